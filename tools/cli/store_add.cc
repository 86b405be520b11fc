// radap store add: dossiers into the store, and what each of them changed.
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "engine/dossier/quote.h"
#include "engine/intake/keep.h"
#include "rules/base/sha256.h"
#include "tools/cli/batch_packs.h"
#include "tools/cli/read_file.h"
#include "tools/cli/store.h"

namespace radap::cli {
namespace {

struct Asked {
  std::string store;
  std::vector<std::string> files;
  bool as_latest = false;
};

// What one dossier is added with.
class Adder {
 public:
  Adder(store::Store& store, const Asked& asked, Session& session)
      : store_(store),
        asked_(asked),
        session_(session),
        packs_(session),
        keeper_(store, RADAP_VERSION) {}

  void Add(const std::string& path);

 private:
  const Program* FindPack(std::string_view id);
  void TellBad(const std::string& path, const Findings& findings);
  // What counted before; nothing if there was nothing.
  std::optional<store::Revision> Before(const Taken& taken) const;
  void Tell(const std::string& path, const Taken& taken, const Kept& kept,
            const std::optional<store::Revision>& before,
            const std::optional<store::StoredResult>& result_before);
  Label What(const Taken& taken, const Kept& kept, const std::optional<store::Revision>& before);

  store::Store& store_;
  const Asked& asked_;
  Session& session_;
  BatchPacks packs_;
  Keeper keeper_;
};

const Program* Adder::FindPack(std::string_view id) {
  if (!session_.options.pack.empty()) return session_.LoadPack(session_.options.pack, true);
  return id.empty() ? nullptr : packs_.Find(id);
}

void Adder::TellBad(const std::string& path, const Findings& findings) {
  session_.Raise(kFound);
  const Finding& why = findings.back();
  const std::string code(TextOf(why.code));
  session_.Complain(
      {"ไม่ได้เก็บ “" + path + "”: " + code + " " + MessageOf(why, Language::kThai),
       "not stored: `" + path + "`: " + code + " " + MessageOf(why, Language::kEnglish)});
}

std::optional<store::Revision> Adder::Before(const Taken& taken) const {
  return store_.Latest(taken.dossier.organisation.id, taken.dossier.fiscal_year, taken.program->id);
}

std::string Number(const store::Added& added) { return std::to_string(added.number); }

Label Adder::What(const Taken& taken, const Kept& kept,
                  const std::optional<store::Revision>& before) {
  const Dossier& dossier = taken.dossier;
  const Label name = NameOf(dossier.organisation.id, *dossier.fiscal_year, taken.program->id);
  const std::string number = Number(kept.added);
  const std::string older = before ? std::to_string(before->number) : "";
  if (kept.added.what == store::Added::What::kNew && !before) {
    return {"เก็บ " + name.th + " เป็นฉบับที่ " + number, "stored " + name.en + ", revision " + number};
  }
  if (kept.added.what == store::Added::What::kNew) {
    return {"เก็บ " + name.th + " เป็นฉบับที่ " + number + " ซึ่งใช้แทนฉบับที่ " + older + " นับแต่นี้",
            "stored " + name.en + ", revision " + number + "; it counts now in place of revision " +
                older};
  }
  if (kept.added.is_latest) {
    return {
        "มีอยู่แล้ว " + name.th + " ฉบับที่ " + number + " ซึ่งเป็นฉบับที่ใช้: ไม่เปลี่ยนแปลง",
        "already there: " + name.en + ", revision " + number + ", which counts; nothing changed"};
  }
  return {"มีอยู่แล้ว " + name.th + " ฉบับที่ " + number + " แต่ฉบับที่ใช้คือฉบับที่ " + older +
              ": ไม่เปลี่ยนแปลง (เพิ่ม --as-latest ถ้าต้องการใช้เนื้อหานี้)",
          "already there: " + name.en + ", revision " + number + "; revision " + older +
              " counts; nothing changed (--as-latest makes this content count again)"};
}

void Adder::Tell(const std::string& path, const Taken& taken, const Kept& kept,
                 const std::optional<store::Revision>& before,
                 const std::optional<store::StoredResult>& result_before) {
  const Label what = What(taken, kept, before);
  const Language language = session_.options.language;
  const store::StoredResult now = ResultThatCounts(store_, Before(taken)->id);
  std::string text = path + ": " + session_.In(what) + "\n  ";
  text += session_.In({"คะแนนที่ใช้: ", "what counts: "}) +
          ScoreText(taken.program, now.scores.total, now.scores.level, language) +
          FindingText(now.scores.errors, now.scores.warnings, language);
  if (now.with_overrides) text += session_.In({" รวมที่ผู้ประเมินแก้", ", with overrides"});
  if (result_before && result_before->scores.total != now.scores.total) {
    text += session_.In({" เดิม ", "; before: "}) +
            DecimalOf(taken.program, result_before->scores.total);
  }
  text += "\n";
  if (kept.is_scored_anew) {
    text +=
        session_.In({"  ให้คะแนนใหม่ตามชุดเกณฑ์รุ่น " + taken.program->version + "\n",
                     "  scored anew under version " + taken.program->version + " of the pack\n"});
  }
  if (kept.added.overrides_left_behind > 0) {
    const std::string count = std::to_string(kept.added.overrides_left_behind);
    const std::string older = std::to_string(before->number);
    text += session_.In(
        {"  ที่ผู้ประเมินแก้ไว้ " + count + " แห่งในฉบับที่ " + older +
             " ไม่ใช้กับฉบับนี้: ดูด้วย radap store "
             "show แล้วแก้อีกครั้งถ้ายังถูกต้อง\n",
         "  " + count + " of an assessor's overrides stay with revision " + older +
             " and do not apply to this one: see radap store show, and make them again if they "
             "still hold\n"});
  }
  session_.Write(text);
}

void Adder::Add(const std::string& path) {
  const FileRead read = ReadFile(path, (kMostTakenMebibytes << 20U) + 1);
  if (read.outcome == FileRead::Outcome::kFailed) {
    session_.Complain(read.why);
    return session_.Raise(kUnreadable);
  }
  const std::string shown = FindInvalidUtf8(path) ? "?" : path;
  Findings findings;
  const auto find = [this](std::string_view id) { return FindPack(id); };
  const std::optional<Taken> taken = Take(read.bytes, find, {}, findings);
  if (!taken) return TellBad(shown, findings);
  store::NewDossier dossier;
  dossier.bytes = read.bytes;
  dossier.sha256 = taken->dossier.sha256;
  dossier.organisation = taken->dossier.organisation;
  dossier.fiscal_year = *taken->dossier.fiscal_year;
  dossier.pack_id = taken->program->id;
  dossier.source = shown;
  const std::optional<store::Revision> before = Before(*taken);
  std::optional<store::StoredResult> result_before;
  if (before) result_before = ResultThatCounts(store_, before->id);
  const Kept kept = keeper_.Keep(dossier, *taken->program, taken->scores, asked_.as_latest);
  Tell(shown, *taken, kept, before, result_before);
}

// No store is made for the sake of files that are not there.
void CheckThere(const Asked& asked, Session& session) {
  const auto is_there = [](const std::string& path) {
    return path == "-" || ::access(path.c_str(), R_OK) == 0;
  };
  if (std::ranges::any_of(asked.files, is_there)) return;
  for (const std::string& path : asked.files) session.Complain(ReadFile(path, 0).why);
  session.Raise(kUnreadable);
  throw CannotStore{};
}

void AddAll(const Asked& asked, Session& session) {
  CheckThere(asked, session);
  store::Store store = OpenStoreAt(asked.store, store::Access::kCreate, session);
  if (!session.options.pack.empty() && session.LoadPack(session.options.pack, true) == nullptr) {
    return;
  }
  Adder adder(store, asked, session);
  for (const std::string& path : asked.files) {
    try {
      adder.Add(path);
    } catch (const store::StoreError& error) {
      if (error.kind != store::ErrorKind::kRefused) throw;
      session.Complain({"ไม่ได้เก็บ “" + path + "”: " + error.message.th,
                        "not stored: `" + path + "`: " + error.message.en});
      session.Raise(kFound);
    }
  }
}

}  // namespace

void AddStoreAdd(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command =
      AddStoreCommand(store, session, "add",
                      {"เก็บแฟ้มของหน่วยงานพร้อมคะแนน แฟ้มเดิมซ้ำไม่เปลี่ยนแปลงอะไร",
                       "store dossiers with their scores; the same one again changes nothing"},
                      "radap store add samples/mof-ops-2567.json", asked->store);
  AddArguments(*command, session, "FILE", asked->files,
               {"แฟ้ม JSON ของหน่วยงาน (- คือ stdin)", "dossiers in JSON (- is stdin)"});
  AddFlag(*command, session, "--as-latest", asked->as_latest,
          {"ถ้าเนื้อหานี้เคยเก็บแล้วและมีฉบับใหม่กว่า ให้กลับมาใช้เนื้อหานี้ (เป็นฉบับใหม่)",
           "if this content was stored before and a newer one counts, make it count again (as a "
           "new revision)"});
  AddText(*command, session, "--pack", "PACK", session.options.pack,
          {"ชุดเกณฑ์สำหรับแฟ้มที่ไม่ระบุ หรืออีกรุ่นของชุดที่แฟ้มระบุ (ชื่อ แฟ้ม หรือโฟลเดอร์)",
           "pack for dossiers that name none, or another edition of the one they name (id, file or "
           "folder)"});
  AddPackFolders(*command, session);
  OnRun(*command, [asked, &session] { Guarded(session, [&] { AddAll(*asked, session); }); });
}

}  // namespace radap::cli
