// `include "FILE"`: which lines the whole text has, and which file and line a message names.
#include "rules/packs/includes.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "rules/packs/embedded.h"
#include "rules/packs/packs.h"
#include "rules/syntax/parse.h"

namespace radap {
namespace {

using Files = std::map<std::string, std::string>;

Source Whole(const std::string& main, const Files& files) {
  return WithIncludes({.name = "packs/p/p.radap", .text = main}, [&](const std::string& file) {
    const auto found = files.find(file);
    return found == files.end() ? std::nullopt : std::optional(found->second);
  });
}

// "p.radap:1" for each line of the whole text.
std::string PlacesOf(const Source& source) {
  std::string places;
  for (std::size_t at = 0; at < source.text.size();) {
    const auto offset = static_cast<std::uint32_t>(at);
    const std::string& name = source.NameAt(offset);
    places += name.substr(name.find("p/") + 2) + ":" +
              std::to_string(source.PositionOf(offset).line) + " " +
              std::string(source.LineAt(offset)) + "\n";
    at = source.text.find('\n', at);
    at = at == std::string::npos ? source.text.size() : at + 1;
  }
  return places;
}

// "p.radap:1 E0260 file" for each mistake.
std::string MistakesOf(const Source& source) {
  Diagnostics diagnostics;
  CheckIncludes(Parse(source, diagnostics), source, diagnostics);
  std::string lines;
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string& name = source.NameAt(diagnostic.at.begin);
    lines += name.substr(name.find("p/") + 2) + ":" +
             std::to_string(source.PositionOf(diagnostic.at.begin).line) + " " +
             std::string(TextOf(diagnostic.code)) + " " +
             (diagnostic.args.empty() ? "" : diagnostic.args.front()) + "\n";
  }
  return lines;
}

TEST(WithIncludes, LinesKeepTheirFilesAndNumbers) {
  const Source source = Whole("one\ninclude \"a.radap\"  # why\nthree\ninclude \"b.radap\"\nfive",
                              {{"a.radap", "a1\na2\n"},
                               {"b.radap", "b1\ninclude \"sub/c.radap\"\nb3\n"},
                               {"sub/c.radap", "c1\nc2"}});
  EXPECT_EQ(PlacesOf(source),
            "p.radap:1 one\n"
            "p.radap:2 include \"a.radap\"  # why\n"
            "a.radap:1 a1\n"
            "a.radap:2 a2\n"
            "p.radap:3 three\n"
            "p.radap:4 include \"b.radap\"\n"
            "b.radap:1 b1\n"
            "b.radap:2 include \"sub/c.radap\"\n"
            "sub/c.radap:1 c1\n"
            "sub/c.radap:2 c2\n"
            "b.radap:3 b3\n"
            "p.radap:5 five\n");
  EXPECT_EQ(source.name, "packs/p/p.radap");
}

TEST(WithIncludes, ATextWithoutIncludesIsAsItWas) {
  const Source source = Whole("one\r\ntwo", {});
  EXPECT_EQ(source.text, "one\r\ntwo");
  EXPECT_TRUE(source.parts.empty());
}

TEST(WithIncludes, LineEndsOfWindowsAndMissingOnes) {
  const Source source = Whole("include \"a.radap\"\r\ntwo\r\ninclude \"b.radap\"",
                              {{"a.radap", "a1\r\na2"}, {"b.radap", "b1"}});
  EXPECT_EQ(source.text, "include \"a.radap\"\r\na1\r\na2\ntwo\r\ninclude \"b.radap\"\nb1\n");
  EXPECT_EQ(PlacesOf(source),
            "p.radap:1 include \"a.radap\"\n"
            "a.radap:1 a1\n"
            "a.radap:2 a2\n"
            "p.radap:2 two\n"
            "p.radap:3 include \"b.radap\"\n"
            "b.radap:1 b1\n");
  EXPECT_EQ(MistakesOf(Whole("include \"a.radap\"\r\n", {{"a.radap", "# x\r\n"}})), "");
}

TEST(WithIncludes, EmptyFilesAndFilesWithAByteOrderMark) {
  const Source source =
      Whole("\xEF\xBB\xBFinclude \"a.radap\"\ninclude\"b.radap\"\ninclude   \"c.radap\"\nfour\n",
            {{"a.radap", ""}, {"b.radap", "\xEF\xBB\xBF# b1\n"}, {"c.radap", "\xEF\xBB\xBF"}});
  EXPECT_EQ(PlacesOf(source),
            "p.radap:1 \xEF\xBB\xBFinclude \"a.radap\"\n"
            "p.radap:2 include\"b.radap\"\n"
            "b.radap:1 # b1\n"
            "p.radap:3 include   \"c.radap\"\n"
            "p.radap:4 four\n");
  EXPECT_EQ(MistakesOf(source), "p.radap:4 E0107 four\n");
}

struct WrongCase {
  const char* name;
  std::string_view main;
  std::string_view mistakes;
};

constexpr WrongCase kWrong[] = {
    {"absent", "include \"absent.radap\"\n", "p.radap:1 E0260 absent.radap\n"},
    {"other_capitals", "include \"A.radap\"\n", "p.radap:1 E0260 A.radap\n"},
    {"absolute", "include \"/etc/passwd\"\n", "p.radap:1 E0261 /etc/passwd\n"},
    {"above", "include \"../a.radap\"\n", "p.radap:1 E0261 ../a.radap\n"},
    {"above_in_the_middle", "include \"sub/../../a.radap\"\n",
     "p.radap:1 E0261 sub/../../a.radap\n"},
    {"backslash", "include \"sub\\\\a.radap\"\n", "p.radap:1 E0261 sub\\a.radap\n"},
    {"no_name", "include \"\"\n", "p.radap:1 E0261 \n"},
    {"twice", "include \"a.radap\"\n\ninclude \"a.radap\"\n", "p.radap:3 E0262 a.radap\n"},
    {"twice_by_another_name", "include \"a.radap\"\ninclude \"./a.radap\"\n",
     "p.radap:2 E0262 ./a.radap\n"},
    {"twice_from_another_file", "include \"takes-a.radap\"\ninclude \"a.radap\"\n",
     "p.radap:2 E0262 a.radap\n"},
    {"itself", "include \"p.radap\"\n", "p.radap:1 E0262 p.radap\n"},
    {"itself_without_a_line_end", "include \"a.radap\"\ninclude \"p.radap\"",
     "p.radap:2 E0262 p.radap\n"},
    {"one_that_includes_itself", "include \"loop.radap\"\n", "loop.radap:2 E0262 loop.radap\n"},
    {"two_that_include_each_other", "include \"there.radap\"\n",
     "back.radap:1 E0262 there.radap\n"},
    {"mistake_in_front", "wrong\ninclude \"a.radap\"\n", "p.radap:1 E0107 wrong\n"},
    {"mistake_inside", "include \"wrong.radap\"\n# more\n", "wrong.radap:2 E0107 wrong\n"},
    {"mistake_behind", "include \"a.radap\"\nwrong\n", "p.radap:2 E0107 wrong\n"},
    {"not_utf8_inside", "include \"tis620.radap\"\n", "tis620.radap:2 E0101 \n"},
    {"second_file_absent", "include \"a.radap\"\ninclude \"absent.radap\"",
     "p.radap:2 E0260 absent.radap\n"},
};

const Files& SomeFiles() {
  static const Files files = {
      {"a.radap", "# a\n"},
      {"takes-a.radap", "include \"a.radap\"\n"},
      {"p.radap", "# the main file\n"},
      {"loop.radap", "# l\ninclude \"loop.radap\"\n"},
      {"there.radap", "include \"back.radap\"\n"},
      {"back.radap", "include \"there.radap\"\n"},
      {"wrong.radap", "# w\nwrong"},
      {"tis620.radap", "# t\n\xA1\xA2\n"},
      {"/etc/passwd", "secret"},
      {"../a.radap", "secret"},
  };
  return files;
}

class WrongIncludes : public testing::TestWithParam<WrongCase> {};

TEST_P(WrongIncludes, AreReportedWhereTheyStand) {
  const Source source = Whole(std::string(GetParam().main), SomeFiles());
  EXPECT_EQ(MistakesOf(source), GetParam().mistakes);
  EXPECT_EQ(source.text.find("secret"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Table, WrongIncludes, testing::ValuesIn(kWrong),
                         [](const auto& row) { return row.param.name; });

TEST(WithIncludes, LinesThatAreNoIncludesAreLeftToParse) {
  EXPECT_EQ(
      Whole("  include \"a.radap\"\n# include \"a.radap\"\nincludes \"a.radap\"\n", SomeFiles())
          .text.find("# a"),
      std::string::npos);
  EXPECT_EQ(MistakesOf(Whole("pack p version 1\n  include \"a.radap\"\n", SomeFiles())), "");
}

TEST(WithIncludes, StopsWhenTheWholeIsTooLargeForParseE0102) {
  const std::string large = std::string((std::size_t{9} << 20) - 1, '#') + "\n";
  int reads = 0;
  const Source source =
      WithIncludes({.name = "p.radap", .text = "include \"a\"\ninclude \"b\"\ninclude \"c\"\n"},
                   [&](const std::string&) {
                     ++reads;
                     return std::optional(large);
                   });
  EXPECT_EQ(reads, 2);
  EXPECT_LT(source.text.size(), std::size_t{19} << 20);
  const LoadedPack pack = CompilePack(source);
  ASSERT_FALSE(pack.diagnostics.empty());
  EXPECT_EQ(TextOf(pack.diagnostics.front().code), "E0102");
  for (const Diagnostic& found : pack.diagnostics) EXPECT_NE(TextOf(found.code), "E0260");
}

TEST(WithIncludes, AChainOfThousandFiles) {
  const Source source = WithIncludes(
      {.name = "p.radap", .text = "include \"f0\"\n# end"}, [](const std::string& file) {
        const int number = std::stoi(file.substr(1));
        if (number == 999) return std::optional<std::string>("# last\n");
        return std::optional("include \"f" + std::to_string(number + 1) + "\"\n# after\n");
      });
  EXPECT_EQ(MistakesOf(source), "");
  const auto last = static_cast<std::uint32_t>(source.text.find("# last"));
  EXPECT_EQ(source.NameAt(last), "f999");
  EXPECT_EQ(source.PositionOf(last).line, 1);
  const auto end = static_cast<std::uint32_t>(source.text.find("# end"));
  EXPECT_EQ(source.NameAt(end), "p.radap");
  EXPECT_EQ(source.PositionOf(end).line, 2);
}

constexpr std::string_view kMain = R"(pack parts version 1
  title th "ดี" en "good"
  scale 0 .. 500 points
include "categories/one.radap"
total th "รวม" en "Total": mean of categories
)";

constexpr std::string_view kOne = R"(category 1 th "หนึ่ง" en "One": mean of items
  item 1.1 th "ก" en "A": 500
)";

// A folder of its own for each test, removed after it.
class IncludedFiles : public testing::Test {
 public:
  IncludedFiles(const IncludedFiles&) = delete;
  IncludedFiles& operator=(const IncludedFiles&) = delete;

