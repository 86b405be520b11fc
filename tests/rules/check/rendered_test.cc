// What an author sees: all mistakes of a pack in one run, each with its line, the second place and a hint.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr std::string_view kPack = R"(pack award version 1
  source form document "award-form-2568.txt" th "แบบรางวัล" en "award form"
  scale 0 .. 500 points

rule success of kpi, percent th "ความสำเร็จ" en "success"
  when target is missing: 0
  otherwise: result / target * 100

rule score of kpi, points th "คะแนนตัวชี้วัด" en "KPI score"
  when resalt is missing: 0
  when target is missing: 0
  bands of success
    below 100 -> 200
    105 and above -> 500

rule score of item, points th "คะแนนหัวข้อ" en "item score"
  when rating > 3: 500
  otherwise: 0

total th "คะแนนรวม" en "Total": mean of categories
category 1 th "การนำองค์การ" en "Leadership" clause from line 8: weighted mean of items
  item 1.1 weight 0.5 th "ระบบ" en "System"
  item 1.1 weight 0.4 th "กำกับ" en "Oversight"
)";

TEST(RenderedTest, ManyMistakesInEnglish) {
  const Checked checked = CheckText(std::string(kPack));
  EXPECT_EQ(
      Rendered(checked, Language::kEnglish),
      R"(error E0301 test.radap:7:14: this is number, but success of kpi gives percent: write something like `... * N percent`
 7 |   otherwise: result / target * 100
   |              ^~~~~~~~~~~~~~~~~~~~~
   = the other place: test.radap:5:1
 5 | rule success of kpi, percent th "ความสำเร็จ" en "success"
   | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
error E0208 test.radap:10:8: kpi has no fact, rule or test called `resalt`
 10 |   when resalt is missing: 0
    |        ^~~~~~
    = did you mean `result`?
error E0401 test.radap:14:5: no band holds 100: nothing holds from 100 to below 105: end one band where the next begins
 14 |     105 and above -> 500
    |     ^~~~~~~~~~~~~~~~~~~~
    = the other place: test.radap:13:5
 13 |     below 100 -> 200
    |     ^~~~~~~~~~~~~~~~
error E0601 test.radap:17:8: `rating` may be missing, but score of item must always have a value: add `when rating is missing: ...` above this line
 17 |   when rating > 3: 500
    |        ^~~~~~
error E0502 test.radap:21:1: the weights of the items of category 1 sum to 0.9 (item 1.1: 0.5, item 1.1: 0.4): they must sum to exactly 1
 21 | category 1 th "การนำองค์การ" en "Leadership" clause from line 8: weighted mean of items
    | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
error E0213 test.radap:21:52: there is no source `from`: declare it with `source` under `pack`
 21 | category 1 th "การนำองค์การ" en "Leadership" clause from line 8: weighted mean of items
    |                                                    ^~~~
    = did you mean `form`?
error E0207 test.radap:23:8: item `1.1` exists already
 23 |   item 1.1 weight 0.4 th "กำกับ" en "Oversight"
    |        ^~~
    = the other place: test.radap:22:8
 22 |   item 1.1 weight 0.5 th "ระบบ" en "System"
    |        ^~~
)");
}

TEST(RenderedTest, ManyMistakesInThai) {
  const Checked checked = CheckText(std::string(kPack));
  EXPECT_EQ(
      Rendered(checked, Language::kThai),
      R"(ข้อผิดพลาด E0301 test.radap:7:14: ค่านี้เป็น ตัวเลขไม่มีหน่วย (number) แต่ success of kpi ให้ค่าเป็น เปอร์เซ็นต์ (percent): เขียนเช่น `... * N percent`
 7 |   otherwise: result / target * 100
   |              ^~~~~~~~~~~~~~~~~~~~~
   = ดูที่ test.radap:5:1
 5 | rule success of kpi, percent th "ความสำเร็จ" en "success"
   | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
ข้อผิดพลาด E0208 test.radap:10:8: ตัวชี้วัด (kpi) ไม่มีข้อมูล rule หรือ test ชื่อ `resalt`
 10 |   when resalt is missing: 0
    |        ^~~~~~
    = หมายถึง `result` หรือไม่
ข้อผิดพลาด E0401 test.radap:14:5: ไม่มีช่วงใดรับค่า 100: ไม่มีช่วงใดรับค่าตั้งแต่ 100 ถึงก่อน 105: ให้ช่วงหนึ่งจบตรงที่ช่วงถัดไปเริ่ม
 14 |     105 and above -> 500
    |     ^~~~~~~~~~~~~~~~~~~~
    = ดูที่ test.radap:13:5
 13 |     below 100 -> 200
    |     ^~~~~~~~~~~~~~~~
ข้อผิดพลาด E0601 test.radap:17:8: `rating` อาจไม่มีข้อมูล แต่ score of item ต้องมีค่าเสมอ: เพิ่ม `when rating is missing: ...` ไว้ก่อนบรรทัดนี้
 17 |   when rating > 3: 500
    |        ^~~~~~
ข้อผิดพลาด E0502 test.radap:21:1: น้ำหนักของ หัวข้อ (items) ใน หมวด (category) 1 รวมได้ 0.9 (item 1.1: 0.5, item 1.1: 0.4) แต่ต้องรวมได้ 1 พอดี
 21 | category 1 th "การนำองค์การ" en "Leadership" clause from line 8: weighted mean of items
    | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
ข้อผิดพลาด E0213 test.radap:21:52: ไม่มีเอกสาร `from`: ประกาศด้วย `source` ใต้ `pack`
 21 | category 1 th "การนำองค์การ" en "Leadership" clause from line 8: weighted mean of items
    |                                                    ^~~~
    = หมายถึง `form` หรือไม่
ข้อผิดพลาด E0207 test.radap:23:8: มี หัวข้อ (item) `1.1` แล้ว
 23 |   item 1.1 weight 0.4 th "กำกับ" en "Oversight"
    |        ^~~
    = ดูที่ test.radap:22:8
 22 |   item 1.1 weight 0.5 th "ระบบ" en "System"
    |        ^~~
)");
}

TEST(RenderedTest, WhatIsBuiltInStandsNowhere) {
  const Checked checked =
      CheckText(InFrame("pack small version 1\n"
                        "  source form document \"f.txt\"\n"
                        "  unit points th \"ก\" en \"A\"\n"
                        "  scale 0 .. 500 points\n"));
  EXPECT_EQ(Rendered(checked, Language::kEnglish),
            R"(error E0207 test.radap:3:8: unit `points` exists already
 3 |   unit points th "ก" en "A"
   |        ^~~~~~
)");
}

TEST(RenderedTest, NeitherPackNorTotalNorAnythingElseE0204) {
  const std::string_view expected =
      "1:1 E0204 there is no `pack` line\n1:1 E0204 there is no `total` line";
  EXPECT_EQ(Lines(CheckText("")), expected);
  EXPECT_EQ(Lines(CheckText("# nothing but a comment\n")), expected);
}

}  // namespace
}  // namespace radap::checking
