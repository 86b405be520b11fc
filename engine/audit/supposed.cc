#include "engine/audit/supposed.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "engine/dossier/finding_codes.h"
#include "rules/base/index.h"

namespace radap::audit {
namespace {

constexpr std::size_t kMostIds = 6;

bool HasFile(const IssueAnswer& issue) {
  return std::ranges::any_of(issue.evidence, [](const Evidence& e) { return !e.file.empty(); });
}

const Element& ElementOf(const Evaluator& evaluator, Subject element) {
  return evaluator.program().elements[Index(element)];
}

// The issue's number within its question, as answers have it: "1.1.1/3" -> "3".
const IssueAnswer* AnswerOf(const Evaluator& evaluator, const Dossier& dossier, Subject issue) {
  const std::string& question = ElementOf(evaluator, evaluator.ParentOf(issue)).id;
  const auto answer = dossier.answers.find(question);
  if (answer == dossier.answers.end()) return nullptr;
  const std::string number = ElementOf(evaluator, issue).id.substr(question.size() + 1);
  const auto found = answer->second.issues.find(number);
  return found == answer->second.issues.end() ? nullptr : &found->second;
}

bool LacksTick(const Evaluator& evaluator, const Dossier& dossier, Subject issue) {
  const IssueAnswer* answer = AnswerOf(evaluator, dossier, issue);
  return answer == nullptr || !answer->claimed;
}

Subject NearestScored(const Evaluator& evaluator, Subject issue) {
  Subject above = evaluator.ParentOf(issue);
  while (above >= 0 && evaluator.ScoreRule(above) < 0) above = evaluator.ParentOf(above);
  return above;
}

bool LosesByIt(Evaluator& evaluator, Subject issue) {
  const Subject scored = NearestScored(evaluator, issue);
  if (scored < 0) return false;
  const Exact with = evaluator.Score(scored);
  Exact without = with;
  evaluator.Suppose(
      issue, [&](Facts& facts) { facts.issues[Index(issue)].files = 0; },
      [&] { without = evaluator.Score(scored); });
  return without < with;
}

// Calls `visit` with the element and all below it, in the order of the pack.
template <typename Visit>
void ForEachBelow(const Evaluator& evaluator, Subject element, const Visit& visit) {
  visit(element);
  for (const int child : ElementOf(evaluator, element).children) {
    ForEachBelow(evaluator, child, visit);
  }
}

class Missing {
 public:
  Missing(Evaluation& evaluation, const std::set<int>& open, bool answers_too)
      : evaluator_(evaluation.evaluator),
        dossier_(*evaluation.dossier),
        open_(open),
        answers_too_(answers_too) {}

  void AddKpi(Subject kpi) {
    const KpiFacts& facts = evaluator_.KpiOf(kpi);
    if (facts.counts && open_.contains(facts.given.index)) ids.push_back(facts.id);
  }

  void AddElement(Subject subject) {
    const Element& element = ElementOf(evaluator_, subject);
    if (!evaluator_.facts().applicable[Index(subject)]) return;
    if (element.kind == ElementKind::kIssue) return AddIssue(subject);
    for (const int field : element.fields) AddField(field);
    if (IsShortOfKpis(subject)) ids.push_back(element.id + " kpis");
    if (HasNoValue(subject)) ids.push_back(element.id);
    if (element.kind != ElementKind::kGroup) return;
    const std::vector<KpiFacts>& kpis = evaluator_.facts().kpis;
    for (std::size_t i = 0; i < kpis.size(); ++i) {
      if (kpis[i].group == subject) AddKpi(evaluator_.SubjectOfKpi(i));
    }
  }

  std::vector<std::string> ids;

 private:
  void AddIssue(Subject issue) {
    if (answers_too_ && LacksTick(evaluator_, dossier_, issue)) {
      ids.push_back(ElementOf(evaluator_, issue).id);
    }
  }

  void AddField(int field) {
    const Program& program = evaluator_.program();
    const Field& asked = program.fields[Index(field)];
    const bool is_filled = evaluator_.facts().fields[Index(field)].filled;
    if (!answers_too_ || !asked.is_required || is_filled) return;
    ids.push_back(ElementOf(evaluator_, asked.element).id + " " +
                  program.field_names[Index(asked.name)]);
  }

