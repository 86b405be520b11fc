// The tables of a score report as text: categories and items, KPIs, claims.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/report/bar.h"
#include "engine/report/figures.h"
#include "engine/report/not_counted.h"
#include "engine/report/render.h"
#include "engine/report/subject.h"

namespace radap {
namespace {

constexpr int kBarCells = 25;
constexpr int kScoreCells = 10;

std::size_t Index(int i) { return static_cast<std::size_t>(i); }

std::string LevelName(const ProgramScale& scale, int level, const Page& page) {
  return level < 0 ? "" : page.In(scale.levels[Index(level)].label);
}

int LevelCells(const Program& program, const Page& page) {
  int cells = DisplayWidth(page.Words(Word::kLevel));
  for (const ProgramLevel& level : program.levels) {
    cells = std::max(cells, DisplayWidth(page.In(level.label)));
  }
  return cells + 2;
}

Cell Right(std::string text, int width, Style style = Style::kPlain) {
  return {std::move(text), width, Align::kRight, style};
}

std::string ScoreOf(const Evaluator& evaluator, const ScoreLine& line) {
  return line.value.ToDecimal(PlacesOf(evaluator.ScaleOf(line.subject)));
}

void WriteCategory(const Evaluator& evaluator, const ScoreLine& line, Page& page) {
  const Program& program = evaluator.program();
  const ProgramScale& scale = evaluator.ScaleOf(line.subject);
  const int level_cells = LevelCells(program, page);
  const int name_cells = page.width() - 4 - kBarCells - kScoreCells - level_cells;
  const Style style = StyleOf(scale, line.level);
  page.Row({{line.id, 4, Align::kLeft, Style::kBold},
            {page.In(program.elements[Index(line.subject)].label), name_cells - 1, Align::kLeft,
             Style::kBold},
            {"", 1},
            {BarOf(scale, line.value, kBarCells), kBarCells, Align::kLeft, style},
            Right(ScoreOf(evaluator, line), kScoreCells, Style::kBold),
            {"  " + LevelName(scale, line.level, page), level_cells, Align::kLeft, style}});
}

void WriteItem(const Evaluator& evaluator, const ScoreLine& line, Page& page) {
  const Program& program = evaluator.program();
  const ProgramScale& scale = evaluator.ScaleOf(line.subject);
  const int level_cells = LevelCells(program, page);
  const int name_cells = page.width() - 10 - kScoreCells - level_cells;
  page.Row({{"    " + line.id, 10},
            {page.In(program.elements[Index(line.subject)].label), name_cells},
            Right(ScoreOf(evaluator, line), kScoreCells),
            {"  " + LevelName(scale, line.level, page), level_cells}});
}

constexpr int kIdCells = 12;
constexpr int kAmountCells = 13;

// The first rule of KPIs in percent, if there is one: what criteria call success or achievement.
int PercentRule(const Program& program) {
  for (int i = 0; i < static_cast<int>(program.rules.size()); ++i) {
    const Rule& rule = program.rules[Index(i)];
    if (rule.subject == ElementKind::kKpi && !rule.name.empty() && rule.unit == "percent") return i;
  }
  return -1;
}

std::string TargetText(const Kpi& given) {
  if (!given.target) return "–";
  const std::string_view sign = !given.direction                       ? ""
                                : given.direction == Direction::kLower ? "≤ "
                                                                       : "≥ ";
  return std::string(sign) + given.target->ToPlain(kNeededPlaces);
}

std::string ResultText(const Kpi& given, std::optional<int> year) {
  const auto result = given.results.find(year.value_or(0));
  return result == given.results.end() ? "–" : result->second.ToPlain(kNeededPlaces);
}

std::string PercentText(const ScoreLine& line, int rule) {
  const auto named = std::ranges::find(line.named, rule, &NamedValue::rule);
  return named != line.named.end() && named->value.IsNumber() ? named->value.number.ToDecimal(2)
                                                              : "";
}

// The KPIs' columns: id, name, target, result, percent, score. Amounts are never cut, so they widen their
// columns, two spaces apart; the name takes what is left.
struct KpiColumns {
  int rule = -1;  // PercentRule
  int id = kIdCells;
  int target = kAmountCells;
  int result = kAmountCells;
  int percent = kAmountCells;
  int score = kScoreCells;
  int name = 0;
};

constexpr int kLeastNameCells = 12;

void Widen(int& cells, std::string_view text) { cells = std::max(cells, DisplayWidth(text) + 2); }

std::string PercentHead(const Program& program, int rule, const Page& page) {
  return rule < 0 ? "" : page.In(program.rules[Index(rule)].label) + " %";
}

std::string KpiScore(const Evaluator& evaluator, const ScoreLine& line, const Page& page) {
  return line.counts ? ScoreOf(evaluator, line) : page.Words(Word::kNotCounted);
}

KpiColumns ColumnsOf(const Evaluation& evaluation, const Page& page) {
  const Evaluator& evaluator = evaluation.evaluator;
  KpiColumns columns;
  columns.rule = PercentRule(evaluator.program());
  Widen(columns.percent, PercentHead(evaluator.program(), columns.rule, page));
  for (const ScoreLine& line : evaluation.scores) {
    if (!evaluator.IsKpi(line.subject)) continue;
    const Kpi& given = evaluator.KpiOf(line.subject).given;
    Widen(columns.id, "  " + line.id);
    Widen(columns.target, TargetText(given));
    Widen(columns.result, ResultText(given, evaluator.facts().year));
    Widen(columns.percent, PercentText(line, columns.rule));
    Widen(columns.score, KpiScore(evaluator, line, page));
  }
  const int others = columns.id + columns.target + columns.result + columns.percent + columns.score;
  columns.name = std::max(kLeastNameCells, page.width() - others);
  return columns;
}

void WriteKpiHeader(const Program& program, const KpiColumns& columns, Page& page) {
  page.Row({{"", columns.id + columns.name},
            Right(page.Words(Word::kTarget), columns.target, Style::kDim),
            Right(page.Words(Word::kResult), columns.result, Style::kDim),
            Right(PercentHead(program, columns.rule, page), columns.percent, Style::kDim),
            Right(page.Words(Word::kScore), columns.score, Style::kDim)});
}

// Why a KPI does not count, or is below every level although its percent may be high: the condition that
// decided.
void WriteReason(Evaluator& evaluator, const ScoreLine& line, const KpiColumns& columns,
                 Page& page) {
  if (!line.counts) {
    const Label reason = ShortReason(ReasonNotCounted(evaluator, line.subject));
    page.Paragraph(columns.id, "", page.In(reason), Style::kDim);
    return;
  }
  if (line.level >= 0) return;
  const std::string rule = DecidedBy(evaluator, line.subject);
  if (rule.starts_with("when ")) page.Paragraph(columns.id, "", rule, Style::kDim);
}

void WriteKpi(Evaluator& evaluator, const ScoreLine& line, const KpiColumns& columns, Page& page) {
  const Kpi& given = evaluator.KpiOf(line.subject).given;
  page.Row({{"  " + line.id, columns.id},
            {given.name, columns.name},
            Right(TargetText(given), columns.target),
            Right(ResultText(given, evaluator.facts().year), columns.result),
            Right(PercentText(line, columns.rule), columns.percent),
            Right(KpiScore(evaluator, line, page), columns.score,
                  StyleOf(evaluator.ScaleOf(line.subject), line.level))});
  WriteReason(evaluator, line, columns, page);
}

void WriteKpiItem(const Evaluation& evaluation, int item, const KpiColumns& columns, Page& page) {
  const Program& program = evaluation.evaluator.program();
  const Element& element = program.elements[Index(item)];
  const auto line = std::ranges::find(evaluation.scores, item, &ScoreLine::subject);
  const int before_score =
      columns.id + columns.name + columns.target + columns.result + columns.percent;
  page.Row({{element.id + "  " + page.In(element.label), before_score, Align::kLeft, Style::kBold},
            Right(line == evaluation.scores.end() ? "" : ScoreOf(evaluation.evaluator, *line),
                  columns.score, Style::kBold)});
}

}  // namespace

void WriteScoreTable(Evaluation& evaluation, Page& page) {
  const Program& program = evaluation.evaluator.program();
  const int level_cells = LevelCells(program, page);
  page.Blank();
  page.Row({{page.Words(Word::kScores), page.width() - kBarCells - kScoreCells - level_cells,
             Align::kLeft, Style::kBold},
            {RulerOf(program.scales.front(), kBarCells, false, page.language()), kBarCells,
             Align::kLeft, Style::kDim},
            Right(page.Words(Word::kScore), kScoreCells, Style::kDim),
            {program.levels.empty() ? "" : "  " + page.Words(Word::kLevel), level_cells,
             Align::kLeft, Style::kDim}});
  for (const ScoreLine& line : evaluation.scores) {
    const ElementKind kind = evaluation.evaluator.KindOf(line.subject);
    if (kind == ElementKind::kCategory) WriteCategory(evaluation.evaluator, line, page);
    if (kind == ElementKind::kItem) WriteItem(evaluation.evaluator, line, page);
  }
}

void WriteKpiTable(Evaluation& evaluation, Page& page) {
  Evaluator& evaluator = evaluation.evaluator;
  if (evaluator.facts().kpis.empty()) return;
  page.Heading(page.Words(Word::kKpis));
  const KpiColumns columns = ColumnsOf(evaluation, page);
  WriteKpiHeader(evaluator.program(), columns, page);
  int item = -1;
  for (const ScoreLine& line : evaluation.scores) {
    if (!evaluator.IsKpi(line.subject)) continue;
    if (item != evaluator.KpiOf(line.subject).item) {
      item = evaluator.KpiOf(line.subject).item;
      WriteKpiItem(evaluation, item, columns, page);
    }
    WriteKpi(evaluator, line, columns, page);
  }
}

void WriteClaims(const Evaluation& evaluation, Page& page) {
  const int name_cells = page.width() - kIdCells - 3 * kAmountCells;
  if (std::ranges::all_of(evaluation.scores, &ScoreLine::claim_holds)) return;
  page.Blank();
  page.Row({{page.Words(Word::kClaims), kIdCells + name_cells, Align::kLeft, Style::kBold},
            Right(page.Words(Word::kClaimed), kAmountCells, Style::kDim),
            Right(page.Words(Word::kSupported), kAmountCells, Style::kDim),
            Right(page.Words(Word::kDifference), kAmountCells, Style::kDim)});
  for (const ScoreLine& line : evaluation.scores) {
    if (line.claim_holds) continue;
    const int places = PlacesOf(evaluation.evaluator.ScaleOf(line.subject));
    page.Row({{"  " + line.id, kIdCells},
              {page.In(NameOf(evaluation.evaluator, line.subject)), name_cells},
              Right(line.claimed->ToDecimal(places), kAmountCells),
              Right(line.value.ToDecimal(places), kAmountCells),
              Right(Signed(line.value - *line.claimed, places), kAmountCells)});
  }
}

}  // namespace radap
