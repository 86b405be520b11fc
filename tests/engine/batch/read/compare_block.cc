#include "tests/engine/batch/read/compare_block.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/read_dossier.h"
#include "engine/eval/asked.h"
#include "engine/eval/evaluator.h"
#include "rules/base/index.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

using batch::Amounts;
using batch::Block;
using batch::kKpis;
using batch::KpiColumns;
using batch::kRows;
using batch::kUnit;
using batch::Schema;

std::string Line(std::string_view what, std::string_view of, std::string_view value) {
  return std::string(what) + " " + std::string(of) + " " + std::string(value) + "\n";
}

std::string Line(const Amounts& amounts, std::size_t cell, std::string_view what,
                 std::string_view of) {
  if (amounts.given[cell] == 0) return "";  // its number has no meaning
  return Line(what, of, Exact::Ratio(amounts.millionths[cell], kUnit).ToFraction());
}

std::string Line(const std::optional<Exact>& amount, std::string_view what, std::string_view of) {
  return amount ? Line(what, of, amount->ToFraction()) : "";
}

std::string Line(const Value& value, std::string_view what, std::string_view of) {
  return value.IsKnown() ? Line(what, of, TextOf(value)) : "";
}

std::string Years(int before) { return before == 0 ? "" : "-" + std::to_string(before); }

// Letters are exact where a rule asks for them, or where there are too many.
bool ShowsLetters(const Schema& schema, const Element& question, int letters) {
  const bool is_too_long = question.narrative_at_most && letters > *question.narrative_at_most;
  return letters > 0 && (schema.asks_letters || is_too_long);
}

bool IsNumber(FieldKind kind) {
  return kind == FieldKind::kNumber || kind == FieldKind::kPercent || kind == FieldKind::kList;
}

class RowText {
 public:
  RowText(const Block& block, std::size_t row)
      : block_(block), program_(*block.schema->program), row_(row) {}

  std::string All() {
    text_ += Line("organisation", "", block_.organisation[row_]);
    if (block_.kind[row_] != batch::kNone) {
      text_ += Line("kind", "", TextOf(static_cast<OrganisationKind>(block_.kind[row_])));
    }
    text_ += Line("year", "", std::to_string(block_.year[row_]));
    for (int i = 0; i < static_cast<int>(program_.elements.size()); ++i) AddElement(i);
    for (int i = 0; i < static_cast<int>(program_.fields.size()); ++i) AddField(i);
    for (std::size_t i = 0; i < block_.kpis.count; ++i) {
      if (block_.kpis.row[i] == row_) AddKpi(i);
    }
    return std::move(text_);
  }

 private:
  std::size_t Cell(int of) const { return Index(of) * kRows + row_; }
  void AddElement(int index);
  void AddIssue(const std::string& id, std::size_t cell);
  void AddField(int index);
  void AddKpi(std::size_t kpi);
  void AddYears(std::size_t kpi, const std::string& of);

  const Block& block_;
  const Program& program_;
  std::size_t row_;
  std::string text_;
};

void RowText::AddElement(int index) {
  const Element& element = program_.elements[Index(index)];
  const std::size_t cell = Cell(block_.schema->slot[Index(index)]);
  if (block_.applicable[Cell(index)] == 0) text_ += Line("applicable", element.id, "no");
  text_ += Line(block_.claimed, Cell(index), "claimed", element.id);
  if (element.kind == ElementKind::kQuestion) {
    if (block_.answered[cell] != 0) text_ += Line("answered", element.id, "yes");
    const int letters = block_.letters[cell];
    if (ShowsLetters(*block_.schema, element, letters)) {
      text_ += Line("letters", element.id, std::to_string(letters));
    }
  } else if (element.kind == ElementKind::kIssue) {
    AddIssue(element.id, cell);
  } else if (element.kind == ElementKind::kItem) {
    for (int before = 0; before < block_.schema->rating_years; ++before) {
      text_ += Line(block_.rating[Index(before)], cell, "rating" + Years(before), element.id);
    }
  }
}

