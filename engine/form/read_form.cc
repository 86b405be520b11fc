#include <algorithm>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/form/codes.h"
#include "engine/form/form.h"
#include "engine/form/literal.h"
#include "engine/form/read_sheet.h"

namespace radap {
namespace {

constexpr std::size_t kMaxFindings = 1000;
constexpr std::size_t kRowsNamed = 5;

struct MarkedSheet {
  const Sheet* sheet = nullptr;
  FormMark mark;
};

std::vector<MarkedSheet> SheetsOf(const Workbook& workbook) {
  std::vector<MarkedSheet> sheets;
  for (const Sheet& sheet : workbook.sheets) {
    if (auto mark = MarkOf(sheet)) sheets.push_back({&sheet, std::move(*mark)});
  }
  return sheets;
}

// Sheets with no cell to fill in.
bool IsOfText(std::string_view key) {
  return key == "more" || key == "meta" || key.substr(0, 5) == "text/";
}

class FormReader {
 public:
  FormReader(const Program& program, std::vector<MarkedSheet> sheets, Findings& findings)
      : program_(program), sheets_(std::move(sheets)), findings_(findings) {}

  Dossier Read();

 private:
  void ForgetCopies();
  void ReadFurther();
  void CheckVersion();
  void CheckMissing();
  void CheckRows(const FormSheet& expected, const MarkedSheet& found);
  void PlaceFurther(const std::string& path, const FurtherValue& value);
  const MarkedSheet* Find(std::string_view key) const;
  // The path in this form of a path in the file; empty if its KPI is gone.
  std::string PathHere(const std::string& path) const;
  bool IsTaken(const std::string& path) const;

