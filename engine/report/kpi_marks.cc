// Tests of KPIs that their score does not read, such as an alert: which KPIs each of them is yes of.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/report/named_values.h"
#include "engine/report/render.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr std::size_t kMostIds = 10;

void AddRead(const Program& program, int rule, std::vector<bool>& read) {
  if (rule < 0 || read[Index(rule)]) return;
  read[Index(rule)] = true;
  for (const Instruction& instruction : program.rules[Index(rule)].code) {
    if (instruction.op == Opcode::kRule) AddRead(program, static_cast<int>(instruction.a), read);
  }
}

// Rules that the score of some KPI rests on.
std::vector<bool> ReadByScores(const Program& program) {
  std::vector<bool> read(program.rules.size(), false);
  AddRead(program, program.kpi_score, read);
  for (const Element& element : program.elements) {
    if (element.kind == ElementKind::kGroup) AddRead(program, element.score, read);
  }
  return read;
}

std::vector<std::string> IdsWith(const Evaluation& evaluation, int test) {
  std::vector<std::string> ids;
  for (const ScoreLine& line : evaluation.scores) {
    if (!evaluation.evaluator.IsKpi(line.subject) || !line.counts) continue;
    const auto named = std::ranges::find(line.named, test, &NamedValue::rule);
    if (named != line.named.end() && named->value.IsYes()) ids.push_back(line.id);
  }
  return ids;
}

std::string Joined(const std::vector<std::string>& ids, const Page& page) {
  std::string joined;
  for (std::size_t i = 0; i < std::min(kMostIds, ids.size()); ++i) {
    joined += (i == 0 ? "" : ", ") + ids[i];
  }
  if (ids.size() > kMostIds) joined += " " + page.Words(Word::kAndMore, ids.size() - kMostIds);
  return joined;
}

}  // namespace

void WriteKpiMarks(const Evaluation& evaluation, Page& page) {
  const Program& program = evaluation.evaluator.program();
  const std::vector<bool> read = ReadByScores(program);
  bool is_first = true;
  for (int i = 0; i < static_cast<int>(program.rules.size()); ++i) {
    const Rule& rule = program.rules[Index(i)];
    const bool is_test = rule.subject == ElementKind::kKpi && rule.type == ValueType::kTruth;
    if (!is_test || rule.name.empty() || !HasLabel(rule) || read[Index(i)]) continue;
    const std::vector<std::string> ids = IdsWith(evaluation, i);
    if (ids.empty()) continue;
    if (is_first) page.Heading(page.Words(Word::kKpiMarks));
    is_first = false;
    page.Paragraph(4, "  -",
                   page.Words(Word::kMark, page.In(rule.label), ids.size(), Joined(ids, page)));
  }
}

}  // namespace radap
