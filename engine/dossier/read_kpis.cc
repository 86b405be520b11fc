// KPIs: their place in the pack, target, results by year, and what is claimed for them.
#include "engine/dossier/quote.h"
#include "engine/dossier/read_object.h"

namespace radap {
namespace {

void ReadGroup(Reading& reading, JsonValue value, Kpi& kpi) {
  if (!reading.Expect(value, JsonKind::kNumber)) return;
  const std::optional<Exact> number = Exact::Parse(value.Text());
  const std::optional<int> group = number ? WholeOf(*number) : std::nullopt;
  if (group && *group >= 1) {
    kpi.group = group;
  } else {
    reading.Report(FindingCode::kGroupNotWhole, value, {Quoted(value.Text())});
  }
}

constexpr Key<KpiClaim> kClaimKeys[] = {
    {"success", Into<&KpiClaim::success>},
    {"score", Into<&KpiClaim::score>},
};

void ReadClaim(Reading& reading, JsonValue value, Kpi& kpi) {
  if (const auto claim = ReadObject<KpiClaim>(reading, value, kClaimKeys)) kpi.claimed = *claim;
}

constexpr Key<Kpi> kKpiKeys[] = {
    {"item", Into<&Kpi::item>},
    {"group", ReadGroup},
    {"name", Into<&Kpi::name>},
    {"unit", Into<&Kpi::unit>},
    {"direction", Into<&Kpi::direction>},
    {"target", Into<&Kpi::target>},
    {"results", Into<&Kpi::results>},
    {"note", Into<&Kpi::note>},
    {"claimed", ReadClaim},
};

}  // namespace

void Read(Reading& reading, JsonValue value, std::map<int, Exact>& results) {
  ForEachMember(reading, value, [&](JsonValue member) {
    const std::optional<int> year = YearOf(reading, member, member.Key());
    std::optional<Exact> result;
    Read(reading, member, result);
    if (year && result) results.emplace(*year, *result);
  });
}

void Read(Reading& reading, JsonValue value, std::vector<Kpi>& kpis) {
  if (!reading.Expect(value, JsonKind::kArray)) return;
  int index = 0;
  for (const JsonValue element : value) {
    if (auto kpi = ReadObject<Kpi>(reading, element, kKpiKeys)) {
      kpi->index = index;
      kpis.push_back(std::move(*kpi));
    }
    ++index;
  }
}

}  // namespace radap
