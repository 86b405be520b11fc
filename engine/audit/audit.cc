#include "engine/audit/audit.h"

#include <array>
#include <cstddef>

#include "engine/audit/claims.h"
#include "engine/audit/figures.h"

namespace radap {
namespace {

struct Words {
  std::string_view word;
  Label label;
};

const auto& VerdictWords() {
  static const auto words = std::to_array<Words>({
#define VERDICT(name, word, th, en) {word, {th, en}},
#include "engine/audit/verdict.def"
#undef VERDICT
  });
  return words;
}

const auto& FigureWords() {
  static const auto words = std::to_array<Words>({
#define PRINTED_KIND(name, word, th, en) {word, {th, en}},
#include "engine/dossier/printed.def"
#undef PRINTED_KIND
      {"success", {"ความสำเร็จ", "success"}},
  });
  return words;
}

}  // namespace

std::vector<AuditLine> Audit(const Program& program, const Dossier& dossier) {
  std::vector<AuditLine> lines = audit::Claims(program, dossier).Audit();
  for (const PrintedFigure& figure : dossier.printed) {
    if (figure.what != PrintedKind::kScore) lines.push_back(audit::AuditFigure(figure, dossier));
  }
  return lines;
}

bool IsWrong(AuditVerdict verdict) {
  return verdict == AuditVerdict::kTruncated || verdict == AuditVerdict::kMisprint ||
         verdict == AuditVerdict::kUnsupported;
}

std::string_view TextOf(AuditVerdict verdict) {
  return VerdictWords().at(static_cast<std::size_t>(verdict)).word;
}

const Label& LabelOf(AuditVerdict verdict) {
  return VerdictWords().at(static_cast<std::size_t>(verdict)).label;
}

const Label& LabelOfFigure(std::string_view what) {
  for (const Words& words : FigureWords()) {
    if (words.word == what) return words.label;
  }
  static const Label kNone;
  return kNone;
}

}  // namespace radap
