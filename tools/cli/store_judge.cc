// radap store note, override, cycle: what an assessor adds to what organisations say. Nothing is deleted; who and why is
// kept with all of it.
#include <algorithm>
#include <charconv>
#include <memory>
#include <vector>

#include "engine/dossier/quote.h"
#include "engine/intake/keep.h"
#include "tools/cli/store.h"

namespace radap::cli {
namespace {

struct Asked {
  std::string store;
  std::string organisation;
  int year = 0;
  std::string text;
  std::string author;
  std::string about;
  std::string set;
  std::string withdraw;
  std::string reason;
  std::string pack;
  std::string cycle_year;
  std::string title;
  bool close = false;
  bool open = false;
};

bool IsBlankText(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

// What a person typed, to be kept for good.
void CheckText(const std::string& text, const std::string& name, Session& session) {
  if (FindInvalidUtf8(text)) {
    Refuse(kUsage, {name + " ไม่ใช่ UTF-8", name + " is not UTF-8"}, session);
  }
  if (IsBlankText(text)) {
    Refuse(kUsage, {name + " ว่าง: ต้องระบุ", name + " is blank: it must be given"}, session);
  }
}

const Program& ProgramOf(const store::StoredResult& result, StoredPacks& packs, Session& session) {
  const Program* const program = packs.Find(result.pack_sha256);
  if (program != nullptr) return *program;
  Refuse(kUnreadable,
         {"radap รุ่นนี้อ่านชุดเกณฑ์ที่เก็บไว้ (รุ่น " + result.pack_version + ") ไม่ได้ จึงให้คะแนนใหม่ไม่ได้",
          "this radap does not understand the pack that is kept (version " + result.pack_version +
              "), so nothing can be scored again"},
         session);
}

// The id, as about an element of the pack.
void CheckAbout(const std::string& about, const Program& program, Session& session) {
  if (about.empty() || (!FindInvalidUtf8(about) && program.Find(about) >= 0)) return;
  const std::string id = FindInvalidUtf8(about) ? "?" : Quote(about);
  Refuse(kUsage,
         {"ชุดเกณฑ์ " + program.id + " ไม่มี “" + id + "”: ระบุรหัสหมวด หัวข้อ คำถาม หรือประเด็น",
          "pack " + program.id + " has no `" + id +
              "`: give the id of a category, item, question or issue"},
         session);
}

void Note(const Asked& asked, Session& session) {
  CheckText(asked.text, "TEXT", session);
  CheckText(asked.author, "--author", session);
  store::Store store = OpenStoreAt(asked.store, store::Access::kWrite, session);
  const store::Revision revision = RevisionFor(store, asked.organisation, asked.year, session);
  if (!asked.about.empty()) {
    StoredPacks packs(store, session);
    CheckAbout(asked.about, ProgramOf(ResultThatCounts(store, revision.id), packs, session),
               session);
  }
  store::NewNote note;
  note.organisation = revision.organisation;
  note.revision = revision.id;
  note.about = asked.about;
  note.author = asked.author;
  note.text = asked.text;
  const std::string id = std::to_string(store.AddNote(note));
  const Label name = NameOf(revision.organisation, revision.fiscal_year, revision.pack_id);
  const std::string number = std::to_string(revision.number);
  session.Write(session.In({"เก็บบันทึกที่ " + id + " ของ " + name.th + " ฉบับที่ " + number + "\n",
                            "kept note " + id + " on " + name.en + ", revision " + number + "\n"}));
}

// What an override changes.
class Overriding {
 public:
  Overriding(store::Store& store, const Asked& asked, Session& session)
      : store_(store),
        session_(session),
        packs_(store, session),
        keeper_(store, RADAP_VERSION),
        revision_(RevisionFor(store, asked.organisation, asked.year, session)),
        overrides_(store.Overrides(revision_.id)),
        before_(ResultThatCounts(store, revision_.id)),
        program_(ProgramOf(before_, packs_, session)) {}

  // Both give what to tell once it is on the disk.
  std::string Set(const Asked& asked);
  std::string Withdraw(std::int64_t id, const Asked& asked);

 private:
  // Scored with `overrides_`, or Refuse.
  store::NewResult Score();
  std::string TextOf(const Label& what) const;

  store::Store& store_;
  Session& session_;
  StoredPacks packs_;
  Keeper keeper_;
  store::Revision revision_;
  std::vector<store::Override> overrides_;
  store::StoredResult before_;
  const Program& program_;
};

store::NewResult Overriding::Score() {
  Findings findings;
  auto result = keeper_.WithOverrides(revision_, program_, overrides_, findings);
  if (result) return *std::move(result);
  const Finding& why = findings.back();
  const Label& said = why.args.empty() ? Label{} : why.args.back();
  Refuse(kUsage,
         {"ไม่ได้แก้: " + (said.th.empty() ? MessageOf(why, Language::kThai) : said.th),
          "not changed: " + (said.en.empty() ? MessageOf(why, Language::kEnglish) : said.en)},
         session_);
}

std::string Overriding::TextOf(const Label& what) const {
  const store::StoredResult now = ResultThatCounts(store_, revision_.id);
  const Label name = NameOf(revision_.organisation, revision_.fiscal_year, revision_.pack_id);
  const std::string number = std::to_string(revision_.number);
  const std::string was = DecimalOf(&program_, before_.scores.total);
  const std::string is =
      ScoreText(&program_, now.scores.total, now.scores.level, session_.options.language) +
      FindingText(now.scores.errors, now.scores.warnings, session_.options.language);
  const bool is_same = before_.scores == now.scores;
  return session_.In({what.th + " ของ " + name.th + " ฉบับที่ " + number + "\n",
                      what.en + " of " + name.en + ", revision " + number + "\n"}) +
         session_.In(
             {"  คะแนนที่ใช้: " + is + (is_same ? " ไม่เปลี่ยนแปลง\n" : " เดิม " + was + "\n"),
              "  what counts: " + is + (is_same ? "; as before\n" : "; before: " + was + "\n")});
}

std::string Overriding::Set(const Asked& asked) {
  const std::size_t equals = asked.set.find('=');
  if (equals == std::string::npos || equals == 0) {
    Refuse(kUsage,
           {"--set ต้องเป็น เส้นทาง=ค่า เช่น /answers/1.1.1/issues/3/claimed=false",
            "--set must be PATH=VALUE, as /answers/1.1.1/issues/3/claimed=false"},
           session_);
  }
  store::NewOverride made;
  made.revision = revision_.id;
  made.path = asked.set.substr(0, equals);
  made.value = asked.set.substr(equals + 1);
  made.author = asked.author;
  made.reason = asked.reason;
  store::Override last;
  static_cast<store::NewOverride&>(last) = made;
  overrides_.push_back(std::move(last));
  const store::NewResult result = Score();
  if (result.scores.errors > before_.scores.errors) {
    Refuse(kUsage,
           {"ไม่ได้แก้: “" + OneLine(asked.set) +
                "” ทำให้แฟ้มมีข้อผิดพลาดเพิ่ม: ตรวจว่ามีรหัสหรือตัวชี้วัดนี้ในชุดเกณฑ์และค่าอยู่ในเกณฑ์",
            "not changed: `" + OneLine(asked.set) +
                "` would give the dossier an error more: does the pack have that id, and is the "
                "value within its limits?"},
           session_);
  }
  const std::string id = std::to_string(store_.AddOverride(made, result));
  return TextOf(
      {"แก้ลำดับ " + id + ": " + OneLine(asked.set), "override " + id + ": " + OneLine(asked.set)});
}

std::string Overriding::Withdraw(std::int64_t id, const Asked& asked) {
  const auto found = std::ranges::find(overrides_, id, &store::Override::id);
  const std::string text = std::to_string(id);
  if (found == overrides_.end() || found->withdrawn_at) {
    const bool is_there = found != overrides_.end();
    Refuse(
        kUsage,
        {is_there ? "การแก้ลำดับ " + text + " ถอนไปแล้ว"
                  : "ฉบับที่ใช้ของหน่วยงานนี้ไม่มีการแก้ลำดับ " + text + ": ดูด้วย radap store show",
         is_there ? "override " + text + " was withdrawn before"
                  : "the revision that counts has no override " + text + ": see radap store show"},
        session_);
  }
  overrides_.erase(found);
  std::optional<store::NewResult> result;
  if (AnyStands(overrides_)) result = Score();
  store::NewNote why;
  why.organisation = revision_.organisation;
  why.revision = revision_.id;
  why.author = asked.author;
  why.text = asked.reason;
  store_.WithdrawOverride(id, why, result);
  return TextOf({"ถอนการแก้ลำดับ " + text, "withdrew override " + text});
}

std::optional<std::int64_t> NumberIn(const std::string& text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || number < 1) return std::nullopt;
  return number;
}

void Override(const Asked& asked, Session& session) {
  if (asked.set.empty() == asked.withdraw.empty()) {
    Refuse(kUsage,
           {"ระบุ --set เส้นทาง=ค่า หรือ --withdraw ลำดับ อย่างใดอย่างหนึ่ง",
            "give --set PATH=VALUE or --withdraw ID, one of them"},
           session);
  }
  CheckText(asked.author, "--author", session);
  CheckText(asked.reason, "--reason", session);
  if (FindInvalidUtf8(asked.set)) {
    Refuse(kUsage, {"--set ไม่ใช่ UTF-8", "--set is not UTF-8"}, session);
  }
  const std::optional<std::int64_t> id = NumberIn(asked.withdraw);
  if (!asked.withdraw.empty() && !id) {
    Refuse(kUsage,
           {"--withdraw ต้องเป็นลำดับของการแก้: ดูด้วย radap store show",
            "--withdraw must be the number of an override: see radap store show"},
           session);
  }
  store::Store store = OpenStoreAt(asked.store, store::Access::kWrite, session);
  store::Store::Batch batch(store);  // what is read here still holds when it is written
  Overriding overriding(store, asked, session);
  const std::string text = id ? overriding.Withdraw(*id, asked) : overriding.Set(asked);
  batch.Commit();
  session.Write(text);
}

void SetCycle(const Asked& asked, Session& session) {
  const std::optional<std::int64_t> year = NumberIn(asked.cycle_year);
  if (!year || *year < kFirstStoreYear || *year > kLastStoreYear) {
    Refuse(kUsage, {"YEAR ต้องเป็นปี พ.ศ. เช่น 2567", "YEAR must be of the Buddhist era, as 2567"},
           session);
  }
  if (FindInvalidUtf8(asked.title) || FindInvalidUtf8(asked.pack)) {
    Refuse(kUsage, {"ชื่อไม่ใช่ UTF-8", "a name is not UTF-8"}, session);
  }
  store::Store store = OpenStoreAt(asked.store, store::Access::kWrite, session);
  store::Store::Batch batch(store);
  store::Cycle cycle;
  cycle.pack_id = asked.pack;
  cycle.fiscal_year = static_cast<int>(*year);
  const std::vector<store::Cycle> all = store.Cycles();
  const auto found = std::ranges::find_if(all, [&](const store::Cycle& one) {
    return one.pack_id == cycle.pack_id && one.fiscal_year == cycle.fiscal_year;
  });
  if (found == all.end()) session.FindPackSource(asked.pack, false);
  if (session.exit() != kDone) return;
  if (found != all.end()) cycle = *found;
  if (!asked.title.empty()) cycle.title = asked.title;
  if (asked.close) cycle.is_open = false;
  if (asked.open) cycle.is_open = true;
  store.SetCycle(cycle);
  batch.Commit();
  const std::string name = OneLine(cycle.pack_id) + " " + std::to_string(cycle.fiscal_year) +
                           (cycle.title.empty() ? "" : " “" + OneLine(cycle.title) + "”");
  session.Write(session.In(
      {"รอบการประเมิน " + name +
           (cycle.is_open ? ": เปิดรับแฟ้ม\n" : ": ปิดแล้ว ไม่รับแฟ้ม แต่ยังรับบันทึกและการแก้ของผู้ประเมิน\n"),
       "cycle " + name +
           (cycle.is_open ? ": open, takes dossiers\n"
                          : ": closed, takes none; notes and overrides still\n")}));
}

void AddOrganisation(CLI::App& command, Session& session, Asked& asked) {
  AddArgument(command, session, "ORG", asked.organisation,
              {"รหัสหน่วยงาน", "id of the organisation"});
}

void AddWhose(CLI::App& command, Session& session, Asked& asked) {
  AddText(command, session, "--author", "NAME", asked.author, {"ผู้บันทึก", "who says so"});
  RequireOption(command, "--author");
  AddStoreYear(command, session, asked.year);
  AddText(
      command, session, "--pack", "ID", session.options.pack,
      {"ชุดเกณฑ์ (ถ้าไม่ระบุ: แฟ้มล่าสุดของปี)", "of this pack (default: the latest dossier of the year)"});
}

}  // namespace

void AddStoreNote(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command = AddStoreCommand(
      store, session, "note",
      {"เก็บบันทึกเกี่ยวกับแฟ้มที่ใช้ของหน่วยงาน", "keep a note on the revision that counts"},
      "radap store note mof-ops \"seen on site\" --author \"A. Assessor\"", asked->store);
  AddOrganisation(*command, session, *asked);
  AddArgument(*command, session, "TEXT", asked->text, {"ข้อความ", "the note"});
  AddText(*command, session, "--about", "ID", asked->about,
          {"เรื่องหมวด หัวข้อ คำถาม หรือประเด็นนี้", "about this category, item, question or issue"});
  AddWhose(*command, session, *asked);
  OnRun(*command, [asked, &session] { Guarded(session, [&] { Note(*asked, session); }); });
}

void AddStoreOverride(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command = AddStoreCommand(
      store, session, "override",
      {"แก้ข้อเท็จจริงหนึ่งตามที่ผู้ประเมินเห็น แล้วให้คะแนนใหม่ แฟ้มเดิมไม่เปลี่ยน",
       "put one fact as an assessor sees it, and score again; the dossier stays as it is"},
      "radap store override mof-ops --set /answers/1.1.1/issues/1/claimed=false --author "
      "\"A. Assessor\" --reason \"not found on site\"",
      asked->store);
  AddOrganisation(*command, session, *asked);
  AddText(*command, session, "--set", "PATH=VALUE", asked->set,
          {"เส้นทางในแฟ้ม และค่าแบบ JSON (null คือไม่มี)",
           "path into the dossier, and a value in JSON (null takes it away)"});
  AddText(*command, session, "--withdraw", "ID", asked->withdraw,
          {"ถอนการแก้ลำดับนี้ (radap store show)", "withdraw this override (radap store show)"});
  AddText(*command, session, "--reason", "TEXT", asked->reason, {"เหตุผล", "why"});
  RequireOption(*command, "--reason");
  AddWhose(*command, session, *asked);
  OnRun(*command, [asked, &session] { Guarded(session, [&] { Override(*asked, session); }); });
}

void AddStoreCycle(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command =
      AddStoreCommand(store, session, "cycle",
                      {"ตั้งชื่อ ปิด หรือเปิดรอบการประเมิน รอบที่ปิดไม่รับแฟ้ม แต่ยังรับบันทึกและการแก้ของผู้ประเมิน",
                       "title, close or open an assessment cycle; a closed one takes no dossiers, "
                       "but still notes and overrides"},
                      "radap store cycle pmqa4-2568 2567 --title \"PMQA 4.0\"", asked->store);
  AddArgument(*command, session, "PACK", asked->pack, {"ชุดเกณฑ์", "id of the pack"});
  AddArgument(*command, session, "YEAR", asked->cycle_year,
              {"ปีงบประมาณ พ.ศ.", "fiscal year, B.E."});
  AddText(*command, session, "--title", "TEXT", asked->title, {"ชื่อรอบ", "its title"});
  AddFlag(*command, session, "--close", asked->close,
          {"ปิดรับแฟ้ม (ยังรับบันทึกและการแก้)", "take no more dossiers (but notes and overrides)"});
  AddFlag(*command, session, "--open", asked->open, {"เปิดรับแฟ้มอีก", "take dossiers again"});
  Exclude(*command, "--close", "--open");
  OnRun(*command, [asked, &session] { Guarded(session, [&] { SetCycle(*asked, session); }); });
}

}  // namespace radap::cli
