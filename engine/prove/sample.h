// Evaluates one score of a made-up dossier, on the part of the pack that it needs.
// Program -> the element, all above and all below it -> Bind -> Evaluator. Tested by tests/engine/prove/prove_test.cc.
#ifndef RADAP_ENGINE_PROVE_SAMPLE_H_
#define RADAP_ENGINE_PROVE_SAMPLE_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/prove/place.h"
#include "engine/prove/setting.h"
#include "rules/compile/program.h"

namespace radap::prove {

class Sample {
 public:
  Sample(const Program& program, const Place& place);

  // The value of the rule; 0 for a score without one, nothing for another rule without one or a KPI that does not
  // count.
  std::optional<Exact> Value(const Dossier& dossier, int rule, bool lack_is_zero) const;
  // Whether the dossier's facts really are as set, when they have been read: what is told of a case must be so.
  bool Agrees(const Dossier& dossier, const std::vector<Setting>& settings) const;
  // Results of the dossier's KPI at which its score turns; nothing where that cannot be solved.
  std::optional<std::vector<Exact>> Turns(const Dossier& dossier) const;
  // Of the element, or of its first KPI.
  std::string Id() const;
  // Of an evaluation: 1 for a few elements and rules.
  long Cost() const {
    return 1 + static_cast<long>(part_.elements.size() * part_.rules.size() / 2000);
  }

 private:
  Program part_;
  int element_ = -1;  // in part_
  bool is_kpi_;
};

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_SAMPLE_H_
