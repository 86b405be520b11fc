// What the rows of a batch add up to: counts, levels, distribution, bad dossiers. From the rows alone, so it can be
// added up over shards and made again from a partial output. Written as radap.batch/1 (JSON) and as a text.
// Tested by tests/engine/batch/rows/summary_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_SUMMARY_H_
#define RADAP_ENGINE_BATCH_ROWS_SUMMARY_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/base/exact.h"
#include "rules/base/text.h"

namespace radap {
struct Program;
}

namespace radap::batch {

// Of one pack.
struct PackSummary {
  std::int64_t dossiers = 0;
  Exact total;                                 // sum of totals, each as mean_unit.h counts it
  std::map<std::string, std::int64_t> levels;  // by id; "" is below the first
  std::map<int, std::int64_t>
      distribution;  // tenth of the maximum that the total lies in, 0..9; the maximum itself is in 9
  friend bool operator==(const PackSummary&, const PackSummary&) = default;
};

struct Summary {
  std::int64_t lines = 0;  // of the input, blank ones too; of a folder: files
  std::int64_t scored = 0;
  std::int64_t with_errors = 0;  // scored, with a finding of severity error
  std::int64_t bad = 0;          // not scored
  std::vector<std::string>
      first_bad;  // line numbers or file names of the first kKeptBad of them, in order
  std::map<std::string, PackSummary> packs;
  std::map<std::string, std::int64_t> findings;  // by code; lints as "F0901 NAME"

  static constexpr std::size_t kKeptBad = 100;
  // Adds what comes after: its line numbers count from this one's lines.
  void Add(const Summary& after);
  friend bool operator==(const Summary&, const Summary&) = default;
};

// The part of an input that one shard took: bytes [from, to) of a file, files [from, to) of a folder's list.
struct Part {
  int index = 1;  // 1 .. of
  int of = 1;
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::int64_t size = 0;  // of the whole input, in bytes or files
  friend bool operator==(const Part&, const Part&) = default;
};

// What is kept beside an output, as OUT.summary.json: a merged one and that of a run in one go are the same bytes.
struct SummaryFile {
  std::string run;           // identity of the run: BatchOptions::identity
  std::optional<Part> part;  // of a shard only
  Summary summary;
  friend bool operator==(const SummaryFile&, const SummaryFile&) = default;
};

// One JSON object, radap.batch/1, ending in '\n'; and back. Nothing if it is not one.
std::string WriteSummary(const SummaryFile& file);
std::optional<SummaryFile> ReadSummary(std::string_view json);

struct SummaryLook {
  Language language = Language::kThai;
  // Finds a pack by id, for the names of its levels; empty, or null: their ids are shown.
  std::function<const Program*(std::string_view id)> find_pack;
  int width = 100;  // cells of a line
};
std::string SummaryText(const Summary& summary, const SummaryLook& look);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_SUMMARY_H_
