// From the place of a cell to the value that it holds.
#include "engine/dossier/json_tree.h"
#include "engine/form/layout.h"
#include "rules/base/index.h"

namespace radap {
namespace {

CellType TypeOf(FieldKind kind) {
  switch (kind) {
    case FieldKind::kNumber:
    case FieldKind::kPercent:
      return CellType::kFieldAmount;
    case FieldKind::kDate:
      return CellType::kDate;
    case FieldKind::kList:
      return CellType::kList;
    default:
      return CellType::kText;
  }
}

CellType TypeOfField(const Program& program, const std::string& id, const std::string& name) {
  const int element = program.Find(id);
  if (element < 0) return CellType::kText;
  for (const int field : program.elements[Index(element)].fields) {
    const Field& asked = program.fields[Index(field)];
    if (program.field_names[Index(asked.name)] == name) return TypeOf(asked.kind);
  }
  return CellType::kText;
}

std::optional<Slot> SlotOfAnswer(const Program& program, const std::string& path,
                                 const std::vector<std::string>& steps) {
  if (steps.size() < 3) return std::nullopt;
  const std::string& part = steps[2];
  if (steps.size() == 3 && part == "applicable") {
    return Slot{path, CellType::kChoice, ChoiceList::kApplicable};
  }
  if (steps.size() == 3 && part == "narrative") return Slot{path, CellType::kText, {}};
  if (steps.size() == 4 && part == "fields") {
    return Slot{path, TypeOfField(program, steps[1], steps[3]), {}};
  }
  if (steps.size() == 4 && part == "issues") {
    return Slot{path, CellType::kChoice, ChoiceList::kIssue};
  }
  if (steps.size() != 7 || part != "issues" || steps[4] != "evidence") return std::nullopt;
  return Slot{path, steps[6] == "sha256" ? CellType::kHash : CellType::kText, {}};
}

std::optional<Slot> SlotOfKpi(const std::string& path, const std::vector<std::string>& steps) {
  if (steps.size() == 4) {
    if (steps[2] == "targets") return Slot{path, CellType::kTarget, {}};
    if (steps[2] == "judged") return Slot{path, CellType::kChoice, ChoiceList::kJudged};
    return Slot{path, CellType::kAmount, {}};
  }
  if (steps.size() != 3) return std::nullopt;
  const std::string& name = steps[2];
  if (name == "item") return Slot{path, CellType::kId, {}};
  if (name == "group") return Slot{path, CellType::kWhole, {}};
  if (name == "direction") return Slot{path, CellType::kChoice, ChoiceList::kDirection};
  if (name == "applicable") return Slot{path, CellType::kChoice, ChoiceList::kApplicable};
  const bool is_amount = name == "baseline" || name == "target";
  return Slot{path, is_amount ? CellType::kAmount : CellType::kText, {}};
}

}  // namespace

std::string PathOfCell(std::string_view row_key, std::string_view column_key, int entry,
                       std::optional<int> year) {
  if (row_key.empty() || column_key.empty()) return "";
  std::string path(row_key);
  if (column_key == "answer") return path;
  if (column_key == "file" || column_key == "url" || column_key == "sha256") {
    path += "/evidence/" + std::to_string(entry);
  }
  if (column_key.back() != '/') return path + "/" + std::string(column_key);
  if (!year) return "";
  if (column_key.size() > 1) path += "/" + std::string(column_key.substr(0, column_key.size() - 1));
  return path + "/" + std::to_string(*year);
}

std::optional<Slot> SlotAt(const Program& program, const std::string& path) {
  const std::vector<std::string> steps = StepsOf(path);
  if (steps.empty()) return std::nullopt;
  const std::string& first = steps[0];
  if (path == "/fiscal_year") return Slot{path, CellType::kYear, {}};
  if (path == "/organisation/kind") return Slot{path, CellType::kChoice, ChoiceList::kKind};
  if (first == "organisation" && steps.size() == 2) return Slot{path, CellType::kText, {}};
  if (first == "answers") return SlotOfAnswer(program, path, steps);
  if (first == "kpis") return SlotOfKpi(path, steps);
  const bool is_amount =
      (first == "ratings" && steps.size() == 3) || (first == "claimed" && steps.size() == 2);
  return is_amount ? std::optional(Slot{path, CellType::kAmount, {}}) : std::nullopt;
}

}  // namespace radap
