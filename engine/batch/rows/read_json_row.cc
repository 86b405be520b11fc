#include "engine/batch/rows/read_exact.h"
#include "engine/batch/rows/read_row.h"
#include "engine/dossier/json_tree.h"

namespace radap::batch {
namespace {

// The member of that name and kind; nothing if there is none.
std::optional<JsonValue> Member(std::optional<JsonValue> object, std::string_view key,
                                JsonKind kind) {
  if (!object || !object->Is(JsonKind::kObject)) return std::nullopt;
  for (const JsonValue member : *object) {
    if (member.Key() == key && member.Is(kind)) return member;
  }
  return std::nullopt;
}

std::optional<std::string> TextMember(std::optional<JsonValue> object, std::string_view key) {
  const std::optional<JsonValue> text = Member(object, key, JsonKind::kString);
  return text ? std::optional(std::string(text->Text())) : std::nullopt;
}

bool ReadTotal(std::optional<JsonValue> total, RowRead& row) {
  const std::optional<std::string> exact = TextMember(total, "exact");
  const std::optional<JsonValue> max = Member(total, "max", JsonKind::kNumber);
  if (!exact || !max) return false;
  const std::optional<Exact> value = ReadExact(*exact);
  const std::optional<Exact> high = Exact::Parse(max->Text());
  if (!value || !high) return false;
  row.total = *value;
  row.max = *high;
  const std::optional<std::string> level = TextMember(total, "level");
  row.level = level.value_or("");
  return level || Member(total, "level", JsonKind::kNull);
}

bool ReadFindings(std::optional<JsonValue> findings, RowRead& row) {
  if (!findings) return false;
  for (const JsonValue finding : *findings) {
    std::optional<std::string> code = TextMember(finding, "code");
    const std::optional<std::string> severity = TextMember(finding, "severity");
    if (!code || !severity) return false;
    if (const auto lint = TextMember(finding, "lint")) *code += " " + *lint;
    if (*severity == "error") ++row.errors;
    row.findings.push_back(std::move(*code));
  }
  return true;
}

bool ReadScored(JsonValue root, RowFields fields, RowRead& row) {
  if (fields == RowFields::kSummary) {
    const std::optional<std::string> pack = TextMember(root, "pack");
    if (!pack) return false;
    row.pack = *pack;
    return ReadTotal(Member(root, "total", JsonKind::kObject), row) &&
           ReadFindings(Member(root, "findings", JsonKind::kArray), row);
  }
  const std::optional<JsonValue> result = Member(root, "result", JsonKind::kObject);
  const std::optional<std::string> pack =
      TextMember(Member(result, "pack", JsonKind::kObject), "id");
  if (!pack) return false;
  row.pack = *pack;
  return ReadTotal(Member(Member(result, "scores", JsonKind::kObject), "total", JsonKind::kObject),
                   row) &&
         ReadFindings(Member(result, "findings", JsonKind::kArray), row);
}

bool ReadPlace(JsonValue root, bool of_files, RowRead& row) {
  if (of_files) {
    const std::optional<std::string> file = TextMember(root, "file");
    row.file = file.value_or("");
    return file.has_value();
  }
  const std::optional<JsonValue> line = Member(root, "line", JsonKind::kNumber);
  row.line = line ? ReadCount(line->Text()).value_or(0) : 0;
  return row.line > 0;
}

}  // namespace

std::optional<RowRead> ReadJsonRow(std::string_view row, RowFields fields, bool of_files) {
  Findings unused;
  const std::optional<JsonTree> tree = ParseJson(row, unused);
  if (!tree) return std::nullopt;
  const JsonValue root(*tree, 0);
  RowRead read;
  if (!root.Is(JsonKind::kObject) || !ReadPlace(root, of_files, read)) return std::nullopt;
  const std::optional<JsonValue> error = Member(root, "error", JsonKind::kObject);
  read.is_bad = error.has_value();
  if (read.is_bad ? !TextMember(error, "code").has_value() : !ReadScored(root, fields, read)) {
    return std::nullopt;
  }
  return read;
}

}  // namespace radap::batch
