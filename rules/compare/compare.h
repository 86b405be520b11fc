// Two editions of a pack, or two packs: what differs, by element and rule, in words of both
// languages.
//
// Two Programs -> Compare -> Changes, in the order of their places. Elements are matched by label
// and place, so that one put in before others does not change them all; rules and lints by name.
// What only the text of a pack says (comments, order of rules) is no change. Knows no dossier.
// Tested by tests/rules/compare/.
#ifndef RADAP_RULES_COMPARE_COMPARE_H_
#define RADAP_RULES_COMPARE_COMPARE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compile/program.h"

namespace radap::compare {

enum class ChangeKind : std::uint8_t { kAdded, kRemoved, kMoved, kChanged };
enum class PartKind : std::uint8_t {
  kPack,
  kSource,
  kUnit,
  kScale,
  kConstant,
  kElement,
  kRule,
  kLint,
};

struct Change {
  ChangeKind kind{};
  PartKind part{};
  std::string id;  // "1.1.2", "1.1.2/economy", "score of kpi"; of the first edition if removed
  Label name;      // "question 1.1.2 “Climate”"
  Label aspect;    // kChanged: what of it: "weight", "band 105 to below 110"
  Label before;    // empty: it had none; kMoved: its id in the first edition
  Label after;     // empty: it has none now; kMoved: its id in the second edition
};

std::vector<Change> Compare(const Program& first, const Program& second);

// A change in one line, without its kind: "question 1.1.2 “Climate”: weight: 0.1 -> 0.2".
Label TextOf(const Change& change);
std::string_view TextOf(ChangeKind kind);  // "added"
std::string_view TextOf(PartKind part);    // "element"

struct Counts {
  int added = 0;
  int removed = 0;
  int moved = 0;
  int changed = 0;
};
Counts CountOf(const std::vector<Change>& changes);

// The comparison for people: a heading for each kind of part, a line for each change, the counts.
std::string WriteText(const Program& first, const Program& second,
                      const std::vector<Change>& changes, Language language);

}  // namespace radap::compare

#endif  // RADAP_RULES_COMPARE_COMPARE_H_
