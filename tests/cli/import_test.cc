// radap import: kinds found by content, packs, over a dossier that is there, what is refused, reports.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

using nlohmann::json;

constexpr const char* kForm = "samples/documents/award-form-invented.txt";
constexpr const char* kFormPdf = "samples/documents/award-form-invented.pdf";
constexpr const char* kTable = "samples/documents/kpis-invented.csv";
constexpr const char* kTableXlsx = "samples/documents/kpis-invented.xlsx";
constexpr const char* kPlan = "samples/documents/plan-invented.md";
constexpr const char* kWho = " --pack pmqa4-2568 --organisation o --year 2567 ";

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The report of an import into a new file.
json ReportOf(const std::string& arguments, const TemporaryFolder& folder) {
  const std::string out = folder.path() + "/report-of.json";
  const Ran ran = Radap("import " + arguments + " --format json -o " + out);
  std::filesystem::remove(out);
  EXPECT_FALSE(ran.out.empty()) << ran.err;
  return ran.out.empty() ? json() : json::parse(ran.out);
}

std::string CodesOf(const json& report) {
  std::string codes;
  for (const json& finding : report["findings"]) codes += finding["code"].get<std::string>() + " ";
  return codes;
}

TEST(ImportTest, ADossierComesOutAsItIs) {
  const Ran ran = Radap(std::string("import ") + kReal);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(json::parse(ran.out),
            json::parse(FileText(std::string(RADAP_SOURCE_DIR) + "/" + kReal)));
  EXPECT_NE(ran.err.find("30"), std::string::npos) << ran.err;
  EXPECT_EQ(Radap(std::string("import - <") + kReal).out, ran.out);
}

TEST(ImportTest, TheAwardFormAsTextAndAsPdf) {
  const TemporaryFolder folder;
  const Ran text = Radap(std::string("import ") + kForm + kWho);
  ASSERT_LE(text.exit, 1) << text.err;
  const json dossier = json::parse(text.out);
  EXPECT_EQ(dossier["pack"], "pmqa4-2568");
  EXPECT_EQ(dossier["organisation"]["id"], "o");
  EXPECT_EQ(dossier["fiscal_year"], 2567);
  EXPECT_FALSE(dossier["answers"].empty());
  EXPECT_FALSE(dossier["kpis"].empty());
  EXPECT_EQ(Radap(std::string("import -") + kWho + "<" + kForm).out, text.out);
  const Ran pdf = Radap(std::string("import ") + kFormPdf + kWho);
  EXPECT_EQ(json::parse(pdf.out)["kpis"], dossier["kpis"]);
  EXPECT_EQ(Radap(std::string("import -") + kWho + "<" + kFormPdf).out, pdf.out);
  EXPECT_EQ(ReportOf(kForm + std::string(kWho), folder)["kind"], "award-form");
}

TEST(ImportTest, ATableAsCsvAndAsXlsx) {
  const TemporaryFolder folder;
  for (const std::string& file : {std::string(kTable), std::string(kTableXlsx)}) {
    const json report = ReportOf(file + kWho, folder);
    EXPECT_EQ(report["kind"], "table") << file;
    EXPECT_GT(report["read"]["kpis"], 0) << file;
  }
  EXPECT_EQ(Radap(std::string("import -") + kWho + "<" + kTable).out,
            Radap(std::string("import ") + kTable + kWho).out);
}

TEST(ImportTest, APlan) {
  const TemporaryFolder folder;
  const json report =
      ReportOf(std::string(kPlan) + " --pack iam-plan-2567 --organisation iam --year 2567", folder);
  EXPECT_EQ(report["kind"], "plan");
  EXPECT_GT(report["read"]["kpis"], 0);
}

TEST(ImportTest, AFilledFormComesBackAndNamesItsPackItself) {
  const TemporaryFolder folder;
  const std::string form = folder.path() + "/any name.dat";
  ASSERT_EQ(Radap(std::string("export ") + kReal + " -o '" + form + "'").exit, 0);
  const Ran ran = Radap("import '" + form + "'");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(json::parse(ran.out), json::parse(Radap(std::string("import ") + kReal).out));
}

