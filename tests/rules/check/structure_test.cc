// Where lines may stand: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"a_whole_pack_has_no_problem", R"()", ""},
    {"item_outside_a_category_E0202",
     R"(item 1.1 th "ก" en "A": 500
)",
     R"(1:1 E0202 `item` cannot stand at the left edge: indent it under category)"},
    {"issue_under_an_item_E0201",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": 500
    issue 1 th "ก" en "A"
)",
     R"(3:5 E0201 `issue` cannot stand under `item`: it belongs under question)"},
    {"issue_indented_too_deep_E0201",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      issue 1 th "ก" en "A"
        issue 2 th "ก" en "A"
)",
     R"(5:9 E0201 `issue` cannot stand under `issue`: it belongs under question (this line is indented by 8 spaces; 6 would put it under `question 1.1.1`))"},
    {"issue_indented_too_little_E0201",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
    issue 1 th "ก" en "A"
)",
     R"(4:5 E0201 `issue` cannot stand under `item`: it belongs under question (this line is indented by 4 spaces; 6 would put it under `question 1.1.1`))"},
    {"kpis_at_the_level_of_its_group_E0206",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    kpis exactly 5
    group 6 th "ก" en "A"
    kpis at most 2
)",
     R"(5:5 E0206 `kpis` was given already: once is enough, or indent it deeper if it belongs to `group 6`)"},
    {"line_between_levels_and_its_lines_E0249",
     R"(pack small version 1
  scale 0 .. 500 points
  levels
  source form document "f.txt"
    level basic from 300 th "ก" en "A"
    level advance from 400 th "ก" en "A"
rule score of question, points
  otherwise: 5
)",
     R"(3:3 E0205 `levels` needs a line `level` under it
4:3 E0249 this `source` line separates `levels` from its lines: move it above or below all of them)"},
    {"assume_and_say_without_a_text_E0205",
     R"(rule bonus of kpi, points
  assume why
  otherwise: 5
lint odd of kpi, warning
  when result is missing
  say
)",
     R"(2:3 E0205 `assume` needs a line `th "..." en "..."` under it
6:3 E0205 `say` needs a line `th "..." en "..."` under it)"},
    {"texts_on_lines_below",
     R"(rule bonus of kpi, points
  th "ก"
  en "A"
  assume why
    th "ก"
    en "A"
  otherwise: 5
test good of kpi
  th "ก" en "A"
  otherwise: yes
lint odd of kpi, warning
  when result is missing
  say th "ก"
    en "A"
)",
     ""},
    {"text_twice_below_E0206",
     R"(rule bonus of kpi, points
  assume why th "ก"
    th "ข"
    en "B"
  otherwise: 5
)",
     R"(3:8 E0206 `th` was given already: once is enough)"},
    {"rule_under_the_pack_E0203",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  rule bonus of item, points
    otherwise: 5
)",
     R"(4:3 E0203 `rule` stands at the left edge, not under `pack`)"},
    {"bands_in_a_test_E0201",
     R"(test good of kpi
  when result is missing: no
  bands of result
    below 5 -> 1
    5 and above -> 2
  otherwise: yes
)",
     R"(3:3 E0201 `bands` cannot stand under `test`: it belongs under rule)"},
    {"narrative_under_an_item_E0201",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": 500
    narrative at most 3000 letters
)",
     R"(3:5 E0201 `narrative` cannot stand under `item`: it belongs under question)"},
    {"no_scale_E0204",
     R"(pack small version 1
  source form document "f.txt"
)",
     R"(1:1 E0204 there is no `scale` line)"},
    {"empty_rule_E0205",
     R"(rule bonus of item, points
  clause form line 1
)",
     R"(1:1 E0205 `rule` needs a line `otherwise` under it)"},
    {"empty_bands_and_ladder_E0205",
     R"(rule bonus of kpi, points
  bands of result
rule steps of question, points
  ladder of issues met
)",
     R"(2:3 E0205 `bands` needs a line `... -> ...` under it
4:3 E0205 `ladder` needs a line `step` under it)"},
    {"levels_without_a_level_E0205",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  levels
)",
     R"(4:3 E0205 `levels` needs a line `level` under it)"},
    {"lint_without_when_and_say_E0205",
     R"(lint odd of kpi, warning
)",
     R"(1:1 E0205 `lint` needs a line `when` under it
1:1 E0205 `lint` needs a line `say` under it)"},
    {"second_title_E0206",
     R"(pack small version 1
  title th "ก" en "A"
  title th "ข" en "B"
  source form document "f.txt"
  scale 0 .. 500 points
)",
     R"(3:3 E0206 `title` was given already: once is enough)"},
    {"second_total_E0206",
     R"(total th "ก" en "A": mean of categories
total th "ข" en "B": mean of categories
)",
     R"(2:1 E0206 `total` was given already: once is enough)"},
    {"label_on_the_line_and_below_E0206",
     R"(rule bonus of item, points th "ก" en "A"
  en "B"
  otherwise: 5
)",
     R"(2:6 E0206 `en` was given already: once is enough)"},
    {"clause_on_the_line_and_below_E0206",
     R"(total th "ก" en "A" clause form line 1: mean of categories
  clause form line 2
)",
     R"(2:3 E0206 `clause` was given already: once is enough)"},
    {"second_when_in_a_lint_E0206",
     R"(lint odd of kpi, warning
  when result is missing
  when target is missing
  say th "ก" en "A"
)",
     R"(3:3 E0206 `when` was given already: once is enough)"},
    {"same_step_twice_E0206",
     R"(rule steps of question, points
  ladder of issues met
    step basic -> 300
    step basic -> 200
)",
     R"(4:10 E0206 `step basic` was given already: once is enough)"},
    {"value_in_a_lint_E0235",
     R"(lint odd of kpi, warning
  when result is missing: 0
  say th "ก" en "A"
)",
     R"(2:27 E0235 `when` in a lint is only a condition: delete what follows the `:`)"},
    {"when_without_a_value_E0236",
     R"(rule bonus of kpi, points
  when result is missing
  otherwise: 5
)",
     R"(2:3 E0236 this condition has no value: write `when ...: VALUE`)"},
    {"what_was_lost_to_a_syntax_error_is_not_called_missing",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 to 500 points
rule bonus of kpi, points
  when result is missing: 5
  otherwis: 5
total th "รวม" en "Total"; mean of categories
)",
     R"(3:11 E0108 expected `..` between the lowest and the highest value, but found `to`; for example: scale 0 .. 500 points
6:3 E0107 no line begins with `otherwis`
7:26 E0108 expected another part such as starred, th "...", clause, or `:` with the score, but found `;`; for example: total th "..." en "...": mean of categories)"},
};

class StructureTest : public testing::TestWithParam<Case> {};

TEST_P(StructureTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, StructureTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
