// Amounts and texts of wild dossiers: at the edges of the pack, at the limits of 64 bits and of Exact.
#include <cstdint>

#include "tests/engine/batch/wild_content.h"

namespace radap::testing {

// All numbers that the pack itself names.
void WildContent::CollectEdges() {
  edges_ = {0, 1, 100, Exact::Ratio(1, 2)};
  for (const Exact& constant : program_.constants) edges_.push_back(constant);
  for (const Constant& constant : program_.named_constants) edges_.push_back(constant.value);
  for (const std::vector<Band>& bands : program_.band_tables) {
    for (const Band& band : bands) {
      if (band.low) edges_.push_back(*band.low);
      if (band.high) edges_.push_back(*band.high);
    }
  }
}

// Six decimals are what columns hold; more are for the general path.
std::string WildContent::Digits(const Exact& number) {
  static const std::vector<int> kMore = {7, 9, 12, 30, 40};
  return number.ToPlain(IsOdd() ? draw_.OneOf(kMore) : 6);
}

std::string WildContent::AnyAmount() {
  static const std::vector<std::string> kUsual = {"0",    "1",     "2",     "3",     "5",  "10",
                                                  "12.5", "80",    "95.80", "99",    "20", "100",
                                                  "0.1",  "7.439", "8500",  "155.98"};
  static const std::vector<std::string> kLarge = {"100000000000",
                                                  "123456789012.34",
                                                  "1e12",
                                                  "999999999999999",
                                                  "1000000000000000",
                                                  "987654321098765.4",
                                                  "9223372036854",
                                                  "9223372036854.775807",
                                                  "9223372036854.775808",
                                                  "9223372036855",
                                                  "-9223372036854.775808",
                                                  "-9223372036854.775809",
                                                  "9223372036854775807",
                                                  "18446744073709551616",
                                                  "1e18",
                                                  "1e40",
                                                  "123456789012345678901234567890.1234567890"};
  static const std::vector<std::string> kSmall = {
      "0.000001", "-0.000001", "0.0000001", "1e-6",
      "1e-7",     "-0",        "-0.0",      "0.9999999",
      "1e-40",    "0.1234567", "0.333333",  "0.000000000000000000000000000000000000001",
      "5e-7"};
  static const std::vector<std::string> kWide = {"100000000000",        "123456789012.34",
                                                 "999999999999.999999", "9223372036854",
                                                 "-9223372036854",      "0.000001",
                                                 "-0.000001",           "4611686018427.387904",
                                                 "3037000499.97605",    "9223372036854.775807"};
  if (IsOdd()) return draw_.OneOf(draw_.Chance(50) ? kLarge : kSmall);
  const int kind = draw_.Between(1, 100);
  if (kind <= 62) return draw_.OneOf(kUsual);
  if (kind == 63) return draw_.OneOf(kWide);
  if (kind <= 68) return "-" + std::to_string(draw_.Between(1, 500));
  if (kind <= 78) return Digits(draw_.OneOf(edges_));
  const int places = draw_.Between(0, 4);
  Exact unit = 1;
  for (int i = 0; i < places; ++i) unit = unit / Exact(10);
  return Digits(Exact(draw_.Between(0, 2'000'000'000)) * unit);
}

Exact WildContent::NearEdge(const Exact& base) {
  static const std::vector<int> kPercents = {100, 105, 110, 95, 90, 80, 75, 60, 50, 120, 200};
  const Exact edge = draw_.Chance(50) ? Exact(draw_.OneOf(kPercents)) : draw_.OneOf(edges_);
  Exact near = draw_.Chance(80) ? base * edge / Exact(100) : base + edge;
  const int beside = draw_.Between(-1, 1);
  Exact unit = 1;
  const int most_places = IsOdd() ? 9 : 6;
  for (int places = draw_.Between(1, most_places); places > 0; --places) {
    unit = unit / Exact(10);
  }
  near += unit * Exact(beside);
  return Exact::Parse(near.ToDecimal(most_places))
      .value_or(base);  // not where it has too many digits
}

std::string WildContent::Words() {
  static const std::vector<std::string> kParts = {
      "ร้อยละ",   "จำนวน",    "ระดับความสำเร็จ", "ลดลง", "เพิ่มขึ้น",   "พึงพอใจ", "สะสม",
      "น้ำ",      "\u200b",   "\u00a0",        " ",    "a",       "\"",     "\\",
      "/",       "😀",        "\xEF\xBB\xBF",  "\t",   "ก\u0e33", "\x7F",   "\u2028",
      "\\u0e01", "a/b~1{0}", "\r\n",          "ด้าน",  "N/A",     "é"};
  std::string words;
  for (int left = draw_.Between(1, 4); left > 0; --left) words += draw_.OneOf(kParts);
  return words;
}

}  // namespace radap::testing
