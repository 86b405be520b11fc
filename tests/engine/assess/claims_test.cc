// Claims that do not hold, and starred issues without a file.
#include <gtest/gtest.h>

#include "engine/assess/assess.h"
#include "rules/packs/packs.h"
#include "tests/engine/assess/assessed_text.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

// All issues of 1.1.1 claimed; the starred one with the evidence given.
std::string Answers(const std::string& evidence) {
  return R"("answers": {"1.1.1": {"narrative": ")" + std::string(60, 'n') +
         R"(", "issues": {"1": {"claimed": true}, "2": {"claimed": true},
            "3": {"claimed": true, "evidence": [)" +
         evidence + "]}}}}";
}

TEST(ClaimsTest, SaysBothScoresAndWhichFilesAreLacking) {
  const Findings findings = AssessedFindings(Answers("") + R"(, "claimed": {"1.1": 166.67})");
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(MessageOf(findings[0], Language::kEnglish),
            "1.1 claims 166.67, but 111.11 is supported: starred issues that are claimed without a "
            "file: 1.1.1/3");
  EXPECT_EQ(findings[0].path, "/claimed/1.1");
}

TEST(ClaimsTest, CategoryTotalAndClaimsOfOtherBranches) {
  EXPECT_EQ(AssessedText(Answers("") + R"(, "claimed": {"1": 500, "2": 500, "total": 500})"),
            "kClaimLacksFiles /claimed/total\nkClaimLacksFiles /claimed/1\n"
            "kClaimNotSupported /claimed/2\nkStarredNoFile /answers/1.1.1/issues/3\n");
}

TEST(ClaimsTest, ClaimsThatHoldOrAskForLess) {
  const std::string with_file = Answers(R"({"file": "a.pdf"})");
  EXPECT_EQ(AssessedText(with_file + R"(, "claimed": {"1.1": 166.67})"), "");
  EXPECT_EQ(AssessedText(with_file + R"(, "claimed": {"1.1": 166.66})"),
            "kClaimBelowSupported /claimed/1.1\n");
  EXPECT_EQ(AssessedText(with_file + R"(, "claimed": {"1.1": 166.68})"),
            "kClaimNotSupported /claimed/1.1\n");
}

TEST(ClaimsTest, StarredIssues) {
  EXPECT_EQ(AssessedText(Answers("")), "kStarredNoFile /answers/1.1.1/issues/3\n");
  EXPECT_EQ(AssessedText(Answers(R"({"url": "https://a"})")),
            "kStarredLinkOnly /answers/1.1.1/issues/3\n");
  EXPECT_EQ(AssessedText(Answers(R"({"url": "https://a"}, {"file": "a.pdf"})")), "");
  EXPECT_EQ(AssessedText(R"("answers": {"1.1.1": {"issues": {"3": {"claimed": false}}}})"), "");
  EXPECT_EQ(AssessedText(R"("answers": {"1.1.3": {"issues": {"1": {"claimed": true}}}})"), "");
}

TEST(ClaimsTest, MoreIssuesThanCanBeListed) {
  const LoadedPack pack = CompilePack(FindPack("pmqa4-2568", {}).value());
  Dossier dossier = ReadOrStop(FileText("samples/mof-ops-2567.json"));
  for (auto& [question, answer] : dossier.answers) {
    for (auto& [number, issue] : answer.issues) issue.evidence.clear();
  }
  const Findings findings = Assess(*pack.program, Evaluate(*pack.program, dossier));
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].path, "/claimed/total");
  EXPECT_EQ(findings[0].args[3].en,
            "1.1.1/3, 1.1.2/3, 1.2.1/5, 1.3.1/2, 1.3.1/5, 2.1.1/5, 2.1.1/6, 2.2.2/4 and 26 more");
}

}  // namespace
}  // namespace radap::testing
