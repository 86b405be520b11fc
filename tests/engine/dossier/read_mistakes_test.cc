// One table of every mistake in the shape of a dossier: members -> code, path, both texts.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/engine/dossier/reading_of.h"

namespace radap {
namespace {

struct Mistake {
  std::string_view members;  // beside the four mandatory keys
  std::string_view line;     // code and path of the only finding
  std::string_view th;       // "" = not looked at
  std::string_view en;
};

constexpr Mistake kMistakes[] = {
    {R"("kpi": [])", "F0102 /kpi", "ไม่รู้จักชื่อ “kpi” จึงไม่ได้อ่าน: หมายถึง “kpis” หรือไม่",
     "unknown key `kpi`, not read: did you mean `kpis`?"},
    {R"("kpis": [{"claimed": {"zzzzzz": 1}}])", "F0102 /kpis/0/claimed/zzzzzz",
     "ไม่รู้จักชื่อ “zzzzzz” จึงไม่ได้อ่าน: ที่นี่ใช้ได้ success, score",
     "unknown key `zzzzzz`, not read: known here are success, score"},
    {R"("answers": {"1": {"issue": {}}})", "F0102 /answers/1/issue", "", ""},
    {R"("answers": {"1": {"issues": {"1": {"claim": true}}}})", "F0102 /answers/1/issues/1/claim",
     "", ""},
    {R"("answers": {"1": {"issues": {"1": {"evidence": [{"file": "a", "path": "b"}]}}}})",
     "F0102 /answers/1/issues/1/evidence/0/path", "", ""},
    {R"("claimed": {"a\u001b[31m": true})", "F0104 /claimed/a\x1b[31m", "", ""},
    {R"("a\u001b\u009b": 1)", "F0102 /a\x1b\xC2\x9B", "",
     "unknown key `a��`, not read: known here are format, pack, organisation, fiscal_year, "
     "answers, "
     "ratings, kpis, claimed, printed"},
    {R"("answers": {"1": {}, "1": {}})", "F0103 /answers/1", "“1” มีมากกว่าหนึ่งครั้ง ใช้ค่าแรก: ลบตัวที่ไม่ใช้",
     "`1` is given more than once, the first one counts: remove the others"},
    {R"("organisation": {"id": "again"})", "F0103 /organisation", "", ""},
    {R"("kpis": [{"results": {"2567": 1, "2567": 1}}])", "F0103 /kpis/0/results/2567", "", ""},
    {R"("kpis": [{"item": 7.1}])", "F0104 /kpis/0/item", "ต้องเป็นข้อความ แต่พบตัวเลข 7.1",
     "expected a text, found the number 7.1"},
    {R"("kpis": {})", "F0104 /kpis", "ต้องเป็นรายการในวงเล็บ [ ] แต่พบกลุ่มข้อมูลในวงเล็บ { }",
     "expected a list in [ ], found an object in { }"},
    {R"("kpis": [null])", "F0104 /kpis/0", "ต้องเป็นกลุ่มข้อมูลในวงเล็บ { } แต่พบค่าว่าง null",
     "expected an object in { }, found null"},
    {R"("answers": [])", "F0104 /answers", "", "expected an object in { }, found a list in [ ]"},
    {R"("answers": {"1": "yes"})", "F0104 /answers/1", "", ""},
    {R"("answers": {"1": {"issues": {"1": {"claimed": "yes"}}}})",
     "F0104 /answers/1/issues/1/claimed", "ต้องเป็น true หรือ false แต่พบข้อความ “yes”",
     "expected true or false, found the text `yes`"},
    {R"("answers": {"1": {"issues": {"1": true}}})", "F0104 /answers/1/issues/1",
     "ต้องเป็นกลุ่มข้อมูลในวงเล็บ { } แต่พบ true", "expected an object in { }, found true"},
    {R"("answers": {"1": {"fields": {"a": {}}}})", "F0104 /answers/1/fields/a", "",
     "expected a text, a number, true, false, or a list of texts, found an object in { }"},
    {R"("answers": {"1": {"fields": {"a": ["x", 5]}}})", "F0104 /answers/1/fields/a/1", "", ""},
    {R"("answers": {"1": {"narrative": 5}})", "F0104 /answers/1/narrative", "", ""},
    {R"("kpis": [{"target": true}])", "F0104 /kpis/0/target", "", "expected a number, found true"},
    {R"("kpis": [{"target": [1]}])", "F0104 /kpis/0/target", "", ""},
    {R"("kpis": [{"group": "1"}])", "F0104 /kpis/0/group", "", ""},
    {R"("kpis": [{"direction": 1}])", "F0104 /kpis/0/direction", "", ""},
    {R"("kpis": [{"claimed": 500}])", "F0104 /kpis/0/claimed", "", ""},
    {R"("kpis": [{"direction": "highest"}])", "F0107 /kpis/0/direction",
     "ไม่รู้จักคำว่า “highest”: ใช้ higher, lower (หมายถึง “higher” หรือไม่)",
     "unknown word `highest`: use higher, lower (did you mean `higher`?)"},
    {R"("kpis": [{"direction": "ค่ามากดี"}])", "F0107 /kpis/0/direction", "",
     "unknown word `ค่ามากดี`: use higher, lower"},
    {R"("kpis": [{"results": {"65": 1}}])", "F0108 /kpis/0/results/65",
     "“65” ไม่ใช่ปี พ.ศ. ระหว่าง 2400 ถึง 2700: เขียนสี่หลักด้วยเลขอารบิก (หมายถึง 2565 หรือไม่)",
     "`65` is not a Buddhist-era year from 2400 to 2700: write four digits 0-9 (did you mean "
     "2565?)"},
    {R"("kpis": [{"results": {"๒๕๖๖": 1}}])", "F0108 /kpis/0/results/๒๕๖๖", "",
     "`๒๕๖๖` is not a Buddhist-era year from 2400 to 2700: write four digits 0-9 (did you mean "
     "2566?)"},
    {R"("kpis": [{"results": {"ปี 2566": 1}}])", "F0108 /kpis/0/results/ปี 2566", "",
     "`ปี 2566` is not a Buddhist-era year from 2400 to 2700: write four digits 0-9"},
    {R"("kpis": [{"results": {"2399": 1}}])", "F0109 /kpis/0/results/2399", "", ""},
    {R"("kpis": [{"results": {"2701": 1}}])", "F0108 /kpis/0/results/2701", "", ""},
    {R"("kpis": [{"results": {"02566": 1}}])", "F0108 /kpis/0/results/02566", "", ""},
    {R"("kpis": [{"results": {"-256": 1}}])", "F0108 /kpis/0/results/-256", "", ""},
    {R"("kpis": [{"results": {"1900": 1}}])", "F0108 /kpis/0/results/1900", "", ""},
    {R"("kpis": [{"results": {"2024": 1}}])", "F0109 /kpis/0/results/2024",
     "“2024” เป็นปี ค.ศ.: ใช้ปี พ.ศ. 2567 (บวก 543)",
     "`2024` is a year of the Christian era: write the Buddhist era, 2567 (add 543)"},
    {R"("kpis": [{"group": 0}])", "F0110 /kpis/0/group", "กลุ่ม “0” ใช้ไม่ได้: ใส่เลขจำนวนเต็มตั้งแต่ 1",
     "`0` is no group: write a whole number from 1"},
    {R"("kpis": [{"group": 1.5}])", "F0110 /kpis/0/group", "", ""},
    {R"("kpis": [{"group": -1}])", "F0110 /kpis/0/group", "", ""},
    {R"("kpis": [{"group": 1e39}])", "F0110 /kpis/0/group", "", ""},
    {R"("kpis": [{"group": 1e99}])", "F0110 /kpis/0/group", "", ""},
    {R"("kpis": [{"target": 1e99}])", "F0111 /kpis/0/target",
     "ตัวเลข “1e99” ยาวเกิน 40 หลัก จึงไม่ได้อ่าน: แก้ให้เป็นค่าจริง",
     "the number `1e99` has more than 40 digits, not read: correct it"},
    {R"("answers": {"1": {"fields": {"a": 1e99}}})", "F0111 /answers/1/fields/a", "", ""},
    {R"("ratings": {"1": "ดี"})", "F0112 /ratings/1",
     "“ดี” ไม่ใช่ตัวเลข จึงถือว่าไม่มีค่า: เขียนเฉพาะตัวเลข เช่น 95.5",
     "`ดี` is not a number, taken as missing: write the number alone, for example 95.5"},
    {R"("kpis": [{"target": "๙๕.๕"}])", "F0113 /kpis/0/target",
     "“๙๕.๕” ใช้เลขไทย จึงถือว่าไม่มีค่า: เขียน 95.5",
     "`๙๕.๕` has Thai digits, taken as missing: write 95.5"},
    {R"("kpis": [{"target": "8,500"}])", "F0114 /kpis/0/target",
     "“8,500” มีจุลภาคคั่นหลักพัน จึงถือว่าไม่มีค่า: เขียน 8500",
     "`8,500` has thousands commas, taken as missing: write 8500"},
    {R"("kpis": [{"claimed": {"success": "85%"}}])", "F0115 /kpis/0/claimed/success",
     "“85%” มีเครื่องหมายร้อยละ จึงถือว่าไม่มีค่า: เขียน 85 และใส่หน่วยใน “unit”",
     "`85%` has a percent sign, taken as missing: write 85, and the unit in `unit`"},
    {R"("kpis": [{"results": {"2567": " "}}])", "F0116 /kpis/0/results/2567",
     "ค่าว่างเปล่า จึงถือว่าไม่มีค่า: ใส่ตัวเลข หรือ null ถ้าไม่มีข้อมูล",
     "the amount is blank, taken as missing: write a number, or null if there is none"},
    {R"("kpis": [{"results": {"2567": "N/A"}}])", "F0117 /kpis/0/results/2567",
     "“N/A” ไม่ใช่ตัวเลข จึงถือว่าไม่มีค่า: ถ้าไม่มีข้อมูลให้เขียน null",
     "`N/A` is not a number, taken as missing: if there is no value, write null"},
};

void ExpectOnly(const std::string& text, const Mistake& mistake) {
  const ReadingOf reading(text);
  ASSERT_TRUE(reading.dossier) << text;
  ASSERT_EQ(reading.Lines(), std::vector<std::string>{std::string(mistake.line)}) << text;
  EXPECT_TRUE(HasErrors(reading.findings)) << text;
  if (!mistake.th.empty()) {
    EXPECT_EQ(reading.Last(Language::kThai), mistake.th);
  }
  if (!mistake.en.empty()) {
    EXPECT_EQ(reading.Last(Language::kEnglish), mistake.en);
  }
}

TEST(ReadMistakesTest, InTheMembers) {
  for (const Mistake& mistake : kMistakes) ExpectOnly(DossierWith(mistake.members), mistake);
}

constexpr Mistake kEvidenceMistakes[] = {
    {R"(["แผน.pdf"])", "F0118 /answers/1/issues/1/evidence/0",
     R"(หลักฐานต้องเขียนเป็น {"file": "แผน.pdf"} ไม่ใช่ข้อความอย่างเดียว)",
     R"(write the evidence as {"file": "แผน.pdf"}, not as a text alone)"},
    {R"([{}])", "F0119 /answers/1/issues/1/evidence/0",
     "หลักฐานนี้ไม่มีทั้ง “file” และ “url” จึงไม่นับ: ใส่อย่างน้อยหนึ่งอย่าง",
     "this evidence has no `file` and no `url`, so it does not count: give at least one"},
    {R"([{"file": null}])", "F0119 /answers/1/issues/1/evidence/0", "", ""},
    {R"([{"file": " "}])", "F0120 /answers/1/issues/1/evidence/0/file",
     "ชื่อแฟ้มหลักฐานว่างเปล่า จึงไม่นับ: ใส่ชื่อแฟ้มใน “file”",
     "the name of the evidence file is empty, so it does not count: give it in `file`"},
    {R"([{"url": ""}])", "F0106 /answers/1/issues/1/evidence/0/url", "", ""},
    {R"([{"file": 5}])", "F0104 /answers/1/issues/1/evidence/0/file", "", ""},
    {R"([null])", "F0104 /answers/1/issues/1/evidence/0", "", ""},
    {R"({"file": "a"})", "F0104 /answers/1/issues/1/evidence", "", ""},
};

TEST(ReadMistakesTest, InEvidence) {
  for (const Mistake& mistake : kEvidenceMistakes) {
    const std::string text = DossierWith(R"("answers": {"1": {"issues": {"1": {"evidence": )" +
                                         std::string(mistake.members) + "}}}}");
    ExpectOnly(text, mistake);
    const ReadingOf reading(text);
    EXPECT_TRUE(reading.dossier->answers.at("1").issues.at("1").evidence.empty()) << text;
  }
}

TEST(ReadMistakesTest, BadSha256LeavesTheFile) {
  const ReadingOf reading(DossierWith(
      R"("answers": {"1": {"issues": {"1": {"evidence": [{"file": "a", "sha256": "12ab"}]}}}})"));
  EXPECT_EQ(reading.Lines(),
            std::vector<std::string>{"F0121 /answers/1/issues/1/evidence/0/sha256"});
  EXPECT_EQ(reading.Last(Language::kThai), "“12ab” ไม่ใช่ SHA-256: ใส่เลขฐานสิบหก 64 ตัว หรือไม่ต้องใส่");
  EXPECT_EQ(reading.Last(Language::kEnglish),
            "`12ab` is no SHA-256: give 64 hexadecimal digits, or leave it out");
  const Evidence& evidence = reading.dossier->answers.at("1").issues.at("1").evidence.at(0);
  EXPECT_EQ(evidence.file, "a");
  EXPECT_EQ(evidence.sha256, "");
}

struct Whole {
  std::string_view text;
  std::vector<std::string> lines;
};

TEST(ReadMistakesTest, MandatoryKeys) {
  const Whole wholes[] = {
      {"{}", {"F0101 /format", "F0101 /pack", "F0101 /organisation/id", "F0101 /fiscal_year"}},
      {R"({"format": null, "pack": null, "organisation": {}, "fiscal_year": null})",
       {"F0101 /format", "F0101 /pack", "F0101 /fiscal_year", "F0101 /organisation/id"}},
      {R"({"format": "radap.dossier/2", "pack": " ", "organisation": {"id": ""}, "fiscal_year": 67})",
       {"F0105 /format", "F0106 /pack", "F0106 /organisation/id", "F0108 /fiscal_year"}},
      {R"({"format": 1, "pack": 1, "organisation": "o", "fiscal_year": "2567"})",
       {"F0104 /format", "F0104 /pack", "F0104 /organisation", "F0104 /fiscal_year"}},
      {R"({"format": "radap.dossier/1", "pack": "p", "organisation": {"id": "o", "kind": "provinces"},
           "fiscal_year": 2024})",
       {"F0107 /organisation/kind", "F0109 /fiscal_year"}},
      {R"({"fiscal_year": 2567.5, "pack": "p", "organisation": {"id": "o"}})",
       {"F0101 /format", "F0108 /fiscal_year"}},
  };
  for (const Whole& whole : wholes) {
    const ReadingOf reading(whole.text);
    EXPECT_EQ(reading.Lines(), whole.lines) << whole.text;
    ASSERT_TRUE(reading.dossier);
    EXPECT_TRUE(HasErrors(reading.findings));
  }
}

TEST(ReadMistakesTest, MandatoryKeysSayHowToWriteThem) {
  const ReadingOf reading(R"({"format": "radap.dossier/1", "pack": "p", "fiscal_year": 2567})");
  EXPECT_EQ(reading.Last(Language::kThai),
            "ไม่มี “organisation/id” ซึ่งต้องมี: เพิ่ม เช่น \"organisation\": {\"id\": \"mof-ops\"}");
  EXPECT_EQ(
      reading.Last(Language::kEnglish),
      "`organisation/id` is missing and must be given: add for example \"organisation\": {\"id\": "
      "\"mof-ops\"}");
}

TEST(ReadMistakesTest, WrongFormatSaysTheRightOne) {
  const ReadingOf reading(R"({"pack": "p", "organisation": {"id": "o"}, "fiscal_year": 2567,
                              "format": "radap.result/1"})");
  EXPECT_EQ(reading.Last(Language::kThai),
            "รูปแบบแฟ้ม “radap.result/1” ไม่ใช่ของแบบประเมิน: ใช้ “radap.dossier/1”");
  EXPECT_EQ(reading.Last(Language::kEnglish),
            "the format `radap.result/1` is not one of a dossier: write `radap.dossier/1`");
}

TEST(ReadMistakesTest, NotAnObject) {
  for (const std::string_view text : {"[]", "5", "\"a\"", "null", "true", "[{}]"}) {
    const ReadingOf reading(text);
    EXPECT_FALSE(reading.dossier) << text;
    EXPECT_EQ(reading.Lines(), std::vector<std::string>{"F0013 "}) << text;
  }
  EXPECT_EQ(ReadingOf("[]").Last(Language::kEnglish),
            "the file must be one dossier in { }, but it is a list in [ ]");
  EXPECT_EQ(ReadingOf("5").Last(Language::kThai),
            "แฟ้มต้องเป็นข้อมูลหน่วยงานเดียวในวงเล็บ { } แต่พบตัวเลข 5");
}

}  // namespace
}  // namespace radap
