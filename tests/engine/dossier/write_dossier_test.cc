// What is written is read again as it was: samples, dossiers at random, amounts at the limits; and the layout.
#include "engine/dossier/write_dossier.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <string>

#include "engine/dossier/plain_amount.h"
#include "tests/engine/any_dossier.h"
#include "tests/engine/dossier/reading_of.h"
#include "tests/reference/random_dossier.h"

namespace radap {
namespace {

// Written and read again, without a finding.
Dossier Again(const Dossier& dossier) {
  const std::string text = WriteDossier(dossier);
  const ReadingOf reading(text);
  EXPECT_EQ(reading.Lines(), std::vector<std::string>()) << text;
  EXPECT_EQ(FindInvalidUtf8(text), std::nullopt);
  return reading.dossier.value_or(Dossier());
}

void ExpectSame(Dossier dossier) {
  Dossier again = Again(dossier);
  EXPECT_EQ(WriteDossier(again), WriteDossier(dossier));
  dossier.sha256.clear();
  again.sha256.clear();
  EXPECT_EQ(again, dossier) << WriteDossier(dossier);
}

TEST(WriteDossierTest, SamplesComeBack) {
  int samples = 0;
  for (const auto& file : std::filesystem::directory_iterator(RADAP_SOURCE_DIR "/samples")) {
    if (file.path().extension() != ".json") continue;
    Dossier dossier = *ReadingOf(SampleText(file.path().filename().string())).dossier;
    for (int i = 0; Kpi & kpi : dossier.kpis) kpi.index = i++;
    SCOPED_TRACE(file.path());
    ExpectSame(dossier);
    ++samples;
  }
  EXPECT_GE(samples, 10);
}

TEST(WriteDossierTest, DossiersAtRandomWithEveryKeyComeBack) {
  std::mt19937_64 engine(4);
  for (int i = 0; i < 500 && !::testing::Test::HasFailure(); ++i) ExpectSame(AnyDossier(engine));
}

TEST(WriteDossierTest, DossiersOfTheReferenceComeBack) {
  std::mt19937_64 engine(4);
  for (int i = 0; i < 50 && !::testing::Test::HasFailure(); ++i) {
    const ReadingOf reading(reference::ToJson(reference::RandomDossier(engine)));
    ExpectSame(*reading.dossier);
  }
}

TEST(WriteDossierTest, AmountsAsPeopleWriteThem) {
  const auto plain = [](std::string_view text) { return PlainAmount(*Exact::Parse(text)); };
  EXPECT_EQ(plain("0"), "0");
  EXPECT_EQ(plain("-0.10"), "-0.1");
  EXPECT_EQ(plain("380.00"), "380");
  EXPECT_EQ(plain("1.5e2"), "150");
  EXPECT_EQ(plain("0.12345678901234567890"), "0.1234567890123456789");
  EXPECT_EQ(plain("1e40"), "1e40");
  EXPECT_EQ(plain("-1e-40"), "-1e-40");
  EXPECT_EQ(plain("0.25e-40"), "0.25e-40");
  EXPECT_EQ(plain("9000000000000000000000000000000000000000"),
            "9000000000000000000000000000000000000000");
}

constexpr std::string_view kLayout = R"({
  "format": "radap.dossier/1",
  "pack": "p",
  "organisation": {"id": "o", "name": "ก"},
  "fiscal_year": 2567,
  "answers": {
    "1.2": {"fields": {"budget": 5, "is-new": true}},
    "1.10": {
      "issues": {
        "2": {"claimed": true, "evidence": [{"file": "ก.pdf"}]},
        "10": {}
      },
      "narrative": "สอง\nบรรทัด"
    },
    "2.1": {
      "fields": {
        "direction": "ไป",
        "impacts": ["a", "b"]
      }
    }
  },
  "ratings": {
    "1.1": 1.5,
    "1.2": {"2566": 1, "2567": 1.2}
  },
  "kpis": [
    {"item": "7.1", "group": 1, "name": "n", "direction": "higher", "target": 95, "targets": {"2566": null, "2567": {"relative_to": "baseline", "plus": 0}}, "results": {"2567": 95.5}, "judged": {"2567": false}, "note": "n", "claimed": {"success": 100.53}}
  ],
  "claimed": {
    "1.1": 500,
    "total": 485.71
  },
  "printed": [
    {"what": "sum", "of": "1.1.1.1 budget-2567", "value": "3616000", "parts": ["516000", ""], "at": "line 660", "basis": true}
  ]
}
)";

TEST(WriteDossierTest, LayoutOfTheSamples) {
  EXPECT_EQ(WriteDossier(*ReadingOf(kLayout).dossier), kLayout);
}

TEST(WriteDossierTest, WhatIsMissingIsLeftOut) {
  EXPECT_EQ(WriteDossier(Dossier()),
            "{\n  \"format\": \"radap.dossier/1\",\n  \"organisation\": {}\n}\n");
}

}  // namespace
}  // namespace radap
