// A dossier updated from a document: what changes, what stays, which KPI is which, and what is
// noted.
#include "engine/import/update_dossier.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "engine/dossier/write_dossier.h"
#include "engine/import/codes.h"
#include "tests/engine/any_dossier.h"
#include "tests/engine/dossier/reading_of.h"

namespace radap {
namespace {

Dossier DossierOf(std::string_view members) {
  const ReadingOf reading{DossierWith(members)};
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  return *reading.dossier;
}

struct Updated {
  Updated(std::string_view old, std::string_view now)
      : dossier(UpdateDossier(DossierOf(old), DossierOf(now), findings)) {}

  // "F0886 /path: English message"
  std::vector<std::string> Lines() const {
    std::vector<std::string> lines;
    for (const Finding& finding : findings) {
      lines.push_back(std::string(TextOf(finding.code)) + " " + finding.path + ": " +
                      MessageOf(finding, Language::kEnglish));
    }
    return lines;
  }

  std::vector<std::string> Codes() const {
    std::vector<std::string> lines;
    for (const Finding& finding : findings) {
      lines.push_back(std::string(TextOf(finding.code)) + " " + finding.path);
    }
    return lines;
  }

  Findings findings;
  Dossier dossier;
};

// Names of KPIs in order: "7.1/1 a, 7.1/2 b".
std::string KpisOf(const Dossier& dossier) {
  std::string names;
  for (const Kpi& kpi : dossier.kpis) {
    names += (names.empty() ? "" : ", ") + kpi.item + "/" + std::to_string(kpi.group.value_or(0)) +
             " " + kpi.name;
  }
  return names;
}

std::string KpiIn(std::string_view group, std::string_view name, std::string_view more = "") {
  return R"({"item": "7.1", "group": )" + std::string(group) + R"(, "name": ")" +
         std::string(name) + "\"" + std::string(more) + "}";
}

TEST(UpdateDossierTest, TheSameAgainChangesNothing) {
  std::mt19937_64 engine(5);
  for (int i = 0; i < 200; ++i) {
    const Dossier dossier = AnyDossier(engine);
    Findings findings;
    const Dossier updated = UpdateDossier(dossier, dossier, findings);
    for (const Finding& finding : findings) {
      ADD_FAILURE() << finding.path << MessageOf(finding, Language::kEnglish);
    }
    ASSERT_EQ(WriteDossier(updated), WriteDossier(dossier));
  }
}

TEST(UpdateDossierTest, AnEmptyDocumentChangesNothing) {
  std::mt19937_64 engine(6);
  for (int i = 0; i < 50; ++i) {
    const Dossier dossier = AnyDossier(engine);
    Findings findings;
    ASSERT_EQ(UpdateDossier(dossier, Dossier(), findings), dossier);
    ASSERT_TRUE(findings.empty());
  }
}

TEST(UpdateDossierTest, WhatTheDocumentHasIsTakenAndTheRestStays) {
  const Updated updated(
      R"("answers": {"1.1.1": {"issues": {"1": {"claimed": true}, "2": {"claimed": false}}, "narrative": "เดิม"},
          "1.1.2": {"fields": {"a": 1, "b": "x"}}}, "claimed": {"1": 400, "total": 400})",
      R"("answers": {"1.1.1": {"issues": {"2": {"claimed": true}, "3": {"claimed": true}}},
          "1.1.2": {"fields": {"a": 2}, "narrative": "ใหม่"}, "1.1.3": {}}, "claimed": {"1": 500, "2": 300})");
  EXPECT_EQ(
      WriteDossier(updated.dossier),
      WriteDossier(DossierOf(
          R"("answers": {"1.1.1": {"issues": {"1": {"claimed": true}, "2": {"claimed": true}, "3": {"claimed": true}}, "narrative": "เดิม"},
          "1.1.2": {"fields": {"a": 2, "b": "x"}, "narrative": "ใหม่"}, "1.1.3": {}}, "claimed": {"1": 500, "2": 300, "total": 400})")));
  EXPECT_EQ(
      updated.Lines(),
      (std::vector<std::string>{"F0886 /answers/1.1.1/issues/2/claimed: was `false`, is now `true`",
                                "F0886 /answers/1.1.2/fields/a: was `1`, is now `2`",
                                "F0886 /claimed/1: was `400`, is now `500`"}));
}

TEST(UpdateDossierTest, NotApplicableIsTakenAndNeverTakenBack) {
  const Updated updated(R"("answers": {"1": {"applicable": false}, "2": {}})",
                        R"("answers": {"1": {}, "2": {"applicable": false}})");
  EXPECT_FALSE(updated.dossier.answers.at("1").applicable);
  EXPECT_FALSE(updated.dossier.answers.at("2").applicable);
  EXPECT_EQ(updated.Codes(), std::vector<std::string>{"F0886 /answers/2/applicable"});
}

