// What an element asks to be filled in: `field` and `needs` lines against what is reported.
#include <gtest/gtest.h>

#include "rules/check/check.h"
#include "rules/syntax/parse.h"
#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"fields_of_every_kind",
     R"(rule cost-part of question, number
  otherwise: cost / 1000000 baht + share-done / 100 percent + effects / 10 count
test told of question
  otherwise: story contains "x" and link is known and from starts with "2567" and span is missing
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field story text optional th "ก" en "A" clause form line 3
      field cost number in baht 0 .. 1000000
        th "ก"
        en "A"
        clause form line 4
      field share-done percent level basic, advance
      field tenth percent 0 .. 10 one of 0, 5, 10
      field effects list at least 2
      field link url
      field from date
      field span period
      needs at least 1 of story, link and from
)",
     ""},
    {"same_name_on_many_elements",
     R"(rule cost-part of question, number
  otherwise: cost / 1000000 baht
category 1 th "ก" en "A": mean of items
  field cost text
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field cost number in baht
    question 1.1.2 th "ก" en "A"
      field cost number in baht 0 .. 5 optional
)",
     ""},
    {"another_kind_or_unit_elsewhere_E0255",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field cost number in baht
    question 1.1.2 th "ก" en "A"
      field cost number
    question 1.1.3 th "ก" en "A"
      field cost text
)",
     R"(6:13 E0255 the field `cost` of another question has another kind or unit: give both the same, or another name
8:13 E0255 the field `cost` of another question has another kind or unit: give both the same, or another name)"},
    {"same_field_twice_E0207",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    field cost number
    field cost text
)",
     R"(4:11 E0207 field `cost of 1.1` exists already)"},
    {"parts_of_another_kind_E0254",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field story text at least 2
      field effects list 0 .. 10
      field link url one of 1, 2
      field done percent in baht
)",
     R"(4:33 E0254 `at least` is only for fields of kind list: delete it, or give the field another kind
5:26 E0254 `0 .. 10` is only for fields of kind number, percent: delete it, or give the field another kind
6:29 E0254 `one of` is only for fields of kind number, percent: delete it, or give the field another kind
7:29 E0254 `in` is only for fields of kind number: delete it, or give the field another kind)"},
    {"wrong_numbers_and_names_in_a_field",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field cost number in bath 10 .. 0
      field effects list at least 0
      field story text level basics clause from line 1
)",
     R"(4:28 E0211 there is no unit `bath`: new ones are declared with `unit` under `pack`
4:33 E0233 the range 10 .. 0 is empty: the first number must be the lower one
5:35 E0226 `0` must be a whole number from 1 to 1000
6:30 E0212 there is no level `basics` under `levels`
6:44 E0213 there is no source `from`: declare it with `source` under `pack`)"},
    {"names_that_mean_something_else_E0210",
     R"(rule bonus of question, points
  otherwise: 5
constant full 500 points
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    field rating number
    field level text
    question 1.1.1 th "ก" en "A"
      field bonus text
      field answered text
      field score number
      field full number
      field rating text
)",
     R"(6:11 E0210 `rating` already means something else for item: choose another name
7:11 E0210 `level` already means something else for item: choose another name
9:13 E0210 `bonus` already means something else for question: choose another name
10:13 E0210 `answered` already means something else for question: choose another name
11:13 E0210 `score` already means something else for question: choose another name
12:13 E0210 `full` already means something else for question: choose another name)"},
    {"needs_of_no_field_E0256",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    field economy text
    question 1.1.1 th "ก" en "A"
      field social text
      needs at least 1 of economy, social and socail
)",
     R"(6:27 E0256 this question has no field `economy`: declare it under the same line, as in `field economy text`
6:47 E0256 this question has no field `socail`: declare it under the same line, as in `field socail text`)"},
    {"needs_more_than_there_are_E0263",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field economy text
      field social text
      needs at least 3 of economy, social
      needs at least 0 of economy
      needs at least 1001 of economy
)",
     R"(6:22 E0263 at least 3 are asked for, but 2 stand behind `of`: ask for 1 to 2
