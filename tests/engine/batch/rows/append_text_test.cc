// Numbers and texts of rows against Exact and JsonWriter, which they must equal.
#include "engine/batch/rows/append_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <random>

#include "engine/batch/rows/pen.h"
#include "engine/dossier/json_text.h"
#include "engine/dossier/json_writer.h"
#include "engine/report/csv_writer.h"
#include "rules/base/exact.h"

namespace radap::batch {
namespace {

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

std::string Fraction(std::int64_t numerator, std::int64_t denominator) {
  std::string text;
  AppendFraction(numerator, denominator, text);
  return text;
}

std::string Decimal(std::int64_t numerator, std::int64_t denominator, int places) {
  std::string text;
  AppendDecimal(numerator, denominator, places, text);
  return text;
}

void ExpectSame(std::int64_t numerator, std::int64_t denominator) {
  const Exact exact = Exact::Ratio(numerator, denominator);
  EXPECT_EQ(Fraction(numerator, denominator), exact.ToFraction());
  for (int places = 0; places <= 4; ++places) {
    EXPECT_EQ(Decimal(numerator, denominator, places), exact.ToDecimal(places))
        << numerator << "/" << denominator << " " << places;
  }
}

TEST(AppendTextTest, FractionsAndDecimalsAtTheEdges) {
  EXPECT_EQ(Fraction(6, 4), "3/2");
  EXPECT_EQ(Fraction(-6, 3), "-2");
  EXPECT_EQ(Decimal(1, 200, 2), "0.01");
  EXPECT_EQ(Decimal(-1, 200, 2), "-0.01");
  EXPECT_EQ(Decimal(-1, 201, 2), "0.00");
  EXPECT_EQ(Decimal(29500, 63, 2), "468.25");
  for (const std::int64_t top : {kMin, kMin + 1, std::int64_t{-1}, std::int64_t{0}, std::int64_t{1},
                                 std::int64_t{5}, kMax - 1, kMax}) {
    for (const std::int64_t bottom :
         {std::int64_t{1}, std::int64_t{2}, std::int64_t{3}, std::int64_t{1000}, kMax - 1, kMax}) {
      ExpectSame(top, bottom);
    }
  }
}

TEST(AppendTextTest, FractionsAndDecimalsAtRandom) {
  std::mt19937_64 engine(20);
  for (int i = 0; i < 20000; ++i) {
    const auto top = static_cast<std::int64_t>(engine()) >> (engine() % 64);
    const auto bottom = static_cast<std::int64_t>((engine() >> 1U) >> (engine() % 63)) | 1;
    ExpectSame(top, bottom);
    if (HasFailure()) break;
  }
}

TEST(AppendTextTest, JsonTextsAsJsonWriterWritesThem) {
  std::string every = "ก😀\x7f";
  for (int i = 0; i < 0x20; ++i) every += static_cast<char>(i);
  every += "\"\\/x";
  JsonWriter json;
  json.Text(every);
  std::string text;
  AppendJsonText(every, text);
  EXPECT_EQ(text + "\n", json.Take());
}

TEST(PenTest, EscapesWhereverItStands) {
  Pen pen;
  for (std::size_t size = 0; size < 20; ++size) {
    for (std::size_t at = 0; at < std::max<std::size_t>(size, 1); ++at) {
      for (int letter = 0; letter < 256; ++letter) {
        std::string text(size, 'x');
        if (size > 0) text[at] = static_cast<char>(letter);
        std::string expected = "<";
        AppendJsonEscaped(text, expected);
        std::string written = "<";
        pen.PutEscaped(text);
        pen.MoveTo(written);
        ASSERT_EQ(written, expected) << size << " " << at << " " << letter;
      }
    }
  }
}

TEST(PenTest, MakesRoomForWhatIsLong) {
  Pen pen;
  std::string expected;
  for (const std::size_t size : {1U, 10'000U, 100'000U}) {
    const std::string text(size, '"');
    AppendJsonEscaped(text, expected);
    pen.PutEscaped(text);
    pen.Room(20 + RowText::kMost);
    pen.PutNumber(-9'223'372'036'854'775'807 - 1);
    pen.Put(RowText("word"));
    expected += "-9223372036854775808word";
  }
  std::string written;
  pen.MoveTo(written);
  EXPECT_EQ(written, expected);
}

TEST(AppendTextTest, CsvCellsAsCsvWriterWritesThem) {
  for (const char* const text : {"", "plain", "a,b", "say \"x\"", "=1", "+1", "-1,5", "@a", "ก"}) {
    CsvWriter csv{"x"};
    csv.Text(text);
    csv.EndRow();
    std::string cell;
    AppendCsvText(text, cell);
    EXPECT_EQ("x\r\n" + cell + "\r\n", csv.Take());
  }
}

TEST(AppendTextTest, CsvCellsAreOneLineAndGiveTheirTextBack) {
  std::string cell;
  AppendCsvText("a\r\nb\x7f", cell);
  EXPECT_EQ(cell, "\"a  b \"");
  for (const char* const text : {"=1", "'=1", "''=1", "a", "'a", "", "'"}) {
    cell.clear();
    AppendCsvText(text, cell);
    EXPECT_EQ(WithoutApostrophe(cell), text);
  }
}

TEST(AppendTextTest, NamesOfFilesBecomeText) {
  EXPECT_EQ(AsUtf8("a\xFF\n\xE0\xB8z"), "a\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBDz");
  EXPECT_EQ(AsUtf8("ก.json"), "ก.json");
}

}  // namespace
}  // namespace radap::batch
