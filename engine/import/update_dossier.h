// A dossier that is there, with what a newly imported document has: updated by id, nothing else touched.
//
// KPIs are the same by item, group and name (white space and Thai marks aside); else by the same place in a group
// of the same size, with a finding. Tested by tests/engine/import/update_dossier_test.cc.
#ifndef RADAP_ENGINE_IMPORT_UPDATE_DOSSIER_H_
#define RADAP_ENGINE_IMPORT_UPDATE_DOSSIER_H_

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"

namespace radap {

// What the document does not have stays as it is. Each changed value has a note with before and after. A document of
// another pack, organisation or year changes nothing: then a finding of severity error says so (F0885).
Dossier UpdateDossier(const Dossier& old, const Dossier& imported, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_UPDATE_DOSSIER_H_
