#include "engine/report/subject.h"

#include <cstddef>
#include <string_view>

#include "engine/report/deciding.h"
#include "rules/base/index.h"

namespace radap {
namespace {

// The text of a span on one line.
std::string TextAt(const Program& program, Span span) {
  const std::string_view text =
      std::string_view(program.source.text).substr(span.begin, span.end - span.begin);
  std::string line;
  for (const char letter : text) {
    const bool is_space = letter == ' ' || letter == '\n' || letter == '\r';
    if (!is_space) {
      line += letter;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace

Label NameOf(const Evaluator& evaluator, Subject subject) {
  if (evaluator.IsKpi(subject)) return Same(evaluator.KpiOf(subject).given.name);
  return evaluator.program().elements[Index(subject)].label;
}

Subject ElementWithClause(const Evaluator& evaluator, Subject subject) {
  int element = evaluator.IsKpi(subject) ? evaluator.KpiOf(subject).group : subject;
  for (; element >= 0; element = evaluator.program().elements[Index(element)].parent) {
    if (evaluator.program().elements[Index(element)].clause) break;
  }
  return element;
}

std::optional<Clause> ClauseOf(const Evaluator& evaluator, Subject subject) {
  const Subject element = ElementWithClause(evaluator, subject);
  if (element < 0) return std::nullopt;
  return evaluator.program().elements[Index(element)].clause;
}

std::string DecidedBy(Evaluator& evaluator, Subject subject) {
  const Program& program = evaluator.program();
  const Rule& rule = program.rules[Index(evaluator.ScoreRule(subject))];
  const Trace trace = evaluator.Replay(evaluator.ScoreRule(subject), subject);
  if (trace.returned_at < 0) return "";
  return TextAt(program, DecidingSpan(program, rule, trace));
}

std::vector<Assume> AssumesOf(const Program& program) {
  std::vector<Assume> assumes;
  const auto add = [&](const std::vector<Assume>& more) {
    assumes.insert(assumes.end(), more.begin(), more.end());
  };
  for (const Rule& rule : program.rules) add(rule.assumes);
  for (const Element& element : program.elements) add(element.assumes);
  return assumes;
}

}  // namespace radap
