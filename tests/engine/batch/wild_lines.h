// A chunk of NDJSON for tests: wild dossiers of all packs, and lines between them that are none.
#ifndef RADAP_TESTS_ENGINE_BATCH_WILD_LINES_H_
#define RADAP_TESTS_ENGINE_BATCH_WILD_LINES_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compile/program.h"

namespace radap::testing {

// Of AllPacks; null if there is none of that id.
const Program* PackOf(std::string_view id);

// Line i (from 0) follows from the seed `first + i` alone.
class WildLines {
 public:
  WildLines(int first, int count);

  const std::string& text() const { return text_; }
  const std::string& Line(std::size_t index) const { return lines_[index]; }
  // The seed and the line, for a message.
  std::string Tell(std::size_t index) const;

 private:
  int first_;
  std::vector<std::string> lines_;
  std::string text_;
};

// A text with the padding that readers may look at and nothing behind it, so that a sanitizer sees who reads on.
class Padded {
 public:
  explicit Padded(std::string_view text);
  std::string_view text() const { return {bytes_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_BATCH_WILD_LINES_H_
