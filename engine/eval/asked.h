// Which facts a rule asks of its subject, itself or through the rules that it calls: what a dossier need not give
// is not reported as missing. Tested by tests/engine/eval/years_test.cc.
#ifndef RADAP_ENGINE_EVAL_ASKED_H_
#define RADAP_ENGINE_EVAL_ASKED_H_

#include <cstdint>

#include "rules/compile/program.h"

namespace radap {

// Bit i stands for the property with value i.
using PropertySet = std::uint32_t;
constexpr PropertySet SetOf(Property property) {
  return PropertySet{1} << static_cast<unsigned>(property);
}

// Of the subject alone, not of its members. REQUIRES: rules do not call each other in a circle.
PropertySet AskedBy(const Program& program, int rule);

// Whether the rule's value for a KPI may change with this fact of it.
bool HangsOn(const Program& program, int rule, Property fact);

// Whether some rule asks this of subjects of that kind.
bool IsAsked(const Program& program, ElementKind kind, Property property);

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_ASKED_H_
