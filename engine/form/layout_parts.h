// The sheets of the form, one function each. Used by layout.cc; tested by tests/engine/form/layout_test.cc.
#ifndef RADAP_ENGINE_FORM_LAYOUT_PARTS_H_
#define RADAP_ENGINE_FORM_LAYOUT_PARTS_H_

#include <string>
#include <vector>

#include "engine/form/layout.h"

namespace radap {

// A category that stands at the top: all that is asked in it, but KPIs. No rows if nothing is.
FormSheet CategorySheet(const Program& program, const Leaves& leaves, int category);
// Nothing without KPIs.
std::optional<FormSheet> KpiSheet(const Program& program, const Leaves& leaves);

// A row for each field of an element.
void AddFields(const Program& program, int element, std::vector<FormRow>& rows);
// Columns of one kind for each year.
void AddYears(const std::vector<YearHead>& years, const std::string& key, const std::string& label,
              std::vector<FormColumn>& columns);

// "12,000"
std::string Grouped(int number);
bool HasLeafAt(const Leaves& leaves, const std::string& path);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_LAYOUT_PARTS_H_
