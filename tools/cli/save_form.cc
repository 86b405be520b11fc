#include "tools/cli/save_form.h"

#include <filesystem>
#include <optional>

#include "tools/cli/replace_file.h"

namespace radap::cli {

void AddFormFile(CLI::App& command, Session& session, FormFile& file) {
  AddText(command, session, "-o,--output", "FORM.xlsx", file.path,
          {"แฟ้มที่จะเขียน (ต้องมี)", "file to write (required)"});
  AddFlag(command, session, "--force", file.may_replace,
          {"เขียนทับแฟ้มที่มีอยู่", "write over a file that is there"});
}

bool MayWrite(const FormFile& file, Session& session) {
  std::error_code ignored;
  if (file.path.empty()) {
    session.Complain({"ต้องระบุ -o ชื่อแฟ้ม.xlsx: ดูวิธีใช้ด้วย --help", "give -o FORM.xlsx; see --help"});
    session.Raise(kUsage);
    return false;
  }
  if (file.may_replace || !std::filesystem::exists(file.path, ignored)) return true;
  session.Complain(
      {"มีแฟ้ม “" + file.path + "” อยู่แล้ว ไม่ได้เขียนทับ: ใช้ชื่ออื่น หรือ --force",
       "`" + file.path + "` is there and was not written over: give another name, or --force"});
  session.Raise(kUnreadable);
  return false;
}

void SaveForm(const FormFile& file, std::string_view bytes, Session& session) {
  const std::optional<Label> why =
      file.may_replace ? WriteFile(file.path, bytes) : CreateFile(file.path, bytes);
  if (why) {
    session.Complain(*why);
    session.Raise(kUnreadable);
    return;
  }
  session.Write(session.In({"บันทึกแฟ้ม ", "Wrote "}) + file.path + "\n");
}

}  // namespace radap::cli
