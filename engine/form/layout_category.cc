// The sheet of a category: its items, questions, issues, fields and narratives, in the order of the pack.
#include <algorithm>

#include "engine/dossier/json_tree.h"
#include "engine/form/layout_parts.h"
#include "engine/form/layout_years.h"
#include "engine/form/literal.h"
#include "rules/base/index.h"

namespace radap {
namespace {

// What a starred issue offers rows for, since files often come in several parts.
constexpr int kEntriesOfStarred = 2;

RowStyle HeadingOf(ElementKind kind) {
  if (kind == ElementKind::kCategory) return RowStyle::kCategory;
  return kind == ElementKind::kItem ? RowStyle::kItem : RowStyle::kQuestion;
}

// "พื้นฐาน, ก้าวหน้า"
std::string LevelsOf(const Program& program, std::uint32_t levels) {
  std::string text;
  for (std::size_t i = 0; i < program.levels.size(); ++i) {
    if ((levels >> i & 1U) == 0) continue;
    text += (text.empty() ? "ระดับ" : ", ") + program.levels[i].label.Pick(Language::kThai);
  }
  return text;
}

std::string RangeOf(const Field& field) {
  if (!field.one_of.empty()) {
    std::string values;
    for (const Exact& value : field.one_of)
      values += (values.empty() ? "" : ", ") + PlainText(value);
    return " เลือก " + values;
  }
  if (field.low && field.high) return " " + PlainText(*field.low) + " ถึง " + PlainText(*field.high);
  if (field.low) return " ตั้งแต่ " + PlainText(*field.low);
  if (field.high) return " ไม่เกิน " + PlainText(*field.high);
  return field.kind == FieldKind::kPercent ? " 0 ถึง 100" : "";
}

// Empty where the kind of field says it.
std::string UnitOf(const Program& program, const Field& field) {
  if (field.kind != FieldKind::kNumber || field.unit == "number") return "";
  if (field.unit == "baht") return "บาท";
  for (const ProgramUnit& unit : program.units) {
    const std::string& label = unit.label.Pick(Language::kThai);
    if (unit.id == field.unit && !label.empty()) return label;
  }
  return field.unit;
}

std::string HowToFill(const Program& program, const Field& field) {
  std::string text = LabelOf(field.kind).th + RangeOf(field);
  const std::string unit = UnitOf(program, field);
  if (!unit.empty()) text += " (" + unit + ")";
  if (field.kind == FieldKind::kDate) text += " เช่น 2567-09-30";
  if (field.kind == FieldKind::kPeriod) text += " เช่น 2565-10..2567-09 หรือ 6 เดือน";
  if (field.kind == FieldKind::kList) {
    text += " บรรทัดละหนึ่งข้อ (Alt+Enter)";
    if (field.at_least > 1) text += " อย่างน้อย " + std::to_string(field.at_least) + " ข้อ";
  }
  const std::string levels = LevelsOf(program, field.levels);
  if (!levels.empty()) text += " · " + levels;
  return text + (field.is_required ? "" : " · ไม่บังคับ");
}

class CategoryRows {
 public:
  CategoryRows(const Program& program, const Leaves& leaves, std::vector<FormRow>& rows)
      : program_(program), leaves_(leaves), rows_(rows) {}

  void Add(int element);

 private:
  void AddHeading(int element);
  void AddIssue(int element);
  void AddNarrative(int element);
  int EntriesOf(const std::string& issue_key) const;

