// Edits against the dossier as it would be read with that value in that place; and what is refused.
#include "engine/dossier/edit.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/write_dossier.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

// Members after the head of a dossier.
Dossier With(const std::string& members) {
  return ReadOrStop(R"({"format":"radap.dossier/1","pack":"p","organisation":{"id":"o"},)"
                    R"("fiscal_year":2567)" +
                    (members.empty() ? "" : "," + members) + "}");
}

std::string Members(const Dossier& dossier) {
  Dossier plain = dossier;
  plain.sha256.clear();
  return WriteDossier(plain);
}

struct Case {
  std::string name;
  std::string before;
  std::string path;
  std::string value;
  std::string after;
};

TEST(EditTest, TheDossierAsItWouldBeReadWithThatValue) {
  const std::string kpi = R"("item":"7.1","group":1)";
  const std::vector<Case> cases = {
      {"claim", R"("answers":{"1.1.1":{"issues":{"3":{"claimed":true}}}})",
       "/answers/1.1.1/issues/3/claimed", "false",
       R"("answers":{"1.1.1":{"issues":{"3":{"claimed":false}}}})"},
      {"claim not assessed", R"("answers":{"1.1.1":{"issues":{"3":{"claimed":true}}}})",
       "/answers/1.1.1/issues/3/claimed", "null", R"("answers":{"1.1.1":{"issues":{"3":{}}}})"},
      {"claim of what was not there", "", "/answers/1.1.1/issues/3/claimed", "true",
       R"("answers":{"1.1.1":{"issues":{"3":{"claimed":true}}}})"},
      {"taking away what is not there", "", "/answers/1.1.1/issues/3/claimed", "null", ""},
      {"taking away an issue that is not there", R"("answers":{"1.1.1":{"narrative":"a"}})",
       "/answers/1.1.1/issues/3/claimed", "null", R"("answers":{"1.1.1":{"narrative":"a"}})"},
      {"issue applicable", R"("answers":{"1.1.1":{"issues":{"3":{"claimed":true}}}})",
       "/answers/1.1.1/issues/3/applicable", "false",
       R"("answers":{"1.1.1":{"issues":{"3":{"claimed":true,"applicable":false}}}})"},
      {"answer applicable", R"("answers":{"1.1.1":{"applicable":false}})",
       "/answers/1.1.1/applicable", "null", R"("answers":{"1.1.1":{}})"},
      {"field", R"("answers":{"total":{"fields":{"likelihood":2,"impact":5}}})",
       "/answers/total/fields/likelihood", "\"4.50\"",
       R"("answers":{"total":{"fields":{"likelihood":"4.50","impact":5}}})"},
      {"field list", "", "/answers/total/fields/a~1b~0c", R"(["x","y"])",
       R"("answers":{"total":{"fields":{"a/b~c":["x","y"]}}})"},
      {"field away", R"("answers":{"total":{"fields":{"likelihood":2,"impact":5}}})",
       "/answers/total/fields/likelihood", "null",
       R"("answers":{"total":{"fields":{"impact":5}}})"},
      {"rating", R"("ratings":{"1.1":{"2566":1,"2567":2}})", "/ratings/1.1", "3.5",
       R"("ratings":{"1.1":3.5})"},
      {"rating of a year", R"("ratings":{"1.1":{"2566":1,"2567":2}})", "/ratings/1.1/2567", "\"0\"",
       R"("ratings":{"1.1":{"2566":1,"2567":0}})"},
      {"rating away", R"("ratings":{"1.1":{"2567":2}})", "/ratings/1.1/2567", "null",
       R"("ratings":{})"},
      {"target", "\"kpis\":[{" + kpi + "}]", "/kpis/0/target", "80",
       "\"kpis\":[{" + kpi + ",\"target\":80}]"},
      {"second kpi", "\"kpis\":[{" + kpi + "},{" + kpi + "}]", "/kpis/1/baseline", "1e2",
       "\"kpis\":[{" + kpi + "},{" + kpi + ",\"baseline\":100}]"},
      {"result", "\"kpis\":[{" + kpi + R"(,"results":{"2567":9}}])", "/kpis/0/results/2567", "0",
       "\"kpis\":[{" + kpi + R"(,"results":{"2567":0}}])"},
      {"result away", "\"kpis\":[{" + kpi + R"(,"results":{"2567":9}}])", "/kpis/0/results/2567",
       "null", "\"kpis\":[{" + kpi + "}]"},
      {"target of a year", "\"kpis\":[{" + kpi + R"(,"targets":{"2567":9}}])",
       "/kpis/0/targets/2567", R"({"text":"x"})",
       "\"kpis\":[{" + kpi + R"(,"targets":{"2567":{"text":"x"}}}])"},
      {"expressly no target", "\"kpis\":[{" + kpi + R"(,"targets":{"2567":9}}])",
       "/kpis/0/targets/2567", "null", "\"kpis\":[{" + kpi + R"(,"targets":{"2567":null}}])"},
      {"judged", "\"kpis\":[{" + kpi + "}]", "/kpis/0/judged/2567", "true",
       "\"kpis\":[{" + kpi + R"(,"judged":{"2567":true}}])"},
      {"kpi applicable", "\"kpis\":[{" + kpi + "}]", "/kpis/0/applicable", "false",
       "\"kpis\":[{" + kpi + ",\"applicable\":false}]"},
      {"direction", "\"kpis\":[{" + kpi + "}]", "/kpis/0/direction", "\"lower\"",
       "\"kpis\":[{" + kpi + ",\"direction\":\"lower\"}]"},
  };
  for (const Case& each : cases) {
    Dossier dossier = With(each.before);
    const std::optional<Label> why = Edit(each.path, each.value, dossier);
    EXPECT_FALSE(why) << each.name << ": " << why->en;
    EXPECT_EQ(Members(dossier), Members(With(each.after))) << each.name;
  }
}

