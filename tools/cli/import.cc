// radap import FILE: a document of any known kind as a dossier; with -o over one that is there.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "engine/dossier/read_dossier.h"
#include "engine/import/award_form/codes.h"
#include "engine/import/codes.h"
#include "engine/import/kind.h"
#include "engine/import/update_dossier.h"
#include "tools/cli/commands.h"
#include "tools/cli/document.h"
#include "tools/cli/imported_report.h"
#include "tools/cli/read_file.h"
#include "tools/cli/save_dossier.h"

namespace radap::cli {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

struct Asked {
  std::string path;
  DocumentOptions document;
  std::string output;
  std::string organisation;
  int year = 0;
  bool shows_all = false;
};

// The dossier that will be updated.
struct Existing {
  bool may_go_on = false;
  std::optional<Dossier> dossier;  // nothing if there is no such file yet
};

Existing Refused(const std::string& path, const Findings& findings, Session& session) {
  session.Complain(
      {"“" + path + "” มีอยู่แล้วแต่อ่านเป็นแฟ้มของหน่วยงานไม่ได้ครบถ้วน จึงไม่แตะต้อง: แก้แฟ้มนั้นก่อน หรือใช้ -o ชื่ออื่น",
       "`" + path +
           "` is there, but it is no dossier without errors, so it was not touched: "
           "correct it first, or give -o another name"});
  session.Tell(RenderFindings(findings, ReportFormat::kText, session.Report()));
  session.Raise(kFound);
  return {};
}

Existing ReadExisting(const std::string& path, Session& session) {
  const int mib = session.options.max_dossier_mib;
  std::error_code ignored;
  if (path.empty() || !std::filesystem::exists(path, ignored)) return {true, std::nullopt};
  const FileRead read = ReadFile(path, static_cast<std::size_t>(mib) * kMebibyte);
  if (read.outcome == FileRead::Outcome::kFailed) {
    session.Complain(read.why);
    session.Raise(kUnreadable);
    return {};
  }
  Findings findings;
  if (read.outcome == FileRead::Outcome::kTooLarge) {
    findings.push_back(MakeFinding(ImportCode::kImportTooLarge, "", {Same(std::to_string(mib))}));
    return Refused(path, findings, session);
  }
  std::optional<Dossier> dossier = ReadDossier(read.bytes, findings);
  if (!dossier || HasErrors(findings)) return Refused(path, findings, session);
  return {true, std::move(dossier)};
}

// Findings of a reader on what is known from elsewhere.
void EraseAt(std::string_view path, Findings& findings) {
  std::erase_if(findings, [path](const Finding& finding) {
    return finding.path == path && finding.severity != Severity::kError;
  });
}

bool IsMadeUp(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.code == AwardFormCode::kIdMade; });
}

// What the document does not say of itself, but the command line or the dossier that is there.
void Complete(const Asked& asked, const std::optional<Dossier>& existing, Imported& imported) {
  Dossier& dossier = imported.dossier;
  if (existing && IsMadeUp(imported.findings)) dossier.organisation.id.clear();
  if (!asked.organisation.empty()) dossier.organisation.id = asked.organisation;
  const std::optional<int> printed = dossier.fiscal_year;
  const bool differs = asked.year != 0 && printed && *printed != asked.year;
  if (asked.year != 0) dossier.fiscal_year = asked.year;
  if (existing || !asked.organisation.empty()) EraseAt("/organisation/id", imported.findings);
  if (existing || asked.year != 0) EraseAt("/fiscal_year", imported.findings);
  if (differs) {
    imported.findings.push_back(
        MakeFinding(ImportCode::kYearDiffers, "/fiscal_year",
                    {Same(std::to_string(*printed)), Same(std::to_string(asked.year))}));
  }
  if (existing && existing->organisation.kind) EraseAt("/organisation/kind", imported.findings);
}

void ReportMissing(const Dossier& dossier, Findings& findings) {
  if (dossier.organisation.id.empty()) {
    findings.push_back(MakeFinding(ImportCode::kOrganisationNotGiven, "/organisation/id"));
  }
  if (!dossier.fiscal_year) {
    findings.push_back(MakeFinding(ImportCode::kYearNotGiven, "/fiscal_year"));
  }
}

// To stdout where the dossier is not there itself.
void Show(const ImportReport& report, const Asked& asked, Session& session) {
  const std::string text = session.Format() == ReportFormat::kJson
                               ? ImportJson(report, session.Report())
                               : ImportText(report, session.Report());
  if (asked.output.empty()) {
    session.Tell(text);
  } else {
    session.Write(text);
  }
  if (HasErrors(report.findings)) session.Raise(kFound);
}

void ShowUnread(const Findings& findings, const Asked& asked, Session& session) {
  if (findings.empty()) return;  // the person was told
  session.Raise(kFound);
  Show({nullptr, nullptr, findings, "", {}, "", false, asked.shows_all}, asked, session);
}

bool IsUsable(const Asked& asked, Session& session) {
  const std::string& id = asked.organisation;
  const bool is_blank = id.find_first_not_of(" \t") == std::string::npos && !id.empty();
  if (!is_blank && !FindInvalidUtf8(id)) return true;
  session.Complain({"--organisation ต้องเป็นข้อความ UTF-8 ที่ไม่ว่าง: ดูวิธีใช้ด้วย --help",
                    "--organisation must be a text in UTF-8 that is not blank; see --help"});
  session.Raise(kUsage);
  return false;
}

