#include "engine/import/open_pdf/open_pdf.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <cstddef>
#include <limits>
#include <memory>
#include <new>
#include <utility>

#include "engine/import/open_pdf/page_lines.h"
#include "engine/import/open_pdf/thai_gaps.h"
#include "engine/import/sheet/codes.h"
#include "rules/base/text.h"

namespace radap {
namespace {

constexpr std::size_t kMiB = 1024 * 1024;
constexpr int kMaxPages = 2000;
constexpr std::size_t kMaxText = 64 * kMiB;

void Report(Findings& findings, FindingCode code, std::vector<Label> args, Place place = {}) {
  findings.push_back(MakeFindingAt(code, std::move(place), "", std::move(args)));
}

std::string Utf8Of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

// In hundredths of a point, so that no inexact number is compared.
PageWord WordOf(const poppler::text_box& word) {
  const poppler::rectf box = word.bbox();
  const auto hundredths = [](auto length) { return static_cast<long>(length * 100); };
  PageWord made;
  made.text = Utf8Of(word.text());
  made.left = hundredths(box.left());
  made.right = hundredths(box.right());
  made.top = hundredths(box.top());
  made.height = hundredths(box.height());
  return made;
}

std::string TextOfPage(const poppler::page& page) {
  std::string text = Utf8Of(page.text(page.page_rect(), poppler::page::raw_order_layout));
  while (!text.empty() && (text.back() == '\f' || text.back() == '\n')) text.pop_back();
  for (char& letter : text) {
    if (letter == '\f') letter = '\n';  // only pages end with one
  }
  std::vector<PageWord> words;
  for (const poppler::text_box& word : page.text_list()) words.push_back(WordOf(word));
  return CloseThaiGaps(ShapeLines(text, words), FindTornWords(words));
}

bool HasText(std::string_view page) {
  return page.find_first_not_of(" \n\t\r") != std::string_view::npos;
}

// The document, or a finding.
std::unique_ptr<poppler::document> Load(std::string_view bytes, Findings& findings) {
  constexpr std::size_t kHeaderWithin = 1024;
  if (bytes.empty()) {
    Report(findings, SheetCode::kFileWithoutContent, {});
    return nullptr;
  }
  if (bytes.substr(0, kHeaderWithin).find("%PDF-") == std::string_view::npos ||
      bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    Report(findings, SheetCode::kPdfBroken, {{"ไม่ใช่ PDF", "it is no PDF"}});
    return nullptr;
  }
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document != nullptr && document->is_locked()) {
    Report(findings, SheetCode::kFileEncrypted, {});
    return nullptr;
  }
  if (document == nullptr || document->pages() < 1) {
    Report(findings, SheetCode::kPdfBroken, {{"เสียหายหรือไม่ครบ", "it is damaged or cut short"}});
    return nullptr;
  }
  if (document->pages() > kMaxPages) {
    Report(findings, SheetCode::kPdfTooLong, {{"หน้า", "pages"}, Same(std::to_string(kMaxPages))});
    return nullptr;
  }
  return document;
}

// Pages of pictures, and pages that cannot be read.
struct Empty {
  int count = 0;
  int first = 0;
};

std::optional<std::string> TextOf(const poppler::document& document, Empty& empty,
                                  Findings& findings) {
  std::string text;
  for (int i = 0; i < document.pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document.create_page(i));
    const std::string lines = page == nullptr ? std::string() : TextOfPage(*page);
    if (!HasText(lines) && empty.count++ == 0) empty.first = i + 1;
    text += lines + "\n\f";
    if (text.size() > kMaxText) {
      Report(findings, SheetCode::kPdfTooLong,
             {{"ข้อความ (MiB)", "MiB of text"}, Same(std::to_string(kMaxText / kMiB))});
      return std::nullopt;
    }
  }
  return text;
}

std::optional<std::string> Open(std::string_view bytes, Findings& findings) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document = Load(bytes, findings);
  if (document == nullptr) return std::nullopt;
  Empty empty;
  std::optional<std::string> text = TextOf(*document, empty, findings);
  if (!text) return std::nullopt;
  if (empty.count == document->pages()) {
    Report(findings, SheetCode::kPdfWithoutText, {Same(std::to_string(empty.count))});
    return std::nullopt;
  }
  if (FindInvalidUtf8(*text)) {
    Report(findings, SheetCode::kPdfBroken,
           {{"ข้อความมีอักขระที่ไม่มีอยู่จริง", "its text has characters that do not exist"}});
    return std::nullopt;
  }
  if (empty.count > 0) {
    Place place;
    place.page = empty.first;
    Report(findings, SheetCode::kPdfPagesWithoutText, {Same(std::to_string(empty.count))},
           std::move(place));
  }
  return text;
}

}  // namespace

std::optional<std::string> OpenPdf(std::string_view bytes, Findings& findings) {
  try {
    return Open(bytes, findings);
  } catch (const std::bad_alloc&) {
    Report(findings, SheetCode::kReaderStopped,
           {{"ใช้หน่วยความจำเกินที่กำหนด", "it needs too much memory"}});
    return std::nullopt;
  }
}

}  // namespace radap
