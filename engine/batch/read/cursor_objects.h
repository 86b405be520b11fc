// Objects and lists: the bodies of Cursor's templates. Included by cursor.h only.
// Tested by tests/engine/batch/read/read_line_test.cc.
#ifndef RADAP_ENGINE_BATCH_READ_CURSOR_OBJECTS_H_
#define RADAP_ENGINE_BATCH_READ_CURSOR_OBJECTS_H_

#include "engine/batch/read/cursor.h"

namespace radap::batch {

// Whether to go on with the next of `members`: `at` is then where a key begins.
template <typename Reader>
inline bool Cursor::InOrder(const char*& at, std::uint32_t bit, std::uint32_t& seen,
                            const Reader& member) const {
  if (!Reader::IsAt(at)) return true;
  seen |= bit;
  const char* value = SkipSpace(at + Reader::kBytes.size());
  at = IsNull(value) ? value + 4 : member.read(value);
  if (at != nullptr) at = Next(at, '}');
  return at < end_ && at != nullptr && *at != '}';
}

template <typename... Readers>
inline const char* Cursor::Members(const char* at, const Readers&... members) const {
  at = Open(at, '{');
  if (at == nullptr || at >= end_) return nullptr;
  if (*at == '}') return at + 1;
  std::uint32_t seen = 0;
  std::uint32_t bit = 1;
  const auto in_order = [&](const auto& member) {
    const bool goes_on = InOrder(at, bit, seen, member);
    bit <<= 1U;
    return goes_on;
  };
  (in_order(members) && ...);
  if (at == nullptr) return nullptr;
  return *at == '}' ? at + 1 : InAnyOrder(at, seen, members...);
}

template <typename... Readers>
[[gnu::noinline]] const char* Cursor::InAnyOrder(const char* at, std::uint32_t seen,
                                                 Readers... members) const {
  while (at != nullptr && *at != '}') {
    if (at >= end_) return nullptr;
    const char* value = nullptr;
    std::uint32_t bit = 0;
    std::uint32_t next = 1;
    const auto try_word = [&](const auto& member) {
      if (member.IsAt(at)) {
        bit = next;
        value = at + member.kBytes.size();
      }
      next <<= 1U;
    };
    (try_word(members), ...);
    if (bit == 0) {
      std::string_view name;
      value = Key(at, name);
      if (value == nullptr) return nullptr;
      next = 1;
      const auto try_name = [&](const auto& member) {
        if (member.kText == name) bit = next;
        next <<= 1U;
      };
      (try_name(members), ...);
    }
    if (bit == 0 || (seen & bit) != 0) return nullptr;
    seen |= bit;
    value = SkipSpace(value);
    at = value + 4;  // of null
    next = 1;
    const auto read = [&](const auto& member) {
      if (bit == next) at = member.read(value);
      next <<= 1U;
    };
    if (!IsNull(value)) (read(members), ...);
    if (at != nullptr) at = Next(at, '}');
  }
  return at == nullptr ? nullptr : at + 1;
}

template <typename Find, typename Read>
const char* Cursor::Entries(const char* at, Find find, Read read) const {
  at = Open(at, '{');
  while (at != nullptr && *at != '}') {
    if (at >= end_) return nullptr;
    const FoundKey key = find(at);
    if (key.value == nullptr) return nullptr;
    const char* value = SkipSpace(key.value);
    at = read(key.what, value, IsNull(value));
    if (at == nullptr) return nullptr;
    at = Next(at, '}');
  }
  return at == nullptr ? nullptr : at + 1;
}

template <typename Read>
const char* Cursor::Elements(const char* at, Read read) const {
  at = Open(at, '[');
  while (at != nullptr && *at != ']') {
    at = read(at);
    if (at == nullptr) return nullptr;
    at = Next(at, ']');
  }
  return at == nullptr ? nullptr : at + 1;
}

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_CURSOR_OBJECTS_H_
