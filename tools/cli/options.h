// What the command line asks for, besides the command and its files.
//
// argv -> CLI11 -> Options. Every command adds only the options that it obeys (commands.h).
// Tested by tests/cli/options_test.cc.
#ifndef RADAP_TOOLS_CLI_OPTIONS_H_
#define RADAP_TOOLS_CLI_OPTIONS_H_

#include <string>
#include <vector>

#include "rules/base/text.h"

namespace radap::cli {

struct Options {
  Language language = Language::kThai;
  std::string language_word = "th";
  std::string format = "text";
  std::string colour = "auto";
  std::string pack;                // id or path; empty: what the dossier says
  std::vector<std::string> packs;  // folders
  int max_dossier_mib = 64;
  bool strict = false;
  bool proofs = false;  // check: show every one
};

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_OPTIONS_H_
