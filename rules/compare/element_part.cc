#include <string>

#include "rules/compare/parts.h"
#include "rules/document/part_words.h"
#include "rules/document/phrases.h"

namespace radap::compare {
namespace {

using document::Both;

Label NeedsOf(const document::Wording& wording, const Element& element) {
  std::vector<Label> all;
  for (const Needs& needs : element.needs) all.push_back(document::NeedsOf(wording, needs));
  return document::ListOf(all, document::Phrase::kListAnd);
}

Label NameOf(const Edition& edition, const Element& element) {
  const Label kind = LabelOf(element.kind);
  const Label name = element.kind == ElementKind::kTotal
                         ? kind
                         : Words(CompareWord::kOf, {kind, Both(element.id)});
  const Label label = edition.words.Text(element.label);
  return label.th.empty() ? name : Words(CompareWord::kNamed, {name, label});
}

Aspect Keyed(CompareWord name, const Label& value, const Label& key) {
  Aspect aspect = PlainAspect(name, value);
  aspect.key = key.en;
  return aspect;
}

}  // namespace

Part ElementPart(const Edition& edition, const Element& element) {
  const Label weight = element.weight ? Both(document::NumberText(*element.weight)) : Label{};
  const Label star = Words(element.starred ? CompareWord::kYes : CompareWord::kNo);
  Part part{.kind = PartKind::kElement,
            .id = element.id,
            .name = NameOf(edition, element),
            .aspects = {
                LabelAspect(CompareWord::kLabel, element.label),
                Keyed(CompareWord::kScoring, document::ScoringOf(edition.words, element),
                      document::ScoringOf(edition.ids, element)),
                Keyed(CompareWord::kScale, document::ScaleOf(edition.words, element),
                      document::ScaleOf(edition.ids, element)),
                PlainAspect(CompareWord::kStar, star),
                Keyed(CompareWord::kLevel, edition.words.Levels(element.levels),
                      edition.ids.Levels(element.levels)),
                PlainAspect(CompareWord::kWeight, weight),
                PlainAspect(CompareWord::kMandatory, document::MandatoryOf(element)),
                PlainAspect(CompareWord::kOpenTo, document::OpenToOf(element)),
                PlainAspect(CompareWord::kKpis, document::KpisOf(element)),
                PlainAspect(CompareWord::kNarrative, document::NarrativeOf(element)),
                Keyed(CompareWord::kNeeds, NeedsOf(edition.words, element),
                      NeedsOf(edition.ids, element)),
                ClauseAspect(edition, element.clause),
            }};
  for (Aspect& aspect : AssumeAspects(element.assumes)) part.aspects.push_back(std::move(aspect));
  return part;
}

}  // namespace radap::compare
