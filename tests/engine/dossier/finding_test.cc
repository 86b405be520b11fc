#include "engine/dossier/finding.h"
#include "engine/dossier/finding_codes.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace radap {
namespace {

struct Listed {
  FindingCode code;
  std::string_view text;
  std::string_view th;
  std::string_view en;
};

constexpr Listed kListed[] = {
#define FINDING(name, text, severity, th, en) {FindingCode{NumberOfFinding(text)}, text, th, en},
#include "engine/dossier/all_findings.def"
#undef FINDING
};

// The places to fill in: "{0}{2}" of "{2} and {0}".
std::string PlacesIn(std::string_view text) {
  std::string places;
  for (const char digit : std::string_view("0123456789")) {
    const std::string place = std::string("{") + digit + "}";
    if (text.find(place) != std::string_view::npos) places += place;
  }
  return places;
}

TEST(FindingTest, EveryCodeHasBothTextsWithTheSamePlaces) {
  std::set<std::string_view> seen;
  for (const Listed& listed : kListed) {
    EXPECT_TRUE(seen.insert(listed.text).second) << listed.text << " twice";
    EXPECT_EQ(TextOf(listed.code), listed.text);
    EXPECT_FALSE(listed.th.empty()) << listed.text;
    EXPECT_FALSE(listed.en.empty()) << listed.text;
    EXPECT_EQ(PlacesIn(listed.th), PlacesIn(listed.en)) << listed.text;
  }
}

TEST(FindingTest, FillsInEachArgInItsLanguage) {
  const Finding finding =
      MakeFinding(FindingCode::kWrongType, "/a", {{"ตัวเลข", "a number"}, Same("{0}")});
  EXPECT_EQ(MessageOf(finding, Language::kEnglish), "expected a number, found {0}");
  EXPECT_EQ(MessageOf(finding, Language::kThai), "ต้องเป็นตัวเลข แต่พบ{0}");
  EXPECT_EQ(finding.path, "/a");
  EXPECT_EQ(finding.severity, Severity::kError);
}

TEST(FindingTest, BracesWithoutAnArgStay) {
  EXPECT_EQ(MessageOf(MakeFinding(FindingCode::kTooDeep, ""), Language::kEnglish),
            "the data is nested deeper than {0} levels: check that every { and [ is closed");
}

TEST(FindingTest, LintOfThePackSpeaksForItself) {
  Finding finding = MakeFinding(FindingCode::kPackLint, "");
  finding.lint_message = {"ไทย", "English"};
  EXPECT_EQ(MessageOf(finding, Language::kThai), "ไทย");
  EXPECT_EQ(MessageOf(finding, Language::kEnglish), "English");
}

TEST(FindingTest, SeverityOfTheList) {
  EXPECT_EQ(TextOf(Severity::kError), "error");
  EXPECT_EQ(TextOf(Severity::kWarning), "warning");
  EXPECT_EQ(TextOf(Severity::kNote), "note");
  EXPECT_FALSE(HasErrors(Findings{}));
  EXPECT_FALSE(HasErrors(Findings{MakeFinding(FindingCode::kLinkIsNoFile, "")}));
  EXPECT_TRUE(HasErrors(Findings{MakeFinding(FindingCode::kLinkIsNoFile, ""),
                                 MakeFinding(FindingCode::kUnknownKey, "")}));
}

}  // namespace
}  // namespace radap
