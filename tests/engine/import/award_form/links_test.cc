// Links at the ends of pages.
#include "engine/import/award_form/links.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/import/award_form/codes.h"

namespace radap::award_form {
namespace {

std::string Shown(const std::optional<Link>& link) {
  if (!link) return "-";
  return link->registration + " " + link->question + "/" + link->issue + " " + link->prefix + "|" +
         link->file;
}

TEST(LinkOf, ThePathSaysTheIssue) {
  EXPECT_EQ(Shown(LinkOf("http://a.org/att68/3831/1/2/3/4/ก ข.pdf")),
            "3831 1.2.3/4 http://a.org/att68/3831/1/2/3/4/|ก ข.pdf");
  EXPECT_EQ(Shown(LinkOf("http://a.org/1/2/3/4/ก/ข.pdf")),
            " 1.2.3/4 http://a.org/1/2/3/4/|ก/ข.pdf");
  EXPECT_EQ(Shown(LinkOf("http://a.org/1/2/3/ก.pdf")), "-");
  EXPECT_EQ(Shown(LinkOf("http://a.org/1/2/3/4/")), "-");
  EXPECT_EQ(Shown(LinkOf("http://a.org/1/2/3/4")), "-");
  EXPECT_EQ(Shown(LinkOf("http://a.org")), "-");
  EXPECT_EQ(Shown(LinkOf("")), "-");
}

std::string Taken(const std::string& text, Findings& findings) {
  std::vector<FormLine> lines = ReadLines(text);
  std::string shown;
  for (const Link& link : TakeLinks(lines, findings)) shown += link.file + ";";
  for (const FormLine& line : lines) shown += " " + line.text;
  return shown;
}

TEST(TakeLinks, TheyLeaveTheLinesWithThePageEnds) {
  Findings findings;
  EXPECT_EQ(
      Taken("ก\nประเด็นการพัฒนา :\nการดำเนินงานที่ควรมุ่งเน้นให้ความสำคัญ : \n"
            "http://a.org/9/1/1/1/3/x.pdf\nhttp://a.org/9/1/1/1/3/x.pdf\nhttp://www.tcpdf.org\nข\n",
            findings),
      "x.pdf; ก ข");
  EXPECT_TRUE(findings.empty());
}

TEST(TakeLinks, AUrlOfSeveralLinesEndsAtItsFileExtension) {
  Findings findings;
  EXPECT_EQ(Taken("http://a.org/9/1/1/1/3/เอก\nสาร\nแนบ.pdf\nข\nค\n", findings),
            "เอกสารแนบ.pdf; ข ค");
  EXPECT_EQ(Taken("http://a.org/9/1/1/1/3/ไม่มีนามสกุล\nข\nค\nง\nจ\nฉ\n", findings),
            "ไม่มีนามสกุล; ข ค ง จ ฉ");
  EXPECT_EQ(Taken("http://a.org/9/1/1/1/\n3/v1.2.docx\nข\n", findings), "v1.2.docx; ข");
}

TEST(TakeLinks, OtherLinksStayAsWords) {
  Findings findings;
  EXPECT_EQ(Taken("ก\nhttps://plan.example.org\nข\n", findings), " ก https://plan.example.org ข");
}

TEST(TakeLinks, WordsAtAPageEndAreReported) {
  Findings findings;
  EXPECT_EQ(Taken("ก\nประเด็นการพัฒนา : เพิ่มภาพ\nข\n", findings), " ก ข");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, AwardFormCode::kFooterText);
  EXPECT_EQ(findings[0].place.line, 2);
}

}  // namespace
}  // namespace radap::award_form
