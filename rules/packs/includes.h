// Lines `include "FILE"` of a pack: the text of that file stands behind the line, and remembers where it is from.
// Done before Parse, so that all passes see one text. What could not be included is reported once the text is
// parsed. Used in this folder only. Tested by tests/rules/packs/includes_test.cc.
#ifndef RADAP_RULES_PACKS_INCLUDES_H_
#define RADAP_RULES_PACKS_INCLUDES_H_

#include <functional>
#include <optional>
#include <string>

#include "rules/base/diagnostic.h"
#include "rules/base/source.h"
#include "rules/syntax/ast.h"

namespace radap {

// The text of a file, by its path from the pack's folder; nothing if it cannot be read.
using ReadIncluded = std::function<std::optional<std::string>(const std::string& file)>;

// Each file is included once, none from outside the folder, and no more when the text is too large for Parse.
Source WithIncludes(const Source& source, const ReadIncluded& read);

// Reports E0260 to E0262 for lines that WithIncludes could not follow.
void CheckIncludes(const ast::Ast& ast, const Source& source, Diagnostics& diagnostics);

}  // namespace radap

#endif  // RADAP_RULES_PACKS_INCLUDES_H_
