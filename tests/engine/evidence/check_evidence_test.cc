#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "rules/base/sha256.h"
#include "tests/engine/evidence/temp_folder.h"

namespace radap::testing {
namespace {

constexpr const char* kPdf = "%PDF-1.7\nหลักฐาน";

TEST(CheckEvidenceTest, AGoodFileWithItsHashSizeAndType) {
  const TempFolder folder;
  folder.Write("ปี 2567/แผน.pdf", kPdf);
  Findings findings;
  const Dossier dossier = DossierWith({"ปี 2567/แผน.pdf"});
  const std::vector<EvidenceFile> files = CheckEvidence(dossier, folder.path(), findings);
  EXPECT_TRUE(findings.empty());
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].path, "/answers/1.1.1/issues/1/evidence/0");
  EXPECT_TRUE(files[0].is_found);
  EXPECT_EQ(files[0].bytes, std::string(kPdf).size());
  EXPECT_EQ(files[0].sha256, Sha256Hex(kPdf));
  EXPECT_EQ(files[0].type, "application/pdf");
  EXPECT_EQ(WithHashes(dossier, files).answers["1.1.1"].issues["1"].evidence[0].sha256,
            Sha256Hex(kPdf));
}

TEST(CheckEvidenceTest, WhatIsWrongWithOneFile) {
  const TempFolder folder;
  folder.Write("empty.pdf", "");
  folder.Write("text.pdf", "no PDF at all\n");
  folder.Write("program.pdf", "#!/bin/sh\nrm -rf /\n");
  folder.Write("setup.exe", "MZ");
  folder.Write("folder/a.pdf", kPdf);
  EXPECT_EQ(CheckedOne(folder, "folder/a.pdf"), "");
  EXPECT_EQ(CheckedOne(folder, "missing.pdf"), "kEvidenceMissing;");
  EXPECT_EQ(CheckedOne(folder, "empty.pdf"), "kEvidenceFileEmpty;");
  EXPECT_EQ(CheckedOne(folder, "text.pdf"), "kEvidenceTypeDiffers;");
  EXPECT_EQ(CheckedOne(folder, "program.pdf"), "kEvidenceProgram;");
  EXPECT_EQ(CheckedOne(folder, "setup.exe"), "kEvidenceProgram;");
  EXPECT_EQ(CheckedOne(folder, "folder"), "kEvidenceNotRegular;");
  EXPECT_EQ(CheckedOne(folder, "."), "kEvidenceNotRegular;");
  EXPECT_EQ(CheckedOne(folder, "../inside/good.pdf"), "kEvidenceOutside;");
  EXPECT_EQ(CheckedOne(folder, "/etc/passwd"), "kEvidenceOutside;");
  EXPECT_EQ(CheckedOne(folder, "a/../../x"), "kEvidenceOutside;");
  EXPECT_EQ(CheckedOne(folder, "a\\b.pdf"), "kEvidenceNameBackslash;");
  EXPECT_EQ(CheckedOne(folder, "https://is.gd/a"), "kEvidenceNameUrl;");
  EXPECT_EQ(CheckedOne(folder, std::string("good.pdf\0", 9)), "kEvidenceNameControl;");
  EXPECT_EQ(CheckedOne(folder, std::string(256, 'a')), "kEvidenceNameTooLong;");
}

TEST(CheckEvidenceTest, LinksAndPipes) {
  const TempFolder folder;
  folder.Write("../secret.pdf", kPdf);
  folder.Write("a/real.pdf", kPdf);
  std::filesystem::create_symlink("../secret.pdf", folder.At("out.pdf"));
  std::filesystem::create_directory_symlink("..", folder.At("up"));
  std::filesystem::create_symlink("nowhere", folder.At("dangling.pdf"));
  std::filesystem::create_symlink("a/real.pdf", folder.At("within.pdf"));
  ASSERT_EQ(mkfifo(folder.At("pipe.pdf").c_str(), 0600), 0);
  EXPECT_EQ(CheckedOne(folder, "out.pdf"), "kEvidenceLinkOut;");
  EXPECT_EQ(CheckedOne(folder, "up/secret.pdf"), "kEvidenceLinkOut;");
  EXPECT_EQ(CheckedOne(folder, "dangling.pdf"), "kEvidenceMissing;");
  EXPECT_EQ(CheckedOne(folder, "pipe.pdf"), "kEvidenceNotRegular;");
  const std::string within = CheckedOne(folder, "within.pdf");
  EXPECT_TRUE(within.empty() || within == "kEvidenceLinkOut;") << within;
}

TEST(CheckEvidenceTest, NoRightToRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TempFolder folder;
  folder.Write("closed.pdf", kPdf);
  ASSERT_EQ(chmod(folder.At("closed.pdf").c_str(), 0), 0);
  EXPECT_EQ(CheckedOne(folder, "closed.pdf"), "kEvidenceUnreadable;");
}