TEST(ImportTest, TheReportSaysWhatWasReadAndWhatWasNot) {
  const TemporaryFolder folder;
  const std::string out = folder.path() + "/o.json";
  const Ran ran = Radap(std::string("import --lang en ") + kTable + kWho + "-o " + out);
  EXPECT_TRUE(Has(ran, "Read a table with a header row")) << ran.out;
  EXPECT_TRUE(Has(ran, "pack pmqa4-2568\n"));
  EXPECT_TRUE(Has(ran, "  KPIs "));
  EXPECT_TRUE(Has(ran, "Asked by the pack, not in the document\n"));
  EXPECT_TRUE(Has(ran, "answers (32): 1.1.1, 1.1.2, "));
  EXPECT_TRUE(Has(ran, " and 20 more"));
  EXPECT_TRUE(Has(ran, "Wrote " + out));
  const Ran thai = Radap(std::string("import ") + kTable + kWho + "-o " + out + " --all");
  EXPECT_TRUE(Has(thai, "ปรับปรุงแฟ้ม " + out)) << thai.out;
  EXPECT_TRUE(Has(thai, "6.3.1")) << "--all lists every id";
}

TEST(ImportTest, JsonReport) {
  const TemporaryFolder folder;
  const json report = ReportOf(std::string(kTable) + kWho, folder);
  EXPECT_EQ(report["format"], "radap.import/1");
  EXPECT_EQ(report["pack"], "pmqa4-2568");
  EXPECT_EQ(report["updated"], false);
  EXPECT_EQ(report["not_in_document"]["answers"].size(), 32U);
  EXPECT_TRUE(report["output"].is_string());
  const Ran apart = Radap(std::string("import ") + kTable + kWho + "--format json");
  EXPECT_EQ(json::parse(apart.err)["format"], "radap.import/1");
  EXPECT_EQ(json::parse(apart.out)["format"], "radap.dossier/1");
}

TEST(ImportTest, OverADossierThatIsThere) {
  const TemporaryFolder folder;
  const std::string out =
      folder.Write("o.json", FileText(std::string(RADAP_SOURCE_DIR) + "/" + kReal));
  const std::string csv =
      folder.Write("new.csv", "item,group,name,target,2567\n7.4,4,คะแนน ITA,95,91\n");
  const Ran ran = Radap("import --lang en --format json " + csv + " -o " + out);
  ASSERT_EQ(ran.exit, 0) << ran.out << ran.err;
  EXPECT_EQ(json::parse(ran.out)["updated"], true);
  EXPECT_NE(CodesOf(json::parse(ran.out)).find("F0886"), std::string::npos) << ran.out;
  json expected = json::parse(FileText(std::string(RADAP_SOURCE_DIR) + "/" + kReal));
  json updated = json::parse(FileText(out));
  for (json& kpi : expected["kpis"]) {
    if (kpi["name"] == "คะแนน ITA") kpi["results"]["2567"] = 91;
  }
  EXPECT_EQ(updated, expected);
  const std::string once = FileText(out);
  EXPECT_EQ(Radap("import " + csv + " -o " + out).exit, 0);
  EXPECT_EQ(FileText(out), once) << "the same again changes nothing";
}

TEST(ImportTest, AnotherOrganisationYearOrPackIsRefused) {
  const TemporaryFolder folder;
  const std::string real = FileText(std::string(RADAP_SOURCE_DIR) + "/" + kReal);
  const std::string out = folder.Write("o.json", real);
  for (const std::string other : {"--organisation other", "--year 2568"}) {
    const Ran ran =
        Radap(std::string("import --format json ") + kReal + " " + other + " -o " + out);
    EXPECT_EQ(ran.exit, 1) << other;
    EXPECT_NE(CodesOf(json::parse(ran.out)).find("F0885"), std::string::npos) << ran.out;
    EXPECT_FALSE(json::parse(ran.out).contains("output"));
    EXPECT_EQ(FileText(out), real) << other;
  }
  const std::string csv = folder.Write("k.csv", "item,group,name,target,2567\n7.1,1,K,95,91\n");
  const Ran ran = Radap("import --format json " + csv + " --pack pmqa4-2565 -o " + out);
  EXPECT_NE(CodesOf(json::parse(ran.out)).find("F0885"), std::string::npos) << ran.out;
  EXPECT_EQ(FileText(out), real);
}

