#include "engine/import/open_sheet/ods.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>
#include <utility>

#include "engine/import/open_sheet/cell_value.h"
#include "engine/import/open_sheet/refusal.h"
#include "engine/import/open_sheet/sheet_builder.h"
#include "engine/import/open_sheet/xml.h"

namespace radap {
namespace {

constexpr std::string_view kContent = "content.xml";
// Elements with texts or cells that are not of the sheet itself.
constexpr std::string_view kLeftOut[] = {"annotation", "tracked-changes", "dde-links", "shapes",
                                         "frame",      "custom-shape",    "ruby-text", "note"};

std::size_t RepeatsIn(std::string_view text) {
  std::size_t number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp<std::size_t>(number, 1, 1048576);
}

// The cell as its attributes say; for texts, and for what is only shown, the paragraphs are added
// at its end.
struct OdsCell {
  Cell cell;
  std::size_t repeats = 1;
  std::string formula;
  bool is_shown_text = false;
  bool is_error = false;
};

OdsCell CellOf(const XmlAttributes& attributes) {
  OdsCell made;
  Cell& cell = made.cell;
  made.repeats = RepeatsIn(attributes.Get("table:number-columns-repeated"));
  made.formula = attributes.Get("table:formula");
  cell.is_formula = !made.formula.empty();
  made.is_error = attributes.Get("calcext:value-type") == "error";
  const std::string_view type = attributes.Get("office:value-type");
  if (type == "float" || type == "percentage" || type == "currency") {
    const std::optional<std::string> number = PlainNumber(attributes.Get("office:value"));
    cell.kind = number ? CellKind::kNumber : CellKind::kText;
    cell.text = number ? *number : std::string(attributes.Get("office:value"));
    cell.is_percent = type == "percentage";
  } else if (type == "boolean") {
    cell.kind = CellKind::kTruth;
    cell.text = attributes.Get("office:boolean-value") == "true" ? "true" : "false";
  } else if (type == "date") {
    cell.kind = CellKind::kDate;
    cell.text = attributes.Get("office:date-value");
  } else {
    made.is_shown_text = true;  // texts, and times as they are shown
  }
  return made;
}

class OdsReader : public XmlReader {
 public:
  explicit OdsReader(Findings& findings) : findings_(findings) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (left_out_ > 0 || IsLeftOut(name)) {
      ++left_out_;
    } else if (name == "table") {
      StartTable(attributes);
    } else if (name == "style") {
      style_ = attributes.Get("style:name");
    } else if (name == "table-properties" && attributes.Get("table:display") == "false") {
      hidden_styles_.insert(style_);
    } else if (name == "table-row") {
      row_repeats_ = RepeatsIn(attributes.Get("table:number-rows-repeated"));
      row_.clear();
      column_ = 0;
    } else if (name == "table-cell") {
      StartCell(CellOf(attributes));
    } else if (name == "covered-table-cell") {
      column_ += RepeatsIn(attributes.Get("table:number-columns-repeated"));
    } else if (is_in_cell_) {
      StartInCell(name, attributes);
    }
  }

  void End(std::string_view name) override {
    if (left_out_ > 0) {
      --left_out_;
    } else if (name == "table") {
      EndTable();
    } else if (name == "table-row" && tables_open_ == 1) {
      EndRow();
    } else if (name == "table-cell" && is_in_cell_) {
      EndCell();
    } else if (name == "p") {
      is_in_paragraph_ = false;
    }
  }

  void Characters(std::string_view text) override {
    if (left_out_ == 0 && is_in_paragraph_) text_ += text;
  }

  Workbook workbook;

 private:
  static bool IsLeftOut(std::string_view name) {
    return std::find(std::begin(kLeftOut), std::end(kLeftOut), name) != std::end(kLeftOut);
  }

  // A table within a cell is left out with all that is in it.
  void StartTable(const XmlAttributes& attributes) {
    if (tables_open_ > 0) {
      ++left_out_;
      return;
    }
    if (workbook.sheets.size() >= kMaxSheets) {
      Refuse(SheetCode::kSheetTooLarge, {{"แผ่นงาน", "sheets"}, Same(std::to_string(kMaxSheets))});
    }
    ++tables_open_;
    const bool is_hidden =
        hidden_styles_.count(std::string(attributes.Get("table:style-name"))) > 0;
    builder_ = std::make_unique<SheetBuilder>(attributes.Get("table:name"), is_hidden, cells_left_);
    next_row_ = 0;
  }

  void EndTable() {
    if (builder_ == nullptr) return;
    --tables_open_;
    workbook.sheets.push_back(builder_->Take(findings_));
    builder_ = nullptr;
  }

  void StartCell(OdsCell made) {
    current_ = std::move(made);
    text_.clear();
    paragraphs_ = 0;
    is_in_cell_ = true;
  }

  void StartInCell(std::string_view name, const XmlAttributes& attributes) {
    if (name == "p") {
      if (paragraphs_++ > 0) text_ += '\n';
      is_in_paragraph_ = true;
    } else if (name == "s") {
      text_.append(std::min<std::size_t>(RepeatsIn(attributes.Get("text:c")), 1000), ' ');
    } else if (name == "tab") {
      text_ += '\t';
    } else if (name == "line-break") {
      text_ += '\n';
    }
  }

  void EndCell() {
    is_in_cell_ = false;
    if (current_.is_shown_text || current_.is_error) current_.cell.text = text_;
    if (current_.is_error) current_.cell.kind = CellKind::kError;
    const std::size_t column = column_;
    column_ += current_.repeats;
    if (current_.cell.text.empty() && !current_.cell.is_formula) return;
    for (std::size_t i = 0; i < std::min(current_.repeats, kMaxColumns + 1); ++i) {
      row_.push_back({column + i, current_.cell, current_.formula});
    }
  }

  void EndRow() {
    const std::size_t first = next_row_;
    next_row_ += row_repeats_;
    if (builder_ == nullptr || row_.empty()) return;
    for (std::size_t row = first; row < next_row_; ++row) {
      for (const Placed& placed : row_) {
        const CellPosition at{row, placed.column};
        if (placed.cell.is_formula) {
          builder_->NoteFormula(at, placed.formula, !placed.cell.text.empty());
        }
        builder_->Put(at, placed.cell);
      }
    }
    row_.clear();
  }

  struct Placed {
    std::size_t column;
    Cell cell;
    std::string formula;
  };

  Findings& findings_;
  std::size_t cells_left_ = kMaxCells;
  std::set<std::string> hidden_styles_;
  std::string style_;
  std::unique_ptr<SheetBuilder> builder_;  // of the table that is open
  int tables_open_ = 0;
  std::size_t left_out_ = 0;  // elements open inside one that is left out
  std::size_t next_row_ = 0;
  std::size_t row_repeats_ = 1;
  std::vector<Placed> row_;
  std::size_t column_ = 0;
  OdsCell current_;
  std::string text_;
  std::size_t paragraphs_ = 0;
  bool is_in_cell_ = false;
  bool is_in_paragraph_ = false;
};

}  // namespace

Workbook ReadOds(Archive& archive, Findings& findings) {
  const std::string manifest = archive.ReadIfThere("META-INF/manifest.xml").value_or("");
  if (manifest.find("encryption-data") != std::string::npos) {
    Refuse(SheetCode::kFileEncrypted, {});
  }
  OdsReader reader(findings);
  ReadXml(kContent, archive.Read(kContent), reader);
  return std::move(reader.workbook);
}

}  // namespace radap
