// `field` and `needs` under an element: what is to be filled in, and how much of it.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/structure.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

bool CanHaveFields(ElementKind kind) {
  return kind == ElementKind::kTotal || kind == ElementKind::kCategory ||
         kind == ElementKind::kItem || kind == ElementKind::kQuestion;
}

std::optional<FieldKind> ReadKind(const ast::Word& word, Resolver& resolver) {
  const auto kind = FindFieldKind(word.text);
  if (kind) return kind;
  Report(resolver.diagnostics, Code::kUnknownFieldKind, word.span,
         {word.text, Join(FieldKindTexts())})
      .did_you_mean = NearestName(word.text, FieldKindTexts()).value_or("");
  return std::nullopt;
}

// What a rule gets from the field: entries of a list are counted.
model::UnitIndex ReadUnit(const ast::FieldLine& line, FieldKind kind, Resolver& resolver) {
  const auto built_in = [&](std::string_view id) {
    return FindUnit(resolver.model, id).value_or(0);
  };
  if (kind == FieldKind::kPercent) return built_in("percent");
  if (kind == FieldKind::kList) return built_in("count");
  if (kind != FieldKind::kNumber || !line.unit) return 0;
  return ResolveUnit(*line.unit, resolver).value_or(0);
}

// The same name may be of fields of several kinds of element.
int IndexOfName(const std::string& name, Resolver& resolver) {
  auto& names = resolver.model.field_names;
  const int next = static_cast<int>(names.size());
  const auto [found, is_new] = resolver.field_names.emplace(name, next);
  if (is_new) names.push_back(name);
  return found->second;
}

void Declare(const ast::FieldLine& line, const ast::Node& node, ElementKind kind,
             Resolver& resolver) {
  const auto field_kind = ReadKind(line.kind, resolver);
  if (!field_kind) return;
  const model::UnitIndex unit = ReadUnit(line, *field_kind, resolver);
  const auto key = std::pair(kind, line.name.text);
  const auto found = resolver.fields.find(key);
  if (found != resolver.fields.end()) {
    if (found->second.kind == *field_kind && found->second.unit == unit) return;
    Report(resolver.diagnostics, Code::kFieldDiffers, line.name.span,
           {line.name.text, std::string(TextOf(kind))})
        .other = found->second.span;
    return;
  }
  if (line.name.text == "score") {
    Report(resolver.diagnostics, Code::kNameTaken, line.name.span,
           {line.name.text, std::string(TextOf(kind))});
  }
  CheckFree(line.name, kind, resolver);
  resolver.fields.emplace(key, DeclaredField{.name = IndexOfName(line.name.text, resolver),
                                             .kind = *field_kind,
                                             .unit = unit,
                                             .span = node.span});
}

struct Groups {
  int all = 0;
  int with_score = 0;  // of their own
};

void DeclareBelow(const std::vector<ast::Node>& nodes, Resolver& resolver, Groups& groups) {
  ForEach<ast::ElementLine>(nodes, [&](const ast::ElementLine& line, const ast::Node& node) {
    const auto kind = FindElementKind(line.kind.text);
    if (kind == ElementKind::kGroup) {
      ++groups.all;
      groups.with_score += line.score ? 1 : 0;
    }
    if (kind && CanHaveFields(*kind)) {
      std::set<std::string_view> own;  // a second one of a name is E0207 alone
      ForEach<ast::FieldLine>(node.children, [&](const ast::FieldLine& field, const ast::Node& at) {
        if (own.insert(field.name.text).second) Declare(field, at, *kind, resolver);
      });
    }
    DeclareBelow(node.children, resolver, groups);
  });
}

bool AllowsPart(std::string_view part, std::initializer_list<FieldKind> allowed, FieldKind kind,
                Span at, Resolver& resolver) {
  std::vector<std::string_view> words;
  for (const FieldKind each : allowed) {
    if (each == kind) return true;
    words.push_back(TextOf(each));
  }
  Report(resolver.diagnostics, Code::kFieldPartNotHere, at, {std::string(part), Join(words)});
  return false;
}

void ReadRange(const ast::FieldLine& line, model::Field& field, Resolver& resolver) {
  if (field.kind == FieldKind::kPercent) {
    field.low = Exact(0);
    field.high = Exact(100);
  }
  if (!line.low || !line.high) return;
  if (!AllowsPart(line.low->text + " .. " + line.high->text,
                  {FieldKind::kNumber, FieldKind::kPercent}, field.kind, line.low->span,
                  resolver)) {
    return;
  }
  field.low = ResolveNumber(*line.low, resolver);
  field.high = ResolveNumber(*line.high, resolver);
  if (!field.low || !field.high || *field.low < *field.high) return;
  Report(resolver.diagnostics, Code::kScaleEmpty, line.low->span,
         {line.low->text, line.high->text});
}

