// A dossier as a flat list: each value under the JSON pointer where it stands ("/answers/1.1.1/narrative").
//
// Dossier -> LeavesOf -> Leaves; Leaves -> DossierBuilder -> the same Dossier. A form is cells, and each cell holds
// the leaves at its path: so what has no cell is known, and nothing is lost. Knows no sheet and no pack.
// Tested by tests/engine/form/leaves_test.cc.
#ifndef RADAP_ENGINE_FORM_LEAVES_H_
#define RADAP_ENGINE_FORM_LEAVES_H_

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/dossier/dossier.h"
#include "rules/base/exact.h"

namespace radap {

// There, with nothing in it: an answer `{}`, a target that is expressly none.
struct Present {
  friend bool operator==(const Present&, const Present&) { return true; }
};

using Leaf = std::variant<Present, bool, Exact, std::string, std::vector<std::string>>;
using Leaves = std::map<std::string, Leaf>;

// All but `sha256`, and Kpi::index, which is the place in the list.
Leaves LeavesOf(const Dossier& dossier);
// Those of one target, at its path.
void AddTarget(const std::string& path, const YearTarget& target, Leaves& leaves);

// "/answers/a~1b" -> {"answers", "a/b"}.
std::vector<std::string> StepsOf(std::string_view path);

// Takes leaves in any order; KPIs, evidence and printed figures come out in the order of their numbers.
class DossierBuilder {
 public:
  // False if a dossier has no such value, or one of another type: then nothing is taken.
  bool Put(const std::string& path, const Leaf& leaf);
  Dossier Take();

 private:
  using Steps = std::vector<std::string>;

  bool PutOrganisation(const Steps& steps, const Leaf& leaf);
  bool PutAnswer(const Steps& steps, const Leaf& leaf);
  bool PutIssue(const Steps& steps, const Leaf& leaf);
  bool PutEvidence(const Steps& steps, const Leaf& leaf);
  bool PutKpi(const Steps& steps, const Leaf& leaf);
  bool PutRating(const Steps& steps, const Leaf& leaf);
  bool PutPrinted(const Steps& steps, const Leaf& leaf);

  Dossier dossier_;
  std::map<int, Kpi> kpis_;
  std::map<int, PrintedFigure> printed_;
  std::map<std::pair<std::string, std::string>, std::map<int, Evidence>> evidence_;
};

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_LEAVES_H_
