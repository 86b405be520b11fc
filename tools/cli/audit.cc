// radap audit FILE: every printed figure worked out again, the evidence files, and what is worth a second look.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "engine/assess/assess.h"
#include "engine/eval/result.h"
#include "tools/cli/audit_report.h"
#include "tools/cli/commands.h"
#include "tools/cli/document.h"
#include "tools/cli/evaluate_file.h"
#include "tools/cli/save_dossier.h"
#include "tools/cli/what_if.h"

namespace radap::cli {
namespace {

struct Asked {
  std::string path;
  std::string folder;  // of the evidence; empty: that of the file
  std::string only;
  bool all = false;
  bool note_hashes = false;
};

std::string FolderOf(const Asked& asked) {
  if (!asked.folder.empty()) return asked.folder;
  const std::string parent = std::filesystem::path(asked.path).parent_path().string();
  return parent.empty() ? "." : parent;
}

// Null if there is none: then the findings were written, or the person was told.
const Program* PackFor(const Imported& read, Session& session) {
  if (read.program != nullptr) return read.program;
  if (!session.options.pack.empty()) return session.LoadPack(session.options.pack, true);
  if (!read.dossier.pack.empty()) return session.LoadPack(read.dossier.pack, false);
  session.Write(RenderFindings(read.findings, session.Format(), session.Report()));
  session.Raise(kFound);
  return nullptr;
}

Audited AuditAll(const Evaluation& evaluation, const Asked& asked) {
  const Program& program = evaluation.evaluator.program();
  const Dossier& dossier = *evaluation.dossier;
  const auto is_asked = [&](std::string_view part) {
    return asked.only.empty() || asked.only == part;
  };
  Audited audited;
  audited.program = &program;
  audited.dossier = &dossier;
  if ((audited.has_figures = is_asked("figures"))) audited.figures = Audit(program, dossier);
  if ((audited.has_evidence = is_asked("evidence"))) {
    audited.folder = FolderOf(asked);
    audited.files = CheckEvidence(dossier, audited.folder, audited.evidence);
  }
  if ((audited.has_lints = is_asked("lints"))) {
    audited.lints = Assess(program, evaluation);
  }
  return audited;
}

bool IsWrongSomewhere(const Audited& audited) {
  return std::ranges::any_of(audited.figures, IsWrong, &AuditLine::verdict) ||
         HasErrors(audited.evidence) || HasErrors(audited.lints) || HasErrors(audited.reading);
}

// Into the dossier itself, so that the next audit sees which files are no longer the same.
void NoteHashes(const Dossier& dossier, const Audited& audited, const Asked& asked,
                Session& session) {
  if (HasErrors(audited.reading)) {
    session.Complain(
        {"แฟ้มมีข้อผิดพลาด จึงไม่ได้บันทึกค่า SHA-256: แก้ให้หมดก่อน",
         "the dossier has mistakes, so no SHA-256 was noted in it: correct them first"});
    return session.Raise(kFound);
  }
  SaveDossier(WithHashes(dossier, audited.files), asked.path, session);
}

// Whether --note-hashes has a file to write into and hashes to write.
bool CanNoteHashes(const Asked& asked, const Imported& read, Session& session) {
  const bool is_file = read.kind == "dossier" && asked.path != "-";
  const bool looks_at_evidence = asked.only.empty() || asked.only == "evidence";
  if (is_file && looks_at_evidence) return true;
  session.Complain(
      {"--note-hashes ใช้กับแฟ้ม JSON ของหน่วยงาน และไม่ใช้กับ --only อื่นนอกจาก evidence",
       "--note-hashes is for a dossier in a JSON file, and not for another --only than "
       "evidence"});
  session.Raise(kUsage);
  return false;
}

std::string Render(const Audited& audited, bool all, const Session& session) {
  const ReportOptions options = session.Report(audited.program);
  switch (session.Format()) {
    case ReportFormat::kText:
      return AuditText(audited, all, options);
    case ReportFormat::kJson:
      return AuditJson(audited, options);
    case ReportFormat::kCsv:
      return AuditCsv(audited);
  }
  return "";
}

void RunAudit(const Asked& asked, Session& session) {
  std::optional<Imported> read = ReadDocument(asked.path, {}, session);
  if (!read) return;
  if (asked.note_hashes && !CanNoteHashes(asked, *read, session)) return;
  const Program* program = PackFor(*read, session);
  if (program == nullptr) return;
  const Dossier as_given = read->dossier;
  WhatIf what_if;
  if (!ReadWithOther(*program, read->dossier, read->findings, what_if, session)) return;
  if (session.options.strict && HasErrors(read->findings)) {
    session.Write(RenderFindings(read->findings, session.Format(), session.Report()));
    return session.Raise(kFound);
  }
  const Evaluation evaluation = Evaluate(*program, read->dossier);
  Audited audited = AuditAll(evaluation, asked);
  audited.reading = std::move(read->findings);
  WriteHead(what_if, session);
  session.Write(Render(audited, asked.all, session));
  if (IsWrongSomewhere(audited)) session.Raise(kFound);
  if (asked.note_hashes) NoteHashes(as_given, audited, asked, session);
  if (read->kind == "dossier") PointToErrors(asked.path, evaluation.findings, session);
}

}  // namespace

void AddAudit(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "audit",
                 {"คำนวณค่าที่พิมพ์ไว้ใหม่ทุกค่า ตรวจแฟ้มหลักฐาน และชี้สิ่งที่ควรดูซ้ำ",
                  "work out every printed figure again, check evidence files, point to what is "
                  "worth a second look"},
                 "radap audit samples/seam-scm-2564.json");
  auto asked = std::make_shared<Asked>();
  AddArgument(*command, session, "FILE", asked->path,
              {"แฟ้ม JSON ของหน่วยงาน หรือเอกสารที่ radap import อ่านได้ (- คือ stdin)",
               "a dossier in JSON, or a document that radap import reads (- is stdin)"});
  AddText(*command, session, "--evidence", "FOLDER", asked->folder,
          {"โฟลเดอร์ของแฟ้มหลักฐาน (ถ้าไม่ระบุ: โฟลเดอร์ของ FILE)",
           "folder of the evidence files (default: that of FILE)"});
  AddChoice(*command, session, "--only", asked->only, {"figures", "evidence", "lints"},
            {"ตรวจเพียงส่วนเดียว (ถ้าไม่ระบุ: ทุกส่วน)", "check this part alone (default: all)"});
  AddFlag(
      *command, session, "--all", asked->all,
      {"แสดงค่าที่ตรงด้วย (ถ้าไม่ระบุ: บอกเพียงจำนวน)", "show what matches, too (default: only how many)"});
  AddFlag(*command, session, "--note-hashes", asked->note_hashes,
          {"บันทึกค่า SHA-256 ของแฟ้มหลักฐานลงใน FILE เพื่อให้ครั้งหน้ารู้ว่าแฟ้มใดเปลี่ยน",
           "note the SHA-256 of the evidence files in FILE, to see next time which have changed"});
  AddDossierOptions(*command, session);
  AddFooter(
      *command, session,
      {"รหัสออก: 0 ไม่มีอะไรผิด, 1 มีค่าที่ตัดเศษ พิมพ์ผิด หรือหลักฐานไม่รองรับ หรือมีข้อผิดพลาดอื่น, "
       "2 คำสั่งผิด, 3 อ่านหรือเขียนไม่ได้",
       "Exit code: 0 nothing is wrong; 1 a figure is truncated, a misprint or unsupported, or "
       "there are other errors; 2 wrong usage; 3 cannot read or write"});
  OnRun(*command, [asked, &session] { RunAudit(*asked, session); });
}

}  // namespace radap::cli
