// A table of a text report whose columns are as wide as what is in them.
//
// Rows -> TextTable -> lines of a Page. One column may take what the others leave, and is cut there. Every cell is shown
// as ShownName, so names of strangers are safe. Tested by tests/engine/standing/text_table_test.cc.
#ifndef RADAP_ENGINE_STANDING_TEXT_TABLE_H_
#define RADAP_ENGINE_STANDING_TEXT_TABLE_H_

#include <string>
#include <utility>
#include <vector>

#include "engine/report/page.h"

namespace radap::standing {

class TextTable {
 public:
  struct Column {
    std::string head;
    Align align = Align::kLeft;
    bool takes_rest = false;  // of the width; at most one
  };

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // REQUIRES: a cell a column.
  void Row(std::vector<std::string> cells, Style style = Style::kPlain);
  bool IsEmpty() const { return rows_.empty(); }
  void Write(Page& page) const;

 private:
  struct Line {
    std::vector<std::string> cells;
    Style style{};
  };
  std::vector<int> Widths(int page_width) const;

  std::vector<Column> columns_;
  std::vector<Line> rows_;
};

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_TEXT_TABLE_H_
