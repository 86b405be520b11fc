// Any bytes -> OpenSheet, and any text -> ReadWorkbook and ReadReaderText: no crash; a workbook or
// a finding that says why there is none; what is written is read back the same.
//
// The first byte chooses what the others are: an xlsx sheet, its shared texts, its styles or the
// content of an ods file, put into a whole archive (a random archive would not get past its
// checksums), text between the processes, or a file as it is.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/import/open_sheet/open_sheet.h"
#include "engine/import/sheet/reader_text.h"
#include "engine/import/sheet/workbook.h"
#include "rules/base/text.h"
#include "tests/engine/import/made_xlsx.h"

namespace {

using radap::testing::Parts;

void Require(bool is_met) {
  if (!is_met) std::abort();
}

void CheckFile(std::string_view bytes) {
  radap::Findings findings;
  const std::optional<radap::Workbook> workbook = radap::OpenSheet(bytes, findings);
  Require(workbook || radap::HasErrors(findings));
  for (const radap::Finding& finding : findings) {
    Require(!radap::FindInvalidUtf8(radap::MessageOf(finding, radap::Language::kThai)));
    Require(!radap::FindInvalidUtf8(radap::MessageOf(finding, radap::Language::kEnglish)));
  }
  if (!workbook) return;
  const std::string text = radap::WriteWorkbook(*workbook);
  const std::optional<radap::Workbook> back = radap::ReadWorkbook(text);
  Require(back && radap::WriteWorkbook(*back) == text);
}

void CheckXlsx(const char* part, std::string_view content) {
  Parts parts = radap::testing::XlsxParts(
      "<row><c t=\"s\" s=\"3\"><v>1</v></c><c s=\"1\"><v>1</v></c></row>");
  radap::testing::SetPart(parts, part, std::string(content));
  CheckFile(radap::testing::ZipOf(parts));
}

void CheckTexts(std::string_view text) {
  const std::optional<radap::Workbook> workbook = radap::ReadWorkbook(text);
  if (workbook) Require(radap::ReadWorkbook(radap::WriteWorkbook(*workbook)).has_value());
  const std::optional<radap::ReaderAnswer> answer = radap::ReadReaderText(text);
  if (answer) Require(radap::ReadReaderText(radap::WriteReaderText(*answer)).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0]) {
    case '1':
      CheckXlsx("xl/worksheets/sheet1.xml", bytes);
      break;
    case '2':
      CheckXlsx("xl/sharedStrings.xml", bytes);
      break;
    case '3':
      CheckXlsx("xl/styles.xml", bytes);
      break;
    case '4':
      CheckXlsx("xl/workbook.xml", bytes);
      break;
    case '5':
      CheckFile(
          radap::testing::ZipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                 {"content.xml", std::string(bytes)}}));
      break;
    case '6':
      CheckTexts(bytes);
      break;
    default:
      CheckFile(bytes);
  }
  return 0;
}
