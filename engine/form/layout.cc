#include "engine/form/layout.h"

#include <algorithm>
#include <set>

#include "engine/dossier/json_tree.h"
#include "engine/form/layout_parts.h"
#include "engine/form/layout_years.h"
#include "engine/form/literal.h"
#include "rules/base/index.h"

namespace radap {
namespace {

FormRow InputRow(std::string key, std::string label, std::string asks) {
  FormRow row;
  row.style = RowStyle::kInput;
  row.key = std::move(key);
  row.label = std::move(label);
  row.asks = std::move(asks);
  return row;
}

FormSheet OrganisationSheet(const Program& program) {
  FormSheet sheet;
  sheet.kind = SheetKind::kOrganisation;
  sheet.key = "organisation";
  sheet.name = "หน่วยงาน";
  sheet.title = "หน่วยงานและปีงบประมาณ";
  sheet.columns = {{"", "", 4, ColumnRole::kKey},
                   {"", "รายการ", 34, ColumnRole::kLabel},
                   {"answer", "กรอกที่นี่", 60},
                   {"", "วิธีกรอก", 48, ColumnRole::kAsks}};
  sheet.rows = {
      InputRow("/organisation/id", "รหัสหน่วยงาน",
               "ต้องกรอก: อักษร a-z ตัวเลข และ - ใช้รหัสเดิมทุกปี เช่น mof-ops"),
      InputRow("/organisation/name", "ชื่อหน่วยงาน", "ชื่อเต็มภาษาไทย"),
      InputRow("/organisation/name_en", "ชื่อภาษาอังกฤษ", "ไม่บังคับ"),
      InputRow("/organisation/parent", "ต้นสังกัด", "กระทรวงหรือหน่วยงานเจ้าของ"),
      InputRow("/organisation/kind", "ประเภทหน่วยงาน", "เลือกจากรายการ"),
      InputRow("/fiscal_year", "ปีงบประมาณ", "ต้องกรอก: พ.ศ. สี่หลัก เช่น 2567"),
  };
  AddFields(program, 0, sheet.rows);
  return sheet;
}

FormSheet RatingSheet(const Program& program, const Leaves& leaves) {
  FormSheet sheet;
  sheet.kind = SheetKind::kRatings;
  sheet.key = "ratings";
  sheet.name = "คะแนนประเมิน";
  sheet.title = "คะแนนประเมินรายหัวข้อ";
  sheet.columns = {{"", "", 4, ColumnRole::kKey},
                   {"", "ที่", 8, ColumnRole::kId},
                   {"", "หัวข้อ", 60, ColumnRole::kLabel}};
  const bool has_plain = std::any_of(leaves.begin(), leaves.end(), [](const auto& leaf) {
    const std::vector<std::string> steps = StepsOf(leaf.first);
    return steps.size() == 3 && steps[0] == "ratings" && steps[2] == "0";
  });
  if (has_plain) sheet.columns.push_back({"0", "คะแนนปีงบประมาณนี้", 12});
  AddYears(YearsOf(program, leaves, std::max(YearsBack(program, Property::kRating), 0), ""), "/",
           "คะแนน", sheet.columns);
  for (const Element& element : program.elements) {
    if (element.kind != ElementKind::kItem) continue;
    FormRow row =
        InputRow("/ratings" + PathStep(element.id), element.label.Pick(Language::kThai), "");
    row.id = element.id;
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

// "0 ถึง 500"
std::string ScaleOf(const Program& program, const Element& element) {
  const ProgramScale& scale = program.scales[Index(element.scale)];
  return PlainText(scale.low) + " ถึง " + PlainText(scale.high);
}

FormSheet ClaimSheet(const Program& program, const Leaves& leaves) {
  FormSheet sheet;
  sheet.kind = SheetKind::kClaimed;
  sheet.key = "claimed";
  sheet.name = "คะแนนที่ระบุ";
  sheet.title = "คะแนนที่หน่วยงานหรือเอกสารระบุ (ใช้เปรียบเทียบเท่านั้น ไม่ต้องกรอกก็ได้)";
  sheet.columns = {{"", "", 4, ColumnRole::kKey},
                   {"", "ที่", 12, ColumnRole::kId},
                   {"", "รายการ", 70, ColumnRole::kLabel},
                   {"answer", "คะแนนที่ระบุ", 16},
                   {"", "ช่วงคะแนน", 18, ColumnRole::kAsks}};
  for (const Element& element : program.elements) {
    const std::string key = "/claimed" + PathStep(element.id);
    const bool is_usual = element.kind == ElementKind::kTotal ||
                          element.kind == ElementKind::kCategory ||
                          element.kind == ElementKind::kItem;
    if (!(is_usual && element.score >= 0) && leaves.count(key) == 0) continue;
    FormRow row = InputRow(key, element.label.Pick(Language::kThai), ScaleOf(program, element));
    row.id = element.kind == ElementKind::kTotal ? "" : element.id;
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

bool HasInput(const FormSheet& sheet) {
  return std::any_of(sheet.rows.begin(), sheet.rows.end(),
                     [](const FormRow& row) { return !row.key.empty(); });
}

std::string FirstLetters(const std::string& text, std::size_t count) {
  std::size_t end = 0;
  while (end < text.size() && count > 0) {
    ++end;
    while (end < text.size() && (text[end] & '\xC0') == '\x80') ++end;
    --count;
  }
  return text.substr(0, end);
}

// Excel: at most 31 letters, none of []:*?/\, no two the same.
void GiveNames(std::vector<FormSheet>& sheets) {
  constexpr std::size_t kMaxLetters = 26;  // and a number behind, where two are the same
  std::set<std::string> taken;
  for (FormSheet& sheet : sheets) {
    std::replace_if(
        sheet.name.begin(), sheet.name.end(),
        [](char letter) {
          return std::string_view("[]:*?/\\'").find(letter) != std::string_view::npos;
        },
        '-');
    sheet.name = FirstLetters(sheet.name, kMaxLetters);
    const std::string name = sheet.name;
    for (int i = 2; !taken.insert(sheet.name).second; ++i)
      sheet.name = name + " " + std::to_string(i);
  }
}

}  // namespace

void AddYears(const std::vector<YearHead>& years, const std::string& key, const std::string& label,
              std::vector<FormColumn>& columns) {
  const int width = key == "targets/" ? 18 : 13;  // targets may be words
  for (const YearHead& year : years)
    columns.push_back({key, label, width, ColumnRole::kValue, year});
}

std::string Grouped(int number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

bool HasLeafAt(const Leaves& leaves, const std::string& path) {
  const auto found = leaves.lower_bound(path);
  return found != leaves.end() && found->first.compare(0, path.size(), path) == 0;
}

bool FormSheet::HasYears() const {
  return std::any_of(columns.begin(), columns.end(),
                     [](const FormColumn& column) { return column.year.has_value(); });
}

int FormSheet::ColumnOf(std::string_view column_key) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const FormColumn& column) {
    return column.key == column_key;
  });
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

int FormSheet::ColumnOf(ColumnRole role) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [role](const FormColumn& column) { return column.role == role; });
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

FormLayout LayOut(const Program& program, const Leaves& leaves) {
  FormLayout layout;
  layout.sheets.push_back(OrganisationSheet(program));
  for (const int child : program.elements[0].children) {
    FormSheet sheet = CategorySheet(program, leaves, child);
    if (HasInput(sheet)) layout.sheets.push_back(std::move(sheet));
  }
  if (auto sheet = KpiSheet(program, leaves)) layout.sheets.push_back(std::move(*sheet));
  const bool has_ratings = YearsBack(program, Property::kRating) >= 0;
  if (has_ratings || HasLeafAt(leaves, "/ratings/")) {
    layout.sheets.push_back(RatingSheet(program, leaves));
  }
  layout.sheets.push_back(ClaimSheet(program, leaves));
  GiveNames(layout.sheets);
  return layout;
}

}  // namespace radap
