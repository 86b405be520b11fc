// A text report as it grows: lines of a width in cells, aligned for Thai, in colour only if asked for.
// Rows and paragraphs -> text. Knows no scores. Tested by tests/engine/report/page_test.cc.
#ifndef RADAP_ENGINE_REPORT_PAGE_H_
#define RADAP_ENGINE_REPORT_PAGE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/report/report.h"
#include "engine/report/words.h"

namespace radap {

enum class Style { kPlain, kBold, kDim, kGood, kFair, kPoor };
enum class Align { kLeft, kRight };

// Cut with "…" above its width; the page separates cells by nothing, so leave a space in the width.
struct PageCell {
  std::string text;
  int width = 0;
  Align align = Align::kLeft;
  Style style = Style::kPlain;
};

class Page {
 public:
  explicit Page(const ReportOptions& options) : options_(options) {}

  void Row(const std::vector<PageCell>& cells);
  // One line, not cut.
  void Line(std::string_view text, Style style = Style::kPlain);
  void Blank() { text_ += '\n'; }
  // After a blank line, if it is not the first line.
  void Heading(std::string_view text);
  void Rule();
  // `head` takes `indent` cells of the first line; the text hangs to the right of it on every line.
  void Paragraph(int indent, std::string_view head, std::string_view text,
                 Style style = Style::kPlain);

  // The phrase in the language of the page.
  template <typename... Args>
  std::string Words(Word word, const Args&... args) const {
    return Say(word, options_.language, args...);
  }
  const std::string& In(const Label& label) const { return label.Pick(options_.language); }
  Language language() const { return options_.language; }
  int width() const { return options_.width; }

  std::string Take() { return std::move(text_); }

 private:
  std::string Styled(std::string_view text, Style style) const;
  void End(std::string line);

  const ReportOptions& options_;
  std::string text_;
};

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_PAGE_H_
