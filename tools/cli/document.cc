#include "tools/cli/document.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_dossier.h"
#include "engine/form/form.h"
#include "engine/import/award_form/award_form.h"
#include "engine/import/codes.h"
#include "engine/import/kind.h"
#include "engine/import/plan/plan.h"
#include "engine/import/run_reader.h"
#include "engine/import/table/table.h"
#include "tools/cli/choose_pack.h"
#include "tools/cli/read_file.h"
#include "tools/cli/replace_file.h"

namespace radap::cli {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

// The bytes under a name that radap-reader can open, since stdin and pipes are read only once.
class NamedBytes {
 public:
  NamedBytes(const std::string& path, std::string_view bytes) : path_(path) {
    struct stat about {};
    if (path != "-" && ::stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode)) return;
    path_ = (std::filesystem::temp_directory_path() / "radap-XXXXXX").string();
    const int handle = ::mkstemp(path_.data());
    is_temporary_ = handle >= 0;
    if (!is_temporary_) return;  // the reader will say that there is no such file
    ::close(handle);
    ReplaceFile(path_, bytes);
  }
  ~NamedBytes() {
    if (is_temporary_) ::unlink(path_.c_str());
  }
  NamedBytes(const NamedBytes&) = delete;
  NamedBytes& operator=(const NamedBytes&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  bool is_temporary_ = false;
};

// As the readers of text take it: no byte order mark, lines ended by \n.
std::string PlainText(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\r') text += bytes[i];
    if (bytes[i] == '\r' && bytes.substr(i + 1, 1) != "\n") text += '\n';
  }
  return text;
}

Finding NotUtf8(std::string_view bytes, std::size_t offset) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return MakeFinding(FindingCode::kFileUtf16, "");
  }
  const auto line = 1 + std::ranges::count(bytes.substr(0, offset), '\n');
  return MakeFinding(FindingCode::kFileNotUtf8, "",
                     {Same(std::to_string(line)), Same(std::to_string(offset + 1))});
}

bool IsEmpty(const Dossier& dossier) {
  return dossier.answers.empty() && dossier.kpis.empty() && dossier.ratings.empty() &&
         dossier.claimed.empty();
}

class DocumentReader {
 public:
  DocumentReader(const std::string& path, const DocumentOptions& options, Session& session,
                 Findings& findings)
      : path_(path),
        options_(options),
        session_(session),
        findings_(findings),
        from_(FindDocumentKind(options.from)) {}

  std::optional<Imported> Read();

 private:
  std::nullopt_t Refuse(FindingCode code, std::vector<Label> args = {});
  std::nullopt_t RefuseKind(const Label& found);
  std::optional<Imported> ReadBytes(std::string_view bytes);
  std::optional<Imported> ReadJson(std::string_view bytes);
  bool NamePack(Dossier& dossier);
  std::optional<Imported> ReadTextFile(std::string_view bytes);
  std::optional<Imported> ReadPdf(std::string_view bytes);
  std::optional<Imported> ReadSheets(std::string_view bytes);
  std::optional<Imported> ReadText(std::string_view text, DocumentKind kind);
  std::optional<Imported> ReadWorkbook(const Workbook& workbook, DocumentKind kind);
  std::optional<ColumnMap> ReadMap();
  std::optional<Imported> Take(std::optional<Dossier> dossier, const Program& program,
                               DocumentKind kind);

  const std::string& path_;
  const DocumentOptions& options_;
  Session& session_;
  Findings& findings_;
  std::optional<DocumentKind> from_;  // --from
};

std::nullopt_t DocumentReader::Refuse(FindingCode code, std::vector<Label> args) {
  findings_.push_back(MakeFinding(code, "", std::move(args)));
  return std::nullopt;
}

std::nullopt_t DocumentReader::RefuseKind(const Label& found) {
  return Refuse(ImportCode::kNotOfThisKind, {LabelOf(*from_), found});
}

