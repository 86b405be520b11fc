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

constexpr std::size_t kMaxGap = 120;  // bytes between the two numbers: 40 Thai letters
// Percentage points. A share that lies further away is about something else; a year before it binds it closer.
constexpr int kNear = 1;
constexpr int kNearOfYear = 10;

struct NoteShare {
  Exact part;
  Exact whole;
  std::size_t at = 0;
};

Exact AbsoluteOf(const Exact& number) { return number.Sign() < 0 ? -number : number; }

// "345 of 369", "345/369", "369 cases, 345 cases", "in all 369 cases, settled 345".
std::optional<NoteShare> ShareOf(const Note& note, const NoteNumber& a, const NoteNumber& b) {
  const std::string_view gap = note.Between(a, b);
  if (a.is_year || b.is_year || gap.size() > kMaxGap) return std::nullopt;
  if (gap.find('+') != std::string_view::npos) return std::nullopt;
  const bool a_first = gap == "/" || gap == " / " || !FirstOf(gap, WordList::kOf).empty();
  const std::string_view before = note.Before(a);
  const bool b_first =
      !EndOf(before, WordList::kOf).empty() || !EndOf(before, WordList::kInAll).empty();
  const std::string_view unit = StartOf(note.After(a), WordList::kCounter);
  const bool same_unit = !unit.empty() && StartOf(note.After(b), WordList::kCounter) == unit;
  if (!a_first && !b_first && !same_unit) return std::nullopt;
  const bool is_rising = a_first || (!b_first && a.value < b.value);
  NoteShare share{is_rising ? a.value : b.value, is_rising ? b.value : a.value, a.begin};
  if (share.whole.Sign() <= 0 || share.part > share.whole) return std::nullopt;
  return share;
}

// Decimals that say a result exactly; printed zeros at the end are not known any more.
int DecimalsOf(const Exact& number) {
  constexpr int kMost = 6;
  int places = 0;
  while (places < kMost && Exact::Parse(number.ToDecimal(places)) != number) ++places;
  return places;
}

class ShareCheck {
 public:
  ShareCheck(const Kpi& kpi, int year) : kpi_(kpi), target_(TargetOf(kpi, year)) {
    for (const auto& [ignored, result] : kpi.results) {
      places_ = std::max(places_, DecimalsOf(result));
    }
    for (int i = 0; i < places_; ++i) step_ = step_ / Exact(10);
  }

  // The year whose result the share contradicts; nothing if it agrees with one, or is about something else.
  std::optional<int> Contradicted(const Exact& percent, const std::vector<int>& named) const;
  int places() const { return places_; }

 private:
  bool Agrees(const Exact& percent, const Exact& printed) const {
    return AbsoluteOf(percent - printed) < step_;
  }

  const Kpi& kpi_;
  std::optional<Exact> target_;
  int places_ = 0;
  Exact step_ = 1;  // one of the last decimal
};

std::optional<int> ShareCheck::Contradicted(const Exact& percent,
                                            const std::vector<int>& named) const {
  if (target_ && Agrees(percent, *target_)) return std::nullopt;
  std::optional<int> nearest;
  Exact distance = named.empty() ? kNear : kNearOfYear;
  for (const auto& [year, result] : kpi_.results) {
    if (Agrees(percent, result)) return std::nullopt;
    const bool is_meant =
        named.empty() || std::find(named.begin(), named.end(), year) != named.end();
    const Exact here = AbsoluteOf(percent - result);
    if (!is_meant || here > distance) continue;
    distance = here;
    nearest = year;
  }
  return nearest;
}

}  // namespace

void LintNoteShares(const Assessed& assessed, Findings& findings) {
  ForEachKpi(assessed, [&](const Kpi& kpi, const std::string& path) {
    if (!IsPercent(kpi) || kpi.note.empty()) return;
    const Note note(kpi.note);
    const ShareCheck check(kpi, assessed.year());
    for (std::size_t i = 1; i < note.numbers().size(); ++i) {
      const std::optional<NoteShare> share =
          ShareOf(note, note.numbers()[i - 1], note.numbers()[i]);
      if (!share) continue;
      const Exact percent = Exact(100) * share->part / share->whole;
      const std::optional<int> year = check.Contradicted(percent, note.YearsAt(share->at));
      if (!year) continue;
      findings.push_back(MakeFinding(AssessCode::kNoteShareDiffers, path,
                                     {NameOf(kpi), Amount(share->part), Amount(share->whole),
                                      Same(percent.ToDecimal(std::max(2, check.places()))),
                                      Same(std::to_string(*year)), Amount(kpi.results.at(*year))}));
      return;  // one says where to look
    }
  });
}

}  // namespace radap
