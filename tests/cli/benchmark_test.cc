// radap benchmark: what reaches the person of each part, wrong usage, and what must not be seen. Figures:
// tests/engine/benchmark, tests/engine/history; layouts: tests/engine/standing.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

constexpr const char* kYears = "samples/seam-scm.ndjson";

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool Says(const Ran& ran, std::string_view in_err) {
  return ran.err.find(in_err) != std::string::npos;
}

// A store of its own, and radap benchmark on it, in English.
class BenchmarkTest : public ::testing::Test {
 protected:
  Ran Add(const std::string& files) const { return Radap("store add " + files + Store()); }
  Ran Import(const std::string& input) const {
    return Radap("store import-batch " + input + Store());
  }
  Ran Benchmark(const std::string& arguments) const {
    return Radap("benchmark " + arguments + Store() + " --lang en");
  }
  std::string Store() const { return " --store " + folder_.path() + "/store.radap"; }
  std::string Path(const std::string& name) const { return folder_.path() + "/" + name; }

  // Dossiers of TinyPack-like shape are too small to compare: these are the real sample under other ids and results.
  void AddPeers(int count) const {
    std::string real = FileText(kReal);
    const std::string id = "\"id\": \"mof-ops\"";
    const std::size_t at = real.find(id);
    ASSERT_NE(at, std::string::npos);
    std::filesystem::create_directory(Path("peers"));
    for (int peer = 1; peer <= count; ++peer) {
      std::string text = real;
      text.replace(at, id.size(), "\"id\": \"peer-" + std::to_string(peer) + "\"");
      // Each loses the claims of as many issues as its number.
      std::size_t place = 0;
      for (int lost = 0; lost < peer; ++lost) {
        place = text.find("\"claimed\": true", place);
        if (place == std::string::npos) break;
        text.replace(place, 15, "\"claimed\": false");
      }
      std::ofstream(Path("peers/" + std::to_string(peer) + ".json")) << text;
    }
    const Ran ran = Import(Path("peers"));
    ASSERT_LE(ran.exit, 1) << ran.err;
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(BenchmarkTest, TheSampleOverItsYears) {
  ASSERT_LE(Import(kYears).exit, 1);
  const Ran ran = Benchmark("fio");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(Has(ran, "1.2904")) << ran.out;
  EXPECT_TRUE(Has(ran, "0.1104")) << ran.out;
  EXPECT_TRUE(Has(ran, "0.0298")) << ran.out;
  EXPECT_TRUE(Has(ran, "Fewer than 5 peers")) << ran.out;
  const Ran thai = Radap("benchmark fio" + Store());
  EXPECT_TRUE(Has(thai, "0.1104")) << thai.out;
  EXPECT_TRUE(Has(thai, "ไม่ถึง 5")) << thai.out;
}

TEST_F(BenchmarkTest, AYearBeforeIsComparedWithItsOwnPast) {
  ASSERT_LE(Import(kYears).exit, 1);
  const Ran ran = Benchmark("fio --year 2563");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(Has(ran, "0.0298")) << ran.out;
  EXPECT_FALSE(Has(ran, "0.1104")) << ran.out;
}

TEST_F(BenchmarkTest, AFileAmongPeersOfTheStore) {
  AddPeers(12);
  const Ran text = Benchmark(std::string(kReal));
  EXPECT_EQ(text.exit, 0) << text.err;
  EXPECT_TRUE(Has(text, "Peers: 12, without")) << text.out;
  const Ran json = Benchmark(std::string(kReal) + " --format json --level total");
  EXPECT_TRUE(Has(json, "radap.portrait/1")) << json.out;
  EXPECT_TRUE(Has(json, "\"29500/63\"")) << json.out;  // the sample's own total, exactly
  EXPECT_TRUE(Has(Benchmark(std::string(kReal) + " --format csv"), "\r\n"));
}

TEST_F(BenchmarkTest, TheSubjectIsNotAmongItsPeers) {
  AddPeers(6);
  EXPECT_TRUE(Has(Benchmark(std::string(kReal)), "Peers: 6, without"));
  ASSERT_LE(Add(kReal).exit, 1);
  EXPECT_TRUE(Has(Benchmark("mof-ops"), "Peers: 6, without"));
  EXPECT_TRUE(Has(Benchmark("peer-1"), "Peers: 6, without"));
}

TEST_F(BenchmarkTest, PeersAreNarrowed) {
  AddPeers(6);
  ASSERT_LE(Add(kPartial).exit, 1);
  EXPECT_TRUE(Has(Benchmark(std::string(kReal)), "Peers: 7, without"));
  EXPECT_TRUE(Has(Benchmark(std::string(kReal) + " --peers kind=policy"), "Peers: 6, without"));
  EXPECT_TRUE(Has(Benchmark(std::string(kReal) + " --peers 'parent=กระทรวงการคลัง, kind=policy'"),
                  "Peers: 6, without"));
  EXPECT_TRUE(Has(Benchmark(std::string(kReal) + " --peers kind=province"), "Fewer than 5"));
  EXPECT_TRUE(Has(Benchmark(std::string(kReal) + " --peers year=2566"), "Fewer than 5"));
  EXPECT_TRUE(Has(Benchmark(std::string(kReal) + " --k 8"), "Fewer than 8"));
}

TEST_F(BenchmarkTest, WrongPeersAreRefused) {
  ASSERT_LE(Add(kReal).exit, 1);
  for (const char* peers :
       {"kind=nonsense", "year=67", "year=2567x", "parent=", "colour=red", ""}) {
    const Ran ran = Benchmark("mof-ops --peers '" + std::string(peers) + "'");
    EXPECT_EQ(ran.exit, 2) << peers;
    EXPECT_TRUE(Says(ran, "--peers")) << peers << ran.err;
    EXPECT_EQ(ran.out, "") << peers;
  }
}

TEST_F(BenchmarkTest, AnUnknownOrganisationAndNoStore) {
  const Ran none = Benchmark("mof-ops");
  EXPECT_EQ(none.exit, 3) << none.out;
  EXPECT_FALSE(none.err.empty());
  ASSERT_LE(Add(kReal).exit, 1);
  const Ran unknown = Benchmark("nobody");
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_TRUE(Says(unknown, "radap store list")) << unknown.err;
  EXPECT_EQ(Benchmark("mof-ops --year 2560").exit, 2);
  EXPECT_EQ(Benchmark("").exit, 2);
  EXPECT_EQ(Radap("benchmark mof-ops --store samples/README.md").exit, 3);
}

TEST_F(BenchmarkTest, ASummaryHasNoNamesAndServesElsewhere) {
  AddPeers(12);
  const std::string summary = Path("summary.json");
  const Ran made = Benchmark("export -o " + summary);
  EXPECT_EQ(made.exit, 0) << made.err;
  const std::string text = FileText(summary);
  EXPECT_NE(text.find("radap.benchmark/1"), std::string::npos);
  EXPECT_EQ(text.find("peer-"), std::string::npos);
  EXPECT_EQ(text.find("ปลัดกระทรวง"), std::string::npos);
  const Ran against = Radap("benchmark " + std::string(kReal) + " --lang en --summary " + summary +
                            " --store /nowhere");
  EXPECT_EQ(against.exit, 0) << against.err;
  EXPECT_TRUE(Has(against, "summary of elsewhere")) << against.out;
  const std::string broken = Path("broken.json");
  std::ofstream(broken) << text.substr(0, text.size() / 2);
  EXPECT_EQ(Benchmark(std::string(kReal) + " --summary " + broken).exit, 1);
}

TEST_F(BenchmarkTest, ViewsOfTheCohort) {
  AddPeers(12);
  const Ran ranking = Benchmark("ranking --format csv");
  EXPECT_EQ(ranking.exit, 0) << ranking.err;
  EXPECT_NE(ranking.out.find("peer-1,"), std::string::npos) << ranking.out;
  EXPECT_LT(ranking.out.find("peer-1,"), ranking.out.find("peer-12,"));
  EXPECT_TRUE(Has(Benchmark("ranking --top 3"), "9 more rows"));
  EXPECT_TRUE(Has(Benchmark("claims --format json"), "radap.claims/1"));
  EXPECT_TRUE(Has(Benchmark("readiness --format json"), "radap.readiness/1"));
  EXPECT_TRUE(Has(Benchmark("heatmap --format json"), "radap.heatmap/1"));
  EXPECT_TRUE(Benchmark("heatmap --format svg").out.starts_with("<svg") ||
              Benchmark("heatmap --format svg").out.starts_with("<?xml"));
  EXPECT_EQ(Benchmark("heatmap --format xlsx").exit, 2);
  EXPECT_EQ(Benchmark("heatmap --format xlsx -o " + Path("heat.xlsx")).exit, 0);
  EXPECT_TRUE(FileText(Path("heat.xlsx")).starts_with("PK"));
}

TEST_F(BenchmarkTest, ViewsNeedAPackWhereThereAreSeveral) {
  EXPECT_EQ(Benchmark("ranking").exit, 3);
  ASSERT_LE(Add(kReal).exit, 1);
  EXPECT_EQ(Benchmark("ranking").exit, 0);
  ASSERT_LE(Import(kYears).exit, 1);
  const Ran several = Benchmark("ranking");
  EXPECT_EQ(several.exit, 2);
  EXPECT_TRUE(Says(several, "pmqa4-2568")) << several.err;
  const Ran latest = Benchmark("ranking --pack seam-scm-2566 --format csv");
  EXPECT_TRUE(Has(latest, "1.2904")) << latest.out;
  EXPECT_TRUE(Has(Benchmark("ranking --pack seam-scm-2566 --year 2562 --format csv"), "1.1502"));
}

TEST_F(BenchmarkTest, ChartsAreWritten) {
  AddPeers(12);
  const Ran ran = Benchmark(std::string(kReal) + " --charts " + Path("charts"));
  EXPECT_EQ(ran.exit, 0) << ran.err;
  int charts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(Path("charts"))) {
    EXPECT_EQ(entry.path().extension(), ".svg");
    EXPECT_NE(FileText(entry.path()).find("</svg>"), std::string::npos);
    ++charts;
  }
  EXPECT_GE(charts, 3);
  const Ran blocked = Benchmark(std::string(kReal) + " --charts " + std::string(kReal));
  EXPECT_EQ(blocked.exit, 3);
}

TEST_F(BenchmarkTest, AnotherEditionOfThePackIsComputedAgain) {
  const std::string packs = Path("packs");
  std::filesystem::create_directory(packs);
  AddPeers(6);
  std::string pack = FileText("criteria/pmqa4-2568/pmqa4-2568.radap");
  std::filesystem::create_directory(packs + "/pmqa4-2568");
  std::ofstream(packs + "/pmqa4-2568/pmqa4-2568.radap") << pack << "# another edition\n";
  const Ran ran = Benchmark(std::string(kReal) + " --packs " + packs);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(Says(ran, "scored again")) << ran.err;
  EXPECT_TRUE(Has(ran, "Peers: 6, without")) << ran.out;
}

TEST_F(BenchmarkTest, AWorkbookThatCannotBeMadeIsNotWritten) {
  AddPeers(2);
  const std::string path = Path("ranking.xlsx");
  const Ran ran = Shell("TMPDIR=/nowhere $RADAP_BIN benchmark ranking --lang en --format xlsx -o " +
                        path + Store());
  EXPECT_EQ(ran.exit, 3) << ran.err;
  EXPECT_TRUE(Says(ran, "TMPDIR")) << ran.err;
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(BenchmarkTest, ASummaryThatIsTooLargeIsNotRead) {
  const std::string path = Path("large.json");
  std::ofstream(path) << "{";
  std::filesystem::resize_file(path, std::uintmax_t{65} << 20U);
  const Ran ran = Benchmark(std::string(kReal) + " --summary " + path);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Says(ran, "too large")) << ran.err;
}

TEST_F(BenchmarkTest, OfSeveralPacksInAYearTheOneAskedFor) {
  const std::string packs = " --packs " + Path("packs");
  std::filesystem::create_directory(Path("packs"));
  const auto add = [&](const std::string& pack, const std::string& year, bool has_result) {
    std::ofstream(Path("packs/" + pack + ".radap")) << TinyPack(pack);
    std::string text = TinyDossier(pack);
    text.replace(text.find("2567"), 4, year);
    if (!has_result) text.replace(text.find("{\"2567\": 1}"), 11, "{}");
    std::ofstream(Path("x.json")) << text;
    ASSERT_LE(Add(Path("x.json") + packs).exit, 1);
  };
  add("a", "2566", true);
  add("b", "2566", true);
  add("a", "2567", true);
  add("b", "2567", false);  // the latest to come
  const Ran ran = Benchmark("x --pack a --level total --format json" + packs);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(Has(ran, "\"score\": {\"value\": 10.00, \"exact\": \"10\"}")) << ran.out;
  EXPECT_TRUE(Has(ran, "\"pack_before\": \"a version 1\"")) << ran.out;
}

TEST_F(BenchmarkTest, WhatAMappingLeavesOutIsTold) {
  const std::string sample = "samples/community-tourism-2564.json";
  std::string next = FileText(sample);
  const std::string year = "\"fiscal_year\": 2564";
  ASSERT_NE(next.find(year), std::string::npos);
  next.replace(next.find(year), year.size(), "\"fiscal_year\": 2565");
  std::ofstream(Path("next.json")) << next;
  ASSERT_LE(Add(sample + " " + Path("next.json")).exit, 1);
  const Ran ran = Benchmark("tourism-example --pack pmqa4-2568");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(Has(ran, "Without a counterpart in the new criteria")) << ran.out;
}

TEST_F(BenchmarkTest, AFolderThatIsGone) {
  const Ran ran = Shell("program=$(realpath $RADAP_BIN); mkdir " + Path("gone") + " && cd " +
                        Path("gone") + " && rmdir ../gone && $program benchmark x --store s.radap");
  EXPECT_EQ(ran.exit, 3) << ran.err;
}

TEST_F(BenchmarkTest, AnotherPackIsMappedOrRefused) {
  ASSERT_LE(Add(kReal).exit, 1);
  const Ran mapped = Benchmark("mof-ops --pack pmqa4-2565");
  EXPECT_EQ(mapped.exit, 0) << mapped.err;
  EXPECT_TRUE(Says(mapped, "scored under `pmqa4-2565`")) << mapped.err;
  EXPECT_EQ(Benchmark("mof-ops --pack seam-scm-2566").exit, 2);
}

TEST_F(BenchmarkTest, AnEmptyCycleIsNotTheLatestYear) {
  ASSERT_LE(Add(kReal).exit, 1);
  ASSERT_EQ(Radap("store cycle pmqa4-2568 2657 --title slip" + Store()).exit, 0);
  EXPECT_TRUE(Has(Benchmark("ranking --format csv"), "468.25"));
}

TEST_F(BenchmarkTest, ReadinessCountsEverybody) {
  AddPeers(3);
  const Ran ran = Benchmark("readiness --format json");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  const Ran text = Benchmark("readiness");
  EXPECT_FALSE(Has(text, "No organisation has a next level")) << text.out;
}

TEST_F(BenchmarkTest, ASummaryWithASmallerKAndPeersAreRefused) {
  AddPeers(6);
  const std::string summary = Path("summary.json");
  ASSERT_EQ(Benchmark("export --k 2 -o " + summary).exit, 0);
  const std::string against = std::string(kReal) + " --summary " + summary;
  const Ran ran = Benchmark(against);
  EXPECT_EQ(ran.exit, 2);
  EXPECT_TRUE(Says(ran, "--k 2")) << ran.err;
  EXPECT_EQ(Benchmark(against + " --k 2").exit, 0);
  EXPECT_EQ(Benchmark(against + " --k 2 --peers kind=policy").exit, 2);
}

TEST_F(BenchmarkTest, NeitherTheStoreNorWhatIsReadIsWrittenOver) {
  AddPeers(6);
  const std::string store = Path("store.radap");
  const std::string before = FileText(store);
  for (const char* view : {"peer-1", "ranking", "export", "heatmap --format svg"}) {
    EXPECT_NE(Benchmark(std::string(view) + " -o " + store).exit, 0) << view;
    EXPECT_EQ(FileText(store), before) << view;
  }
  EXPECT_EQ(Radap("batch " + std::string(kYears) + " -o " + store).exit, 2);
  EXPECT_EQ(FileText(store), before);
  const std::string dossier = Path("peers/1.json");
  const std::string own = FileText(dossier);
  EXPECT_EQ(Benchmark(dossier + " -o " + dossier).exit, 2);
  EXPECT_EQ(FileText(dossier), own);
}

TEST_F(BenchmarkTest, ADeviceOrAPipeStaysWhatItIs) {
  ASSERT_LE(Import(kYears).exit, 1);
  const std::string pipe = Path("pipe");
  const Ran ran = Shell("mkfifo " + pipe + " && (cat " + pipe + " > " + Path("out") +
                        " &) && \"$RADAP_BIN\" benchmark fio --lang en" + Store() + " -o " + pipe);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(std::filesystem::is_fifo(pipe));
}

TEST_F(BenchmarkTest, NothingIsWrittenToTheStore) {
  AddPeers(6);
  const std::string before = FileText(Path("store.radap"));
  Benchmark(std::string(kReal));
  Benchmark("ranking");
  EXPECT_EQ(FileText(Path("store.radap")), before);
}

}  // namespace
}  // namespace radap::testing
