// A reference of a pack for assessors and agencies, as a tree of sections in one language; html.cc
// and markdown.cc write the same tree. A wording may hold the link marks of wording.h; a row or
// section with an anchor is a place that links lead to, and no two have the same one.
//
// Program -> MakeDocument -> Document -> WriteHtml, WriteMarkdown. Knows no dossier. Tested by
// tests/rules/document/.
#ifndef RADAP_RULES_DOCUMENT_DOCUMENT_H_
#define RADAP_RULES_DOCUMENT_DOCUMENT_H_

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "rules/compile/program.h"

namespace radap::document {

struct Paragraph {
  std::string text;
};

struct Facts {
  std::vector<std::pair<std::string, std::string>> facts;  // name, text; \n begins a new line
};

enum class ColumnKind { kText, kShort, kNumber, kCode, kStar };

struct Column {
  std::string title;
  ColumnKind kind = ColumnKind::kText;
};

struct Row {
  std::string anchor;  // empty: none
  std::vector<std::string> cells;
};

struct Table {
  std::string title;
  std::vector<Column> columns;
  std::vector<Row> rows;
};

// Straight lines between points.
struct Drawing {
  std::string text;  // what it shows
  std::vector<Exact> at;
  std::vector<Exact> value;
};

using Block = std::variant<Paragraph, Facts, Table, Drawing>;

struct Section {
  std::string anchor;
  std::string id;  // shown before the title
  std::string title;
  std::vector<std::string> marks = {};
  bool in_contents = true;
  std::vector<Block> blocks = {};
  std::vector<Section> sections = {};
};

struct Document {
  Language language{};
  std::string title;
  std::string subtitle;
  std::string contents;  // the heading of the table of contents
  std::string skip;      // of the link past it
  std::string kind;      // what this document is
  std::string footer;
  std::vector<Section> sections;
};

Document MakeDocument(const Program& program, Language language);

// One page without scripts or anything from elsewhere.
std::string WriteHtml(const Document& document);
// GitHub-flavoured.
std::string WriteMarkdown(const Document& document);

}  // namespace radap::document

#endif  // RADAP_RULES_DOCUMENT_DOCUMENT_H_
