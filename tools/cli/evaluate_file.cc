#include "tools/cli/evaluate_file.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/dossier/read_dossier.h"
#include "tools/cli/read_file.h"

namespace radap::cli {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

std::nullopt_t ShowOnly(const Findings& findings, Session& session) {
  session.Raise(kFound);
  session.Write(RenderFindings(findings, session.Format(), session.Report()));
  return std::nullopt;
}

std::optional<Dossier> Read(const std::string& path, Findings& findings, Session& session) {
  const int mib = session.options.max_dossier_mib;
  const FileRead read = ReadFile(path, static_cast<std::size_t>(mib) * kMebibyte);
  if (read.outcome == FileRead::Outcome::kFailed) {
    session.Complain(read.why);
    session.Raise(kUnreadable);
    return std::nullopt;
  }
  if (read.outcome == FileRead::Outcome::kTooLarge) {
    findings.push_back(MakeFinding(FindingCode::kDossierTooLarge, "", {Same(std::to_string(mib))}));
    return ShowOnly(findings, session);
  }
  std::optional<Dossier> dossier = ReadDossier(read.bytes, findings);
  if (!dossier) return ShowOnly(findings, session);
  return dossier;
}

const Program* PackFor(const Dossier& dossier, const Findings& findings, Session& session) {
  const std::string& asked = session.options.pack;
  if (!asked.empty()) return session.LoadPack(asked, true);
  if (!dossier.pack.empty()) return session.LoadPack(dossier.pack, false);
  ShowOnly(findings, session);
  return nullptr;
}

}  // namespace

std::optional<Evaluated> EvaluateFile(const std::string& path, Session& session) {
  Findings findings;
  std::optional<Dossier> read = Read(path, findings, session);
  if (!read) return std::nullopt;
  const Program* program = PackFor(*read, findings, session);
  if (program == nullptr) return std::nullopt;
  auto dossier = std::make_unique<Dossier>(std::move(*read));
  Evaluation evaluation = Evaluate(*program, *dossier);
  evaluation.findings.insert(evaluation.findings.begin(), std::make_move_iterator(findings.begin()),
                             std::make_move_iterator(findings.end()));
  if (HasErrors(evaluation.findings)) {
    if (session.options.strict) return ShowOnly(evaluation.findings, session);
    session.Raise(kFound);
  }
  std::vector<Gap> gaps = FindGaps(evaluation);
  return Evaluated{std::move(dossier), std::move(evaluation), std::move(gaps)};
}

void PointToErrors(const std::string& path, const Findings& findings, const Session& session) {
  const auto errors = std::ranges::count(findings, Severity::kError, &Finding::severity);
  if (errors == 0) return;
  const std::string count = std::to_string(errors);
  session.Complain({"แฟ้มนี้มีข้อผิดพลาด " + count + " ข้อ: ดูด้วย radap score " + path,
                    "this dossier has " + count + (errors == 1 ? " error" : " errors") +
                        ": see radap score " + path});
}

}  // namespace radap::cli
