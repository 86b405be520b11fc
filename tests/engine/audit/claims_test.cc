// Claims against evaluation, each verdict, on packs small enough to know every figure by heart.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "engine/audit/audit.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

// Question 1.1.1: issue 1, starred issue 2, 200 points a half; item 2.1: exactly 3 KPIs.
constexpr const char* kPack = R"(pack small version 1
  title th "เล็ก" en "Small"
  scale 0 .. 400 points
test met of issue
  when starred: claimed and files >= 1
  otherwise: claimed
rule score of question, points
  otherwise: share of issues met * 400 points
rule success of kpi, percent th "ความสำเร็จ" en "success"
  otherwise: result / target * 100 percent
rule score of kpi, points
  when result is missing: 0
  when target is missing: 0
  when target = 0: 0
  when success >= 100: 400
  otherwise: 100
total th "รวม" en "Total": mean of categories
category 1 th "หนึ่ง" en "One": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ข" en "B"
      issue 1 th "ค" en "C"
      issue 2 starred th "ง" en "D"
category 2 th "สอง" en "Two": mean of items
  item 2.1 th "จ" en "E": sum of kpis / 3
    kpis exactly 3
    group 1 th "ฉ" en "F"
)";

std::string KpiText(const std::string& result, const std::string& more) {
  return R"({"item": "2.1", "group": 1, "name": "K", "direction": "higher", "target": 3,
             "results": {"2567": )" +
         result + "}" + more + "}";
}

// All that is claimed is given: 400 in category 1; 400, 400 and 100 in category 2.
struct Given {
  std::string issues = R"("1": {"claimed": true}, "2": {"claimed": true,
                          "evidence": [{"file": "a.pdf"}]})";
  std::string kpis = KpiText("3", "") + ", " + KpiText("3", "") + ", " + KpiText("2", "");
  std::string claimed;
  std::vector<PrintedFigure> printed = {};
};

