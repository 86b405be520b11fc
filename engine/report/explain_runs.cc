// Which rules a score rests on, and the members that those rules take.
#include <algorithm>
#include <cstddef>

#include "engine/report/explain.h"
#include "engine/report/explain_words.h"
#include "engine/report/not_counted.h"

namespace radap::explain {
namespace {

bool Has(const std::vector<Run>& runs, int rule) {
  return std::ranges::find(runs, rule, &Run::rule) != runs.end();
}

void AddWithThoseItReads(const Run& run, std::vector<Run>& runs);

void AddThoseReadBy(const Run& run, std::vector<Run>& runs) {
  for (std::uint32_t i = 0; i < run.code().code.size(); ++i) {
    if (!run.trace.ran[i] || run.At(i).op != Opcode::kRule) continue;
    const auto rule = static_cast<int>(run.At(i).a);
    if (!Has(runs, rule)) {
      AddWithThoseItReads(RunOf(run.evaluator, rule, run.subject), runs);
    }
  }
}

void AddWithThoseItReads(const Run& run, std::vector<Run>& runs) {
  AddThoseReadBy(run, runs);
  if (const auto other = WithoutDecision(run)) AddThoseReadBy(*other, runs);
  if (!Has(runs, run.rule)) runs.push_back(run);
}

// The tests that the score above asks of a subject without a score, such as an issue.
void AddTestsFromAbove(Evaluator& evaluator, Subject subject, std::vector<Run>& runs) {
  const Subject parent = evaluator.ParentOf(subject);
  if (parent < 0 || evaluator.ScoreRule(parent) < 0) return;
  const Run above = RunOf(evaluator, evaluator.ScoreRule(parent), parent);
  for (std::uint32_t i = 0; i < above.code().code.size(); ++i) {
    if (!above.trace.ran[i] || above.At(i).op != Opcode::kAggregate) continue;
    const Aggregate& aggregate = above.program().aggregates[above.At(i).a];
    if (aggregate.test < 0 || aggregate.collection != evaluator.KindOf(subject)) continue;
    AddWithThoseItReads(RunOf(evaluator, aggregate.test, subject), runs);
  }
}

bool IsNoted(const Evaluator& evaluator, Subject member) {
  if (evaluator.IsKpi(member) || evaluator.ScoreRule(member) < 0) return true;
  return !evaluator.program().elements[static_cast<std::size_t>(member)].fields.empty();
}

Member MemberWithScore(Evaluator& evaluator, Subject subject) {
  const Program& program = evaluator.program();
  Member member;
  member.subject = subject;
  member.value =
      ValueText(program, Value::Number(evaluator.Score(subject)), evaluator.ScaleOf(subject).unit);
  if (evaluator.IsKpi(subject) && !evaluator.KpiOf(subject).counts) {
    const Label reason = ShortReason(ReasonNotCounted(evaluator, subject));
    member.note = Say(Phrase::kDoesNotCountShort, {reason});
  } else if (IsNoted(evaluator, subject)) {
    member.note = SentenceOf(RunOf(evaluator, evaluator.ScoreRule(subject), subject));
  }
  return member;
}

Member MemberWithTest(Evaluator& evaluator, Subject subject, int test) {
  const Run run = RunOf(evaluator, test, subject);
  Member member;
  member.subject = subject;
  member.value = ValueText(run.program(), run.trace.value, "");
  member.note = ReasonOfTest(run);
  return member;
}

void AddMembers(Evaluator& evaluator, Subject subject, ElementKind collection, int test,
                std::vector<Member>& members) {
  for (const Subject each : evaluator.Members(subject, collection)) {
    if (std::ranges::find(members, each, &Member::subject) != members.end()) continue;
    if (evaluator.ScoreRule(each) >= 0) {
      members.push_back(MemberWithScore(evaluator, each));
    } else if (test >= 0) {
      members.push_back(MemberWithTest(evaluator, each, test));
    }
  }
}

// KPIs given for an item or group that its rules do not take, since they do not count.
void AddOtherKpis(Evaluator& evaluator, Subject subject, std::vector<Member>& members) {
  const std::vector<KpiFacts>& kpis = evaluator.facts().kpis;
  for (std::size_t i = 0; i < kpis.size(); ++i) {
    const Subject kpi = evaluator.SubjectOfKpi(i);
    const bool listed = std::ranges::find(members, kpi, &Member::subject) != members.end();
    const bool belongs = kpis[i].item == subject || kpis[i].group == subject;
    if (belongs && !listed) members.push_back(MemberWithScore(evaluator, kpi));
  }
}

}  // namespace

std::vector<Run> RunsOf(Evaluator& evaluator, Subject subject) {
  std::vector<Run> runs;
  const int score = evaluator.ScoreRule(subject);
  if (score >= 0) {
    AddWithThoseItReads(RunOf(evaluator, score, subject), runs);
  } else {
    AddTestsFromAbove(evaluator, subject, runs);
  }
  return runs;
}

std::vector<Member> MembersOf(Evaluator& evaluator, Subject subject, const std::vector<Run>& runs) {
  std::vector<Member> members;
  for (const Run& run : runs) {
    for (std::uint32_t i = 0; i < run.code().code.size(); ++i) {
      const Instruction& at = run.At(i);
      if (!run.trace.ran[i]) continue;
      if (at.op == Opcode::kLadder) {
        const Ladder& ladder = run.program().ladders[at.a];
        AddMembers(evaluator, subject, ladder.collection, ladder.test, members);
      }
      if (at.op != Opcode::kAggregate || run.program().aggregates[at.a].of_results) continue;
      const Aggregate& aggregate = run.program().aggregates[at.a];
      AddMembers(evaluator, subject, aggregate.collection, aggregate.test, members);
    }
  }
  if (!evaluator.IsKpi(subject)) AddOtherKpis(evaluator, subject, members);
  return members;
}

}  // namespace radap::explain
