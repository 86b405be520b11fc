#include "rules/packs/packs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <utility>

#include "rules/packs/embedded.h"

namespace radap {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, removed after it.
class Packs : public testing::Test {
 public:
  Packs(const Packs&) = delete;
  Packs& operator=(const Packs&) = delete;

 protected:
  Packs() {
    std::string name = (fs::temp_directory_path() / "radap_packs_XXXXXX").string();
    root_ = mkdtemp(name.data());
  }
  ~Packs() override { fs::remove_all(root_); }

  std::string Write(const std::string& file, const std::string& text) {
    const fs::path path = root_ / file;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }
  std::string At(const std::string& path) const { return (root_ / path).string(); }
  PackFolders In(const std::vector<std::string>& folders) const {
    PackFolders in;
    for (const std::string& folder : folders) in.folders.push_back(At(folder));
    return in;
  }
  // The text that is found, or "none".
  static std::string TextOf(const std::optional<Source>& source) {
    return source ? source->text : "none";
  }

 private:
  fs::path root_;
};

TEST_F(Packs, FindsAFileByItsPath) {
  const std::string path = Write("any name.txt", "ระดับ\r\n");
  const auto source = FindPack(path, {});
  ASSERT_TRUE(source);
  EXPECT_EQ(source->name, path);
  EXPECT_EQ(source->text, "ระดับ\r\n");
}

TEST_F(Packs, FindsTheFileThatHasTheNameOfItsFolder) {
  Write("folder/folder.radap", "own");
  Write("folder/other.radap", "other");
  EXPECT_EQ(TextOf(FindPack(At("folder"), {})), "own");
  EXPECT_EQ(TextOf(FindPack(At("folder/"), {})), "own");
  EXPECT_EQ(TextOf(FindPack(At("folder/../folder/."), {})), "own");
}

TEST_F(Packs, FindsTheOnlyPackOfAFolder) {
  Write("folder/other.radap", "other");
  Write("folder/SOURCES.md", "not a pack");
  EXPECT_EQ(TextOf(FindPack(At("folder"), {})), "other");
  Write("folder/third.radap", "third");
  EXPECT_EQ(TextOf(FindPack(At("folder"), {})), "none") << "two packs: neither is meant";
}

TEST_F(Packs, FindsAnIdInTheFoldersInTheirOrder) {
  Write("a/alone.radap", "a");
  Write("b/alone.radap", "b");
  Write("b/second/second.radap", "b2");
  EXPECT_EQ(TextOf(FindPack("alone", In({"a", "b"}))), "a");
  EXPECT_EQ(TextOf(FindPack("alone", In({"b", "a"}))), "b");
  EXPECT_EQ(TextOf(FindPack("second", In({"absent", "a", "b"}))), "b2");
  EXPECT_EQ(TextOf(FindPack("third", In({"a", "b"}))), "none");
}

TEST_F(Packs, PrefersTheFolderOfAPackToTheFileBesideIt) {
  Write("a/p/p.radap", "in its folder");
  Write("a/p.radap", "beside");
  EXPECT_EQ(TextOf(FindPack("p", In({"a"}))), "in its folder");
}

TEST_F(Packs, FoldersComeBeforeBuiltInPacks) {
  Write("a/pmqa4-2568.radap", "changed");
  EXPECT_EQ(TextOf(FindPack("pmqa4-2568", In({"a"}))), "changed");
}

TEST_F(Packs, AnUnreadablePackHidesTheBuiltInOne) {
  Write("a/other.radap", "");
  fs::create_symlink("/proc/self/mem", At("a/pmqa4-2568.radap"));  // no byte of it can be read
  EXPECT_EQ(TextOf(FindPack("pmqa4-2568", In({"a"}))), "none");
}

TEST_F(Packs, AnIdNeverLeavesTheFolders) {
  const std::string path = Write("secret.radap", "secret");
  Write("a/p.radap", "p");
  for (const std::string& id : {path, std::string("../secret"), std::string("secret.radap"),
                                std::string("a/p"), std::string("."), std::string("")}) {
    EXPECT_EQ(TextOf(FindPackById(id, In({"a"}))), "none") << id;
  }
  EXPECT_EQ(TextOf(FindPackById("p", In({"a"}))), "p");
}

TEST_F(Packs, ReadsNoMoreThanParseTakes) {
  const auto source = FindPack("/dev/zero", {});
  ASSERT_TRUE(source);
  EXPECT_GT(source->text.size(), std::size_t{16} << 20);
  EXPECT_LT(source->text.size(), std::size_t{17} << 20);
}

TEST_F(Packs, BuiltInPacksAreFoundByIdAndCompile) {
  ASSERT_FALSE(EmbeddedPacks().empty());
  std::set<std::string> ids;
  for (const PackEntry& entry : ListPacks({})) {
    EXPECT_EQ(entry.where, "built in");
    ids.insert(entry.id);
    auto source = FindPack(entry.id, {});
    ASSERT_TRUE(source) << entry.id;
    const LoadedPack pack = CompilePack(*std::move(source));
    for (const Diagnostic& diagnostic : pack.diagnostics) {
      EXPECT_NE(SeverityOf(diagnostic.code), Severity::kError)
          << Render(diagnostic, pack.source, Language::kEnglish);
    }
    ASSERT_TRUE(pack.program) << entry.id;
    EXPECT_EQ(pack.program->id, entry.id);
  }
  EXPECT_TRUE(ids.contains("pmqa4-2568"));
}

TEST_F(Packs, ListIsSortedAndTheFirstFoundWins) {
  Write("a/zebra.radap", "");
  Write("a/pmqa4-2568/pmqa4-2568.radap", "");
  Write("b/ant/ant.radap", "");
  Write("b/zebra/zebra.radap", "");
  Write("b/empty/README.md", "");
  Write("b/Not An Id.radap", "");
  Write("b/half/other.radap", "");
  std::vector<std::pair<std::string, std::string>> listed;
  for (const PackEntry& entry : ListPacks(In({"a", "absent", "b"}))) {
    if (entry.where != "built in") listed.emplace_back(entry.id, entry.where);
  }
  EXPECT_EQ(listed, (std::vector<std::pair<std::string, std::string>>{
                        {"ant", At("b/ant/ant.radap")},
                        {"pmqa4-2568", At("a/pmqa4-2568/pmqa4-2568.radap")},
                        {"zebra", At("a/zebra.radap")}}));
  const auto all = ListPacks(In({"a", "b"}));
  EXPECT_TRUE(std::ranges::is_sorted(all, {}, &PackEntry::id));
  EXPECT_EQ(std::ranges::adjacent_find(all, {}, &PackEntry::id), all.end());
}

constexpr std::string_view kGoodPack = R"(pack good version 1
  title th "ดี" en "good"
  scale 0 .. 500 points
total th "รวม" en "Total": mean of categories
category 1 th "หนึ่ง" en "One": mean of items
  item 1.1 th "ก" en "A": 500
)";

