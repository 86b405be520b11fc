// A text that readers of one language would not see. Elements, levels, assumptions and messages are
// shown to everyone and need both; a rule, source or unit may go without any label, but not with
// half of one.
#include <string>
#include <vector>

#include "rules/base/codes.h"
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

void RequireLevels(const std::vector<model::Level>& levels, Diagnostics& diagnostics) {
  for (const model::Level& level : levels) {
    RequireBoth(level.label, level.span, "level " + level.id, diagnostics);
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
  RequireLevels(model.levels, diagnostics);
  for (const model::Scale& scale : model.scales) {
    RequireBothOrNone(scale.label, scale.span, "scale " + scale.id, diagnostics);
    RequireLevels(scale.levels, diagnostics);
  }
  for (const model::Constant& constant : model.constants) {
    RequireBothOrNone(constant.label, constant.span, "constant " + constant.id, diagnostics);
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
  for (const model::Field& field : model.fields) {
    const std::string& name = model.field_names[static_cast<std::size_t>(field.name)];
    RequireBoth(field.label, field.span, "field " + name, diagnostics);
  }
  for (const model::Element& element : model.elements) {
    RequireBoth(element.label, element.span, check::TextOf(element), diagnostics);
    RequireAssumes(element.assumes, diagnostics);
  }
}

}  // namespace radap::lint
