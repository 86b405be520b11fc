// Which years the form has columns for.
//
// Program + what is filled in -> the years that the pack's rules look at, those that it is valid for, and those that
// are filled in. Used by layout.cc and layout_kpis.cc. Tested by tests/engine/form/layout_test.cc.
#ifndef RADAP_ENGINE_FORM_LAYOUT_YEARS_H_
#define RADAP_ENGINE_FORM_LAYOUT_YEARS_H_

#include <string_view>
#include <vector>

#include "engine/form/layout.h"

namespace radap {

// How many years back any rule looks at this fact: 0 for the fiscal year alone, -1 if none looks at it.
int YearsBack(const Program& program, Property property);

// The fiscal year and so many before it (none if `back` is -1), with the plan's own years if the pack is one of a plan
// of several years, and those of "/kpis/*/NAME/YEAR" or, of NAME "", "/ratings/*/YEAR". In rising order.
std::vector<YearHead> YearsOf(const Program& program, const Leaves& leaves, int back,
                              std::string_view name);

// A short way to ask whether an element kind's rules look at a fact.
bool Asks(const Program& program, ElementKind kind, Property property);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_LAYOUT_YEARS_H_
