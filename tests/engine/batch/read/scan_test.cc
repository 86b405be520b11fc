// Every kind of scan that this processor can run, against the plain functions of rules/base/text.h.
#include "engine/batch/read/scan.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "engine/batch/read/read_line.h"
#include "rules/base/text.h"

namespace radap::batch {
namespace {

// A text after the three bytes that a scan looks back at, with padding behind it and nothing more.
class Input {
 public:
  explicit Input(std::string_view text) : size_(text.size() + 3) {
    bytes_ = std::make_unique<char[]>(size_ + kPadding);
    std::string_view(":{\"").copy(bytes_.get(), 3);
    text.copy(bytes_.get() + 3, text.size());
  }
  const char* begin() const { return bytes_.get() + 3; }
  const char* end() const { return bytes_.get() + size_; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

// Where a text ends, byte by byte; null as Scan::text.
const char* PlainEnd(const Input& input, std::int64_t& points) {
  for (const char* at = input.begin(); at < input.end(); ++at) {
    const auto byte = static_cast<unsigned char>(*at);
    if (byte == '"' || byte == '\\' || byte < 0x20) {
      const std::string_view text(input.begin(), static_cast<std::size_t>(at - input.begin()));
      return FindInvalidUtf8(text) ? nullptr : at;
    }
    points += (byte & 0xc0U) == 0x80U ? 0 : 1;
  }
  return nullptr;
}

void Check(std::string_view text) {
  const Input input(text);
  std::int64_t expected_points = 0;
  const char* expected = PlainEnd(input, expected_points);
  for (const Scan* scan : Scans()) {
    std::int64_t points = 0;
    ASSERT_EQ(scan->text(input.begin(), input.end()), expected) << text;
    ASSERT_EQ(scan->points(input.begin(), input.end(), points), expected) << text;
    if (expected == nullptr) continue;
    ASSERT_EQ(points, expected_points) << text;
    const std::string_view before(input.begin(),
                                  static_cast<std::size_t>(expected - input.begin()));
    ASSERT_EQ(scan->letters(input.begin(), expected),
              static_cast<std::int64_t>(CountLetters(before)))
        << text;
  }
}

TEST(Scan, TextsOfEveryLengthEnd) {
  for (const std::string_view letter : {"a", "ก", "é", "“", "😀", " ", "\u2003", "\u00a0"}) {
    std::string text;
    for (int i = 0; i < 150; ++i) {
      for (const char* end : {"\"", "\\", "\n", "\x1f", "", "\"\xff"}) Check(text + end);
      text += letter;
    }
  }
}

// Each of these at each place of a block, in Thai and in ASCII.
TEST(Scan, WhatIsNotUtf8IsSeenAnywhere) {
  for (const std::string_view wrong : {"\x80",
                                       "\xbf",
                                       "\xc0\x80",
                                       "\xc1\xbf",
                                       "\xc3",
                                       "\xe0\x9f\xbf",
                                       "\xe0\xb8",
                                       "\xe0",
                                       "\xe1\x80",
                                       "\xed\xa0\x80",
                                       "\xed\xbf\xbf",
                                       "\xf0\x8f\xbf\xbf",
                                       "\xf0\x90\x80",
                                       "\xf4\x90\x80\x80",
                                       "\xf5\x80\x80\x80",
                                       "\xff",
                                       "\xe0\xb8\xb8\xb8",
                                       "\xe0\xe0\xb8\x81",
                                       "\xe0\xb8\xe0\xb8\x81",
                                       "\xe0\xb8\xc3\xa9"}) {
    for (std::size_t length = 0; length < 132; length += length < 60 ? 7 : 1) {
      std::string thai;
      while (thai.size() < length) thai += thai.size() + 3 <= length ? "ก" : "x";
      for (const std::string& begin : {std::string(length, 'x'), thai}) {
        Check(begin + std::string(wrong) + "\"");
        Check(begin + std::string(wrong) + "กขค\"");
        Check(begin + "é" + std::string(wrong) + std::string(70, 'x') + "\"");
      }
    }
  }
}

TEST(Scan, AgreesOnRandomTexts) {
  std::mt19937_64 engine(20);
  constexpr std::string_view kParts[] = {"ก",    "ข",        "้",       "a",      " ",    "é",
                                         "“",    "😀",        "\u2003", "\u3000", "\xe0", "\xb8",
                                         "\x80", "\xed\xa0", "\"",     "\\",     "\n"};
  for (int i = 0; i < 5'000; ++i) {
    std::string text;
    const bool is_wild = engine() % 4 == 0;
    for (std::uint64_t parts = engine() % 120; parts > 0; --parts) {
      text += kParts[engine() % (is_wild ? std::size(kParts) : 10)];
    }
    Check(text + "\"");
  }
}

TEST(Scan, HexDigitsAreJustThese) {
  for (int byte = 0; byte < 256; ++byte) {
    for (const std::size_t place : {0U, 1U, 15U, 16U, 31U, 32U, 63U}) {
      std::string digits(64, 'f');
      digits[place] = static_cast<char>(byte);
      const bool is_hex =
          std::string_view("0123456789abcdefABCDEF").find(digits[place]) != std::string_view::npos;
      const Input input(digits);
      for (const Scan* scan : Scans()) EXPECT_EQ(scan->hex(input.begin()), is_hex) << byte;
    }
  }
}

TEST(Scan, SkipsValuesWhateverIsInTheirTexts) {
  constexpr std::string_view kParts[] = {"{",        "}",         "[",
                                         "]",        "\"a\":1,",  "\"{\"",
                                         "\"\\\\\"", "\"\\\"}\"", "\"\\\\\\\"]\"",
                                         "1",        ",",         "                    "};
  std::mt19937_64 engine(5);
  for (int i = 0; i < 5'000; ++i) {
    std::string value = "{";
    std::size_t end = 0;  // after the bracket that closes the first one
    int depth = 1;
    for (int parts = 0; parts < 60; ++parts) {
      const std::string_view part = kParts[engine() % std::size(kParts)];
      value += part;
      if (part == "{" || part == "[") ++depth;
      if ((part == "}" || part == "]") && --depth == 0 && end == 0) end = value.size();
    }
    const Input input(value);
    for (const Scan* scan : Scans()) {
      const char* skipped = scan->skip(input.begin(), input.end());
      ASSERT_EQ(skipped, end == 0 ? nullptr : input.begin() + end) << value;
    }
  }
}

}  // namespace
}  // namespace radap::batch
