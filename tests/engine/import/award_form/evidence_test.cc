// Evidence under issues with a star.
#include "engine/import/award_form/evidence.h"

#include <gtest/gtest.h>

#include "tests/engine/import/award_form/form_text.h"

namespace radap::award_form {
namespace {

// Question 2.1.1 of the pack has stars at issues 5 and 6 of 8.
std::string Question(const std::vector<std::string>& evidence, const std::string& after = "") {
  std::string text = Head("หมวด 2 แผน") + Lines({"2.1 แผน 500", "2.1.1 แผนน้ำ", "มี ประเด็น"}) +
                     Lines({"หนึ่ง  ", "สอง  ", "สาม  ", "สี่  ", "ห้า *  "});
  if (!evidence.empty()) text += evidence[0] + "\n\n";
  text += "หก *  \n\n";
  for (std::size_t i = 1; i < evidence.size(); ++i) text += evidence[i] + "\n\n";
  return text + Lines({"เจ็ด  ", "แปด  "}) + "    \n\n" +
         Lines({"  คำบรรยาย", " (จำนวนอักขระ : 8 อักขระ)"}) + after;
}

const std::string kLink = "http://a.org/77/2/1/1/";

TEST(PlaceEvidence, TheListsBelongToTheStarsInTheirOrder) {
  const FormRead read(Question({"หลักฐาน - ไฟล์แนบ : [ก.pdf] [ข.pdf]  ", "หลักฐาน - ไฟล์แนบ :  "}));
  EXPECT_EQ(read.EvidenceOf("2.1.1", "5"), "ก.pdf; ข.pdf");
  EXPECT_EQ(read.EvidenceOf("2.1.1", "6"), "");
  EXPECT_EQ(read.Line(AwardFormCode::kNoLink), "F0720 line 25 /answers/2.1.1/issues/5");
  EXPECT_EQ(read.Narrative("2.1.1"), "คำบรรยาย");
}

TEST(PlaceEvidence, ANameOfSeveralLinesIsJoinedAndTheLinkKnowsItsSpaces) {
  const FormRead read(
      Question({"หลักฐาน - ไฟล์แนบ :  ", "หลักฐาน - ไฟล์แนบ : [หมวด 2", "แผน", "น้ำ.pdf]  "},
               kLink + "6/หมวด 2 แผน น้ำ.pdf\n"));
  EXPECT_EQ(read.EvidenceOf("2.1.1", "6"),
            "หมวด 2 แผน น้ำ.pdf <http://a.org/77/2/1/1/6/หมวด 2 แผน น้ำ.pdf>");
  EXPECT_EQ(read.dossier->organisation.id, "award-form-77");
}

TEST(PlaceEvidence, WithoutAListForEachStarTheLinksDecide) {
  const FormRead read(Question({"หลักฐาน - ไฟล์แนบ : [ก.pdf] [ข.pdf]  "}, kLink + "6/ก.pdf\n"));
  EXPECT_EQ(read.EvidenceOf("2.1.1", "6"), "ก.pdf <http://a.org/77/2/1/1/6/ก.pdf>");
  EXPECT_EQ(read.EvidenceOf("2.1.1", "5"), "");
  ASSERT_TRUE(read.Has(AwardFormCode::kEvidenceUnplaced));
  EXPECT_EQ(read.Find(AwardFormCode::kEvidenceUnplaced)->args[1].en, "ข.pdf");
}

TEST(PlaceEvidence, ALinkThatContradictsTheListIsFollowed) {
  const FormRead read(Question({"หลักฐาน - ไฟล์แนบ : [ก.pdf]  ", "หลักฐาน - ไฟล์แนบ : [ข.pdf]  "},
                               kLink + "5/ก.pdf\n" + kLink + "7/ข.pdf\n" + kLink + "5/ค.pdf\n" +
                                   kLink + "99/ง.pdf\n" + "http://a.org/77/9/9/9/1/จ.pdf\n"));
  EXPECT_EQ(read.EvidenceOf("2.1.1", "7"), "ข.pdf <http://a.org/77/2/1/1/7/ข.pdf>");
  EXPECT_EQ(read.Line(AwardFormCode::kLinkElsewhere).substr(0, 5), "F0717");
  EXPECT_EQ(read.EvidenceOf("2.1.1", "5"),
            "ค.pdf <http://a.org/77/2/1/1/5/ค.pdf>; ก.pdf <http://a.org/77/2/1/1/5/ก.pdf>");
  EXPECT_TRUE(read.Has(AwardFormCode::kLinkNotListed));
  EXPECT_EQ(std::count_if(
                read.findings.begin(), read.findings.end(),
                [](const Finding& one) { return one.code == AwardFormCode::kLinkUnknownPlace; }),
            2);
}

TEST(PlaceEvidence, ABracketThatIsNeverClosedTakesOneLine) {
  const FormRead read(Question({"หลักฐาน - ไฟล์แนบ : [ก.pdf  ", "หลักฐาน - ไฟล์แนบ :  "}));
  EXPECT_EQ(read.EvidenceOf("2.1.1", "5"), "ก.pdf");
  EXPECT_TRUE(read.Has(AwardFormCode::kEvidenceOpen));
  EXPECT_EQ(read.Narrative("2.1.1"), "คำบรรยาย");
}

TEST(PlaceEvidence, LinksInTheNarrativeAreEvidenceToo) {
  std::string text = Question({"หลักฐาน - ไฟล์แนบ :  ", "หลักฐาน - ไฟล์แนบ :  "});
  const std::string end = " (จำนวนอักขระ";
  text.insert(text.find(end),
              Lines({"ดู https://no.example.org", "หลักฐาน ข้อ 6) ระบบ", "1) https://a.example.org",
                     "ข้อ 5 https://b.example.org", "ข้อ 2.1 https://c.example.org"}));
  const FormRead read(text);
  EXPECT_EQ(read.EvidenceOf("2.1.1", "6"), " <https://a.example.org>");
  EXPECT_EQ(read.EvidenceOf("2.1.1", "5"), " <https://b.example.org>;  <https://c.example.org>");
  EXPECT_TRUE(read.Has(AwardFormCode::kLinkInWords));
}

TEST(WithSpacesOfBoth, EachKnowsItsOwn) {
  EXPECT_EQ(WithSpacesOfBoth("ก ขค", "กข ค"), "ก ข ค");
  EXPECT_EQ(WithSpacesOfBoth("กข", "กข"), "กข");
  EXPECT_EQ(WithSpacesOfBoth("ก ข", "ก ข"), "ก ข");
}

}  // namespace
}  // namespace radap::award_form
