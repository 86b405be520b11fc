// Which KPI of a new document is which one of a dossier, and where new ones go.
// Place in the flow: used by UpdateDossier. Tested by tests/engine/import/update_dossier_test.cc.
#ifndef RADAP_ENGINE_IMPORT_MATCH_KPIS_H_
#define RADAP_ENGINE_IMPORT_MATCH_KPIS_H_

#include <vector>

#include "engine/dossier/dossier.h"

namespace radap {

// A KPI of the updated list: of the dossier, of the document, or of both.
struct MatchedKpi {
  const Kpi* old = nullptr;
  const Kpi* now = nullptr;
  bool is_by_place = false;        // the names differ
  bool is_group_imported = false;  // the document has KPIs of its item and group
};

// In the order of `old`; a new KPI stands after the last one of its group, else of its item, else last
// (always last where `old` is empty).
std::vector<MatchedKpi> MatchKpis(const std::vector<Kpi>& old, const std::vector<Kpi>& now);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_MATCH_KPIS_H_
