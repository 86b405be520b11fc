#include "rules/compare/compare.h"

#include <algorithm>

#include "rules/compare/parts.h"
#include "rules/document/phrases.h"

namespace radap::compare {
namespace {

using document::Both;

CompareWord HeadingOf(PartKind part) {
  switch (part) {
    case PartKind::kPack:
      return CompareWord::kPacks;
    case PartKind::kSource:
      return CompareWord::kSources;
    case PartKind::kUnit:
      return CompareWord::kUnits;
    case PartKind::kScale:
      return CompareWord::kScales;
    case PartKind::kConstant:
      return CompareWord::kConstants;
    case PartKind::kElement:
      return CompareWord::kElements;
    case PartKind::kRule:
      return CompareWord::kRules;
    case PartKind::kLint:
      return CompareWord::kLints;
  }
  return CompareWord::kPacks;
}

CompareWord WordOf(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kAdded:
      return CompareWord::kAdded;
    case ChangeKind::kRemoved:
      return CompareWord::kRemoved;
    case ChangeKind::kMoved:
      return CompareWord::kMoved;
    case ChangeKind::kChanged:
      return CompareWord::kChanged;
  }
  return CompareWord::kChanged;
}

}  // namespace

std::vector<Change> Compare(const Program& first, const Program& second) {
  const Edition before(first);
  const Edition after(second);
  std::vector<Change> changes;
  ComparePart(PackPart(before), PackPart(after), changes);
  CompareParts(SourceParts(before), SourceParts(after), changes);
  CompareParts(UnitParts(before), UnitParts(after), changes);
  CompareParts(ScaleParts(before), ScaleParts(after), changes);
  CompareParts(ConstantParts(before), ConstantParts(after), changes);
  CompareElements(before, after, changes);
  CompareParts(RuleParts(before), RuleParts(after), changes);
  CompareParts(LintParts(before), LintParts(after), changes);
  return changes;
}

Label TextOf(const Change& change) {
  if (change.kind == ChangeKind::kMoved) {
    return Words(CompareWord::kMovedFrom, {change.name, change.before, change.after});
  }
  if (change.kind != ChangeKind::kChanged) return change.name;
  if (change.before.en.empty() && change.before.th.empty()) {
    return Words(CompareWord::kAspectAdded, {change.name, change.aspect, change.after});
  }
  if (change.after.en.empty() && change.after.th.empty()) {
    return Words(CompareWord::kAspectRemoved, {change.name, change.aspect, change.before});
  }
  return Words(CompareWord::kFromTo, {change.name, change.aspect, change.before, change.after});
}

std::string_view TextOf(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kAdded:
      return "added";
    case ChangeKind::kRemoved:
      return "removed";
    case ChangeKind::kMoved:
      return "moved";
    case ChangeKind::kChanged:
      return "changed";
  }
  return "";
}

std::string_view TextOf(PartKind part) {
  constexpr std::string_view kTexts[] = {"pack",     "source",  "unit", "scale",
                                         "constant", "element", "rule", "lint"};
  return kTexts[static_cast<std::size_t>(part)];
}

Counts CountOf(const std::vector<Change>& changes) {
  const auto count = [&changes](ChangeKind kind) {
    return static_cast<int>(std::count_if(
        changes.begin(), changes.end(), [kind](const Change& each) { return each.kind == kind; }));
  };
  return {count(ChangeKind::kAdded), count(ChangeKind::kRemoved), count(ChangeKind::kMoved),
          count(ChangeKind::kChanged)};
}

std::string WriteText(const Program& first, const Program& second,
                      const std::vector<Change>& changes, Language language) {
  const auto in = [language](const Label& label) { return label.Pick(language); };
  std::string text = in(Words(CompareWord::kHead, {Both(first.id), Both(first.version),
                                                   Both(second.id), Both(second.version)})) +
                     "\n";
  if (changes.empty()) {
    const bool is_same_text = first.sha256 == second.sha256;
    const CompareWord word = is_same_text ? CompareWord::kEqual : CompareWord::kEqualInMeaning;
    return text + in(Words(word)) + "\n";
  }
  int width = 0;
  for (const Change& change : changes) {
    width = std::max(width, DisplayWidth(in(Words(WordOf(change.kind)))));
  }
  const Change* last = nullptr;
  for (const Change& change : changes) {
    if (last == nullptr || last->part != change.part) {
      text += "\n" + in(Words(HeadingOf(change.part))) + "\n";
    }
    text += "  " + PadRight(in(Words(WordOf(change.kind))), width + 2) + in(TextOf(change)) + "\n";
    last = &change;
  }
  const Counts counts = CountOf(changes);
  const auto number = [](int count) { return Both(std::to_string(count)); };
  return text + "\n" +
         in(Words(CompareWord::kSummary, {number(counts.added), number(counts.removed),
                                          number(counts.moved), number(counts.changed)})) +
         "\n";
}

}  // namespace radap::compare
