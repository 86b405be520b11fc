// Mappings held against both packs; those in criteria/ are complete and without mistakes.
#include <gtest/gtest.h>

#include "rules/packs/packs.h"
#include "tests/engine/mapping/mapping_pair.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr const char* kComplete =
    "question 1.1.1 from 1.1.1/1\n"
    "question 1.1.2 from 1.1.1/2, 1.1.1/3\n"
    "question 1.1.3 nothing th \"ก\" en \"a\"\n"
    "group 1.2/1 from 1.2/1, 1.2/2\n"
    "group 1.2/3 nothing th \"ก\" en \"a\"\n";

std::string Checked(const std::string& text) {
  return Dump(CheckMapping(MappingOf(text), BlanksPack(), FormPack()));
}

TEST(CheckMappingTest, Complete) { EXPECT_EQ(Checked(kComplete), ""); }

TEST(CheckMappingTest, WholeQuestionsOfTheOtherPack) {
  EXPECT_EQ(Dump(CheckMapping(MappingOf("issue 1.1.1/1 from 1.1.1\nissue 1.1.1/2 from 1.1.2\n"
                                        "issue 1.1.1/3 from 1.1.1, 1.1.2\ngroup 1.2/1 from 1.2/1\n"
                                        "group 1.2/2 from 1.2/3\n"),
                              FormPack(), BlanksPack())),
            "");
}

TEST(CheckMappingTest, UnknownIds) {
  EXPECT_EQ(Checked(std::string(kComplete) + "question 1.1.9 from 1.1.1/1\n"),
            "6: pack `blanks` has no question `1.1.9`; did you mean `1.1.1`?\n");
  EXPECT_EQ(Checked(std::string(kComplete) + "issue 1.1.1 from 1.1.1/1\n"),
            "6: `1.1.1` stands on line 1 already: that one counts, remove the other\n");
  EXPECT_EQ(Checked(std::string(kComplete) + "issue 1.1.1/1 from 1.1.1/1\n"),
            "6: pack `blanks` has no issue `1.1.1/1`\n");
  std::string text = kComplete;
  text.replace(text.find("1.1.1/3"), 7, "1.1.1/9");
  EXPECT_EQ(Checked(text),
            "2: pack `form` has no issue or question `1.1.1/9`; did you mean `1.1.1/1`?\n");
  text = kComplete;
  text.replace(text.find("1.2/2"), 5, "1.1.1");
  EXPECT_EQ(Checked(text).substr(0, 36), "4: pack `form` has no KPI group `1.1");
}

TEST(CheckMappingTest, GivenTwice) {
  EXPECT_EQ(Checked(std::string(kComplete) + "group 1.2/3 from 1.2/2\n"),
            "6: `1.2/3` stands on line 5 already: that one counts, remove the other\n"
            "6: the KPIs of group 1.2/2 have a place by line 4 already: that one counts\n");
  std::string text = kComplete;
  text.replace(text.find("1.1.1/3"), 7, "1.1.1/2");
  EXPECT_EQ(Checked(text), "2: `1.1.1/2` is given twice: remove one\n");
}

TEST(CheckMappingTest, NotMentioned) {
  EXPECT_EQ(
      Checked("group 1.2/1 from 1.2/1\nquestion 1.1.2 from 1.1.1/1"),
      "0: not mentioned, of pack `blanks` (3): 1.1.1, 1.1.3, 1.2/3; write a line with `from` or "
      "`nothing` for each\n");
}

TEST(CheckMappingTest, AQuestionWithoutBlanks) {
  const std::string dump =
      Dump(CheckMapping(MappingOf("question 1.1.1 from 1.1.1"), FormPack(), BlanksPack()));
  EXPECT_EQ(
      dump.substr(0, dump.find('\n')),
      "1: question 1.1.1 has no blanks to fill in: write an `issue` line for each of its issues");
}

TEST(CheckMappingTest, ManyMistakesAreCutShort) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "question 1.1." + std::to_string(i + 10) + " from 9.9\n";
  EXPECT_EQ(CheckMapping(MappingOf(text), BlanksPack(), FormPack()).size(), 100u);
}

// Both built-in mappings: nothing unknown, nothing twice, and every element is spoken of.
TEST(BuiltInMappingTest, CompleteAndWithoutMistakes) {
  const std::pair<const char*, const char*> editions[] = {{"pmqa4-2565", "pmqa4-2568"},
                                                          {"pmqa4-2568", "pmqa4-2565"}};
  for (const auto& [to_id, from_id] : editions) {
    const LoadedPack to = CompilePack(FindPack(to_id, {}).value());
    const LoadedPack from = CompilePack(FindPack(from_id, {}).value());
    const std::optional<Source> source = FindMapping(to.source, from_id);
    ASSERT_TRUE(source) << to_id;
    EXPECT_EQ(source->text, FileText(source->name)) << "as it is in the repository";
    MappingMistakes mistakes;
    const Mapping mapping = ParseMapping(*source, mistakes);
    EXPECT_EQ(Dump(mistakes), "") << to_id;
    EXPECT_EQ(Dump(CheckMapping(mapping, *to.program, *from.program)), "") << to_id;
    EXPECT_GT(mapping.lines.size(), 100u) << to_id;
  }
}

}  // namespace
}  // namespace radap::testing
