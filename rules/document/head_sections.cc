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

void AddAssumed(const Writer& writer, const Assume& assume, const Label& place,
                std::vector<Assumed>& all) {
  const std::string text = writer.Text(assume.label);
  int repeated = 1;
  for (Assumed& known : all) {
    if (known.assume->id != assume.id) continue;
    if (writer.Text(known.assume->label) == text) {
      known.places.push_back(place);
      return;
    }
    ++repeated;
  }
  const std::string number = repeated == 1 ? "" : "/" + std::to_string(repeated);
  all.push_back({"assume-" + assume.id + number, &assume, {place}});
}

}  // namespace

std::vector<Assumed> AllAssumed(const Writer& writer) {
  std::vector<Assumed> all;
  const Program& program = writer.program;
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    const Label place = writer.wording.RuleName(static_cast<int>(i));
    for (const Assume& assume : program.rules[i].assumes) AddAssumed(writer, assume, place, all);
  }
  for (const Element& element : program.elements) {
    const Label place = writer.wording.Linked(
        element.kind == ElementKind::kTotal
            ? LabelOf(element.kind)
            : Say(Phrase::kElement, {LabelOf(element.kind), Both(element.id)}),
        element.id);
    for (const Assume& assume : element.assumes) AddAssumed(writer, assume, place, all);
  }
  return all;
}

std::string NotesOf(const Writer& writer, const std::vector<Assume>& assumes) {
  std::string notes;
  for (const Assume& assume : assumes) {
    const std::string text = writer.Text(assume.label);
    const auto known =
        std::find_if(writer.assumed.begin(), writer.assumed.end(), [&](const Assumed& each) {
          return each.assume->id == assume.id && writer.Text(each.assume->label) == text;
        });
    const Label link = writer.wording.Linked(Both(assume.id), known->anchor);
    notes += (notes.empty() ? "" : "\n") + text + " (" + writer.In(link) + ")";
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
  AddFact(facts, writer.Words(Phrase::kScale), writer.In(RangeOf(writer.wording, program.scales.at(0))));
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
    table.rows.push_back({"source-" + source.id,
                          {source.id, writer.Text(source.label),
                           writer.Text({source.document, source.document})}});
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
                 .title = is_main ? writer.Words(Phrase::kMainScale) : name.empty() ? scale.id : name,
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
  for (const Assumed& assumed : writer.assumed) {
    table.rows.push_back({assumed.anchor,
                          {assumed.assume->id, writer.Text(assumed.assume->label),
                           writer.In(ListOf(assumed.places, Phrase::kComma))}});
  }
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
