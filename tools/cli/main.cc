// radap and radap-more: finds the language, builds the command line, runs one command, tells bugs as bugs.
// What radap has no command for, help and mistakes too, is handed to radap-more (program.h).
#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <exception>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "tools/cli/commands.h"
#include "tools/cli/program.h"

namespace radap::cli {
namespace {

// A closed stdin, stdout or stderr must not be taken over by the next file opened: each becomes a handle
// on which the program's own reading or writing fails.
void HoldStandardHandles() {
  for (const int handle : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(handle, F_GETFD) != -1) continue;
    const int mode = handle == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    if (::open("/dev/null", mode) < 0) return;
  }
}

// Before the command line is parsed, since help and errors are in it too; the last one counts.
std::string LanguageWord(const std::vector<std::string_view>& args) {
  constexpr std::string_view kOption = "--lang";
  std::string word = "th";
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == kOption && i + 1 < args.size()) word = args[i + 1];
    if (args[i].starts_with("--lang=")) word = args[i].substr(kOption.size() + 1);
  }
  return word == "en" ? "en" : "th";
}

// The first word that is no option: the command.
std::string_view CommandWord(const std::vector<std::string_view>& args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--lang") {
      ++i;
    } else if (!args[i].starts_with('-')) {
      return args[i];
    }
  }
  return {};
}

void SetWords(CLI::App& app, const Session& session) {
  const auto formatter = app.get_formatter();
  formatter->label("Usage", session.In({"วิธีใช้", "Usage"}));
  formatter->label("OPTIONS", session.In({"ตัวเลือก", "OPTIONS"}));
  formatter->label("SUBCOMMAND", session.In({"คำสั่ง", "COMMAND"}));
  formatter->label("Positionals", session.In({"สิ่งที่ต้องระบุ", "Arguments"}));
  formatter->label("REQUIRED", session.In({"(ต้องมี)", "(required)"}));
  app.option_defaults()->group(session.In({"ตัวเลือก", "Options"}));
}

// `commands`: all, or the only one that the command line can ask for; the rest would be built for nothing.
void Build(CLI::App& app, std::span<const Command> commands, Session& session) {
  app.name("radap");
  app.description(session.In(
      {"radap (ระดับ) ให้คะแนนการประเมินตนเองของภาครัฐ ทุกคะแนนมีเหตุผลและที่มา",
       "radap scores public-sector self-assessments, with a reason and a source for every point"}));
  SetWords(app, session);
  app.set_help_flag("-h,--help", session.In({"แสดงวิธีใช้นี้", "show this help"}));
  app.set_version_flag("--version", "radap " RADAP_VERSION,
                       session.In({"รุ่นของโปรแกรม", "version of the program"}));
  AddLanguage(app, session);
  app.require_subcommand(1);
  for (const Command& command : commands) command.add(app, session);
  app.footer(session.In(
      {"วิธีใช้ของแต่ละคำสั่ง: radap คำสั่ง --help", "Help on a command: radap COMMAND --help"}));
}

// The command that the line begins with, alone; empty if it begins with something else.
std::span<const Command> FirstWord(const std::vector<std::string_view>& args) {
  const std::span<const Command> all = Commands();
  if (args.empty()) return {};
  const auto found = std::ranges::find(all, args.front(), &Command::name);
  return found == all.end() ? std::span<const Command>() : std::span(&*found, 1);
}

// Becomes `program`, which is beside this one, with the same command line.
Exit HandOver(std::string_view program, char** argv, const Session& session) {
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  const std::string path = (self.parent_path() / program).string();
  if (!error) {  // else `path` would be one in the folder where radap was called
    ::execv(path.c_str(), argv);
    error.assign(errno, std::generic_category());
  }
  const std::string cause = error.message();
  session.Complain(
      {"เปิดโปรแกรม “" + path + "” ไม่ได้ (" + cause + "): ต้องอยู่ในโฟลเดอร์เดียวกับ radap",
       "cannot run `" + path + "` (" + cause + "): it must be in the same folder as radap"});
  return kUnreadable;
}

std::vector<std::string> CommandNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

