#include "engine/intake/score_texts.h"

#include "rules/base/index.h"

namespace radap {
namespace {

std::string* TextFor(ElementKind kind, store::Scores& scores) {
  switch (kind) {
    case ElementKind::kTotal:
      return &scores.total;
    case ElementKind::kCategory:
      return &scores.categories;
    case ElementKind::kItem:
      return &scores.items;
    case ElementKind::kQuestion:
      return &scores.questions;
    case ElementKind::kGroup:
      return &scores.kpis;
    case ElementKind::kIssue:
    case ElementKind::kKpi:
      break;
  }
  return nullptr;
}

}  // namespace

void FillScores(const Program& program, int level, const AppendScore& append,
                store::Scores& scores) {
  for (int i = 0; i < static_cast<int>(program.elements.size()); ++i) {
    std::string* const text = TextFor(program.elements[Index(i)].kind, scores);
    if (text == nullptr) continue;
    if (!text->empty()) *text += ' ';
    append(i, *text);
  }
  const ProgramScale& scale = program.scales[Index(program.elements.front().scale)];
  if (level >= 0) scores.level = scale.levels[Index(level)].id;
}

void BeginClaim(const std::string& id, std::string& claimed) {
  if (!claimed.empty()) claimed += ' ';
  claimed += id;
  claimed += '=';
}

}  // namespace radap
