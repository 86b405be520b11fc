#include <initializer_list>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/structure.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

using Kind = ElementKind;

// What is being read: the line, and where the element will stand.
struct Reading {
  const ast::ElementLine& line;
  const ast::Node& node;
  Resolver& resolver;
};

bool IsWholeId(std::string_view id) {
  constexpr std::size_t kMostDigits = 6;
  return !id.empty() && id.size() <= kMostDigits && id.front() != '0' &&
         id.find_first_not_of("0123456789") == std::string_view::npos;
}

void CheckNumberedId(const Reading& reading) {
  const ast::ElementLine& line = reading.line;
  if (IsWholeId(line.id->text)) return;
  Report(reading.resolver.diagnostics, Code::kIdNotWhole, line.id->span,
         {line.kind.text, line.id->text});
}

// "1.1.2" must stand in "1.1".
void CheckNestedId(const Reading& reading, const model::Element& parent) {
  const ast::Word& id = *reading.line.id;
  const std::string start = parent.id + ".";
  if (id.text.starts_with(start) && IsWholeId(std::string_view(id.text).substr(start.size()))) {
    return;
  }
  Report(reading.resolver.diagnostics, Code::kIdNotNested, id.span,
         {reading.line.kind.text, id.text, start + "1, " + start + "2"})
      .other = parent.span;
}

// Dossiers name an element by its id alone, so a category and an item cannot both be 1.1.
void DeclareId(const Reading& reading, const model::Element& element) {
  if (!reading.line.id) return;
  Resolver& resolver = reading.resolver;
  const Span at = reading.line.id->span;
  const auto [first, is_new] = resolver.declared.emplace("id " + element.id, at);
  if (is_new) return;
  Report(resolver.diagnostics, Code::kDuplicateName, at, {reading.line.kind.text, element.id})
      .other = first->second;
}

std::string ReadId(const Reading& reading, Kind kind, const model::Element* parent) {
  if (kind == Kind::kTotal || !reading.line.id) return "total";
  const std::string& id = reading.line.id->text;
  switch (kind) {
    case Kind::kItem:
    case Kind::kQuestion:
      CheckNestedId(reading, *parent);
      return id;
    case Kind::kCategory:
      if (parent->kind == Kind::kCategory) {
        CheckNestedId(reading, *parent);
      } else {
        CheckNumberedId(reading);
      }
      return id;
    case Kind::kIssue:
    case Kind::kGroup:
      CheckNumberedId(reading);
      return parent->id + "/" + id;
    default:
      CheckNumberedId(reading);
      return id;
  }
}

// Reports E0225 and is false if this kind of element cannot have the modifier.
bool AllowsModifier(std::string_view modifier, std::initializer_list<Kind> allowed, Kind kind,
                    Span at, Resolver& resolver) {
  std::vector<std::string_view> words;
  for (const Kind each : allowed) {
    if (each == kind) return true;
    words.push_back(TextOf(each));
  }
  Report(resolver.diagnostics, Code::kModifierNotHere, at, {std::string(modifier), Join(words)});
  return false;
}

void ReadStar(const Reading& reading, model::Element& element) {
  if (!reading.line.starred) return;
  element.starred = AllowsModifier("starred", {Kind::kIssue}, element.kind, reading.line.kind.span,
                                   reading.resolver);
}

void ReadLevels(const Reading& reading, model::Element& element) {
  if (reading.line.levels.empty()) return;
  if (!AllowsModifier("level", {Kind::kItem, Kind::kQuestion, Kind::kIssue}, element.kind,
                      reading.line.levels.front().span, reading.resolver)) {
    return;
  }
  for (const ast::Word& word : reading.line.levels) {
    if (const auto level = ResolveLevel(word, reading.resolver)) {
      element.levels |= 1U << static_cast<unsigned>(*level);
    }
  }
}

