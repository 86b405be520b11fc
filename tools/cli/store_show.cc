// radap store show: one revision with its result, overrides and notes, or the dossier's bytes; radap store history: all of
// an organisation.
#include <algorithm>
#include <memory>
#include <vector>

#include "engine/dossier/quote.h"
#include "engine/dossier/read_dossier.h"
#include "engine/intake/keep.h"
#include "rules/base/vocabulary.h"
#include "tools/cli/store.h"

namespace radap::cli {
namespace {

constexpr std::size_t kShownDigits = 12;  // of a SHA-256

struct Asked {
  std::string store;
  std::string organisation;
  int year = 0;
  int revision = 0;  // 0: the one that counts
  bool dossier = false;
};

void AddPackId(CLI::App& command, Session& session) {
  AddText(
      command, session, "--pack", "ID", session.options.pack,
      {"ชุดเกณฑ์ (ถ้าไม่ระบุ: แฟ้มล่าสุดของปี)", "of this pack (default: the latest dossier of the year)"});
}

store::Revision RevisionAsked(const store::Store& store, const Asked& asked, Session& session) {
  const store::Revision latest = RevisionFor(store, asked.organisation, asked.year, session);
  if (asked.revision == 0) return latest;
  for (const store::Revision& revision : store.History(asked.organisation)) {
    const bool is_same_cycle =
        revision.fiscal_year == latest.fiscal_year && revision.pack_id == latest.pack_id;
    if (is_same_cycle && revision.number == asked.revision) return revision;
  }
  const Label name = NameOf(latest.organisation, latest.fiscal_year, latest.pack_id);
  const std::string number = std::to_string(asked.revision);
  const std::string last = std::to_string(latest.number);
  Refuse(kUsage,
         {name.th + " ไม่มีฉบับที่ " + number + " (มี 1 ถึง " + last + ")",
          name.en + " has no revision " + number + " (there are 1 to " + last + ")"},
         session);
}

// As the dossier says.
Organisation OrganisationOf(const store::Store& store, const store::Revision& revision) {
  Findings unused;
  std::optional<Dossier> dossier = ReadDossier(store.DossierBytes(revision.dossier), unused);
  return dossier ? std::move(dossier->organisation)
                 : Organisation{revision.organisation, {}, {}, {}, {}};
}

std::string HeadText(const Organisation& organisation, const Session& session) {
  std::string text = OneLine(organisation.id);
  if (!organisation.name.empty()) text += "  " + OneLine(organisation.name);
  if (!organisation.name_en.empty()) text += "  " + OneLine(organisation.name_en);
  std::string more = OneLine(organisation.parent);
  if (organisation.kind) {
    more += (more.empty() ? "" : ", ") + session.In(LabelOf(*organisation.kind));
  }
  return text + "\n" + (more.empty() ? "" : "  " + more + "\n");
}

std::string RevisionText(const store::Revision& revision, const Session& session) {
  const std::string number = std::to_string(revision.number);
  const std::string year = std::to_string(revision.fiscal_year);
  const std::string pack = OneLine(revision.pack_id);
  std::string text =
      session.In({"ปีงบประมาณ " + year + " ชุดเกณฑ์ " + pack + " ฉบับที่ " + number +
                      (revision.is_latest ? " (ฉบับที่ใช้)" : " (มีฉบับใหม่กว่าที่ใช้อยู่)"),
                  "fiscal year " + year + ", pack " + pack + ", revision " + number +
                      (revision.is_latest ? " (counts)" : " (a newer one counts)")}) +
      "\n";
  text += session.In({"  แฟ้ม    ", "  dossier  "}) + "SHA-256 " + revision.dossier +
          "\n           " + Counted(revision.size) + session.In({" ไบต์ จาก ", " bytes, from "}) +
          OneLine(revision.source) + session.In({" เก็บเมื่อ ", ", stored "}) + revision.added_at +
          "\n";
  return text;
}

std::string ResultText(const store::StoredResult& result, StoredPacks& packs,
                       const Session& session) {
  const Program* const program = packs.Find(result.pack_sha256);
  std::string text =
      session.In({"  ผล      ", "  result   "}) +
      ScoreText(program, result.scores.total, result.scores.level, session.options.language) +
      FindingText(result.scores.errors, result.scores.warnings, session.options.language);
  if (result.with_overrides) text += session.In({" รวมที่ผู้ประเมินแก้", ", with overrides"});
  text += "\n           " + session.In({"ชุดเกณฑ์รุ่น ", "pack version "}) +
          OneLine(result.pack_version) + " (" + result.pack_sha256.substr(0, kShownDigits) +
          "), radap " + OneLine(result.engine_version) + session.In({" คำนวณเมื่อ ", ", computed "}) +
          result.computed_at + "\n";
  return text;
}

std::string OverrideText(const store::Override& override, const Session& session) {
  const std::string id = std::to_string(override.id);
  std::string text = "  " + id + "  " + OneLine(override.path) + " = " + OneLine(override.value) +
                     "\n     " + OneLine(override.author) + ", " + override.time + ": " +
                     OneLine(override.reason) + "\n";
  if (!override.withdrawn_at) return text;
  return text + session.In({"     ถอนแล้ว ", "     withdrawn "}) + OneLine(override.withdrawn_by) +
         ", " + *override.withdrawn_at + ": " + OneLine(override.withdrawn_why) + "\n";
}

std::string NoteText(const store::Note& note, const Session& session) {
  std::string text =
      "  " + std::to_string(note.id) + "  " + OneLine(note.author) + ", " + note.time;
  if (!note.about.empty()) text += session.In({" เรื่อง ", ", about "}) + OneLine(note.about);
  return text + ": " + OneLine(note.text) + "\n";
}

void Show(const Asked& asked, Session& session) {
  const store::Store store = OpenStoreAt(asked.store, store::Access::kRead, session);
  const store::Revision revision = RevisionAsked(store, asked, session);
  if (asked.dossier) return session.Write(store.DossierBytes(revision.dossier));
  StoredPacks packs(store, session);
  std::string text =
      HeadText(OrganisationOf(store, revision), session) + RevisionText(revision, session);
  const std::vector<store::StoredResult> results = store.Results(revision.id);
  text += ResultText(ResultThatCounts(store, revision.id), packs, session);
  if (results.size() > 1) {
    text += session.In(
        {"ผลอื่นของฉบับนี้ ซึ่งไม่ใช้แล้ว\n", "other results of this revision, which no longer count\n"});
    for (std::size_t i = results.size() - 1; i-- > 0;)
      text += ResultText(results[i], packs, session);
  }
  const std::vector<store::Override> overrides = store.Overrides(revision.id);
  if (!overrides.empty()) text += session.In({"ที่ผู้ประเมินแก้\n", "overrides\n"});
  for (const store::Override& override : overrides) text += OverrideText(override, session);
  std::string notes;
  for (const store::Note& note : store.Notes(revision.organisation)) {
    if (!note.revision || *note.revision == revision.id) notes += NoteText(note, session);
  }
  if (!notes.empty()) text += session.In({"บันทึก\n", "notes\n"}) + notes;
  session.Write(text);
}

void History(const Asked& asked, Session& session) {
  const store::Store store = OpenStoreAt(asked.store, store::Access::kRead, session);
  const store::Revision latest = RevisionFor(store, asked.organisation, asked.year, session);
  StoredPacks packs(store, session);
  std::string text = HeadText(OrganisationOf(store, latest), session);
  for (const store::Revision& revision : store.History(asked.organisation)) {
    const std::string& pack = session.options.pack;
    if (asked.year != 0 && revision.fiscal_year != asked.year) continue;
    if (!pack.empty() && revision.pack_id != pack) continue;
    const store::StoredResult result = ResultThatCounts(store, revision.id);
    const std::string number = std::to_string(revision.number);
    text += std::string(revision.is_latest ? "* " : "  ") + std::to_string(revision.fiscal_year) +
            "  " + OneLine(revision.pack_id) + session.In({"  ฉบับที่ ", "  revision "}) + number +
            "  " + revision.added_at + "  " +
            ScoreText(packs.Find(result.pack_sha256), result.scores.total, result.scores.level,
                      session.options.language) +
            FindingText(result.scores.errors, result.scores.warnings, session.options.language) +
            (result.with_overrides ? session.In({" รวมที่ผู้ประเมินแก้", ", with overrides"}) : "") +
            "  " + OneLine(revision.source) + "\n";
  }
  text += session.In({"* ฉบับที่ใช้\n", "* counts\n"});
  session.Write(text);
}

}  // namespace

void AddStoreShow(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command = AddStoreCommand(
      store, session, "show",
      {"แฟ้มหนึ่งฉบับ: ผล บันทึก และที่ผู้ประเมินแก้", "one revision: its result, overrides and notes"},
      "radap store show mof-ops", asked->store);
  AddArgument(*command, session, "ORG", asked->organisation,
              {"รหัสหน่วยงาน", "id of the organisation"});
  AddStoreYear(*command, session, asked->year);
  AddPackId(*command, session);
  AddNumber(*command, session, "--revision", 1, 1'000'000'000, asked->revision,
            {"ฉบับที่ (ถ้าไม่ระบุ: ฉบับที่ใช้)", "number of the revision (default: the one that counts)"});
  AddFlag(*command, session, "--dossier", asked->dossier,
          {"เขียนแฟ้มที่เก็บไว้ออกมาทุกไบต์", "write the dossier itself, byte for byte"});
  OnRun(*command, [asked, &session] { Guarded(session, [&] { Show(*asked, session); }); });
}

void AddStoreHistory(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command =
      AddStoreCommand(store, session, "history",
                      {"ทุกฉบับของหน่วยงานหนึ่ง ทุกปี", "all revisions of an organisation, of all years"},
                      "radap store history mof-ops", asked->store);
  AddArgument(*command, session, "ORG", asked->organisation,
              {"รหัสหน่วยงาน", "id of the organisation"});
  AddNumber(*command, session, "--year", kFirstStoreYear, kLastStoreYear, asked->year,
            {"เฉพาะปีงบประมาณนี้ (พ.ศ.)", "only of this fiscal year, B.E."});
  AddPackId(*command, session);
  OnRun(*command, [asked, &session] { Guarded(session, [&] { History(*asked, session); }); });
}

}  // namespace radap::cli
