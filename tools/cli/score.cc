// radap score FILE...: scores of each file in order.
#include <string>
#include <vector>

#include "tools/cli/commands.h"
#include "tools/cli/evaluate_file.h"

namespace radap::cli {
namespace {

void ScoreFile(const std::string& path, Session& session) {
  std::optional<Evaluated> evaluated = EvaluateFile(path, session);
  if (!evaluated) return;
  WriteHead(evaluated->what_if, session);
  session.Write(RenderScore(evaluated->evaluation, evaluated->gaps, session.Format(),
                            session.Report(&evaluated->evaluation.evaluator.program())));
}

void Score(const std::vector<std::string>& paths, Session& session) {
  const bool named = paths.size() > 1 && session.Format() == ReportFormat::kText;
  bool first = true;
  for (const std::string& path : paths) {
    if (named) session.Write((first ? "" : "\n") + path + "\n");
    first = false;
    ScoreFile(path, session);
  }
}

}  // namespace

void AddScore(CLI::App& app, Session& session) {
  CLI::App* command = AddCommand(app, session, "score",
                                 {"ให้คะแนนแฟ้มของหน่วยงาน พร้อมเหตุผล ช่องว่าง และสิ่งที่ควรแก้",
                                  "score dossiers, with reasons, gaps and what to mend"},
                                 "radap score samples/mof-ops-2567.json");
  auto paths = std::make_shared<std::vector<std::string>>();
  AddArguments(*command, session, "FILE", *paths,
               {"แฟ้ม JSON ของหน่วยงาน (- คือ stdin)", "dossiers in JSON (- is stdin)"});
  AddDossierOptions(*command, session);
  AddFooter(*command, session,
            {"รหัสออก: 0 ให้คะแนนได้, 1 ให้คะแนนแล้วแต่แฟ้มมีข้อผิดพลาด (หรือให้ไม่ได้เพราะแฟ้มหรือชุดเกณฑ์ผิด), "
             "2 คำสั่งผิด, 3 อ่านหรือเขียนไม่ได้",
             "Exit code: 0 scored; 1 scored, but the dossier has errors (or not "
             "scored, when it or the pack is too wrong for that); 2 wrong usage; 3 "
             "cannot read or write"});
  OnRun(*command, [paths, &session] { Score(*paths, session); });
}

}  // namespace radap::cli
