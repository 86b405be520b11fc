// Targets by year: a number, null for none, a text that a person judges, or one that refers to the baseline or
// to the result of a year before. A target that is wrongly written counts as none, so that no other takes its place.
#include "engine/dossier/amount_text.h"
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_object.h"

namespace radap {
namespace {

constexpr std::string_view kBaseline = "baseline";

// A target as its object says it.
struct WrittenTarget {
  YearTarget target;
  std::optional<Exact> plus;
  std::optional<Exact> plus_percent;
  bool is_relative = false;  // it has the key, be its value right or wrong
};

void ReadText(Reading& reading, JsonValue value, WrittenTarget& written) {
  if (!reading.Expect(value, JsonKind::kString)) return;
  if (IsBlank(value.Text())) {
    reading.Report(FindingCode::kEmptyText, value, {Same("text")});
  } else {
    written.target.text = value.Text();
  }
}

bool HasDigit(std::string_view text) {
  const std::string arabic = WithArabicDigits(text);
  return arabic.find_first_of("0123456789") != std::string::npos;
}

void ReadRelativeTo(Reading& reading, JsonValue value, WrittenTarget& written) {
  static constexpr std::string_view kWords[] = {kBaseline, "2566"};
  written.is_relative = true;
  if (!value.Is(JsonKind::kString)) {
    reading.ReportWrongType(
        value, {"\"baseline\" หรือปี เช่น \"2566\"", "\"baseline\" or a year as \"2566\""});
  } else if (value.Text() == kBaseline) {
    written.target.to_baseline = true;
  } else if (HasDigit(value.Text())) {
    written.target.to_year = YearOf(reading, value, value.Text());
  } else {
    ReportUnknownWord(reading, value, kWords);
  }
}

constexpr Key<WrittenTarget> kTargetKeys[] = {
    {"text", ReadText},
    {"relative_to", ReadRelativeTo},
    {"plus", Into<&WrittenTarget::plus>},
    {"plus_percent", Into<&WrittenTarget::plus_percent>},
};

bool HasKey(JsonValue object, std::string_view key) {
  for (const JsonValue member : object) {
    if (member.Key() == key && !member.Is(JsonKind::kNull)) return true;
  }
  return false;
}

// Reports what does not go together; then only the text, if any, is kept.
YearTarget Checked(Reading& reading, JsonValue value, const WrittenTarget& written,
                   std::optional<int> year) {
  YearTarget target = written.target;
  target.plus = written.plus.value_or(Exact());
  target.plus_percent = written.plus_percent.value_or(Exact());
  const bool has_plus = HasKey(value, "plus");
  const bool has_percent = HasKey(value, "plus_percent");
  bool is_right = written.is_relative ? has_plus != has_percent : !has_plus && !has_percent;
  if (!is_right) {
    reading.Report(FindingCode::kTargetPlus, value);
  } else if (!written.is_relative && !HasKey(value, "text")) {
    reading.Report(FindingCode::kTargetEmpty, value);
  } else if (target.to_year && year && *target.to_year >= *year) {
    reading.Report(FindingCode::kTargetYearNotBefore, value, {Same(std::to_string(*year))});
    is_right = false;
  }
  const bool has_reference = target.to_baseline || target.to_year;
  if (written.is_relative && !has_reference) is_right = false;  // reported where it stands
  if (has_plus && !written.plus) is_right = false;
  if (has_percent && !written.plus_percent) is_right = false;
  if (is_right) return target;
  YearTarget text_only;
  text_only.text = target.text;
  return text_only;
}

YearTarget ReadTarget(Reading& reading, JsonValue value, std::optional<int> year) {
  YearTarget target;
  if (value.Is(JsonKind::kNull)) return target;
  if (value.Is(JsonKind::kObject)) {
    const auto written = ReadObject<WrittenTarget>(reading, value, kTargetKeys);
    return Checked(reading, value, *written, year);
  }
  if (value.Is(JsonKind::kString) && !Exact::IsNumberText(value.Text()) &&
      MistakeIn(value.Text()).code == FindingCode::kAmountNotANumber) {
    reading.Report(FindingCode::kTargetNotANumber, value, {Quoted(value.Text())});
  } else if (value.Is(JsonKind::kString) || value.Is(JsonKind::kNumber)) {
    Read(reading, value, target.amount);
  } else {
    reading.ReportWrongType(value,
                            {"ตัวเลข null หรือ {\"text\": …}", "a number, null or {\"text\": …}"});
  }
  return target;
}

}  // namespace

void Read(Reading& reading, JsonValue value, std::map<int, YearTarget>& targets) {
  ForEachName(reading, value, [&](JsonValue member) {
    const std::optional<int> year = YearOf(reading, member, member.Key());
    YearTarget target = ReadTarget(reading, member, year);
    if (year) targets.emplace(*year, std::move(target));
  });
}

}  // namespace radap