void ReadWeight(const Reading& reading, model::Element& element) {
  if (!reading.line.weight) return;
  const ast::Word& word = *reading.line.weight;
  element.weight_span = word.span;
  if (!AllowsModifier("weight", {Kind::kCategory, Kind::kItem, Kind::kQuestion, Kind::kIssue},
                      element.kind, word.span, reading.resolver)) {
    return;
  }
  const auto number = ResolveNumber(word, reading.resolver);
  if (!number) return;
  element.weight = reading.line.weight_percent ? *number / Exact(100) : *number;
  if (element.weight->Sign() >= 0) return;
  Report(reading.resolver.diagnostics, Code::kWeightRange, word.span, {word.text});
}

void ReadOpenTo(const Reading& reading, model::Element& element) {
  const bool is_only = !reading.line.only_for.empty();
  const auto& words = is_only ? reading.line.only_for : reading.line.not_for;
  if (words.empty()) return;
  if (!AllowsModifier(is_only ? "only for" : "not for",
                      {Kind::kCategory, Kind::kItem, Kind::kQuestion, Kind::kIssue, Kind::kGroup},
                      element.kind, words.front().span, reading.resolver)) {
    return;
  }
  const KindSet kinds = ResolveKinds(words, reading.resolver);
  element.open_to = is_only ? kinds : static_cast<KindSet>(kEveryKind & ~kinds);
  if (is_only && !reading.line.not_for.empty()) {
    Report(reading.resolver.diagnostics, Code::kGivenTwice, reading.line.not_for.front().span,
           {"only for / not for"});
  }
}

void CheckMandatoryIsOpen(const Reading& reading, const model::Element& element) {
  for (const ast::Word& word : reading.line.mandatory_for) {
    const auto kind = FindKind(word.text);
    if (!kind || (element.open_to & SetOf(*kind)) != 0) continue;
    Report(reading.resolver.diagnostics, Code::kMandatoryButClosed, word.span, {word.text});
  }
}

void ReadMandatory(const Reading& reading, model::Element& element) {
  const ast::ElementLine& line = reading.line;
  if (!line.mandatory) return;
  if (!AllowsModifier("mandatory", {Kind::kGroup}, element.kind, line.mandatory->span,
                      reading.resolver)) {
    return;
  }
  element.mandatory = line.mandatory_for.empty()
                          ? element.open_to
                          : ResolveKinds(line.mandatory_for, reading.resolver);
  CheckMandatoryIsOpen(reading, element);
}

void ReadKpiLimits(const Reading& reading, model::Element& element) {
  constexpr int kMost = 10'000;
  const ast::Node* node = First<ast::KpisLine>(reading.node.children);
  if (node == nullptr || !BelongsUnder(*node, PlaceOf(reading.node))) return;
  const auto& line = std::get<ast::KpisLine>(node->statement);
  if (line.at_least)
    element.kpis_at_least = ResolveWhole(*line.at_least, 0, kMost, reading.resolver);
  if (line.at_most) element.kpis_at_most = ResolveWhole(*line.at_most, 1, kMost, reading.resolver);
  if (!element.kpis_at_least || !element.kpis_at_most) return;
  if (*element.kpis_at_least <= *element.kpis_at_most) return;
  Report(reading.resolver.diagnostics, Code::kLimitsReversed, node->span,
         {line.at_least->text, line.at_most->text});
}

void ReadNarrativeLimit(const Reading& reading, model::Element& element) {
  constexpr int kMost = 10'000'000;
  const ast::Node* node = First<ast::NarrativeLine>(reading.node.children);
  if (node == nullptr || !BelongsUnder(*node, PlaceOf(reading.node))) return;
  const auto& line = std::get<ast::NarrativeLine>(node->statement);
  element.narrative_at_most = ResolveWhole(line.at_most, 1, kMost, reading.resolver);
}

void ReadScale(const Reading& reading, model::Element& element) {
  if (!reading.line.scale) return;
  const ast::Word& word = *reading.line.scale;
  if (!AllowsModifier("scale",
                      {Kind::kTotal, Kind::kCategory, Kind::kItem, Kind::kQuestion, Kind::kGroup},
                      element.kind, word.span, reading.resolver)) {
    return;
  }
  element.scale = ResolveScale(word, reading.resolver).value_or(-1);
}

