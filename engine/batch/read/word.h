// A short word of the input, compared whole: `"claimed":` with its quotes and colon in two loads of eight bytes.
//
// Made once, from a key of the format or an id of the pack; met at a place in the input by Matches. Part of
// engine/batch/read. Tested by tests/engine/batch/read/cursor_test.cc.
#ifndef RADAP_ENGINE_BATCH_READ_WORD_H_
#define RADAP_ENGINE_BATCH_READ_WORD_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace radap::batch {

inline std::uint64_t Load64(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof(bytes));
  return bytes;
}

inline std::uint32_t Load32(const char* at) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, at, sizeof(bytes));
  return bytes;
}

// Whether the input goes on with this text: a few comparisons with constants. REQUIRES: as many bytes can be read.
template <std::size_t kSize>
bool GoesOnWith(const char* at, const char (&text)[kSize]) {
  return std::memcmp(at, text, kSize - 1) == 0;
}

// The place of the first byte in memory that is not 0. REQUIRES: one is not.
inline std::size_t FirstByte(std::uint64_t bytes) {
  const int bit = std::endian::native == std::endian::little ? std::countr_zero(bytes)
                                                             : std::countl_zero(bytes);
  return static_cast<std::size_t>(bit) / 8;
}

class Word {
 public:
  static constexpr std::size_t kMaxSize = 16;

  constexpr Word() = default;
  // A word longer than kMaxSize is met nowhere.
  constexpr explicit Word(std::string_view text) {
    if (text.empty() || text.size() > kMaxSize) return;
    size_ = text.size();
    std::array<unsigned char, kMaxSize> bytes{};
    std::array<unsigned char, kMaxSize> mask{};
    for (std::size_t i = 0; i < text.size(); ++i) {
      bytes[i] = static_cast<unsigned char>(text[i]);
      mask[i] = 0xff;
    }
    bytes_ = std::bit_cast<Pair>(bytes);
    mask_ = std::bit_cast<Pair>(mask);
  }

  // REQUIRES: kMaxSize bytes at `at` can be read.
  bool Matches(const char* at) const {
    return (((Load64(at) & mask_[0]) ^ bytes_[0]) | ((Load64(at + 8) & mask_[1]) ^ bytes_[1])) == 0;
  }
  std::size_t size() const { return size_; }

 private:
  using Pair = std::array<std::uint64_t, 2>;
  Pair bytes_ = {1, 0};  // met nowhere: no byte is looked at, and one must be 1
  Pair mask_ = {0, 0};
  std::size_t size_ = 0;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_WORD_H_
