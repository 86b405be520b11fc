#include "engine/import/run_reader.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "engine/import/sheet/codes.h"
#include "engine/import/sheet/reader_text.h"
#include "tests/engine/import/made_sheets.h"
#include "tests/engine/import/made_xlsx.h"

namespace radap {
namespace {

// A folder with files for one test. RADAP_READER is put back at its end.
class RunReaderTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "radap-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override {
    unsetenv("RADAP_READER");  // NOLINT(concurrency-mt-unsafe)
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::string File(const std::string& name, std::string_view content) const {
    std::ofstream(folder_ + "/" + name, std::ios::binary) << content;
    return folder_ + "/" + name;
  }
  // A reader that does as the lines of a shell script say.
  void UseReader(const std::string& script) const {
    const std::string path = File("reader", "#!/bin/sh\n" + script + "\n");
    ASSERT_EQ(chmod(path.c_str(), 0700), 0);
    setenv("RADAP_READER", path.c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
  }
  static std::string Said(const Findings& findings) {
    std::string said;
    for (const Finding& finding : findings) {
      said += NameOf(finding.code);
      for (const Label& arg : finding.args) said += " (" + arg.en + ")";
      said += ";";
    }
    return said;
  }
  // What the reader of this script makes of any file.
  std::string SaidOf(const std::string& script) const {
    UseReader(script);
    Findings findings;
    EXPECT_FALSE(ReadSheetFile("any", findings));
    return Said(findings);
  }

  std::string folder_;
};

TEST_F(RunReaderTest, SheetAndPdf) {
  Findings findings;
  const auto workbook = ReadSheetFile(
      File("a b;'$(x).xlsx", testing::ZipOf(testing::XlsxParts("<row><c><v>1.5</v></c></row>"))),
      findings);
  ASSERT_TRUE(workbook) << Said(findings);
  EXPECT_EQ(testing::Dump(*workbook), "[KPI]N1.5,/");
  const auto text =
      ReadPdfFile(RADAP_SOURCE_DIR "/tests/engine/import/files/browser.pdf", findings);
  ASSERT_TRUE(text) << Said(findings);
  EXPECT_NE(text->find("ปลายบรรทัด\n"), std::string::npos);
  EXPECT_EQ(Said(findings), "");
}

TEST_F(RunReaderTest, FindingsComeWithTheirPlace) {
  Findings findings;
  ReadSheetFile(File("a.csv", "a,b\n\"c\n"), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, SheetCode::kQuoteNotClosed);
  EXPECT_EQ(findings[0].place.line, 2);
  EXPECT_EQ(findings[0].severity, Severity::kError);
}

TEST_F(RunReaderTest, WhatIsNoFile) {
  const auto said = [](const std::string& path) {
    Findings findings;
    EXPECT_FALSE(ReadSheetFile(path, findings)) << path;
    return Said(findings);
  };
  EXPECT_EQ(said(folder_ + "/none"), "kFileCannotBeOpened (there is no such file);");
  EXPECT_EQ(said(folder_), "kFileIsNoFile (a folder);");
  EXPECT_EQ(said("/dev/zero"), "kFileIsNoFile (a device or a pipe);");
  const std::string pipe = folder_ + "/pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(said(pipe), "kFileIsNoFile (a device or a pipe);");
  const std::string large = File("large", "");
  std::filesystem::resize_file(large, 64 * 1024 * 1024 + 1);
  EXPECT_EQ(said(large), "kFileOverLimit (64);");
}

TEST_F(RunReaderTest, NoReader) {
  setenv("RADAP_READER", "/nowhere/reader", 1);  // NOLINT(concurrency-mt-unsafe)
  Findings findings;
  EXPECT_FALSE(ReadPdfFile("any", findings));
  EXPECT_EQ(Said(findings), "kReaderMissing (/nowhere/reader);");
}

TEST_F(RunReaderTest, ReaderThatBreaksDown) {
  const std::string broke = "kReaderStopped (the part that opens files broke down);";
  EXPECT_EQ(SaidOf("kill -SEGV $$"), broke);
  EXPECT_EQ(SaidOf("kill -ABRT $$"), broke);
  EXPECT_EQ(SaidOf("exit 3"), broke);
  EXPECT_EQ(SaidOf("printf 'radap-reader 0 1 9'"), broke);
  EXPECT_EQ(SaidOf("printf 'radap-reader 0 1 4 junkend\\n'"), broke);
  EXPECT_EQ(SaidOf("printf 'radap-reader 0 1 4 junkend\\n'; kill -SEGV $$"), broke);
  EXPECT_EQ(SaidOf("kill -XCPU $$"), "kReaderStopped (it took too long);");
  EXPECT_EQ(SaidOf("kill -KILL $$"), "kReaderStopped (it needed too much memory or time);");
  EXPECT_EQ(SaidOf("exec cat /dev/zero"), "kReaderStopped (there is too much in the file);");
}

TEST(ReaderTextTest, ComesBackAsItWas) {
  ReaderAnswer answer;
  Place place;
  place.page = 3;
  place.line = 7;
  place.sheet = "หมวด 7 ";
  place.cell = "C5";
  answer.findings = {MakeFindingAt(SheetCode::kPdfBroken, place, "", {{"ไทย", "1 2 "}, Same("")}),
                     MakeFindingAt(SheetCode::kMacrosNotRead, {}, "")};
  answer.content = "end\n";
  const std::optional<ReaderAnswer> back = ReadReaderText(WriteReaderText(answer));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->content, "end\n");
  ASSERT_EQ(back->findings.size(), 2U);
  EXPECT_EQ(back->findings[0].place, place);
  EXPECT_EQ(MessageOf(back->findings[0], Language::kEnglish),
            MessageOf(answer.findings[0], Language::kEnglish));
  EXPECT_EQ(back->findings[1].severity, Severity::kNote);
}

TEST(ReaderTextTest, NothingInItIsBelieved) {
  ReaderAnswer answer;
  answer.findings = {MakeFindingAt(SheetCode::kMacrosNotRead, {}, "", {Same("x")})};
  answer.content = "ab";
  const std::string text = WriteReaderText(answer);
  for (std::size_t size = 0; size < text.size(); ++size) {
    EXPECT_FALSE(ReadReaderText(text.substr(0, size))) << size;
  }
  for (const char* wrong : {"radap-reader 1 1 0 0 0 0 0 0 end\n",     // F0001 is not of sheets
                            "radap-reader 1 9999 0 0 0 0 0 0 end\n",  // no finding at all
                            "radap-reader 1 756 0 0 0 0 11 0 end\n",  // too many args
                            "radap-reader 1 756 0 0 1 \xFF"
                            "0 0 0 end\n",  // not UTF-8
                            "radap-reader 0 2 end\n", "radap-reader 999999999 0 end\n"}) {
    EXPECT_FALSE(ReadReaderText(wrong)) << wrong;
  }
  EXPECT_TRUE(ReadReaderText("radap-reader 1 756 0 0 0 0 0 0 end\n"));
}

}  // namespace
}  // namespace radap
