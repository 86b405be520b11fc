// Writes over a file so that nobody ever sees half of it: a temporary file in its folder, then a rename.
// The rights of the file stay; what a link points to is replaced, not the link. A device or a pipe is written to; a
// database (a store) is refused.
// Tested by tests/cli/fmt_test.cc and import_test.cc.
#ifndef RADAP_TOOLS_CLI_REPLACE_FILE_H_
#define RADAP_TOOLS_CLI_REPLACE_FILE_H_

#include <optional>
#include <string>
#include <string_view>

#include "rules/base/text.h"

namespace radap::cli {

// Why a file must not be written over: it is a database. Nothing for any other file, or none.
std::optional<Label> WhyKept(const std::string& path);

// Nothing, or why the file could not be written: it is then as it was.
std::optional<Label> ReplaceFile(const std::string& path, std::string_view bytes);
// The same for a file that is not there yet: never writes over one that is.
std::optional<Label> CreateFile(const std::string& path, std::string_view bytes);
// Replaces it if it is there, else creates it.
std::optional<Label> WriteFile(const std::string& path, std::string_view bytes);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_REPLACE_FILE_H_
