// radap gaps FILE: what keeps points from a dossier, largest gain first.
#include <memory>
#include <string>

#include "tools/cli/commands.h"
#include "tools/cli/evaluate_file.h"

namespace radap::cli {
namespace {

void Gaps(const std::string& path, Session& session) {
  std::optional<Evaluated> evaluated = EvaluateFile(path, session);
  if (!evaluated) return;
  WriteHead(evaluated->what_if, session);
  session.Write(RenderGaps(evaluated->evaluation, evaluated->gaps, session.Format(),
                           session.Report(&evaluated->evaluation.evaluator.program())));
  PointToErrors(path, evaluated->evaluation.findings, session);
}

}  // namespace

void AddGaps(CLI::App& app, Session& session) {
  CLI::App* command = AddCommand(app, session, "gaps",
                                 {"สิ่งที่ทำให้เสียคะแนน เรียงตามคะแนนที่จะได้เพิ่ม",
                                  "what keeps points away, by what mending it would gain"},
                                 "radap gaps samples/mof-ops-2567.json");
  auto path = std::make_shared<std::string>();
  AddDossierArgument(*command, session, *path);
  AddDossierOptions(*command, session);
  OnRun(*command, [path, &session] { Gaps(*path, session); });
}

}  // namespace radap::cli
