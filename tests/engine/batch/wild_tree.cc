#include "tests/engine/batch/wild_tree.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "rules/base/exact.h"
#include "tests/reference/draw.h"

namespace radap::testing {
namespace {

WildValue Leaf(JsonKind kind, std::string_view text) {
  WildValue value;
  value.kind = kind;
  value.text = text;
  return value;
}

// Years and groups are numbers that are no amounts.
bool IsAmountKey(std::string_view key) { return key != "fiscal_year" && key != "group"; }

WildValue FromJson(JsonValue json, std::string_view key) {
  WildValue value = Leaf(json.Kind(), json.Text());
  value.is_amount = json.Is(JsonKind::kNumber) && IsAmountKey(key);
  if (!value.IsContainer()) return value;
  const bool is_object = json.Is(JsonKind::kObject);
  for (const JsonValue member : json) {
    const std::string_view name = is_object ? member.Key() : std::string_view();
    value.members.push_back({std::string(name), FromJson(member, name)});
  }
  return value;
}

// Writes one value; every choice is drawn.
class Writer {
 public:
  Writer(const WildStyle& style, std::mt19937_64& engine) : style_(style), draw_(engine) {}

  void Write(const WildValue& value);
  std::string Take() { return std::move(out_); }

 private:
  void Space();
  void Break();
  void Text(std::string_view text);
  void Escaped(std::string_view letter);
  void Unit(unsigned unit);
  void Number(const WildValue& value);
  void Members(const WildValue& value);

  const WildStyle& style_;
  reference::Draw draw_;
  std::string out_;
  int depth_ = 0;
};

void Writer::Space() {
  static const std::vector<std::string> kInLine = {" ", "  ", "\t", "\r", " \t\r "};
  static const std::vector<std::string> kAny = {" ", "\n", "\r\n", "\t", "\n\n    "};
  if (draw_.Chance(style_.spaces)) out_ += draw_.OneOf(style_.one_line ? kInLine : kAny);
}

void Writer::Break() {
  if (!style_.pretty) return;
  out_ += style_.one_line ? '\r' : '\n';
  out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

void Writer::Unit(unsigned unit) {
  static constexpr std::string_view kLower = "0123456789abcdef";
  static constexpr std::string_view kUpper = "0123456789ABCDEF";
  const std::string_view digits = draw_.Chance(50) ? kLower : kUpper;
  out_ += "\\u";
  for (unsigned shift = 16; shift > 0;) {
    shift -= 4;
    out_ += digits[(unit >> shift) & 0xFU];
  }
}

// `letter`: one code point in UTF-8.
void Writer::Escaped(std::string_view letter) {
  static constexpr std::string_view kShort = "\"\\/\b\f\n\r\t";
  static constexpr std::string_view kNames = "\"\\/bfnrt";
  const std::size_t name = letter.size() == 1 ? kShort.find(letter[0]) : std::string_view::npos;
  if (name != std::string_view::npos && draw_.Chance(60)) {
    out_ += '\\';
    out_ += kNames[name];
    return;
  }
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(letter[i]); };
  unsigned code = byte(0);
  if (letter.size() > 1) code &= 0x7FU >> letter.size();
  for (std::size_t i = 1; i < letter.size(); ++i) code = (code << 6U) | (byte(i) & 0x3FU);
  if (code < 0x10000) return Unit(code);
  Unit(0xD800U + ((code - 0x10000U) >> 10U));
  Unit(0xDC00U + ((code - 0x10000U) & 0x3FFU));
}

void Writer::Text(std::string_view text) {
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::string_view letter = text.substr(at, size);
    at += letter.size();
    const bool must = lead < 0x20 || lead == '"' || lead == '\\';
    if (must || (style_.escapes > 0 && draw_.Chance(style_.escapes))) {
      Escaped(letter);
    } else {
      out_ += letter;
    }
  }
  out_ += '"';
}

// The same number in other digits.
std::string Respelled(const std::string& digits, reference::Draw& draw) {
  const bool has_power = digits.find_first_of("eE") != std::string::npos;
  const bool has_point = digits.find('.') != std::string::npos;
  const int kind = draw.Between(1, 6);
  if (kind == 1 && !has_power) return digits + (has_point ? "0" : ".0");
  if (kind == 2 && !has_power) return digits + (has_point ? "000000000" : ".000000000");
  if (kind == 3 && !has_power) return digits + (draw.Chance(50) ? "e0" : "E+00");
  if (kind == 4 && !has_power && !has_point) return digits + "00e-2";
  const auto number = Exact::Parse(digits);
  if (kind == 5 && number && !has_power) {
    return (*number / Exact(1000)).ToPlain(40) + (draw.Chance(50) ? "e3" : "E+3");
  }
  if (kind == 6 && digits == "0") return "-0";
  return digits;
}

void Writer::Number(const WildValue& value) {
  if (!value.is_amount || !draw_.Chance(style_.spellings)) {
    out_ += value.text;
    return;
  }
  const bool as_text = draw_.Chance(35);
  const std::string digits = draw_.Chance(60) ? Respelled(value.text, draw_) : value.text;
  out_ += as_text ? '"' + digits + '"' : digits;
}

void Writer::Members(const WildValue& value) {
  const bool is_object = value.kind == JsonKind::kObject;
  std::vector<std::size_t> order(value.members.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  if (is_object && draw_.Chance(style_.shuffled)) draw_.Shuffle(order);
  out_ += is_object ? '{' : '[';
  ++depth_;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& [key, member] = value.members[order[i]];
    if (i > 0) out_ += ',';
    Space();
    Break();
    if (is_object) {
      Text(key);
      Space();
      out_ += ':';
      if (style_.pretty) out_ += ' ';
      Space();
    }
    Write(member);
    Space();
  }
  if (order.empty()) Space();
  --depth_;
  if (!order.empty()) Break();
  out_ += is_object ? '}' : ']';
}

void Writer::Write(const WildValue& value) {
  if (value.is_raw) {
    out_ += value.text;
  } else if (value.IsContainer()) {
    Members(value);
  } else if (value.kind == JsonKind::kString) {
    Text(value.text);
  } else if (value.kind == JsonKind::kNumber) {
    Number(value);
  } else {
    out_ += value.kind == JsonKind::kNull ? "null" : value.text;
  }
}

}  // namespace

