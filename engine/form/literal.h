// A leaf as one line of plain text, for what has no cell of its own: "text", 12.5, true, ["a", "b"], {}.
//
// Leaf -> LiteralOf -> text that every sheet program keeps as it is (letters that a cell may lose are escaped) ->
// LeafOfLiteral -> the same leaf. Tested by tests/engine/form/literal_test.cc and tests/fuzz/form_fuzz.cc.
#ifndef RADAP_ENGINE_FORM_LITERAL_H_
#define RADAP_ENGINE_FORM_LITERAL_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/form/leaves.h"

namespace radap {

std::string LiteralOf(const Leaf& leaf);
// Nothing if the text is not a literal.
std::optional<Leaf> LeafOfLiteral(std::string_view text);

// All decimals of an amount: "0.1"; "1/3" where there is no end of them.
std::string PlainText(const Exact& amount);

// A literal in pieces that fit a cell each, none beginning or ending with a space. Together they are the text.
std::vector<std::string> InPieces(std::string_view text);

// Whether a cell gives this text back, letter for letter: not blank, not too long (Excel: 32,767 characters), no
// control character but the line end, nothing that Excel's own escape _x0041_ would change.
bool FitsCell(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_LITERAL_H_
