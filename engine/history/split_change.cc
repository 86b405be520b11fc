#include <map>
#include <set>
#include <string_view>

#include "engine/history/given_scores.h"
#include "engine/history/history.h"

namespace radap::history {
namespace {

using Scores = std::map<std::string_view, const Exact*>;

std::optional<Exact> ScoreOf(const Scores& scores, std::string_view id) {
  const auto found = scores.find(id);
  return found == scores.end() ? std::nullopt : std::optional(*found->second);
}

bool IsShown(const Element& element) {
  return element.score >= 0 &&
         (element.kind == ElementKind::kTotal || element.kind == ElementKind::kCategory ||
          element.kind == ElementKind::kItem);
}

// Total, categories and items of `program` that are not in `done` yet.
void AddIds(const Program& program, std::set<std::string_view>& done,
            std::vector<ElementChange>& elements) {
  for (const Element& element : program.elements) {
    if (!IsShown(element) || !done.insert(element.id).second) continue;
    ElementChange& change = elements.emplace_back();
    change.id = element.id;
    change.label = element.label;
  }
}

std::optional<Exact> Difference(const std::optional<Exact>& to, const std::optional<Exact>& from) {
  return to && from ? std::optional(*to - *from) : std::nullopt;
}

std::string NameOf(const Program& program) { return program.id + " version " + program.version; }

}  // namespace

ChangeSplit SplitChange(const Evaluation& before, const Evaluation* old_in_new,
                        const Evaluation& after) {
  const Program& old_pack = before.evaluator.program();
  const Program& new_pack = after.evaluator.program();
  ChangeSplit split;
  split.year_before = before.dossier->fiscal_year.value_or(0);
  split.year_after = after.dossier->fiscal_year.value_or(0);
  split.pack_before = NameOf(old_pack);
  split.pack_after = NameOf(new_pack);
  split.same_edition =
      &old_pack == &new_pack || (old_pack.id == new_pack.id && old_pack.sha256 == new_pack.sha256);
  if (split.same_edition) old_in_new = &before;
  split.is_comparable = old_in_new != nullptr;
  const Scores scores_before = GivenScores(before);
  const Scores scores_old_in_new = old_in_new == nullptr ? Scores() : GivenScores(*old_in_new);
  const Scores scores_after = GivenScores(after);
  std::set<std::string_view> done;
  AddIds(new_pack, done, split.elements);
  if (split.is_comparable) AddIds(old_pack, done, split.elements);
  for (ElementChange& element : split.elements) {
    const bool is_same = split.is_comparable || element.id == new_pack.elements.front().id;
    if (is_same) element.before = ScoreOf(scores_before, element.id);
    element.old_in_new = ScoreOf(scores_old_in_new, element.id);
    element.after = ScoreOf(scores_after, element.id);
    element.criteria = Difference(element.old_in_new, element.before);
    element.you = Difference(element.after, element.old_in_new);
  }
  return split;
}

}  // namespace radap::history
