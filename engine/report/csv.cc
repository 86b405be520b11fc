// Scores, gaps and findings as CSV, one row each.
#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/report/csv_writer.h"
#include "engine/report/figures.h"
#include "engine/report/needs.h"
#include "engine/report/render.h"
#include "engine/report/subject.h"

namespace radap {
namespace {

constexpr int kColumnsOfScoresOnly = 4;  // max, level, claimed, claim_holds

std::string ClauseText(const Evaluator& evaluator, Subject subject) {
  const std::optional<Clause> clause = ClauseOf(evaluator, subject);
  return clause ? TextOf(*clause) : "";
}

void WriteRow(const Evaluator& evaluator, const ScoreLine& line, CsvWriter& csv) {
  const ProgramScale& scale = evaluator.ScaleOf(line.subject);
  const Label name = NameOf(evaluator, line.subject);
  csv.Text(line.id);
  csv.Text(TextOf(evaluator.KindOf(line.subject)));
  csv.Text(name.Pick(Language::kThai));
  csv.Text(name.Pick(Language::kEnglish));
  csv.Number(line.value.ToDecimal(PlacesOf(scale)));
  csv.Number(line.value.ToFraction());
  csv.Number(scale.high.ToPlain(kGivenPlaces));
  csv.Text(line.level < 0 ? "" : scale.levels[static_cast<std::size_t>(line.level)].id);
  csv.Number(line.claimed ? line.claimed->ToPlain(kGivenPlaces) : "");
  csv.Text(!line.claimed ? "" : line.claim_holds ? "true" : "false");
  csv.Text(ClauseText(evaluator, line.subject));
  csv.Text("");
  csv.Text(scale.unit);
  csv.EndRow();
}

void WriteValue(const Value& value, std::string_view unit, CsvWriter& csv) {
  switch (value.state) {
    case ValueState::kNumber:
      csv.Number(unit == "percent" ? value.number.ToDecimal(2)
                                   : value.number.ToPlain(kGivenPlaces));
      return csv.Number(value.number.ToFraction());
    case ValueState::kTruth:
      csv.Text(value.IsYes() ? "true" : "false");
      break;
    case ValueState::kDirection:
      csv.Text(TextOf(static_cast<Direction>(value.code)));
      break;
    case ValueState::kKind:
      csv.Text(TextOf(static_cast<OrganisationKind>(value.code)));
      break;
    case ValueState::kText:
      csv.Text(value.text);
      break;
    case ValueState::kMissing:
    case ValueState::kUndefined:
      csv.Text("");
      break;
  }
  csv.Text("");
}

// A named rule or test of an element or KPI: as its score, with the rule's name and label.
void WriteNamedRow(const Evaluator& evaluator, const ScoreLine& line, const NamedValue& named,
                   CsvWriter& csv) {
  const Rule& rule = evaluator.program().rules[static_cast<std::size_t>(named.rule)];
  csv.Text(line.id);
  csv.Text(TextOf(evaluator.KindOf(line.subject)));
  csv.Text(rule.label.Pick(Language::kThai));
  csv.Text(rule.label.Pick(Language::kEnglish));
  WriteValue(named.value, rule.unit, csv);
  for (int i = 0; i < kColumnsOfScoresOnly; ++i) csv.Text("");
  csv.Text(rule.clause ? TextOf(*rule.clause) : "");
  csv.Text(rule.name);
  csv.Text(rule.unit);
  csv.EndRow();
}

}  // namespace

std::string ScoreCsv(const Evaluation& evaluation) {
  CsvWriter csv{"id",    "kind",    "label_th",    "label_en", "value", "exact", "max",
                "level", "claimed", "claim_holds", "clause",   "rule",  "unit"};
  for (const ScoreLine& line : evaluation.scores) {
    WriteRow(evaluation.evaluator, line, csv);
    for (const NamedValue& named : line.named) {
      WriteNamedRow(evaluation.evaluator, line, named, csv);
    }
  }
  return csv.Take();
}

std::string GapsCsv(Evaluation& evaluation, const std::vector<Gap>& gaps) {
  Evaluator& evaluator = evaluation.evaluator;
  const int places = PlacesOf(evaluator.program());
  CsvWriter csv{"id",          "kind",     "points_item", "points_category", "points_total",
                "exact_total", "needs_th", "needs_en",    "clause"};
  for (const Gap& gap : gaps) {
    csv.Text(gap.id);
    csv.Text(TextOf(gap.kind));
    csv.Number(gap.gain.item.ToDecimal(places));
    csv.Number(gap.gain.category.ToDecimal(places));
    csv.Number(gap.gain.total.ToDecimal(places));
    csv.Number(gap.gain.total.ToFraction());
    csv.Text(NeedsOf(evaluator, gap, Language::kThai));
    csv.Text(NeedsOf(evaluator, gap, Language::kEnglish));
    csv.Text(ClauseText(evaluator, gap.subject));
    csv.EndRow();
  }
  return csv.Take();
}

std::string FindingsCsv(const Findings& findings) {
  CsvWriter csv{"code", "severity", "path", "message_th", "message_en"};
  for (const Finding& finding : findings) {
    csv.Text(TextOf(finding.code));
    csv.Text(TextOf(finding.severity));
    csv.Text(finding.path);
    csv.Text(MessageOf(finding, Language::kThai));
    csv.Text(MessageOf(finding, Language::kEnglish));
    csv.EndRow();
  }
  return csv.Take();
}

}  // namespace radap
