// The general way into a store: what is kept of a dossier's scores, and every reason for not taking one.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "engine/intake/codes.h"
#include "engine/intake/intake.h"
#include "rules/base/sha256.h"
#include "tests/engine/small_pack.h"

namespace radap {
namespace {

const Program& SmallPack() {
  static const Program program = testing::CompileOrStop(
      testing::KpiPack("rule score of kpi, points\n"
                       "  when result is missing: 0\n  when target is missing: 0\n"
                       "  otherwise: result / target * 100 points\n"));
  return program;
}

std::string DossierOf(const std::string& members, const std::string& head = "\"pack\":\"small\",") {
  return R"({"format":"radap.dossier/1",)" + head +
         R"("organisation":{"id":"o","name":"ชื่อ","kind":"policy"},"fiscal_year":2567)" +
         (members.empty() ? "" : "," + members) + "}";
}

FindProgram Finds(const Program& program) {
  return [&program](std::string_view id) { return id == program.id ? &program : nullptr; };
}

std::string CodeOf(const Findings& findings) {
  return findings.empty() ? "" : std::string(TextOf(findings.back().code));
}

std::string WhyNot(std::string_view bytes, const FindProgram& find) {
  Findings findings;
  EXPECT_FALSE(Take(bytes, find, {}, findings));
  return CodeOf(findings);
}

TEST(TakeTest, ScoresOfEveryKindOfElement) {
  const Program program =
      testing::CompileOrStop(testing::FileText("criteria/pmqa4-2568/pmqa4-2568.radap"));
  const std::string bytes = testing::FileText("samples/mof-ops-2567.json");
  Findings findings;
  const std::optional<Taken> taken = Take(bytes, Finds(program), {}, findings);
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->dossier.organisation.id, "mof-ops");
  EXPECT_EQ(taken->program, &program);
  const Evaluation evaluation = Evaluate(program, taken->dossier);
  std::map<ElementKind, std::string> texts;
  for (const Element& element : program.elements) {
    std::string text = "-";
    for (const ScoreLine& line : evaluation.scores) {
      if (line.id == element.id) text = line.value.ToFraction();
    }
    std::string& all = texts[element.kind];
    all += (all.empty() ? "" : " ") + text;
  }
  EXPECT_EQ(taken->scores.total, texts[ElementKind::kTotal]);
  EXPECT_EQ(taken->scores.categories, texts[ElementKind::kCategory]);
  EXPECT_EQ(taken->scores.items, texts[ElementKind::kItem]);
  EXPECT_EQ(taken->scores.questions, texts[ElementKind::kQuestion]);
  EXPECT_EQ(taken->scores.level, "advance");
  EXPECT_EQ(taken->scores.errors, 0);
  EXPECT_EQ(taken->scores.warnings + taken->scores.notes, static_cast<int>(taken->findings.size()));
}

TEST(TakeTest, AGroupHasTheMeanOfItsKpisThatCount) {
  const std::string kpis =
      R"("kpis":[{"item":"1.1","group":1,"target":100,"results":{"2567":100}},)"
      R"({"item":"1.1","group":1,"target":100,"results":{"2567":"33.5"}}],"claimed":{"total":450.5,"1.1":400,"nobody":1})";
  Findings findings;
  const std::optional<Taken> taken = Take(DossierOf(kpis), Finds(SmallPack()), {}, findings);
  ASSERT_TRUE(taken) << CodeOf(findings);
  EXPECT_EQ(taken->scores.kpis, "267/4");
  EXPECT_EQ(taken->scores.claimed, "1.1=400 total=901/2") << "what the pack has, ids bytewise";
  const std::optional<Taken> none = Take(DossierOf(""), Finds(SmallPack()), {}, findings);
  ASSERT_TRUE(none);
  EXPECT_EQ(none->scores.kpis, "-");
  EXPECT_EQ(none->scores.claimed, "");
  EXPECT_EQ(none->scores.level, "");
}

TEST(TakeTest, WhyNotOfEveryKind) {
  const FindProgram find = Finds(SmallPack());
  EXPECT_EQ(WhyNot("", find), "F0001");
  EXPECT_EQ(WhyNot("\xff\xfe{\0", find), "F0003");
  EXPECT_EQ(WhyNot("{\"format\":\"\xff\"}", find), "F0004");
  EXPECT_EQ(WhyNot("{\"format\":", find), "F0005");
  EXPECT_EQ(WhyNot("[1]", find), "F0013");
  EXPECT_EQ(WhyNot(DossierOf("", "\"pack\":\"none\","), find), "F1201");
  const FindProgram only = [](std::string_view) { return &SmallPack(); };
  EXPECT_EQ(WhyNot(DossierOf("", "\"pack\":\"other\","), only), "F1202");
  EXPECT_EQ(WhyNot(DossierOf("", ""), find), "F1203");
  const std::string head = R"({"format":"radap.dossier/1","pack":"small",)";
  EXPECT_EQ(WhyNot(head + R"("fiscal_year":2567})", find), "F1204");
  EXPECT_EQ(WhyNot(head + R"("organisation":{"id":" "},"fiscal_year":2567})", find), "F1204");
  EXPECT_EQ(WhyNot(head + R"("organisation":{"id":"o"},"fiscal_year":67})", find), "F0108");
  EXPECT_EQ(WhyNot(head + R"("organisation":{"id":"o"},"fiscal_year":2024,"more":1})", find),
            "F0109");
  EXPECT_EQ(WhyNot(head + R"("organisation":{"id":"o"}})", find), "F1205");
  EXPECT_EQ(WhyNot(std::string((kMostTakenMebibytes << 20U) + 1, ' '), find), "F0002");
}

TEST(TakeTest, OfKeysGivenTwiceTheFirstCounts) {
  Findings findings;
  const std::optional<Taken> taken =
      Take(DossierOf(R"("fiscal_year":2560,"pack":"none")"), Finds(SmallPack()), {}, findings);
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->dossier.fiscal_year, 2567);
  EXPECT_EQ(taken->scores.errors, 2);
}

