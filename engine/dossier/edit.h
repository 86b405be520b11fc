// One fact of a dossier put otherwise: what an assessor overrides, what a person supposes.
//
// Dossier + JSON pointer + JSON value -> Edit -> the dossier as it would be read with that value in that place. Paths:
// /answers/Q/applicable, /answers/Q/issues/N/claimed, /answers/Q/issues/N/applicable, /answers/Q/fields/F, /ratings/I,
// /ratings/I/YEAR, /kpis/K/target, /kpis/K/targets/YEAR, /kpis/K/results/YEAR, /kpis/K/baseline, /kpis/K/applicable,
// /kpis/K/direction, /kpis/K/judged/YEAR. K counts from 0, as in findings. `null` takes a value away (a target of a
// year: expressly none, as in dossiers). Knows no pack. Tested by tests/engine/dossier/edit_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_EDIT_H_
#define RADAP_ENGINE_DOSSIER_EDIT_H_

#include <optional>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "rules/base/text.h"

namespace radap {

// Nothing, or why not: where, what was expected; the dossier is then as it was. Amounts as in dossiers: JSON numbers
// or decimal strings.
std::optional<Label> Edit(std::string_view path, std::string_view json_value, Dossier& dossier);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_EDIT_H_
