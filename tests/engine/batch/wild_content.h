// What an organisation might give under a pack, any pack: crowded at the edges where a score changes, and here and
// there what a pack refuses.
//
// Program + draws -> WildContent -> WildValue (radap.dossier/1). Results stand at the pack's own constants and bands
// and one unit of some decimal beside them. Used by wild_dossier.cc.
#ifndef RADAP_TESTS_ENGINE_BATCH_WILD_CONTENT_H_
#define RADAP_TESTS_ENGINE_BATCH_WILD_CONTENT_H_

#include <random>
#include <string>
#include <vector>

#include "rules/compile/program.h"
#include "tests/engine/batch/wild_tree.h"
#include "tests/reference/draw.h"

namespace radap::testing {

// 0 in all: all is there and is as it should be.
struct WildMood {
  int missing = 5;  // percent of answers, fields, KPIs, results
  int odd = 4;      // of a thousand: values that the pack refuses or that columns cannot hold
};

class WildContent {
 public:
  WildContent(const Program& program, const WildMood& mood, std::mt19937_64& engine);

  WildValue Make();

 private:
  bool IsMissing() { return draw_.Chance(mood_.missing); }
  bool IsOdd() { return draw_.Between(1, 1000) <= mood_.odd; }

  // wild_content.cc
  bool IsLeftOut(ElementKind kind);  // whether "applicable" is said of one
  int FiscalYear();
  WildValue Organisation();
  void AddAnswers(WildValue& dossier);
  void AddIssues(const Element& question, WildValue& answer);
  WildValue Evidence();
  std::string Narrative(int limit);
  WildValue Claimed();

  // wild_fields.cc
  void AddFields(const Element& element, WildValue& answer);
  WildValue FieldOf(const Field& field);
  WildValue NumberOf(const Field& field);
  void AddRatings(WildValue& dossier);
  std::string Rating(const ProgramScale& scale);

  // wild_kpis.cc
  void AddKpis(WildValue& dossier);
  void AddKpisOf(const Element& item, WildValue& kpis);
  WildValue KpiOf(const Element& group);
  void AddTargets(WildValue& kpi, const Exact& target);
  WildValue YearTargetOf(int year, const Exact& target);
  void AddResults(WildValue& kpi, const Exact& target);
  void AddJudged(WildValue& kpi);

  // wild_amounts.cc
  void CollectEdges();
  std::string AnyAmount();
  Exact NearEdge(
      const Exact& base);  // base times an edge of the pack, or one unit of a decimal beside
  std::string Digits(const Exact& number);
  std::string Words();

  const Program& program_;
  WildMood mood_;
  reference::Draw draw_;
  std::vector<Exact> edges_;
  int year_ = 0;
};

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_BATCH_WILD_CONTENT_H_
