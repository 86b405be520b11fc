#include "engine/evidence/check_name.h"

#include <gtest/gtest.h>

#include <string>

namespace radap {
namespace {

std::string Judged(const std::string& name) {
  const std::optional<Finding> wrong = CheckName(name, "/p");
  return wrong ? std::string(NameOf(wrong->code)) : "fine";
}

TEST(CheckNameTest, OrdinaryNames) {
  for (const char* const name :
       {"a.pdf", "หมวด 4 หลักฐานข้อ4.1.2(4).pdf", "ปี 2567/แผน.docx", "ab:c.pdf", "..a.pdf", "a..b",
        "...", "รายงาน: ฉบับร่าง.pdf", "5.1.1 50% + 2.pdf", "./a.pdf", "a//b.pdf", "www-2.pdf"}) {
    EXPECT_EQ(Judged(name), "fine") << name;
  }
}

TEST(CheckNameTest, NamesThatLeadOut) {
  for (const char* const name : {"../x", "/etc/passwd", "a/../../x", "a/..", "..", "a/../b",
                                 "C:/x.pdf", "c:x.pdf", "//host/share/x.pdf"}) {
    EXPECT_EQ(Judged(name), "kEvidenceOutside") << name;
  }
}

TEST(CheckNameTest, BackslashesControlsAndLinks) {
  EXPECT_EQ(Judged("โฟลเดอร์\\a.pdf"), "kEvidenceNameBackslash");
  EXPECT_EQ(Judged("..\\..\\x"), "kEvidenceNameBackslash");
  EXPECT_EQ(Judged(std::string("a.pdf\0.exe", 10)), "kEvidenceNameControl");
  EXPECT_EQ(Judged("a\nb.pdf"), "kEvidenceNameControl");
  EXPECT_EQ(Judged("a\u202Efdp.exe"), "kEvidenceNameControl");
  for (const char* const name : {"https://is.gd/x", "HTTP://a/b.pdf", "file:///etc/passwd",
                                 "file:x", "www.mof.go.th/a.pdf", "mailto:a@b"}) {
    EXPECT_EQ(Judged(name), "kEvidenceNameUrl") << name;
  }
}

TEST(CheckNameTest, LengthInBytes) {
  std::string thai;  // 85 letters of 3 bytes
  for (int i = 0; i < 85; ++i) thai += "ก";
  EXPECT_EQ(Judged(thai), "fine");
  EXPECT_EQ(Judged(thai + "x"), "kEvidenceNameTooLong");
  EXPECT_EQ(Judged("x/" + thai + "x/y"), "kEvidenceNameTooLong");
  std::string deep;
  while (deep.size() + 2 <= kMaxName) deep += "a/";
  EXPECT_EQ(Judged(deep), "fine");
  EXPECT_EQ(Judged(deep + "b"), "kEvidenceNameTooLong");
  EXPECT_EQ(MessageOf(*CheckName(thai + "x", "/p"), Language::kEnglish)
                    .find("256 bytes, more "
                          "than 255") != std::string::npos,
            true);
}

}  // namespace
}  // namespace radap
