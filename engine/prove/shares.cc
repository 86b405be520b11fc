#include "engine/prove/shares.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace radap::prove {
namespace {

// Of a value: 1 for amounts, 0 for plain numbers; nothing for zero, which is of every degree.
using Degree = std::optional<int>;

class Degrees {
 public:
  explicit Degrees(const Program& program) : program_(program) {}

  Degree OfRule(int rule);
  bool agree() const { return agree_; }

 private:
  Degree Of(const Instruction& instruction, const std::vector<Degree>& at);
  Degree Same(Degree a, Degree b);
  void MustBePlain(Degree a) { Same(a, 0); }
  Degree OfBands(Degree operand, const std::vector<Band>& bands);
  Degree OfCurve(Degree operand, const Curve& curve, const std::vector<Degree>& at);

  const Program& program_;
  std::map<int, Degree> rules_;
  bool agree_ = true;
};

Degree Degrees::Same(Degree a, Degree b) {
  if (a && b && *a != *b) agree_ = false;
  return a ? a : b;
}

Degree Degrees::OfRule(int rule) {
  const auto found = rules_.find(rule);
  if (found != rules_.end()) return found->second;
  const std::vector<Instruction>& code = program_.rules[static_cast<std::size_t>(rule)].code;
  std::vector<Degree> at(code.size());
  Degree value;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i].op == Opcode::kReturn) {
      value = Same(value, at[code[i].a]);
    } else if (code[i].op != Opcode::kUnless) {
      at[i] = Of(code[i], at);
    }
  }
  rules_.emplace(rule, value);
  return value;
}

Degree Degrees::OfBands(Degree operand, const std::vector<Band>& bands) {
  const bool has_edge =
      std::ranges::any_of(bands, [](const Band& band) { return band.low && !band.low->IsZero(); });
  if (has_edge) MustBePlain(operand);
  return 0;
}

Degree Degrees::OfCurve(Degree operand, const Curve& curve, const std::vector<Degree>& at) {
  for (const Curve::Point& point : curve.points) operand = Same(operand, at[point.at]);
  return 0;
}

Degree DegreeOfProperty(Property property) {
  const bool is_amount = property == Property::kResult || property == Property::kTarget ||
                         property == Property::kBaseline;
  return is_amount ? 1 : 0;
}

Degree Degrees::Of(const Instruction& instruction, const std::vector<Degree>& at) {
  const std::uint32_t a = instruction.a;
  const std::uint32_t b = instruction.b;
  switch (instruction.op) {
    case Opcode::kNumber:
      return program_.constants[a].IsZero() ? Degree() : Degree(0);
    case Opcode::kProperty:
      return DegreeOfProperty(static_cast<Property>(a));
    case Opcode::kRule:
      return OfRule(static_cast<int>(a));
    case Opcode::kScore:
      agree_ = false;  // of which group is not known here
      return 0;
    case Opcode::kNegate:
      return at[a];
    case Opcode::kAdd:
    case Opcode::kSubtract:
    case Opcode::kMin:
    case Opcode::kMax:
      return Same(at[a], at[b]);
    case Opcode::kLess:
    case Opcode::kLessOrEqual:
    case Opcode::kGreater:
    case Opcode::kGreaterOrEqual:
    case Opcode::kEqual:
    case Opcode::kNotEqual:
      Same(at[a], at[b]);
      return 0;
    case Opcode::kMultiply:
      return at[a] && at[b] ? Degree(*at[a] + *at[b]) : Degree();
    case Opcode::kDivide:
      return at[a] && at[b] ? Degree(*at[a] - *at[b]) : Degree();
    case Opcode::kRound:
      MustBePlain(at[a]);
      return 0;
    case Opcode::kAggregate: {
      const Aggregate& aggregate = program_.aggregates[a];
      if (aggregate.function == Function::kCount) return 0;
      return DegreeOfProperty(aggregate.series);
    }
    case Opcode::kBands:
      return OfBands(at[a], program_.band_tables[b]);
    case Opcode::kInterpolate:
      return OfCurve(at[a], program_.curves[b], at);
    case Opcode::kMatrix:
      MustBePlain(at[program_.matrices[a].row]);
      MustBePlain(at[program_.matrices[a].column]);
      return 0;
    default:
      return 0;  // truths, words and texts
  }
}

}  // namespace

bool HangsOnSharesOnly(const Program& program, int rule) {
  Degrees degrees(program);
  const Degree degree = degrees.OfRule(rule);
  return degrees.agree() && degree.value_or(0) == 0;
}

}  // namespace radap::prove