 protected:
  IncludedFiles() {
    std::string name = (std::filesystem::temp_directory_path() / "radap_includes_XXXXXX").string();
    root_ = mkdtemp(name.data());
    std::filesystem::create_directories(root_ / "parts" / "categories");
    Write("parts/parts.radap", kMain);
  }
  ~IncludedFiles() override { std::filesystem::remove_all(root_); }

  void Write(const std::string& file, std::string_view text) const {
    std::ofstream(root_ / file, std::ios::binary) << text;
  }
  LoadedPack Compile() const { return CompilePack(*FindPack((root_ / "parts").string(), {})); }
  std::string At(const std::string& file) const { return (root_ / file).string(); }

 private:
  std::filesystem::path root_;
};

TEST_F(IncludedFiles, MakeOneProgramWithOneHash) {
  Write("parts/categories/one.radap", kOne);
  const LoadedPack pack = Compile();
  ASSERT_TRUE(pack.program);
  EXPECT_GE(pack.program->Find("1.1"), 0);
  const std::string hash = pack.program->sha256;
  Write("parts/categories/one.radap", std::string(kOne) + "# changed\n");
  EXPECT_NE(Compile().program->sha256, hash);
}

TEST_F(IncludedFiles, AreNamedInMessages) {
  Write("parts/categories/one.radap",
        std::string(kOne) + "  item 1.2 th \"ก\" en \"A\": nothing\n");
  const LoadedPack pack = Compile();
  ASSERT_FALSE(pack.diagnostics.empty());
  const std::string text = Render(pack.diagnostics.front(), pack.source, Language::kEnglish);
  EXPECT_NE(text.find("E0208 " + At("parts/categories/one.radap") + ":3:27: "), std::string::npos)
      << text;
}

TEST_F(IncludedFiles, AbsentFilesAreNamed) {
  const LoadedPack pack = Compile();
  EXPECT_FALSE(pack.program);
  ASSERT_FALSE(pack.diagnostics.empty());
  const std::string text = Render(pack.diagnostics.front(), pack.source, Language::kThai);
  EXPECT_NE(text.find("E0260 " + At("parts/parts.radap") + ":4:9: ไม่พบไฟล์ `categories/one.radap`"),
            std::string::npos)
      << text;
}

// Reading one would wait for a writer.
TEST_F(IncludedFiles, PipesAreNoFiles) {
  ASSERT_EQ(mkfifo(At("parts/categories/one.radap").c_str(), 0600), 0);
  EXPECT_EQ(TextOf(Compile().diagnostics.front().code), "E0260");
}

TEST_F(IncludedFiles, FoldersAreNoFiles) {
  std::filesystem::create_directories(At("parts/categories/one.radap"));
  EXPECT_EQ(TextOf(Compile().diagnostics.front().code), "E0260");
}

TEST(EmbeddedIncludes, EveryBuiltInPackHasItsFiles) {
  for (const PackEntry& entry : ListPacks({})) {
    const auto source = FindPack(entry.id, {});
    ASSERT_TRUE(source) << entry.id;
    EXPECT_TRUE(source->is_built_in);
    EXPECT_EQ(source->NameAt(0), source->name);
    EXPECT_EQ(MistakesOf(*source), "") << entry.id;
  }
}

}  // namespace
}  // namespace radap