void ReadChoices(const ast::FieldLine& line, model::Field& field, Resolver& resolver) {
  if (line.one_of.empty()) return;
  if (!AllowsPart("one of", {FieldKind::kNumber, FieldKind::kPercent}, field.kind,
                  line.one_of.front().span, resolver)) {
    return;
  }
  for (const ast::Word& word : line.one_of) {
    if (const auto number = ResolveNumber(word, resolver)) field.one_of.push_back(*number);
  }
}

void ReadParts(const ast::FieldLine& line, model::Field& field, Resolver& resolver) {
  constexpr int kMostEntries = 1000;
  if (line.unit) AllowsPart("in", {FieldKind::kNumber}, field.kind, line.unit->span, resolver);
  ReadRange(line, field, resolver);
  ReadChoices(line, field, resolver);
  if (line.at_least &&
      AllowsPart("at least", {FieldKind::kList}, field.kind, line.at_least->span, resolver)) {
    field.at_least = ResolveWhole(*line.at_least, 1, kMostEntries, resolver).value_or(1);
  }
  for (const ast::Word& word : line.levels) {
    if (const auto level = ResolveLevel(word, resolver)) {
      field.levels |= 1U << static_cast<unsigned>(*level);
    }
  }
}

void AddField(const ast::FieldLine& line, const ast::Node& node, int element,
              model::Element& target, Resolver& resolver) {
  const auto declared = resolver.fields.find(std::pair(target.kind, line.name.text));
  if (declared == resolver.fields.end()) return;
  check::Declare("field", line.name.text + " of " + target.id, line.name.span, resolver);
  model::Field field;
  field.element = element;
  field.name = declared->second.name;
  field.kind = declared->second.kind;
  field.unit = declared->second.unit;
  field.is_required = !line.optional;
  field.label = ResolveLabel(line.label, node.children, resolver);
  field.clause = ResolveClause(line.clause, node.children, resolver);
  field.span = node.span;
  ReadParts(line, field, resolver);
  target.fields.push_back(static_cast<int>(resolver.model.fields.size()));
  resolver.model.fields.push_back(std::move(field));
}

// -1 after reporting E0256.
int FindField(const ast::Word& name, const model::Element& target, Resolver& resolver) {
  std::vector<std::string_view> names;
  for (const int index : target.fields) {
    const model::Field& field = resolver.model.fields[static_cast<std::size_t>(index)];
    const std::string& own = resolver.model.field_names[static_cast<std::size_t>(field.name)];
    if (own == name.text) return index;
    names.push_back(own);
  }
  Report(resolver.diagnostics, Code::kNoSuchField, name.span,
         {name.text, std::string(TextOf(target.kind))})
      .did_you_mean = NearestName(name.text, names).value_or("");
  return -1;
}

void AddNeeds(const ast::NeedsLine& line, const ast::Node& node, model::Element& target,
              Resolver& resolver) {
  model::Needs needs;
  needs.span = node.span;
  for (const auto& words : line.terms) {
    std::vector<int> term;
    for (const ast::Word& word : words) {
      const int field = FindField(word, target, resolver);
      if (field < 0) continue;
      resolver.model.fields[static_cast<std::size_t>(field)].is_required = false;
      term.push_back(field);
    }
    if (const auto same = std::ranges::find(needs.terms, term); same != needs.terms.end()) {
      const auto first = static_cast<std::size_t>(same - needs.terms.begin());
      ReportRepeated(resolver.diagnostics, words.front().span, words.front().text,
                     line.terms[first].front().span);
    }
    needs.terms.push_back(std::move(term));
  }
  const int terms = static_cast<int>(needs.terms.size());
  const auto at_least = ResolveWhole(line.at_least, 0, 1000, resolver);
  needs.at_least = at_least.value_or(1);
  if (at_least && (*at_least < 1 || *at_least > terms)) {
    Report(resolver.diagnostics, Code::kNeedsCount, line.at_least.span,
           {line.at_least.text, std::to_string(terms)});
  }
  target.needs.push_back(std::move(needs));
}

}  // namespace

void DeclareFields(const ast::Ast& ast, Resolver& resolver) {
  Groups groups;
  DeclareBelow(ast.nodes, resolver, groups);
  resolver.every_group_scores = groups.all > 0 && groups.with_score == groups.all;
}

void ResolveFields(const ast::Node& node, int element, model::Element& target, Resolver& resolver) {
  if (!CanHaveFields(target.kind)) return;
  ForEach<ast::FieldLine>(node.children, [&](const ast::FieldLine& line, const ast::Node& at) {
    AddField(line, at, element, target, resolver);
  });
  ForEach<ast::NeedsLine>(node.children, [&](const ast::NeedsLine& line, const ast::Node& at) {
    AddNeeds(line, at, target, resolver);
  });
}

}  // namespace radap::check
