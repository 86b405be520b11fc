// What an award form does not print or the readers did not read: said once, so that nothing is lost unseen.
#include <algorithm>
#include <string>

#include "engine/import/award_form/codes.h"
#include "engine/import/award_form/form.h"
#include "engine/import/award_form/marks.h"
#include "rules/base/sha256.h"

namespace radap::award_form {
namespace {

constexpr std::string_view kIdPrefix = "award-form-";

Label Named(const Element& element) {
  return Label{element.id + " " + element.label.th, element.id + " " + element.label.en};
}

// The number of the application is in every link; a form without links has a number made of the name.
void NameOrganisation(Form& form) {
  Organisation& organisation = form.dossier.organisation;
  const auto link = std::find_if(form.links.begin(), form.links.end(),
                                 [](const Link& one) { return !one.registration.empty(); });
  organisation.id = std::string(kIdPrefix) +
                    (link != form.links.end() ? link->registration
                                              : Sha256Hex(Bare(organisation.name)).substr(0, 8));
  form.findings.push_back(MakeFindingAt(AwardFormCode::kIdMade,
                                        link != form.links.end() ? link->place : Place{},
                                        "/organisation/id", {Same(organisation.id)}));
  form.findings.push_back(MakeFinding(AwardFormCode::kKindNotPrinted, "/organisation/kind"));
  if (organisation.name.empty()) {
    form.findings.push_back(MakeFinding(AwardFormCode::kNoOrganisation, "/organisation/name"));
  }
}

bool IsPrinted(const Form& form, const Element& element) {
  if (form.places.count(element.id) > 0) return true;
  return std::any_of(element.children.begin(), element.children.end(), [&form](int child) {
    return IsPrinted(form, form.program.elements[static_cast<std::size_t>(child)]);
  });
}

// The largest parts of the pack that the form has nothing of.
void ReportMissing(Form& form, const Element& element) {
  if (element.kind == ElementKind::kIssue) return;
  if (element.kind != ElementKind::kTotal && !IsPrinted(form, element)) {
    form.findings.push_back(MakeFinding(AwardFormCode::kNotPrinted, "", {Named(element)}));
    return;
  }
  for (const int child : element.children) {
    ReportMissing(form, form.program.elements[static_cast<std::size_t>(child)]);
  }
}

// Each stretch of lines that no reader used.
void ReportUnread(Form& form) {
  constexpr int kMost = 200;
  int reported = 0;
  for (std::size_t i = 0; i < form.lines.size() && reported < kMost;) {
    std::size_t end = i;
    while (end < form.lines.size() && !form.is_read[end]) ++end;
    if (end > i) {
      ++reported;
      form.Report(AwardFormCode::kUnread, i, "",
                  {Same(std::to_string(end - i)), Same(Shown(form.lines[i].text))});
    }
    i = end + 1;
  }
}

void ReportLinks(Form& form) {
  for (const Link& link : form.links) {
    if (form.places.count(link.question) > 0) continue;
    form.findings.push_back(MakeFindingAt(AwardFormCode::kLinkUnknownPlace, link.place, "",
                                          {Same(Shown(link.prefix + link.file, 200))}));
  }
}

}  // namespace

void CompleteDossier(Form& form) {
  NameOrganisation(form);
  if (!form.dossier.fiscal_year) {
    form.findings.push_back(MakeFinding(AwardFormCode::kNoFiscalYear, "/fiscal_year"));
  }
  ReportMissing(form, form.program.elements.front());
  ReportLinks(form);
  ReportUnread(form);
}

}  // namespace radap::award_form
