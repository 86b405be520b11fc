#include "engine/import/award_form/award_form.h"

#include <algorithm>

#include "engine/import/award_form/codes.h"
#include "engine/import/award_form/form.h"
#include "engine/import/award_form/marks.h"
#include "engine/import/award_form/narrative.h"
#include "engine/import/text/thai_text.h"

namespace radap {

bool IsAwardForm(std::string_view text) {
  constexpr int kMostLines = 3000;
  std::size_t begin = 0;
  bool has_head = false;
  for (int i = 0; i < kMostLines && begin < text.size(); ++i) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    const std::string bare =
        award_form::Bare(RepairThai(text.substr(begin, std::min<std::size_t>(end - begin, 400))));
    if (award_form::IsListHead(bare) || award_form::IsEvidence(bare) || award_form::FindCount(bare))
      return true;
    has_head = has_head || award_form::IsOrganisation(bare);
    if (has_head && award_form::IsTableHead(bare)) return true;
    begin = end + 1;
  }
  return false;
}

std::optional<Dossier> ReadAwardForm(std::string_view text, const Program& program,
                                     Findings& findings) {
  Dossier dossier;
  dossier.pack = program.id;
  award_form::Form form{program, dossier, findings, award_form::ReadLines(text), {}, {}, {}, 0, {}};
  form.links = award_form::TakeLinks(form.lines, findings);
  form.is_read.assign(form.lines.size(), false);
  form.issue_column = award_form::ColumnOfIssues(form.lines);
  award_form::ReadKpis(form);
  award_form::ReadSections(form);
  award_form::ReadNarratives(form);
  if (form.places.empty()) {
    findings.push_back(MakeFinding(AwardFormCode::kNoForm, "", {Same(program.id)}));
    return std::nullopt;
  }
  if (HasPrivateUseThai(text)) {
    findings.push_back(MakeFinding(AwardFormCode::kPrivateUse, ""));
  }
  award_form::InferTicks(form);
  award_form::CompleteDossier(form);
  return dossier;
}

}  // namespace radap
