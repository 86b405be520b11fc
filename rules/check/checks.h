// The checks that read the model once names are resolved, one file each. Each skips what could not
// be resolved. Internal to rules/check; check.cc runs them in this order.
#ifndef RADAP_RULES_CHECK_CHECKS_H_
#define RADAP_RULES_CHECK_CHECKS_H_

#include <optional>
#include <vector>

#include "rules/base/diagnostic.h"
#include "rules/check/model.h"

namespace radap::check {

// types.cc: sets the type of every expression; a number without a unit takes the one its place
// needs. Reports E0301 to E0308, E0311, E0312 and E0314.
void CheckTypes(model::Model& model, Diagnostics& diagnostics);

// kpi_limits.cc: the mandatory groups of an item fit into its number of KPIs, and each group does.
// Reports E0229, E0248.
void CheckKpiLimits(const model::Model& model, Diagnostics& diagnostics);

// bands.cc: puts the bands of each table into rising order; every number is in exactly one of them.
// Reports E0401 to E0403, each with a number that shows it. Rules that lost a line are left out.
void CheckBands(model::Model& model, Diagnostics& diagnostics);

// points.cc: the points of an interpolation rise, and a matrix has a cell for each row and column. Reports
// E0316, E0317, E0407, E0408. Rules that lost a line are left out.
void CheckPoints(const model::Model& model, Diagnostics& diagnostics);

// branches.cc: every rule ends with a line that always gives a value, and none stands after such a
// line. Reports E0404 to E0406. Rules that lost a line are left out.
void CheckBranches(const model::Model& model, Diagnostics& diagnostics);

// weights.cc: members of a weighted mean have weights that sum to exactly 1. Reports E0501, E0502,
// E0505, E0506.
void CheckWeights(const model::Model& model, Diagnostics& diagnostics);

// cycles.cc: no rule needs its own value. Reports E0504. The order of rules in which each comes
// after all that it needs; nothing if there is a circle.
std::optional<std::vector<int>> CheckCycles(const model::Model& model, Diagnostics& diagnostics);

// missing.cc: a score always has a value. Reports E0601 to E0606. REQUIRES: `order` from
// CheckCycles.
void CheckMissing(const model::Model& model, const std::vector<int>& order,
                  Diagnostics& diagnostics);

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_CHECKS_H_
