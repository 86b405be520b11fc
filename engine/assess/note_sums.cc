#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "engine/assess/note.h"

namespace radap {
namespace {

constexpr std::size_t kMaxTerms = 8;  // shown
constexpr std::size_t kMaxGap = 120;  // bytes between two addends: 40 Thai letters

struct NoteSum {
  Exact sum;
  std::string terms;     // "12 + 19"
  std::size_t at = 0;    // of the first number
  std::size_t next = 0;  // index of the number behind the last
  bool is_bare = true;   // nothing but signs between the numbers
};

bool IsPlus(std::string_view gap) {
  return gap.size() <= kMaxGap && gap.find('+') != std::string_view::npos;
}

// The addends from this number on; nothing unless there are two.
std::optional<NoteSum> SumFrom(const Note& note, std::size_t first) {
  const std::vector<NoteNumber>& numbers = note.numbers();
  if (numbers[first].is_year) return std::nullopt;
  NoteSum sum;
  sum.sum = numbers[first].value;
  sum.terms = numbers[first].value.ToPlain(4);
  sum.at = numbers[first].begin;
  sum.next = first + 1;
  for (; sum.next < numbers.size() && !numbers[sum.next].is_year; ++sum.next) {
    const std::string_view gap = note.Between(numbers[sum.next - 1], numbers[sum.next]);
    if (!IsPlus(gap)) break;
    sum.is_bare = sum.is_bare && gap.find_first_not_of(" +") == std::string_view::npos;
    sum.sum += numbers[sum.next].value;
    const std::size_t terms = sum.next - first + 1;
    if (terms <= kMaxTerms) sum.terms += " + " + numbers[sum.next].value.ToPlain(4);
    if (terms == kMaxTerms + 1) sum.terms += " + …";
  }
  return sum.next > first + 1 ? std::optional(sum) : std::nullopt;
}

// The year that the sum is about: the only one named before it, or for a bare sum the fiscal year.
std::optional<int> YearOf(const Note& note, const NoteSum& sum, int fiscal_year) {
  const std::vector<int> years = note.YearsAt(sum.at);
  if (years.size() == 1) return years.front();
  return years.empty() && sum.is_bare ? std::optional(fiscal_year) : std::nullopt;
}

bool IsKnown(const Kpi& kpi, const Exact& amount, int year) {
  if (TargetOf(kpi, year) == amount) return true;
  for (const auto& [ignored, result] : kpi.results) {
    if (result == amount) return true;
  }
  return false;
}

}  // namespace

void LintNoteSums(const Assessed& assessed, Findings& findings) {
  ForEachKpi(assessed, [&](const Kpi& kpi, const std::string& path) {
    if (IsPercent(kpi) || kpi.note.empty()) return;
    const Note note(kpi.note);
    std::set<int> reported;
    for (std::size_t i = 0; i < note.numbers().size(); ++i) {
      const std::optional<NoteSum> sum = SumFrom(note, i);
      if (!sum) continue;
      i = sum->next - 1;
      const std::optional<int> year = YearOf(note, *sum, assessed.year());
      const std::optional<Exact> result = year ? ResultOf(kpi, *year) : std::nullopt;
      if (!result || IsKnown(kpi, sum->sum, assessed.year())) continue;
      if (!reported.insert(*year).second) continue;
      findings.push_back(MakeFinding(AssessCode::kNoteSumDiffers, path,
                                     {NameOf(kpi), Same(sum->terms), Amount(sum->sum),
                                      Same(std::to_string(*year)), Amount(*result)}));
    }
  });
}

}  // namespace radap