// Nothing if the document is of another organisation, year or pack; a finding says so.
std::optional<Dossier> Updated(const std::optional<Dossier>& existing, Imported& imported) {
  if (!existing) return imported.dossier;
  Findings findings;
  Dossier dossier = UpdateDossier(*existing, imported.dossier, findings);
  const bool is_other = HasErrors(findings);
  std::move(findings.begin(), findings.end(), std::back_inserter(imported.findings));
  return is_other ? std::nullopt : std::optional(std::move(dossier));
}

void Import(const Asked& asked, Session& session) {
  if (!IsUsable(asked, session)) return;
  const Existing existing = ReadExisting(asked.output, session);
  if (!existing.may_go_on) return;
  DocumentOptions options = asked.document;
  if (existing.dossier) options.known_pack = existing.dossier->pack;
  Findings findings;
  std::optional<Imported> imported = ReadDocument(asked.path, options, session, findings);
  if (!imported) return ShowUnread(findings, asked, session);
  Complete(asked, existing.dossier, *imported);
  ImportReport report{
      &imported->dossier,        imported->program, imported->findings,           imported->kind,
      KindLabel(imported->kind), asked.output,      existing.dossier.has_value(), asked.shows_all};
  const std::optional<Dossier> dossier = Updated(existing.dossier, *imported);
  if (!dossier) {
    report.output.clear();
    return Show(report, asked, session);
  }
  ReportMissing(*dossier, imported->findings);
  if (SaveDossier(*dossier, asked.output, session)) Show(report, asked, session);
}

void AddOptions(CLI::App& command, Session& session, Asked& asked) {
  AddArgument(command, session, "FILE", asked.path,
              {"เอกสาร: แบบสมัครรางวัล (PDF, ข้อความ), แบบฟอร์ม ตาราง หรือแผน (xlsx, ods, csv, ข้อความ) "
               "หรือ JSON (- คือ stdin)",
               "a document: award form (PDF, text), form, table or plan (xlsx, ods, csv, text), or "
               "JSON (- is stdin)"});
  AddText(command, session, "-o,--output", "FILE", asked.output,
          {"แฟ้ม JSON ที่จะเขียน ถ้ามีอยู่แล้วจะปรับปรุงเฉพาะที่เอกสารมี (ถ้าไม่ระบุ: ออกจอ)",
           "dossier to write; one that is there is updated with what the document has (default: "
           "stdout)"});
  std::vector<std::string> kinds;
  for (const std::string_view word : DocumentKindWords()) kinds.emplace_back(word);
  AddChoice(
      command, session, "--from", asked.document.from, kinds,
      {"ชนิดของเอกสาร (ถ้าไม่ระบุ: ดูจากเนื้อหา)", "kind of document (default: found by its content)"});
  AddText(command, session, "--map", "FILE", asked.document.map,
          {"แฟ้มที่บอกว่าคอลัมน์ใดของตารางคืออะไร บรรทัดละ “หัวคอลัมน์ = ช่อง”",
           "file that says what the columns of a table are, lines of \"HEADER = field\""});
  AddText(command, session, "--organisation", "ID", asked.organisation,
          {"รหัสหน่วยงาน ถ้าเอกสารไม่มี", "id of the organisation, if the document does not give it"});
  AddNumber(command, session, "--year", 2400, 2700, asked.year,
            {"ปีงบประมาณ พ.ศ. ถ้าเอกสารไม่มี", "fiscal year (B.E.), if the document does not give it"});
  AddFlag(command, session, "--all", asked.shows_all,
          {"แสดงสิ่งที่พบทุกรายการ", "show every finding, not only the first of a kind"});
  AddFormat(command, session, {"text", "json"});
  AddText(command, session, "--pack", "PACK", session.options.pack,
          {"ชุดเกณฑ์ของเอกสาร (ชื่อ แฟ้ม หรือโฟลเดอร์)", "pack of the document (id, file or folder)"});
  AddPackFolders(command, session);
}

}  // namespace

void AddImport(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "import",
                 {"อ่านแบบสมัครรางวัล ตาราง แผน หรือแบบฟอร์ม เป็นแฟ้มของหน่วยงาน พร้อมบอกสิ่งที่อ่านไม่ได้",
                  "read an award form, a table, a plan or a filled form as a dossier, and say what "
                  "could not be read"},
                 "radap import samples/documents/award-form-invented.txt");
  auto asked = std::make_shared<Asked>();
  AddOptions(*command, session, *asked);
  AddFooter(*command, session,
            {"รหัสออก: 0 อ่านได้, 1 อ่านแล้วแต่มีข้อผิดพลาด (หรืออ่านไม่ได้ จึงไม่เขียนแฟ้ม), 2 คำสั่งผิดหรือไม่รู้ชุดเกณฑ์, "
             "3 อ่านหรือเขียนไม่ได้",
             "Exit code: 0 read; 1 read, but with errors (or not read, and nothing was written); 2 "
             "wrong usage or pack not known; 3 cannot read or write"});
  OnRun(*command, [asked, &session] { Import(*asked, session); });
}

}  // namespace radap::cli
