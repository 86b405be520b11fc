// The KPIs of a score report as text: target of the year, result, score, and what decided; then what else holds
// of them.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/figures.h"
#include "engine/report/named_values.h"
#include "engine/report/not_counted.h"
#include "engine/report/render.h"
#include "engine/report/subject.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr int kLeastIdCells = 12;
constexpr int kLeastAmountCells = 13;
constexpr int kLeastScoreCells = 10;
constexpr int kLeastNameCells = 12;
constexpr int kMostTextCells = 18;

PageCell Right(std::string text, int width, Style style = Style::kPlain) {
  return {std::move(text), width, Align::kRight, style};
}

// Whether the rule is all that a group's own expression asks for, or the score of KPIs itself.
bool IsScoreRule(const Program& program, int rule) {
  const auto gives = [&](const Element& element) {
    if (element.kind != ElementKind::kGroup || element.score < 0) return false;
    const std::vector<Instruction>& code = program.rules[Index(element.score)].code;
    return code.size() == 2 && code.front().op == Opcode::kRule &&
           static_cast<int>(code.front().a) == rule;
  };
  return rule == program.kpi_score || std::ranges::any_of(program.elements, gives);
}

// The first rule of KPIs in percent beside their score, if there is one: what criteria call success or
// achievement.
int PercentRule(const Program& program) {
  for (int i = 0; i < static_cast<int>(program.rules.size()); ++i) {
    const Rule& rule = program.rules[Index(i)];
    if (rule.subject != ElementKind::kKpi || rule.name.empty() || rule.unit != "percent") continue;
    if (!IsScoreRule(program, i)) return i;
  }
  return -1;
}

std::string PercentText(const ScoreLine& line, int rule) {
  const auto named = std::ranges::find(line.named, rule, &NamedValue::rule);
  return named != line.named.end() && named->value.IsNumber() ? named->value.number.ToDecimal(2)
                                                              : "";
}

// What a KPI has to show this year.
struct KpiState {
  KpiState(const Evaluator& evaluator, Subject kpi)
      : given(evaluator.KpiOf(kpi).given),
        applicable(PropertyOf(evaluator, kpi, Property::kApplicable, 0).IsYes()),
        target(PropertyOf(evaluator, kpi, Property::kTarget, 0)),
        text(PropertyOf(evaluator, kpi, Property::kTargetText, 0)),
        judged(PropertyOf(evaluator, kpi, Property::kJudged, 0)),
        result(PropertyOf(evaluator, kpi, Property::kResult, 0)) {}

  bool HasText() const { return text.IsKnown() && !text.text.empty(); }
  bool IsJudged() const { return HasText() && !target.IsKnown(); }
  bool IsSetAside() const {
    return !applicable || (!target.IsKnown() && !HasText() && !given.targets.empty());
  }

  const Kpi& given;
  bool applicable;
  Value target;
  Value text;
  Value judged;
  Value result;
};

std::string Quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

bool IsLong(const KpiState& kpi) {
  return kpi.HasText() && DisplayWidth(kpi.text.text) > kMostTextCells - 2;
}

std::string TargetText(const KpiState& kpi, const Page& page) {
  if (!kpi.applicable) return page.Words(Word::kNotApplicable);
  if (kpi.target.IsNumber()) {
    const std::string_view sign = !kpi.given.direction                       ? ""
                                  : kpi.given.direction == Direction::kLower ? "≤ "
                                                                             : "≥ ";
    return std::string(sign) + kpi.target.number.ToPlain(kNeededPlaces);
  }
  if (kpi.HasText()) return IsLong(kpi) ? page.Words(Word::kInWords) : Quoted(kpi.text.text);
  return kpi.IsSetAside() ? page.Words(Word::kNoTargetThisYear) : "–";
}

std::string JudgedText(const KpiState& kpi, const Page& page) {
  if (!kpi.judged.IsKnown()) return page.Words(Word::kNotJudgedYet);
  return page.Words(kpi.judged.IsYes() ? Word::kJudgedReached : Word::kJudgedNotReached);
}

std::string ResultText(const KpiState& kpi, const Page& page) {
  if (kpi.result.IsNumber()) return kpi.result.number.ToPlain(kNeededPlaces);
  return kpi.IsJudged() && kpi.applicable ? JudgedText(kpi, page) : "–";
}

// A target in words that has no room in its column, and a judgement beside a result.
std::string TextBelow(const KpiState& kpi, const Page& page) {
  if (!kpi.applicable || !kpi.HasText()) return "";
  const bool is_said = !kpi.target.IsKnown() && !IsLong(kpi);
  std::string text = is_said ? "" : page.Words(Word::kTarget) + " " + Quoted(kpi.text.text);
  if (kpi.IsJudged() && kpi.result.IsKnown()) {
    text += (text.empty() ? "" : " · ") + JudgedText(kpi, page);
  }
  return text;
}

// The KPIs' columns: id, name, target, result, percent, score. Amounts are never cut, so they widen their
// columns, two spaces apart; the name takes what is left.
struct KpiColumns {
  int rule = -1;  // PercentRule, if some KPI has a value of it
  int id = kLeastIdCells;
  int target = kLeastAmountCells;
  int result = kLeastAmountCells;
  int percent = 0;
  int score = kLeastScoreCells;
  int name = 0;
};

void Widen(int& cells, std::string_view text) { cells = std::max(cells, DisplayWidth(text) + 2); }

class KpiTable {
 public:
  KpiTable(Evaluation& evaluation, Page& page);

