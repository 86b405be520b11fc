#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/base/codes.h"
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

// What to do about a place of the table, in both languages.
struct Advice {
  std::string th;
  std::string en;
};

// "from 105 to below 110", "above 105 and below 110", "above 105 up to 110".
std::string_view Upwards(const Band& a, const Band& b) {
  if (a.includes_high) return b.includes_low ? "and below " : "up to ";
  return b.includes_low ? "to below " : "to ";
}

Advice AdviceBetween(const Band& a, const Band& b) {
  const std::string from = a.high->ToPlain(kPlaces);
  const std::string to = b.low->ToPlain(kPlaces);
  if (*a.high == *b.low) {
    return {fmt::format("ให้ช่วงล่างจบด้วย `to {0}` (หรือ `up to {0}`) หรือให้ช่วงบนเริ่มที่ `{0}`", from),
            fmt::format("end the lower one with `to {0}` (or `up to {0}`), or begin the upper one "
                        "with `{0}`",
                        from)};
  }
  return {
      fmt::format("ไม่มีช่วงใดรับค่า{} {} ถึง{}{}: ให้ช่วงหนึ่งจบตรงที่ช่วงถัดไปเริ่ม",
                  a.includes_high ? "ที่มากกว่า" : "ตั้งแต่", from, b.includes_low ? "ก่อน " : " ", to),
      fmt::format("nothing holds {} {} {}{}: end one band where the next begins",
                  a.includes_high ? "above" : "from", from, Upwards(a, b), to)};
}

// Below the lowest or above the highest edge of the table; `band` holds what is left out.
Advice AdviceAtEnd(const std::string& band) {
  return {fmt::format("เพิ่มช่วง `{} -> ...`", band), fmt::format("add a band `{} -> ...`", band)};
}

void ReportGap(const Exact& number, const Band& at, const Band* other, const Advice& advice,
               Diagnostics& diagnostics) {
  Diagnostic& gap =
      Report(diagnostics, Code::kBandGap, at.span, {number.ToPlain(kPlaces), advice.th, advice.en});
  if (other != nullptr) gap.other = other->span;
}

// REQUIRES: a does not start after b.
void ReportOverlap(const Exact& number, const Band& a, const Band& b, Diagnostics& diagnostics) {
  Advice advice{"ลบช่วงหนึ่งออก หรือแก้ขอบของช่วง", "delete one of them or change its edges"};
  const bool starts_later = b.low && (!a.low || *a.low < *b.low);
  if (starts_later && !EndsBefore(b, a)) {
    const std::string end = fmt::format("{}{}{}",
                                        a.low            ? "to "
                                        : b.includes_low ? ""
                                                         : "up to ",
                                        b.includes_low ? "below " : "", b.low->ToPlain(kPlaces));
    advice = {fmt::format("ให้ช่วงล่างจบด้วย `{}`", end),
              fmt::format("end the lower one with `{}`", end)};
  }
  Report(diagnostics, Code::kBandOverlap, b.span, {number.ToPlain(kPlaces), advice.th, advice.en})
      .other = a.span;
}

void CheckEnds(const std::vector<Band>& bands, const Band& last, Diagnostics& diagnostics) {
  const Band& first = bands.front();
  if (first.low) {
    const std::string band =
        (first.includes_low ? "below " : "up to ") + first.low->ToPlain(kPlaces);
    ReportGap(*first.low - Exact(1), first, nullptr, AdviceAtEnd(band), diagnostics);
  }
  if (last.high) {
    const std::string high = last.high->ToPlain(kPlaces);
    const std::string band = last.includes_high ? "above " + high : high + " and above";
    ReportGap(*last.high + Exact(1), last, nullptr, AdviceAtEnd(band), diagnostics);
  }
}

// REQUIRES: sorted, none empty.
void CheckNeighbours(const std::vector<Band>& bands, Diagnostics& diagnostics) {
  const Band* furthest = &bands.front();
  for (std::size_t i = 1; i < bands.size(); ++i) {
    const Band& band = bands[i];
    if (const auto shared = FindShared(*furthest, band)) {
      ReportOverlap(*shared, *furthest, band, diagnostics);
    } else if (const auto lost = FindBetween(*furthest, band)) {
      ReportGap(*lost, band, furthest, AdviceBetween(*furthest, band), diagnostics);
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
    if (!rule.is_whole) continue;
    for (model::Branch& branch : rule.branches) {
      if (branch.kind == model::BranchKind::kBands) CheckTable(branch.bands, diagnostics);
    }
  }
}

}  // namespace radap::check
