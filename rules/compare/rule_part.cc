#include <cstddef>
#include <string>

#include "rules/compare/parts.h"
#include "rules/document/phrases.h"
#include "rules/document/rule_lines.h"

namespace radap::compare {
namespace {

using document::Both;
using document::LineKind;
using document::Phrase;
using document::RuleLine;

Label WhatOf(const RuleLine& line, bool is_first) {
  switch (line.kind) {
    case LineKind::kWhen:
      return Say(Phrase::kWhen, {line.what});
    case LineKind::kBand:
      return Say(Phrase::kBand, {line.what});
    case LineKind::kStep:
      return line.what;
    case LineKind::kPoint:
      return Say(Phrase::kPoint, {line.what});
    case LineKind::kRow:
      return Say(Phrase::kRow, {line.what});
    default:
      return Say(is_first ? Phrase::kAlways : Phrase::kOtherwise);
  }
}

// With the columns of a table, or the cells of its row.
Label ValueOf(const RuleLine& line) {
  if (line.cells.empty()) return line.value;
  const Label cells = document::ListOf(line.cells, Phrase::kComma);
  return line.value.en.empty() ? cells : Say(Phrase::kIs, {line.value, cells});
}

std::vector<Line> LinesOf(const Edition& edition, const Rule& rule) {
  const std::vector<RuleLine> words = document::LinesOf(edition.words, rule);
  const std::vector<RuleLine> ids = document::LinesOf(edition.ids, rule);
  std::vector<Line> lines;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string kind = std::to_string(static_cast<int>(ids.at(i).kind));
    lines.push_back({kind + " " + ids[i].what.en, ValueOf(ids[i]).en, WhatOf(words[i], i == 0),
                     ValueOf(words[i])});
  }
  return lines;
}

Part RulePart(const Edition& edition, const Rule& rule) {
  const bool is_test = rule.type == ValueType::kTruth;
  const std::string id = rule.name + " of " + std::string(radap::TextOf(rule.subject));
  Label name =
      Words(CompareWord::kOf, {Words(is_test ? CompareWord::kTest : CompareWord::kRule), Both(id)});
  const Label label = edition.words.Text(rule.label);
  if (!label.th.empty()) name = Words(CompareWord::kNamed, {name, label});
  Part part{.kind = PartKind::kRule,
            .id = id,
            .name = name,
            .aspects = {LabelAspect(CompareWord::kLabel, rule.label),
                        PlainAspect(CompareWord::kUnit,
                                    is_test ? Say(Phrase::kYesOrNo) : Both(rule.unit)),
                        ClauseAspect(edition, rule.clause)},
            .lines = LinesOf(edition, rule)};
  for (Aspect& aspect : AssumeAspects(rule.assumes)) part.aspects.push_back(std::move(aspect));
  return part;
}

}  // namespace

std::vector<Part> RuleParts(const Edition& edition) {
  std::vector<Part> parts;
  for (const Rule& rule : edition.program.rules) {
    if (!rule.name.empty()) parts.push_back(RulePart(edition, rule));
  }
  return parts;
}

}  // namespace radap::compare