struct Refusal {
  std::string path;
  std::string value;
  std::string says;
};

TEST(EditTest, WhatIsRefusedSaysWhereAndChangesNothing) {
  const std::vector<Refusal> refusals = {
      {"", "1", "nothing that can be put otherwise"},
      {"/", "1", "nothing that can be put otherwise"},
      {"answers/1.1.1/applicable", "true", "nothing that can be put otherwise"},
      {"/organisation/id", "\"x\"", "nothing that can be put otherwise"},
      {"/answers/1.1.1", "{}", "nothing that can be put otherwise"},
      {"/answers/1.1.1/narrative", "\"x\"", "nothing that can be put otherwise"},
      {"/answers//applicable", "true", "nothing that can be put otherwise"},
      {"/answers/1.1.1/issues/1", "true", "nothing that can be put otherwise"},
      {"/answers/1.1.1/issues/1/evidence", "[]", "nothing that can be put otherwise"},
      {"/answers/1.1.1/issues/1/claimed/x", "true", "nothing that can be put otherwise"},
      {"/answers/1.1.1/issues/1/claimed", "1", "/answers/1.1.1/issues/1/claimed"},
      {"/answers/1.1.1/issues/1/claimed", "yes", "/answers/1.1.1/issues/1/claimed"},
      {"/answers/1.1.1/issues/1/claimed", "", "/answers/1.1.1/issues/1/claimed"},
      {"/answers/1.1.1/issues/1/claimed", "true}", "is no JSON value"},
      {"/answers/1.1.1/fields/x", "1,\"y\":2", "/answers/1.1.1/fields/x"},
      {"/answers/1.1.1/fields/x", "{\"y\":2}", "/answers/1.1.1/fields/x"},
      {"/ratings/1.1", "\"1,000\"", "/ratings/1.1"},
      {"/ratings/1.1/67", "1", "no year of the Buddhist era"},
      {"/ratings/1.1/02567", "1", "no year of the Buddhist era"},
      {"/ratings/1.1/2024", "1", "no year of the Buddhist era"},
      {"/ratings/1.1/2701", "1", "no year of the Buddhist era"},
      {"/ratings/1.1/2567/x", "1", "nothing that can be put otherwise"},
      {"/kpis/0", "1", "nothing that can be put otherwise"},
      {"/kpis/0/name", "\"x\"", "nothing that can be put otherwise"},
      {"/kpis/0/results", "{}", "nothing that can be put otherwise"},
      {"/kpis/1/target", "1", "there is no such KPI (the dossier has 1"},
      {"/kpis/-1/target", "1", "there is no such KPI"},
      {"/kpis/00/target", "1", "there is no such KPI"},
      {"/kpis/99999999999/target", "1", "there is no such KPI"},
      {"/kpis/0/direction", "\"up\"", "/kpis/0/direction"},
      {"/kpis/0/target", "true", "/kpis/0/target"},
      {"/kpis/0/targets/2567", "{\"plus\":1}", "/kpis/0/targets/2567"},
      {"/kpis/0/baseline", std::string(100, '9'), "/kpis/0/baseline"},
      {"/kpis/\xff/baseline", "1", "not UTF-8"},
      {"/kpis/0/baseline", "\"\xff\"", "/kpis/0/baseline"},
      {"/\xe0\xb8\x81" + std::string(10'000, 'x'), "1", "nothing that can be put otherwise"},
  };
  for (const Refusal& each : refusals) {
    Dossier dossier = With(R"("kpis":[{"item":"7.1","group":1}])");
    const Dossier before = dossier;
    const std::optional<Label> why = Edit(each.path, each.value, dossier);
    ASSERT_TRUE(why) << each.path << " = " << each.value;
    EXPECT_NE(why->en.find(each.says), std::string::npos) << why->en;
    EXPECT_FALSE(why->th.empty());
    EXPECT_LT(why->en.size(), 1000U);
    EXPECT_EQ(dossier, before) << each.path << " = " << each.value;
  }
}

}  // namespace
}  // namespace radap::testing
