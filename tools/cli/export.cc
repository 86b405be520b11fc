// radap export FILE -o FORM.xlsx: a dossier, or any document, as the filled form of its pack.
#include <memory>
#include <string>

#include "engine/form/form.h"
#include "tools/cli/commands.h"
#include "tools/cli/document.h"
#include "tools/cli/save_form.h"

namespace radap::cli {
namespace {

struct Asked {
  std::string path;
  FormFile file;
};

const Program* PackOf(const Imported& imported, Session& session) {
  if (imported.program != nullptr) return imported.program;
  const std::string& asked = session.options.pack;
  if (!asked.empty()) return session.LoadPack(asked, true);
  if (!imported.dossier.pack.empty()) return session.LoadPack(imported.dossier.pack, false);
  session.Complain({"แฟ้มนี้ไม่ได้ระบุชุดเกณฑ์: ระบุ --pack", "this dossier names no pack: give --pack"});
  session.Raise(kUsage);
  return nullptr;
}

// What could not be read is not in the form, so it must be seen.
void TellErrors(const Findings& findings, Session& session) {
  Findings errors;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::kError) errors.push_back(finding);
  }
  if (errors.empty()) return;
  session.Tell(RenderFindings(errors, ReportFormat::kText, session.Report()));
  session.Raise(kFound);
}

void Export(const Asked& asked, Session& session) {
  if (!MayWrite(asked.file, session)) return;
  const std::optional<Imported> imported = ReadDocument(asked.path, {}, session);
  if (!imported) return;
  const Program* program = PackOf(*imported, session);
  if (program == nullptr) return;
  TellErrors(imported->findings, session);
  SaveForm(asked.file, WriteForm(*program, &imported->dossier), session);
}

}  // namespace

void AddExport(CLI::App& app, Session& session) {
  CLI::App* command = AddCommand(
      app, session, "export",
      {"เขียนแฟ้มของหน่วยงานเป็นแบบฟอร์ม Excel ที่กรอกแล้ว", "write a dossier as a filled form for Excel"},
      "radap export samples/mof-ops-2567.json -o form.xlsx");
  auto asked = std::make_shared<Asked>();
  AddArgument(*command, session, "FILE", asked->path,
              {"แฟ้ม JSON ของหน่วยงาน หรือเอกสารที่ radap import อ่านได้ (- คือ stdin)",
               "a dossier in JSON, or a document that radap import reads (- is stdin)"});
  AddFormFile(*command, session, asked->file);
  AddText(*command, session, "--pack", "PACK", session.options.pack,
          {"ชุดเกณฑ์ที่ใช้แทนชุดที่แฟ้มระบุ (ชื่อ แฟ้ม หรือโฟลเดอร์)",
           "pack to use instead of the dossier's (id, file or folder)"});
  AddPackFolders(*command, session);
  OnRun(*command, [asked, &session] { Export(*asked, session); });
}

}  // namespace radap::cli
