#include "engine/prove/reading.h"

#include <algorithm>

#include "engine/prove/scores.h"
#include "rules/base/index.h"

namespace radap::prove {
namespace {

// A score that has no value counts as 0.
Abstract AsScore(Abstract value) {
  if (!value.may_have) return Abstract::Number(Range::Point(0));
  if (!value.may_lack) return value;
  value.range = Hull(value.range, Range::Point(0));
  if (value.lack_varies) value.trend = Trend::kAny;
  value.may_lack = value.lack_varies = false;
  value.form.reset();
  return value;
}

// Of several values of which only those that are known are taken: each may be left out.
Abstract Combined(Function function, const std::vector<Abstract>& values, Hints& hints) {
  Abstract outcome = values.front();
  if (function == Function::kMin || function == Function::kMax) {
    const Opcode op = function == Function::kMin ? Opcode::kMin : Opcode::kMax;
    for (std::size_t i = 1; i < values.size(); ++i) {
      outcome = Extreme(op, outcome, values[i], hints);
    }
    return outcome;
  }
  for (std::size_t i = 1; i < values.size(); ++i) {
    outcome = Arithmetic(Opcode::kAdd, outcome, values[i], hints);
  }
  if (function != Function::kMean) return outcome;
  const Abstract count = Abstract::Number(Range::Point(static_cast<std::int64_t>(values.size())));
  return Arithmetic(Opcode::kDivide, outcome, count, hints);
}

// The same where some of the values may be left out.
Abstract CombinedOfSome(Function function, const std::vector<Abstract>& values) {
  Abstract outcome = Abstract::Lacking();
  bool surely_one = false;
  for (const Abstract& value : values) {
    Abstract known = value;
    known.may_lack = false;
    outcome = outcome.may_have ? Either(outcome, known) : known;
    outcome.form.reset();
    surely_one = surely_one || !value.may_lack;
  }
  if (function == Function::kSum && outcome.may_have) {
    Range sum = Range::Point(0);
    for (const Abstract& value : values) {
      sum = Sum(sum, value.may_lack ? Hull(value.range, Range::Point(0)) : value.range);
    }
    outcome.range = sum;
  }
  outcome.may_lack = !surely_one;
  return outcome;
}

}  // namespace

Reading::Reading(Scores& scores, const Place& place, const Box& box, std::optional<Fact> moving)
    : scores_(scores), program_(scores.program()), place_(place), box_(box), moving_(moving) {}

Abstract Reading::Rule(int rule) {
  const auto found = read_.find(rule);
  if (found != read_.end()) return found->second;
  const std::vector<Instruction>& code = program_.rules[Index(rule)].code;
  std::vector<Abstract> registers(code.size());
  Abstract value = From(code, 0, registers);
  if (value.id == 0) value.id = ++last_id_;
  read_.emplace(rule, value);
  return value;
}

Abstract Reading::From(const std::vector<Instruction>& code, std::size_t pc,
                       std::vector<Abstract>& registers) {
  for (; pc < code.size(); ++pc) {
    const Instruction& instruction = code[pc];
    if (instruction.op == Opcode::kReturn) return registers[instruction.a];
    if (instruction.op != Opcode::kUnless) {
      registers[pc] = Named(instruction, registers);
      continue;
    }
    const Abstract condition = registers[instruction.a];
    if (!condition.may_have) return Abstract::Lacking();
    const bool can_hold = (condition.codes & kYes) != 0;
    const bool can_fail = (condition.codes & kNo) != 0;
    const Abstract if_yes = can_hold ? From(code, pc + 1, registers) : Abstract::Lacking();
    const Abstract if_no = can_fail ? From(code, instruction.b, registers) : Abstract::Lacking();
    return Decided(condition, if_yes, if_no);
  }
  return Abstract::Lacking();
}

// Each outcome is a value of its own, but a rule or a fact that is asked twice is the same.
Abstract Reading::Named(const Instruction& instruction, const std::vector<Abstract>& registers) {
  Abstract value = Execute(instruction, registers);
  if (instruction.op == Opcode::kRule || instruction.op == Opcode::kProperty ||
      instruction.op == Opcode::kField) {
    return value;
  }
  value.id = ++last_id_;
  if (instruction.op != Opcode::kMin && instruction.op != Opcode::kMax) {
    value.at_most.clear();
    value.at_least.clear();
  }
  return value;
}

Abstract Reading::Given(const Fact& fact) {
  if (std::ranges::find(asked_, fact) == asked_.end()) asked_.push_back(fact);
  const auto found = box_.find(fact);
  Abstract given = found != box_.end() ? found->second : DomainOf(program_, place_, fact);
  const bool is_moving = moving_ == fact;
  if (is_moving) {
    given.may_lack = false;
    given.trend = given.range.IsPoint() ? Trend::kConstant : Trend::kRising;
  }
  if (given.type == ValueType::kNumber && given.may_have && !given.range.IsPoint()) {
    given.form = FactForm{fact, LinearFraction::Unknown(), given.range, is_moving};
  }
  int& id = ids_[fact];
  if (id == 0) id = ++last_id_;
  given.id = id;
  return given;
}

Abstract Reading::Score() { return AsScore(Rule(ScoreRuleOf(program_, place_))); }

Abstract Reading::Chosen(const Instruction& instruction, const std::vector<Abstract>& registers) {
  const std::uint32_t a = instruction.a;
  const std::uint32_t b = instruction.b;
  if (instruction.op == Opcode::kBands) {
    return BandOf(registers[a], program_.band_tables[b], hints_);
  }
  if (instruction.op == Opcode::kLadder) return Climb(program_.ladders[a]);
  if (instruction.op == Opcode::kMatrix) {
    const Matrix& matrix = program_.matrices[a];
    return CellOf(matrix, registers[matrix.row], registers[matrix.column]);
  }
  const Curve& curve = program_.curves[b];
  std::vector<Abstract> places;
  for (const Curve::Point& point : curve.points) places.push_back(registers[point.at]);
  return Interpolated(registers[a], places, curve, hints_);
}

Abstract Reading::Asked(const Instruction& instruction) {
  const auto a = static_cast<int>(instruction.a);
  switch (instruction.op) {
    case Opcode::kProperty:
      return Given({Fact::Kind::kProperty, a, static_cast<int>(instruction.b)});
    case Opcode::kField:
      return Given({Fact::Kind::kField, a, 0});
    case Opcode::kFilledAt:
      return Given({Fact::Kind::kFilledAt, a, 0});
    case Opcode::kIsAtLevel: {
      const std::uint32_t levels =
          place_.is_kpi ? 0 : program_.elements[Index(place_.element)].levels;
      return Abstract::Truth((levels & instruction.a) != 0 ? kYes : kNo);
    }
    case Opcode::kScore:
      return Score();
    default:
      return Rule(a);
  }
}

Abstract Reading::Execute(const Instruction& instruction, const std::vector<Abstract>& registers) {
  const std::uint32_t a = instruction.a;
  const std::uint32_t b = instruction.b;
  const Opcode op = instruction.op;
  switch (op) {
    case Opcode::kNumber:
      return Abstract::Number(Range::Point(program_.constants[a]));
    case Opcode::kTruth:
      return Abstract::Truth(a != 0 ? kYes : kNo);
    case Opcode::kText:
      return Abstract::Text();
    case Opcode::kProperty:
    case Opcode::kField:
    case Opcode::kFilledAt:
    case Opcode::kIsAtLevel:
    case Opcode::kScore:
    case Opcode::kRule:
      return Asked(instruction);
    case Opcode::kNegate:
      return Arithmetic(Opcode::kMultiply, registers[a], Abstract::Number(Range::Point(-1)),
                        hints_);
    case Opcode::kNot:
      return Not(registers[a]);
    case Opcode::kAdd:
    case Opcode::kSubtract:
    case Opcode::kMultiply:
    case Opcode::kDivide:
      return Arithmetic(op, registers[a], registers[b], hints_);
    case Opcode::kLess:
    case Opcode::kLessOrEqual:
    case Opcode::kGreater:
    case Opcode::kGreaterOrEqual:
    case Opcode::kEqual:
    case Opcode::kNotEqual:
      return Comparison(op, registers[a], registers[b], hints_);
    case Opcode::kAnd:
    case Opcode::kOr:
      return Logic(op, registers[a], registers[b]);
    case Opcode::kIsOneOf:
      return IsOneOf(registers[a], b);
    case Opcode::kIsMissing:
      return IsMissing(registers[a]);
    case Opcode::kContains:
    case Opcode::kStartsWith:
      return TextTest(registers[a], registers[b]);
    case Opcode::kMin:
    case Opcode::kMax:
      return Extreme(op, registers[a], registers[b], hints_);
    case Opcode::kRound:
      return Rounded(registers[a], b);
    case Opcode::kAggregate:
      return Over(program_.aggregates[a]);
    default:
      return Chosen(instruction, registers);
  }
}

Abstract Reading::Over(const Aggregate& aggregate) {
  return aggregate.of_results ? OverYears(aggregate) : OverMembers(scores_, place_, aggregate);
}

Abstract Reading::OverYears(const Aggregate& aggregate) {
  std::vector<Abstract> values;
  const int last = aggregate.through_now ? 0 : 1;
  int surely = 0;
  for (int before = last + aggregate.years - 1; before >= last; --before) {
    const Abstract value =
        Given({Fact::Kind::kProperty, static_cast<int>(aggregate.series), before});
    if (aggregate.known_only && !value.may_have) continue;
    if (!aggregate.known_only || !value.may_lack) ++surely;
    values.push_back(value);
  }
  const auto most = static_cast<std::int64_t>(values.size());
  if (aggregate.function == Function::kCount) {
    return Abstract::Number(Range::Between(surely, most));
  }
  if (values.empty()) return Abstract::Lacking();
  if (aggregate.known_only && surely < most) return CombinedOfSome(aggregate.function, values);
  return Combined(aggregate.function, values, hints_);
}

// From nothing to all steps; what a level has no members of is complete.
Abstract Reading::Climb(const Ladder& ladder) {
  const std::vector<Place> members = MembersOf(program_, place_, ladder.collection);
  const auto has_member = [&](int level) {
    const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(level);
    return ladder.collection == ElementKind::kKpi
               ? false
               : std::ranges::any_of(members, [&](const Place& member) {
                   return (program_.elements[Index(member.element)].levels & bit) != 0;
                 });
  };
  Exact sum;
  bool is_certain = true;  // so far all steps are complete whatever is claimed
  std::optional<Range> range;
  for (const Ladder::Step& step : ladder.steps) {
    is_certain = is_certain && !has_member(step.level);
    const Range before = Range::Point(sum);
    sum += step.value;
    if (is_certain) {
      range = Range::Point(sum);
    } else {
      range = Hull(range.value_or(before), Hull(before, Range::Point(sum)));
    }
  }
  return Abstract::Number(range.value_or(Range::Point(0)));
}

}  // namespace radap::prove
