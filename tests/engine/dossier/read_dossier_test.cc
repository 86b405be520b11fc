#include "engine/dossier/read_dossier.h"
#include "engine/dossier/finding_codes.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/base/sha256.h"
#include "tests/engine/dossier/reading_of.h"

namespace radap {
namespace {

constexpr std::string_view kEveryKey = R"(
  "answers": {"1.1.1": {
    "issues": {"1": {"claimed": true}, "2": {"claimed": false, "evidence": []},
               "3": {"evidence": [{"file": "ก.pdf", "url": "https://a.example", "sha256":
                 "ABCDEF00112233445566778899aabbccddeeff00112233445566778899aabbcc"}]}},
    "fields": {"direction": "ทิศทาง", "share": 85.5, "done": true, "places": ["ก", ""], "none": null},
    "narrative": ""}},
  "ratings": {"1.2": 1.3833, "1.3": "2.5"},
  "kpis": [{"item": "7.1", "group": 2.0, "name": "ชื่อ", "unit": "ร้อยละ", "direction": "lower",
            "target": 0.10, "results": {"2565": "0.20", "2566": null, "2567": 0}, "note": "หมายเหตุ",
            "claimed": {"success": 150, "score": "500"}}],
  "claimed": {"total": 485.71})";

TEST(ReadDossierTest, EveryKey) {
  const std::string text = DossierWith(kEveryKey);
  const ReadingOf reading(text);
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  ASSERT_TRUE(reading.dossier);
  const Dossier& dossier = *reading.dossier;
  EXPECT_EQ(dossier.pack, "p");
  EXPECT_EQ(dossier.organisation.id, "o");
  EXPECT_EQ(dossier.fiscal_year, 2567);
  EXPECT_EQ(dossier.sha256, Sha256Hex(text));
  EXPECT_EQ(dossier.ratings.at("1.2").at(0).ToFraction(), "13833/10000");
  EXPECT_EQ(dossier.ratings.at("1.3").at(0).ToFraction(), "5/2");
  EXPECT_EQ(dossier.claimed.at("total").ToFraction(), "48571/100");
}

TEST(ReadDossierTest, EveryKeyOfAnAnswer) {
  const ReadingOf reading(DossierWith(kEveryKey));
  const Answer& answer = reading.dossier->answers.at("1.1.1");
  EXPECT_EQ(answer.issues.at("1").claimed, true);
  EXPECT_EQ(answer.issues.at("2").claimed, false);
  EXPECT_EQ(answer.issues.at("3").claimed, std::nullopt);
  const Evidence& evidence = answer.issues.at("3").evidence.at(0);
  EXPECT_EQ(evidence.file, "ก.pdf");
  EXPECT_EQ(evidence.url, "https://a.example");
  EXPECT_EQ(evidence.sha256, "abcdef00112233445566778899aabbccddeeff00112233445566778899aabbcc");
  EXPECT_EQ(std::get<std::string>(answer.fields.at("direction")), "ทิศทาง");
  EXPECT_EQ(std::get<Exact>(answer.fields.at("share")), Exact::Ratio(171, 2));
  EXPECT_EQ(std::get<bool>(answer.fields.at("done")), true);
  EXPECT_EQ(std::get<std::vector<std::string>>(answer.fields.at("places")),
            (std::vector<std::string>{"ก", ""}));
  EXPECT_FALSE(answer.fields.contains("none"));
  EXPECT_EQ(answer.narrative, "");
}

TEST(ReadDossierTest, EveryKeyOfAKpi) {
  const ReadingOf reading(DossierWith(kEveryKey));
  const Kpi& kpi = reading.dossier->kpis.at(0);
  EXPECT_EQ(kpi.item, "7.1");
  EXPECT_EQ(kpi.group, 2);
  EXPECT_EQ(kpi.name, "ชื่อ");
  EXPECT_EQ(kpi.unit, "ร้อยละ");
  EXPECT_EQ(kpi.note, "หมายเหตุ");
  EXPECT_EQ(kpi.direction, Direction::kLower);
  EXPECT_EQ(kpi.target, Exact::Ratio(1, 10));
  EXPECT_EQ(kpi.results.size(), 2U);
  EXPECT_EQ(kpi.results.at(2565), Exact::Ratio(1, 5));
  EXPECT_TRUE(kpi.results.at(2567).IsZero());
  EXPECT_EQ(kpi.claimed.success, Exact(150));
  EXPECT_EQ(kpi.claimed.score, Exact(500));
}

TEST(ReadDossierTest, EveryKeyOfAnOrganisation) {
  const ReadingOf reading(R"({"format": "radap.dossier/1", "pack": "p", "fiscal_year": 2.567e3,
    "organisation": {"id": "o", "name": "ก", "name_en": "K", "parent": "ข", "kind": "province"}})");
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  const Organisation& organisation = reading.dossier->organisation;
  EXPECT_EQ(organisation.name + organisation.name_en + organisation.parent, "กKข");
  EXPECT_EQ(organisation.kind, OrganisationKind::kProvince);
  EXPECT_EQ(reading.dossier->fiscal_year, 2567);
}

