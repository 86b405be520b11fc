// The kind of a file by its first bytes, and what to say of those that are no spreadsheet.
#include "engine/import/open_sheet/open_sheet.h"

#include <algorithm>
#include <new>
#include <utility>

#include "engine/import/open_sheet/archive.h"
#include "engine/import/open_sheet/csv.h"
#include "engine/import/open_sheet/ods.h"
#include "engine/import/open_sheet/refusal.h"
#include "engine/import/open_sheet/xlsx.h"

namespace radap {
namespace {

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

struct Kind {
  std::string_view start;
  std::string_view th;
  std::string_view en;
};
constexpr Kind kOthers[] = {
    {"%PDF", "PDF", "a PDF"},
    {"\x89PNG", "รูปภาพ", "a picture"},
    {"\xFF\xD8\xFF", "รูปภาพ", "a picture"},
    {"GIF8", "รูปภาพ", "a picture"},
    {"Rar!", "แฟ้มบีบอัด RAR", "a RAR archive"},
    {"7z\xBC\xAF", "แฟ้มบีบอัด 7z", "a 7z archive"},
    {"\x1F\x8B", "แฟ้มบีบอัด gzip", "a gzip archive"},
    {"{\\rtf", "เอกสาร RTF", "an RTF document"},
    {"\xFF\xFE", "ข้อความ UTF-16", "text in UTF-16"},
    {"\xFE\xFF", "ข้อความ UTF-16", "text in UTF-16"},
};

[[noreturn]] void RefuseKind(Label kind) { Refuse(SheetCode::kNotASpreadsheet, {std::move(kind)}); }

// The names inside a compound file of older Office programs are UTF-16.
bool HasName(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char letter : name) {
    wide += letter;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

[[noreturn]] void RefuseCompoundFile(std::string_view bytes) {
  if (HasName(bytes, "EncryptedPackage")) Refuse(SheetCode::kFileEncrypted, {});
  if (HasName(bytes, "Workbook") || HasName(bytes, "Book")) {
    Refuse(SheetCode::kOldSpreadsheet, {{"แฟ้ม Excel รุ่นเก่า (.xls)", "an old Excel file (.xls)"}});
  }
  RefuseKind({"เอกสาร Office รุ่นเก่า", "an old Office document"});
}

// Web pages and XML are often given the name .xls.
void RefuseMarkup(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (StartsWith(bytes, kByteOrderMark)) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \r\n\t"), bytes.size()));
  if (!StartsWith(bytes, "<")) return;
  if (bytes.substr(0, 1000).find("Excel.Sheet") != std::string_view::npos) {
    Refuse(SheetCode::kOldSpreadsheet,
           {{"แฟ้ม Excel แบบ XML 2003", "an Excel file in the XML of 2003"}});
  }
  RefuseKind({"หน้าเว็บหรือ XML", "a web page or XML"});
}

bool HasControls(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte < 0x20 && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f';
  });
}

void NoteWhatIsNotRead(const Archive& archive, Findings& findings) {
  if (archive.HasPartLike("vbaProject.bin") || archive.HasPartLike("Basic/script-l")) {
    findings.push_back(MakeFindingAt(SheetCode::kMacrosNotRead, {}, ""));
  }
  if (archive.HasPartLike("xl/externalLinks/")) {
    findings.push_back(MakeFindingAt(SheetCode::kLinksNotFollowed, {}, ""));
  }
}

[[noreturn]] void RefuseArchiveKind(const Archive& archive) {
  if (archive.HasPartLike("workbook.bin")) {
    Refuse(SheetCode::kOldSpreadsheet,
           {{"แฟ้ม Excel แบบ .xlsb", "an Excel file of the kind .xlsb"}});
  }
  if (archive.HasPartLike("word/")) RefuseKind({"เอกสาร Word", "a Word document"});
  if (archive.HasPartLike("ppt/")) RefuseKind({"งานนำเสนอ", "a presentation"});
  RefuseKind({"แฟ้มบีบอัด zip", "a zip archive"});
}

Workbook OpenArchive(std::string_view bytes, Findings& findings) {
  Archive archive(bytes);
  NoteWhatIsNotRead(archive, findings);
  const std::string workbook_part = XlsxWorkbookPart(archive);
  if (!workbook_part.empty()) return ReadXlsx(archive, workbook_part, findings);
  const std::string kind = archive.ReadIfThere("mimetype").value_or("");
  if (kind.find("opendocument.spreadsheet") != std::string::npos) return ReadOds(archive, findings);
  RefuseArchiveKind(archive);
}

Workbook Open(std::string_view bytes, Findings& findings) {
  if (bytes.empty()) Refuse(SheetCode::kFileWithoutContent, {});
  if (StartsWith(bytes, "PK\x03\x04") || StartsWith(bytes, "PK\x05\x06"))
    return OpenArchive(bytes, findings);
  if (StartsWith(bytes, "\xD0\xCF\x11\xE0")) RefuseCompoundFile(bytes);
  for (const Kind& kind : kOthers) {
    if (StartsWith(bytes, kind.start)) RefuseKind({std::string(kind.th), std::string(kind.en)});
  }
  RefuseMarkup(bytes);
  if (HasControls(bytes)) RefuseKind({"ข้อมูลที่ไม่รู้จัก", "unknown data"});
  return ReadCsv(bytes, findings);
}

}  // namespace

std::optional<Workbook> OpenSheet(std::string_view bytes, Findings& findings) {
  try {
    return Open(bytes, findings);
  } catch (const Refusal& refusal) {
    findings.push_back(refusal.finding);
  } catch (const std::bad_alloc&) {
    findings.push_back(MakeFindingAt(SheetCode::kReaderStopped, {}, "",
                                     {{"ใช้หน่วยความจำเกินที่กำหนด", "it needs too much memory"}}));
  }
  return std::nullopt;
}

}  // namespace radap
