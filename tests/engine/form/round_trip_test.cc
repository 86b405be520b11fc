// A form gives back the dossier that it was written from, for all packs.
#include <gtest/gtest.h>

#include "engine/dossier/read_dossier.h"
#include "engine/form/form.h"
#include "engine/import/open_sheet/open_sheet.h"
#include "tests/engine/form/form_parts.h"

namespace radap::form {
namespace {

// Through the bytes of a file.
std::string DifferenceInFile(const Program& program, const Dossier& dossier) {
  Findings findings;
  const auto workbook = OpenSheet(WriteForm(program, &dossier), findings);
  if (!workbook) return "cannot be opened: " + MessageOf(findings.back(), Language::kEnglish);
  const auto read = ReadForm(*workbook, program, findings);
  return read ? Difference(dossier, *read) : "not a form";
}

std::string DifferenceInCells(const Program& program, const Dossier& dossier) {
  Findings findings;
  const auto read = ReadForm(AsWorkbook(program, &dossier), program, findings);
  return read ? Difference(dossier, *read) : "not a form";
}

class SampleRoundTripTest : public testing::TestWithParam<std::string> {};

TEST_P(SampleRoundTripTest, GivesBackTheDossierWithoutFindings) {
  Findings findings;
  const auto dossier = ReadDossier(BytesOf("samples/" + GetParam()), findings);
  ASSERT_TRUE(dossier);
  const Program& program = ProgramOf(dossier->pack);
  findings.clear();
  const auto workbook = OpenSheet(WriteForm(program, &*dossier), findings);
  ASSERT_TRUE(workbook) << CodesOf(findings);
  findings.clear();
  const auto read = ReadForm(*workbook, program, findings);
  ASSERT_TRUE(read);
  EXPECT_EQ(Difference(*dossier, *read), "");
  EXPECT_EQ(CodesOf(findings), "");
}

std::string NameOfSample(const testing::TestParamInfo<std::string>& sample) {
  std::string name = sample.param.substr(0, sample.param.find('.'));
  for (char& letter : name) letter = letter == '-' ? '_' : letter;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Samples, SampleRoundTripTest, testing::ValuesIn(Samples()), NameOfSample);

class PackRoundTripTest : public testing::TestWithParam<std::string> {};

TEST_P(PackRoundTripTest, AnEmptyFormIsADossierWithOnlyItsPack) {
  const Program& program = ProgramOf(GetParam());
  Findings findings;
  const auto workbook = OpenSheet(WriteForm(program, nullptr), findings);
  ASSERT_TRUE(workbook) << CodesOf(findings);
  ASSERT_TRUE(IsForm(*workbook));
  EXPECT_EQ(PackOfForm(*workbook), program.id);
  const auto read = ReadForm(*workbook, program, findings);
  ASSERT_TRUE(read);
  Dossier empty;
  empty.pack = program.id;
  EXPECT_EQ(Difference(empty, *read), "");
  EXPECT_EQ(CodesOf(findings), "");
}

TEST_P(PackRoundTripTest, GivesBackAnyDossier) {
  const Program& program = ProgramOf(GetParam());
  std::mt19937_64 engine(2567);
  for (int i = 0; i < 15; ++i) {
    const Dossier dossier = RandomDossier(program, engine);
    ASSERT_EQ(DifferenceInCells(program, dossier), "") << "dossier " << i;
  }
}

TEST_P(PackRoundTripTest, GivesBackAnyDossierThroughAFile) {
  const Program& program = ProgramOf(GetParam());
  std::mt19937_64 engine(2568);
  for (int i = 0; i < 3; ++i) {
    const Dossier dossier = RandomDossier(program, engine);
    ASSERT_EQ(DifferenceInFile(program, dossier), "") << "dossier " << i;
  }
}

std::string NameOfPack(const testing::TestParamInfo<std::string>& pack) {
  std::string name = pack.param.substr(pack.param.rfind('/') + 1);
  for (char& letter : name) letter = letter == '-' ? '_' : letter;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Packs, PackRoundTripTest, testing::ValuesIn(AllPacks()), NameOfPack);

}  // namespace
}  // namespace radap::form
