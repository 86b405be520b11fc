#include "engine/batch/read/read_line.h"

#include "engine/batch/read/dossier_reader.h"

namespace radap::batch {
namespace {

// A value takes two bytes at least, so that a dossier of this size has fewer than the million values that ReadDossier
// takes; nor has any of this size too many bytes for it.
constexpr std::ptrdiff_t kMaxBytes = 2'000'000;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

void ClearCell(Amounts& amounts, std::size_t cell) {
  amounts.millionths[cell] = 0;
  amounts.given[cell] = 0;
}

// The row after the last as Block::Clear leaves it.
void ClearRow(Block& block) {
  const std::size_t row = block.rows;
  block.organisation[row] = {};
  block.kind[row] = kNone;
  block.year[row] = 0;
  for (std::size_t cell = row; cell < block.applicable.size(); cell += kRows) {
    block.applicable[cell] = 1;
    ClearCell(block.claimed, cell);
  }
  for (std::size_t cell = row; cell < block.answered.size(); cell += kRows) {
    block.answered[cell] = 0;
    block.letters[cell] = 0;
  }
  for (std::size_t cell = row; cell < block.mentioned.size(); cell += kRows) {
    block.mentioned[cell] = 0;
    block.claims[cell] = 0;
    block.files[cell] = 0;
    block.links[cell] = 0;
  }
  for (Amounts& amounts : block.rating) {
    for (std::size_t cell = row; cell < amounts.given.size(); cell += kRows) {
      ClearCell(amounts, cell);
    }
  }
  for (std::size_t cell = row; cell < block.filled.size(); cell += kRows) {
    block.filled[cell] = 0;
    block.field_millionths[cell] = 0;
    block.field_text[cell] = {};
  }
}

}  // namespace

struct LineReader::State {
  State(const Schema& schema, bool any) : tables(schema), memory(*schema.program), any_pack(any) {}

  PackTables tables;
  ReaderMemory memory;
  bool any_pack;
};

LineReader::LineReader(const Schema& schema, bool any_pack)
    : state_(std::make_unique<State>(schema, any_pack)) {}

LineReader::~LineReader() = default;

LineRead LineReader::Read(const char* begin, const char* end, bool one_line, Block& block) {
  const std::string_view text(begin, static_cast<std::size_t>(end - begin));
  if (text.starts_with(kUtf8Mark)) begin += kUtf8Mark.size();
  if (begin == end) return {ReadOutcome::kGeneral};
  const std::size_t unescaped = block.unescaped.size();
  const Cursor json(BestScan(), begin, end, one_line, state_->memory.scratch);
  DossierReader reader(state_->tables, state_->memory, json, state_->any_pack, block);
  const char* at = reader.Read(begin);
  if (at != nullptr && at < end) at = json.SkipSpace(at);
  const bool is_whole = at != nullptr && (at == end || (one_line && at < end && *at == '\n'));
  if (is_whole && at - begin < kMaxBytes) {
    block.kpis.count += reader.kpis();
    ++block.rows;
    return {ReadOutcome::kRead, at};
  }
  ClearRow(block);
  block.unescaped.resize(unescaped);
  return {reader.outcome()};
}

}  // namespace radap::batch
