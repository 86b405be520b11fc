// radap check PACK: everything that is wrong or doubtful in a pack, in one run; with --watch, again at every change.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "engine/dossier/json_writer.h"
#include "rules/check/check.h"
#include "rules/syntax/parse.h"
#include "tools/cli/commands.h"
#include "tools/cli/proofs.h"
#include "tools/cli/watch.h"

namespace radap::cli {
namespace {

struct Checked {
  LoadedPack pack;
  std::vector<Proof> proofs = {};
  long errors = 0;
  long warnings = 0;
};

long Count(const Diagnostics& diagnostics, Severity severity) {
  return std::ranges::count(diagnostics, severity,
                            [](const Diagnostic& each) { return SeverityOf(each.code); });
}

struct Part {
  std::string key;  // in JSON
  Label name;
  std::size_t count = 0;
};

std::vector<Part> PartsOf(const Program& program) {
  std::vector<Part> parts;
  for (const ElementKind kind : {ElementKind::kCategory, ElementKind::kItem, ElementKind::kQuestion,
                                 ElementKind::kIssue, ElementKind::kGroup}) {
    const auto count = std::ranges::count(program.elements, kind, &Element::kind);
    parts.push_back({std::string(PluralOf(kind)),
                     {LabelOf(kind).th, std::string(PluralOf(kind))},
                     static_cast<std::size_t>(count)});
  }
  const auto rules =
      std::ranges::count_if(program.rules, [](const Rule& rule) { return !rule.name.empty(); });
  parts.push_back({"rules", {"กฎ", "rules"}, static_cast<std::size_t>(rules)});
  parts.push_back({"lints", {"ข้อเตือน", "lints"}, program.lints.size()});
  return parts;
}

std::string Summary(const Checked& checked, const Session& session) {
  std::string text;
  if (checked.pack.program) {
    text = checked.pack.program->id + ": ";
    for (const Part& part : PartsOf(*checked.pack.program)) {
      const std::string count = std::to_string(part.count);
      text += session.In({part.name.th + " " + count, count + " " + part.name.en}) + ", ";
    }
  }
  const std::string errors = std::to_string(checked.errors);
  const std::string warnings = std::to_string(checked.warnings);
  text += checked.errors == 0 ? session.In({"ไม่พบข้อผิดพลาด", "no errors"})
                              : session.In({"ข้อผิดพลาด " + errors + " แห่ง",
                                            errors + (checked.errors == 1 ? " error" : " errors")});
  if (checked.warnings > 0) {
    text += session.In({", คำเตือน " + warnings + " ข้อ",
                        ", " + warnings + (checked.warnings == 1 ? " warning" : " warnings")});
  }
  return text + "\n";
}

std::string AsText(const Checked& checked, const Session& session) {
  std::string text;
  for (const Diagnostic& diagnostic : checked.pack.diagnostics) {
    text += Render(diagnostic, checked.pack.source, session.options.language) + "\n";
  }
  return text + ProofsAsText(checked.proofs, checked.pack, session.options.proofs, session) +
         Summary(checked, session);
}

void WriteDiagnostic(const Diagnostic& diagnostic, const Source& source, JsonWriter& json) {
  static constexpr std::array<std::string_view, 3> kSeverities = {"error", "warning", "note"};
  const Position at = source.PositionOf(diagnostic.at.begin);
  json.BeginObject();
  json.Text("code", TextOf(diagnostic.code));
  json.Text("severity", kSeverities[static_cast<std::size_t>(SeverityOf(diagnostic.code))]);
  json.Text("file", source.NameAt(diagnostic.at.begin));
  json.Number("line", std::to_string(at.line));
  json.Number("column", std::to_string(at.column));
  json.Key("message");
  json.BeginObject();
  json.Text("th", MessageOf(diagnostic, Language::kThai));
  json.Text("en", MessageOf(diagnostic, Language::kEnglish));
  json.EndObject();
  if (!diagnostic.did_you_mean.empty()) json.Text("did_you_mean", diagnostic.did_you_mean);
  json.EndObject();
}

std::string AsJson(const Checked& checked) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", "radap.check/1");
  json.Text("file", checked.pack.source.name);
  if (checked.pack.program) {
    json.Text("pack", checked.pack.program->id);
    json.Key("counts");
    json.BeginObject();
    for (const Part& part : PartsOf(*checked.pack.program)) {
      json.Number(part.key, std::to_string(part.count));
    }
    json.EndObject();
  }
  json.Number("errors", std::to_string(checked.errors));
  json.Number("warnings", std::to_string(checked.warnings));
  json.Key("diagnostics");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Diagnostic& diagnostic : checked.pack.diagnostics) {
    WriteDiagnostic(diagnostic, checked.pack.source, json);
  }
  json.EndArray();
  if (checked.pack.program) {
    json.Key("proofs");
    WriteProofs(checked.proofs, checked.pack, json);
  }
  json.EndObject();
  return json.Take();
}

