// The cohort of a benchmark, read from the store.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "engine/intake/intake.h"
#include "engine/report/figures.h"
#include "tools/cli/benchmark.h"

namespace radap::cli {
namespace {

using store::Columns;

Columns ColumnOf(ElementKind kind) {
  switch (kind) {
    case ElementKind::kCategory:
      return Columns::kCategories;
    case ElementKind::kItem:
      return Columns::kItems;
    case ElementKind::kQuestion:
      return Columns::kQuestions;
    case ElementKind::kGroup:
      return Columns::kKpis;
    default:
      return Columns::kTotal;
  }
}

std::string_view TextIn(const store::Standing& standing, Columns column) {
  switch (column) {
    case Columns::kCategories:
      return standing.categories;
    case Columns::kItems:
      return standing.items;
    case Columns::kQuestions:
      return standing.questions;
    case Columns::kKpis:
      return standing.kpis;
    default:
      return standing.total;
  }
}

// Where the wanted elements stand among the scores of one column of the store.
struct ColumnPlan {
  Columns column{};
  std::vector<int>
      target;  // by place in the text: index into the cohort's columns, -1: not asked for
};

std::vector<ColumnPlan> PlansOf(const Program& program, const std::vector<int>& elements) {
  std::map<Columns, ColumnPlan> plans;
  for (int index = 0; index < static_cast<int>(program.elements.size()); ++index) {
    const ElementKind kind = program.elements[static_cast<std::size_t>(index)].kind;
    const Columns column = ColumnOf(kind);
    if (column == Columns::kTotal && index != 0) continue;  // issues have no score
    const auto found = std::ranges::find(elements, index);
    ColumnPlan& plan = plans[column];
    plan.column = column;
    plan.target.push_back(found == elements.end() ? -1
                                                  : static_cast<int>(found - elements.begin()));
  }
  std::vector<ColumnPlan> used;
  for (auto& [column, plan] : plans) {
    if (std::ranges::any_of(plan.target, [](int target) { return target >= 0; })) {
      used.push_back(std::move(plan));
    }
  }
  return used;
}

std::string_view NextWord(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

void AddScores(const std::vector<ColumnPlan>& plans, const store::Standing& standing,
               std::vector<benchmark::ScoreColumn>& columns) {
  for (const ColumnPlan& plan : plans) {
    std::string_view text = TextIn(standing, plan.column);
    for (const int target : plan.target) {
      const std::string_view word = NextWord(text);
      if (target >= 0) columns[static_cast<std::size_t>(target)].Add(word);
    }
  }
}

benchmark::Member MemberOf(const store::Standing& standing) {
  return {.organisation = std::string(standing.organisation),
          .name = std::string(standing.name),
          .name_en = std::string(standing.name_en),
          .kind = standing.kind,
          .parent = std::string(standing.parent),
          .level = std::string(standing.level),
          .errors = standing.errors,
          .with_overrides = standing.with_overrides};
}

// The texts live in `scores`.
void SetScores(const store::Scores& scores, store::Standing& standing) {
  standing.total = scores.total;
  standing.level = scores.level;
  standing.categories = scores.categories;
  standing.items = scores.items;
  standing.questions = scores.questions;
  standing.kpis = scores.kpis;
  standing.errors = scores.errors;
}

// The standing as it would be under `program`. The texts live in `scores`.
void ScoreAgain(const store::Store& store, const Program& program, store::Standing& standing,
                store::Scores& scores) {
  scores = {};
  const std::optional<store::Revision> revision = store.FindRevision(standing.revision);
  Findings findings;
  std::optional<Taken> taken;
  if (revision) {
    const std::string bytes = store.DossierBytes(revision->dossier);
    taken = Take(
        bytes, [&program](std::string_view) { return &program; },
        store.Overrides(standing.revision), findings);
  }
  if (taken) scores = taken->scores;
  SetScores(scores, standing);
}

// How many only to one who sees their names: it may be fewer than k.
void TellScoredAgain(std::int64_t count, bool is_by_name, const Session& session) {
  if (count == 0) return;
  if (!is_by_name) {
    return session.Complain({"บางหน่วยงานคำนวณใหม่ เพราะในคลังให้คะแนนด้วยชุดเกณฑ์ฉบับอื่น",
                             "some were scored again, as the store has them under another edition "
                             "of the pack"});
  }
  const std::string number = WithThousands(std::to_string(count));
  session.Complain({"คำนวณใหม่ " + number + " หน่วยงาน ซึ่งในคลังให้คะแนนด้วยชุดเกณฑ์ฉบับอื่น",
                    "scored again, as the store has them under another edition of the pack: " +
                        number + (count == 1 ? " organisation" : " organisations")});
}

}  // namespace

Columns ColumnsOf(const Program& program, const std::vector<int>& elements) {
  Columns columns = Columns::kTotal;
  for (const ColumnPlan& plan : PlansOf(program, elements)) columns = columns | plan.column;
  return columns;
}

benchmark::Subject SubjectOf(const Evaluation& evaluation, const std::vector<int>& elements,
                             Language language) {
  const Organisation& organisation = evaluation.dossier->organisation;
  benchmark::Subject subject;
  subject.organisation = organisation.id;
  subject.name = Label{organisation.name, organisation.name_en}.Pick(language);
  subject.fiscal_year = evaluation.dossier->fiscal_year.value_or(0);
  subject.elements = elements;
  const store::Scores scores = ScoresOf(evaluation);
  store::Standing standing;
  SetScores(scores, standing);
  std::vector<benchmark::ScoreColumn> columns(elements.size());
  AddScores(PlansOf(evaluation.evaluator.program(), elements), standing, columns);
  for (const benchmark::ScoreColumn& column : columns) subject.scores.push_back(column.at(0));
  return subject;
}

CohortLoaded LoadCohort(const store::Store& store, const Program& program, const CohortAsked& asked,
                        Session& session) {
  CohortLoaded loaded;
  loaded.cohort.elements = asked.elements;
  loaded.cohort.columns.resize(asked.elements.size());
  loaded.cohort.peers = {asked.peers.kind, asked.peers.parent, asked.year};
  std::vector<std::int64_t> same_edition;
  for (const store::PackEdition& edition : store.Packs()) {
    if (edition.sha256 == program.sha256) same_edition.push_back(edition.number);
  }
  store::Filter filter;
  filter.pack_id = program.id;
  filter.fiscal_year = asked.year;
  filter.kind = asked.peers.kind;
  filter.parent = asked.peers.parent;
  Columns columns = ColumnsOf(program, asked.elements);
  if (asked.with_members) columns = columns | Columns::kNames;
  if (asked.with_claims) columns = columns | Columns::kClaimed;
  const std::vector<ColumnPlan> plans = PlansOf(program, asked.elements);
  std::int64_t scored_again = 0;
  store.ForEachStanding(filter, columns, [&](const store::Standing& found) {
    if (found.organisation == asked.without) return;
    store::Standing standing = found;
    store::Scores scores;
    if (std::ranges::find(same_edition, standing.pack) == same_edition.end()) {
      ScoreAgain(store, program, standing, scores);
      ++scored_again;
    }
    AddScores(plans, standing, loaded.cohort.columns);
    if (asked.with_members) loaded.members.push_back(MemberOf(standing));
    if (asked.with_claims) loaded.claimed.emplace_back(standing.claimed);
    loaded.revisions.push_back(standing.revision);
    ++loaded.cohort.organisations;
  });
  TellScoredAgain(scored_again, asked.with_members, session);
  return loaded;
}

}  // namespace radap::cli
