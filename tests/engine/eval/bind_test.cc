// Laying a dossier onto the form's pack: unknown ids, counts of KPIs, what does not count, claims.
#include <string>

#include <gtest/gtest.h>

#include "engine/dossier/finding_codes.h"
#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

const Program& Form() {
  static const LoadedPack kPack = CompilePack(FindPack("pmqa4-2568", {}).value());
  return *kPack.program;
}

std::string Kpi(const std::string& item, int group, const std::string& more = "") {
  return R"({"item":")" + item + R"(","group":)" + std::to_string(group) +
         R"(,"direction":"higher","target":1,"results":{"2565":1,"2566":1,"2567":2})" + more + "}";
}

// Findings of a dossier with these members, without those about missing KPIs of other items.
std::string FindingsOf(const std::string& members,
                       const std::string& kind = R"(,"kind":"policy")") {
  const Dossier dossier =
      ReadOrStop(R"({"format":"radap.dossier/1","pack":"pmqa4-2568","organisation":{"id":"x")" +
                 kind + R"(},"fiscal_year":2567,)" + members + "}");
  Findings findings = Evaluate(Form(), dossier).findings;
  std::erase_if(findings, [](const Finding& f) {
    return f.path == "/kpis" || f.code == FindingCode::kIssueLeftOut;
  });
  return Dump(findings);
}

TEST(Bind, UnknownQuestionAndIssue) {
  EXPECT_EQ(FindingsOf(R"("answers":{"1.1.9":{},"1.1.1":{"issues":{"6":{"claimed":true}}}})"),
            "F0203 error /answers/1.1.1/issues/6\nF0202 error /answers/1.1.9\n");
}

TEST(Bind, IssuesThatAnAnswerLeavesOut) {
  const Dossier dossier = ReadOrStop(
      R"({"format":"radap.dossier/1","pack":"pmqa4-2568","organisation":{"id":"x"},"fiscal_year":2567,)"
      R"("answers":{"1.1.1":{"issues":{"1":{"claimed":true},"4":{"claimed":false}}},"1.1.2":{}}})");
  std::string messages;
  for (const Finding& finding : Evaluate(Form(), dossier).findings) {
    if (finding.code == FindingCode::kIssueLeftOut)
      messages += MessageOf(finding, Language::kEnglish) + "\n";
  }
  EXPECT_EQ(messages, "the answer to 1.1.1 leaves out issue 2, 3, 5: taken as not claimed\n")
      << "F0215";
}

TEST(Bind, ItemsAreNoQuestions) {
  EXPECT_EQ(FindingsOf(R"("answers":{"1.1":{}})"), "F0202 error /answers/1.1\n");
}

TEST(Bind, FieldsThatNoRuleReads) {
  EXPECT_EQ(FindingsOf(R"("answers":{"1.1.1":{"fields":{"direction":"x"}}})"),
            "F0214 warning /answers/1.1.1/fields\n");
}

TEST(Bind, LinkIsNoFileOnAStarredIssueOnly) {
  const std::string link = R"({"claimed":true,"evidence":[{"url":"https://example.org"}]})";
  EXPECT_EQ(FindingsOf(R"("answers":{"1.1.1":{"issues":{"1":)" + link + R"(,"3":)" + link + "}}}"),
            "F0207 warning /answers/1.1.1/issues/3/evidence\n");
}

TEST(Bind, NarrativeAtItsLimitAndOneAbove) {
  const std::string limit(3000, 'x');
  EXPECT_EQ(FindingsOf(R"("answers":{"1.1.1":{"narrative":")" + limit + "  \\n" + R"("}})"), "");
  EXPECT_EQ(FindingsOf(R"("answers":{"1.1.1":{"narrative":"x )" + limit + R"("}})"),
            "F0208 error /answers/1.1.1/narrative\n");
}

TEST(Bind, UnknownItemAndGroup) {
  EXPECT_EQ(
      FindingsOf("\"kpis\":[" + Kpi("7.9", 1) + "," + Kpi("7.1", 5) + "," + Kpi("1.1", 1) + "]"),
      "F0204 error /kpis/0/item\nF0205 error /kpis/1/group\nF0204 error /kpis/2/item\n");
}

TEST(Bind, SixthKpiAndFourthOfAGroupOfThree) {
  std::string kpis;
  for (int i = 0; i < 4; ++i) kpis += Kpi("7.1", 1) + ",";
  for (int i = 0; i < 3; ++i) kpis += Kpi("7.1", 2) + (i < 2 ? "," : "");
  EXPECT_EQ(FindingsOf("\"kpis\":[" + kpis + "]"), "F0304 error /kpis/3\nF0302 error /kpis/6\n");
}

TEST(Bind, OtherPack) {
  const Dossier dossier = ReadOrStop(
      R"({"format":"radap.dossier/1","pack":"other","organisation":{"id":"x"},"fiscal_year":2567})");
  EXPECT_EQ(Dump(Evaluate(Form(), dossier).findings).substr(0, 17), "F0201 error /pack");
}

TEST(Bind, RatingsAndClaimsOfUnknownIds) {
  EXPECT_EQ(FindingsOf(R"("ratings":{"9.9":1},"claimed":{"1.1.1/3":500,"total":501,"8":1})"),
            "F0206 error /ratings/9.9\nF0206 error /claimed/1.1.1~13\nF0206 error /claimed/8\n"
            "F0212 error /claimed/total\nF0401 warning /claimed/total\n");
}

