#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "engine/form/form.h"
#include "engine/form/write_parts.h"

namespace radap {
namespace {

// libxlsxwriter writes to a path: a new file of its own, removed when done.
class TemporaryFile {
 public:
  TemporaryFile() : path_((std::filesystem::temp_directory_path() / "radap-form-XXXXXX").string()) {
    const int file = mkstemp(path_.data());
    if (file >= 0) close(file);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::remove(path_.c_str()); }

  const std::string& Path() const { return path_; }
  std::string Bytes() const {
    std::ifstream stream(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

 private:
  std::string path_;
};

std::string FiscalYearCell(const FormLayout& layout) {
  const FormSheet& sheet = layout.sheets[0];
  int row = sheet.FirstRow();
  for (const FormRow& one : sheet.rows) {
    if (one.key == "/fiscal_year") break;
    ++row;
  }
  return InFormula(sheet.name) + Fixed(row, sheet.ColumnOf("answer"));
}

}  // namespace

std::string WriteForm(const Program& program, const Dossier* dossier) {
  const FilledForm form = FillForm(program, dossier);
  const TemporaryFile file;
  XlsxBook book(file.Path());
  const FormWriting writing{program, form, book, FiscalYearCell(form.layout)};
  WriteInstructions(writing);
  for (int sheet = 0; sheet < static_cast<int>(form.layout.sheets.size()); ++sheet) {
    WriteSheet(writing, sheet);
  }
  WriteSummary(writing);
  WriteFurther(writing);
  WriteLists(writing);
  return book.Close() ? file.Bytes() : "";
}

}  // namespace radap
