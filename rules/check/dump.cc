#include "rules/check/check.h"
#include "rules/check/dump_expr.h"
#include "rules/check/words.h"

namespace radap {
namespace {

using check::DumpExpr;

std::string Number(const Exact& number) { return number.ToFraction(); }

std::string Quoted(const Label& label) { return " \"" + label.th + "\" \"" + label.en + "\""; }

std::string DumpLevels(const std::vector<model::Level>& levels) {
  std::string out;
  for (const model::Level& level : levels) {
    out += "level " + level.id + " from " + Number(level.from) + Quoted(level.label) + "\n";
  }
  return out;
}

std::string DumpFurther(const model::Model& model) {
  std::string out;
  if (model.valid_from) {
    out += "valid from " + TextOf(*model.valid_from);
    out += (model.valid_to ? " to " + TextOf(*model.valid_to) : "") + "\n";
  }
  for (const model::Scale& scale : model.scales) {
    out += "scale " + scale.id + " " + Number(scale.low) + " .. " + Number(scale.high) + " " +
           check::TextOf(model, {.unit = scale.unit}) + Quoted(scale.label) + "\n" +
           DumpLevels(scale.levels);
  }
  for (const model::Constant& constant : model.constants) {
    out += "constant " + constant.id + " " + Number(constant.value) + " " +
           check::TextOf(model, {.unit = constant.unit}) + Quoted(constant.label) + "\n";
  }
  return out;
}

std::string DumpHead(const model::Model& model) {
  std::string out = "pack " + model.id + " version " + model.version + Quoted(model.title) + "\n";
  for (const model::Source& source : model.sources) {
    out += "source " + source.id + " \"" + source.document + "\"" + Quoted(source.label) + "\n";
  }
  out += "scale " + Number(model.scale_low) + " .. " + Number(model.scale_high) + " " +
         check::TextOf(model, {.unit = model.scale_unit}) + "\n";
  for (const model::Unit& unit : model.units) {
    if (unit.span.end != 0) out += "unit " + unit.id + Quoted(unit.label) + "\n";
  }
  return out + DumpLevels(model.levels) + DumpFurther(model);
}

std::string DumpClause(const std::optional<Clause>& clause) {
  return clause ? " clause " + TextOf(*clause) : "";
}

std::string DumpAssumes(const std::vector<model::Assume>& assumes) {
  std::string out;
  for (const model::Assume& assume : assumes) out += " assume " + assume.id;
  return out;
}

std::string DumpEdges(const model::Band& band) {
  std::string out;
  if (band.low) out += (band.includes_low ? ">=" : ">") + Number(*band.low);
  if (band.low && band.high) out += " ";
  if (band.high) out += (band.includes_high ? "<=" : "<") + Number(*band.high);
  return out.empty() ? "any" : out;
}

std::string DumpWhen(const model::Model& model, const model::Branch& branch) {
  return "  when " + DumpExpr(model, branch.condition) + ": " + DumpExpr(model, branch.value) +
         "\n";
}

std::string DumpBands(const model::Model& model, const model::Branch& branch) {
  std::string out = "  bands of " + DumpExpr(model, branch.value) + "\n";
  for (const model::Band& band : branch.bands) {
    out += "    " + DumpEdges(band) + " -> " + DumpExpr(model, band.value) + "\n";
  }
  return out;
}

std::string DumpLadder(const model::Model& model, const model::Branch& branch) {
  std::string out = "  ladder of " + std::string(PluralOf(branch.collection)) + " " +
                    check::RuleReference(model, branch.test);
  if (branch.among >= 0) out += " among " + check::RuleReference(model, branch.among);
  out += "\n";
  for (const model::Step& step : branch.steps) {
    const std::string level =
        step.level < 0 ? "?" : model.levels[static_cast<std::size_t>(step.level)].id;
    out += "    step " + level;
    if (step.test >= 0) out += " " + check::RuleReference(model, step.test);
    out += " -> " + DumpExpr(model, step.value) + "\n";
  }
  return out;
}

std::string DumpInterpolate(const model::Model& model, const model::Branch& branch) {
  std::string out = "  interpolate " + DumpExpr(model, branch.value) + "\n";
  for (const model::Point& point : branch.points) {
    out += "    at " + DumpExpr(model, point.at) + " -> " + DumpExpr(model, point.value) + "\n";
  }
  return out;
}

std::string DumpMatrix(const model::Model& model, const model::Branch& branch) {
  std::string out = "  matrix of " + DumpExpr(model, branch.value) + " by " +
                    DumpExpr(model, branch.column) + "\n    columns";
  for (const Exact& column : branch.columns) out += " " + Number(column);
  for (const model::Row& row : branch.rows) {
    out += "\n    row " + Number(row.value) + " ->";
    for (const model::Expr& cell : row.cells) out += " " + DumpExpr(model, cell);
  }
  return out + "\n";
}

std::string DumpBranch(const model::Model& model, const model::Branch& branch) {
  switch (branch.kind) {
    case model::BranchKind::kWhen:
      return DumpWhen(model, branch);
    case model::BranchKind::kOtherwise:
      return "  otherwise: " + DumpExpr(model, branch.value) + "\n";
    case model::BranchKind::kBands:
      return DumpBands(model, branch);
    case model::BranchKind::kLadder:
      return DumpLadder(model, branch);
    case model::BranchKind::kInterpolate:
      return DumpInterpolate(model, branch);
    case model::BranchKind::kMatrix:
      return DumpMatrix(model, branch);
  }
  return "";
}

std::string DumpRule(const model::Model& model, std::size_t index) {
  const model::Rule& rule = model.rules[index];
  const std::string name = rule.name.empty() ? "-" : rule.name;
  std::string out = "rule #" + std::to_string(index) + " " + name + " of " +
                    std::string(TextOf(rule.subject)) + ", " + check::TextOf(model, rule.type);
  if (!rule.label.th.empty() || !rule.label.en.empty()) out += Quoted(rule.label);
  out += DumpClause(rule.clause) + DumpAssumes(rule.assumes) + "\n";
  for (const model::Branch& branch : rule.branches) out += DumpBranch(model, branch);
  return out;
}

std::string DumpLint(const model::Lint& lint) {
  const std::string severity = lint.severity == Severity::kError     ? "error"
                               : lint.severity == Severity::kWarning ? "warning"
                                                                     : "note";
  return "lint " + lint.name + " of " + std::string(TextOf(lint.subject)) + ", " + severity +
         " when #" + std::to_string(lint.condition) + Quoted(lint.message) + "\n";
}

std::string DumpKinds(KindSet kinds) {
  std::vector<std::string_view> words;
  for (const std::string_view word : KindTexts()) {
    if ((kinds & SetOf(*FindKind(word))) != 0) words.push_back(word);
  }
  return check::Join(words);
}

std::string DumpKpiLimits(const model::Element& element) {
  const auto text = [](const std::optional<int>& limit) {
    return limit ? std::to_string(*limit) : std::string("*");
  };
  if (!element.kpis_at_least && !element.kpis_at_most) return "";
  return " kpis " + text(element.kpis_at_least) + ".." + text(element.kpis_at_most);
}

std::string DumpModifiers(const model::Model& model, const model::Element& element) {
  std::string out;
  if (element.starred) out += " starred";
  if (element.mandatory == kEveryKind) out += " mandatory";
  if (element.mandatory != kNoKinds && element.mandatory != kEveryKind) {
    out += " mandatory for " + DumpKinds(element.mandatory);
  }
  if (element.open_to != kEveryKind) out += " only for " + DumpKinds(element.open_to);
  for (std::size_t i = 0; i < model.levels.size(); ++i) {
    if ((element.levels & (1U << i)) != 0) out += " level " + model.levels[i].id;
  }
  if (element.weight) out += " weight " + Number(*element.weight);
  if (element.scale >= 0) {
    out += " scale " + model.scales[static_cast<std::size_t>(element.scale)].id;
  }
  return out;
}

std::string DumpField(const model::Model& model, const model::Field& field) {
  std::string out = " field " + model.field_names[static_cast<std::size_t>(field.name)] + ":" +
                    std::string(TextOf(field.kind));
  if (field.kind == FieldKind::kNumber) out += ":" + check::TextOf(model, {.unit = field.unit});
  if (field.low) out += " >=" + Number(*field.low);
  if (field.high) out += " <=" + Number(*field.high);
  for (const Exact& choice : field.one_of) out += " |" + Number(choice);
  if (field.at_least > 1) out += " at-least=" + std::to_string(field.at_least);
  if (field.is_required) out += " required";
  for (std::size_t i = 0; i < model.levels.size(); ++i) {
    if ((field.levels & (1U << i)) != 0) out += " level=" + model.levels[i].id;
  }
  return out;
}

std::string DumpNeeds(const model::Needs& needs) {
  std::string out = " needs " + std::to_string(needs.at_least) + " of";
  for (const std::vector<int>& term : needs.terms) {
    out += " (";
    for (const int field : term) out += "#" + std::to_string(field);
    out += ")";
  }
  return out;
}

std::string DumpElement(const model::Model& model, const model::Element& element) {
  int depth = 0;
  for (int at = element.parent; at >= 0; ++depth) {
    at = model.elements[static_cast<std::size_t>(at)].parent;
  }
  std::string out(static_cast<std::size_t>(2 * depth), ' ');
  out += check::TextOf(element) + DumpModifiers(model, element) + Quoted(element.label);
  out += DumpClause(element.clause) + DumpAssumes(element.assumes) + DumpKpiLimits(element);
  if (element.narrative_at_most) out += " narrative " + std::to_string(*element.narrative_at_most);
  for (const int field : element.fields) {
    out += DumpField(model, model.fields[static_cast<std::size_t>(field)]);
  }
  for (const model::Needs& needs : element.needs) out += DumpNeeds(needs);
  if (element.score >= 0) out += " score #" + std::to_string(element.score);
  return out + "\n";
}

}  // namespace

std::string Dump(const model::Model& model) {
  std::string out = DumpHead(model);
  for (std::size_t i = 0; i < model.rules.size(); ++i) out += DumpRule(model, i);
  for (const model::Lint& lint : model.lints) out += DumpLint(lint);
  for (const model::Element& element : model.elements) out += DumpElement(model, element);
  return out;
}

}  // namespace radap
