#include "engine/form/read_sheet.h"

#include <algorithm>

#include "engine/dossier/amount_text.h"
#include "engine/dossier/quote.h"
#include "engine/form/codes.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"
#include "rules/base/index.h"
#include "rules/base/text.h"

namespace radap {
namespace {

constexpr int kRowsAboveMark = 5;
constexpr int kColumnsBeforeMark = 5;
constexpr std::size_t kMostBlanks = 200'000;  // of all sheets; the largest form has a tenth of it

bool IsBlank(const Cell& cell) { return CountLetters(cell.text) == 0; }

// Whether the pack asks for what a row is about.
bool IsInPack(const Program& program, const std::string& row_key) {
  const std::vector<std::string> steps = StepsOf(row_key);
  if (steps.empty()) return false;
  if (steps[0] == "organisation" || steps[0] == "fiscal_year" || steps[0] == "kpis") return true;
  if (steps.size() < 2) return false;
  const int element = program.Find(steps[1]);
  if (element < 0) return false;
  if (steps.size() < 4) return true;
  if (steps[2] == "issues") return program.Find(steps[1] + "/" + steps[3]) >= 0;
  const std::vector<int>& fields = program.elements[Index(element)].fields;
  return std::any_of(fields.begin(), fields.end(), [&](int field) {
    return program.field_names[Index(program.fields[Index(field)].name)] == steps[3];
  });
}

struct ColumnHead {
  std::string key;
  std::optional<int> year;
};

class SheetReader {
 public:
  SheetReader(const Program& program, const Sheet& sheet, const FormMark& mark, ReadLeaves& read,
              Findings& findings)
      : program_(program), sheet_(sheet), mark_(mark), read_(read), findings_(findings) {}

  void Read();

 private:
  void ReadHeads();
  void ReadYears(int row);
  void CheckColumn(int column);
  void ReadRow(int row);
  void ReadKeyedRow(int row, const std::string& key);
  void ReadRowWithoutKey(int row);
  void ReadKpi(int row, const std::string& key);
  void ReadEntry(int row, const std::string& key, int entry);
  void Take(const Slot& slot, int row, int column);
  void CheckHash(const std::string& entry_path, int row);
  void CheckId(int row, int column);
  // The first value of the row in a column that is read; -1 if there is none.
  int FirstFilled(int row) const;
  bool HasOnlyEvidence(int row) const;

  int Columns() const { return static_cast<int>(heads_.size()); }
  int WidthOf(int row) const { return static_cast<int>(sheet_.rows[Index(row)].size()); }
  const Cell& At(int row, int column) const { return sheet_.At(row, column); }
  void Report(FindingCode code, int row, int column, const std::string& path,
              std::vector<Label> args) {
    findings_.push_back(MakeFindingAt(code, PlaceOf(sheet_, row, column), path, std::move(args)));
  }