  bool IsShortOfKpis(Subject element) const {
    const std::optional<int> least = ElementOf(evaluator_, element).kpis_at_least;
    return least && ElementOf(evaluator_, element).kind == ElementKind::kItem &&
           evaluator_.Members(element, ElementKind::kKpi).size() < Index(*least);
  }

  bool HasNoValue(Subject element) {
    return evaluator_.ScoreRule(element) >= 0 && !evaluator_.RawScore(element).IsNumber();
  }

  Evaluator& evaluator_;
  const Dossier& dossier_;
  const std::set<int>& open_;
  bool answers_too_;
};

}  // namespace

Dossier AsClaimed(const Dossier& dossier) {
  Dossier supposed = dossier;
  for (auto& [question, answer] : supposed.answers) {
    for (auto& [number, issue] : answer.issues) {
      if (issue.claimed.value_or(false) && !HasFile(issue)) issue.evidence.push_back({"?", "", ""});
    }
  }
  return supposed;
}

std::vector<std::string> IssuesWithoutFile(Evaluation& as_claimed, const Dossier& dossier,
                                           Subject element) {
  Evaluator& evaluator = as_claimed.evaluator;
  std::vector<std::string> ids;
  ForEachBelow(evaluator, element, [&](Subject subject) {
    if (evaluator.KindOf(subject) != ElementKind::kIssue) return;
    const IssueAnswer* answer = AnswerOf(evaluator, dossier, subject);
    const bool is_supposed =
        answer != nullptr && answer->claimed.value_or(false) && !HasFile(*answer);
    if (is_supposed && LosesByIt(evaluator, subject)) {
      ids.push_back(ElementOf(evaluator, subject).id);
    }
  });
  return ids;
}

Facts AllAnswered(const Evaluation& evaluation) {
  const Evaluator& evaluator = evaluation.evaluator;
  Facts facts = evaluator.facts();
  for (std::size_t i = 0; i < facts.issues.size(); ++i) {
    const auto issue = static_cast<Subject>(i);
    const bool is_issue = evaluator.KindOf(issue) == ElementKind::kIssue;
    if (is_issue && LacksTick(evaluator, *evaluation.dossier, issue))
      facts.issues[i] = {true, 1, 0};
  }
  for (FieldFacts& field : facts.fields) field.filled = true;
  return facts;
}

std::set<int> OpenKpis(const Findings& findings) {
  static const std::set<FindingCode> kCodes = {
      FindingCode::kResultMissing, FindingCode::kTargetMissing, FindingCode::kTargetBaseMissing,
      FindingCode::kDirectionMissing, FindingCode::kNoValue};
  constexpr std::string_view kKpis = "/kpis/";
  std::set<int> open;
  for (const Finding& finding : findings) {
    if (!kCodes.contains(finding.code) || !finding.path.starts_with(kKpis)) continue;
    open.insert(std::atoi(finding.path.c_str() + kKpis.size()));
  }
  return open;
}

std::vector<std::string> MissingBelow(Evaluation& evaluation, const std::set<int>& open,
                                      bool answers_too, Subject subject) {
  Missing missing(evaluation, open, answers_too);
  if (evaluation.evaluator.IsKpi(subject)) {
    missing.AddKpi(subject);
  } else {
    ForEachBelow(evaluation.evaluator, subject, [&](Subject below) { missing.AddElement(below); });
  }
  return std::move(missing.ids);
}

Label FirstOf(const std::vector<std::string>& ids) {
  if (ids.empty()) return {"ประเด็นที่อ้าง", "claimed issues"};
  std::string list;
  const std::size_t shown = ids.size() > kMostIds + 1 ? kMostIds : ids.size();
  for (std::size_t i = 0; i < shown; ++i) list += (i == 0 ? "" : ", ") + ids[i];
  if (shown == ids.size()) return Same(list);
  const std::string more = std::to_string(ids.size() - shown);
  return {list + " และอีก " + more, list + " and " + more + " more"};
}

}  // namespace radap::audit
