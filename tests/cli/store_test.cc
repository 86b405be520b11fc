// radap store: what each command says, in both languages, and its exit code. What is stored in detail: tests/engine/store/,
// tests/engine/intake/; kill -9, a full disk, two processes: tests/store/.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool Says(const Ran& ran, std::string_view text) { return ran.err.find(text) != std::string::npos; }

std::size_t CountOf(std::string_view part, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

class StoreCommand : public ::testing::Test {
 protected:
  // `radap store LINE`, in English unless the line says otherwise.
  Ran Store(const std::string& line) const {
    return Radap("store " + line + " --store '" + path_ + "'" +
                 (line.find("--lang") == std::string::npos ? " --lang en" : ""));
  }
  // As it is in the store.
  std::string Shown(const std::string& more = "") const { return Store("show mof-ops" + more).out; }

  TemporaryFolder folder_;
  std::string path_ = folder_.path() + "/s.radap";
};

constexpr const char* kOverride = " --author 'A. Assessor' --reason 'not there'";

TEST_F(StoreCommand, AddSaysWhatWasStoredAndWhatCounts) {
  const Ran first = Store(std::string("add ") + kReal);
  EXPECT_EQ(first.exit, 0);
  EXPECT_TRUE(Says(first, "made a new store")) << first.err;
  EXPECT_EQ(first.out, std::string(kReal) +
                           ": stored `mof-ops` 2567 pmqa4-2568, revision 1\n"
                           "  what counts: 468.25 of 500, level Advance (0 errors, 8 warnings)\n");
  const Ran again = Store(std::string("add ") + kReal);
  EXPECT_EQ(again.exit, 0);
  EXPECT_TRUE(Has(again, "already there: `mof-ops` 2567 pmqa4-2568, revision 1, which counts"));
  EXPECT_EQ(again.err, "");
  const Ran thai = Store(std::string("add --lang th ") + kReal);
  EXPECT_TRUE(Has(thai, "มีอยู่แล้ว “mof-ops” 2567 pmqa4-2568 ฉบับที่ 1")) << thai.out;
  EXPECT_TRUE(Has(thai, "คะแนนที่ใช้: 468.25 จาก 500 ระดับก้าวหน้า"));
}

TEST_F(StoreCommand, ANewerRevisionCountsUntilTheOlderOneIsAskedFor) {
  std::string changed = FileText(kReal);
  const std::size_t at = changed.find("\"claimed\": true");
  ASSERT_NE(at, std::string::npos);
  changed.replace(at, 15, "\"claimed\": false");
  const std::string newer = folder_.Write("newer.json", changed);
  Store(std::string("add ") + kReal);
  const Ran second = Store("add " + newer);
  EXPECT_TRUE(Has(second, "revision 2; it counts now in place of revision 1")) << second.out;
  EXPECT_TRUE(Has(second, "; before: 468.25")) << second.out;
  const Ran older = Store(std::string("add ") + kReal);
  EXPECT_TRUE(Has(older, "revision 1; revision 2 counts; nothing changed")) << older.out;
  const Ran latest = Store(std::string("add --as-latest ") + kReal);
  EXPECT_TRUE(Has(latest, "revision 3; it counts now in place of revision 2")) << latest.out;
  EXPECT_NE(Shown(" --revision 2").find("a newer one counts"), std::string::npos);
  EXPECT_NE(Shown().find("revision 3 (counts)"), std::string::npos);
  EXPECT_TRUE(Says(Store("show mof-ops --revision 4"), "there are 1 to 3"));
}

TEST_F(StoreCommand, WhatIsNotStoredIsSaidAndTheRestIs) {
  const std::string empty = folder_.Write("empty.json", "");
  const std::string none = folder_.Write("none.json", TinyDossier("none"));
  const Ran ran = Store("add " + empty + " " + none + " samples/seam-scm-2562.json");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Says(ran, "empty.json`: F0001")) << ran.err;
  EXPECT_TRUE(Says(ran, "F1201 there is no pack `none`")) << ran.err;
  EXPECT_TRUE(Has(ran, "stored `fio` 2562")) << ran.out;
  EXPECT_TRUE(Says(Store("add --lang th " + none), "ไม่มีชุดเกณฑ์ “none” จึงไม่ได้เก็บแฟ้มนี้"));
  EXPECT_EQ(Store("add " + folder_.path() + "/missing.json").exit, 3);
}

