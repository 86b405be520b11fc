// Texts, truth values, words of a closed list, whole numbers and years.
#include <charconv>

#include "engine/dossier/amount_text.h"
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_values.h"
#include "rules/base/vocabulary.h"

namespace radap {
namespace {

constexpr int kFirstYear = 2400;
constexpr int kLastYear = 2700;
constexpr int kFirstChristianYear = 1900;
constexpr int kBuddhistOffset = 543;  // B.E. = C.E. + 543

template <typename Word>
void ReadWord(Reading& reading, JsonValue value, std::optional<Word>& word,
              std::optional<Word> (*find)(std::string_view),
              std::span<const std::string_view> words) {
  if (!reading.Expect(value, JsonKind::kString)) return;
  word = find(value.Text());
  if (!word) ReportUnknownWord(reading, value, words);
}

std::optional<int> IntegerOf(std::string_view digits) {
  int integer = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), integer);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return integer;
}

// "๒๕๖๗", "67" and "๖๗" name a year as well as "2567" does; nothing if no year can be guessed.
std::optional<int> YearMeant(std::string_view text) {
  const std::optional<int> number = IntegerOf(WithArabicDigits(text));
  if (!number || *number < 0) return std::nullopt;
  const int year = *number < 100 ? 2500 + *number : *number;
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return year;
}

}  // namespace

void ReportUnknownWord(Reading& reading, JsonValue value, std::span<const std::string_view> words) {
  Label hint;
  if (const std::optional<std::string> nearest = NearestName(value.Text(), words)) {
    hint = {" (หมายถึง “" + *nearest + "” หรือไม่)", " (did you mean `" + *nearest + "`?)"};
  }
  reading.Report(FindingCode::kUnknownWord, value,
                 {Quoted(value.Text()), Same(ListOf(words)), std::move(hint)});
}

void Read(Reading& reading, JsonValue value, std::string& text) {
  if (reading.Expect(value, JsonKind::kString)) text = value.Text();
}

void Read(Reading& reading, JsonValue value, std::optional<std::string>& text) {
  if (reading.Expect(value, JsonKind::kString)) text = value.Text();
}

void Read(Reading& reading, JsonValue value, std::optional<bool>& flag) {
  if (reading.Expect(value, JsonKind::kBool)) flag = value.Text() == "true";
}

void Read(Reading& reading, JsonValue value, bool& flag) {
  if (reading.Expect(value, JsonKind::kBool)) flag = value.Text() == "true";
}

void Read(Reading& reading, JsonValue value, std::optional<OrganisationKind>& kind) {
  ReadWord(reading, value, kind, &FindKind, KindTexts());
}

void Read(Reading& reading, JsonValue value, std::optional<Direction>& direction) {
  ReadWord(reading, value, direction, &FindDirection, DirectionTexts());
}

std::optional<int> WholeOf(const Exact& number) { return IntegerOf(number.ToFraction()); }

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<int> YearOf(Reading& reading, JsonValue value, std::string_view text) {
  const std::optional<int> year = text.size() == 4 ? IntegerOf(text) : std::nullopt;
  if (year && *year >= kFirstYear && *year <= kLastYear) return year;
  if (year && *year > kFirstChristianYear && *year < kFirstYear) {
    reading.Report(FindingCode::kYearNotBuddhist, value,
                   {Quoted(text), Same(std::to_string(*year + kBuddhistOffset))});
    return std::nullopt;
  }
  Label hint;
  if (const std::optional<int> meant = YearMeant(text)) {
    const std::string digits = std::to_string(*meant);
    hint = {" (หมายถึง " + digits + " หรือไม่)", " (did you mean " + digits + "?)"};
  }
  reading.Report(FindingCode::kYearOutOfRange, value,
                 {Quoted(text), Same(std::to_string(kFirstYear)), Same(std::to_string(kLastYear)),
                  std::move(hint)});
  return std::nullopt;
}

}  // namespace radap
