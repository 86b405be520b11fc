// A filled form with any cells changed, or any workbook -> ReadForm: no crash; what was read can be written and is
// then read back the same; findings can be shown. Any text -> literals and targets: read back the same once written.
//
// The first byte chooses: 'w' the text of a workbook; 'c' lines "SHEET ROW COLUMN KIND TEXT" that change cells of a
// form (KIND: t, n, p for percent, d, b, e, f for a formula); 'l' a literal; 't' a target.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

#include "engine/form/fill_form.h"
#include "engine/form/form.h"
#include "engine/form/literal.h"
#include "engine/form/target_text.h"
#include "engine/import/open_sheet/open_sheet.h"
#include "rules/packs/packs.h"

namespace {

using namespace radap;

void Require(bool is_met) {
  if (!is_met) std::abort();
}

const Program& Pack() {
  static const LoadedPack pack = CompilePack(*FindPackById("pmqa4-2568", {}));
  return *pack.program;
}

Workbook MadeForm() {
  Dossier dossier;
  dossier.fiscal_year = 2567;
  dossier.answers["1.1.1"].issues["3"] = {true, true, {{"a.pdf", "", ""}}};
  dossier.answers["1.1.1"].narrative = "a\rb";
  dossier.kpis.resize(2);
  dossier.kpis[0].name = "a";
  dossier.kpis[0].targets[2567].text = "b";
  dossier.kpis[1].item = "7.1";
  Findings findings;
  return *OpenSheet(WriteForm(Pack(), &dossier), findings);
}

void CheckRead(const Workbook& workbook) {
  Findings findings;
  const std::optional<Dossier> dossier = ReadForm(workbook, Pack(), findings);
  for (const Finding& finding : findings) {
    Require(!FindInvalidUtf8(MessageOf(finding, Language::kThai)));
    Require(!FindInvalidUtf8(finding.path));
  }
  if (!dossier) return;
  for (const auto& [path, leaf] : LeavesOf(*dossier)) {
    Require(LeafOfLiteral(LiteralOf(leaf)) == leaf);
    Require(LeafOfLiteral(LiteralOf(path)) == Leaf(path));
  }
  FillForm(Pack(), &*dossier);
}

void Change(const std::string& line, Workbook& workbook) {
  std::istringstream words(line);
  std::size_t sheet = 0;
  std::size_t row = 0;
  std::size_t column = 0;
  char kind = 't';
  words >> sheet >> row >> column >> kind;
  if (!words || sheet >= workbook.sheets.size() || row > 200 || column > 60) return;
  std::vector<std::vector<Cell>>& rows = workbook.sheets[sheet].rows;
  if (rows.size() <= row) rows.resize(row + 1);
  if (rows[row].size() <= column) rows[row].resize(column + 1);
  Cell& cell = rows[row][column];
  std::getline(words >> std::ws, cell.text);
  cell.kind = kind == 'n' || kind == 'p' ? CellKind::kNumber
              : kind == 'd'              ? CellKind::kDate
              : kind == 'b'              ? CellKind::kTruth
              : kind == 'e'              ? CellKind::kError
                                         : CellKind::kText;
  cell.is_percent = kind == 'p';
  cell.is_formula = kind == 'f';
}

void CheckChanged(const std::string& lines) {
  static const Workbook form = MadeForm();
  Workbook workbook = form;
  std::istringstream stream(lines);
  for (std::string line; std::getline(stream, line);) Change(line, workbook);
  CheckRead(workbook);
}

void CheckTarget(std::string_view text) {
  const std::optional<YearTarget> target = ParseTarget(text);
  if (!target) return;
  const std::optional<YearTarget> again = ParseTarget(TextOfTarget(*target));
  const bool is_plain = target->amount || target->to_baseline || target->to_year;
  Require(!is_plain || (again && again->amount == target->amount && again->plus == target->plus &&
                        again->to_year == target->to_year && again->text == target->text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (FindInvalidUtf8(bytes)) return 0;  // no reader gives such a text
  if (data[0] == 'w') {
    if (const auto workbook = ReadWorkbook(bytes)) CheckRead(*workbook);
  } else if (data[0] == 'c') {
    CheckChanged(bytes);
  } else if (data[0] == 'l') {
    if (const auto leaf = LeafOfLiteral(bytes)) Require(LeafOfLiteral(LiteralOf(*leaf)) == leaf);
  } else if (data[0] == 't') {
    CheckTarget(bytes);
  }
  return 0;
}
