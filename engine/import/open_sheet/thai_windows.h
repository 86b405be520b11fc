// Thai text of Windows (code page 874, the letters of TIS-620) -> UTF-8: what Thai Excel saves as
// "CSV". Tested by tests/engine/import/csv_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_THAI_WINDOWS_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_THAI_WINDOWS_H_

#include <optional>
#include <string>
#include <string_view>

namespace radap {

// Nothing if a byte stands for no letter, or a mark above or below does not follow a Thai letter
// (so that text of other code pages is not taken for Thai).
std::optional<std::string> FromThaiWindows(std::string_view bytes);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_THAI_WINDOWS_H_
