// Scores dossiers one after another into rows: columns where they can, the general path where they cannot.
//
// Whole lines of NDJSON, or the bytes of one file -> Chunk{rows, what they add up to}. One Scorer a thread; packs are
// shared. Never fails: what cannot be scored is a row too. Tested by tests/engine/batch/rows/scorer_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_SCORER_H_
#define RADAP_ENGINE_BATCH_ROWS_SCORER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/columns/column_program.h"
#include "engine/batch/rows/row.h"
#include "engine/batch/rows/summary.h"
#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "rules/compile/program.h"

namespace radap::batch {

// Finds a compiled pack by id; null if there is none or it has errors. Must be safe to call from several threads.
using FindPack = std::function<const Program*(std::string_view id)>;

struct ScorerOptions {
  RowFormat format = RowFormat::kNdjson;
  RowFields fields = RowFields::kSummary;
  // For all dossiers, whatever they name; null: the one that each names.
  const Program* pack = nullptr;
  FindPack find_pack;
  std::string engine_version;           // for --fields full
  Language language = Language::kThai;  // for --fields full: of what gaps need
  // CSV without `pack`: the pack whose elements have columns; null: none has, and a row shows its total alone.
  const Program* columns_of = nullptr;
  // With `pack`: makes a dossier that names another pack one of that pack, as `radap score --pack` does, before it is
  // scored. Empty: such a dossier is scored as it is. Must be safe to call from several threads.
  std::function<void(const Program&, Dossier&, Findings&)> map_to_pack;
  std::size_t most_mebibytes = 64;  // a larger dossier is a bad row
  bool general_only = false;        // never columns: for tests and comparison

  std::size_t MostBytes() const { return most_mebibytes << 20U; }
};

// Packs made ready for columns, shared by all threads.
class PackBook;
std::shared_ptr<PackBook> MakePackBook(const ScorerOptions& options);

// A part of the output: rows without their place, which only the one who joins the parts knows.
struct Chunk {
  std::string rows;  // without `{"line":17,` (JSON) or `17,` (CSV); each ends in '\n'
  std::vector<std::int64_t> lines;  // by row: its line, from 1 within the chunk
  std::vector<std::size_t> ends;    // by row: where it ends in `rows`
  // By row: time taken, evenly among rows of a block; for the slowest.
  std::vector<std::int64_t> nanoseconds;
  Summary summary;  // lines counted within the chunk; of a file that is bad: first_bad is {""}
  std::int64_t general = 0;  // rows that took the general path
  void Clear();
};

// Appends the rows of a chunk to `out`, each with its place: lines count on from `lines_before`.
void AppendRows(const Chunk& chunk, std::int64_t lines_before, RowFormat format, std::string& out);
// The same for the chunk of one file of a folder.
void AppendFileRow(const Chunk& chunk, std::string_view file, RowFormat format, std::string& out);
// CSV: the head line. NDJSON: "".
std::string HeadLine(const ScorerOptions& options, bool of_files);

class Scorer {
 public:
  Scorer(const ScorerOptions& options, std::shared_ptr<PackBook> packs);
  ~Scorer();
  // Fills the chunk anew.
  // `lines`: whole lines; the last one may lack its '\n'. Blank lines are counted and give no row; a line of white
  // space and a byte order mark is blank.
  // REQUIRES: kPadding (read_line.h) readable bytes after the end.
  void ScoreLines(std::string_view lines, Chunk& chunk);
  // One dossier in a file of its own. The same REQUIRES.
  void ScoreFile(std::string_view bytes, Chunk& chunk);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The summary of rows that were written before: what a resumed run begins with. `rows`: whole rows with their places,
// head line and all, in any number of calls. Nothing if some row is not one.
class RowReader {
 public:
  RowReader(RowFormat format, RowFields fields, bool of_files);
  ~RowReader();
  bool Add(std::string_view rows);
  // `lines`: up to the last row's; 0: no row yet.
  const Summary& summary() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_SCORER_H_
