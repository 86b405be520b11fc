// Why bytes are not JSON, in words for the person who edited the file.
// Place in the flow: used by ParseJson only. Tested by tests/engine/dossier/json_tree_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_JSON_ERROR_H_
#define RADAP_ENGINE_DOSSIER_JSON_ERROR_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/dossier/finding.h"

namespace radap {

// What the parser was in when it met the error.
enum class JsonPlace { kStart, kObject, kArray, kAfterEnd };

struct JsonError {
  std::size_t bytes_read =
      0;  // with the byte in error; above the size: the end of the file came first
  JsonPlace place = JsonPlace::kStart;
  bool is_after_key = false;  // in an object: a key was read and its value was not
  bool is_overflow = false;   // the syntax is right, the number is out of range
  std::string path;           // of the innermost value that was not complete
  std::string missing_end;    // the brackets that close what is open: "]}}"
};

// Reports F0001 .. F0004 and returns false if the bytes cannot be a text in UTF-8 of a size to be read.
bool IsReadableText(std::string_view bytes, Findings& findings);

// REQUIRES: text is UTF-8 and has a letter that is not white space.
Finding ExplainJsonError(std::string_view text, const JsonError& error);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_JSON_ERROR_H_
