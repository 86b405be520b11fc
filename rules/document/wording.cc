#include "rules/document/wording.h"

#include <algorithm>
#include <vector>

#include "rules/document/phrases.h"

namespace radap::document {
namespace {

std::string WithoutControls(std::string_view text) {
  std::string clean(text);
  std::replace_if(
      clean.begin(), clean.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return clean;
}

// "percent" of "100 percent"; nothing of "100".
std::string_view LastWord(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
}

}  // namespace

std::string NumberText(const Exact& number) {
  std::string decimal = number.ToPlain(Exact::kMaxDigits);
  return Exact::Parse(decimal) == number ? decimal : number.ToFraction();
}

std::string AnchorOf(const Rule& rule) {
  return "rule-" + rule.name + "-of-" + std::string(radap::TextOf(rule.subject));
}

std::string Unlinked(std::string_view text) {
  std::string plain;
  bool in_anchor = false;
  for (const char c : text) {
    if (c == kLinkTo) in_anchor = true;
    const bool is_mark = c == kLinkTo || c == kLinkText || c == kLinkEnd;
    if (!in_anchor && !is_mark) plain += c;
    if (c == kLinkText) in_anchor = false;
  }
  return plain;
}

Label ManyOf(ElementKind kind) {
  Label plural = LabelOf(kind);
  if (plural.en.ends_with('y')) {
    plural.en.replace(plural.en.size() - 1, 1, "ies");
  } else {
    plural.en += 's';
  }
  return plural;
}

Label KindsOf(KindSet kinds) {
  std::vector<Label> labels;
  for (std::size_t i = 0; i < KindTexts().size(); ++i) {
    const auto kind = static_cast<OrganisationKind>(i);
    if ((kinds & SetOf(kind)) != 0) labels.push_back(LabelOf(kind));
  }
  return ListOf(labels, Phrase::kListOr);
}

Label Wording::Text(const Label& label) const {
  return {WithoutControls(label.Pick(Language::kThai)),
          WithoutControls(label.Pick(Language::kEnglish))};
}

Label Wording::Linked(const Label& text, std::string_view anchor) const {
  if (names_ != Names::kLinks) return text;
  std::string before(1, kLinkTo);
  before.append(anchor) += kLinkText;
  return {before + text.th + kLinkEnd, before + text.en + kLinkEnd};
}

Label Wording::RuleName(int rule) const {
  const Rule& named = program_.rules.at(static_cast<std::size_t>(rule));
  if (named.name.empty()) {
    return Say(Phrase::kBrackets, {Of(named, named.code.back().a)});
  }
  const bool has_label = !named.label.th.empty() || !named.label.en.empty();
  const bool by_label = has_label && names_ != Names::kIds;
  const Label name = Say(Phrase::kQuoted, {by_label ? Text(named.label) : Both(named.name)});
  return Linked(name, AnchorOf(named));
}

Label Wording::UnitName(std::string_view unit) const {
  if (names_ == Names::kIds) return Both(unit);
  for (const ProgramUnit& known : program_.units) {
    if (known.id == unit) return Text(known.label);
  }
  return {};
}

Label Wording::Amount(const Exact& number, std::string_view unit) const {
  const Label text = Both(NumberText(number));
  if (unit == "percent") return Say(Phrase::kPercentOf, {text});
  const Label name = UnitName(unit);
  return name.th.empty() && name.en.empty() ? text : Say(Phrase::kWithUnit, {text, name});
}

std::string_view Wording::SourceOf(const Instruction& instruction) const {
  const std::string& text = program_.source.text;
  const auto begin = std::min<std::size_t>(instruction.span.begin, text.size());
  const auto end = std::clamp<std::size_t>(instruction.span.end, begin, text.size());
  return std::string_view(text).substr(begin, end - begin);
}

// A named constant by its name; else with the unit that stands behind it.
Label Wording::Number(const Instruction& instruction) const {
  const Exact& number = program_.constants.at(instruction.a);
  const std::string_view written = SourceOf(instruction);
  for (const Constant& constant : program_.named_constants) {
    if (constant.id != written) continue;
    if (names_ == Names::kIds) return Both(constant.id);
    const Label name = Linked(Text(constant.label), "constant-" + constant.id);
    return Say(Phrase::kNamedConstant, {Amount(number, constant.unit), name});
  }
  return Amount(number, names_ == Names::kIds ? std::string_view() : LastWord(written));
}

Label Wording::Range(const Band& band) const {
  if (!band.low && !band.high) return Say(Phrase::kBandAny);
  if (!band.low) {
    return Say(band.includes_high ? Phrase::kBandUpTo : Phrase::kBandBelow,
               {Both(NumberText(*band.high))});
  }
  const Label low = Both(NumberText(*band.low));
  if (!band.high) return Say(band.includes_low ? Phrase::kBandFrom : Phrase::kBandAbove, {low});
  const Label high = Both(NumberText(*band.high));
  if (band.includes_low) {
    return Say(band.includes_high ? Phrase::kBandFromTo : Phrase::kBandFromBelow, {low, high});
  }
  return Say(band.includes_high ? Phrase::kBandAboveTo : Phrase::kBandAboveBelow, {low, high});
}

Label Wording::Levels(std::uint32_t levels) const {
  std::vector<Label> labels;
  for (std::size_t i = 0; i < program_.levels.size(); ++i) {
    const ProgramLevel& level = program_.levels[i];
    if ((levels >> i & 1U) == 0) continue;
    labels.push_back(names_ == Names::kIds ? Both(level.id) : Text(level.label));
  }
  return ListOf(labels, Phrase::kListAnd);
}

// The label that all fields of this name share, else the name itself.
Label Wording::FieldName(int name) const {
  const Label id = Both(program_.field_names.at(static_cast<std::size_t>(name)));
  if (names_ == Names::kIds) return id;
  const Field* found = nullptr;
  for (const Field& field : program_.fields) {
    if (field.name != name) continue;
    if (found != nullptr &&
        found->label.Pick(Language::kThai) != field.label.Pick(Language::kThai)) {
      return Say(Phrase::kQuoted, {id});
    }
    if (found == nullptr) found = &field;
  }
  if (found == nullptr) return Say(Phrase::kQuoted, {id});
  const Label quoted = Say(Phrase::kQuoted, {Text(found->label)});
  const Element& element = program_.elements.at(static_cast<std::size_t>(found->element));
  return Linked(quoted, element.id + "/" + id.en);
}

Label Wording::From(const Clause& clause) const {
  Label from = Both(clause.source);
  if (names_ != Names::kIds) {
    for (const ProgramSource& source : program_.sources) {
      if (source.id == clause.source) from = Linked(Text(source.label), "source-" + source.id);
    }
  }
  if (clause.first_line > 0) {
    const Label first = Both(std::to_string(clause.first_line));
    const Label last = Both(std::to_string(clause.last_line));
    from = Say(Phrase::kComma,
               {from, clause.last_line > clause.first_line ? Say(Phrase::kLines, {first, last})
                                                           : Say(Phrase::kLine, {first})});
  }
  if (!clause.text.empty()) from = Say(Phrase::kComma, {from, Text(Both(clause.text))});
  return from;
}

Label Wording::Fact(const Instruction& instruction) const {
  const auto property = static_cast<Property>(instruction.a);
  Label fact = LabelOf(property);
#define TRUTH_FACT(name, th, en, not_th, not_en) \
  if (property == Property::name) fact = {th, en};
#include "rules/document/fact_words.def"
  if (instruction.b == 0) return fact;
  if (instruction.b == 1) return Say(Phrase::kOneYearBefore, {fact});
  return Say(Phrase::kOfYearBefore, {fact, Both(std::to_string(instruction.b))});
}

}  // namespace radap::document