TEST(UpdateDossierTest, EvidenceByFileElseByLink) {
  const std::string old = R"("answers": {"1": {"issues": {"1": {"evidence": [
      {"file": "a.pdf", "sha256": ")" +
                          std::string(64, 'a') + R"("}, {"file": "b.pdf"},
      {"url": "https://x.example"}]}}}})";
  const Updated updated(old, R"("answers": {"1": {"issues": {"1": {"evidence": [
      {"file": "c.pdf"}, {"file": "a.pdf", "url": "https://a.example"}, {"url": "https://x.example/"}]}}}})");
  const std::vector<Evidence>& evidence = updated.dossier.answers.at("1").issues.at("1").evidence;
  EXPECT_EQ(evidence, (std::vector<Evidence>{{"a.pdf", std::string(64, 'a'), "https://a.example"},
                                             {"b.pdf", "", ""},
                                             {"", "", "https://x.example"},
                                             {"c.pdf", "", ""}}));
  EXPECT_EQ(updated.Codes(), std::vector<std::string>{"F0890 /answers/1/issues/1/evidence/1"});
}

TEST(UpdateDossierTest, KpisByNameWhateverTheirOrderSpacesAndMarks) {
  const Updated updated(
      R"("kpis": [)" + KpiIn("1", "จำนวนเรื่อง", R"(, "unit": "เรื่อง", "results": {"2566": 1})") +
          ", " + KpiIn("1", "ร้อยละ ที่ทำได้") + "]",
      R"("kpis": [)" + KpiIn("1", "รอยละที่ ทําได") + ", " +
          KpiIn("1", "จำนวน เรื่อง", R"(, "results": {"2566": 2, "2567": 3})") + "]");
  EXPECT_EQ(KpisOf(updated.dossier), "7.1/1 จำนวนเรื่อง, 7.1/1 ร้อยละ ที่ทำได้");
  EXPECT_EQ(updated.dossier.kpis[0].unit, "เรื่อง");
  EXPECT_EQ(updated.dossier.kpis[0].results, (std::map<int, Exact>{{2566, 2}, {2567, 3}}));
  EXPECT_EQ(updated.Lines(),
            std::vector<std::string>{"F0886 /kpis/0/results/2566: was `1`, is now `2`"});
}

TEST(UpdateDossierTest, EveryPartOfAKpi) {
  constexpr std::string_view kMore =
      R"(, "unit": "u", "direction": "lower", "applicable": false, "baseline": 1, "target": 2,
         "targets": {"2566": 3, "2567": {"text": "t"}}, "results": {"2567": 4}, "judged": {"2567": true},
         "note": "n", "claimed": {"success": 5, "score": 6})";
  const std::string now = R"("kpis": [)" + KpiIn("1", "a", kMore) + "]";
  const Updated filled(R"("kpis": [)" + KpiIn("1", "a") + "]", now);
  EXPECT_EQ(WriteDossier(filled.dossier), WriteDossier(DossierOf(now)));
  EXPECT_EQ(filled.Codes(), std::vector<std::string>{"F0886 /kpis/0/applicable"});
  constexpr std::string_view kOther =
      R"(, "unit": "x", "direction": "higher", "applicable": false, "baseline": 9, "target": 9,
         "targets": {"2566": null, "2567": {"relative_to": "baseline", "plus_percent": 9}}, "results": {"2567": 9},
         "judged": {"2567": false}, "note": "x", "claimed": {"success": 9, "score": 9})";
  const Updated changed(R"("kpis": [)" + KpiIn("1", "a", kOther) + "]", now);
  EXPECT_EQ(WriteDossier(changed.dossier), WriteDossier(DossierOf(now)));
  EXPECT_EQ(changed.findings.size(), 11U);
  EXPECT_EQ(changed.Lines().at(5), "F0886 /kpis/0/targets/2566: was `null`, is now `3`");
  EXPECT_EQ(changed.Lines().at(6), "F0886 /kpis/0/targets/2567: was `baseline + 9%`, is now `t`");
}

TEST(UpdateDossierTest, OrganisationAndPackWhereTheyAreMissing) {
  Dossier imported = DossierOf("");
  imported.organisation = {"o", "ชื่อ", "Name", "Parent", OrganisationKind::kFund};
  Findings findings;
  Dossier old;
  old.organisation.name = "เดิม";
  const Dossier updated = UpdateDossier(old, imported, findings);
  EXPECT_EQ(updated.organisation, imported.organisation);
  EXPECT_EQ(updated.pack, "p");
  EXPECT_EQ(updated.fiscal_year, 2567);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].path, "/organisation/name");
}

TEST(UpdateDossierTest, AKpiOfAnotherNameInTheSamePlaceOfAGroupOfTheSameSize) {
  const Updated updated(
      R"("kpis": [)" + KpiIn("1", "a", R"(, "target": 1)") + ", " + KpiIn("1", "b") + "]",
      R"("kpis": [)" + KpiIn("1", "A new", R"(, "target": 2)") + ", " + KpiIn("1", "b") + "]");
  EXPECT_EQ(KpisOf(updated.dossier), "7.1/1 A new, 7.1/1 b");
  EXPECT_EQ(updated.dossier.kpis[0].target, Exact(2));
  EXPECT_EQ(updated.Codes(), (std::vector<std::string>{"F0886 /kpis/0/target", "F0887 /kpis/0"}));
}

