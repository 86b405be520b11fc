// Means, sums, counts and shares over the members of an element or over the years of a KPI's fact.
#include <algorithm>
#include <cstddef>
#include <vector>

#include "engine/eval/rule_run.h"

namespace radap {
namespace {

struct Member {
  Value value;
  Exact weight;
};

std::vector<Member> Years(const Evaluator& evaluator, const Aggregate& aggregate, Subject kpi) {
  std::vector<Member> members;
  const int last = aggregate.through_now ? 0 : 1;
  for (int before = last + aggregate.years - 1; before >= last; --before) {
    members.push_back({PropertyOf(evaluator, kpi, aggregate.series, before), Exact()});
  }
  return members;
}

Exact WeightOf(const Evaluator& evaluator, Subject member) {
  if (evaluator.IsKpi(member)) return 0;
  return evaluator.program().elements[static_cast<std::size_t>(member)].weight.value_or(Exact());
}

// The values of those members for which the aggregate's test holds.
std::vector<Member> TestedMembers(Evaluator& evaluator, const Aggregate& aggregate,
                                  const std::vector<Subject>& subjects) {
  const bool counts_only =
      aggregate.function == Function::kCount || aggregate.function == Function::kShare;
  const bool weighs =
      aggregate.function == Function::kWeightedMean || aggregate.function == Function::kWeightedSum;
  std::vector<Member> members;
  members.reserve(subjects.size());
  for (const Subject subject : subjects) {
    if (aggregate.test >= 0 && !evaluator.Get(aggregate.test, subject).IsYes()) continue;
    Member& member = members.emplace_back();
    if (weighs) member.weight = WeightOf(evaluator, subject);
    if (aggregate.rule >= 0) {
      member.value = evaluator.Get(aggregate.rule, subject);
    } else if (!counts_only) {
      member.value = Value::Number(evaluator.Score(subject));
    } else {
      member.value = Value::Number(0);
    }
  }
  return members;
}

Value Sum(const std::vector<Member>& members) {
  Exact sum;
  for (const Member& member : members) sum += member.value.number;
  return Value::Number(sum);
}

Value Mean(const std::vector<Member>& members) {
  return Value::Number(Sum(members).number / Exact(static_cast<std::int64_t>(members.size())));
}

// By the weights of those taken, be they all members or some.
Value WeightedMean(const std::vector<Member>& members) {
  Exact sum;
  Exact weights;
  for (const Member& member : members) {
    sum += member.value.number * member.weight;
    weights += member.weight;
  }
  if (weights.IsZero()) return Value::Undefined(UndefinedReason::kDivisionByZero);
  return Value::Number(sum / weights);
}

Value WeightedSum(const std::vector<Member>& members) {
  Exact sum;
  for (const Member& member : members) sum += member.value.number * member.weight;
  return Value::Number(sum);
}

Value Extreme(Function function, const std::vector<Member>& members) {
  const auto less = [](const Member& a, const Member& b) {
    return a.value.number < b.value.number;
  };
  return (function == Function::kMin ? std::ranges::min_element(members, less)
                                     : std::ranges::max_element(members, less))
      ->value;
}

Value Combine(Function function, const std::vector<Member>& members) {
  switch (function) {
    case Function::kSum:
      return Sum(members);
    case Function::kMean:
      return Mean(members);
    case Function::kWeightedMean:
      return WeightedMean(members);
    case Function::kWeightedSum:
      return WeightedSum(members);
    default:
      return Extreme(function, members);
  }
}

// Members that `among` leaves out are as if they were not there.
std::vector<Subject> MembersAmong(Evaluator& evaluator, const Aggregate& aggregate,
                                  Subject subject) {
  std::vector<Subject> members = evaluator.Members(subject, aggregate.collection);
  if (aggregate.among < 0) return members;
  std::erase_if(members,
                [&](Subject member) { return !evaluator.Get(aggregate.among, member).IsYes(); });
  return members;
}

bool IsSum(Function function) {
  return function == Function::kSum || function == Function::kWeightedSum;
}

}  // namespace

Value AggregateOf(Evaluator& evaluator, const Aggregate& aggregate, Subject subject) {
  std::vector<Subject> subjects;
  if (!aggregate.of_results) subjects = MembersAmong(evaluator, aggregate, subject);
  std::vector<Member> members = aggregate.of_results
                                    ? Years(evaluator, aggregate, subject)
                                    : TestedMembers(evaluator, aggregate, subjects);
  const std::size_t had = members.size();
  if (aggregate.known_only) {
    std::erase_if(members, [](const Member& member) { return !member.value.IsKnown(); });
  }
  const auto count = static_cast<std::int64_t>(members.size());
  if (aggregate.function == Function::kCount) return Value::Number(count);
  if (aggregate.function == Function::kShare) {
    if (subjects.empty()) return Value::Undefined(UndefinedReason::kNoMembers);
    return Value::Number(Exact::Ratio(count, static_cast<std::int64_t>(subjects.size())));
  }
  const auto unknown =
      std::ranges::find_if(members, [](const Member& member) { return !member.value.IsKnown(); });
  if (unknown != members.end()) return unknown->value;
  if (members.empty() && had > 0) return Value::Missing();
  if (members.empty() && !IsSum(aggregate.function)) {
    return Value::Undefined(UndefinedReason::kNoMembers);
  }
  return Combine(aggregate.function, members);
}

}  // namespace radap
