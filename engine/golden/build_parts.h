// A case's lines -> the dossier that they tell of, and what in them names nothing of the pack.
// Private to engine/golden. Tested by tests/engine/golden/.
#ifndef RADAP_ENGINE_GOLDEN_BUILD_PARTS_H_
#define RADAP_ENGINE_GOLDEN_BUILD_PARTS_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/golden/golden.h"
#include "rules/compile/program.h"

namespace radap::golden {

struct BadLine {
  int line = 0;
  std::string expected;
  std::string got;
};

struct Built {
  Dossier dossier;
  Findings findings;  // of reading the file that the case starts from
  std::vector<BadLine> bad_lines;
};

Built BuildDossier(const Program& program, const Case& one, const ReadBytes& read);

// Each gives what is wrong with the line, or nothing. The dossier's fiscal year is set by then.
using Wrong = std::optional<std::string>;
Wrong AddKpiLine(const Program& program, const GivenLine& line, Dossier& dossier);
Wrong AddBestKpis(const Program& program, const GivenLine& line, Dossier& dossier);
Wrong AddFields(const Program& program, const GivenLine& line, Dossier& dossier);

// Of an element of that kind: nothing, else "no KPI group `7.9/1`".
Wrong UnlessKind(const Program& program, const std::string& id, ElementKind kind);
Wrong Unknown(ElementKind kind, const std::string& id);
// The KPI with this id, as "7.1/2#1"; null if there is none.
Kpi* FindKpi(const std::string& id, Dossier& dossier);

}  // namespace radap::golden

#endif  // RADAP_ENGINE_GOLDEN_BUILD_PARTS_H_
