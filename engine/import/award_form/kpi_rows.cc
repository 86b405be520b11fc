#include "engine/import/award_form/kpi_rows.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/import/award_form/marks.h"
#include "engine/import/award_form/unwrap.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap::award_form {
namespace {

constexpr std::size_t kLongestUnit = 300;   // bytes
constexpr std::size_t kLongestFigure = 40;  // bytes

// Lines of a table as one text, a line feed behind each.
class Text {
 public:
  Text(const std::vector<FormLine>& lines, std::size_t begin, std::size_t end) : begin_(begin) {
    for (std::size_t i = begin; i < end; ++i) {
      starts_.push_back(text_.size());
      text_ += lines[i].text;
      text_ += '\n';
    }
  }

  std::string_view All() const { return text_; }
  // Index of the line that holds this byte.
  std::size_t LineOf(std::size_t at) const {
    const auto behind = std::upper_bound(starts_.begin(), starts_.end(), at);
    return begin_ + static_cast<std::size_t>(behind - starts_.begin()) - 1;
  }
  std::size_t StartOf(std::size_t line) const { return starts_[line - begin_]; }
  std::size_t SkipBlank(std::size_t at) const {
    while (at < text_.size() && IsBlank(text_[at])) ++at;
    return at;
  }

 private:
  std::size_t begin_;
  std::string text_;
  std::vector<std::size_t> starts_;
};

// Behind `word` at `at`, with white space anywhere in it; nothing if it is another word.
std::optional<std::size_t> Behind(std::string_view text, std::size_t at, std::string_view word) {
  for (const char letter : word) {
    while (at < text.size() && IsBlank(text[at])) ++at;
    if (at >= text.size() || text[at] != letter) return std::nullopt;
    ++at;
  }
  return at;
}

struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  Direction direction{};
};

// The next "(ค่ามากดี)" or "(ค่าน้อยดี)" from `at` on.
std::optional<Mark> NextMark(std::string_view text, std::size_t at) {
  constexpr std::array<std::pair<std::string_view, Direction>, 2> kMarks = {
      {{"(ค่ามากดี)", Direction::kHigher}, {"(ค่าน้อยดี)", Direction::kLower}}};
  for (at = text.find('(', at); at != std::string_view::npos; at = text.find('(', at + 1)) {
    for (const auto& [word, direction] : kMarks) {
      if (const auto end = Behind(text, at, word)) return Mark{at, *end, direction};
    }
  }
  return std::nullopt;
}

// A figure, a dash or N/A; a unit in brackets may touch it.
std::optional<TypedAmount> FigureAt(const Text& text, std::size_t& at) {
  const std::size_t begin = text.SkipBlank(at);
  const std::string_view rest = text.All().substr(begin, kLongestFigure);
  const std::string_view token = rest.substr(0, rest.find_first_of(" \n("));
  TypedAmount amount = ReadTypedAmount(token);
  const bool is_number =
      amount.kind == AmountKind::kNumber && (amount.unit.empty() || amount.unit == "%");
  if (!is_number && amount.kind != AmountKind::kDash && amount.kind != AmountKind::kNotAvailable) {
    return std::nullopt;
  }
  at = begin + token.size();
  return amount;
}

// Lines as one text.
std::string Joined(std::string_view lines) {
  std::string joined;
  for (const std::string_view line : Split(lines, '\n')) joined = JoinLines(joined, line);
  return joined;
}

// "(ร้อยละ)": what stands in the brackets, which may hold brackets.
std::optional<std::string> UnitAt(const Text& text, std::size_t& at) {
  const std::size_t begin = text.SkipBlank(at);
  const std::string_view rest = text.All().substr(begin, kLongestUnit);
  if (!rest.starts_with('(')) return std::nullopt;
  int depth = 0;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (rest[i] == '(') ++depth;
    if (rest[i] == ')' && --depth == 0) {
      at = begin + i + 1;
      return Joined(rest.substr(1, i - 1));
    }
  }
  return std::nullopt;
}

// Where a row's figures are, and the figures.
struct Core {
  Mark mark;
  std::size_t end = 0;  // behind the last figure
  KpiRow row;
};

// The figures behind a direction. A note may name a direction too: then there are none.
std::optional<Core> CoreAt(const Text& text, const Mark& mark, const KpiColumns& columns) {
  Core core{mark, mark.end, {}};
  core.row.direction = mark.direction;
  const std::optional<TypedAmount> target = FigureAt(text, core.end);
  if (target) core.row.target = *target;
  core.row.unit = UnitAt(text, core.end);
  while (core.row.figures.size() < columns.years + 1) {
    const std::optional<TypedAmount> figure = FigureAt(text, core.end);
    if (!figure) break;
    core.row.figures.push_back(*figure);
  }
  const std::size_t needed = core.row.unit && target ? 1 : 3;
  if (core.row.figures.size() < needed) return std::nullopt;
  core.row.line = text.LineOf(mark.end - 1);
  return core;
}

// The lines behind a row's figures: note, score, and the name of the next row.
struct Tail {
  std::vector<std::string_view> lines;
};

bool IsScore(const LastNumber& number, const KpiColumns& columns, bool with_decimals) {
  if (!with_decimals && number.digits.find('.') != std::string::npos) return false;
  const std::optional<Exact> value = Exact::Parse(number.digits);
  return value && *value >= columns.lowest && *value <= columns.highest;
}

