// The range of every score of a pack, from the leaves up, each by covering all facts of its subject with boxes.
//
// A score that is not shown to stay on its scale is taken to be on it by those above: the fault is its own.
// Boxes are cut where rules ask (missing or not, zero or more, this word or that, where a comparison turns) until the
// scores of each are on the scale or there is nothing left to cut. Tested by tests/engine/prove/prove_test.cc.
#ifndef RADAP_ENGINE_PROVE_SCORES_H_
#define RADAP_ENGINE_PROVE_SCORES_H_

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "engine/prove/abstract.h"
#include "engine/prove/place.h"
#include "engine/prove/reading.h"
#include "rules/compile/program.h"

namespace radap::prove {

struct Covered {
  bool is_inside = false;  // of its scale, shown for all facts
  Range range;             // what those above may take it to be
  std::vector<Fact> asked;
};

class Scores {
 public:
  explicit Scores(const Program& program) : program_(program) {}

  const Program& program() const { return program_; }
  // REQUIRES: the place has a score rule.
  const Covered& Of(const Place& place);
  // What a rule of a place can give, for any facts.
  const Abstract& Value(int rule, const Place& place);
  // Whether a rule of KPIs gives the same when all amounts in the KPI's own unit are multiplied by one number.
  bool IsOfShares(int rule);
  // Counts one run of a rule over a box; no when the pack has had its fill of them.
  bool MayRun() { return runs_left_-- > 0; }

 private:
  static constexpr long kMostRuns =
      100'000;  // of a pack; a number of runs, so that outcomes never hang on time

  const Program& program_;
  std::map<Place, Covered> scores_;
  std::map<std::pair<int, Place>, Abstract> values_;
  std::map<int, bool> of_shares_;
  long runs_left_ = kMostRuns;
};

// The score that people get: 0 where there is no value.
Range ScoreRange(const Abstract& value);

// Boxes that make up `box`, cut at the first of the asked facts that can be cut; empty if none can. `moving` is not
// cut.
std::vector<Box> Cut(const Scores& scores, const Place& place, const Box& box, const Reading& read,
                     Hints& hints, std::optional<Fact> moving);

// The same box with one amount of the KPI set to 1, where only shares of it count. REQUIRES: IsOfShares(rule).
Box InShares(const Box& box, std::optional<Fact> moving);

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_SCORES_H_