TEST(CompilePack, MakesAProgramOfAPackWithoutErrors) {
  const LoadedPack pack = CompilePack({.name = "good.radap", .text = std::string(kGoodPack)});
  for (const Diagnostic& diagnostic : pack.diagnostics) {
    EXPECT_NE(SeverityOf(diagnostic.code), Severity::kError) << DumpLine(diagnostic, pack.source);
  }
  ASSERT_TRUE(pack.program);
  EXPECT_EQ(pack.program->id, "good");
  EXPECT_EQ(pack.program->source.name, "good.radap");
  EXPECT_EQ(pack.program->source.text, kGoodPack);
  EXPECT_EQ(pack.program->sha256.size(), 64U);
}

TEST(CompilePack, ReportsAllMistakesInTheOrderOfTheText) {
  std::string text(kGoodPack);
  text += "rule x of kpi, points\n  otherwise: unknown-name\n";
  text += "rule y of kpi, points\n  otherwise: 1 +\n";
  text += "rule z of kpi, points\n  otherwise: another-name\n";
  const LoadedPack pack = CompilePack({.name = "bad.radap", .text = text});
  EXPECT_FALSE(pack.program);
  EXPECT_GE(pack.diagnostics.size(), 3U);
  EXPECT_TRUE(std::ranges::is_sorted(pack.diagnostics, {},
                                     [](const Diagnostic& found) { return found.at.begin; }));
}

TEST(CompilePack, AnEmptyTextIsAnErrorAndNoProgram) {
  const LoadedPack pack = CompilePack({.name = "empty.radap", .text = ""});
  EXPECT_FALSE(pack.program);
  EXPECT_TRUE(HasErrors(pack.diagnostics));
}

}  // namespace
}  // namespace radap
