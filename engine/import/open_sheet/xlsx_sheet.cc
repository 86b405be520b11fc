// The cells of one sheet of an xlsx file.
#include <charconv>
#include <utility>

#include "engine/import/open_sheet/refusal.h"
#include "engine/import/open_sheet/xlsx.h"
#include "engine/import/open_sheet/xml.h"

namespace radap {
namespace {

class CellsReader : public XmlReader {
 public:
  CellsReader(std::string_view part, const XlsxTables& tables, SheetBuilder& sheet)
      : part_(part), tables_(tables), sheet_(sheet) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    into_ = nullptr;
    if (name == "row") {
      StartRow(attributes.Get("r"));
    } else if (name == "c") {
      StartCell(attributes);
    } else if (name == "v" && is_in_cell_) {
      into_ = &value_;
      has_value_ = true;
    } else if (name == "f" && is_in_cell_) {
      into_ = &formula_;
      is_formula_ = true;
    } else if (name == "rPh") {
      is_phonetic_ = true;
    } else if (name == "t" && is_in_cell_ && !is_phonetic_) {  // a text in the cell itself
      into_ = &value_;
      has_value_ = true;
    }
  }
  void End(std::string_view name) override {
    into_ = nullptr;
    if (name == "c" && is_in_cell_) EndCell();
    if (name == "rPh") is_phonetic_ = false;
    if (name == "row") next_.column = 0;
  }
  void Characters(std::string_view text) override {
    if (into_ != nullptr) *into_ += text;
  }

 private:
  // Rows and cells may leave out their names: then each follows the one before.
  void StartRow(std::string_view name) {
    next_ = {rows_, 0};
    if (!name.empty()) {
      const std::optional<CellPosition> named = PositionOf("A" + std::string(name));
      if (!named) RefuseName(name);
      next_.row = named->row;
    }
    rows_ = next_.row + 1;
  }

  void StartCell(const XmlAttributes& attributes) {
    const std::string_view name = attributes.Get("r");
    if (!name.empty()) {
      const std::optional<CellPosition> named = PositionOf(name);
      if (!named) RefuseName(name);
      next_ = *named;
    }
    at_ = next_;
    ++next_.column;
    type_ = attributes.Get("t");
    style_ = NumberIn(attributes.Get("s"));
    value_.clear();
    formula_.clear();
    is_formula_ = has_value_ = false;
    is_in_cell_ = true;
  }

  void EndCell() {
    is_in_cell_ = false;
    if (is_formula_) sheet_.NoteFormula(at_, formula_, has_value_);
    if (!has_value_ && !is_formula_) return;
    Cell cell = has_value_ ? CellOfValue() : Cell();
    cell.is_formula = is_formula_;
    sheet_.Put(at_, std::move(cell));
  }

  Cell CellOfValue() {
    Cell cell;
    if (type_ == "s") {
      cell.text = SharedString();
    } else if (type_ == "b") {
      cell.kind = CellKind::kTruth;
      cell.text = value_ == "1" || value_ == "true" ? "true" : "false";
    } else if (type_ == "e") {
      cell.kind = CellKind::kError;
      cell.text = value_;
    } else if (type_ == "d") {
      cell.kind = CellKind::kDate;
      cell.text = value_;
    } else if (type_ == "str" || type_ == "inlineStr") {
      cell.text = PlainText(value_);
    } else {
      NumberInto(cell);
    }
    return cell;
  }

  void NumberInto(Cell& cell) const {
    const std::optional<std::string> number = PlainNumber(value_);
    if (!number) {
      cell.text = value_;  // a text that is no number: its reader says so
      return;
    }
    const NumberFormat format =
        style_ < tables_.formats.size() ? tables_.formats[style_] : NumberFormat::kPlain;
    const std::optional<std::string> date =
        format == NumberFormat::kDate ? DateOfSerial(*number, tables_.is_1904) : std::nullopt;
    cell.kind = date ? CellKind::kDate : CellKind::kNumber;
    cell.is_percent = format == NumberFormat::kPercent;
    cell.text = date ? *date : *number;
  }

  std::string SharedString() const {
    std::size_t number = 0;
    const char* const end = value_.data() + value_.size();
    const auto [after, error] = std::from_chars(value_.data(), end, number);
    if (error != std::errc() || after != end || number >= tables_.strings.size()) {
      RefusePart(part_,
                 {"ไม่มีข้อความหมายเลข " + Quote(value_), "there is no text number " + Quote(value_)},
                 sheet_.PlaceOf(at_));
    }
    return tables_.strings[number];
  }

  [[noreturn]] void RefuseName(std::string_view name) const {
    Place place;
    place.sheet = sheet_.Name();
    Refuse(SheetCode::kCellNameBroken, {Quoted(name)}, std::move(place));
  }

  std::string_view part_;
  const XlsxTables& tables_;
  SheetBuilder& sheet_;
  std::size_t rows_ = 0;
  CellPosition next_{0, 0};
  CellPosition at_{0, 0};
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;
  std::string formula_;
  bool is_formula_ = false;
  bool has_value_ = false;
  bool is_in_cell_ = false;
  bool is_phonetic_ = false;
  std::string* into_ = nullptr;  // where characters go
};

}  // namespace

void ReadXlsxSheet(std::string_view part, std::string xml, const XlsxTables& tables,
                   SheetBuilder& sheet) {
  CellsReader reader(part, tables, sheet);
  ReadXml(part, std::move(xml), reader);
}

}  // namespace radap