TEST_F(StoreCommand, PacksOfTheirOwnFoldersAndThePackOfDossiersThatNameNone) {
  folder_.Write("packs/tiny/tiny.radap", TinyPack("tiny"));
  const std::string packs = " --packs " + folder_.path() + "/packs";
  const std::string tiny = folder_.Write("tiny.json", TinyDossier("tiny"));
  EXPECT_EQ(Store("add " + tiny + packs).exit, 0);
  EXPECT_EQ(Store("import-batch " + tiny + packs + " --pack tiny").exit, 0);
  std::string text = TinyDossier("tiny");
  text.replace(text.find("\"pack\""),
               text.find(',', text.find("\"pack\"")) + 1 - text.find("\"pack\""), "");
  const std::string nameless = folder_.Write("nameless.json", text);
  EXPECT_TRUE(Says(Store("add " + nameless + packs), "F1203"));
  EXPECT_EQ(Store("add " + nameless + packs + " --pack tiny").exit, 0);
  const Ran other = Store(std::string("add ") + kReal + packs + " --pack tiny");
  EXPECT_EQ(other.exit, 1);
  EXPECT_TRUE(Says(other, "F1202 this dossier is for pack `pmqa4-2568`, not for `tiny`"))
      << other.err;
  EXPECT_EQ(Store("add " + tiny + " --pack none").exit, 3);
  EXPECT_TRUE(Has(Store("verify"), "each the same"))
      << "though the pack is not among those of today";
}

TEST_F(StoreCommand, ImportBatchOfAFileAFolderAndAPipe) {
  const Ran file = Store("import-batch samples/seam-scm.ndjson");
  EXPECT_EQ(file.exit, 0);
  EXPECT_EQ(file.out, "3 stored, 0 already there, 0 not stored\n");
  const Ran pipe = Store("import-batch - --jobs 1 < samples/seam-scm.ndjson");
  EXPECT_EQ(pipe.out, "0 stored, 3 already there, 0 not stored\n");
  const Ran thai = Store("import-batch samples/seam-scm.ndjson --lang th");
  EXPECT_EQ(thai.out, "เก็บใหม่ 0 แฟ้ม, มีอยู่แล้ว 3 แฟ้ม, ไม่ได้เก็บ 0 แฟ้ม\n");
  const Ran folder = Store("import-batch samples");
  EXPECT_EQ(folder.exit, 0) << folder.err;
  EXPECT_TRUE(Says(folder, "skipped, as they are no .json files"));
  EXPECT_EQ(Store("import-batch samples --quiet").out, "");
}

TEST_F(StoreCommand, ImportBatchListsBadLinesAndGoesOn) {
  std::string lines = FileText("samples/seam-scm.ndjson") + "no dossier\n";
  for (int i = 0; i < 120; ++i) lines += "{}\n";
  const Ran ran = Store("import-batch " + folder_.Write("in.ndjson", lines));
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, "3 stored, 0 already there, 121 not stored\n");
  EXPECT_TRUE(Says(ran, "in.ndjson:4: not stored: F0006")) << ran.err;
  EXPECT_TRUE(Says(ran, "in.ndjson:5: not stored: F1204 /organisation/id")) << ran.err;
  EXPECT_TRUE(Says(ran, "21 more were not stored")) << ran.err;
  const Ran pretty = Store(std::string("import-batch ") + kReal);
  EXPECT_EQ(pretty.exit, 2);
  EXPECT_TRUE(Says(pretty, "use `radap store add`")) << pretty.err;
}

TEST_F(StoreCommand, NoStoreIsMadeForFilesThatAreNotThere) {
  for (const std::string command : {"add ", "import-batch "}) {
    const Ran ran = Store(command + folder_.path() + "/none");
    EXPECT_EQ(ran.exit, 3);
    EXPECT_TRUE(Says(ran, "/none")) << ran.err;
    EXPECT_EQ(CountOf("\n", ran.err), 1U) << ran.err;
    EXPECT_FALSE(std::filesystem::exists(path_));
  }
}

