// radap benchmark ORG|FILE: one organisation among its peers, and against its own past.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "engine/benchmark/summary_file.h"
#include "engine/dossier/edit.h"
#include "engine/dossier/read_dossier.h"
#include "engine/mapping/mapping.h"
#include "tools/cli/benchmark.h"
#include "tools/cli/read_file.h"
#include "tools/cli/stored_packs.h"
#include "tools/cli/what_if.h"

namespace radap::cli {
namespace {

constexpr std::size_t kMostSummary = std::size_t{64} << 20;

// One dossier of the organisation with its scores. Held by pointer: the evaluation points into it.
struct Year {
  Dossier dossier;
  std::optional<Evaluation> evaluation;
  std::string without_counterpart;  // ids that the mapping to this pack left out
};
using Years = std::vector<std::unique_ptr<Year>>;

bool IsFile(const std::string& subject) {
  std::error_code error;
  return subject == "-" || subject.ends_with(".json") ||
         std::filesystem::is_regular_file(subject, error);
}

std::unique_ptr<Year> Scored(Dossier dossier, const Program& program) {
  auto year = std::make_unique<Year>();
  year->dossier = std::move(dossier);
  year->evaluation.emplace(Evaluate(program, year->dossier));
  return year;
}

// The pack of --pack, or the one that is named.
const Program& ProgramFor(const std::string& id, Session& session) {
  const std::string& asked = session.options.pack;
  const Program* program =
      asked.empty() ? session.LoadPack(id, false) : session.LoadPack(asked, true);
  if (program == nullptr) throw CannotBenchmark{};
  return *program;
}

// As --pack does for `radap score`: a dossier of another pack is mapped.
std::unique_ptr<Year> Under(const Program& program, Dossier dossier, Session& session) {
  Findings findings;
  WhatIf mapped;
  if (!ReadWithOther(program, dossier, findings, mapped, session)) throw CannotBenchmark{};
  auto year = Scored(std::move(dossier), program);
  year->without_counterpart = std::move(mapped.nothing);
  return year;
}

Dossier DossierOf(const std::string& bytes, const std::string& name, Session& session) {
  Findings findings;
  std::optional<Dossier> dossier = ReadDossier(bytes, findings);
  if (dossier && dossier->fiscal_year && !dossier->organisation.id.empty()) {
    return std::move(*dossier);
  }
  session.Write(RenderFindings(findings, ReportFormat::kText, session.Report()));
  Refuse({"“" + name + "” ใช้เทียบไม่ได้: ต้องเป็นแฟ้มของหน่วยงานที่มี organisation.id และ fiscal_year",
          "`" + name +
              "` cannot be compared: it must be a dossier with organisation.id and fiscal_year"},
         kFound, session);
}

Dossier ReadFileDossier(const std::string& path, Session& session) {
  const FileRead read =
      ReadFile(path, static_cast<std::size_t>(session.options.max_dossier_mib) << 20U);
  if (read.outcome == FileRead::Outcome::kTooLarge) {
    Refuse(
        {"“" + path + "” ใหญ่เกินกว่าจะเป็นแฟ้มของหน่วยงาน", "`" + path + "` is too large for a dossier"},
        kFound, session);
  }
  if (read.outcome == FileRead::Outcome::kFailed) Refuse(read.why, kUnreadable, session);
  return DossierOf(read.bytes, path, session);
}

// The edition that its stored result is of; null if there is none any more.
const Program* EditionOf(const store::Store& store, const store::Revision& revision,
                         StoredPacks& packs) {
  const std::vector<store::StoredResult> results = store.Results(revision.id);
  return results.empty() ? nullptr : packs.Find(results.back().pack_sha256);
}

// The latest dossier of each year before `before`, oldest first.
Years PastOf(const store::Store& store, const std::string& organisation, int before,
             StoredPacks& packs, Session& session) {
  Years years;
  for (const store::Revision& revision : store.History(organisation)) {
    if (!revision.is_latest || revision.fiscal_year >= before) continue;
    const Program* program = EditionOf(store, revision, packs);
    if (program == nullptr) program = session.LoadPack(revision.pack_id, false);
    if (program == nullptr) continue;
    years.push_back(Scored(StoredDossier(store, revision, session), *program));
  }
  return years;
}

std::vector<const Evaluation*> EvaluationsOf(const Years& years) {
  std::vector<const Evaluation*> evaluations;
  for (const auto& year : years) evaluations.push_back(&*year->evaluation);
  return evaluations;
}

// The dossier of the year before, under the edition of now; null if nothing maps it.
std::unique_ptr<Year> OldInNew(const Year& before, const Program& now, Session& session) {
  const Program& own = before.evaluation->evaluator.program();
  if (own.id != now.id && !FindMapping(now.source, own.id)) return nullptr;
  return Under(now, before.dossier, session);
}

// Of the nearest earlier year: the one of the pack of the last, if there are several. REQUIRES: two years.
const Year& YearBefore(const Years& years) {
  const auto pack_of = [](const Year& year) { return year.evaluation->evaluator.program().id; };
  const Year* before = years[years.size() - 2].get();
  for (const auto& year : years) {
    const bool is_of_that_year = year->dossier.fiscal_year == before->dossier.fiscal_year;
    if (is_of_that_year && pack_of(*year) == pack_of(*years.back())) before = year.get();
  }
  return *before;
}

void AddHistory(const Years& years, Session& session, standing::Portrait& portrait) {
  portrait.years = history::ScoresByYear(EvaluationsOf(years));
  portrait.trends = history::KpiTrends(EvaluationsOf(years));
  if (years.size() < 2) return;
  const Year& before = YearBefore(years);
  const Year& after = *years.back();
  const std::unique_ptr<Year> old_in_new =
      OldInNew(before, after.evaluation->evaluator.program(), session);
  portrait.split = history::SplitChange(
      *before.evaluation, old_in_new ? &*old_in_new->evaluation : nullptr, *after.evaluation);
  if (old_in_new) portrait.split->without_counterpart = old_in_new->without_counterpart;
}

// Refused if it tells of fewer organisations than `k`.
benchmark::Benchmark SummaryIn(const std::string& path, const Program& program, int k,
                               Session& session) {
  const FileRead read = ReadFile(path, kMostSummary);
  if (read.outcome == FileRead::Outcome::kTooLarge) {
    Refuse({"“" + path + "” ใหญ่เกินกว่าจะเป็นแฟ้มสรุป", "`" + path + "` is too large for a summary"},
           kFound, session);
  }
  if (read.outcome == FileRead::Outcome::kFailed) Refuse(read.why, kUnreadable, session);
  benchmark::ReadSummaryResult result = benchmark::ReadSummary(read.bytes, program);
  if (!result.summary) {
    Refuse({"“" + path + "”: " + result.error.th, "`" + path + "`: " + result.error.en}, kFound,
           session);
  }
  if (!result.warning.en.empty()) session.Complain(result.warning);
  const std::string made_with = std::to_string(result.summary->k);
  if (result.summary->k < k) {
    Refuse({"“" + path + "” ทำด้วย k = " + made_with + " ซึ่งน้อยกว่า k = " + std::to_string(k) +
                ": ขอแฟ้มที่ทำด้วย k สูงกว่า หรือยอมรับด้วย --k " + made_with,
            "`" + path + "` was made with k = " + made_with + ", below k = " + std::to_string(k) +
                ": ask for one with a higher k, or accept it with --k " + made_with},
           kUsage, session);
  }
  return std::move(*result.summary);
}

store::Revision FindSubject(const store::Store& store, const BenchmarkAsked& asked,
                            Session& session) {
  const std::string& id = asked.subject;
  const std::optional<int> year = asked.year == 0 ? std::nullopt : std::optional<int>(asked.year);
  std::optional<store::Revision> found = store.Latest(id, year, "");
  // Of that year rather the dossier of that pack than one that is mapped to it.
  if (found && !session.options.pack.empty()) {
    std::optional<store::Revision> own =
        store.Latest(id, found->fiscal_year, ProgramFor(found->pack_id, session).id);
    if (own) found = std::move(own);
  }
  if (found) return std::move(*found);
  const std::string in_year = asked.year == 0 ? "" : " " + std::to_string(asked.year);
  Refuse({"ไม่มีหน่วยงาน “" + id + "”" + in_year + " ในคลัง: ดูรายชื่อด้วย radap store list หรือระบุแฟ้ม JSON",
          "the store has no organisation `" + id + "`" + in_year +
              ": see `radap store list`, or give a dossier's file"},
         kUsage, session);
}

// Says that the scores are those of another pack than the dossier's; refuses a pack that nothing maps it to.
void TellMapped(const std::string& own_pack, const Program& program, Session& session) {
  if (own_pack == program.id) return;
  if (!FindMapping(program.source, own_pack)) {
    Refuse({"แฟ้มนี้เป็นของ “" + own_pack + "” และไม่มีตารางเทียบกับ “" + program.id + "”: ไม่ต้องระบุ --pack",
            "the dossier is of `" + own_pack + "`, and nothing maps that to `" + program.id +
                "`: leave out --pack"},
           kUsage, session);
  }
  session.Complain(
      {"ให้คะแนนตาม “" + program.id + "” ทั้งที่แฟ้มเป็นของ “" + own_pack + "”",
       "scored under `" + program.id + "`, though the dossier is of `" + own_pack + "`"});
}

// The subject's years up to the one that is asked for, its own last. `packs` of the store, null without one.
Years YearsOf(const BenchmarkAsked& asked, const store::Store* store, StoredPacks* packs,
              Session& session) {
  Years years;
  Dossier now = [&] {
    if (IsFile(asked.subject)) return ReadFileDossier(asked.subject, session);
    return StoredDossier(*store, FindSubject(*store, asked, session), session);
  }();
  if (store != nullptr) {
    years = PastOf(*store, now.organisation.id, now.fiscal_year.value_or(0), *packs, session);
  }
  const Program& program = ProgramFor(now.pack, session);
  TellMapped(now.pack, program, session);
  years.push_back(Under(program, std::move(now), session));
  return years;
}

}  // namespace

Dossier StoredDossier(const store::Store& store, const store::Revision& revision,
                      Session& session) {
  Dossier dossier = DossierOf(store.DossierBytes(revision.dossier), revision.organisation, session);
  for (const store::Override& made : store.Overrides(revision.id)) {
    if (made.withdrawn_at) continue;
    if (const std::optional<Label> why = Edit(made.path, made.value, dossier))
      session.Complain(*why);
  }
  return dossier;
}

void ShowPortrait(const BenchmarkAsked& asked, Session& session) {
  if (asked.subject.empty()) {
    Refuse({"ไม่ได้ระบุหน่วยงานหรือแฟ้ม: ดูวิธีใช้ด้วย radap benchmark --help",
            "no organisation or file is given; see radap benchmark --help"},
           kUsage, session);
  }
  const standing::Format format = FormatOf(asked, session);
  const PeersAsked peers = ReadPeers(asked.peers, session);
  if (!asked.summary.empty() && !asked.peers.empty()) {
    Refuse(
        {"--peers ใช้กับ --summary ไม่ได้: กลุ่มในแฟ้มสรุปเลือกไว้แล้วตอนทำแฟ้ม",
         "--peers does not go with --summary: whom a summary is about was chosen when it was made"},
        kUsage, session);
  }
  const bool needs_store = asked.summary.empty() || !IsFile(asked.subject);
  std::optional<store::Store> store;
  if (needs_store) store.emplace(OpenStore(asked.store));
  std::optional<StoredPacks> packs;  // outlives the evaluations under them
  if (store) packs.emplace(*store, session);
  const Years years = YearsOf(asked, store ? &*store : nullptr, packs ? &*packs : nullptr, session);
  const Evaluation& now = *years.back()->evaluation;
  const Program& program = now.evaluator.program();
  standing::Portrait portrait;
  portrait.program = &program;
  const std::vector<int> elements = benchmark::ElementsOf(program, LevelIn(asked.level));
  const benchmark::Subject subject = SubjectOf(now, elements, session.options.language);
  if (asked.summary.empty()) {
    const CohortAsked cohort{.elements = elements,
                             .peers = peers,
                             .year = peers.year.value_or(subject.fiscal_year),
                             .without = subject.organisation};
    portrait.benchmark = benchmark::Compare(
        program, LoadCohort(*store, program, cohort, session).cohort, subject, asked.k);
  } else {
    portrait.benchmark = benchmark::CompareWith(
        program, SummaryIn(asked.summary, program, asked.k, session), subject);
  }
  AddHistory(years, session, portrait);
  const ReportOptions options = session.Report(&program);
  WriteOut(standing::Render(portrait, format, options), asked, session);
  if (!asked.charts.empty())
    WriteCharts(standing::Charts(portrait, options), asked.charts, session);
}

}  // namespace radap::cli
