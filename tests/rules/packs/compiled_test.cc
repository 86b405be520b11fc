// The built-in packs as they were compiled when radap was built are what compiling their text gives now.
#include "rules/packs/compiled/compiled.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "rules/packs/program_bytes.h"

namespace radap {
namespace {

Source BuiltIn(const std::string& id) { return FindPackById(id, {}).value(); }

TEST(CompiledPacksTest, AreWhatTheirTextGives) {
  const std::vector<PackEntry> packs = ListPacks({});
  ASSERT_FALSE(packs.empty());
  EXPECT_EQ(CompiledPacks().size(), packs.size());
  for (const PackEntry& entry : packs) {
    const LoadedPack compiled = CompilePack(BuiltIn(entry.id));
    const LoadedPack loaded = LoadPack(BuiltIn(entry.id));
    ASSERT_TRUE(compiled.program && loaded.program) << entry.id;
    EXPECT_EQ(ToBytes(*loaded.program), ToBytes(*compiled.program)) << entry.id;  // all members
    EXPECT_EQ(Dump(*loaded.program), Dump(*compiled.program)) << entry.id;
    EXPECT_EQ(loaded.program->source.text, compiled.program->source.text) << entry.id;
    EXPECT_EQ(loaded.program->source.name, compiled.program->source.name) << entry.id;
    EXPECT_TRUE(loaded.program->source.is_built_in) << entry.id;
    EXPECT_FALSE(loaded.program->sha256.empty()) << entry.id;
  }
}

TEST(CompiledPacksTest, AFileOfTheSameNameIsCompiled) {
  Source source = BuiltIn(ListPacks({}).front().id);
  source.is_built_in = false;
  source.text = "no pack";
  const LoadedPack loaded = LoadPack(source);
  EXPECT_FALSE(loaded.program);
  EXPECT_TRUE(HasErrors(loaded.diagnostics));
  EXPECT_EQ(loaded.source.text, "no pack");
}

// Numbers of all sizes come back as they were.
TEST(ProgramBytesTest, KeepsNumbersOfAnySize) {
  Program program;
  const Exact wide = Exact::Parse("1234567890123456789012345678901234567890").value();
  for (const Exact& number :
       {Exact(0), Exact(-5), Exact::Ratio(-3400, 7), Exact(INT64_MIN), wide, -wide / 7, 7 / wide}) {
    program.constants.push_back(number);
  }
  const Program again = FromBytes(ToBytes(program));
  EXPECT_EQ(again.constants, program.constants);
  EXPECT_EQ(ToBytes(again), ToBytes(program));
}

TEST(ProgramBytesTest, BytesThatAreNoProgramAreABug) {
  const std::string bytes = ToBytes(Program());
  EXPECT_DEATH(FromBytes(bytes.substr(0, bytes.size() - 1)), "compiled pack is cut off");
  EXPECT_DEATH(FromBytes(bytes + "x"), "compiled pack is too long");
}

}  // namespace
}  // namespace radap
