// A store is given the same by columns as by the general way: for wild dossiers of every pack, RADAP_WILD_DOSSIERS of
// them from the seed RADAP_FIRST_SEED on. Columns must really be taken by most, lest the test pass without them.
// Here since it needs the wild dossiers of this folder; what Taker does besides: tests/engine/intake/taker_test.cc.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "engine/intake/taker.h"
#include "rules/packs/packs.h"
#include "tests/engine/batch/wild_dossier.h"
#include "tests/engine/batch/wild_lines.h"
#include "tests/engine/batch/wild_pack.h"
#include "tests/environment.h"

namespace radap {
namespace {

struct Counted {
  std::vector<TakenLine> taken;
  std::int64_t lines = 0;
  int asked = 0;  // dossiers that took the general way
};

Counted TakeAll(std::string_view lines, const FindProgram& find, bool general_only) {
  Counted counted;
  TakerOptions options;
  options.general_only = general_only;
  options.find_program = [&](std::string_view id) {
    ++counted.asked;
    return find(id);
  };
  Taker taker(options, MakeColumnBook());
  counted.lines = taker.TakeLines(lines, counted.taken);
  return counted;
}

std::string Told(const store::Scores& scores) {
  return scores.total + " | " + scores.level + " | " + scores.categories + " | " + scores.items +
         " | " + scores.questions + " | " + scores.kpis + " | " + scores.claimed + " | " +
         std::to_string(scores.errors) + " " + std::to_string(scores.warnings) + " " +
         std::to_string(scores.notes);
}

void ExpectSame(const TakenLine& fast, const TakenLine& slow) {
  EXPECT_EQ(fast.line, slow.line);
  EXPECT_EQ(fast.bytes, slow.bytes);
  EXPECT_EQ(fast.program, slow.program);
  EXPECT_EQ(fast.why.code, slow.why.code);
  EXPECT_EQ(fast.why.path, slow.why.path);
  EXPECT_EQ(fast.organisation, slow.organisation);
  EXPECT_EQ(fast.fiscal_year, slow.fiscal_year);
  EXPECT_EQ(fast.sha256, slow.sha256);
  EXPECT_EQ(Told(fast.scores), Told(slow.scores));
}

TEST(TakerAgreementTest, ColumnsGiveAStoreWhatTheGeneralWayGives) {
  const int first = FromEnvironment("RADAP_FIRST_SEED", 1);
  const int count = FromEnvironment("RADAP_WILD_DOSSIERS", 2000);
  constexpr int kPart = 500;
  int dossiers = 0;
  int general = 0;
  for (int at = 0; at < count && !HasFailure(); at += kPart) {
    const testing::WildLines wild(first + at, std::min(kPart, count - at));
    const testing::Padded padded(wild.text());
    const Counted fast = TakeAll(padded.text(), testing::PackOf, false);
    const Counted slow = TakeAll(padded.text(), testing::PackOf, true);
    EXPECT_EQ(fast.lines, slow.lines);
    ASSERT_EQ(fast.taken.size(), slow.taken.size());
    for (std::size_t i = 0; i < fast.taken.size() && !HasFailure(); ++i) {
      ExpectSame(fast.taken[i], slow.taken[i]);
      if (HasFailure()) {
        ADD_FAILURE() << wild.Tell(static_cast<std::size_t>(fast.taken[i].line - 1));
      }
      dossiers += slow.taken[i].program != nullptr ? 1 : 0;
    }
    general += fast.asked;
  }
  RecordProperty("dossiers", dossiers);
  RecordProperty("general", general);
  EXPECT_GT(dossiers, count / 4);
  EXPECT_LT(general, count * 4 / 5) << "of " << count << ", " << dossiers << " dossiers";
}

// Under packs that nobody would write, RADAP_WILD_PACKS of them.
TEST(TakerAgreementTest, UnderAnyPack) {
  constexpr int kDossiers = 40;
  const int first = FromEnvironment("RADAP_FIRST_SEED", 1);
  const int count = FromEnvironment("RADAP_WILD_PACKS", 20);
  for (int seed = first; seed < first + count && !HasFailure(); ++seed) {
    std::mt19937_64 engine(static_cast<std::uint64_t>(seed));
    const LoadedPack pack = CompilePack({"wild.radap", testing::WildPack(engine)});
    ASSERT_TRUE(pack.program) << "seed " << seed;
    std::string lines;
    for (int i = 0; i < kDossiers; ++i) {
      lines += testing::WildDossier(*pack.program, true, engine) + "\n";
    }
    const testing::Padded padded(lines);
    const auto find = [&](std::string_view id) {
      return id == pack.program->id ? &*pack.program : nullptr;
    };
    const Counted fast = TakeAll(padded.text(), find, false);
    const Counted slow = TakeAll(padded.text(), find, true);
    ASSERT_EQ(fast.taken.size(), slow.taken.size());
    for (std::size_t i = 0; i < fast.taken.size() && !HasFailure(); ++i) {
      ExpectSame(fast.taken[i], slow.taken[i]);
    }
    if (HasFailure()) ADD_FAILURE() << "seed " << seed << "\n" << pack.source.text;
  }
}

}  // namespace
}  // namespace radap
