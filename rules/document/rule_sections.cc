#include <string>

#include "rules/document/part_words.h"
#include "rules/document/rule_lines.h"
#include "rules/document/sections.h"

namespace radap::document {
namespace {

bool IsTableLine(LineKind kind) {
  return kind == LineKind::kBand || kind == LineKind::kStep || kind == LineKind::kPoint ||
         kind == LineKind::kRow;
}

std::string What(const Writer& writer, const RuleLine& line, bool is_first) {
  if (line.kind == LineKind::kWhen) return writer.Words(Phrase::kWhen, {line.what});
  return writer.Words(is_first ? Phrase::kAlways : Phrase::kOtherwise);
}

Table ConditionTable(const Writer& writer, const std::vector<RuleLine>& lines) {
  Table table{.title = writer.Words(Phrase::kCondition),
              .columns = {{writer.Words(Phrase::kCondition)},
                          {writer.Words(Phrase::kGives)},
                          {writer.Words(Phrase::kSourceLine), ColumnKind::kCode}},
              .rows = {}};
  for (const RuleLine& line : lines) {
    if (IsTableLine(line.kind)) continue;
    table.rows.push_back({{},
                          {What(writer, line, table.rows.empty()), writer.In(line.value),
                           SourceLine(writer.program, line.span)}});
  }
  return table;
}

Phrase HeadOf(LineKind kind) {
  switch (kind) {
    case LineKind::kStep:
      return Phrase::kStepColumn;
    case LineKind::kPoint:
      return Phrase::kAt;
    default:
      return Phrase::kRange;
  }
}

// The bands, steps or points of a rule.
Table TableOfLines(const Writer& writer, const std::vector<RuleLine>& lines) {
  Table table;
  for (const RuleLine& line : lines) {
    if (!IsTableLine(line.kind) || line.kind == LineKind::kRow) continue;
    table.title = writer.Words(HeadOf(line.kind));
    table.columns = {{table.title},
                     {writer.Words(Phrase::kGives), ColumnKind::kNumber},
                     {writer.Words(Phrase::kSourceLine), ColumnKind::kCode}};
    table.rows.push_back(
        {{}, {writer.In(line.what), writer.In(line.value), SourceLine(writer.program, line.span)}});
  }
  return table;
}

Table MatrixOf(const Writer& writer, const std::vector<RuleLine>& lines) {
  Table table;
  for (const RuleLine& line : lines) {
    if (line.kind == LineKind::kMatrix) {
      table.title = writer.In(line.value);
      table.columns.push_back({"", ColumnKind::kNumber});
      for (const Label& cell : line.cells) {
        table.columns.push_back({writer.In(cell), ColumnKind::kNumber});
      }
      table.columns.push_back({writer.Words(Phrase::kSourceLine), ColumnKind::kCode});
    }
    if (line.kind != LineKind::kRow) continue;
    Row row{{}, {writer.In(line.what)}};
    for (const Label& cell : line.cells) row.cells.push_back(writer.In(cell));
    row.cells.push_back(SourceLine(writer.program, line.span));
    table.rows.push_back(std::move(row));
  }
  return table;
}

void AddDrawing(const Writer& writer, const Rule& rule, std::vector<Block>& blocks) {
  KnownCurve curve = CurveOf(writer.program, rule);
  if (curve.at.size() < 2) return;
  const auto text = [](const Exact& number) { return Both(NumberText(number)); };
  const std::string shows =
      writer.Words(Phrase::kCurveOf, {text(curve.value.front()), text(curve.at.front()),
                                      text(curve.value.back()), text(curve.at.back())});
  blocks.emplace_back(Drawing{shows, std::move(curve.at), std::move(curve.value)});
}

// What is to be known to read the table of a rule.
void AddExplanation(const Writer& writer, const std::vector<RuleLine>& lines,
                    std::vector<Block>& blocks) {
  for (const RuleLine& line : lines) {
    if (line.kind == LineKind::kLadder) {
      blocks.emplace_back(Paragraph{writer.Words(Phrase::kLadderIs)});
    } else if (line.kind == LineKind::kCurve) {
      blocks.emplace_back(Paragraph{writer.Words(Phrase::kCurveIs)});
    } else if (line.kind == LineKind::kMatrix) {
      blocks.emplace_back(Paragraph{writer.Words(Phrase::kMatrixIs)});
    }
  }
}

std::string UnitOf(const Writer& writer, const Rule& rule) {
#define UNIT(name, id, th, en, said) \
  if (rule.unit == id && std::string_view(th).empty()) return writer.In({said, id});
#include "rules/base/unit.def"
  const std::string unit = writer.In(writer.wording.UnitName(rule.unit));
  return unit.empty() ? rule.unit : unit;
}

Section RuleSection(const Writer& writer, const Rule& rule) {
  const std::string label = writer.Text(rule.label);
  Section section{.anchor = AnchorOf(rule),
                  .id = rule.name,
                  .title = label.empty() ? rule.name : label,
                  .in_contents = false};
  if (label.empty()) section.id.clear();
  const bool is_number = rule.type == ValueType::kNumber;
  section.marks.push_back(is_number ? UnitOf(writer, rule) : writer.Words(Phrase::kYesOrNo));
  Facts facts;
  AddFact(facts, writer.Words(Phrase::kClause), writer.From(rule.clause));
  AddFact(facts, writer.Words(Phrase::kAssume), NotesOf(writer, rule.assumes));
  if (!facts.facts.empty()) section.blocks.emplace_back(std::move(facts));
  const std::vector<RuleLine> lines = LinesOf(writer.wording, rule);
  AddTable(ConditionTable(writer, lines), section.blocks);
  AddExplanation(writer, lines, section.blocks);
  AddTable(TableOfLines(writer, lines), section.blocks);
  Table matrix = MatrixOf(writer, lines);
  if (!matrix.rows.empty()) section.blocks.emplace_back(std::move(matrix));
  AddDrawing(writer, rule, section.blocks);
  return section;
}

}  // namespace

Section RulesSection(const Writer& writer) {
  Section section{.anchor = "rules", .id = {}, .title = writer.Words(Phrase::kRules)};
  for (const ElementKind subject :
       {ElementKind::kTotal, ElementKind::kCategory, ElementKind::kItem, ElementKind::kQuestion,
        ElementKind::kIssue, ElementKind::kGroup, ElementKind::kKpi}) {
    Section part{.anchor = "rules-of-" + std::string(TextOf(subject)),
                 .id = {},
                 .title = writer.Words(Phrase::kRulesOf, {LabelOf(subject)})};
    for (const Rule& rule : writer.program.rules) {
      if (rule.subject == subject && !rule.name.empty()) {
        part.sections.push_back(RuleSection(writer, rule));
      }
    }
    if (!part.sections.empty()) section.sections.push_back(std::move(part));
  }
  if (!section.sections.empty()) {
    section.blocks.emplace_back(Paragraph{writer.Words(Phrase::kRulesAre)});
  }
  return section;
}

Section LintsSection(const Writer& writer) {
  Section section{.anchor = "lints", .id = {}, .title = writer.Words(Phrase::kLints)};
  Table table{.title = section.title,
              .columns = {{writer.Words(Phrase::kSeverity), ColumnKind::kShort},
                          {writer.Words(Phrase::kSubject), ColumnKind::kShort},
                          {writer.Words(Phrase::kSays)},
                          {writer.Words(Phrase::kCondition)},
                          {writer.Words(Phrase::kId), ColumnKind::kShort},
                          {writer.Words(Phrase::kSourceLine), ColumnKind::kCode}},
              .rows = {}};
  for (const Lint& lint : writer.program.lints) {
    const Rule& condition = writer.program.rules.at(static_cast<std::size_t>(lint.condition));
    const Label when = Say(Phrase::kWhen, {writer.wording.Condition(lint.condition)});
    table.rows.push_back({"lint-" + lint.name + "-of-" + std::string(TextOf(lint.subject)),
                          {writer.In(SeverityWord(lint.severity)), writer.In(LabelOf(lint.subject)),
                           writer.Text(lint.message), writer.In(when), lint.name,
                           SourceLine(writer.program, condition.code.back().span)}});
  }
  if (table.rows.empty()) return section;
  section.blocks.emplace_back(Paragraph{writer.Words(Phrase::kLintsAre)});
  AddTable(std::move(table), section.blocks);
  return section;
}

}  // namespace radap::document
