// The lines of a pack: Source -> Line, one at a time, without indentation, comment and line end.
// Reports what no grammar could read on: tabs, invisible letters, texts that are not closed or have
// wrong escapes. Lines with nothing but a comment are left out. Ends of lines may be LF or CR LF, and a byte
// order mark at the start of the file is skipped. Tested by tests/rules/syntax/lines_test.cc.
#ifndef RADAP_RULES_SYNTAX_LINES_H_
#define RADAP_RULES_SYNTAX_LINES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rules/base/diagnostic.h"
#include "rules/base/source.h"

namespace radap::syntax {

struct Line {
  std::string_view text;    // from its first letter to its last; never empty
  std::uint32_t begin = 0;  // byte offset of `text` in the source
  int indentation = 0;      // spaces before it; a tab, reported, counts as two
  bool is_sound = true;     // nothing was reported
};

class LineReader {
 public:
  // REQUIRES: source.text is UTF-8. Both must outlive the reader.
  LineReader(const Source& source, Diagnostics& diagnostics);

  // The next line that says something; nothing at the end of the file.
  std::optional<Line> Next();

 private:
  Line Scan(std::uint32_t begin, std::string_view raw);
  // Only the first for each line.
  void Report(Line& line, Code code, std::size_t at, std::size_t length, std::string arg = {});

  const Source& source_;
  Diagnostics& diagnostics_;
  std::size_t next_ = 0;
};

}  // namespace radap::syntax

#endif  // RADAP_RULES_SYNTAX_LINES_H_