TEST_F(StoreCommand, ListOfWhatCountsAndOfCycles) {
  Store("import-batch samples --quiet");
  const Ran all = Store("list");
  EXPECT_TRUE(Has(all, "mof-ops")) << all.out;
  EXPECT_TRUE(Has(all, "11 results that count\n")) << all.out;
  EXPECT_TRUE(Has(Store("list --year 2564"), "2 results that count\n"));
  EXPECT_TRUE(Has(Store("list --pack pmqa4-2568 --kind policy"), "1 result that counts\n"));
  EXPECT_TRUE(Has(Store("list --parent กระทรวงการคลัง --kind policy"), "mof-ops"));
  EXPECT_TRUE(Has(Store("list --search Forest"), "3 results that count\n"));
  EXPECT_TRUE(Has(Store("list --search \"'; DROP TABLE standing\""), "0 results that count\n"));
  EXPECT_TRUE(Has(Store("list --format csv --search mof-ops"), ",pmqa4-2568,468.25,"));
  EXPECT_TRUE(Has(Store("list --format json --search mof-ops"), "\"level\": \"advance\""));
  const Ran cycles = Store("list --cycles --lang th");
  EXPECT_TRUE(Has(cycles, "pmqa4-2568          2567  3 หน่วยงาน  เปิดรับ")) << cycles.out;
  EXPECT_TRUE(Has(Store("list --cycles --format json --year 2564"), "\"open\": true"));
  EXPECT_TRUE(Has(Store("list --cycles --format csv"), "pmqa4-2568,2567,,true,3"));
}

TEST_F(StoreCommand, ShowAndHistory) {
  Store(std::string("add ") + kReal + " samples/seam-scm-2562.json samples/seam-scm-2564.json");
  EXPECT_EQ(Shown(" --dossier"), FileText(kReal));
  EXPECT_TRUE(
      Has(Store("show mof-ops --lang th"), "ปีงบประมาณ 2567 ชุดเกณฑ์ pmqa4-2568 ฉบับที่ 1 (ฉบับที่ใช้)"));
  EXPECT_TRUE(Has(Store("show fio --year 2562 --pack seam-scm-2566"), "1.1502 of 5"));
  const Ran history = Store("history fio");
  EXPECT_TRUE(Has(history, "* 2562  seam-scm-2566  revision 1")) << history.out;
  EXPECT_TRUE(Has(history, "* 2564  seam-scm-2566  revision 1")) << history.out;
  EXPECT_FALSE(Has(Store("history fio --year 2564 --pack seam-scm-2566"), "2562"));
  const Ran nobody = Store("show mof-opx");
  EXPECT_EQ(nobody.exit, 2);
  EXPECT_TRUE(Says(nobody, "did you mean `mof-ops`?")) << nobody.err;
  EXPECT_TRUE(Says(Store("show fio --year 2563"), "no dossier of `fio` for that year or pack"));
  EXPECT_EQ(Store("show \"$(printf '\\377')\"").exit, 2);
}

TEST_F(StoreCommand, NotesAreKeptWithTheirAuthor) {
  Store(std::string("add ") + kReal);
  const Ran noted = Store(
      "note mof-ops \"$(printf 'เห็นแล้ว\\n\\033[2Jsecond')\" --author สมชาย --about 1.1.1 --year "
      "2567 --pack "
      "pmqa4-2568");
  EXPECT_EQ(noted.out, "kept note 1 on `mof-ops` 2567 pmqa4-2568, revision 1\n") << noted.err;
  EXPECT_NE(Shown().find("about 1.1.1: เห็นแล้ว \xEF\xBF\xBD[2Jsecond"), std::string::npos)
      << Shown();
  EXPECT_EQ(Store("note mof-ops text --author a --about 9.9").exit, 2);
  EXPECT_EQ(Store("note mof-ops ' ' --author a").exit, 2);
  EXPECT_EQ(Store("note mof-ops text").exit, 2);
}

