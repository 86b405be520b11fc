// radap test PACK: the golden cases of a pack held against what it gives.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/dossier/json_writer.h"
#include "engine/golden/coverage.h"
#include "engine/golden/golden.h"
#include "tools/cli/commands.h"
#include "tools/cli/read_file.h"
#include "tools/cli/test_coverage.h"

namespace radap::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostGoldenBytes = std::size_t{16} << 20;

bool IsFolder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// Beside the pack's file; for a built-in pack, whose file may not be here, in criteria/ID as well.
fs::path GoldenFolder(const Source& source, const Program& program) {
  const fs::path beside = fs::path(source.name).parent_path() / "golden";
  if (IsFolder(beside)) return beside;
  const fs::path of_id = fs::path("criteria") / program.id / "golden";
  return IsFolder(of_id) ? of_id : beside;
}

std::vector<std::string> GoldenFiles(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == ".golden") files.push_back(entry->path().string());
  }
  std::ranges::sort(files);
  return files;
}

Label TextOf(const golden::Failure& failure) {
  const std::string name = failure.case_name.empty() ? "" : failure.case_name + ": ";
  if (failure.is_mistake) {
    return {name + "อ่านบรรทัดนี้ไม่ได้: พบ “" + failure.got + "” แต่ต้องเป็น " + failure.expected +
                " (ดูรูปแบบใน GOLDEN.md)",
            name + "this line cannot be used: expected " + failure.expected + ", found `" +
                failure.got + "` (the format is in GOLDEN.md)"};
  }
  return {name + "กรณีนี้ระบุ “" + failure.expected + "” แต่ชุดเกณฑ์ให้ " + failure.got + ": แก้ฝ่ายที่ผิด",
          name + "the case says `" + failure.expected + "`, the pack now gives " + failure.got +
              ": correct whichever is wrong"};
}

std::string AsText(const golden::Outcome& outcome, std::size_t files, const Session& session) {
  std::string text;
  for (const golden::Failure& failure : outcome.failures) {
    const std::string place = failure.file + ":" + std::to_string(failure.line) + ": ";
    text += place + session.In(TextOf(failure)) + "\n";
  }
  const std::string cases = std::to_string(outcome.cases);
  const std::string failed = std::to_string(outcome.failed_cases);
  const std::string count = std::to_string(files);
  return text +
         session.In({"ทดสอบ " + cases + " กรณีใน " + count + " แฟ้ม ไม่ผ่าน " + failed,
                     cases + " cases, " + failed + " failed (golden files: " + count + ")"}) +
         "\n";
}

std::string AsJson(const golden::Outcome& outcome, const Program& program,
                   const golden::Coverage* coverage) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", "radap.test/1");
  json.Text("pack", program.id);
  json.Number("cases", std::to_string(outcome.cases));
  json.Number("failed", std::to_string(outcome.failed_cases));
  json.Key("failures");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const golden::Failure& failure : outcome.failures) {
    json.BeginObject();
    json.Text("file", failure.file);
    json.Number("line", std::to_string(failure.line));
    json.Text("case", failure.case_name);
    json.Text("expected", failure.expected);
    json.Text("got", failure.got);
    json.EndObject();
  }
  json.EndArray();
  if (coverage != nullptr) WriteCoverage(*coverage, program.source, json);
  json.EndObject();
  return json.Take();
}

// A dossier that a case names, from the folder of its golden file.
std::optional<std::string> ReadBeside(const std::string& golden_file, const std::string& path) {
  const fs::path whole = fs::path(golden_file).parent_path() / path;
  FileRead read = ReadFile(whole.string(), kMostGoldenBytes);
  if (read.outcome != FileRead::Outcome::kRead) return std::nullopt;
  return std::move(read.bytes);
}

// False if a file cannot be read; that was said and raised.
bool RunFiles(const std::vector<std::string>& files, const Program& program,
              golden::Outcome& outcome, golden::Coverage* coverage, Session& session) {
  for (const std::string& file : files) {
    const FileRead read = ReadFile(file, kMostGoldenBytes);
    if (read.outcome != FileRead::Outcome::kRead) {
      session.Complain(read.outcome == FileRead::Outcome::kFailed
                           ? read.why
                           : Label{"แฟ้ม “" + file + "” ใหญ่เกินไป", "`" + file + "` is too large"});
      session.Raise(kUnreadable);
      return false;
    }
    golden::RunGolden(
        program, golden::ParseGolden(file, read.bytes), outcome,
        [&](const std::string& path) { return ReadBeside(file, path); }, coverage);
  }
  return true;
}