TEST(ImportTest, ThePackOfADossierInJson) {
  const TemporaryFolder folder;
  const std::string none = folder.Write("none.json", "{\"claimed\": {\"1\": 1}}");
  EXPECT_EQ(json::parse(Radap("import " + none + " --pack pmqa4-2568").out)["pack"], "pmqa4-2568");
  const Ran other = Radap(std::string("import --format json --pack pmqa4-2565 ") + kReal);
  EXPECT_EQ(CodesOf(json::parse(other.err)), "F0882 ");
  EXPECT_EQ(json::parse(other.out)["pack"], "pmqa4-2568");
  EXPECT_EQ(Radap(std::string("import --pack nowhere ") + kReal).exit, 3);
}

TEST(ImportTest, WhatIsThereAndNoDossierIsNotTouched) {
  const TemporaryFolder folder;
  for (const std::string text : {"", "my notes", "{\"format\": \"radap.dossier/1\"}"}) {
    const std::string out = folder.Write("o.json", text);
    const Ran ran = Radap(std::string("import --lang en ") + kReal + " -o " + out);
    EXPECT_EQ(ran.exit, 1) << text;
    EXPECT_NE(ran.err.find("was not touched"), std::string::npos) << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(FileText(out), text);
  }
  EXPECT_EQ(Radap(std::string("import ") + kReal + " -o " + folder.path()).exit, 3);
  EXPECT_EQ(Radap(std::string("import ") + kReal + " -o " + folder.path() + "/no/o.json").exit, 3);
}

TEST(ImportTest, WithoutAPackThePersonIsAsked) {
  const Ran ran = Radap(std::string("import --lang en ") + kTable);
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(ran.err.find("give --pack ID ("), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("pmqa4-2568"), std::string::npos);
  EXPECT_EQ(Radap(std::string("import ") + kTable + " --pack nowhere").exit, 3);
}

// A pack of six questions whose ids are all in the text, as those of no other pack are.
TEST(ImportTest, TheOnlyPackWhoseIdsAreAllInTheTextIsTaken) {
  const TemporaryFolder folder;
  std::string pack =
      "pack seven-2570 version 1\n  title th \"เจ็ด\" en \"Seven\"\n  scale 0 .. 10 points\n"
      "rule score of issue, points th \"คะแนน\" en \"score\"\n  when claimed: 10\n  otherwise: 0\n"
      "total th \"รวม\" en \"Total\": mean of categories\n"
      "category 17 th \"หมวด\" en \"C\": mean of items\n";
  std::string text = FileText(std::string(RADAP_SOURCE_DIR) + "/" + kPlan);
  for (const std::string item : {"17.91", "17.92", "17.93", "17.94", "17.95"}) {
    pack += "  item " + item +
            " th \"หัวข้อ\" en \"Item\": mean of kpis\n    kpis at least 1\n    group 1 th \"ก\" en "
            "\"G\"\n";
    text += "\n" + item + " x\n";
  }
  pack +=
      "rule score of kpi, points th \"คะแนน\" en \"score\"\n  when result is missing: 0\n  "
      "otherwise: 10\n";
  folder.Write("seven-2570/seven-2570.radap", pack);
  const std::string document = folder.Write("plan.md", text);
  const Ran ran = Radap("import --format json " + document + " --packs " + folder.path());
  EXPECT_NE(ran.err.find("F0878"), std::string::npos) << ran.err;
}

TEST(ImportTest, WhatTheDocumentDoesNotSayOfItself) {
  const TemporaryFolder folder;
  const std::string csv = folder.Write("k.csv", "item,group,name,target,2567\n7.1,1,K,95,91\n");
  const std::string line = csv + " --pack pmqa4-2568";
  EXPECT_NE(CodesOf(ReportOf(line, folder)).find("F0879"), std::string::npos);
  EXPECT_EQ(CodesOf(ReportOf(line + " --organisation o --year 2567", folder)).find("F0879"),
            std::string::npos);
  EXPECT_EQ(CodesOf(ReportOf(line + " --organisation o --year 2567", folder)).find("F0880"),
            std::string::npos);
  EXPECT_EQ(Radap("import " + line).exit, 1);
}

TEST(ImportTest, AnIdThatIsNone) {
  EXPECT_EQ(Radap(std::string("import ") + kReal + " --organisation ' '").exit, 2);
  EXPECT_EQ(Radap(std::string("import ") + kReal + " --organisation $(printf '\\377')").exit, 2);
}

