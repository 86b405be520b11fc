// Scores, gaps and findings as CSV, one row each.
#include <cstddef>
#include <optional>

#include "engine/report/csv_writer.h"
#include "engine/report/figures.h"
#include "engine/report/needs.h"
#include "engine/report/render.h"
#include "engine/report/subject.h"

namespace radap {
namespace {

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
  csv.EndRow();
}

}  // namespace

std::string ScoreCsv(const Evaluation& evaluation) {
  CsvWriter csv{"id",  "kind",  "label_th", "label_en",    "value", "exact",
                "max", "level", "claimed",  "claim_holds", "clause"};
  for (const ScoreLine& line : evaluation.scores) WriteRow(evaluation.evaluator, line, csv);
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