  void Write();

 private:
  std::string ScoreOf(const ScoreLine& line) const;
  std::string PercentHead() const;
  void WriteHead();
  void WriteItem(int item);
  void WriteKpi(const ScoreLine& line);
  void WriteBelow(const ScoreLine& line, const KpiState& kpi);
  bool IsReasonShown(const ScoreLine& line, const KpiState& kpi) const;

  Evaluation& evaluation_;
  Evaluator& evaluator_;
  Page& page_;
  KpiColumns columns_;
};

KpiTable::KpiTable(Evaluation& evaluation, Page& page)
    : evaluation_(evaluation), evaluator_(evaluation.evaluator), page_(page) {
  const int percent = PercentRule(evaluator_.program());
  for (const ScoreLine& line : evaluation.scores) {
    if (!evaluator_.IsKpi(line.subject)) continue;
    const KpiState kpi(evaluator_, line.subject);
    if (!PercentText(line, percent).empty()) columns_.rule = percent;
    Widen(columns_.id, "  " + line.id);
    Widen(columns_.target, TargetText(kpi, page));
    Widen(columns_.result, ResultText(kpi, page));
    Widen(columns_.percent, PercentText(line, percent));
    Widen(columns_.score, ScoreOf(line));
  }
  if (columns_.rule < 0) {
    columns_.percent = 0;
  } else {
    columns_.percent = std::max(columns_.percent, kLeastAmountCells);
    Widen(columns_.percent, PercentHead());
  }
  const int others =
      columns_.id + columns_.target + columns_.result + columns_.percent + columns_.score;
  columns_.name = std::max(kLeastNameCells, page.width() - others);
}

std::string KpiTable::ScoreOf(const ScoreLine& line) const {
  if (!line.counts) return page_.Words(Word::kNotCounted);
  return line.value.ToDecimal(PlacesOf(evaluator_.ScaleOf(line.subject)));
}

std::string KpiTable::PercentHead() const {
  if (columns_.rule < 0) return "";
  return page_.In(evaluator_.program().rules[Index(columns_.rule)].label) + " %";
}

void KpiTable::WriteHead() {
  page_.Row({{"", columns_.id + columns_.name},
             Right(page_.Words(Word::kTarget), columns_.target, Style::kDim),
             Right(page_.Words(Word::kResult), columns_.result, Style::kDim),
             Right(PercentHead(), columns_.percent, Style::kDim),
             Right(page_.Words(Word::kScore), columns_.score, Style::kDim)});
}

void KpiTable::WriteItem(int item) {
  const Element& element = evaluator_.program().elements[Index(item)];
  const auto line = std::ranges::find(evaluation_.scores, item, &ScoreLine::subject);
  const int before_score =
      columns_.id + columns_.name + columns_.target + columns_.result + columns_.percent;
  page_.Row(
      {{element.id + "  " + page_.In(element.label), before_score, Align::kLeft, Style::kBold},
       Right(line == evaluation_.scores.end() ? "" : ScoreOf(*line), columns_.score,
             Style::kBold)});
}

// What is not seen in the row: with levels, why a KPI is below all of them although its percent may be high; without
// them, why one with a target and a result has not all.
bool KpiTable::IsReasonShown(const ScoreLine& line, const KpiState& kpi) const {
  const ProgramScale& scale = evaluator_.ScaleOf(line.subject);
  if (kpi.IsSetAside() || line.level >= 0) return false;
  if (!scale.levels.empty()) return true;
  return line.value < scale.high && kpi.target.IsKnown() && kpi.result.IsKnown();
}

void KpiTable::WriteBelow(const ScoreLine& line, const KpiState& kpi) {
  const std::string text = TextBelow(kpi, page_);
  if (!text.empty()) page_.Paragraph(columns_.id, "", text, Style::kDim);
  if (!line.counts) {
    const Label reason = ShortReason(ReasonNotCounted(evaluator_, line.subject));
    page_.Paragraph(columns_.id, "", page_.In(reason), Style::kDim);
    return;
  }
  if (!IsReasonShown(line, kpi)) return;
  const std::string rule = DecidedBy(evaluator_, line.subject);
  if (rule.starts_with("when ")) page_.Paragraph(columns_.id, "", rule, Style::kDim);
}

void KpiTable::WriteKpi(const ScoreLine& line) {
  const KpiState kpi(evaluator_, line.subject);
  page_.Row({{"  " + line.id, columns_.id},
             {kpi.given.name, columns_.name},
             Right(TargetText(kpi, page_), columns_.target),
             Right(ResultText(kpi, page_), columns_.result),
             Right(PercentText(line, columns_.rule), columns_.percent),
             Right(ScoreOf(line), columns_.score,
                   StyleOf(evaluator_.ScaleOf(line.subject), line.level))});
  WriteBelow(line, kpi);
}

void KpiTable::Write() {
  page_.Heading(page_.Words(Word::kKpis));
  WriteHead();
  int item = -1;
  for (const ScoreLine& line : evaluation_.scores) {
    if (!evaluator_.IsKpi(line.subject)) continue;
    if (item != evaluator_.KpiOf(line.subject).item) {
      item = evaluator_.KpiOf(line.subject).item;
      WriteItem(item);
    }
    WriteKpi(line);
  }
}

}  // namespace

void WriteKpiTable(Evaluation& evaluation, Page& page) {
  if (!evaluation.evaluator.facts().kpis.empty()) KpiTable(evaluation, page).Write();
}

}  // namespace radap
