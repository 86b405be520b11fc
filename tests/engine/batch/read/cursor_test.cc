#include "engine/batch/read/cursor.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>

#include "engine/batch/facts/block.h"
#include "engine/batch/read/read_line.h"
#include "rules/base/exact.h"
#include "rules/base/text.h"

namespace radap::batch {
namespace {

struct Written {
  explicit Written(std::string_view json)
      : text("{ \"" + std::string(json) + std::string(kPadding, ' ')), size(json.size() + 3) {}
  const char* value() const { return text.data() + 3; }
  const char* end() const { return text.data() + size; }

  std::string text;
  std::size_t size;
  std::string scratch;
  Cursor cursor{BestScan(), text.data(), end(), true, scratch};
};

// The number before a comma, in millionths.
std::optional<std::int64_t> AmountOf(const std::string& digits) {
  const Written written(digits + ",");
  std::int64_t millionths = 0;
  const char* end = written.cursor.Amount(written.value(), millionths);
  if (end == nullptr || *end != ',') return std::nullopt;
  return millionths;
}

TEST(Cursor, AmountsAreExactOrNone) {
  const std::pair<std::string, std::optional<std::int64_t>> kCases[] = {
      {"0", 0},
      {"-0", 0},
      {"7", 7'000'000},
      {"-12.5", -12'500'000},
      {"1234567", 1'234'567'000'000},
      {"12345678", 12'345'678'000'000},
      {"123456789.123456", 123'456'789'123'456},
      {"0.000001", 1},
      {"1.2345670000", 1'234'567},
      {"99999.9", 99'999'900'000},
      {"0.1234567", std::nullopt},
      {"9223372036854.775807", std::nullopt},
      {"922337203685.477580", 922'337'203'685'477'580},
      {"9223372036855", std::nullopt},
      {"9223372036854", 9'223'372'036'854'000'000},
      {"01", std::nullopt},
      {"00", std::nullopt},
      {"-01", std::nullopt},
      {"1.", std::nullopt},
      {".5", std::nullopt},
      {"1..5", std::nullopt},
      {"1.5.5", std::nullopt},
      {"-", std::nullopt},
      {"", std::nullopt},
      {"1e2", std::nullopt},
      {"0.0000000000000000000", std::nullopt},
      {"\"3.5\"", 3'500'000},
      {"\" 3\"", std::nullopt},
      {"\"3 \"", std::nullopt},
      {"\"\"", std::nullopt},
      {"\"-\"", std::nullopt},
      {"true", std::nullopt}};
  for (const auto& [digits, expected] : kCases) EXPECT_EQ(AmountOf(digits), expected) << digits;
}

// What is read is what Exact reads; what is not read, Exact does not read either, or it has many digits.
TEST(Cursor, AmountsAgreeWithExact) {
  std::mt19937_64 engine(4);
  for (int i = 0; i < 50'000; ++i) {
    std::string digits;
    for (std::uint64_t left = 1 + engine() % 12; left > 0; --left) {
      digits += "0123456789.01234567890.-e"[engine() % (engine() % 8 == 0 ? 25 : 11)];
    }
    const std::optional<Exact> exact = Exact::Parse(digits);
    const std::optional<std::int64_t> amount = AmountOf(digits);
    if (amount) {
      ASSERT_TRUE(exact) << digits;
      ASSERT_EQ(Exact::Ratio(*amount, kUnit), *exact) << digits;
    } else {
      const std::size_t point = digits.find('.');
      const bool is_unusual = digits.find('e') != std::string::npos ||
                              (point != std::string::npos && digits.size() - point > 7);
      ASSERT_TRUE(!exact || is_unusual) << digits;
    }
  }
}

// All code points, escaped: as letters of a text, and as letters that count.
TEST(Cursor, EscapesAreTheLettersTheyStandFor) {
  for (std::uint32_t point = 0; point < 0x110000; point += point < 0x3100 ? 1 : 97) {
    if (point >= 0xd800 && point < 0xe000) continue;
    char escape[16];
    if (point < 0x10000) {
      std::snprintf(escape, sizeof(escape), "\\u%04X", point);
    } else {
      const std::uint32_t rest = point - 0x10000;
      std::snprintf(escape, sizeof(escape), "\\u%04x\\u%04x", 0xd800 + (rest >> 10),
                    0xdc00 + (rest & 0x3ff));
    }
    const Written written("\"ก" + std::string(escape) + "\"");
    std::string_view text;
    ASSERT_EQ(written.cursor.Text(written.value(), text), written.end()) << escape;
    ASSERT_TRUE(text.starts_with("ก"));
    ASSERT_FALSE(FindInvalidUtf8(text)) << escape;
    std::string again("\"" + std::string(text) + "\"");
    if (point < 0x20 || point == '"' || point == '\\') continue;
    const Written plain(again);
    std::string_view same;
    ASSERT_EQ(plain.cursor.Text(plain.value(), same), plain.end());
    ASSERT_EQ(same, text);
    ASSERT_EQ(same.size(), point < 0x80 ? 4U : point < 0x800 ? 5U : point < 0x10000 ? 6U : 7U);
  }
}

TEST(Cursor, WordsAreMetWhole) {
  constexpr Word kWord(R"("claimed":)");
  constexpr Word kLongest("0123456789abcdef");
  const std::string padding(Word::kMaxSize, '\0');
  EXPECT_TRUE(kWord.Matches(("\"claimed\":true" + padding).data()));
  EXPECT_FALSE(kWord.Matches(("\"claimed\" :true" + padding).data()));
  EXPECT_FALSE(kWord.Matches(("\"claimec\":true" + padding).data()));
  EXPECT_TRUE(kLongest.Matches("0123456789abcdefg"));
  EXPECT_FALSE(kLongest.Matches("0123456789abcdeg"));
  for (const Word& nowhere : {Word(), Word(""), Word("0123456789abcdefg")}) {
    EXPECT_FALSE(nowhere.Matches("0123456789abcdefg"));
    EXPECT_FALSE(nowhere.Matches(padding.data()));
  }
}

}  // namespace
}  // namespace radap::batch