7:22 E0263 at least 0 are asked for, but 1 stand behind `of`: ask for 1 to 1
8:22 E0226 `1001` must be a whole number from 0 to 1000)"},
    {"needs_one_field_twice_E0206",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field economy text
      field social text
      needs at least 2 of economy, social and economy, economy
)",
     R"(6:56 E0206 `economy` was given already: once is enough)"},
    {"fields_under_an_issue_or_a_rule_E0201",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      issue 1 th "ก" en "A"
        field economy text
rule bonus of item, points
  otherwise: 5
  needs at least 1 of economy
)",
     R"(5:9 E0201 `field` cannot stand under `issue`: it belongs under total, category, item, question (this line is indented by 8 spaces; 6 would put it under `question 1.1.1`)
8:3 E0201 `needs` cannot stand under `rule`: it belongs under total, category, item, question)"},
    {"field_of_another_element_E0209",
     R"(rule bonus of item, count
  otherwise: effects
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field effects list
)",
     R"(2:14 E0209 `effects` belongs to question, but this is about item)"},
    {"misspelt_field_E0208",
     R"(rule bonus of question, count
  otherwise: efects
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field effects list
)",
     R"(2:14 E0208 question has no fact, rule or test called `efects`)"},
    {"fields_have_the_types_of_their_kinds_E0302_E0306_E0308",
     R"(rule bonus of question, number
  when cost > done: 1
  when story > 1: 1
  when effects contains "x": 1
  when effects > 1 count: 1
  otherwise: 0
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field cost number in baht
      field done percent
      field story text
      field effects list
)",
     R"(2:8 E0302 baht and percent cannot be added, subtracted or compared
3:8 E0306 a number is needed here, but this is text
4:8 E0308 a text is needed here, but this is count)"},
    {"fields_of_members",
     R"(rule effects-of-all of item, count
  otherwise: sum of known effects of questions
rule mixed of item, number
  otherwise: mean of story of questions
rule counted of item, number
  otherwise: share of questions effects
rule done of item, number
  otherwise: share of questions filled among (applicable) where (filled at advance)
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field story text
      field effects list
)",
     R"(4:22 E0220 `story` of question must be a rule that gives a number
6:33 E0219 `effects` of question is a value: a test that is yes or no is needed here)"},
};

class FieldsTest : public testing::TestWithParam<Case> {};

TEST_P(FieldsTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, FieldsTest, testing::ValuesIn(kCases), NameOf);

// The parser lets neither pass; a program that makes an Ast may.
std::string ProblemsOf(const std::string& text, const auto& change) {
  Checked checked{
      .source = {.name = "test.radap", .text = InFrame(text)}, .model = {}, .diagnostics = {}};
  ast::Ast ast = Parse(checked.source, checked.diagnostics);
  EXPECT_EQ(Lines(checked), "");
  change(ast.nodes.front().children.front());
  checked.model = Check(ast, checked.diagnostics);
  return Lines(checked);
}

TEST(FieldsOfAnAst, KindThatDoesNotExistE0253) {
  const auto change = [](ast::Node& line) {
    std::get<ast::FieldLine>(line.statement).kind.text = "txt";
  };
  EXPECT_EQ(ProblemsOf("total th \"ก\" en \"A\": mean of categories\n  field why text\n", change),
            "2:13 E0253 there is no kind of field `txt`, only text, number, percent, date, period, "
            "url, list");
}

TEST(HeaderOfAnAst, DayThatDoesNotExistE0250) {
  const auto change = [](ast::Node& line) {
    std::get<ast::ValidLine>(line.statement).from.text = "2567-02-30";
  };
  EXPECT_EQ(ProblemsOf("pack small version 1\n  valid from 2567-02-28\n  source form\n"
                       "  scale 0 .. 500 points\n  levels\n    level basic from 300\n"
                       "    level advance from 400\n",
                       change),
            "2:14 E0250 there is no day `2567-02-30`: write year (B.E.), month and day, as in "
            "2567-09-30");
}

}  // namespace
}  // namespace radap::checking
