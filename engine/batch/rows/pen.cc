#include "engine/batch/rows/pen.h"

#include <algorithm>
#include <charconv>

#include "engine/batch/rows/append_text.h"
#include "engine/dossier/json_text.h"

namespace radap::batch {
namespace {

constexpr std::uint64_t kEveryByte = 0x0101010101010101U;
constexpr std::uint64_t kHighBits = 0x8080808080808080U;

// Whether one of eight bytes is `byte`: it alone becomes 0 and borrows from its high bit.
constexpr std::uint64_t Finds(std::uint64_t bytes, std::uint8_t byte) {
  const std::uint64_t zeros = bytes ^ (kEveryByte * byte);
  return (zeros - kEveryByte) & ~zeros & kHighBits;
}

// Whether one of eight bytes must be escaped: below 0x20, '"' or '\\'.
constexpr bool MustEscape(std::uint64_t bytes) {
  const std::uint64_t controls = (bytes - kEveryByte * 0x20) & ~bytes & kHighBits;
  return (controls | Finds(bytes, '"') | Finds(bytes, '\\')) != 0;
}

}  // namespace

void Pen::PutNumber(std::int64_t number) {
  char* const begin = bytes_.data() + size_;
  size_ = static_cast<std::size_t>(std::to_chars(begin, bytes_.data() + bytes_.size(), number).ptr -
                                   bytes_.data());
}

// Copies eight bytes, if none of them must be escaped.
bool Pen::PutPlain(const char* eight, std::size_t at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof(bytes));
  std::memcpy(bytes_.data() + at, &bytes, sizeof(bytes));
  return !MustEscape(bytes);
}

void Pen::PutEscaped(std::string_view text) {
  constexpr std::size_t kAtOnce = sizeof(std::uint64_t);
  Room(text.size() + kAtOnce);
  std::array<char, kAtOnce> few;
  few.fill('x');
  const std::size_t size = text.size();
  if (size < kAtOnce) std::copy(text.begin(), text.end(), few.begin());
  bool is_plain = true;
  for (std::size_t i = 0; i + kAtOnce <= size; i += kAtOnce) {
    is_plain &= PutPlain(text.data() + i, size_ + i);
  }
  // The last eight, of which the ones before may have had some.
  is_plain &= size < kAtOnce ? PutPlain(few.data(), size_)
                             : PutPlain(text.data() + size - kAtOnce, size_ + size - kAtOnce);
  if (is_plain) {
    size_ += size;
    return;
  }
  std::string escaped;
  AppendJsonEscaped(text, escaped);
  Room(escaped.size());
  Put(escaped);
}

}  // namespace radap::batch
