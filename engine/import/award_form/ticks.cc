// The ticks beside the issues are pictures that the text of a PDF loses: what the score of the item says of them.
#include <string>

#include "engine/import/award_form/codes.h"
#include "engine/import/award_form/form.h"

namespace radap::award_form {
namespace {

void ClaimAll(Form& form, const Element& item) {
  for (const int child : item.children) {
    const auto answer =
        form.dossier.answers.find(form.program.elements[static_cast<std::size_t>(child)].id);
    if (answer == form.dossier.answers.end()) continue;
    for (auto& [number, issue] : answer->second.issues) issue.claimed = true;
  }
}

}  // namespace

void InferTicks(Form& form) {
  for (const Element& item : form.program.elements) {
    if (item.kind != ElementKind::kItem || form.places.count(item.id) == 0) continue;
    if (item.children.empty() ||
        form.program.elements[static_cast<std::size_t>(item.children[0])].kind !=
            ElementKind::kQuestion) {
      continue;
    }
    const auto score = form.dossier.claimed.find(item.id);
    const Label points = Same(score == form.dossier.claimed.end() ? "-" : score->second.ToPlain(2));
    const bool is_whole =
        score != form.dossier.claimed.end() && score->second == ScaleOf(form.program, item).high;
    const std::string path = "/claimed/" + item.id;
    form.findings.push_back(
        MakeFindingAt(is_whole ? AwardFormCode::kTicksInferred : AwardFormCode::kTicksLost,
                      form.places[item.id], path, {Same(item.id), points}));
    if (!is_whole) continue;
    ClaimAll(form, item);
    form.dossier.printed.push_back(
        {PrintedKind::kScore, item.id, points.en, {}, PlaceText(form.places[item.id]), true});
  }
}

}  // namespace radap::award_form