TEST_F(StoreCommand, OverridesCountUntilTheyAreWithdrawn) {
  Store(std::string("add ") + kReal);
  const std::string set = "override mof-ops --set ";
  const Ran made = Store(
      set + "/answers/1.1.1/issues/1/claimed=false --year 2567 --pack pmqa4-2568" + kOverride);
  EXPECT_EQ(made.exit, 0) << made.err;
  EXPECT_TRUE(Has(made, "what counts: 465.87 of 500, level Advance")) << made.out;
  EXPECT_TRUE(Has(made, "; before: 468.25")) << made.out;
  EXPECT_TRUE(Has(Store("list"), "Advance *")) << Store("list").out;
  EXPECT_NE(Shown().find("A. Assessor"), std::string::npos);
  EXPECT_NE(Shown().find("not there"), std::string::npos);
  EXPECT_TRUE(Has(Store("verify"), "2 results computed again, each the same"));
  const Ran withdrawn = Store(std::string("override mof-ops --withdraw 1") + kOverride);
  EXPECT_TRUE(Has(withdrawn, "468.25")) << withdrawn.err;
  EXPECT_NE(Shown().find("withdrawn A. Assessor"), std::string::npos);
  EXPECT_TRUE(Says(Store(std::string("override mof-ops --withdraw 1") + kOverride),
                   "was withdrawn before"));
  EXPECT_TRUE(
      Says(Store(std::string("override mof-ops --withdraw 2") + kOverride), "has no override 2"));
  EXPECT_TRUE(Has(Store("verify"), "each the same"));
}

TEST_F(StoreCommand, AnOverrideThatDoesNotFitIsRefused) {
  Store(std::string("add ") + kReal);
  const std::string set = "override mof-ops --set ";
  for (const auto& [what, says] :
       {std::pair<std::string, std::string>{"/kpis/99/target=1", "there is no such KPI"},
        {"/kpis/0/target=abc", "is no JSON value"},
        {"/answers/9.9.9/issues/1/claimed=true", "an error more"},
        {"/organisation/id=1", "nothing that can be put otherwise"},
        {"/kpis/0/target", "--set must be PATH=VALUE"},
        {"''", "give --set PATH=VALUE or --withdraw ID"}}) {
    const Ran ran = Store(set + what + kOverride);
    EXPECT_EQ(ran.exit, 2) << what;
    EXPECT_TRUE(Says(ran, says)) << ran.err;
  }
  EXPECT_EQ(Store(set + "/kpis/0/target=1 --author a --reason ' '").exit, 2);
  EXPECT_EQ(Store(std::string("override mof-ops --withdraw x") + kOverride).exit, 2);
  EXPECT_EQ(Shown().find("overrides"), std::string::npos) << Shown();
}

TEST_F(StoreCommand, AClosedCycleTakesNoDossiers) {
  Store(std::string("add ") + kReal);
  EXPECT_TRUE(
      Has(Store("cycle pmqa4-2568 2567 --close --title 'PMQA 4.0'"), "closed, takes none; notes"));
  EXPECT_EQ(Store("note mof-ops seen --author a").exit, 0);
  const Ran refused = Store(std::string("add ") + kPartial);
  EXPECT_EQ(refused.exit, 1);
  EXPECT_TRUE(Says(refused, "that cycle is closed")) << refused.err;
  EXPECT_TRUE(Has(Store("list --cycles"), "closed  PMQA 4.0"));
  EXPECT_EQ(Store("cycle pmqa4-2568 2567 --open --close").exit, 2);
  EXPECT_TRUE(Has(Store("cycle pmqa4-2568 2567 --open --lang th"), "เปิดรับแฟ้ม"));
  EXPECT_EQ(Store(std::string("add ") + kPartial).exit, 0);
  EXPECT_EQ(Store("cycle pmqa4-2568 2024").exit, 2);
  EXPECT_EQ(Store("cycle pmqa4 2567").exit, 3);
}

