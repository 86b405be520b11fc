// The sheet of KPIs: a row for each that is there, or that the pack expects, and some to spare.
#include <algorithm>

#include "engine/form/layout_parts.h"
#include "engine/form/layout_years.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr int kRowsToSpare = 20;
constexpr int kUsualRows = 5;  // of an item without limits
constexpr int kMostRows = 20;  // of an item with a large one

FormRow KpiRow(const std::string& item, const std::string& group) {
  FormRow row;
  row.style = RowStyle::kKpi;
  row.item = item;
  row.group = group;
  return row;
}

std::string NumberOf(const Element& group) { return group.id.substr(group.id.find('/') + 1); }

std::vector<int> GroupsOf(const Program& program, const Element& item) {
  std::vector<int> groups;
  for (const int child : item.children) {
    if (program.elements[Index(child)].kind == ElementKind::kGroup) groups.push_back(child);
  }
  return groups;
}

// A row for each group where each takes one KPI; otherwise as many rows as the item takes.
void AddExpected(const Program& program, const Element& item, std::vector<FormRow>& rows) {
  const std::vector<int> groups = GroupsOf(program, item);
  if (groups.empty()) return;
  const bool is_one_each = std::all_of(groups.begin(), groups.end(), [&](int group) {
    return program.elements[Index(group)].kpis_at_most == 1;
  });
  if (is_one_each) {
    for (const int group : groups) {
      rows.push_back(KpiRow(item.id, NumberOf(program.elements[Index(group)])));
    }
    return;
  }
  const int expected = item.kpis_at_most.value_or(item.kpis_at_least.value_or(kUsualRows));
  for (int i = 0; i < std::clamp(expected, 1, kMostRows); ++i) rows.push_back(KpiRow(item.id, ""));
}

std::vector<FormRow> KpiRows(const Program& program, const Leaves& leaves) {
  std::vector<FormRow> rows;
  for (int i = 0; HasLeafAt(leaves, "/kpis/" + std::to_string(i)); ++i) {
    rows.push_back(KpiRow("", ""));
    rows.back().key = "/kpis/" + std::to_string(i);
  }
  if (rows.empty()) {
    for (const Element& element : program.elements) AddExpected(program, element, rows);
  }
  rows.insert(rows.end(), kRowsToSpare, KpiRow("", ""));
  return rows;
}

// Years with targets of their own: where rules look at targets in words, judgements or earlier targets.
int TargetYearsBack(const Program& program) {
  const int targets = YearsBack(program, Property::kTarget);
  const int words =
      std::max(YearsBack(program, Property::kTargetText), YearsBack(program, Property::kJudged));
  return targets > 0 ? std::max(targets, words) : words;
}

bool IsSomeNotApplicable(const Leaves& leaves) {
  return std::any_of(leaves.begin(), leaves.end(), [](const auto& leaf) {
    const std::vector<std::string> steps = StepsOf(leaf.first);
    return steps.size() == 3 && steps[0] == "kpis" && steps[2] == "applicable";
  });
}

}  // namespace

std::optional<FormSheet> KpiSheet(const Program& program, const Leaves& leaves) {
  const bool has_groups =
      std::any_of(program.elements.begin(), program.elements.end(),
                  [](const Element& element) { return element.kind == ElementKind::kGroup; });
  if (!has_groups && !HasLeafAt(leaves, "/kpis/")) return std::nullopt;
  FormSheet sheet;
  sheet.kind = SheetKind::kKpis;
  sheet.key = "kpis";
  sheet.name = "ตัวชี้วัด";
  sheet.title = "ตัวชี้วัด เป้าหมาย และผล";
  sheet.columns = {{"", "", 4, ColumnRole::kKey}, {"item", "หัวข้อ", 9},
                   {"group", "กลุ่ม", 7},           {"", "ชื่อกลุ่ม", 26, ColumnRole::kGroupName},
                   {"name", "ชื่อตัวชี้วัด", 44},       {"unit", "หน่วยวัด", 12},
                   {"direction", "ทิศทาง", 12}};
  std::vector<FormColumn>& columns = sheet.columns;
  if (Asks(program, ElementKind::kKpi, Property::kApplicable) || IsSomeNotApplicable(leaves)) {
    columns.push_back({"applicable", "เกี่ยวข้อง", 12});
  }
  columns.push_back({"baseline", "ค่าฐาน", 12});
  columns.push_back({"target", "เป้าหมายปีงบประมาณ", 13});
  const int back = TargetYearsBack(program);
  AddYears(YearsOf(program, leaves, back, "targets"), "targets/", "เป้าหมายปี", columns);
  AddYears(YearsOf(program, leaves, std::max(YearsBack(program, Property::kResult), 0), "results"),
           "results/", "ผลปี", columns);
  AddYears(YearsOf(program, leaves, YearsBack(program, Property::kJudged), "judged"), "judged/",
           "บรรลุเป้าหมายปี", columns);
  columns.push_back({"note", "หมายเหตุ", 36});
  columns.push_back({"claimed/success", "ความสำเร็จที่ระบุ (%)", 13});
  columns.push_back({"claimed/score", "คะแนนที่ระบุ", 12});
  columns.push_back({"", "ตรวจ", 16, ColumnRole::kCheck});
  columns.push_back({"", "ผลเทียบเป้าหมาย (%)", 14, ColumnRole::kSuccess});
  sheet.rows = KpiRows(program, leaves);
  return sheet;
}

}  // namespace radap
