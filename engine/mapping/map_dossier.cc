// A dossier of one edition as one of another: answers by what holds under its own pack, KPIs by their group.
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/json_tree.h"
#include "engine/dossier/quote.h"
#include "engine/mapping/mapping.h"
#include "engine/mapping/mistakes.h"
#include "rules/base/index.h"

namespace radap {
namespace {

std::string Text(std::size_t number) { return std::to_string(number); }

// Of a group's id behind the slash.
int NumberOf(const std::string& digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string Joined(const std::vector<std::string>& ids) {
  std::string joined;
  for (const std::string& id : ids) joined += (joined.empty() ? "" : ", ") + id;
  return joined;
}

class DossierMapper {
 public:
  DossierMapper(const Mapping& mapping, const Program& to, Evaluation& own)
      : mapping_(mapping), to_(to), own_(own), from_(own.evaluator.program()) {}

  Mapped Map();

 private:
  void MapLine(const MappingLine& line, int element);
  void NoteNothing(const MappingLine& line);
  bool Holds(const MappingLine& line);
  bool HoldsThere(const std::string& id);
  bool IsMet(int issue);
  bool IsComplete(int question);
  void Fill(const MappingLine& line, int question);
  FieldValue ValueFor(const Field& field, const std::string& origin) const;
  bool IsOneOfNew(const Element& question, int field) const;
  void Claim(const MappingLine& line, const Element& issue, bool holds);
  void MapKpis();
  void Summarise();
  void Report(FindingCode code, std::string path, std::vector<Label> args = {}) {
    mapped_.findings.push_back(MakeFinding(code, std::move(path), std::move(args)));
  }
  // What explains an element of the other pack too.
  void ReportAbout(const std::string& id, FindingCode code, std::string path,
                   std::vector<Label> args = {});

  const Mapping& mapping_;
  const Program& to_;
  Evaluation& own_;
  const Program& from_;
  Mapped mapped_;
  std::map<std::string, std::string> group_of_;  // by a group of the dossier's pack
  std::size_t with_counterpart_ = 0;             // questions and issues
  std::size_t holding_ = 0;
};

void DossierMapper::ReportAbout(const std::string& id, FindingCode code, std::string path,
                                std::vector<Label> args) {
  Report(code, std::move(path), std::move(args));
  const Finding& finding = mapped_.findings.back();
  mapped_.about[id].push_back(
      {MessageOf(finding, Language::kThai), MessageOf(finding, Language::kEnglish)});
}

bool DossierMapper::IsMet(int issue) {
  const int met = from_.FindRule("met", ElementKind::kIssue);
  if (met >= 0) return own_.evaluator.Get(met, issue).IsYes();
  return own_.evaluator.facts().issues[Index(issue)].claimed;
}

bool DossierMapper::IsComplete(int question) {
  const Element& element = from_.elements[Index(question)];
  if (!element.fields.empty() && !IsFilledAt(own_.evaluator, question, kEveryLevel)) return false;
  bool asks = !element.fields.empty();
  for (const int child : element.children) {
    if (from_.elements[Index(child)].kind != ElementKind::kIssue) continue;
    asks = true;
    if (!IsMet(child)) return false;
  }
  return asks;
}

bool DossierMapper::HoldsThere(const std::string& id) {
  const int issue = FindOfKind(from_, id, ElementKind::kIssue);
  if (issue >= 0) return IsMet(issue);
  const int question = FindOfKind(from_, id, ElementKind::kQuestion);
  return question >= 0 && IsComplete(question);
}

bool DossierMapper::Holds(const MappingLine& line) {
  ++with_counterpart_;
  std::vector<std::string> unmet;
  for (const std::string& id : line.from) {
    if (!HoldsThere(id)) unmet.push_back(id);
  }
  if (unmet.empty()) {
    ++holding_;
    return true;
  }
  ReportAbout(line.id, FindingCode::kCounterpartNotMet, "",
              {NameOf(line.kind, line.id), Same(from_.id), Same(Joined(unmet))});
  return false;
}

// Language-neutral, so that a report in either language can show it.
FieldValue DossierMapper::ValueFor(const Field& field, const std::string& origin) const {
  if (field.kind != FieldKind::kList) return origin;
  return std::vector<std::string>(Index(std::max(field.at_least, 1)), origin);
}

bool IsWords(const Field& field) {
  return field.kind == FieldKind::kText || field.kind == FieldKind::kList;
}

// A blank of `needs` counts as new only if what is in words does not make up the number needed.
bool DossierMapper::IsOneOfNew(const Element& question, int field) const {
  return std::any_of(question.needs.begin(), question.needs.end(), [&](const Needs& needs) {
    std::ptrdiff_t in_words = 0;
    bool is_named = false;
    for (const std::vector<int>& term : needs.terms) {
      is_named = is_named || std::find(term.begin(), term.end(), field) != term.end();
      in_words += std::all_of(term.begin(), term.end(),
                              [&](int each) { return IsWords(to_.fields[Index(each)]); });
    }
    return is_named && in_words < needs.at_least;
  });
}

// What needs words is filled with where it comes from; a figure, date, period or link is not invented.
void DossierMapper::Fill(const MappingLine& line, int question) {
  const Element& element = to_.elements[Index(question)];
  const std::string origin = "← " + from_.id + ": " + Joined(line.from);
  std::set<int> needed;
  for (const Needs& needs : element.needs) {
    for (const std::vector<int>& term : needs.terms) needed.insert(term.begin(), term.end());
  }
  Answer& answer = mapped_.dossier.answers[line.id];
  for (const int index : element.fields) {
    const Field& field = to_.fields[Index(index)];
    const std::string& name = to_.field_names[Index(field.name)];
    if (!field.is_required && !needed.contains(index)) continue;
    if (IsWords(field)) {
      answer.fields.emplace(name, ValueFor(field, origin));
    } else if (field.is_required || IsOneOfNew(element, index)) {
      ReportAbout(line.id, FindingCode::kBlankIsNew,
                  "/answers/" + line.id + "/fields" + PathStep(name), {Same(line.id), Same(name)});
    }
  }
}

void DossierMapper::Claim(const MappingLine& line, const Element& issue, bool holds) {
  const std::size_t slash = line.id.find('/');
  const std::string question = line.id.substr(0, slash);
  const std::string number = line.id.substr(slash + 1);
  IssueAnswer& answer = mapped_.dossier.answers[question].issues[number];
  answer.claimed = holds;
  bool has_file = false;
  for (const std::string& id : line.from) {
    const int there = FindOfKind(from_, id, ElementKind::kIssue);
    if (there < 0) continue;
    const std::size_t cut = id.find('/');
    const auto given = own_.dossier->answers.find(id.substr(0, cut));
    if (given == own_.dossier->answers.end()) continue;
    const auto found = given->second.issues.find(id.substr(cut + 1));
    if (found == given->second.issues.end()) continue;
    const std::vector<Evidence>& evidence = found->second.evidence;
    answer.evidence.insert(answer.evidence.end(), evidence.begin(), evidence.end());
    has_file = has_file || own_.evaluator.facts().issues[Index(there)].files > 0;
  }
  if (holds && issue.starred && !has_file) {
    ReportAbout(line.id, FindingCode::kFileIsNew,
                "/answers/" + question + "/issues/" + number + "/evidence");
  }
}

void DossierMapper::NoteNothing(const MappingLine& line) {
  mapped_.nothing += (mapped_.nothing.empty() ? "" : ", ") + line.id;
  ReportAbout(line.id, FindingCode::kNoCounterpart, "", {NameOf(line.kind, line.id), line.reason});
}

void DossierMapper::MapLine(const MappingLine& line, int element) {
  if (line.from.empty()) {
    NoteNothing(line);
  } else {
    const std::string ids = Joined(line.from);
    mapped_.about[line.id].push_back(
        {"เทียบจาก “" + from_.id + "”: " + ids, "mapped from `" + from_.id + "`: " + ids});
  }
  if (line.kind == ElementKind::kGroup) {
    for (const std::string& id : line.from) group_of_.try_emplace(id, line.id);
    return;
  }
  const bool holds = !line.from.empty() && Holds(line);
  if (line.kind == ElementKind::kIssue) {
    Claim(line, to_.elements[Index(element)], holds);
  } else if (holds) {
    Fill(line, element);
  }
}

void DossierMapper::MapKpis() {
  for (Kpi kpi : own_.dossier->kpis) {
    const std::string there = kpi.item + "/" + std::to_string(kpi.group.value_or(0));
    const auto found = group_of_.find(there);
    if (found == group_of_.end()) {
      Report(FindingCode::kKpiHasNoPlace, "/kpis/" + std::to_string(kpi.index),
             {Quoted(kpi.name), Same(there), Same(to_.id)});
      continue;
    }
    const std::size_t slash = found->second.find('/');
    kpi.item = found->second.substr(0, slash);
    kpi.group = NumberOf(found->second.substr(slash + 1));
    kpi.claimed = {};
    mapped_.dossier.kpis.push_back(std::move(kpi));
  }
}

void DossierMapper::Summarise() {
  std::size_t asked = 0;
  bool has_questions = false;
  for (const Element& element : to_.elements) {
    if (!IsMapped(element) || element.kind == ElementKind::kGroup) continue;
    ++asked;
    has_questions = has_questions || element.kind == ElementKind::kQuestion;
  }
  const Label things = has_questions ? Label{"คำถาม", "questions"} : Label{"ประเด็น", "issues"};
  Finding summary =
      MakeFinding(FindingCode::kOtherEdition, "/pack",
                  {Same(to_.id), Same(from_.id), things, Same(Text(with_counterpart_)),
                   Same(Text(asked)), Same(Text(holding_)), Same(Text(mapped_.dossier.kpis.size())),
                   Same(Text(own_.dossier->kpis.size()))});
  mapped_.findings.insert(mapped_.findings.begin(), std::move(summary));
}

Mapped DossierMapper::Map() {
  const Dossier& given = *own_.dossier;
  Dossier& dossier = mapped_.dossier;
  dossier.pack = to_.id;
  dossier.organisation = given.organisation;
  dossier.fiscal_year = given.fiscal_year;
  dossier.sha256 = given.sha256;
  std::set<std::string> seen;
  for (const MappingLine& line : mapping_.lines) {
    const int element = FindOfKind(to_, line.id, line.kind);
    if (element < 0 || !IsMapped(to_.elements[Index(element)])) continue;
    if (seen.insert(line.id).second) MapLine(line, element);
  }
  if (!given.ratings.empty()) Report(FindingCode::kNotCarriedOver, "/ratings", {Same("ratings")});
  MapKpis();
  Summarise();
  return std::move(mapped_);
}

}  // namespace

Mapped MapDossier(const Mapping& mapping, const Program& to, Evaluation& own) {
  return DossierMapper(mapping, to, own).Map();
}

}  // namespace radap
