#include "engine/audit/figures.h"

namespace radap::audit {
namespace {

const std::string* NarrativeOf(const Dossier& dossier, const std::string& question) {
  const auto found = dossier.answers.find(question);
  if (found == dossier.answers.end() || !found->second.narrative) return nullptr;
  return &*found->second.narrative;
}

}  // namespace

AuditLine AuditFigure(const PrintedFigure& figure, const Dossier& dossier) {
  AuditLine line;
  line.id = figure.of;
  line.what = WordOf(figure.what);
  line.printed = figure.value;
  line.at = figure.at;
  switch (figure.what) {
    case PrintedKind::kCharacters:
      AuditCharacters(figure, NarrativeOf(dossier, figure.of), line);
      break;
    case PrintedKind::kSame:
      AuditSame(figure, line);
      break;
    case PrintedKind::kDate:
      AuditDate(figure, line);
      break;
    default:
      AuditAmount(figure, line);
      break;
  }
  return line;
}

}  // namespace radap::audit
