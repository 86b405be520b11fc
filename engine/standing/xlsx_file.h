// A workbook of tables being written (libxlsxwriter): heads that stay, filters, one page wide when printed.
//
// XlsxFile -> XlsxTable a sheet -> bytes, the same for the same calls. Texts are never formulas; those beyond what a cell
// takes are cut, rows beyond what a sheet takes go on in the next one. A number cell has up to 15 digits of the score; what
// those do not say exactly stands beside it as a fraction. Private to engine/standing. Tested by
// tests/engine/standing/xlsx_test.cc.
#ifndef RADAP_ENGINE_STANDING_XLSX_FILE_H_
#define RADAP_ENGINE_STANDING_XLSX_FILE_H_

#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/standing/parts.h"
#include "engine/standing/table.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace radap::standing {

class XlsxFile {
 public:
  explicit XlsxFile(Language language);
  XlsxFile(const XlsxFile&) = delete;
  XlsxFile& operator=(const XlsxFile&) = delete;
  ~XlsxFile();

  // The last sheet: what it is about and how it was computed. Lines of {what, value}.
  void AddMethods(const std::vector<std::pair<std::string, std::string>>& about,
                  const std::vector<Method>& methods);
  // The file; empty if it could not be written.
  std::string Take();

  Language language() const { return language_; }

 private:
  friend class XlsxTable;
  enum class Look : std::uint8_t { kHead, kText, kWrapped, kExact, kCount };

  // Lines of a text that wraps in a column of that width; rather one too many.
  static int LinesOf(std::string_view text, int width);
  static constexpr int kRowHeight = 24;  // of Thai letters with two marks

  lxw_worksheet* AddSheet(const std::string& name);
  lxw_format* FormatOf(Look look);
  // Of a number with so many decimals.
  lxw_format* FormatOf(int places);

  Language language_;
  std::string path_;
  lxw_workbook* book_ = nullptr;
  std::map<Look, lxw_format*> looks_;
  std::map<int, lxw_format*> numbers_;
};

class XlsxTable final : public Table {
 public:
  struct Head {
    std::string text;
    int width = 12;
    bool wraps = false;
  };

  XlsxTable(XlsxFile& file, Word name, std::span<const Column> columns);
  XlsxTable(XlsxFile& file, Word name, std::vector<Head> heads);
  XlsxTable(const XlsxTable&) = delete;
  XlsxTable& operator=(const XlsxTable&) = delete;
  ~XlsxTable() override;  // closes its sheet

  void Text(std::string_view text) override;
  void Choice(std::string_view code, const std::string& name) override;
  void Count(std::optional<std::int64_t> count) override;
  void Score(const std::optional<Exact>& score, int places) override;
  void Missing(const std::optional<Exact>& distance, int places) override;
  // The score alone, in one cell.
  void Number(const std::optional<Exact>& score, int places);
  void EndRow() override;

  // Darker cells for higher scores in these columns, from `low` to `high` of the scale. Before the table ends.
  void Shade(int first_column, int last_column, const Exact& low, const Exact& high);

 private:
  void BeginSheet();
  void EndSheet();
  void WriteExact(const std::string& fraction);

  XlsxFile& file_;
  std::string name_;
  std::vector<Head> heads_;
  lxw_worksheet* sheet_ = nullptr;
  int sheets_ = 0;
  int row_ = 0;
  int column_ = 0;
  int lines_ = 1;  // of this row
};

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_XLSX_FILE_H_
