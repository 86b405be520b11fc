#include "engine/prove/search.h"

#include <algorithm>
#include <set>
#include <utility>

namespace radap::prove {
namespace {

constexpr std::size_t kMostRows = 300;  // of a grid; of a larger one those at even steps
constexpr int kMostTried = 3000;        // of one claim

Fact ResultNow() { return {Fact::Kind::kProperty, static_cast<int>(Property::kResult), 0}; }

bool IsDirection(const Setting& setting) {
  return setting.fact.kind == Fact::Kind::kProperty &&
         setting.fact.index == static_cast<int>(Property::kDirection);
}

bool IsLower(const std::vector<Setting>& row) {
  return std::ranges::any_of(row, [](const Setting& setting) {
    return IsDirection(setting) && setting.is_given &&
           setting.code == static_cast<std::uint8_t>(Direction::kLower);
  });
}

// A monotone claim is about KPIs whose direction is known.
bool HasNoDirection(const std::vector<Setting>& row) {
  return std::ranges::any_of(
      row, [](const Setting& setting) { return IsDirection(setting) && !setting.is_given; });
}

Setting At(const Fact& fact, const Exact& number) {
  Setting setting;
  setting.fact = fact;
  setting.is_given = true;
  setting.number = number;
  return setting;
}

Label Gives(const Program& program, const Fact& fact, const Exact& at, const Exact& value) {
  const Label name = NameOf(program, fact);
  return {name.th + " " + Shown(at) + " ได้ " + Shown(value),
          name.en + " " + Shown(at) + " gives " + Shown(value)};
}

Label Joined(const Label& a, const Label& b, const char* between) {
  if (a.en.empty()) return b;
  if (b.en.empty()) return a;
  return {a.th + between + b.th, a.en + between + b.en};
}

// The numbers, and between and beside each.
std::vector<Exact> WithNeighbours(const std::set<Exact>& points, const Abstract& domain) {
  std::set<Exact> places;
  const auto add = [&](const Exact& number) {
    if (domain.range.Has(number)) places.insert(number);
  };
  std::optional<Exact> before;
  for (const Exact& point : points) {
    for (const Exact& number : {point - 1, point, point + 1}) add(number);
    if (before) add((*before + point) / 2);
    before = point;
  }
  return {places.begin(), places.end()};
}

}  // namespace

Search::Grid Search::GridOf(const Place& place, int rule, const std::vector<Fact>& asked,
                            const std::optional<Fact>& moving) const {
  const std::vector<Exact> constants = ConstantsOf(program_, place, rule);
  Grid grid;
  for (const Fact& fact : asked) {
    if (fact == moving) continue;
    std::vector<Setting> settings = SettingsOf(program_, place, fact, constants);
    if (settings.empty()) continue;
    if (grid.size < 1'000'000) grid.size *= settings.size();
    grid.columns.push_back(std::move(settings));
  }
  return grid;
}

std::vector<Setting> Search::Row(const Grid& grid, std::size_t number) const {
  std::vector<Setting> row;
  for (const std::vector<Setting>& column : grid.columns) {
    row.push_back(column[number % column.size()]);
    number /= column.size();
  }
  return row;
}

Dossier Search::DossierOf(const Place& place, const std::vector<Setting>& row) const {
  Dossier dossier = StartOf(program_, place);
  const auto is_year = [](const Setting& setting) {
    return setting.fact.kind == Fact::Kind::kProperty &&
           setting.fact.index == static_cast<int>(Property::kYear);
  };
  for (const Setting& setting : row) {
    if (is_year(setting)) Apply(program_, place, setting, dossier);
  }
  for (const Setting& setting : row) {
    if (!is_year(setting)) Apply(program_, place, setting, dossier);
  }
  return dossier;
}

// A sample has all rules of the pack.
bool Search::MayBegin() {
  if (cost_left_ <= 0) return false;
  cost_left_ -= 1 + static_cast<long>(program_.rules.size()) / 20;
  return true;
}

namespace {

// The fact along which a score is followed out of its scale: a KPI's result, else the first number.
std::optional<Fact> FactToFollow(const Program& program, const Place& place,
                                 const std::vector<Fact>& asked) {
  for (const Fact& fact : asked) {
    const Abstract domain = DomainOf(program, place, fact);
    if (domain.type != ValueType::kNumber || !domain.may_have) continue;
    if (!place.is_kpi || fact == ResultNow()) return fact;
  }
  return std::nullopt;
}

}  // namespace

std::optional<CounterExample> Search::Outside(const Sense& sense, const Sample& sample,
                                              const std::vector<Setting>& row, Below below,
                                              int& tried) {
  const ProgramScale& scale = ScaleOf(program_, sense.place);
  Dossier dossier = DossierOf(sense.place, row);
  Label under;
  const std::vector<int>& children =
      program_.elements[static_cast<std::size_t>(sense.place.element)].children;
  if (!sense.place.is_kpi && !children.empty()) {
    FillBelow(program_, sense.place.element, below, dossier);
    under = TextOf(below);
  }
  if (!MayTry(sample) || ++tried > kMostTried) return std::nullopt;
  const auto value = sample.Value(dossier, sense.rule, true);
  if (!value || (*value >= scale.low && *value <= scale.high)) return std::nullopt;
  if (sample.Value(dossier, sense.rule, true) != value) return std::nullopt;
  if (!sample.Agrees(dossier, row)) return std::nullopt;
  const Label given = Joined(TextOf(program_, row), under, ", ");
  const Label gives = {"ได้ " + Shown(*value), "gives " + Shown(*value)};
  return CounterExample{dossier, std::nullopt, sample.Id(),
                        *value,  *value,       Joined(given, gives, ": ")};
}

Tried Search::OffScale(const Place& place, int rule, const std::vector<Fact>& asked) {
  Tried search;
  if (!MayBegin()) return search;
  const Sample sample(program_, place);
  const std::optional<Fact> followed = FactToFollow(program_, place, asked);
  const Grid grid = GridOf(place, rule, asked, followed);
  const std::size_t rows = std::min(grid.size, kMostRows);
  const Sense sense{rule, place, followed.value_or(Fact()), Trend::kRising, true};
  for (const Below below : kBelows) {
    if (below != Below::kNothing && place.is_kpi) break;
    for (std::size_t i = 0; i < rows && search.tried < kMostTried; ++i) {
      std::vector<Setting> row = Row(grid, i * grid.size / rows);
      search.counter = Outside(sense, sample, row, below, search.tried);
      if (search.counter) return search;
      if (!followed) continue;
      for (const Exact& at : Places(sense, sample, DossierOf(place, row), row)) {
        row.push_back(At(*followed, at));
        search.counter = Outside(sense, sample, row, below, search.tried);
        if (search.counter) return search;
        row.pop_back();
      }
    }
  }
  return search;
}

std::vector<Exact> Search::Places(const Sense& sense, const Sample& sample, const Dossier& dossier,
                                  const std::vector<Setting>& row) const {
  const Abstract domain = DomainOf(program_, sense.place, sense.moving);
  if (!domain.choices.empty()) return domain.choices;
  std::set<Exact> points;
  if (sense.moving == ResultNow() && sense.lack_is_zero) {
    if (const auto turns = sample.Turns(dossier)) points.insert(turns->begin(), turns->end());
  }
  if (points.empty()) {
    for (const Exact& constant : ConstantsOf(program_, sense.place, sense.rule)) {
      points.insert(constant);
    }
    for (const int number : {0, 50, 90, 100, 105, 110, 150, 200}) points.insert(number);
  }
  for (const Setting& setting : row) {
    if (setting.is_given && setting.number.Sign() != 0) points.insert(setting.number);
  }
  if (domain.range.low.infinite == 0) points.insert(domain.range.low.at);
  if (domain.range.high.infinite == 0) points.insert(domain.range.high.at);
  if (domain.range.high.infinite != 0) points.insert(10'000);
  return WithNeighbours(points, domain);
}

std::optional<CounterExample> Search::Falling(const Sense& sense, const Sample& sample,
                                              const std::vector<Setting>& row, int& tried) {
  const Dossier given = DossierOf(sense.place, row);
  std::vector<Exact> places = Places(sense, sample, given, row);
  if (IsLower(row)) std::ranges::reverse(places);  // the worst first
  std::optional<Exact> worse_at;
  Exact worse_value;
  Dossier worse;
  for (const Exact& at : places) {
    Dossier dossier = given;
    Apply(program_, sense.place, At(sense.moving, at), dossier);
    if (!MayTry(sample) || ++tried > kMostTried) return std::nullopt;
    const auto value = sample.Value(dossier, sense.rule, sense.lack_is_zero);
    if (!value) continue;
    if (worse_at && *value < worse_value && sample.Agrees(worse, row) &&
        sample.Agrees(dossier, {At(sense.moving, at)}) &&
        sample.Agrees(worse, {At(sense.moving, *worse_at)}) &&
        sample.Value(dossier, sense.rule, sense.lack_is_zero) == value &&
        sample.Value(worse, sense.rule, sense.lack_is_zero) == worse_value) {
      const Label moved = Joined(Gives(program_, sense.moving, *worse_at, worse_value),
                                 Gives(program_, sense.moving, at, *value), ", ");
      return CounterExample{worse,       dossier, sample.Id(),
                            worse_value, *value,  Joined(TextOf(program_, row), moved, ": ")};
    }
    worse_at = at;
    worse_value = *value;
    worse = std::move(dossier);
  }
  return std::nullopt;
}

Tried Search::NotMonotone(const Sense& sense, const std::vector<Fact>& asked) {
  Tried search;
  if (!MayBegin()) return search;
  const Sample sample(program_, sense.place);
  const Grid grid = GridOf(sense.place, sense.rule, asked, sense.moving);
  const std::size_t rows = std::min(grid.size, kMostRows);
  for (std::size_t i = 0; i < rows && search.tried < kMostTried; ++i) {
    const std::vector<Setting> row = Row(grid, i * grid.size / rows);
    if (sense.place.is_kpi && HasNoDirection(row)) continue;
    search.counter = Falling(sense, sample, row, search.tried);
    if (search.counter) return search;
  }
  return search;
}

}  // namespace radap::prove
