// What is read: each fact, in every way of writing it. ReadInto holds each row against Bind.
#include "engine/batch/read/read_line.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/engine/batch/read/compare_block.h"
#include "tests/engine/batch/read/reading_pack.h"

namespace radap::testing {
namespace {

constexpr std::string_view kHead = "organisation  o\nyear  2567\n";

struct Fact {
  std::string json;
  std::string_view lines;  // after kHead
};

const std::vector<Fact>& Facts() {
  static const std::vector<Fact> kFacts = {
      {DossierOf(""), ""},
      {DossierOf(R"("answers":null,"ratings":null,"kpis":null,"claimed":null,"printed":null)"), ""},
      {DossierOf(R"("answers":{},"ratings":{},"kpis":[],"claimed":{})"), ""},
      {DossierOf(R"("answers":{"1.1.1":{}})"), "answered 1.1.1 yes\n"},
      {DossierOf(R"("answers":{"1.1.1":null})"), ""},
      {DossierOf(R"("answers":{"1.1.1":{"issues":{"2":{},"1":null}}})"),
       "answered 1.1.1 yes\nmentioned 1.1.1/2 yes\n"},
      {DossierOf(R"("answers":{"1.1.1":{"applicable":false}})"),
       "applicable 1.1.1 no\nanswered 1.1.1 yes\n"},
      {DossierOf(R"("answers":{"1.1.1":{"narrative":"กขคงจฉ"}})"),
       "answered 1.1.1 yes\nletters 1.1.1 6\n"},
      {DossierOf(R"("answers":{"1.1.1":{"narrative":"ก ข ค ง จ"}})"), "answered 1.1.1 yes\n"},
      {DossierOf(R"("answers":{"1.1.1":{"narrative":"\u0e01 \n\u2003 ข\u3000ค งจ\tฉ"}})"),
       "answered 1.1.1 yes\nletters 1.1.1 6\n"},
      {DossierOf(
           R"("answers":{"1.1.1":{"issues":{"3":{"claimed":true,"evidence":[{"url":"u"}]}}}})"),
       "answered 1.1.1 yes\nmentioned 1.1.1/3 yes\nclaims 1.1.1/3 yes\nlinks 1.1.1/3 1\n"},
      {DossierOf(
           R"("answers":{"1.1.2":{"fields":{"text":" ก\t","number":"8.5","percent":50.25}}})"),
       "answered 1.1.2 yes\nfield 1 \"ก\"\nfield 2 17/2\nfield 3 201/4\n"},
      {DossierOf(R"("answers":{"1.1.2":{"fields":{"date":"2567-09-30","period":"6 เดือน"}}})"),
       "answered 1.1.2 yes\nfield 4 \"2567-09-30\"\nfield 5 \"6 เดือน\"\n"},
      {DossierOf(R"("answers":{"1.1.2":{"fields":{"url":"HTTPS://a.th/ก","list":["a"," ","b"]}}})"),
       "answered 1.1.2 yes\nfield 6 \"HTTPS://a.th/ก\"\nfield 7 2\n"},
      {DossierOf(
           R"("answers":{"1.1.2":{"fields":{"text":"","number":" \u00a0","list":[],"url":null}}})"),
       "answered 1.1.2 yes\n"},
      {DossierOf(R"("answers":{"1.1":{"fields":{"share":7}}})"), "field 0 7\n"},
      {DossierOf(R"("answers":{"1.1":{"issues":{},"narrative":null}})"), ""},
      {DossierOf(R"("ratings":{"1.1":2.5})"), "rating 1.1 5/2\n"},
      {DossierOf(R"("ratings":{"7.1":{"2567":1,"2566":"0.5","2565":9},"1.1":null})"),
       "rating 7.1 1\nrating-1 7.1 1/2\n"},
      {DossierOf(R"("claimed":{"total":400.125,"1":-0,"1.1":null})"),
       "claimed total 3201/8\nclaimed 1 0\n"},
      {DossierOfKpi(
           R"("targets":{"2567":null},"target":5,"results":{"2567":-1.000000,"2566":null})"),
       "kpi 0 7.1/1\nhas year target 0 yes\nresult 0 -1\nname 0 \nunit 0 \nnote 0 \n"},
      {DossierOfKpi(R"("target":5,"targets":{"2566":"4.5","2565":{"text":"ดี"}})"),
       "kpi 0 7.1/1\ntarget 0 5\ntarget-1 0 9/2\ntarget text-2 0 \"ดี\"\nname 0 \nunit 0 \nnote 0 "
       "\n"},
      {DossierOfKpi(R"("target":5,"targets":{"2567":{"text":"\u00a0"}})"),
       "kpi 0 7.1/1\nhas year target 0 yes\nname 0 \nunit 0 \nnote 0 \n"},
      {DossierOfKpi(R"("judged":{"2567":false,"2566":true,"2700":true},"direction":"higher")"),
       "kpi 0 7.1/1\ndirection 0 higher\njudged 0 no\njudged-1 0 yes\nname 0 \nunit 0 \nnote 0 \n"},
      {DossierOfKpi(R"("name":"ก\"\\","unit":"\ud83d\ude00","note":"x","claimed":{"score":3.5})"),
       "kpi 0 7.1/1\nscore 0 7/2\nname 0 ก\"\\\nunit 0 😀\nnote 0 x\n"},
  };
  return kFacts;
}

TEST(ReadLine, EachFactIsWhereItBelongs) {
  ReadInto reader(ReadingPack());
  for (const Fact& fact : Facts()) {
    EXPECT_EQ(reader.Read(fact.json), std::string(kHead) + std::string(fact.lines)) << fact.json;
  }
}

// The same value in other bytes: white space after and before every token, each letter of keys and texts escaped.
std::string Spaced(std::string_view json, std::string_view space) {
  std::string spaced;
  bool in_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const bool is_quote = json[i] == '"' && (i == 0 || json[i - 1] != '\\');
    const bool is_token =
        !in_text && std::string_view("{}[]:,").find(json[i]) != std::string_view::npos;
    if (is_token || (is_quote && !in_text)) spaced += space;
    spaced += json[i];
    if (is_token) spaced += space;
    if (is_quote) in_text = !in_text;
  }
  return spaced;
}

std::string Escaped(std::string_view json) {
  std::string escaped;
  bool in_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (c == '\\') {
      const std::size_t length = json[i + 1] == 'u' ? 6 : 2;
      escaped += json.substr(i, length);
      i += length - 1;
      continue;
    }
    if (c == '"') in_text = !in_text;
    constexpr std::string_view kHex = "0123456789ABCDEF";
    if (in_text && is_letter) {
      escaped += std::string("\\u00") + kHex[static_cast<std::size_t>(c) / 16] +
                 kHex[static_cast<std::size_t>(c) % 16];
    } else {
      escaped += c;
    }
  }
  return escaped;
}

TEST(ReadLine, WhiteSpaceChangesNothing) {
  ReadInto reader(ReadingPack());
  const std::string row = reader.Read(kRich);
  ASSERT_TRUE(row.starts_with("organisation  o\nkind  policy\n")) << row;
  for (const std::string_view space : {" ", "\t", "\r", "  \r\t  ", "           "}) {
    EXPECT_EQ(reader.Read(Spaced(kRich, space)), row);
  }
  EXPECT_EQ(reader.Read(Spaced(kRich, "\n      "), false), row);
  EXPECT_EQ(reader.Read(Spaced(kRich, "\n      "), true), "general");
}

TEST(ReadLine, EscapesChangeNothing) {
  ReadInto reader(ReadingPack());
  for (const Fact& fact : Facts()) {
    if (fact.json.find("\"8.5\"") != std::string::npos) continue;  // amounts are not looked for
    if (fact.json.find("\"0.5\"") != std::string::npos) continue;
    if (fact.json.find("\"4.5\"") != std::string::npos) continue;
    const std::string plain = reader.Read(fact.json);
    // The first text of a dossier is not escaped by anyone.
    EXPECT_EQ(reader.Read("{ " + Escaped(fact.json).substr(1)), plain) << Escaped(fact.json);
  }
}

TEST(ReadLine, PartsMayComeBeforeThePackAndTheYear) {
  ReadInto reader(ReadingPack());
  const std::string row = reader.Read(kRich);
  const std::size_t answers = kRich.find(",\"answers\"");
  const std::string head(kRich.substr(1, answers - 1));
  const std::string rest(kRich.substr(answers + 1, kRich.size() - answers - 2));
  EXPECT_EQ(reader.Read("{" + rest + "," + head + "}"), row);
  EXPECT_EQ(reader.Read(Spaced("{" + rest + "," + head + "}", " ")), row);
}

TEST(ReadLine, SaysWhereTheDossierEnds) {
  ReadInto reader(ReadingPack());
  const std::string dossier = DossierOf("");
  EXPECT_EQ(reader.Read(dossier), kHead);
  EXPECT_EQ(reader.end(), dossier.size());
  EXPECT_EQ(reader.Read(dossier + " \t\r\n{"), kHead);
  EXPECT_EQ(reader.end(), dossier.size() + 3);
  EXPECT_EQ(reader.Read("\xEF\xBB\xBF" + dossier + " \n \n", false), kHead);
  EXPECT_EQ(reader.end(), dossier.size() + 7);
  EXPECT_EQ(reader.Read(dossier + "\n{", false), "general");
  EXPECT_EQ(reader.Read(dossier + dossier), "general");
}

TEST(ReadLine, AnotherPackIsSaidSo) {
  ReadInto reader(ReadingPack());
  ReadInto any_pack(ReadingPack(), true);
  std::string dossier = DossierOf("\"answers\":{\"1.1.1\":{}}");
  dossier.replace(dossier.find("hand"), 4, "foot");
  EXPECT_EQ(reader.Read(dossier), "other pack");
  EXPECT_EQ(any_pack.Read(dossier), "general");
  EXPECT_EQ(any_pack.Read(DossierOf("")), kHead);
}

std::string DossierOfKpis(std::size_t count) {
  std::string kpis;
  for (std::size_t i = 0; i < count; ++i) {
    kpis += (i == 0 ? "" : ",") + std::string(R"({"item":"7.1","group":1})");
  }
  return DossierOf("\"kpis\":[" + kpis + "]");
}

TEST(ReadLine, KpisOfABlockHaveALimit) {
  ReadInto reader(ReadingPack());
  const std::string half = DossierOfKpis(batch::kKpis / 2);
  EXPECT_TRUE(reader.Read(half).starts_with(kHead));
  EXPECT_EQ(reader.Read(DossierOfKpis(batch::kKpis / 2 + 1)), "block full");
  EXPECT_EQ(reader.Read(DossierOfKpis(batch::kKpis + 1)), "block full");
  EXPECT_TRUE(reader.Read(half).starts_with(kHead));
  reader.block().Clear();
  EXPECT_EQ(reader.Read(DossierOfKpis(batch::kKpis + 1)), "general");
}

TEST(ReadLine, TwoDossiersOfABlockDoNotMix) {
  ReadInto reader(ReadingPack());
  const std::string row = reader.Read(kRich);
  EXPECT_EQ(reader.Read(DossierOf("")), kHead);
  EXPECT_EQ(reader.Read(kRich), row);
  EXPECT_EQ(TextOfRow(reader.block(), 1), kHead);
}

}  // namespace
}  // namespace radap::testing
