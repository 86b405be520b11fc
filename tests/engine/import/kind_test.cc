// What a document is, by its content: first bytes, texts, workbooks, rows of CSV.
#include "engine/import/kind.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "engine/form/form.h"
#include "engine/import/open_sheet/open_sheet.h"
#include "rules/packs/packs.h"

namespace radap {
namespace {

using std::string_literals::operator""s;

TEST(KindTest, FilesByTheirFirstBytes) {
  const struct {
    std::string bytes;
    FileKind kind;
  } kCases[] = {
      {"", FileKind::kEmpty},
      {" \n\t\f\r\n", FileKind::kEmpty},
      {"\xEF\xBB\xBF \n", FileKind::kEmpty},
      {"{\"format\": 1}", FileKind::kJson},
      {"\xEF\xBB\xBF\n [1]", FileKind::kJson},
      {"%PDF-1.7\n\xFF\xFF\0"s, FileKind::kPdf},
      {"some mail header\n%PDF-1.4\n", FileKind::kPdf},
      {"PK\x03\x04\0\0"s, FileKind::kArchive},
      {"PK\x05\x06\0\0"s, FileKind::kArchive},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"s, FileKind::kOldOffice},
      {"\x7F"
       "ELF\x02\0\0"s,
       FileKind::kBinary},
      {"\x89PNG\r\n\x1A\n\0\0"s, FileKind::kBinary},
      {"\xFF\xFEh\0i\0"s, FileKind::kText},
      {"\xFE\xFF\0h"s, FileKind::kText},
      {"หมวด 1 การนำองค์การ", FileKind::kText},
      {"\xA1\xA2,\xA3", FileKind::kText},  // TIS-620
      {"PK is a text", FileKind::kText},
  };
  for (const auto& c : kCases) EXPECT_EQ(FileKindOf(c.bytes), c.kind) << c.bytes;
}

TEST(KindTest, TheMarkOfAPdfCountsOnlyNearTheStart) {
  EXPECT_EQ(FileKindOf(std::string(2000, 'x') + "%PDF-1.7"), FileKind::kText);
}

TEST(KindTest, EveryWordIsFoundAgain) {
  EXPECT_EQ(DocumentKindWords().size(), 4U);
  for (const std::string_view word : DocumentKindWords()) {
    const std::optional<DocumentKind> kind = FindDocumentKind(word);
    ASSERT_TRUE(kind) << word;
    EXPECT_EQ(TextOf(*kind), word);
    EXPECT_FALSE(LabelOf(*kind).th.empty());
    EXPECT_FALSE(LabelOf(*kind).en.empty());
  }
  EXPECT_FALSE(FindDocumentKind(""));
  EXPECT_FALSE(FindDocumentKind("pdf"));
}

TEST(KindTest, RowsOfCells) {
  EXPECT_TRUE(LooksLikeCsv("a,b\n1,2\n3,4\n"));
  EXPECT_TRUE(LooksLikeCsv("ชื่อ;เป้าหมาย\r\nก;1\r\n"));
  EXPECT_TRUE(LooksLikeCsv("a\tb\n1\t2\n"));
  EXPECT_TRUE(LooksLikeCsv("ทะเบียนตัวชี้วัด\na,b\n\"1,5\",2\n\"x, y\",4\n"));
  EXPECT_FALSE(LooksLikeCsv(""));
  EXPECT_FALSE(LooksLikeCsv("a,b"));
  EXPECT_FALSE(LooksLikeCsv("one line\nanother line\n"));
  EXPECT_FALSE(
      LooksLikeCsv("A letter, short.\nIt has, here and there, a comma.\nNot always.\nNo.\n"));
}

TEST(KindTest, OtherTextsAreNoDocument) {
  EXPECT_EQ(DocumentKindOf("เรียน ผู้อำนวยการ\nขอส่งเอกสาร\n"), std::nullopt);
  EXPECT_EQ(DocumentKindOf("\xA1\xA2\xFF"), std::nullopt);
  EXPECT_EQ(DocumentKindOf(""), std::nullopt);
}

std::string SampleDocument(const std::string& name) {
  std::ifstream file(RADAP_SOURCE_DIR "/samples/documents/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(KindTest, TheSamples) {
  EXPECT_EQ(DocumentKindOf(SampleDocument("award-form-invented.txt")), DocumentKind::kAwardForm);
  EXPECT_EQ(DocumentKindOf(SampleDocument("plan-invented.md")), DocumentKind::kPlan);
  const std::string csv = SampleDocument("kpis-invented.csv");
  EXPECT_EQ(DocumentKindOf(csv), std::nullopt);
  EXPECT_TRUE(LooksLikeCsv(csv));
  Findings findings;
  const std::optional<Workbook> workbook =
      OpenSheet(SampleDocument("kpis-invented.xlsx"), findings);
  ASSERT_TRUE(workbook);
  EXPECT_EQ(DocumentKindOf(*workbook), DocumentKind::kTable);
}

TEST(KindTest, WorkbooksAreFormsElseTables) {
  const LoadedPack pack = CompilePack(*FindPackById("pmqa4-2568", {}));
  Findings findings;
  const std::optional<Workbook> form = OpenSheet(WriteForm(*pack.program, nullptr), findings);
  ASSERT_TRUE(form);
  EXPECT_EQ(DocumentKindOf(*form), DocumentKind::kForm);
  EXPECT_EQ(PackOfForm(*form), "pmqa4-2568");
  EXPECT_EQ(DocumentKindOf(Workbook()), DocumentKind::kTable);
}

}  // namespace
}  // namespace radap
