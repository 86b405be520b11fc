#include "tests/engine/small_pack.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "engine/dossier/read_dossier.h"
#include "rules/packs/packs.h"

namespace radap::testing {

Program CompileOrStop(std::string_view pack) {
  LoadedPack loaded = CompilePack({"test.radap", std::string(pack)});
  if (loaded.program) return *std::move(loaded.program);
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    std::fputs(Render(diagnostic, loaded.source, Language::kEnglish).c_str(), stderr);
  }
  std::abort();
}

std::string KpiPack(std::string_view kpi_rules) {
  return "pack small version 1\n"
         "  title th \"เล็ก\" en \"Small\"\n"
         "  scale 0 .. 500 points\n"
         "  levels\n"
         "    level basic from 300 points th \"พื้นฐาน\" en \"Basic\"\n" +
         std::string(kpi_rules) +
         "total th \"รวม\" en \"Total\": mean of categories\n"
         "category 1 th \"หมวด\" en \"Category\": mean of items\n"
         "  item 1.1 th \"หัวข้อ\" en \"Item\": sum of kpis\n"
         "    group 1 th \"กลุ่ม\" en \"Group\"\n";
}

Dossier ReadOrStop(std::string_view json) {
  Findings findings;
  std::optional<Dossier> dossier = ReadDossier(json, findings);
  if (dossier) return *std::move(dossier);
  std::fputs("the dossier of this test cannot be read\n", stderr);
  std::abort();
}

std::string FileText(std::string_view path) {
  std::ifstream file(std::string(RADAP_SOURCE_DIR "/") + std::string(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string TextOf(const Value& value) {
  switch (value.state) {
    case ValueState::kMissing:
      return "missing";
    case ValueState::kUndefined:
      return "undefined";
    case ValueState::kNumber:
      return value.number.ToFraction();
    case ValueState::kTruth:
      return value.IsYes() ? "yes" : "no";
    case ValueState::kDirection:
      return std::string(radap::TextOf(static_cast<Direction>(value.code)));
    case ValueState::kKind:
      return std::string(radap::TextOf(static_cast<OrganisationKind>(value.code)));
    case ValueState::kText:
      return '"' + std::string(value.text) + '"';
  }
  return "";
}

std::string Dump(const Findings& findings) {
  std::string dump;
  for (const Finding& finding : findings) {
    dump += std::string(radap::TextOf(finding.code));
    if (!finding.lint.empty()) dump += "(" + finding.lint + ")";
    dump += " " + std::string(radap::TextOf(finding.severity)) + " " + finding.path + "\n";
  }
  return dump;
}

}  // namespace radap::testing
