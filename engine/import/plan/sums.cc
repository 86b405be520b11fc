#include "engine/import/plan/sums.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/import/plan/cell_text.h"
#include "engine/import/text/amount.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

constexpr std::size_t kMostParts = 200;     // of one sum
constexpr std::size_t kMostFigures = 3000;  // of one document
constexpr std::size_t kMostLines = 500;     // of one table with sums

bool IsNumber(const std::string& cell) { return ReadTypedAmount(cell).kind == AmountKind::kNumber; }

// What a sum row sums: "งบลงทุน" of "รวมงบลงทุน (บาท)", nothing of "รวมทั้งสิ้น".
std::string SummedLabel(const std::string& label) {
  std::string rest = Compact(label);
  for (const std::string_view word :
       {"ยอดรวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "รวมเงิน", "รวม", "grandtotal", "total", "(บาท)", "(baht)",
        "ทั้งสิ้น", "ทั้งหมด", "บาท"}) {
    const std::size_t found = rest.find(word);
    if (found != std::string::npos) rest.erase(found, word.size());
  }
  return rest;
}

// A line read once, since each sum looks at many.
struct ReadLine {
  std::string label;  // compact
  std::string category;
  bool is_sum;
  std::vector<TypedAmount> amounts;
};

std::vector<ReadLine> ReadLines(const std::vector<PlanSumLine>& lines) {
  std::vector<ReadLine> read;
  for (const PlanSumLine& line : lines) {
    ReadLine one{Compact(line.label), Compact(line.category), line.is_sum, {}};
    for (const std::string& cell : line.cells) one.amounts.push_back(ReadTypedAmount(cell));
    read.push_back(std::move(one));
  }
  return read;
}

// What a sum row sums: the lines from `first` to `last` that are no sums, of one category if it is not empty.
struct Summed {
  std::size_t first;
  std::size_t last;
  std::string category;
};

// The parts of the sum in one column. A column of dashes alone sums to 0; nothing if the parts are too many or blank.
std::optional<std::vector<std::string>> PartsOf(const std::vector<ReadLine>& lines,
                                                const Summed& summed, std::size_t column) {
  std::vector<std::string> parts;
  std::size_t dashes = 0;
  for (std::size_t i = summed.first; i < summed.last && parts.size() <= kMostParts; ++i) {
    const ReadLine& line = lines[i];
    const bool is_other = !summed.category.empty() && line.category != summed.category;
    if (line.is_sum || is_other || column >= line.amounts.size()) continue;
    const TypedAmount& amount = line.amounts[column];
    if (amount.kind == AmountKind::kDash) {
      ++dashes;
    } else if (amount.kind != AmountKind::kBlank) {
      parts.push_back(amount.digits);
    }
  }
  if (parts.empty()) parts.assign(std::min(dashes, kMostParts), "0");
  if (parts.empty() || parts.size() > kMostParts) return std::nullopt;
  return parts;
}

// The rows that the sum row at `index` sums.
Summed SummedBy(const std::vector<ReadLine>& lines, std::size_t index) {
  const std::string summed = SummedLabel(lines[index].label);
  std::size_t after_last_sum = 0;
  bool is_category = false;
  for (std::size_t i = index; i-- > 0;) {
    if (lines[i].is_sum && after_last_sum == 0) after_last_sum = i + 1;
    if (summed.empty() || lines[i].is_sum) continue;
    if (lines[i].label == summed) return {i, index, ""};
    is_category = is_category || lines[i].category == summed;
  }
  if (is_category) return {0, index, summed};
  const bool is_partial = !summed.empty() && index + 1 < lines.size();
  return {is_partial ? after_last_sum : 0, index, ""};
}

void Add(std::vector<PrintedFigure>& printed, PrintedFigure figure) {
  if (printed.size() < kMostFigures) printed.push_back(std::move(figure));
}

// "1.1.1.1 budget, งบลงทุน: ระบบ": what a row's figures are called.
std::string NameOf(const std::string& title, const PlanSumLine& line) {
  return title + ": " + Shortened(line.label.empty() ? line.category : line.label, 50);
}

void AddRowSum(const std::vector<PlanSumLine>& lines, std::size_t index, const std::string& title,
               std::vector<PrintedFigure>& printed) {
  const PlanSumLine& line = lines[index];
  const TypedAmount total = ReadTypedAmount(line.total);
  if (total.kind != AmountKind::kNumber) return;
  std::vector<std::string> parts;
  const auto add_cells = [&parts](const PlanSumLine& one) {
    for (const std::string& cell : one.cells) {
      const TypedAmount amount = ReadTypedAmount(cell);
      if (amount.kind == AmountKind::kNumber) parts.push_back(amount.digits);
      if (amount.kind == AmountKind::kWords) parts.emplace_back();
    }
  };
  add_cells(line);
  // A heading with the sum of the rows below it.
  for (std::size_t i = index + 1;
       parts.size() <= kMostParts && !line.HasNumbers() && !line.is_sum && i < lines.size() &&
       !lines[i].is_sum && lines[i].total.empty();
       ++i) {
    add_cells(lines[i]);
  }
  if (parts.empty() || parts.size() > kMostParts) return;
  Add(printed, {PrintedKind::kSum, NameOf(title, line), total.digits, std::move(parts),
                AtText(line.total_place), false});
}

