#include <algorithm>
#include <string>

#include "rules/document/part_words.h"
#include "rules/document/sections.h"

namespace radap::document {
namespace {

// "3" of "1.2.1/3": within a table the element's own part is enough.
std::string LastPart(const std::string& id) { return id.substr(id.rfind('/') + 1); }

std::string WeightOf(const Element& element) {
  return element.weight ? NumberText(*element.weight) : std::string();
}

std::string NeedsIn(const Writer& writer, const Element& element) {
  std::string text;
  for (const Needs& needs : element.needs) {
    text += (text.empty() ? "" : "\n") + writer.In(NeedsOf(writer.wording, needs));
  }
  return text;
}

Facts FactsOf(const Writer& writer, const Element& element) {
  Facts facts;
  AddFact(facts, writer.Words(Phrase::kScoring), writer.In(ScoringOf(writer.wording, element)));
  AddFact(facts, writer.Words(Phrase::kScale), writer.In(ScaleOf(writer.wording, element)));
  AddFact(facts, writer.Words(Phrase::kLevel), writer.In(writer.wording.Levels(element.levels)));
  AddFact(facts, writer.Words(Phrase::kWeight), WeightOf(element));
  AddFact(facts, writer.Words(Phrase::kOpenTo), writer.In(OpenToOf(element)));
  AddFact(facts, writer.Words(Phrase::kKpis), writer.In(KpisOf(element)));
  AddFact(facts, writer.Words(Phrase::kNarrative), writer.In(NarrativeOf(element)));
  AddFact(facts, writer.Words(Phrase::kNeeds), NeedsIn(writer, element));
  AddFact(facts, writer.Words(Phrase::kClause), writer.From(element.clause));
  AddFact(facts, writer.Words(Phrase::kAssume), NotesOf(writer, element.assumes));
  return facts;
}

Table FieldTable(const Writer& writer, const Element& element) {
  Table table{.title = writer.Words(Phrase::kFields),
              .columns = {{writer.Words(Phrase::kId), ColumnKind::kShort},
                          {writer.Words(Phrase::kField)},
                          {writer.Words(Phrase::kHolding)},
                          {writer.Words(Phrase::kRequirement)},
                          {writer.Words(Phrase::kLevel)},
                          {writer.Words(Phrase::kClause)}},
              .rows = {}};
  for (const int index : element.fields) {
    const Field& field = writer.program.fields.at(static_cast<std::size_t>(index));
    const std::string& name = writer.program.field_names.at(static_cast<std::size_t>(field.name));
    table.rows.push_back(
        {element.id + "/" + name,
         {name, writer.Text(field.label), writer.In(HoldingOf(writer.wording, field)),
          writer.In(RequirementOf(writer.program, field)),
          writer.In(writer.wording.Levels(field.levels)), writer.From(field.clause)}});
  }
  return table;
}

Row IssueRow(const Writer& writer, const Element& issue) {
  return {issue.id,
          {LastPart(issue.id), issue.starred ? "*" : "", writer.Text(issue.label),
           writer.In(writer.wording.Levels(issue.levels)), WeightOf(issue),
           writer.In(OpenToOf(issue)), writer.From(issue.clause), NotesOf(writer, issue.assumes)}};
}

Table IssueTable(const Writer& writer, const Element& parent) {
  Table table{.title = writer.Words(Phrase::kIssues),
              .columns = {{"#", ColumnKind::kNumber},
                          {"*", ColumnKind::kStar},
                          {writer.Words(Phrase::kIssue)},
                          {writer.Words(Phrase::kLevel)},
                          {writer.Words(Phrase::kWeight), ColumnKind::kNumber},
                          {writer.Words(Phrase::kOpenTo)},
                          {writer.Words(Phrase::kClause)},
                          {writer.Words(Phrase::kAssume)}},
              .rows = {}};
  for (const int child : parent.children) {
    const Element& issue = writer.program.elements.at(static_cast<std::size_t>(child));
    if (issue.kind == ElementKind::kIssue) table.rows.push_back(IssueRow(writer, issue));
  }
  return table;
}

Row GroupRow(const Writer& writer, const Element& group) {
  return {group.id,
          {LastPart(group.id), writer.Text(group.label), writer.In(MandatoryOf(group)),
           writer.In(OpenToOf(group)), writer.In(KpisOf(group)),
           writer.In(ScoringOf(writer.wording, group)), writer.In(ScaleOf(writer.wording, group)),
           writer.From(group.clause), NotesOf(writer, group.assumes)}};
}

Table GroupTable(const Writer& writer, const Element& parent) {
  Table table{.title = writer.Words(Phrase::kGroups),
              .columns = {{"#", ColumnKind::kNumber},
                          {writer.Words(Phrase::kGroup)},
                          {writer.Words(Phrase::kMandatoryColumn)},
                          {writer.Words(Phrase::kOpenTo)},
                          {writer.Words(Phrase::kKpis)},
                          {writer.Words(Phrase::kEachKpi)},
                          {writer.Words(Phrase::kScale)},
                          {writer.Words(Phrase::kClause)},
                          {writer.Words(Phrase::kAssume)}},
              .rows = {}};
  for (const int child : parent.children) {
    const Element& group = writer.program.elements.at(static_cast<std::size_t>(child));
    if (group.kind == ElementKind::kGroup) table.rows.push_back(GroupRow(writer, group));
  }
  return table;
}

// How the KPIs of groups without a scoring of their own are scored.
void AddEachKpi(const Writer& writer, const Table& groups, Facts& facts) {
  constexpr std::size_t kOwnScoring = 5;
  const bool some_have_none =
      std::any_of(groups.rows.begin(), groups.rows.end(),
                  [](const Row& row) { return row.cells.at(kOwnScoring).empty(); });
  if (!some_have_none || writer.program.kpi_score < 0) return;
  AddFact(facts, writer.Words(Phrase::kEachKpi),
          writer.Words(Phrase::kUsesRule, {writer.wording.RuleName(writer.program.kpi_score)}));
}

Section ElementSection(const Writer& writer, const Element& element) {
  const bool is_total = element.kind == ElementKind::kTotal;
  Section section{.anchor = element.id,
                  .id = is_total ? std::string() : element.id,
                  .title = writer.Text(element.label)};
  section.in_contents =
      element.kind == ElementKind::kCategory || element.kind == ElementKind::kItem;
  section.marks.push_back(writer.In(LabelOf(element.kind)));
  if (section.title.empty()) section.title = element.id;
  Facts facts = FactsOf(writer, element);
  Table groups = GroupTable(writer, element);
  AddEachKpi(writer, groups, facts);
  if (!facts.facts.empty()) section.blocks.emplace_back(std::move(facts));
  AddTable(FieldTable(writer, element), section.blocks);
  AddTable(IssueTable(writer, element), section.blocks);
  AddTable(std::move(groups), section.blocks);
  if (is_total) return section;
  for (const int child : element.children) {
    const Element& part = writer.program.elements.at(static_cast<std::size_t>(child));
    const bool is_row = part.kind == ElementKind::kIssue || part.kind == ElementKind::kGroup;
    if (!is_row) section.sections.push_back(ElementSection(writer, part));
  }
  return section;
}

}  // namespace

Section AskedSection(const Writer& writer) {
  Section section{.anchor = "asked", .id = {}, .title = writer.Words(Phrase::kAsked)};
  const Element& total = writer.program.elements.at(0);
  section.sections.push_back(ElementSection(writer, total));
  for (const int child : total.children) {
    const Element& part = writer.program.elements.at(static_cast<std::size_t>(child));
    section.sections.push_back(ElementSection(writer, part));
  }
  return section;
}

}  // namespace radap::document
