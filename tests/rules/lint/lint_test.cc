// Lints: lines of a pack against the warnings of one lint, one row for each way to be warned.
#include <gtest/gtest.h>

#include "rules/lint/lint.h"
#include "rules/lint/lints.h"
#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

struct LintCase {
  const char* name;
  void (*find)(const model::Model& model, Diagnostics& diagnostics);
  std::string_view lines;
  std::string_view warnings;  // one DumpLine each
};

constexpr LintCase kCases[] = {
    {"no_clause_W0101", lint::FindNoClause,
     R"(total th "ก" en "A": mean of categories
category 1 th "ก" en "A" clause form line 1: mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A" clause form line 1
      issue 1 th "ก" en "A"
)",
     R"(3:3 W0101 item 1.1 does not say where it comes from: add `clause ...`
5:7 W0101 issue 1.1.1/1 does not say where it comes from: add `clause ...`)"},
    {"no_clause_without_sources", lint::FindNoClause,
     R"(pack small version 1
  scale 0 .. 500 points
rule score of kpi, points
  otherwise: 5
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    group 1 th "ก" en "A"
rule score of question, points
  otherwise: 5
rule more of total, number
  otherwise: 5
)",
     ""},
    {"one_language_W0102", lint::FindOneLanguage,
     R"(pack small version 1
  title en "A"
  source form document "f.txt" th "ก"
  scale 0 .. 500 points
  unit days en "days"
  levels
    level basic from 300 th "ก"
    level advance from 400
total th "ก": mean of categories
  assume why en "A"
lint odd of kpi, warning
  when result is missing
  say th "ก"
rule score of question, points th "ก"
  otherwise: share of issues met * 500 points
)",
     R"(2:3 W0102 title has no `th "..."`
3:3 W0102 source form has no `en "..."`
5:3 W0102 unit days has no `th "..."`
7:5 W0102 level basic has no `en "..."`
8:5 W0102 level advance has no `th "..."`
8:5 W0102 level advance has no `en "..."`
14:1 W0102 score of question has no `en "..."`
11:1 W0102 lint odd has no `en "..."`
9:1 W0102 total has no `en "..."`
10:3 W0102 assume why has no `th "..."`)"},
    {"unused_rules_W0103", lint::FindUnusedRules,
     R"(rule bonus of kpi, points
  otherwise: extra
rule extra of kpi, points
  otherwise: 5
test good of issue
  otherwise: claimed
rule score of item, points
  otherwise: 5
)",
     R"(1:1 W0103 bonus of kpi is never used
5:1 W0103 good of issue is never used
7:1 W0103 score of item is never used)"},
    {"success_of_kpi_is_read_by_reports", lint::FindUnusedRules,
     R"(rule success of kpi, percent
  otherwise: 5
)",
     ""},
    {"unused_source_W0104", lint::FindUnusedSources,
     R"(pack small version 1
  source form document "f.txt"
  source other document "g.txt"
  scale 0 .. 500 points
)",
     R"(3:3 W0104 no clause is of the source `other`)"},
    {"question_without_issues_W0105", lint::FindNoChildren,
     R"(category 1 th "ก" en "A" clause form line 1: mean of items
  item 1.1 th "ก" en "A" clause form line 1: mean of questions
    question 1.1.1 th "ก" en "A" clause form line 1
  item 1.2 th "ก" en "A" clause form line 1: sum of kpis
)",
     R"(3:5 W0105 question 1.1.1 has no issues, but its score is made of them
4:3 W0105 item 1.2 has no kpis, but its score is made of them)"},
    {"members_taken_through_a_rule_W0105", lint::FindNoChildren,
     R"(rule part of question, number
  otherwise: share of issues met
rule score of question, points
  otherwise: part * 500 points
category 1 th "ก" en "A" clause form line 1: mean of items
  item 1.1 th "ก" en "A" clause form line 1: mean of questions
    question 1.1.1 th "ก" en "A" clause form line 1
)",
     R"(7:5 W0105 question 1.1.1 has no issues, but its score is made of them)"},
    {"step_without_members_W0106", lint::FindEmptyLevels,
     R"(rule score of item, points
  ladder of questions answered
    step basic -> 300
    step advance -> 200
rule score of question, points
  otherwise: 5
category 1 th "ก" en "A" clause form line 1: mean of items
  item 1.1 th "ก" en "A" clause form line 1
    question 1.1.1 level basic, advance th "ก" en "A" clause form line 1
  item 1.2 th "ก" en "A" clause form line 1
    question 1.2.1 level advance th "ก" en "A" clause form line 1
)",
     R"(10:3 W0106 item 1.2 has no questions of level `basic`: that step counts as complete)"},
    {"stars_that_no_rule_reads_W0107", lint::FindUnreadStar,
     R"(category 1 th "ก" en "A" clause form line 1: mean of items
  item 1.1 th "ก" en "A" clause form line 1: mean of questions
    question 1.1.1 th "ก" en "A" clause form line 1
      issue 1 th "ก" en "A" clause form line 1
      issue 2 starred th "ก" en "A" clause form line 1
      issue 3 starred th "ก" en "A" clause form line 1
)",
     R"(5:7 W0107 issues are starred, but no rule asks for `starred`)"},
    {"off_the_scale_W0108", lint::FindOffScale,
     R"(rule score of kpi, points
  when result is missing: -1
  bands of result
    below 5 -> 0
    5 to below 10 -> 500
    10 and above -> 500.5
rule score of question, points
  ladder of issues met
    step basic -> 300
    step advance -> 201
category 1 th "ก" en "A" clause form line 1: 501
  item 1.1 th "ก" en "A" clause form line 1: sum of kpis
    group 1 th "ก" en "A" clause form line 1
  item 1.2 th "ก" en "A" clause form line 1: mean of questions
    question 1.2.1 th "ก" en "A" clause form line 1
      issue 1 level basic, advance th "ก" en "A" clause form line 1
)",
     R"(2:27 W0108 score of kpi can be -1, outside the scale from 0 to 500
