#include "engine/import/plan/budget.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "engine/import/plan/cell_text.h"
#include "engine/import/plan/codes.h"
#include "engine/import/plan/text_figures.h"
#include "engine/import/text/amount.h"

namespace radap {
namespace {

constexpr std::string_view kTotal = "budget-total";

std::string FieldOf(int year) { return "budget-" + std::to_string(year); }

// Operating or capital budget, "" if the text says neither.
std::string CategoryOf(const std::string& text) {
  const std::string compact = Compact(text);
  if (compact.starts_with("งบลงทุน") || compact.starts_with("capital")) return "capital";
  for (const std::string_view word : {"งบทำการ", "งบดำเนินงาน", "งบดำเนินการ", "operating"}) {
    if (compact.starts_with(word)) return "operating";
  }
  return "";
}

bool IsCategory(const std::string& text) { return text.size() < 120 && !CategoryOf(text).empty(); }

std::optional<TypedAmount> NumberIn(const std::string& cell) {
  TypedAmount amount = ReadTypedAmount(cell);
  if (amount.kind != AmountKind::kNumber) return std::nullopt;
  return amount;
}

bool IsNothing(const std::string& cell) {
  const AmountKind kind = ReadTypedAmount(cell).kind;
  return kind == AmountKind::kBlank || kind == AmountKind::kDash;
}

// The row that sums the whole table: the last sum row with a number; null if there is none.
const PlanSumLine* WholeSum(const std::vector<PlanSumLine>& lines) {
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (line->is_sum && (line->HasNumbers() || NumberIn(line->total))) return &*line;
  }
  return nullptr;
}

// Baht of one unit: "งบประมาณ (ล้านบาท)".
int ScaleOf(const PlanShape& shape) {
  for (const std::string& header : shape.headers) {
    const std::string compact = Compact(header);
    if (Contains(compact, "ล้านบาท")) return 1000000;
    if (Contains(compact, "พันบาท")) return 1000;
  }
  return 1;
}

// Parts of a long-term table: each ends with its sum row.
std::vector<std::vector<PlanSumLine>> BlocksOf(const std::vector<PlanSumLine>& lines) {
  std::vector<std::vector<PlanSumLine>> blocks(1);
  for (const PlanSumLine& line : lines) {
    blocks.back().push_back(line);
    if (line.is_sum) blocks.emplace_back();
  }
  if (blocks.back().empty()) blocks.pop_back();
  return blocks;
}

// Digits of a cell of a sum row, where a dash stands for none.
std::string DigitsIn(const std::string& cell) {
  const auto number = NumberIn(cell);
  if (number) return number->digits;
  return IsNothing(cell) ? "0" : "";
}

// The totals of the rows that are no sums, by kind of budget.
std::map<std::string, Exact> ByCategory(const std::vector<PlanSumLine>& lines) {
  std::map<std::string, Exact> sums;
  for (const PlanSumLine& line : lines) {
    const std::string category = CategoryOf(line.category);
    if (line.is_sum || category.empty()) continue;
    for (const std::string& cell : line.cells) {
      if (const auto number = NumberIn(cell)) sums[category] += number->number;
    }
  }
  return sums;
}

}  // namespace

std::optional<HeaderBudget> ReadHeaderBudget(const std::string& text, const Place& place) {
  const std::string compact = Compact(text.substr(0, 300));
  if (!compact.starts_with("งบประมาณ") && !compact.starts_with("budget")) return std::nullopt;
  HeaderBudget header;
  header.place = place;
  std::vector<int> years;
  for (const TextAmount& amount : AmountsIn(text)) {
    const bool is_baht = amount.unit == "บาท" || Compact(amount.unit) == "baht";
    const std::vector<int> year = YearsIn(amount.digits);
    if (!is_baht) {
      if (year.size() == 1) years.push_back(year.front());
      continue;
    }
    if (years.size() == 1) {
      header.years[years.front()] = amount.digits;
    } else {
      header.total = amount.digits;
    }
    years.clear();
  }
  if (header.years.empty() && header.total.empty()) return std::nullopt;
  return header;
}

