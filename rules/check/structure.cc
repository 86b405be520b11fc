#include "rules/check/structure.h"

#include <array>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "rules/base/element.h"
#include "rules/check/report.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

using Places = std::uint32_t;

constexpr Places Under(std::initializer_list<Place> places) {
  Places set = 0;
  for (const Place place : places) set |= static_cast<Places>(place);
  return set;
}

constexpr Places kElements = Under({Place::kTotal, Place::kCategory, Place::kItem, Place::kQuestion,
                                    Place::kIssue, Place::kGroup});
constexpr Places kRules = Under({Place::kRule, Place::kTest});

struct Facts {
  std::string_view word;
  Places under = 0;
  bool once = false;  // at most once under the same parent
  Place opens = Place::kLeaf;
};

Facts FactsOf(const ast::PackLine&) { return {"pack", Under({Place::kFile}), true, Place::kPack}; }
Facts FactsOf(const ast::TitleLine&) { return {"title", Under({Place::kPack}), true}; }
Facts FactsOf(const ast::LabelLine&) { return {"th, en", kElements | kRules, true}; }
Facts FactsOf(const ast::SourceLine&) { return {"source", Under({Place::kPack})}; }
Facts FactsOf(const ast::ScaleLine&) { return {"scale", Under({Place::kPack}), true}; }
Facts FactsOf(const ast::UnitLine&) { return {"unit", Under({Place::kPack})}; }
Facts FactsOf(const ast::LevelsLine&) {
  return {"levels", Under({Place::kPack}), true, Place::kLevels};
}
Facts FactsOf(const ast::LevelLine&) { return {"level", Under({Place::kLevels})}; }
Facts FactsOf(const ast::ClauseLine&) { return {"clause", kElements | kRules, true}; }
Facts FactsOf(const ast::AssumeLine&) { return {"assume", kElements | kRules}; }
Facts FactsOf(const ast::NarrativeLine&) { return {"narrative", Under({Place::kQuestion}), true}; }
Facts FactsOf(const ast::KpisLine&) { return {"kpis", Under({Place::kItem, Place::kGroup}), true}; }
Facts FactsOf(const ast::RuleLine&) { return {"rule", Under({Place::kFile}), false, Place::kRule}; }
Facts FactsOf(const ast::TestLine&) { return {"test", Under({Place::kFile}), false, Place::kTest}; }
Facts FactsOf(const ast::LintLine&) { return {"lint", Under({Place::kFile}), false, Place::kLint}; }
Facts FactsOf(const ast::WhenLine&) { return {"when", kRules | Under({Place::kLint})}; }
Facts FactsOf(const ast::OtherwiseLine&) { return {"otherwise", kRules}; }
Facts FactsOf(const ast::BandsLine&) {
  return {"bands", Under({Place::kRule}), false, Place::kBands};
}
Facts FactsOf(const ast::BandLine&) { return {"... -> ...", Under({Place::kBands})}; }
Facts FactsOf(const ast::LadderLine&) {
  return {"ladder", Under({Place::kRule}), false, Place::kLadder};
}
Facts FactsOf(const ast::StepLine&) { return {"step", Under({Place::kLadder})}; }
Facts FactsOf(const ast::SayLine&) { return {"say", Under({Place::kLint}), true}; }

Facts FactsOf(const ast::ElementLine& line) {
  const auto kind = FindElementKind(line.kind.text).value_or(ElementKind::kKpi);
  switch (kind) {
    case ElementKind::kTotal:
      return {"total", Under({Place::kFile}), true, Place::kTotal};
    case ElementKind::kCategory:
      return {"category", Under({Place::kFile}), false, Place::kCategory};
    case ElementKind::kItem:
      return {"item", Under({Place::kCategory}), false, Place::kItem};
    case ElementKind::kQuestion:
      return {"question", Under({Place::kItem}), false, Place::kQuestion};
    case ElementKind::kIssue:
      return {"issue", Under({Place::kQuestion}), false, Place::kIssue};
    case ElementKind::kGroup:
      return {"group", Under({Place::kItem}), false, Place::kGroup};
    case ElementKind::kKpi:
      return {line.kind.text, 0};
  }
  return {};
}

