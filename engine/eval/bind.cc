#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/json_tree.h"
#include "engine/dossier/quote.h"
#include "engine/eval/asked.h"
#include "engine/eval/bind_parts.h"
#include "engine/eval/facts.h"
#include "rules/base/index.h"

namespace radap {
namespace {

std::vector<std::string_view> IdsOf(const Program& program, ElementKind kind) {
  std::vector<std::string_view> ids;
  for (const Element& element : program.elements) {
    if (element.kind == kind) ids.push_back(element.id);
  }
  return ids;
}

// What an answer may speak of.
bool TakesAnswers(ElementKind kind) {
  return kind == ElementKind::kTotal || kind == ElementKind::kCategory ||
         kind == ElementKind::kItem || kind == ElementKind::kQuestion;
}

IssueFacts FactsOf(const IssueAnswer& answer) {
  IssueFacts facts;
  facts.claimed = answer.claimed.value_or(false);
  for (const Evidence& evidence : answer.evidence) {
    if (!evidence.file.empty()) {
      ++facts.files;
    } else if (!evidence.url.empty()) {
      ++facts.links;
    }
  }
  return facts;
}

void BindIssue(const Binding& to, const std::string& question, const std::string& number,
               const IssueAnswer& answer, int issue_count) {
  const std::string path = "/answers/" + question + "/issues/" + number;
  const int element = to.program.Find(question + "/" + number);
  if (element < 0) {
    to.Report(FindingCode::kUnknownIssue, path,
              {Same(question), Same(number), Same(std::to_string(issue_count))});
    return;
  }
  const IssueFacts facts = FactsOf(answer);
  to.facts.issues[Index(element)] = facts;
  if (!answer.applicable) {
    to.facts.applicable[Index(element)] = false;
    CheckApplicable(to, ElementKind::kIssue, to.program.elements[Index(element)].id, path);
  }
  if (to.program.elements[Index(element)].starred && facts.claimed && facts.files == 0 &&
      facts.links > 0) {
    to.Report(FindingCode::kLinkIsNoFile, path + "/evidence");
  }
}

// An issue that a newer pack asks for is easily overlooked: says which ones an answer does not speak of.
void NoteLeftOut(const Binding& to, const Element& question, const Answer& answer) {
  std::string left_out;
  for (const int child : question.children) {
    const std::string& id = to.program.elements[Index(child)].id;
    const std::string number = id.substr(id.find('/') + 1);
    if (answer.issues.contains(number) || !to.facts.applicable[Index(child)]) continue;
    left_out += (left_out.empty() ? "" : ", ") + number;
  }
  if (answer.issues.empty() || left_out.empty() || !answer.applicable) return;
  to.Report(FindingCode::kIssueLeftOut, "/answers/" + question.id + "/issues",
            {Same(question.id), Same(left_out)});
}

void BindNarrative(const Binding& to, const Element& question, const Answer& answer, int& letters) {
  letters = static_cast<int>(CountLetters(answer.narrative.value_or("")));
  if (!question.narrative_at_most || letters <= *question.narrative_at_most) return;
  to.Report(FindingCode::kNarrativeTooLong, "/answers/" + question.id + "/narrative",
            {Same(std::to_string(letters)), Same(std::to_string(*question.narrative_at_most)),
             Same(std::to_string(letters - *question.narrative_at_most))});
}

void BindQuestion(const Binding& to, int element, const Answer& answer) {
  const Element& question = to.program.elements[Index(element)];
  QuestionFacts& facts = to.facts.questions[Index(element)];
  facts.answered = true;
  BindNarrative(to, question, answer, facts.narrative_letters);
  for (const auto& [number, issue] : answer.issues) {
    BindIssue(to, question.id, number, issue, static_cast<int>(question.children.size()));
  }
  NoteLeftOut(to, question, answer);
}

// Whether an answer says of an element only what every element takes: fields, and that it is not applicable.
bool IsOfAnyElement(const Element& element, const Answer& answer) {
  if (!answer.issues.empty() || answer.narrative) return false;
  return !element.fields.empty() || !answer.fields.empty() || !answer.applicable;
}

void BindAnswer(const Binding& to, const std::string& id, const Answer& answer) {
  const std::string path = "/answers" + PathStep(id);
  const int element = to.program.Find(id);
  const bool is_known = element >= 0 && TakesAnswers(to.program.elements[Index(element)].kind);
  const bool is_question =
      is_known && to.program.elements[Index(element)].kind == ElementKind::kQuestion;
  if (is_question) {
    BindQuestion(to, element, answer);
  } else if (!is_known || !IsOfAnyElement(to.program.elements[Index(element)], answer)) {
    to.Report(FindingCode::kUnknownQuestion, path,
              {Quoted(id), Suggest(id, IdsOf(to.program, ElementKind::kQuestion))});
  }
  if (!is_known) return;
  const Element& asked = to.program.elements[Index(element)];
  if (!answer.applicable) {
    to.facts.applicable[Index(element)] = false;
    CheckApplicable(to, asked.kind, asked.id, path);
  }
  BindFields(to, asked, answer, path);
}

// The fiscal year itself where a rating is given without a year.
void BindRating(const Binding& to, int item, const std::map<int, Exact>& rating) {
  for (const auto& [year, amount] : rating) {
    to.facts.ratings[Index(item)][year == 0 ? to.facts.year.value_or(0) : year] = amount;
  }
}

void BindRatings(const Binding& to, const Dossier& dossier) {
  for (const auto& [id, rating] : dossier.ratings) {
    const int element = to.program.Find(id);
    if (element < 0 || to.program.elements[Index(element)].kind != ElementKind::kItem) {
      to.Report(FindingCode::kUnknownScoreId, "/ratings/" + id,
                {Same(id), Suggest(id, IdsOf(to.program, ElementKind::kItem))});
    } else {
      BindRating(to, element, rating);
    }
  }
}

void CheckClaim(const Binding& to, const Exact& score, int scale, std::string path) {
  const ProgramScale& of = to.program.scales[Index(scale)];
  if (score >= of.low && score <= of.high) return;
  to.Report(FindingCode::kClaimOutOfScale, std::move(path),
            {Same(score.ToPlain(4)), Same(of.low.ToPlain(4)), Same(of.high.ToPlain(4))});
}

void CheckClaims(const Binding& to, const Dossier& dossier) {
  const Program& program = to.program;
  for (const auto& [id, score] : dossier.claimed) {
    const int element = program.Find(id);
    if (element < 0 || program.elements[Index(element)].score < 0 ||
        program.elements[Index(element)].kind == ElementKind::kGroup) {
      to.Report(FindingCode::kUnknownScoreId, "/claimed" + PathStep(id),
                {Quoted(id), Suggest(id, IdsOf(program, ElementKind::kItem))});
    } else {
      CheckClaim(to, score, program.elements[Index(element)].scale, "/claimed/" + id);
    }
  }
  for (const KpiFacts& kpi : to.facts.kpis) {
    if (!kpi.given.claimed.score) continue;
    CheckClaim(to, *kpi.given.claimed.score, program.elements[Index(kpi.group)].scale,
               "/kpis/" + std::to_string(kpi.given.index) + "/claimed/score");
  }
}

// "from 2565-10-01", " to 2567-09-30": the ends of the pack's validity.
void CheckValidity(const Binding& to) {
  const std::optional<Date>& from = to.program.valid_from;
  const std::optional<Date>& until = to.program.valid_to;
  if (!to.facts.year || (!from && !until)) return;
  const bool is_before = from && LastDayOfFiscalYear(*to.facts.year) < *from;
  const bool is_after = until && FirstDayOfFiscalYear(*to.facts.year) > *until;
  if (!is_before && !is_after) return;
  Label first;
  Label last;
  if (from) first = {"ตั้งแต่ " + TextOf(*from), "from " + TextOf(*from)};
  if (until) last = {" ถึง " + TextOf(*until), " to " + TextOf(*until)};
  to.Report(FindingCode::kOutsideValidity, "/fiscal_year",
            {first, last, Same(std::to_string(*to.facts.year))});
}

// What a pack keeps for some kinds of organisation is not applicable to the others.
std::vector<bool> ApplicableByKind(const Program& program, std::optional<OrganisationKind> kind) {
  std::vector<bool> applicable;
  for (const Element& element : program.elements) {
    applicable.push_back(!kind || (element.open_to & SetOf(*kind)) != 0);
  }
  return applicable;
}

}  // namespace

void Binding::Report(FindingCode code, std::string path, std::vector<Label> args) const {
  findings.push_back(MakeFinding(code, std::move(path), std::move(args)));
}

Label Suggest(std::string_view word, const std::vector<std::string_view>& valid) {
  const std::optional<std::string> nearest = NearestName(word, valid);
  if (!nearest) return {"", ""};
  return {" หมายถึง “" + *nearest + "” หรือไม่", "; did you mean `" + *nearest + "`?"};
}

void CheckApplicable(const Binding& to, ElementKind kind, std::string_view id,
                     const std::string& path) {
  if (IsAsked(to.program, kind, Property::kApplicable)) return;
  to.Report(FindingCode::kApplicableUnused, path + "/applicable", {Same(id)});
}

Facts Bind(const Program& program, const Dossier& dossier, Findings& findings) {
  Facts facts;
  facts.kind = dossier.organisation.kind;
  facts.year = dossier.fiscal_year;
  facts.issues.resize(program.elements.size());
  facts.questions.resize(program.elements.size());
  facts.ratings.resize(program.elements.size());
  facts.applicable = ApplicableByKind(program, facts.kind);
  facts.fields.resize(program.fields.size());
  const Binding to{program, facts, findings};
  if (!dossier.pack.empty() && dossier.pack != program.id) {
    to.Report(FindingCode::kWrongPack, "/pack", {Same(dossier.pack), Same(program.id)});
  }
  CheckValidity(to);
  for (const auto& [id, answer] : dossier.answers) BindAnswer(to, id, answer);
  BindRatings(to, dossier);
  BindKpis(to, dossier);
  CheckClaims(to, dossier);
  return facts;
}

std::string PathOf(const Program& program, const Facts& facts, Subject subject) {
  const std::size_t elements = program.elements.size();
  if (Index(subject) >= elements) {
    return "/kpis/" + std::to_string(facts.kpis[Index(subject) - elements].given.index);
  }
  const Element& element = program.elements[Index(subject)];
  const bool is_item = element.kind == ElementKind::kItem;
  if (is_item && IsAsked(program, element.kind, Property::kRating)) return "/ratings/" + element.id;
  if (element.kind == ElementKind::kTotal && element.fields.empty()) return "";
  if (element.kind != ElementKind::kIssue) return "/answers/" + element.id;
  const std::size_t slash = element.id.find('/');
  return "/answers/" + element.id.substr(0, slash) + "/issues/" + element.id.substr(slash + 1);
}

}  // namespace radap
