// From the instructions of rules to steps: what stands for each, with its denominator and the range of its numbers.
// One function for each group of opcodes; each gives the step that holds the value. Used in this folder only.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_LOWER_H_
#define RADAP_ENGINE_BATCH_COLUMNS_LOWER_H_

#include <cstdint>
#include <numeric>
#include <vector>

#include "engine/batch/columns/plan_builder.h"

namespace radap::batch {

// The whole rule (lower_rule.cc).
int LowerRule(PlanBuilder& builder, const Rule& rule);

// Facts of the subject (lower_facts.cc).
int LowerProperty(PlanBuilder& builder, Property property, int years_before);
int LowerField(PlanBuilder& builder, int name);
int LowerFilledAt(PlanBuilder& builder, std::uint32_t levels);
int LowerIsAtLevel(PlanBuilder& builder, std::uint32_t levels);

// Operations on numbers (lower_numbers.cc).
int LowerArithmetic(PlanBuilder& builder, Opcode op, int a, int b);
int LowerNegate(PlanBuilder& builder, int a);
int LowerComparison(PlanBuilder& builder, Opcode op, int a, int b);
int LowerExtreme(PlanBuilder& builder, Opcode op, int a, int b);
int LowerSelect(PlanBuilder& builder, int condition, int yes, int no);

// Operations with a table, and rounding (lower_tables.cc).
int LowerRound(PlanBuilder& builder, int a, std::uint32_t places);
int LowerBands(PlanBuilder& builder, int a, const std::vector<Band>& bands);
int LowerCurve(PlanBuilder& builder, int a, const Curve& curve, const std::vector<int>& registers);
int LowerMatrix(PlanBuilder& builder, const Matrix& matrix, const std::vector<int>& registers);

// Members (lower_members.cc, lower_ladder.cc).
int LowerAggregate(PlanBuilder& builder, const Aggregate& aggregate);
int LowerLadder(PlanBuilder& builder, const Ladder& ladder);
// By slot of the subject, as Evaluator::Members. REQUIRES: collection is not kKpi.
std::vector<std::vector<int>> MembersBySlot(const Schema& schema, ElementKind kind,
                                            ElementKind collection);

// a * b, kAnyNumber if that is beyond it.
inline std::uint64_t BoundTimes(std::uint64_t a, std::uint64_t b) {
  std::uint64_t product = 0;
  const bool is_beyond = __builtin_mul_overflow(a, b, &product) || product > kAnyNumber;
  return is_beyond ? kAnyNumber : product;
}

// Likewise a + b.
inline std::uint64_t BoundPlus(std::uint64_t a, std::uint64_t b) {
  std::uint64_t sum = 0;
  const bool is_beyond = __builtin_add_overflow(a, b, &sum) || sum > kAnyNumber;
  return is_beyond ? kAnyNumber : sum;
}

inline std::uint64_t BoundOf(std::int64_t number) {
  return number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
}

// The least common multiple, 0 if it is beyond kMostDenominator. REQUIRES: a, b > 0.
inline std::int64_t CommonMultiple(std::int64_t a, std::int64_t b) {
  std::int64_t multiple = 0;
  const bool is_beyond = __builtin_mul_overflow(a / std::gcd(a, b), b, &multiple);
  return is_beyond || multiple > kMostDenominator ? 0 : multiple;
}

// Numbers of a table with one denominator: number / denominator. Denominator 0: there is none.
struct ScaledNumbers {
  std::vector<std::int64_t> numbers;
  std::int64_t denominator = 0;
  std::uint64_t bound = 0;
};
ScaledNumbers ScaleAll(const std::vector<Exact>& values);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_LOWER_H_
