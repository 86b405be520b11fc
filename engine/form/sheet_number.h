// Numbers in an xlsx file, which keeps them as binary floating-point: the only place of the form that does.
//
// An amount goes into a number cell only if the file gives the very same amount back; else it is written as text.
// Tested by tests/engine/form/literal_test.cc.
#ifndef RADAP_ENGINE_FORM_SHEET_NUMBER_H_
#define RADAP_ENGINE_FORM_SHEET_NUMBER_H_

#include <cstdint>
#include <string>

struct lxw_worksheet;
struct lxw_format;

namespace radap {

// `digits`: PlainText of the amount. False above 15 digits, which any binary number of 64 bits gives back.
bool SurvivesSheet(const std::string& digits);

// REQUIRES: `digits` survives.
void WriteNumber(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column,
                 const std::string& digits, lxw_format* format);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_SHEET_NUMBER_H_
