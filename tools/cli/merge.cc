// radap merge SHARD...: the outputs of the shards of one batch as one, the same bytes as in one go.
#include "engine/batch/merge/merge.h"

#include <memory>
#include <string>
#include <vector>

#include "tools/cli/batch_packs.h"
#include "tools/cli/commands.h"
#include "tools/cli/replace_file.h"

namespace radap::cli {
namespace {

struct Asked {
  std::vector<std::string> shards;
  std::string output;
};

Exit ExitOf(const batch::MergeResult& result) {
  switch (result.end) {
    case batch::MergeEnd::kWhole:
      return result.summary.with_errors + result.summary.bad > 0 ? kFound : kDone;
    case batch::MergeEnd::kDoNotFit:
      return kUsage;
    case batch::MergeEnd::kCannotRead:
    case batch::MergeEnd::kCannotWrite:
      break;
  }
  return kUnreadable;
}

void Merge(const Asked& asked, Session& session) {
  if (const std::optional<Label> why = WhyKept(asked.output)) {
    session.Raise(kUsage);
    return session.Complain(*why);
  }
  const batch::MergeResult result = batch::MergeShards(asked.shards, asked.output);
  session.Raise(ExitOf(result));
  if (result.end != batch::MergeEnd::kWhole) {
    session.Complain(result.why);
    return session.Complain({"ยังไม่ได้รวม และไม่ได้เขียน “" + asked.output + "”",
                             "nothing was merged; `" + asked.output + "` was not written"});
  }
  BatchPacks packs(session);
  batch::SummaryLook look;
  look.language = session.options.language;
  look.find_pack = [&packs](std::string_view id) { return packs.Find(id); };
  look.width = session.Report().width;
  session.Write(batch::SummaryText(result.summary, look));
  session.Write(session.In(
      {"ผลอยู่ใน “" + asked.output + "” สรุปอยู่ใน “" + asked.output + ".summary.json”\n",
       "written to `" + asked.output + "`, summary in `" + asked.output + ".summary.json`\n"}));
}

}  // namespace

void AddMerge(CLI::App& app, Session& session) {
  CLI::App* command = AddCommand(
      app, session, "merge",
      {"รวมผลของส่วนย่อย (radap batch --shard) เป็นแฟ้มเดียว ตรงทุกไบต์กับการสั่งครั้งเดียว",
       "join the outputs of shards (radap batch --shard): the same bytes as a run in one go"},
      "radap merge shards/* -o merged.ndjson");
  auto asked = std::make_shared<Asked>();
  AddArguments(*command, session, "SHARD", asked->shards,
               {"แฟ้มผลของทุกส่วน ลำดับใดก็ได้ แต่ละแฟ้มมีสรุป .summary.json อยู่ข้างกัน",
                "outputs of all shards, in any order, each with its .summary.json beside it"});
  AddArgument(*command, session, "-o,--output", asked->output,
              {"แฟ้มที่จะเขียน พร้อมสรุป .summary.json", "file to write, with its .summary.json"});
  AddFooter(*command, session,
            {"รหัสออก: 0 รวมแล้ว, 1 รวมแล้วแต่บางแฟ้มของหน่วยงานมีข้อผิดพลาดหรือให้คะแนนไม่ได้, "
             "2 คำสั่งผิดหรือส่วนย่อยไม่ครบหรือไม่เข้ากัน, 3 อ่านหรือเขียนไม่ได้ หรือส่วนย่อยไม่สมบูรณ์",
             "Exit code: 0 merged; 1 merged, but some dossiers have errors or could not be scored; "
             "2 wrong usage, or shards that are missing or do not fit together; 3 cannot read or "
             "write, or a shard is not whole"});
  OnRun(*command, [asked, &session] { Merge(*asked, session); });
}

}  // namespace radap::cli
