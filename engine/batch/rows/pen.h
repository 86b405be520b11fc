// Writes a row into memory that is kept from row to row, without asking for room at every word.
//
// Words, numbers, escaped texts -> bytes -> MoveTo. Tested by tests/engine/batch/rows/append_text_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_PEN_H_
#define RADAP_ENGINE_BATCH_ROWS_PEN_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace radap::batch {

// A text of the pack or the format that is copied in one move, whatever its size.
class RowText {
 public:
  static constexpr std::size_t kMost = 64;

  RowText() = default;
  // REQUIRES: at most kMost bytes, all together.
  explicit RowText(std::string_view text) { Add(text); }
  void Add(std::string_view text) {
    std::memcpy(bytes_.data() + size_, text.data(), text.size());
    size_ = static_cast<std::uint8_t>(size_ + text.size());
  }
  std::string_view text() const { return {bytes_.data(), size_}; }

 private:
  friend class Pen;
  std::array<char, kMost> bytes_{};
  std::uint8_t size_ = 0;
};

class Pen {
 public:
  Pen() : bytes_(kFirst, '\0') {}

  // Before what is written next: room for so many bytes, a RowText counted as RowText::kMost.
  void Room(std::size_t bytes) {
    if (bytes_.size() - size_ < bytes) bytes_.resize(2 * (size_ + bytes));
  }
  // REQUIRES for all: Room.
  void Put(const RowText& word) {
    std::memcpy(bytes_.data() + size_, word.bytes_.data(), RowText::kMost);
    size_ += word.size_;
  }
  void Put(std::string_view text) {
    std::memcpy(bytes_.data() + size_, text.data(), text.size());
    size_ += text.size();
  }
  void Put(char letter) { bytes_[size_++] = letter; }
  void PutNumber(std::int64_t number);
  // Escaped for JSON. Asks for its own room.
  void PutEscaped(std::string_view text);

  // What was written, to the end of `out`; the pen begins anew.
  void MoveTo(std::string& out) {
    out.append(bytes_, 0, size_);
    size_ = 0;
  }

 private:
  bool PutPlain(const char* eight, std::size_t at);

  static constexpr std::size_t kFirst = 1U << 14U;
  std::string bytes_;
  std::size_t size_ = 0;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_PEN_H_