// What a pass made of the pack; of a program only if there is one.
std::string DumpOf(const std::string& pass, const Checked& checked) {
  Diagnostics ignored;  // shown already
  if (pass == "program") return checked.pack.program ? Dump(*checked.pack.program) : "";
  const ast::Ast ast = Parse(checked.pack.source, ignored);
  return pass == "ast" ? Dump(ast) : Dump(Check(ast, ignored));
}

Checked CheckSource(Source source) {
  Checked checked{CompilePack(std::move(source))};
  if (checked.pack.program) {
    checked.proofs = Prove(*checked.pack.program);
    AddWarnings(checked.proofs, *checked.pack.program, checked.pack.diagnostics);
  }
  checked.errors = Count(checked.pack.diagnostics, Severity::kError);
  checked.warnings = Count(checked.pack.diagnostics, Severity::kWarning);
  return checked;
}

std::string ReportOf(const Checked& checked, const Session& session) {
  return session.Format() == ReportFormat::kJson ? AsJson(checked) : AsText(checked, session);
}

void CheckPack(const std::string& id, const std::string& dump, Session& session) {
  std::optional<Source> source = session.FindPackSource(id);
  if (!source) return;
  const Checked checked = CheckSource(std::move(*source));
  if (checked.errors > 0) session.Raise(kFound);
  const bool is_dump = !dump.empty() && checked.errors == 0;
  session.Write(is_dump ? DumpOf(dump, checked) : ReportOf(checked, session));
}

// In JSON, one document a check.
void WatchPack(const std::string& id, Session& session) {
  const bool is_text = session.Format() != ReportFormat::kJson;
  const std::string clear = is_text && isatty(STDOUT_FILENO) != 0 ? "\x1b[H\x1b[2J\x1b[3J" : "";
  const Label time = {"ตรวจเมื่อ ", "checked at "};
  const Label end = {" (รอการแก้ไข เลิกด้วย Ctrl-C)", " (waiting for changes; Ctrl-C ends)"};
  Watch(id, session, [&](Source source) {
    const std::string report = ReportOf(CheckSource(std::move(source)), session);
    const std::string last =
        is_text ? session.In(time) + TimeOfDay() + session.In(end) + "\n" : std::string();
    session.Write(clear + report + last);
  });
}

}  // namespace

void AddCheck(CLI::App& app, Session& session) {
  CLI::App* command = AddCommand(app, session, "check",
                                 {"ตรวจชุดเกณฑ์ แสดงข้อผิดพลาดและคำเตือนทั้งหมดในครั้งเดียว",
                                  "check a pack: all its errors and warnings in one run"},
                                 "radap check criteria/pmqa4-2568");
  auto pack = std::make_shared<std::string>();
  auto dump = std::make_shared<std::string>();
  AddPackArgument(*command, session, *pack);
  AddFormat(*command, session, {"text", "json"});
  AddPackFolders(*command, session);
  AddFlag(*command, session, "--proofs", session.options.proofs,
          {"แสดงบทพิสูจน์ทุกข้อของคะแนนในชุดเกณฑ์", "show every proof about the scores of the pack"});
  auto is_watch = std::make_shared<bool>(false);
  AddFlag(*command, session, "--watch", *is_watch,
          {"ตรวจใหม่ทุกครั้งที่แฟ้มของชุดเกณฑ์เปลี่ยน จนกด Ctrl-C",
           "check again whenever a file of the pack changes, until Ctrl-C"});
  AddChoice(
      *command, session, "--dump", *dump, {"ast", "model", "program"},
      {"ถ้าไม่มีข้อผิดพลาด แสดงผลของขั้นนี้แทน", "if there is no error, show what this pass made instead"});
  Exclude(*command, "--dump", "--watch");
  OnRun(*command, [pack, dump, is_watch, &session] {
    if (*is_watch) {
      WatchPack(*pack, session);
    } else {
      CheckPack(*pack, *dump, session);
    }
  });
}

}  // namespace radap::cli
