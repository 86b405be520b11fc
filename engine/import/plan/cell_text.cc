#include "engine/import/plan/cell_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>

#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

// Bytes of the tag at the start of `text`, 0 if it is no tag of a list, a line or an emphasis.
std::size_t SizeOfTag(std::string_view text) {
  static constexpr std::array<std::string_view, 15> kTags = {"br",  "ul",  "ol",   "li",  "p",
                                                             "b",   "i",   "u",    "em",  "strong",
                                                             "sup", "sub", "span", "div", "hr"};
  constexpr std::size_t kLongest = 200;
  const std::size_t end = text.substr(0, kLongest).find('>');
  if (end == std::string_view::npos) return 0;
  std::string name;
  for (std::size_t i = text.substr(1).starts_with('/') ? 2 : 1; i < end && IsLatin(text[i]); ++i) {
    name += Lower(text[i]);
  }
  return std::find(kTags.begin(), kTags.end(), name) == kTags.end() ? 0 : end + 1;
}

struct Escape {
  std::string_view written;
  std::string_view meant;
};

// The entity or escaped sign at the start of `text`.
const Escape* EscapeAt(std::string_view text) {
  static constexpr std::array<Escape, 8> kEscapes = {{{"&nbsp;", " "},
                                                      {"&amp;", "&"},
                                                      {"&lt;", "<"},
                                                      {"&gt;", ">"},
                                                      {"&quot;", "\""},
                                                      {"\\|", "|"},
                                                      {"\\*", "*"},
                                                      {"\\_", "_"}}};
  const auto* const escape =
      std::find_if(kEscapes.begin(), kEscapes.end(),
                   [text](const Escape& one) { return text.starts_with(one.written); });
  return escape == kEscapes.end() ? nullptr : escape;
}

// Bytes of a dash or bullet sign at the start.
std::size_t SizeOfSign(std::string_view text) {
  for (const std::string_view sign : {"-", "–", "—", "‐", "‑", "−", "•", "·", "*", "●", "▪"}) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

std::size_t SizeOfSpaces(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), IsBlank) -
                                  text.begin());
}

std::size_t SizeOfDigits(std::string_view text) { return LeadingDigits(text).size(); }

// "2. " or "1) " at the start, but not "1.5".
std::size_t SizeOfNumbering(std::string_view text) {
  const std::size_t digits = SizeOfDigits(text);
  if (digits == 0 || digits > 2 || digits + 1 >= text.size()) return 0;
  if (text[digits] != '.' && text[digits] != ')') return 0;
  return IsDigit(text[digits + 1]) ? 0 : digits + 1;
}

std::size_t SizeOfBullet(std::string_view text) {
  const std::size_t sign = SizeOfSign(text);
  if (sign != 0 && sign < text.size() && !IsDigit(text[sign])) return sign;
  return sign == 0 ? SizeOfNumbering(text) : 0;
}

// How often each pair of neighbouring code points stands in the text, as text of the pair.
std::map<std::string_view, int> PairsOf(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) starts.push_back(i);
  }
  starts.push_back(text.size());
  std::map<std::string_view, int> pairs;
  for (std::size_t i = 0; i + 2 < starts.size(); ++i) {
    ++pairs[text.substr(starts[i], starts[i + 2] - starts[i])];
  }
  return pairs;
}

}  // namespace

std::string CleanCell(std::string_view raw) {
  std::string text;
  for (std::size_t i = 0; i < raw.size();) {
    const std::string_view rest = raw.substr(i);
    const std::size_t tag = rest.front() == '<' ? SizeOfTag(rest) : 0;
    const Escape* const escape = EscapeAt(rest);
    if (tag != 0) {
      text += ' ';
      i += tag;
    } else if (escape != nullptr) {
      text += escape->meant;
      i += escape->written.size();
    } else {
      text += rest.front();
      ++i;
    }
  }
  return Squeezed(RepairThai(text));
}

std::string Compact(std::string_view text) {
  std::string compact;
  for (const char letter : text) {
    if (!IsBlank(letter)) compact += Lower(letter);
  }
  while (compact.ends_with('.')) compact.pop_back();
  return compact;
}

bool HasBullet(std::string_view text) { return SizeOfBullet(text) != 0; }

std::string WithoutBullet(std::string_view text) {
  text.remove_prefix(SizeOfBullet(text));
  text.remove_prefix(SizeOfSpaces(text));
  return std::string(text);
}

std::vector<int> YearsIn(std::string_view text) {
  const std::string arabic = ArabicDigits(text);
  std::vector<int> years;
  for (std::size_t i = 0; i < arabic.size();) {
    const std::string_view rest = std::string_view(arabic).substr(i);
    const std::string_view digits = LeadingDigits(rest);
    const int year = digits.size() == 4 ? WholeNumber(digits).value_or(0) : 0;
    if (year >= 2400 && year < 2700) years.push_back(year);
    i += std::max<std::size_t>(digits.size(), 1);
  }
  return years;
}

std::string CodeAtStart(std::string_view text) {
  while (!text.empty() && (text.front() == '.' || IsBlank(text.front()) || SizeOfSign(text) != 0)) {
    text.remove_prefix(std::max<std::size_t>(SizeOfSign(text), 1));
  }
  std::string code;
  while (!text.empty() && IsLatin(text.front()) && code.size() < 4) {
    code += text.front();
    text.remove_prefix(1);
  }
  if (code.empty() || (!text.empty() && IsLatin(text.front()))) return "";
  text.remove_prefix(SizeOfSpaces(text));
  const std::size_t digits = SizeOfDigits(text);
  if (digits == 0 || digits > 4) return "";
  code += text.substr(0, digits);
  text.remove_prefix(digits);
  while (true) {
    std::string_view rest = text.substr(SizeOfSpaces(text));
    const std::size_t sign = SizeOfSign(rest);
    rest.remove_prefix(sign);
    rest.remove_prefix(SizeOfSpaces(rest));
    const std::size_t part = SizeOfDigits(rest);
    if (sign == 0 || part == 0 || part > 4) return code;
    code += '-';
    code += rest.substr(0, part);
    text = rest.substr(part);
  }
}

std::string_view LettersOfCode(std::string_view code) {
  const auto* const end = std::find_if_not(code.begin(), code.end(), IsLatin);
  return code.substr(0, static_cast<std::size_t>(end - code.begin()));
}

Exact Similarity(std::string_view a, std::string_view b) {
  constexpr std::size_t kEnough = 900;  // bytes, about 300 Thai letters
  const std::string compact_a = Compact(WithoutBullet(a)).substr(0, kEnough);
  const std::string compact_b = Compact(WithoutBullet(b)).substr(0, kEnough);
  const std::map<std::string_view, int> pairs_a = PairsOf(compact_a);
  const std::map<std::string_view, int> pairs_b = PairsOf(compact_b);
  std::int64_t both = 0;
  std::int64_t all = 0;
  for (const auto& [pair, count] : pairs_a) {
    all += count;
    const auto found = pairs_b.find(pair);
    if (found != pairs_b.end()) both += std::min(count, found->second);
  }
  for (const auto& [pair, count] : pairs_b) all += count;
  return all == 0 ? Exact(0) : Exact::Ratio(2 * both, all);
}

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace radap
