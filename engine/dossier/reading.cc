#include "engine/dossier/reading.h"

#include <array>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "rules/base/text.h"

namespace radap {
namespace {

const Label& LabelOf(JsonKind kind) {
  static const std::array<Label, 6> kLabels = {{
      {"ค่าว่าง null", "null"},
      {" true หรือ false", "true or false"},
      {"ตัวเลข", "a number"},
      {"ข้อความ", "a text"},
      {"รายการในวงเล็บ [ ]", "a list in [ ]"},
      {"กลุ่มข้อมูลในวงเล็บ { }", "an object in { }"},
  }};
  return kLabels[static_cast<std::size_t>(kind)];
}

}  // namespace

Label FoundText(JsonValue value) {
  const Label& kind = LabelOf(value.Kind());
  const std::string text = Quote(value.Text());
  if (value.Is(JsonKind::kBool)) return {" " + text, text};
  if (value.Is(JsonKind::kNumber)) return {kind.th + " " + text, "the number " + text};
  if (value.Is(JsonKind::kString)) return {kind.th + " “" + text + "”", "the text `" + text + "`"};
  return kind;
}

bool Reading::HasRoom() {
  if (count_ == kMaxFindings) {
    findings_.push_back(
        MakeFinding(FindingCode::kMoreFindings, "", {Same(std::to_string(kMaxFindings))}));
  }
  if (count_ > kMaxFindings) return false;
  return ++count_ <= kMaxFindings;
}

void Reading::Report(FindingCode code, JsonValue value, std::vector<Label> args) {
  if (!HasRoom()) return;
  findings_.push_back(MakeFinding(code, value.Path(), std::move(args)));
}

void Reading::ReportMissing(JsonValue object, std::string_view path, std::string_view example) {
  if (!HasRoom()) return;
  findings_.push_back(MakeFinding(FindingCode::kMissingKey, object.Path() + "/" + std::string(path),
                                  {Same(path), Same(example)}));
}

void Reading::ReportUnknownKey(JsonValue member, std::span<const std::string_view> known) {
  if (!HasRoom()) return;
  const std::string key(member.Key());
  Label hint;
  if (const std::optional<std::string> nearest = NearestName(key, known)) {
    hint = {"หมายถึง “" + *nearest + "” หรือไม่", "did you mean `" + *nearest + "`?"};
  } else {
    hint = {"ที่นี่ใช้ได้ " + ListOf(known), "known here are " + ListOf(known)};
  }
  findings_.push_back(
      MakeFinding(FindingCode::kUnknownKey, member.Path(), {Same(Quote(key)), std::move(hint)}));
}

bool Reading::Expect(JsonValue value, JsonKind kind) {
  if (value.Is(kind)) return true;
  ReportWrongType(value, LabelOf(kind));
  return false;
}

void Reading::ReportWrongType(JsonValue value, Label expected) {
  Report(FindingCode::kWrongType, value, {std::move(expected), FoundText(value)});
}

}  // namespace radap
