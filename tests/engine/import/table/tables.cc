#include "tests/engine/import/table/tables.h"

#include <cstdlib>
#include <utility>

#include "engine/import/table/codes.h"
#include "rules/packs/packs.h"

namespace radap::testing {
namespace {

std::string Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

Cell CellOf(std::string text) {
  Cell cell;
  for (std::size_t at = 0; (at = text.find("⏎")) != std::string::npos;) {
    text.replace(at, std::string_view("⏎").size(), "\n");
  }
  const char mark = text.size() > 1 ? text.front() : ' ';
  if (mark == '#' || mark == '%' || mark == '=') cell.kind = CellKind::kNumber;
  if (mark == '!') cell.kind = CellKind::kError;
  if (mark == '?') cell.kind = CellKind::kTruth;
  if (mark == '@') cell.kind = CellKind::kDate;
  cell.is_percent = mark == '%';
  cell.is_formula = mark == '=';
  cell.text = cell.kind == CellKind::kText ? text : text.substr(1);
  return cell;
}

std::string Amount(const std::optional<Exact>& amount) {
  return amount ? amount->ToPlain(6) : "missing";
}

std::string LineOf(const Kpi& kpi) {
  std::string line = kpi.item + (kpi.group ? "/" + std::to_string(*kpi.group) : "") + " " +
                     kpi.name + " [" + kpi.unit + "]";
  if (kpi.direction) line += " " + std::string(TextOf(*kpi.direction));
  line += " target=" + Amount(kpi.target);
  for (const auto& [year, target] : kpi.targets) {
    line += " target-" + std::to_string(year) + "=" +
            (target.amount ? Amount(target.amount) : "“" + target.text + "”");
  }
  if (kpi.baseline) line += " baseline=" + Amount(kpi.baseline);
  for (const auto& [year, result] : kpi.results) {
    line += " " + std::to_string(year) + "=" + Amount(result);
  }
  if (kpi.claimed.success) line += " success=" + Amount(kpi.claimed.success);
  if (kpi.claimed.score) line += " score=" + Amount(kpi.claimed.score);
  if (!kpi.note.empty()) line += " note=" + kpi.note;
  return line + "\n";
}

std::string LineOf(const std::string& id, const IssueAnswer& issue) {
  std::string line = id;
  if (!issue.applicable) line += " not-applicable";
  if (issue.claimed) line += *issue.claimed ? " yes" : " no";
  for (const Evidence& one : issue.evidence) {
    line += " " + one.file + (one.url.empty() ? "" : "<" + one.url + ">");
  }
  return line + "\n";
}

}  // namespace

const Program& TestPack() {
  static const Program program = [] {
    const std::optional<Source> source = FindPack("pmqa4-2568", {});
    if (!source) std::abort();
    LoadedPack pack = CompilePack(*source);
    if (!pack.program) std::abort();
    return *std::move(pack.program);
  }();
  return program;
}

Sheet SheetOf(std::string_view text, std::string name) {
  Sheet sheet;
  sheet.name = std::move(name);
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    std::vector<Cell>& row = sheet.rows.emplace_back();
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('|', at), line.size());
      row.push_back(CellOf(Trimmed(line.substr(at, end - at))));
      at = end + 1;
    }
  }
  return sheet;
}

Workbook BookOf(std::string_view text) { return Workbook{{SheetOf(text)}}; }

std::string Read::Places() const {
  std::string lines;
  for (const Finding& finding : findings) {
    if (finding.code == TableCode::kNotInTable) continue;
    lines += std::string(TextOf(finding.code)) + (finding.place.sheet.empty() ? "" : " ") +
             finding.place.sheet + (finding.place.cell.empty() ? "" : "!" + finding.place.cell) +
             (finding.path.empty() ? "" : " " + finding.path) + "\n";
  }
  return lines;
}

std::string Read::Message(FindingCode code) const {
  for (const Finding& finding : findings) {
    if (finding.code == code) return MessageOf(finding, Language::kEnglish);
  }
  return "";
}

std::string Read::Kpis() const {
  std::string lines;
  for (const Kpi& kpi : dossier.kpis) lines += LineOf(kpi);
  return lines;
}

std::string Read::Answers() const {
  std::string lines;
  for (const auto& [question, answer] : dossier.answers) {
    if (!answer.applicable) lines += question + " not-applicable\n";
    if (answer.narrative) lines += question + " narrative " + *answer.narrative + "\n";
    for (const auto& [issue, given] : answer.issues) lines += LineOf(question + "/" + issue, given);
  }
  return lines;
}

Read ReadBook(const Workbook& workbook, const ColumnMap& map) {
  Read read;
  const std::optional<Dossier> dossier = ReadTables(workbook, TestPack(), map, read.findings);
  read.is_read = dossier.has_value();
  if (dossier) read.dossier = *dossier;
  return read;
}

Read ReadText(std::string_view text, const ColumnMap& map) { return ReadBook(BookOf(text), map); }

}  // namespace radap::testing
