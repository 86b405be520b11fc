// radap store verify, backup, vacuum: whether all is as it was stored, a copy, and room given back.
#include <unistd.h>

#include <chrono>
#include <deque>
#include <memory>
#include <thread>

#include "engine/intake/verify.h"
#include "rules/packs/packs.h"
#include "tools/cli/batch_stop.h"
#include "tools/cli/store.h"

namespace radap::cli {
namespace {

constexpr int kMostJobs = 1024;

struct Asked {
  std::string store;
  std::string path;
  int jobs = 0;  // 0: a core each
};

// How far it is, on one line of a terminal, at most ten times a second.
class Steps {
 public:
  explicit Steps(const Session& session) : session_(session) {}

  void Show(const Label& what, std::int64_t done, std::int64_t total) {
    constexpr std::chrono::milliseconds kBetween(100);
    const auto now = std::chrono::steady_clock::now();
    if (!is_terminal_ || now - last_ < kBetween) return;
    last_ = now;
    session_.Tell("\r" + session_.In(what) + " " + Counted(done) + " / " + Counted(total) +
                  "\x1b[K");
  }
  void Clear() const {
    if (is_terminal_) session_.Tell("\r\x1b[K");
  }

 private:
  const Session& session_;
  bool is_terminal_ = isatty(STDERR_FILENO) != 0;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

std::string ListText(const std::vector<Label>& all, const Session& session) {
  std::string text;
  for (const Label& one : all) text += "  " + session.In(one) + "\n";
  return text;
}

std::string GoodText(const store::Totals& totals, const Verified& verified,
                     const Session& session) {
  return session.In(
      {"ครบถ้วน: " + Counted(totals.organisations) + " หน่วยงาน " + Counted(totals.revisions) +
           " ฉบับ " + Counted(totals.dossiers) + " แฟ้ม ทุกแฟ้มตรงกับ SHA-256 และคำนวณใหม่ " +
           Counted(verified.results) + " ผล ได้คะแนนตรงทุกผล\n",
       "whole: " + Counted(totals.organisations) + " organisations, " + Counted(totals.revisions) +
           " revisions, " + Counted(totals.dossiers) + " dossiers, each as its SHA-256 says; " +
           Counted(verified.results) + " results computed again, each the same\n"});
}

void Verify(const Asked& asked, Session& session) {
  const store::Store store = OpenStoreAt(asked.store, store::Access::kRead, session);
  Steps steps(session);
  const std::vector<Label> damage = store.CheckWhole([&](std::int64_t done, std::int64_t total) {
    steps.Show({"ตรวจระเบียน", "checking records"}, done, total);
  });
  std::deque<LoadedPack> packs;
  VerifyOptions options;
  options.compile = [&packs](const store::PackEdition& edition) {
    const LoadedPack& pack = packs.emplace_back(CompileKeptPack(edition.id, edition.text));
    return pack.program ? &*pack.program : nullptr;
  };
  options.jobs =
      asked.jobs > 0 ? asked.jobs : static_cast<int>(std::thread::hardware_concurrency());
  options.stop = &CatchStop();
  options.on_progress = [&](std::int64_t done, std::int64_t total) {
    steps.Show({"คำนวณใหม่", "computing again"}, done, total);
  };
  const Verified verified = VerifyScores(store, options);
  steps.Clear();
  if (verified.is_stopped) {
    session.Complain(
        {"หยุดก่อนครบ จึงบอกไม่ได้ว่าทั้งหมดถูกต้อง", "it was stopped, so not all was looked at"});
    DieOfStop();
  }
  if (damage.empty() && verified.wrong == 0) {
    return session.Write(GoodText(store.Count(), verified, session));
  }
  session.Raise(kFound);
  std::string text;
  if (!damage.empty()) {
    text +=
        session.In({"ระเบียนที่เสียหาย\n", "records that are damaged\n"}) + ListText(damage, session);
  }
  if (verified.wrong > 0) {
    text +=
        session.In({"ผลที่คำนวณใหม่แล้วไม่ตรง " + Counted(verified.wrong) + " แห่ง\n",
                    "results that differ when computed again: " + Counted(verified.wrong) + "\n"}) +
        ListText(verified.listed, session);
  }
  text += session.In({"ไม่ได้แก้สิ่งใด: เก็บแฟ้มนี้ไว้ และใช้สำเนาล่าสุดที่ตรวจแล้วครบถ้วน\n",
                      "nothing was changed: keep this file, and use the latest backup that "
                      "verifies\n"});
  session.Write(text);
}

// What is wrong in the copy: a fault of the store is copied too.
std::vector<Label> CheckCopy(const std::string& path, Session& session) {
  struct Stopped {};
  Steps steps(session);
  std::vector<Label> damage;
  bool is_stopped = false;
  try {
    const store::Store copy = OpenStoreAt(path, store::Access::kRead, session);
    damage = copy.CheckWhole([&](std::int64_t done, std::int64_t total) {
      if (CatchStop().load()) throw Stopped{};
      steps.Show({"ตรวจสำเนา", "checking the copy"}, done, total);
    });
  } catch (const Stopped&) {
    is_stopped = true;
  }
  steps.Clear();
  if (is_stopped) {
    session.Complain({"สำเนา “" + path + "” ครบแล้ว แต่หยุดก่อนตรวจจบ: ตรวจด้วย radap store verify",
                      "the copy `" + path +
                          "` is there, but was not checked to its end: see radap store verify"});
    DieOfStop();
  }
  return damage;
}

void Backup(const Asked& asked, Session& session) {
  const store::Store store = OpenStoreAt(asked.store, store::Access::kRead, session);
  store.BackUp(asked.path);
  const store::Totals totals = store.Count();
  const std::vector<Label> damage = CheckCopy(asked.path, session);
  if (!damage.empty()) {
    session.Raise(kFound);
    return session.Write(
        session.In({"สำเนา “" + asked.path + "” มีระเบียนที่เสียหาย อย่าใช้แทนสำเนาก่อนหน้า\n",
                    "the copy `" + asked.path +
                        "` has records that are damaged: do not let it take the place of an "
                        "earlier one\n"}) +
        ListText(damage, session));
  }
  session.Write(
      session.In({"สำรองไว้ที่ “" + asked.path + "”: " + Counted(totals.revisions) + " ฉบับ ของ " +
                      Counted(totals.organisations) + " หน่วยงาน\n",
                  "copied to `" + asked.path + "`: " + Counted(totals.revisions) +
                      " revisions of " + Counted(totals.organisations) + " organisations\n"}));
}

void Vacuum(const Asked& asked, Session& session) {
  store::Store store = OpenStoreAt(asked.store, store::Access::kWrite, session);
  const auto [before, after] = store.Vacuum();
  session.Write(session.In({Counted(before) + " ไบต์ เหลือ " + Counted(after) + " ไบต์\n",
                            Counted(before) + " bytes before, " + Counted(after) + " now\n"}));
}

}  // namespace

void AddStoreVerify(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command = AddStoreCommand(
      store, session, "verify",
      {"ตรวจทุกแฟ้มกับ SHA-256 และคำนวณทุกคะแนนใหม่ด้วยชุดเกณฑ์ที่เก็บไว้",
       "check every record against its SHA-256 and compute every score again with the packs kept"},
      "radap store verify", asked->store);
  AddNumber(*command, session, "--jobs", 1, kMostJobs, asked->jobs,
            {"จำนวนเธรด (ถ้าไม่ระบุ: เท่าจำนวนคอร์ที่ใช้ได้)",
             "threads (default: as many as the cores it may use)"});
  OnRun(*command, [asked, &session] { Guarded(session, [&] { Verify(*asked, session); }); });
}

void AddStoreBackup(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command =
      AddStoreCommand(store, session, "backup",
                      {"สำเนาทั้งคลังเป็นแฟ้มใหม่แล้วตรวจสำเนา ทำได้แม้มีโปรแกรมอื่นกำลังเขียน",
                       "a copy of the whole store as a new file, checked, even while others write"},
                      "radap store backup -o store-copy.radap", asked->store);
  AddText(*command, session, "-o,--output", "FILE", asked->path,
          {"แฟ้มใหม่ (ไม่เขียนทับแฟ้มที่มีอยู่)", "the new file; one that is there is not written over"});
  RequireOption(*command, "--output");
  OnRun(*command, [asked, &session] { Guarded(session, [&] { Backup(*asked, session); }); });
}

void AddStoreVacuum(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command =
      AddStoreCommand(store, session, "vacuum",
                      {"คืนที่ว่างในแฟ้มให้ระบบ ไม่ลบระเบียนใด",
                       "give free room in the file back to the system; no record is deleted"},
                      "radap store vacuum", asked->store);
  OnRun(*command, [asked, &session] { Guarded(session, [&] { Vacuum(*asked, session); }); });
}

}  // namespace radap::cli