void AddColumnSums(const PlanSumLine& line, const std::vector<ReadLine>& lines, std::size_t index,
                   const std::string& title, const std::vector<std::string>& columns,
                   std::vector<PrintedFigure>& printed) {
  const Summed summed = SummedBy(lines, index);
  for (std::size_t column = 0; column < std::min(columns.size(), line.cells.size()); ++column) {
    const TypedAmount& value = lines[index].amounts[column];
    if (value.kind != AmountKind::kNumber) continue;
    if (auto parts = PartsOf(lines, summed, column)) {
      Add(printed, {PrintedKind::kSum, NameOf(title, line) + ", " + columns[column], value.digits,
                    std::move(*parts), AtText(line.places[column]), false});
    }
  }
}

bool IsPercentHeader(const std::string& header) {
  const std::string compact = Compact(header);
  return compact == "%" || Contains(compact, "ร้อยละ") || Contains(compact, "percent");
}

// All cells of the column below the header are numbers, dashes or blank, and some are numbers.
bool IsNumberColumn(const PlanTable& table, int column) {
  int numbers = 0;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const AmountKind kind = ReadTypedAmount(table.rows[i].At(column)).kind;
    if (kind == AmountKind::kWords || kind == AmountKind::kNotAvailable) return false;
    if (kind == AmountKind::kNumber) ++numbers;
  }
  return numbers >= 2;
}

std::vector<PlanSumLine> LinesOf(const PlanTable& table, const std::vector<int>& columns) {
  std::vector<PlanSumLine> lines;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const PlanRow& row = table.rows[i];
    PlanSumLine line;
    line.label = WithoutBullet(row.At(0));
    line.is_sum = IsSumLabel(row.At(0));
    line.place = row.place;
    for (const int column : columns) {
      line.cells.push_back(row.At(column));
      line.places.push_back(PlaceAt(row, column));
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

// Each row's count in percent of the sum of all, as printed in the column `percent`.
void AddShares(const PlanTable& table, int count, int percent, const std::string& title,
               std::vector<PrintedFigure>& printed) {
  const PlanRow& last = table.rows.back();
  const TypedAmount whole = ReadTypedAmount(last.At(count));
  if (whole.kind != AmountKind::kNumber || !IsSumLabel(last.At(0))) return;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const PlanRow& row = table.rows[i];
    const TypedAmount part = ReadTypedAmount(row.At(count));
    const TypedAmount share = ReadTypedAmount(row.At(percent));
    if (part.kind != AmountKind::kNumber || share.kind != AmountKind::kNumber) continue;
    Add(printed, {PrintedKind::kShare,
                  title + ": " + Shortened(row.At(0), 50),
                  share.digits,
                  {part.digits, whole.digits},
                  AtText(PlaceAt(row, percent)),
                  false});
  }
}

}  // namespace

bool PlanSumLine::HasNumbers() const { return std::any_of(cells.begin(), cells.end(), IsNumber); }

bool IsSumLabel(const std::string& text) {
  const std::string compact = Compact(text);
  if (compact.starts_with("รวมถึง") || compact.starts_with("รวมทั้งที่")) return false;
  return compact.starts_with("รวม") || compact.starts_with("ยอดรวม") ||
         compact.starts_with("total") || compact.starts_with("grandtotal");
}

void AddSums(const std::vector<PlanSumLine>& lines, const std::string& title,
             const std::vector<std::string>& columns, std::vector<PrintedFigure>& printed) {
  if (lines.size() > kMostLines) return;
  const std::vector<ReadLine> read = ReadLines(lines);
  for (std::size_t i = 0; i < lines.size() && printed.size() < kMostFigures; ++i) {
    AddRowSum(lines, i, title, printed);
    if (lines[i].is_sum) AddColumnSums(lines[i], read, i, title, columns, printed);
  }
}

void AddTableSums(const PlanTable& table, const std::string& title,
                  std::vector<PrintedFigure>& printed) {
  const bool has_sum = std::any_of(table.rows.begin(), table.rows.end(),
                                   [](const PlanRow& row) { return IsSumLabel(row.At(0)); });
  if (!has_sum || table.rows.size() < 3) return;
  std::vector<int> columns;
  std::vector<std::string> names;
  int percent = -1;
  for (int column = 1; column < table.Width(); ++column) {
    if (!IsNumberColumn(table, column)) continue;
    if (IsPercentHeader(table.rows.front().At(column))) {
      percent = column;
    } else {
      columns.push_back(column);
      names.push_back(Shortened(table.rows.front().At(column), 50));
    }
  }
  AddSums(LinesOf(table, columns), title, names, printed);
  if (percent >= 0 && columns.size() == 1) {
    AddShares(table, columns.front(), percent, title, printed);
  }
}

}  // namespace radap