TEST(UpdateDossierTest, NewKpisStandWithTheirGroupAndOldOnesAreKept) {
  const Updated updated(
      R"("kpis": [)" + KpiIn("1", "a") + ", " + KpiIn("2", "b") + ", " + KpiIn("3", "c") + "]",
      R"("kpis": [)" + KpiIn("1", "x") + ", " + KpiIn("1", "y") + ", " + KpiIn("4", "z") + "]");
  EXPECT_EQ(KpisOf(updated.dossier), "7.1/1 a, 7.1/1 x, 7.1/1 y, 7.1/2 b, 7.1/3 c, 7.1/4 z");
  EXPECT_EQ(updated.Codes(), (std::vector<std::string>{"F0889 /kpis/0", "F0888 /kpis/1",
                                                       "F0888 /kpis/2", "F0888 /kpis/5"}));
  for (int i = 0; const Kpi& kpi : updated.dossier.kpis) EXPECT_EQ(kpi.index, i++);
}

TEST(UpdateDossierTest, TwoKpisOfOneNameStayTwo) {
  const std::string twins = R"("kpis": [)" + KpiIn("1", "a", R"(, "target": 1)") + ", " +
                            KpiIn("1", "a", R"(, "target": 2)") + "]";
  const Updated updated(twins, twins);
  EXPECT_TRUE(updated.findings.empty());
  EXPECT_EQ(updated.dossier.kpis[1].target, Exact(2));
}

TEST(UpdateDossierTest, KpisOfAnEmptyDossierKeepTheirOrder) {
  const Updated updated(
      "", R"("kpis": [)" + KpiIn("1", "a") + ", " + KpiIn("2", "b") + ", " + KpiIn("1", "c") + "]");
  EXPECT_EQ(KpisOf(updated.dossier), "7.1/1 a, 7.1/2 b, 7.1/1 c");
}

TEST(UpdateDossierTest, RatingsOfTheFiscalYearAloneAndByYearAreTheSame) {
  const Updated updated(R"("ratings": {"1": 2, "2": {"2566": 1}, "3": 1})",
                        R"("ratings": {"1": {"2566": 1, "2567": 3}, "2": 4, "3": 5})");
  EXPECT_EQ(updated.dossier.ratings.at("1"), (std::map<int, Exact>{{2566, 1}, {2567, 3}}));
  EXPECT_EQ(updated.dossier.ratings.at("2"), (std::map<int, Exact>{{2566, 1}, {2567, 4}}));
  EXPECT_EQ(updated.dossier.ratings.at("3"), (std::map<int, Exact>{{0, 5}}));
  EXPECT_EQ(updated.Codes(),
            (std::vector<std::string>{"F0886 /ratings/1/2567", "F0886 /ratings/3/0"}));
}

TEST(UpdateDossierTest, PrintedFiguresOfTheSameThingAreReplaced) {
  const Updated updated(
      R"("printed": [{"what": "sum", "of": "a", "value": "1"}, {"what": "mean", "of": "a", "value": "2"}])",
      R"("printed": [{"what": "sum", "of": "a", "value": "3"}, {"what": "sum", "of": "a", "value": "4"}])");
  ASSERT_EQ(updated.dossier.printed.size(), 3U);
  EXPECT_EQ(updated.dossier.printed[0].value, "2");
  EXPECT_EQ(updated.dossier.printed[2].value, "4");
}

TEST(UpdateDossierTest, ALongTextIsQuotedFromWhereItDiffers) {
  const std::string same(100, 'x');
  const Updated updated(R"("answers": {"1": {"narrative": ")" + same + "ก\"}}",
                        R"("answers": {"1": {"narrative": ")" + same + "ข\"}}");
  ASSERT_EQ(updated.findings.size(), 1U);
  EXPECT_EQ(updated.findings[0].args[0].en.find("…x"), 0U);
  EXPECT_TRUE(updated.findings[0].args[0].en.ends_with("xก"));
  EXPECT_TRUE(updated.findings[0].args[1].en.ends_with("xข"));
}

TEST(UpdateDossierTest, AnotherPackOrganisationOrYearIsAnotherDossier) {
  const std::string_view kOld =
      R"({"format": "radap.dossier/1", "pack": "p", "organisation": {"id": "o"}, "fiscal_year": 2567})";
  const std::string_view kNow =
      R"({"format": "radap.dossier/1", "pack": "q", "organisation": {"id": "r"}, "fiscal_year": 2568, "claimed": {"1": 1}})";
  const Dossier old = *ReadingOf(kOld).dossier;
  Findings findings;
  EXPECT_EQ(UpdateDossier(old, *ReadingOf(kNow).dossier, findings), old);
  ASSERT_EQ(findings.size(), 3U);
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.code, ImportCode::kOtherDossier);
    EXPECT_EQ(finding.severity, Severity::kError);
  }
}

}  // namespace
}  // namespace radap
