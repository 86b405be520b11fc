#include "engine/import/open_sheet/csv.h"

#include <gtest/gtest.h>

#include "engine/import/open_sheet/open_sheet.h"
#include "engine/import/open_sheet/thai_windows.h"
#include "engine/import/sheet/codes.h"
#include "tests/engine/import/made_sheets.h"

namespace radap {
namespace {

struct Read {
  std::string cells;  // "none" if it was refused
  std::string codes;  // of the findings, with the lines they name
};

Read Csv(std::string_view bytes) {
  Findings findings;
  const std::optional<Workbook> workbook = OpenSheet(bytes, findings);
  Read read;
  read.cells = workbook ? testing::Dump(*workbook).substr(2) : "none";
  for (const Finding& finding : findings) {
    read.codes += std::string(NameOf(finding.code)) +
                  (finding.place.line > 0 ? std::to_string(finding.place.line) : "") + " ";
  }
  return read;
}

TEST(CsvTest, EveryCellIsATextAsItStands) {
  EXPECT_EQ(Csv("ชื่อ,เป้าหมาย\n a ,\"1,000\"\n15%,-\n").cells,
            "Tชื่อ,Tเป้าหมาย,/T a ,T1,000,/T15%,T-,/");
  EXPECT_EQ(Csv("\xEF\xBB\xBF"
                "a,b")
                .cells,
            "Ta,Tb,/");
  EXPECT_EQ(Csv("=cmd|'/c calc'!A0,+1\n").cells, "T=cmd|'/c calc'!A0,T+1,/");
}

TEST(CsvTest, QuotesAndLineEnds) {
  EXPECT_EQ(Csv("\"a \"\"b\"\"\",\"x\r\ny\"\r\nc,\"\"\r\n\r\nd").cells,
            "Ta \"b\",Tx\ny,/Tc,//Td,/");
  EXPECT_EQ(Csv("a\rb\r").cells, "Ta,/Tb,/");
  EXPECT_EQ(Csv("\"a\" b,c\n").cells, "Ta b,Tc,/");
  EXPECT_EQ(Csv("a\"b,c\"\n").cells, "Ta\"b,Tc\",/");
}

TEST(CsvTest, QuoteThatIsNeverClosed) {
  const Read read = Csv("a,b\nc,\"d\ne\n");
  EXPECT_EQ(read.cells, "none");
  EXPECT_EQ(read.codes, "kQuoteNotClosed2 ");
}

TEST(CsvTest, SeparatorOfTheFirstLines) {
  EXPECT_EQ(Csv("a;b;c\n1,5;2;3\n").cells, "Ta,Tb,Tc,/T1,5,T2,T3,/");
  EXPECT_EQ(Csv("a;b;c\n1,5;2;3\n").codes, "kSeparatorFound ");
  EXPECT_EQ(Csv("a\tb\n\"c\"\t\"d\"\n").cells, "Ta,Tb,/Tc,Td,/");
  EXPECT_EQ(Csv("\"a;b;c\",d\n").cells, "Ta;b;c,Td,/");
  EXPECT_EQ(Csv("\"a;b;c\",d\n").codes, "");
  EXPECT_EQ(Csv("sep=;\na,1;b\n").cells, "Ta,1,Tb,/");
  EXPECT_EQ(Csv("sep=|\r\na|b").cells, "Ta,Tb,/");
  EXPECT_EQ(Csv("sep=;").cells, "");
  EXPECT_EQ(Csv("sep=\x96").cells, "Tsep=–,/");
  EXPECT_EQ(Csv("alone\n").cells, "Talone,/");
}

TEST(CsvTest, ThaiOfWindows) {
  EXPECT_EQ(Csv("\xB5\xD1\xC7\xAA\xD5\xE9\xC7\xD1\xB4,\xBC\xC5 95\n").cells, "Tตัวชี้วัด,Tผล 95,/");
  EXPECT_EQ(Csv("\xB5\xD1\xC7\xAA\xD5\xE9\xC7\xD1\xB4,\xBC\xC5 95\n").codes, "kReadAsThaiWindows ");
  EXPECT_EQ(FromThaiWindows("\x80 \x93\xA1\xFB\x94\xA0").value_or("none"), "€ “ก๛”\u00A0");
}

TEST(CsvTest, OtherCodePagesAreRefused) {
  for (const char* bytes : {"caf\xE9,b\n", "\xDB\xDC,b\n", "a,\xFF\n", "\x81\n", "a\xD1\n"}) {
    EXPECT_EQ(Csv(bytes).cells, "none") << bytes;
    EXPECT_EQ(Csv(bytes).codes, "kTableTextEncoding ") << bytes;
  }
}

TEST(CsvTest, MoreThanAWorkbookMayHold) {
  std::string rows;
  for (int i = 0; i < 100001; ++i) rows += "a\n";
  EXPECT_EQ(Csv(rows).codes, "kSheetTooLarge ");
  std::string row(999, ',');
  row += "x";
  EXPECT_EQ(Csv(row).codes, "");
  EXPECT_EQ(Csv("," + row).codes, "kSheetTooLarge ");
}

}  // namespace
}  // namespace radap
