// KPIs: their place in the pack, targets and results by year, what is claimed for them; ratings by year.
#include "engine/dossier/finding_codes.h"
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
    {"applicable", Into<&Kpi::applicable>},
    {"baseline", Into<&Kpi::baseline>},
    {"target", Into<&Kpi::target>},
    {"targets", Into<&Kpi::targets>},
    {"results", Into<&Kpi::results>},
    {"judged", Into<&Kpi::judged>},
    {"note", Into<&Kpi::note>},
    {"claimed", ReadClaim},
};

template <typename T>
void ReadByYear(Reading& reading, JsonValue value, std::map<int, T>& by_year) {
  ForEachMember(reading, value, [&](JsonValue member) {
    const std::optional<int> year = YearOf(reading, member, member.Key());
    std::optional<T> one;
    Read(reading, member, one);
    if (year && one) by_year.emplace(*year, *one);
  });
}

}  // namespace

void Read(Reading& reading, JsonValue value, std::map<int, Exact>& results) {
  ReadByYear(reading, value, results);
}

void Read(Reading& reading, JsonValue value, std::map<int, bool>& judged) {
  ReadByYear(reading, value, judged);
}

void Read(Reading& reading, JsonValue value, std::optional<std::map<int, Exact>>& rating) {
  std::optional<Exact> of_fiscal_year;
  if (value.Is(JsonKind::kObject)) {
    ReadByYear(reading, value, rating.emplace());
  } else if (value.Is(JsonKind::kNumber) || value.Is(JsonKind::kString)) {
    Read(reading, value, of_fiscal_year);
  } else {
    reading.ReportWrongType(
        value, {"ตัวเลข หรือตัวเลขตามปีในวงเล็บ { }", "a number, or numbers by year in { }"});
  }
  if (of_fiscal_year) rating.emplace().emplace(0, *of_fiscal_year);
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
