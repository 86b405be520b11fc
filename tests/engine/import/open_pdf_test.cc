#include "engine/import/open_pdf/open_pdf.h"

#include <gtest/gtest.h>

#include <vector>

#include "engine/import/sheet/codes.h"
#include "tests/engine/import/made_sheets.h"

namespace radap {
namespace {

std::string Object(std::size_t number, const std::string& content) {
  return std::to_string(number) + " 0 obj\n" + content + "\nendobj\n";
}

std::string Stream(const std::string& content) {
  return "<</Length " + std::to_string(content.size()) + ">>\nstream\n" + content + "\nendstream";
}

// One page for each text; lines in Helvetica. `trailer`: more of it, "/Encrypt ...".
std::string PdfOf(const std::vector<std::string>& pages, const std::string& trailer = "") {
  std::string kids;
  std::string objects;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::size_t page = 10 + 2 * i;
    kids += std::to_string(page) + " 0 R ";
    objects += Object(page, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents " +
                                std::to_string(page + 1) + " 0 R/Resources<</Font<</F 3 0 R>>>>>>");
    objects += Object(page + 1, Stream(pages[i]));
  }
  return "%PDF-1.4\n" + Object(1, "<</Type/Catalog/Pages 2 0 R>>") +
         Object(2,
                "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>") +
         Object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>") + objects +
         "trailer\n<</Size 9999/Root 1 0 R" + trailer + ">>\nstartxref\n0\n%%EOF\n";
}

std::string Shown(int x, int y, const std::string& text) {
  return "BT /F 12 Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
         ") Tj ET\n";
}

struct Opened {
  std::string text;
  std::string findings;
};

Opened Open(std::string_view bytes) {
  Findings findings;
  Opened opened;
  opened.text = OpenPdf(bytes, findings).value_or("none");
  for (const Finding& finding : findings) {
    opened.findings += NameOf(finding.code);
    const std::string place = TextOf(finding.place, Language::kEnglish);
    if (!place.empty()) opened.findings += " " + place;
    for (const Label& arg : finding.args) opened.findings += " (" + arg.en + ")";
    opened.findings += ";";
  }
  return opened;
}

TEST(OpenPdfTest, LinesAsTheyAreDrawnAndAFormFeedAfterEachPage) {
  const Opened opened = Open(PdfOf(
      {Shown(50, 700, "1.1 Leadership") + Shown(300, 700, "500") + Shown(50, 686, "second line"),
       Shown(50, 700, "page two")}));
  EXPECT_EQ(opened.text, "1.1 Leadership 500\nsecond line\n\fpage two\n\f");
  EXPECT_EQ(opened.findings, "");
}

TEST(OpenPdfTest, RoomBetweenAndBeforeLines) {
  EXPECT_EQ(Open(PdfOf({Shown(50, 700, "a") + Shown(55, 686, "b") + Shown(50, 660, "c")})).text,
            "a\n  b\n\nc\n\f");
}

TEST(OpenPdfTest, ColumnsInTheOrderOfTheDocument) {
  const std::string text =
      Open(PdfOf({Shown(50, 700, "left one") + Shown(50, 686, "left two") +
                  Shown(350, 700, "right one") + Shown(350, 686, "right two")}))
          .text;
  const std::string indent(40, ' ');
  EXPECT_EQ(text, "left one\nleft two\n" + indent + "right one\n" + indent + "right two\n\f");
}

TEST(OpenPdfTest, HyphensAtLineEndsStay) {
  EXPECT_EQ(Open(PdfOf({Shown(50, 700, "pay-") + Shown(50, 686, "ments")})).text,
            "pay-\nments\n\f");
}

TEST(OpenPdfTest, PrintedByABrowserInThai) {
  const Opened opened = Open(testing::FileText("files/browser.pdf"));
  EXPECT_EQ(opened.text.substr(0, opened.text.find("        ตัวชี้วัด")),
            "แบบฟอร์มสมมติ\n\n"
            "  1) ป้าทำน้ำปั๊มฝั่งป่าที่นี่ กำลัง\n"
            "ผู้ให้บริการ : 2 ราย\n"
            "ปลายบรรทัด\n\n");
  EXPECT_EQ(opened.text.substr(opened.text.find("80")), "80 82.5\n\fหน้าสอง หน\uF70Aวยงาน\n\f");
  EXPECT_EQ(opened.findings, "");
}

TEST(OpenPdfTest, WithoutText) {
  EXPECT_EQ(Open(PdfOf({"", ""})).findings, "kPdfWithoutText (2);");
  const Opened opened = Open(PdfOf({Shown(50, 700, "a"), "", "0 0 m 9 9 l S"}));
  EXPECT_EQ(opened.text, "a\n\f\n\f\n\f");
  EXPECT_EQ(opened.findings, "kPdfPagesWithoutText page 2 (2);");
}

TEST(OpenPdfTest, Encrypted) {
  const std::string key(64, '1');
  EXPECT_EQ(Open(PdfOf({Shown(50, 700, "secret")},
                       "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + key + ">/U<" +
                           key + ">>>"))
                .findings,
            "kFileEncrypted;");
}

TEST(OpenPdfTest, DamagedOrNoPdf) {
  EXPECT_EQ(Open("").findings, "kFileWithoutContent;");
  EXPECT_EQ(Open("PK\x03\x04").findings, "kPdfBroken (it is no PDF);");
  EXPECT_EQ(Open("%PDF-1.7\nnothing").findings, "kPdfBroken (it is damaged or cut short);");
  EXPECT_EQ(Open(testing::FileText("files/browser.pdf").substr(0, 9000)).text, "none");
}

TEST(OpenPdfTest, MorePagesThanAreRead) {
  EXPECT_EQ(Open(PdfOf(std::vector<std::string>(2001, Shown(50, 700, "a")))).findings,
            "kPdfTooLong (pages) (2000);");
}

}  // namespace
}  // namespace radap