WildValue WildValue::Text(std::string_view text) { return Leaf(JsonKind::kString, text); }
WildValue WildValue::Number(std::string_view digits) { return Leaf(JsonKind::kNumber, digits); }
WildValue WildValue::Truth(bool truth) { return Leaf(JsonKind::kBool, truth ? "true" : "false"); }
WildValue WildValue::Object() { return Leaf(JsonKind::kObject, ""); }
WildValue WildValue::Array() { return Leaf(JsonKind::kArray, ""); }

WildValue WildValue::Amount(std::string_view digits) {
  WildValue value = Number(digits);
  value.is_amount = true;
  return value;
}

WildValue WildValue::Raw(std::string_view bytes) {
  WildValue value = Leaf(JsonKind::kString, bytes);
  value.is_raw = true;
  return value;
}

WildValue& WildValue::Add(std::string_view key, WildValue value) {
  members.push_back({std::string(key), std::move(value)});
  return members.back().value;
}

WildValue& WildValue::Add(WildValue value) { return Add("", std::move(value)); }

WildValue* WildValue::Find(std::string_view key) {
  const auto found =
      std::ranges::find_if(members, [&](const auto& member) { return member.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

WildValue ReadWild(std::string_view json) {
  Findings findings;
  const std::optional<JsonTree> tree = ParseJson(json, findings);
  if (tree) return FromJson(JsonValue(*tree, 0), "");
  std::fputs("the JSON of this test cannot be read\n", stderr);
  std::abort();
}

std::string WriteWild(const WildValue& value, const WildStyle& style, std::mt19937_64& engine) {
  Writer writer(style, engine);
  writer.Write(value);
  return writer.Take();
}

}  // namespace radap::testing
