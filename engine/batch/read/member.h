// The members that an object of radap.dossier/1 may have, each with what reads its value: Member<"claimed">(read).
// Part of engine/batch/read: see Cursor::Members. Tested by tests/engine/batch/read/.
#ifndef RADAP_ENGINE_BATCH_READ_MEMBER_H_
#define RADAP_ENGINE_BATCH_READ_MEMBER_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/batch/read/word.h"

namespace radap::batch {

// A text as a template argument.
template <std::size_t kSize>
struct Name {
  consteval Name(const char (&name)[kSize]) { std::copy_n(name, kSize, text); }

  char text[kSize] = {};
};

template <Name kName, typename Read>
struct NamedReader {
  static constexpr std::string_view kText = {kName.text, sizeof(kName.text) - 1};
  // With its quotes and the colon, as writers of compact JSON put it.
  static constexpr auto kBytes = [] {
    std::array<char, kText.size() + 3> bytes{'"'};
    std::copy(kText.begin(), kText.end(), bytes.begin() + 1);
    bytes[kText.size() + 1] = '"';
    bytes[kText.size() + 2] = ':';
    return bytes;
  }();
  static_assert(kBytes.size() >= 4 && kBytes.size() <= 16);
  // Whether the input goes on with them: two comparisons with constants, which overlap.
  static bool IsAt(const char* at) {
    if constexpr (kBytes.size() < 8) {
      constexpr std::size_t kLast = kBytes.size() - 4;
      return Load32(at) == Part<std::uint32_t>(0) &&
             Load32(at + kLast) == Part<std::uint32_t>(kLast);
    } else {
      constexpr std::size_t kLast = kBytes.size() - 8;
      return Load64(at) == Part<std::uint64_t>(0) &&
             Load64(at + kLast) == Part<std::uint64_t>(kLast);
    }
  }

  Read read;  // (where a value that is not null begins) -> the place after it

 private:
  template <typename Bytes>
  static consteval Bytes Part(std::size_t begin) {
    std::array<char, sizeof(Bytes)> bytes{};
    std::copy_n(kBytes.begin() + begin, bytes.size(), bytes.begin());
    return std::bit_cast<Bytes>(bytes);
  }
};

template <Name kName, typename Read>
NamedReader<kName, Read> Member(const Read& read) {
  return {read};
}

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_MEMBER_H_