TEST_F(StoreCommand, BackupExportVacuum) {
  Store("import-batch samples --quiet");
  const std::string copy = folder_.path() + "/copy.radap";
  EXPECT_EQ(Store("backup -o " + copy).exit, 0);
  EXPECT_TRUE(Has(Radap("store verify --lang en --jobs 2 --store " + copy), "each the same"));
  EXPECT_EQ(Store("backup --output " + copy).exit, 2) << "nothing is written over";
  const std::string out = folder_.path() + "/out";
  const Ran exported = Store("export -o " + out);
  EXPECT_TRUE(Has(exported, "wrote 11 dossiers and ")) << exported.err;
  const std::string records = FileText(out + "/records.ndjson");
  EXPECT_NE(records.find(R"("record": "revision")"), std::string::npos);
  int dossiers = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(out + "/dossiers")) {
    dossiers += entry.is_regular_file() ? 1 : 0;
    if (entry.is_regular_file()) {
      EXPECT_NE(records.find(entry.path().stem().string()), std::string::npos);
    }
  }
  EXPECT_EQ(dossiers, 11);
  EXPECT_EQ(Store("export -o " + out).exit, 2);
  EXPECT_TRUE(Has(Store("vacuum"), "bytes before"));
}

TEST_F(StoreCommand, WhatIsNoStoreIsNotTouched) {
  const std::string text = "not a store, and longer than a page would need to be to look like one";
  folder_.Write("s.radap", text);
  for (const std::string& line :
       {std::string("list"), std::string("verify"), std::string("add ") + kReal,
        std::string("import-batch samples"), std::string("vacuum")}) {
    const Ran ran = Store(line);
    EXPECT_EQ(ran.exit, 3) << line;
    EXPECT_EQ(FileText(path_), text);
  }
  const TemporaryFolder other;
  EXPECT_EQ(Radap("store list --store " + other.path() + "/none").exit, 3);
  EXPECT_FALSE(std::filesystem::exists(other.path() + "/none"));
}

TEST_F(StoreCommand, TheUsersOwnStoreIsTheDefault) {
  const std::string data = "XDG_DATA_HOME='" + folder_.path() + "/data' \"$RADAP_BIN\" store ";
  const Ran made = Shell("unset RADAP_STORE; " + data + "add " + std::string(kReal));
  EXPECT_EQ(made.exit, 0) << made.err;
  EXPECT_TRUE(std::filesystem::exists(folder_.path() + "/data/radap/store.radap"));
  const Ran named = Shell("RADAP_STORE='" + folder_.path() + "/none' " + data + "list");
  EXPECT_EQ(named.exit, 3);
}

TEST_F(StoreCommand, HostileNamesAreKeptAndShownOnOneLine) {
  std::string lines;
  const std::string line = FirstLine(FileText("samples/seam-scm.ndjson"));
  const std::vector<std::string> ids = {"'; DROP TABLE organisation; --", "\\u202E\\u200Fright",
                                        "\\u0000\\u001b[2J", "😀", std::string(10'000, 'x')};
  for (const std::string& id : ids) {
    std::string other = line;
    other.replace(other.find("\"fio\""), 5, "\"" + id + "\"");
    lines += other + "\n";
  }
  const Ran ran = Store("import-batch " + folder_.Write("in", lines));
  EXPECT_EQ(ran.out, "5 stored, 0 already there, 0 not stored\n") << ran.err;
  const Ran list = Store("list");
  EXPECT_TRUE(Has(list, "5 results that count")) << list.out;
  EXPECT_TRUE(Has(list, "\xEF\xBF\xBD\xE2\x80\x8Fright"));
  EXPECT_FALSE(Has(list, "\x1b"));
  EXPECT_TRUE(Has(Store("show \"'; DROP TABLE organisation; --\""), "revision 1 (counts)"));
  EXPECT_TRUE(Has(Store("show 😀"), "revision 1 (counts)"));
  EXPECT_TRUE(Has(Store("list --format json"), "\"organisation\": \"\\u0000\\u001b[2J\""))
      << Store("list --format json").out;
  EXPECT_TRUE(Has(Store("verify"), "each the same"));
}

TEST_F(StoreCommand, WrongUsage) {
  for (const std::string& line :
       {std::string(), std::string("add"), std::string("show"), std::string("list --year 2024"),
        std::string("list --kind ministry"), std::string("list --format xml"),
        std::string("backup"), std::string("export"), std::string("verify --jobs 0")}) {
    const Ran ran = Radap("store " + line + " --lang en");
    EXPECT_EQ(ran.exit, 2) << line;
    EXPECT_TRUE(Says(ran, "see radap store")) << ran.err;
  }
  EXPECT_TRUE(Says(Radap("store ad --lang en"), "did you mean `add`?"));
}

}  // namespace
}  // namespace radap::testing