// An expression of the element's own; of a group, about each of its KPIs.
int ReadOwnScore(const Reading& reading, const model::Element& element) {
  Resolver& resolver = reading.resolver;
  const Kind subject = element.kind == Kind::kGroup ? Kind::kKpi : element.kind;
  model::Expr value = ResolveExpr(*reading.line.score, subject, resolver);
  const model::Type type{.kind = model::TypeKind::kNumber,
                         .unit = UnitOfScale(resolver.model, element.scale)};
  return AddNamelessRule(subject, type, std::move(value), resolver);
}

int ReadScore(const Reading& reading, const model::Element& element) {
  Resolver& resolver = reading.resolver;
  const Kind kind = element.kind;
  const std::string word(TextOf(kind));
  if (kind == Kind::kIssue) {
    if (reading.line.score) {
      Report(resolver.diagnostics, Code::kScoreNotHere, reading.line.score->span, {word});
    }
    return -1;
  }
  if (reading.line.score) return ReadOwnScore(reading, element);
  if (kind == Kind::kGroup) return -1;
  const int rule = FindRule("score", kind, resolver);
  if (rule < 0 && resolver.text_is_whole) {
    Report(resolver.diagnostics, Code::kScoreMissing, reading.node.span, {word});
  }
  return rule;
}

model::Element ReadElement(const Reading& reading, int parent) {
  Resolver& resolver = reading.resolver;
  const ast::ElementLine& line = reading.line;
  model::Element element;
  element.kind = FindElementKind(line.kind.text).value_or(Kind::kTotal);
  element.parent = parent;
  element.span = reading.node.span;
  const model::Element* above =
      parent < 0 ? nullptr : &resolver.model.elements[static_cast<std::size_t>(parent)];
  element.id = ReadId(reading, element.kind, above);
  DeclareId(reading, element);
  element.label = ResolveLabel(line.label, reading.node.children, resolver);
  element.clause = ResolveClause(line.clause, reading.node.children, resolver);
  element.assumes = ResolveAssumes(reading.node.children, resolver);
  ReadStar(reading, element);
  ReadLevels(reading, element);
  ReadWeight(reading, element);
  ReadOpenTo(reading, element);
  ReadMandatory(reading, element);
  ReadKpiLimits(reading, element);
  ReadNarrativeLimit(reading, element);
  ReadScale(reading, element);
  ResolveFields(reading.node, static_cast<int>(resolver.model.elements.size()), element, resolver);
  element.score = ReadScore(reading, element);
  return element;
}

void AddElement(const ast::Node& node, int parent, Resolver& resolver) {
  const auto& line = std::get<ast::ElementLine>(node.statement);
  auto& elements = resolver.model.elements;
  const int index = static_cast<int>(elements.size());
  elements.push_back(ReadElement({line, node, resolver}, parent));
  if (parent >= 0) elements[static_cast<std::size_t>(parent)].children.push_back(index);
  ForEach<ast::ElementLine>(node.children, [&](const ast::ElementLine&, const ast::Node& child) {
    if (BelongsUnder(child, PlaceOf(node))) AddElement(child, index, resolver);
  });
}

// The total is element 0 wherever its line stands; without such a line, a stand-in keeps the tree
// whole.
void AddTotal(const ast::Ast& ast, Resolver& resolver) {
  for (const ast::Node& node : ast.nodes) {
    const auto* line = std::get_if<ast::ElementLine>(&node.statement);
    if (line == nullptr || line->kind.text != TextOf(Kind::kTotal)) continue;
    AddElement(node, -1, resolver);
    return;
  }
  model::Element total;
  total.id = "total";
  resolver.model.elements.push_back(total);
}

}  // namespace

void ResolveElements(const ast::Ast& ast, Resolver& resolver) {
  AddTotal(ast, resolver);
  ForEach<ast::ElementLine>(ast.nodes, [&](const ast::ElementLine& line, const ast::Node& node) {
    if (line.kind.text == TextOf(Kind::kCategory)) AddElement(node, 0, resolver);
  });
}

}  // namespace radap::check
