// The standard headers that most files include, compiled once for the test build (RADAP_PRECOMPILE): a quarter less
// to do for each file. The release build does without, so a file that lacks an #include fails there.
#ifndef RADAP_CMAKE_STANDARD_HEADERS_H_
#define RADAP_CMAKE_STANDARD_HEADERS_H_

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#endif  // RADAP_CMAKE_STANDARD_HEADERS_H_
