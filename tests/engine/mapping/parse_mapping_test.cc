// Lines of a mapping file, right and wrong, and files made to do harm.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/dossier/finding_codes.h"
#include "tests/engine/mapping/mapping_pair.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* dump;
};

class ParseMappingTest : public ::testing::TestWithParam<Case> {};

TEST_P(ParseMappingTest, GivesLinesAndMistakes) {
  EXPECT_EQ(Parsed(GetParam().text), GetParam().dump);
}

constexpr Case kCases[] = {
    {"OneIssue", "question 1.1.1 from 1.1.1/2", "1: question 1.1.1 from 1.1.1/2\n"},
    {"Issues", "\n issue 1.1.1/2  from 2.1 ,3.1,4.1/1\r\n",
     "2: issue 1.1.1/2 from 2.1, 3.1, 4.1/1\n"},
    {"Nothing", "group 7.1/4 nothing th \"ไม่มี # กลุ่ม\" en \"no, group\"",
     "1: group 7.1/4 nothing ไม่มี # กลุ่ม|no, group\n"},
    {"Comments", "# a\ngroup 7.1/1 from 7.1/2 # b\n  # c\n", "2: group 7.1/1 from 7.1/2\n"},
    {"ByteOrderMark", "\xEF\xBB\xBFgroup 7.1/1 from 7.1/2", "1: group 7.1/1 from 7.1/2\n"},
    {"Kind", "item 1.1 from 1.1", "1: expected `question`, `issue` or `group`, found `item`\n"},
    {"NoId", "question", "1: expected an id such as 1.1.1/2, but the line ends\n"},
    {"BadId", "question a from 1.1", "1: expected an id such as 1.1.1/2, found `a`\n"},
    {"QuotedId", "question \"1.1\" from 1.1", "1: expected an id such as 1.1.1/2, found `1.1`\n"},
    {"NoVerb", "question 1.1", "1: expected `from` or `nothing`, but the line ends\n"},
    {"BadVerb", "question 1.1 form 1.1", "1: expected `from` or `nothing`, found `form`\n"},
    {"NoSource", "question 1.1 from", "1: expected an id such as 1.1.1/2, but the line ends\n"},
    {"CommaAtEnd", "question 1.1 from 1.1,",
     "1: expected an id such as 1.1.1/2, but the line ends\n"},
    {"NoComma", "question 1.1 from 1.1 1.2",
     "1: expected a comma or the end of the line, found `1.2`\n"},
    {"NoReason", "question 1.1 nothing", "1: expected the reason, th \"…\", but the line ends\n"},
    {"OneLanguage", "question 1.1 nothing th \"ก\"",
     "1: expected the reason, en \"…\", but the line ends\n"},
    {"BlankReason", "question 1.1 nothing th \" \" en \"a\"",
     "1: expected the reason, th \"…\", found ` `\n"},
    {"OpenQuote", "question 1.1 nothing th \"ก en",
     "1: expected the reason, th \"…\", found `\"ก en`\n"},
    {"More", "question 1.1 nothing th \"ก\" en \"a\" x",
     "1: expected the end of the line, found `x`\n"},
    {"AWrongLineIsLeftOut", "question\nquestion 1.1 from 1.1",
     "2: question 1.1 from 1.1\n1: expected an id such as 1.1.1/2, but the line ends\n"},
    {"Empty", "", "0: the file has no line; expected for example `question 1.1.1 from 1.1.1/2`\n"},
    {"OnlyComments", "# a\n",
     "0: the file has no line; expected for example `question 1.1.1 from 1.1.1/2`\n"},
    {"NotUtf8", "question 1.1 from 1.1\n\xA1\xA2",
     "2: this is not UTF-8: save the file as UTF-8\n"},
};

INSTANTIATE_TEST_SUITE_P(Lines, ParseMappingTest, ::testing::ValuesIn(kCases),
                         [](const auto& param) { return std::string(param.param.name); });

std::size_t CountLines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(HostileMappingTest, LongLines) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20;
  EXPECT_LT(Parsed(std::string(kMebibyte, 'q')).size(), 300u) << "the word found is cut short";
  EXPECT_LT(Parsed(std::string(kMebibyte, '"')).size(), 300u);
  EXPECT_LT(Parsed("question " + std::string(kMebibyte - 9, '1')).size(), 300u);
  EXPECT_EQ(Parsed(std::string(kMebibyte + 1, '#')),
            "0: the file is larger than 1 MiB, not read\n");
  const std::string zeros(1000, '\0');
  EXPECT_EQ(CountLines(Parsed(zeros)), 1u);
}

TEST(HostileMappingTest, ManyIdsOnALine) {
  std::string text = "question 1.1.1 from 1";
  for (int i = 2; i <= 50; ++i) text += ", " + std::to_string(i);
  EXPECT_EQ(MappingOf(text).lines.at(0).from.size(), 50u);
  EXPECT_EQ(Parsed(text + ", 51"), "1: expected at most 50 ids, found `,`\n");
}

TEST(HostileMappingTest, ManyMistakesAreCutShort) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "x\n";
  const std::string dump = Parsed(text);
  EXPECT_EQ(CountLines(dump), 100u);
  EXPECT_TRUE(dump.ends_with("there are more mistakes, not listed: correct these first\n"));
}

TEST(HostileMappingTest, EveryPrefixOfAFileIsRead) {
  const std::string text = FileText("criteria/pmqa4-2565/from-pmqa4-2568.map").substr(0, 2000);
  for (std::size_t end = 0; end < text.size(); ++end) Parsed(text.substr(0, end));
}

TEST(MappingMistakeTest, IsAFindingWithItsPlace) {
  MappingMistakes mistakes;
  const Mapping mapping = ParseMapping({.name = "from-x.map", .text = "\nx"}, mistakes);
  const Findings findings = FindingsOf(mistakes, mapping);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, FindingCode::kMappingMistake);
  EXPECT_EQ(MessageOf(findings[0], Language::kEnglish),
            "from-x.map:2: expected `question`, `issue` or `group`, found `x`");
  EXPECT_EQ(MessageOf(findings[0], Language::kThai),
            "from-x.map:2: ต้องเป็น question, issue หรือ group แต่พบ “x”");
}

}  // namespace
}  // namespace radap::testing
