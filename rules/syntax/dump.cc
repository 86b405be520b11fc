// Dump of an Ast: one line a node, `word part=value ..` in a fixed order; parts that are absent are left out.
// Expressions are written operator first, in parentheses.
#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "rules/syntax/parse.h"

namespace radap {
namespace {

std::string Quoted(const ast::Word& word) {
  std::string text = "\"";
  for (const char c : word.text) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + '"';
}

std::string List(const std::vector<ast::Word>& words) {
  std::string text;
  for (const ast::Word& word : words) text += (text.empty() ? "" : " ") + word.text;
  return "[" + text + "]";
}

// "kpi", or "[item total]" of several.
std::string Subjects(const std::vector<ast::Word>& subjects) {
  return subjects.size() == 1 ? subjects.front().text : List(subjects);
}

// " name=value", or nothing if the part is absent.
std::string Part(std::string_view name, const std::optional<ast::Word>& word) {
  return word ? fmt::format(" {}={}", name, word->text) : "";
}
std::string TextPart(std::string_view name, const std::optional<ast::Word>& word) {
  return word ? fmt::format(" {}={}", name, Quoted(*word)) : "";
}
std::string ListPart(std::string_view name, const std::vector<ast::Word>& words) {
  return words.empty() ? "" : fmt::format(" {}={}", name, List(words));
}
std::string LabelParts(const ast::Label& label) {
  return TextPart("th", label.th) + TextPart("en", label.en);
}

// In the order of ast::ExprKind.
constexpr auto kOperators = std::to_array<std::string_view>(
    {"",   "",  "",   "",  "",   "-",   "not", "+",  "-",        "*",           "/", "<",
     "<=", ">", ">=", "=", "<>", "and", "or",  "is", "contains", "starts-with", "",  ""});

std::string DumpExpr(const ast::Expr& expr);

std::string DumpAggregate(const ast::Expr& expr) {
  std::string text = "(" + expr.word.text;
  if (expr.known_only) text += " known";
  text += Part("rule", expr.rule) + Part("of", expr.collection) + Part("test", expr.test) +
          Part(expr.through_now ? "years" : "years-before", expr.number);
  if (!expr.among.empty()) text += " among=" + DumpExpr(expr.among[0]);
  if (!expr.args.empty()) text += " where=" + DumpExpr(expr.args[0]);
  return text + ")";
}

std::string DumpExpr(const ast::Expr& expr) {
  switch (expr.kind) {
    case ast::ExprKind::kNumber:
      return expr.unit ? expr.word.text + ":" + expr.unit->text : expr.word.text;
    case ast::ExprKind::kName:
      return expr.word.text;
    case ast::ExprKind::kText:
      return Quoted(expr.word);
    case ast::ExprKind::kYearsBefore:
      return fmt::format("({} years-before={})", expr.word.text, expr.number->text);
    case ast::ExprKind::kAtLevel:
      return fmt::format("({} at={})", expr.word.text, expr.names[0].text);
    case ast::ExprKind::kAggregate:
      return DumpAggregate(expr);
    default:
      break;
  }
  const bool is_call = expr.kind == ast::ExprKind::kCall;
  const std::string_view head =
      is_call ? expr.word.text : kOperators[static_cast<std::size_t>(expr.kind)];
  std::string text = fmt::format("({}{}", head, expr.negated ? "-not" : "");
  for (const ast::Expr& arg : expr.args) text += " " + DumpExpr(arg);
  if (!expr.names.empty()) text += " " + List(expr.names);
  return text + ")";
}

std::string ClauseText(const ast::ClauseLine& clause) {
  return clause.source.text + Part("line", clause.first_line) + Part("to", clause.last_line) +
         TextPart("text", clause.text);
}

std::string ClausePart(const std::optional<ast::ClauseLine>& clause) {
  return clause ? " clause=(" + ClauseText(*clause) + ")" : "";
}

// One overload for each kind of statement.
struct DumpStatement {
  std::string operator()(const ast::PackLine& pack) const {
    return fmt::format("pack {} version={}", pack.id.text, pack.version.text);
  }
  std::string operator()(const ast::TitleLine& title) const {
    return "title" + LabelParts(title.label);
  }
  std::string operator()(const ast::LabelLine& label) const {
    return "label" + LabelParts(label.label);
  }
  std::string operator()(const ast::SourceLine& source) const {
    return "source " + source.id.text + TextPart("document", source.document) +
           LabelParts(source.label);
  }
  std::string operator()(const ast::ScaleLine& scale) const {
    return "scale" + (scale.name ? " " + scale.name->text : "") +
           fmt::format(" low={} high={} unit={}", scale.low.text, scale.high.text,
                       scale.unit.text) +
           LabelParts(scale.label);
  }
  std::string operator()(const ast::ValidLine& valid) const {
    return "valid from=" + valid.from.text + Part("to", valid.to);
  }
  std::string operator()(const ast::IncludeLine& include) const {
    return "include " + Quoted(include.file);
  }
  std::string operator()(const ast::ConstantLine& constant) const {
    return fmt::format("constant {} number={}", constant.name.text, constant.number.text) +
           Part("unit", constant.unit) + LabelParts(constant.label) + ClausePart(constant.clause);
  }
  std::string operator()(const ast::UnitLine& unit) const {
    return "unit " + unit.id.text + LabelParts(unit.label);
  }
  std::string operator()(const ast::LevelsLine&) const { return "levels"; }
  std::string operator()(const ast::LevelLine& level) const {
    return fmt::format("level {} from={}", level.id.text, level.from.text) +
           Part("unit", level.unit) + LabelParts(level.label);
  }
  std::string operator()(const ast::ClauseLine& clause) const {
    return "clause " + ClauseText(clause);
  }
  std::string operator()(const ast::ElementLine& element) const {
    std::string text = element.kind.text + Part("id", element.id);
    if (element.starred) text += " starred";
    if (element.mandatory) text += " mandatory";
    text += ListPart("for", element.mandatory_for) + ListPart("only-for", element.only_for) +
            ListPart("not-for", element.not_for) + ListPart("levels", element.levels) +
            Part("weight", element.weight);
    if (element.weight_percent) text += "%";
    text += Part("scale", element.scale) + LabelParts(element.label) + ClausePart(element.clause);
    if (element.score) text += " score=" + DumpExpr(*element.score);
    return text;
  }
  std::string operator()(const ast::AssumeLine& assume) const {
    return "assume " + assume.id.text + LabelParts(assume.label);
  }
  std::string operator()(const ast::NarrativeLine& narrative) const {
    return "narrative at-most=" + narrative.at_most.text;
  }
  std::string operator()(const ast::KpisLine& kpis) const {
    return "kpis" + Part("at-least", kpis.at_least) + Part("at-most", kpis.at_most);
  }
  std::string operator()(const ast::FieldLine& field) const {
    return fmt::format("field {} {}", field.name.text, field.kind.text) + Part("unit", field.unit) +
           Part("low", field.low) + Part("high", field.high) + ListPart("one-of", field.one_of) +
           Part("at-least", field.at_least) + (field.optional ? " optional" : "") +
           ListPart("levels", field.levels) + LabelParts(field.label) + ClausePart(field.clause);
  }
  std::string operator()(const ast::NeedsLine& needs) const {
    std::string text = "needs at-least=" + needs.at_least.text;
    for (const std::vector<ast::Word>& term : needs.terms) text += " " + List(term);
    return text;
  }
  std::string operator()(const ast::RuleLine& rule) const {
    return fmt::format("rule {} of={} unit={}", rule.name.text, Subjects(rule.subjects),
                       rule.unit.text) +
           LabelParts(rule.label);
  }
  std::string operator()(const ast::TestLine& test) const {
    return fmt::format("test {} of={}", test.name.text, Subjects(test.subjects)) +
           LabelParts(test.label);
  }
  std::string operator()(const ast::LintLine& lint) const {
    return fmt::format("lint {} of={} severity={}", lint.name.text, Subjects(lint.subjects),
                       lint.severity.text);
  }
  std::string operator()(const ast::WhenLine& when) const {
    return "when " + DumpExpr(when.condition) + (when.value ? ": " + DumpExpr(*when.value) : "");
  }
  std::string operator()(const ast::OtherwiseLine& otherwise) const {
    return "otherwise: " + DumpExpr(otherwise.value);
  }
  std::string operator()(const ast::BandsLine& bands) const {
    return "bands of=" + DumpExpr(bands.of);
  }
  std::string operator()(const ast::BandLine& band) const {
    return fmt::format("band {}{}, {}{}: {}", band.low && band.includes_low ? '[' : '(',
                       band.low ? band.low->text : "", band.high ? band.high->text : "",
                       band.high && band.includes_high ? ']' : ')', DumpExpr(band.value));
  }
  std::string operator()(const ast::LadderLine& ladder) const {
    return "ladder of=" + ladder.collection.text + Part("test", ladder.test) +
           (ladder.among ? " among=" + DumpExpr(*ladder.among) : "");
  }
  std::string operator()(const ast::StepLine& step) const {
    return "step " + step.level.text + Part("test", step.test) + ": " + DumpExpr(step.value);
  }
  std::string operator()(const ast::InterpolateLine& interpolate) const {
    return "interpolate of=" + DumpExpr(interpolate.of);
  }
  std::string operator()(const ast::PointLine& point) const {
    return fmt::format("at {}: {}", DumpExpr(point.at), DumpExpr(point.value));
  }
  std::string operator()(const ast::MatrixLine& matrix) const {
    return fmt::format("matrix rows={} columns={}", DumpExpr(matrix.rows),
                       DumpExpr(matrix.columns));
  }
  std::string operator()(const ast::ColumnsLine& columns) const {
    return "columns " + List(columns.values);
  }
  std::string operator()(const ast::RowLine& row) const {
    std::string text = "row " + row.value.text + ":";
    for (const ast::Expr& cell : row.cells) text += " " + DumpExpr(cell);
    return text;
  }
  std::string operator()(const ast::SayLine& say) const { return "say" + LabelParts(say.label); }
};

void DumpNodes(const std::vector<ast::Node>& nodes, std::size_t depth, std::string& text) {
  for (const ast::Node& node : nodes) {
    text.append(depth * 2, ' ');
    text += std::visit(DumpStatement(), node.statement) + "\n";
    DumpNodes(node.children, depth + 1, text);
  }
}

}  // namespace

std::string Dump(const ast::Ast& ast) {
  std::string text;
  DumpNodes(ast.nodes, 0, text);
  return text;
}

}  // namespace radap
