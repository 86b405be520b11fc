#include "engine/evidence/file_type.h"

#include <fcntl.h>

#include "engine/evidence/descriptor.h"
#include "tests/engine/evidence/temp_folder.h"

namespace radap::testing {
namespace {

TEST(JudgeTypeTest, ContentAgainstExtension) {
  constexpr TypeVerdict kFits = TypeVerdict::kFits;
  constexpr TypeVerdict kDiffers = TypeVerdict::kDiffers;
  constexpr TypeVerdict kProgram = TypeVerdict::kProgram;
  const struct {
    const char* name;
    const char* type;
    TypeVerdict verdict;
  } cases[] = {
      {"a.pdf", "application/pdf", kFits},
      {"a.PDF", "application/pdf", kFits},
      {"a.pdf", "text/plain", kDiffers},
      {"a.pdf", "application/pdf2", kDiffers},
      {"a.pdf", "", kFits},
      {"a.docx", "application/zip", kFits},
      {"a.docx", "application/pdf", kDiffers},
      {"a.doc", "application/CDFV2", kFits},
      {"a.csv", "text/csv", kFits},
      {"a.txt", "text/x-c", kFits},
      {"a.txt", "text/x-shellscript", kDiffers},
      {"a.unknown", "application/pdf", kFits},
      {"no extension", "image/png", kFits},
      {"folder.pdf/no extension", "image/png", kFits},
      {"a.exe", "application/pdf", kProgram},
      {"a.pdf.EXE", "", kProgram},
      {"a.pdf", "application/x-dosexec", kProgram},
      {"a.pdf", "text/x-shellscript", kProgram},
      {"a", "application/x-executable", kProgram},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(JudgeType(one.name, one.type), one.verdict) << one.name << " " << one.type;
  }
}

class TypeReaderTest : public ::testing::Test {
 protected:
  std::string TypeOf(const std::string& content) const {
    folder_.Write("f", content);
    const Descriptor file(open(folder_.At("f").c_str(), O_RDONLY));
    return reader_.TypeOf(file.number());
  }

  TempFolder folder_;
  TypeReader reader_;
};

TEST_F(TypeReaderTest, ByContent) {
  ASSERT_TRUE(reader_.IsReady());
  EXPECT_EQ(TypeOf("%PDF-1.7\n"), "application/pdf");
  EXPECT_EQ(TypeOf("#!/bin/sh\necho\n"), "text/x-shellscript");
  EXPECT_EQ(TypeOf("ข้อความธรรมดา\n"), "text/plain");
  EXPECT_EQ(TypeOf(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), "image/png");
  EXPECT_EQ(reader_.TypeOf(-1), "");
}

TEST_F(TypeReaderTest, AMachineWithoutTheTable) {
  ASSERT_EQ(setenv("MAGIC", "/nonexistent/magic", 1), 0);
  const TypeReader without;
  unsetenv("MAGIC");
  EXPECT_FALSE(without.IsReady());
  EXPECT_EQ(without.TypeOf(0), "");
}

}  // namespace
}  // namespace radap::testing
