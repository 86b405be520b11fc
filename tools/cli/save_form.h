// Where template and export write a form: never over a file that is there, unless asked to.
// Tested by tests/cli/template_test.cc.
#ifndef RADAP_TOOLS_CLI_SAVE_FORM_H_
#define RADAP_TOOLS_CLI_SAVE_FORM_H_

#include <string>
#include <string_view>

#include "tools/cli/commands.h"

namespace radap::cli {

struct FormFile {
  std::string path;
  bool may_replace = false;  // --force
};

// -o and --force.
void AddFormFile(CLI::App& command, Session& session, FormFile& file);
// False if there is no -o, or there is such a file: then it was said, before any work was done.
bool MayWrite(const FormFile& file, Session& session);
// Writes it, and says so on stdout.
void SaveForm(const FormFile& file, std::string_view bytes, Session& session);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_SAVE_FORM_H_