std::vector<AuditLine> LinesOf(const Given& given) {
  const Program program = CompileOrStop(kPack);
  Dossier dossier = ReadOrStop(
      R"({"format": "radap.dossier/1", "pack": "small", "organisation": {"id": "o"},
          "fiscal_year": 2567, "answers": {"1.1.1": {"issues": {)" +
      given.issues + R"(}}}, "kpis": [)" + given.kpis + R"(], "claimed": {)" + given.claimed +
      "}}");
  dossier.printed = given.printed;
  return Audit(program, dossier);
}

// "1.1 score 400.00 matches 400.00 (200)": the supported value in brackets.
std::string Row(const AuditLine& line) {
  std::string row = line.id + " " + line.what + " " + line.printed + " " +
                    std::string(TextOf(line.verdict)) + " " + line.shown;
  if (line.supported) row += " (" + line.supported->ToDecimal(0) + ")";
  return row;
}

std::string Rows(const std::vector<AuditLine>& lines) {
  std::string rows;
  for (const AuditLine& line : lines) rows += Row(line) + "\n";
  return rows;
}

const AuditLine& LineOf(const std::vector<AuditLine>& lines, std::string_view id) {
  const auto found = std::ranges::find(lines, id, &AuditLine::id);
  EXPECT_NE(found, lines.end()) << id;
  return *found;
}

TEST(ClaimsTest, InTheOrderOfThePackWithUnknownIdsLast) {
  Given given;
  given.claimed = R"("9": 1, "2": 300, "1.1": 400, "total": 350)";
  EXPECT_EQ(Rows(LinesOf(given)),
            "total score 350.00 matches 350.00\n"
            "1.1 score 400.00 matches 400.00\n"
            "2 score 300.00 matches 300.00\n"
            "9 score 1 cannot-tell \n");
}

TEST(ClaimsTest, WithoutAFileTheClaimIsUnsupportedAllTheWayUp) {
  Given given;
  given.issues = R"("1": {"claimed": true}, "2": {"claimed": true, "evidence": [{"url": "x"}]})";
  given.claimed = R"("1.1": 400, "1": 400, "2": 300, "total": 350)";
  const std::vector<AuditLine> lines = LinesOf(given);
  EXPECT_EQ(Rows(lines),
            "total score 350.00 unsupported 350.00 (250)\n"
            "1 score 400.00 unsupported 400.00 (200)\n"
            "1.1 score 400.00 unsupported 400.00 (200)\n"
            "2 score 300.00 matches 300.00\n");
  EXPECT_EQ(LineOf(lines, "1.1").why.en, "no file for 1.1.1/2");
  EXPECT_EQ(LineOf(lines, "total").why.en,
            "no file for 1.1.1/2; mean of the printed 400, 300 = 350");
}

TEST(ClaimsTest, WhatEvidenceSupportsMatches) {
  Given given;
  given.issues = R"("1": {"claimed": true}, "2": {"claimed": true})";
  given.claimed = R"("1.1": 200)";
  EXPECT_EQ(Rows(LinesOf(given)), "1.1 score 200.00 matches 200.00\n");
}

TEST(ClaimsTest, NeitherClaimedNorSupportedIsAMisprint) {
  Given given;
  given.issues = R"("1": {"claimed": true}, "2": {"claimed": true})";
  given.claimed = R"("1.1": 300, "2.1": 300)";
  EXPECT_EQ(Rows(LinesOf(given)),
            "1.1 score 300.00 misprint 400.00 (200)\n"
            "2.1 score 300.00 matches 300.00\n");
}

TEST(ClaimsTest, CutOffInsteadOfRounded) {
  Given given;
  given.kpis = KpiText("2", R"(, "claimed": {"success": 66.66, "score": 100})") + ", " +
               KpiText("2", R"(, "claimed": {"success": 66.67, "score": 400})") + ", " +
               KpiText("2", R"(, "claimed": {"success": 66.666})");
  EXPECT_EQ(Rows(LinesOf(given)),
            "2.1/1#1 success 66.66 truncated 66.67\n"
            "2.1/1#1 score 100.00 matches 100.00\n"
            "2.1/1#2 success 66.67 matches 66.67\n"
            "2.1/1#2 score 400.00 misprint 100.00\n"
            "2.1/1#3 success 66.666 truncated 66.667\n");
  EXPECT_EQ(LinesOf(given)[0].why.en, "result 2, target 3");
}

TEST(ClaimsTest, AScoreThatGaveTheTicksProvesNothing) {
  Given given;
  given.claimed = R"("1.1": 400, "1": 400)";
  given.printed = {{PrintedKind::kScore, "1.1", "400", {}, "line 12", true}};
  std::vector<AuditLine> lines = LinesOf(given);
  EXPECT_EQ(Rows(lines),
            "1 score 400.00 matches 400.00\n"
            "1.1 score 400.00 cannot-tell 400.00\n");
  EXPECT_EQ(lines[1].at, "line 12");
  EXPECT_EQ(lines[1].doubt.en, "the answers were inferred from this very score");
  given.issues = R"("1": {"claimed": true}, "2": {"claimed": true})";
  EXPECT_EQ(Row(LinesOf(given)[1]), "1.1 score 400.00 unsupported 400.00 (200)");
}

TEST(ClaimsTest, APrintedScoreWithoutAClaimIsAClaim) {
  Given given;
  given.printed = {{PrintedKind::kScore, "1.1", "300", {}, "line 12", false},
                   {PrintedKind::kScore, "2.1", "many", {}, "", false}};
  EXPECT_EQ(Rows(LinesOf(given)), "1.1 score 300.00 misprint 400.00\n");
}

TEST(ClaimsTest, WithoutTicksNothingCanBeTold) {
  Given given;
  given.issues = R"("1": {}, "2": {"evidence": [{"file": "a.pdf"}]})";
  given.claimed = R"("1.1": 200, "1": 200, "total": 260, "2": 300)";
  const std::vector<AuditLine> lines = LinesOf(given);
  EXPECT_EQ(Rows(lines),
            "total score 260.00 misprint 250.00\n"
            "1 score 200.00 matches 200.00\n"
            "1.1 score 200.00 cannot-tell \n"
            "2 score 300.00 matches 300.00\n");
  EXPECT_EQ(LineOf(lines, "1.1").why.en, "not all is given for 1.1.1/1, 1.1.1/2");
  EXPECT_EQ(LineOf(lines, "1").why.en, "mean of the printed 200 = 200");
}

TEST(ClaimsTest, WithoutAResultNothingCanBeTold) {
  Given given;
  given.kpis = KpiText("null", R"(, "claimed": {"success": 100, "score": 400})") + ", " +
               KpiText("3", "") + ", " + KpiText("2", "");
  given.claimed = R"("2.1": 300)";
  const std::vector<AuditLine> lines = LinesOf(given);
  EXPECT_EQ(Rows(lines),
            "2.1 score 300.00 cannot-tell \n"
            "2.1/1#1 success 100.00 cannot-tell \n"
            "2.1/1#1 score 400.00 cannot-tell \n");
  EXPECT_EQ(lines[0].why.en, "not all is given for 2.1/1#1");
}

TEST(ClaimsTest, AnItemShortOfKpisCannotBeTold) {
  Given given;
  given.kpis = KpiText("3", R"(, "claimed": {"score": 400})");
  given.claimed = R"("2.1": 300)";
  EXPECT_EQ(Row(LinesOf(given)[0]), "2.1 score 300.00 cannot-tell ");
}

TEST(ClaimsTest, AMisprintedPartIsFoundByTheMeanAboveIt) {
  Given given;
  given.claimed = R"("1": 200, "2": 300, "total": 350)";
  const std::vector<AuditLine> lines = LinesOf(given);
  EXPECT_EQ(Rows(lines),
            "total score 350.00 matches 350.00\n"
            "1 score 200.00 misprint 400.00\n"
            "2 score 300.00 matches 300.00\n");
  EXPECT_EQ(LineOf(lines, "total").why.en,
            "mean of the printed 200, 300 = 250: one of these is a misprint");
  EXPECT_EQ(
      LineOf(lines, "1").why.en,
      "by the rules of the pack (see radap explain); the printed 350.00 of total needs 400.00");
}

TEST(ClaimsTest, AMeanOfPrintedKpisFollowsTheRuleOfItsItem) {
  Given given;
  const std::string claim = R"(, "claimed": {"score": 400})";
  given.kpis = KpiText("3", claim) + ", " + KpiText("3", claim) + ", " +
               KpiText("2", R"(, "claimed": {"score": 100})");
  given.claimed = R"("2.1": 310)";
  EXPECT_EQ(LinesOf(given)[0].why.en, "(sum of the printed 400, 400, 100) / 3 = 300");
}

TEST(ClaimsTest, KpisThatThePackHasNoPlaceFor) {
  Given given;
  given.kpis = R"({"item": "7.7", "group": 1, "name": "K", "direction": "higher", "target": 3,
                   "results": {}, "claimed": {"success": 100, "score": 400}})";
  EXPECT_EQ(Rows(LinesOf(given)),
            "/kpis/0 success 100.00 cannot-tell \n"
            "/kpis/0 score 400.00 cannot-tell \n");
}

