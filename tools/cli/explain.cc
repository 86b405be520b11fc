// radap explain FILE ID: why one score is what it is.
#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tools/cli/commands.h"
#include "tools/cli/evaluate_file.h"

namespace radap::cli {
namespace {

constexpr std::size_t kMostIds = 3;

std::vector<std::string> AllIds(const Evaluator& evaluator) {
  std::vector<std::string> ids;
  for (const Element& element : evaluator.program().elements) ids.push_back(element.id);
  for (const KpiFacts& kpi : evaluator.facts().kpis) ids.push_back(kpi.id);
  return ids;
}

std::size_t SharedStart(const std::string& a, const std::string& b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t shared = 0;
  while (shared < most && a[shared] == b[shared]) ++shared;
  return shared;
}

// Those that begin alike, then the likeliest slip of a letter.
std::string NearestIds(const Evaluator& evaluator, const std::string& id) {
  std::vector<std::string> ids = AllIds(evaluator);
  const std::vector<std::string_view> views(ids.begin(), ids.end());
  const std::optional<std::string> slip = NearestName(id, views);
  std::ranges::stable_sort(ids, std::ranges::greater(),
                           [&](const std::string& each) { return SharedStart(each, id); });
  ids.resize(std::min(kMostIds, ids.size()));
  if (slip && std::ranges::find(ids, *slip) == ids.end()) ids.push_back(*slip);
  std::string list;
  for (const std::string& each : ids) list += (list.empty() ? "" : ", ") + each;
  return list;
}

void Explain(const std::string& path, const std::string& id, Session& session) {
  std::optional<Evaluated> evaluated = EvaluateFile(path, session);
  if (!evaluated) return;
  const std::optional<std::string> text = RenderExplanation(evaluated->evaluation, evaluated->gaps,
                                                            id, session.Format(), session.Report());
  if (text) {
    WriteHeadAbout(id, evaluated->what_if, session);
    session.Write(*text);
    PointToErrors(path, evaluated->evaluation.findings, session);
    return;
  }
  const std::string ids = NearestIds(evaluated->evaluation.evaluator, id);
  session.Complain({"ไม่มี “" + id + "” ทั้งในชุดเกณฑ์และในแฟ้ม ใกล้เคียงที่สุด: " + ids,
                    "neither the pack nor the dossier has `" + id + "`; nearest: " + ids});
  session.Raise(kUsage);
}

}  // namespace

void AddExplain(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "explain",
                 {"อธิบายว่าทำไมจึงได้คะแนนนี้: กฎ ข้อมูล ทุกขั้น ที่มา และคะแนนที่ขาดไป",
                  "say why a score is what it is: rule, facts, each step, clause, lost points"},
                 "radap explain samples/mof-ops-2567.json 7.4/3#1");
  auto path = std::make_shared<std::string>();
  auto id = std::make_shared<std::string>();
  AddDossierArgument(*command, session, *path);
  AddArgument(*command, session, "ID", *id,
              {"total, หมวด 1, หัวข้อ 1.1, คำถาม 1.1.1, ประเด็น 1.1.1/3, ตัวชี้วัด 7.1/2#1",
               "total, category 1, item 1.1, question 1.1.1, issue 1.1.1/3, KPI 7.1/2#1"});
  AddDossierOptions(*command, session);
  OnRun(*command, [path, id, &session] { Explain(*path, *id, session); });
}

}  // namespace radap::cli