void RowText::AddIssue(const std::string& id, std::size_t cell) {
  if (block_.mentioned[cell] != 0) text_ += Line("mentioned", id, "yes");
  if (block_.claims[cell] != 0) text_ += Line("claims", id, "yes");
  if (block_.files[cell] != 0) text_ += Line("files", id, std::to_string(block_.files[cell]));
  if (block_.links[cell] != 0) text_ += Line("links", id, std::to_string(block_.links[cell]));
}

void RowText::AddField(int index) {
  if (block_.filled[Cell(index)] == 0) return;
  const bool is_number = IsNumber(program_.fields[Index(index)].kind);
  const Exact number = Exact::Ratio(block_.field_millionths[Cell(index)], kUnit);
  text_ += Line(
      "field", std::to_string(index),
      is_number ? number.ToFraction() : "\"" + std::string(block_.field_text[Cell(index)]) + "\"");
}

void RowText::AddKpi(std::size_t kpi) {
  const KpiColumns& kpis = block_.kpis;
  const std::string of = std::to_string(kpis.index[kpi]);
  text_ += Line("kpi", of, program_.elements[Index(kpis.group[kpi])].id);
  if (kpis.direction[kpi] != batch::kNone) {
    text_ += Line("direction", of, TextOf(static_cast<Direction>(kpis.direction[kpi])));
  }
  if (kpis.applicable[kpi] == 0) text_ += Line("applicable", of, "no");
  text_ += Line(kpis.baseline, kpi, "baseline", of);
  text_ += Line(kpis.claimed_success, kpi, "success", of);
  text_ += Line(kpis.claimed_score, kpi, "score", of);
  if (kpis.has_year_target[kpi] != 0) text_ += Line("has year target", of, "yes");
  AddYears(kpi, of);
  const auto add = [&](std::string_view what, const std::vector<std::string_view>& texts) {
    if (!texts.empty()) text_ += Line(what, of, texts[kpi]);
  };
  add("name", kpis.name);
  add("unit", kpis.unit);
  add("note", kpis.note);
}

void RowText::AddYears(std::size_t kpi, const std::string& of) {
  const KpiColumns& kpis = block_.kpis;
  for (int before = 0; before < block_.schema->years; ++before) {
    text_ += Line(kpis.result[Index(before)], kpi, "result" + Years(before), of);
    text_ += Line(kpis.target[Index(before)], kpi, "target" + Years(before), of);
    const batch::Texts& texts = kpis.target_text[Index(before)];
    if (texts.given[kpi] != 0) {
      text_ += Line("target text" + Years(before), of, "\"" + std::string(texts.text[kpi]) + "\"");
    }
    const std::uint8_t judged = kpis.judged[Index(before)][kpi];
    if (judged != batch::kNone) {
      text_ += Line("judged" + Years(before), of, judged != 0 ? "yes" : "no");
    }
  }
}

class FactsText {
 public:
  FactsText(const Schema& schema, const Dossier& dossier)
      : schema_(schema),
        program_(*schema.program),
        dossier_(dossier),
        without_kind_(WithoutKind(dossier)),
        facts_(Bound(dossier_)),
        of_any_kind_(Bound(without_kind_)) {}

  std::string All() {
    text_ += Line("organisation", "", dossier_.organisation.id);
    if (facts_.facts().kind) text_ += Line("kind", "", TextOf(*facts_.facts().kind));
    text_ += Line("year", "", std::to_string(facts_.facts().year.value_or(0)));
    for (int i = 0; i < static_cast<int>(program_.elements.size()); ++i) AddElement(i);
    for (int i = 0; i < static_cast<int>(program_.fields.size()); ++i) AddField(i);
    for (std::size_t i = 0; i < facts_.facts().kpis.size(); ++i) AddKpi(i);
    return std::move(text_);
  }

