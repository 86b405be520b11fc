// Any text -> ReadPlan, as text and as sheets: no crash; whatever comes out is UTF-8, of the pack, and of a bounded size.
//
// As sheets: a line is a row, | ends a cell, a form feed begins the next sheet.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/import/plan/plan.h"
#include "rules/base/text.h"
#include "rules/packs/packs.h"

namespace {

void Require(bool is_met) {
  if (!is_met) std::abort();
}

radap::Program Compiled(const char* id) {
  return *radap::CompilePack(*radap::FindPackById(id, {})).program;
}

// A pack whose items have codes, and one where they have none.
const radap::Program& Pack(bool has_codes) {
  static const radap::Program kWith = Compiled("iam-plan-2567");
  static const radap::Program kWithout = Compiled("pmqa4-2568");
  return has_codes ? kWith : kWithout;
}

std::string_view Take(std::string_view& text, char end) {
  const std::size_t at = text.find(end);
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return taken;
}

radap::Workbook BookOf(std::string_view text) {
  radap::Workbook book;
  while (!text.empty()) {
    std::string_view lines = Take(text, '\f');
    radap::Sheet sheet;
    sheet.name = "AP" + std::to_string(book.sheets.size() + 1) + "-1";
    while (!lines.empty()) {
      std::string_view line = Take(lines, '\n');
      sheet.rows.emplace_back();
      while (!line.empty()) {
        radap::Cell cell;
        cell.text = Take(line, '|');
        sheet.rows.back().push_back(std::move(cell));
      }
    }
    book.sheets.push_back(std::move(sheet));
  }
  return book;
}

void CheckText(const std::string& text) { Require(!radap::FindInvalidUtf8(text)); }

void CheckDossier(const radap::Dossier& dossier, const radap::Program& pack) {
  for (const auto& [id, answer] : dossier.answers) Require(pack.Find(id) >= 0);
  for (const radap::Kpi& kpi : dossier.kpis) {
    Require(pack.Find(kpi.item) >= 0);
    CheckText(kpi.name + kpi.unit + kpi.note);
    for (const auto& [year, target] : kpi.targets) CheckText(target.text);
  }
  Require(dossier.printed.size() < 20000);
  for (const radap::PrintedFigure& figure : dossier.printed) {
    CheckText(figure.of + figure.value + figure.at);
    Require(!figure.value.empty() && figure.parts.size() <= 200);
  }
}

void CheckFindings(const radap::Findings& findings) {
  for (const radap::Finding& finding : findings) {
    for (const radap::Language language : {radap::Language::kThai, radap::Language::kEnglish}) {
      const std::string message = radap::MessageOf(finding, language);
      CheckText(message);
      Require(!message.empty());
    }
  }
}

template <typename Document>
void Check(const Document& document, bool has_codes) {
  radap::IsPlan(document);
  radap::Findings findings;
  const auto dossier = radap::ReadPlan(document, Pack(has_codes), findings);
  if (dossier) CheckDossier(*dossier, Pack(has_codes));
  CheckFindings(findings);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (radap::FindInvalidUtf8(bytes)) return 0;
  Check(bytes, true);
  Check(bytes, false);
  Check(BookOf(bytes), true);
  return 0;
}
