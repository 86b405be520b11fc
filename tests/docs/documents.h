// The examples of the project's own documents: fenced blocks of a Markdown file with their info line.
//
//   ```radap                a whole pack: compiles without a diagnostic
//   ```radap part           lines of a pack, set into a small frame: compile without an error
//   ```radap wrong E0301    the same, and the first diagnostic has this code
//   ```radap from PATH      lines that stand together in that file
//   ```json in PATH         the same, but for line breaks and indentation
//   ```console              "$ command" lines run as at the repository's root; the lines below a command are its
//                           whole output, "..." standing for any lines; a command without lines must just succeed
#ifndef RADAP_TESTS_DOCS_DOCUMENTS_H_
#define RADAP_TESTS_DOCS_DOCUMENTS_H_

#include <string>
#include <string_view>
#include <vector>

namespace radap::testing {

struct Block {
  int line = 0;      // of its opening fence
  std::string info;  // "radap wrong E0301"
  std::string text;
};

std::vector<Block> BlocksOf(std::string_view markdown);

struct Command {
  std::string line;      // what follows "$ "
  std::string expected;  // may be empty: not compared
};

std::vector<Command> CommandsOf(const Block& block);

// Whether `text` is `pattern`, in which a line "..." stands for any number of lines.
bool Matches(std::string_view text, std::string_view pattern);

// `part` with the header and elements that it does not have itself.
std::string InFrame(const std::string& part);

}  // namespace radap::testing

#endif  // RADAP_TESTS_DOCS_DOCUMENTS_H_