std::optional<Imported> DocumentReader::Read() {
  const int mib = session_.options.max_dossier_mib;
  const FileRead read = ReadFile(path_, static_cast<std::size_t>(mib) * kMebibyte);
  if (read.outcome == FileRead::Outcome::kTooLarge) {
    return Refuse(ImportCode::kImportTooLarge, {Same(std::to_string(mib))});
  }
  if (read.outcome == FileRead::Outcome::kRead) return ReadBytes(read.bytes);
  session_.Complain(read.why);
  session_.Raise(kUnreadable);
  return std::nullopt;
}

std::optional<Imported> DocumentReader::ReadBytes(std::string_view bytes) {
  switch (FileKindOf(bytes)) {
    case FileKind::kEmpty:
      return Refuse(ImportCode::kImportEmpty);
    case FileKind::kJson:
      return ReadJson(bytes);
    case FileKind::kPdf:
      return ReadPdf(bytes);
    case FileKind::kArchive:
      return ReadSheets(bytes);
    case FileKind::kOldOffice:
      return Refuse(ImportCode::kOldOffice);
    case FileKind::kText:
      return ReadTextFile(bytes);
    case FileKind::kBinary:
      break;
  }
  return Refuse(ImportCode::kDocumentUnknown);
}

std::optional<Imported> DocumentReader::ReadJson(std::string_view bytes) {
  if (from_) return RefuseKind(KindLabel("dossier"));
  std::optional<Dossier> dossier = ReadDossier(bytes, findings_);
  if (!dossier || !NamePack(*dossier)) return std::nullopt;
  return Imported{std::move(*dossier), {}, "dossier", nullptr};
}

// --pack names the pack of a dossier that names none; it does not turn it into one of another pack.
bool DocumentReader::NamePack(Dossier& dossier) {
  if (session_.options.pack.empty()) return true;
  const Program* program = session_.LoadPack(session_.options.pack, true);
  if (program == nullptr) return false;
  if (dossier.pack.empty()) {
    dossier.pack = program->id;
  } else if (dossier.pack != program->id) {
    findings_.push_back(MakeFinding(ImportCode::kPackNotUsed, "/pack",
                                    {Quoted(program->id), Quoted(dossier.pack)}));
  }
  return true;
}

std::optional<Imported> DocumentReader::ReadPdf(std::string_view bytes) {
  if (from_ == DocumentKind::kTable || from_ == DocumentKind::kForm) return RefuseKind(Same("PDF"));
  const std::optional<std::string> text = ReadPdfFile(NamedBytes(path_, bytes).path(), findings_);
  if (!text) return std::nullopt;
  const std::optional<DocumentKind> kind = from_ ? from_ : DocumentKindOf(*text);
  return kind ? ReadText(*text, *kind)
              : Refuse(ImportCode::kTextUnknown, {Same(ListOf(DocumentKindWords()))});
}

std::optional<Imported> DocumentReader::ReadTextFile(std::string_view bytes) {
  const bool is_sheet = from_ == DocumentKind::kTable || from_ == DocumentKind::kForm;
  if (is_sheet) return ReadSheets(bytes);
  const std::string text = PlainText(bytes);
  const std::optional<DocumentKind> kind = from_ ? from_ : DocumentKindOf(text);
  if (!kind && LooksLikeCsv(text)) return ReadSheets(bytes);
  if (const auto bad = FindInvalidUtf8(bytes)) {
    findings_.push_back(NotUtf8(bytes, *bad));
    return std::nullopt;
  }
  return kind ? ReadText(text, *kind)
              : Refuse(ImportCode::kTextUnknown, {Same(ListOf(DocumentKindWords()))});
}

std::optional<Imported> DocumentReader::ReadSheets(std::string_view bytes) {
  if (from_ == DocumentKind::kAwardForm) return RefuseKind({"ตาราง (xlsx, ods)", "a workbook"});
  const std::optional<Workbook> workbook =
      ReadSheetFile(NamedBytes(path_, bytes).path(), findings_);
  if (!workbook) return std::nullopt;
  if (from_ == DocumentKind::kForm && !IsForm(*workbook)) {
    return RefuseKind(
        {"ตารางที่ radap template ไม่ได้ทำ", "a workbook that radap template did not make"});
  }
  return ReadWorkbook(*workbook, from_.value_or(DocumentKindOf(*workbook)));
}

