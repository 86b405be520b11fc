#include <algorithm>
#include <string>

#include "rules/document/document.h"
#include "rules/document/html_parts.h"
#include "rules/document/wording.h"

namespace radap::document {
namespace {

// In all the page; "" for what is shown as running text.
std::string ClassOf(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::kShort:
      return " class=\"short\"";
    case ColumnKind::kNumber:
      return " class=\"count\"";
    case ColumnKind::kCode:
      return " class=\"code\"";
    case ColumnKind::kStar:
      return " class=\"star\"";
    case ColumnKind::kText:
      return "";
  }
  return "";
}

std::string AnchorAttribute(const std::string& anchor) {
  return anchor.empty() ? "" : " id=\"" + Escaped(anchor) + "\"";
}

void Write(const Paragraph& paragraph, std::string& html) {
  html += "<p>" + WithLinks(paragraph.text) + "</p>\n";
}

void Write(const Facts& facts, std::string& html) {
  html += "<dl>\n";
  for (const auto& [name, text] : facts.facts) {
    html += "<dt>" + Escaped(name) + "</dt><dd>" + WithLinks(text) + "</dd>\n";
  }
  html += "</dl>\n";
}

void WriteCell(const Column& column, const std::string& cell, std::string& html) {
  html += "<td" + ClassOf(column.kind) + ">";
  const bool is_code = column.kind == ColumnKind::kCode && !cell.empty();
  html += is_code ? "<code>" + WithLinks(cell) + "</code>" : WithLinks(cell);
  html += "</td>";
}

void Write(const Table& table, std::string& html) {
  html += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" +
          Escaped(table.title) + "\">\n<table>\n<thead><tr>";
  for (const Column& column : table.columns) {
    html += "<th scope=\"col\"" + ClassOf(column.kind) + ">" + Escaped(column.title) + "</th>";
  }
  html += "</tr></thead>\n<tbody>\n";
  for (const Row& row : table.rows) {
    html += "<tr" + AnchorAttribute(row.anchor) + ">";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      WriteCell(table.columns.at(i), row.cells[i], html);
    }
    html += "</tr>\n";
  }
  html += "</tbody>\n</table>\n</div>\n";
}

void Write(const Drawing& drawing, std::string& html) { html += Svg(drawing); }

bool IsNumber(const std::string& id) { return !id.empty() && id[0] >= '0' && id[0] <= '9'; }

void Write(const Section& section, int depth, std::string& html) {
  const std::string level = "h" + std::to_string(std::min(depth, 6));
  html += "<section" + AnchorAttribute(section.anchor) + ">\n<" + level + ">";
  const bool is_number = IsNumber(section.id);
  if (is_number) html += "<span class=\"number\">" + Escaped(section.id) + "</span>";
  html += Escaped(section.title);
  if (!is_number && !section.id.empty()) {
    html += " <span class=\"id\">" + Escaped(section.id) + "</span>";
  }
  for (const std::string& mark : section.marks) {
    html += " <span class=\"mark\">" + Escaped(mark) + "</span>";
  }
  html += "</" + level + ">\n";
  for (const Block& block : section.blocks) {
    std::visit([&html](const auto& each) { Write(each, html); }, block);
  }
  for (const Section& part : section.sections) Write(part, depth + 1, html);
  html += "</section>\n";
}

bool IsListed(const Section& section) { return section.in_contents; }

void WriteContents(const std::vector<Section>& sections, std::string& html) {
  if (std::none_of(sections.begin(), sections.end(), IsListed)) return;
  html += "<ul>\n";
  for (const Section& section : sections) {
    if (!section.in_contents) continue;
    html += "<li><a href=\"#" + Escaped(section.anchor) + "\">";
    if (IsNumber(section.id)) html += "<span class=\"number\">" + Escaped(section.id) + "</span>";
    html += Escaped(section.title) + "</a>";
    WriteContents(section.sections, html);
    html += "</li>\n";
  }
  html += "</ul>\n";
}

}  // namespace

std::string WriteHtml(const Document& document) {
  const std::string language = document.language == Language::kThai ? "th" : "en";
  const std::string other = document.language == Language::kThai ? "en" : "th";
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + language +
                     "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                     "content=\"width=device-width, initial-scale=1\">\n<title>" +
                     Escaped(document.title) + "</title>\n<style>" + std::string(PageStyle()) +
                     "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">" +
                     Escaped(document.skip) + "</a>\n<div class=\"page\">\n<header>\n<p>" +
                     Escaped(document.kind) + "</p>\n<h1>" + Escaped(document.title) + "</h1>\n";
  if (document.subtitle != document.title) {
    html += "<p lang=\"" + other + "\">" + Escaped(document.subtitle) + "</p>\n";
  }
  html += "</header>\n<div class=\"columns\">\n<nav id=\"contents\" aria-label=\"" +
          Escaped(document.contents) + "\">\n<h2>" + Escaped(document.contents) + "</h2>\n";
  WriteContents(document.sections, html);
  html += "</nav>\n<main id=\"content\">\n";
  for (const Section& section : document.sections) Write(section, 2, html);
  return html + "<footer>" + Escaped(document.footer) + "</footer>\n</main>\n</div>\n</div>\n" +
         "</body>\n</html>\n";
}

}  // namespace radap::document
