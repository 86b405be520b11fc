// Values of named rules and tests as people read them: with a unit, thousands of baht apart, yes or no.
// Value + Rule -> text. Tested by tests/engine/report/named_values_test.cc.
#ifndef RADAP_ENGINE_REPORT_NAMED_VALUES_H_
#define RADAP_ENGINE_REPORT_NAMED_VALUES_H_

#include <string>

#include "engine/eval/result.h"
#include "engine/report/page.h"

namespace radap {

// "16.67 %", "0.1104", "61,800,000", "yes"; "–" without a value. Without the unit's name: see NamedHead.
std::string NamedText(const Program& program, const NamedValue& named, const Page& page);
// "budget of the year (baht)": the label of a rule, with its unit where NamedText does not say it.
std::string NamedHead(const Program& program, const Rule& rule, const Page& page);
// "budget of the year 61,800,000 baht", "risk managed: yes".
std::string NamedPhrase(const Program& program, const NamedValue& named, const Page& page);

// Whether a rule has a label to show its value under.
bool HasLabel(const Rule& rule);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_NAMED_VALUES_H_
