// What a value can be while the facts behind it are anything in a box, and how it moves with one of them.
//
// A sound over-estimate: whatever the rules really give for facts in the box is in it. `moving` below is the one
// fact in which a rule is to be shown monotone. Operations mirror engine/eval/operations.h.
// Tested by tests/engine/prove/abstract_test.cc.
#ifndef RADAP_ENGINE_PROVE_ABSTRACT_H_
#define RADAP_ENGINE_PROVE_ABSTRACT_H_

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "engine/gaps/form.h"
#include "engine/prove/range.h"
#include "rules/compile/program.h"

namespace radap::prove {

// A fact that a rule asks of its own subject.
struct Fact {
  enum class Kind : std::uint8_t { kProperty, kField, kFilledAt };
  Kind kind = Kind::kProperty;
  int index = 0;         // Property; index into Program::field_names; levels
  int years_before = 0;  // of a property
  friend auto operator<=>(const Fact&, const Fact&) = default;
};

// How a value goes while the moving fact rises and the others stay.
enum class Trend : std::uint8_t { kConstant, kRising, kFalling, kAny };
Trend Joined(Trend a, Trend b);
Trend Flipped(Trend trend);

// A value that hangs on one fact alone, as an exact formula.
struct FactForm {
  Fact fact;
  LinearFraction form;
  Range over;              // what the fact can be
  bool is_moving = false;  // it is the moving fact
};

struct Abstract {
  ValueType type = ValueType::kNumber;
  bool may_have = true;           // may have a value
  bool may_lack = false;          // may have none
  bool lack_varies = false;       // whether it has one may hang on the moving fact
  Range range = Range::Point(0);  // of a number
  std::uint32_t codes = 0;        // of a truth or a word: bit i = value i
  Trend trend = Trend::kConstant;
  std::vector<Exact> choices;    // of a fact: all that it can be; empty: anything in its range
  std::optional<FactForm> form;  // of a number that is not a single one
  // Values with the same id are the same for all facts, wherever they have one; 0: it has none. These are never
  // below, and never above, it.
  int id = 0;
  std::vector<int> at_most;
  std::vector<int> at_least;

  static Abstract Lacking();
  static Abstract Number(const Range& range);
  static Abstract Truth(std::uint32_t codes);  // kNo, kYes or both
  static Abstract Word(ValueType type, std::uint32_t codes);
  static Abstract Text();
  Abstract OrLacking() const;

  bool IsYes() const { return type == ValueType::kTruth && may_have && !may_lack && codes == 2; }
  bool IsNo() const { return type == ValueType::kTruth && may_have && !may_lack && codes == 1; }
  bool IsConstant() const { return trend == Trend::kConstant && !lack_varies; }
};
constexpr std::uint32_t kNo = 1;
constexpr std::uint32_t kYes = 2;
constexpr std::uint32_t kNoOrYes = 3;

using Box = std::map<Fact, Abstract>;

// Values of facts at which something turns: good places to cut.
using Hints = std::map<Fact, std::vector<Exact>>;

Abstract Arithmetic(Opcode op, const Abstract& a, const Abstract& b, Hints& hints);
Abstract Comparison(Opcode op, const Abstract& a, const Abstract& b, Hints& hints);
Abstract Logic(Opcode op, const Abstract& a, const Abstract& b);
Abstract Not(const Abstract& a);
Abstract Extreme(Opcode op, const Abstract& a, const Abstract& b, Hints& hints);
Abstract Rounded(const Abstract& a, std::uint32_t places);
Abstract IsOneOf(const Abstract& a, std::uint32_t mask);
Abstract IsMissing(const Abstract& a);
Abstract TextTest(const Abstract& a, const Abstract& b);
Abstract BandOf(const Abstract& a, const std::vector<Band>& bands, Hints& hints);
Abstract Interpolated(const Abstract& a, const std::vector<Abstract>& places, const Curve& curve,
                      Hints& hints);
Abstract CellOf(const Matrix& matrix, const Abstract& row, const Abstract& column);

// What a rule gives where `condition` decides between two outcomes.
Abstract Decided(const Abstract& condition, const Abstract& if_yes, const Abstract& if_no);
// Either of them, by something that does not hang on the moving fact.
Abstract Either(const Abstract& a, const Abstract& b);

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_ABSTRACT_H_
