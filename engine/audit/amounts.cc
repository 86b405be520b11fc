// Sums, shares, means: each kind of printed.def that is worked out from numbers.
#include <cstddef>
#include <utility>

#include "engine/audit/compare.h"
#include "engine/audit/figures.h"

namespace radap::audit {
namespace {

constexpr std::size_t kMostPartsShown = 8;

using Parts = std::vector<Exact>;

// A value with the formula that leads to it, or why there is none.
struct Worked {
  std::optional<Exact> value;
  Label how;
};

Worked No(Label why) { return {std::nullopt, std::move(why)}; }

Label NotANumber(const std::string& text, std::size_t number) {
  const std::string which = std::to_string(number);
  if (text.empty()) return {"ไม่มีค่าที่ใช้คิดตัวที่ " + which, "part " + which + " is missing"};
  return {"ค่าที่ใช้คิดตัวที่ " + which + " ไม่ใช่ตัวเลข: " + text,
          "part " + which + " is no number: " + text};
}

// "1 + 2 + 3"; of many only the first few and how many they are.
Label Between(const std::vector<std::string>& parts, const std::string& sign) {
  std::string text;
  const std::size_t shown = parts.size() > kMostPartsShown + 1 ? kMostPartsShown : parts.size();
  for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : sign) + parts[i];
  if (shown == parts.size()) return Same(text);
  const std::string count = std::to_string(parts.size());
  return {text + sign + "… (" + count + " จำนวน)", text + sign + "… (" + count + " in all)"};
}

Exact Sum(const Parts& parts) {
  Exact sum;
  for (const Exact& part : parts) sum += part;
  return sum;
}

Worked Divided(const Exact& above, const Exact& below, Label how) {
  if (below.IsZero()) return No({"หารด้วยศูนย์", "division by zero"});
  return {above / below, std::move(how)};
}

Worked WeightedMean(const Parts& parts, const std::vector<std::string>& texts) {
  Exact sum;
  Exact weights;
  std::vector<std::string> products;
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    sum += parts[i] * parts[i + 1];
    weights += parts[i + 1];
    products.push_back(texts[i] + " × " + texts[i + 1]);
  }
  const Label how = Joined(Joined(Same("("), Between(products, " + ")),
                           Same(") / " + weights.ToPlain(Exact::kMaxDigits)));
  return Divided(sum, weights, how);
}

Worked OfTwo(PrintedKind kind, const Parts& parts, const std::vector<std::string>& texts) {
  const std::string& a = texts[0];
  const std::string& b = texts[1];
  switch (kind) {
    case PrintedKind::kProduct:
      return {parts[0] * parts[1], Same(a + " × " + b)};
    case PrintedKind::kQuotient:
      return Divided(parts[0], parts[1], Same(a + " / " + b));
    case PrintedKind::kShare:
      return Divided(parts[0] * 100, parts[1], Same(a + " / " + b + " × 100"));
    default:
      return {parts[0] + parts[0] * parts[1] / 100, Same(a + " + " + b + " %")};
  }
}

// Two for what has exactly two; pairs for a weighted mean; else at least one.
bool HasItsParts(PrintedKind kind, std::size_t count) {
  switch (kind) {
    case PrintedKind::kProduct:
    case PrintedKind::kQuotient:
    case PrintedKind::kShare:
    case PrintedKind::kIncreased:
      return count == 2;
    case PrintedKind::kWeightedMean:
      return count > 0 && count % 2 == 0;
    case PrintedKind::kDifference:
      return count >= 2;
    default:
      return count > 0;
  }
}

Worked WorkOut(PrintedKind kind, const Parts& parts, const std::vector<std::string>& texts) {
  switch (kind) {
    case PrintedKind::kSum:
      return {Sum(parts), Between(texts, " + ")};
    case PrintedKind::kDifference:
      return {parts[0] + parts[0] - Sum(parts), Between(texts, " − ")};
    case PrintedKind::kMean: {
      const auto count = static_cast<std::int64_t>(parts.size());
      return {Sum(parts) / count, Joined(Joined(Same("("), Between(texts, " + ")),
                                         Same(") / " + std::to_string(count)))};
    }
    case PrintedKind::kWeightedMean:
      return WeightedMean(parts, texts);
    default:
      return OfTwo(kind, parts, texts);
  }
}

Worked FromParts(const PrintedFigure& figure) {
  const std::size_t count = figure.parts.size();
  if (figure.what == PrintedKind::kCount) {
    return {Exact(static_cast<std::int64_t>(count)),
            {"นับได้ " + std::to_string(count), std::to_string(count) + " counted"}};
  }
  if (!HasItsParts(figure.what, count)) {
    return No({"ค่าที่ใช้คิดไม่ครบ (มี " + std::to_string(count) + ")",
               "parts are missing (there are " + std::to_string(count) + ")"});
  }
  Parts parts;
  for (std::size_t i = 0; i < count; ++i) {
    const std::optional<Exact> part = Exact::Parse(figure.parts[i]);
    if (!part) return No(NotANumber(figure.parts[i], i + 1));
    parts.push_back(*part);
  }
  return WorkOut(figure.what, parts, figure.parts);
}

// By how much a misprint is off: an error of typing often shows there.
Label Off(const Exact& printed, const Exact& value, int places) {
  const Exact off = printed - value;
  const std::string by = (off.Sign() < 0 ? -off : off).ToDecimal(places);
  return off.Sign() < 0 ? Label{"พิมพ์ไว้ขาด " + by, "the print is " + by + " too low"}
                        : Label{"พิมพ์ไว้เกิน " + by, "the print is " + by + " too high"};
}

}  // namespace

void AuditAmount(const PrintedFigure& figure, AuditLine& line) {
  line.verdict = AuditVerdict::kCannotTell;
  const std::optional<Exact> printed = Exact::Parse(figure.value);
  if (!printed) {
    line.why = {"ค่าที่พิมพ์ไม่ใช่ตัวเลข", "the print is no number"};
    return;
  }
  const Worked worked = FromParts(figure);
  line.why = worked.how;
  if (!worked.value) return;
  const int places = PlacesFor(*printed, PlacesIn(figure.value));
  line.recomputed = worked.value;
  line.shown = worked.value->ToDecimal(places);
  line.verdict = Compare(*printed, *worked.value, places);
  const std::string full = InFull(*worked.value, places);
  const bool says_it = figure.what == PrintedKind::kCount || line.why.en == full;
  if (!says_it) line.why = Joined(line.why, Same(" = " + full));
  if (line.verdict != AuditVerdict::kMisprint) return;
  line.why = Listed(line.why, Off(*printed, *worked.value, places));
}

}  // namespace radap::audit
