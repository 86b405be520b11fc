#include "tests/engine/batch/wild_content.h"

#include <algorithm>

#include "engine/eval/asked.h"
#include "rules/base/index.h"
#include "rules/base/text.h"

namespace radap::testing {
namespace {

std::vector<std::string> Kinds() { return {KindTexts().begin(), KindTexts().end()}; }

bool TakesAnswers(ElementKind kind) {
  return kind == ElementKind::kTotal || kind == ElementKind::kCategory ||
         kind == ElementKind::kItem || kind == ElementKind::kQuestion;
}

}  // namespace

WildContent::WildContent(const Program& program, const WildMood& mood, std::mt19937_64& engine)
    : program_(program), mood_(mood), draw_(engine) {
  CollectEdges();
}

// More often where the pack has rules for it.
bool WildContent::IsLeftOut(ElementKind kind) {
  return IsAsked(program_, kind, Property::kApplicable) ? draw_.Chance(5)
                                                        : draw_.Between(1, 2000) == 1;
}

int WildContent::FiscalYear() {
  if (IsOdd()) return draw_.Between(2400, 2700);
  const int from = program_.valid_from ? program_.valid_from->year : 2560;
  const int to = program_.valid_to ? program_.valid_to->year : from + 4;
  return draw_.Chance(10) ? draw_.Between(from - 3, to + 3) : draw_.Between(from, to);
}

WildValue WildContent::Organisation() {
  static const std::vector<std::string> kKinds = Kinds();
  WildValue organisation = WildValue::Object();
  organisation.Add("id", WildValue::Text(draw_.Chance(80) ? "mof-ops" : "x" + Words()));
  if (draw_.Chance(70)) organisation.Add("name", WildValue::Text(Words()));
  if (draw_.Chance(30)) organisation.Add("name_en", WildValue::Text("Office"));
  if (draw_.Chance(30)) organisation.Add("parent", WildValue::Text(Words()));
  if (!draw_.Chance(mood_.missing * 2)) {
    organisation.Add("kind", WildValue::Text(draw_.OneOf(kKinds)));
  }
  return organisation;
}

WildValue WildContent::Evidence() {
  WildValue evidence = WildValue::Object();
  const int kind = draw_.Between(1, 10);
  if (kind <= 6) evidence.Add("file", WildValue::Text("เอกสาร" + Words() + ".pdf"));
  if (kind == 1 || kind == 7) {
    evidence.Add("sha256", WildValue::Text(std::string(64, draw_.Chance(50) ? 'a' : 'F')));
  }
  if (kind >= 6 && (kind != 7 || !IsOdd())) {
    evidence.Add("url", WildValue::Text("https://example.go.th/" + Words()));
  }
  return evidence;
}

void WildContent::AddIssues(const Element& question, WildValue& answer) {
  if (IsMissing() || question.children.empty()) return;
  WildValue& issues = answer.Add("issues", WildValue::Object());
  for (const int child : question.children) {
    const Element& element = program_.elements[Index(child)];
    if (element.kind != ElementKind::kIssue || IsMissing()) continue;
    WildValue& issue = issues.Add(element.id.substr(element.id.find('/') + 1), WildValue::Object());
    if (IsLeftOut(ElementKind::kIssue)) issue.Add("applicable", WildValue::Truth(draw_.Chance(50)));
    if (!IsMissing()) issue.Add("claimed", WildValue::Truth(draw_.Chance(80)));
    if (!draw_.Chance(element.starred ? 85 : 25)) continue;
    WildValue& evidence = issue.Add("evidence", WildValue::Array());
    int count = draw_.Between(0, 3);
    if (draw_.Between(1, 2000) == 1) count = draw_.Between(254, 258);
    for (; count > 0; --count) evidence.Add(Evidence());
  }
  if (IsOdd()) issues.Add(draw_.Chance(50) ? "0" : "99", WildValue::Object());
}

// So many letters, or one beside, among white space of every sort and marks that stand on letters.
std::string WildContent::Narrative(int limit) {
  static const std::vector<std::string> kSpaces = {" ",      "\n",     "\t",     "\r",
                                                   "\u00a0", "\u3000", "\u2003", "\u1680",
                                                   "\u0085", "\v",     "\u205f", "\u2029"};
  static const std::vector<std::string> kLetters = {
      "ก", "่", "ำ", "a", "\u200b", "é", "😀", "\"", "\u2060", "한", "\u0301", "\\", "\xC2\x86"};
  std::string text;
  int letters = limit + draw_.Between(-1, 1);
  if (letters > 400) {  // the most of it in one piece
    const int many = letters - draw_.Between(3, 200);
    const bool is_thai = draw_.Chance(50);
    for (int i = 0; i < many; ++i) text += is_thai ? "ก" : "x";
    letters -= many;
  }
  while (letters > 0) {
    if (draw_.Chance(30)) {
      text += draw_.OneOf(kSpaces);
    } else {
      text += draw_.OneOf(kLetters);
      --letters;
    }
  }
  return text;
}

void WildContent::AddAnswers(WildValue& dossier) {
  if (IsMissing()) return;
  WildValue& answers = dossier.Add("answers", WildValue::Object());
  for (const Element& element : program_.elements) {
    if (!TakesAnswers(element.kind) || IsMissing()) continue;
    if (element.kind != ElementKind::kQuestion && element.fields.empty() && !IsOdd()) continue;
    WildValue answer = WildValue::Object();
    if (IsLeftOut(element.kind)) {
      answer.Add("applicable", WildValue::Truth(draw_.Chance(30)));
    }
    if (element.kind == ElementKind::kQuestion) AddIssues(element, answer);
    AddFields(element, answer);
    if (element.kind == ElementKind::kQuestion && draw_.Chance(40)) {
      const int limit = element.narrative_at_most.value_or(60);
      const bool is_long = limit < 100 || draw_.Chance(3);
      answer.Add("narrative", WildValue::Text(is_long ? Narrative(limit) : Words()));
    }
    answers.Add(element.id, std::move(answer));
  }
  if (IsOdd()) answers.Add("9.9.9", WildValue::Object());
}

WildValue WildContent::Claimed() {
  WildValue claimed = WildValue::Object();
  for (const Element& element : program_.elements) {
    if (element.score < 0 || element.kind == ElementKind::kGroup || !draw_.Chance(10)) continue;
    claimed.Add(element.id, WildValue::Amount(AnyAmount()));
  }
  return claimed;
}

WildValue WildContent::Make() {
  year_ = FiscalYear();
  WildValue dossier = WildValue::Object();
  dossier.Add("format", WildValue::Text("radap.dossier/1"));
  dossier.Add("pack", WildValue::Text(program_.id));
  dossier.Add("organisation", Organisation());
  if (!IsOdd()) dossier.Add("fiscal_year", WildValue::Number(std::to_string(year_)));
  AddAnswers(dossier);
  AddRatings(dossier);
  AddKpis(dossier);
  if (IsOdd()) dossier.Add("claimed", Claimed());
  return dossier;
}

}  // namespace radap::testing
