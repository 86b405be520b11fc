#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/eval/bind_parts.h"
#include "engine/eval/facts.h"

namespace radap {
namespace {

std::size_t Index(int i) { return static_cast<std::size_t>(i); }

std::vector<std::string_view> IdsOf(const Program& program, ElementKind kind) {
  std::vector<std::string_view> ids;
  for (const Element& element : program.elements) {
    if (element.kind == kind) ids.push_back(element.id);
  }
  return ids;
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
    if (answer.issues.contains(number)) continue;
    left_out += (left_out.empty() ? "" : ", ") + number;
  }
  if (answer.issues.empty() || left_out.empty()) return;
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

void BindAnswers(const Binding& to, const Dossier& dossier) {
  for (const auto& [id, answer] : dossier.answers) {
    const std::string path = "/answers/" + id;
    const int element = to.program.Find(id);
    if (element < 0 || to.program.elements[Index(element)].kind != ElementKind::kQuestion) {
      to.Report(FindingCode::kUnknownQuestion, path,
                {Same(id), Suggest(id, IdsOf(to.program, ElementKind::kQuestion))});
      continue;
    }
    const Element& question = to.program.elements[Index(element)];
    QuestionFacts& facts = to.facts.questions[Index(element)];
    facts.answered = true;
    BindNarrative(to, question, answer, facts.narrative_letters);
    for (const auto& [number, issue] : answer.issues) {
      BindIssue(to, id, number, issue, static_cast<int>(question.children.size()));
    }
    NoteLeftOut(to, question, answer);
    if (!answer.fields.empty())
      to.Report(FindingCode::kUnusedFields, path + "/fields", {Same("fields")});
  }
}

void BindRatings(const Binding& to, const Dossier& dossier) {
  for (const auto& [id, rating] : dossier.ratings) {
    const int element = to.program.Find(id);
    if (element < 0 || to.program.elements[Index(element)].kind != ElementKind::kItem) {
      to.Report(FindingCode::kUnknownScoreId, "/ratings/" + id,
                {Same(id), Suggest(id, IdsOf(to.program, ElementKind::kItem))});
    } else {
      to.facts.ratings[Index(element)] = rating;
    }
  }
}

void CheckClaims(const Binding& to, const Dossier& dossier) {
  const Program& program = to.program;
  const auto in_scale = [&](const Exact& score) {
    return score >= program.scale_low && score <= program.scale_high;
  };
  const auto report = [&](const Exact& score, std::string path) {
    if (in_scale(score)) return;
    to.Report(FindingCode::kClaimOutOfScale, std::move(path),
              {Same(score.ToPlain(4)), Same(program.scale_low.ToPlain(4)),
               Same(program.scale_high.ToPlain(4))});
  };
  for (const auto& [id, score] : dossier.claimed) {
    const int element = program.Find(id);
    if (element < 0 || program.elements[Index(element)].score < 0) {
      to.Report(FindingCode::kUnknownScoreId, "/claimed/" + id,
                {Same(id), Suggest(id, IdsOf(program, ElementKind::kItem))});
    } else {
      report(score, "/claimed/" + id);
    }
  }
  for (const Kpi& kpi : dossier.kpis) {
    if (kpi.claimed.score)
      report(*kpi.claimed.score, "/kpis/" + std::to_string(kpi.index) + "/claimed/score");
  }
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

Facts Bind(const Program& program, const Dossier& dossier, Findings& findings) {
  Facts facts;
  facts.kind = dossier.organisation.kind;
  facts.year = dossier.fiscal_year;
  facts.issues.resize(program.elements.size());
  facts.questions.resize(program.elements.size());
  facts.ratings.resize(program.elements.size());
  const Binding to{program, facts, findings};
  if (!dossier.pack.empty() && dossier.pack != program.id) {
    to.Report(FindingCode::kWrongPack, "/pack", {Same(dossier.pack), Same(program.id)});
  }
  BindAnswers(to, dossier);
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
  if (element.kind == ElementKind::kQuestion) return "/answers/" + element.id;
  if (element.kind != ElementKind::kIssue) return "";
  const std::size_t slash = element.id.find('/');
  return "/answers/" + element.id.substr(0, slash) + "/issues/" + element.id.substr(slash + 1);
}

}  // namespace radap
