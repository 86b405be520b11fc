#include "tests/engine/prove/shown.h"

#include <gtest/gtest.h>

#include <optional>

#include "engine/eval/result.h"

namespace radap::testing {
namespace {

std::string WordOf(const Proof& proof) {
  static constexpr std::string_view kWords[] = {"proven", "refuted", "undecided"};
  return std::string(kWords[static_cast<std::size_t>(proof.verdict)]);
}

// What a dossier gives, by the way that `radap score` goes.
std::optional<Exact> Again(const Program& program, const Dossier& dossier, const std::string& id,
                           int rule) {
  const Evaluation evaluation = Evaluate(program, dossier);
  for (const ScoreLine& line : evaluation.scores) {
    if (line.id != id) continue;
    for (const NamedValue& named : line.named) {
      if (named.rule == rule && named.value.IsNumber()) return named.value.number;
    }
    return line.value;
  }
  return std::nullopt;
}

}  // namespace

std::string Verdicts(const std::vector<Proof>& proofs, std::string_view about) {
  std::string text;
  for (const Proof& proof : proofs) {
    if (proof.about.en != about || proof.claim == Claim::kTotal) continue;
    const std::string claim = proof.claim == Claim::kOnScale ? "scale" : proof.fact.en;
    text += (text.empty() ? "" : ", ") + claim + " " + WordOf(proof);
  }
  return text;
}

void ExpectShown(const Program& program, const Proof& proof) {
  ASSERT_TRUE(proof.counter.has_value()) << proof.about.en;
  const CounterExample& counter = *proof.counter;
  EXPECT_FALSE(counter.text.th.empty());
  EXPECT_FALSE(counter.text.en.empty());
  EXPECT_EQ(Again(program, counter.dossier, counter.id, proof.rule), counter.value)
      << counter.text.en;
  if (proof.claim == Claim::kOnScale) {
    const ProgramScale& scale = program.scales[static_cast<std::size_t>(proof.scale)];
    EXPECT_TRUE(counter.value < scale.low || counter.value > scale.high) << counter.text.en;
    return;
  }
  ASSERT_TRUE(counter.better.has_value());
  EXPECT_EQ(Again(program, *counter.better, counter.id, proof.rule), counter.better_value)
      << counter.text.en;
  EXPECT_LT(counter.better_value, counter.value) << counter.text.en;
  if (counter.dossier.kpis.size() != 1) return;
  const Kpi& worse = counter.dossier.kpis.front();
  const Kpi& better = counter.better->kpis.front();
  const int year = *counter.dossier.fiscal_year;
  const bool is_lower = worse.direction == Direction::kLower;
  const Exact gain = better.results.at(year) - worse.results.at(year);
  EXPECT_EQ(gain.Sign(), is_lower ? -1 : 1) << counter.text.en;
}

}  // namespace radap::testing
