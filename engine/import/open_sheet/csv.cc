#include "engine/import/open_sheet/csv.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/import/open_sheet/refusal.h"
#include "engine/import/open_sheet/sheet_builder.h"
#include "engine/import/open_sheet/thai_windows.h"
#include "rules/base/text.h"

namespace radap {
namespace {

constexpr char kSeparators[] = {',', ';', '\t'};
constexpr int kLinesLookedAt = 10;

// `text`: of the file, decoded.
std::string Decoded(std::string_view bytes, Findings& findings) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.substr(0, 3) == kByteOrderMark) bytes.remove_prefix(3);
  const std::optional<std::size_t> invalid = FindInvalidUtf8(bytes);
  if (!invalid) return std::string(bytes);
  std::optional<std::string> thai = FromThaiWindows(bytes);
  if (!thai) Refuse(SheetCode::kTableTextEncoding, {Same(std::to_string(*invalid))});
  findings.push_back(MakeFindingAt(SheetCode::kReadAsThaiWindows, {}, ""));
  return *std::move(thai);
}

Label NameOf(char separator) {
  if (separator == ';') return {"เครื่องหมาย ;", "semicolons"};
  return separator == '\t' ? Label{"แท็บ", "tabs"} : Label{"เครื่องหมาย ,", "commas"};
}

// The separator that stands outside quotes most often in the first lines; a comma where none does.
char FindSeparator(std::string_view text) {
  std::array<int, std::size(kSeparators)> counts{};
  bool is_quoted = false;
  int lines = 0;
  for (std::size_t i = 0; i < text.size() && lines < kLinesLookedAt; ++i) {
    if (text[i] == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (text[i] == '\n') ++lines;
    for (std::size_t one = 0; one < counts.size(); ++one) {
      if (text[i] == kSeparators[one]) ++counts[one];
    }
  }
  return kSeparators[std::max_element(counts.begin(), counts.end()) - counts.begin()];
}

// Of a first line "sep=;", which Excel writes and reads; '\0' without one.
char NamedSeparator(std::string_view text) {
  const bool is_named =
      text.substr(0, 4) == "sep=" && (text.size() == 5 || text.find_first_of("\r\n") == 5);
  return is_named && std::string_view(",;\t|").find(text[4]) != std::string_view::npos ? text[4]
                                                                                       : '\0';
}

class CsvReader {
 public:
  CsvReader(std::string_view text, char separator, SheetBuilder& sheet)
      : text_(text), separator_(separator), sheet_(sheet) {}

  void Read() {
    while (at_ < text_.size()) {
      Cell cell;
      cell.text = at_ < text_.size() && text_[at_] == '"' ? Quoted() : std::string();
      cell.text += Unquoted();  // all of it, or what stands after the closing quote
      sheet_.Put(next_, std::move(cell));
      ++next_.column;
      if (at_ < text_.size() && text_[at_] == separator_) {
        ++at_;
      } else {
        EndLine();
      }
    }
  }

 private:
  void EndLine() {
    if (at_ + 1 < text_.size() && text_[at_] == '\r' && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
    next_ = {next_.row + 1, 0};
  }

  std::string Unquoted() {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
           text_[at_] != '\r') {
      ++at_;
    }
    return std::string(text_.substr(start, at_ - start));
  }

  // "" within quotes is one quote; lines may end within them.
  std::string Quoted() {
    const int first_line = line_;
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      const char letter = text_[at_];
      if (letter == '"') {
        ++at_;
        if (at_ >= text_.size() || text_[at_] != '"') return PlainLineEnds(cell);
      }
      if (letter == '\n') ++line_;
      cell += letter;
    }
    Place place;
    place.line = first_line;
    Refuse(SheetCode::kQuoteNotClosed, {}, std::move(place));
  }

  static std::string PlainLineEnds(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool is_doubled = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
      if (!is_doubled) plain += text[i];
    }
    return plain;
  }

  std::string_view text_;
  char separator_;
  SheetBuilder& sheet_;
  std::size_t at_ = 0;
  int line_ = 1;
  CellPosition next_{0, 0};
};

}  // namespace

Workbook ReadCsv(std::string_view bytes, Findings& findings) {
  const std::string decoded = Decoded(bytes, findings);
  std::string_view text = decoded;
  std::size_t cells_left = kMaxCells;
  SheetBuilder sheet("", false, cells_left);
  char separator = NamedSeparator(text);
  if (separator != '\0') {
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  } else {
    separator = FindSeparator(text);
    if (separator != ',') {
      findings.push_back(MakeFindingAt(SheetCode::kSeparatorFound, {}, "", {NameOf(separator)}));
    }
  }
  CsvReader(text, separator, sheet).Read();
  Workbook workbook;
  workbook.sheets.push_back(sheet.Take(findings));
  return workbook;
}

}  // namespace radap
