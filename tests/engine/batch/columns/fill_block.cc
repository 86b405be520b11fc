#include "tests/engine/batch/columns/fill_block.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "engine/dossier/finding_codes.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

// What columns say again; any other finding of Bind is for the general path.
bool IsMadeByColumns(FindingCode code) {
  static constexpr std::array kCodes = {
      FindingCode::kOutsideValidity, FindingCode::kNarrativeTooLong, FindingCode::kLinkIsNoFile,
      FindingCode::kIssueLeftOut,    FindingCode::kGroupClosed,      FindingCode::kGroupTooMany,
      FindingCode::kKpiTooMany,      FindingCode::kGroupMandatory,   FindingCode::kGroupTooFew,
      FindingCode::kKpiTooFew,       FindingCode::kKindUnknown,      FindingCode::kClaimOutOfScale};
  return std::ranges::find(kCodes, code) != kCodes.end();
}

// The number of what is not given has no meaning: mostly small, so that quick loops go over it, too.
std::int64_t Anything(std::size_t cell) { return cell % 16 == 5 ? -7'654'321'000'000'001 : 77; }

bool Set(Amounts& amounts, std::size_t cell, const std::optional<Exact>& amount) {
  amounts.millionths[cell] = Anything(cell);
  amounts.given[cell] = 0;
  if (!amount) return true;
  const auto millionths = Millionths(*amount);
  if (!millionths) return false;
  amounts.millionths[cell] = *millionths;
  amounts.given[cell] = 1;
  return true;
}

std::optional<Exact> NumberOf(const Value& value) {
  return value.IsNumber() ? std::optional(value.number) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> Millionths(const Exact& exact) {
  const std::string text = (exact * Exact(kUnit)).ToFraction();
  std::int64_t millionths = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), millionths);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return millionths;
}

void BlockFiller::Clear() {
  block_.Clear();
  kept_.clear();
}

bool BlockFiller::Add(const Dossier& dossier) {
  Findings findings;
  Facts facts = Bind(*block_.schema->program, dossier, findings);
  const bool is_plain = std::ranges::all_of(
      findings, [](const Finding& finding) { return IsMadeByColumns(finding.code); });
  if (!is_plain || block_.rows == kRows || block_.kpis.count + facts.kpis.size() > kKpis) {
    return false;
  }
  const std::size_t row = block_.rows;
  const std::size_t kpis_before = block_.kpis.count;
  kept_.emplace_back(*block_.schema->program, std::move(facts));
  const Evaluator& evaluator = kept_.back();
  block_.organisation[row] = dossier.organisation.id;
  block_.kind[row] =
      evaluator.facts().kind ? static_cast<std::uint8_t>(*evaluator.facts().kind) : kNone;
  block_.year[row] = evaluator.facts().year.value_or(0);
  bool fits = AddAnswers(dossier, evaluator) && AddClaims(dossier) && AddFields(evaluator);
  for (std::size_t kpi = 0; fits && kpi < evaluator.facts().kpis.size(); ++kpi) {
    fits = AddKpi(evaluator, kpi);
  }
  if (fits) {
    ++block_.rows;
  } else {
    block_.kpis.count = kpis_before;
  }
  return fits;
}

bool BlockFiller::AddAnswers(const Dossier& dossier, const Evaluator& evaluator) {
  const Schema& schema = *block_.schema;
  const Program& program = *schema.program;
  const std::size_t row = block_.rows;
  bool fits = true;
  for (int i = 0; i < static_cast<int>(program.elements.size()); ++i) {
    const Element& element = program.elements[Index(i)];
    const std::size_t cell = Index(schema.slot[Index(i)]) * kRows + row;
    const auto answer = dossier.answers.find(element.id);
    const bool is_answered = answer != dossier.answers.end();
    block_.applicable[Index(i) * kRows + row] = !is_answered || answer->second.applicable ? 1 : 0;
    if (element.kind == ElementKind::kQuestion) {
      const QuestionFacts& facts = evaluator.facts().questions[Index(i)];
      block_.answered[cell] = facts.answered ? 1 : 0;
      block_.letters[cell] = facts.narrative_letters;
    } else if (element.kind == ElementKind::kItem) {
      for (int year = 0; year < schema.rating_years; ++year) {
        const Value rating = PropertyOf(evaluator, i, Property::kRating, year);
        fits = Set(block_.rating[Index(year)], cell, NumberOf(rating)) && fits;
      }
    } else if (element.kind == ElementKind::kIssue) {
      const std::size_t slash = element.id.find('/');
      const auto question = dossier.answers.find(element.id.substr(0, slash));
      const IssueAnswer* issue = nullptr;
      if (question != dossier.answers.end()) {
        const auto found = question->second.issues.find(element.id.substr(slash + 1));
        if (found != question->second.issues.end()) issue = &found->second;
      }
      const IssueFacts& facts = evaluator.facts().issues[Index(i)];
      block_.applicable[Index(i) * kRows + row] = issue == nullptr || issue->applicable ? 1 : 0;
      block_.mentioned[cell] = issue != nullptr ? 1 : 0;
      block_.claims[cell] = facts.claimed ? 1 : 0;
      block_.files[cell] = static_cast<std::uint16_t>(facts.files);
      block_.links[cell] = static_cast<std::uint16_t>(facts.links);
    }
  }
  return fits;
}

