// What an assessor sees of a whole cohort, and its summary for others.
#include <algorithm>
#include <ctime>
#include <set>
#include <utility>

#include "engine/benchmark/summary_file.h"
#include "engine/gaps/readiness.h"
#include "engine/report/needs.h"
#include "tools/cli/benchmark.h"

namespace radap::cli {
namespace {

// --pack, else the only pack of the store; --year, else the latest of that pack.
struct Chosen {
  const Program* program = nullptr;
  int year = 0;
};

Chosen Choose(const store::Store& store, const BenchmarkAsked& asked, const PeersAsked& peers,
              Session& session) {
  std::set<std::string> packs;
  const std::vector<store::Cycle> cycles = store.Cycles();
  for (const store::Cycle& cycle : cycles) {
    if (cycle.organisations > 0) packs.insert(cycle.pack_id);
  }
  Chosen chosen;
  if (!session.options.pack.empty()) {
    chosen.program = session.LoadPack(session.options.pack, true);
  } else if (packs.size() == 1) {
    chosen.program = session.LoadPack(*packs.begin(), false);
  } else if (packs.empty()) {
    Refuse(
        {"คลังยังว่าง: เพิ่มแฟ้มด้วย radap store add หรือ radap store import-batch",
         "the store is empty: add dossiers with `radap store add` or `radap store import-batch`"},
        kUsage, session);
  } else {
    std::string ids;
    for (const std::string& id : packs) ids += (ids.empty() ? "" : ", ") + id;
    Refuse({"ในคลังมีหลายชุดเกณฑ์ (" + ids + "): เลือกด้วย --pack",
            "the store has dossiers of several packs (" + ids + "): choose one with --pack"},
           kUsage, session);
  }
  if (chosen.program == nullptr) throw CannotBenchmark{};
  chosen.year = peers.year.value_or(asked.year);
  for (const store::Cycle& cycle : cycles) {
    if (asked.year != 0 || peers.year || cycle.pack_id != chosen.program->id) continue;
    if (cycle.organisations == 0) continue;  // opened, or named by a slip
    chosen.year = std::max(chosen.year, cycle.fiscal_year);
  }
  return chosen;
}

std::vector<int> ScoredElements(const Program& program) {
  return benchmark::ElementsOf(program, benchmark::Level::kItem);
}

std::vector<int> Items(const Program& program) {
  std::vector<int> items = ScoredElements(program);
  std::erase_if(items, [&](int element) {
    return program.elements[static_cast<std::size_t>(element)].kind != ElementKind::kItem;
  });
  return items;
}

struct Loaded {
  Chosen chosen;
  CohortLoaded cohort;
  standing::ViewOf of;
};

Loaded Load(const store::Store& store, const BenchmarkAsked& asked, bool with_items,
            bool with_claims, Session& session) {
  const PeersAsked peers = ReadPeers(asked.peers, session);
  Loaded loaded;
  loaded.chosen = Choose(store, asked, peers, session);
  const Program& program = *loaded.chosen.program;
  const CohortAsked cohort{.elements = with_items ? ScoredElements(program) : std::vector<int>{0},
                           .peers = peers,
                           .year = loaded.chosen.year,
                           .without = {},
                           .with_members = true,
                           .with_claims = with_claims};
  loaded.cohort = LoadCohort(store, program, cohort, session);
  loaded.of = {&program, loaded.cohort.cohort.peers, loaded.cohort.cohort.organisations};
  return loaded;
}

standing::RankingView RankingOf(Loaded loaded, std::size_t most) {
  standing::RankingView view;
  view.of = loaded.of;
  view.members = std::move(loaded.cohort.members);
  view.ranked = benchmark::Rank(loaded.cohort.cohort.columns.front());
  view.without_score = loaded.of.organisations - static_cast<std::int64_t>(view.ranked.size());
  view.most = most;
  return view;
}

standing::ClaimsView ClaimsOf(Loaded loaded, std::size_t most) {
  standing::ClaimsView view;
  view.of = loaded.of;
  view.members = std::move(loaded.cohort.members);
  view.disagreements =
      benchmark::FindDisagreements(*loaded.of.program, loaded.cohort.cohort.elements,
                                   loaded.cohort.cohort.columns, loaded.cohort.claimed);
  view.most = most;
  return view;
}

standing::HeatView HeatOf(Loaded loaded, std::size_t most) {
  benchmark::Cohort& cohort = loaded.cohort.cohort;
  const std::vector<int> items = Items(*loaded.of.program);
  std::vector<benchmark::ScoreColumn> columns;
  for (std::size_t i = 0; i < cohort.elements.size(); ++i) {
    if (std::ranges::find(items, cohort.elements[i]) != items.end()) {
      columns.push_back(std::move(cohort.columns[i]));  // the total, in front, is no item
    }
  }
  standing::HeatView view;
  view.most = most;
  view.of = loaded.of;
  view.map = benchmark::MakeHeatMap(cohort.columns.front(), items, columns);
  view.members = std::move(loaded.cohort.members);
  return view;
}

standing::ReadinessView ReadinessOf(const store::Store& store, Loaded loaded, std::size_t most,
                                    Session& session) {
  standing::ReadinessView view;
  view.most = most;
  view.of = loaded.of;
  view.members = std::move(loaded.cohort.members);
  for (std::size_t member = 0; member < view.members.size(); ++member) {
    const std::optional<store::Revision> revision =
        store.FindRevision(loaded.cohort.revisions[member]);
    if (!revision) continue;
    const Dossier dossier = StoredDossier(store, *revision, session);
    Evaluation evaluation = Evaluate(*loaded.of.program, dossier);
    const std::vector<Gap> gaps = FindGaps(evaluation);
    std::optional<Readiness> readiness = FindReadiness(evaluation, gaps);
    if (!readiness && !loaded.of.program->levels.empty()) ++view.at_top;
    if (!readiness) continue;
    standing::ReadinessView::Entry entry;
    entry.member = member;
    entry.total = evaluation.scores.front().value;
    for (const std::size_t fix : readiness->fixes) {
      entry.fixes.push_back(gaps[fix]);
      entry.needs.push_back(NeedsOf(evaluation.evaluator, gaps[fix], session.options.language));
    }
    entry.readiness = std::move(*readiness);
    view.entries.push_back(std::move(entry));
  }
  std::ranges::stable_sort(view.entries, {},
                           [](const auto& entry) { return entry.readiness.missing; });
  return view;
}

std::string Today() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::string text(10, '\0');
  text.resize(std::strftime(text.data(), text.size() + 1, "%Y-%m-%d", &utc));
  return text;
}

template <typename View>
void Show(View view, const BenchmarkAsked& asked, Session& session) {
  const ReportOptions options = session.Report(view.of.program);
  WriteOut(standing::Render(view, FormatOf(asked, session), options), asked, session);
}

}  // namespace

