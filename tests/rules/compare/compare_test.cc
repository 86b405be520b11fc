// One edit of a pack after the other: the comparison says exactly that edit, in both languages.
#include "rules/compare/compare.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "rules/packs/packs.h"
#include "tests/rules/compile/compiled_text.h"

namespace radap::compare {
namespace {

constexpr std::string_view kPack = R"(pack tiny version 1
  title th "จิ๋ว" en "Tiny"
  source form document "form.txt" th "แบบ" en "form"
  valid from 2565-10-01
  scale 0 .. 500 points
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"
    level advance from 400 points th "ก้าวหน้า" en "Advance"

constant pass-mark 80 percent th "เกณฑ์ผ่าน" en "pass mark"

test met of issue th "ผ่าน" en "met"
  when starred: claimed and files >= 1
  otherwise: claimed

rule success of kpi, percent th "ความสำเร็จ" en "success"
  otherwise: result / target * 100 percent

rule score of kpi, points th "คะแนนตัวชี้วัด" en "KPI score"
  when result is missing: 0
  when success is missing: 0
  when success < pass-mark: 50
  bands of success
    below 105 -> 300
    105 to below 110 -> 400
    110 and above -> 500
  clause form line 12
  assume edges th "ค่าที่เส้นนับช่วงบน" en "An edge belongs above."

rule grade of kpi, points th "ระดับผล" en "grade"
  interpolate success
    at 60 -> 0
    at 100 -> 500

lint easy of kpi, warning
  when target = 0
  say th "เป้าหมายเป็น 0" en "The target is 0"

total th "รวม" en "Total": mean of categories
category 1 th "หมวดหนึ่ง" en "First": weighted mean of items
  item 1.1 weight 0.4 th "หัวข้อหนึ่ง" en "Item one": mean of questions
    question 1.1.1 level basic th "คำถามหนึ่ง" en "Question one": share of issues met * 500 points
      narrative at most 3000 letters
      field cost number in baht 0 .. 100 th "ต้นทุน" en "cost"
      field story text th "เรื่องเล่า" en "story"
      issue 1 th "ประเด็นหนึ่ง" en "Issue one"
      issue 2 starred th "ประเด็นสอง" en "Issue two"
    question 1.1.2 level basic th "คำถามสอง" en "Question two": 500
      issue 1 th "ประเด็นเดียว" en "Only issue"
  item 1.2 weight 0.6 th "หัวข้อสอง" en "Item two": sum of kpis / 2
    kpis exactly 2
    group 1 mandatory th "กลุ่มหนึ่ง" en "Group one"
)";

std::string Edited(std::string_view from, std::string_view to) {
  std::string text(kPack);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  EXPECT_EQ(text.find(from, at + 1), std::string::npos) << "twice: " << from;
  return text.replace(at, from.size(), to);
}

std::string Shown(const std::vector<Change>& changes, Language language) {
  std::string text;
  for (const Change& change : changes) {
    text += std::string(TextOf(change.kind)) + " " + TextOf(change).Pick(language) + "\n";
  }
  return text;
}

struct EditCase {
  const char* name;
  std::string_view from;
  std::string_view to;
  std::string_view th;
  std::string_view en;
};

void PrintTo(const EditCase& row, std::ostream* out) { *out << row.name; }

constexpr EditCase kCases[] = {
    {"value of a band", "105 to below 110 -> 400", "105 to below 110 -> 450",
     "changed กฎ score of kpi “คะแนนตัวชี้วัด”: ช่วง 105 ถึงต่ำกว่า 110: 400 คะแนน -> 450 คะแนน\n",
     "changed rule score of kpi “KPI score”: band 105 to below 110: 400 points -> 450 points\n"},
    {"edge of bands", "below 105 -> 300\n    105 to below 110",
     "below 100 -> 300\n    100 to below 110",
     "changed กฎ score of kpi “คะแนนตัวชี้วัด”: บรรทัด: ช่วง ต่ำกว่า 105: 300 คะแนน -> ช่วง ต่ำกว่า 100: 300 "
     "คะแนน\nchanged กฎ score of kpi “คะแนนตัวชี้วัด”: บรรทัด: ช่วง 105 ถึงต่ำกว่า 110: 400 คะแนน -> ช่วง "
     "100 "
     "ถึงต่ำกว่า 110: 400 คะแนน\n",
     "changed rule score of kpi “KPI score”: line: band below 105: 300 points -> band below 100: "
     "300 "
     "points\nchanged rule score of kpi “KPI score”: line: band 105 to below 110: 400 points -> "
     "band "
     "100 to below 110: 400 points\n"},
    {"a line put in", "  when result is missing: 0\n",
     "  when result is missing: 0\n  when target is missing: 0\n",
     "changed กฎ score of kpi “คะแนนตัวชี้วัด”: เพิ่ม บรรทัด: ถ้า ไม่มีข้อมูล เป้าหมาย: 0 คะแนน\n",
     "changed rule score of kpi “KPI score”: line added: if target is missing: 0 points\n"},
    {"a value of a when", "when success < pass-mark: 50", "when success < pass-mark: 60",
     "changed กฎ score of kpi “คะแนนตัวชี้วัด”: ถ้า “ความสำเร็จ” ต่ำกว่า เกณฑ์ผ่าน (80%): 50 คะแนน -> 60 "
     "คะแนน\n",
     "changed rule score of kpi “KPI score”: if “success” is below pass mark (80%): 50 points -> "
     "60 "
     "points\n"},
    {"a constant, not the rules that use it", "constant pass-mark 80 percent",
     "constant pass-mark 75 percent", "changed ค่าคงที่ pass-mark “เกณฑ์ผ่าน”: ค่า: 80% -> 75%\n",
     "changed constant pass-mark “pass mark”: value: 80% -> 75%\n"},
    {"the label of a rule, not the rules that use it", "th \"ความสำเร็จ\" en \"success\"",
     "th \"ผลสำเร็จ\" en \"success\"",
     "changed กฎ success of kpi “ผลสำเร็จ”: ชื่อ: ความสำเร็จ / success -> ผลสำเร็จ / success\n",
     "changed rule success of kpi “success”: label: ความสำเร็จ / success -> ผลสำเร็จ / success\n"},
    {"a point of a curve", "at 60 -> 0", "at 50 -> 0",
     "changed กฎ grade of kpi “ระดับผล”: บรรทัด: ที่ 60: 0 คะแนน -> ที่ 50: 0 คะแนน\n",
     "changed rule grade of kpi “grade”: line: at 60: 0 points -> at 50: 0 points\n"},
    {"the clause of a rule", "clause form line 12", "clause form lines 12-14",
     "changed กฎ score of kpi “คะแนนตัวชี้วัด”: ที่มา: แบบ, บรรทัด 12 -> แบบ, บรรทัด 12–14\n",
     "changed rule score of kpi “KPI score”: clause: form, line 12 -> form, lines 12–14\n"},
    {"an assumption", "en \"An edge belongs above.\"", "en \"An edge belongs below.\"",
     "changed กฎ score of kpi “คะแนนตัวชี้วัด”: ข้อตีความ edges: ค่าที่เส้นนับช่วงบน / An edge belongs above. "
     "-> "
     "ค่าที่เส้นนับช่วงบน / An edge belongs below.\n",
     "changed rule score of kpi “KPI score”: assumption edges: ค่าที่เส้นนับช่วงบน / An edge belongs "
     "above. -> ค่าที่เส้นนับช่วงบน / An edge belongs below.\n"},
    {"an assumption taken out",
     "  assume edges th \"ค่าที่เส้นนับช่วงบน\" en \"An edge belongs above.\"\n", "",
     "changed กฎ score of kpi “คะแนนตัวชี้วัด”: ตัด ข้อตีความ edges ออก: ค่าที่เส้นนับช่วงบน / An edge belongs "
     "above.\n",
     "changed rule score of kpi “KPI score”: assumption edges removed: ค่าที่เส้นนับช่วงบน / An edge "
     "belongs above.\n"},
    {"a lint", "lint easy of kpi, warning\n  when target = 0",
     "lint easy of kpi, error\n  when target <= 0",
     "changed ข้อเตือน easy of kpi: ความสำคัญ: เตือน -> ผิด\nchanged ข้อเตือน easy of kpi: เงื่อนไข: "
     "เป้าหมาย เท่ากับ 0 -> "
     "เป้าหมาย ไม่เกิน 0\n",
     "changed lint easy of kpi: severity: warning -> error\nchanged lint easy of kpi: condition: "
     "target "
     "equals 0 -> target is at most 0\n"},
    {"a test", "when starred: claimed and files >= 1", "when starred: claimed and files >= 2",
     "changed เกณฑ์ met of issue “ผ่าน”: ถ้า มีดอกจัน (*): ใช่ เมื่อ ระบุว่ามี และ ไฟล์แนบ ไม่ต่ำกว่า 1 -> ใช่ เมื่อ "
     "ระบุว่ามี และ "
     "ไฟล์แนบ ไม่ต่ำกว่า 2\n",
     "changed test met of issue “met”: if starred (*): yes if claimed and attached files is at "
     "least 1 "
     "-> yes if claimed and attached files is at least 2\n"},
    {"weights", "item 1.1 weight 0.4", "item 1.1 weight 0.40", "", ""},
    {"a level", "level basic from 300 points", "level basic from 250 points",
     "changed มาตรหลัก: ระดับ basic: พื้นฐาน / Basic ตั้งแต่ 300 คะแนน -> พื้นฐาน / Basic ตั้งแต่ 250 คะแนน\n",
     "changed main scale: level basic: พื้นฐาน / Basic from 300 points -> พื้นฐาน / Basic from 250 "
     "points\n"},
    {"a star", "issue 2 starred th", "issue 2 th",
     "changed ประเด็น 1.1.1/2 “ประเด็นสอง”: ดอกจัน: มี -> ไม่มี\n",
     "changed issue 1.1.1/2 “Issue two”: star: yes -> no\n"},
    {"the level of a question", "question 1.1.1 level basic", "question 1.1.1 level basic, advance",
     "changed คำถาม 1.1.1 “คำถามหนึ่ง”: ระดับ: พื้นฐาน -> พื้นฐาน และก้าวหน้า\n",
     "changed question 1.1.1 “Question one”: level: Basic -> Basic and Advance\n"},
    {"a narrative", "narrative at most 3000", "narrative at most 2000",
     "changed คำถาม 1.1.1 “คำถามหนึ่ง”: ความยาวคำบรรยาย: ไม่เกิน 3000 อักขระ ไม่นับช่องว่าง -> ไม่เกิน 2000 "
     "อักขระ "
     "ไม่นับช่องว่าง\n",
     "changed question 1.1.1 “Question one”: narrative: at most 3000 letters, white space not "
     "counted "
     "-> at most 2000 letters, white space not counted\n"},
    {"the range of a field", "0 .. 100 th \"ต้นทุน\"", "0 .. 200 th \"ต้นทุน\"",
     "changed ช่อง 1.1.1/cost “ต้นทุน”: ชนิดและช่วงค่า: ตัวเลข (บาท), 0 ถึง 100 -> ตัวเลข (บาท), 0 ถึง 200\n",
     "changed field 1.1.1/cost “cost”: kind and range: number (baht), 0 to 100 -> number (baht), 0 "
     "to "
     "200\n"},
    {"a field taken out", "      field story text th \"เรื่องเล่า\" en \"story\"\n", "",
     "removed ช่อง 1.1.1/story “เรื่องเล่า”\n", "removed field 1.1.1/story “story”\n"},
    {"how an item is scored", "sum of kpis / 2", "sum of kpis / 3",
     "changed หัวข้อ 1.2 “หัวข้อสอง”: วิธีให้คะแนน: ผลรวมของคะแนนตัวชี้วัด ÷ 2 -> ผลรวมของคะแนนตัวชี้วัด ÷ 3\n",
     "changed item 1.2 “Item two”: scoring: sum of the scores of its KPIs ÷ 2 -> sum of the scores "
     "of "
     "its KPIs ÷ 3\n"},
    {"how many KPIs", "kpis exactly 2", "kpis 1 to 2",
     "changed หัวข้อ 1.2 “หัวข้อสอง”: จำนวนตัวชี้วัด: 2 ตัวพอดี -> 1 ถึง 2 ตัว\n",
     "changed item 1.2 “Item two”: number of KPIs: exactly 2 -> 1 to 2\n"},
    {"mandatory", "group 1 mandatory th", "group 1 mandatory for fund th",
     "changed กลุ่มตัวชี้วัด 1.2/1 “กลุ่มหนึ่ง”: การบังคับ: บังคับ -> บังคับสำหรับทุนหมุนเวียน\n",
     "changed KPI group 1.2/1 “Group one”: mandatory: mandatory -> mandatory for revolving fund\n"},
    {"an issue put in before others",
     "      issue 1 th \"ประเด็นหนึ่ง\" en \"Issue one\"\n      issue 2",
     "      issue 1 th \"ประเด็นใหม่\" en \"New issue\"\n      issue 2 th \"ประเด็นหนึ่ง\" en \"Issue "
     "one\"\n      "
     "issue 3",
     "added ประเด็น 1.1.1/1 “ประเด็นใหม่”\nmoved ประเด็น 1.1.1/2 “ประเด็นหนึ่ง”: จาก 1.1.1/1 ไป 1.1.1/2\n"
     "moved ประเด็น 1.1.1/3 “ประเด็นสอง”: จาก 1.1.1/2 ไป 1.1.1/3\n",
     "added issue 1.1.1/1 “New issue”\nmoved issue 1.1.1/2 “Issue one”: from 1.1.1/1 to 1.1.1/2\n"
     "moved issue 1.1.1/3 “Issue two”: from 1.1.1/2 to 1.1.1/3\n"},
    {"an element with all in it moved", "question 1.1.2 level basic", "question 1.1.4 level basic",
     "moved คำถาม 1.1.4 “คำถามสอง”: จาก 1.1.2 ไป 1.1.4\n",
     "moved question 1.1.4 “Question two”: from 1.1.2 to 1.1.4\n"},
    {"an element relabelled", "th \"คำถามสอง\" en \"Question two\"",
     "th \"คำถามสอง\" en \"Second question\"",
     "changed คำถาม 1.1.2 “คำถามสอง”: ชื่อ: คำถามสอง / Question two -> คำถามสอง / Second question\n",
     "changed question 1.1.2 “Second question”: label: คำถามสอง / Question two -> คำถามสอง / "
     "Second "
     "question\n"},
    {"validity", "valid from 2565-10-01", "valid from 2565-10-01 to 2567-09-30",
     "changed ชุดเกณฑ์: ช่วงเวลาที่ใช้ได้: ตั้งแต่ 2565-10-01 -> 2565-10-01 ถึง 2567-09-30\n",
     "changed pack: validity: from 2565-10-01 on -> 2565-10-01 to 2567-09-30\n"},
    {"the version", "pack tiny version 1", "pack tiny version 2", "changed ชุดเกณฑ์: ฉบับ: 1 -> 2\n",
     "changed pack: version: 1 -> 2\n"},
    {"a document", "document \"form.txt\"", "document \"form-2.txt\"",
     "changed แหล่งที่มา form “แบบ”: เอกสาร: form.txt -> form-2.txt\n",
     "changed source form “form”: document: form.txt -> form-2.txt\n"},
    {"a comment", "  title th", "  # nothing that counts\n  title th", "", ""},
};

class EditTest : public ::testing::TestWithParam<EditCase> {};

TEST_P(EditTest, IsSaidAndNothingElse) {
  const EditCase& row = GetParam();
  const Program first = CompileText(std::string(kPack));
  const Program second = CompileText(Edited(row.from, row.to));
  const std::vector<Change> changes = Compare(first, second);
  EXPECT_EQ(Shown(changes, Language::kThai), row.th);
  EXPECT_EQ(Shown(changes, Language::kEnglish), row.en);
}

INSTANTIATE_TEST_SUITE_P(Edits, EditTest, ::testing::ValuesIn(kCases));

TEST(CompareTest, APackIsEqualToItself) {
  const std::vector<PackEntry> packs = ListPacks({});
  ASSERT_GE(packs.size(), 2U);
  for (const PackEntry& entry : packs) {
    const LoadedPack pack = CompilePack(*FindPackById(entry.id, {}));
    ASSERT_TRUE(pack.program) << entry.id;
    EXPECT_EQ(Shown(Compare(*pack.program, *pack.program), Language::kEnglish), "") << entry.id;
  }
}

TEST(CompareTest, RulesAreAddedAndRemovedByName) {
  const Program first = CompileText(std::string(kPack));
  const Program second = CompileText(Edited("rule grade of kpi", "rule mark of kpi"));
  EXPECT_EQ(Shown(Compare(first, second), Language::kEnglish),
            "added rule mark of kpi “grade”\nremoved rule grade of kpi “grade”\n");
}

TEST(CompareTest, WeightsOfItems) {
  const Program first = CompileText(std::string(kPack));
  std::string text = Edited("weight 0.4", "weight 0.3");
  text.replace(text.find("weight 0.6"), 10, "weight 0.7");
  EXPECT_EQ(Shown(Compare(first, CompileText(text)), Language::kThai),
            "changed หัวข้อ 1.1 “หัวข้อหนึ่ง”: น้ำหนัก: 0.4 -> 0.3\n"
            "changed หัวข้อ 1.2 “หัวข้อสอง”: น้ำหนัก: 0.6 -> 0.7\n");
}

TEST(CompareTest, BackwardsIsTheOtherWayRound) {
  const Program first = CompileText(std::string(kPack));
  const Program second = CompileText(Edited("issue 2 starred th", "issue 2 th"));
  EXPECT_EQ(Shown(Compare(second, first), Language::kEnglish),
            "changed issue 1.1.1/2 “Issue two”: star: no -> yes\n");
}

TEST(CompareTest, TheWholeTextHasHeadingsAndCounts) {
  const Program first = CompileText(std::string(kPack));
  const Program second = CompileText(Edited("105 to below 110 -> 400", "105 to below 110 -> 450"));
  EXPECT_EQ(WriteText(first, second, Compare(first, second), Language::kThai),
            "tiny ฉบับ 1 -> tiny ฉบับ 1\n\nกฎ\n"
            "  แก้ไข  กฎ score of kpi “คะแนนตัวชี้วัด”: ช่วง 105 ถึงต่ำกว่า 110: 400 คะแนน -> 450 คะแนน\n"
            "\nสรุป: เพิ่ม 0 ตัดออก 0 ย้าย 0 แก้ไข 1\n");
  EXPECT_EQ(WriteText(first, first, {}, Language::kEnglish),
            "tiny version 1 -> tiny version 1\nNo differences\n");
}

}  // namespace
}  // namespace radap::compare
