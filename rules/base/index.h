// An index as the library's containers want it. Tables of a pack hold their indices as int, with -1 for none.
#ifndef RADAP_RULES_BASE_INDEX_H_
#define RADAP_RULES_BASE_INDEX_H_

#include <cstddef>

namespace radap {

// REQUIRES: i is not negative.
inline std::size_t Index(int i) { return static_cast<std::size_t>(i); }

}  // namespace radap

#endif  // RADAP_RULES_BASE_INDEX_H_
