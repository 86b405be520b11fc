// radap batch IN: all dossiers of a file, a folder or a pipe, a row each.
#include "engine/batch/stream/batch.h"

#include <unistd.h>

#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "engine/batch/rows/append_text.h"
#include "engine/report/figures.h"
#include "tools/cli/batch_packs.h"
#include "tools/cli/batch_progress.h"
#include "tools/cli/batch_stop.h"
#include "tools/cli/commands.h"
#include "tools/cli/replace_file.h"

namespace radap::cli {
namespace {

constexpr int kMostJobs = 1024;
constexpr int kMostShards = 1'000'000;

struct Asked {
  std::string input;
  std::string output;
  int jobs = 0;  // 0: a core each
  std::string shard;
  std::string format = "ndjson";
  std::string fields = "summary";
  bool resume = false;
  bool is_quiet = false;
};

std::optional<int> CountIn(std::string_view text) {
  int count = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, count);
  if (read.ec != std::errc() || read.ptr != end || count < 1 || count > kMostShards) {
    return std::nullopt;
  }
  return count;
}

// "2/8".
std::optional<batch::Shard> ShardIn(std::string_view text) {
  if (text.empty()) return batch::Shard();
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::optional<int> index = CountIn(text.substr(0, slash));
  const std::optional<int> of = CountIn(text.substr(slash + 1));
  if (!index || !of || *index > *of) return std::nullopt;
  return batch::Shard{*index, *of};
}

// All that rows depend on, besides the input.
std::string IdentityOf(const Asked& asked, const batch::ScorerOptions& scoring,
                       const Session& session) {
  const Program* pack = scoring.pack;
  std::string identity = "pack " + (pack == nullptr ? "each" : pack->id + " " + pack->sha256) +
                         ", fields " + asked.fields + ", format " + asked.format + ", radap " +
                         RADAP_VERSION;
  if (asked.fields == "full") identity += ", language " + session.options.language_word;
  return identity;
}

// Nothing, said and raised, if the command line is wrong.
std::optional<batch::BatchOptions> OptionsOf(const Asked& asked, BatchPacks& packs,
                                             Session& session) {
  if (const std::optional<Label> why = WhyKept(asked.output)) {
    session.Complain(*why);
    session.Raise(kUsage);
    return std::nullopt;
  }
  const std::optional<batch::Shard> shard = ShardIn(asked.shard);
  if (!shard) {
    session.Complain(
        {"--shard ต้องเป็น I/N เช่น 2/8 คือส่วนที่ 2 จาก 8: ดูวิธีใช้ด้วย radap batch --help",
         "--shard must be I/N, as 2/8 for the second of eight; see radap batch --help"});
    session.Raise(kUsage);
    return std::nullopt;
  }
  batch::BatchOptions options;
  options.input = asked.input;
  options.output = asked.output;
  options.jobs =
      asked.jobs > 0 ? asked.jobs : static_cast<int>(std::thread::hardware_concurrency());
  options.shard = *shard;
  options.resume = asked.resume;
  batch::ScorerOptions& scoring = options.scoring;
  if (asked.format == "csv") scoring.format = batch::RowFormat::kCsv;
  if (asked.fields == "full") scoring.fields = batch::RowFields::kFull;
  if (!session.options.pack.empty()) {
    scoring.pack = session.LoadPack(session.options.pack, true);
    if (scoring.pack == nullptr) return std::nullopt;
  }
  scoring.find_pack = [&packs](std::string_view id) { return packs.Find(id); };
  scoring.map_to_pack = [&packs](const Program& program, Dossier& dossier, Findings& findings) {
    packs.Map(program, dossier, findings);
  };
  scoring.engine_version = RADAP_VERSION;
  scoring.language = session.options.language;
  options.identity = IdentityOf(asked, scoring, session);
  return options;
}

// Of a shard that is as it should be: there may be more shards than dossiers.
bool FoundNothing(const batch::BatchResult& result, const batch::BatchOptions& options) {
  const bool is_whole =
      result.end == batch::BatchEnd::kWhole || result.end == batch::BatchEnd::kAlreadyWhole;
  return is_whole && options.input != "-" && options.shard.of == 1 &&
         result.summary.scored + result.summary.bad == 0;
}

Exit ExitOf(const batch::BatchResult& result) {
  switch (result.end) {
    case batch::BatchEnd::kWhole:
    case batch::BatchEnd::kAlreadyWhole:
      return result.summary.with_errors + result.summary.bad > 0 ? kFound : kDone;
    case batch::BatchEnd::kOtherRun:
    case batch::BatchEnd::kWrongUsage:
      return kUsage;
    case batch::BatchEnd::kStopped:
    case batch::BatchEnd::kCannotRead:
    case batch::BatchEnd::kCannotWrite:
      break;
  }
  return kUnreadable;
}

// Why it is not whole, and how to go on.
void TellEnd(const batch::BatchResult& result, const Asked& asked, const Session& session) {
  if (result.end == batch::BatchEnd::kAlreadyWhole) {
    return session.Complain({"“" + asked.output + "” ครบอยู่แล้ว จึงไม่มีอะไรต้องทำ",
                             "`" + asked.output + "` is whole already: nothing was left to do"});
  }
  if (!result.why.en.empty()) session.Complain(result.why);
  if (!result.can_resume) return;
  const std::string lines = WithThousands(std::to_string(result.summary.lines));
  session.Complain({"ทำไปแล้ว " + lines + " รายการ อยู่ใน “" + asked.output +
                        ".part”: ทำต่อได้ด้วยคำสั่งเดิม เพิ่ม --resume",
                    lines + " done, kept in `" + asked.output +
                        ".part`: the same command with --resume goes on from there"});
}

// "" if no file was left out.
std::string LeftOutText(const batch::LeftOut& left_out, const Session& session) {
  if (left_out.count == 0) return "";
  std::string names;
  for (const std::string& name : left_out.names) {
    names += (names.empty() ? "" : ", ") + batch::AsUtf8(name);
  }
  const std::string count = WithThousands(std::to_string(left_out.count));
  return session.In({"ข้าม " + count + " แฟ้มที่ไม่ใช่ .json เช่น " + names +
                         ": แฟ้ม .xlsx ต้องทำเป็น .json ด้วย radap import ก่อน\n",
                     "skipped, as they are no .json files: " + count + ", e.g. " + names +
                         "; make a .json of an .xlsx with `radap import` first\n"});
}

void TellWhole(const batch::BatchResult& result, const Asked& asked, const Session& session,
               const batch::SummaryLook& look) {
  session.Tell(batch::SummaryText(result.summary, look));
  session.Tell(LeftOutText(result.left_out, session));
  session.Tell(RunText(result, look.language));
  if (asked.output.empty()) return;
  session.Tell(session.In(
      {"ผลอยู่ใน “" + asked.output + "” สรุปอยู่ใน “" + asked.output + ".summary.json”\n",
       "written to `" + asked.output + "`, summary in `" + asked.output + ".summary.json`\n"}));
}

batch::SummaryLook LookOf(const batch::BatchOptions& options, const Session& session) {
  batch::SummaryLook look;
  look.language = session.options.language;
  look.width = session.Report().width;
  look.find_pack = [&options](std::string_view id) {
    const Program* const pack = options.scoring.pack;
    return pack != nullptr && pack->id == id ? pack : options.scoring.find_pack(id);
  };
  return look;
}

void Batch(const Asked& asked, Session& session) {
  BatchPacks packs(session);
  std::optional<batch::BatchOptions> options = OptionsOf(asked, packs, session);
  if (!options) return;
  options->stop = &CatchStop();
  ProgressBar bar(session.options.language);
  if (!asked.is_quiet && isatty(STDERR_FILENO) != 0) {
    options->on_progress = [&bar](const batch::Progress& progress) { bar.Show(progress); };
  }
  const batch::BatchResult result = batch::RunBatch(*options);
  bar.Clear();
  session.Raise(ExitOf(result));
  if (result.is_begun_anew) {
    session.Complain({"เริ่มใหม่ทับ “" + asked.output + ".part” ที่ทำค้างไว้: ถ้าเพิ่ม --resume จะทำต่อจากเดิม",
                      "began anew over the unfinished `" + asked.output +
                          ".part`: with --resume it would have gone on from there"});
  }
  if (result.end != batch::BatchEnd::kWhole) {
    TellEnd(result, asked, session);
  } else if (!asked.is_quiet) {
    TellWhole(result, asked, session, LookOf(*options, session));
  }
  if (FoundNothing(result, *options)) {
    session.Raise(kFound);
    session.Complain(
        {"ไม่พบแฟ้มของหน่วยงานให้คะแนนใน “" + asked.input + "”: แฟ้มว่าง หรือโฟลเดอร์ไม่มีแฟ้ม .json",
         "nothing to score in `" + asked.input +
             "`: an empty file, or a folder without .json files"});
  }
  if (result.end == batch::BatchEnd::kStopped) DieOfStop();
}

void AddRunOptions(CLI::App& command, Session& session, Asked& asked) {
  AddText(command, session, "-o,--output", "OUT", asked.output,
          {"แฟ้มผล เขียนเป็น OUT.part จนครบ พร้อมสรุป OUT.summary.json (ถ้าไม่ระบุ: stdout)",
           "file of the rows, named OUT.part until it is whole, with OUT.summary.json (default: "
           "stdout)"});
  AddNumber(command, session, "--jobs", 1, kMostJobs, asked.jobs,
            {"จำนวนเธรด (ถ้าไม่ระบุ: เท่าจำนวนคอร์ที่ใช้ได้)",
             "threads (default: as many as the cores it may use)"});
  AddText(
      command, session, "--shard", "I/N", asked.shard,
      {"ทำเฉพาะส่วนที่ I จาก N ส่วน แบ่งตามไบต์ของแฟ้มหรือจำนวนแฟ้มในโฟลเดอร์ แล้วรวมด้วย radap merge",
       "only part I of N, by bytes of the file or files of the folder; radap merge joins them"});
  AddFlag(
      command, session, "--resume", asked.resume,
      {"ทำต่อจากคำสั่งเดิมที่หยุดไป (OUT.part)", "go on where the same command was stopped (OUT.part)"});
  Require(command, "--resume", "--output");
  AddFlag(command, session, "--quiet", asked.is_quiet,
          {"ไม่แสดงความคืบหน้าและสรุป", "no progress and no summary on the terminal"});
}

void AddRowOptions(CLI::App& command, Session& session, Asked& asked) {
  AddChoice(command, session, "--format", asked.format, {"ndjson", "csv"},
            {"รูปแบบของผล (ถ้าไม่ระบุ: ndjson)", "format of the rows (default: ndjson)"});
  AddChoice(
      command, session, "--fields", asked.fields, {"summary", "full"},
      {"สิ่งที่อยู่ในผล: คะแนนถึงหัวข้อ หรือทั้งหมดเหมือน radap score (ถ้าไม่ระบุ: summary)",
       "what rows have: scores down to items, or all that radap score has (default: summary)"});
  AddText(command, session, "--pack", "PACK", session.options.pack,
          {"ชุดเกณฑ์ที่ใช้แทนชุดที่แฟ้มระบุ (ชื่อ แฟ้ม หรือโฟลเดอร์)",
           "pack to use instead of those that dossiers name (id, file or folder)"});
  AddPackFolders(command, session);
}

}  // namespace