Facts FactsOf(const ast::Node& node) {
  return std::visit([](const auto& line) { return FactsOf(line); }, node.statement);
}

struct PlaceWord {
  Place place;
  std::string_view word;
};

constexpr std::array kPlaceWords = {
    PlaceWord{Place::kPack, "pack"},     PlaceWord{Place::kLevels, "levels"},
    PlaceWord{Place::kTotal, "total"},   PlaceWord{Place::kCategory, "category"},
    PlaceWord{Place::kItem, "item"},     PlaceWord{Place::kQuestion, "question"},
    PlaceWord{Place::kIssue, "issue"},   PlaceWord{Place::kGroup, "group"},
    PlaceWord{Place::kRule, "rule"},     PlaceWord{Place::kTest, "test"},
    PlaceWord{Place::kLint, "lint"},     PlaceWord{Place::kBands, "bands"},
    PlaceWord{Place::kLadder, "ladder"},
};

std::string WordsOf(Places places) {
  std::vector<std::string_view> words;
  for (const PlaceWord& entry : kPlaceWords) {
    if ((places & static_cast<Places>(entry.place)) != 0) words.push_back(entry.word);
  }
  return Join(words);
}

void ReportMisplaced(const ast::Node& node, const ast::Node* parent, Diagnostics& diagnostics) {
  const Facts facts = FactsOf(node);
  const std::string word(facts.word);
  if (parent == nullptr) {
    Report(diagnostics, Code::kNotAtLeftEdge, node.span, {word, WordsOf(facts.under)});
    return;
  }
  const std::string above(FactsOf(*parent).word);
  if (facts.under == Under({Place::kFile})) {
    Report(diagnostics, Code::kBelongsAtLeftEdge, node.span, {word, above});
    return;
  }
  Report(diagnostics, Code::kMisplaced, node.span, {word, above, WordsOf(facts.under)});
}

void CheckNodes(const std::vector<ast::Node>& nodes, const ast::Node* parent,
                Diagnostics& diagnostics) {
  const Place place = parent == nullptr ? Place::kFile : PlaceOf(*parent);
  std::map<std::string_view, Span> seen;
  for (const ast::Node& node : nodes) {
    const Facts facts = FactsOf(node);
    if (!BelongsUnder(node, place)) {
      ReportMisplaced(node, parent, diagnostics);
    } else if (facts.once) {
      const auto [first, is_new] = seen.emplace(facts.word, node.span);
      if (!is_new) {
        Report(diagnostics, Code::kRepeated, node.span, {std::string(facts.word)}).other =
            first->second;
      }
    }
    CheckNodes(node.children, &node, diagnostics);
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
      return {"otherwise", "when", "bands", "ladder"};
    case Place::kTest:
      return {"otherwise", "when"};
    case Place::kBands:
      return {"... -> ..."};
    case Place::kLadder:
      return {"step"};
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

void CheckParts(const ast::Node& node, Diagnostics& diagnostics) {
  const auto need = [&](const std::vector<std::string_view>& words) {
    if (words.empty() || HasOneOf(node.children, words)) return;
    Report(diagnostics, Code::kPartMissing, node.span,
           {std::string(FactsOf(node).word), std::string(words.front())});
  };
  need(NeededUnder(PlaceOf(node)));
  if (PlaceOf(node) == Place::kLint) {
    need({"when"});
    need({"say"});
  }
  for (const ast::Node& child : node.children) CheckParts(child, diagnostics);
}

}  // namespace

bool BelongsUnder(const ast::Node& node, Place place) {
  return (FactsOf(node).under & static_cast<Places>(place)) != 0;
}

Place PlaceOf(const ast::Node& node) { return FactsOf(node).opens; }

void CheckStructure(const ast::Ast& ast, bool text_is_whole, Diagnostics& diagnostics) {
  CheckNodes(ast.nodes, nullptr, diagnostics);
  if (!text_is_whole) return;
  CheckHeader(ast, diagnostics);
  for (const ast::Node& node : ast.nodes) CheckParts(node, diagnostics);
}

}  // namespace radap::check
