// Lines on their way into a store: which give something, in which order, with which bytes; hostile ones. That columns
// give what the general way gives: tests/engine/batch/taker_agreement_test.cc.
#include "engine/intake/taker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <vector>

#include "engine/batch/read/read_line.h"
#include "engine/intake/codes.h"
#include "rules/base/sha256.h"
#include "tests/engine/small_pack.h"

namespace radap {
namespace {

const Program& Seam() {
  static const Program program =
      testing::CompileOrStop(testing::FileText("criteria/seam-scm-2566/seam-scm-2566.radap"));
  return program;
}

const Program& Small() {
  static const Program program = testing::CompileOrStop(
      testing::KpiPack("rule score of kpi, points\n  otherwise: 1 points\n"));
  return program;
}

const Program* Find(std::string_view id) {
  if (id == Seam().id) return &Seam();
  return id == Small().id ? &Small() : nullptr;
}

std::string LineOf(const std::string& pack, const std::string& organisation) {
  return R"({"format":"radap.dossier/1","pack":")" + pack + R"(","organisation":{"id":")" +
         organisation + R"("},"fiscal_year":2564})";
}

class TakerTest : public ::testing::Test {
 protected:
  // The bytes stay until the next call.
  const std::vector<TakenLine>& Lines(const std::string& lines) {
    padded_ = lines + std::string(batch::kPadding, '\0');
    count_ = taker_.TakeLines(std::string_view(padded_).substr(0, lines.size()), taken_);
    return taken_;
  }

  TakerOptions options_{[this](std::string_view id) {
    ++asked_;
    return Find(id);
  }};
  std::atomic<int> asked_ = 0;  // dossiers that took the general way
  Taker taker_{options_, MakeColumnBook()};
  std::string padded_;
  std::vector<TakenLine> taken_;
  std::int64_t count_ = 0;
};

TEST_F(TakerTest, NothingAndBlankLines) {
  EXPECT_TRUE(Lines("").empty());
  EXPECT_EQ(count_, 0);
  EXPECT_TRUE(Lines("\n \t\r\n\xEF\xBB\xBF\n").empty());
  EXPECT_EQ(count_, 3);
}

TEST_F(TakerTest, BytesAreThoseOfTheLine) {
  const std::string one = LineOf("seam-scm-2566", "a");
  const std::string two = LineOf("seam-scm-2566", "b") + "  ";
  Lines("\n" + one + "\r\n" + two);
  ASSERT_EQ(taken_.size(), 2U);
  EXPECT_EQ(count_, 3);
  EXPECT_EQ(taken_[0].line, 2);
  EXPECT_EQ(taken_[0].bytes, one);
  EXPECT_EQ(taken_[0].sha256, Sha256Hex(one));
  EXPECT_EQ(taken_[1].bytes, two) << "white space of the line itself stays";
  store::Packer packer;
  EXPECT_EQ(packer.Unpack(taken_[1].packed, two.size()), two);
}

TEST_F(TakerTest, MorePacksThanOneAndLinesThatAreNone) {
  std::string lines;
  for (int i = 0; i < 100; ++i) {
    lines += LineOf(i % 3 == 0 ? "small" : "seam-scm-2566", "o" + std::to_string(i)) + "\n";
    if (i % 10 == 0) lines += "no dossier\n" + LineOf("none", "x") + "\n";
  }
  Lines(lines);
  ASSERT_EQ(taken_.size(), 120U);
  int organisation = 0;
  for (const TakenLine& line : taken_) {
    if (line.program == nullptr) continue;
    EXPECT_EQ(line.organisation.id, "o" + std::to_string(organisation));
    EXPECT_EQ(line.program, organisation % 3 == 0 ? &Small() : &Seam());
    ++organisation;
  }
  EXPECT_EQ(organisation, 100);
  EXPECT_LE(asked_, 2 + 10) << "one of each pack is read the general way, then columns take them";
}

TEST_F(TakerTest, WhyALineIsNotTaken) {
  Lines(LineOf("none", "a") + "\n{\n\xff\n" + R"({"format":"radap.dossier/1","pack":"small"})");
  ASSERT_EQ(taken_.size(), 4U);
  EXPECT_EQ(taken_[0].why.code, IntakeCode::kIntakeUnknownPack);
  EXPECT_EQ(TextOf(taken_[1].why.code), "F0005");
  EXPECT_EQ(TextOf(taken_[2].why.code), "F0004");
  EXPECT_EQ(taken_[3].why.code, IntakeCode::kIntakeNoOrganisation);
  for (const TakenLine& line : taken_) EXPECT_EQ(line.program, nullptr);
}

TEST_F(TakerTest, OneOversizedLineIsOneBadLine) {
  const std::string good = LineOf("small", "a");
  const std::string large = "{" + std::string(kMostTakenMebibytes << 20U, ' ') + good.substr(1);
  Lines(good + "\n" + large + "\n" + good);
  ASSERT_EQ(taken_.size(), 3U);
  EXPECT_EQ(TextOf(taken_[1].why.code), "F0002") << "though it is a dossier otherwise";
  EXPECT_EQ(taken_[2].organisation.id, "a");
}

TEST_F(TakerTest, FilesMayHaveLineEndsWithin) {
  const std::string file = testing::FileText("samples/seam-scm-2564.json");
  const std::string padded = file + std::string(batch::kPadding, '\0');
  const std::string_view bytes = std::string_view(padded).substr(0, file.size());
  const std::string_view files[] = {bytes, bytes};
  taker_.TakeFiles(files, taken_);
  ASSERT_EQ(taken_.size(), 2U);
  EXPECT_EQ(taken_[0].scores, taken_[1].scores);
  EXPECT_EQ(taken_[1].organisation.name_en, "Forest Industry Organization");
  EXPECT_EQ(taken_[1].sha256, Sha256Hex(file));
  EXPECT_EQ(asked_, 1) << "the second one by columns";
}

TEST_F(TakerTest, OnlyScoresIfAskedSo) {
  TakerOptions options = options_;
  options.only_scores = true;
  Taker taker(options, MakeColumnBook());
  const std::string line = LineOf("small", "a") + std::string(batch::kPadding, '\0');
  taker.TakeLines(std::string_view(line).substr(0, line.size() - batch::kPadding), taken_);
  ASSERT_EQ(taken_.size(), 1U);
  EXPECT_EQ(taken_[0].scores.total, "0");
  EXPECT_EQ(taken_[0].sha256 + taken_[0].packed, "");
}

}  // namespace
}  // namespace radap
