// The language as written: one Node a line of the file, nested by indentation. Plain structs, a Span each.
// Source -> Parse -> Ast -> Check -> Model. Says nothing about whether names exist or units agree.
// Tested through Dump by tests/rules/syntax/.
#ifndef RADAP_RULES_SYNTAX_AST_H_
#define RADAP_RULES_SYNTAX_AST_H_

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/base/source.h"

namespace radap::ast {

// One line a statement, as in a pack.
// clang-format off

struct Word {  // a name, an id ("1.1.2"), digits, or what is between quotes with \" and \\ resolved
  std::string text;
  Span span;
};

struct Label {  // th "..." en "..."; either may be absent
  std::optional<Word> th;
  std::optional<Word> en;
};

enum class ExprKind {
  kNumber,       // 100 percent        word = digits, unit
  kName,         // success            word
  kText,         // "..."              word
  kYearsBefore,  // result of 1 year before      word = name, number = years
  kAtLevel,      // filled at basic              word = name, names[0] = level
  kNegate,       // -a                 args[0]
  kNot,          // not a              args[0]
  kAdd, kSubtract, kMultiply, kDivide,                              // args[0], args[1]
  kLess, kLessOrEqual, kGreater, kGreaterOrEqual, kEqual, kNotEqual,  // < <= > >= = <>
  kAnd, kOr,
  kIs,           // direction is higher; kind is one of service, policy; result is missing
                 //                    args[0], names, negated ("is not")
  kContains,     // name contains "x"  args[0], args[1]
  kStartsWith,   // name starts with "x"
  kAggregate,    // mean of items      see Aggregate below
  kCall,         // min(a, b), max, clamp, round     word = function, args
};

struct Expr {
  ExprKind kind = ExprKind::kNumber;
  Span span;
  Word word;
  std::optional<Word> unit;
  std::vector<Word> names;
  bool negated = false;
  // kAggregate: FUNCTION of [known] [RULE of] COLLECTION [TEST] [among (CONDITION)] [where (CONDITION)], and
  // FUNCTION of [known] results of N years [before] (collection = "results" or "targets", number = N).
  // word = function ("weighted mean" as one word), args[0] = the condition after where, if any.
  bool known_only = false;
  std::optional<Word> rule;
  std::optional<Word> collection;
  std::optional<Word> test;
  std::optional<Word> number;
  bool through_now = false;  // "results of 3 years": this year too
  std::vector<Expr> among;   // the condition after among, if any
  std::vector<Expr> args;
};

struct PackLine { Word id; Word version; };                             // pack ID version N
struct TitleLine { Label label; };                                      // title th "" en ""
struct LabelLine { Label label; };                                      // th "" en ""  (on a line of its own)
struct SourceLine { Word id; std::optional<Word> document; Label label; };  // source ID document "" th en
struct ScaleLine { std::optional<Word> name; Word low; Word high; Word unit; Label label; };  // scale [risk] 0 .. 500 points
struct ValidLine { Word from; std::optional<Word> to; };                // valid from 2565-10-01 to 2567-09-30
struct IncludeLine { Word file; };                                      // include "category-1.radap"
struct UnitLine { Word id; Label label; };                              // unit days th en
struct LevelsLine {};                                                   // levels
struct LevelLine { Word id; Word from; std::optional<Word> unit; Label label; };  // level basic from 300 points
struct ClauseLine {                                                     // clause ID line 12 / lines 12-14 / "text"
  Word source;
  std::optional<Word> first_line;
  std::optional<Word> last_line;
  std::optional<Word> text;
};
struct ConstantLine {                                                   // constant pass-mark 80 percent th en
  Word name;
  Word number;
  std::optional<Word> unit;
  Label label;
  std::optional<ClauseLine> clause;
};
struct ElementLine {
  Word kind;                       // total, category, item, question, issue, group
  std::optional<Word> id;          // none for total
  bool starred = false;
  std::optional<Word> mandatory;   // the word itself, for its place
  std::vector<Word> mandatory_for; // empty with mandatory set: for every kind
  std::vector<Word> only_for;      // empty: open to every kind
  std::vector<Word> not_for;       // kinds that it is closed to
  std::vector<Word> levels;        // level basic, advance
  std::optional<Word> weight;      // "0.10", or "10" with weight_percent
  bool weight_percent = false;
  std::optional<Word> scale;       // scale risk
  Label label;
  std::optional<ClauseLine> clause;  // at the end of the same line
  std::optional<Expr> score;       // after the colon
};
struct AssumeLine { Word id; Label label; };                            // assume equal-weights th "" en ""
struct NarrativeLine { Word at_most; };                                 // narrative at most 3000 letters
struct KpisLine { std::optional<Word> at_least; std::optional<Word> at_most; };  // kpis exactly 5 / 2 to 3
struct FieldLine {                                                      // field share percent optional th en
  Word name;
  Word kind;                       // text, number, percent, date, period, url, list
  std::optional<Word> unit;        // in baht
  std::optional<Word> low;         // 0 .. 100
  std::optional<Word> high;
  std::vector<Word> one_of;        // one of 0, 0.5, 1
  std::optional<Word> at_least;    // entries of a list
  bool optional = false;
  std::vector<Word> levels;        // level basic, advance
  Label label;
  std::optional<ClauseLine> clause;
};
struct NeedsLine { Word at_least; std::vector<std::vector<Word>> terms; };  // needs at least 2 of a, b and c, d
// Each is about one subject or several, for each of which it stands as if written again.
struct RuleLine { Word name; std::vector<Word> subjects; Word unit; Label label; };  // rule open of item and total, count
struct TestLine { Word name; std::vector<Word> subjects; Label label; };             // test met of issue
struct LintLine { Word name; std::vector<Word> subjects; Word severity; };  // lint easy-target of kpi, warning
struct WhenLine { Expr condition; std::optional<Expr> value; };         // when COND: VALUE; in a lint: when COND
struct OtherwiseLine { Expr value; };                                   // otherwise: VALUE
struct BandsLine { Expr of; };                                          // bands of success
struct BandLine {                                                       // 100 to below 105 -> 300
  std::optional<Word> low;    // absent: from minus infinity
  std::optional<Word> high;   // absent: to infinity
  bool includes_low = true;   // "above 100" does not
  bool includes_high = false; // "up to 100", "100 to 105" do
  Expr value;
};
struct LadderLine {                                                     // ladder of questions met among (applicable)
  Word collection;
  std::optional<Word> test;
  std::optional<Expr> among;
};
struct StepLine { Word level; std::optional<Word> test; Expr value; };  // step basic [filled-basic] -> 300
struct InterpolateLine { Expr of; };                                    // interpolate success
struct PointLine { Expr at; Expr value; };                              // at 60 -> 0
struct MatrixLine { Expr rows; Expr columns; };                         // matrix of likelihood by impact
struct ColumnsLine { std::vector<Word> values; };                       // columns 1, 2, 3
struct RowLine { Word value; std::vector<Expr> cells; };                // row 1 -> 1, 2, 3
struct SayLine { Label label; };                                        // say th "" en ""  (in a lint)

// clang-format on

using Statement =
    std::variant<PackLine, TitleLine, LabelLine, SourceLine, ScaleLine, UnitLine, LevelsLine,
                 LevelLine, ClauseLine, ElementLine, AssumeLine, NarrativeLine, KpisLine, RuleLine,
                 TestLine, LintLine, WhenLine, OtherwiseLine, BandsLine, BandLine, LadderLine,
                 StepLine, SayLine, ValidLine, IncludeLine, ConstantLine, FieldLine, NeedsLine,
                 InterpolateLine, PointLine, MatrixLine, ColumnsLine, RowLine>;

struct Node {
  Statement statement;
  Span span;  // the line without indentation and comment
  int indentation = 0;
  bool is_whole = true;  // no line below it was lost to a mistake
  std::vector<Node> children;
};

struct Ast {
  std::vector<Node> nodes;  // in the order of the file
};

}  // namespace radap::ast

#endif  // RADAP_RULES_SYNTAX_AST_H_
