// Looks for dossiers that break a claim: a grid of facts made of the usual values and the pack's own numbers, and
// along the moving fact the exact places where the score turns, the places beside them and those between.
//
// Every counter-example was evaluated twice. Counts what it tries and stops at a fixed number, so that two runs give the
// same. Tested by tests/engine/prove/prove_test.cc.
#ifndef RADAP_ENGINE_PROVE_SEARCH_H_
#define RADAP_ENGINE_PROVE_SEARCH_H_

#include <optional>
#include <vector>

#include "engine/prove/below.h"
#include "engine/prove/monotone.h"
#include "engine/prove/prove.h"
#include "engine/prove/sample.h"
#include "engine/prove/setting.h"

namespace radap::prove {

struct Tried {
  std::optional<CounterExample> counter;
  int tried = 0;
};

class Search {
 public:
  explicit Search(const Program& program) : program_(program) {}

  // Of a score outside its scale. `asked`: the facts that the rule asks.
  Tried OffScale(const Place& place, int rule, const std::vector<Fact>& asked);
  // Of a better fact that gives less; of KPIs in both directions.
  Tried NotMonotone(const Sense& sense, const std::vector<Fact>& asked);

 private:
  static constexpr long kMostCost = 20'000;  // evaluations of a pack, weighed by their size

  struct Grid {
    std::vector<std::vector<Setting>> columns;  // one a fact
    std::size_t size = 1;
  };
  Grid GridOf(const Place& place, int rule, const std::vector<Fact>& asked,
              const std::optional<Fact>& moving) const;
  std::vector<Setting> Row(const Grid& grid, std::size_t number) const;
  Dossier DossierOf(const Place& place, const std::vector<Setting>& row) const;
  std::vector<Exact> Places(const Sense& sense, const Sample& sample, const Dossier& dossier,
                            const std::vector<Setting>& row) const;
  std::optional<CounterExample> Outside(const Sense& sense, const Sample& sample,
                                        const std::vector<Setting>& row, Below below, int& tried);
  std::optional<CounterExample> Falling(const Sense& sense, const Sample& sample,
                                        const std::vector<Setting>& row, int& tried);
  bool MayTry(const Sample& sample) { return (cost_left_ -= sample.Cost()) > 0; }
  bool MayBegin();

  const Program& program_;
  long cost_left_ = kMostCost;
};

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_SEARCH_H_
