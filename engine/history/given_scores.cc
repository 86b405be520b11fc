#include "engine/history/given_scores.h"

#include "engine/dossier/finding_codes.h"

namespace radap::history {

std::map<std::string_view, const Exact*> GivenScores(const Evaluation& evaluation) {
  std::map<std::string_view, const Exact*> scores;
  for (const ScoreLine& line : evaluation.scores) {
    if (line.counts) scores.emplace(line.id, &line.value);
  }
  for (const Finding& finding : evaluation.findings) {
    if (finding.code == FindingCode::kNoValue) scores.erase(finding.args.front().en);
  }
  return scores;
}

}  // namespace radap::history