6:5 W0108 score of kpi can be 500.5, outside the scale from 0 to 500
8:3 W0108 score of question can be 501, outside the scale from 0 to 500
11:46 W0108 score of category can be 501, outside the scale from 0 to 500)"},
    {"other_rules_may_leave_the_scale", lint::FindOffScale,
     R"(rule success of kpi, points
  otherwise: 900
)",
     ""},
    {"unused_weights_W0109", lint::FindUnusedWeights,
     R"(category 1 weight 0.5 th "ก" en "A" clause form line 1: weighted mean of items
  item 1.1 weight 100 % th "ก" en "A" clause form line 1: sum of kpis
    group 1 th "ก" en "A" clause form line 1
category 2 weight 0.5 th "ก" en "A" clause form line 1: 5
)",
     R"(1:19 W0109 category 1 has a `weight`, but no weighted mean uses it
4:19 W0109 category 2 has a `weight`, but no weighted mean uses it)"},
    {"every_weight_used", lint::FindUnusedWeights,
     R"(category 1 weight 0.5 th "ก" en "A" clause form line 1: 5
category 2 weight 50 % th "ก" en "A" clause form line 1: 5
total th "ก" en "A": weighted mean of categories
)",
     ""},
    {"share_of_too_many_points_W0108", lint::FindOffScale,
     R"(rule score of question, points
  otherwise: share of issues met * 600 points
)",
     R"(2:36 W0108 score of question can be 600, outside the scale from 0 to 500)"},
    {"numbers_that_leave_a_gap_W0110", lint::FindNumberGaps,
     R"(category 1 th "ก" en "A" clause form line 1: mean of items
  item 1.1 th "ก" en "A" clause form line 1: mean of questions
    question 1.1.1 th "ก" en "A" clause form line 1
      issue 3 th "ก" en "A" clause form line 1
      issue 7 th "ก" en "A" clause form line 1
      issue 8 th "ก" en "A" clause form line 1
    question 1.1.3 th "ก" en "A" clause form line 1
      issue 1 th "ก" en "A" clause form line 1
)",
     R"(5:7 W0110 issue 1.1.1/7 comes straight after issue 1.1.1/3: the numbers leave out 4-6
7:5 W0110 question 1.1.3 comes straight after question 1.1.1: the numbers leave out 2)"},
    {"number_that_only_a_text_names_W0111", lint::FindStaleNumbers,
     R"(pack small version 1
  source form document "form-2568.txt"
  scale 0 .. 500 points
rule bonus of kpi, points
  assume edge th "ช่วงเริ่มที่ 105 ไม่ใช่ 110 ของปี 2568" en "from 105, not 110; at most 3,000 and 9"
  bands of result
    below 110 -> 200
    110 and above -> 500
)",
     R"(5:3 W0111 the text names 105, which no rule has any more: is it up to date?
5:3 W0111 the text names 3000, which no rule has any more: is it up to date?)"},
    {"unused_constant_W0112", lint::FindUnusedConstants,
     R"(constant full 500 points
constant edge 80 percent
rule score of question, points
  otherwise: full
)",
     R"(2:1 W0112 the constant `edge` is never used: does a rule have the number itself? If not, delete this line)"},
    {"closed_to_some_kinds_but_taken_of_all_W0115", lint::FindClosedCounts,
     R"(rule score of item, points
  otherwise: mean of questions
rule score of category, points
  otherwise: mean of items among (applicable)
test asked of item
  otherwise: kind is not fund
category 1 th "ก" en "A"
  item 1.1 only for fund th "ก" en "A"
    question 1.1.1 not for fund th "ก" en "A"
      issue 1 th "ก" en "A"
category 2 th "ก" en "A": mean of items where (asked)
  item 2.1 not for fund th "ก" en "A"
category 3 th "ก" en "A": share of items asked * 500 points
  item 3.1 not for fund th "ก" en "A"
)",
     R"(9:5 W0115 only some kinds of organisation have question 1.1.1, but the score of item 1.1 takes all: for the others it counts as not done; add `among (applicable)` to leave it out
