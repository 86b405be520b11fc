#include "engine/standing/xlsx_file.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "engine/standing/xlsx_text.h"

namespace radap::standing {
namespace {

constexpr const char* kFont = "TH Sarabun New";
constexpr int kFontSize = 14;
constexpr lxw_color_t kBorder = 0xBFBFBF;
constexpr lxw_color_t kHeadGround = 0x1F4E79;
constexpr int kWhatWidth = 24;
constexpr int kWordsWidth = 110;
constexpr int kMostLines = 10;

// libxlsxwriter writes to a path: a new file, removed when done. Empty: none can be made.
std::string NewFile() {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  if (error) return "";
  std::string path = (folder / "radap-standing-XXXXXX").string();
  const int file = mkstemp(path.data());
  if (file < 0) return "";
  close(file);
  return path;
}

void SetUp(lxw_format* format) {
  format_set_font_name(format, kFont);
  format_set_font_size(format, kFontSize);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, kBorder);
}

}  // namespace

XlsxFile::XlsxFile(Language language)
    : language_(language), path_(NewFile()), book_(workbook_new(path_.c_str())) {
  lxw_doc_properties properties = {};
  static char author[] = "radap";  // the library asks for one that it could change
  properties.author = author;
  constexpr time_t kMade = 1727740800;  // the same in every file, so that its bytes are
  properties.created = kMade;
  workbook_set_properties(book_, &properties);
}

XlsxFile::~XlsxFile() {
  if (book_ != nullptr) lxw_workbook_free(book_);
  if (!path_.empty()) std::remove(path_.c_str());
}

lxw_worksheet* XlsxFile::AddSheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  worksheet_set_default_row(sheet, kRowHeight, LXW_FALSE);
  constexpr std::uint8_t kA4 = 9;
  worksheet_set_paper(sheet, kA4);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_footer(sheet, "&L&A&R&P / &N");
  return sheet;
}

int XlsxFile::LinesOf(std::string_view text, int width) {
  const int cells = width * 7 / 8;  // of a line, to be on the safe side
  return 1 + std::min(kMostLines, DisplayWidth(text) / cells);
}

lxw_format* XlsxFile::FormatOf(Look look) {
  lxw_format*& format = looks_[look];
  if (format != nullptr) return format;
  format = workbook_add_format(book_);
  SetUp(format);
  if (look == Look::kHead) {
    format_set_bold(format);
    format_set_text_wrap(format);
    format_set_bg_color(format, kHeadGround);
    format_set_font_color(format, LXW_COLOR_WHITE);
  }
  if (look == Look::kWrapped) format_set_text_wrap(format);
  if (look == Look::kExact) format_set_indent(format, 1);  // off the number before it
  if (look == Look::kCount) {
    format_set_num_format(format, "0");
    format_set_align(format, LXW_ALIGN_RIGHT);
    format_set_indent(format, 1);  // off the text after it
  }
  return format;
}

lxw_format* XlsxFile::FormatOf(int places) {
  lxw_format*& format = numbers_[places];
  if (format != nullptr) return format;
  format = workbook_add_format(book_);
  SetUp(format);
  const std::string decimals = "0." + std::string(static_cast<std::size_t>(places), '0');
  format_set_num_format(format, places == 0 ? "0" : decimals.c_str());
  return format;
}

void XlsxFile::AddMethods(const std::vector<std::pair<std::string, std::string>>& about,
                          const std::vector<Method>& methods) {
  lxw_worksheet* sheet = AddSheet(Say(Word::kSheetMethods, language_));
  worksheet_set_column(sheet, 0, 0, kWhatWidth, nullptr);
  worksheet_set_column(sheet, 1, 1, kWordsWidth, nullptr);
  lxw_row_t row = 0;
  const auto write = [&](const std::string& what, const std::string& value, Look look) {
    worksheet_write_string(sheet, row, 0, CellText(what).c_str(), FormatOf(look));
    worksheet_write_string(sheet, row, 1, CellText(value).c_str(),
                           FormatOf(look == Look::kHead ? look : Look::kWrapped));
    worksheet_set_row(sheet, row++, LinesOf(value, kWordsWidth) * kRowHeight, nullptr);
  };
  write(Say(Word::kFilterHead, language_), Say(Word::kFilterValue, language_), Look::kHead);
  for (const auto& line : about) write(line.first, line.second, Look::kText);
  std::string what = Say(Word::kMethods, language_);
  for (const Method& method : methods) {
    write(std::exchange(what, ""), method.text.Pick(language_), Look::kText);
  }
}

std::string XlsxFile::Take() {
  if (path_.empty()) return "";
  const lxw_error error = workbook_close(book_);
  book_ = nullptr;
  if (error != LXW_NO_ERROR) return "";
  std::ifstream stream(path_, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace radap::standing
