#include "engine/import/table/cell_amount.h"

#include <utility>

#include "engine/dossier/quote.h"
#include "engine/import/table/cell_words.h"
#include "engine/import/table/codes.h"
#include "engine/import/text/amount.h"

namespace radap::free_table {
namespace {

constexpr int kDecimals = 40;  // more than any cell has

class AmountReader {
 public:
  AmountReader(TableReading& reading, const AmountPlace& place, std::string& unit)
      : reading_(reading), place_(place), unit_(unit) {}

  std::optional<Exact> Read(const Cell& cell, std::string* words) {
    switch (cell.kind) {
      case CellKind::kError:
        Report(TableCode::kErrorCell, {Quoted(cell.text), place_.what});
        return std::nullopt;
      case CellKind::kNumber:
        return ReadNumber(cell);
      case CellKind::kTruth:
      case CellKind::kDate:
        return Refuse(cell.text);
      case CellKind::kText:
        break;
    }
    return ReadText(cell.text, words);
  }

 private:
  void Report(FindingCode code, std::vector<Label> args) {
    reading_.Report(code, place_.row, place_.column, place_.path, std::move(args));
  }

  std::nullopt_t Refuse(std::string_view text) {
    Report(TableCode::kNotAnAmount, {Quoted(text), place_.what});
    return std::nullopt;
  }

  std::optional<Exact> ReadNumber(const Cell& cell) {
    const std::optional<Exact> number = Exact::Parse(cell.text);
    if (!number) return Refuse(cell.text);
    if (!cell.is_percent) return number;
    const Exact shown = *number * 100;
    const std::string digits = shown.ToPlain(kDecimals);
    if (IsPercentUnit(unit_)) {
      reading_.Note(TableCode::kShownAsPercent, place_.row, place_.column,
                    {Same(cell.text), Same(digits)});
    } else {
      CompareUnit(digits + "%", digits, "%");
    }
    return shown;
  }

  std::optional<Exact> ReadText(const std::string& text, std::string* words) {
    TypedAmount typed = ReadTypedAmount(text);
    switch (typed.kind) {
      case AmountKind::kBlank:
        return std::nullopt;
      case AmountKind::kDash:
      case AmountKind::kNotAvailable:
        Report(TableCode::kNotAvailable, {Quoted(text), place_.what});
        return std::nullopt;
      case AmountKind::kWords:
        if (words == nullptr) return Refuse(typed.words);
        *words = std::move(typed.words);
        return std::nullopt;
      case AmountKind::kNumber:
        break;
    }
    if (!typed.unit.empty()) CompareUnit(text, typed.digits, typed.unit);
    return typed.number;
  }

  // The unit that stands beside the amount, against that of the row.
  void CompareUnit(const std::string& typed, const std::string& digits, const std::string& found) {
    if (unit_.empty()) {
      unit_ = found;
      Report(TableCode::kUnitFromCell, {Quoted(typed), Quoted(found)});
    } else if (!IsSameUnit(unit_, found)) {
      Report(TableCode::kUnitDiffers, {Quoted(typed), Quoted(unit_), Same(digits)});
    }
  }

  TableReading& reading_;
  const AmountPlace& place_;
  std::string& unit_;
};

}  // namespace

std::optional<Exact> ReadAmount(TableReading& reading, const AmountPlace& place, std::string& unit,
                                std::string* words) {
  if (place.column < 0) return std::nullopt;
  return AmountReader(reading, place, unit).Read(reading.At(place.row, place.column), words);
}

}  // namespace radap::free_table
