// Any text -> ReadColumnMap, ReadTypedAmount and ReadTables: no crash; a dossier or an error; texts that can be shown.
//
// Up to a form feed stands a map, then the cells: a line for each row, tabs or commas between cells; a form feed
// begins the next sheet. The first byte of a cell may say its kind: # number, % percentage, = formula, ! error,
// ? truth value, @ date.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/import/table/codes.h"
#include "engine/import/table/table.h"
#include "engine/import/text/amount.h"
#include "rules/base/text.h"
#include "rules/packs/packs.h"

namespace {

void Require(bool is_met) {
  if (!is_met) std::abort();
}

const radap::Program& Pack() {
  static const radap::Program program = [] {
    const std::optional<radap::Source> source = radap::FindPack("pmqa4-2568", {});
    Require(source.has_value());
    return *radap::CompilePack(*source).program;
  }();
  return program;
}

// The text up to one of these, which is taken off.
std::string_view Take(std::string_view& text, std::string_view ends) {
  const std::size_t end = std::min(text.find_first_of(ends), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

radap::Cell CellOf(std::string_view text) {
  using radap::CellKind;
  radap::Cell cell;
  const char mark = text.empty() ? ' ' : text.front();
  const bool is_number = mark == '#' || mark == '%' || mark == '=';
  cell.kind = is_number     ? CellKind::kNumber
              : mark == '!' ? CellKind::kError
              : mark == '?' ? CellKind::kTruth
              : mark == '@' ? CellKind::kDate
                            : CellKind::kText;
  cell.is_percent = mark == '%';
  cell.is_formula = mark == '=';
  cell.text = cell.kind == CellKind::kText ? text : text.substr(1);
  return cell;
}

radap::Workbook BookOf(std::string_view text) {
  radap::Workbook book;
  while (!text.empty()) {
    radap::Sheet& sheet = book.sheets.emplace_back();
    std::string_view page = Take(text, "\f");
    sheet.is_hidden = page.starts_with('~');
    while (!page.empty()) {
      std::string_view line = Take(page, "\n");
      std::vector<radap::Cell>& row = sheet.rows.emplace_back();
      while (!line.empty()) row.push_back(CellOf(Take(line, "\t,")));
    }
  }
  return book;
}

void CheckAmount(const std::string& text) {
  const radap::TypedAmount amount = radap::ReadTypedAmount(text);
  if (amount.kind == radap::AmountKind::kNumber) {
    Require(radap::Exact::Parse(amount.digits) == amount.number);
    Require(radap::ReadTypedAmount(amount.digits).digits == amount.digits);
  }
  Require(!radap::FindInvalidUtf8(amount.words) && !radap::FindInvalidUtf8(amount.unit));
}

void CheckFindings(const radap::Findings& findings) {
  for (const radap::Finding& finding : findings) {
    for (const radap::Language language : {radap::Language::kThai, radap::Language::kEnglish}) {
      const std::string message = MessageOf(finding, language);
      Require(!message.empty() && message.size() < 4096 && !radap::FindInvalidUtf8(message));
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  if (radap::FindInvalidUtf8(text)) return 0;  // a Workbook is UTF-8
  radap::Findings findings;
  const radap::ColumnMap map = radap::ReadColumnMap(Take(text, "\f"), findings);
  const radap::Workbook book = BookOf(text);
  for (const radap::Sheet& sheet : book.sheets) {
    for (const auto& row : sheet.rows) {
      for (const radap::Cell& cell : row) CheckAmount(cell.text);
    }
  }
  const std::optional<radap::Dossier> dossier = radap::ReadTables(book, Pack(), map, findings);
  CheckFindings(findings);
  Require(dossier || radap::HasErrors(findings));
  if (!dossier) return 0;
  for (std::size_t i = 0; i < dossier->kpis.size(); ++i) {
    Require(dossier->kpis[i].index == static_cast<int>(i));
  }
  return 0;
}
