#include "engine/standing/readiness_parts.h"

#include "engine/report/figures.h"

namespace radap::standing {

std::string GainText(const ReadinessView::Entry& entry, std::size_t fix, int places) {
  const Exact& gain = entry.fixes[fix].gain.total;
  const std::optional<Exact> shown = Exact::Parse(gain.ToDecimal(places));
  const std::optional<Exact> missing = Exact::Parse(RoundUp(entry.readiness.missing, places));
  const bool looks_short = shown && missing && *shown < *missing;
  return "+" + (looks_short ? RoundUp(gain, places) : gain.ToDecimal(places));
}

std::string NeedsOf(const ReadinessView::Entry& entry, std::size_t fix) {
  return fix < entry.needs.size() ? entry.needs[fix] : "";
}

}  // namespace radap::standing
