// The body of PlainParts::kpi, in the manner of plain_parts_inl.h. Included once for each kind of processor (see scan.cc).
// Tested by tests/engine/batch/read/plain_parts_test.cc.
#if defined(RADAP_ENGINE_BATCH_READ_PLAIN_KPI_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef RADAP_ENGINE_BATCH_READ_PLAIN_KPI_INL_H_
#undef RADAP_ENGINE_BATCH_READ_PLAIN_KPI_INL_H_
#else
#define RADAP_ENGINE_BATCH_READ_PLAIN_KPI_INL_H_
#endif

#include "engine/batch/read/plain_number.h"
#include "engine/batch/read/plain_parts_inl.h"
#include "rules/base/vocabulary.h"

HWY_BEFORE_NAMESPACE();
namespace radap::batch::HWY_NAMESPACE {

HWY_INLINE const char* PlainAmount(const char* at, const char* end, Amounts& amounts,
                                   std::size_t row) {
  std::int64_t millionths = 0;
  at = at < end ? PlainNumber(at, millionths) : nullptr;
  if (at == nullptr) return nullptr;
  amounts.millionths[row] = millionths;
  amounts.given[row] = 1;
  return at;
}

// Amounts by years, each after the one before.
HWY_INLINE const char* PlainYears(const char* at, const char* end, int fiscal_year,
                                  std::vector<Amounts>& by_year, std::size_t row) {
  int last_year = 0;
  do {
    const int year = YearKeyAt(at);
    if (year <= last_year) return nullptr;
    last_year = year;
    at += kYearKey;
    std::int64_t ignored = 0;
    const auto before = static_cast<std::size_t>(fiscal_year - year);  // large for later years
    if (before < by_year.size()) {
      at = PlainAmount(at, end, by_year[before], row);
    } else {
      at = at < end ? PlainNumber(at, ignored) : nullptr;
    }
    if (at == nullptr) return nullptr;
  } while (Passes(at, ","));
  return Passes(at, "}") ? at : nullptr;
}

HWY_INLINE const char* PlainClaim(const char* at, const char* end, KpiColumns& kpis,
                                  std::size_t kpi) {
  if (Passes(at, "\"success\":")) {
    at = PlainAmount(at, end, kpis.claimed_success, kpi);
    if (at == nullptr || !Passes(at, ",")) return nullptr;
  }
  if (!Passes(at, "\"score\":")) return nullptr;
  at = PlainAmount(at, end, kpis.claimed_score, kpi);
  return at != nullptr && Passes(at, "}") ? at : nullptr;
}

// `texts`: empty where nobody asks for them.
HWY_INLINE const char* PlainKpiText(const char* text, const char* end,
                                    std::vector<std::string_view>& texts, std::size_t kpi) {
  const char* stop = PlainText(text, end);
  if (stop != nullptr && !texts.empty()) {
    texts[kpi] = {text, static_cast<std::size_t>(stop - text)};
  }
  return stop;
}

HWY_ATTR const char* PlainKpi(const char* name, const char* end, int fiscal_year, KpiColumns& kpis,
                              std::size_t kpi) {
  const char* at = PlainKpiText(name, end, kpis.name, kpi);
  if (at == nullptr || !Passes(at, "\",\"unit\":\"")) return nullptr;
  at = PlainKpiText(at, end, kpis.unit, kpi);
  if (at == nullptr || !Passes(at, "\",\"direction\":\"")) return nullptr;
  const bool is_higher = GoesOnWith(at, "higher\"");
  if (!is_higher && !GoesOnWith(at, "lower\"")) return nullptr;
  kpis.direction[kpi] =
      static_cast<std::uint8_t>(is_higher ? Direction::kHigher : Direction::kLower);
  at += is_higher ? 7 : 6;
  if (Passes(at, ",\"baseline\":")) at = PlainAmount(at, end, kpis.baseline, kpi);
  if (at != nullptr && Passes(at, ",\"target\":")) at = PlainAmount(at, end, kpis.target[0], kpi);
  if (at != nullptr && Passes(at, ",\"results\":{")) {
    at = PlainYears(at, end, fiscal_year, kpis.result, kpi);
  }
  if (at != nullptr && Passes(at, ",\"note\":\"")) {
    at = PlainKpiText(at, end, kpis.note, kpi);
    if (at != nullptr) ++at;
  }
  if (at != nullptr && Passes(at, ",\"claimed\":{")) at = PlainClaim(at, end, kpis, kpi);
  return at != nullptr && Passes(at, "}") ? at : nullptr;
}

}  // namespace radap::batch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per target
