// Lines wait in the order of the input until a block is full; then all blocks are scored at once and every waiting line
// gives its row: from its block, or the general way in its place.
#include "engine/batch/rows/scorer.h"

#include <algorithm>
#include <chrono>
#include <cstring>

#include "engine/batch/rows/general_row.h"
#include "engine/batch/rows/lane.h"

namespace radap::batch {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::size_t kMostLanes = 8;  // packs; a lane has some MiB of columns
constexpr std::size_t kMostWaiting = 4 * kRows;

using Clock = std::chrono::steady_clock;

struct Waiting {
  std::string_view bytes;
  std::int64_t line = 0;  // 0: a file
  Lane* lane = nullptr;   // null: the general path
  std::size_t row = 0;    // in the lane's block
};

// The first byte of the line that says something, or where it ends.
const char* EndOfBlank(const char* at, const char* end) {
  const std::string_view line(at, static_cast<std::size_t>(end - at));
  if (line.starts_with(kUtf8Mark)) at += kUtf8Mark.size();
  while (at != end && (*at == ' ' || *at == '\t' || *at == '\r')) ++at;
  return at;
}

// What the first "pack" of a dossier names, at any depth: a guess, which the reader of that pack's lane verifies.
std::string_view GuessPack(std::string_view dossier) {
  constexpr std::string_view kKey = "\"pack\"";
  const std::size_t key = dossier.find(kKey);
  if (key == std::string_view::npos) return {};
  const std::size_t begin = dossier.find_first_not_of(" \t\r\n:", key + kKey.size());
  if (begin == std::string_view::npos || dossier[begin] != '"') return {};
  const std::string_view id = dossier.substr(begin + 1);
  return id.substr(0, id.find('"'));
}

}  // namespace

struct Scorer::State {
  State(const ScorerOptions& given, std::shared_ptr<PackBook> book);

  void Begin(Chunk& chunk);
  void End(Chunk& chunk);
  // A dossier at the front of [begin, end): reads it into a lane, if one takes it, and makes it wait. Where it ends.
  const char* Take(const char* begin, const char* end, std::int64_t line, Chunk& chunk);

 private:
  // Rows of all that waits.
  void Flush(Chunk& chunk);
  LineRead Read(const char* begin, const char* end, bool one_line, Chunk& chunk);
  LineRead ReadOther(const char* begin, const char* end, bool one_line, Chunk& chunk);
  LineRead ReadInto(Lane& lane, const char* begin, const char* end, bool one_line, Chunk& chunk);
  LineRead ReadGuessing(const char* begin, const char* end, bool one_line, Chunk& chunk);
  bool MayLearn() const;
  void Learn(const BookedPack* pack);
  void ScoreGenerally(const Waiting& waiting, Chunk& chunk);

  ScorerOptions options_;
  std::shared_ptr<PackBook> packs_;
  GeneralPath general_;
  bool has_lanes_;
  std::vector<std::unique_ptr<Lane>> lanes_;
  Lane* current_ = nullptr;  // that took the last one
  std::vector<Waiting> waiting_;
  RowWriter writer_;
  RowTally tally_;
  std::string place_;
  Clock::time_point since_;  // of what waits
};

Scorer::State::State(const ScorerOptions& given, std::shared_ptr<PackBook> book)
    : options_(given), packs_(std::move(book)), general_(options_, *packs_) {
  const bool is_result =
      options_.format == RowFormat::kNdjson && options_.fields == RowFields::kFull;
  has_lanes_ = !options_.general_only && !is_result;
  const Program* const only =
      options_.format == RowFormat::kCsv ? ColumnsOf(options_) : options_.pack;
  if (only != nullptr) Learn(&packs_->Of(*only));
}

void Scorer::State::Begin(Chunk& chunk) {
  chunk.Clear();
  since_ = Clock::now();
}

void Scorer::State::End(Chunk& chunk) {
  Flush(chunk);
  tally_.MoveTo(chunk.summary);
}

// Whether a dossier of a pack that has no lane can give one.
bool Scorer::State::MayLearn() const {
  if (!has_lanes_ || options_.pack != nullptr || lanes_.size() == kMostLanes) return false;
  return options_.format == RowFormat::kNdjson || ColumnsOf(options_) == nullptr;
}

void Scorer::State::Learn(const BookedPack* pack) {
  if (!has_lanes_ || pack == nullptr || !pack->columns.IsWhole()) return;
  for (const std::unique_ptr<Lane>& lane : lanes_) {
    if (&lane->pack() != pack) continue;
    current_ = lane.get();
    return;
  }
  if (lanes_.size() == kMostLanes) return;
  current_ = lanes_.emplace_back(std::make_unique<Lane>(*pack)).get();
}

void Scorer::State::ScoreGenerally(const Waiting& waiting, Chunk& chunk) {
  place_ = waiting.line == 0 ? "" : std::to_string(waiting.line);
  std::string_view bytes = waiting.bytes;
  if (waiting.line > 0 && bytes.ends_with('\r')) bytes.remove_suffix(1);
  Learn(general_.Score(bytes, place_, tally_, chunk.rows));
  ++chunk.general;
}

