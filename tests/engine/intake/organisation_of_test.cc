// The organisation of a dossier against what ReadDossier reads of it, whatever the order, spelling and escapes; and
// nothing where there is doubt.
#include "engine/intake/organisation_of.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/batch/read/read_line.h"
#include "engine/dossier/read_dossier.h"

namespace radap {
namespace {

std::optional<Organisation> Read(const std::string& bytes) {
  OrganisationReader reader;
  const std::string padded = bytes + std::string(batch::kPadding, '}');
  return reader.Read(std::string_view(padded).substr(0, bytes.size()));
}

TEST(OrganisationReaderTest, WhatReadDossierReads) {
  const std::vector<std::string> organisations = {
      R"({"id":"o"})",
      R"({ "kind" : "state-enterprise" , "parent":"ก\u0E02\/\"\\ \n", "id":"\ud83d\ude00" })",
      R"({"id":"o","name":null,"name_en":"","kind":null,"parent":"\u200F\u202E right"})",
      R"({"id":"o","name":")" + std::string(10'000, 'x') + R"("})",
      R"({"n\u0061me":"by an escaped key","id":"o"})",
      R"({"id":"o","name":"'; DROP TABLE organisation; --"})",
  };
  for (const std::string& organisation : organisations) {
    for (const std::string& bytes :
         {R"({"format":"radap.dossier/1","pack":"p","organisation":)" + organisation +
              R"(,"fiscal_year":2567})",
          R"({"answers":{"organisation":{"issues":{}}},"fiscal_year":2567,"organisation":)" +
              organisation + R"(,"pack":"p","format":"radap.dossier/1"})",
          "\xEF\xBB\xBF { \"organisation\" : " + organisation + "\n}\r\n"}) {
      Findings findings;
      const std::optional<Organisation> read = Read(bytes);
      ASSERT_TRUE(read) << bytes;
      EXPECT_EQ(*read, ReadDossier(bytes, findings)->organisation) << bytes;
    }
  }
}

TEST(OrganisationReaderTest, NothingWhereThereIsDoubt) {
  for (const std::string bytes :
       {"", "[]", "null", "{}", "{\"pack\":\"p\"}", "{\"organisation\":null}",
        "{\"organisation\":\"o\"}", "{\"organisation\":{\"id\":5}}",
        "{\"organisation\":{\"id\":\"o\",\"kind\":\"ministry\"}}",
        "{\"organisation\":{\"id\":\"o\",\"more\":1}}", "{\"organisation\":{\"id\":\"o\"",
        "{\"organisation\":{\"id\":\"\\ud83d\"}}", "{\"organisation\":{\"id\":\"\xff\"}}"}) {
    EXPECT_FALSE(Read(bytes)) << bytes;
  }
}

}  // namespace
}  // namespace radap
