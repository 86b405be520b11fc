// Cases held against what the pack gives.
#include <algorithm>
#include <optional>
#include <set>

#include "engine/eval/result.h"
#include "engine/golden/build_parts.h"
#include "engine/golden/coverage.h"
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
  return finding.lint.empty() ? KebabOf(NameOf(finding.code)) : finding.lint;
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
  Subject SubjectOf(const std::string& id) const;
  std::optional<std::string> WrongLevel(const ExpectLine& expect, Subject subject);
  std::optional<std::string> WrongValue(const ExpectLine& expect);
  std::optional<std::string> NoSuchFinding(const ExpectLine& expect) const;
  std::optional<std::string> AnyFinding() const;
  std::string FindingsText() const;

  const Case& one_;
  const Program& program_;
  Evaluation& evaluation_;
};

// The case's own KPI, or the element or KPI with this id; -1 if there is none.
Subject Judge::SubjectOf(const std::string& id) const {
  const Evaluator& evaluator = evaluation_.evaluator;
  const std::vector<KpiFacts>& kpis = evaluator.facts().kpis;
  if (id.empty()) return kpis.empty() ? -1 : evaluator.SubjectOfKpi(0);
  const auto kpi = std::ranges::find(kpis, id, &KpiFacts::id);
  if (kpi == kpis.end()) return program_.Find(id);
  return evaluator.SubjectOfKpi(static_cast<std::size_t>(kpi - kpis.begin()));
}

std::optional<std::string> Judge::WrongLevel(const ExpectLine& expect, Subject subject) {
  Evaluator& evaluator = evaluation_.evaluator;
  if (evaluator.ScoreRule(subject) < 0) return "no score of `" + expect.id + "`";
  const ProgramScale& scale = evaluator.ScaleOf(subject);
  const int level = LevelOf(scale, evaluator.Score(subject));
  const std::string name = level < 0 ? "none" : scale.levels[static_cast<std::size_t>(level)].id;
  return name == expect.value ? std::nullopt : std::optional("level " + name);
}

std::optional<std::string> Judge::WrongValue(const ExpectLine& expect) {
  Evaluator& evaluator = evaluation_.evaluator;
  const Subject subject = SubjectOf(expect.id);
  const std::string& sought = expect.id.empty() ? expect.name : expect.id;
  if (subject < 0) return "no `" + sought + "`";
  if (expect.name == "level") return WrongLevel(expect, subject);
  Value value;
  if (expect.name.empty() || expect.name == "score") {
    if (evaluator.ScoreRule(subject) < 0) return "no score of `" + sought + "`";
    value = Value::Number(evaluator.Score(subject));
  } else {
    const ElementKind kind = evaluator.KindOf(subject);
    const int rule = program_.FindRule(expect.name, kind);
    if (rule < 0) return "no rule `" + expect.name + "` of " + std::string(radap::TextOf(kind));
    value = evaluator.Get(rule, subject);
  }
  if (Matches(expect.value, value)) return std::nullopt;
  return TextOf(value);
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

void RunCase(const Program& program, const GoldenFile& file, const Case& one, const ReadBytes& read,
             Coverage* coverage, std::vector<Failure>& failures) {
  const Built built = BuildDossier(program, one, read);
  for (const BadLine& bad : built.bad_lines) {
    failures.push_back({file.name, bad.line, one.name, bad.expected, bad.got, true});
  }
  Evaluation evaluation = Evaluate(program, built.dossier);
  evaluation.findings.insert(evaluation.findings.begin(), built.findings.begin(),
                             built.findings.end());
  Judge judge(one, program, evaluation);
  for (const ExpectLine& expect : one.expects) {
    const std::optional<std::string> got = judge.WrongWith(expect);
    if (got) failures.push_back({file.name, expect.line, one.name, expect.text, *got});
  }
  if (coverage == nullptr) return;
  const bool alone = !one.kpi_group.empty();
  coverage->Add(evaluation.evaluator, alone ? Coverage::Of::kKpis : Coverage::Of::kAll);
}

}  // namespace

void RunGolden(const Program& program, const GoldenFile& file, Outcome& outcome,
               const ReadBytes& read, Coverage* coverage) {
  std::vector<Failure> failures = file.mistakes;
  for (const Case& one : file.cases) RunCase(program, file, one, read, coverage, failures);
  std::set<std::string> failed;
  for (const Failure& failure : failures) failed.insert(failure.case_name);
  outcome.cases += static_cast<int>(file.cases.size());
  outcome.failed_cases += static_cast<int>(failed.size());
  outcome.failures.insert(outcome.failures.end(), failures.begin(), failures.end());
}

}  // namespace radap::golden