TEST(TakeTest, APackForThoseThatNameNone) {
  const FindProgram only = [](std::string_view) { return &SmallPack(); };
  Findings findings;
  EXPECT_TRUE(Take(DossierOf("", ""), only, {}, findings));
}

store::Override OverrideOf(std::string path, std::string value) {
  store::Override made;
  made.id = 7;
  made.path = std::move(path);
  made.value = std::move(value);
  return made;
}

TEST(TakeTest, OverridesAreAppliedThoseWithdrawnAreNot) {
  const std::string bytes =
      DossierOf(R"("kpis":[{"item":"1.1","group":1,"target":100,"results":{"2567":100}}])");
  std::vector<store::Override> overrides = {OverrideOf("/kpis/0/results/2567", "40")};
  Findings findings;
  EXPECT_EQ(Take(bytes, Finds(SmallPack()), overrides, findings)->scores.kpis, "40");
  overrides[0].withdrawn_at = "2026-01-01T00:00:00Z";
  EXPECT_EQ(Take(bytes, Finds(SmallPack()), overrides, findings)->scores.kpis, "100");
  overrides = {OverrideOf("/kpis/1/results/2567", "40")};
  EXPECT_FALSE(Take(bytes, Finds(SmallPack()), overrides, findings));
  EXPECT_EQ(CodeOf(findings), "F1206");
  EXPECT_NE(MessageOf(findings.back(), Language::kEnglish).find("/kpis/1/results/2567"),
            std::string::npos);
}

TEST(TakeTest, AnEditionIsTheTextOfThePackAndItsIds) {
  const store::PackEdition edition = EditionOf(SmallPack());
  EXPECT_EQ(edition.id, "small");
  EXPECT_EQ(edition.version, "1");
  EXPECT_EQ(edition.sha256, Sha256Hex(edition.text));
  EXPECT_EQ(edition.elements, (std::vector<std::string>{"total", "1", "1.1", "1.1/1"}));
}

TEST(TakeTest, EveryCodeSaysWhatToDoInBothLanguages) {
  for (const FindingCode code :
       {IntakeCode::kIntakeUnknownPack, IntakeCode::kIntakeOtherPack, IntakeCode::kIntakeNoPack,
        IntakeCode::kIntakeNoOrganisation, IntakeCode::kIntakeNoYear, IntakeCode::kIntakeOverride,
        IntakeCode::kIntakeUnreadFile, IntakeCode::kIntakeRefused}) {
    const Finding finding = MakeFinding(code, "");
    EXPECT_EQ(finding.severity, Severity::kError);
    EXPECT_NE(MessageOf(finding, Language::kThai), MessageOf(finding, Language::kEnglish));
  }
}

}  // namespace
}  // namespace radap
