// A rule or test that no score, rule or lint asks for and no report shows.
#include <vector>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"

namespace radap::lint {
namespace {

bool HasGroups(const model::Model& model) {
  for (const model::Element& element : model.elements) {
    if (element.kind == ElementKind::kGroup) return true;
  }
  return false;
}

bool IsReportedOfKpis(const model::Rule& rule) {
  return rule.subject == ElementKind::kKpi && (rule.name == "score" || rule.name == "success");
}

// Reports show what has a label beside the score of its element.
bool IsShown(const model::Rule& rule) {
  const bool has_score = rule.subject != ElementKind::kIssue &&
                         rule.subject != ElementKind::kGroup && rule.subject != ElementKind::kKpi;
  return has_score && rule.name != "score" && (!rule.label.th.empty() || !rule.label.en.empty());
}

std::vector<bool> FindUsed(const model::Model& model) {
  std::vector<bool> is_used(model.rules.size());
  for (const model::Rule& rule : model.rules) {
    for (const check::Call& call : check::CallsOf(rule)) {
      is_used[static_cast<std::size_t>(call.rule)] = true;
    }
  }
  for (const model::Element& element : model.elements) {
    if (element.score >= 0) is_used[static_cast<std::size_t>(element.score)] = true;
  }
  for (const model::Lint& lint : model.lints) {
    is_used[static_cast<std::size_t>(lint.condition)] = true;
  }
  return is_used;
}

}  // namespace

void FindUnusedRules(const model::Model& model, Diagnostics& diagnostics) {
  const std::vector<bool> is_used = FindUsed(model);
  const bool has_kpis = HasGroups(model);
  for (std::size_t i = 0; i < model.rules.size(); ++i) {
    const model::Rule& rule = model.rules[i];
    if (is_used[i] || rule.name.empty() || IsShown(rule)) continue;
    if (has_kpis && IsReportedOfKpis(rule)) continue;
    check::Report(diagnostics, Code::kUnusedRule, rule.span, {check::TextOf(rule)});
  }
}

}  // namespace radap::lint
