#include "engine/import/kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

#include "engine/form/form.h"
#include "engine/import/award_form/award_form.h"
#include "engine/import/plan/plan.h"

namespace radap {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kPdfHeaderWithin = 1024;  // PDF 1.7, implementation note 13
constexpr std::size_t kLinesLookedAt = 20;

constexpr auto kWords = std::to_array<std::string_view>({
#define DOCUMENT_KIND(name, word, th, en) word,
#include "engine/import/kinds.def"
});

bool StartsWithAny(std::string_view bytes, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [bytes](std::string_view start) { return bytes.starts_with(start); });
}

// The lines at the start, without their ends; blank ones are left out.
std::vector<std::string_view> FirstLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < kLinesLookedAt) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(" \t\r,;") != std::string_view::npos) lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// How often the separator stands outside of quotes.
std::ptrdiff_t CountOutsideQuotes(std::string_view line, char separator) {
  std::ptrdiff_t count = 0;
  bool is_quoted = false;
  for (const char letter : line) {
    if (letter == '"') is_quoted = !is_quoted;
    if (letter == separator && !is_quoted) ++count;
  }
  return count;
}

}  // namespace

FileKind FileKindOf(std::string_view bytes) {
  constexpr std::string_view kOldOfficeStart = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  if (StartsWithAny(bytes, {"\xFF\xFE", "\xFE\xFF"})) return FileKind::kText;
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\f");
  if (first == std::string_view::npos) return FileKind::kEmpty;
  if (bytes.starts_with(kOldOfficeStart)) return FileKind::kOldOffice;
  if (StartsWithAny(bytes, {"PK\x03\x04", "PK\x05\x06", "PK\x07\x08"})) return FileKind::kArchive;
  if (bytes.substr(0, kPdfHeaderWithin).find("%PDF-") != std::string_view::npos) {
    return FileKind::kPdf;
  }
  if (bytes[first] == '{' || bytes[first] == '[') return FileKind::kJson;
  if (bytes.find('\0') != std::string_view::npos) return FileKind::kBinary;
  return FileKind::kText;
}

std::string_view TextOf(DocumentKind kind) { return kWords[static_cast<std::size_t>(kind)]; }

const Label& LabelOf(DocumentKind kind) {
  static const auto kLabels = std::to_array<Label>({
#define DOCUMENT_KIND(name, word, th, en) {th, en},
#include "engine/import/kinds.def"
  });
  return kLabels[static_cast<std::size_t>(kind)];
}

std::optional<DocumentKind> FindDocumentKind(std::string_view word) {
  const auto found = std::find(kWords.begin(), kWords.end(), word);
  if (found == kWords.end()) return std::nullopt;
  return static_cast<DocumentKind>(found - kWords.begin());
}

std::span<const std::string_view> DocumentKindWords() { return kWords; }

std::optional<DocumentKind> DocumentKindOf(std::string_view text) {
  if (FindInvalidUtf8(text)) return std::nullopt;
  if (IsAwardForm(text)) return DocumentKind::kAwardForm;
  if (IsPlan(text)) return DocumentKind::kPlan;
  return std::nullopt;
}

DocumentKind DocumentKindOf(const Workbook& workbook) {
  if (IsForm(workbook)) return DocumentKind::kForm;
  return IsPlan(workbook) ? DocumentKind::kPlan : DocumentKind::kTable;
}

bool LooksLikeCsv(std::string_view text) {
  const std::vector<std::string_view> lines = FirstLines(text);
  if (lines.size() < 2) return false;
  for (const char separator : {',', ';', '\t'}) {
    std::map<std::ptrdiff_t, std::size_t> lines_with;
    for (const std::string_view line : lines) ++lines_with[CountOutsideQuotes(line, separator)];
    for (const auto& [count, times] : lines_with) {
      if (count > 0 && 2 * times > lines.size()) return true;
    }
  }
  return false;
}

}  // namespace radap
