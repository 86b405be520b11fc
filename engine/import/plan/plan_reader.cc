#include "engine/import/plan/plan_reader.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

#include "engine/import/plan/cell_text.h"
#include "engine/import/plan/codes.h"
#include "engine/import/plan/sums.h"
#include "engine/import/plan/text_figures.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

constexpr int kNone = -1;

bool IsPageNumber(const std::string& text) {
  return text.size() <= 12 && text.find_first_not_of("0123456789-/ ") == std::string::npos;
}

// "ชื่อแผนงาน/โครงการ : NAME" -> "NAME".
std::string NameIn(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return "";
  const std::string key = Compact(text.substr(0, colon));
  const bool is_name = key == "ชื่อแผนงาน/โครงการ" || key == "ชื่อแผนงาน" || key == "ชื่อโครงการ" ||
                       key == "initiative" || key == "projectname";
  if (!is_name) return "";
  const std::size_t start = text.find_first_not_of(" .", colon + 1);
  return start == std::string::npos ? "" : text.substr(start);
}

class PlanReader {
 public:
  PlanReader(const PlanItems& items, Findings& findings)
      : items_(items),
        findings_(findings),
        summary_(parts_.units, findings),
        detail_(parts_.units, findings) {}

  ReadParts Read(const PlanDocument& document);

 private:
  void LookAhead(const PlanDocument& document);
  void OnLine(const PlanPart& part);
  void OnTable(const PlanPart& part, const PlanShape& shape);
  void OnOtherTable(const PlanTable& table);
  void FlushOther();
  void Interrupt();
  void StartSheet(const std::string& sheet);
  void StartItem(int item);
  bool ReadHeading(const PlanPart& part);
  void ReadName(const PlanPart& part);
  void CheckParents(const PlanPart& part);
  void CheckStructure(const PlanTable& table);
  void CheckParent(const PlanItem& item, const std::string& code, const Place& place);
  int ItemOfName(const std::string& name);
  int ItemOfCell(const PlanRow& row, const std::string& cell);
  int UnknownCode(const std::string& code, const Place& place);

  const PlanItems& items_;
  Findings& findings_;
  ReadParts parts_;
  PlanKpiReader summary_;
  PlanKpiReader detail_;
  std::vector<PlanShape> shapes_;
  std::vector<int> plan_years_;
  int item_ = kNone;
  bool has_rows_ = true;  // the current item has had its KPI table: a new name begins another one
  int last_item_ = kNone;
  std::string sheet_;
  std::set<std::string> unknown_;
  std::map<std::string, int> names_;
  std::map<std::string, std::string, std::less<>> parents_;  // of a table of strategies, as it goes
  PlanTable other_;  // a table of another kind, over its pages
  std::string line_above_;
  std::string title_of_other_;
  std::string item_of_other_;
};

// Units and years of all KPI tables, before any row is read.
void PlanReader::LookAhead(const PlanDocument& document) {
  std::set<int> years;
  for (const PlanPart& part : document) {
    shapes_.push_back(PlanShapeOf(part.table));
    const PlanShape& shape = shapes_.back();
    if (shape.kind != PlanTableKind::kKpis) continue;
    parts_.has_kpi_table = true;
    parts_.units.AddFrom(part.table, shape);
    for (const auto& [year, column] : shape.years) years.insert(year);
  }
  plan_years_.assign(years.begin(), years.end());
}

ReadParts PlanReader::Read(const PlanDocument& document) {
  LookAhead(document);
  for (std::size_t i = 0; i < document.size(); ++i) {
    const PlanPart& part = document[i];
    if (part.place.sheet != sheet_) StartSheet(part.place.sheet);
    if (!part.table.rows.empty()) {
      OnTable(part, shapes_[i]);
    } else if (!part.text.empty()) {
      OnLine(part);
      AddFollowingSum(part, document.data() + i + 1, document.size() - i - 1, parts_.printed);
    }
  }
  FlushOther();
  parts_.summary = summary_.TakeRows();
  parts_.detail = detail_.TakeRows();
  return std::move(parts_);
}

void PlanReader::Interrupt() {
  summary_.Interrupt();
  detail_.Interrupt();
}

// A sheet may be named after its initiative.
void PlanReader::StartSheet(const std::string& sheet) {
  sheet_ = sheet;
  Interrupt();
  FlushOther();
  const int item = items_.FindCode(CodeAtStart(sheet));
  if (item >= 0) StartItem(item);
}

void PlanReader::StartItem(int item) {
  item_ = item;
  has_rows_ = false;
  if (item >= 0) last_item_ = item;
  detail_.StartItem(item);
}

int PlanReader::UnknownCode(const std::string& code, const Place& place) {
  if (unknown_.insert(code).second) {
    findings_.push_back(MakeFindingAt(PlanCode::kPlanUnknownInitiative, place, "", {Same(code)}));
  }
  return kNoSuchItem;
}

// "AP1-1: name" starts an initiative.
bool PlanReader::ReadHeading(const PlanPart& part) {
  constexpr std::size_t kLongestCode = 40;
  const std::string code = CodeAtStart(part.text);
  if (!Contains(code, "-") || items_.items.empty() || !items_.HasCodes()) return false;
  const int item = items_.FindCode(code);
  const bool is_heading = part.text.find(':') <= kLongestCode;
  const bool is_named =
      !is_heading && item >= 0 &&
      Similarity(part.text, items_.items[static_cast<std::size_t>(item)].name) > Exact::Ratio(1, 2);
  if (!is_heading && !is_named) return false;
  if (item >= 0) {
    StartItem(item);
    return true;
  }
  const bool is_alike = std::any_of(
      items_.items.begin(), items_.items.end(),
      [&code](const PlanItem& one) { return LettersOfCode(one.code) == LettersOfCode(code); });
  if (is_alike) StartItem(UnknownCode(code, part.place));
  return is_alike;
}

