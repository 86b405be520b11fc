// radap doc PACK: a reference of a pack, for those who assess by it and those who fill it in.
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>

#include "rules/document/document.h"
#include "tools/cli/commands.h"

namespace radap::cli {
namespace {

struct Asked {
  std::string pack;
  std::string format = "html";
  std::string file;
};

void WriteFile(const std::string& path, const std::string& text, Session& session) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (file) return;
  const std::string cause = std::strerror(errno);
  session.Complain({path + ": เขียนแฟ้มไม่ได้ (" + cause + "): ตรวจว่าโฟลเดอร์มีอยู่และเขียนได้",
                    path + ": cannot write the file (" + cause +
                        "): does its folder exist, and may you write there?"});
  session.Raise(kUnreadable);
}

void Doc(const Asked& asked, Session& session) {
  const Program* program = session.LoadPack(asked.pack, true);
  if (program == nullptr) return;
  const document::Document made = document::MakeDocument(*program, session.options.language);
  const std::string text =
      asked.format == "md" ? document::WriteMarkdown(made) : document::WriteHtml(made);
  if (asked.file.empty()) {
    session.Write(text);
  } else {
    WriteFile(asked.file, text, session);
  }
}

}  // namespace

void AddDoc(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "doc",
                 {"เอกสารอ้างอิงของชุดเกณฑ์ สำหรับผู้ประเมินและหน่วยงาน: ถามอะไร ให้คะแนนอย่างไร มาจากไหน",
                  "a reference of a pack for assessors and agencies: what is asked, how it is "
                  "scored, and why"},
                 "radap doc pmqa4-2568 --lang en");
  auto asked = std::make_shared<Asked>();
  AddPackArgument(*command, session, asked->pack);
  AddChoice(*command, session, "--format", asked->format, {"html", "md"},
            {"รูปแบบผลลัพธ์ (ถ้าไม่ระบุ: html)", "format of the output (default: html)"});
  AddText(*command, session, "-o,--output", "FILE", asked->file,
          {"เขียนลงแฟ้มนี้ (ถ้าไม่ระบุ: ออกจอ)", "write to this file (default: stdout)"});
  AddPackFolders(*command, session);
  OnRun(*command, [asked, &session] { Doc(*asked, session); });
}

}  // namespace radap::cli