 private:
  static Dossier WithoutKind(Dossier dossier) {
    dossier.organisation.kind.reset();
    return dossier;
  }
  // REQUIRES: the dossier outlives it.
  Evaluator Bound(const Dossier& dossier) const {
    Findings ignored;
    return {program_, Bind(program_, dossier, ignored)};
  }
  void AddElement(int index);
  void AddIssue(int index);
  void AddField(int index);
  void AddKpi(std::size_t kpi);
  void AddYears(std::size_t kpi, const std::string& of);

  const Schema& schema_;
  const Program& program_;
  const Dossier& dossier_;
  const Dossier without_kind_;
  Evaluator facts_;
  Evaluator of_any_kind_;  // what is not applicable here, is not because the dossier says so
  std::string text_;
};

void FactsText::AddElement(int index) {
  const Element& element = program_.elements[Index(index)];
  if (!of_any_kind_.facts().applicable[Index(index)]) {
    text_ += Line("applicable", element.id, "no");
  }
  const auto claim = dossier_.claimed.find(element.id);
  if (claim != dossier_.claimed.end()) text_ += Line(claim->second, "claimed", element.id);
  if (element.kind == ElementKind::kQuestion) {
    const QuestionFacts& question = facts_.facts().questions[Index(index)];
    if (question.answered) text_ += Line("answered", element.id, "yes");
    if (ShowsLetters(schema_, element, question.narrative_letters)) {
      text_ += Line("letters", element.id, std::to_string(question.narrative_letters));
    }
  } else if (element.kind == ElementKind::kIssue) {
    AddIssue(index);
  } else if (element.kind == ElementKind::kItem) {
    for (int before = 0; before < schema_.rating_years; ++before) {
      text_ += Line(PropertyOf(facts_, index, Property::kRating, before), "rating" + Years(before),
                    element.id);
    }
  }
}

void FactsText::AddIssue(int index) {
  const std::string& id = program_.elements[Index(index)].id;
  const IssueFacts& issue = facts_.facts().issues[Index(index)];
  const auto answer = dossier_.answers.find(id.substr(0, id.find('/')));
  if (answer != dossier_.answers.end() &&
      answer->second.issues.contains(id.substr(id.find('/') + 1))) {
    text_ += Line("mentioned", id, "yes");
  }
  if (issue.claimed) text_ += Line("claims", id, "yes");
  if (issue.files != 0) text_ += Line("files", id, std::to_string(issue.files));
  if (issue.links != 0) text_ += Line("links", id, std::to_string(issue.links));
}

void FactsText::AddField(int index) {
  const FieldFacts& field = facts_.facts().fields[Index(index)];
  if (field.filled) text_ += Line("field", std::to_string(index), TextOf(field.value));
}

void FactsText::AddKpi(std::size_t kpi) {
  const KpiFacts& facts = facts_.facts().kpis[kpi];
  const Kpi& given = facts.given;
  const std::string of = std::to_string(given.index);
  text_ += Line("kpi", of, program_.elements[Index(facts.group)].id);
  if (given.direction) text_ += Line("direction", of, TextOf(*given.direction));
  if (!given.applicable) text_ += Line("applicable", of, "no");
  text_ += Line(given.baseline, "baseline", of);
  text_ += Line(given.claimed.success, "success", of);
  text_ += Line(given.claimed.score, "score", of);
  if (given.targets.contains(facts_.facts().year.value_or(0))) {
    text_ += Line("has year target", of, "yes");
  }
  AddYears(kpi, of);
  const auto add = [&](std::string_view what, Property property, const std::string& text) {
    if ((schema_.kpi_facts & SetOf(property)) != 0) text_ += Line(what, of, text);
  };
  add("name", Property::kName, given.name);
  add("unit", Property::kUnitName, given.unit);
  add("note", Property::kNote, given.note);
}

