#include <string_view>

#include "rules/base/codes.h"
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

// low = high = 0, which no scale may be, after a mistake.
model::Scale ReadScale(const ast::ScaleLine& line, const ast::Node& node, Resolver& resolver) {
  model::Scale scale;
  scale.id = line.name ? line.name->text : "";
  scale.unit = ResolveUnit(line.unit, resolver).value_or(kNoUnit);
  scale.label = ResolveLabel(line.label, node.children, resolver);
  scale.span = node.span;
  const auto low = ResolveNumber(line.low, resolver);
  const auto high = ResolveNumber(line.high, resolver);
  if (!low || !high) return scale;
  scale.low = *low;
  scale.high = *high;
  if (!(*low < *high)) {
    Report(resolver.diagnostics, Code::kScaleEmpty, node.span, {line.low.text, line.high.text});
  }
  return scale;
}

void CheckLevelUnit(const ast::LevelLine& line, const model::Scale& scale, Resolver& resolver) {
  if (!line.unit) return;
  const auto unit = ResolveUnit(*line.unit, resolver);
  if (!unit || scale.unit == kNoUnit || *unit == scale.unit) return;
  Report(resolver.diagnostics, Code::kLevelUnit, line.unit->span,
         {line.unit->text, resolver.model.units[scale.unit].id});
}

void CheckLevelPlace(const ast::LevelLine& line, const Exact& from, const model::Scale& scale,
                     Resolver& resolver) {
  if (scale.low < scale.high && (from < scale.low || scale.high < from)) {
    Report(resolver.diagnostics, Code::kLevelOffScale, line.from.span,
           {line.id.text, scale.low.ToPlain(4), scale.high.ToPlain(4)});
  }
  if (scale.levels.empty() || scale.levels.back().from < from) return;
  Report(resolver.diagnostics, Code::kLevelsNotRising, line.from.span,
         {line.id.text, scale.levels.back().id})
      .other = scale.levels.back().span;
}

void ReadLevels(const std::vector<ast::Node>& nodes, model::Scale& scale, Resolver& resolver) {
  ForEach<ast::LevelLine>(nodes, [&](const ast::LevelLine& line, const ast::Node& node) {
    if (!HasRoom(scale.levels.size(), kMaxLevels, "level", node.span, resolver)) return;
    const std::string name = line.id.text + (scale.id.empty() ? "" : " of " + scale.id);
    if (!Declare("level", name, line.id.span, resolver)) return;
    CheckLevelUnit(line, scale, resolver);
    const auto from = ResolveNumber(line.from, resolver);
    if (from) CheckLevelPlace(line, *from, scale, resolver);
    scale.levels.push_back({.id = line.id.text,
                            .from = from.value_or(Exact()),
                            .label = ToLabel(line.label),
                            .span = node.span});
  });
}

void ResolveMainScale(const std::vector<ast::Node>& nodes, Resolver& resolver) {
  model::Scale scale;
  scale.unit = kNoUnit;
  for (const ast::Node& node : nodes) {
    const auto* line = std::get_if<ast::ScaleLine>(&node.statement);
    if (line == nullptr || line->name) continue;
    scale = ReadScale(*line, node, resolver);
    ReadLevels(node.children, scale, resolver);
    break;
  }
  const ast::Node* levels = First<ast::LevelsLine>(nodes);
  if (levels != nullptr) ReadLevels(levels->children, scale, resolver);
  resolver.model.scale_unit = scale.unit;
  resolver.model.scale_low = scale.low;
  resolver.model.scale_high = scale.high;
  resolver.model.levels = std::move(scale.levels);
}

void ResolveFurtherScales(const std::vector<ast::Node>& nodes, Resolver& resolver) {
  ForEach<ast::ScaleLine>(nodes, [&](const ast::ScaleLine& line, const ast::Node& node) {
    if (!line.name || !Declare("scale", *line.name, resolver)) return;
    model::Scale scale = ReadScale(line, node, resolver);
    ReadLevels(node.children, scale, resolver);
    resolver.model.scales.push_back(std::move(scale));
  });
}

std::optional<Date> ReadDate(const ast::Word& word, Resolver& resolver) {
  const auto date = ParseDate(word.text);
  if (!date) Report(resolver.diagnostics, Code::kBadDate, word.span, {word.text});
  return date;
}

void ResolveValidity(const std::vector<ast::Node>& nodes, Resolver& resolver) {
  const ast::Node* node = First<ast::ValidLine>(nodes);
  if (node == nullptr) return;
  const auto& line = std::get<ast::ValidLine>(node->statement);
  resolver.model.valid_from = ReadDate(line.from, resolver);
  if (!line.to) return;
  resolver.model.valid_to = ReadDate(*line.to, resolver);
  if (!resolver.model.valid_from || !resolver.model.valid_to) return;
  if (*resolver.model.valid_from <= *resolver.model.valid_to) return;
  Report(resolver.diagnostics, Code::kDatesReversed, node->span, {line.from.text, line.to->text});
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
  ResolveValidity(pack->children, resolver);
  ResolveMainScale(pack->children, resolver);
  ResolveFurtherScales(pack->children, resolver);
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

std::optional<int> ResolveScale(const ast::Word& id, Resolver& resolver) {
  const auto& scales = resolver.model.scales;
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < scales.size(); ++i) {
    if (scales[i].id == id.text) return static_cast<int>(i);
    ids.push_back(scales[i].id);
  }
  const std::string meant = NearestName(id.text, ids).value_or("");
  if (!resolver.text_is_whole && meant.empty()) return std::nullopt;
  Report(resolver.diagnostics, Code::kUnknownScale, id.span, {id.text}).did_you_mean = meant;
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
