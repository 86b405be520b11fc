// A run of a rule over a box of facts: what it can give for any of them.
//
// Like the interpreter (engine/eval/rule_run.h), but on Abstract values: where a condition can go both ways, both
// are followed. Notes which facts were asked and where they turn, so that the caller knows where to cut the box.
// Tested by tests/engine/prove/prove_test.cc.
#ifndef RADAP_ENGINE_PROVE_READING_H_
#define RADAP_ENGINE_PROVE_READING_H_

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "engine/prove/abstract.h"
#include "engine/prove/place.h"

namespace radap::prove {

class Scores;

class Reading {
 public:
  // `scores` knows what is below. Facts that are not in the box are anything in their domain.
  Reading(Scores& scores, const Place& place, const Box& box, std::optional<Fact> moving);

  Abstract Rule(int rule);
  // In the order in which they were first asked.
  const std::vector<Fact>& asked() const { return asked_; }
  Hints& hints() { return hints_; }

 private:
  Abstract From(const std::vector<Instruction>& code, std::size_t pc,
                std::vector<Abstract>& registers);
  Abstract Named(const Instruction& instruction, const std::vector<Abstract>& registers);
  Abstract Execute(const Instruction& instruction, const std::vector<Abstract>& registers);
  Abstract Asked(const Instruction& instruction);
  Abstract Chosen(const Instruction& instruction, const std::vector<Abstract>& registers);
  Abstract Given(const Fact& fact);
  Abstract Score();
  Abstract Over(const Aggregate& aggregate);
  Abstract OverYears(const Aggregate& aggregate);
  Abstract Climb(const Ladder& ladder);

  Scores& scores_;
  const Program& program_;
  Place place_;
  const Box& box_;
  std::optional<Fact> moving_;
  std::map<int, Abstract> read_;
  std::vector<Fact> asked_;
  Hints hints_;
  std::map<Fact, int> ids_;
  int last_id_ = 0;
};

// Over the members of an element; they do not hang on its own facts.
Abstract OverMembers(Scores& scores, const Place& place, const Aggregate& aggregate);

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_READING_H_
