#include "engine/standing/changes.h"

#include "engine/eval/result.h"
#include "engine/standing/parts.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr int kPointPlaces = 2;
constexpr int kRatingPlaces = 4;
const int kHighestRating = 5;  // as radap::PlacesOf

Exact Rounded(const Exact& number, int places) {
  return Exact::Parse(number.ToDecimal(places)).value_or(number);
}

// Whether to - from = difference as shown, where all three are.
bool SeemsDifference(const std::optional<Exact>& from, const std::optional<Exact>& to,
                     const std::optional<Exact>& difference, int places) {
  return !from || !to || !difference || SeemsSum(*from, *difference, *to, places);
}

int PlacesOfId(const Program& program, const std::string& id) {
  const int element = program.Find(id);
  if (element < 0) return radap::PlacesOf(program);
  return radap::PlacesOf(program.scales[Index(program.elements[Index(element)].scale)]);
}

bool IsOfPack(const Program& program, const history::YearScore& year) {
  return year.pack == program.id || year.pack.starts_with(program.id + " ");
}

}  // namespace

std::optional<Exact> ChangeOf(const history::ElementChange& change) {
  if (!change.before || !change.after || !change.old_in_new) return std::nullopt;
  return *change.after - *change.before;
}

bool SeemsSum(const Exact& a, const Exact& b, const Exact& sum, int places) {
  return Rounded(a, places) + Rounded(b, places) == Rounded(sum, places);
}

bool SeemsOff(const history::ElementChange& change, int places) {
  if (!change.criteria || !change.you || !change.before || !change.after) return false;
  return !SeemsSum(*change.criteria, *change.you, *ChangeOf(change), places) ||
         !SeemsDifference(change.before, change.old_in_new, change.criteria, places) ||
         !SeemsDifference(change.old_in_new, change.after, change.you, places) ||
         !SeemsDifference(change.before, change.after, ChangeOf(change), places);
}

bool IsFirstYear(const std::vector<history::YearScore>& years, std::size_t place) {
  return years.front().year == years[place].year;
}

bool SeemsOff(const std::vector<history::YearScore>& years, std::size_t place, int places) {
  const history::YearScore& year = years[place];
  if (!year.increase) return false;
  return !SeemsSum(year.total - *year.increase, *year.increase, year.total, places);
}

std::string InSum(const Exact& number) {
  const std::string text = number.ToFraction();
  return number.Sign() < 0 ? "(" + text + ")" : text;
}

std::string YearLevel(const history::YearScore& year, Language language) {
  if (!year.has_levels) return "";
  return year.level < 0 ? Say(Word::kNoLevel, language) : year.level_label.Pick(language);
}

int PlacesOf(const Program& program, const history::YearScore& year) {
  if (IsOfPack(program, year)) return radap::PlacesOf(program);
  return year.total > Exact(kHighestRating) ? kPointPlaces : kRatingPlaces;
}

int PlacesOf(const Program& program, const history::ElementChange& change) {
  return PlacesOfId(program, change.id);
}

int PlacesOf(const Program& program, const history::KpiTrend& trend) {
  return PlacesOfId(program, trend.id.substr(0, trend.id.find('#')));
}

}  // namespace radap::standing
