// radap batch: help, options, exit codes, what is said in both languages. Rows: tests/engine/batch/rows; runs that are
// interrupted: tests/batch.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

constexpr const char* kSample = "samples/seam-scm.ndjson";

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t CountOf(std::string_view word, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    ++count;
  }
  return count;
}

bool Says(const Ran& ran, std::string_view in_err) {
  return ran.err.find(in_err) != std::string::npos;
}

TEST(BatchTest, ARowForEachDossierOnStdout) {
  const Ran ran = Radap("batch " + std::string(kSample));
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with(R"({"line":1,"organisation":"fio","fiscal_year":2562,)"));
  EXPECT_TRUE(Has(ran, R"(
{"line":3,"organisation":"fio","fiscal_year":2564,"pack":"seam-scm-2566","total":{"value":1.2904)"))
      << ran.out;
  EXPECT_EQ(CountOf("\n", ran.out), 3U);
}

TEST(BatchTest, StdinAndFolderAreInputsToo) {
  const Ran file = Radap("batch " + std::string(kSample));
  const Ran pipe = Shell("cat " + std::string(kSample) + " | \"$RADAP_BIN\" batch -");
  EXPECT_EQ(pipe.exit, 0) << pipe.err;
  EXPECT_EQ(pipe.out, file.out);
  const Ran folder = Radap("batch samples");
  EXPECT_EQ(folder.exit, 1);
  EXPECT_TRUE(Has(folder, "{\"file\":\"mof-ops-2567.json\",")) << folder.err;
}

TEST(BatchTest, OutputSummaryAndWhereTheyAre) {
  const TemporaryFolder folder;
  const std::string out = folder.path() + "/rows";
  const Ran thai = Radap("batch " + std::string(kSample) + " -o " + out);
  EXPECT_EQ(thai.exit, 0) << thai.err;
  EXPECT_EQ(thai.out, "");
  EXPECT_TRUE(Says(thai, "ผลอยู่ใน “" + out + "”")) << thai.err;
  EXPECT_EQ(FileText(out), Radap("batch " + std::string(kSample)).out);
  EXPECT_TRUE(FileText(out + ".summary.json").starts_with("{")) << FileText(out + ".summary.json");
  EXPECT_FALSE(std::filesystem::exists(out + ".part"));
  const Ran english = Radap("batch " + std::string(kSample) + " --output " + out + " --lang en");
  EXPECT_TRUE(Says(english, "written to `" + out + "`")) << english.err;
}

// A dossier of 48 MB that is read the general way takes more than a hundredth of a second anywhere.
TEST(BatchTest, TheSlowestAreNamedIfTheyTookLong) {
  const TemporaryFolder folder;
  std::string large = "{\"x\":[";
  for (int i = 0; i < 6'000'000; ++i) large += "1234567,";
  const std::string in = folder.Write("in", FileText(kSample) + large + "1]}\n");
  const Ran ran = Radap("batch " + in + " --lang en");
  EXPECT_TRUE(Says(ran, "slowest: 4 (")) << ran.err;
  const std::size_t at = ran.err.find("slowest: ");
  const std::string line = ran.err.substr(at, ran.err.find('\n', at) - at);
  EXPECT_EQ(line.find(" (0."), std::string::npos) << line;
  EXPECT_TRUE(Says(Radap("batch " + in), "ช้าที่สุด: 4 ("));
}

TEST(BatchTest, FilesThatAreNoJsonAreCountedAndNamed) {
  const TemporaryFolder folder;
  folder.Write("in/A.JSON", TinyDossier("pmqa4-2568"));
  folder.Write("in/b.xlsx", "PK");
  folder.Write("in/ก.txt", "");
  folder.Write("in/.c.json", "{}");
  folder.Write("in/~$d.json", "{}");
  const Ran english = Radap("batch --lang en " + folder.path() + "/in");
  EXPECT_EQ(CountOf("\n", english.out), 1U) << english.out;
  EXPECT_TRUE(Says(english,
                   "no .json files: 2, e.g. b.xlsx, ก.txt; make a .json of an .xlsx with `radap "
                   "import` first\n"))
      << english.err;
  EXPECT_TRUE(
      Says(Radap("batch " + folder.path() + "/in"), "ข้าม 2 แฟ้มที่ไม่ใช่ .json เช่น b.xlsx, ก.txt"));
}

TEST(BatchTest, NothingToScoreIsSaid) {
  const TemporaryFolder folder;
  folder.Write("folder/a.txt", "x");
  const std::string empty = folder.Write("empty", "");
  const std::string blank = folder.Write("blank", "\n \n");
  for (const std::string& in : {folder.path() + "/folder", empty, blank}) {
    const Ran ran = Radap("batch --quiet --lang en " + in);
    EXPECT_EQ(ran.exit, 1) << in;
    EXPECT_TRUE(Says(ran, "nothing to score in `" + in + "`")) << ran.err;
    EXPECT_TRUE(Says(Radap("batch " + in), "ไม่พบแฟ้มของหน่วยงานให้คะแนนใน “" + in)) << in;
  }
  EXPECT_EQ(Radap("batch --shard 1/2 " + empty).exit, 0);
  EXPECT_EQ(Radap("batch - < " + empty).exit, 0);  // a filter may have nothing to do
}

TEST(BatchTest, AnUnreadableFileOfAFolderIsARow) {
  const TemporaryFolder folder;
  folder.Write("in/b.json", FileText("samples/mof-ops-2567.json"));
  std::filesystem::create_symlink("nowhere", folder.path() + "/in/a.json");
  const Ran ran = Radap("batch " + folder.path() + "/in");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(ran.out.starts_with(R"({"file":"a.json","error":{"code":"F1103")")) << ran.out;
  EXPECT_TRUE(Has(ran, R"({"file":"b.json","organisation")")) << ran.out;
}

TEST(BatchTest, AnotherKindOfInputIsOneMessage) {
  const Ran pretty = Radap("batch samples/mof-ops-2567.json --lang en");
  EXPECT_EQ(pretty.exit, 2);
  EXPECT_EQ(pretty.out, "");
  EXPECT_EQ(CountOf("\n", pretty.err), 1U) << pretty.err;
  EXPECT_TRUE(Says(pretty, "use `radap score`")) << pretty.err;
  const Ran thai = Radap("batch samples/mof-ops-2567.json");
  EXPECT_TRUE(Says(thai, "ใช้ radap score")) << thai.err;
}

TEST(BatchTest, TheSummaryIsInWords) {
  const Ran thai = Radap("batch samples");
  EXPECT_TRUE(Says(thai, "  ก้าวหน้า ") || Says(thai, "  พื้นฐาน ")) << thai.err;
  EXPECT_FALSE(Says(thai, "  advance ") || Says(thai, "  basic ")) << thai.err;
  EXPECT_TRUE(Says(thai, "… อ้างคะแนน …")) << thai.err;
  EXPECT_TRUE(Says(Radap("batch samples --lang en"), "… claims …")) << thai.err;
}

TEST(BatchTest, BeginningAnewOverAnUnfinishedRunIsSaid) {
  const TemporaryFolder folder;
  const std::string out = folder.path() + "/rows";
  const std::string line = std::string("batch ") + kSample + " -o " + out + " --quiet";
  const auto stop = [&] {  // what a killed run leaves
    const std::string row = Radap(std::string("batch --quiet ") + kSample).out;
    const Ran full = Shell("(ulimit -f 1; exec \"$RADAP_BIN\" " + line + ")");
    folder.Write("rows.part", row.substr(0, row.find('\n') + 1));
    return full.exit;
  };
  EXPECT_EQ(stop(), 3);
  ASSERT_TRUE(std::filesystem::exists(out + ".part.json"));
  const Ran english = Radap(line + " --lang en");
  EXPECT_TRUE(Says(english, "with --resume it would have gone on")) << english.err;
  EXPECT_EQ(CountOf("\n", english.err), 1U) << english.err;
  std::filesystem::remove(out);
  EXPECT_EQ(stop(), 3);
  EXPECT_TRUE(Says(Radap(line), "ถ้าเพิ่ม --resume จะทำต่อจากเดิม"));
  EXPECT_EQ(Radap(line).err, "");
}

TEST(BatchTest, AResumedWholeRunHasTheExitCodeOfItsSummary) {
  const TemporaryFolder folder;
  const std::string in = folder.Write("in", "no dossier\n" + FileText(kSample));
  const std::string line = "batch " + in + " -o " + folder.path() + "/rows --resume";
  EXPECT_EQ(Radap(line).exit, 1);
  const Ran again = Radap(line + " --lang en");
  EXPECT_EQ(again.exit, 1);
  EXPECT_TRUE(Says(again, "is whole already")) << again.err;
}

TEST(BatchTest, QuietSaysNothing) {
  const Ran ran = Radap("batch " + std::string(kSample) + " --quiet");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(CountOf("\n", ran.out), 3U);
}

TEST(BatchTest, JobsGiveTheSameBytes) {
  const Ran one = Radap("batch samples --quiet --jobs 1");
  for (const char* jobs : {"2", "3", "8"}) {
    EXPECT_EQ(Radap("batch samples --quiet --jobs " + std::string(jobs)).out, one.out);
  }
}

TEST(BatchTest, ShardsTakeTheirPart) {
  std::string lines;
  for (int index = 1; index <= 3; ++index) {
    const Ran ran =
        Radap("batch " + std::string(kSample) + " --shard " + std::to_string(index) + "/3");
    EXPECT_EQ(ran.exit, 0);
    lines += ran.out;
  }
  EXPECT_EQ(CountOf("\"fiscal_year\":", lines), 3U) << lines;
}

TEST(BatchTest, FormatsAndFields) {
  const Ran csv = Radap("batch " + std::string(kSample) + " --format csv");
  EXPECT_TRUE(csv.out.starts_with("line,organisation,fiscal_year,pack,total,")) << csv.out;
  EXPECT_EQ(CountOf("\n", csv.out), 4U);
  const Ran full = Radap("batch " + std::string(kSample) + " --fields full");
  EXPECT_TRUE(full.out.starts_with(R"({"line":1,"result":{)")) << full.out;
  EXPECT_EQ(Radap("batch " + std::string(kSample) + " --format ndjson --fields summary").out,
            Radap("batch " + std::string(kSample)).out);
}

TEST(BatchTest, OneBadDossierIsARowAndTheExitCode) {
  const TemporaryFolder folder;
  const std::string in = folder.Write("in", "no dossier\n" + FileText(kSample));
  const Ran ran = Radap("batch " + in + " --lang en");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(ran.out.starts_with(R"({"line":1,"error":{"code":")")) << ran.out;
  EXPECT_EQ(CountOf("\n", ran.out), 4U);
}

TEST(BatchTest, PacksOfTheirOwnFoldersAndPackForAll) {
  const TemporaryFolder folder;
  folder.Write("packs/tiny/tiny.radap", TinyPack("tiny"));
  folder.Write("packs/wrong/wrong.radap", TinyPack("wrong", true));
  const std::string in = folder.Write(
      "in", TinyDossier("tiny") + "\n" + TinyDossier("wrong") + "\n" + TinyDossier("wrong") + "\n");
  const Ran unknown = Radap("batch " + in);
  EXPECT_EQ(unknown.exit, 1);
  EXPECT_EQ(CountOf("\"code\":\"F1101\"", unknown.out), 3U) << unknown.out;
  const std::string packs = " --packs " + folder.path() + "/packs";
  const Ran found = Radap("batch " + in + packs);
  EXPECT_EQ(found.exit, 1);
  EXPECT_TRUE(Has(found, R"("total":{"value":10)")) << found.out;
  EXPECT_EQ(CountOf("\"code\":\"F1101\"", found.out), 2U) << found.out;
  EXPECT_EQ(CountOf("E0", found.err), 1U) << "said once: " << found.err;
  const Ran all = Radap("batch " + in + packs + " --pack tiny");
  EXPECT_EQ(CountOf("\"pack\":\"tiny\"", all.out), 3U) << all.out;
  EXPECT_EQ(Radap("batch " + in + packs + " --pack wrong").exit, 1);
  EXPECT_EQ(Radap("batch " + in + " --pack none").exit, 3);
}

TEST(BatchTest, ResumeGoesOnOrSaysWhyNot) {
  const TemporaryFolder folder;
  const std::string out = folder.path() + "/rows";
  const std::string line = "batch " + std::string(kSample) + " -o " + out + " --resume";
  EXPECT_EQ(Radap(line).exit, 0);
  const Ran again = Radap(line + " --lang en");
  EXPECT_EQ(again.exit, 0);
  EXPECT_TRUE(Says(again, "is whole already")) << again.err;
  EXPECT_TRUE(Says(Radap(line), "ครบอยู่แล้ว"));
  const Ran other = Radap(line + " --fields full --lang en");
  EXPECT_EQ(other.exit, 2);
  EXPECT_TRUE(Says(other, "another run")) << other.err;
  EXPECT_TRUE(Says(Radap(line + " --format csv"), "ไม่ใช่ผลของคำสั่งนี้"));
}

TEST(BatchTest, WrongUsage) {
  const std::string sample = kSample;
  for (const std::string& line :
       {std::string("batch"), "batch " + sample + " --jobs 0", "batch " + sample + " --jobs many",
        "batch " + sample + " --jobs 1025", "batch " + sample + " --shard 2",
        "batch " + sample + " --shard 0/2", "batch " + sample + " --shard 3/2",
        "batch " + sample + " --shard 1/2/3", "batch " + sample + " --shard a/b",
        "batch " + sample + " --shard 1/9999999", "batch " + sample + " --format xml",
        "batch " + sample + " --fields some", "batch " + sample + " --resume",
        "batch " + sample + " --output", "batch " + sample + " " + sample}) {
    const Ran ran = Radap(line);
    EXPECT_EQ(ran.exit, 2) << line;
    EXPECT_EQ(ran.out, "") << line;
    EXPECT_TRUE(Says(ran, " --help")) << line << ran.err;
  }
  EXPECT_TRUE(Says(Radap("batch " + sample + " --shard 5 --lang en"), "--shard must be I/N"));
  EXPECT_TRUE(Says(Radap("batch " + sample + " --shard 5"), "--shard ต้องเป็น I/N"));
  const Ran pipe = Radap("batch - --shard 1/2 --lang en");
  EXPECT_EQ(pipe.exit, 2);
  EXPECT_TRUE(Says(pipe, "pipe cannot be taken in shards")) << pipe.err;
}

TEST(BatchTest, WhatCannotBeReadOrWritten) {
  const TemporaryFolder folder;
  const Ran missing = Radap("batch " + folder.path() + "/none");
  EXPECT_EQ(missing.exit, 3);
  EXPECT_TRUE(Says(missing, "อ่าน “" + folder.path() + "/none” ไม่ได้")) << missing.err;
  EXPECT_TRUE(Says(Radap("batch none --lang en"), "cannot read `none`"));
  const std::string sample = std::string("batch ") + kSample;
  const Ran full = Radap(sample + " >/dev/full");
  EXPECT_EQ(full.exit, 3);
  EXPECT_TRUE(Says(full, "เขียน “stdout” ไม่ได้")) << full.err;
  const Ran device = Radap(sample + " -o /dev/full --lang en");
  EXPECT_EQ(device.exit, 3);
  EXPECT_TRUE(Says(device, "no regular file")) << device.err;
  EXPECT_FALSE(std::filesystem::exists("/dev/full.part"));
  EXPECT_EQ(Radap(sample + " -o " + folder.path() + "/no/out").exit, 3);
}

TEST(BatchTest, NeverWritesOverItsInput) {
  const TemporaryFolder folder;
  const std::string lines = FileText(kSample);
  const std::string in = folder.Write("in.ndjson", lines);
  for (const std::string& more : {in + " -o " + in, "- -o " + in + " <" + in,
                                  folder.path() + " -o " + folder.path() + "/out"}) {
    const Ran ran = Radap("batch " + more + " --lang en");
    EXPECT_EQ(ran.exit, 2) << more;
    EXPECT_TRUE(Says(ran, "give -o another name") || Says(ran, "give -o in another folder"))
        << ran.err;
  }
  EXPECT_EQ(FileText(in), lines);
}

}  // namespace
}  // namespace radap::testing
