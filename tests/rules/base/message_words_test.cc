// Words of the language in Thai messages.
#include "rules/base/message_words.h"
#include "rules/base/codes.h"

#include <gtest/gtest.h>

#include "rules/base/diagnostic.h"

namespace radap {
namespace {

TEST(MessageWords, StandBesideTheirMeaning) {
  EXPECT_EQ(WithThaiWords("percent"), "เปอร์เซ็นต์ (percent)");
  EXPECT_EQ(WithThaiWords("categories"), "หมวด (categories)");
  EXPECT_EQ(WithThaiWords("issue 1.1.1/3"), "ประเด็น (issue) 1.1.1/3");
  EXPECT_EQ(WithThaiWords("questions, kpis"), "คำถาม (questions), ตัวชี้วัด (kpis)");
  EXPECT_EQ(WithThaiWords("yes/no"), "ใช่หรือไม่ใช่ (yes/no)");
}

TEST(MessageWords, EverythingElseStaysAsItIs) {
  for (const char* text : {"", "days", "score of item", "source form", "level basic", "a, b"}) {
    EXPECT_EQ(WithThaiWords(text), text);
  }
}

TEST(MessageWords, OnlyThaiMessagesHaveThem) {
  const Diagnostic diagnostic{Code::kUnitsDiffer, {}, {"percent", "points"}};
  EXPECT_EQ(MessageOf(diagnostic, Language::kThai),
            "เปอร์เซ็นต์ (percent) กับ คะแนน (points) บวก ลบ หรือเทียบกันไม่ได้");
  EXPECT_EQ(MessageOf(diagnostic, Language::kEnglish),
            "percent and points cannot be added, subtracted or compared");
}

}  // namespace
}  // namespace radap