// Without codes the line with the name starts an initiative.
void PlanReader::ReadName(const PlanPart& part) {
  const std::string name = NameIn(part.text);
  if (name.empty() || !has_rows_) return;
  int item = ItemOfName(name);
  const bool is_by_order = item < 0 && last_item_ + 1 < static_cast<int>(items_.items.size());
  if (is_by_order) item = last_item_ + 1;
  if (item < 0) {
    StartItem(kNone);
    return;
  }
  findings_.push_back(MakeFindingAt(
      is_by_order ? PlanCode::kPlanItemByOrder : PlanCode::kPlanItemByName, part.place, "",
      {Same(Shortened(name, 80)), Same(items_.items[static_cast<std::size_t>(item)].id)}));
  StartItem(item);
}

void PlanReader::CheckParent(const PlanItem& item, const std::string& code, const Place& place) {
  const auto parent = item.parents.find(LettersOfCode(code));
  if (parent == item.parents.end() || parent->second == code) return;
  findings_.push_back(MakeFindingAt(
      PlanCode::kPlanOtherParent, place, "",
      {Same(item.code.empty() ? item.id : item.code), Same(code), Same(parent->second)}));
}

// "ยุทธศาสตร์ (Strategy) : S4. .." in the part of an initiative.
void PlanReader::CheckParents(const PlanPart& part) {
  if (item_ < 0) return;
  const std::size_t colon = part.text.find(':');
  if (colon == std::string::npos) return;
  const std::string code = CodeAtStart(std::string_view(part.text).substr(colon + 1));
  if (code.empty() || Contains(code, "-")) return;
  CheckParent(items_.items[static_cast<std::size_t>(item_)], code, part.place);
}

void PlanReader::OnLine(const PlanPart& part) {
  if (IsPageNumber(part.text)) return;
  Interrupt();
  if (!part.text.starts_with("หน่วย")) line_above_ = part.text;
  if (ReadHeading(part)) return;
  if (!items_.HasCodes()) ReadName(part);
  CheckParents(part);
  if (const auto header = ReadHeaderBudget(part.text, part.place); header && item_ >= 0) {
    parts_.budgets[item_].AddHeader(*header);
  }
  AddTextFigures(part.text, part.place, parts_.printed);
}

// By its name, for packs without codes. So many different names are not of one plan.
int PlanReader::ItemOfName(const std::string& name) {
  constexpr std::size_t kMostNames = 500;
  const auto known = names_.find(name);
  if (known != names_.end()) return known->second;
  if (name.empty() || names_.size() >= kMostNames) return kNone;
  return names_[name] = items_.FindName(name);
}

int PlanReader::ItemOfCell(const PlanRow& row, const std::string& cell) {
  if (!items_.HasCodes()) return ItemOfName(cell);
  const std::string code = CodeAtStart(cell);
  if (!Contains(code, "-")) return kNone;
  const int item = items_.FindCode(code);
  return item >= 0 ? item : UnknownCode(code, row.place);
}

// A table that gives initiatives below strategies: codes alone in their cells, inherited from above.
void PlanReader::CheckStructure(const PlanTable& table) {
  for (const PlanRow& row : table.rows) {
    for (const std::string& cell : row.cells) {
      const std::string code = CodeAtStart(cell);
      if (code.empty() || code != cell) continue;
      if (items_.HasParent(code)) parents_[std::string(LettersOfCode(code))] = code;
      const int item = items_.FindCode(code);
      if (item < 0) continue;
      for (const auto& [letters, parent] : parents_) {
        CheckParent(items_.items[static_cast<std::size_t>(item)], parent, row.place);
      }
    }
  }
}

// The pages of a table have the same header below the same line.
void PlanReader::OnOtherTable(const PlanTable& table) {
  CheckStructure(table);
  const bool is_next_page =
      !other_.rows.empty() && line_above_ == title_of_other_ &&
      other_.rows.front().cells.size() == table.rows.front().cells.size() &&
      Compact(RowText(other_.rows.front())) == Compact(RowText(table.rows.front()));
  if (!is_next_page) {
    FlushOther();
    other_ = table;
    title_of_other_ = line_above_;
    item_of_other_ = item_ >= 0 ? items_.items[static_cast<std::size_t>(item_)].id + " " : "";
    return;
  }
  other_.rows.insert(other_.rows.end(), table.rows.begin() + 1, table.rows.end());
}

void PlanReader::FlushOther() {
  AddTableSums(other_, item_of_other_ + Shortened(title_of_other_, 40), parts_.printed);
  other_.rows.clear();
}

void PlanReader::OnTable(const PlanPart& part, const PlanShape& shape) {
  if (shape.kind == PlanTableKind::kOther) {
    OnOtherTable(part.table);
    Interrupt();
    return;
  }
  FlushOther();
  if (shape.kind == PlanTableKind::kKpis) {
    const auto item_of_cell = [this](const PlanRow& row, const std::string& cell) {
      return ItemOfCell(row, cell);
    };
    (shape.initiative >= 0 ? summary_ : detail_).Read(part.table, shape, item_of_cell);
    if (shape.initiative < 0) has_rows_ = true;
    return;
  }
  Interrupt();
  if (item_ >= 0) parts_.budgets[item_].AddTable(part.table, shape, plan_years_, findings_);
}

}  // namespace

ReadParts ReadPartsOf(const PlanDocument& document, const PlanItems& items, Findings& findings) {
  return PlanReader(items, findings).Read(document);
}

}  // namespace radap
