#include "engine/audit/printed_parts.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit/compare.h"
#include "engine/eval/result.h"
#include "rules/base/index.h"

namespace radap::audit {
namespace {

constexpr std::size_t kMostShown = 8;
constexpr int kMostPlaces = 12;

struct Member {
  Exact print;
  Exact weight;
  std::string text;
};
using Members = std::vector<Member>;

bool IsPlain(const Aggregate& aggregate) {
  return !aggregate.of_results && aggregate.rule < 0 && aggregate.test < 0 && aggregate.among < 0 &&
         aggregate.function != Function::kCount && aggregate.function != Function::kShare;
}

// As many as the element asks for, each with its print; nothing if one lacks it.
std::optional<Members> MembersOf(const Evaluator& evaluator, Subject element,
                                 ElementKind collection, const Prints& prints) {
  Members members;
  for (const Subject subject : evaluator.Members(element, collection)) {
    const auto print = prints.find(subject);
    if (print == prints.end()) return std::nullopt;
    Member member{print->second, 0, ""};
    member.text = member.print.ToPlain(kMostPlaces);
    if (!evaluator.IsKpi(subject)) {
      member.weight = evaluator.program().elements[Index(subject)].weight.value_or(Exact());
    }
    members.push_back(std::move(member));
  }
  const std::optional<int> least = evaluator.program().elements[Index(element)].kpis_at_least;
  const bool is_short = collection == ElementKind::kKpi && least && members.size() < Index(*least);
  return members.empty() || is_short ? std::nullopt : std::optional(std::move(members));
}

std::optional<Exact> Combine(Function function, const Members& members) {
  Exact sum;
  Exact products;
  Exact weights;
  for (const Member& member : members) {
    sum += member.print;
    products += member.print * member.weight;
    weights += member.weight;
  }
  switch (function) {
    case Function::kSum:
      return sum;
    case Function::kMean:
      return sum / static_cast<std::int64_t>(members.size());
    case Function::kWeightedSum:
      return products;
    case Function::kWeightedMean:
      return weights.IsZero() ? std::nullopt : std::optional(products / weights);
    case Function::kMin:
      return std::ranges::min_element(members, {}, &Member::print)->print;
    case Function::kMax:
      return std::ranges::max_element(members, {}, &Member::print)->print;
    default:
      return std::nullopt;
  }
}

Label NameOf(Function function) {
  switch (function) {
    case Function::kMean:
      return {"ค่าเฉลี่ย", "mean"};
    case Function::kWeightedMean:
      return {"ค่าเฉลี่ยถ่วงน้ำหนัก", "weighted mean"};
    case Function::kWeightedSum:
      return {"ผลรวมถ่วงน้ำหนัก", "weighted sum"};
    case Function::kMin:
      return {"ค่าต่ำสุด", "lowest"};
    case Function::kMax:
      return {"ค่าสูงสุด", "highest"};
    default:
      return {"ผลรวม", "sum"};
  }
}

Label How(Function function, const Members& members) {
  const bool has_weights =
      function == Function::kWeightedMean || function == Function::kWeightedSum;
  std::string list;
  const std::size_t shown = members.size() > kMostShown + 1 ? kMostShown : members.size();
  for (std::size_t i = 0; i < shown; ++i) {
    list += (i == 0 ? "" : ", ") + members[i].text;
    if (has_weights) list += " × " + members[i].weight.ToPlain(kMostPlaces);
  }
  if (shown < members.size()) list += ", …";
  return Joined(NameOf(function), {"ของที่พิมพ์ไว้ " + list, " of the printed " + list});
}

// The score rule, carried out with prints for scores; nothing as soon as it is not plain.
class PlainRule {
 public:
  PlainRule(const Evaluator& evaluator, Subject element, const Prints& prints)
      : evaluator_(evaluator), element_(element), prints_(prints) {}

  std::optional<FromPrints> Run();

 private:
  std::optional<FromPrints> Step(const Instruction& instruction);
  std::optional<FromPrints> OfMembers(const Aggregate& aggregate);
  FromPrints Of(const Exact& value, std::string_view sign, const Instruction& instruction) const;

  const Evaluator& evaluator_;
  Subject element_;
  const Prints& prints_;
  std::vector<FromPrints> registers_;
  bool has_members_ = false;
};

std::optional<FromPrints> PlainRule::OfMembers(const Aggregate& aggregate) {
  if (!IsPlain(aggregate) || has_members_) return std::nullopt;
  const std::optional<Members> members =
      MembersOf(evaluator_, element_, aggregate.collection, prints_);
  if (!members) return std::nullopt;
  has_members_ = true;
  const std::optional<Exact> value = Combine(aggregate.function, *members);
  if (!value) return std::nullopt;
  return FromPrints{*value, How(aggregate.function, *members)};
}

FromPrints PlainRule::Of(const Exact& value, std::string_view sign,
                         const Instruction& instruction) const {
  const auto side = [&](std::uint32_t at) {
    const Label& how = registers_[at].how;
    const bool is_number = how.en.find(' ') == std::string::npos;
    return is_number ? how : Joined(Joined(Same("("), how), Same(")"));
  };
  const Label left = Joined(side(instruction.a), Same(" " + std::string(sign) + " "));
  return {value, Joined(left, side(instruction.b))};
}

std::optional<FromPrints> PlainRule::Step(const Instruction& instruction) {
  const Program& program = evaluator_.program();
  const auto left = [&] { return registers_[instruction.a].value; };
  const auto right = [&] { return registers_[instruction.b].value; };
  switch (instruction.op) {
    case Opcode::kNumber: {
      const Exact& number = program.constants[instruction.a];
      return FromPrints{number, Same(number.ToPlain(kMostPlaces))};
    }
    case Opcode::kAggregate:
      return OfMembers(program.aggregates[instruction.a]);
    case Opcode::kAdd:
      return Of(left() + right(), "+", instruction);
    case Opcode::kSubtract:
      return Of(left() - right(), "−", instruction);
    case Opcode::kMultiply:
      return Of(left() * right(), "×", instruction);
    case Opcode::kDivide:
      if (right().IsZero()) return std::nullopt;
      return Of(left() / right(), "/", instruction);
    default:
      return std::nullopt;
  }
}

std::optional<FromPrints> PlainRule::Run() {
  const int rule = evaluator_.ScoreRule(element_);
  if (rule < 0) return std::nullopt;
  for (const Instruction& instruction : evaluator_.program().rules[Index(rule)].code) {
    if (instruction.op == Opcode::kReturn) {
      if (!has_members_) return std::nullopt;
      return registers_[instruction.a];
    }
    std::optional<FromPrints> value = Step(instruction);
    if (!value) return std::nullopt;
    registers_.push_back(*std::move(value));
  }
  return std::nullopt;
}

}  // namespace

std::optional<FromPrints> WorkOutFromPrints(const Evaluator& evaluator, Subject element,
                                            const Prints& prints) {
  return PlainRule(evaluator, element, prints).Run();
}

}  // namespace radap::audit
