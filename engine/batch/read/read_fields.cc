// What was filled in for the fields of a pack: the same values as BindFields gives, where it finds nothing to say.
#include <algorithm>

#include "engine/batch/read/dossier_reader.h"
#include "engine/eval/field_text.h"
#include "rules/base/index.h"
#include "rules/base/text.h"

namespace radap::batch {
namespace {

bool IsInRange(const Field& field, std::int64_t millionths) {
  const Exact number = Exact::Ratio(millionths, kUnit);
  const bool is_bare_percent = field.kind == FieldKind::kPercent && !field.low && !field.high;
  if (is_bare_percent && (number < Exact(0) || number > Exact(100))) return false;
  if (field.low && number < *field.low) return false;
  if (field.high && number > *field.high) return false;
  return field.one_of.empty() || std::ranges::find(field.one_of, number) != field.one_of.end();
}

bool IsBlankText(std::string_view text) { return CountLetters(text) == 0; }

}  // namespace

const char* DossierReader::ReadFields(int element, const char* at, bool& any) {
  const Program& program = *tables_.program;
  const std::uint64_t object = ++memory_.object;
  return json_.Entries(
      at,
      [&](const char* key) -> FoundKey {
        std::string_view name;
        const char* value = json_.Key(key, name);
        if (value == nullptr) return {};
        for (const int field : tables_.At(element).fields) {
          const std::string& known = program.field_names[Index(program.fields[Index(field)].name)];
          if (known == name) return {field, value};
        }
        return {};
      },
      [&](int field, const char* value, bool is_null) -> const char* {
        if (!IsFirst(memory_.seen_field[Index(field)], object)) return nullptr;
        if (is_null) return value + 4;
        any = true;
        return ReadField(field, value);
      });
}

const char* DossierReader::ReadField(int field, const char* at) {
  const FieldKind kind = tables_.program->fields[Index(field)].kind;
  if (kind == FieldKind::kNumber || kind == FieldKind::kPercent) return ReadAmountField(field, at);
  if (*at == '[') return kind == FieldKind::kList ? ReadListField(field, at) : nullptr;
  return ReadTextField(field, at);
}

void DossierReader::Fill(int field, std::int64_t millionths, std::string_view text) {
  block_.filled[Cell(field)] = 1;
  block_.field_millionths[Cell(field)] = millionths;
  block_.field_text[Cell(field)] = text;
}

const char* DossierReader::ReadAmountField(int field, const char* at) {
  std::int64_t millionths = 0;
  const char* after = json_.Amount(at, millionths);
  if (after == nullptr) {
    std::string_view text;
    after = json_.Text(at, text);
    return after != nullptr && IsBlankText(text) ? after : nullptr;
  }
  if (!IsInRange(tables_.program->fields[Index(field)], millionths)) return nullptr;
  Fill(field, millionths, {});
  return after;
}

const char* DossierReader::ReadListField(int field, const char* at) {
  int entries = 0;
  at = json_.Elements(at, [&](const char* element) {
    std::string_view text;
    element = json_.Text(element, text);
    if (element != nullptr && !IsBlankText(text)) ++entries;
    return element;
  });
  if (entries >= tables_.program->fields[Index(field)].at_least) {
    Fill(field, entries * kUnit, {});
  } else if (entries > 0) {
    return nullptr;
  }
  return at;
}

// A blank text is nothing, whatever the kind.
const char* DossierReader::ReadTextField(int field, const char* at) {
  const FieldKind kind = tables_.program->fields[Index(field)].kind;
  std::string_view text;
  at = KeptText(at, text);
  if (at == nullptr || IsBlankText(text)) return at;
  text = Trimmed(text);
  if (kind == FieldKind::kList || !FitsField(kind, text)) return nullptr;
  Fill(field, 0, text);
  return at;
}

}  // namespace radap::batch