void ShowView(const std::string& name, const BenchmarkAsked& asked, Session& session) {
  const store::Store store = OpenStore(asked.store);
  const bool is_by_element = name == "claims" || name == "heatmap";
  Loaded loaded = Load(store, asked, is_by_element, name == "claims", session);
  const auto most = static_cast<std::size_t>(asked.top);
  if (name == "ranking") return Show(RankingOf(std::move(loaded), most), asked, session);
  if (name == "claims") return Show(ClaimsOf(std::move(loaded), most), asked, session);
  if (name == "readiness") {
    return Show(ReadinessOf(store, std::move(loaded), most, session), asked, session);
  }
  const standing::HeatView view = HeatOf(std::move(loaded), most);
  if (session.options.format != "svg") return Show(view, asked, session);
  WriteOut(standing::Chart(view, session.Report(view.of.program)), asked, session);
}

void ExportSummary(const BenchmarkAsked& asked, Session& session) {
  const store::Store store = OpenStore(asked.store);
  const PeersAsked peers = ReadPeers(asked.peers, session);
  const Chosen chosen = Choose(store, asked, peers, session);
  const CohortAsked cohort{
      .elements = benchmark::ElementsOf(*chosen.program, benchmark::Level::kKpi),
      .peers = peers,
      .year = chosen.year,
      .without = {}};
  const benchmark::Benchmark summary = benchmark::Summarise(
      *chosen.program, LoadCohort(store, *chosen.program, cohort, session).cohort, asked.k);
  WriteOut(benchmark::WriteSummary(summary, *chosen.program, Today()), asked, session);
}

}  // namespace radap::cli
