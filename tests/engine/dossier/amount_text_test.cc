#include "engine/dossier/amount_text.h"
#include "engine/dossier/finding_codes.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace radap {
namespace {

struct Typed {
  std::string_view text;
  FindingCode code;
  std::string_view meant;
};

constexpr Typed kTyped[] = {
    {"", FindingCode::kAmountBlank, ""},
    {" \t", FindingCode::kAmountBlank, ""},
    {"N/A", FindingCode::kAmountNotAvailable, ""},
    {" n/a ", FindingCode::kAmountNotAvailable, ""},
    {"-", FindingCode::kAmountNotAvailable, ""},
    {"–", FindingCode::kAmountNotAvailable, ""},
    {"ไม่มีข้อมูล", FindingCode::kAmountNotAvailable, ""},
    {"๙๕.๕", FindingCode::kAmountThaiDigits, "95.5"},
    {"-๐.๑๐", FindingCode::kAmountThaiDigits, "-0.10"},
    {"๘,๕๐๐ %", FindingCode::kAmountThaiDigits, "8500"},
    {"8,500", FindingCode::kAmountThousandsComma, "8500"},
    {"-1,234,567.50", FindingCode::kAmountThousandsComma, "-1234567.50"},
    {"8,500%", FindingCode::kAmountThousandsComma, "8500"},
    {"85%", FindingCode::kAmountPercentSign, "85"},
    {"85.5 %", FindingCode::kAmountPercentSign, "85.5"},
    {"8,5", FindingCode::kAmountNotANumber, ""},
    {"1,2345", FindingCode::kAmountNotANumber, ""},
    {"1234,567", FindingCode::kAmountNotANumber, ""},
    {",500", FindingCode::kAmountNotANumber, ""},
    {"1,,500", FindingCode::kAmountNotANumber, ""},
    {"1,500,", FindingCode::kAmountNotANumber, ""},
    {"1.500,000", FindingCode::kAmountNotANumber, ""},
    {"+5", FindingCode::kAmountNotANumber, ""},
    {" 95", FindingCode::kAmountNotANumber, ""},
    {"007", FindingCode::kAmountNotANumber, ""},
    {".5", FindingCode::kAmountNotANumber, ""},
    {"5.", FindingCode::kAmountNotANumber, ""},
    {"NaN", FindingCode::kAmountNotANumber, ""},
    {"ประมาณ 95", FindingCode::kAmountNotANumber, ""},
    {"%", FindingCode::kAmountNotANumber, ""},
    {"๕ล้าน", FindingCode::kAmountNotANumber, ""},
    {"\xE0\xB9", FindingCode::kAmountNotANumber, ""},
};

TEST(AmountTextTest, MistakesAndWhatWasMeant) {
  for (const Typed& typed : kTyped) {
    const AmountMistake mistake = MistakeIn(typed.text);
    EXPECT_EQ(TextOf(mistake.code), TextOf(typed.code)) << typed.text;
    EXPECT_EQ(mistake.meant, typed.meant) << typed.text;
  }
}

TEST(AmountTextTest, LongTextIsNotSearched) {
  EXPECT_EQ(MistakeIn(std::string(201, '1') + "%").code, FindingCode::kAmountNotANumber);
}

TEST(AmountTextTest, ArabicDigits) {
  EXPECT_EQ(WithArabicDigits("๐๑๒๓๔๕๖๗๘๙ ปี ๒๕๖๗ ๏๚"), "0123456789 ปี 2567 ๏๚");
}

}  // namespace
}  // namespace radap