TEST(ReadDossierTest, NullIsAbsent) {
  const ReadingOf reading(DossierWith(R"(
    "answers": {"1": null, "2": {"issues": null, "fields": null, "narrative": null},
                "3": {"issues": {"1": null, "2": {"claimed": null, "evidence": null},
                  "3": {"evidence": [{"file": null, "url": "u", "sha256": null}]}}}},
    "ratings": null, "claimed": {"1": null},
    "kpis": [{"item": null, "group": null, "name": null, "unit": null, "direction": null,
              "target": null, "results": null, "note": null, "claimed": null}, {}])"));
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  EXPECT_FALSE(reading.dossier->answers.contains("1"));
  EXPECT_FALSE(reading.dossier->answers.at("2").narrative);
  EXPECT_FALSE(reading.dossier->answers.at("3").issues.contains("1"));
  EXPECT_TRUE(reading.dossier->claimed.empty());
  EXPECT_EQ(reading.dossier->kpis.size(), 2U);
  EXPECT_FALSE(reading.dossier->kpis[0].target);
}

TEST(ReadDossierTest, IndexIsThePlaceInTheList) {
  const ReadingOf reading(DossierWith(R"("kpis": [{"item": "a"}, 5, {"item": "b"}, null])"));
  EXPECT_EQ(reading.Lines(), (std::vector<std::string>{"F0104 /kpis/1", "F0104 /kpis/3"}));
  ASSERT_EQ(reading.dossier->kpis.size(), 2U);
  EXPECT_EQ(reading.dossier->kpis[1].index, 2);
}

TEST(ReadDossierTest, FirstOfDuplicatesCounts) {
  const ReadingOf reading(DossierWith(
      R"("pack": "q", "claimed": {"1": 1, "1": 2, "2": null, "2": 3, "3": "x", "3": 4})"));
  EXPECT_EQ(reading.Lines(),
            (std::vector<std::string>{"F0103 /pack", "F0103 /claimed/1", "F0103 /claimed/2",
                                      "F0112 /claimed/3", "F0103 /claimed/3"}));
  EXPECT_EQ(reading.dossier->pack, "p");
  EXPECT_EQ(reading.dossier->claimed.size(), 1U);
  EXPECT_EQ(reading.dossier->claimed.at("1"), Exact(1));
}

struct Amount {
  std::string_view json;
  std::string_view fraction;  // "" = not read
};

constexpr Amount kAmounts[] = {
    {"0.1", "1/10"},
    {"0.10", "1/10"},
    {"1e-2", "1/100"},
    {"1.5E2", "150"},
    {"1.5e+2", "150"},
    {"-0", "0"},
    {"-0.0", "0"},
    {"-3.25", "-13/4"},
    {"12345678901234567890123", "12345678901234567890123"},
    {"0.30000000000000004", "7500000000000001/25000000000000000"},
    {"9007199254740993", "9007199254740993"},
    {"18446744073709551616", "18446744073709551616"},
    {"-9223372036854775809", "-9223372036854775809"},
    {"1e40", "10000000000000000000000000000000000000000"},
    {"1e41", ""},
    {"1e-99999999999", ""},
    {"12345678901234567890123456789012345678901", ""},
};

TEST(ReadDossierTest, AmountsAreExactAsNumberAndAsText) {
  for (const Amount& amount : kAmounts) {
    for (const char* quote : {"", "\""}) {
      const std::string json = quote + std::string(amount.json) + quote;
      const ReadingOf reading(DossierWith("\"claimed\": {\"1\": " + json + "}"));
      ASSERT_TRUE(reading.dossier) << json;
      const auto found = reading.dossier->claimed.find("1");
      const bool is_read = found != reading.dossier->claimed.end();
      EXPECT_EQ(is_read ? found->second.ToFraction() : "", amount.fraction) << json;
      EXPECT_EQ(reading.findings.empty(), is_read) << json;
    }
  }
}

TEST(ReadDossierTest, ControlCharactersAreKept) {
  const ReadingOf reading(DossierWith(R"("answers": {"1": {"narrative": "ก\u0000\n\u001b"}})"));
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  EXPECT_EQ(reading.dossier->answers.at("1").narrative, std::string("ก\0\n\x1b", 6));
}

TEST(ReadDossierTest, FindingsAreAppended) {
  Findings findings = {MakeFinding(FindingCode::kFileEmpty, "before")};
  ReadDossier("{}", findings);
  ASSERT_EQ(findings.size(), 5U);
  EXPECT_EQ(findings[0].path, "before");
}

}  // namespace
}  // namespace radap