void Scorer::State::Flush(Chunk& chunk) {
  for (const std::unique_ptr<Lane>& lane : lanes_) {
    if (lane->rows() > 0) lane->Score();
  }
  const std::size_t first = chunk.nanoseconds.size();
  std::int64_t apart = 0;  // time of the general ones
  for (const Waiting& waiting : waiting_) {
    std::int64_t took = -1;
    if (waiting.lane != nullptr && !waiting.lane->IsGeneral(waiting.row)) {
      const RowView view = waiting.lane->ViewOf(waiting.row);
      writer_.Append(view, options_.format, chunk.rows);
      tally_.AddScored(view);
    } else {
      const Clock::time_point begin = Clock::now();
      ScoreGenerally(waiting, chunk);
      took = std::chrono::nanoseconds(Clock::now() - begin).count();
      apart += took;
    }
    chunk.lines.push_back(waiting.line);
    chunk.ends.push_back(chunk.rows.size());
    chunk.nanoseconds.push_back(took);
  }
  const Clock::time_point now = Clock::now();
  const std::int64_t all = std::chrono::nanoseconds(now - since_).count() - apart;
  const std::int64_t each = waiting_.empty() ? 0 : all / static_cast<std::int64_t>(waiting_.size());
  for (std::size_t i = first; i < chunk.nanoseconds.size(); ++i) {
    chunk.nanoseconds[i] = std::max<std::int64_t>(chunk.nanoseconds[i], 0) + each;
  }
  since_ = now;
  for (const std::unique_ptr<Lane>& lane : lanes_) lane->Clear();
  waiting_.clear();
}

LineRead Scorer::State::ReadInto(Lane& lane, const char* begin, const char* end, bool one_line,
                                 Chunk& chunk) {
  if (lane.IsFull()) Flush(chunk);
  LineRead read = lane.Read(begin, end, one_line);
  if (read.outcome == ReadOutcome::kBlockFull) {
    Flush(chunk);
    read = lane.Read(begin, end, one_line);
    if (read.outcome == ReadOutcome::kBlockFull) read.outcome = ReadOutcome::kGeneral;
  }
  if (read.outcome == ReadOutcome::kRead) current_ = &lane;
  return read;
}

// The current lane named another pack.
LineRead Scorer::State::ReadOther(const char* begin, const char* end, bool one_line, Chunk& chunk) {
  Lane* const refused = current_;
  for (std::size_t i = 0; i < lanes_.size(); ++i) {  // there may be more of them after a flush
    if (lanes_[i].get() == refused) continue;
    const LineRead read = ReadInto(*lanes_[i], begin, end, one_line, chunk);
    if (read.outcome != ReadOutcome::kOtherPack) return read;
  }
  return {ReadOutcome::kOtherPack};
}

LineRead Scorer::State::Read(const char* begin, const char* end, bool one_line, Chunk& chunk) {
  if (current_ == nullptr) return {ReadOutcome::kOtherPack};
  const LineRead read = ReadInto(*current_, begin, end, one_line, chunk);
  return read.outcome == ReadOutcome::kOtherPack ? ReadOther(begin, end, one_line, chunk) : read;
}

// As Read; a pack that has no lane yet gets one if the dossier seems to name it.
LineRead Scorer::State::ReadGuessing(const char* begin, const char* end, bool one_line,
                                     Chunk& chunk) {
  const LineRead read = Read(begin, end, one_line, chunk);
  if (read.outcome != ReadOutcome::kOtherPack || !MayLearn()) return read;
  std::string_view dossier(begin, static_cast<std::size_t>(end - begin));
  if (one_line) dossier = dossier.substr(0, dossier.find('\n'));
  const std::string_view id = GuessPack(dossier);
  const BookedPack* const pack = id.empty() ? nullptr : packs_->Find(id);
  if (pack == nullptr) return read;
  Learn(pack);
  return Read(begin, end, one_line, chunk);
}

const char* Scorer::State::Take(const char* begin, const char* end, std::int64_t line,
                                Chunk& chunk) {
  const bool one_line = line > 0;
  const std::string_view rest(begin, static_cast<std::size_t>(end - begin));
  const char* const from = begin + (rest.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0);
  const LineRead read = ReadGuessing(from, end, one_line, chunk);
  Waiting waiting;
  waiting.line = line;
  const char* stop = end;
  if (read.outcome == ReadOutcome::kRead) {
    stop = read.end;
    waiting.lane = current_;
    waiting.row = current_->rows() - 1;
  } else if (one_line) {
    stop = begin + std::min(rest.find('\n'), rest.size());
  }
  waiting.bytes = rest.substr(0, static_cast<std::size_t>(stop - begin));
  if (waiting.bytes.size() > options_.MostBytes()) waiting.lane = nullptr;
  waiting_.push_back(waiting);
  const bool may_learn = read.outcome == ReadOutcome::kOtherPack && MayLearn();
  if (may_learn || waiting_.size() == kMostWaiting) Flush(chunk);
  return stop;
}

Scorer::Scorer(const ScorerOptions& options, std::shared_ptr<PackBook> packs)
    : state_(std::make_unique<State>(options, std::move(packs))) {}

Scorer::~Scorer() = default;

void Scorer::ScoreLines(std::string_view lines, Chunk& chunk) {
  state_->Begin(chunk);
  const char* const end = lines.data() + lines.size();
  for (const char* at = lines.data(); at != end;) {
    ++chunk.summary.lines;
    const char* stop = EndOfBlank(at, end);
    if (stop != end && *stop != '\n') stop = state_->Take(at, end, chunk.summary.lines, chunk);
    at = stop == end ? end : stop + 1;
  }
  state_->End(chunk);
}

void Scorer::ScoreFile(std::string_view bytes, Chunk& chunk) {
  state_->Begin(chunk);
  chunk.summary.lines = 1;
  state_->Take(bytes.data(), bytes.data() + bytes.size(), 0, chunk);
  state_->End(chunk);
}

}  // namespace radap::batch