Exit UnknownCommand(const std::vector<std::string>& names, const std::string& word,
                    const Session& session) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::optional<std::string> nearest = NearestName(word, views);
  const std::string th = nearest ? " หมายถึง “" + *nearest + "” หรือไม่" : "";
  const std::string en = nearest ? "; did you mean `" + *nearest + "`?" : "";
  session.Complain({"ไม่มีคำสั่ง “" + word + "”" + th + " คำสั่งที่มี: " + all,
                    "no command `" + word + "`" + en + " Commands: " + all});
  return kUsage;
}

// What CLI11 found wrong, in the person's language; its own detail (names of options) stays.
Label WhatIsWrong(const CLI::ParseError& error) {
  const std::string name = error.get_name();
  const std::string detail = error.what();
  if (detail == "A subcommand is required") return {"ไม่ได้ระบุคำสั่ง", "no command is given"};
  if (name == "RequiredError") return {"ขาดสิ่งที่ต้องระบุ (" + detail + ")", detail};
  if (name == "ExtrasError") return {"มีสิ่งที่ไม่รู้จักในบรรทัดคำสั่ง (" + detail + ")", detail};
  if (name == "ValidationError") return {"ค่าของตัวเลือกใช้ไม่ได้ (" + detail + ")", detail};
  if (name == "ArgumentMismatch") return {"จำนวนค่าของตัวเลือกไม่ถูกต้อง (" + detail + ")", detail};
  return {"บรรทัดคำสั่งไม่ถูกต้อง (" + detail + ")", detail};
}

Exit WrongUsage(const CLI::App& app, const CLI::ParseError& error, const Session& session) {
  std::string command = "radap";
  const CLI::App* last = &app;
  while (!last->get_subcommands().empty()) {
    last = last->get_subcommands().back();
    command += " " + last->get_name();
  }
  const std::vector<std::string> names = CommandNames(*last);
  const std::vector<std::string> rest = last->remaining();
  if (!names.empty() && last->get_require_subcommand_min() > 0 && !rest.empty() &&
      !rest.front().starts_with('-')) {
    return UnknownCommand(names, rest.front(), session);
  }
  session.Complain(WhatIsWrong(error));
  session.Complain({"ดูวิธีใช้: " + command + " --help", "see " + command + " --help"});
  return kUsage;
}

Exit Run(int argc, char** argv, Session& session) {
  const std::vector<std::string_view> args(argv + 1, argv + argc);
  session.options.language_word = LanguageWord(args);
  session.options.language =
      session.options.language_word == "en" ? Language::kEnglish : Language::kThai;
  const std::span<const Command> asked = FirstWord(args);
  if (asked.empty() && !OtherProgram().empty()) return HandOver(OtherProgram(), argv, session);
  CLI::App app;
  Build(app, asked.empty() ? Commands() : asked, session);
  const std::string word(CommandWord(args));
  const std::vector<std::string> names = CommandNames(app);
  if (!word.empty() && std::ranges::find(names, word) == names.end()) {
    return UnknownCommand(names, word, session);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    session.Write(app.help());
  } catch (const CLI::CallForVersion& version) {
    session.Write(version.what() + std::string("\n"));
  } catch (const CLI::ParseError& error) {
    return WrongUsage(app, error, session);
  }
  return session.exit();
}

Exit RunGuarded(int argc, char** argv) {
  Session session;
  try {
    return Run(argc, argv, session);
  } catch (const CannotWrite&) {
    return kUnreadable;
  } catch (const CannotGoOn&) {
    return kUnreadable;
  } catch (const std::exception& bug) {
    const std::string what = bug.what();
    session.Complain({"โปรแกรมผิดพลาด (" + what + "): นี่ไม่ใช่ความผิดของแฟ้ม โปรดแจ้งผู้พัฒนาพร้อมคำสั่งที่ใช้",
                      "a bug in radap (" + what +
                          "): this is not your file's fault; please report it with the command"});
    return kBug;
  }
}

}  // namespace
}  // namespace radap::cli

int main(int argc, char** argv) {
  radap::cli::HoldStandardHandles();
  return radap::cli::RunGuarded(argc, argv);
}