  const Program& program_;
  std::vector<MarkedSheet> sheets_;
  Findings& findings_;
  ReadLeaves read_;
  DossierBuilder builder_;
};

const MarkedSheet* FormReader::Find(std::string_view key) const {
  const auto found = std::find_if(sheets_.begin(), sheets_.end(), [key](const MarkedSheet& sheet) {
    return sheet.mark.key == key;
  });
  return found == sheets_.end() ? nullptr : &*found;
}

// A sheet that was copied within the workbook counts once.
void FormReader::ForgetCopies() {
  std::set<std::string> seen;
  const auto is_copy = [&](const MarkedSheet& sheet) {
    if (seen.insert(sheet.mark.key).second) return false;
    Place place;
    place.sheet = sheet.sheet->name;
    findings_.push_back(
        MakeFindingAt(FormCode::kFormRowTwice, place, "", {Quoted(sheet.sheet->name)}));
    return true;
  };
  sheets_.erase(std::remove_if(sheets_.begin(), sheets_.end(), is_copy), sheets_.end());
}

void FormReader::ReadFurther() {
  const MarkedSheet* more = Find("more");
  if (more == nullptr) return;
  const int rows = static_cast<int>(more->sheet->rows.size());
  for (int row = more->mark.row + 1; row < rows; ++row) {
    const auto path = LeafOfLiteral(more->sheet->At(row, more->mark.column).text);
    if (!path || !std::holds_alternative<std::string>(*path)) continue;  // a line for people
    std::string literal;
    const int columns = static_cast<int>(more->sheet->rows[static_cast<std::size_t>(row)].size());
    for (int column = more->mark.column + 1; column < columns; ++column) {
      literal += more->sheet->At(row, column).text;
    }
    const Place place = PlaceOf(*more->sheet, row, more->mark.column);
    const auto leaf = LeafOfLiteral(literal);
    if (leaf) {
      read_.further.emplace(std::get<std::string>(*path), FurtherValue{*leaf, place});
    } else {
      findings_.push_back(MakeFindingAt(FormCode::kFormMoreUnreadable, place, "",
                                        {Quoted(std::get<std::string>(*path))}));
    }
  }
}

void FormReader::CheckVersion() {
  const MarkedSheet* meta = Find("meta");
  if (meta == nullptr) return;
  std::string version;
  std::string sha256;
  for (int row = meta->mark.row + 1; row < static_cast<int>(meta->sheet->rows.size()); ++row) {
    const std::string& name = meta->sheet->At(row, meta->mark.column).text;
    const std::string& value = meta->sheet->At(row, meta->mark.column + 1).text;
    if (name == "version") version = value;
    if (name == "sha256") sha256 = value;
  }
  constexpr std::size_t kShown = 8;
  if (version == program_.version && sha256 == program_.sha256) return;
  const std::string from = version + " (" + sha256.substr(0, kShown) + ")";
  const std::string now = program_.version + " (" + program_.sha256.substr(0, kShown) + ")";
  Place place;
  place.sheet = meta->sheet->name;
  findings_.push_back(
      MakeFindingAt(FormCode::kFormOtherVersion, place, "", {Quoted(from), Same(now)}));
}

void FormReader::CheckRows(const FormSheet& expected, const MarkedSheet& found) {
  std::set<std::string> missing;
  for (const FormRow& row : expected.rows) {
    if (!row.key.empty() && read_.row_keys.count(row.key) == 0) missing.insert(row.key);
  }
  if (missing.empty()) return;
  std::string named;
  std::size_t count = 0;
  for (const std::string& key : missing) {
    if (++count > kRowsNamed) break;
    named += (named.empty() ? "" : ", ") + key;
  }
  if (count > kRowsNamed) named += ", …";
  Place place;
  place.sheet = found.sheet->name;
  findings_.push_back(MakeFindingAt(
      FormCode::kFormRowsMissing, place, "",
      {Quoted(found.sheet->name), Same(std::to_string(missing.size())), Same(named)}));
}

void FormReader::CheckMissing() {
  for (const FormSheet& expected : LayOut(program_, {}).sheets) {
    const MarkedSheet* found = Find(expected.key);
    if (found != nullptr) {
      CheckRows(expected, *found);
    } else {
      findings_.push_back(
          MakeFindingAt(FormCode::kFormSheetMissing, {}, "", {Same(expected.name)}));
    }
  }
}

std::string FormReader::PathHere(const std::string& path) const {
  const std::vector<std::string> steps = StepsOf(path);
  if (steps.size() < 2 || steps[0] != "kpis") return path;
  const std::string kpi = "/kpis/" + steps[1];
  const auto found = read_.kpis.find(kpi);
  return found == read_.kpis.end() ? "" : found->second + path.substr(kpi.size());
}

// Whether a cell of the form holds this path, and says something of its own.
bool FormReader::IsTaken(const std::string& path) const {
  for (std::size_t end = path.size(); end != std::string::npos && end > 0;
       end = path.rfind('/', end - 1)) {
    const auto slot = read_.slots.find(path.substr(0, end));
    if (slot != read_.slots.end() && Holds(slot->second, path)) {
      return read_.elsewhere.count(slot->first) == 0;
    }
  }
  return false;
}

void FormReader::PlaceFurther(const std::string& path, const FurtherValue& value) {
  const std::string here = PathHere(path);
  if (here.empty() || IsTaken(here)) {
    findings_.push_back(MakeFindingAt(FormCode::kFormMoreNotUsed, value.place, here,
                                      {Quoted(path), Quoted(value.place.sheet)}));
  } else if (!builder_.Put(here, value.leaf)) {
    findings_.push_back(
        MakeFindingAt(FormCode::kFormMoreUnreadable, value.place, "", {Quoted(path)}));
  }
}

Dossier FormReader::Read() {
  ForgetCopies();
  CheckVersion();
  ReadFurther();
  for (const MarkedSheet& sheet : sheets_) {
    if (IsOfText(sheet.mark.key)) continue;
    ReadSheet(program_, *sheet.sheet, sheet.mark, read_, findings_);
  }
  CheckMissing();
  builder_.Put("/pack", program_.id);
  for (const auto& [path, leaf] : read_.leaves) builder_.Put(path, leaf);
  for (const auto& [path, value] : read_.further) PlaceFurther(path, value);
  return builder_.Take();
}

}  // namespace

bool IsForm(const Workbook& workbook) { return !SheetsOf(workbook).empty(); }

std::string PackOfForm(const Workbook& workbook) {
  const std::vector<MarkedSheet> sheets = SheetsOf(workbook);
  return sheets.empty() ? "" : sheets.front().mark.pack;
}

std::optional<Dossier> ReadForm(const Workbook& workbook, const Program& program,
                                Findings& findings) {
  std::vector<MarkedSheet> sheets = SheetsOf(workbook);
  if (sheets.empty()) return std::nullopt;
  const auto other = std::find_if(sheets.begin(), sheets.end(), [&](const MarkedSheet& sheet) {
    return sheet.mark.pack != program.id;
  });
  if (other != sheets.end()) {
    Place place;
    place.sheet = other->sheet->name;
    findings.push_back(MakeFindingAt(FormCode::kFormOtherPack, place, "",
                                     {Quoted(other->mark.pack), Same(program.id)}));
    return std::nullopt;
  }
  Findings found;
  Dossier dossier = FormReader(program, std::move(sheets), found).Read();
  if (found.size() > kMaxFindings) {
    found.resize(kMaxFindings);
    found.push_back(
        MakeFinding(FindingCode::kMoreFindings, "", {Same(std::to_string(kMaxFindings))}));
  }
  findings.insert(findings.end(), found.begin(), found.end());
  return dossier;
}

}  // namespace radap