TEST(Bind, MissingFactsOfAKpi) {
  EXPECT_EQ(
      FindingsOf(R"("kpis":[{"item":"7.2","group":1}])"),
      "F0209 warning /kpis/0/results\nF0210 error /kpis/0/target\nF0211 error /kpis/0/direction\n"
      "F0901(no-history) warning /kpis/0\n");
}

TEST(Bind, ClaimedSuccessAndScoreOfAKpi) {
  EXPECT_EQ(
      FindingsOf("\"kpis\":[" + Kpi("7.2", 1, R"(,"claimed":{"success":200,"score":500})") + "]"),
      "");
  EXPECT_EQ(FindingsOf("\"kpis\":[" +
                       Kpi("7.2", 1, R"(,"claimed":{"success":199.99,"score":400})") + "]"),
            "F0402 warning /kpis/0/claimed/success\nF0401 warning /kpis/0/claimed/score\n");
}

std::string CountFindings(const std::string& kind, const std::string& kpis) {
  const Dossier dossier =
      ReadOrStop(R"({"format":"radap.dossier/1","pack":"pmqa4-2568","organisation":{"id":"x")" +
                 kind + R"(},"fiscal_year":2567,"kpis":[)" + kpis + "]}");
  std::string dump;
  for (const Finding& f : Evaluate(Form(), dossier).findings) {
    if (f.code == FindingCode::kGroupMandatory || f.code == FindingCode::kGroupTooFew) {
      dump += std::string(radap::TextOf(f.code)) + " " + f.args[0].en + "\n";
    }
    if (f.code == FindingCode::kKindUnknown) dump += "F0213\n";
  }
  return dump;
}

TEST(Bind, MandatoryGroupsByKind) {
  EXPECT_EQ(CountFindings(R"(,"kind":"service")", ""),
            "F0305 7.1/1\nF0305 7.2/2\nF0305 7.6/3\nF0305 7.6/4\n");
  EXPECT_EQ(CountFindings(R"(,"kind":"policy")", ""),
            "F0305 7.1/1\nF0305 7.2/4\nF0305 7.6/3\nF0305 7.6/4\n");
  EXPECT_EQ(CountFindings(R"(,"kind":"fund")", ""), "F0305 7.1/1\nF0305 7.6/3\nF0305 7.6/4\n");
  EXPECT_EQ(CountFindings("", ""), "F0305 7.1/1\nF0305 7.6/3\nF0305 7.6/4\nF0213\n");
}

TEST(Bind, ItemWithTooFewKpisThatCount) {
  const Dossier dossier =
      ReadOrStop(R"({"format":"radap.dossier/1","pack":"pmqa4-2568","organisation":{"id":"x"},)"
                 R"("fiscal_year":2567,"kpis":[)" +
                 Kpi("7.3", 1) + "]}");
  int too_few = 0;
  for (const Finding& f : Evaluate(Form(), dossier).findings) {
    if (f.code != FindingCode::kKpiTooFew) continue;
    EXPECT_EQ(f.args[1].en, f.args[0].en == "7.3" ? "1" : "0");
    ++too_few;
  }
  EXPECT_EQ(too_few, 6);
}

TEST(Bind, GroupBelowItsMinimum) {
  EXPECT_EQ(CountFindings(R"(,"kind":"fund")", Kpi("7.1", 1)),
            "F0303 7.1/1\nF0305 7.6/3\nF0305 7.6/4\n");
}

TEST(Bind, KpiWithoutAPlaceIsReported) {
  const Program program = CompileOrStop(KpiPack("rule score of kpi, points\n  otherwise: 100\n"));
  const Dossier dossier = ReadOrStop(
      R"({"format":"radap.dossier/1","pack":"small","organisation":{"id":"x","kind":"fund"},)"
      R"("fiscal_year":2567,"kpis":[{"item":"1.1","name":"a","target":1},{"group":1,"name":"b"}]})");
  const Evaluation evaluation = Evaluate(program, dossier);
  EXPECT_EQ(Dump(evaluation.findings), "F0224 error /kpis/0\nF0224 error /kpis/1\n");
}

TEST(Bind, GroupClosedToAKind) {
  const Program program = CompileOrStop(KpiPack("rule score of kpi, points\n  otherwise: 100\n") +
                                        "    group 2 only for province th \"ก\" en \"a\"\n");
  const auto dossier_of = [](const std::string& kind) {
    return ReadOrStop(
        R"({"format":"radap.dossier/1","pack":"small","organisation":{"id":"x","kind":")" + kind +
        R"("},"fiscal_year":2567,"kpis":[{"item":"1.1","group":2,"direction":"higher","target":1,)"
        R"("results":{"2567":1}}]})");
  };
  const Dossier province = dossier_of("province");
  const Dossier policy = dossier_of("policy");
  EXPECT_EQ(Evaluate(program, province).scores[0].value, Exact(100));
  const Evaluation closed = Evaluate(program, policy);
  EXPECT_EQ(closed.scores[0].value, Exact(0));
  EXPECT_EQ(Dump(closed.findings), "F0306 error /kpis/0\n");
}

}  // namespace
}  // namespace radap::testing
