// Runs the program under test as a person does: in the repository's root, through a shell.
#ifndef RADAP_TESTS_CLI_PROGRAM_H_
#define RADAP_TESTS_CLI_PROGRAM_H_

#include <string>
#include <string_view>

namespace radap::testing {

struct Ran {
  int exit = -1;
  std::string out;
  std::string err;
};

// `radap ARGUMENTS`, which may end in shell redirections. Stdin is empty unless redirected.
Ran Radap(const std::string& arguments);
// A whole command line, where $RADAP_BIN is the program.
Ran Shell(const std::string& command);

bool Has(const Ran& ran, std::string_view in_out);
std::string FirstLine(std::string_view text);

// A folder of its own that goes when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  // Its path, of the file written there.
  std::string Write(const std::string& name, std::string_view text) const;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// A pack of one question and one KPI group; with `broken`, with a rule that does not exist.
std::string TinyPack(std::string_view id, bool broken = false);
// A dossier for it that earns everything; `more` are further members ("\"x\": 1, ").
std::string TinyDossier(std::string_view pack, std::string_view more = "");

constexpr const char* kReal = "samples/mof-ops-2567.json";
constexpr const char* kPartial = "samples/partial-province-2567.json";

}  // namespace radap::testing

#endif  // RADAP_TESTS_CLI_PROGRAM_H_