14:3 W0115 only some kinds of organisation have item 3.1, but the score of category 3 takes all: for the others it counts as not done; add `among (applicable)` to leave it out)"},
    {"labels_of_the_new_parts_W0102", lint::FindOneLanguage,
     R"(pack small version 1
  title th "ก" en "A"
  source form document "f.txt" th "ก" en "A"
  scale 0 .. 500 points
  scale risk 1 .. 25 number th "ก"
    level low from 1 en "A"
  scale plain 1 .. 25 number
  levels
    level basic from 300 th "ก" en "A"
    level advance from 400 th "ก" en "A"
constant full 500 points th "ก"
category 1 th "ก" en "A": full
  field economy text th "ก"
  field social text
    th "ก"
    en "A"
)",
     R"(5:3 W0102 scale risk has no `en "..."`
6:5 W0102 level low has no `th "..."`
11:1 W0102 constant full has no `en "..."`
13:3 W0102 field economy has no `en "..."`)"},
    {"clauses_of_fields_and_constants_use_a_source", lint::FindUnusedSources,
     R"(pack small version 1
  source form document "f.txt"
  source other document "g.txt"
  source third document "h.txt"
  scale 0 .. 500 points
  levels
    level basic from 300 th "ก" en "A"
    level advance from 400 th "ก" en "A"
constant full 500 points clause other line 1
category 1 th "ก" en "A" clause form line 1: full
  field economy text
    clause third line 2
)",
     ""},
    {"scores_that_no_element_uses_may_leave_the_scale", lint::FindOffScale,
     R"(rule score of item, points
  otherwise: 501
)",
     ""},
    {"off_a_further_scale_W0108", lint::FindOffScale,
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  scale risk 1 .. 25 number
  levels
    level basic from 300 th "ก" en "A"
    level advance from 400 th "ก" en "A"
rule score of item, number
  when kind is missing: 26
  matrix of 1 by 2
    columns 1, 2
    row 1 -> 0, 25
rule score of question, points
  interpolate narrative-letters
    at 0 -> 0
    at 100 -> 501
category 1 th "ก" en "A": 5
  item 1.1 scale risk th "ก" en "A"
  item 1.2 scale risk th "ก" en "A": 0
    question 1.2.1 th "ก" en "A"
  item 1.3 scale risk th "ก" en "A": max of kpis
    group 1 scale risk th "ก" en "A": 30
)",
     R"(9:25 W0108 score of item can be 26, outside the scale from 1 to 25
12:5 W0108 score of item can be 0, outside the scale from 1 to 25
16:5 W0108 score of question can be 501, outside the scale from 0 to 500
19:38 W0108 score of item can be 0, outside the scale from 1 to 25
22:39 W0108 score of kpi can be 30, outside the scale from 1 to 25)"},
    {"rules_that_reports_show", lint::FindUnusedRules,
     R"(rule increase of total, points th "ก" en "A"
  otherwise: 5
rule hidden of total, points
  otherwise: 5
)",
     R"(3:1 W0103 hidden of total is never used)"},
    {"a_star_that_a_rule_reads", lint::FindUnreadStar,
     R"(test met of issue
  when starred: files >= 1
  otherwise: claimed
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      issue 1 starred th "ก" en "A"
)",
     ""},
};

class LintTest : public testing::TestWithParam<LintCase> {};

TEST_P(LintTest, Warns) {
  Checked checked = CheckText(InFrame(GetParam().lines));
  ASSERT_EQ(Lines(checked), "");
  GetParam().find(checked.model, checked.diagnostics);
  EXPECT_EQ(Lines(checked), GetParam().warnings);
}

INSTANTIATE_TEST_SUITE_P(Table, LintTest, testing::ValuesIn(kCases),
                         [](const auto& row) { return row.param.name; });

TEST(FindLintsTest, RunsEveryLint) {
  Checked checked = CheckText(InFrame(R"(pack small version 1
  source form document "f.txt"
  source other document "g.txt"
  scale 0 .. 500 points
  levels
    level basic from 300 th "ก" en "A"
    level advance from 400 th "ก" en "A"
constant unread 5 points
rule score of item, points
  otherwise: 501
rule score of question, points
  ladder of issues met
    step basic -> 300
    step advance -> 200
category 1 weight 1 th "ก" en "A" clause form line 1: mean of items
  item 1.2 th "ก" en "A" clause form line 1
  item 1.1 th "ก" clause form line 1: mean of questions
    question 1.1.1 th "ก" en "A" clause form line 1
      issue 1 starred level basic th "ก" en "A"
    question 1.1.4 th "ก" en "A" clause form line 1
      assume old th "77" en "77"
)"));
  ASSERT_FALSE(HasErrors(checked.diagnostics)) << Lines(checked);
  FindLints(checked.model, checked.diagnostics);
  std::string codes;
  for (const Diagnostic& diagnostic : checked.diagnostics) {
    codes += std::string(TextOf(diagnostic.code)) + " ";
    EXPECT_EQ(SeverityOf(diagnostic.code), Severity::kWarning);
  }
  EXPECT_EQ(codes, "W0101 W0102 W0103 W0104 W0105 W0106 W0107 W0108 W0109 W0110 W0111 W0112 ");
}

}  // namespace
}  // namespace radap::checking
