// What the instructions of all rules point to: constants, texts and tables, collected while rules
// are compiled. Equal constants, texts and aggregates share one place; band tables, ladders, curves and matrices
// do not, for their spans differ. Used in this folder only.
// Tested by tests/rules/compile/.
#ifndef RADAP_RULES_COMPILE_POOLS_H_
#define RADAP_RULES_COMPILE_POOLS_H_

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "rules/base/exact.h"
#include "rules/compile/program.h"

namespace radap {

class Pools {
 public:
  // Adds to the tables of `program`, which must outlive this.
  explicit Pools(Program& program) : program_(program) {}

  // Each returns the index that an instruction takes as its operand.
  std::uint32_t Add(const Exact& constant);
  std::uint32_t Add(const std::string& text);
  std::uint32_t Add(const Aggregate& aggregate);
  std::uint32_t Add(std::vector<Band> table);
  std::uint32_t Add(Ladder ladder);
  std::uint32_t Add(Curve curve);
  std::uint32_t Add(Matrix matrix);

 private:
  using AggregateKey =
      std::tuple<Function, ElementKind, bool, Property, int, bool, bool, int, int, int>;

  Program& program_;
  std::map<Exact, std::uint32_t> constants_;
  std::map<std::string, std::uint32_t> texts_;
  std::map<AggregateKey, std::uint32_t> aggregates_;
};

}  // namespace radap

#endif  // RADAP_RULES_COMPILE_POOLS_H_
