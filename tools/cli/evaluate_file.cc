#include "tools/cli/evaluate_file.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/read_dossier.h"
#include "tools/cli/read_file.h"
#include "tools/cli/what_if.h"

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

// As a shell must be given it.
std::string ShellWord(const std::string& word) {
  constexpr std::string_view kSpecial = " \t\n'\"\\$`&|;<>()*?[]{}!#~";
  if (!word.empty() && word.find_first_of(kSpecial) == std::string::npos) return word;
  std::string quoted = "'";
  for (const char letter : word) quoted += letter == '\'' ? "'\\''" : std::string(1, letter);
  return quoted + "'";
}

// Those that another command needs to come to the same findings, in the same language.
std::string OptionsAgain(const Options& options) {
  std::string again;
  if (!options.pack.empty()) again += " --pack " + ShellWord(options.pack);
  for (const std::string& folder : options.packs) again += " --packs " + ShellWord(folder);
  if (options.max_dossier_mib != Options().max_dossier_mib) {
    again += " --max-dossier-mib " + std::to_string(options.max_dossier_mib);
  }
  if (options.language != Options().language) again += " --lang " + options.language_word;
  return again;
}

}  // namespace

std::optional<Evaluated> EvaluateFile(const std::string& path, Session& session) {
  Findings findings;
  std::optional<Dossier> read = Read(path, findings, session);
  if (!read) return std::nullopt;
  const Program* program = PackFor(*read, findings, session);
  if (program == nullptr) return std::nullopt;
  auto dossier = std::make_unique<Dossier>(std::move(*read));
  WhatIf what_if;
  if (!ReadWithOther(*program, *dossier, findings, what_if, session)) return std::nullopt;
  Evaluation evaluation = Evaluate(*program, *dossier);
  evaluation.findings.insert(evaluation.findings.begin(), std::make_move_iterator(findings.begin()),
                             std::make_move_iterator(findings.end()));
  if (HasErrors(evaluation.findings)) {
    if (session.options.strict) return ShowOnly(evaluation.findings, session);
    session.Raise(kFound);
  }
  std::vector<Gap> gaps = FindGaps(evaluation);
  return Evaluated{std::move(dossier), std::move(evaluation), std::move(gaps), std::move(what_if)};
}

void PointToErrors(const std::string& path, const Findings& findings, const Session& session) {
  const auto errors = std::ranges::count(findings, Severity::kError, &Finding::severity);
  if (errors == 0) return;
  const std::string count = std::to_string(errors);
  const std::string command = "radap score " + ShellWord(path) + OptionsAgain(session.options);
  session.Complain(
      {"แฟ้มนี้มีข้อผิดพลาด " + count + " ข้อ: ดูด้วย " + command,
       "this dossier has " + count + (errors == 1 ? " error" : " errors") + ": see " + command});
}

}  // namespace radap::cli
