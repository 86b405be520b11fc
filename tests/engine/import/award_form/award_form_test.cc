// Whole forms: head, scores, ticks, what is missing; and the invented form of samples/.
#include "engine/import/award_form/award_form.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/engine/import/award_form/form_text.h"

namespace radap::award_form {
namespace {

std::string Invented() {
  std::ifstream file(RADAP_SOURCE_DIR "/samples/documents/award-form-invented.txt",
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string Category(const std::string& score) {
  return Head("หมวด 3 ผู้รับบริการ") +
         Lines({"3.2 บริการ " + score, "3.2.2 เฉพาะกลุ่ม", "มี ประเด็น", "ทำ  "}) + "    \n\n" +
         Lines({"  คำ", " (จำนวนอักขระ : 2 อักขระ)", "คะแนนรวม 450.50 คะแนน"});
}

TEST(AwardForm, IsToldByItsWords) {
  EXPECT_TRUE(IsAwardForm(Category("500")));
  EXPECT_TRUE(IsAwardForm(Invented()));
  EXPECT_TRUE(IsAwardForm(KpiHead() + TableHead()));
  EXPECT_FALSE(IsAwardForm(""));
  EXPECT_FALSE(IsAwardForm("หน่วยงาน : สำนักงาน\nแผนปฏิบัติการ\n"));
  EXPECT_FALSE(IsAwardForm("| ตัวชี้วัด | ค่าเป้าหมาย |\n"));
}

TEST(AwardForm, ATextOfOtherThingsIsNone) {
  const FormRead read("สวัสดี\n");
  EXPECT_FALSE(read.dossier);
  EXPECT_TRUE(read.Has(AwardFormCode::kNoForm));
  EXPECT_TRUE(HasErrors(read.findings));
}

TEST(AwardForm, TheWholeScoreMeansThatAllIssuesWereTicked) {
  const FormRead read(Category("500"));
  EXPECT_EQ(read.dossier->answers.at("3.2.2").issues.at("1").claimed, true);
  EXPECT_EQ(read.Line(AwardFormCode::kTicksInferred), "F0708 line 9 /claimed/3.2");
  const PrintedFigure& basis = read.dossier->printed.back();
  EXPECT_EQ(basis.what, PrintedKind::kScore);
  EXPECT_EQ(basis.of + " " + basis.value, "3.2 500");
  EXPECT_TRUE(basis.is_basis);
  EXPECT_EQ(read.dossier->claimed.at("3").ToPlain(2), "450.5");
}

TEST(AwardForm, AnyOtherScoreLeavesTheTicksOpen) {
  for (const char* const score : {"300", ""}) {
    const FormRead read(Category(score));
    EXPECT_EQ(read.dossier->answers.at("3.2.2").issues.at("1").claimed, std::nullopt) << score;
    EXPECT_TRUE(read.Has(AwardFormCode::kTicksLost)) << score;
    EXPECT_EQ(read.Has(AwardFormCode::kNoItemScore), std::string_view(score).empty());
  }
}

TEST(AwardForm, WhatItDoesNotPrintIsSaid) {
  const FormRead read(Category("500"));
  EXPECT_EQ(read.dossier->pack, "pmqa4-2568");
  EXPECT_EQ(read.dossier->organisation.name, "สำนักงานน้ำ");
  EXPECT_EQ(read.dossier->organisation.id.substr(0, 11), "award-form-");
  EXPECT_EQ(read.dossier->organisation.id.size(), 19U);
  for (const FindingCode code : {AwardFormCode::kIdMade, AwardFormCode::kKindNotPrinted,
                                 AwardFormCode::kNoFiscalYear, AwardFormCode::kNotPrinted}) {
    EXPECT_TRUE(read.Has(code)) << TextOf(code);
  }
  EXPECT_FALSE(read.Has(AwardFormCode::kPrivateUse));
  EXPECT_FALSE(read.Has(AwardFormCode::kUnread));
  std::string nameless = Category("500");
  nameless.erase(nameless.find("สำนักงานน้ำ"), std::string("สำนักงานน้ำ").size());
  EXPECT_TRUE(FormRead(nameless).Has(AwardFormCode::kNoOrganisation));
}

TEST(AwardForm, OddPartsAreReported) {
  const FormRead read(
      Category("500") + "ข้อความแปลก\n\n" + Category("500") +
      Lines({"รางวัล : ตัวอย่าง", "หน่วยงาน : กองไฟ", "หมวด 99 อื่น", "9.9.9 อื่น", "มี ประเด็น", "ทำ"}));
  EXPECT_EQ(read.Line(AwardFormCode::kPrintedTwice).substr(0, 5), "F0712");
  EXPECT_TRUE(read.Has(AwardFormCode::kUnknownSection));
  EXPECT_TRUE(read.Has(AwardFormCode::kOtherOrganisation));
  EXPECT_TRUE(MessageOf(*read.Find(AwardFormCode::kUnread), Language::kEnglish)
                  .starts_with("1 lines were not used, from: ข้อความแปลก"));
}

TEST(AwardForm, TheInventedFormIsReadToItsEnd) {
  const FormRead read(Invented());
  ASSERT_TRUE(read.dossier);
  EXPECT_EQ(read.dossier->answers.size(), 8U);
  EXPECT_EQ(read.dossier->kpis.size(), 14U);
  EXPECT_EQ(read.dossier->organisation.id, "award-form-9001");
  EXPECT_EQ(read.dossier->claimed.at("7").ToPlain(2), "366.67");
  EXPECT_EQ(read.EvidenceOf("1.1.2", "3"),
            "แผนร่วม(1).pdf "
            "<http://forms.example.org/awards/register/application67/attachment68/9001/1/1/2/3/"
            "แผนร่วม(1).pdf>; ผลงานร่วม.docx <http://forms.example.org/awards/register/application67/"
            "attachment68/9001/1/1/2/3/ผลงานร่วม.docx>");
  EXPECT_NE(read.Narrative("1.1.1").find("สำรองน้ำไว้สามแหล่ง"), std::string::npos);
  EXPECT_EQ(read.Narrative("1.1.1").find("http"), std::string::npos);
  EXPECT_TRUE(read.Has(AwardFormCode::kPrivateUse));
  for (const FindingCode code : {AwardFormCode::kUnread, AwardFormCode::kIssueCount,
                                 AwardFormCode::kNarrativeGuessed, AwardFormCode::kNoLink}) {
    EXPECT_FALSE(read.Has(code)) << read.Line(code);
  }
}

TEST(AwardForm, AnyCutOfTheInventedFormIsSafe) {
  const std::string text = Invented();
  for (std::size_t size = 0; size < text.size(); size += 4999) {
    std::size_t end = size;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    const FormRead front(std::string_view(text).substr(0, end));
    const FormRead back(std::string_view(text).substr(end));
    EXPECT_FALSE(front.findings.empty() && back.findings.empty());
  }
}

TEST(AwardForm, HostileTextsStayFast) {
  const std::string heading = "1.1.1 ก\nมี ประเด็น\n";
  for (const std::string& unit :
       {heading, std::string("1.1 ก 500\n"), std::string("1. ก\nตัวชี้วัด ค่าเป้าหมาย\n"),
        std::string("หลักฐาน - ไฟล์แนบ : [\n"), std::string("http://a/1/1/1/1/\n"),
        std::string("ก\n")}) {
    std::string text = heading;
    for (int i = 0; i < 1000; ++i) text += unit;
    const FormRead read(text);
    EXPECT_FALSE(read.findings.empty());
  }
}

}  // namespace
}  // namespace radap::award_form
