#include "engine/import/award_form/award_form.h"

#include <algorithm>
#include <utility>

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
        Bare(RepairThai(text.substr(begin, std::min<std::size_t>(end - begin, 400))));
    if (IsListHead(bare) || IsEvidence(bare) || FindCount(bare)) return true;
    has_head = has_head || IsOrganisation(bare);
    if (has_head && IsTableHead(bare)) return true;
    begin = end + 1;
  }
  return false;
}

std::optional<Dossier> ReadAwardForm(std::string_view text, const Program& program,
                                     Findings& findings) {
  Dossier dossier;
  dossier.pack = program.id;
  Form form{program, dossier, findings, ReadLines(text), {}, {}, {}, 0, {}};
  form.links = TakeLinks(form.lines, findings);
  form.is_read.assign(form.lines.size(), false);
  form.issue_column = ColumnOfIssues(form.lines);
  ReadKpis(form);
  ReadSections(form);
  ReadNarratives(form);
  if (form.places.empty()) {
    findings.push_back(MakeFinding(AwardFormCode::kNoForm, "", {Same(program.id)}));
    return std::nullopt;
  }
  if (HasPrivateUseThai(text)) {
    findings.push_back(MakeFinding(AwardFormCode::kPrivateUse, ""));
  }
  InferTicks(form);
  CompleteDossier(form);
  return dossier;
}

}  // namespace radap