// Which line of the tail ends in the score. A line that is nothing else comes first; among those the last, since
// a note may have such a line and stands before the score.
class ScoreFinder {
 public:
  ScoreFinder(const Tail& tail, const KpiColumns& columns, bool is_last)
      : tail_(tail), columns_(columns), is_last_(is_last) {}

  std::optional<std::size_t> Find(bool& is_unsure) const {
    for (const bool with_decimals : {false, true}) {
      const std::vector<std::size_t> alone = Candidates(true, with_decimals);
      if (!alone.empty()) {
        if (alone.front() == 0 && (alone.size() == 1 || alone[1] != 1)) return 0;
        return alone.back();
      }
      const std::vector<std::size_t> ends = Candidates(false, with_decimals);
      if (ends.empty()) continue;
      is_unsure = ends.size() > 1;
      return is_last_ ? ends.back() : ends.front();
    }
    return std::nullopt;
  }

 private:
  std::vector<std::size_t> Candidates(bool is_alone, bool with_decimals) const {
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < tail_.lines.size(); ++i) {
      const std::optional<LastNumber> number = LastNumberOf(tail_.lines[i]);
      if (!number || (is_alone && number->at > 0)) continue;
      if (IsScore(*number, columns_, with_decimals)) candidates.push_back(i);
    }
    return candidates;
  }

  const Tail& tail_;
  const KpiColumns& columns_;
  bool is_last_;
};

class Rows {
 public:
  Rows(const std::vector<FormLine>& lines, std::size_t begin, std::size_t end,
       const KpiColumns& columns)
      : lines_(lines), end_(end), columns_(columns), text_(lines, begin, end), name_(begin) {}

  KpiRows Read() {
    FindCores();
    for (std::size_t i = 0; i < cores_.size(); ++i) {
      ReadName(cores_[i], i == 0 ? 0 : cores_[i - 1].end);
      ReadTail(cores_[i], i + 1 == cores_.size() ? nullptr : &cores_[i + 1]);
      result_.rows.push_back(std::move(cores_[i].row));
    }
    result_.rest = name_;
    return std::move(result_);
  }

 private:
  void FindCores() {
    for (std::optional<Mark> mark = NextMark(text_.All(), 0); mark;) {
      std::size_t next = mark->end;
      if (std::optional<Core> core = CoreAt(text_, *mark, columns_)) {
        next = core->end;
        cores_.push_back(std::move(*core));
      } else {
        result_.stray_directions.push_back(text_.LineOf(mark->begin));
      }
      mark = NextMark(text_.All(), next);
    }
  }

  // From the line behind the last score to the direction; `behind`: the last figure of the row before.
  void ReadName(Core& core, std::size_t behind) {
    const std::size_t last = text_.LineOf(core.mark.begin);
    std::vector<std::string_view> lines;
    for (std::size_t i = name_; i < last; ++i) lines.emplace_back(lines_[i].text);
    const std::size_t start = std::max(text_.StartOf(last), behind);
    const std::string before = Squeezed(text_.All().substr(start, core.mark.begin - start));
    lines.emplace_back(before);
    core.row.name = Unwrap(lines, WidthOfColumn(lines), Paragraphs::kOne);
  }

  // Note and score; name_ becomes the first line of the next name.
  void ReadTail(Core& core, const Core* next) {
    const std::size_t line = text_.LineOf(core.end - 1);
    const std::size_t limit = next == nullptr ? end_ : text_.LineOf(next->mark.begin);
    Tail tail;
    const std::size_t end = text_.StartOf(line) + lines_[line].text.size();
    const std::size_t begin = std::min(core.end, end);
    const std::size_t first_end = next == nullptr ? end : std::min(next->mark.begin, end);
    const std::string first = Squeezed(text_.All().substr(begin, first_end - begin));
    tail.lines.emplace_back(first);
    for (std::size_t i = line + 1; i < limit; ++i) tail.lines.emplace_back(lines_[i].text);
    const std::optional<std::size_t> score =
        ScoreFinder(tail, columns_, next == nullptr).Find(core.row.is_score_unsure);
    if (score) {
      const LastNumber number = *LastNumberOf(tail.lines[*score]);
      core.row.score = Exact::Parse(number.digits);
      tail.lines[*score] = tail.lines[*score].substr(0, number.at);
      while (tail.lines[*score].ends_with(' ')) tail.lines[*score].remove_suffix(1);
    }
    // Without a score all is the note, but for the line of the next direction.
    const std::size_t kept = score ? *score + 1 : tail.lines.size();
    tail.lines.resize(kept);
    core.row.note.assign(tail.lines.begin(), tail.lines.end());
    name_ = line + kept;
  }

  const std::vector<FormLine>& lines_;
  std::size_t end_;
  const KpiColumns& columns_;
  Text text_;
  std::vector<Core> cores_;
  std::size_t name_;  // first line of the next row's name
  KpiRows result_;
};

}  // namespace

KpiRows ReadKpiRows(const std::vector<FormLine>& lines, std::size_t begin, std::size_t end,
                    const KpiColumns& columns) {
  if (begin >= end) return {{}, {}, begin};
  return Rows(lines, begin, end, columns).Read();
}

}  // namespace radap::award_form
