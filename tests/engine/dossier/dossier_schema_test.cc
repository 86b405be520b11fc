// The published schema and the tables of the readers know the same keys and the same words.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding_codes.h"
#include "rules/base/vocabulary.h"
#include "tests/engine/dossier/reading_of.h"

namespace radap {
namespace {

using Json = nlohmann::ordered_json;

Json Schema() { return Json::parse(DossierSchema()); }

struct Place {
  std::string_view schema;  // JSON pointer to the object in the schema
  std::string_view before;  // a dossier around the members of such an object
  std::string_view after;
};

constexpr Place kPlaces[] = {
    {"/properties", "", ""},
    {"/definitions/organisation/properties", R"("organisation": {)", "}"},
    {"/definitions/answer/properties", R"("answers": {"1": {)", "}}"},
    {"/definitions/issue/properties", R"("answers": {"1": {"issues": {"1": {)", "}}}}"},
    {"/definitions/evidence/properties", R"("answers": {"1": {"issues": {"1": {"evidence": [{)",
     "}]}}}}"},
    {"/definitions/kpi/properties", R"("kpis": [{)", "}]"},
    {"/definitions/target/properties", R"("kpis": [{"targets": {"2567": {)", "}}}]"},
    {"/definitions/kpi/properties/claimed/properties", R"("kpis": [{"claimed": {)", "}}]"},
    {"/definitions/printed_figure/properties", R"("printed": [{)", "}]"},
};

// What the reader lists as known at a place.
std::string KeysOfReader(const Place& place) {
  const std::string members =
      std::string(place.before) + "\"??????????\": 0" + std::string(place.after);
  const ReadingOf reading("{" + members + "}");
  for (const Finding& finding : reading.findings) {
    if (finding.code == FindingCode::kUnknownKey) return finding.args.at(1).en;
  }
  return "no unknown key";
}

TEST(DossierSchemaTest, KnowsTheKeysOfTheReader) {
  const Json schema = Schema();
  for (const Place& place : kPlaces) {
    std::string keys;
    for (const auto& [key, rule] :
         schema.at(Json::json_pointer(std::string(place.schema))).items()) {
      keys += (keys.empty() ? "known here are " : ", ") + key;
    }
    EXPECT_EQ(KeysOfReader(place), keys) << place.schema;
  }
}

// The words of an "enum" that also lists null.
std::vector<std::string> WordsAt(std::string_view pointer) {
  const Json schema = Schema();
  std::vector<std::string> words;
  for (const auto& word : schema.at(Json::json_pointer(std::string(pointer)))) {
    if (word.is_string()) words.push_back(word.get<std::string>());
  }
  return words;
}

TEST(DossierSchemaTest, KnowsTheWordsOfTheVocabulary) {
  const auto kinds = KindTexts();
  const auto directions = DirectionTexts();
  EXPECT_EQ(WordsAt("/definitions/organisation/properties/kind/enum"),
            std::vector<std::string>(kinds.begin(), kinds.end()));
  EXPECT_EQ(WordsAt("/definitions/kpi/properties/direction/enum"),
            std::vector<std::string>(directions.begin(), directions.end()));
  const auto printed = PrintedKindWords();
  EXPECT_EQ(WordsAt("/definitions/printed_figure/properties/what/enum"),
            std::vector<std::string>(printed.begin(), printed.end()));
}

}  // namespace
}  // namespace radap
