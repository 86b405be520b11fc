#include <algorithm>
#include <map>
#include <utility>

#include "engine/history/given_scores.h"
#include "engine/history/history.h"
#include "rules/base/index.h"

namespace radap::history {
namespace {

// Without what is not seen: spaces, line breaks, no-break and zero-width spaces.
std::string WithoutSpaces(std::string_view text) {
  static constexpr std::string_view kSpaces[] = {" ",        "\t",           "\n",          "\r",
                                                 "\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF"};
  std::string bare;
  while (!text.empty()) {
    const auto space =
        std::ranges::find_if(kSpaces, [&](std::string_view one) { return text.starts_with(one); });
    if (space == std::end(kSpaces)) {
      bare += text.front();
      text.remove_prefix(1);
    } else {
      text.remove_prefix(space->size());
    }
  }
  return bare;
}

// What makes a KPI the same one in another dossier.
struct Key {
  std::string group;  // id of the element
  std::string name;
  int number = 0;  // among those of the same name

  friend auto operator<=>(const Key&, const Key&) = default;
};

struct Mention {
  const Evaluation* year = nullptr;
  const KpiFacts* kpi = nullptr;
  Subject subject = -1;
  std::optional<Exact> score;
};

std::vector<std::pair<Key, Mention>> MentionsIn(const Evaluation& year) {
  std::map<Key, int> seen;
  const auto scores = GivenScores(year);
  std::vector<std::pair<Key, Mention>> mentions;
  const Evaluator& evaluator = year.evaluator;
  for (std::size_t i = 0; i < evaluator.facts().kpis.size(); ++i) {
    const KpiFacts& kpi = evaluator.facts().kpis[i];
    Key key{evaluator.program().elements[Index(kpi.group)].id, WithoutSpaces(kpi.given.name), 0};
    const int before = seen[key]++;
    key.number = before;
    const auto score = scores.find(kpi.id);
    const bool has_score = score != scores.end();
    mentions.push_back({std::move(key),
                        {&year, &kpi, evaluator.SubjectOfKpi(i),
                         has_score ? std::optional(*score->second) : std::nullopt}});
  }
  return mentions;
}

std::optional<Exact> NumberOf(const Mention& mention, Property property, int years_before) {
  const Value value = PropertyOf(mention.year->evaluator, mention.subject, property, years_before);
  return value.IsNumber() ? std::optional(value.number) : std::nullopt;
}

class Trend {
 public:
  // Newest dossier first.
  void Add(const Mention& mention);
  KpiTrend Take();

 private:
  TrendPoint& PointOf(int year);
  void AddResults(const Kpi& given);
  void AddTargets(const Mention& mention, int fiscal_year);
  void AddOwnYear(const Mention& mention, int fiscal_year);

  KpiTrend trend_;
  std::map<int, TrendPoint> points_;
  std::map<int, bool> has_own_;  // fiscal years whose own dossier was seen
};

TrendPoint& Trend::PointOf(int year) {
  TrendPoint& point = points_[year];
  point.year = year;
  return point;
}

void Trend::AddResults(const Kpi& given) {
  for (const auto& [year, result] : given.results) {
    TrendPoint& point = PointOf(year);
    if (!point.result) {
      point.result = result;
    } else if (*point.result != result) {
      point.disagrees = true;
    }
  }
}

void Trend::AddTargets(const Mention& mention, int fiscal_year) {
  const auto add = [&](int year) {
    TrendPoint& point = PointOf(year);
    if (!point.target) point.target = NumberOf(mention, Property::kTarget, fiscal_year - year);
  };
  for (const auto& entry : mention.kpi->given.targets) add(entry.first);
  add(fiscal_year);
}

void Trend::AddOwnYear(const Mention& mention, int fiscal_year) {
  if (std::exchange(has_own_[fiscal_year], true)) return;
  TrendPoint& point = PointOf(fiscal_year);
  point.is_applicable =
      PropertyOf(mention.year->evaluator, mention.subject, Property::kApplicable, 0).IsYes();
  point.score = mention.score;
}

void Trend::Add(const Mention& mention) {
  const Kpi& given = mention.kpi->given;
  if (trend_.id.empty()) {
    trend_.id = mention.kpi->id;
    trend_.name = given.name;
    trend_.unit = given.unit;
    trend_.direction = given.direction;
  } else if (WithoutSpaces(given.unit) != WithoutSpaces(trend_.unit) &&
             std::ranges::find(trend_.other_units, given.unit) == trend_.other_units.end()) {
    trend_.other_units.push_back(given.unit);
  }
  AddResults(given);
  const std::optional<int> year = mention.year->evaluator.facts().year;
  if (!year) return;
  AddTargets(mention, *year);
  AddOwnYear(mention, *year);
}

KpiTrend Trend::Take() {
  for (auto& entry : points_) trend_.points.push_back(std::move(entry.second));
  return std::move(trend_);
}

}  // namespace

std::vector<KpiTrend> KpiTrends(const std::vector<const Evaluation*>& years) {
  std::map<Key, std::size_t> place;
  std::vector<Trend> trends;
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    for (const auto& [key, mention] : MentionsIn(**year)) {
      const auto [at, is_new] = place.emplace(key, trends.size());
      if (is_new) trends.emplace_back();
      trends[at->second].Add(mention);
    }
  }
  std::vector<KpiTrend> taken;
  for (Trend& trend : trends) taken.push_back(trend.Take());
  return taken;
}

}  // namespace radap::history
