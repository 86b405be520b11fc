// What a KPI's note says of a year that has no value: "ปี 65 N/A ปี 66 ได้ระดับ G".
//
// Note -> the years that it says were not measured, with its words. Judges nothing: the figure stays as printed.
// Tested by tests/engine/import/award_form/kpi_notes_test.cc.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_KPI_NOTES_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_KPI_NOTES_H_

#include <optional>
#include <string>
#include <string_view>

namespace radap::award_form {

// The words of the note by which this Buddhist-era year was not measured, if it says so.
std::optional<std::string> WordsOfNoValue(std::string_view note, int year);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_KPI_NOTES_H_
