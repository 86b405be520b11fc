// The fingerprint of a text: names the exact pack and dossier that a result was made from.
// Tested by tests/rules/base/sha256_test.cc.
#ifndef RADAP_RULES_BASE_SHA256_H_
#define RADAP_RULES_BASE_SHA256_H_

#include <string>
#include <string_view>

namespace radap {

// 64 lower-case hex digits.
std::string Sha256Hex(std::string_view bytes);

}  // namespace radap

#endif  // RADAP_RULES_BASE_SHA256_H_
