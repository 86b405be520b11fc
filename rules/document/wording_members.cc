#include <string>

#include "rules/document/phrases.h"
#include "rules/document/wording.h"

namespace radap::document {
namespace {

const Label& WordsOf(Function function) {
  static const Label kWords[] = {
#define FUNCTION_WORDS(name, th, en) {th, en},
#include "rules/document/fact_words.def"
  };
  return kWords[static_cast<std::size_t>(function)];
}

Label WordsOfSeries(Property series) {
#define SERIES(name, th, en) \
  if (series == Property::name) return {th, en};
#include "rules/document/fact_words.def"
  return LabelOf(series);
}

}  // namespace

Label Wording::Members(ElementKind collection, int test, int among) const {
  Label members = ManyOf(collection);
  if (test >= 0) members = Say(Phrase::kThat, {members, Condition(test)});
  if (among >= 0) members = Say(Phrase::kAmong, {members, Condition(among)});
  return members;
}

Label Wording::Combined(const Aggregate& aggregate) const {
  if (aggregate.of_results) return Fill(WordsOf(aggregate.function), {Series(aggregate)});
  const bool counts =
      aggregate.function == Function::kCount || aggregate.function == Function::kShare;
  Label members = Members(aggregate.collection, aggregate.test, aggregate.among);
  if (aggregate.rule >= 0) {
    members = Say(Phrase::kRuleOf, {RuleName(aggregate.rule), members});
  } else if (!counts) {
    members = Say(Phrase::kScoresOf, {members});
  }
  if (aggregate.known_only) members = Say(Phrase::kKnownOnly, {members});
  return Fill(WordsOf(aggregate.function), {members});
}

Label Wording::Series(const Aggregate& aggregate) const {
  const Phrase phrase = aggregate.through_now ? Phrase::kYearsThroughNow : Phrase::kYearsBefore;
  const Label years =
      Say(phrase, {WordsOfSeries(aggregate.series), Both(std::to_string(aggregate.years))});
  return aggregate.known_only ? Say(Phrase::kKnownOnly, {years}) : years;
}

}  // namespace radap::document
