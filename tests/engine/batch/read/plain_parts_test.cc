// Issues and KPIs as writers put them, against the same ones written in another way, which the general readers take.
#include "engine/batch/read/plain_parts.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/read/read_line.h"
#include "tests/engine/batch/read/compare_block.h"
#include "tests/engine/batch/read/reading_pack.h"

namespace radap::testing {
namespace {

constexpr std::string_view kSha =
    R"("sha256":"00112233445566778899aabbccddeeffABCDEF0123456789abcdef0123456789")";

std::string IssuesOf(std::string_view issues) {
  return DossierOf(R"("answers":{"1.1.1":{"issues":)" + std::string(issues) + "}}");
}

std::string EvidenceOf(std::string_view entries) {
  return IssuesOf(R"({"2":{"claimed":true,"evidence":[)" + std::string(entries) + "]}}");
}

std::string KpisOf(std::string_view kpis) {
  return DossierOf("\"kpis\":[" + std::string(kpis) + "]");
}

std::string KpiOf(std::string_view rest) {
  return KpisOf(R"({"item":"7.1","group":2,"name":"ตัว","unit":"%","direction":"lower")" +
                std::string(rest) + "}");
}

// White space before each colon: no phrase of a plain part stands there.
std::string Spaced(const std::string& text) {
  std::string spaced = "  ";  // a reader does not look back from the first byte
  bool in_text = false;
  for (const char c : text) {
    if (c == '"') in_text = !in_text;
    if (c == ':' && !in_text) spaced += ' ';
    spaced += c;
  }
  return spaced;
}

std::vector<std::string> Texts() {
  const std::string sha(kSha);
  std::vector<std::string> texts = {
      IssuesOf(R"({"1":{"claimed":true},"2":{"claimed":false},"3":{"claimed":true}})"),
      IssuesOf(R"({"3":{"claimed":true}})"),
      IssuesOf(R"({"3":{"claimed":true},"1":{"claimed":true}})"),
      IssuesOf(R"({"1":{"claimed":true},"2":null})"),
      IssuesOf(R"({"1":{"claimed":true},"2":{}})"),
      IssuesOf(R"({"1":{"claimed":true,"evidence":[]}})"),
      EvidenceOf(R"({"file":"a"})"),
      EvidenceOf(R"({"url":"u"})"),
      EvidenceOf(R"({"file":"a",)" + sha + "}"),
      EvidenceOf(R"({"file":"a","url":"u"})"),
      EvidenceOf(R"({"file":"a",)" + sha + R"(,"url":"u"},{"url":"v"},{"file":" b"})"),
      EvidenceOf(R"({"file":"a","url":"u",)" + sha + "}"),
      EvidenceOf(R"({"file":"a\n"},{"file":"ก","url":"\u0e01"})"),
      KpiOf(""),
      KpiOf(R"(,"baseline":1,"target":2.5,"results":{"2567":3},"note":"x","claimed":{"score":1})"),
      KpiOf(R"(,"target":-2.5,"results":{"2566":-1,"2567":12345.678901})"),
      KpiOf(R"(,"target":"2.5","results":{"2566":"1"},"claimed":{"success":"7","score":8})"),
      KpiOf(R"(,"results":{"2501":1,"2565":2,"2566":3.1234,"2567":4444,"2599":5})"),
      KpiOf(R"(,"results":{"2567":4,"2566":3})"),
      KpiOf(R"(,"results":{"2566":null,"2567":4},"target":3)"),
      KpiOf(R"(,"results":{},"claimed":{})"),
      KpiOf(R"(,"target":1,"targets":{"2567":2},"results":{"2567":4})"),
      KpiOf(R"(,"claimed":{"score":1,"success":2},"note":"é")"),
      KpiOf(R"(,"note":"\"")"),
  };
  const std::string first =
      R"({"item":"7.1","group":1,"name":"a","unit":"b","direction":"higher"})";
  const std::string second =
      R"({"item":"7.1","group":2,"name":"a","unit":"b","direction":"lower"})";
  texts.push_back(KpisOf(first + "," + first + "," + second + "," + first));
  texts.push_back(KpisOf(second + R"(,{"group":1,"item":"7.1","name":"c"},)" + second));
  return texts;
}

TEST(PlainParts, SayWhatTheGeneralReadersSay) {
  ReadInto plain(ReadingPack());
  ReadInto spaced(ReadingPack());
  for (const std::string& text : Texts()) {
    const std::string row = plain.Read(text);
    EXPECT_TRUE(row.starts_with("organisation  o\n")) << text << row;
    EXPECT_EQ(row, spaced.Read(Spaced(text))) << text;
  }
}

// Also after more parts in another way than it is tried for.
TEST(PlainParts, AreReadAmongOthers) {
  const std::string odd = R"({"group":1,"item":"7.1"})";
  const std::string plain = R"({"item":"7.1","group":1,"name":"a","unit":"b","direction":"lower"})";
  std::string kpis;
  for (int i = 0; i < 7; ++i) kpis += odd + "," + plain + ",";
  ReadInto reader(ReadingPack());
  const std::string text = KpisOf(kpis + odd);
  EXPECT_EQ(reader.Read(text), ReadInto(ReadingPack()).Read(Spaced(text)));
}

TEST(PlainParts, TextsOfEveryLengthAndKind) {
  ReadInto plain(ReadingPack());
  for (const std::string_view letter : {"a", "ก", "é", "“", "😀"}) {
    std::string name;
    for (int i = 0; i < 70; ++i) {
      name += letter;
      for (const std::string_view wrong : {"", "\x80", "\xe0\xb8", "\xe0\x9f\x80", "\t"}) {
        const std::string text = name + std::string(wrong);
        const bool is_right = wrong.empty();
        const std::string evidence = plain.Read(EvidenceOf(R"({"file":")" + text + R"("})"));
        ASSERT_EQ(evidence != "general", is_right) << text;
        const std::string kpi = plain.Read(KpiOf(R"(,"note":")" + text + '"'));
        ASSERT_EQ(kpi != "general", is_right) << text;
      }
    }
  }
}

// What is wrong in one of the phrases is for the general path, which says so.
TEST(PlainParts, WhatIsWrongIsNotRead) {
  ReadInto reader(ReadingPack());
  for (const std::string& text :
       {IssuesOf(R"({"1":{"claimed":true},"1":{"claimed":true}})"),
        IssuesOf(R"({"2":{"claimed":true},"1":{"claimed":true},"2":{"claimed":true}})"),
        IssuesOf(R"({"1":{"claimed":true},})"), IssuesOf(R"({"1":{"claimed":tru}})"),
        IssuesOf(R"({"1":{"claimed":true,"evidence":[{"file":"a"}})"),
        EvidenceOf(R"({"file":"a"},)"), EvidenceOf(R"({"file":" "})"),
        EvidenceOf(R"({"file":"a","file":"b"})"), EvidenceOf(R"({"url":"u","file":""})"),
        KpiOf(R"(,"target":01)"), KpiOf(R"(,"target":1.)"), KpiOf(R"(,"target":.5)"),
        KpiOf(R"(,"results":{"2567":1,"2567":1})"), KpiOf(R"(,"results":{"2567":1,})"),
        KpiOf(R"(,"note":"x","note":"x")"), KpiOf(R"(,"claimed":{"success":1,})")}) {
    EXPECT_EQ(reader.Read(text), "general") << text;
  }
}

// The bytes behind the end go on as the dossier would.
TEST(PlainParts, NeverGoOnBehindTheEnd) {
  for (const std::string& text : Texts()) {
    batch::LineReader reader(ReadingPack());
    batch::Block block(ReadingPack());
    for (std::size_t size = 0; size < text.size(); ++size) {
      const auto bytes = std::make_unique<char[]>(size + batch::kPadding);
      const std::string_view behind = std::string_view(text).substr(0, size + batch::kPadding);
      behind.copy(bytes.get(), behind.size());
      const batch::LineRead read = reader.Read(bytes.get(), bytes.get() + size, true, block);
      ASSERT_EQ(read.outcome, batch::ReadOutcome::kGeneral) << size << text;
    }
  }
}

}  // namespace
}  // namespace radap::testing
