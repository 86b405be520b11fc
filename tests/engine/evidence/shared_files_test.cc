#include "engine/evidence/shared_files.h"

#include "tests/engine/evidence/temp_folder.h"

namespace radap::testing {
namespace {

TEST(SharedFilesTest, SameContentUnderTwoNames) {
  const TempFolder folder;
  folder.Write("a.pdf", "%PDF-1 same");
  folder.Write("b.pdf", "%PDF-1 same");
  folder.Write("c.pdf", "%PDF-1 other");
  Findings findings;
  CheckEvidence(DossierWith({"c.pdf", "a.pdf", "b.pdf", "b.pdf"}), folder.path(), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(NameOf(findings[0].code), "kEvidenceSameContent");
  EXPECT_EQ(findings[0].path, "/answers/1.1.1/issues/2/evidence/0");
  EXPECT_EQ(findings[0].args[2].en, "1.1.1/2, 1.1.1/3, 1.1.1/4");
}

TEST(SharedFilesTest, SameNameOfWhatIsNotThere) {
  const TempFolder folder;
  folder.Write("a.pdf", "%PDF-1");
  EXPECT_EQ(CheckedText(DossierWith({"a.pdf", "x.pdf", "x.pdf"}), folder.path()),
            "kEvidenceMissing /answers/1.1.1/issues/2/evidence/0\n"
            "kEvidenceMissing /answers/1.1.1/issues/3/evidence/0\n"
            "kEvidenceSameName /answers/1.1.1/issues/2/evidence/0\n");
}

TEST(SharedFilesTest, TwiceInOneIssueOrEmptyIsNotShared) {
  const TempFolder folder;
  folder.Write("a.pdf", "%PDF-1");
  folder.Write("empty1.pdf", "");
  folder.Write("empty2.pdf", "");
  Dossier dossier = DossierWith({"a.pdf"});
  dossier.answers["1.1.1"].issues["1"].evidence.push_back({"a.pdf", "", ""});
  EXPECT_EQ(CheckedText(dossier, folder.path()), "");
  EXPECT_EQ(CheckedText(DossierWith({"empty1.pdf", "empty2.pdf"}), folder.path()),
            "kEvidenceFileEmpty /answers/1.1.1/issues/1/evidence/0\n"
            "kEvidenceFileEmpty /answers/1.1.1/issues/2/evidence/0\n");
}

TEST(SharedFilesTest, ManyIssuesAreNotAllListed) {
  const TempFolder folder;
  folder.Write("a.pdf", "%PDF-1");
  Findings findings;
  CheckEvidence(DossierWith(std::vector<std::string>(50, "a.pdf")), folder.path(), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].args[1].en, "50");
  EXPECT_TRUE(findings[0].args[2].en.ends_with(", …"));
  EXPECT_LT(findings[0].args[2].en.size(), 250U);
}

}  // namespace
}  // namespace radap::testing
