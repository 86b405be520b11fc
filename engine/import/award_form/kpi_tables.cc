#include "engine/import/award_form/kpi_tables.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/import/award_form/marks.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap::award_form {
namespace {

constexpr std::size_t kHeadLines = 12;
constexpr std::size_t kGroupLines = 8;  // from the heading of a group to the head of its table

// "พ.ศ.2565 พ.ศ.2566 พ.ศ.2567".
std::vector<int> YearsIn(std::string_view bare) {
  constexpr std::string_view kEra = "พ.ศ.";
  const std::string digits = ArabicDigits(bare);
  std::vector<int> years;
  for (std::size_t at = digits.find(kEra); at != std::string::npos;
       at = digits.find(kEra, at + 1)) {
    const std::string year = digits.substr(at + kEra.size(), 4);
    const std::optional<int> number = year.size() == 4 ? WholeNumber(year) : std::nullopt;
    if (number && years.size() < 10) years.push_back(*number);
  }
  return years;
}

// The last line of the head at `head`: the one with the years, where the form was not cut before it.
std::size_t EndOfHead(const Form& form, std::size_t head) {
  const std::size_t end = std::min(form.lines.size(), head + kHeadLines);
  std::size_t last = head;
  for (std::size_t i = head; i < end && !(i > head && IsTableHead(form.lines[i].bare)); ++i) {
    if (!YearsIn(form.lines[i].bare).empty()) return i;
    if (IsTableHeadRest(form.lines[i].bare)) last = i;
  }
  return last;
}

bool HasGroup(const Form& form, const std::string& item, int group) {
  return ElementOf(form.program, item + "/" + std::to_string(group), ElementKind::kGroup) !=
         nullptr;
}

// An item with KPI groups that this line is the heading of.
std::string ItemAt(const Form& form, std::size_t line) {
  const std::optional<Heading> heading = HeadingOf(form.lines[line].text);
  const Element* const item =
      heading ? ElementOf(form.program, heading->id, ElementKind::kItem) : nullptr;
  if (item == nullptr || item->children.empty()) return "";
  const auto child = static_cast<std::size_t>(item->children.front());
  return form.program.elements[child].kind == ElementKind::kGroup ? item->id : "";
}

class Tables {
 public:
  explicit Tables(const Form& form) : form_(form) {}

  std::vector<KpiTable> Find() {
    for (std::size_t i = 0; i < form_.lines.size(); ++i) {
      if (!IsTableHead(form_.lines[i].bare)) continue;
      const std::size_t last = EndOfHead(form_, i);
      Add(i, last);
      i = last;
    }
    EndRows(form_.lines.size());
    return std::move(tables_);
  }

 private:
  void Add(std::size_t head, std::size_t last) {
    const std::size_t floor = tables_.empty() ? 0 : tables_.back().rows;
    KpiTable table;
    table.head = table.begin = head;
    table.years = YearsIn(form_.lines[last].bare);
    if (table.years.empty() && !tables_.empty()) table.years = tables_.back().years;
    table.rows = last + 1;
    FindGroup(floor, table);
    FindItem(floor, table);
    if (table.item.empty() && !tables_.empty()) table.item = tables_.back().item;
    EndRows(table.begin);
    tables_.push_back(std::move(table));
  }

  // The nearest "N." above the head.
  void FindGroup(std::size_t floor, KpiTable& table) const {
    for (std::size_t i = table.head; i > floor && i + kGroupLines > table.head; --i) {
      const std::optional<int> group = GroupOf(form_.lines[i - 1].text);
      if (!group) continue;
      table.group = group;
      table.group_line = table.begin = i - 1;
      return;
    }
  }

  // A new item begins where groups begin again.
  void FindItem(std::size_t floor, KpiTable& table) const {
    const bool goes_on = !tables_.empty() && table.group && tables_.back().group &&
                         *table.group > *tables_.back().group;
    if (goes_on && HasGroup(form_, tables_.back().item, *table.group)) return;
    for (std::size_t i = table.begin; i > floor; --i) {
      const std::string item = ItemAt(form_, i - 1);
      if (item.empty() || (!tables_.empty() && item == tables_.back().item)) continue;
      table.item = item;
      table.item_line = table.begin = i - 1;
      return;
    }
  }

  // The rows of the last table end before `begin`, or where another part of the form begins.
  void EndRows(std::size_t begin) {
    if (tables_.empty()) return;
    KpiTable& table = tables_.back();
    table.end = table.rows;
    while (table.end < begin && !BeginsSection(form_, table.end)) ++table.end;
  }

  const Form& form_;
  std::vector<KpiTable> tables_;
};

}  // namespace

std::vector<KpiTable> FindKpiTables(const Form& form) { return Tables(form).Find(); }

}  // namespace radap::award_form
