// Columns against Evaluate: every pack, the samples, wild dossiers and those of the reference at random.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <random>

#include "engine/dossier/read_dossier.h"
#include "rules/packs/packs.h"
#include "tests/engine/batch/columns/compare_rows.h"
#include "tests/engine/batch/wild_dossier.h"
#include "tests/engine/batch/wild_pack.h"
#include "tests/engine/small_pack.h"
#include "tests/environment.h"
#include "tests/reference/random_dossier.h"

namespace radap::batch {
namespace {

const Program& PackOf(const std::string& id) {
  for (const Program& program : testing::AllPacks()) {
    if (program.id == id) return program;
  }
  std::abort();
}

TEST(Columns, DoEveryPack) {
  for (const Program& program : testing::AllPacks()) {
    const Schema schema = MakeSchema(program);
    const ColumnProgram columns(schema);
    EXPECT_TRUE(columns.IsWhole()) << program.id << ": " << columns.WhyNot();
    EXPECT_EQ(columns.WhyNot(), "");
  }
}

TEST(Columns, AgreeOnSamples) {
  std::map<std::string, std::vector<Dossier>> by_pack;
  for (const auto& file : std::filesystem::directory_iterator("samples")) {
    if (file.path().extension() != ".json") continue;
    Findings findings;
    auto dossier = ReadDossier(testing::FileText(file.path().string()), findings);
    if (dossier) by_pack[dossier->pack].push_back(std::move(*dossier));
  }
  int compared = 0;
  for (const auto& [id, dossiers] : by_pack) {
    ColumnsUnderTest columns(PackOf(id));
    EXPECT_EQ(columns.Compare(dossiers), "");
    EXPECT_EQ(columns.general, 0) << id;
    compared += columns.compared;
  }
  EXPECT_GE(compared, 7);
}

TEST(Columns, AgreeOnWildDossiersOfEveryPack) {
  const int count = FromEnvironment("RADAP_WILD_DOSSIERS", 100);
  std::mt19937_64 engine(static_cast<std::uint64_t>(FromEnvironment("RADAP_FIRST_SEED", 1)));
  for (const Program& program : testing::AllPacks()) {
    ColumnsUnderTest columns(program);
    for (int done = 0; done < count; done += 50) {
      std::vector<Dossier> dossiers;
      for (int i = 0; i < 50; ++i) {
        Findings findings;
        auto dossier = ReadDossier(testing::WildDossier(program, true, engine), findings);
        if (dossier) dossiers.push_back(std::move(*dossier));
      }
      ASSERT_EQ(columns.Compare(dossiers), "");
    }
    EXPECT_GT(columns.compared, count / 20) << program.id;
    EXPECT_LT(columns.general, columns.compared / 2 + 1) << program.id;
  }
}

// Packs of every construct of the language, whole in columns or not.
TEST(Columns, AgreeUnderWildPacks) {
  const int count = FromEnvironment("RADAP_WILD_PACKS", 40);
  const int first = FromEnvironment("RADAP_FIRST_SEED", 1);
  int whole = 0;
  for (int seed = first; seed < first + count; ++seed) {
    std::mt19937_64 engine(static_cast<std::uint64_t>(seed));
    const LoadedPack pack = CompilePack({"wild.radap", testing::WildPack(engine)});
    if (!pack.program) continue;
    const Program& program = *pack.program;
    ColumnsUnderTest columns(program);
    if (!columns.columns().IsWhole()) continue;
    ++whole;
    std::vector<Dossier> dossiers;
    for (int i = 0; i < 40; ++i) {
      Findings findings;
      auto dossier = ReadDossier(testing::WildDossier(program, true, engine), findings);
      if (dossier) dossiers.push_back(std::move(*dossier));
    }
    ASSERT_EQ(columns.Compare(dossiers), "") << "seed " << seed;
  }
  EXPECT_GT(whole, count / 2);
}

TEST(Columns, AgreeOnDossiersOfTheReference) {
  const int count = FromEnvironment("RADAP_RANDOM_DOSSIERS", 2'000);
  ColumnsUnderTest columns(PackOf("pmqa4-2568"));
  std::mt19937_64 engine(static_cast<std::uint64_t>(FromEnvironment("RADAP_FIRST_SEED", 1)));
  for (int done = 0; done < count; done += 100) {
    std::vector<Dossier> dossiers;
    for (int i = 0; i < 100; ++i) {
      Findings findings;
      const std::string json = reference::ToJson(reference::RandomDossier(engine));
      auto dossier = ReadDossier(json, findings);
      if (dossier) dossiers.push_back(std::move(*dossier));
    }
    ASSERT_EQ(columns.Compare(dossiers), "");
  }
  EXPECT_GT(columns.compared, count / 20);
  EXPECT_EQ(columns.general, 0);
}

}  // namespace
}  // namespace radap::batch
