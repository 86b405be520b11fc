#include "engine/benchmark/views.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/benchmark/distribution.h"
#include "engine/benchmark/fraction.h"
#include "rules/base/index.h"

namespace radap::benchmark {
namespace {

// Decimals that are shown of scores on the scale, as radap::PlacesOf of engine/eval.
int PlacesOf(const ProgramScale& scale) { return scale.high <= Exact(5) ? 4 : 2; }

bool AreSame(const Exact& claimed, const Exact& supported, int places) {
  return claimed == supported || claimed.ToDecimal(places) == supported.ToDecimal(places);
}

std::optional<Exact> ParseClaim(std::string_view text) {
  std::optional<Exact> claim = ParseFraction(text);
  return claim ? claim : Exact::Parse(text);
}

// Calls `visit` with id and text of each part of "1.1=400 total=485.71".
template <typename Visit>
void ForEachClaim(std::string_view claims, Visit visit) {
  while (!claims.empty()) {
    const std::size_t end = std::min(claims.find(' '), claims.size());
    const std::string_view claim = claims.substr(0, end);
    const std::size_t equals = claim.find('=');
    if (equals != std::string_view::npos) visit(claim.substr(0, equals), claim.substr(equals + 1));
    claims.remove_prefix(std::min(end + 1, claims.size()));
  }
}

// A disagreement with what it is sorted by.
struct Weighed {
  Exact share;  // of the scale
  Disagreement disagreement;
};

class Claims {
 public:
  Claims(const Program& program, const std::vector<int>& elements,
         const std::vector<ScoreColumn>& columns)
      : program_(program), elements_(elements), columns_(columns) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      column_of_.emplace(program.elements[Index(elements[i])].id, i);
    }
  }

  void Check(std::size_t member, std::string_view claims);
  std::vector<Disagreement> TakeSorted();

 private:
  void CheckOne(std::size_t member, std::size_t column, std::string_view text);

  const Program& program_;
  const std::vector<int>& elements_;
  const std::vector<ScoreColumn>& columns_;
  std::unordered_map<std::string_view, std::size_t> column_of_;  // by id
  std::vector<Weighed> found_;
};

void Claims::Check(std::size_t member, std::string_view claims) {
  ForEachClaim(claims, [&](std::string_view id, std::string_view text) {
    const auto column = column_of_.find(id);
    if (column != column_of_.end()) CheckOne(member, column->second, text);
  });
}

void Claims::CheckOne(std::size_t member, std::size_t column, std::string_view text) {
  const std::optional<Exact> supported = columns_[column].at(member);
  const std::optional<Exact> claimed = ParseClaim(text);
  const ProgramScale& scale = ScaleOf(program_, elements_[column]);
  if (!supported || !claimed || AreSame(*claimed, *supported, PlacesOf(scale))) return;
  Weighed found;
  found.disagreement = {member, elements_[column], *claimed, *supported, *claimed - *supported};
  const Exact& difference = found.disagreement.difference;
  const Exact size = difference.Sign() < 0 ? -difference : difference;
  const Exact length = scale.high - scale.low;
  found.share = length.Sign() > 0 ? size / length : size;
  found_.push_back(std::move(found));
}

std::vector<Disagreement> Claims::TakeSorted() {
  std::ranges::sort(found_, [](const Weighed& a, const Weighed& b) {
    if (a.share != b.share) return a.share > b.share;
    if (a.disagreement.member != b.disagreement.member)
      return a.disagreement.member < b.disagreement.member;
    return a.disagreement.element < b.disagreement.element;
  });
  std::vector<Disagreement> sorted;
  sorted.reserve(found_.size());
  for (Weighed& found : found_) sorted.push_back(std::move(found.disagreement));
  return sorted;
}

}  // namespace

std::vector<Ranked> Rank(const ScoreColumn& totals) {
  const std::vector<std::size_t> places = totals.BestFirst();
  std::vector<Ranked> ranked;
  ranked.reserve(places.size());
  for (const std::size_t place : places) {
    ranked.push_back({place, *totals.at(place), static_cast<std::int64_t>(ranked.size()) + 1, 1});
  }
  for (auto first = ranked.begin(); first != ranked.end();) {
    const auto last = std::find_if(
        first, ranked.end(), [first](const Ranked& other) { return other.score != first->score; });
    for (auto one = first; one != last; ++one) {
      one->rank = first->rank;
      one->tied = last - first;
    }
    first = last;
  }
  return ranked;
}

std::vector<Disagreement> FindDisagreements(const Program& program,
                                            const std::vector<int>& elements,
                                            const std::vector<ScoreColumn>& columns,
                                            const std::vector<std::string>& claimed) {
  Claims claims(program, elements, columns);
  for (std::size_t member = 0; member < claimed.size(); ++member) {
    claims.Check(member, claimed[member]);
  }
  return claims.TakeSorted();
}

HeatMap MakeHeatMap(const ScoreColumn& totals, const std::vector<int>& elements,
                    const std::vector<ScoreColumn>& columns) {
  HeatMap map;
  map.elements = elements;
  map.members = totals.BestFirst();
  for (std::size_t member = 0; member < totals.size(); ++member) {
    if (!totals.at(member)) map.members.push_back(member);
  }
  for (const std::size_t member : map.members) {
    std::vector<std::optional<Exact>>& row = map.scores.emplace_back();
    for (const ScoreColumn& column : columns) row.push_back(column.at(member));
  }
  for (const ScoreColumn& column : columns) {
    const ScoreColumn::Sorted scores = column.Sort();
    map.medians.push_back(scores.count() == 0 ? std::nullopt
                                              : std::optional(scores.Quantile(Exact::Ratio(1, 2))));
  }
  return map;
}

}  // namespace radap::benchmark
