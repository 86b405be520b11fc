// The hidden sheet: which pack the form is of, and the lists that drop-downs and checks look up.
#include "engine/form/write_parts.h"
#include "engine/import/text/ascii.h"
#include "rules/base/index.h"

namespace radap {
namespace {

bool IsGroup(const Program& program, int element) {
  return program.elements[Index(element)].kind == ElementKind::kGroup;
}

std::vector<int> GroupsOf(const Program& program) {
  std::vector<int> groups;
  for (int i = 0; i < static_cast<int>(program.elements.size()); ++i) {
    if (IsGroup(program, i)) groups.push_back(i);
  }
  return groups;
}

}  // namespace

int GroupCount(const Program& program) { return static_cast<int>(GroupsOf(program).size()); }

int ItemCount(const Program& program) {
  int count = 0;
  int item = -1;
  for (const int group : GroupsOf(program)) {
    const int parent = program.elements[Index(group)].parent;
    if (parent != item) ++count;
    item = parent;
  }
  return count;
}

std::string MarkText(const Program& program, const std::string& key) {
  return std::string(kFormFormat) + " " + program.id + " " + key;
}

void WriteLists(const FormWriting& writing) {
  const Program& program = writing.program;
  lxw_worksheet* const to = writing.book.AddSheet(kListSheet);
  lxw_format* const plain = writing.book.FormatOf(PlainLook());
  WriteText(to, 0, 0, MarkText(program, "meta"), plain);
  WriteText(to, 1, 0, "version", plain);
  WriteText(to, 1, 1, program.version, plain);
  WriteText(to, 2, 0, "sha256", plain);
  WriteText(to, 2, 1, program.sha256, plain);
  int row = 1;
  int item_row = 1;
  int item = -1;
  for (const int group : GroupsOf(program)) {
    const Element& element = program.elements[Index(group)];
    const std::string& item_id = program.elements[Index(element.parent)].id;
    if (element.parent != item) WriteText(to, item_row++, kListItems, item_id, plain);
    item = element.parent;
    WriteText(to, row, kListGroupItems, item_id, plain);
    const auto number = WholeNumber(element.id.substr(element.id.find('/') + 1));
    worksheet_write_number(to, RowOf(row), ColumnOf(kListGroupNumbers), number.value_or(0), plain);
    WriteText(to, row, kListGroupIds, element.id, plain);
    WriteText(to, row, kListGroupLabels, element.label.Pick(Language::kThai), plain);
    ++row;
  }
  worksheet_hide(to);
}

}  // namespace radap
