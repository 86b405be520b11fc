// The bytes of a file, of a pipe or of stdin, and not one more than the limit allows.
// Tested by tests/cli/reading_test.cc.
#ifndef RADAP_TOOLS_CLI_READ_FILE_H_
#define RADAP_TOOLS_CLI_READ_FILE_H_

#include <cstddef>
#include <string>

#include "rules/base/text.h"

namespace radap::cli {

struct FileRead {
  enum class Outcome { kRead, kTooLarge, kFailed };
  Outcome outcome = Outcome::kFailed;
  std::string bytes;
  Label why;  // kFailed: cause and what to do
};

// `path` "-" is stdin. A regular file above the limit is not read at all; anything else only up to it.
FileRead ReadFile(const std::string& path, std::size_t most_bytes);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_READ_FILE_H_
