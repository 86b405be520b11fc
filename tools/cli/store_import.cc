// radap store import-batch: all dossiers of a file, a folder or a pipe into the store.
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>
#include <thread>

#include "engine/batch/rows/append_text.h"
#include "engine/intake/load.h"
#include "tools/cli/batch_packs.h"
#include "tools/cli/batch_progress.h"
#include "tools/cli/batch_stop.h"
#include "tools/cli/store.h"

namespace radap::cli {
namespace {

constexpr int kMostJobs = 1024;
constexpr std::int64_t kMostBadShown = 100;

struct Asked {
  std::string store;
  std::string input;
  int jobs = 0;  // 0: a core each
  bool is_quiet = false;
};

// Bad lines as they come, under the progress; the first ones.
class BadLines {
 public:
  BadLines(ProgressBar& bar, const Session& session) : bar_(bar), session_(session) {}

  void Tell(const std::string& place, const Finding& why) {
    if (++count_ > kMostBadShown) return;
    bar_.Clear();
    const std::string code(TextOf(why.code));
    const std::string path = why.path.empty() ? "" : why.path + " ";
    session_.Complain(
        {place + ": ไม่ได้เก็บ: " + code + " " + path + MessageOf(why, Language::kThai),
         place + ": not stored: " + code + " " + path + MessageOf(why, Language::kEnglish)});
  }
  void TellRest() const {
    if (count_ <= kMostBadShown) return;
    const std::string rest = Counted(count_ - kMostBadShown);
    session_.Complain({"ยังมีอีก " + rest + " แฟ้มที่ไม่ได้เก็บ: ดูทั้งหมดด้วย radap batch",
                       rest + " more were not stored: see all of them with radap batch"});
  }

