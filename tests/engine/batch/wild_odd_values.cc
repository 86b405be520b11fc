// What no writer writes.
#include <sstream>

#include "tests/engine/batch/wild_changes.h"

namespace radap::testing {
namespace {

using Words = std::vector<std::string>;

// The words of `text`, which stand between spaces, and those that hold spaces or quotes.
Words Listed(std::string_view text, const Words& others) {
  Words words = others;
  std::istringstream stream{std::string(text)};
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

}  // namespace

WildValue OddNumber(reference::Draw& draw) {
  static const Words kNumbers = Listed(
      "1e400 -0 -0.0 0e99 0e-99 0e40 0E41 1e40 1e41 1e-41 1e-40 0.0000001 00 01 1. .5 +1 "
      "NaN - 0x1 1_0 1E+2 1e+02 1234567890123456789012345678901234567890 "
      "12345678901234567890123456789012345678901 "
      "0.00000000000000000000000000000000000000001 "
      "1.000000000000000000000000000000000000000000 9223372036854.775807 "
      "9223372036854.775808 -9223372036854.775808 9223372036854775807 9223372036854775808 "
      "18446744073709551615 18446744073709551616 2147483648 4294967297 2567.0 2.567e3 "
      "25670e-1 1.0 1e0 -1 0 1.5 100000 100.0000001 1e 1e+ --1 Infinity "
      "1e0000000000000000000000000000001 10000000000000000000000000000000e-31 0.50000000000 "
      "99999999999999999999999999999999999999999999999999999999999999999999999999999999",
      {"1 0"});
  if (draw.Chance(70)) return WildValue::Number(draw.OneOf(kNumbers));
  return WildValue::Raw('"' + draw.OneOf(kNumbers) + '"');
}

WildValue OddText(reference::Draw& draw) {
  static const Words kTexts = Listed(
      "N/A - ๑๒ ๒๕๖๗ 1,000 12% 0 1 HIGHER higher 2566 2567 67 2024 baseline "
      "Baseline policy radap.dossier/1 radap.dossier/2 pmqa4-2568 seam-scm-2566 "
      "no-such-pack ../pmqa4-2568 null true 1.1 7.1 7.1/1 total 1.1.1/3 ไม่มี "
      "=1+1 😀",
      {"", " ", "\t", "\u00a0", "\u3000", "\u200b", " 1", "1 ", "higher ", "a\nb", "\x1f", "\"",
       "\\", "\xEF\xBB\xBF"});
  if (draw.Chance(3)) return WildValue::Text(std::string(70000, draw.Chance(50) ? 'a' : ' '));
  if (draw.Chance(2)) return WildValue::Text(std::string("a\0b", 3));
  return WildValue::Text(draw.OneOf(kTexts));
}

// JSON, or nearly, as it would never be written.
WildValue OddBytes(reference::Draw& draw) {
  static const Words kInQuotes =
      Listed(R"(\ud83d \ude00 \ud83d\u0041 \ud83d\ude00 \x41 \u00e \u0000 \/ \)",
             {"\t", "\x01", "\x7f", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE0\xB8",
              "\x80", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF", "\xF4\x90\x80\x80"});
  static const Words kBare = Listed(
      R"('a' True nul nulll truefalse { [ } ] , "a /*x*/1 {,} [1,] {"a":1,} {a:1} "a""b" undefined)",
      {"", "1 1", "[1 2]", R"({"a" 1})"});
  if (draw.Chance(50)) return WildValue::Raw('"' + draw.OneOf(kInQuotes) + '"');
  return WildValue::Raw(draw.OneOf(kBare));
}

std::string OddKey(reference::Draw& draw, const std::string& key) {
  static const Words kKeys = Listed(
      "format pack organisation id fiscal_year answers kpis claimed item group target "
      "targets results evidence file url sha256 narrative fields issues applicable ratings "
      "printed note judged baseline text relative_to plus plus_percent success score kind "
      "total 1 1.1 1.1.1 7.1 7.1/1 01 1.0 +1 2399 2400 2566 2567 2568 2700 2701 2024 67 "
      "02567 ๒๕๖๗ 2567.0 25670 -2567 a/b~c 😀 __proto__",
      {"", " 1", "2567 ", "\u200b"});
  if (draw.Chance(60)) return draw.OneOf(kKeys);
  if (draw.Chance(30)) return key + " ";
  if (draw.Chance(10)) return key + std::string(300, 'k');
  if (draw.Chance(5)) return std::string("pack\0", 5);
  // In capitals, if it begins with a letter.
  std::string upper = key;
  if (upper.empty() || upper[0] < 'a' || upper[0] > 'z') return "K";
  upper[0] = static_cast<char>(upper[0] - 'a' + 'A');
  return upper;
}

}  // namespace radap::testing
