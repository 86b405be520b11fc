// Where the mapping of another edition is found: beside the pack, or built in with it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "rules/packs/packs.h"

namespace radap {
namespace {

namespace fs = std::filesystem;

TEST(FindMappingTest, BuiltIn) {
  const Source pack = FindPack("pmqa4-2565", {}).value();
  const std::optional<Source> mapping = FindMapping(pack, "pmqa4-2568");
  ASSERT_TRUE(mapping);
  EXPECT_EQ(mapping->name, "criteria/pmqa4-2565/from-pmqa4-2568.map");
  EXPECT_TRUE(mapping->is_built_in);
  EXPECT_FALSE(FindMapping(pack, "seam-scm-2566"));
}

class FindMappingBesideTest : public testing::Test {
 protected:
  FindMappingBesideTest() {
    std::string name = (fs::temp_directory_path() / "radap_mapping_XXXXXX").string();
    folder_ = mkdtemp(name.data());
    pack_.name = (folder_ / "any.radap").string();
  }
  ~FindMappingBesideTest() override { fs::remove_all(folder_); }

  fs::path folder_;
  Source pack_;
};

TEST_F(FindMappingBesideTest, TheFileOfThePack) {
  std::ofstream(folder_ / "from-other.map") << "text";
  const std::optional<Source> mapping = FindMapping(pack_, "other");
  EXPECT_EQ(mapping ? mapping->text : "none", "text");
  EXPECT_FALSE(FindMapping(pack_, "another"));
}

TEST_F(FindMappingBesideTest, AnIdOfADossierIsNoWayOutOfTheFolder) {
  fs::create_directory(folder_ / "from-x");
  std::ofstream(folder_ / "secret.map") << "text";
  ASSERT_TRUE(fs::exists(folder_ / "from-x/../secret.map"));
  EXPECT_FALSE(FindMapping(pack_, "x/../secret"));
  EXPECT_FALSE(FindMapping(pack_, ""));
}

TEST(FindMappingTest, IsNoPackOfItsOwn) {
  for (const PackEntry& entry : ListPacks({})) EXPECT_EQ(entry.id.find("from-"), std::string::npos);
}

}  // namespace
}  // namespace radap