bool BlockFiller::AddClaims(const Dossier& dossier) {
  const Program& program = *block_.schema->program;
  bool fits = true;
  for (std::size_t i = 0; i < program.elements.size(); ++i) {
    const auto claim = dossier.claimed.find(program.elements[i].id);
    const bool is_claimed = claim != dossier.claimed.end();
    fits = Set(block_.claimed, i * kRows + block_.rows,
               is_claimed ? std::optional(claim->second) : std::nullopt) &&
           fits;
  }
  return fits;
}

bool BlockFiller::AddFields(const Evaluator& evaluator) {
  for (std::size_t i = 0; i < evaluator.facts().fields.size(); ++i) {
    const FieldFacts& field = evaluator.facts().fields[i];
    const std::size_t cell = i * kRows + block_.rows;
    block_.filled[cell] = field.filled ? 1 : 0;
    block_.field_text[cell] = field.value.text;
    block_.field_millionths[cell] = Anything(cell);
    if (!field.value.IsNumber()) continue;
    const auto millionths = Millionths(field.value.number);
    if (!millionths) return false;
    block_.field_millionths[cell] = *millionths;
  }
  return true;
}

bool BlockFiller::AddKpi(const Evaluator& evaluator, std::size_t kpi) {
  KpiColumns& columns = block_.kpis;
  const KpiFacts& facts = evaluator.facts().kpis[kpi];
  const Kpi& given = facts.given;
  const std::size_t at = columns.count++;
  columns.row[at] = static_cast<std::uint8_t>(block_.rows);
  columns.index[at] = given.index;
  columns.group[at] = facts.group;
  columns.direction[at] = given.direction ? static_cast<std::uint8_t>(*given.direction) : kNone;
  columns.applicable[at] = given.applicable ? 1 : 0;
  columns.has_year_target[at] = given.targets.contains(evaluator.facts().year.value_or(0)) ? 1 : 0;
  if (!columns.name.empty()) columns.name[at] = given.name;
  if (!columns.unit.empty()) columns.unit[at] = given.unit;
  if (!columns.note.empty()) columns.note[at] = given.note;
  return Set(columns.baseline, at, given.baseline) &&
         Set(columns.claimed_success, at, given.claimed.success) &&
         Set(columns.claimed_score, at, given.claimed.score) &&
         AddYears(evaluator, evaluator.SubjectOfKpi(kpi), given, at);
}

bool BlockFiller::AddYears(const Evaluator& evaluator, Subject subject, const Kpi& kpi,
                           std::size_t at) {
  KpiColumns& columns = block_.kpis;
  for (const auto& [year, target] : kpi.targets) {
    if (target.to_baseline || target.to_year) return false;
  }
  for (int before = 0; before < block_.schema->years; ++before) {
    const std::size_t year = Index(before);
    const auto fact = [&](Property property) {
      return PropertyOf(evaluator, subject, property, before);
    };
    const Value judged = fact(Property::kJudged);
    columns.judged[year][at] = judged.IsKnown() ? judged.code : kNone;
    columns.target_text[year].given[at] = 0;
    columns.target_text[year].text[at] = {};
    const auto target = kpi.targets.find(evaluator.facts().year.value_or(0) - before);
    if (evaluator.facts().year && target != kpi.targets.end()) {
      columns.target_text[year].given[at] = target->second.text.empty() ? 0 : 1;
      columns.target_text[year].text[at] = target->second.text;
    }
    if (!Set(columns.result[year], at, NumberOf(fact(Property::kResult)))) return false;
    if (!Set(columns.target[year], at, NumberOf(fact(Property::kTarget)))) return false;
  }
  return true;
}

}  // namespace radap::batch
