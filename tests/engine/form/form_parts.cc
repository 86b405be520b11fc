#include "tests/engine/form/form_parts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

#include "engine/dossier/json_tree.h"
#include "engine/form/literal.h"
#include "engine/form/read_sheet.h"
#include "engine/form/write_parts.h"
#include "rules/base/index.h"
#include "rules/packs/embedded.h"
#include "rules/packs/packs.h"

namespace radap::form {

std::vector<std::string> AllPacks() {
  std::vector<std::string> packs;
  for (const EmbeddedPack& pack : EmbeddedPacks()) {
    if (packs.empty() || packs.back() != pack.id) packs.emplace_back(pack.id);
  }
  for (const auto& entry : std::filesystem::directory_iterator(RADAP_SOURCE_DIR "/tests/schemes")) {
    packs.push_back(entry.path().string());
  }
  std::sort(packs.begin(), packs.end());
  return packs;
}

const Program& ProgramOf(const std::string& pack) {
  static std::map<std::string, std::unique_ptr<LoadedPack>> loaded;
  std::unique_ptr<LoadedPack>& one = loaded[pack];
  if (!one) one = std::make_unique<LoadedPack>(CompilePack(*FindPack(pack, {})));
  return *one->program;
}

std::string BytesOf(const std::string& path) {
  std::ifstream stream(RADAP_SOURCE_DIR "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> Samples() {
  std::vector<std::string> samples;
  for (const auto& entry : std::filesystem::directory_iterator(RADAP_SOURCE_DIR "/samples")) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() == ".json" && name.find("broken") == std::string::npos) {
      samples.push_back(name);
    }
  }
  std::sort(samples.begin(), samples.end());
  return samples;
}

std::string Difference(const Dossier& written, const Dossier& read) {
  const Leaves before = LeavesOf(written);
  const Leaves after = LeavesOf(read);
  std::string difference;
  for (const auto& [path, leaf] : before) {
    const auto found = after.find(path);
    if (found == after.end()) {
      difference += path + " = " + LiteralOf(leaf) + " is lost\n";
    } else if (found->second != leaf) {
      difference += path + " = " + LiteralOf(leaf) + " became " + LiteralOf(found->second) + "\n";
    }
  }
  for (const auto& [path, leaf] : after) {
    if (before.count(path) == 0) difference += path + " = " + LiteralOf(leaf) + " is new\n";
  }
  return difference;
}

namespace {

void Put(Sheet& sheet, int row, int column, std::string text, CellKind kind = CellKind::kText) {
  if (sheet.rows.size() <= Index(row)) sheet.rows.resize(Index(row) + 1);
  std::vector<Cell>& cells = sheet.rows[Index(row)];
  if (cells.size() <= Index(column)) cells.resize(Index(column) + 1);
  cells[Index(column)].text = std::move(text);
  cells[Index(column)].kind = kind;
}

Sheet AsSheet(const Program& program, const FormSheet& layout, const FilledCells& filled) {
  Sheet sheet;
  sheet.name = layout.name;
  Put(sheet, kKeyRow, 0, MarkText(program, layout.key));
  Put(sheet, kTitleRow, 0, "title");
  Put(sheet, kHeaderRow, 0, "header");
  if (layout.HasYears()) Put(sheet, kYearRow, 0, "years");
  for (int column = 1; column < static_cast<int>(layout.columns.size()); ++column) {
    const FormColumn& head = layout.columns[Index(column)];
    Put(sheet, kKeyRow, column, head.key.empty() ? "-" : head.key);
    Put(sheet, kHeaderRow, column, head.label);
    if (head.year && head.year->year) {
      Put(sheet, kYearRow, column, std::to_string(*head.year->year), CellKind::kNumber);
    }
  }
  for (int row = 0; row < static_cast<int>(layout.rows.size()); ++row) {
    const std::string& key = layout.rows[Index(row)].key;
    const bool is_kpis = layout.kind == SheetKind::kKpis;
    Put(sheet, layout.FirstRow() + row, 0, key.empty() && !is_kpis ? "-" : key);
    Put(sheet, layout.FirstRow() + row, static_cast<int>(layout.columns.size()) - 1, "");
  }
  for (const auto& [place, shown] : filled) {
    Put(sheet, layout.FirstRow() + place.first, place.second, shown.text,
        shown.is_number ? CellKind::kNumber : CellKind::kText);
  }
  return sheet;
}

}  // namespace

Workbook AsWorkbook(const Program& program, const Dossier* dossier) {
  const FilledForm form = FillForm(program, dossier);
  Workbook workbook;
  for (std::size_t i = 0; i < form.layout.sheets.size(); ++i) {
    workbook.sheets.push_back(AsSheet(program, form.layout.sheets[i], form.cells[i]));
  }
  Sheet& further = workbook.sheets.emplace_back();
  further.name = "ข้อมูลอื่น";
  Put(further, 0, 0, MarkText(program, "more"));
  int row = 3;
  for (const auto& [path, leaf] : form.further) {
    Put(further, row, 0, LiteralOf(path));
    int column = 1;
    for (const std::string& piece : InPieces(LiteralOf(leaf))) Put(further, row, column++, piece);
    ++row;
  }
  Sheet& meta = workbook.sheets.emplace_back();
  meta.name = "radap";
  Put(meta, 0, 0, MarkText(program, "meta"));
  Put(meta, 1, 0, "version");
  Put(meta, 1, 1, program.version);
  Put(meta, 2, 0, "sha256");
  Put(meta, 2, 1, program.sha256);
  return workbook;
}

Cell& CellAt(Workbook& workbook, const std::string& sheet_key, const std::string& row_key,
             const std::string& column_key, const std::string& year) {
  for (Sheet& sheet : workbook.sheets) {
    const auto mark = MarkOf(sheet);
    if (!mark || mark->key != sheet_key) continue;
    std::size_t column = 1;
    while (sheet.rows[0][column].text != column_key ||
           (!year.empty() && sheet.rows[kYearRow][column].text != year)) {
      ++column;
    }
    for (std::vector<Cell>& row : sheet.rows) {
      if (row.empty() || row[0].text != row_key) continue;
      if (row.size() <= column) row.resize(column + 1);
      return row[column];
    }
  }
  std::abort();
}

std::string CodesOf(const Findings& findings) {
  std::string codes;
  for (const Finding& finding : findings) {
    codes += (codes.empty() ? "" : " ") + std::string(TextOf(finding.code));
  }
  return codes;
}

}  // namespace radap::form
