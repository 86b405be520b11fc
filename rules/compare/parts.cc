#include "rules/compare/parts.h"

#include <cstddef>

#include "rules/document/part_words.h"
#include "rules/document/phrases.h"

namespace radap::compare {
namespace {

using document::Both;

std::string KeyOf(const Label& label) {
  return label.th.empty() && label.en.empty() ? std::string() : label.th + "\n" + label.en;
}

// "ไทย / English": a change of one language shows in both.
Label InBoth(const Label& label) {
  if (label.th.empty() || label.en.empty() || label.th == label.en)
    return Both(label.th + label.en);
  return Both(label.th + " / " + label.en);
}

Label NameOf(CompareWord kind, const std::string& id, const Label& label) {
  const Label name = Words(CompareWord::kOf, {Words(kind), Both(id)});
  return KeyOf(label).empty() ? name : Words(CompareWord::kNamed, {name, label});
}

}  // namespace

Label Words(CompareWord word, const std::vector<Label>& args) {
  static const Label kWords[] = {
#define COMPARE_WORD(name, th, en) {th, en},
#include "rules/compare/compare_words.def"
  };
  return document::Fill(kWords[static_cast<std::size_t>(word)], args);
}

Aspect PlainAspect(CompareWord name, const Label& value) {
  const Label words = Words(name);
  return {words.en, words, KeyOf(value), value};
}

Aspect LabelAspect(CompareWord name, const Label& label) {
  const Label words = Words(name);
  return {words.en, words, KeyOf(label), InBoth(label)};
}

Aspect ClauseAspect(const Edition& edition, const std::optional<Clause>& clause) {
  const Label words = Words(CompareWord::kClause);
  if (!clause) return {words.en, words, {}, {}};
  return {words.en, words, TextOf(*clause), edition.words.From(*clause)};
}

std::vector<Aspect> AssumeAspects(const std::vector<Assume>& assumes) {
  std::vector<Aspect> aspects;
  for (const Assume& assume : assumes) {
    const Label name = Words(CompareWord::kAssume, {Both(assume.id)});
    aspects.push_back({name.en, name, KeyOf(assume.label), InBoth(assume.label)});
  }
  return aspects;
}

Part PackPart(const Edition& edition) {
  const Program& program = edition.program;
  return {.kind = PartKind::kPack,
          .id = program.id,
          .name = Words(CompareWord::kPack),
          .aspects = {PlainAspect(CompareWord::kId, Both(program.id)),
                      PlainAspect(CompareWord::kVersion, Both(program.version)),
                      LabelAspect(CompareWord::kLabel, program.title),
                      PlainAspect(CompareWord::kValidity, document::ValidityOf(program))}};
}

std::vector<Part> SourceParts(const Edition& edition) {
  std::vector<Part> parts;
  for (const ProgramSource& source : edition.program.sources) {
    parts.push_back({.kind = PartKind::kSource,
                     .id = source.id,
                     .name = NameOf(CompareWord::kSource, source.id, source.label),
                     .aspects = {LabelAspect(CompareWord::kLabel, source.label),
                                 PlainAspect(CompareWord::kDocument, Both(source.document))}});
  }
  return parts;
}

std::vector<Part> UnitParts(const Edition& edition) {
  std::vector<Part> parts;
  for (const ProgramUnit& unit : edition.program.units) {
    parts.push_back({.kind = PartKind::kUnit,
                     .id = unit.id,
                     .name = NameOf(CompareWord::kUnitPart, unit.id, {}),
                     .aspects = {LabelAspect(CompareWord::kLabel, unit.label)}});
  }
  return parts;
}

std::vector<Part> ScaleParts(const Edition& edition) {
  std::vector<Part> parts;
  for (const ProgramScale& scale : edition.program.scales) {
    const Label range = document::RangeOf(edition.words, scale);
    Part part{.kind = PartKind::kScale,
              .id = scale.id.empty() ? "main" : "scale " + scale.id,
              .name = scale.id.empty() ? Words(CompareWord::kMainScale)
                                       : NameOf(CompareWord::kScalePart, scale.id, scale.label),
              .aspects = {LabelAspect(CompareWord::kLabel, scale.label),
                          PlainAspect(CompareWord::kRange, range)}};
    part.aspects.back().key = document::RangeOf(edition.ids, scale).en;
    for (const ProgramLevel& level : scale.levels) {
      const Label name = Words(CompareWord::kLevelOf, {Both(level.id)});
      const Label value =
          Words(CompareWord::kLevelFrom,
                {InBoth(level.label), edition.words.Amount(level.from, scale.unit)});
      const std::string key = KeyOf(level.label) + edition.ids.Amount(level.from, scale.unit).en;
      part.aspects.push_back({name.en, name, key, value});
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<Part> ConstantParts(const Edition& edition) {
  std::vector<Part> parts;
  for (const Constant& constant : edition.program.named_constants) {
    Part part{.kind = PartKind::kConstant,
              .id = constant.id,
              .name = NameOf(CompareWord::kConstant, constant.id, constant.label),
              .aspects = {LabelAspect(CompareWord::kLabel, constant.label),
                          PlainAspect(CompareWord::kValue,
                                      edition.words.Amount(constant.value, constant.unit)),
                          ClauseAspect(edition, constant.clause)}};
    part.aspects.at(1).key = edition.ids.Amount(constant.value, constant.unit).en;
    parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<Part> FieldParts(const Edition& edition, const Element& element) {
  std::vector<Part> parts;
  for (const int index : element.fields) {
    const Field& field = edition.program.fields.at(static_cast<std::size_t>(index));
    const std::string& name = edition.program.field_names.at(static_cast<std::size_t>(field.name));
    Part part{
        .kind = PartKind::kElement,
        .id = element.id + "/" + name,
        .name = NameOf(CompareWord::kField, element.id + "/" + name, field.label),
        .aspects = {
            LabelAspect(CompareWord::kLabel, field.label),
            PlainAspect(CompareWord::kHolding, document::HoldingOf(edition.words, field)),
            PlainAspect(CompareWord::kRequirement, document::RequirementOf(edition.program, field)),
            PlainAspect(CompareWord::kLevel, edition.words.Levels(field.levels)),
            ClauseAspect(edition, field.clause)}};
    part.aspects.at(1).key = document::HoldingOf(edition.ids, field).en;
    part.aspects.at(3).key = edition.ids.Levels(field.levels).en;
    parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<Part> LintParts(const Edition& edition) {
  std::vector<Part> parts;
  for (const Lint& lint : edition.program.lints) {
    const std::string id = lint.name + " of " + std::string(radap::TextOf(lint.subject));
    Part part{
        .kind = PartKind::kLint,
        .id = id,
        .name = NameOf(CompareWord::kLint, id, {}),
        .aspects = {PlainAspect(CompareWord::kSeverity, document::SeverityWord(lint.severity)),
                    PlainAspect(CompareWord::kCondition, edition.words.Condition(lint.condition)),
                    LabelAspect(CompareWord::kMessage, lint.message)}};
    part.aspects.at(1).key = edition.ids.Condition(lint.condition).en;
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace radap::compare
