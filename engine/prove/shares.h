// Whether what a rule of KPIs gives hangs only on shares of the KPI's amounts: then one of them may be taken as 1.
//
// Amounts in the KPI's own unit (result, target, baseline of any year) have degree 1, plain numbers 0; where degrees
// agree in every comparison, sum and table, multiplying all amounts by one positive number changes nothing.
// Tested by tests/engine/prove/shares_test.cc.
#ifndef RADAP_ENGINE_PROVE_SHARES_H_
#define RADAP_ENGINE_PROVE_SHARES_H_

#include "rules/compile/program.h"

namespace radap::prove {

// Of a rule that gives a plain number, points or a truth.
bool HangsOnSharesOnly(const Program& program, int rule);

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_SHARES_H_