std::optional<Imported> DocumentReader::ReadText(std::string_view text, DocumentKind kind) {
  const auto read_as = [&](const Program& program, Findings& findings) {
    return kind == DocumentKind::kPlan ? ReadPlan(text, program, findings)
                                       : ReadAwardForm(text, program, findings);
  };
  const Program* program = ChoosePack({"", options_.known_pack, read_as}, session_, findings_);
  if (program == nullptr) return std::nullopt;
  return Take(read_as(*program, findings_), *program, kind);
}

std::optional<Imported> DocumentReader::ReadWorkbook(const Workbook& workbook, DocumentKind kind) {
  const std::optional<ColumnMap> map = ReadMap();
  if (!map) return std::nullopt;
  const std::string named = kind == DocumentKind::kForm ? PackOfForm(workbook) : "";
  const auto read_as = [&](const Program& program, Findings& findings) {
    switch (kind) {
      case DocumentKind::kForm:
        return ReadForm(workbook, program, findings);
      case DocumentKind::kPlan:
        return ReadPlan(workbook, program, findings);
      case DocumentKind::kTable:
      case DocumentKind::kAwardForm:
        break;
    }
    return ReadTables(workbook, program, *map, findings);
  };
  const Program* program = ChoosePack({named, options_.known_pack, read_as}, session_, findings_);
  if (program == nullptr) return std::nullopt;
  return Take(read_as(*program, findings_), *program, kind);
}

// Of --map; empty without it.
std::optional<ColumnMap> DocumentReader::ReadMap() {
  if (options_.map.empty()) return ColumnMap();
  const FileRead read = ReadFile(options_.map, kMebibyte);
  if (read.outcome == FileRead::Outcome::kRead && !FindInvalidUtf8(read.bytes)) {
    return ReadColumnMap(PlainText(read.bytes), findings_);
  }
  const bool is_failed = read.outcome == FileRead::Outcome::kFailed;
  session_.Complain(is_failed
                        ? read.why
                        : Label{"--map ต้องเป็นข้อความ UTF-8 ไม่เกิน 1 MiB: " + options_.map,
                                "--map must be a text in UTF-8 of at most 1 MiB: " + options_.map});
  session_.Raise(kUnreadable);
  return std::nullopt;
}

std::optional<Imported> DocumentReader::Take(std::optional<Dossier> dossier, const Program& program,
                                             DocumentKind kind) {
  if (!dossier || (kind != DocumentKind::kForm && IsEmpty(*dossier))) {
    if (HasErrors(findings_)) return std::nullopt;  // which says why
    return Refuse(ImportCode::kNothingFound,
                  {LabelOf(kind), Same(program.id), Same(ListOf(DocumentKindWords()))});
  }
  dossier->pack = program.id;
  return Imported{std::move(*dossier), {}, std::string(TextOf(kind)), &program};
}

}  // namespace

Label KindLabel(const std::string& kind) {
  const std::optional<DocumentKind> known = FindDocumentKind(kind);
  return known ? LabelOf(*known) : Label{"แฟ้ม JSON ของหน่วยงาน", "a dossier in JSON"};
}

std::optional<Imported> ReadDocument(const std::string& path, const DocumentOptions& options,
                                     Session& session, Findings& findings) {
  std::optional<Imported> imported = DocumentReader(path, options, session, findings).Read();
  if (!imported) return std::nullopt;
  if (!options.map.empty() && imported->kind != TextOf(DocumentKind::kTable)) {
    findings.push_back(MakeFinding(ImportCode::kMapNotUsed, "", {KindLabel(imported->kind)}));
  }
  imported->findings = std::move(findings);
  return imported;
}

std::optional<Imported> ReadDocument(const std::string& path, const DocumentOptions& options,
                                     Session& session) {
  Findings findings;
  std::optional<Imported> imported = ReadDocument(path, options, session, findings);
  if (imported || findings.empty()) return imported;
  session.Raise(kFound);
  session.Write(RenderFindings(findings, session.Format(), session.Report()));
  return std::nullopt;
}

}  // namespace radap::cli
