// radap template PACK -o FORM.xlsx: the form to fill in for a pack.
#include <memory>
#include <string>

#include "engine/form/form.h"
#include "tools/cli/commands.h"
#include "tools/cli/save_form.h"

namespace radap::cli {
namespace {

struct Asked {
  std::string pack;
  FormFile file;
};

void Template(const Asked& asked, Session& session) {
  if (!MayWrite(asked.file, session)) return;
  const Program* program = session.LoadPack(asked.pack, true);
  if (program != nullptr) SaveForm(asked.file, WriteForm(*program, nullptr), session);
}

}  // namespace

void AddTemplate(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "template",
                 {"แบบฟอร์ม Excel เปล่าของชุดเกณฑ์ กรอกแล้วอ่านกลับด้วย radap import",
                  "an empty form of a pack for Excel; radap import reads it when filled in"},
                 "radap template pmqa4-2568 -o form.xlsx");
  auto asked = std::make_shared<Asked>();
  AddPackArgument(*command, session, asked->pack);
  AddFormFile(*command, session, asked->file);
  AddPackFolders(*command, session);
  OnRun(*command, [asked, &session] { Template(*asked, session); });
}

}  // namespace radap::cli
