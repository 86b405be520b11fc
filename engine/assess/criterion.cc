#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "engine/assess/note.h"
#include "engine/assess/words.h"

namespace radap {
namespace {

// What stands before a number, without the words that may stand between it and "at most".
std::string_view WithoutFillers(std::string_view before) {
  while (true) {
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    const std::string_view filler = EndOf(before, WordList::kFiller);
    if (filler.empty()) return before;
    before.remove_suffix(filler.size());
  }
}

// "15 to 30": of several years or levels.
bool IsRange(const Note& note, std::size_t i) {
  const std::vector<NoteNumber>& numbers = note.numbers();
  if (i + 1 >= numbers.size()) return false;
  std::string_view gap = note.Between(numbers[i], numbers[i + 1]);
  const std::string_view percent = StartOf(gap, WordList::kPercent);
  if (!percent.empty()) gap.remove_prefix(gap.find(percent) + percent.size());
  return IsOnly(gap, WordList::kAndYear);
}

// Looks through one text, the note or the name of a KPI.
class CriterionSearch {
 public:
  CriterionSearch(const Kpi& kpi, int fiscal_year)
      : kpi_(kpi),
        fiscal_year_(fiscal_year),
        unit_(SearchText(kpi.unit)),
        is_percent_(IsPercent(kpi)) {}

  // A criterion of this year, or of no year in particular, that is no target.
  std::optional<Exact> In(const std::string& text, bool is_name) const;

 private:
  bool IsNamed(std::string_view before, bool is_name) const;
  bool IsOfUnit(const Note& note, const NoteNumber& number) const;
  bool IsTarget(const Exact& amount) const;

  const Kpi& kpi_;
  int fiscal_year_;
  std::string unit_;
  bool is_percent_;
};

// Whether what stands before a number makes it a criterion.
bool CriterionSearch::IsNamed(std::string_view before, bool is_name) const {
  const std::string_view text = WithoutFillers(before);
  if (kpi_.direction != Direction::kHigher && !EndOf(text, WordList::kAtMost).empty()) return true;
  if (kpi_.direction != Direction::kLower && !EndOf(text, WordList::kAtLeast).empty()) {
    // "share of offices with at least 80 points": of what is counted, not of the share
    return !is_name || StartOf(text, WordList::kShareName).empty();
  }
  // A name may count who meets some criterion; a note speaks of that of the KPI.
  return !is_name && !EndOf(text, WordList::kCriterion).empty();
}

// Whether the number is of the KPI's own unit, as far as can be seen.
bool CriterionSearch::IsOfUnit(const Note& note, const NoteNumber& number) const {
  const bool has_percent = !EndOf(note.Before(number), WordList::kPercent).empty() ||
                           !StartOf(note.After(number), WordList::kPercent).empty();
  const std::string_view counter = StartOf(note.After(number), WordList::kCounter);
  if (is_percent_) return has_percent || counter.empty();
  if (unit_.empty()) return true;
  return !has_percent && (counter.empty() || unit_.find(counter) != std::string::npos);
}

bool CriterionSearch::IsTarget(const Exact& amount) const {
  return kpi_.target == amount ||
         std::any_of(kpi_.targets.begin(), kpi_.targets.end(),
                     [&](const auto& target) { return target.second.amount == amount; });
}

std::optional<Exact> CriterionSearch::In(const std::string& text, bool is_name) const {
  const Note note(text);
  for (std::size_t i = 0; i < note.numbers().size(); ++i) {
    const NoteNumber& number = note.numbers()[i];
    if (number.is_year || IsTarget(number.value) || IsRange(note, i)) continue;
    if (!IsNamed(note.Before(number), is_name) || !IsOfUnit(note, number)) continue;
    const std::vector<int> years = note.YearsAt(number.begin);
    if (years.empty() || std::find(years.begin(), years.end(), fiscal_year_) != years.end()) {
      return number.value;
    }
  }
  return std::nullopt;
}

}  // namespace

void LintCriterion(const Assessed& assessed, Findings& findings) {
  ForEachKpi(assessed, [&](const Kpi& kpi, const std::string& path) {
    const std::optional<Exact> target = TargetOf(kpi, assessed.year());
    if (!target) return;
    const CriterionSearch search(kpi, assessed.year());
    std::optional<Exact> other = search.In(kpi.note, false);
    if (!other) other = search.In(kpi.name, true);
    if (!other) return;
    findings.push_back(MakeFinding(AssessCode::kCriterionDiffers, path,
                                   {NameOf(kpi), Amount(*other), Amount(*target)}));
  });
}

}  // namespace radap
