// Texts with escapes: the slower turn of reading a text.
//
// The rest of a JSON text, from its first backslash on -> its closing quote, and what it says. Part of
// engine/batch/read. Tested by tests/engine/batch/read/cursor_test.cc and scan_test.cc.
#ifndef RADAP_ENGINE_BATCH_READ_UNESCAPE_H_
#define RADAP_ENGINE_BATCH_READ_UNESCAPE_H_

#include <cstdint>
#include <string>

#include "engine/batch/read/scan.h"

namespace radap::batch {

// What becomes of the text.
struct Unescaped {
  std::string* text = nullptr;  // appended, unless null
  std::int64_t points = 0;      // code points, added up
};

// The closing quote. Null if the text is not JSON or not UTF-8 (a lone surrogate is neither), or does not end.
// REQUIRES: as Scan; `at` < `end`.
const char* Unescape(const Scan& scan, const char* at, const char* end, Unescaped& to);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_UNESCAPE_H_