struct CoverageOptions {
  bool is_wanted = false;
  int require = 0;  // percent
};

void ComplainOfNoCases(const fs::path& folder, const Session& session) {
  session.Complain({"ไม่พบกรณีทดสอบใน “" + folder.string() +
                        "” (แฟ้ม .golden): เรียกจากโฟลเดอร์ที่มี criteria/ หรือระบุแฟ้มของชุดเกณฑ์",
                    "no cases in `" + folder.string() +
                        "` (files .golden): run it from the folder that has criteria/, or name "
                        "the pack's file"});
}

void CheckRequired(const golden::Coverage& coverage, int require, Session& session) {
  if (coverage.Permille() >= 10 * require) return;
  const std::string percent = std::to_string(require);
  session.Complain({"กรณีทดสอบไปถึงทางเลือกของกฎไม่ถึงร้อยละ " + percent +
                        " ตามที่ขอด้วย --require: เพิ่มกรณีทดสอบตามรายการข้างต้น",
                    "the cases reach less than the " + percent +
                        " % of branches that --require asks for: add cases for those listed"});
  session.Raise(kFound);
}

void TestPack(const std::string& id, const CoverageOptions& wanted, Session& session) {
  const Program* program = session.LoadPack(id, true);
  if (program == nullptr) return;
  const fs::path folder = GoldenFolder(program->source, *program);
  const std::vector<std::string> files = GoldenFiles(folder);
  golden::Outcome outcome;
  std::optional<golden::Coverage> measured;
  if (wanted.is_wanted) measured.emplace(*program);
  golden::Coverage* coverage = measured ? &*measured : nullptr;
  if (!RunFiles(files, *program, outcome, coverage, session)) return;
  if (outcome.cases == 0) ComplainOfNoCases(folder, session);
  if (outcome.cases == 0 || !outcome.failures.empty()) session.Raise(kFound);
  if (session.Format() == ReportFormat::kJson) {
    session.Write(AsJson(outcome, *program, coverage));
  } else {
    std::string text = AsText(outcome, files.size(), session);
    if (coverage != nullptr) text += CoverageText(*coverage, program->source, session);
    session.Write(text);
  }
  if (coverage != nullptr) CheckRequired(*coverage, wanted.require, session);
}

void AddCoverageOptions(CLI::App& command, const Session& session, CoverageOptions& wanted) {
  AddFlag(command, session, "--coverage", wanted.is_wanted,
          {"แสดงด้วยว่ากรณีทดสอบไปถึงทางเลือกใดของกฎ และทางเลือกใดยังไม่ถึง",
           "show as well which branches of the rules the cases reach and which not"});
  AddNumber(command, session, "--require", 0, 100, wanted.require,
            {"ใช้กับ --coverage: ถ้าไปถึงน้อยกว่าร้อยละเท่านี้ ถือว่าไม่ผ่าน",
             "with --coverage: fail below this percentage of branches"});
  Require(command, "--require", "--coverage");
}

}  // namespace

void AddTest(CLI::App& app, Session& session) {
  CLI::App* command = AddCommand(app, session, "test",
                                 {"ทดสอบชุดเกณฑ์กับกรณีตัวอย่างในโฟลเดอร์ golden ของชุด",
                                  "run the cases in the golden folder of a pack"},
                                 "radap test criteria/pmqa4-2568");
  auto pack = std::make_shared<std::string>();
  auto wanted = std::make_shared<CoverageOptions>();
  AddPackArgument(*command, session, *pack);
  AddFormat(*command, session, {"text", "json"});
  AddPackFolders(*command, session);
  AddCoverageOptions(*command, session, *wanted);
  OnRun(*command, [pack, wanted, &session] { TestPack(*pack, *wanted, session); });
}

}  // namespace radap::cli
