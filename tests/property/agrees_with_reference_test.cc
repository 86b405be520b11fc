// The engine and the slow, obvious reference evaluator agree on every score of random dossiers that are rich in
// ties at every edge: by default of a thousand, in tools/test of 100,000 (RADAP_RANDOM_DOSSIERS, from the seed
// RADAP_FIRST_SEED on). A difference prints the seed, the id, both scores and the dossier.
#include <cstdint>
#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "engine/dossier/read_dossier.h"
#include "engine/eval/result.h"
#include "rules/packs/packs.h"
#include "tests/environment.h"
#include "tests/reference/evaluate.h"
#include "tests/reference/plain_dossier.h"
#include "tests/reference/random_dossier.h"

namespace radap {
namespace {

const Program& FormProgram() {
  static const LoadedPack kPack = CompilePack(FindPack("pmqa4-2568", {}).value());
  return *kPack.program;
}

std::map<std::string, std::string> EngineScores(const std::string& json) {
  Findings findings;
  const std::optional<Dossier> dossier = ReadDossier(json, findings);
  std::map<std::string, std::string> scores;
  if (!dossier) return scores;
  const Evaluation evaluation = Evaluate(FormProgram(), *dossier);
  for (const ScoreLine& line : evaluation.scores) scores[line.id] = line.value.ToFraction();
  return scores;
}

TEST(AgreesWithReference, EveryScoreOfRandomDossiers) {
  const int first = FromEnvironment("RADAP_FIRST_SEED", 1);
  const int count = FromEnvironment("RADAP_RANDOM_DOSSIERS", 1'000);
  ASSERT_GT(count, 0);
  for (int seed = first; seed < first + count; ++seed) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    const reference::PlainDossier plain = reference::RandomDossier(random);
    const std::string json = reference::ToJson(plain, static_cast<std::uint64_t>(seed));
    ASSERT_EQ(EngineScores(json), reference::Scores(plain)) << "seed " << seed << "\n" << json;
  }
}

}  // namespace
}  // namespace radap
