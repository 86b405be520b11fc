// Means, sums, counts and shares over the members of an element, each anything that its own proof allows.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/prove/reading.h"
#include "engine/prove/scores.h"

namespace radap::prove {
namespace {

struct Member {
  Range range;
  bool may_lack = false;
  bool may_be_left = false;  // out of what is taken
  Exact weight;
};

struct Members {
  std::vector<Member> taken;
  bool are_kpis = false;    // each stands for all KPIs of a group: none, one or more
  std::optional<int> most;  // of KPIs; nothing: no limit
  bool may_be_none = true;  // there may be no member at all
};

// Nothing where the aggregate never takes the member.
std::optional<Member> MemberOf(Scores& scores, const Place& place, const Aggregate& aggregate,
                               bool& is_among) {
  Member member;
  is_among = true;
  if (aggregate.among >= 0) {
    const Abstract& among = scores.Value(aggregate.among, place);
    if (!among.may_have || (among.codes & kYes) == 0) {
      is_among = false;
      return std::nullopt;
    }
    if (!among.IsYes()) member.may_be_left = true;
    is_among = !member.may_be_left;
  }
  if (aggregate.test >= 0) {
    const Abstract& test = scores.Value(aggregate.test, place);
    if (!test.may_have || (test.codes & kYes) == 0) return std::nullopt;
    if (!test.IsYes()) member.may_be_left = true;
  }
  const bool counts_only =
      aggregate.function == Function::kCount || aggregate.function == Function::kShare;
  member.range = Range::Point(0);
  if (aggregate.rule >= 0) {
    const Abstract& value = scores.Value(aggregate.rule, place);
    if (value.may_have) member.range = value.range;
    member.may_lack = value.may_lack;
    if (!value.may_have && aggregate.known_only) return std::nullopt;
  } else if (!counts_only) {
    member.range = scores.Of(place).range;
  }
  if (aggregate.known_only && member.may_lack) {
    member.may_be_left = true;
    member.may_lack = false;
  }
  if (!place.is_kpi) {
    member.weight =
        scores.program().elements[static_cast<std::size_t>(place.element)].weight.value_or(Exact());
  }
  return member;
}

Members Taken(Scores& scores, const Place& place, const Aggregate& aggregate) {
  Members members;
  members.are_kpis = aggregate.collection == ElementKind::kKpi;
  if (members.are_kpis) members.most = MostKpis(scores.program(), place.element);
  for (const Place& each : MembersOf(scores.program(), place, aggregate.collection)) {
    bool is_among = true;
    const std::optional<Member> member = MemberOf(scores, each, aggregate, is_among);
    if (is_among && !members.are_kpis) members.may_be_none = false;
    if (member) members.taken.push_back(*member);
  }
  return members;
}

Range Times(const Range& range, const Exact& factor) {
  return Product(range, Range::Point(factor));
}

Range HullOf(const std::vector<Member>& members) {
  Range hull = members.front().range;
  for (const Member& member : members) hull = Hull(hull, member.range);
  return hull;
}

Range SumOf(const Members& members, bool is_weighted) {
  Range sum = Range::Point(0);
  if (members.are_kpis) {  // any number of them, up to the most
    const Range each = is_weighted ? sum : Hull(HullOf(members.taken), sum);
    Range count = Range::AtLeast(0);
    if (members.most) count = Range::Between(0, *members.most);
    return Product(each, count);
  }
  for (const Member& member : members.taken) {
    const Range term = is_weighted ? Times(member.range, member.weight) : member.range;
    sum = Sum(sum, member.may_be_left ? Hull(term, Range::Point(0)) : term);
  }
  return sum;
}

Range CountOf(const Members& members) {
  if (members.are_kpis) {
    return members.most ? Range::Between(0, *members.most) : Range::AtLeast(0);
  }
  const auto most = static_cast<std::int64_t>(members.taken.size());
  const auto left = static_cast<std::int64_t>(
      std::ranges::count_if(members.taken, [](const Member& each) { return each.may_be_left; }));
  return Range::Between(most - left, most);
}

bool AreCertain(const Members& members) {
  return !members.are_kpis && std::ranges::none_of(members.taken, [](const Member& member) {
    return member.may_be_left;
  });
}

Abstract WeightedMean(const Members& members) {
  Exact weights;
  for (const Member& member : members.taken) weights += member.weight;
  if (weights.IsZero()) return Abstract::Lacking();
  Abstract mean = Abstract::Number(HullOf(members.taken));
  if (!AreCertain(members)) return mean.OrLacking();  // the weights of those taken may be 0
  mean.range = Times(SumOf(members, true), 1 / weights);
  return mean;
}

Abstract MeanOf(const Members& members) {
  Abstract mean = Abstract::Number(HullOf(members.taken));
  if (AreCertain(members)) {
    const auto count = static_cast<std::int64_t>(members.taken.size());
    mean.range = Times(SumOf(members, false), Exact::Ratio(1, count));
  }
  return mean;
}

Abstract ExtremeOf(Function function, const Members& members) {
  Abstract extreme = Abstract::Number(HullOf(members.taken));
  if (!AreCertain(members)) return extreme;
  Range range = members.taken.front().range;
  for (const Member& member : members.taken) {
    range = function == Function::kMin ? Lesser(range, member.range) : Greater(range, member.range);
  }
  extreme.range = range;
  return extreme;
}

Abstract ValueOf(Function function, const Members& members) {
  switch (function) {
    case Function::kSum:
      return Abstract::Number(SumOf(members, false));
    case Function::kWeightedSum:
      return Abstract::Number(SumOf(members, true));
    case Function::kMean:
      return MeanOf(members);
    case Function::kWeightedMean:
      return WeightedMean(members);
    default:
      return ExtremeOf(function, members);
  }
}

bool IsSum(Function function) {
  return function == Function::kSum || function == Function::kWeightedSum;
}

}  // namespace

Abstract OverMembers(Scores& scores, const Place& place, const Aggregate& aggregate) {
  const Members members = Taken(scores, place, aggregate);
  if (aggregate.function == Function::kCount) return Abstract::Number(CountOf(members));
  if (aggregate.function == Function::kShare) {
    Abstract share =
        Abstract::Number(members.taken.empty() ? Range::Point(0) : Range::Between(0, 1));
    share.may_lack = members.may_be_none;
    return share;
  }
  if (members.taken.empty()) {
    if (!IsSum(aggregate.function)) return Abstract::Lacking();
    const Abstract nothing = Abstract::Number(Range::Point(0));
    return aggregate.known_only ? nothing.OrLacking() : nothing;
  }
  Abstract value = ValueOf(aggregate.function, members);
  const bool may_be_empty =
      members.are_kpis ||
      std::ranges::all_of(members.taken, [](const Member& each) { return each.may_be_left; });
  const bool any_lacks =
      std::ranges::any_of(members.taken, [](const Member& each) { return each.may_lack; });
  if (any_lacks) value.may_lack = true;
  if (may_be_empty && (!IsSum(aggregate.function) || aggregate.known_only)) value.may_lack = true;
  return value;
}

}  // namespace radap::prove
