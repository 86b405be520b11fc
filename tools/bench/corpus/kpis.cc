#include "tools/bench/corpus/kpis.h"

#include <iterator>

#include "tools/bench/corpus/amounts.h"

namespace radap::bench {
namespace {

constexpr std::string_view kUnits[] = {"ร้อยละ", "ราย", "โครงการ", "วัน", "คะแนน", "ล้านบาท"};

std::int64_t MakeTarget(Random& random) {
  if (random.OneIn(400)) return 0;
  switch (random.Below(4)) {
    case 0:
      return random.Between(1, 900) * kOne;
    case 1:
      return random.Between(50, 999) * (kOne / 10);
    default:
      return random.Between(100, 9999) * (kOne / 100);
  }
}

// The target at the mean of the two years, on the easy side of it, or on the challenging one.
void MakeHistory(Random& random, bool faulty, KpiAmounts& kpi) {
  const std::int64_t spread = random.Between(0, 50) * (kOne / 20);
  std::int64_t mean = kpi.target;
  const std::uint64_t kind = random.Below(100);
  if (kind >= 40) {
    const std::int64_t off = random.Between(1, 200) * (kOne / 50);
    const bool challenging = kind < 90;
    mean += challenging == kpi.higher ? -off : off;
  }
  kpi.before[0] = mean + spread;
  kpi.before[1] = mean - spread;
  if (faulty && random.OneIn(20)) kpi.before[random.Below(2)].reset();
  if (faulty && random.OneIn(60)) kpi.before[0] = kpi.before[1] = std::nullopt;
}

std::int64_t MakeResult(Random& random, const KpiAmounts& kpi) {
  static constexpr std::int64_t kEdges[] = {0, 0, 5, 10};
  const std::int64_t over =
      random.Percent(55) ? kEdges[random.Below(std::size(kEdges))] : random.Between(-20, 30);
  const std::int64_t exact = kpi.target / 100 * (kpi.higher ? 100 + over : 100 - over);
  return random.Percent(55) ? exact : exact + random.Between(-40, 60) * (kOne / 100);
}

bool IsChallenging(const KpiAmounts& kpi) {
  std::int64_t sum = 0;
  int years = 0;
  for (const auto& before : kpi.before) {
    if (!before) continue;
    sum += *before;
    ++years;
  }
  if (years == 0) return true;
  return kpi.higher ? kpi.target * years >= sum : kpi.target * years <= sum;
}

// Success is this over the target.
std::int64_t Reached(const KpiAmounts& kpi) {
  return kpi.higher ? *kpi.result : 2 * kpi.target - *kpi.result;
}

void AppendResults(const KpiPlace& place, const KpiAmounts& kpi, std::string& out) {
  out += ",\"results\":{";
  const std::optional<std::int64_t>* years[] = {&kpi.before[1], &kpi.before[0], &kpi.result};
  bool is_first = true;
  for (int i = 0; i < 3; ++i) {
    if (!*years[i]) continue;
    out += is_first ? "\"" : ",\"";
    is_first = false;
    AppendDecimal(place.year - 2 + i, 1, out);
    out += "\":";
    AppendAmount(**years[i], out);
  }
  out += '}';
}

void AppendClaim(const KpiAmounts& kpi, bool faulty, Random& random, std::string& out) {
  out += ",\"claimed\":{";
  if (kpi.result && kpi.target != 0) {
    out += "\"success\":";
    const std::int64_t off = faulty && random.OneIn(25) ? kpi.target / 50 : 0;
    AppendRounded((Reached(kpi) + off) * 100, kpi.target, out);
    out += ',';
  }
  out += "\"score\":";
  const bool is_wrong = faulty && random.OneIn(25);
  AppendDecimal(is_wrong ? 500 : KpiScore(kpi), 1, out);
  out += '}';
}

}  // namespace

KpiAmounts MakeKpiAmounts(Random& random, bool faulty) {
  KpiAmounts kpi;
  kpi.higher = random.Percent(75);
  kpi.target = MakeTarget(random);
  if (kpi.target == 0 && !random.OneIn(10)) kpi.higher = false;
  MakeHistory(random, faulty, kpi);
  if (!faulty || !random.OneIn(60)) kpi.result = MakeResult(random, kpi);
  return kpi;
}

int KpiScore(const KpiAmounts& kpi) {
  if (!kpi.result) return 0;
  if (kpi.target == 0 && kpi.higher) return 0;
  if (!IsChallenging(kpi)) return 100;
  if (kpi.target == 0) return *kpi.result <= 0 ? 300 : 200;
  const std::int64_t reached = 100 * Reached(kpi);
  if (reached < 100 * kpi.target) return 200;
  if (reached < 105 * kpi.target) return 300;
  return reached < 110 * kpi.target ? 400 : 500;
}

void AppendKpi(const KpiPlace& place, const KpiAmounts& kpi, bool faulty, const Words& words,
               Random& random, std::string& out) {
  out += "{\"item\":\"";
  out += place.item;
  out += "\",\"group\":";
  AppendDecimal(place.group, 1, out);
  out += ",\"name\":\"ร้อยละ";
  words.AppendPhrase(random, out);
  out += "\",\"unit\":\"";
  out += kUnits[random.Below(std::size(kUnits))];
  out += kpi.higher ? "\",\"direction\":\"higher\",\"target\":"
                    : "\",\"direction\":\"lower\",\"target\":";
  AppendAmount(kpi.target, out);
  AppendResults(place, kpi, out);
  if (random.Percent(60)) {
    out += ",\"note\":\"";
    words.AppendPhrase(random, out);
    out += '"';
  }
  AppendClaim(kpi, faulty, random, out);
  out += '}';
}

}  // namespace radap::bench
