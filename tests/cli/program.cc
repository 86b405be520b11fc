#include "tests/cli/program.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace radap::testing {
namespace {

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Ran Shell(const std::string& command) {
  if (std::getenv("RADAP_BIN") == nullptr) {
    ADD_FAILURE() << "set RADAP_BIN to the program under test";
    return {};
  }
  const TemporaryFolder folder;
  const std::string out = folder.path() + "/out";
  const std::string err = folder.path() + "/err";
  const std::string whole = "cd '" RADAP_SOURCE_DIR "' && unset RADAP_PACKS NO_COLOR && { " +
                            command + "\n} </dev/null >'" + out + "' 2>'" + err + "'";
  const int status = std::system(whole.c_str());  // NOLINT(concurrency-mt-unsafe)
  Ran ran;
  ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ran.out = FileText(out);
  ran.err = FileText(err);
  return ran;
}

Ran Radap(const std::string& arguments) { return Shell("\"$RADAP_BIN\" " + arguments); }

bool Has(const Ran& ran, std::string_view in_out) {
  return ran.out.find(in_out) != std::string::npos;
}

std::string FirstLine(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "radap-XXXXXX").string();
  path_ = mkdtemp(name.data()) == nullptr ? "" : name;
  EXPECT_FALSE(path_.empty());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::Write(const std::string& name, std::string_view text) const {
  const std::filesystem::path path = std::filesystem::path(path_) / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

std::string TinyPack(std::string_view id, bool broken) {
  return "pack " + std::string(id) +
         " version 1\n"
         "  title th \"จิ๋ว\" en \"Tiny\"\n"
         "  scale 0 .. 10 points\n"
         "rule score of kpi, points th \"คะแนน\" en \"score\"\n"
         "  when result is missing: 0\n"
         "  otherwise: 10\n"
         "total th \"รวม\" en \"Total\": mean of categories\n"
         "category 1 th \"หมวด\" en \"Category\": mean of items\n"
         "  item 1.1 th \"หัวข้อ\" en \"Item\": " +
         std::string(broken ? "mean of nonsense" : "mean of kpis") +
         "\n"
         "    kpis exactly 1\n"
         "    group 1 th \"กลุ่ม\" en \"Group\"\n";
}

std::string TinyDossier(std::string_view pack, std::string_view more) {
  return "{\"format\": \"radap.dossier/1\", \"pack\": \"" + std::string(pack) + "\", " +
         std::string(more) +
         "\"organisation\": {\"id\": \"x\"}, \"fiscal_year\": 2567, \"kpis\": [{\"item\": \"1.1\", "
         "\"group\": 1, \"name\": \"K\", \"direction\": \"higher\", \"target\": 1, \"results\": "
         "{\"2567\": 1}}]}";
}

}  // namespace radap::testing