void PlanBudget::AddTable(const PlanTable& table, const PlanShape& shape,
                          const std::vector<int>& plan_years, Findings& findings) {
  const BudgetColumns columns = ColumnsOfBudget(table, shape, plan_years, findings);
  if (years_.empty()) {
    for (const auto& [year, column] : columns.years) years_.push_back(year);
  }
  if (shape.kind == PlanTableKind::kBudget) scale_ = ScaleOf(shape);
  std::vector<PlanSumLine>& lines = shape.kind == PlanTableKind::kBudget ? lines_ : long_term_;
  for (std::size_t i = static_cast<std::size_t>(shape.header_rows); i < table.rows.size(); ++i) {
    if (!table.rows[i].IsBlank()) AddRow(table.rows[i], columns, lines, findings);
  }
}

void PlanBudget::AddRow(const PlanRow& row, const BudgetColumns& columns,
                        std::vector<PlanSumLine>& lines, Findings& findings) const {
  PlanSumLine line;
  line.place = row.place;
  for (int column = 0; column < columns.first; ++column) {
    const std::string& cell = row.At(column);
    if (cell.empty()) continue;
    if (NumberIn(cell)) {
      findings.push_back(MakeFindingAt(PlanCode::kPlanCellWithoutColumn, PlaceAt(row, column), "",
                                       {Same(cell), Same(RowText(row))}));
    } else if (IsSumLabel(cell)) {
      line.is_sum = true;
      line.label = cell;
    } else if (line.category.empty() && IsCategory(cell)) {
      line.category = cell;
    } else if (!line.is_sum && !IsNothing(cell)) {
      line.label = WithoutBullet(cell);
    }
  }
  const bool is_inherited = line.category.empty() && !line.is_sum && !lines.empty();
  if (is_inherited) line.category = lines.back().category;
  for (const int year : years_) {
    const auto column = columns.years.find(year);
    const int at = column == columns.years.end() ? -1 : column->second;
    line.cells.push_back(row.At(at));
    line.places.push_back(PlaceAt(row, std::max(at, 0)));
  }
  line.total = row.At(columns.total);
  line.total_place = PlaceAt(row, std::max(columns.total, 0));
  lines.push_back(std::move(line));
}

void PlanBudget::SetFields(const PlanItem& item, Answer& answer, Findings& findings) const {
  const PlanSumLine* const sum = WholeSum(lines_);
  if (sum == nullptr) return;
  std::string zeros;
  const auto set = [&](const std::string& field, const std::string& cell, const Place& place) {
    if (std::find(item.fields.begin(), item.fields.end(), field) == item.fields.end()) return;
    if (const auto number = NumberIn(cell)) {
      answer.fields[field] = number->number * Exact(scale_);
    } else if (IsNothing(cell)) {
      answer.fields[field] = Exact(0);
      zeros += (zeros.empty() ? "" : ", ") + field;
    } else {
      findings.push_back(MakeFindingAt(PlanCode::kPlanBudgetInWords, place,
                                       "/answers/" + item.id + "/fields/" + field,
                                       {Same(field), Same(cell)}));
    }
  };
  for (std::size_t i = 0; i < years_.size(); ++i) {
    set(FieldOf(years_[i]), sum->cells[i], sum->places[i]);
  }
  if (!sum->total.empty()) set(std::string(kTotal), sum->total, sum->total_place);
  if (zeros.empty()) return;
  findings.push_back(MakeFindingAt(PlanCode::kPlanDashIsZero, sum->place,
                                   "/answers/" + item.id + "/fields", {Same(zeros)}));
}

