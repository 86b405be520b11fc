// Calls -> bytes of JSON.
#include "engine/dossier/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace radap {
namespace {

using Layout = JsonWriter::Layout;

TEST(JsonWriterTest, OneMemberALineAndOneLineInside) {
  JsonWriter json;
  json.BeginObject(Layout::kLines);
  json.Text("a", "x");
  json.Key("list");
  json.BeginArray(Layout::kLines);
  json.BeginObject();
  json.Number("n", "0.10");
  json.Truth("t", true);
  json.EndObject();
  json.BeginObject();
  json.Null("z");
  json.Key("inner");
  json.BeginArray(Layout::kLines);  // inside one line: no lines
  json.Number("1");
  json.Number("2");
  json.EndArray();
  json.EndObject();
  json.EndArray();
  json.EndObject();
  EXPECT_EQ(json.Take(),
            "{\n"
            "  \"a\": \"x\",\n"
            "  \"list\": [\n"
            "    {\"n\": 0.10, \"t\": true},\n"
            "    {\"z\": null, \"inner\": [1, 2]}\n"
            "  ]\n"
            "}\n");
}

TEST(JsonWriterTest, EmptyContainersTakeNoLines) {
  JsonWriter json;
  json.BeginObject(Layout::kLines);
  json.Key("o");
  json.BeginObject(Layout::kLines);
  json.EndObject();
  json.Key("a");
  json.BeginArray(Layout::kLines);
  json.EndArray();
  json.EndObject();
  EXPECT_EQ(json.Take(), "{\n  \"o\": {},\n  \"a\": []\n}\n");
}

std::string Written(std::string_view text) {
  JsonWriter json;
  json.Text(text);
  std::string written = json.Take();
  written.pop_back();
  return written;
}

TEST(JsonWriterTest, Escapes) {
  EXPECT_EQ(Written("say \"hi\""), R"("say \"hi\"")");
  EXPECT_EQ(Written("C:\\a"), R"("C:\\a")");
  EXPECT_EQ(Written("a\nb\rc\td"), R"("a\nb\rc\td")");
  EXPECT_EQ(Written(std::string_view("\0\x01\x1f\x7f", 4)), "\"\\u0000\\u0001\\u001f\x7f\"");
  EXPECT_EQ(Written("ระดับ 😀"), "\"ระดับ 😀\"");
  EXPECT_EQ(Written("\x1b[31m"), R"("\u001b[31m")");
}

TEST(JsonWriterTest, EveryByteBelowSpaceIsReadBack) {
  std::string all;
  for (char letter = 0; letter < 0x7f; ++letter) all += letter;
  EXPECT_EQ(nlohmann::json::parse(Written(all)).get<std::string>(), all);
}

TEST(JsonWriterTest, KeysAreEscapedToo) {
  JsonWriter json;
  json.BeginObject();
  json.Null("a\"b");
  json.EndObject();
  EXPECT_EQ(json.Take(), "{\"a\\\"b\": null}\n");
}

}  // namespace
}  // namespace radap
