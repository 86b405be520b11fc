// Fields of the texts between radap-reader and radap: numbers end with a space, texts are preceded
// by their length in bytes, so that any letter may stand in a text and a text cut short is noticed.
// Texts are UTF-8. Used by workbook_text.cc and reader_text.cc. Tested by
// tests/engine/import/workbook_test.cc.
#ifndef RADAP_ENGINE_IMPORT_SHEET_COUNTED_H_
#define RADAP_ENGINE_IMPORT_SHEET_COUNTED_H_

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>

#include "rules/base/text.h"

namespace radap {

inline void AddNumber(std::string& out, std::size_t number) {
  out += std::to_string(number);
  out += ' ';
}

inline void AddText(std::string& out, std::string_view text) {
  AddNumber(out, text.size());
  out += text;
}

// Takes fields from the front; after the first field that is not as expected all that follow fail
// too.
class CountedReader {
 public:
  explicit CountedReader(std::string_view text) : left_(text) {}

  // A number of at most `limit`; 0 on failure.
  std::size_t Number(std::size_t limit) {
    std::size_t number = 0;
    const char* const end = left_.data() + left_.size();
    const auto [after, error] = std::from_chars(left_.data(), end, number);
    if (error != std::errc() || after == end || *after != ' ' || number > limit) {
      Fail();
      return 0;
    }
    left_.remove_prefix(static_cast<std::size_t>(after - left_.data()) + 1);
    return number;
  }

  std::string_view Text() {
    const std::size_t size = Number(left_.size());
    if (size > left_.size()) {  // the digits themselves were counted
      Fail();
      return {};
    }
    const std::string_view text = left_.substr(0, size);
    if (FindInvalidUtf8(text)) {
      Fail();
      return {};
    }
    left_.remove_prefix(size);
    return text;
  }

  void Expect(std::string_view word) {
    if (left_.substr(0, word.size()) == word) {
      left_.remove_prefix(word.size());
    } else {
      Fail();
    }
  }

  void Fail() {
    has_failed_ = true;
    left_ = {};
  }
  bool HasFailed() const { return has_failed_; }
  bool IsAtEnd() const { return left_.empty() && !has_failed_; }

 private:
  std::string_view left_;
  bool has_failed_ = false;
};

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_SHEET_COUNTED_H_