 private:
  ProgressBar& bar_;
  const Session& session_;
  std::int64_t count_ = 0;
};

std::string SummaryText(const Loaded& loaded, const Session& session) {
  std::string text =
      session.In({"เก็บใหม่ " + Counted(loaded.added) + " แฟ้ม", Counted(loaded.added) + " stored"});
  if (loaded.newer > 0) {
    text += session.In({" (ในจำนวนนี้ " + Counted(loaded.newer) + " แฟ้มใช้แทนฉบับก่อนหน้า)",
                        " (" + Counted(loaded.newer) +
                            " of them count in place of an older "
                            "revision)"});
  }
  text += session.In({", มีอยู่แล้ว " + Counted(loaded.there + loaded.older) + " แฟ้ม",
                      ", " + Counted(loaded.there + loaded.older) + " already there"});
  if (loaded.older > 0) {
    text += session.In({" (ในจำนวนนี้ " + Counted(loaded.older) + " แฟ้มมีฉบับใหม่กว่าที่ใช้อยู่)",
                        " (of " + Counted(loaded.older) + " a newer revision counts)"});
  }
  text += session.In({", ไม่ได้เก็บ " + Counted(loaded.bad) + " แฟ้ม\n",
                      ", " + Counted(loaded.bad) + " not stored\n"});
  if (loaded.scored_anew > 0) {
    text += session.In(
        {"ให้คะแนนใหม่ตามชุดเกณฑ์อีกรุ่น " + Counted(loaded.scored_anew) + " แฟ้ม\n",
         "scored anew under another edition of the pack: " + Counted(loaded.scored_anew) + "\n"});
  }
  if (loaded.left_overrides > 0) {
    text += session.In(
        {"ที่ผู้ประเมินแก้ไว้ในฉบับก่อนหน้า " + Counted(loaded.left_overrides) + " แห่งไม่ใช้กับฉบับใหม่\n",
         "an assessor's overrides that stay with older revisions and do not apply any more: " +
             Counted(loaded.left_overrides) + "\n"});
  }
  return text;
}

// Advice of a batch, for this command.
Label ForStore(Label text) {
  const auto replace = [](std::string& in, const std::string& what, const std::string& with) {
    for (std::size_t at = in.find(what); at != std::string::npos; at = in.find(what, at)) {
      in.replace(at, what.size(), with);
      at += with.size();
    }
  };
  for (std::string* const in : {&text.th, &text.en}) {
    replace(*in, "radap batch", "radap store import-batch");
    replace(*in, "radap score", "radap store add");
  }
  return text;
}

void TellEnd(const LoadEnd& end, const Session& session) {
  if (end.left_out.count > 0) {
    const std::string count = Counted(end.left_out.count);
    session.Complain(
        {"ข้าม " + count + " แฟ้มที่ไม่ใช่ .json", "skipped, as they are no .json files: " + count});
  }
  if (end.store_failure) session.Complain(end.store_failure->message);
  if (end.failure && !end.failure->why.en.empty()) session.Complain(ForStore(end.failure->why));
  const Loaded& loaded = end.loaded;
  if (!end.failure && !end.store_failure) {
    if (loaded.added + loaded.there + loaded.older + loaded.bad > 0) return;
    return session.Complain({"ไม่มีแฟ้มของหน่วยงานอยู่ในนั้นเลย: ตรวจชื่อแฟ้มหรือโฟลเดอร์ที่ระบุ",
                             "no dossier at all was in it: is that the file or folder meant?"});
  }
  const bool is_begun =
      end.store_failure || end.failure->end == batch::BatchEnd::kStopped || end.loaded.lines > 0;
  if (!is_begun) return;
  session.Complain({"ยังไม่ครบ ที่รายงานว่าเก็บแล้วอยู่ครบ: สั่งซ้ำด้วยคำสั่งเดิม จะเก็บเฉพาะที่ยังขาด",
                    "it did not come to its end; what is reported as stored is there: the same "
                    "command again adds only what is missing"});
}

Exit ExitOf(const LoadEnd& end) {
  if (end.store_failure) return kUnreadable;
  if (end.failure) {
    return end.failure->end == batch::BatchEnd::kWrongUsage ? kUsage : kUnreadable;
  }
  return end.loaded.bad > 0 ? kFound : kDone;
}

void ShowProgress(const LoadProgress& progress, ProgressBar& bar) {
  batch::Progress shown;
  shown.rows = progress.so_far.added + progress.so_far.there + progress.so_far.older;
  shown.bytes = progress.so_far.bytes;
  shown.done = progress.done;
  shown.total = progress.total;
  shown.time = progress.time;
  bar.Show(shown);
}

LoadOptions OptionsOf(const Asked& asked, BatchPacks& packs, const Program* only) {
  LoadOptions options;
  options.input = asked.input;
  options.jobs =
      asked.jobs > 0 ? asked.jobs : static_cast<int>(std::thread::hardware_concurrency());
  options.engine_version = RADAP_VERSION;
  options.taking.find_program = [&packs, only](std::string_view id) -> const Program* {
    if (only != nullptr) return only;
    return id.empty() ? nullptr : packs.Find(id);
  };
  return options;
}

void Import(const Asked& asked, Session& session) {
  const Program* only = nullptr;
  if (!session.options.pack.empty()) {
    only = session.LoadPack(session.options.pack, true);
    if (only == nullptr) return;
  }
  std::error_code error;
  if (asked.input != "-" &&
      !std::filesystem::exists(asked.input, error)) {  // then no store is made
    Refuse(kUnreadable, batch::CannotRead(asked.input, error ? error.value() : ENOENT).why,
           session);
  }
  BatchPacks packs(session);
  LoadOptions options = OptionsOf(asked, packs, only);
  store::Store store = OpenStoreAt(asked.store, store::Access::kCreate, session);
  options.stop = &CatchStop();
  ProgressBar bar(session.options.language);
  BadLines bad(bar, session);
  if (!asked.is_quiet && isatty(STDERR_FILENO) != 0) {
    options.on_commit = [&bar](const LoadProgress& progress) { ShowProgress(progress, bar); };
  }
  options.on_bad = [&bad](const std::string& place, const Finding& why) { bad.Tell(place, why); };
  const LoadEnd end = Load(store, options);
  bar.Clear();
  bad.TellRest();
  session.Raise(ExitOf(end));
  TellEnd(end, session);
  const bool was_read = !end.failure || end.failure->end != batch::BatchEnd::kWrongUsage;
  if (was_read && !asked.is_quiet) session.Write(SummaryText(end.loaded, session));
  if (end.failure && end.failure->end == batch::BatchEnd::kStopped) DieOfStop();
}

}  // namespace

void AddStoreImport(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command = AddStoreCommand(
      store, session, "import-batch",
      {"เก็บแฟ้มของหลายหน่วยงานในคราวเดียว ถ้าหยุดกลางทาง สั่งซ้ำจะเก็บเฉพาะที่ขาด",
       "store the dossiers of many agencies at once; if it is cut short, the same again adds what "
       "is missing"},
      "radap store import-batch samples/seam-scm.ndjson", asked->store);
  AddArgument(*command, session, "IN", asked->input,
              {"แฟ้ม NDJSON (บรรทัดละหน่วยงาน) โฟลเดอร์ของแฟ้ม .json หรือ - คือ stdin",
               "NDJSON (a dossier a line), a folder of .json files, or - for stdin"});
  AddNumber(*command, session, "--jobs", 1, kMostJobs, asked->jobs,
            {"จำนวนเธรด (ถ้าไม่ระบุ: เท่าจำนวนคอร์ที่ใช้ได้)",
             "threads (default: as many as the cores it may use)"});
  AddFlag(*command, session, "--quiet", asked->is_quiet,
          {"ไม่แสดงความคืบหน้าและสรุป", "no progress and no summary"});
  AddText(*command, session, "--pack", "PACK", session.options.pack,
          {"ชุดเกณฑ์สำหรับแฟ้มที่ไม่ระบุ หรืออีกรุ่นของชุดที่แฟ้มระบุ (ชื่อ แฟ้ม หรือโฟลเดอร์)",
           "pack for dossiers that name none, or another edition of the one they name (id, file or "
           "folder)"});
  AddPackFolders(*command, session);
  OnRun(*command, [asked, &session] { Guarded(session, [&] { Import(*asked, session); }); });
}

}  // namespace radap::cli
