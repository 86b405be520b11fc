// Dossiers of one small edition as those of the other: what counts as filled or claimed, and what is said of the rest.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/dossier/finding_codes.h"
#include "tests/engine/mapping/mapping_pair.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr const char* kToBlanks =
    "question 1.1.1 from 1.1.1/1\n"
    "question 1.1.2 from 1.1.1/1, 1.1.1/2\n"
    "question 1.1.3 from 1.1.1/3\n"
    "group 1.2/1 from 1.2/1\n"
    "group 1.2/3 nothing th \"ก\" en \"a\"\n";
constexpr const char* kToForm =
    "issue 1.1.1/1 from 1.1.1\n"
    "issue 1.1.1/2 from 1.1.2\n"
    "issue 1.1.1/3 nothing th \"ก\" en \"a\"\n"
    "group 1.2/1 from 1.2/3\n"
    "group 1.2/2 from 1.2/1\n";
constexpr const char* kOrganisation =
    R"("format": "radap.dossier/1", "organisation": {"id": "o", "name": "ก", "kind": "policy"},
       "fiscal_year": 2567, )";

Dossier FormDossier(std::string_view members) {
  return ReadOrStop("{\"pack\": \"form\", " + std::string(kOrganisation) + std::string(members) +
                    "}");
}

Dossier BlanksDossier(std::string_view members) {
  return ReadOrStop("{\"pack\": \"blanks\", " + std::string(kOrganisation) + std::string(members) +
                    "}");
}

Mapped MapWith(const char* text, const Program& to, const Program& from, const Dossier& dossier) {
  Evaluation own = Evaluate(from, dossier);
  return MapDossier(MappingOf(text), to, own);
}

Mapped ToBlanks(std::string_view members) {
  return MapWith(kToBlanks, BlanksPack(), FormPack(), FormDossier(members));
}

Mapped ToForm(std::string_view members) {
  return MapWith(kToForm, FormPack(), BlanksPack(), BlanksDossier(members));
}

std::string ScoreOf(const Mapped& mapped, const Program& to, std::string_view id) {
  const Evaluation evaluation = Evaluate(to, mapped.dossier);
  for (const ScoreLine& line : evaluation.scores) {
    if (line.id == id) return line.value.ToFraction();
  }
  return "no such id";
}

// English messages of the findings with that code, a line each.
std::string Messages(const Mapped& mapped, FindingCode code) {
  std::string messages;
  for (const Finding& finding : mapped.findings) {
    if (finding.code != code) continue;
    messages += finding.path + " " + MessageOf(finding, Language::kEnglish) + "\n";
  }
  return messages;
}

constexpr const char* kAllClaimed = R"("answers": {"1.1.1": {"issues": {"1": {"claimed": true},
    "2": {"claimed": true, "evidence": [{"file": "a.pdf"}]}, "3": {"claimed": true}}}}, "kpis": [])";

TEST(MapDossierTest, MetIssuesFillWhatIsInWords) {
  const Mapped mapped = ToBlanks(kAllClaimed);
  EXPECT_EQ(mapped.dossier.pack, "blanks");
  EXPECT_EQ(mapped.dossier.fiscal_year, 2567);
  EXPECT_EQ(std::get<std::string>(mapped.dossier.answers.at("1.1.1").fields.at("economy")),
            "← form: 1.1.1/1");
  EXPECT_EQ(
      std::get<std::vector<std::string>>(mapped.dossier.answers.at("1.1.2").fields.at("impacts")),
      (std::vector<std::string>(2, "← form: 1.1.1/1, 1.1.1/2")));
  EXPECT_FALSE(mapped.dossier.answers.at("1.1.2").fields.contains("more")) << "optional";
  EXPECT_EQ(ScoreOf(mapped, BlanksPack(), "1.1.1"), "500");
  EXPECT_EQ(ScoreOf(mapped, BlanksPack(), "1.1.2"), "500");
}

TEST(MapDossierTest, AFigureIsNotInvented) {
  const Mapped mapped = ToBlanks(kAllClaimed);
  EXPECT_FALSE(mapped.dossier.answers.at("1.1.3").fields.contains("part"));
  EXPECT_EQ(ScoreOf(mapped, BlanksPack(), "1.1.3"), "0");
  EXPECT_EQ(Messages(mapped, FindingCode::kBlankIsNew).substr(0, 69),
            "/answers/1.1.3/fields/part question 1.1.3 corresponds, but its field ");
}

TEST(MapDossierTest, OnlyWhatTheOwnPackSupports) {
  const Mapped mapped = ToBlanks(R"("answers": {"1.1.1": {"issues": {"1": {"claimed": true},
      "2": {"claimed": true, "evidence": [{"url": "https://a.go.th"}]}}}}, "kpis": [])");
  EXPECT_EQ(ScoreOf(mapped, BlanksPack(), "1.1.1"), "500");
  EXPECT_EQ(ScoreOf(mapped, BlanksPack(), "1.1.2"), "0") << "a star needs a file";
  EXPECT_EQ(Messages(mapped, FindingCode::kCounterpartNotMet),
            " question 1.1.2 is taken as not met; not met under `form`: 1.1.1/2\n"
            " question 1.1.3 is taken as not met; not met under `form`: 1.1.1/3\n");
  EXPECT_EQ(Messages(mapped, FindingCode::kOtherEdition),
            "/pack scored under another edition: a dossier of `form` in `blanks`; 3 of 3 questions "
            "have a counterpart (1 of them are met in the dossier) and 0 of 0 KPIs have a place\n");
}

