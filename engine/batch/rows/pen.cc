#include "engine/batch/rows/pen.h"

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

void Pen::PutEscaped(std::string_view text) {
  Room(text.size() + sizeof(std::uint64_t));
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), sizeof(bytes));
    if (MustEscape(bytes)) break;
    std::memcpy(bytes_.data() + size_, &bytes, sizeof(bytes));
    size_ += sizeof(bytes);
    text.remove_prefix(sizeof(bytes));
  }
  if (text.empty()) return;
  std::uint64_t rest = kEveryByte * 'x';
  std::memcpy(&rest, text.data(), text.size() < sizeof(rest) ? text.size() : sizeof(rest));
  if (text.size() < sizeof(rest) && !MustEscape(rest)) return Put(text);
  std::string escaped;
  AppendJsonEscaped(text, escaped);
  Room(escaped.size());
  Put(escaped);
}

}  // namespace radap::batch
