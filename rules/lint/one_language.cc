// A text that readers of one language would not see. Elements, levels, assumptions and messages are
// shown to everyone and need both; a rule, source or unit may go without any label, but not with
// half of one.
#include <string>

#include "rules/check/report.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"

namespace radap::lint {
namespace {

void RequireBoth(const Label& label, Span at, const std::string& what, Diagnostics& diagnostics) {
  if (label.th.empty()) check::Report(diagnostics, Code::kOneLanguage, at, {what, "th"});
  if (label.en.empty()) check::Report(diagnostics, Code::kOneLanguage, at, {what, "en"});
}

void RequireBothOrNone(const Label& label, Span at, const std::string& what,
                       Diagnostics& diagnostics) {
  if (!label.th.empty() || !label.en.empty()) RequireBoth(label, at, what, diagnostics);
}

void RequireAssumes(const std::vector<model::Assume>& assumes, Diagnostics& diagnostics) {
  for (const model::Assume& assume : assumes) {
    RequireBoth(assume.label, assume.span, "assume " + assume.id, diagnostics);
  }
}

void FindInHeader(const model::Model& model, Diagnostics& diagnostics) {
  RequireBothOrNone(model.title, model.title_span, "title", diagnostics);
  for (const model::Source& source : model.sources) {
    RequireBothOrNone(source.label, source.span, "source " + source.id, diagnostics);
  }
  for (const model::Unit& unit : model.units) {
    if (unit.span.end == 0) continue;  // built in
    RequireBothOrNone(unit.label, unit.span, "unit " + unit.id, diagnostics);
  }
  for (const model::Level& level : model.levels) {
    RequireBoth(level.label, level.span, "level " + level.id, diagnostics);
  }
}

}  // namespace

void FindOneLanguage(const model::Model& model, Diagnostics& diagnostics) {
  FindInHeader(model, diagnostics);
  for (const model::Rule& rule : model.rules) {
    RequireBothOrNone(rule.label, rule.span, check::TextOf(rule), diagnostics);
    RequireAssumes(rule.assumes, diagnostics);
  }
  for (const model::Lint& lint : model.lints) {
    RequireBoth(lint.message, lint.span, "lint " + lint.name, diagnostics);
  }
  for (const model::Element& element : model.elements) {
    RequireBoth(element.label, element.span, check::TextOf(element), diagnostics);
    RequireAssumes(element.assumes, diagnostics);
  }
}

}  // namespace radap::lint
