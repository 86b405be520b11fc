#include "engine/dossier/json_tree.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

namespace radap {
namespace {

// "{a=1 b=['x' true null]}": the tree without white space; a name twice stays twice.
std::string Dump(JsonValue value) {
  if (value.Is(JsonKind::kNull)) return "null";
  if (value.Is(JsonKind::kString)) return "'" + std::string(value.Text()) + "'";
  if (!value.Is(JsonKind::kArray) && !value.Is(JsonKind::kObject)) return std::string(value.Text());
  const bool is_object = value.Is(JsonKind::kObject);
  std::string inside;
  for (const JsonValue child : value) {
    if (!inside.empty()) inside += " ";
    if (is_object) inside += std::string(child.Key()) + "=";
    inside += Dump(child);
  }
  return (is_object ? "{" : "[") + inside + (is_object ? "}" : "]");
}

std::string Parsed(std::string_view text) {
  Findings findings;
  const std::optional<JsonTree> tree = ParseJson(text, findings);
  return tree ? Dump(JsonValue(*tree, 0)) : std::string(TextOf(findings.back().code));
}

// "F0006 /a: message": the code, path and English text of what is wrong.
std::string Refused(std::string_view text, Language language = Language::kEnglish) {
  Findings findings;
  const std::optional<JsonTree> tree = ParseJson(text, findings);
  if (tree || findings.size() != 1) return "not refused once";
  return std::string(TextOf(findings[0].code)) + " " + findings[0].path + ": " +
         MessageOf(findings[0], language);
}

TEST(JsonTreeTest, Values) {
  EXPECT_EQ(Parsed(R"({"a": 1, "b": ["x", true, false, null], "a": {}, "c": []})"),
            "{a=1 b=['x' true false null] a={} c=[]}");
  EXPECT_EQ(Parsed(" 5 "), "5");
  EXPECT_EQ(Parsed(R"("")"), "''");
  EXPECT_EQ(Parsed("\xEF\xBB\xBF{}"), "{}");
  EXPECT_EQ(Parsed(R"({"\u0e01\n": "\ud83d\ude00"})"), "{ก\n='😀'}");
}

TEST(JsonTreeTest, NumbersKeepTheirDigits) {
  EXPECT_EQ(Parsed("[0.10, 1e-2, 1.5E+2, 95.80, 12345678901234567890123, 18446744073709551615]"),
            "[0.10 1e-2 1.5E+2 95.80 12345678901234567890123 18446744073709551615]");
  EXPECT_EQ(Parsed("[-0, -1, -9223372036854775808, 1e-400, 0.1000000000000000055511151231257827]"),
            "[0 -1 -9223372036854775808 1e-400 0.1000000000000000055511151231257827]");
}

TEST(JsonTreeTest, Paths) {
  Findings findings;
  const auto tree = ParseJson(R"({"a/b": [0, {"~": 1}], "": 2})", findings);
  ASSERT_TRUE(tree);
  std::string paths;
  for (std::uint32_t i = 0; i < tree->nodes.size(); ++i) paths += JsonValue(*tree, i).Path() + "|";
  EXPECT_EQ(paths, "|/a~1b|/a~1b/0|/a~1b/1|/a~1b/1/~0|/|");
}

TEST(JsonTreeTest, LongKeysAreCutInPaths) {
  EXPECT_EQ(PathStep(std::string(200, 'a')).size(), 201U);
  EXPECT_EQ(PathStep(std::string(201, 'a')), "/" + std::string(200, 'a') + "…");
  std::string thai;
  for (int i = 0; i < 100; ++i) thai += "ก";
  EXPECT_EQ(PathStep(thai).size(), 1 + 198 + std::string("…").size());
}

struct BadText {
  std::string_view text;
  std::string_view refused;
};

constexpr BadText kBadTexts[] = {
    {"", "F0001 : the file is empty: choose another file, or save this one again"},
    {" \r\n\t", "F0001 : the file is empty: choose another file, or save this one again"},
    {"\xEF\xBB\xBF", "F0001 : the file is empty: choose another file, or save this one again"},
    {"\xFF\xFE{", "F0003 : the file is encoded as UTF-16: save it as UTF-8"},
    {"\xFE\xFF{", "F0003 : the file is encoded as UTF-16: save it as UTF-8"},
    {"{\n\"a\": \"\xA1\"}",
     "F0004 : line 2 (byte 9) is not UTF-8, perhaps TIS-620 or ANSI: save the file as UTF-8"},
    {"{\n\"a\": [{\"b\": 1}\n",
     "F0005 /a: the file ends too early, at line 3, without its closing `]}`: add it, or copy the "
     "whole file again"},
    {"{\"a\": \"ก",
     "F0005 /a: the file ends too early, at line 1, without its closing `\"}`: add it, or copy the "
     "whole file again"},
    {"[tru",
     "F0005 : the file ends too early, at line 1, without its closing `]`: add it, or copy the "
     "whole "
     "file again"},
    {"x", "F0006 : line 1, column 1: expected `{` at the start of the file, found `x`"},
    {"tru", "F0006 : line 1, column 1: expected `{` at the start of the file, found `tru`"},
    {"แ", "F0006 : line 1, column 1: expected `{` at the start of the file, found `แ`"},
    {"{a: 1}", "F0006 : line 1, column 2: expected a name in \" \", or `}`, found `a`"},
    {"{1: 1}", "F0006 : line 1, column 2: expected a name in \" \", or `}`, found `1`"},
    {"{\"a\": 1,}",
     "F0006 : line 1, column 9: expected a name in \" \" (at the end: remove the comma before "
     "`}`), "
     "found `}`"},
    {"{\"a\" 1}", "F0006 /a: line 1, column 6: expected `:` after the name, found `1`"},
    {"{\"a\": }",
     "F0006 /a: line 1, column 7: expected a value (text in \" \", a number, true, false, null, "
     "`{` "
     "or `[`), found `}`"},
    {"{\"a\":\n True, \"b\": 1}",
     "F0006 /a: line 2, column 2: expected a value (text in \" \", a number, true, false, null, "
     "`{` "
     "or `[`), found `True`"},
    {"{\"a\": nul, \"b\": 1}",
     "F0006 /a: line 1, column 7: expected a value (text in \" \", a number, true, false, null, "
     "`{` "
     "or `[`), found `nul`"},
    {"[}", "F0006 : line 1, column 2: expected a value, or `]`, found `}`"},
    {"[1,]",
     "F0006 : line 1, column 4: expected a value (at the end: remove the comma before `]`), found "
     "`]`"},
    {"{\"ที่\": \"ก\" \"b\": 2}", "F0006 : line 1, column 11: expected `,` or `}`, found `\"b\"`"},
    {"[1 2]", "F0006 : line 1, column 4: expected `,` or `]`, found `2`"},
    {"[1} ", "F0006 : line 1, column 3: expected `,` or `]`, found `}`"},
    {"[\"a\nb\"]",
     "F0007 : line 1, column 2: the text \"a�b\" is not well written: close it with \" on the same "
     "line, write \\n for a new line and \\\\ for \\"},
    {"{\"f\": \"C:\\data\"}",
     "F0007 /f: line 1, column 7: the text \"C:\\data\" is not well written: close it with \" on "
     "the "
     "same line, write \\n for a new line and \\\\ for \\"},
    {"[\"\\ud800\"]",
     "F0007 : line 1, column 2: the text \"\\ud800\" is not well written: close it with \" on the "
     "same "
     "line, write \\n for a new line and \\\\ for \\"},
    {"{\"a\": 01}",
     "F0008 : line 1, column 7: the number `01` is not well written: write 0.5 or 95, no leading "
     "0, no "
     "point at the end"},
    {"[1., 2]",
     "F0008 : line 1, column 2: the number `1.` is not well written: write 0.5 or 95, no leading "
     "0, no "
     "point at the end"},
    {"[1, -]",
     "F0008 : line 1, column 5: the number `-` is not well written: write 0.5 or 95, no leading 0, "
     "no "
     "point at the end"},
    {"{}\n{\"b\": 1}",
     "F0009 : line 2, column 1: `{` after the end of the dossier: remove it (for many dossiers, "
     "one a "
     "line, use radap batch)"},
    {"{}}",
     "F0009 : line 1, column 3: `}` after the end of the dossier: remove it (for many dossiers, "
     "one a "
     "line, use radap batch)"},
    {"{} tru",
     "F0009 : line 1, column 4: `tru` after the end of the dossier: remove it (for many dossiers, "
     "one a "
     "line, use radap batch)"},
    {"{\"a\": [1,\n 1e400]}",
     "F0012 /a: line 2, column 2: the number `1e400` is too large: correct it"},
};

TEST(JsonTreeTest, RefusedTexts) {
  for (const BadText& bad : kBadTexts) EXPECT_EQ(Refused(bad.text), bad.refused) << bad.text;
}

TEST(JsonTreeTest, RefusedInThai) {
  EXPECT_EQ(Refused("", Language::kThai), "F0001 : แฟ้มว่างเปล่า: เลือกแฟ้มอื่น หรือบันทึกแฟ้มนี้ใหม่");
  EXPECT_EQ(Refused("\xFF\xFE", Language::kThai), "F0003 : แฟ้มนี้เข้ารหัสแบบ UTF-16: บันทึกใหม่เป็น UTF-8");
  EXPECT_EQ(Refused("{\"a\": 1 \"b\": 2}", Language::kThai),
            "F0006 : บรรทัด 1 ตัวอักษรที่ 9: ต้องเป็นจุลภาค (,) หรือ } แต่พบ “\"b\"”");
  EXPECT_EQ(Refused("[1", Language::kThai),
            "F0005 : แฟ้มจบก่อนครบที่บรรทัด 1 ขาดเครื่องหมายปิด ] : เติมให้ครบ หรือคัดลอกแฟ้มมาใหม่ทั้งแฟ้ม");
}

std::string Nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(JsonTreeTest, DepthHasALimit) {
  EXPECT_EQ(Parsed(Nested(64)).size(), 128U);
  EXPECT_EQ(Parsed(Nested(65)), "F0010");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  EXPECT_EQ(Parsed(objects), "F0010");
  EXPECT_EQ(Parsed(std::string(100'000, '[')), "F0010");
}

// A list of `count` values: with the list itself, count + 1.
std::string ListOfOnes(std::size_t count) {
  std::string text = "[1";
  for (std::size_t i = 1; i < count; ++i) text += ",1";
  return text + "]";
}

TEST(JsonTreeTest, NumberOfValuesHasALimit) {
  Findings findings;
  EXPECT_TRUE(ParseJson(ListOfOnes(999'999), findings));
  EXPECT_TRUE(findings.empty());
  EXPECT_FALSE(ParseJson(ListOfOnes(1'000'000), findings));
  EXPECT_EQ(Refused(ListOfOnes(2'000'000)),
            "F0011 : the file has more than 1000000 values: make one file for each organisation");
}

TEST(JsonTreeTest, SizeHasALimit) {
  std::string text(64 * 1024 * 1024, ' ');
  text[0] = '{';
  text[1] = '}';
  EXPECT_EQ(Parsed(text), "{}");
  // Never read, so it takes no memory.
  const auto huge = std::make_unique_for_overwrite<char[]>(JsonTree::kMaxBytes + 1);
  EXPECT_EQ(
      Refused(std::string_view(huge.get(), JsonTree::kMaxBytes + 1)),
      "F0002 : the file is larger than 1024 MiB: give only the names of evidence files, not their "
      "content");
}

TEST(JsonTreeTest, NumberOfAMillionDigits) {
  EXPECT_EQ(Refused("[\n" + std::string(1'000'000, '9') + "]").substr(0, 52),
            "F0012 : line 2, column 1: the number `99999999999999");
}

TEST(JsonTreeTest, HugeText) {
  EXPECT_EQ(Parsed("\"" + std::string(20'000'000, 'x') + "\"").size(), 20'000'002U);
}

}  // namespace
}  // namespace radap