void AddBatch(CLI::App& app, Session& session) {
  CLI::App* command = AddCommand(app, session, "batch",
                                 {"ให้คะแนนแฟ้มของหลายหน่วยงานในคราวเดียว ได้ผลหน่วยงานละบรรทัด",
                                  "score the dossiers of many agencies at once, a row for each"},
                                 "radap batch samples/seam-scm.ndjson");
  auto asked = std::make_shared<Asked>();
  AddArgument(*command, session, "IN", asked->input,
              {"แฟ้ม NDJSON (บรรทัดละหน่วยงาน) โฟลเดอร์ของแฟ้ม .json หรือ - คือ stdin",
               "NDJSON (a dossier a line), a folder of .json files, or - for stdin"});
  AddRunOptions(*command, session, *asked);
  AddRowOptions(*command, session, *asked);
  AddFooter(*command, session,
            {"รหัสออก: 0 ให้คะแนนได้ทั้งหมด, 1 บางแฟ้มมีข้อผิดพลาดหรือให้คะแนนไม่ได้, 2 คำสั่งผิด หรือ --resume "
             "ไม่ตรงกับคำสั่งเดิม, 3 อ่านหรือเขียนไม่ได้",
             "Exit code: 0 all scored; 1 some dossiers have errors or could not be scored; 2 wrong "
             "usage, or --resume of another run; 3 cannot read or write"});
  OnRun(*command, [asked, &session] { Batch(*asked, session); });
}

}  // namespace radap::cli
