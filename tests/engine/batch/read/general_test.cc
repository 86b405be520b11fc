// What is not read into columns. Those of the first list have findings of the reader or of Bind; those of the second are
// only unusual.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/engine/batch/read/compare_block.h"
#include "tests/engine/batch/read/reading_pack.h"

namespace radap::testing {
namespace {

std::string AnswerOf(std::string_view members) {
  return DossierOf(R"("answers":{"1.1.1":{)" + std::string(members) + "}}");
}

std::string FieldOf(std::string_view member) {
  return DossierOf(R"("answers":{"1.1.2":{"fields":{)" + std::string(member) + "}}}");
}

std::string EvidenceOf(std::string_view entries) {
  return AnswerOf(R"("issues":{"1":{"evidence":[)" + std::string(entries) + "]}}");
}

std::string OrganisationOf(std::string_view members) {
  return R"({"format":"radap.dossier/1","pack":"hand","organisation":{)" + std::string(members) +
         R"(},"fiscal_year":2567})";
}

const std::vector<std::string> kNotJson = {
    "",
    " ",
    "{",
    "[]",
    "null",
    "1",
    "\"a\"",
    "{}",
    "nul",
    "{\"format\"",
    DossierOf("") + "x",
    DossierOf("") + "}",
    DossierOf("\"answers\":{},"),
    DossierOf(",\"claimed\":{}"),
    DossierOf("\"claimed\":{\"1\":01}"),
    DossierOf("\"claimed\":{\"1\":1.}"),
    DossierOf("\"claimed\":{\"1\":.5}"),
    DossierOf("\"claimed\":{\"1\":+5}"),
    DossierOf("\"claimed\":{\"1\":-}"),
    DossierOf("\"claimed\":{\"1\":5 6}"),
    DossierOf("\"claimed\":{\"1\":0x1}"),
    DossierOf("\"claimed\":{\"1\"=5}"),
    DossierOf("\"claimed\":{'1':5}"),
    DossierOf("\"claimed\":{\"1\":5,}"),
    DossierOf("\"claimed\":{\"1\":1e999}"),
    DossierOf("\"claimed\":[\"1\":5]"),
    DossierOf("\"kpis\":[,]"),
    DossierOf("\"kpis\":[{}}"),
    AnswerOf("\"narrative\":\"\\x\""),
    AnswerOf("\"narrative\":\"\\u12g4\""),
    AnswerOf("\"narrative\":\"\\ud800\""),
    AnswerOf("\"narrative\":\"\\udc00\""),
    AnswerOf("\"narrative\":\"\\ud800\\u0041\""),
    AnswerOf("\"narrative\":\"a\tb\""),
    AnswerOf("\"narrative\":\"a\x01\""),
    AnswerOf("\"narrative\":\"a\xff\""),
    AnswerOf("\"narrative\":\"\xe0\xb8\""),
    AnswerOf("\"narrative\":\"\xc0\x80\""),
    AnswerOf("\"narrative\":\"\xed\xa0\x80\""),
    AnswerOf("\"narrative\":\"\xf5\x80\x80\x80\""),
    AnswerOf("\"narrative\":\"\x80\""),
    AnswerOf("\"narrative\":\"\xe0\xb8\\n\""),
    AnswerOf("\"applicable\":tru"),
    AnswerOf("\"applicable\":truely"),
    AnswerOf("\"applicable\":False"),
    OrganisationOf(R"("id":"o","name":"a)"
                   "\n"
                   R"(b")"),
    OrganisationOf("\"id\":\"o\",\"name\":\"\xe0\xb8\""),
    R"({"answers":{"1.1.1":{]}},"format":"radap.dossier/1","pack":"hand","organisation":{"id":"o"},"fiscal_year":2567})",
};

const std::vector<std::string> kHeads = {
    R"({"pack":"hand","organisation":{"id":"o"},"fiscal_year":2567})",
    R"({"format":"radap.dossier/1","organisation":{"id":"o"},"fiscal_year":2567})",
    R"({"format":"radap.dossier/1","pack":"hand","fiscal_year":2567})",
    R"({"format":"radap.dossier/1","pack":"hand","organisation":{"id":"o"}})",
    R"({"format":"radap.dossier/1","pack":"hand","organisation":{"id":"o"},"fiscal_year":null})",
    R"({"format":"radap.dossier/2","pack":"hand","organisation":{"id":"o"},"fiscal_year":2567})",
    R"({"format":"radap.dossier/1","pack":" ","organisation":{"id":"o"},"fiscal_year":2567})",
    R"({"format":"radap.dossier/1","pack":"hand","organisation":{"id":"o"},"fiscal_year":2399})",
    R"({"format":"radap.dossier/1","pack":"hand","organisation":{"id":"o"},"fiscal_year":2701})",
    R"({"format":"radap.dossier/1","pack":"hand","organisation":{"id":"o"},"fiscal_year":2567.5})",
    R"({"format":"radap.dossier/1","pack":"hand","organisation":{"id":"o"},"fiscal_year":"2567"})",
    OrganisationOf(""),
    OrganisationOf(R"("id":null)"),
    OrganisationOf(R"("id":" ")"),
    OrganisationOf(R"("id":5)"),
    OrganisationOf(R"("id":"o","kind":"agency")"),
    OrganisationOf(R"("id":"o","kind":true)"),
    OrganisationOf(R"("id":"o","name":5)"),
    OrganisationOf(R"("id":"o","nick":"x")"),
    OrganisationOf(R"("id":"o","id":"o")")};

const std::vector<std::string> kKeys = {DossierOf(R"("extra":1)"),
                                        DossierOf(R"("extra":null)"),
                                        DossierOf(R"("pack":"hand")"),
                                        DossierOf(R"("pack":null)"),
                                        DossierOf(R"("answers":{},"answers":{})"),
                                        DossierOf(R"("":1)"),
                                        DossierOf(R"("ANSWERS":{})"),
                                        DossierOf(R"("answers":[])"),
                                        DossierOf(R"("kpis":{})"),
                                        DossierOf(R"("claimed":5)")};

const std::vector<std::string> kAnswers = {DossierOf(R"("answers":{"9.9.9":{}})"),
                                           DossierOf(R"("answers":{"1.1.1/1":{}})"),
                                           DossierOf(R"("answers":{"1.1.1":{},"1.1.1":{}})"),
                                           DossierOf(R"("answers":{"1.1.1":{},"1.1.1":null})"),
                                           DossierOf(R"("answers":{"1.1.1":{},"1\u002e1.1":{}})"),
                                           DossierOf(R"("answers":{"2":{}})"),
                                           DossierOf(R"("answers":{"7.1":{}})"),
                                           DossierOf(R"("answers":{"1.1":{"narrative":""}})"),
                                           DossierOf(R"("answers":{"1.1":{"issues":{"1":{}}}})"),
                                           DossierOf(R"("answers":{"1.1":{"applicable":false}})"),
                                           DossierOf(R"("answers":{"1.1.1":5})"),
                                           AnswerOf(R"("issues":{"4":{}})"),
                                           AnswerOf(R"("issues":{"":{}})"),
                                           AnswerOf(R"("issues":{"01":{}})"),
                                           AnswerOf(R"("issues":{"1":{},"1":{}})"),
                                           AnswerOf(R"("issues":{"1":{},"1":null})"),
                                           AnswerOf(R"("issues":{"1":true})"),
                                           AnswerOf(R"("issues":{"1":{"claimed":1}})"),
                                           AnswerOf(R"("issues":{"1":{"claimed":"true"}})"),
                                           AnswerOf(R"("issues":{"1":{"applicable":false}})"),
                                           AnswerOf(R"("issues":{"1":{"note":"x"}})"),
                                           AnswerOf(R"("narrative":5)"),
                                           AnswerOf(R"("narrative":["a"])"),
                                           AnswerOf(R"("fields":{"text":"a"})")};

const std::vector<std::string> kEvidence = {
    EvidenceOf("{}"),
    EvidenceOf("null"),
    EvidenceOf(R"("a.pdf")"),
    EvidenceOf(R"({"file":" \t"})"),
    EvidenceOf(R"({"file":""})"),
    EvidenceOf(R"({"url":"\n"})"),
    EvidenceOf(R"({"file":null})"),
    EvidenceOf(R"({"sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"})"),
    EvidenceOf(
        R"({"file":"a","sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeefg"})"),
    EvidenceOf(
        R"({"file":"a","sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeef"})"),
    EvidenceOf(
        R"({"file":"a","sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeef:"})"),
    EvidenceOf(
        R"({"file":"a","sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeef@"})"),
    EvidenceOf(
        R"({"file":"a","sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeef/"})"),
    EvidenceOf(
        R"({"file":"a","sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddee` "})"),
    EvidenceOf(R"({"file":"a","size":1})"),
    EvidenceOf(R"({"file":"a","file":"a"})"),
    EvidenceOf("[]")};

const std::vector<std::string> kFields = {
    FieldOf(R"("other":"x")"),
    FieldOf(R"("text":"a","text":"b")"),
    FieldOf(R"("text":5)"),
    FieldOf(R"("text":true)"),
    FieldOf(R"("text":[])"),
    FieldOf(R"("text":{})"),
    FieldOf(R"("number":"x")"),
    FieldOf(R"("number":-2.000001)"),
    FieldOf(R"("number":9.000001)"),
    FieldOf(R"("number":true)"),
    FieldOf(R"("number":["1"])"),
    FieldOf(R"("number":"5%")"),
    FieldOf(R"("percent":49)"),
    FieldOf(R"("percent":"๕๐")"),
    FieldOf(R"("date":"2567-13-01")"),
    FieldOf(R"("date":"2568-02-29")"),
    FieldOf(R"("date":2567)"),
    FieldOf(R"("period":"soon")"),
    FieldOf(R"("url":"a.th")"),
    FieldOf(R"("url":"http://.th")"),
    FieldOf(R"("list":["a"])"),
    FieldOf(R"("list":"a")"),
    FieldOf(R"("list":["a",5,"b"])"),
    DossierOf(R"("answers":{"1.1":{"fields":{"share":100.5}}})"),
    DossierOf(R"("answers":{"1.1":{"fields":{"share":-0.1}}})")};

const std::vector<std::string> kScores = {
    DossierOf(R"("ratings":{"1":2})"),
    DossierOf(R"("ratings":{"9.9":2})"),
    DossierOf(R"("ratings":{"total":2})"),
    DossierOf(R"("ratings":{"1.1":true})"),
    DossierOf(R"("ratings":{"1.1":2,"1.1":2})"),
    DossierOf(R"("ratings":{"1.1":{"2024":2}})"),
    DossierOf(R"("ratings":{"1.1":{"2567":2,"2567":2}})"),
    DossierOf(R"("ratings":{"1.1":"N/A"})"),
    DossierOf(R"("claimed":{"9":2})"),
    DossierOf(R"("claimed":{"7.1/1":2})"),
    DossierOf(R"("claimed":{"7":2})"),
    DossierOf(R"("claimed":{"1.1.1/1":2})"),
    DossierOf(R"("claimed":{"1":""})"),
    DossierOf(R"("claimed":{"1":"1,000"})"),
    DossierOf(R"("claimed":{"1":true})"),
    DossierOf(R"("claimed":{"1":1,"1":1})"),
    DossierOf(R"("claimed":{"1":" 5"})"),
    DossierOf(R"("claimed":{"1":"5 "})"),
    DossierOf(R"("claimed":{"1":0.00000000000000000000000000000000000000000})")};

const std::vector<std::string> kKpis = {DossierOf(R"("kpis":[null])"),
                                        DossierOf(R"("kpis":[5])"),
                                        DossierOf(R"("kpis":[{}])"),
                                        DossierOf(R"("kpis":[{"item":"7.1"}])"),
                                        DossierOf(R"("kpis":[{"group":1}])"),
                                        DossierOf(R"("kpis":[{"item":"","group":1}])"),
                                        DossierOf(R"("kpis":[{"item":"1.1","group":1}])"),
                                        DossierOf(R"("kpis":[{"item":"9","group":1}])"),
                                        DossierOf(R"("kpis":[{"item":"7.1","group":3}])"),
                                        DossierOf(R"("kpis":[{"item":"7.1","group":0}])"),
                                        DossierOf(R"("kpis":[{"item":"7.1","group":1.5}])"),
                                        DossierOf(R"("kpis":[{"item":"7.1","group":"1"}])"),
                                        DossierOf(R"("kpis":[{"item":"7.1","group":4294967297}])"),
                                        DossierOfKpi(R"("group":1)"),
                                        DossierOfKpi(R"("direction":"up")"),
                                        DossierOfKpi(R"("unit":5)"),
                                        DossierOfKpi(R"("weight":5)"),
                                        DossierOfKpi(R"("target":"N/A")"),
                                        DossierOfKpi(R"("target":{})"),
                                        DossierOfKpi(R"("results":{"67":1})"),
                                        DossierOfKpi(R"("results":{"2024":1})"),
                                        DossierOfKpi(R"("results":{"-567":1})"),
                                        DossierOfKpi(R"("results":{"2701":1})"),
                                        DossierOfKpi(R"("results":{"2399":1})"),
                                        DossierOfKpi(R"("results":{"2567":1,"2567":1})"),
                                        DossierOfKpi(R"("results":{"2567":null,"2567":1})"),
                                        DossierOfKpi(R"("results":{"2567":true})"),
                                        DossierOfKpi(R"("results":5)"),
                                        DossierOfKpi(R"("judged":{"2567":1})"),
                                        DossierOfKpi(R"("judged":{"2567":"yes"})"),
                                        DossierOfKpi(R"("targets":{"2567":"many"})"),
                                        DossierOfKpi(R"("targets":{"2567":{}})"),
                                        DossierOfKpi(R"("targets":{"2567":{"text":" "}})"),
                                        DossierOfKpi(R"("targets":{"2567":{"text":null}})"),
                                        DossierOfKpi(R"("targets":{"2567":{"text":"x","plus":1}})"),
                                        DossierOfKpi(R"("targets":{"2567":true})"),
                                        DossierOfKpi(R"("targets":{"2567":1,"2567":null})"),
                                        DossierOfKpi(R"("claimed":{"level":5})"),
                                        DossierOfKpi(R"("claimed":{"score":"x"})")};

// ReadDossier and Bind have nothing to say about these, or nothing that columns do not say too.
const std::vector<std::string> kUnusual = {
    DossierOf(R"("printed":[])"),
    DossierOf(R"("claimed":{"1":1e2})"),
    DossierOf(R"("claimed":{"1":0.0000001})"),
    DossierOf(R"("claimed":{"1":9223372036855})"),
    DossierOf(R"("claimed":{"1":1234567890123456789})"),
    DossierOf(R"("claimed":{"1":"1E2"})"),
    DossierOf(R"("claimed":{"1":"\u0031"})"),
    DossierOfKpi(R"("targets":{"2567":{"relative_to":"baseline","plus":1}})"),
    DossierOfKpi(R"("targets":{"2560":{"relative_to":"2559","plus_percent":1}})"),
    "{\"\\u0066ormat\":\"radap.dossier/1\"," + DossierOf("").substr(DossierOf("").find("\"pack\"")),
};

TEST(GeneralPath, TakesWhatIsNotJson) {
  ReadInto reader(ReadingPack());
  for (const std::string& text : kNotJson) {
    EXPECT_NE(FindingsBeyondColumns(*ReadingPack().program, text), "") << text;
    EXPECT_EQ(reader.Read(text), "general") << text;
  }
}

TEST(GeneralPath, TakesWhatHasFindings) {
  ReadInto reader(ReadingPack());
  for (const auto* texts : {&kHeads, &kKeys, &kAnswers, &kEvidence, &kFields, &kScores, &kKpis}) {
    for (const std::string& text : *texts) {
      EXPECT_NE(FindingsBeyondColumns(*ReadingPack().program, text), "") << text;
      EXPECT_EQ(reader.Read(text), "general") << text;
    }
  }
}

TEST(GeneralPath, TakesWhatIsUnusual) {
  ReadInto reader(ReadingPack());
  for (const std::string& text : kUnusual) {
    EXPECT_EQ(FindingsBeyondColumns(*ReadingPack().program, text), "") << text;
    EXPECT_EQ(reader.Read(text), "general") << text;
  }
}

TEST(GeneralPath, TakesWhatIsTooLarge) {
  ReadInto reader(ReadingPack());
  const std::string name(1'990'000, 'x');
  EXPECT_NE(reader.Read(OrganisationOf(R"("id":"o","name":")" + name + "\"")), "general");
  EXPECT_EQ(reader.Read(OrganisationOf(R"("id":"o","name":")" + name + name + "\"")), "general");
}

}  // namespace
}  // namespace radap::testing
