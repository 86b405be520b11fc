// Names of strangers in a text: one line, short, and nothing beside them is reordered.
#include <gtest/gtest.h>

#include "engine/standing/name_text.h"
#include "engine/standing/text_table.h"
#include "rules/base/text.h"
#include "tests/engine/standing/samples.h"

namespace radap::standing::testing {
namespace {

TEST(ShownNameTest, PlainAndThaiStayAsTheyAre) {
  EXPECT_EQ(ShownName("Department", 40), "Department");
  EXPECT_EQ(ShownName("กรมที่ดิน", 40), "กรมที่ดิน");
  EXPECT_EQ(ShownName("👩‍👩‍👧 🏛", 40), "👩‍👩‍👧 🏛");
  EXPECT_EQ(ShownName("", 40), "");
}

TEST(ShownNameTest, CutByCells) {
  EXPECT_EQ(ShownName("Department", 6), "Depar…");
  EXPECT_EQ(ShownName("พื้นฐาน", 4), "พื้นฐ…");
  EXPECT_EQ(ShownName("ที่", 1), "ที่");
  EXPECT_EQ(DisplayWidth(ShownName(std::string(10000, 'x'), 30)), 30);
}

TEST(ShownNameTest, LettersWithoutAWidthAreCutToo) {
  std::string tall = "e";
  for (int i = 0; i < 5000; ++i) tall += "\u0301";
  EXPECT_LT(ShownName(tall, 10).size(), 200U);
  EXPECT_TRUE(ShownName(tall, 10).ends_with("…"));
}

TEST(ShownNameTest, RightToLeftIsIsolatedAfterTheCut) {
  EXPECT_EQ(ShownName("שלום", 10), "\u2068שלום\u2069");
  EXPECT_EQ(ShownName("שלום", 3), "\u2068של…\u2069");
  EXPECT_EQ(ShownName("a\u200Fb", 10), "\u2068a\u200Fb\u2069");
}

TEST(ShownNameTest, OverridesAndStrayIsolatesAreLeftOut) {
  EXPECT_EQ(ShownName("abc \u202Egnihtyna\u2066", 20), "abc gnihtyna");
  EXPECT_EQ(ShownName("\u2069\u202Aש\u202C", 20), "\u2068ש\u2069");
}

TEST(ShownNameTest, ControlsAndLineEndsBecomeSpaces) {
  EXPECT_EQ(ShownName("a\r\nb\tc\x1b[31m", 20), "a  b c [31m");
  EXPECT_EQ(ShownName("ก\u0085ข\u2028ค\u009Bง", 20), "ก ข ค ง");
}

TEST(TextTableTest, ColumnsAreAsWideAsTheirCellsAndOneTakesTheRest) {
  ReportOptions options = Options(Language::kEnglish);
  options.width = 30;
  Page page(options);
  TextTable table({{"Id"}, {"Name", Align::kLeft, true}, {"Score", Align::kRight}});
  table.Row({"1", "พื้นฐาน", "9.50"});
  table.Row({"10", "a name that is too long for it", "10.25"});
  table.Write(page);
  EXPECT_EQ(page.Take(),
            "  Id  Name               Score\n"
            "  1   พื้นฐาน               9.50\n"
            "  10  a name that is t…  10.25\n");
}

// No line is longer or steers the terminal, every isolate ends on its line.
TEST(HostileNamesTest, EveryTextStaysInItsLines) {
  RankingView ranking = SmallRanking();
  ranking.members = HostileMembers();
  ranking.ranked.clear();
  HeatView heat = SmallHeat();
  heat.members = HostileMembers();
  heat.map.members.clear();
  heat.map.scores.clear();
  ReadinessView readiness = SmallReadiness();
  readiness.members = HostileMembers();
  readiness.entries.clear();
  ClaimsView claims = SmallClaims();
  claims.members = HostileMembers();
  claims.disagreements.clear();
  for (std::size_t i = 0; i < HostileMembers().size(); ++i) {
    ranking.ranked.push_back({i, 300, 1, 9});
    heat.map.members.push_back(i);
    heat.map.scores.push_back({1, 2, 3});
    readiness.entries.push_back({i, 1, {0, 300, 299, {}}, {}, {}});
    claims.disagreements.push_back({i, 0, 2, 1, 1});
  }
  for (const std::string& text : {Text(ranking), Text(heat), Text(readiness), Text(claims)}) {
    EXPECT_TRUE(Has(text, "say \"hi\", 'you'"));
    EXPECT_FALSE(Has(text, "\u202E"));
    EXPECT_FALSE(Has(text, "\u2028"));
    EXPECT_FALSE(Has(text, "\r"));
    EXPECT_LT(text.size(), 8000U);
    EXPECT_EQ(CountOf(text, "\u2068"), CountOf(text, "\u2069"));
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      const std::string line = text.substr(begin, end - begin);
      EXPECT_EQ(CountOf(line, "\u2068"), CountOf(line, "\u2069")) << line;
      EXPECT_LE(DisplayWidth(line), 100) << line;
      begin = end + 1;
    }
  }
}

TEST(HostileNamesTest, PortraitToo) {
  for (const benchmark::Member& member : HostileMembers()) {
    Portrait portrait = SmallPortrait();
    portrait.benchmark.organisation_name = member.name;
    portrait.benchmark.peers.parent = member.name;
    portrait.trends.front().name = member.name;
    portrait.trends.front().unit = member.name;
    portrait.trends.front().other_units = {member.name, "baht"};
    const std::string text = Text(portrait);
    EXPECT_FALSE(Has(text, "\u202E"));
    EXPECT_FALSE(Has(text, "\r"));
    EXPECT_LT(text.size(), 12000U);
    EXPECT_EQ(CountOf(text, "\u2068"), CountOf(text, "\u2069"));
  }
}

}  // namespace
}  // namespace radap::standing::testing
