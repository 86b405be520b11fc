#include "rules/check/structure.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/words.h"
#include "rules/syntax/statements.h"

namespace radap::check {
namespace {

using Places = std::uint32_t;

struct Facts {
  std::string_view word;  // in messages
  bool once = false;      // at most once under the same parent
  Place opens = Place::kLeaf;
};

Facts FactsOf(const ast::PackLine&) { return {"pack", true, Place::kPack}; }
Facts FactsOf(const ast::TitleLine&) { return {"title", true}; }
Facts FactsOf(const ast::LabelLine&) { return {"th"}; }
Facts FactsOf(const ast::SourceLine&) { return {"source"}; }
// The main scale stands once; others have names.
Facts FactsOf(const ast::ScaleLine& line) { return {"scale", !line.name, Place::kScale}; }
Facts FactsOf(const ast::ValidLine&) { return {"valid", true}; }
Facts FactsOf(const ast::IncludeLine&) { return {"include"}; }
Facts FactsOf(const ast::ConstantLine&) { return {"constant", false, Place::kConstant}; }
Facts FactsOf(const ast::FieldLine&) { return {"field", false, Place::kField}; }
Facts FactsOf(const ast::NeedsLine&) { return {"needs"}; }
Facts FactsOf(const ast::InterpolateLine&) { return {"interpolate", false, Place::kInterpolate}; }
Facts FactsOf(const ast::PointLine&) { return {"at"}; }
Facts FactsOf(const ast::MatrixLine&) { return {"matrix", false, Place::kMatrix}; }
Facts FactsOf(const ast::ColumnsLine&) { return {"columns", true}; }
Facts FactsOf(const ast::RowLine&) { return {"row"}; }
Facts FactsOf(const ast::UnitLine&) { return {"unit"}; }
Facts FactsOf(const ast::LevelsLine&) { return {"levels", true, Place::kLevels}; }
Facts FactsOf(const ast::LevelLine&) { return {"level"}; }
Facts FactsOf(const ast::ClauseLine&) { return {"clause", true}; }
Facts FactsOf(const ast::AssumeLine&) { return {"assume", false, Place::kAssume}; }
Facts FactsOf(const ast::NarrativeLine&) { return {"narrative", true}; }
Facts FactsOf(const ast::KpisLine&) { return {"kpis", true}; }
Facts FactsOf(const ast::RuleLine&) { return {"rule", false, Place::kRule}; }
Facts FactsOf(const ast::TestLine&) { return {"test", false, Place::kTest}; }
Facts FactsOf(const ast::LintLine&) { return {"lint", false, Place::kLint}; }
Facts FactsOf(const ast::WhenLine&) { return {"when"}; }
Facts FactsOf(const ast::OtherwiseLine&) { return {"otherwise"}; }
Facts FactsOf(const ast::BandsLine&) { return {"bands", false, Place::kBands}; }
Facts FactsOf(const ast::BandLine&) { return {"... -> ..."}; }
Facts FactsOf(const ast::LadderLine&) { return {"ladder", false, Place::kLadder}; }
Facts FactsOf(const ast::StepLine&) { return {"step"}; }
Facts FactsOf(const ast::SayLine&) { return {"say", true, Place::kSay}; }

struct PlaceWord {
  Place place;
  std::string_view word;
};

constexpr std::array kPlaceWords = {
    PlaceWord{Place::kFile, "file"},         PlaceWord{Place::kPack, "pack"},
    PlaceWord{Place::kLevels, "levels"},     PlaceWord{Place::kTotal, "total"},
    PlaceWord{Place::kCategory, "category"}, PlaceWord{Place::kItem, "item"},
    PlaceWord{Place::kQuestion, "question"}, PlaceWord{Place::kIssue, "issue"},
    PlaceWord{Place::kGroup, "group"},       PlaceWord{Place::kRule, "rule"},
    PlaceWord{Place::kTest, "test"},         PlaceWord{Place::kLint, "lint"},
    PlaceWord{Place::kBands, "bands"},       PlaceWord{Place::kLadder, "ladder"},
    PlaceWord{Place::kAssume, "assume"},     PlaceWord{Place::kSay, "say"},
    PlaceWord{Place::kScale, "scale"},       PlaceWord{Place::kConstant, "constant"},
    PlaceWord{Place::kField, "field"},       PlaceWord{Place::kInterpolate, "interpolate"},
    PlaceWord{Place::kMatrix, "matrix"},
};

Facts FactsOf(const ast::ElementLine& line) {
  for (const PlaceWord& entry : kPlaceWords) {
    if (entry.word != line.kind.text) continue;
    return {line.kind.text, entry.place == Place::kTotal, entry.place};
  }
  return {line.kind.text};
}

Facts FactsOf(const ast::Node& node) {
  return std::visit([](const auto& line) { return FactsOf(line); }, node.statement);
}

// The places of statements.def; a band that begins with a number stands where one with `below` does.
Places PlacesOf(const ast::Node& node) {
  const bool is_band = std::holds_alternative<ast::BandLine>(node.statement);
  const std::string_view word = is_band ? "below" : FactsOf(node).word;
  Places places = 0;
  for (const PlaceWord& entry : kPlaceWords) {
    if (!syntax::MayStandUnder(word, entry.word)) continue;
    places |= static_cast<Places>(entry.place);
  }
  return places;
}

std::string WordsOf(Places places) {
  std::vector<std::string_view> words;
  for (const PlaceWord& entry : kPlaceWords) {
    if ((places & static_cast<Places>(entry.place)) != 0) words.push_back(entry.word);
  }
  return Join(words);
}

// A line with those that it stands under, and the one before it under the same parent.
struct Standing {
  const ast::Node* node = nullptr;    // null: the file
  const ast::Node* before = nullptr;  // null: the first one
  const Standing* above = nullptr;
};

bool Takes(const ast::Node* node, const ast::Node& line) {
  return node != nullptr && BelongsUnder(line, PlaceOf(*node));
}

// "item 1.1", "rule".
std::string NameOf(const ast::Node& node) {
  const std::string word(FactsOf(node).word);
  const auto* element = std::get_if<ast::ElementLine>(&node.statement);
  return element != nullptr && element->id ? word + " " + element->id->text : word;
}

// Another indentation, with which the line would stand under one that takes it.
struct Indentation {
  int spaces = 0;
  const ast::Node* parent = nullptr;
};

// Further left, beside a line that it now stands under; or further right, under the line before it.
std::optional<Indentation> BetterIndentation(const Standing& line) {
  if (Takes(line.before, *line.node)) {
    const auto& children = line.before->children;
    const int deeper = line.before->indentation + 2;
    return Indentation{children.empty() ? deeper : children.front().indentation, line.before};
  }
  for (const Standing* at = line.above; at != nullptr && at->above != nullptr; at = at->above) {
    if (Takes(at->above->node, *line.node)) {
      return Indentation{at->node->indentation, at->above->node};
    }
  }
  return std::nullopt;
}

void ReportMisplaced(const Standing& line, Diagnostics& diagnostics) {
  const ast::Node& node = *line.node;
  const std::string word(FactsOf(node).word);
  if (line.above->node == nullptr) {
    Report(diagnostics, Code::kNotAtLeftEdge, node.span, {word, WordsOf(PlacesOf(node))});
    return;
  }
  const std::string above(FactsOf(*line.above->node).word);
  if (PlacesOf(node) == static_cast<Places>(Place::kFile)) {
    Report(diagnostics, Code::kBelongsAtLeftEdge, node.span, {word, above});
    return;
  }
  std::string th;
  std::string en;
  if (const auto better = BetterIndentation(line)) {
    const std::string parent = NameOf(*better->parent);
    th = fmt::format(" (บรรทัดนี้ย่อหน้า {} ช่อง ถ้าย่อหน้า {} ช่องจะอยู่ใต้ `{}`)", node.indentation,
                     better->spaces, parent);
    en = fmt::format(" (this line is indented by {} spaces; {} would put it under `{}`)",
                     node.indentation, better->spaces, parent);
  }
  Report(diagnostics, Code::kMisplaced, node.span, {word, above, WordsOf(PlacesOf(node)), th, en});
}

void ReportTwice(const Standing& line, Span first, Diagnostics& diagnostics) {
  Diagnostic& twice =
      ReportRepeated(diagnostics, line.node->span, std::string(FactsOf(*line.node).word), first);
  if (!Takes(line.before, *line.node)) return;
  const std::string name = NameOf(*line.before);
  twice.args[1] = fmt::format(" หรือย่อหน้าให้ลึกขึ้นถ้าเป็นของ `{}`", name);
  twice.args[2] = fmt::format(", or indent it deeper if it belongs to `{}`", name);
}

// Lines that would stand right under the line before this one. Reports E0249 and is true.
bool Separates(const Standing& line, Diagnostics& diagnostics) {
  if (line.before == nullptr || line.node->children.empty()) return false;
  const bool is_leaf = PlaceOf(*line.node) == Place::kLeaf;
  if (!is_leaf || !Takes(line.before, line.node->children.front())) return false;
  Report(diagnostics, Code::kLinesSeparated, line.node->span,
         {std::string(FactsOf(*line.node).word), std::string(FactsOf(*line.before).word)})
      .other = line.before->span;
  return true;
}

void CheckNodes(const std::vector<ast::Node>& nodes, const Standing& parent,
                Diagnostics& diagnostics) {
  const Place place = parent.node == nullptr ? Place::kFile : PlaceOf(*parent.node);
  std::map<std::string_view, Span> seen;
  Standing line{.node = nullptr, .before = nullptr, .above = &parent};
  for (const ast::Node& node : nodes) {
    line.before = line.node;
    line.node = &node;
    const Facts facts = FactsOf(node);
    if (!BelongsUnder(node, place)) {
      ReportMisplaced(line, diagnostics);
    } else if (facts.once) {
      const auto [first, is_new] = seen.emplace(facts.word, node.span);
      if (!is_new) ReportTwice(line, first->second, diagnostics);
    }
    if (!Separates(line, diagnostics)) CheckNodes(node.children, line, diagnostics);
  }
}

bool HasElement(const std::vector<ast::Node>& nodes, std::string_view kind) {
  bool found = false;
  ForEach<ast::ElementLine>(nodes, [&](const ast::ElementLine& line, const ast::Node&) {
    found = found || line.kind.text == kind;
  });
  return found;
}

void CheckHeader(const ast::Ast& ast, Diagnostics& diagnostics) {
  const ast::Node* pack = First<ast::PackLine>(ast.nodes);
  const Span at = pack != nullptr ? pack->span : Span{};
  if (pack == nullptr) {
    Report(diagnostics, Code::kLineMissing, at, {"pack"});
  } else if (First<ast::ScaleLine>(pack->children) == nullptr) {
    Report(diagnostics, Code::kLineMissing, at, {"scale"});
  }
  if (!HasElement(ast.nodes, "total")) Report(diagnostics, Code::kLineMissing, at, {"total"});
}

// What must stand under a line of this place: one of these words; nothing if it may be empty.
std::vector<std::string_view> NeededUnder(Place place) {
  switch (place) {
    case Place::kLevels:
      return {"level"};
    case Place::kRule:
      return {"otherwise", "when", "bands", "ladder", "interpolate", "matrix"};
    case Place::kTest:
      return {"otherwise", "when"};
    case Place::kBands:
      return {"... -> ..."};
    case Place::kLadder:
      return {"step"};
    case Place::kInterpolate:
      return {"at"};
    case Place::kMatrix:
      return {"row"};
    default:
      return {};
  }
}

bool HasOneOf(const std::vector<ast::Node>& nodes, const std::vector<std::string_view>& words) {
  for (const ast::Node& node : nodes) {
    for (const std::string_view word : words) {
      if (FactsOf(node).word == word) return true;
    }
  }
  return false;
}

// A text that stands neither on its line nor below it.
void CheckText(const ast::Node& node, Diagnostics& diagnostics) {
  const ast::Label* own = nullptr;
  if (const auto* say = std::get_if<ast::SayLine>(&node.statement)) own = &say->label;
  if (const auto* assume = std::get_if<ast::AssumeLine>(&node.statement)) own = &assume->label;
  if (own == nullptr || own->th || own->en) return;
  if (First<ast::LabelLine>(node.children) != nullptr) return;
  Report(diagnostics, Code::kPartMissing, node.span,
         {std::string(FactsOf(node).word), "th \"...\" en \"...\""});
}

void CheckParts(const ast::Node& node, Diagnostics& diagnostics) {
  const auto need = [&](const std::vector<std::string_view>& words) {
    if (words.empty() || HasOneOf(node.children, words)) return;
    Report(diagnostics, Code::kPartMissing, node.span,
           {std::string(FactsOf(node).word), std::string(words.front())});
  };
  need(NeededUnder(PlaceOf(node)));
  CheckText(node, diagnostics);
  if (PlaceOf(node) == Place::kMatrix) need({"columns"});
  if (PlaceOf(node) == Place::kLint) {
    need({"when"});
    need({"say"});
  }
  for (const ast::Node& child : node.children) CheckParts(child, diagnostics);
}

}  // namespace

bool BelongsUnder(const ast::Node& node, Place place) {
  return (PlacesOf(node) & static_cast<Places>(place)) != 0;
}

Place PlaceOf(const ast::Node& node) { return FactsOf(node).opens; }

void CheckStructure(const ast::Ast& ast, bool text_is_whole, Diagnostics& diagnostics) {
  CheckNodes(ast.nodes, Standing{}, diagnostics);
  if (!text_is_whole) return;
  CheckHeader(ast, diagnostics);
  for (const ast::Node& node : ast.nodes) CheckParts(node, diagnostics);
}

}  // namespace radap::check
