// The rules and parts of a pack in words, Thai and English at once: an expression is walked back
// from the register that holds its value (opcode_words.def has the phrase of each instruction).
//
// Program -> Labels. A name is written as its label, as its label with a link to its place in the
// page (Unlinked, html.cc and markdown.cc know the marks), or as its id, which changes only when
// the rule does: that is what editions are compared by. Tested by
// tests/rules/document/wording_test.cc.
#ifndef RADAP_RULES_DOCUMENT_WORDING_H_
#define RADAP_RULES_DOCUMENT_WORDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rules/compile/program.h"

namespace radap::document {

enum class Names { kLabels, kLinks, kIds };

// A link in a text: kLinkTo anchor kLinkText text kLinkEnd.
constexpr char kLinkTo = '\x01';
constexpr char kLinkText = '\x02';
constexpr char kLinkEnd = '\x03';

class Wording {
 public:
  Wording(const Program& program, Names names) : program_(program), names_(names) {}

  const Program& program() const { return program_; }
  Names names() const { return names_; }

  // The value of a register of a rule.
  Label Of(const Rule& rule, std::uint32_t value) const;
  // A rule or test as a condition: its name, or its own expression if it has none.
  Label Condition(int rule) const;
  // A rule by its name, in quotes; its expression in brackets if it has none.
  Label RuleName(int rule) const;

  // "400 points", "5%", "1/3".
  Label Amount(const Exact& number, std::string_view unit) const;
  Label UnitName(std::string_view unit) const;
  Label Range(const Band& band) const;
  Label Levels(std::uint32_t levels) const;
  Label FieldName(int name) const;
  Label From(const Clause& clause) const;
  // A text of the pack, as one line without control characters.
  Label Text(const Label& label) const;
  Label Linked(const Label& text, std::string_view anchor) const;

  // Parts of an aggregate or a ladder: "issues where “met” holds".
  Label Members(ElementKind collection, int test, int among) const;

 private:
  struct Worded {
    Label text;
    int binding = 9;
    Opcode op{};
  };

  Worded Word(const Rule& rule, std::uint32_t value) const;
  Worded Binary(const Rule& rule, const Instruction& instruction) const;
  Worded Negated(const Rule& rule, std::uint32_t value) const;
  Worded Extreme(const Rule& rule, const Instruction& instruction) const;
  Label Number(const Instruction& instruction) const;
  Label Fact(const Instruction& instruction) const;
  Worded Asked(const Instruction& instruction, bool negated) const;
  Worded OneOf(const Rule& rule, const Instruction& instruction, bool negated) const;
  Label Combined(const Aggregate& aggregate) const;
  Label Series(const Aggregate& aggregate) const;
  std::string_view SourceOf(const Instruction& instruction) const;

  const Program& program_;
  Names names_;
};

// "rule-success-of-kpi".
std::string AnchorOf(const Rule& rule);
// "0.1", or "1/3" where no decimal says it; thousands are not grouped.
std::string NumberText(const Exact& number);
// Without the marks of links.
std::string Unlinked(std::string_view text);
// KPI groups, categories: more than one of a kind.
Label ManyOf(ElementKind kind);
Label KindsOf(KindSet kinds);

}  // namespace radap::document

#endif  // RADAP_RULES_DOCUMENT_WORDING_H_
