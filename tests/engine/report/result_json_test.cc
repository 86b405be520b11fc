// radap.result/1 and CSV of a small dossier, byte by byte where it matters.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/dossier/finding_codes.h"
#include "engine/gaps/gap.h"
#include "tests/engine/report/reported.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kMembers = R"(
  "answers": {"1.1.1": {"issues": {"1": {"claimed": true}, "2": {"claimed": true}}}},
  "kpis": [
    {"item": "2.1", "group": 1, "name": "=ก, \"ข\"", "direction": "higher", "target": 3,
     "results": {"2565": 1, "2566": 1.5, "2567": 1}, "claimed": {"score": 300}},
    {"item": "2.1", "group": 1, "name": "ค", "direction": "lower", "target": 0.5},
    {"item": "2.1", "group": 1, "name": "ง", "direction": "lower", "target": 1, "results": {"2567": 1}}],
  "claimed": {"1": 250, "total": 250.004})";

TEST(ResultJsonTest, AScoreTakesOneLine) {
  Reported reported(kMembers);
  const std::string json = reported.Score(ReportFormat::kJson);
  EXPECT_EQ(
      Reported::LineWith(json, "\"total\": {\"value\""),
      R"("total": {"value": 175.00, "exact": "175", "max": 500, "level": null, "claimed": 250.004, "claim_holds": false},)");
  EXPECT_EQ(
      Reported::LineWith(json, "\"1\":"),
      R"("1": {"value": 250.00, "exact": "250", "max": 500, "level": null, "claimed": 250, "claim_holds": true},)");
  EXPECT_EQ(Reported::LineWith(json, "\"1.1\":"),
            R"("1.1": {"value": 250.00, "exact": "250", "max": 500, "level": null},)");
}

TEST(ResultJsonTest, AKpiTellsItsRules) {
  Reported reported(kMembers);
  const std::string json = reported.Score(ReportFormat::kJson);
  EXPECT_EQ(
      Reported::LineWith(json, "\"2.1/1#1\":"),
      R"("2.1/1#1": {"value": 200.00, "exact": "200", "max": 500, "level": null, "claimed": 300, "claim_holds": false, )"
      R"("history": 1.25, "challenging": true, "success": 33.33, "rule": "below 100 -> 200"},)");
  EXPECT_EQ(
      Reported::LineWith(json, "\"2.1/1#2\":"),
      R"("2.1/1#2": {"value": 0.00, "exact": "0", "max": 500, "level": null, )"
      R"("history": null, "challenging": true, "success": null, "rule": "when result is missing: 0"},)");
  EXPECT_EQ(
      Reported::LineWith(json, "\"2.1/1#3\":"),
      R"("2.1/1#3": {"value": 0.00, "exact": "0", "max": 500, "level": null, "history": null, "challenging": true, )"
      R"("success": 100.00, "counts": false, "rule": "does not count: 0"})");
}

TEST(ResultJsonTest, ARuleNamedLikeAMemberKeepsBoth) {
  const std::string rules =
      "rule level of kpi, number\n  otherwise: 7\n"
      "rule score of kpi, points\n  otherwise: 300\n";
  Reported reported(KpiPack(rules), SmallDossier(R"("kpis": [{"item": "1.1", "group": 1}])"));
  const Json score = Json::parse(reported.Score(ReportFormat::kJson))["scores"]["1.1/1#1"];
  EXPECT_EQ(score["level"], "basic");
  EXPECT_EQ(score["rule:level"], 7);
}

TEST(ResultJsonTest, OrderOfTheDocument) {
  Reported reported(kMembers);
  std::string keys;
  const Json all = Json::parse(reported.Score(ReportFormat::kJson));
  for (const auto& [key, value] : all.items()) keys += key + " ";
  EXPECT_EQ(keys, "format pack engine dossier scores gaps together findings assumptions ");
  keys.clear();
  for (const auto& [key, value] : all["scores"].items()) keys += key + " ";
  EXPECT_EQ(keys, "total 1 1.1 1.1.1 2 2.1 2.1/1#1 2.1/1#2 2.1/1#3 ");
  EXPECT_EQ(all["pack"]["sha256"], reported.program.sha256);
  EXPECT_EQ(all["dossier"]["organisation"], "o");
  EXPECT_EQ(all["dossier"]["fiscal_year"], 2567);
  EXPECT_EQ(all["engine"], "9.9.9");
}

TEST(ResultJsonTest, GapsAreExact) {
  Reported reported(kMembers);
  const std::string json = reported.Score(ReportFormat::kJson);
  EXPECT_EQ(
      Reported::LineWith(json, "\"1.1.1/2\""),
      R"({"id": "1.1.1/2", "kind": "evidence-missing", "points": {"item": "250", "category": "250", "total": "125"}, )"
      R"("needs": "attach an evidence file", "clause": "form lines 14-15"},)");
  const Json gaps = Json::parse(json)["gaps"];
  const Json& missing = *std::find_if(gaps.begin(), gaps.end(),
                                      [](const Json& gap) { return gap["id"] == "2.1/1#2"; });
  EXPECT_EQ(
      missing["results"][0].dump(),
      R"({"score":"200","result":null,"beyond":false,"points":{"item":"100","category":"100","total":"50"}})");
  EXPECT_EQ(
      missing["results"][2].dump(),
      R"({"score":"400","result":"0.475","exact":"19/40","beyond":false,"points":{"item":"200","category":"200","total":"100"}})");
}

