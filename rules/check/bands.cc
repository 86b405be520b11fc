#include <algorithm>
#include <vector>

#include "rules/check/checks.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"

namespace radap::check {
namespace {

using model::Band;

constexpr int kPlaces = 6;  // decimals of a number shown as an example

bool Holds(const Band& band, const Exact& number) {
  if (band.low) {
    const bool above = band.includes_low ? *band.low <= number : *band.low < number;
    if (!above) return false;
  }
  if (!band.high) return true;
  return band.includes_high ? number <= *band.high : number < *band.high;
}

// By lower edge; of two with the same one, that which holds the edge comes first.
bool StartsBefore(const Band& a, const Band& b) {
  if (!a.low || !b.low) return !a.low && b.low.has_value();
  if (*a.low != *b.low) return *a.low < *b.low;
  return a.includes_low && !b.includes_low;
}

bool EndsBefore(const Band& a, const Band& b) {
  if (!a.high || !b.high) return a.high.has_value() && !b.high;
  if (*a.high != *b.high) return *a.high < *b.high;
  return !a.includes_high && b.includes_high;
}

bool IsEmpty(const Band& band) {
  if (!band.low || !band.high) return false;
  if (*band.low != *band.high) return *band.high < *band.low;
  return !band.includes_low || !band.includes_high;
}

// A number strictly between, whole steps from the lower one if there is room.
Exact Between(const Exact& low, const Exact& high) {
  const Exact next = low + Exact(1);
  return next < high ? next : (low + high) / Exact(2);
}

// A number in both bands, if there is one. REQUIRES: a does not start after b; neither is empty.
std::optional<Exact> FindShared(const Band& a, const Band& b) {
  std::optional<Exact> low = b.low;
  const Band& first_to_end = EndsBefore(a, b) ? a : b;
  const std::optional<Exact>& high = first_to_end.high;
  Exact candidate;
  if (low && high) {
    if (*high < *low) return std::nullopt;
    candidate = *low == *high                      ? *low
                : Holds(a, *low) && Holds(b, *low) ? *low
                                                   : Between(*low, *high);
  } else if (low) {
    candidate = Holds(b, *low) && Holds(a, *low) ? *low : *low + Exact(1);
  } else if (high) {
    candidate = *high - Exact(1);
  }
  if (Holds(a, candidate) && Holds(b, candidate)) return candidate;
  return std::nullopt;
}

// A number above `a` and below `b` that neither holds, if there is one.
// REQUIRES: they share none and a starts first, so a has a high and b a low edge.
std::optional<Exact> FindBetween(const Band& a, const Band& b) {
  if (!a.includes_high && !Holds(b, *a.high)) return *a.high;
  if (*a.high == *b.low) return std::nullopt;
  return Between(*a.high, *b.low);
}

void ReportGap(const Exact& number, const Band& at, const Band* other, Diagnostics& diagnostics) {
  Diagnostic& gap = Report(diagnostics, Code::kBandGap, at.span, {number.ToPlain(kPlaces)});
  if (other != nullptr) gap.other = other->span;
}

void CheckEnds(const std::vector<Band>& bands, const Band& last, Diagnostics& diagnostics) {
  const Band& first = bands.front();
  if (first.low) ReportGap(*first.low - Exact(1), first, nullptr, diagnostics);
  if (last.high) ReportGap(*last.high + Exact(1), last, nullptr, diagnostics);
}

// REQUIRES: sorted, none empty.
void CheckNeighbours(const std::vector<Band>& bands, Diagnostics& diagnostics) {
  const Band* furthest = &bands.front();
  for (std::size_t i = 1; i < bands.size(); ++i) {
    const Band& band = bands[i];
    if (const auto shared = FindShared(*furthest, band)) {
      Report(diagnostics, Code::kBandOverlap, band.span, {shared->ToPlain(kPlaces)}).other =
          furthest->span;
    } else if (const auto lost = FindBetween(*furthest, band)) {
      ReportGap(*lost, band, furthest, diagnostics);
    }
    if (EndsBefore(*furthest, band)) furthest = &band;
  }
  CheckEnds(bands, *furthest, diagnostics);
}

void CheckTable(std::vector<Band>& bands, Diagnostics& diagnostics) {
  bool is_whole = !bands.empty();
  for (const Band& band : bands) {
    if (IsUnresolved(band.value)) is_whole = false;
    if (!IsEmpty(band)) continue;
    Report(diagnostics, Code::kBandEmpty, band.span,
           {band.low->ToPlain(kPlaces), band.high->ToPlain(kPlaces)});
    is_whole = false;
  }
  std::stable_sort(bands.begin(), bands.end(), StartsBefore);
  if (is_whole) CheckNeighbours(bands, diagnostics);
}

}  // namespace

void CheckBands(model::Model& model, Diagnostics& diagnostics) {
  for (model::Rule& rule : model.rules) {
    for (model::Branch& branch : rule.branches) {
      if (branch.kind == model::BranchKind::kBands) CheckTable(branch.bands, diagnostics);
    }
  }
}

}  // namespace radap::check
