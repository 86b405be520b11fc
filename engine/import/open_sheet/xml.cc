#include "engine/import/open_sheet/xml.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <orcus/sax_parser.hpp>
#include <utility>

#include "engine/import/open_sheet/refusal.h"
#include "rules/base/text.h"

namespace radap {
namespace {

// The parser looks at up to 16 bytes at once.
constexpr std::size_t kBytesAhead = 16;

class Handler : public orcus::sax_handler {
 public:
  Handler(std::string_view part, XmlReader& reader) : part_(part), reader_(reader) {}

  void attribute(const orcus::sax::parser_attribute& attribute) {
    if (is_in_declaration_) return;
    if (attribute.transient) CheckText(attribute.value);
    attributes_.Add({attribute.ns, attribute.name, attribute.value});
  }
  void start_declaration(std::string_view) { is_in_declaration_ = true; }
  void end_declaration(std::string_view) { is_in_declaration_ = false; }
  void start_element(const orcus::sax::parser_element& element) {
    ++depth_;
    has_element_ = true;
    reader_.Start(element.name, attributes_);
    attributes_.Clear();
  }
  void end_element(const orcus::sax::parser_element& element) {
    --depth_;
    reader_.End(element.name);
  }
  void characters(std::string_view text, bool is_transient) {
    if (is_transient) CheckText(text);
    reader_.Characters(text);
  }
  bool IsWhole() const { return has_element_ && depth_ == 0; }

 private:
  // Transient text had character references in it, which can stand for anything.
  void CheckText(std::string_view text) const {
    if (FindInvalidUtf8(text)) {
      RefusePart(part_, {"มีอักขระที่ไม่มีอยู่จริง", "a character in it does not exist"});
    }
  }

  std::string_view part_;
  XmlReader& reader_;
  XmlAttributes attributes_;
  bool is_in_declaration_ = false;
  bool has_element_ = false;
  int depth_ = 0;
};

// Behind the end of the tag, comment or the like that starts at `at`; npos if it is not closed.
std::size_t EndOfMarkup(std::string_view text, std::size_t at) {
  constexpr std::pair<std::string_view, std::string_view> kSpecial[] = {
      {"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  for (const auto& [start, end] : kSpecial) {
    if (text.substr(at, start.size()) != start) continue;
    const std::size_t found = text.find(end, at + start.size());
    return found == std::string_view::npos ? found : found + end.size();
  }
  char quote = '\0';
  for (; at < text.size(); ++at) {
    const char letter = text[at];
    if (quote != '\0') {
      if (letter == quote) quote = '\0';
    } else if (letter == '>') {
      return at + 1;
    } else if (letter == '"' || letter == '\'') {
      quote = letter;
    }
  }
  return std::string_view::npos;
}

// The parser ends the process (an assertion) at some markup that is cut short, so that is looked
// for first.
bool IsMarkupClosed(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    at = EndOfMarkup(text, at);
    if (at == std::string_view::npos) return false;
  }
  return true;
}

void Check(std::string_view part, std::string_view text) {
  if (text.find("<!DOCTYPE") != std::string_view::npos ||
      text.find("<!ENTITY") != std::string_view::npos) {
    Refuse(SheetCode::kPartWithDtd, {Quoted(part)});
  }
  if (const auto at = FindInvalidUtf8(text)) {
    const std::string where = std::to_string(*at);
    RefusePart(part, {"ไบต์ที่ " + where + " ไม่ใช่ UTF-8", "byte " + where + " is not UTF-8"});
  }
  if (!IsMarkupClosed(text)) RefusePart(part, {"จบก่อนครบ", "it ends too early"});
}

}  // namespace

std::string_view XmlAttributes::Get(std::string_view name) const {
  const std::size_t colon = name.find(':');
  const std::string_view prefix =
      colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
  const std::string_view local = colon == std::string_view::npos ? name : name.substr(colon + 1);
  const auto found = std::find_if(
      attributes_.begin(), attributes_.end(),
      [&](const XmlAttribute& one) { return one.name == local && one.prefix == prefix; });
  return found == attributes_.end() ? std::string_view() : found->value;
}

std::string_view XmlAttributes::GetPrefixed(std::string_view name) const {
  const auto found = std::find_if(
      attributes_.begin(), attributes_.end(),
      [&](const XmlAttribute& one) { return one.name == name && !one.prefix.empty(); });
  return found == attributes_.end() ? std::string_view() : found->value;
}

void ReadXml(std::string_view part, std::string text, XmlReader& reader) {
  Check(part, text);
  text.reserve(text.size() + kBytesAhead);
  Handler handler(part, reader);
  try {
    orcus::sax_parser<Handler> parser(text.data(), text.size(), handler);
    parser.parse();
  } catch (const Refusal&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    RefusePart(part, {"XML ไม่ถูกต้อง", "its XML is not well formed"});
  }
  if (!handler.IsWhole()) RefusePart(part, {"จบก่อนครบ", "it ends too early"});
}

}  // namespace radap
