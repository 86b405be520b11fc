// The workbooks as their XML says: numbers are numbers, fractions beside them, texts never formulas, same bytes each time.
#include <gtest/gtest.h>

#include "engine/import/open_sheet/archive.h"
#include "engine/standing/xlsx_file.h"
#include "engine/standing/xlsx_number.h"
#include "engine/standing/xlsx_text.h"
#include "tests/engine/standing/samples.h"

namespace radap::standing::testing {
namespace {

std::string XlsxOf(const auto& what) {
  return Render(what, Format::kXlsx, Options(Language::kThai));
}

std::string Sheet(const std::string& bytes, int number) {
  return Archive(bytes).Read("xl/worksheets/sheet" + std::to_string(number) + ".xml");
}

std::string Strings(const std::string& bytes) {
  return Archive(bytes).Read("xl/sharedStrings.xml");
}

// The cell's XML; empty if it is not there.
std::string Cell(const std::string& sheet, const std::string& name) {
  const std::size_t at = sheet.find("<c r=\"" + name + "\"");
  if (at == std::string::npos) return "";
  return sheet.substr(at, sheet.find("<c r=", at + 1) - at);
}

TEST(StandingXlsxTest, TheSameBytesEachTime) {
  EXPECT_EQ(XlsxOf(SmallPortrait()), XlsxOf(SmallPortrait()));
  EXPECT_EQ(XlsxOf(SmallHeat()), XlsxOf(SmallHeat()));
  EXPECT_TRUE(XlsxOf(SmallRanking()).starts_with("PK"));
}

TEST(StandingXlsxTest, ScoresAreNumbersWithAFractionWhereOneIsNeeded) {
  const std::string sheet = Sheet(XlsxOf(SmallRanking()), 1);
  EXPECT_TRUE(Has(Cell(sheet, "H2"), "<v>420</v>"));
  EXPECT_FALSE(Has(Cell(sheet, "I2"), "<v>"));
  EXPECT_TRUE(Has(Cell(sheet, "H3"), "<v>333.333333333</v>"));
  EXPECT_TRUE(Has(Cell(sheet, "I3"), "t=\"s\""));
  EXPECT_TRUE(Has(Cell(sheet, "H5"), "<v>333.33</v>"));
  EXPECT_FALSE(Has(Cell(sheet, "I5"), "<v>"));
  EXPECT_TRUE(Has(Cell(sheet, "H6"), "<v>0</v>"));
  EXPECT_TRUE(Has(Strings(XlsxOf(SmallRanking())), "<t>1000/3</t>"));
}

TEST(StandingXlsxTest, LongTextsGoOnInTheNextLine) {
  ReadinessView view = SmallReadiness();
  view.entries[0].needs[1] = std::string(100, 'x');
  const std::string sheet = Sheet(XlsxOf(view), 1);
  EXPECT_FALSE(Has(sheet, "<row r=\"2\" spans=\"1:18\" ht=\"72\""));
  EXPECT_TRUE(Has(sheet, "<row r=\"3\" spans=\"1:18\" ht=\"72\""))
      << sheet.substr(sheet.find("<row r=\"3\""), 80);
}

TEST(StandingXlsxTest, NoScoreIsAnEmptyCellAndHiddenAWord) {
  const std::string bytes = XlsxOf(SmallHeat());
  EXPECT_FALSE(Has(Cell(Sheet(bytes, 1), "G3"), "<v>"));
  EXPECT_TRUE(Has(Cell(Sheet(bytes, 1), "F4"), "<v>0</v>"));
  EXPECT_TRUE(Has(Sheet(bytes, 1), "<conditionalFormatting sqref=\"F2:H5\">"));
  const std::string portrait = XlsxOf(SmallPortrait());
  EXPECT_TRUE(Has(Strings(portrait), "<t>ปกปิด</t>"));
  EXPECT_TRUE(Has(Strings(portrait), "<t>ไม่มีคะแนน</t>"));
  EXPECT_TRUE(Has(Strings(portrait), "<t>ไม่เกี่ยวข้อง</t>"));
}

TEST(StandingXlsxTest, TextsAreNeverFormulas) {
  RankingView view = SmallRanking();
  view.members = HostileMembers();
  view.ranked.clear();
  for (std::size_t i = 0; i < view.members.size(); ++i) view.ranked.push_back({i, 300, 1, 9});
  const std::string bytes = XlsxOf(view);
  EXPECT_FALSE(Has(Sheet(bytes, 1), "<f>"));
  EXPECT_FALSE(Has(Sheet(bytes, 1), "<hyperlink"));
  EXPECT_TRUE(Has(Strings(bytes), "=HYPERLINK("));
  EXPECT_TRUE(Has(Strings(bytes), std::string(10000, 'x')));
  EXPECT_TRUE(Has(Strings(bytes), "say &quot;hi&quot;") || Has(Strings(bytes), "say \"hi\""));
}

TEST(StandingXlsxTest, EveryPartOfAPortraitHasItsSheet) {
  const std::string workbook = Archive(XlsxOf(SmallPortrait())).Read("xl/workbook.xml");
  EXPECT_EQ(CountOf(workbook, "<sheet "), 7);
  Portrait little = SmallPortrait();
  little.benchmark.is_hidden = true;
  little.years.clear();
  little.split.reset();
  little.trends.clear();
  EXPECT_EQ(CountOf(Archive(XlsxOf(little)).Read("xl/workbook.xml"), "<sheet "), 2);
}

TEST(CellTextTest, CutAtWhatACellTakesInUtf16) {
  EXPECT_EQ(CellText(std::string(32767, 'x')), std::string(32767, 'x'));
  std::string most(32766, 'x');
  most += "…";
  EXPECT_EQ(CellText(std::string(32768, 'x')), most);
  std::string faces;
  for (int i = 0; i < 16384; ++i) faces += "😀";  // two units each: one too many
  const std::string cut = CellText(faces);
  EXPECT_EQ(cut.size(), 16383U * 4 + 3);
  EXPECT_TRUE(cut.ends_with("😀…"));
}

TEST(CellTextTest, LettersThatXmlDoesNotHave) {
  EXPECT_EQ(CellText("a\uFFFEb\uFFFF"), "a\uFFFDb\uFFFD");
  EXPECT_EQ(CellText(std::string_view("a\0b", 3)), "a\uFFFDb");
}

TEST(XlsxNumberTest, FifteenDigitsAndNoMore) {
  EXPECT_TRUE(IsExactInSheet(Exact::Ratio(38122, 10000)));
  EXPECT_TRUE(IsExactInSheet(0));
  EXPECT_FALSE(IsExactInSheet(Exact::Ratio(1, 3)));
  EXPECT_TRUE(IsExactInSheet(Exact(999999999999999)));
  EXPECT_FALSE(IsExactInSheet(Exact(1000000000000001)));
  EXPECT_FALSE(IsExactInSheet(*Exact::Parse("123456789.1234567")));
  EXPECT_TRUE(IsExactInSheet(*Exact::Parse("-123456789.123456")));
}

TEST(XlsxTableTest, RowsBeyondASheetGoOnInTheNextOne) {
  XlsxFile file(Language::kEnglish);
  {
    XlsxTable table(file, Word::kSheetRanking, {XlsxTable::Head{"a", 8}});
    for (int i = 0; i < 1048580; ++i) table.EndRow();
    table.Text("last");
    table.EndRow();
  }
  const std::string bytes = file.Take();
  EXPECT_TRUE(Has(Archive(bytes).Read("xl/workbook.xml"), "name=\"Ranking 2\""));
  EXPECT_TRUE(Has(Cell(Sheet(bytes, 2), "A7"), "t=\"s\""));
}

}  // namespace
}  // namespace radap::standing::testing
