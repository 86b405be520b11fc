#include <algorithm>
#include <array>

#include "rules/base/codes.h"
#include "rules/check/properties.h"
#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

using model::Function;
using model::Op;

bool CountsMembers(Function function) {
  return function == Function::kCount || function == Function::kShare;
}

// A fact of several years, as an aggregate names it.
std::optional<Property> SeriesOf(std::string_view plural) {
  if (plural == "results") return Property::kResult;
  if (plural == "targets") return Property::kTarget;
  return std::nullopt;
}

bool IsWeighted(Function function) {
  return function == Function::kWeightedMean || function == Function::kWeightedSum;
}

// "mean of known results of 2 years before": of the KPI itself, not of members.
model::Expr ResolveOfResults(const ast::Expr& expr, model::Expr aggregate, ElementKind subject,
                             Resolver& resolver) {
  constexpr int kMostYears = 99;
  if (subject != ElementKind::kKpi) {
    Report(resolver.diagnostics, Code::kNameOfOtherSubject, expr.collection->span,
           {expr.collection->text, "kpi", std::string(TextOf(subject))});
    return Unresolved(expr.span);
  }
  if (aggregate.function == Function::kShare || IsWeighted(aggregate.function)) {
    Report(resolver.diagnostics, Code::kFunctionNotOfResults, expr.word.span, {expr.word.text});
    return Unresolved(expr.span);
  }
  if (!expr.number) {
    Report(resolver.diagnostics, Code::kYearsNeeded, expr.collection->span);
    return Unresolved(expr.span);
  }
  const auto years = ResolveWhole(*expr.number, 1, kMostYears, resolver);
  if (!years) return Unresolved(expr.span);
  aggregate.of_results = true;
  aggregate.property = *SeriesOf(expr.collection->text);
  aggregate.through_now = expr.through_now;
  aggregate.collection = ElementKind::kKpi;
  aggregate.years_before = *years;
  return aggregate;
}

}  // namespace

int ResolveWhere(const ast::Expr& condition, int test, ElementKind members, Resolver& resolver) {
  model::Expr where = ResolveExpr(condition, members, resolver);
  const model::Type truth{.kind = model::TypeKind::kTruth};
  if (test >= 0) {
    model::Expr met = Unresolved(condition.span);
    met.rule = test;
    model::Expr both = MakeExpr(Op::kAnd, condition.span);
    both.args = {std::move(met), std::move(where)};
    where = std::move(both);
  }
  return AddNamelessRule(members, truth, std::move(where), resolver);
}

namespace {

// What is taken of each member: its score (-1) or a rule. False after reporting.
bool ResolveTaken(const ast::Expr& expr, model::Expr& aggregate, Resolver& resolver) {
  const ElementKind members = aggregate.collection;
  if (CountsMembers(aggregate.function)) {
    if (!expr.rule) return true;
    Report(resolver.diagnostics, Code::kFunctionWithoutRule, expr.rule->span, {expr.word.text});
    return false;
  }
  if (expr.rule && expr.rule->text != "score") {
    aggregate.rule = ResolveValueOf(*expr.rule, members, resolver);
    return aggregate.rule >= 0;
  }
  if (members == ElementKind::kIssue || members == ElementKind::kGroup) {
    Report(resolver.diagnostics, Code::kNoScoreToTake, expr.collection->span,
           {expr.collection->text, expr.word.text});
    return false;
  }
  if (members != ElementKind::kKpi || FindRule("score", members, resolver) >= 0) return true;
  if (resolver.every_group_scores) return true;
  if (resolver.text_is_whole) {
    Report(resolver.diagnostics, Code::kKpiScoreMissing, expr.collection->span);
  }
  return false;
}

// Which members are taken: all (-1), or those of which a rule is yes. False after reporting.
bool ResolveChosen(const ast::Expr& expr, model::Expr& aggregate, Resolver& resolver) {
  if (expr.test) {
    aggregate.test = ResolveTestOf(*expr.test, aggregate.collection, resolver);
    if (aggregate.test < 0) return false;
  }
  if (!expr.args.empty()) {
    aggregate.test =
        ResolveWhere(expr.args.front(), aggregate.test, aggregate.collection, resolver);
  }
  if (!expr.among.empty()) {
    aggregate.among = ResolveWhere(expr.among.front(), -1, aggregate.collection, resolver);
  }
  if (aggregate.function != Function::kShare || aggregate.test >= 0) return true;
  Report(resolver.diagnostics, Code::kFunctionNeedsTest, expr.span,
         {expr.word.text, expr.collection->text});
  return false;
}

}  // namespace

std::optional<ElementKind> ResolveCollection(const ast::Word& plural, ElementKind subject,
                                             Resolver& resolver) {
  const auto kind = FindCollection(plural.text);
  if (!kind) {
    constexpr std::array<std::string_view, 7> kPlurals = {
#define ELEMENT(name, word, plural, th, en) plural,
#include "rules/base/element.def"
    };
    const auto below = std::span(kPlurals).subspan(1);  // nothing is above the total
    Report(resolver.diagnostics, Code::kUnknownCollection, plural.span, {plural.text, Join(below)})
        .did_you_mean = NearestName(plural.text, below).value_or("");
    return std::nullopt;
  }
  const std::vector<ElementKind> collections = CollectionsOf(subject);
  if (std::ranges::find(collections, *kind) != collections.end()) return kind;
  if (collections.empty()) {
    Report(resolver.diagnostics, Code::kNothingBelow, plural.span, {std::string(TextOf(subject))});
    return std::nullopt;
  }
  Report(resolver.diagnostics, Code::kCollectionNotBelow, plural.span,
         {plural.text, std::string(TextOf(subject)), CollectionWordsOf(subject)});
  return std::nullopt;
}

model::Expr ResolveAggregate(const ast::Expr& expr, ElementKind subject, Resolver& resolver) {
  model::Expr aggregate = MakeExpr(Op::kAggregate, expr.span);
  aggregate.function = FindFunction(expr.word.text).value_or(Function::kMean);
  aggregate.known_only = expr.known_only;
  if (SeriesOf(expr.collection->text)) {
    return ResolveOfResults(expr, std::move(aggregate), subject, resolver);
  }
  const auto members = ResolveCollection(*expr.collection, subject, resolver);
  if (!members) return Unresolved(expr.span);
  aggregate.collection = *members;
  if (expr.number) {
    Report(resolver.diagnostics, Code::kNoEarlierYears, expr.collection->span,
           {expr.collection->text});
    return Unresolved(expr.span);
  }
  const bool is_taken = ResolveTaken(expr, aggregate, resolver);
  const bool is_chosen = ResolveChosen(expr, aggregate, resolver);
  return is_taken && is_chosen ? aggregate : Unresolved(expr.span);
}

}  // namespace radap::check