  const Program& program_;
  const Leaves& leaves_;
  std::vector<FormRow>& rows_;
};

void CategoryRows::AddHeading(int element) {
  const Element& heading = program_.elements[Index(element)];
  FormRow row;
  row.style = HeadingOf(heading.kind);
  row.id = heading.id;
  row.label = heading.label.Pick(Language::kThai);
  row.asks = LevelsOf(program_, heading.levels);
  row.element = element;
  const std::string key = "/answers" + PathStep(heading.id) + "/applicable";
  if (Asks(program_, heading.kind, Property::kApplicable) || leaves_.count(key) > 0) {
    row.key = key;
    row.asks += row.asks.empty() ? "" : " · ";
    row.asks += "ถ้าไม่เกี่ยวข้องให้เลือก →";
  }
  rows_.push_back(std::move(row));
}

int CategoryRows::EntriesOf(const std::string& issue_key) const {
  int entries = 0;
  while (HasLeafAt(leaves_, issue_key + "/evidence/" + std::to_string(entries))) ++entries;
  return entries;
}

void CategoryRows::AddIssue(int element) {
  const Element& issue = program_.elements[Index(element)];
  const std::size_t slash = issue.id.find('/');
  FormRow row;
  row.style = RowStyle::kIssue;
  row.key = "/answers" + PathStep(issue.id.substr(0, slash)) + "/issues" +
            PathStep(issue.id.substr(slash + 1));
  row.id = issue.id;
  row.label = issue.label.Pick(Language::kThai);
  row.asks = issue.starred ? "★ ต้องแนบไฟล์" : "";
  const std::string levels = LevelsOf(program_, issue.levels);
  if (!levels.empty()) row.asks += (row.asks.empty() ? "" : " · ") + levels;
  row.element = element;
  const int offered = issue.starred ? kEntriesOfStarred : 1;
  const int entries = std::max(EntriesOf(row.key), offered);
  rows_.push_back(row);
  row.style = RowStyle::kEvidence;
  row.label.clear();
  row.asks = "หลักฐานเพิ่ม";
  for (int entry = 1; entry < entries; ++entry) rows_.push_back(row);
}

void CategoryRows::AddNarrative(int element) {
  const Element& question = program_.elements[Index(element)];
  const std::string key = "/answers" + PathStep(question.id) + "/narrative";
  if (!question.narrative_at_most && leaves_.count(key) == 0) return;
  FormRow row;
  row.style = RowStyle::kNarrative;
  row.key = key;
  row.id = question.id;
  row.label = "คำบรรยาย";
  if (question.narrative_at_most) {
    row.asks = "ไม่เกิน " + Grouped(*question.narrative_at_most) + " ตัวอักษร ไม่นับช่องว่าง";
  }
  row.element = element;
  rows_.push_back(std::move(row));
}

void CategoryRows::Add(int element) {
  const Element& asked = program_.elements[Index(element)];
  if (asked.kind == ElementKind::kIssue) {
    AddIssue(element);
    return;
  }
  if (asked.kind == ElementKind::kGroup) return;
  AddHeading(element);
  AddFields(program_, element, rows_);
  for (const int child : asked.children) Add(child);
  AddNarrative(element);
}

}  // namespace

void AddFields(const Program& program, int element, std::vector<FormRow>& rows) {
  const Element& asked = program.elements[Index(element)];
  for (const int index : asked.fields) {
    const Field& field = program.fields[Index(index)];
    FormRow row;
    row.style = RowStyle::kInput;
    row.key = "/answers" + PathStep(asked.id) + "/fields" +
              PathStep(program.field_names[Index(field.name)]);
    row.id = asked.kind == ElementKind::kTotal ? "" : asked.id;
    row.label = field.label.Pick(Language::kThai);
    row.asks = HowToFill(program, field);
    row.element = element;
    row.field = index;
    rows.push_back(std::move(row));
  }
}

FormSheet CategorySheet(const Program& program, const Leaves& leaves, int category) {
  const Element& top = program.elements[Index(category)];
  FormSheet sheet;
  sheet.kind = SheetKind::kCategory;
  sheet.key = "category/" + top.id;
  sheet.name = "หมวด " + top.id;
  sheet.title = sheet.name + " " + top.label.Pick(Language::kThai);
  sheet.columns = {{"", "", 4, ColumnRole::kKey},
                   {"", "ที่", 9, ColumnRole::kId},
                   {"", "รายการ", 46, ColumnRole::kLabel},
                   {"", "วิธีกรอก", 27, ColumnRole::kAsks},
                   {"answer", "คำตอบ", 16},
                   {"file", "ไฟล์หลักฐาน", 32},
                   {"url", "ลิงก์", 28},
                   {"sha256", "SHA-256 (ถ้ามี)", 17},
                   {"", "ตรวจ", 18, ColumnRole::kCheck}};
  CategoryRows(program, leaves, sheet.rows).Add(category);
  return sheet;
}

}  // namespace radap
