#include "tools/bench/corpus/reshape.h"

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace radap::bench {
namespace {

// The byte after the string that begins at `at`.
std::size_t EndOfString(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return at < json.size() ? at + 1 : json.size();
}

// The ',' or closing bracket after the value that begins at `at`, or the end.
std::size_t EndOfValue(std::string_view json, std::size_t at) {
  int depth = 0;
  while (at < json.size()) {
    const char letter = json[at];
    if (letter == '"') {
      at = EndOfString(json, at);
      continue;
    }
    const bool closes = letter == '}' || letter == ']';
    if (depth == 0 && (letter == ',' || closes)) return at;
    if (letter == '{' || letter == '[') ++depth;
    if (closes) --depth;
    ++at;
  }
  return at;
}

void AppendValue(std::string_view json, Random& random, std::string& out);

// What stands between the brackets, as its members or elements.
std::vector<std::string_view> Parts(std::string_view inside) {
  std::vector<std::string_view> parts;
  std::size_t at = 0;
  while (at < inside.size()) {
    const std::size_t end = EndOfValue(inside, at);
    parts.push_back(inside.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

void AppendMember(std::string_view member, Random& random, std::string& out) {
  const std::size_t colon = EndOfString(member, 0);
  out += member.substr(0, colon + 1);
  AppendValue(member.substr(colon + 1), random, out);
}

void AppendValue(std::string_view json, Random& random, std::string& out) {
  const bool is_object = json[0] == '{';
  if (!is_object && json[0] != '[') {
    out += json;
    return;
  }
  std::vector<std::string_view> parts = Parts(json.substr(1, json.size() - 2));
  for (std::size_t i = parts.size(); is_object && i > 1; --i) {
    std::swap(parts[i - 1], parts[random.Below(i)]);
  }
  out += json[0];
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += ',';
    if (is_object) {
      AppendMember(parts[i], random, out);
    } else {
      AppendValue(parts[i], random, out);
    }
  }
  out += json.back();
}

// Calls between(letter) for each byte outside strings, inside(text) for each string with its quotes.
template <typename Between, typename Inside>
void ForEachToken(std::string_view json, Between between, Inside inside) {
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] == '"') {
      const std::size_t end = EndOfString(json, at);
      inside(json.substr(at, end - at));
      at = end;
    } else {
      between(json[at++]);
    }
  }
}

// The letter that begins at `at` in UTF-8 of two or three bytes; `at` moves to its last byte.
unsigned LetterAt(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0xe0) {
    ++at;
    return (byte(at - 1) & 0x1fU) << 6 | (byte(at) & 0x3fU);
  }
  at += 2;
  return (byte(at - 2) & 0x0fU) << 12 | (byte(at - 1) & 0x3fU) << 6 | (byte(at) & 0x3fU);
}

}  // namespace

void AppendReordered(std::string_view json, Random& random, std::string& out) {
  if (json.back() != '}' || EndOfValue(json, 0) != json.size()) {
    out += json;
    return;
  }
  AppendValue(json, random, out);
}

void AppendPretty(std::string_view json, int indent, std::string& out) {
  std::size_t spaces = 0;
  const auto step = static_cast<std::size_t>(indent);
  const auto between = [&](char letter) {
    const bool closes = letter == '}' || letter == ']';
    if (closes && indent > 0) out.append(1 + (spaces -= step), ' ');
    out += letter;
    if (letter == ':') out += ' ';
    if (letter == '{' || letter == '[') {
      spaces += step;
      if (indent > 0) out.append(1 + spaces, ' ');
    }
    if (letter == ',') out.append(1 + spaces, ' ');
  };
  ForEachToken(json, between, [&](std::string_view text) { out += text; });
}

void AppendEscaped(std::string_view json, std::string& out) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  const auto inside = [&](std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (static_cast<unsigned char>(text[at]) < 0x80 || at + 2 >= text.size()) {
        out += text[at];
        continue;
      }
      const unsigned letter = LetterAt(text, at);
      const std::array<char, 6> escape{'\\',
                                       'u',
                                       kHex[letter >> 12 & 15],
                                       kHex[letter >> 8 & 15],
                                       kHex[letter >> 4 & 15],
                                       kHex[letter & 15]};
      out.append(escape.data(), escape.size());
    }
  };
  ForEachToken(
      json, [&](char letter) { out += letter; }, inside);
}

}  // namespace radap::bench
