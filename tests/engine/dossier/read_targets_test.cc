// Targets, judgements and ratings by year, and what people write there by mistake.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding_codes.h"
#include "tests/engine/dossier/reading_of.h"

namespace radap {
namespace {

Kpi KpiOf(std::string_view members) {
  const ReadingOf reading(DossierWith(R"("kpis": [{)" + std::string(members) + "}]"));
  EXPECT_EQ(reading.Lines(), std::vector<std::string>()) << members;
  return reading.dossier->kpis.at(0);
}

// "5", "text", "baseline + 1/10 + 0 %", "2566 + 0 + 2 %, text", "none"
std::string Text(const YearTarget& target) {
  std::string text = target.amount ? target.amount->ToFraction() : "";
  if (target.to_baseline) text = "baseline";
  if (target.to_year) text = std::to_string(*target.to_year);
  if (target.to_baseline || target.to_year) {
    text += " + " + target.plus.ToFraction() + " + " + target.plus_percent.ToFraction() + " %";
  }
  if (!target.text.empty()) text += (text.empty() ? "" : ", ") + target.text;
  return text.empty() ? "none" : text;
}

struct Form {
  std::string_view json;
  std::string_view read;
};

TEST(ReadTargetsTest, EveryForm) {
  constexpr Form kForms[] = {
      {"5", "5"},
      {R"("5.50")", "11/2"},
      {"0", "0"},
      {"null", "none"},
      {R"({"text": "ผ่าน"})", "ผ่าน"},
      {R"({"relative_to": "baseline", "plus": 0.1})", "baseline + 1/10 + 0 %"},
      {R"({"relative_to": "2566", "plus": "-1"})", "2566 + -1 + 0 %"},
      {R"({"relative_to": "2565", "plus_percent": 2, "text": "x"})", "2565 + 0 + 2 %, x"},
      {R"({"relative_to": "baseline", "plus": 0, "plus_percent": null})", "baseline + 0 + 0 %"},
  };
  for (const Form& form : kForms) {
    const Kpi kpi = KpiOf(R"("targets": {"2567": )" + std::string(form.json) + "}");
    ASSERT_TRUE(kpi.targets.contains(2567)) << form.json;
    EXPECT_EQ(Text(kpi.targets.at(2567)), form.read) << form.json;
  }
}

TEST(ReadTargetsTest, OtherFactsOfAKpi) {
  const Kpi kpi = KpiOf(R"("baseline": "0.5", "applicable": false, "target": 3,
                           "judged": {"2566": true, "2567": false, "2568": null})");
  EXPECT_EQ(kpi.baseline, Exact::Ratio(1, 2));
  EXPECT_FALSE(kpi.applicable);
  EXPECT_EQ(kpi.judged, (std::map<int, bool>{{2566, true}, {2567, false}}));
  EXPECT_TRUE(KpiOf(R"("applicable": null)").applicable);
  EXPECT_TRUE(KpiOf("").targets.empty());
}

TEST(ReadTargetsTest, RatingsOfTheFiscalYearAndByYear) {
  const ReadingOf reading(DossierWith(
      R"("ratings": {"1.1": 1.25, "1.2": {"2563": 1.2, "2564": "1.5", "2565": null}, "1.3": null})"));
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  const auto& ratings = reading.dossier->ratings;
  EXPECT_EQ(ratings.at("1.1"), (std::map<int, Exact>{{0, Exact::Ratio(5, 4)}}));
  EXPECT_EQ(ratings.at("1.2"),
            (std::map<int, Exact>{{2563, Exact::Ratio(6, 5)}, {2564, Exact::Ratio(3, 2)}}));
  EXPECT_FALSE(ratings.contains("1.3"));
}

TEST(ReadTargetsTest, NotApplicable) {
  const ReadingOf reading(DossierWith(
      R"("answers": {"1": {"applicable": false, "issues": {"2": {"applicable": false}, "3": {}}}})"));
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  const Answer& answer = reading.dossier->answers.at("1");
  EXPECT_FALSE(answer.applicable);
  EXPECT_FALSE(answer.issues.at("2").applicable);
  EXPECT_TRUE(answer.issues.at("3").applicable);
}

struct Mistake {
  std::string_view target;
  std::string_view line;
  std::string_view read;  // what is left of the target
  std::string_view th = {};
  std::string_view en = {};
};

constexpr Mistake kMistakes[] = {
    {R"("15%")", "F0115", "none"},
    {R"("๑๕")", "F0113", "none"},
    {R"("8,500")", "F0114", "none"},
    {R"("-")", "F0117", "none"},
    {R"("")", "F0116", "none"},
    {"1e99", "F0111", "none"},
    {R"("มากกว่าปีก่อน")", "F0122", "none",
     "“มากกว่าปีก่อน” ไม่ใช่ตัวเลข จึงถือว่าปีนี้ไม่มีเป้าหมาย: เขียนเฉพาะตัวเลข เป้าหมายที่เป็นข้อความเขียน {\"text\": "
     "\"…\"}",
     "`มากกว่าปีก่อน` is not a number, taken as no target this year: write the number alone, and a "
     "target "
     "in words as {\"text\": \"…\"}"},
    {"true", "F0104", "none", "ต้องเป็นตัวเลข null หรือ {\"text\": …} แต่พบ true",
     "expected a number, null or {\"text\": …}, found true"},
    {"[5]", "F0104", "none"},
    {"{}", "F0123", "none",
     "เป้าหมายนี้ไม่มีทั้ง “text” และ “relative_to” จึงถือว่าปีนี้ไม่มีเป้าหมาย: ใส่อย่างน้อยหนึ่งอย่าง หรือเขียน null",
     "this target has no `text` and no `relative_to`, taken as no target this year: give at least "
     "one, or write null"},
    {R"({"text": null})", "F0123", "none"},
    {R"({"text": " "})", "F0106 /text", "none"},
    {R"({"text": 5})", "F0104 /text", "none"},
    {R"({"text": "x", "plus": 1})", "F0124", "x",
     "เป้าหมายนี้จึงอ่านไม่ได้: “relative_to” ต้องมีคู่เป็น “plus” หรือ “plus_percent” อย่างใดอย่างหนึ่ง (0 "
     "ถ้าเท่าเดิม)",
     "this target cannot be read: `relative_to` goes with exactly one of `plus` and `plus_percent` "
     "(0 for no change)"},
    {R"({"plus": 1})", "F0124", "none"},
    {R"({"relative_to": "baseline"})", "F0124", "none"},
    {R"({"relative_to": "2566", "plus": 1, "plus_percent": 1})", "F0124", "none"},
    {R"({"relative_to": "2566", "plus": "10%"})", "F0115 /plus", "none"},
    {R"({"relative_to": "2567", "plus": 1})", "F0125", "none",
     "เป้าหมายนี้อ้างผลของปีตนเองหรือปีหลัง จึงอ่านไม่ได้: “relative_to” ต้องเป็นปีก่อน 2567",
     "this target refers to the result of its own or a later year, so it cannot be read: "
     "`relative_to` must be a year before 2567"},
    {R"({"relative_to": "2599", "plus": 1, "text": "x"})", "F0125", "x"},
    {R"({"relative_to": "66", "plus": 1})", "F0108 /relative_to", "none"},
    {R"({"relative_to": "๒๕๖๖", "plus": 1})", "F0108 /relative_to", "none",
     "“๒๕๖๖” ไม่ใช่ปี พ.ศ. ระหว่าง 2400 ถึง 2700: เขียนสี่หลักด้วยเลขอารบิก (หมายถึง 2566 หรือไม่)", ""},
    {R"({"relative_to": "2023", "plus": 1})", "F0109 /relative_to", "none"},
    {R"({"relative_to": 2566, "plus": 1})", "F0104 /relative_to", "none"},
    {R"({"relative_to": "basline", "plus": 1})", "F0107 /relative_to", "none", "",
     "unknown word `basline`: use baseline, 2566 (did you mean `baseline`?)"},
    {R"({"relative_to": "2566", "pluss": 1, "plus": 2})", "F0102 /pluss", "2566 + 2 + 0 %", "",
     "unknown key `pluss`, not read: did you mean `plus`?"},
};

TEST(ReadTargetsTest, Mistakes) {
  for (const Mistake& mistake : kMistakes) {
    const ReadingOf reading(DossierWith(R"("kpis": [{"target": 7, "targets": {"2567": )" +
                                        std::string(mistake.target) + "}}]"));
    const std::size_t slash = std::min(mistake.line.find(' '), mistake.line.size());
    const std::string rest(slash < mistake.line.size() ? mistake.line.substr(slash + 1) : "");
    const std::string line =
        std::string(mistake.line.substr(0, slash)) + " /kpis/0/targets/2567" + rest;
    EXPECT_EQ(reading.Lines(), std::vector<std::string>{line}) << mistake.target;
    EXPECT_EQ(Text(reading.dossier->kpis.at(0).targets.at(2567)), mistake.read) << mistake.target;
    if (!mistake.th.empty()) {
      EXPECT_EQ(reading.Last(Language::kThai), mistake.th);
    }
    if (!mistake.en.empty()) {
      EXPECT_EQ(reading.Last(Language::kEnglish), mistake.en);
    }
  }
}

struct Line {
  std::string_view members;
  std::string_view line;
};

TEST(ReadTargetsTest, MistakesElsewhere) {
  constexpr Line kLines[] = {
      {R"("kpis": [{"targets": {"67": 5}}])", "F0108 /kpis/0/targets/67"},
      {R"("kpis": [{"targets": {"2567": 5, "2567": 6}}])", "F0103 /kpis/0/targets/2567"},
      {R"("kpis": [{"targets": [5]}])", "F0104 /kpis/0/targets"},
      {R"("kpis": [{"judged": {"2567": "yes"}}])", "F0104 /kpis/0/judged/2567"},
      {R"("kpis": [{"judged": {"2024": true}}])", "F0109 /kpis/0/judged/2024"},
      {R"("kpis": [{"judged": true}])", "F0104 /kpis/0/judged"},
      {R"("kpis": [{"baseline": "5 คน"}])", "F0112 /kpis/0/baseline"},
      {R"("kpis": [{"baselin": 5}])", "F0102 /kpis/0/baselin"},
      {R"("kpis": [{"applicable": "no"}])", "F0104 /kpis/0/applicable"},
      {R"("answers": {"1": {"applicable": 0}})", "F0104 /answers/1/applicable"},
      {R"("ratings": {"1": true})", "F0104 /ratings/1"},
      {R"("ratings": {"1": [1]})", "F0104 /ratings/1"},
      {R"("ratings": {"1": {"2564": "ดี"}})", "F0112 /ratings/1/2564"},
      {R"("ratings": {"1": {"64": 1}})", "F0108 /ratings/1/64"},
  };
  for (const Line& one : kLines) {
    const ReadingOf reading(DossierWith(one.members));
    EXPECT_EQ(reading.Lines(), std::vector<std::string>{std::string(one.line)}) << one.members;
  }
}

}  // namespace
}  // namespace radap
