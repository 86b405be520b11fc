// What a document is, found by what is in it and never by its name.
//
// Bytes -> FileKindOf -> who opens them; text or Workbook -> DocumentKindOf -> whose reader makes a Dossier of them.
// Opens nothing itself. Tested by tests/engine/import/kind_test.cc.
#ifndef RADAP_ENGINE_IMPORT_KIND_H_
#define RADAP_ENGINE_IMPORT_KIND_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "engine/import/sheet/workbook.h"
#include "rules/base/text.h"

namespace radap {

enum class FileKind : std::uint8_t {
  kEmpty,  // nothing, or nothing but white space
  kJson,   // begins with { or [
  kPdf,
  kArchive,    // a zip: xlsx, ods, or something else that the reader of sheets refuses
  kOldOffice,  // xls, doc
  kText,       // of any encoding; also UTF-16 with its mark
  kBinary,     // none of these
};

FileKind FileKindOf(std::string_view bytes);

enum class DocumentKind : std::uint8_t {
#define DOCUMENT_KIND(name, word, th, en) name,
#include "engine/import/kinds.def"
};

std::string_view TextOf(DocumentKind kind);  // "award-form"
const Label& LabelOf(DocumentKind kind);
std::optional<DocumentKind> FindDocumentKind(std::string_view word);
std::span<const std::string_view> DocumentKindWords();

// Of a text that is no workbook: an award form or a plan; nothing if it is neither, so perhaps CSV.
std::optional<DocumentKind> DocumentKindOf(std::string_view text);
// A form, a plan, else a table.
DocumentKind DocumentKindOf(const Workbook& workbook);
// Whether rows of cells can be seen in the text: most of its first lines have the same separator equally often.
bool LooksLikeCsv(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_KIND_H_
