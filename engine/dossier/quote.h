// What was found in a file, safe and short enough to stand in a message.
#ifndef RADAP_ENGINE_DOSSIER_QUOTE_H_
#define RADAP_ENGINE_DOSSIER_QUOTE_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "engine/dossier/finding.h"

namespace radap {

// The first bytes of a text, at most `size` and never half a letter. REQUIRES: UTF-8.
std::string_view FirstBytes(std::string_view text, std::size_t size);

// The text with "�" for each control character, cut with "…" above 90 bytes (30 Thai letters).
// REQUIRES: UTF-8.
std::string Quote(std::string_view text);
// The same as an arg of a finding.
Label Quoted(std::string_view text);

// "higher, lower"
std::string ListOf(std::span<const std::string_view> names);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_QUOTE_H_
