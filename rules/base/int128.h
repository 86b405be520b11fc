// Integers of 128 bits, for products of two 64-bit ones: an extension that g++ and clang share, which -Wpedantic
// takes behind __extension__ only.
#ifndef RADAP_RULES_BASE_INT128_H_
#define RADAP_RULES_BASE_INT128_H_

namespace radap {

__extension__ typedef __int128 Int128;            // NOLINT(modernize-use-using)
__extension__ typedef unsigned __int128 Uint128;  // NOLINT(modernize-use-using)

}  // namespace radap

#endif  // RADAP_RULES_BASE_INT128_H_
