#include <algorithm>
#include <cstddef>
#include <string>

#include "rules/document/document.h"
#include "rules/document/html_parts.h"
#include "rules/document/wording.h"

namespace radap::document {
namespace {

constexpr std::string_view kSpecial = "\\`*_[]<>|~#";

void AddEscaped(char c, std::string& text) {
  if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  if (c == '&') {
    text += "&amp;";
    return;
  }
  if (kSpecial.find(c) != std::string_view::npos) text += '\\';
  text += c;
}

// With its links as [text](#anchor).
std::string Inline(std::string_view words) {
  std::string text;
  std::string_view anchor;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t middle =
        words[i] == kLinkTo ? words.find(kLinkText, i) : std::string_view::npos;
    if (middle != std::string_view::npos) {
      anchor = words.substr(i + 1, middle - i - 1);
      text += '[';
      i = middle;
    } else if (words[i] == '\n') {
      text += "<br>";
    } else if (words[i] == kLinkEnd) {
      text.append("](#").append(anchor) += ')';
    } else {
      AddEscaped(words[i], text);
    }
  }
  return text;
}

std::string AnchorTag(const std::string& anchor) {
  return anchor.empty() ? "" : "<a id=\"" + Escaped(anchor) + "\"></a>";
}

// As <code>, whose text needs no backslashes but for what ends a cell or begins a tag.
std::string Code(const std::string& text) {
  std::string code = "<code>";
  for (const char c : Escaped(text)) {
    if (c == '|') {
      code += "&#124;";
    } else if (kSpecial.find(c) != std::string_view::npos && c != '#') {
      code.append(1, '\\').append(1, c);
    } else {
      code += c;
    }
  }
  return code + "</code>";
}

void Write(const Paragraph& paragraph, std::string& text) {
  text += Inline(paragraph.text) + "\n\n";
}

void Write(const Facts& facts, std::string& text) {
  for (const auto& [name, value] : facts.facts) {
    text += "- **" + Inline(name) + "**: " + Inline(value) + "\n";
  }
  text += '\n';
}

void Write(const Table& table, std::string& text) {
  std::string rule = "|";
  text += '|';
  for (const Column& column : table.columns) {
    text += " " + Inline(column.title) + " |";
    rule += column.kind == ColumnKind::kNumber ? " ---: |" : " --- |";
  }
  text += "\n" + rule + "\n";
  for (const Row& row : table.rows) {
    text += '|';
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool is_code = table.columns.at(i).kind == ColumnKind::kCode;
      text += " " + (i == 0 ? AnchorTag(row.anchor) : std::string()) +
              (is_code && !row.cells[i].empty() ? Code(row.cells[i]) : Inline(row.cells[i])) + " |";
    }
    text += '\n';
  }
  text += '\n';
}

void Write(const Drawing& drawing, std::string& text) { text += Inline(drawing.text) + "\n\n"; }

std::string TitleOf(const Section& section) {
  const bool has_id = !section.id.empty() && section.id != section.title;
  return (has_id ? Inline(section.id) + " " : std::string()) + Inline(section.title);
}

void Write(const Section& section, int depth, std::string& text) {
  text += AnchorTag(section.anchor) + "\n\n" +
          std::string(static_cast<std::size_t>(std::min(depth, 6)), '#') + " " + TitleOf(section);
  for (const std::string& mark : section.marks) text += " (" + Inline(mark) + ")";
  text += "\n\n";
  for (const Block& block : section.blocks) {
    std::visit([&text](const auto& each) { Write(each, text); }, block);
  }
  for (const Section& part : section.sections) Write(part, depth + 1, text);
}

void WriteContents(const std::vector<Section>& sections, int depth, std::string& text) {
  for (const Section& section : sections) {
    if (!section.in_contents) continue;
    const std::string title = section.id.empty() || section.id == section.title
                                  ? Inline(section.title)
                                  : Inline(section.id) + " " + Inline(section.title);
    text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "- [" + title + "](#" +
            section.anchor + ")\n";
    WriteContents(section.sections, depth + 1, text);
  }
}

}  // namespace

std::string WriteMarkdown(const Document& document) {
  std::string text = "# " + Inline(document.title) + "\n\n" + Inline(document.kind);
  if (document.subtitle != document.title) text += " · " + Inline(document.subtitle);
  text += "\n\n## " + Inline(document.contents) + "\n\n";
  WriteContents(document.sections, 0, text);
  text += '\n';
  for (const Section& section : document.sections) Write(section, 2, text);
  return text + Inline(document.footer) + "\n";
}

}  // namespace radap::document
