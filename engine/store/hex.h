// SHA-256 as 64 lower-case hex digits (the project's texts) and as 32 bytes (the store's columns), and the time now.
// Tested by tests/engine/store/.
#ifndef RADAP_ENGINE_STORE_HEX_H_
#define RADAP_ENGINE_STORE_HEX_H_

#include <optional>
#include <string>
#include <string_view>

namespace radap::store {

// Nothing unless all are hex digits, an even number of them.
std::optional<std::string> BytesOfHex(std::string_view hex);
std::string HexOf(std::string_view bytes);
// UTC, RFC 3339, seconds.
std::string Now();

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_HEX_H_