TEST(MapDossierTest, FilledQuestionsClaimIssuesButGiveNoFile) {
  const Mapped mapped = ToForm(R"("answers": {"1.1.1": {"fields": {"social": "x"}},
      "1.1.2": {"fields": {"impacts": ["x", "y"]}}}, "kpis": [])");
  EXPECT_EQ(ScoreOf(mapped, FormPack(), "1.1.1"), "500/3");
  const auto& issues = mapped.dossier.answers.at("1.1.1").issues;
  EXPECT_EQ(issues.at("1").claimed, true);
  EXPECT_EQ(issues.at("2").claimed, true);
  EXPECT_EQ(issues.at("3").claimed, false);
  EXPECT_EQ(Messages(mapped, FindingCode::kFileIsNew).substr(0, 49),
            "/answers/1.1.1/issues/2/evidence a starred issue ");
  EXPECT_EQ(Messages(mapped, FindingCode::kNoCounterpart),
            " issue 1.1.1/3 has no counterpart: a\n");
  EXPECT_EQ(mapped.nothing, "1.1.1/3");
}

TEST(MapDossierTest, AListThatIsTooShortClaimsNothing) {
  const Mapped mapped = ToForm(R"("answers": {"1.1.2": {"fields": {"impacts": ["x"]}}},
      "kpis": [])");
  EXPECT_EQ(mapped.dossier.answers.at("1.1.1").issues.at("2").claimed, false);
}

TEST(MapDossierTest, EvidenceGoesWithItsIssue) {
  const Mapped mapped =
      MapWith("issue 1.1.1/2 from 1.1.1/2\n", FormPack(), FormPack(), FormDossier(kAllClaimed));
  EXPECT_EQ(ScoreOf(mapped, FormPack(), "1.1.1"), "500/3");
  EXPECT_EQ(Messages(mapped, FindingCode::kFileIsNew), "");
}

TEST(MapDossierTest, AWholeQuestionOfIssues) {
  const Mapped mapped =
      MapWith("question 1.1.1 from 1.1.1\n", BlanksPack(), FormPack(), FormDossier(kAllClaimed));
  EXPECT_EQ(ScoreOf(mapped, BlanksPack(), "1.1.1"), "500");
}

constexpr const char* kTwoKpis = R"("answers": {}, "claimed": {"total": 400},
    "ratings": {"1.1": 3},
    "kpis": [{"item": "1.2", "group": 2, "name": "ก", "direction": "higher", "target": 1,
              "results": {"2567": 1}, "claimed": {"score": 400}},
             {"item": "1.2", "group": 1, "name": "ข", "direction": "lower", "target": 2,
              "results": {"2567": 1, "2566": 3}, "claimed": {"score": 400, "success": 9}}])";

TEST(MapDossierTest, KpisKeepAllButTheirPlaceAndClaims) {
  const Mapped mapped = ToBlanks(kTwoKpis);
  ASSERT_EQ(mapped.dossier.kpis.size(), 1u);
  const Kpi& kpi = mapped.dossier.kpis[0];
  EXPECT_EQ(kpi.index, 1) << "its place in the file";
  EXPECT_EQ(kpi.name, "ข");
  EXPECT_EQ(kpi.direction, Direction::kLower);
  EXPECT_EQ(kpi.target, Exact(2));
  EXPECT_EQ(kpi.results, (std::map<int, Exact>{{2566, 3}, {2567, 1}}));
  EXPECT_FALSE(kpi.claimed.score || kpi.claimed.success);
  EXPECT_TRUE(mapped.dossier.claimed.empty()) << "claims are of the other edition";
  EXPECT_EQ(Messages(mapped, FindingCode::kKpiHasNoPlace),
            "/kpis/0 KPI `ก` does not count: group 1.2/2 has no counterpart in `blanks`\n");
  EXPECT_EQ(Messages(mapped, FindingCode::kNotCarriedOver),
            "/ratings `ratings` is of the other edition and is not used\n");
}

TEST(MapDossierTest, KpisMoveToAnotherGroup) {
  const Mapped mapped =
      MapWith("group 1.2/2 from 1.2/1\n", FormPack(), FormPack(), FormDossier(kTwoKpis));
  ASSERT_EQ(mapped.dossier.kpis.size(), 1u);
  EXPECT_EQ(mapped.dossier.kpis[0].item, "1.2");
  EXPECT_EQ(mapped.dossier.kpis[0].group, 2);
}

TEST(MapDossierTest, WrongLinesArePassedOver) {
  const Mapped mapped = MapWith(
      "question 9.9 from 1.1.1/1\nissue 1.1.1 from 1.1.1/1\nquestion 1.1.1 from 9.9\n"
      "question 1.1.1 from 1.1.1/1\ngroup 1.2/3 from 9.9\ngroup 1.1.1 from 1.2/1\n",
      BlanksPack(), FormPack(), FormDossier(kAllClaimed));
  EXPECT_EQ(ScoreOf(mapped, BlanksPack(), "1.1.1"), "0") << "the first line of 1.1.1 counts";
}

TEST(MapDossierTest, SaysOfEachElementHowItWasMapped) {
  const Mapped mapped = ToBlanks(kAllClaimed);
  EXPECT_EQ(mapped.about.at("1.1.2").at(0).en, "mapped from `form`: 1.1.1/1, 1.1.1/2");
  EXPECT_EQ(mapped.about.at("1.1.3").size(), 2u) << "and which blank is new";
  EXPECT_EQ(mapped.about.at("1.2/3").at(0).en, "KPI group 1.2/3 has no counterpart: a");
}

}  // namespace
}  // namespace radap::testing
