#include "tests/engine/benchmark/cohorts.h"

#include <sstream>
#include <utility>

#include "engine/benchmark/fraction.h"
#include "rules/packs/packs.h"

namespace radap::testing {
namespace {

std::uint64_t Below(std::mt19937_64& random, std::uint64_t limit) { return random() % limit; }

std::string RandomScore(std::mt19937_64& random, int kind) {
  static constexpr std::int64_t kFew[] = {1, 2, 3, 7, 63};
  const auto over = [&](std::int64_t denominator) {
    const auto most = static_cast<std::uint64_t>(500 * denominator + 1);
    return Exact::Ratio(static_cast<std::int64_t>(Below(random, most)), denominator).ToFraction();
  };
  if (Below(random, 20) == 0) return "-";
  if (kind == 0) return "380";
  if (kind == 1) return std::to_string(100 * Below(random, 6));
  if (kind == 2) return over(static_cast<std::int64_t>(Below(random, 1'000'000) + 1));
  if (kind == 3 && Below(random, 3) == 0)
    return "3" + std::string(30, '1') + "/1" + std::string(29, '0');
  return over(kFew[Below(random, 5)]);
}

}  // namespace

const Program& Form() {
  static const LoadedPack kPack = CompilePack(FindPack("pmqa4-2568", {}).value());
  return *kPack.program;
}

int ElementOf(std::string_view id) { return Form().Find(id); }

Exact Number(std::string_view fraction) { return benchmark::ParseFraction(fraction).value(); }

benchmark::ScoreColumn ColumnOf(std::string_view words) {
  benchmark::ScoreColumn column;
  std::istringstream in{std::string(words)};
  for (std::string word; in >> word;) column.Add(word);
  return column;
}

benchmark::Cohort CohortOf(std::string_view words) {
  benchmark::Cohort cohort;
  cohort.elements = {0};
  cohort.columns = {ColumnOf(words)};
  cohort.organisations = static_cast<std::int64_t>(cohort.columns[0].size());
  cohort.peers.fiscal_year = 2567;
  return cohort;
}

std::string Times(int count, std::string_view score) {
  std::string words;
  for (int i = 0; i < count; ++i) words += " " + std::string(score);
  return words;
}

std::vector<std::string> RandomScores(std::mt19937_64& random, int most) {
  const int kind = static_cast<int>(Below(random, 6));
  std::vector<std::string> scores(Below(random, static_cast<std::uint64_t>(most) + 1));
  for (std::string& score : scores) score = RandomScore(random, kind);
  return scores;
}

benchmark::Subject SubjectWith(std::vector<std::optional<Exact>> scores) {
  benchmark::Subject subject;
  subject.organisation = "own";
  subject.name = "เรา";
  subject.fiscal_year = 2567;
  subject.scores = std::move(scores);
  return subject;
}

}  // namespace radap::testing
