#include "tests/engine/batch/columns/compare_rows.h"

#include <sstream>

#include "engine/dossier/write_dossier.h"
#include "engine/eval/result.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

std::string LineOf(FindingCode code, Severity severity, std::string_view path,
                   std::string_view lint) {
  return std::string(TextOf(code)) + " " + std::string(TextOf(severity)) + " " + std::string(path) +
         " " + std::string(lint) + "\n";
}

std::string FindingsOf(const Evaluation& evaluation) {
  std::string lines;
  for (const Finding& finding : evaluation.findings) {
    lines += LineOf(finding.code, finding.severity, finding.path, finding.lint);
  }
  return lines;
}

std::string FindingsOf(const BlockScores& scores, std::size_t row) {
  std::string lines;
  for (std::size_t i = scores.first_finding[row]; i < scores.first_finding[row + 1]; ++i) {
    const RowFinding& finding = scores.findings[i];
    lines += LineOf(finding.code, finding.severity, finding.path, finding.lint);
  }
  return lines;
}

std::string ScoresOf(const Evaluation& evaluation) {
  std::string lines;
  for (const ScoreLine& line : evaluation.scores) {
    if (evaluation.evaluator.IsKpi(line.subject)) continue;
    lines += line.id + " " + line.value.ToFraction();
    if (line.id == "total") lines += " " + std::to_string(line.level);
    lines += "\n";
  }
  return lines;
}

std::string ScoresOf(const Program& program, const BlockScores& scores, std::size_t row) {
  std::string lines;
  for (std::size_t i = 0; i < program.elements.size(); ++i) {
    const Element& element = program.elements[i];
    if (element.score < 0 || element.kind == ElementKind::kGroup) continue;
    const std::size_t cell = i * kRows + row;
    const Exact value = Exact::Ratio(scores.numerator[cell], scores.denominator[cell]);
    lines += element.id + " " + value.ToFraction();
    if (i == 0) lines += " " + std::to_string(scores.level[row]);
    lines += "\n";
  }
  return lines;
}

// Lines of one side only, in the order of their place, the first few.
std::string DifferenceOf(const std::string& want, const std::string& got) {
  constexpr int kShown = 12;
  std::istringstream wanted(want);
  std::istringstream given(got);
  std::string shown = "\n";
  std::string a;
  std::string b;
  for (int lines = 0; lines < kShown;) {
    const bool has_a = static_cast<bool>(std::getline(wanted, a));
    const bool has_b = static_cast<bool>(std::getline(given, b));
    if (!has_a && !has_b) break;
    if (!has_a) a.clear();
    if (!has_b) b.clear();
    if (a == b) continue;
    shown += "Evaluate: " + a + "   Columns: " + b + "\n";
    ++lines;
  }
  return shown;
}

}  // namespace

ColumnsUnderTest::ColumnsUnderTest(const Program& program)
    : program_(program),
      schema_(MakeSchema(program)),
      columns_(schema_),
      run_(columns_),
      filler_(schema_) {}

std::string ColumnsUnderTest::CompareBlock(const std::vector<const Dossier*>& rows) {
  const BlockScores& scores = run_.Score(filler_.block());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    ++compared;
    if (scores.general[row]) {
      ++general;
      continue;
    }
    const Evaluation evaluation = Evaluate(program_, *rows[row]);
    const std::string want = ScoresOf(evaluation) + FindingsOf(evaluation);
    const std::string got = ScoresOf(program_, scores, row) + FindingsOf(scores, row);
    if (want != got) {
      return program_.id + " row " + std::to_string(row) + DifferenceOf(want, got) +
             WriteDossier(*rows[row]);
    }
  }
  return "";
}

std::string ColumnsUnderTest::Compare(const std::vector<Dossier>& dossiers) {
  std::vector<const Dossier*> rows;
  std::string difference;
  const auto finish = [&] {
    if (!rows.empty() && difference.empty()) difference = CompareBlock(rows);
    rows.clear();
    filler_.Clear();
  };
  filler_.Clear();
  for (const Dossier& dossier : dossiers) {
    if (filler_.Add(dossier)) rows.push_back(&dossier);
    if (rows.size() == kRows) finish();
  }
  finish();
  return difference;
}

}  // namespace radap::batch
