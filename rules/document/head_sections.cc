#include <algorithm>
#include <string>

#include "rules/document/part_words.h"
#include "rules/document/sections.h"

namespace radap::document {
namespace {

std::string CountsOf(const Writer& writer) {
  const Program& program = writer.program;
  std::vector<Label> counts;
  const auto add = [&counts](std::ptrdiff_t count, const Label& of) {
    if (count > 0) counts.push_back(Say(Phrase::kCountOf, {Both(std::to_string(count)), of}));
  };
  for (const ElementKind kind : {ElementKind::kCategory, ElementKind::kItem, ElementKind::kQuestion,
                                 ElementKind::kIssue, ElementKind::kGroup}) {
    const auto count = std::count_if(program.elements.begin(), program.elements.end(),
                                     [kind](const Element& each) { return each.kind == kind; });
    add(count, count == 1 ? LabelOf(kind) : ManyOf(kind));
  }
  add(static_cast<std::ptrdiff_t>(program.fields.size()), Say(Phrase::kFields));
  add(std::count_if(program.rules.begin(), program.rules.end(),
                    [](const Rule& rule) { return !rule.name.empty(); }),
      Say(Phrase::kRuleCount));
  add(static_cast<std::ptrdiff_t>(program.lints.size()), Say(Phrase::kLintCount));
  return writer.In(ListOf(counts, Phrase::kComma));
}

Table LevelTable(const Writer& writer, const ProgramScale& scale) {
  Table table{.title = writer.Words(Phrase::kLevel),
              .columns = {{writer.Words(Phrase::kId), ColumnKind::kShort},
                          {writer.Words(Phrase::kLevel)},
                          {writer.Words(Phrase::kFrom), ColumnKind::kNumber}},
              .rows = {}};
  for (const ProgramLevel& level : scale.levels) {
    const std::string prefix = scale.id.empty() ? "level-" : "level-" + scale.id + "/";
    table.rows.push_back({prefix + level.id,
                          {level.id, writer.Text(level.label),
                           writer.In(writer.wording.Amount(level.from, scale.unit))}});
  }
  return table;
}

Label PlaceOf(const Writer& writer, const Element& element) {
  const Label kind = LabelOf(element.kind);
  const Label place =
      element.kind == ElementKind::kTotal ? kind : Say(Phrase::kElement, {kind, Both(element.id)});
  return writer.wording.Linked(place, element.id);
}

}  // namespace

std::string NotesOf(const Writer& writer, const std::vector<Assume>& assumes) {
  std::string notes;
  for (const Assume& assume : assumes) {
    const Label link = writer.wording.Linked(Both(assume.id), "assume-" + assume.id);
    notes += (notes.empty() ? "" : "\n") + writer.Text(assume.label) + " (" + writer.In(link) + ")";
  }
  return notes;
}

Section AboutSection(const Writer& writer) {
  const Program& program = writer.program;
  Facts facts;
  AddFact(facts, writer.Words(Phrase::kPack),
          writer.Words(Phrase::kVersionOf, {Both(program.id), Both(program.version)}));
  const std::string valid = writer.In(ValidityOf(program));
  AddFact(facts, writer.Words(Phrase::kValid),
          valid.empty() ? writer.Words(Phrase::kAlwaysValid) : valid);
  AddFact(facts, writer.Words(Phrase::kScale),
          writer.In(RangeOf(writer.wording, program.scales.at(0))));
  AddFact(facts, writer.Words(Phrase::kHolds), CountsOf(writer));
  AddFact(facts, writer.Words(Phrase::kHash), program.sha256);
  return {.anchor = "about",
          .id = {},
          .title = writer.Words(Phrase::kAbout),
          .blocks = {Block(std::move(facts))}};
}

Section SourcesSection(const Writer& writer) {
  Section section{.anchor = "sources", .id = {}, .title = writer.Words(Phrase::kSources)};
  Table table{.title = section.title,
              .columns = {{writer.Words(Phrase::kId), ColumnKind::kShort},
                          {writer.Words(Phrase::kName)},
                          {writer.Words(Phrase::kDocument)}},
              .rows = {}};
  for (const ProgramSource& source : writer.program.sources) {
    table.rows.push_back(
        {"source-" + source.id,
         {source.id, writer.Text(source.label), writer.Text({source.document, source.document})}});
  }
  AddTable(std::move(table), section.blocks);
  return section;
}

Section ScalesSection(const Writer& writer) {
  Section section{.anchor = "scales", .id = {}, .title = writer.Words(Phrase::kScales)};
  for (const ProgramScale& scale : writer.program.scales) {
    const bool is_main = scale.id.empty();
    const std::string name = writer.Text(scale.label);
    Section part{.anchor = is_main ? "main-scale" : "scale-" + scale.id,
                 .id = scale.id,
                 .title = is_main        ? writer.Words(Phrase::kMainScale)
                          : name.empty() ? scale.id
                                         : name,
                 .in_contents = false,
                 .blocks = {Paragraph{writer.In(RangeOf(writer.wording, scale))}}};
    AddTable(LevelTable(writer, scale), part.blocks);
    section.sections.push_back(std::move(part));
  }
  return section;
}

Section AssumptionsSection(const Writer& writer) {
  Section section{.anchor = "assumptions", .id = {}, .title = writer.Words(Phrase::kAssumptions)};
  Table table{.title = section.title,
              .columns = {{writer.Words(Phrase::kId), ColumnKind::kShort},
                          {writer.Words(Phrase::kReading)},
                          {writer.Words(Phrase::kWhere)}},
              .rows = {}};
  const auto add = [&](const std::vector<Assume>& assumes, const Label& place) {
    for (const Assume& assume : assumes) {
      table.rows.push_back(
          {"assume-" + assume.id, {assume.id, writer.Text(assume.label), writer.In(place)}});
    }
  };
  for (std::size_t i = 0; i < writer.program.rules.size(); ++i) {
    const Rule& rule = writer.program.rules[i];
    if (!rule.assumes.empty()) add(rule.assumes, writer.wording.RuleName(static_cast<int>(i)));
  }
  for (const Element& element : writer.program.elements)
    add(element.assumes, PlaceOf(writer, element));
  if (table.rows.empty()) return section;
  section.blocks.emplace_back(Paragraph{writer.Words(Phrase::kAssumptionsAre)});
  AddTable(std::move(table), section.blocks);
  return section;
}

Section ConstantsSection(const Writer& writer) {
  Section section{.anchor = "constants", .id = {}, .title = writer.Words(Phrase::kConstants)};
  Table table{.title = section.title,
              .columns = {{writer.Words(Phrase::kId), ColumnKind::kShort},
                          {writer.Words(Phrase::kName)},
                          {writer.Words(Phrase::kValue), ColumnKind::kNumber},
                          {writer.Words(Phrase::kClause)}},
              .rows = {}};
  for (const Constant& constant : writer.program.named_constants) {
    table.rows.push_back({"constant-" + constant.id,
                          {constant.id, writer.Text(constant.label),
                           writer.In(writer.wording.Amount(constant.value, constant.unit)),
                           writer.From(constant.clause)}});
  }
  AddTable(std::move(table), section.blocks);
  return section;
}

}  // namespace radap::document
