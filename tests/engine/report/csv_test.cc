// Cells -> bytes of RFC 4180.
#include <gtest/gtest.h>

#include <string>

#include "engine/report/csv_writer.h"

namespace radap {
namespace {

std::string RowOf(std::string_view text) {
  CsvWriter csv{"a", "b"};
  csv.Text(text);
  csv.Number("-1/3");
  csv.EndRow();
  const std::string all = csv.Take();
  EXPECT_TRUE(all.starts_with("a,b\r\n"));
  return all.substr(5);
}

TEST(CsvWriterTest, PlainAndQuoted) {
  EXPECT_EQ(RowOf("ระดับ"), "ระดับ,-1/3\r\n");
  EXPECT_EQ(RowOf(""), ",-1/3\r\n");
  EXPECT_EQ(RowOf("a, b"), "\"a, b\",-1/3\r\n");
  EXPECT_EQ(RowOf("say \"hi\""), "\"say \"\"hi\"\"\",-1/3\r\n");
  EXPECT_EQ(RowOf("a\nb"), "\"a\nb\",-1/3\r\n");
  EXPECT_EQ(RowOf("a\rb"), "\"a\rb\",-1/3\r\n");
}

TEST(CsvWriterTest, WhatWouldBeAFormulaStaysText) {
  EXPECT_EQ(RowOf("=1+1"), "'=1+1,-1/3\r\n");
  EXPECT_EQ(RowOf("+66"), "'+66,-1/3\r\n");
  EXPECT_EQ(RowOf("-x"), "'-x,-1/3\r\n");
  EXPECT_EQ(RowOf("@SUM(A1)"), "'@SUM(A1),-1/3\r\n");
  EXPECT_EQ(RowOf("\t=1"), "'\t=1,-1/3\r\n");
  EXPECT_EQ(RowOf("\r=1"), "\"'\r=1\",-1/3\r\n");
  EXPECT_EQ(RowOf("=A1,\"x\""), "\"'=A1,\"\"x\"\"\",-1/3\r\n");
}

}  // namespace
}  // namespace radap
