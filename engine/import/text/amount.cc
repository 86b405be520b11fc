#include "engine/import/text/amount.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_letters.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

// Longer texts are sentences, so no amount is looked for in them.
constexpr std::size_t kMaxTyped = 200;

// Only dashes: "-", "--", "–", "—", "−".
bool IsDash(std::string_view text) {
  constexpr std::array<std::string_view, 7> kDashes = {"-", "‐", "‑", "–", "—", "―", "−"};
  while (!text.empty()) {
    const auto* const dash =
        std::find_if(kDashes.begin(), kDashes.end(),
                     [text](std::string_view one) { return text.starts_with(one); });
    if (dash == kDashes.end()) return false;
    text.remove_prefix(dash->size());
  }
  return true;
}

bool IsNotAvailable(std::string_view text) {
  constexpr std::array<std::string_view, 16> kTexts = {
      "n/a",           "na",      "n.a.", "n.a",     "n / a", "#n/a",      "none",  "null",
      "not available", "no data", "ไม่มี",  "ไม่มีข้อมูล", "ไม่มีค่า", "ยังไม่มีข้อมูล", "ยังไม่มี", "ไม่มีผลข้อมูล"};
  return std::find(kTexts.begin(), kTexts.end(), Lowered(text)) != kTexts.end();
}

// What may stand in a unit: letters of any script with their marks, and a few signs ("ครั้ง/ปี", "°C", "m²").
bool IsUnitLetter(char32_t letter) {
  constexpr std::u32string_view kSigns = U" %‰./°฿$€²³₂";
  const auto point = static_cast<UChar32>(letter);
  return u_isalpha(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0 ||
         kSigns.find(letter) != std::u32string_view::npos;
}

// "ขึ้นไป", "or more", "ไม่มีข้อมูล": behind a number these make it something else than that number.
bool ChangesTheNumber(std::string_view unit) {
  constexpr std::array<std::string_view, 9> kThai = {"ขึ้นไป", "กว่า", "เกิน", "น้อย",   "หรือ",
                                                     "ถึง",   "ไม่",  "ยัง",  "ประมาณ"};
  constexpr std::array<std::string_view, 14> kEnglish = {
      "or",   "and",   "to",    "up",     "more",    "less",  "above",
      "over", "under", "below", "approx", "approx.", "about", "not"};
  const auto is_in = [unit](std::string_view word) {
    return unit.find(word) != std::string_view::npos;
  };
  if (std::any_of(kThai.begin(), kThai.end(), is_in) || IsNotAvailable(unit)) return true;
  const std::string first = Lowered(unit.substr(0, unit.find(' ')));
  return std::find(kEnglish.begin(), kEnglish.end(), first) != kEnglish.end();
}

bool IsUnit(std::string_view text) {
  if (text.empty()) return true;
  if (text.front() == '.' || text.front() == '/') return false;
  const std::u32string letters = LettersOf(text);
  return std::all_of(letters.begin(), letters.end(), IsUnitLetter) && !ChangesTheNumber(text);
}

// Bytes of the digits, commas and points that the text begins with.
std::size_t SizeOfNumber(std::string_view text) {
  const auto* const end = std::find_if_not(text.begin(), text.end(), [](char letter) {
    return IsDigit(letter) || letter == ',' || letter == '.';
  });
  return static_cast<std::size_t>(end - text.begin());
}

// Commas stand in front of three digits each, in the whole part alone, and one to three digits begin it.
bool HasCommasAtThousands(std::string_view number) {
  const std::string_view whole = number.substr(0, number.find('.'));
  if (number.find(',', whole.size()) != std::string_view::npos) return false;
  const std::size_t first = whole.find(',');
  if (first == std::string_view::npos) return true;
  if (first == 0 || first > 3 || whole.size() % 4 != first) return false;
  for (std::size_t i = first; i < whole.size(); ++i) {
    if ((whole[i] == ',') != ((i - first) % 4 == 0)) return false;
  }
  return true;
}

// A sign at the start is taken off the text: "-" or "" (for "+" too).
std::string TakeSign(std::string_view& text) {
  for (const std::string_view minus : {"-", "−"}) {
    if (text.starts_with(minus)) {
      text.remove_prefix(minus.size());
      return "-";
    }
  }
  if (text.starts_with('+')) text.remove_prefix(1);
  return "";
}

// "1,839.00 บาท", "ร้อยละ 80" -> the number and its unit; false if the text is something else.
bool ReadNumber(std::string_view text, TypedAmount& amount) {
  constexpr std::string_view kPercent = "ร้อยละ";
  const bool is_percent = text.starts_with(kPercent);
  if (is_percent) text.remove_prefix(kPercent.size());
  if (text.starts_with(' ')) text.remove_prefix(1);
  const bool is_in_brackets = text.starts_with('(') && text.ends_with(')');
  if (is_in_brackets) text = text.substr(1, text.size() - 2);
  std::string digits = is_in_brackets ? "-" : TakeSign(text);
  const std::string_view number = text.substr(0, SizeOfNumber(text));
  std::string_view unit = text.substr(number.size());
  if (unit.starts_with(' ')) unit.remove_prefix(1);
  if (!HasCommasAtThousands(number) || !IsUnit(unit) || (is_percent && !unit.empty())) return false;
  digits += number;
  amount.had_commas = std::erase(digits, ',') > 0;
  const std::optional<Exact> value = Exact::Parse(digits);
  if (!value) return false;
  amount.kind = AmountKind::kNumber;
  amount.number = *value;
  amount.digits = digits;
  amount.unit = is_percent ? std::string(kPercent) : std::string(unit);
  return true;
}

}  // namespace

TypedAmount ReadTypedAmount(std::string_view text) {
  TypedAmount amount;
  const std::string typed = Squeezed(RepairThai(text));
  if (typed.empty()) return amount;
  if (IsDash(typed)) {
    amount.kind = AmountKind::kDash;
  } else if (typed.size() <= kMaxTyped && IsNotAvailable(typed)) {
    amount.kind = AmountKind::kNotAvailable;
  } else {
    const std::string arabic = typed.size() <= kMaxTyped ? ArabicDigits(typed) : "";
    if (arabic.empty() || !ReadNumber(arabic, amount)) {
      amount = {};
      amount.kind = AmountKind::kWords;
      amount.words = typed;
    } else {
      amount.had_thai_digits = arabic != typed;
    }
  }
  return amount;
}

}  // namespace radap