void FactsText::AddYears(std::size_t kpi, const std::string& of) {
  static constexpr std::array<std::pair<Property, std::string_view>, 4> kByYear = {
      {{Property::kResult, "result"},
       {Property::kTarget, "target"},
       {Property::kTargetText, "target text"},
       {Property::kJudged, "judged"}}};
  for (int before = 0; before < schema_.years; ++before) {
    for (const auto& [property, word] : kByYear) {
      text_ += Line(PropertyOf(facts_, facts_.SubjectOfKpi(kpi), property, before),
                    std::string(word) + Years(before), of);
    }
  }
}

// What columns can report themselves.
bool IsOfColumns(FindingCode code) {
  static constexpr std::array kCodes = {
      FindingCode::kLinkIsNoFile,    FindingCode::kNarrativeTooLong, FindingCode::kIssueLeftOut,
      FindingCode::kOutsideValidity, FindingCode::kKindUnknown,      FindingCode::kClaimOutOfScale,
      FindingCode::kKpiTooFew,       FindingCode::kKpiTooMany,       FindingCode::kGroupTooFew,
      FindingCode::kGroupTooMany,    FindingCode::kGroupMandatory,   FindingCode::kGroupClosed};
  return std::ranges::find(kCodes, code) != kCodes.end();
}

}  // namespace

std::string TextOfRow(const Block& block, std::size_t row) { return RowText(block, row).All(); }

std::string TextOfFacts(const Schema& schema, const Dossier& dossier) {
  return FactsText(schema, dossier).All();
}

std::string FindingsBeyondColumns(const Program& program, std::string_view bytes) {
  Findings findings;
  const std::optional<Dossier> dossier = ReadDossier(bytes, findings);
  if (dossier) {
    Findings of_bind;
    Bind(program, *dossier, of_bind);
    std::erase_if(of_bind, [](const Finding& finding) { return IsOfColumns(finding.code); });
    findings.insert(findings.end(), of_bind.begin(), of_bind.end());
  }
  return Dump(findings);
}

std::string ReadInto::Read(std::string_view bytes, bool one_line) {
  auto padded = std::make_unique<char[]>(bytes.size() + batch::kPadding);
  std::ranges::copy(bytes, padded.get());
  std::fill_n(padded.get() + bytes.size(), batch::kPadding, '}');  // harm, if taken for input
  if (block_.rows == kRows || block_.kpis.count > kKpis / 2) {
    block_.Clear();
    inputs_.clear();
  }
  const std::size_t rows = block_.rows;
  const std::size_t kpis = block_.kpis.count;
  const std::size_t unescaped = block_.unescaped.size();
  const char* begin = padded.get();
  const auto [outcome, end] = reader_.Read(begin, begin + bytes.size(), one_line, block_);
  if (outcome == batch::ReadOutcome::kRead) {
    end_ = static_cast<std::size_t>(end - begin);
    const std::string_view line = bytes.substr(0, end_);
    const std::string others = FindingsBeyondColumns(*schema_.program, line);
    if (!others.empty()) return "WRONG: read in spite of " + others;
    Findings ignored;
    const std::string row = TextOfRow(block_, rows);
    const std::string facts = TextOfFacts(schema_, *ReadDossier(line, ignored));
    const bool is_added = block_.rows == rows + 1;
    inputs_.push_back(std::move(padded));
    return row == facts && is_added ? row : "WRONG: row\n" + row + "facts\n" + facts;
  }
  const bool is_as_it_was = block_.rows == rows && block_.kpis.count == kpis &&
                            block_.unescaped.size() == unescaped &&
                            TextOfRow(block_, rows) == no_row_;
  if (!is_as_it_was) return "WRONG: the block is not as it was";
  if (outcome == batch::ReadOutcome::kOtherPack) return "other pack";
  return outcome == batch::ReadOutcome::kBlockFull ? "block full" : "general";
}

}  // namespace radap::testing