TEST(ClaimsTest, AKpiOverTheLimitHasAScoreOfItsOwn) {
  Given given;
  const std::string claim = R"(, "claimed": {"score": 400})";
  given.kpis += ", " + KpiText("3", claim);
  const std::vector<AuditLine> lines = LinesOf(given);
  EXPECT_EQ(Rows(lines), "2.1/1#4 score 400.00 matches 400.00\n");
  EXPECT_EQ(lines[0].why.en, "this KPI does not count; result 3, target 3");
}

TEST(ClaimsTest, NothingPrintedNothingAudited) { EXPECT_TRUE(LinesOf({}).empty()); }

TEST(ClaimsTest, FurtherFiguresComeLast) {
  Given given;
  given.claimed = R"("total": 350)";
  given.printed = {{PrintedKind::kShare, "x", "50", {"1", "2"}, "", false}};
  EXPECT_EQ(Rows(LinesOf(given)),
            "total score 350.00 matches 350.00\n"
            "x share 50 matches 50\n");
}

TEST(VerdictTest, WordsAndWhatIsWrong) {
  EXPECT_EQ(TextOf(AuditVerdict::kCannotTell), "cannot-tell");
  EXPECT_EQ(LabelOf(AuditVerdict::kTruncated).th, "ตัดเศษ");
  EXPECT_EQ(LabelOfFigure("share").en, "share in percent");
  EXPECT_EQ(LabelOfFigure("success").th, "ความสำเร็จ");
  EXPECT_EQ(LabelOfFigure("nonsense").en, "");
  EXPECT_TRUE(IsWrong(AuditVerdict::kTruncated));
  EXPECT_TRUE(IsWrong(AuditVerdict::kMisprint));
  EXPECT_TRUE(IsWrong(AuditVerdict::kUnsupported));
  EXPECT_FALSE(IsWrong(AuditVerdict::kCannotTell));
  EXPECT_FALSE(IsWrong(AuditVerdict::kMatches));
}

}  // namespace
}  // namespace radap::testing
