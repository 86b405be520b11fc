#include "engine/import/table/find_table.h"

#include <algorithm>
#include <cstddef>

#include "engine/import/text/amount.h"
#include "engine/import/text/thai_text.h"

namespace radap::free_table {
namespace {

constexpr std::size_t kMaxHeader = 150;  // bytes; longer texts are no headers

// A number that is no year; rows of data have one nearly always, headers never.
bool IsAmount(const Cell& cell) {
  if (cell.text.empty()) return false;
  const bool is_number = cell.text.find_first_not_of("0123456789.,%-") == std::string::npos &&
                         cell.text.find_first_of("0123456789") != std::string::npos;
  return is_number && (cell.is_percent || !IsOnlyYear(cell.text));
}

bool IsAny(const Table& table, std::initializer_list<TableField> fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [&](TableField field) { return table.HasField(field); });
}

bool IsHeader(const Table& table) {
  using enum TableField;
  if (table.IsOfKpis()) {
    return IsAny(table, {kItem, kGroup, kUnit, kDirection, kTarget, kResult, kBaseline,
                         kClaimedSuccess, kClaimedScore});
  }
  if (IsAny(table, {kQuestion, kIssue}) &&
      IsAny(table, {kClaimed, kEvidenceFile, kEvidenceUrl, kNarrative})) {
    return true;
  }
  return table.HasField(kItem) && IsAny(table, {kIssue, kClaimed});
}

// Below the headers of these stand names and numbers, in the first row of data.
bool IsKey(TableField field) {
  using enum TableField;
  return field == kName || field == kUnit || field == kItem || field == kQuestion ||
         field == kIssue;
}

bool HasMatch(const Table& table) {
  return std::any_of(table.headers.begin(), table.headers.end(),
                     [](const HeaderCell& header) { return header.column.has_value(); });
}

std::string HeaderText(const Sheet& sheet, int row, int column) {
  const Cell& cell = sheet.At(row, column);
  return cell.text.size() > kMaxHeader || IsEmpty(cell) ? "" : LineIn(cell);
}

int WidthOf(const Sheet& sheet, int row) {
  const auto at = static_cast<std::size_t>(row);
  return at < sheet.rows.size() ? static_cast<int>(sheet.rows[at].size()) : 0;
}

// What the column holds: by its header, else by its letter; the letter needs some cell there.
HeaderCell ReadHeader(const std::string& text, int column, bool is_filled, HeaderWords& words) {
  HeaderCell header = text.empty() ? HeaderCell{} : words.Read(text);
  if (header.is_mapped || !is_filled) return header;
  if (const std::optional<TableColumn> mapped = words.ByLetter(column)) {
    header.column = mapped;
    header.is_mapped = true;
  }
  return header;
}

Table OneLine(const Sheet& sheet, int row, HeaderWords& words) {
  Table table{&sheet, row, row + 1, static_cast<int>(sheet.rows.size()), {}, {}};
  for (int column = 0; column < WidthOf(sheet, row); ++column) {
    const bool is_filled = !IsEmpty(sheet.At(row, column));
    table.headers.push_back(ReadHeader(HeaderText(sheet, row, column), column, is_filled, words));
  }
  return table;
}

// The header of a column that has an upper and a lower line. `spread`: the upper one, or where it is empty the next to
// its left, as a merged cell has it.
HeaderCell ReadTwo(const std::string& top, const std::string& spread, const std::string& sub,
                   int column, HeaderWords& words) {
  if (sub.empty()) return ReadHeader(top, column, !top.empty(), words);
  if (spread.empty()) return ReadHeader(sub, column, true, words);
  HeaderCell both = ReadHeader(spread + " " + sub, column, true, words);
  const HeaderCell lower = words.Read(sub);
  if (lower.is_mapped && !both.is_mapped) return {both.text, lower.column, true};
  if (both.column) return both;
  // A lone year below something unknown (a budget, say) is no result.
  if (lower.column && !IsOnlyYear(sub)) both.column = lower.column;
  if (!lower.column && !top.empty()) both.column = words.Read(top).column;
  return both;
}

// The row and the one below as one header, if the lower one goes with it: each of its cells is a header or part of one.
std::optional<Table> TwoLines(const Sheet& sheet, int row, HeaderWords& words) {
  Table table{&sheet, row, row + 2, static_cast<int>(sheet.rows.size()), {}, {}};
  const int width = std::max(WidthOf(sheet, row), WidthOf(sheet, row + 1));
  std::string spread;
  bool has_lower = false;
  for (int column = 0; column < width; ++column) {
    const std::string top = HeaderText(sheet, row, column);
    const std::string sub = HeaderText(sheet, row + 1, column);
    if (sub.empty() && !IsEmpty(sheet.At(row + 1, column))) return std::nullopt;
    if (!top.empty()) spread = top;
    table.headers.push_back(ReadTwo(top, spread, sub, column, words));
    if (sub.empty()) continue;
    has_lower = true;
    const HeaderCell& header = table.headers.back();
    const bool is_header = words.Read(sub).column.has_value();
    if (!is_header && (!header.column || IsKey(header.column->field))) return std::nullopt;
  }
  if (!has_lower) return std::nullopt;
  return table;
}

// A text alone in its row, "หน่วยงาน" or a year, at the left edge.
bool IsTitle(const Sheet& sheet, int row, int first) {
  if (first < 0 || CountCells(sheet, row) == 1) return true;
  const std::string text = HeaderText(sheet, row, first);
  const std::optional<TableColumn> column = FieldOfHeader(text);
  return IsOnlyYear(text) || (column && (column->field == TableField::kOrganisation ||
                                         column->field == TableField::kFiscalYear));
}

// Above a row that is a header by itself stands a title, or the upper line of the header: then it changes what a column
// means, and has no cell of its own.
bool IsPartOfHeader(const Sheet& sheet, const Table& two, const Table& lower) {
  const int first = FirstCell(sheet, two.first_row);
  if (first <= FirstCell(sheet, lower.first_row) && IsTitle(sheet, two.first_row, first))
    return false;
  bool is_part = false;
  for (std::size_t i = 0; i < two.headers.size(); ++i) {
    const auto column = static_cast<int>(i);
    const bool has_top = !IsEmpty(sheet.At(two.first_row, column));
    if (i >= lower.headers.size() || lower.headers[i].text.empty()) {
      if (has_top) return false;
      continue;
    }
    const std::optional<TableColumn>& both = two.headers[i].column;
    const bool is_changed = both != lower.headers[i].column;
    is_part = is_part || (is_changed && (both || has_top));
  }
  return is_part;
}

// A row that only letters of the map make a header is data already if it has an amount.
void StartAtData(Table& table) {
  const auto& headers = table.headers;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (headers[i].column && !headers[i].is_mapped) return;
  }
  using enum TableField;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (!headers[i].column) continue;
    const TableField field = headers[i].column->field;
    if (field != kTarget && field != kResult && field != kBaseline) continue;
    const std::string& text = headers[i].text;
    if (IsOnlyYear(text) || ReadTypedAmount(text).kind != AmountKind::kNumber) continue;
    for (HeaderCell& header : table.headers) header.text.clear();
    table.data_row = table.first_row;
    return;
  }
}

}  // namespace

std::optional<Table> FindTable(const Sheet& sheet, int row, HeaderWords& words) {
  for (; row < static_cast<int>(sheet.rows.size()); ++row) {
    const std::vector<Cell>& cells = sheet.rows[static_cast<std::size_t>(row)];
    if (!words.HasLetters() && std::any_of(cells.begin(), cells.end(), IsAmount)) continue;
    Table one = OneLine(sheet, row, words);
    const Table lower = OneLine(sheet, row + 1, words);
    const bool is_lower_header = IsHeader(lower);
    if (!HasMatch(one) && !is_lower_header) continue;  // as nearly all rows
    const std::optional<Table> two = TwoLines(sheet, row, words);
    if (two && IsHeader(*two) && (!is_lower_header || IsPartOfHeader(sheet, *two, lower))) {
      return two;
    }
    if (IsHeader(one)) {
      StartAtData(one);
      return one;
    }
  }
  return std::nullopt;
}

}  // namespace radap::free_table
