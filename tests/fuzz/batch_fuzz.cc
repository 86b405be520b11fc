// Any bytes -> rows of a batch: those by columns are those of the general path, as lines and as one file, whatever
// pack they name or are given. The reader alone, on a copy with nothing but the padding behind it, leaves the block as
// it was unless it has read a dossier.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/read/read_line.h"
#include "engine/batch/rows/scorer.h"
#include "rules/packs/packs.h"

namespace {

using radap::Program;
namespace batch = radap::batch;

std::vector<Program> LoadPacks() {
  std::vector<Program> packs;
  for (const radap::PackEntry& entry : radap::ListPacks({})) {
    packs.push_back(*radap::CompilePack(*radap::FindPackById(entry.id, {})).program);
  }
  return packs;
}

const std::vector<Program>& Packs() {
  static const std::vector<Program> kPacks = LoadPacks();
  return kPacks;
}

const Program* PackOf(std::string_view id) {
  const auto found = std::ranges::find(Packs(), id, &Program::id);
  return found == Packs().end() ? nullptr : &*found;
}

// Both ways of scoring under the same options.
struct Both {
  explicit Both(const Program* pack)
      : columns(Options(pack, false)), general(Options(pack, true)) {}

  static batch::Scorer Make(const batch::ScorerOptions& options) {
    return {options, batch::MakePackBook(options)};
  }
  static batch::Scorer Options(const Program* pack, bool general_only) {
    batch::ScorerOptions options;
    options.pack = pack;
    options.find_pack = PackOf;
    options.general_only = general_only;
    return Make(options);
  }

  batch::Scorer columns;
  batch::Scorer general;
};

void RequireSame(const batch::Chunk& columns, const batch::Chunk& general) {
  if (columns.rows == general.rows && columns.lines == general.lines &&
      columns.ends == general.ends && columns.summary == general.summary) {
    return;
  }
  std::fprintf(stderr, "columns: %s\ngeneral: %s\n", columns.rows.c_str(), general.rows.c_str());
  std::abort();
}

// A copy with the padding and not a byte more.
struct Padded {
  explicit Padded(std::string_view bytes)
      : size(bytes.size()), copy(std::make_unique<char[]>(size + batch::kPadding)) {
    std::ranges::copy(bytes, copy.get());
    std::fill_n(copy.get() + size, batch::kPadding, '"');
  }
  std::string_view text() const { return {copy.get(), size}; }

  std::size_t size;
  std::unique_ptr<char[]> copy;
};

void Compare(Both& both, std::string_view bytes) {
  batch::Chunk columns;
  batch::Chunk general;
  both.columns.ScoreLines(bytes, columns);
  both.general.ScoreLines(bytes, general);
  RequireSame(columns, general);
  both.columns.ScoreFile(bytes, columns);
  both.general.ScoreFile(bytes, general);
  RequireSame(columns, general);
}

// A reader of one pack with a block that is used again and again.
struct Reading {
  explicit Reading(const Program& program) : schema(batch::MakeSchema(program)) {}

  batch::Schema schema;
  batch::LineReader reader{schema, true};
  batch::Block block{schema};
};

void Read(Reading& reading, std::string_view bytes, bool one_line) {
  batch::Block& block = reading.block;
  if (block.rows == batch::kRows) block.Clear();
  const std::size_t rows = block.rows;
  const std::size_t kpis = block.kpis.count;
  const char* const end = bytes.data() + bytes.size();
  const batch::LineRead read = reading.reader.Read(bytes.data(), end, one_line, block);
  const bool is_read = read.outcome == batch::ReadOutcome::kRead;
  const bool is_right = is_read ? block.rows == rows + 1 && read.end > bytes.data() &&
                                      read.end <= end && (read.end == end || *read.end == '\n')
                                : block.rows == rows && block.kpis.count == kpis;
  if (!is_right) std::abort();
  block.Clear();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Both named(nullptr);
  static Both chosen(PackOf("pmqa4-2568"));
  static Reading form(*PackOf("pmqa4-2568"));
  static Reading ratings(*PackOf("seam-scm-2566"));
  const Padded bytes(std::string_view(reinterpret_cast<const char*>(data), size));
  for (const bool one_line : {true, false}) {
    Read(form, bytes.text(), one_line);
    Read(ratings, bytes.text(), one_line);
  }
  Compare(named, bytes.text());
  Compare(chosen, bytes.text());
  return 0;
}
