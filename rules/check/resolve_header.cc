#include <string_view>

#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/structure.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

constexpr std::size_t kMaxLevels = 32;  // model::Element::levels has a bit for each
constexpr std::size_t kMaxUnits = 1000;

void AddBuiltInUnits(Resolver& resolver) {
  const auto add = [&resolver](const char* id, const char* th, const char* en) {
    resolver.model.units.push_back({.id = id, .label = {.th = th, .en = en}, .span = {}});
    resolver.declared.emplace("unit " + std::string(id), Span{});
  };
#define UNIT(name, id, th, en, called) add(id, th, en);
#include "rules/base/unit.def"
}

// False when there is no room for one more; reports E0243 the first time.
bool HasRoom(std::size_t count, std::size_t limit, std::string_view what, Span at,
             Resolver& resolver) {
  if (count < limit) return true;
  if (resolver.declared.emplace("too many " + std::string(what), at).second) {
    Report(resolver.diagnostics, Code::kTooMany, at, {std::string(what), std::to_string(limit)});
  }
  return false;
}

void ResolveUnits(const std::vector<ast::Node>& nodes, Resolver& resolver) {
  ForEach<ast::UnitLine>(nodes, [&](const ast::UnitLine& line, const ast::Node& node) {
    auto& units = resolver.model.units;
    if (!HasRoom(units.size(), kMaxUnits, "unit", node.span, resolver)) return;
    if (!Declare("unit", line.id, resolver)) return;
    units.push_back({.id = line.id.text, .label = ToLabel(line.label), .span = node.span});
  });
}

void ResolveSources(const std::vector<ast::Node>& nodes, Resolver& resolver) {
  ForEach<ast::SourceLine>(nodes, [&](const ast::SourceLine& line, const ast::Node& node) {
    if (!Declare("source", line.id, resolver)) return;
    resolver.model.sources.push_back({.id = line.id.text,
                                      .document = line.document ? line.document->text : "",
                                      .label = ToLabel(line.label),
                                      .span = node.span});
  });
}

void ResolveScale(const std::vector<ast::Node>& nodes, Resolver& resolver) {
  resolver.model.scale_unit = kNoUnit;
  const ast::Node* node = First<ast::ScaleLine>(nodes);
  if (node == nullptr) return;
  const auto& line = std::get<ast::ScaleLine>(node->statement);
  const auto low = ResolveNumber(line.low, resolver);
  const auto high = ResolveNumber(line.high, resolver);
  resolver.model.scale_unit = ResolveUnit(line.unit, resolver).value_or(kNoUnit);
  if (!low || !high) return;
  resolver.model.scale_low = *low;
  resolver.model.scale_high = *high;
  if (*low < *high) return;
  Report(resolver.diagnostics, Code::kScaleEmpty, node->span, {line.low.text, line.high.text});
}

void CheckLevelUnit(const ast::LevelLine& line, Resolver& resolver) {
  if (!line.unit) return;
  const auto unit = ResolveUnit(*line.unit, resolver);
  const model::UnitIndex scale = resolver.model.scale_unit;
  if (!unit || scale == kNoUnit || *unit == scale) return;
  Report(resolver.diagnostics, Code::kLevelUnit, line.unit->span,
         {line.unit->text, resolver.model.units[scale].id});
}

void CheckLevelPlace(const ast::LevelLine& line, const Exact& from, Resolver& resolver) {
  const model::Model& model = resolver.model;
  if (model.scale_low < model.scale_high && (from < model.scale_low || model.scale_high < from)) {
    Report(resolver.diagnostics, Code::kLevelOffScale, line.from.span,
           {line.id.text, model.scale_low.ToPlain(4), model.scale_high.ToPlain(4)});
  }
  if (model.levels.empty() || model.levels.back().from < from) return;
  Report(resolver.diagnostics, Code::kLevelsNotRising, line.from.span,
         {line.id.text, model.levels.back().id})
      .other = model.levels.back().span;
}

void ResolveLevels(const std::vector<ast::Node>& nodes, Resolver& resolver) {
  ForEach<ast::LevelLine>(nodes, [&](const ast::LevelLine& line, const ast::Node& node) {
    auto& levels = resolver.model.levels;
    if (!HasRoom(levels.size(), kMaxLevels, "level", node.span, resolver)) return;
    if (!Declare("level", line.id, resolver)) return;
    CheckLevelUnit(line, resolver);
    const auto from = ResolveNumber(line.from, resolver);
    if (from) CheckLevelPlace(line, *from, resolver);
    levels.push_back({.id = line.id.text,
                      .from = from.value_or(Exact()),
                      .label = ToLabel(line.label),
                      .span = node.span});
  });
}

void ResolveTitle(const std::vector<ast::Node>& nodes, Resolver& resolver) {
  const ast::Node* node = First<ast::TitleLine>(nodes);
  if (node == nullptr) return;
  resolver.model.title = ToLabel(std::get<ast::TitleLine>(node->statement).label);
  resolver.model.title_span = node->span;
}

}  // namespace

void ResolveHeader(const ast::Ast& ast, Resolver& resolver) {
  AddBuiltInUnits(resolver);
  resolver.model.scale_unit = kNoUnit;
  const ast::Node* pack = First<ast::PackLine>(ast.nodes);
  if (pack == nullptr) return;
  const auto& line = std::get<ast::PackLine>(pack->statement);
  resolver.model.id = line.id.text;
  resolver.model.version = line.version.text;
  ResolveTitle(pack->children, resolver);
  ResolveUnits(pack->children, resolver);
  ResolveSources(pack->children, resolver);
  ResolveScale(pack->children, resolver);
  const ast::Node* levels = First<ast::LevelsLine>(pack->children);
  if (levels != nullptr) ResolveLevels(levels->children, resolver);
}

std::optional<int> ResolveLevel(const ast::Word& id, Resolver& resolver) {
  const auto& levels = resolver.model.levels;
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i].id == id.text) return static_cast<int>(i);
    ids.push_back(levels[i].id);
  }
  Report(resolver.diagnostics, Code::kUnknownLevel, id.span, {id.text}).did_you_mean =
      NearestName(id.text, ids).value_or("");
  return std::nullopt;
}

std::optional<model::UnitIndex> ResolveUnit(const ast::Word& id, Resolver& resolver) {
  if (const auto unit = FindUnit(resolver.model, id.text)) return unit;
  std::vector<std::string_view> ids;
  for (const model::Unit& unit : resolver.model.units) ids.push_back(unit.id);
  Report(resolver.diagnostics, Code::kUnknownUnit, id.span, {id.text}).did_you_mean =
      NearestName(id.text, ids).value_or("");
  return std::nullopt;
}

}  // namespace radap::check
