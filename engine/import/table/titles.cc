// Who and which year: from titles above a table ("หน่วยงาน: ...", "ปีงบประมาณ 2567") and from columns.
#include <string>
#include <utility>

#include "engine/dossier/quote.h"
#include "engine/import/table/codes.h"
#include "engine/import/table/header_year.h"
#include "engine/import/table/table_parts.h"
#include "engine/import/text/ascii.h"

namespace radap::free_table {
namespace {

constexpr std::size_t kMaxTitle = 400;  // bytes; longer texts are explanations

// Four digits or more in a row.
bool HasYearDigits(std::string_view text) {
  int digits = 0;
  for (const char letter : text) {
    digits = IsDigit(letter) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

class Titles {
 public:
  Titles(const Sheet& sheet, Dossier& dossier, Findings& findings)
      : sheet_(sheet), dossier_(dossier), findings_(findings) {}

  // The cells of a row; one finding for those that say nothing that is used.
  void ReadRow(int row) {
    const auto width = static_cast<int>(sheet_.rows[static_cast<std::size_t>(row)].size());
    int unused = 0;
    int first = -1;
    for (int column = 0; column < width; ++column) {
      const Cell& cell = sheet_.At(row, column);
      if (IsEmpty(cell)) continue;
      const std::string text = cell.text.size() > kMaxTitle ? "" : LineIn(cell);
      if (TakePair(text, row, column) || TakeYearIn(text, row, column)) continue;
      if (const int next = NextCell(row, column, width);
          next >= 0 && TakeLabel(text, LineIn(sheet_.At(row, next)), row, next)) {
        column = next;
      } else if (unused++ == 0) {
        first = column;
      }
    }
    if (unused == 0) return;
    Report(TableCode::kLineNotUsed, row, first, "",
           {Quoted(LineIn(sheet_.At(row, first))), Same(std::to_string(unused))});
  }

  void TakeOrganisation(const std::string& name, int row, int column) {
    std::string& known = dossier_.organisation.name;
    if (known.empty()) known = name;
    if (known == name) return;
    Report(TableCode::kSaidTwice, row, column, "/organisation/name",
           {LabelOf(TableField::kOrganisation), Quoted(name), Quoted(known)});
  }

  // Whether the text is a year.
  bool TakeYear(const std::string& text, int row, int column) {
    const std::optional<HeaderYear> year = HeaderYearIn(Normalised(text));
    if (!year || !year->rest.empty()) return false;
    std::optional<int>& known = dossier_.fiscal_year;
    const Label& label = LabelOf(TableField::kFiscalYear);
    if (known && *known != year->year) {
      Report(TableCode::kSaidTwice, row, column, "/fiscal_year",
             {label, Quoted(text), Same(std::to_string(*known))});
    } else if (year->is_repaired && !known) {
      Report(TableCode::kHeaderYear, row, column, "/fiscal_year",
             {Quoted(text), label, Same(std::to_string(year->year))});
    }
    if (!known) known = year->year;
    return true;
  }

 private:
  void Report(FindingCode code, int row, int column, std::string path, std::vector<Label> args) {
    findings_.push_back(
        MakeFindingAt(code, PlaceOf(sheet_, row, column), std::move(path), std::move(args)));
  }

  int NextCell(int row, int column, int width) const {
    for (int next = column + 1; next < width; ++next) {
      if (!IsEmpty(sheet_.At(row, next))) return next;
    }
    return -1;
  }

  bool TakeLabel(const std::string& label, const std::string& value, int row, int column) {
    const std::optional<TableColumn> field = FieldOfHeader(label);
    if (!field || value.empty()) return TakePack(label, value, row, column);
    if (field->field == TableField::kFiscalYear) return TakeYear(value, row, column);
    if (field->field != TableField::kOrganisation) return false;
    TakeOrganisation(value, row, column);
    return true;
  }

  bool TakePack(const std::string& label, const std::string& pack, int row, int column) {
    const std::string normal = Normalised(label);
    if (pack.empty() || (normal != "pack" && normal != "เกณฑ์" && normal != "ชุดเกณฑ์")) return false;
    if (pack != dossier_.pack) {
      Report(TableCode::kSaidTwice, row, column, "/pack",
             {{"เกณฑ์", "pack"}, Quoted(pack), Quoted(dossier_.pack)});
    }
    return true;
  }

  // "หน่วยงาน: กรมตัวอย่าง"
  bool TakePair(const std::string& text, int row, int column) {
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos) return false;
    const std::size_t value = text.find_first_not_of(' ', colon + 1);
    return value != std::string::npos &&
           TakeLabel(text.substr(0, colon), text.substr(value), row, column);
  }

  // "รายงานผล ประจำปีงบประมาณ พ.ศ. 2567": the rest of the title says nothing more.
  bool TakeYearIn(const std::string& text, int row, int column) {
    const std::string normal = Normalised(text);
    for (const std::string_view word : {"ปีงบประมาณ", "ประจำปี", "fiscalyear"}) {
      const std::size_t at = normal.rfind(word);
      if (at == std::string::npos) continue;
      // "ปีงบประมาณ 2567 (แบบ 2)": the year, and nothing that could make it a span of years.
      std::string year = normal.substr(at);
      const std::size_t begin = year.find_first_of("0123456789");
      if (begin == std::string::npos) continue;
      const std::size_t end = std::min(year.find_first_not_of("0123456789", begin), year.size());
      if (HasYearDigits(year.substr(end))) continue;
      year.resize(end);
      if (TakeYear(year, row, column)) return true;
    }
    return false;
  }

  const Sheet& sheet_;
  Dossier& dossier_;
  Findings& findings_;
};

}  // namespace

void ReadTitles(const Sheet& sheet, int begin, int end, Dossier& dossier, Findings& findings) {
  Titles titles(sheet, dossier, findings);
  for (int row = begin; row < end; ++row) titles.ReadRow(row);
}

void ReadTitleColumns(const Table& table, Dossier& dossier, Findings& findings) {
  Titles titles(*table.sheet, dossier, findings);
  for (std::size_t i = 0; i < table.headers.size(); ++i) {
    const std::optional<TableColumn>& header = table.headers[i].column;
    if (!header) continue;
    const bool is_year = header->field == TableField::kFiscalYear;
    if (!is_year && header->field != TableField::kOrganisation) continue;
    const auto column = static_cast<int>(i);
    std::string before;
    for (int row = table.data_row; row < table.end_row; ++row) {
      const std::string text = table.IsData(row) ? LineIn(table.sheet->At(row, column)) : "";
      if (text.empty() || text == before) continue;
      before = text;
      if (!is_year) {
        titles.TakeOrganisation(text, row, column);
      } else if (!titles.TakeYear(text, row, column)) {
        findings.push_back(MakeFindingAt(TableCode::kNotAnAmount,
                                         PlaceOf(*table.sheet, row, column), "/fiscal_year",
                                         {Quoted(text), LabelOf(TableField::kFiscalYear)}));
      }
    }
  }
}

}  // namespace radap::free_table