TEST(ResultJsonTest, FindingsInBothLanguages) {
  Reported reported(kMembers);
  EXPECT_EQ(Reported::LineWith(reported.Score(ReportFormat::kJson), "\"lint\""),
            R"({"code": "F0901", "lint": "no-history", "severity": "warning", "path": "/kpis/1", )"
            R"("message": {"th": "ไม่มีผลย้อนหลัง", "en": "no results before"}},)");
}

TEST(ResultJsonTest, EveryAssumptionShowsInEveryReport) {
  Reported reported(kMembers);
  const std::string line =
      R"({"id": "equal-weights", "th": "ทุกหมวดเท่ากัน", "en": "The categories count the same."})";
  EXPECT_EQ(Reported::LineWith(reported.Score(ReportFormat::kJson), "equal-weights"), line);
  EXPECT_EQ(Reported::LineWith(reported.Gaps(ReportFormat::kJson), "equal-weights"), line);
  EXPECT_NE(reported.Score(ReportFormat::kText).find("The categories count the same."),
            std::string::npos);
  EXPECT_NE(reported.Gaps(ReportFormat::kText).find("The categories count the same."),
            std::string::npos);
}

TEST(ResultJsonTest, AGapReportHasTheTotalAlone) {
  Reported reported(kMembers);
  const Json all = Json::parse(reported.Gaps(ReportFormat::kJson));
  EXPECT_EQ(all["scores"].size(), 1U);
  EXPECT_EQ(all["gaps"], Json::parse(reported.Score(ReportFormat::kJson))["gaps"]);
}

TEST(ResultJsonTest, FindingsAlone) {
  ReportOptions options;
  options.engine_version = "1";
  const Findings findings = {MakeFinding(FindingCode::kUnusedFields, "/a\"b", {Same("x\ny")})};
  const std::string json = RenderFindings(findings, ReportFormat::kJson, options);
  EXPECT_TRUE(json.starts_with(
      "{\n  \"format\": \"radap.result/1\",\n  \"engine\": \"1\",\n  \"findings\": [\n"
      "    {\"code\": \"F0214\", \"severity\": \"warning\", \"path\": \"/a\\\"b\", \"message\": "
      "{\"th\": \""))
      << json;
  EXPECT_NE(json.find("`x\\ny`"), std::string::npos) << json;
}

TEST(ResultJsonTest, ThePlaceOfAFindingAsFarAsItIsKnown) {
  const auto at = [](Place place) {
    const Findings findings = {MakeFindingAt(FindingCode::kFileEmpty, std::move(place), "")};
    const Json result = Json::parse(RenderFindings(findings, ReportFormat::kJson, {}));
    return result["findings"][0].value("at", Json()).dump();
  };
  EXPECT_EQ(at({}), "null");
  EXPECT_EQ(at({3, 111, "", ""}), R"({"page":3,"line":111})");
  EXPECT_EQ(at({0, 0, "ตัวชี้วัด", "C5"}), R"({"sheet":"ตัวชี้วัด","cell":"C5"})");
}

TEST(ResultSchemaTest, KnowsEveryKindOfGap) {
  std::vector<std::string> kinds;
#define GAP(name, text, th, en) kinds.push_back(text);
#include "engine/gaps/gaps.def"
  EXPECT_EQ(Json::parse(ResultSchema())["definitions"]["gap_kind"]["enum"]
                .get<std::vector<std::string>>(),
            kinds);
}

TEST(CsvReportTest, Scores) {
  Reported reported(kMembers);
  const std::string csv = reported.Score(ReportFormat::kCsv);
  EXPECT_TRUE(csv.starts_with(
      "id,kind,label_th,label_en,value,exact,max,level,claimed,claim_holds,"
      "clause,rule,unit\r\n"
      "total,total,คะแนนรวม,Total,175.00,175,500,,250.004,false,,,points\r\n"
      "1,category,การนำ,Leadership,250.00,250,500,,250,true,form line 8,,points\r\n"))
      << csv;
  EXPECT_EQ(
      Reported::LineWith(csv, "2.1/1#1"),
      R"(2.1/1#1,kpi,"'=ก, ""ข""","'=ก, ""ข""",200.00,200,500,,300,false,form line 20,,points)");
}

TEST(CsvReportTest, Gaps) {
  Reported reported(kMembers);
  const std::string csv = reported.Gaps(ReportFormat::kCsv);
  EXPECT_TRUE(csv.starts_with(
      "id,kind,points_item,points_category,points_total,exact_total,needs_th,needs_en,clause\r\n"));
  EXPECT_EQ(Reported::LineWith(csv, "1.1.1/2"),
            "1.1.1/2,evidence-missing,250.00,250.00,125.00,125,แนบไฟล์หลักฐาน,attach an evidence "
            "file,form lines 14-15");
}

TEST(CsvReportTest, Findings) {
  EXPECT_EQ(RenderFindings({MakeFinding(FindingCode::kFileEmpty, "")}, ReportFormat::kCsv, {}),
            "code,severity,path,message_th,message_en\r\n"
            "F0001,error,,แฟ้มว่างเปล่า: เลือกแฟ้มอื่น หรือบันทึกแฟ้มนี้ใหม่,"
            "\"the file is empty: choose another file, or save this one again\"\r\n");
}

}  // namespace
}  // namespace radap::testing
