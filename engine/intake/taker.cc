// A line is read into the columns of its pack and waits until their block is full; what columns do not take goes the
// general way at once. Each line's place in `taken` is settled when it is met, so the order of the input stays.
#include "engine/intake/taker.h"

#include <algorithm>
#include <utility>

#include "engine/intake/column_lane.h"
#include "rules/base/sha256.h"

namespace radap {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::size_t kMostLanes = 8;  // packs; a lane has some MiB of columns
constexpr std::size_t kMebibyte = std::size_t{1} << 20;

bool IsBlank(std::string_view line) {
  if (line.starts_with(kUtf8Mark)) line.remove_prefix(kUtf8Mark.size());
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

std::shared_ptr<ColumnBook> MakeColumnBook() { return std::make_shared<ColumnBook>(); }

struct Taker::State {
  TakerOptions options;
  std::shared_ptr<ColumnBook> columns;
  store::Packer packer;
  std::vector<std::unique_ptr<ColumnLane>> lanes;
  ColumnLane* current = nullptr;     // that took the last one
  std::vector<std::size_t> general;  // places that a lane gave back

  void TakeOne(std::string_view bytes, std::int64_t line, std::vector<TakenLine>& taken);
  void End(std::vector<TakenLine>& taken);

 private:
  batch::ReadOutcome ReadInto(ColumnLane& lane, const TakenLine& line, std::size_t place,
                              std::vector<TakenLine>& taken);
  bool Read(std::size_t place, std::vector<TakenLine>& taken);
  void TakeGenerally(TakenLine& line);
  void Learn(const Program& program);
};

batch::ReadOutcome Taker::State::ReadInto(ColumnLane& lane, const TakenLine& line,
                                          std::size_t place, std::vector<TakenLine>& taken) {
  if (lane.IsFull()) lane.Flush(taken, general);
  batch::ReadOutcome read = lane.Read(line.bytes, line.line > 0, place);
  if (read != batch::ReadOutcome::kBlockFull) return read;
  lane.Flush(taken, general);
  return lane.Read(line.bytes, line.line > 0, place);
}

// Whether a lane took it.
bool Taker::State::Read(std::size_t place, std::vector<TakenLine>& taken) {
  ColumnLane* const first = current;
  if (first == nullptr) return false;
  batch::ReadOutcome read = ReadInto(*first, taken[place], place, taken);
  for (const std::unique_ptr<ColumnLane>& lane : lanes) {
    if (read != batch::ReadOutcome::kOtherPack) break;
    if (lane.get() == first) continue;
    read = ReadInto(*lane, taken[place], place, taken);
    if (read == batch::ReadOutcome::kRead) current = lane.get();
  }
  return read == batch::ReadOutcome::kRead;
}

void Taker::State::Learn(const Program& program) {
  for (const std::unique_ptr<ColumnLane>& lane : lanes) {
    if (&lane->program() != &program) continue;
    current = lane.get();
    return;
  }
  if (options.general_only || lanes.size() == kMostLanes) return;
  const PackColumns& pack = columns->Of(program);
  if (pack.columns.IsWhole())
    current = lanes.emplace_back(std::make_unique<ColumnLane>(pack)).get();
}

void Taker::State::TakeGenerally(TakenLine& line) {
  Findings findings;
  std::optional<Taken> taken = Take(line.bytes, options.find_program, {}, findings);
  if (!taken) {
    line.why = std::move(findings.back());
    return;
  }
  line.program = taken->program;
  line.organisation = std::move(taken->dossier.organisation);
  line.fiscal_year = *taken->dossier.fiscal_year;
  line.scores = std::move(taken->scores);
  Learn(*line.program);
}

void Taker::State::TakeOne(std::string_view bytes, std::int64_t line,
                           std::vector<TakenLine>& taken) {
  const std::size_t place = taken.size();
  TakenLine& one = taken.emplace_back();
  one.line = line;
  one.bytes = bytes;
  const bool is_small = bytes.size() <= kMostTakenMebibytes * kMebibyte;
  if (!is_small || !Read(place, taken)) TakeGenerally(one);
}

void Taker::State::End(std::vector<TakenLine>& taken) {
  for (const std::unique_ptr<ColumnLane>& lane : lanes) lane->Flush(taken, general);
  for (const std::size_t place : general) TakeGenerally(taken[place]);
  general.clear();
  if (options.only_scores) return;
  for (TakenLine& line : taken) {
    if (line.program == nullptr) continue;
    line.sha256 = Sha256Hex(line.bytes);
    line.packed = packer.Pack(line.bytes);
  }
}

Taker::Taker(TakerOptions options, std::shared_ptr<ColumnBook> columns)
    : state_(std::make_unique<State>()) {
  state_->options = std::move(options);
  state_->columns = std::move(columns);
}

Taker::~Taker() = default;

std::int64_t Taker::TakeLines(std::string_view lines, std::vector<TakenLine>& taken) {
  taken.clear();
  std::int64_t count = 0;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    ++count;
    if (IsBlank(line)) continue;
    if (line.ends_with('\r')) line.remove_suffix(1);
    state_->TakeOne(line, count, taken);
  }
  state_->End(taken);
  return count;
}

void Taker::TakeFiles(std::span<const std::string_view> files, std::vector<TakenLine>& taken) {
  taken.clear();
  for (const std::string_view file : files) state_->TakeOne(file, 0, taken);
  state_->End(taken);
}

}  // namespace radap
