// radap fmt PACK|FILE... [--check]: writes the files of packs as everybody writes them, or lists those that are not.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "rules/format/format.h"
#include "tools/cli/commands.h"
#include "tools/cli/read_file.h"
#include "tools/cli/replace_file.h"

namespace radap::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostMib = 16;  // Parse takes no more

struct Wanted {
  std::vector<std::string> paths;  // of files and folders; "-" is stdin
  bool is_check = false;
};

struct Count {
  std::size_t files = 0;
  std::size_t changed = 0;
  std::size_t wrong = 0;  // with mistakes, or that could not be read or written
};

// All .radap files in the folder and below it, by name.
std::vector<std::string> FilesIn(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (entry->path().extension() == ".radap" && entry->is_regular_file(ignored)) {
      files.push_back(entry->path().string());
    }
  }
  std::ranges::sort(files);
  return files;
}

class Formatter {
 public:
  Formatter(bool is_check, Session& session) : is_check_(is_check), session_(session) {}

  void FormatPath(const std::string& path) {
    std::error_code ignored;
    if (path == "-" || !fs::is_directory(path, ignored)) {
      FormatFile(path);
      return;
    }
    const std::vector<std::string> files = FilesIn(path);
    for (const std::string& file : files) FormatFile(file);
    if (files.empty()) {
      session_.Complain({"ไม่มีแฟ้ม .radap ใน “" + path + "”: ตรวจชื่อโฟลเดอร์",
                         "no .radap files in `" + path + "`: check the name of the folder"});
      session_.Raise(kUnreadable);
    }
  }

  // Stdout is the text of stdin if that was asked for: then nothing else is said there.
  void WriteSummary() const {
    if (count_.files == 0 || has_stdin_) return;
    const std::string files = std::to_string(count_.files);
    const std::string changed = std::to_string(count_.changed);
    const std::string wrong = std::to_string(count_.wrong);
    const Label would = {"ต้องจัดรูปแบบ " + changed, changed + " to format"};
    const Label did = {"จัดรูปแบบแล้ว " + changed, changed + " formatted"};
    const std::string& done = session_.In(is_check_ ? would : did);
    const std::string left = count_.wrong == 0
                                 ? ""
                                 : session_.In({", คงเดิมเพราะมีข้อผิดพลาด " + wrong,
                                                ", " + wrong + " left alone because of errors"});
    session_.Write(
        session_.In({"แฟ้ม " + files + ": ", files + (count_.files == 1 ? " file: " : " files: ")}) +
        done + left + "\n");
  }

 private:
  void FormatFile(const std::string& path) {
    ++count_.files;
    has_stdin_ = has_stdin_ || path == "-";
    FileRead read = ReadFile(path, kMostMib << 20U);
    if (read.outcome != FileRead::Outcome::kRead) {
      ComplainUnread(path, read);
      return;
    }
    const Source source{.name = path == "-" ? "stdin" : path, .text = std::move(read.bytes)};
    Diagnostics diagnostics;
    const std::string text = Format(source, diagnostics);
    if (!diagnostics.empty()) {
      session_.Show(diagnostics, source);
      session_.Raise(kFound);
      ++count_.wrong;
    }
    const bool is_changed = text != source.text;
    if (is_changed) ++count_.changed;
    if (is_check_) {
      if (is_changed) List(source.name);
    } else if (path == "-") {
      session_.Write(text);
    } else if (is_changed) {
      Replace(path, text);
    }
  }

  void ComplainUnread(const std::string& path, const FileRead& read) {
    const std::string mib = std::to_string(kMostMib);
    session_.Complain(
        read.outcome == FileRead::Outcome::kFailed
            ? read.why
            : Label{"แฟ้ม “" + path + "” ใหญ่เกิน " + mib + " MiB: แบ่งเป็นหลายแฟ้มด้วย include",
                    "`" + path + "` is larger than " + mib +
                        " MiB: split it into files with include"});
    session_.Raise(kUnreadable);
    ++count_.wrong;
  }

  void List(const std::string& name) {
    session_.Write(name + "\n");
    session_.Raise(kFound);
  }

  void Replace(const std::string& path, const std::string& text) {
    if (const auto why = ReplaceFile(path, text)) {
      session_.Complain(*why);
      session_.Raise(kUnreadable);
      --count_.changed;
      ++count_.wrong;
    } else {
      session_.Write(path + "\n");
    }
  }

  bool is_check_;
  Session& session_;
  bool has_stdin_ = false;
  Count count_;
};

void FormatAll(const Wanted& wanted, Session& session) {
  Formatter formatter(wanted.is_check, session);
  for (const std::string& path : wanted.paths) formatter.FormatPath(path);
  formatter.WriteSummary();
}

}  // namespace

void AddFmt(CLI::App& app, Session& session) {
  CLI::App* command = AddCommand(
      app, session, "fmt",
      {"จัดรูปแบบแฟ้มของชุดเกณฑ์ (ความหมายคงเดิม)", "format the files of a pack (they mean the same)"},
      "radap fmt - < criteria/pmqa4-2568/pmqa4-2568.radap");
  auto wanted = std::make_shared<Wanted>();
  AddArguments(*command, session, "PATH", wanted->paths,
               {"แฟ้ม .radap หรือโฟลเดอร์ของชุดเกณฑ์ (- คือ stdin เขียนออก stdout)",
                "files or folders of packs (- is stdin, written to stdout)"});
  AddFlag(*command, session, "--check", wanted->is_check,
          {"ไม่แก้แฟ้ม เพียงบอกว่าแฟ้มใดต้องจัดรูปแบบ (ถ้ามี รหัสจบคือ 1)",
           "change nothing: list the files to format (exit code 1 if any)"});
  OnRun(*command, [wanted, &session] { FormatAll(*wanted, session); });
}

}  // namespace radap::cli
