// Rows and paragraphs -> lines; bars and rulers -> cells.
#include "engine/report/page.h"

#include <gtest/gtest.h>

#include "engine/report/bar.h"
#include "tests/engine/report/reported.h"

namespace radap {
namespace {

ReportOptions Options(bool colour) {
  ReportOptions options;
  options.colour = colour;
  options.width = 20;
  return options;
}

std::string RowOf(const std::vector<PageCell>& cells, bool colour = false) {
  const ReportOptions options = Options(colour);
  Page page(options);
  page.Row(cells);
  return page.Take();
}

TEST(PageTest, ThaiIsAlignedByCells) {
  EXPECT_EQ(RowOf({{"พื้นฐาน", 8}, {"1.5", 6, Align::kRight}}), "พื้นฐาน      1.5\n");
  EXPECT_EQ(RowOf({{"ก้าวหน้า", 4}, {"|", 1}}), "ก้าว…|\n");
  EXPECT_EQ(RowOf({{"a", 9}, {"", 3}}), "a\n");
}

TEST(PageTest, ColourOnlyIfAskedFor) {
  EXPECT_EQ(RowOf({{"ab", 2, Align::kLeft, Style::kGood}}), "ab\n");
  EXPECT_EQ(RowOf({{"ab", 2, Align::kLeft, Style::kGood}}, true), "\x1b[32mab\x1b[0m\n");
  EXPECT_EQ(RowOf({{"ab", 2}}, true), "ab\n");
}

TEST(PageTest, ControlsOfADossierDoNotReachTheTerminal) {
  EXPECT_EQ(RowOf({{"a\x1b[31m\nb\x7f", 9}}), "a [31m b\n");
  const ReportOptions options = Options(false);
  Page page(options);
  page.Paragraph(2, "\x1b-", "a\x1b]0;x\ab");
  page.Line("a\rb");
  EXPECT_EQ(page.Take(), " -a ]0;x b\na b\n");
}

TEST(PageTest, ParagraphHangsToTheRightOfItsHead) {
  const ReportOptions options = Options(false);
  Page page(options);
  page.Paragraph(4, "  -", "one two three four five");
  EXPECT_EQ(page.Take(), "  - one two three\n    four five\n");
}

TEST(PageTest, HeadingAfterABlankLineUnlessFirst) {
  const ReportOptions options = Options(false);
  Page page(options);
  page.Heading("a");
  page.Heading("b");
  EXPECT_EQ(page.Take(), "a\n\nb\n");
}

class BarTest : public ::testing::Test {
 protected:
  static std::string Bar(const Exact& score, int cells = 10) {
    const testing::Reported reported("");
    return BarOf(reported.program.scales.front(), score, cells);
  }
};

TEST_F(BarTest, EndsAndLevels) {
  EXPECT_EQ(Bar(0), "░░░░░│░│░░");
  EXPECT_EQ(Bar(500), "██████████");
  EXPECT_EQ(Bar(300), "██████░│░░");
}

TEST_F(BarTest, ALevelIsNotShownBeforeItIsReached) {
  EXPECT_EQ(Bar(Exact::Ratio(29999, 100)), "█████│░│░░");
  EXPECT_EQ(Bar(Exact::Ratio(49999, 100)), "█████████░");
  EXPECT_EQ(Bar(600), "██████████");
  EXPECT_EQ(Bar(-1), "░░░░░│░│░░");
}

TEST(RulerTest, EachLevelEndsUnderItsCell) {
  const testing::Reported reported("");
  EXPECT_EQ(RulerOf(reported.program.scales.front(), 25, false, Language::kThai),
            "0           300  400  500");
  EXPECT_EQ(RulerOf(reported.program.scales.front(), 60, true, Language::kEnglish),
            "0                          Basic 300 Advance 400         500");
}

}  // namespace
}  // namespace radap
