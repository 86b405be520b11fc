// What people type where an amount belongs: text -> one line.
#include "engine/import/text/amount.h"

#include <gtest/gtest.h>

#include <string>

namespace radap {
namespace {

// "number 1839.00 [บาท] thai commas", "words ≥ 80", "dash".
std::string LineOf(std::string_view text) {
  const TypedAmount amount = ReadTypedAmount(text);
  switch (amount.kind) {
    case AmountKind::kBlank:
      return "blank";
    case AmountKind::kDash:
      return "dash";
    case AmountKind::kNotAvailable:
      return "not available";
    case AmountKind::kWords:
      return "words " + amount.words;
    case AmountKind::kNumber:
      break;
  }
  EXPECT_EQ(amount.number, Exact::Parse(amount.digits)) << text;
  return "number " + amount.digits + (amount.unit.empty() ? "" : " [" + amount.unit + "]") +
         (amount.had_thai_digits ? " thai" : "") + (amount.had_commas ? " commas" : "");
}

struct Case {
  std::string_view typed;
  std::string_view line;
};

void Expect(const Case& one) { EXPECT_EQ(LineOf(one.typed), one.line) << one.typed; }

TEST(TypedAmount, NumbersKeepTheirPrintedDigits) {
  for (const Case& one :
       {Case{"80", "number 80"}, Case{"0", "number 0"}, Case{"0.10", "number 0.10"},
        Case{" 95.80 ", "number 95.80"}, Case{"+5", "number 5"}, Case{"-2.5", "number -2.5"},
        Case{"−2.5", "number -2.5"}, Case{"(1,839.00)", "number -1839.00 commas"}}) {
    Expect(one);
  }
}

TEST(TypedAmount, ThaiDigitsAndCommasAtThousands) {
  for (const Case& one :
       {Case{"๑,๘๓๙.๐๐", "number 1839.00 thai commas"}, Case{"๘๐", "number 80 thai"},
        Case{"1,234,567", "number 1234567 commas"}, Case{"12,345.5", "number 12345.5 commas"},
        Case{"123,456", "number 123456 commas"}, Case{"1,83", "words 1,83"},
        Case{"1234,567", "words 1234,567"}, Case{"1,2345", "words 1,2345"},
        Case{",123", "words ,123"}, Case{"1,,234", "words 1,,234"},
        Case{"1,234,56", "words 1,234,56"}, Case{"0.123,456", "words 0.123,456"}}) {
    Expect(one);
  }
}

TEST(TypedAmount, UnitsStayBesideTheNumber) {
  for (const Case& one :
       {Case{"15%", "number 15 [%]"}, Case{"15 %", "number 15 [%]"},
        Case{"0 บาท", "number 0 [บาท]"}, Case{"๐ บาท", "number 0 [บาท] thai"},
        Case{"1.5 ล้าน", "number 1.5 [ล้าน]"}, Case{"1.5ล้านบาท", "number 1.5 [ล้านบาท]"},
        Case{"3 ครั้ง/ปี", "number 3 [ครั้ง/ปี]"}, Case{"12 m²", "number 12 [m²]"},
        Case{"ร้อยละ 80", "number 80 [ร้อยละ]"}, Case{"ร้อยละ ๘๐.๕๐", "number 80.50 [ร้อยละ] thai"},
        Case{"7 working days", "number 7 [working days]"}}) {
    Expect(one);
  }
}

TEST(TypedAmount, BlankDashAndNotAvailableAreThreeThings) {
  for (const Case& one :
       {Case{"", "blank"}, Case{" \t\n", "blank"}, Case{"\u00a0", "blank"}, Case{"\u200b", "blank"},
        Case{"-", "dash"}, Case{"–", "dash"}, Case{"—", "dash"}, Case{" -- ", "dash"},
        Case{"N/A", "not available"}, Case{"n.a.", "not available"}, Case{"NA", "not available"},
        Case{"ไม่มี", "not available"}, Case{"ไม่มีข้อมูล", "not available"},
        Case{"\u00a080\u00a0บาท", "number 80 [บาท]"}}) {
    Expect(one);
  }
}

TEST(TypedAmount, WordsAreNeverGuessed) {
  for (const std::string text :
       {"≥ 80",     "> 80",       "80 ขึ้นไป", "80-90",       "80 - 90", "80–90",    "80+",
        "80 ↑",     "80 or more", "80 up",   "80 to 90",    "80 ± 2",  "80 กว่า",   "ประมาณ 80",
        "ไม่เกิน 80", "80 ไม่มีข้อมูล", "0 N/A",   "0 (ไม่มีข้อมูล)", "1 839",   "1:20",     "13/47",
        "1.2.3",    "5.",         ".5",      "007",         "1e5",     "1e-5",     "(5",
        "5)",       "(-5)",       "()",      "+",           "--5",     "+-5",      "15%*",
        "%",        "ระดับ 5",     "2567/68", "=1+1",        "ร้อยละ",   "ร้อยละ 80%"}) {
    Expect({text, "words " + text});
  }
}

TEST(TypedAmount, LongTextsAreWords) {
  const std::string digits(41, '9');
  EXPECT_EQ(LineOf(digits), "words " + digits);
  const std::string sentence = "80 " + std::string(300, 'x');
  EXPECT_EQ(LineOf(sentence), "words " + sentence);
  EXPECT_EQ(LineOf("สูง  กว่า\nเดิม"), "words สูง กว่า เดิม");
}

}  // namespace
}  // namespace radap
