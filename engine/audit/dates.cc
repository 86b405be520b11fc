// Printed dates: such a day exists, in the Buddhist era, and lies where it should.
#include <algorithm>
#include <cstddef>

#include "engine/audit/compare.h"
#include "engine/audit/figures.h"
#include "rules/base/date.h"

namespace radap::audit {
namespace {

constexpr int kEraOffset = 543;
constexpr int kYearDigits = 4;

// Whether it is written as a date at all: "2567-02-30" is, "ก.พ. 2567" is not.
bool IsDateText(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  return std::ranges::equal(text, kShape, [](char letter, char shape) {
    return shape == 'd' ? letter >= '0' && letter <= '9' : letter == shape;
  });
}

AuditVerdict Misprint(AuditLine& line, Label why) {
  line.why = std::move(why);
  return AuditVerdict::kMisprint;
}

AuditVerdict NoSuchDay(const std::string& text, AuditLine& line) {
  if (!IsDateText(text)) {
    line.why = {"อ่านวันที่ไม่ได้", "the date cannot be read"};
    return AuditVerdict::kCannotTell;
  }
  const std::optional<Exact> year = Exact::Parse(text.substr(0, kYearDigits));
  const std::string moved =
      year ? (*year + kEraOffset).ToPlain(0) + text.substr(kYearDigits) : std::string();
  const bool is_common_era = year && *year >= 1900 && *year < 2300 && ParseDate(moved);
  if (!is_common_era) return Misprint(line, {"ไม่มีวันนี้ในปฏิทิน", "there is no such day"});
  line.shown = moved;
  return Misprint(line, {"เป็นปี ค.ศ.", "a year of the Christian era"});
}

// `bound` is the first part if `from`, else the second. A bound that cannot be read is said, and tells nothing.
AuditVerdict Held(const Date& date, const std::string& bound, bool from, AuditLine& line) {
  const std::optional<Date> limit = ParseDate(bound);
  if (!limit) {
    line.why = {"วันที่ที่ใช้เทียบอ่านไม่ได้: " + bound, "a date to compare with cannot be read: " + bound};
    return AuditVerdict::kCannotTell;
  }
  if (from && date < *limit) return Misprint(line, {"ก่อน " + bound, "before " + bound});
  if (!from && date > *limit) return Misprint(line, {"หลัง " + bound, "after " + bound});
  return AuditVerdict::kMatches;
}

}  // namespace

void AuditDate(const PrintedFigure& figure, AuditLine& line) {
  const std::optional<Date> date = ParseDate(figure.value);
  if (!date) {
    line.verdict = NoSuchDay(figure.value, line);
    return;
  }
  line.shown = figure.value;
  line.why = {"มีวันนี้จริง", "the day exists"};
  line.verdict = AuditVerdict::kMatches;
  for (std::size_t i = 0; i < std::min<std::size_t>(figure.parts.size(), 2); ++i) {
    const AuditVerdict held = Held(*date, figure.parts[i], i == 0, line);
    if (held == AuditVerdict::kMatches) continue;
    line.verdict = held;
    if (held == AuditVerdict::kMisprint) return;
  }
}

}  // namespace radap::audit
