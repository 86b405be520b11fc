// Options that more than one command has.
#include <CLI/CLI.hpp>
#include <utility>

#include "engine/dossier/json_tree.h"
#include "tools/cli/commands.h"

namespace radap::cli {
namespace {

constexpr int kMostMib = static_cast<int>(JsonTree::kMaxBytes >> 20);

// "text|json|csv".
std::string Choices(const std::vector<std::string>& words) {
  std::string choices;
  for (const std::string& word : words) choices += (choices.empty() ? "" : "|") + word;
  return choices;
}

}  // namespace

void OnRun(CLI::App& command, std::function<void()> run) { command.callback(std::move(run)); }

void AddFooter(CLI::App& command, const Session& session, const Label& text) {
  command.footer(command.get_footer() + "\n" + session.In(text));
}

void AddArgument(CLI::App& command, const Session& session, const std::string& name,
                 std::string& value, const Label& what) {
  command.add_option(name, value, session.In(what))->type_name("")->required();
}

void AddOptionalArgument(CLI::App& command, const Session& session, const std::string& name,
                         std::string& value, const Label& what) {
  command.add_option(name, value, session.In(what))->type_name("");
}

bool HasSubcommand(const CLI::App& command) { return !command.get_subcommands().empty(); }

void RequireSubcommand(CLI::App& command) { command.require_subcommand(1); }

void AddArguments(CLI::App& command, const Session& session, const std::string& name,
                  std::vector<std::string>& values, const Label& what) {
  command.add_option(name, values, session.In(what))->type_name("")->required();
}

void AddArgumentOf(CLI::App& command, const Session& session, const std::string& name,
                   std::string& value, const std::vector<std::string>& words, const Label& what) {
  AddArgument(command, session, name, value, what);
  command.get_option(name)->check(CLI::IsMember(words).description(""));
}

void AddFlag(CLI::App& command, const Session& session, const std::string& name, bool& value,
             const Label& what) {
  command.add_flag(name, value, session.In(what));
}

void AddText(CLI::App& command, const Session& session, const std::string& name,
             const std::string& type, std::string& value, const Label& what) {
  command.add_option(name, value, session.In(what))->type_name(type);
}

void AddTexts(CLI::App& command, const Session& session, const std::string& name,
              const std::string& type, std::vector<std::string>& values, const Label& what) {
  command.add_option(name, values, session.In(what))->type_name(type)->allow_extra_args(false);
}

void AddChoice(CLI::App& command, const Session& session, const std::string& name,
               std::string& value, const std::vector<std::string>& words, const Label& what) {
  AddText(command, session, name, Choices(words), value, what);
  command.get_option(name)->check(CLI::IsMember(words).description(""));
}

void AddNumber(CLI::App& command, const Session& session, const std::string& name, int low,
               int high, int& value, const Label& what) {
  command.add_option(name, value, session.In(what))
      ->type_name(std::to_string(low) + ".." + std::to_string(high))
      ->check(CLI::Range(low, high).description(""));
}

void RequireOption(CLI::App& command, const std::string& name) {
  command.get_option(name)->required();
}

void Exclude(CLI::App& command, const std::string& name, const std::string& other) {
  command.get_option(name)->excludes(command.get_option(other));
}

void Require(CLI::App& command, const std::string& name, const std::string& other) {
  command.get_option(name)->needs(command.get_option(other));
}

void AddDossierArgument(CLI::App& command, const Session& session, std::string& path) {
  AddArgument(command, session, "FILE", path,
              {"แฟ้ม JSON ของหน่วยงาน (- คือ stdin)", "a dossier in JSON (- is stdin)"});
}

void AddPackArgument(CLI::App& command, const Session& session, std::string& pack) {
  AddArgument(command, session, "PACK", pack,
              {"ชื่อชุดเกณฑ์ แฟ้ม หรือโฟลเดอร์", "id of a pack, its file or its folder"});
}

CLI::App* AddCommand(CLI::App& app, Session& session, const std::string& name, const Label& does,
                     const std::string& example) {
  CLI::App* command = app.add_subcommand(name, session.In(does));
  command->group(session.In({"คำสั่ง", "Commands"}));
  command->set_help_flag("-h,--help", session.In({"แสดงวิธีใช้นี้", "show this help"}));
  command->footer(session.In({"ตัวอย่าง: ", "Example: "}) + example);
  AddLanguage(*command, session);
  return command;
}

void AddLanguage(CLI::App& command, Session& session) {
  command
      .add_option(
          "--lang", session.options.language_word,
          session.In({"ภาษาของผลลัพธ์ (ถ้าไม่ระบุ: th)", "language of the output (default: th)"}))
      ->type_name("th|en")
      ->check(CLI::IsMember({"th", "en"}).description(""));
}

void AddFormat(CLI::App& command, Session& session, const std::vector<std::string>& formats) {
  command
      .add_option(
          "--format", session.options.format,
          session.In({"รูปแบบผลลัพธ์ (ถ้าไม่ระบุ: text)", "format of the output (default: text)"}))
      ->type_name(Choices(formats))
      ->check(CLI::IsMember(formats).description(""));
}

void AddColour(CLI::App& command, Session& session) {
  command
      .add_option("--colour", session.options.colour,
                  session.In({"ใช้สี (ถ้าไม่ระบุ: เฉพาะเมื่อออกจอ และไม่มี NO_COLOR)",
                              "use colour (default: only on a terminal without NO_COLOR)"}))
      ->type_name("auto|always|never")
      ->check(CLI::IsMember({"auto", "always", "never"}).description(""));
}

void AddPackFolders(CLI::App& command, Session& session) {
  command
      .add_option("--packs", session.options.packs,
                  session.In({"โฟลเดอร์ของชุดเกณฑ์ ใส่ได้หลายครั้ง ค้นก่อน $RADAP_PACKS และชุดที่มากับโปรแกรม",
                              "folder of packs, may be given again; searched before $RADAP_PACKS "
                              "and those built in"}))
      ->type_name("FOLDER")
      ->allow_extra_args(false);
  command.parse_complete_callback([&session] { session.CheckPackFolders(); });
}

void AddDossierOptions(CLI::App& command, Session& session) {
  AddFormat(command, session, {"text", "json", "csv"});
  AddColour(command, session);
  command.add_flag(
      "--strict", session.options.strict,
      session.In({"ถ้าแฟ้มมีข้อผิดพลาด ไม่ให้คะแนน แสดงเฉพาะข้อผิดพลาด",
                  "score nothing if the dossier has errors: show only what is wrong"}));
  command
      .add_option("--pack", session.options.pack,
                  session.In({"ชุดเกณฑ์ที่ใช้แทนชุดที่แฟ้มระบุ (ชื่อ แฟ้ม หรือโฟลเดอร์)",
                              "pack to use instead of the dossier's (id, file or folder)"}))
      ->type_name("PACK");
  AddPackFolders(command, session);
  command
      .add_option("--max-dossier-mib", session.options.max_dossier_mib,
                  session.In({"ขนาดแฟ้มใหญ่สุดที่ยอมอ่าน (ถ้าไม่ระบุ: 64)",
                              "largest dossier that is read (default: 64)"}))
      ->type_name("1.." + std::to_string(kMostMib))
      ->check(CLI::Range(1, kMostMib).description(""));
}

}  // namespace radap::cli
