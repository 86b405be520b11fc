// Cases held against what the pack gives.
#include <algorithm>
#include <optional>
#include <set>

#include "engine/eval/result.h"
#include "engine/golden/golden.h"

namespace radap::golden {
namespace {

// "kKpiTooFew" -> "kpi-too-few".
std::string KebabOf(std::string_view name) {
  std::string kebab;
  for (const char letter : name.substr(1)) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    if (capital && !kebab.empty()) kebab += '-';
    kebab += capital ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return kebab;
}

std::string NameOf(const Finding& finding) {
  static const std::vector<std::string> kNames = {
#define FINDING(name, text, severity, th, en) KebabOf(#name),
#include "engine/dossier/findings.def"
  };
  return finding.lint.empty() ? kNames[static_cast<std::size_t>(finding.code)] : finding.lint;
}

// "1000/9", "99.5"; nothing for any other text.
std::optional<Exact> NumberOf(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return Exact::Parse(text);
  const std::optional<Exact> above = Exact::Parse(text.substr(0, slash));
  const std::optional<Exact> below = Exact::Parse(text.substr(slash + 1));
  if (!above || !below || below->IsZero()) return std::nullopt;
  return *above / *below;
}

std::string TextOf(const Value& value) {
  if (value.IsNumber()) return value.number.ToFraction();
  if (value.IsYes()) return "yes";
  if (value.IsNo()) return "no";
  return value.IsKnown() ? "a word" : "missing";
}

bool Matches(const std::string& expected, const Value& value) {
  const std::optional<Exact> number = NumberOf(expected);
  if (number) return value.IsNumber() && value.number == *number;
  return expected == TextOf(value);
}

class Judge {
 public:
  Judge(const Case& one, const Program& program, Evaluation& evaluation)
      : one_(one), program_(program), evaluation_(evaluation) {}

  // What is there instead; nothing if the line is fulfilled.
  std::optional<std::string> WrongWith(const ExpectLine& expect);

 private:
  std::optional<Value> Find(const std::string& name);
  std::optional<std::string> WrongValue(const ExpectLine& expect);
  std::optional<std::string> NoSuchFinding(const ExpectLine& expect) const;
  std::optional<std::string> AnyFinding() const;
  std::string FindingsText() const;

  const Case& one_;
  const Program& program_;
  Evaluation& evaluation_;
};

// In a case of one KPI a name is a rule or test of it; else an id.
std::optional<Value> Judge::Find(const std::string& name) {
  Evaluator& evaluator = evaluation_.evaluator;
  if (!one_.kpi_group.empty()) {
    if (evaluator.facts().kpis.empty()) return std::nullopt;
    const Subject kpi = evaluator.SubjectOfKpi(0);
    if (name == "score") return Value::Number(evaluator.Score(kpi));
    const int rule = program_.FindRule(name, ElementKind::kKpi);
    return rule < 0 ? std::nullopt : std::optional(evaluator.Get(rule, kpi));
  }
  const auto line = std::ranges::find(evaluation_.scores, name, &ScoreLine::id);
  return line == evaluation_.scores.end() ? std::nullopt
                                          : std::optional(Value::Number(line->value));
}

std::optional<std::string> Judge::WrongValue(const ExpectLine& expect) {
  const std::optional<Value> value = Find(expect.name);
  if (!value) return "no `" + expect.name + "`";
  if (Matches(expect.value, *value)) return std::nullopt;
  return TextOf(*value);
}

std::string Judge::FindingsText() const {
  std::string text;
  for (const Finding& finding : evaluation_.findings) {
    if (finding.severity == Severity::kNote) continue;
    text += (text.empty() ? "" : ", ") + NameOf(finding) + " at " + finding.path;
  }
  return text.empty() ? "no findings" : text;
}

std::optional<std::string> Judge::NoSuchFinding(const ExpectLine& expect) const {
  const bool found = std::ranges::any_of(evaluation_.findings, [&](const Finding& finding) {
    return NameOf(finding) == expect.name && (expect.path.empty() || expect.path == finding.path);
  });
  return found ? std::nullopt : std::optional(FindingsText());
}

// Of a KPI scored alone only its own findings count: the rest of its dossier is empty on purpose.
std::optional<std::string> Judge::AnyFinding() const {
  const bool alone = !one_.kpi_group.empty();
  const bool found = std::ranges::any_of(evaluation_.findings, [&](const Finding& finding) {
    return finding.severity != Severity::kNote && (!alone || finding.path.starts_with("/kpis/"));
  });
  return found ? std::optional(FindingsText()) : std::nullopt;
}

std::optional<std::string> Judge::WrongWith(const ExpectLine& expect) {
  switch (expect.expected) {
    case Expected::kValue:
      return WrongValue(expect);
    case Expected::kFinding:
      return NoSuchFinding(expect);
    case Expected::kNoFindings:
      return AnyFinding();
  }
  return std::nullopt;
}

// A line that names nothing of the pack would test nothing.
std::optional<std::string> UnknownIn(const Program& program, const GivenLine& line) {
  if (line.given == Given::kKind || line.given == Given::kClaimAll) return std::nullopt;
  const bool group = line.given == Given::kKpi || line.given == Given::kKpis;
  const int element = program.Find(line.id);
  const ElementKind kind = group ? ElementKind::kGroup : ElementKind::kIssue;
  if (element >= 0 && program.elements[static_cast<std::size_t>(element)].kind == kind) {
    return std::nullopt;
  }
  return "no " + std::string(radap::TextOf(kind)) + " `" + line.id + "`";
}

void RunCase(const Program& program, const GoldenFile& file, const Case& one,
             std::vector<Failure>& failures) {
  for (const GivenLine& line : one.given) {
    const std::optional<std::string> unknown = UnknownIn(program, line);
    if (unknown)
      failures.push_back({file.name, line.line, one.name, "an id of the pack", *unknown});
  }
  const Dossier dossier = BuildDossier(program, one);
  Evaluation evaluation = Evaluate(program, dossier);
  Judge judge(one, program, evaluation);
  for (const ExpectLine& expect : one.expects) {
    const std::optional<std::string> got = judge.WrongWith(expect);
    if (got) failures.push_back({file.name, expect.line, one.name, expect.text, *got});
  }
}

}  // namespace

void RunGolden(const Program& program, const GoldenFile& file, Outcome& outcome) {
  std::vector<Failure> failures = file.mistakes;
  for (const Case& one : file.cases) RunCase(program, file, one, failures);
  std::set<std::string> failed;
  for (const Failure& failure : failures) failed.insert(failure.case_name);
  outcome.cases += static_cast<int>(file.cases.size());
  outcome.failed_cases += static_cast<int>(failed.size());
  outcome.failures.insert(outcome.failures.end(), failures.begin(), failures.end());
}

}  // namespace radap::golden
