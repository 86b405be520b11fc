// What a part of a pack is compared by: its aspects, and the lines of a rule. Each is there in
// words, to show, and as a key of ids, to compare: relabelling a rule changes no rule that uses it.
// Used in this folder only. Tested by tests/rules/compare/.
#ifndef RADAP_RULES_COMPARE_PARTS_H_
#define RADAP_RULES_COMPARE_PARTS_H_

#include <optional>
#include <string>
#include <vector>

#include "rules/compare/compare.h"
#include "rules/document/wording.h"

namespace radap::compare {

enum class CompareWord {
#define COMPARE_WORD(name, th, en) name,
#include "rules/compare/compare_words.def"
};
Label Words(CompareWord word, const std::vector<Label>& args = {});

struct Aspect {
  std::string id;  // the same in both editions
  Label name;
  std::string key;  // empty: there is none
  Label value;
};

struct Line {
  std::string what_key;  // also says what kind of line it is
  std::string value_key;
  Label what;
  Label value;
};

struct Part {
  PartKind kind{};
  std::string id;
  Label name;
  std::vector<Aspect> aspects;
  std::vector<Line> lines = {};
};

// A program with its two wordings.
struct Edition {
  explicit Edition(const Program& of)
      : program(of), words(of, document::Names::kLabels), ids(of, document::Names::kIds) {}
  const Program& program;
  document::Wording words;
  document::Wording ids;
};

Part PackPart(const Edition& edition);
std::vector<Part> SourceParts(const Edition& edition);
std::vector<Part> UnitParts(const Edition& edition);
std::vector<Part> ScaleParts(const Edition& edition);
std::vector<Part> ConstantParts(const Edition& edition);
Part ElementPart(const Edition& edition, const Element& element);
std::vector<Part> FieldParts(const Edition& edition, const Element& element);
std::vector<Part> RuleParts(const Edition& edition);
std::vector<Part> LintParts(const Edition& edition);

// Aspects, each left out of the comparison if neither edition has it.
Aspect PlainAspect(CompareWord name, const Label& value);  // its words are its key
Aspect LabelAspect(CompareWord name, const Label& label);  // shown in both languages
Aspect ClauseAspect(const Edition& edition, const std::optional<Clause>& clause);
std::vector<Aspect> AssumeAspects(const std::vector<Assume>& assumes);

// The differences of one part that both editions have.
void ComparePart(const Part& first, const Part& second, std::vector<Change>& changes);
// Parts of one kind, matched by id; in the order of the second edition, those removed at the end.
void CompareParts(const std::vector<Part>& first, const std::vector<Part>& second,
                  std::vector<Change>& changes);
void CompareLines(const Part& first, const Part& second, std::vector<Change>& changes);
void CompareElements(const Edition& first, const Edition& second, std::vector<Change>& changes);

// For each element of `first` the element of `second` that it has become, -1 if it is gone.
std::vector<int> MatchElements(const Program& first, const Program& second);
// "2" of "1.2", "3" of "1.2.1/3".
std::string LocalId(const Program& program, const Element& element);
// 1.2 before 1.10, total before all.
bool IsBefore(const std::string& first, const std::string& second);

}  // namespace radap::compare

#endif  // RADAP_RULES_COMPARE_PARTS_H_