TEST(CheckEvidenceTest, ChangedSinceItWasNoted) {
  const TempFolder folder;
  folder.Write("a.pdf", kPdf);
  Dossier dossier = DossierWith({"a.pdf"});
  std::string& noted = dossier.answers["1.1.1"].issues["1"].evidence[0].sha256;
  noted = Sha256Hex(kPdf);
  EXPECT_EQ(CheckedText(dossier, folder.path()), "");
  noted = Sha256Hex("another file");
  EXPECT_EQ(CheckedText(dossier, folder.path()),
            "kEvidenceChanged /answers/1.1.1/issues/1/evidence/0\n");
}

TEST(CheckEvidenceTest, NamesInAnotherUnicodeForm) {
  const TempFolder folder;
  folder.Write(
      "กํ"
      "าลัง.pdf",
      kPdf);
  EXPECT_EQ(CheckedOne(folder, "กำลัง.pdf"), "kEvidenceNameForm;");
  folder.Write("e\u0301\uF70A.pdf", kPdf);
  folder.Write("e\u0301\u0E48.pdf", "%PDF-2");
  EXPECT_EQ(CheckedOne(folder, "\u00E9\uF705.pdf"), "kEvidenceSeveralForms;");
}

TEST(CheckEvidenceTest, NotOneIsThere) {
  const TempFolder folder;
  EXPECT_EQ(CheckedText(DossierWith({"a.pdf", "b.pdf", "../c"}), folder.path()),
            "kEvidenceOutside /answers/1.1.1/issues/3/evidence/0\nkEvidenceNoneFound /answers\n");
  EXPECT_EQ(CheckedText(DossierWith({"a.pdf"}), folder.path()),
            "kEvidenceMissing /answers/1.1.1/issues/1/evidence/0\n");
  EXPECT_EQ(CheckedText(DossierWith({"a.pdf"}), folder.At("none")), "kEvidenceFolder \n");
}

TEST(CheckEvidenceTest, FindingsOfEarlierChecksStay) {
  const TempFolder folder;
  Findings findings;
  CheckEvidence(DossierWith({"a.pdf"}), folder.path(), findings);
  CheckEvidence(DossierWith({"a.pdf", "b.pdf"}), folder.path(), findings);
  EXPECT_EQ(findings.size(), 2U);
}

TEST(CheckEvidenceTest, LinksAloneAndNoEvidenceAtAll) {
  const TempFolder folder;
  Dossier dossier;
  EXPECT_EQ(CheckedText(dossier, folder.path()), "");
  dossier.answers["1"].issues["1"].evidence.push_back({"", "", "https://a"});
  EXPECT_EQ(CheckedText(dossier, folder.path()), "");
}

TEST(CheckEvidenceTest, PathsEscapeWhatJsonPointersDo) {
  const TempFolder folder;
  Dossier dossier;
  dossier.answers["a/b"].issues["~"].evidence.push_back({"x.pdf", "", ""});
  EXPECT_EQ(CheckedText(dossier, folder.path()),
            "kEvidenceMissing /answers/a~1b/issues/~0/evidence/0\n");
}

TEST(CheckEvidenceTest, AMachineWithoutTheTableOfTypes) {
  const TempFolder folder;
  folder.Write("a.pdf", "no PDF");
  setenv("MAGIC", "/nonexistent/magic", 1);
  const std::string text = CheckedText(DossierWith({"a.pdf"}), folder.path());
  unsetenv("MAGIC");
  EXPECT_EQ(text, "kEvidenceTypesUnread \n");
}

TEST(CheckEvidenceTest, ABigFileCostsNoMemory) {
  const TempFolder folder;
  constexpr std::uint64_t kSize = 100 * 1024 * 1024;
  folder.Write("big.pdf", "%PDF-1.7\n");
  std::filesystem::resize_file(folder.At("big.pdf"), kSize);
  struct rusage before = {};
  getrusage(RUSAGE_SELF, &before);
  Findings findings;
  const auto files = CheckEvidence(DossierWith({"big.pdf"}), folder.path(), findings);
  struct rusage after = {};
  getrusage(RUSAGE_SELF, &after);
  EXPECT_EQ(files[0].bytes, kSize);
  EXPECT_EQ(files[0].sha256.size(), 64U);
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 50 * 1024) << "KB";
}

// Hashed 5,000 times, this would take 40 GB and run into the time limit of the whole test.
TEST(CheckEvidenceTest, TenThousandNamesOfOneBigFile) {
  const TempFolder folder;
  folder.Write("a.pdf", std::string(kPdf) + std::string(8'000'000, 'x'));
  std::vector<std::string> names(10'000, "a.pdf");
  for (std::size_t i = 0; i < 5'000; ++i) names[i] = "ไม่มี" + std::to_string(i) + ".pdf";
  Findings findings;
  const auto files = CheckEvidence(DossierWith(names), folder.path(), findings);
  EXPECT_EQ(findings.size(), 5'001U) << "5,000 missing, one file of 5,000 issues";
}

}  // namespace
}  // namespace radap::testing
