// What the code of a rule is made of: instructions and the tables that they point to.
//
// Instruction i writes register i; its operands are the numbers of earlier instructions of the same
// rule, so the registers after a run are its trace, and an explanation can walk from the value that
// was returned back to its inputs. Part of Program (program.h).
// Tested by tests/rules/compile/.
#ifndef RADAP_RULES_COMPILE_INSTRUCTION_H_
#define RADAP_RULES_COMPILE_INSTRUCTION_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/base/element.h"
#include "rules/base/exact.h"
#include "rules/base/source.h"

namespace radap {

// Each with its meaning in opcodes.def.
enum class Opcode : std::uint8_t {
#define OPCODE(name, word, a, b) name,
#include "rules/compile/opcodes.def"
};

// What an operand is: a register, an index into a table of the Program, or the value itself.
enum class Operand : std::uint8_t {
  kNone,
  kRegister,
  kConstant,
  kTruth,
  kText,
  kProperty,
  kYears,
  kRule,
  kMask,  // a set of directions or of kinds of organisation
  kAggregate,
  kBandTable,
  kLadder,
  kField,
  kLevels,  // a set of levels
  kPlaces,  // decimals
  kCurve,
  kMatrix,
  kTarget,  // number of the instruction to go to
};

struct Shape {
  std::string_view word;  // as in a disassembly: "is-missing"
  Operand a;
  Operand b;
};
const Shape& ShapeOf(Opcode op);

struct Instruction {
  Opcode op{};
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  Span span;  // of the expression; kUnless: of the condition; kReturn, kLadder: of the branch
};

enum class Function : std::uint8_t {
#define FUNCTION(name, words) name,
#include "rules/base/function.def"
};

struct Aggregate {
  Function function{};
  ElementKind collection{};
  bool of_results = false;   // over a fact of several years, oldest first; not over elements
  Property series{};         // of_results: which fact
  int years = 0;             // how many of them
  bool through_now = false;  // the last one is the fiscal year, else the year before it
  bool known_only = false;   // leaves missing members out instead of being missing
  int rule = -1;             // rule of the members to take; -1 = their score
  int test = -1;             // only members of which this rule is yes; -1 = all
  int among =
      -1;  // members for which this rule is not yes are as if they were not there; -1 = none
};

struct Band {
  std::optional<Exact> low;  // none: unbounded
  std::optional<Exact> high;
  bool includes_low = true;
  bool includes_high = false;
  Exact value;
  Span span;
};

struct Ladder {
  ElementKind collection{};
  int test = -1;  // a member is met if this rule is yes
  int among =
      -1;  // members for which this rule is not yes are as if they were not there; -1 = none
  struct Step {
    int level = -1;  // index into Program::levels
    int test = -1;   // a member is met at this step if this rule is yes
    Exact value;     // share of the level's members met, times this
    Span span;
  };
  std::vector<Step> steps;  // each counts only when all before it are complete
};

// Straight lines between points; flat before the first and after the last.
struct Curve {
  struct Point {
    std::uint32_t at = 0;  // register of the same rule
    Exact value;
    Span span;
  };
  std::vector<Point> points;
};

// A table looked up by two values.
struct Matrix {
  std::uint32_t row = 0;  // registers of the same rule
  std::uint32_t column = 0;
  std::vector<Exact> rows;
  std::vector<Exact> columns;
  std::vector<Exact> cells;  // row by row
  std::vector<Span> spans;   // of the rows
};

}  // namespace radap

#endif  // RADAP_RULES_COMPILE_INSTRUCTION_H_