TEST(ImportTest, WhatIsNoDocument) {
  const TemporaryFolder folder;
  const struct {
    std::string bytes;
    std::string code;
  } kCases[] = {
      {" \n", "F0871"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "F0873"},
      {std::string("\x7F"
                   "ELF\0",
                   5),
       "F0874"},
      {"a letter\nto a friend\n", "F0875"},
      {"\xA1\xA2\xA3\n", "F0004"},
      {std::string("\xFF\xFEh\0i\0", 6), "F0003"},
      {"{\"format\": ", "F0005"},
      {"[]", "F0013"},
  };
  for (const auto& c : kCases) {
    const std::string out = folder.path() + "/o.json";
    const Ran ran =
        Radap("import --format json " + folder.Write("x.pdf", c.bytes) + kWho + "-o " + out);
    EXPECT_EQ(ran.exit, 1) << c.code;
    EXPECT_EQ(CodesOf(json::parse(ran.out)), c.code + " ") << ran.out;
    EXPECT_FALSE(std::filesystem::exists(out)) << c.code;
  }
  EXPECT_EQ(Radap("import " + folder.path() + "/nowhere.pdf").exit, 3);
  EXPECT_EQ(Radap("import " + folder.path()).exit, 3);
}

TEST(ImportTest, AFileThatIsTooLarge) {
  const TemporaryFolder folder;
  const Ran ran = Shell("truncate -s 65M " + folder.path() + "/x.csv && \"$RADAP_BIN\" import " +
                        folder.path() + "/x.csv --format json" + kWho);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(CodesOf(json::parse(ran.err)), "F0872 ");
}

TEST(ImportTest, FromForcesAKindAndSaysWhenItCannotBe) {
  const TemporaryFolder folder;
  const std::string csv = folder.Write("k.csv", "item,group,name,target,2567\n7.1,1,K,95,91\n");
  const auto codes = [&](const std::string& line) {
    return CodesOf(ReportOf(line + kWho, folder));
  };
  EXPECT_EQ(ReportOf(csv + " --from table" + kWho, folder)["kind"], "table");
  EXPECT_EQ(codes(std::string(kReal) + " --from table"), "F0876 ");
  EXPECT_EQ(codes(std::string(kFormPdf) + " --from form"), "F0876 ");
  EXPECT_EQ(codes(csv + " --from form"), "F0876 ");
  EXPECT_EQ(codes(std::string(kTableXlsx) + " --from award-form"), "F0876 ");
  EXPECT_FALSE(codes(csv + " --from award-form").empty());
  EXPECT_EQ(codes(folder.Write("t.txt", "x\ny\n") + " --from plan"), "F0877 ");
}

TEST(ImportTest, AMapForTables) {
  const TemporaryFolder folder;
  const std::string csv = folder.Write("k.csv", "one,two,three,four,five\n7.1,1,K,95,91\n");
  const std::string map = folder.Write(
      "map.txt",
      "# columns\none = item\ntwo = group\nthree = name\nfour = target\nfive = result-2567\n");
  const json report = ReportOf(csv + kWho + "--map " + map, folder);
  EXPECT_EQ(report["read"]["kpis"], 1) << report.dump(1);
  EXPECT_NE(CodesOf(ReportOf(std::string(kReal) + " --map " + map, folder)).find("F0881"),
            std::string::npos);
  EXPECT_EQ(Radap("import " + csv + kWho + "--map nowhere.txt").exit, 3);
  EXPECT_EQ(Radap("import " + csv + kWho + "--map " + folder.Write("bad.txt", "\xFF")).exit, 3);
}

TEST(ImportTest, ManyFindingsOfOneKindDoNotHideTheOthers) {
  const TemporaryFolder folder;
  std::string csv = "item,group,name,target,2567\n";
  for (int i = 1; i <= 30; ++i) csv += "7.1,1,K" + std::to_string(i) + ",many,1\n";
  const std::string line =
      "import --lang en " + folder.Write("k.csv", csv) + kWho + "-o " + folder.path() + "/o.json";
  const Ran ran = Radap(line);
  EXPECT_TRUE(Has(ran, "27 more of this kind (all of them with --all)")) << ran.out;
  EXPECT_FALSE(Has(Radap(line + " --all"), "more of this kind"));
}

TEST(ImportTest, AYearThatTheDocumentContradictsIsSaid) {
  const std::string form = "import --lang en samples/documents/award-form-invented.txt --year ";
  EXPECT_TRUE(Radap(form + "2568").err.find("F0891") != std::string::npos);
  EXPECT_FALSE(Radap(form + "2567").err.find("F0891") != std::string::npos);
}

}  // namespace
}  // namespace radap::testing
