// Bytes that were made to break a reader: it must end soon, in bounded memory, with a dossier or an error.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/dossier/finding_codes.h"
#include "tests/engine/dossier/reading_of.h"

namespace radap {
namespace {

constexpr std::string_view kSmall =
    "\xEF\xBB\xBF{\"format\": \"radap.dossier/1\", \"pack\": \"p\", \"organisation\": {\"id\": "
    "\"ก\\u0e01\"},"
    " \"fiscal_year\": 2567, \"answers\": {\"1.1.1\": {\"issues\": {\"1\": {\"claimed\": true, "
    "\"evidence\":"
    " [{\"file\": \"a\\n.pdf\"}]}}, \"fields\": {\"a\": [\"x\"], \"b\": null}}}, \"kpis\": "
    "[{\"target\": -0.5e+1,"
    " \"results\": {\"2567\": \"1.0\"}}]}";

void ExpectDossierOrError(std::string_view text) {
  const ReadingOf reading(text);
  EXPECT_TRUE(reading.dossier || HasErrors(reading.findings)) << text.substr(0, 200);
  for (const Finding& finding : reading.findings) {
    EXPECT_FALSE(FindInvalidUtf8(MessageOf(finding, Language::kThai))) << text.substr(0, 200);
    EXPECT_FALSE(FindInvalidUtf8(finding.path)) << text.substr(0, 200);
  }
}

TEST(ReadHostileTest, TruncatedWithinALetter) {
  const std::string thai = R"({"format": "ก)";
  const ReadingOf cut(thai.substr(0, thai.size() - 1));
  ASSERT_EQ(cut.findings.size(), 1U);
  EXPECT_EQ(cut.findings[0].code, FindingCode::kFileTruncated);
  const ReadingOf wrong(thai.substr(0, thai.size() - 1) + "x");
  ASSERT_EQ(wrong.findings.size(), 1U);
  EXPECT_EQ(wrong.findings[0].code, FindingCode::kFileNotUtf8);
}

TEST(ReadHostileTest, TruncatedAtEveryByte) {
  ASSERT_TRUE(ReadingOf(kSmall).dossier);
  ASSERT_TRUE(ReadingOf(kSmall).findings.empty());
  for (std::size_t size = 0; size < kSmall.size(); ++size) {
    const ReadingOf reading(kSmall.substr(0, size));
    EXPECT_FALSE(reading.dossier) << size;
    EXPECT_EQ(reading.findings.size(), 1U) << size;
    ExpectDossierOrError(kSmall.substr(0, size));
  }
}

TEST(ReadHostileTest, EveryByteReplaced) {
  for (std::size_t i = 0; i < kSmall.size(); ++i) {
    for (const char byte : std::string_view("\0\"\\{}[],:-0e.x\n\x80\xE0\xFF", 18)) {
      std::string text(kSmall);
      text[i] = byte;
      ExpectDossierOrError(text);
    }
  }
}

TEST(ReadHostileTest, EveryByteAlone) {
  for (int byte = 0; byte < 256; ++byte) {
    const ReadingOf reading(std::string(1, static_cast<char>(byte)));
    EXPECT_FALSE(reading.dossier);
    EXPECT_EQ(reading.findings.size(), 1U);
  }
}

TEST(ReadHostileTest, DeepInsideAnswers) {
  const ReadingOf reading(DossierWith("\"answers\": " + std::string(100'000, '[')));
  EXPECT_FALSE(reading.dossier);
  EXPECT_EQ(TextOf(reading.findings.back().code), "F0010");
}

TEST(ReadHostileTest, NestedAsFarAsAllowed) {
  std::string fields = "\"answers\": {\"1\": {\"fields\": {\"a\": ";
  fields += std::string(60, '[') + std::string(60, ']') + "}}}";
  EXPECT_EQ(ReadingOf(DossierWith(fields)).Lines(),
            std::vector<std::string>{"F0104 /answers/1/fields/a/0"});
}

TEST(ReadHostileTest, ManyMistakesAreListedToALimit) {
  std::string kpis = "\"kpis\": [0";
  for (int i = 1; i < 300'000; ++i) kpis += ",0";
  const ReadingOf reading(DossierWith(kpis + "]"));
  ASSERT_EQ(reading.findings.size(), 1001U);
  EXPECT_EQ(reading.Lines()[999], "F0104 /kpis/999");
  EXPECT_EQ(reading.Lines()[1000], "F0014 ");
  EXPECT_EQ(reading.Last(Language::kEnglish),
            "more than 1000 mistakes, the rest is not listed: correct these and check again");
  EXPECT_EQ(reading.Last(Language::kThai),
            "พบข้อผิดพลาดเกิน 1000 ข้อ ที่เหลือไม่ได้แสดง: แก้ชุดนี้ก่อนแล้วตรวจใหม่");
}

TEST(ReadHostileTest, ManyUnknownAndDuplicateKeys) {
  std::string unknown;
  std::string same = "\"claimed\": {\"1\": 1";
  for (int i = 0; i < 100'000; ++i) {
    unknown += (i > 0 ? ",\"" : "\"") + std::to_string(i) + "kpis\": 1";
    same += ",\"1\": 1";
  }
  EXPECT_EQ(ReadingOf(DossierWith(unknown)).findings.size(), 1001U);
  EXPECT_EQ(ReadingOf(DossierWith(same + "}")).findings.size(), 1001U);
}

TEST(ReadHostileTest, HugeKeyIsCutInPathsAndMessages) {
  const std::string key(10'000'000, 'k');
  const ReadingOf reading(DossierWith("\"claimed\": {\"" + key + "\": [], \"" + key + "\": 1}"));
  ASSERT_EQ(reading.findings.size(), 2U);
  EXPECT_LT(reading.findings[0].path.size(), 250U);
  EXPECT_LT(reading.Last(Language::kEnglish).size(), 250U);
}

TEST(ReadHostileTest, HugeTextWhereAnotherThingBelongs) {
  const std::string text = "\"" + std::string(5'000'000, '9') + "\"";
  const ReadingOf reading(DossierWith("\"kpis\": [{\"group\": " + text +
                                      ", \"direction\": " + text + ", \"target\": " + text +
                                      ", \"results\": {" + text + ": " + text + "}}]"));
  EXPECT_EQ(reading.findings.size(), 5U);
  for (const Finding& finding : reading.findings) {
    EXPECT_LT(MessageOf(finding, Language::kThai).size(), 600U);
  }
}

TEST(ReadHostileTest, HugeNarrativeIsKept) {
  const ReadingOf reading(DossierWith("\"answers\": {\"1\": {\"narrative\": \"" +
                                      std::string(20'000'000, 'x') + "\"}}"));
  EXPECT_TRUE(reading.findings.empty());
  EXPECT_EQ(reading.dossier->answers.at("1").narrative->size(), 20'000'000U);
}

}  // namespace
}  // namespace radap