  const Program& program_;
  const Sheet& sheet_;
  const FormMark& mark_;
  ReadLeaves& read_;
  Findings& findings_;
  std::vector<ColumnHead> heads_;
  std::map<std::string, int> entries_;  // rows of each key so far
  std::string issue_;                   // key of the row above, if that is an issue
  int first_row_ = 0;
};

void SheetReader::ReadHeads() {
  std::size_t columns = 0;
  for (const std::vector<Cell>& row : sheet_.rows) columns = std::max(columns, row.size());
  heads_.resize(columns);
  for (int column = 0; column < Columns(); ++column) {
    if (column == mark_.column) continue;
    heads_[Index(column)].key = Squeezed(At(mark_.row, column).text);
  }
  first_row_ = mark_.row + 1;
  for (int row = first_row_; row < static_cast<int>(sheet_.rows.size()); ++row) {
    const std::string key = Squeezed(At(row, mark_.column).text);
    if (key == "years") ReadYears(row);
    if (key == "title" || key == "header" || key == "years") first_row_ = row + 1;
  }
}

void SheetReader::ReadYears(int row) {
  constexpr int kFirstYear = 2400;
  constexpr int kLastYear = 2700;
  for (int column = 0; column < Columns(); ++column) {
    const auto number = Exact::Parse(WithArabicDigits(Squeezed(At(row, column).text)));
    const auto year = number ? WholeNumber(number->ToFraction()) : std::nullopt;
    if (year && *year >= kFirstYear && *year <= kLastYear) heads_[Index(column)].year = year;
  }
}

// Reports a column whose values cannot be placed, and forgets it.
void SheetReader::CheckColumn(int column) {
  ColumnHead& head = heads_[Index(column)];
  const bool is_by_year = !head.key.empty() && head.key.back() == '/';
  const bool is_twice =
      is_by_year && head.year &&
      std::any_of(heads_.begin(), heads_.begin() + column, [&](const auto& other) {
        return other.key == head.key && other.year == head.year;
      });
  if (!head.key.empty() && (!is_by_year || head.year) && !is_twice) return;
  int filled = first_row_;
  const int rows = static_cast<int>(sheet_.rows.size());
  while (filled < rows && IsBlank(At(filled, column))) ++filled;
  if (filled < rows) {
    if (head.key.empty()) {
      Report(FormCode::kFormExtraColumn, filled, column, "", {Quoted(At(filled, column).text)});
    } else if (is_twice) {
      Report(FormCode::kFormYearTwice, filled, column, "", {Same(std::to_string(*head.year))});
    } else {
      Report(FormCode::kFormColumnWithoutYear, filled, column, "", {});
    }
  }
  head.key.clear();
}

int SheetReader::FirstFilled(int row) const {
  for (int column = 0; column < WidthOf(row); ++column) {
    const std::string& key = heads_[Index(column)].key;
    if (!key.empty() && key != "-" && !IsBlank(At(row, column))) return column;
  }
  return -1;
}

bool SheetReader::HasOnlyEvidence(int row) const {
  for (int column = 0; column < WidthOf(row); ++column) {
    const std::string& key = heads_[Index(column)].key;
    if (key == "answer" && !IsBlank(At(row, column))) return false;
  }
  return true;
}

void SheetReader::CheckId(int row, int column) {
  const Cell& cell = At(row, column);
  if (cell.kind != CellKind::kNumber || heads_[Index(column)].key != "item") return;
  if (program_.Find(cell.text + "0") < 0) return;
  Report(FormCode::kFormIdAmbiguous, row, column, "", {Same(cell.text), Same(cell.text + "0")});
}

void SheetReader::Take(const Slot& slot, int row, int column) {
  const Cell& cell = At(row, column);
  const bool is_new = read_.slots.emplace(slot.path, slot).second;
  if (cell.text == kElsewhere) read_.elsewhere.insert(slot.path);
  const Leaves taken = ReadCell(slot, cell, PlaceOf(sheet_, row, column), findings_);
  const Leaves before = LeavesIn(slot, read_.leaves);
  if (taken.empty() || taken == before) return;
  if (!is_new && !before.empty()) {
    Report(FormCode::kFormRowTwice, row, column, slot.path, {Same(slot.path)});
    return;
  }
  read_.leaves.insert(taken.begin(), taken.end());
}

// A link or file is what the hash is of.
void SheetReader::CheckHash(const std::string& entry_path, int row) {
  const auto hash = read_.leaves.find(entry_path + "/sha256");
  if (hash == read_.leaves.end()) return;
  for (const char* part : {"/file", "/url"}) {
    if (read_.leaves.count(entry_path + part) + read_.elsewhere.count(entry_path + part) > 0)
      return;
  }
  Report(FormCode::kFormHashAlone, row, mark_.column, entry_path, {});
  read_.leaves.erase(hash);
}

void SheetReader::ReadEntry(int row, const std::string& key, int entry) {
  // A sheet of many rows and columns has next to nothing in it but blanks.
  const int columns = read_.blanks < kMostBlanks ? Columns() : WidthOf(row);
  for (int column = 0; column < columns; ++column) {
    const ColumnHead& head = heads_[Index(column)];
    if (head.key.empty() || head.key == "-") continue;
    if (IsBlank(At(row, column))) ++read_.blanks;
    const auto slot = SlotAt(program_, PathOfCell(key, head.key, entry, head.year));
    if (!slot) continue;
    CheckId(row, column);
    Take(*slot, row, column);
  }
  CheckHash(key + "/evidence/" + std::to_string(entry), row);
}

// A row is a KPI if it says more than where it belongs, or if the further values say so.
void SheetReader::ReadKpi(int row, const std::string& key) {
  bool is_kpi = !key.empty() && read_.further.count(key) > 0;
  for (int column = 0; column < WidthOf(row); ++column) {
    const std::string& head = heads_[Index(column)].key;
    const bool is_place = head.empty() || head == "-" || head == "item" || head == "group";
    if (!is_place && !IsBlank(At(row, column))) is_kpi = true;
  }
  if (!is_kpi) return;
  const std::string path = "/kpis/" + std::to_string(read_.kpi_count++);
  if (!key.empty() && !read_.kpis.emplace(key, path).second) {
    Report(FormCode::kFormKpiTwice, row, mark_.column, path, {});
  }
  const std::size_t before = read_.leaves.size();
  ReadEntry(row, path, 0);
  if (read_.leaves.size() == before) read_.leaves[path] = Present{};
}

void SheetReader::ReadKeyedRow(int row, const std::string& key) {
  const int filled = FirstFilled(row);
  if (key.front() != '/') {
    if (filled < 0) return;
    Report(FormCode::kFormRowUnknown, row, filled, "", {Quoted(At(row, filled).text)});
    return;
  }
  read_.row_keys.insert(key);
  if (filled >= 0 && !IsInPack(program_, key)) {
    Report(FormCode::kFormRowNotInPack, row, filled, key, {Quoted(key)});
  }
  ReadEntry(row, key, entries_[key]++);
}

// Inserted by a person: another entry of the issue above, or nothing that can be placed.
void SheetReader::ReadRowWithoutKey(int row) {
  const int filled = FirstFilled(row);
  if (filled < 0) return;
  if (issue_.empty() || !HasOnlyEvidence(row)) {
    Report(FormCode::kFormRowUnknown, row, filled, "", {Quoted(At(row, filled).text)});
    return;
  }
  ReadEntry(row, issue_, entries_[issue_]++);
}

void SheetReader::ReadRow(int row) {
  const std::string key = Squeezed(At(row, mark_.column).text);
  if (mark_.key == "kpis") {
    ReadKpi(row, key.substr(0, 1) == "/" ? key : "");
  } else if (key.empty()) {
    ReadRowWithoutKey(row);
  } else {
    const std::vector<std::string> steps = StepsOf(key);
    issue_ = steps.size() == 4 && steps[2] == "issues" ? key : "";
    ReadKeyedRow(row, key);
  }
}

void SheetReader::Read() {
  ReadHeads();
  for (int column = 0; column < Columns(); ++column) {
    if (column != mark_.column) CheckColumn(column);
  }
  for (int row = first_row_; row < static_cast<int>(sheet_.rows.size()); ++row) ReadRow(row);
}

}  // namespace

std::optional<FormMark> MarkOf(const Sheet& sheet) {
  const std::string start = std::string(kFormFormat) + " ";
  for (int row = 0; row < kRowsAboveMark; ++row) {
    for (int column = 0; column < kColumnsBeforeMark; ++column) {
      const std::string& text = sheet.At(row, column).text;
      if (text.compare(0, start.size(), start) != 0) continue;
      const std::size_t space = text.find(' ', start.size());
      if (space == std::string::npos) continue;
      return FormMark{text.substr(start.size(), space - start.size()), text.substr(space + 1), row,
                      column};
    }
  }
  return std::nullopt;
}

void ReadSheet(const Program& program, const Sheet& sheet, const FormMark& mark, ReadLeaves& read,
               Findings& findings) {
  SheetReader(program, sheet, mark, read, findings).Read();
}

}  // namespace radap
