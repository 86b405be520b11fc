// Any bytes -> OpenPdf: text in UTF-8 whose pages end with form feeds, or a finding that says why
// there is none. And the text of a page, which is our own code: closing gaps takes spaces out,
// giving lines their shape adds some, and nothing else.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "engine/import/open_pdf/open_pdf.h"
#include "engine/import/open_pdf/page_lines.h"
#include "engine/import/open_pdf/thai_gaps.h"
#include "rules/base/text.h"

namespace {

void Require(bool is_met) {
  if (!is_met) std::abort();
}

std::string WithoutSpaces(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(),
                            [](char letter) { return letter == ' ' || letter == '\n'; }),
             text.end());
  return text;
}

// Words of the text at places that its bytes make up.
std::vector<radap::PageWord> WordsIn(std::string_view text) {
  std::vector<radap::PageWord> words;
  for (std::size_t at = 0; at + 8 < text.size(); at += 8) {
    const auto byte = [&](std::size_t i) { return static_cast<signed char>(text[at + i]) * 100L; };
    words.push_back(
        {std::string(text.substr(at + 4, text[at] & 3)), byte(0), byte(1), byte(2), byte(3)});
  }
  return words;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string closed = radap::CloseThaiGaps(bytes, {{"a", "b"}});
  Require(WithoutSpaces(closed) == WithoutSpaces(std::string(bytes)));
  const std::string shaped = radap::ShapeLines(bytes, WordsIn(bytes));
  Require(WithoutSpaces(shaped) == WithoutSpaces(std::string(bytes)));
  radap::Findings findings;
  const std::optional<std::string> text = radap::OpenPdf(bytes, findings);
  Require(text || radap::HasErrors(findings));
  if (text) Require(!radap::FindInvalidUtf8(*text) && text->back() == '\f');
  return 0;
}