void PlanBudget::CompareHeader(const PlanItem& item, std::vector<PrintedFigure>& printed) const {
  const PlanSumLine* const sum = WholeSum(lines_);
  if (!header_ || sum == nullptr || scale_ != 1) return;
  const auto add = [&](const std::string& field, const std::string& value,
                       const std::string& cell) {
    printed.push_back({PrintedKind::kSame,
                       item.id + " " + field,
                       value,
                       {DigitsIn(cell)},
                       AtText(header_->place),
                       false});
  };
  for (std::size_t i = 0; i < years_.size(); ++i) {
    const auto year = header_->years.find(years_[i]);
    if (year != header_->years.end()) add(FieldOf(years_[i]), year->second, sum->cells[i]);
  }
  if (!header_->total.empty()) add(std::string(kTotal), header_->total, sum->total);
}

// One activity is the budget again; several sum to it.
void PlanBudget::CompareLongTerm(const PlanItem& item, std::vector<PrintedFigure>& printed,
                                 Findings& findings) const {
  const PlanSumLine* const main = WholeSum(lines_);
  std::vector<const PlanSumLine*> sums;
  for (const PlanSumLine& line : long_term_) {
    if (line.is_sum && (line.HasNumbers() || NumberIn(line.total))) sums.push_back(&line);
  }
  constexpr std::size_t kMostSums = 100;
  if (main == nullptr || sums.empty() || sums.size() > kMostSums) return;
  const auto add = [&](const std::string& name, const std::string& cell, const Place& place,
                       std::vector<std::string> parts) {
    const std::string of = item.id + " long-term " + name;
    const bool is_one = parts.size() == 1;
    PrintedFigure figure{is_one ? PrintedKind::kSame : PrintedKind::kSum,
                         of,
                         DigitsIn(cell),
                         std::move(parts),
                         AtText(place),
                         false};
    if (is_one)
      std::swap(figure.value, figure.parts.front());  // the long-term figure is in question
    if (!figure.value.empty()) printed.push_back(std::move(figure));  // words are no figure
  };
  for (std::size_t i = 0; i < years_.size(); ++i) {
    std::vector<std::string> parts;
    for (const PlanSumLine* const sum : sums) parts.push_back(DigitsIn(sum->cells[i]));
    add(FieldOf(years_[i]), main->cells[i], sums.front()->places[i], std::move(parts));
  }
  std::vector<std::string> totals;
  for (const PlanSumLine* const sum : sums) totals.push_back(DigitsIn(sum->total));
  if (!main->total.empty() && !sums.front()->total.empty()) {
    add(std::string(kTotal), main->total, sums.front()->total_place, std::move(totals));
  }
  const auto here = ByCategory(lines_);
  const auto there = ByCategory(long_term_);
  if (here == there || here.empty() || there.empty()) return;
  for (const auto& [category, amount] : here) {
    const auto other = there.find(category);
    if (other != there.end() && other->second == amount) continue;
    findings.push_back(MakeFindingAt(
        PlanCode::kPlanBudgetCategoryDiffers, sums.front()->place, "/answers/" + item.id,
        {Same(item.id),
         category == "capital" ? Label{"งบลงทุน", "capital"} : Label{"งบทำการ", "operating"},
         Same(amount.ToPlain(2)), Same(other == there.end() ? "0" : other->second.ToPlain(2))}));
  }
}

void PlanBudget::Finish(const PlanItem& item, Answer& answer, std::vector<PrintedFigure>& printed,
                        Findings& findings) const {
  std::vector<std::string> columns;
  for (const int year : years_) columns.push_back(std::to_string(year));
  SetFields(item, answer, findings);
  CompareHeader(item, printed);
  AddSums(lines_, item.id + " budget", columns, printed);
  for (const std::vector<PlanSumLine>& block : BlocksOf(long_term_)) {
    AddSums(block, item.id + " long-term budget", columns, printed);
  }
  CompareLongTerm(item, printed, findings);
}

}  // namespace radap
