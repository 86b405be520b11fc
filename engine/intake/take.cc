#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "engine/dossier/edit.h"
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_dossier.h"
#include "engine/dossier/read_values.h"
#include "engine/intake/codes.h"
#include "engine/intake/intake.h"
#include "engine/intake/score_texts.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

// Scores by element; groups as ScoresOf says.
std::vector<std::string> TextsOf(const Evaluation& evaluation) {
  const Program& program = evaluation.evaluator.program();
  std::vector<std::string> texts(program.elements.size(), "-");
  std::vector<Exact> sums(texts.size());
  std::vector<int> counts(texts.size());
  for (const ScoreLine& line : evaluation.scores) {
    if (!evaluation.evaluator.IsKpi(line.subject)) {
      texts[Index(line.subject)] = line.value.ToFraction();
    } else if (line.counts) {
      const std::size_t group = Index(evaluation.evaluator.KpiOf(line.subject).group);
      sums[group] += line.value;
      ++counts[group];
    }
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) texts[i] = (sums[i] / counts[i]).ToFraction();
  }
  return texts;
}

// True, or false and why.
bool HasWhatIsAsked(const Dossier& dossier, Findings& findings) {
  if (IsBlank(dossier.organisation.id)) {
    findings.push_back(MakeFinding(IntakeCode::kIntakeNoOrganisation, "/organisation/id"));
    return false;
  }
  if (dossier.fiscal_year) return true;
  // It has one that is none: what was found there says so.
  const auto wrong = std::ranges::find_if(findings, [](const Finding& finding) {
    const bool is_year = finding.code == FindingCode::kYearOutOfRange ||
                         finding.code == FindingCode::kYearNotBuddhist;
    return is_year && finding.path == "/fiscal_year";
  });
  if (wrong != findings.end()) {
    std::rotate(wrong, std::next(wrong), findings.end());
    return false;
  }
  findings.push_back(MakeFinding(IntakeCode::kIntakeNoYear, "/fiscal_year"));
  return false;
}

// Null, and why in findings, if there is none for it.
const Program* ProgramFor(const Dossier& dossier, const FindProgram& find_program,
                          Findings& findings) {
  const std::string& id = dossier.pack;
  const Program* const program = find_program(id);
  if (program != nullptr && (id.empty() || id == program->id)) return program;
  Finding why = MakeFinding(IntakeCode::kIntakeNoPack, "/pack");
  if (!id.empty() && program == nullptr) {
    why = MakeFinding(IntakeCode::kIntakeUnknownPack, "/pack", {Quoted(id)});
  } else if (!id.empty()) {
    why = MakeFinding(IntakeCode::kIntakeOtherPack, "/pack", {Quoted(id), Quoted(program->id)});
  }
  findings.push_back(std::move(why));
  return nullptr;
}

bool Apply(std::span<const store::Override> overrides, Dossier& dossier, Findings& findings) {
  for (const store::Override& override : overrides) {
    if (override.withdrawn_at) continue;
    const std::optional<Label> why = Edit(override.path, override.value, dossier);
    if (!why) continue;
    findings.push_back(
        MakeFinding(IntakeCode::kIntakeOverride, "", {Same(std::to_string(override.id)), *why}));
    return false;
  }
  return true;
}

}  // namespace

store::Scores ScoresOf(const Evaluation& evaluation) {
  const Program& program = evaluation.evaluator.program();
  const std::vector<std::string> texts = TextsOf(evaluation);
  store::Scores scores;
  const auto append = [&](int element, std::string& out) { out += texts[Index(element)]; };
  FillScores(program, evaluation.scores.front().level, append, scores);
  for (const auto& [id, claim] : evaluation.dossier->claimed) {
    if (program.Find(id) < 0) continue;
    BeginClaim(id, scores.claimed);
    scores.claimed += claim.ToFraction();
  }
  for (const Finding& finding : evaluation.findings) {
    scores.errors += finding.severity == Severity::kError ? 1 : 0;
    scores.warnings += finding.severity == Severity::kWarning ? 1 : 0;
    scores.notes += finding.severity == Severity::kNote ? 1 : 0;
  }
  return scores;
}

store::PackEdition EditionOf(const Program& program) {
  store::PackEdition edition;
  edition.id = program.id;
  edition.version = program.version;
  edition.sha256 = program.sha256;
  edition.text = program.source.text;
  for (const Element& element : program.elements) edition.elements.push_back(element.id);
  return edition;
}

std::optional<Taken> Take(std::string_view bytes, const FindProgram& find_program,
                          std::span<const store::Override> overrides, Findings& findings) {
  if (bytes.size() > kMostTakenMebibytes * kMebibyte) {
    findings.push_back(MakeFinding(FindingCode::kDossierTooLarge, "",
                                   {Same(std::to_string(kMostTakenMebibytes))}));
    return std::nullopt;
  }
  std::optional<Dossier> dossier = ReadDossier(bytes, findings);
  if (!dossier || !HasWhatIsAsked(*dossier, findings)) return std::nullopt;
  const Program* const program = ProgramFor(*dossier, find_program, findings);
  if (program == nullptr || !Apply(overrides, *dossier, findings)) return std::nullopt;
  Taken taken{*std::move(dossier), program, {}, {}};
  Evaluation evaluation = Evaluate(*program, taken.dossier);
  evaluation.findings.insert(evaluation.findings.begin(), std::make_move_iterator(findings.begin()),
                             std::make_move_iterator(findings.end()));
  findings.clear();
  taken.scores = ScoresOf(evaluation);
  taken.findings = std::move(evaluation.findings);
  return taken;
}

}  // namespace radap
