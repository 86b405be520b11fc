// Lines about what is filled in -> fields of a dossier's answers.
#include <algorithm>

#include "engine/golden/build_parts.h"
#include "rules/base/index.h"

namespace radap::golden {
namespace {

const std::string& NameOf(const Program& program, int field) {
  return program.field_names[Index(program.fields[Index(field)].name)];
}

// 1, or the end of the range that is nearest to it; of a list of values the first.
Exact RightNumber(const Field& field) {
  if (!field.one_of.empty()) return field.one_of.front();
  const Exact one = 1;
  if (field.low && one < *field.low) return *field.low;
  return field.high && one > *field.high ? *field.high : one;
}

FieldValue RightValue(const Field& field, const Dossier& dossier) {
  switch (field.kind) {
    case FieldKind::kText:
      return std::string("text");
    case FieldKind::kNumber:
    case FieldKind::kPercent:
      return RightNumber(field);
    case FieldKind::kDate:
      return std::to_string(dossier.fiscal_year.value_or(kFiscalYear)) + "-09-30";
    case FieldKind::kPeriod:
      return std::string("6 months");
    case FieldKind::kUrl:
      return std::string("https://example.go.th");
    case FieldKind::kList:
      return std::vector<std::string>(Index(std::max(1, field.at_least)), "entry");
  }
  return std::string("text");
}

bool IsWithin(const Program& program, int element, int whole) {
  while (element >= 0 && element != whole) element = program.elements[Index(element)].parent;
  return element == whole;
}

// Of a field without a level of its own counts that of its question.
bool IsOfLevel(const Program& program, const Field& field, std::uint32_t level) {
  const std::uint32_t of_element = program.elements[Index(field.element)].levels;
  const std::uint32_t levels = field.levels != 0 ? field.levels : of_element;
  return levels == 0 || (levels & level) != 0;
}

// The bit of the level with this id; 0 if there is none.
std::uint32_t LevelBit(const Program& program, const std::string& id) {
  for (std::size_t i = 0; i < program.levels.size(); ++i) {
    if (program.levels[i].id == id) return std::uint32_t{1} << i;
  }
  return 0;
}

int FindField(const Program& program, const Element& element, const std::string& name) {
  for (const int field : element.fields) {
    if (NameOf(program, field) == name) return field;
  }
  return -1;
}

void Set(const Program& program, int field, const GivenLine& line, Dossier& dossier) {
  const Field& asked = program.fields[Index(field)];
  const std::string& id = program.elements[Index(asked.element)].id;
  if (line.given == Given::kBlank) {
    const auto answer = dossier.answers.find(id);
    if (answer != dossier.answers.end()) answer->second.fields.erase(NameOf(program, field));
    return;
  }
  dossier.answers[id].fields[NameOf(program, field)] =
      line.given == Given::kField ? line.value : RightValue(asked, dossier);
}

// fill, blank: all fields of an element and of those below it.
Wrong SetAll(const Program& program, int element, const GivenLine& line, Dossier& dossier) {
  const std::uint32_t level =
      line.level.empty() ? ~std::uint32_t{0} : LevelBit(program, line.level);
  if (level == 0) return "no level `" + line.level + "`";
  bool has_one = false;
  for (std::size_t i = 0; i < program.fields.size(); ++i) {
    const Field& field = program.fields[i];
    if (!IsWithin(program, field.element, element) || !IsOfLevel(program, field, level)) continue;
    Set(program, static_cast<int>(i), line, dossier);
    has_one = true;
  }
  return has_one ? std::nullopt : Wrong("no field in `" + line.id + "`");
}

}  // namespace

Wrong AddFields(const Program& program, const GivenLine& line, Dossier& dossier) {
  const int element = line.id == "all" ? 0 : program.Find(line.id);
  if (element < 0) return "no `" + line.id + "`";
  if (line.field.empty()) return SetAll(program, element, line, dossier);
  const int field = FindField(program, program.elements[Index(element)], line.field);
  if (field < 0) return "no field `" + line.field + "` of `" + line.id + "`";
  Set(program, field, line, dossier);
  return std::nullopt;
}

}  // namespace radap::golden
