// The text of a pack and places in it. A Span is what every AST node, model part and instruction keeps,
// so that a diagnostic or an explanation can show the line that it comes from.
// Lines and columns count from 1; a column counts letters as seen (Thai marks have no width).
// Tested by tests/rules/base/source_test.cc.
#ifndef RADAP_RULES_BASE_SOURCE_H_
#define RADAP_RULES_BASE_SOURCE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace radap {

struct Span {
  std::uint32_t begin = 0;  // byte offsets into Source::text, [begin, end)
  std::uint32_t end = 0;
};

struct Position {
  int line = 1;
  int column = 1;
};

// Where a run of lines of one file begins, in a text that includes others.
struct SourcePart {
  std::uint32_t begin = 0;  // byte offset into Source::text
  std::string name;         // of the file that these lines are from
  int line = 1;             // of that file, at `begin`
};

struct Source {
  std::string name = {};  // as the author knows it: "criteria/pmqa4-2568/pmqa4-2568.radap"
  std::string text = {};  // UTF-8; included files stand behind the lines that include them
  std::vector<SourcePart> parts = {};  // in rising order; empty: all lines are from `name`
  bool is_built_in = false;            // part of the program, not read from a file

  // Line and column in the file of NameAt.
  Position PositionOf(std::uint32_t offset) const;
  const std::string& NameAt(std::uint32_t offset) const;
  // The whole line around `offset`, without its line end.
  std::string_view LineAt(std::uint32_t offset) const;
};

}  // namespace radap

#endif  // RADAP_RULES_BASE_SOURCE_H_
