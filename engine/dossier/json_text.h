// Texts as JSON writes them: the one place that knows which letters are escaped, and how.
// Used by JsonWriter and by the rows of batches. Tested by tests/engine/dossier/json_writer_test.cc and
// tests/engine/batch/rows/append_text_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_JSON_TEXT_H_
#define RADAP_ENGINE_DOSSIER_JSON_TEXT_H_

#include <string>
#include <string_view>

namespace radap {

// Appends the text within quotes. REQUIRES: UTF-8.
void AppendJsonText(std::string_view text, std::string& out);
// What stands between the quotes.
void AppendJsonEscaped(std::string_view text, std::string& out);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_JSON_TEXT_H_
