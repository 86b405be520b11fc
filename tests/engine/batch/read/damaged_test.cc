// Dossiers cut at every byte, and with every byte changed: what is still read is what ReadDossier and Bind read (ReadInto
// says WRONG otherwise), and nobody reads on behind the padding (a sanitizer says so).
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/engine/batch/read/compare_block.h"
#include "tests/engine/batch/read/reading_pack.h"

namespace radap::testing {
namespace {

// Its members in another order: parts come before what they need.
std::string Reversed() {
  const std::size_t answers = kRich.find("\"answers\"");
  return "{ " + std::string(kRich.substr(answers, kRich.size() - answers - 1)) + ", " +
         std::string(kRich.substr(1, answers - 2)) + "}";
}

TEST(Damaged, CutAtEveryByte) {
  for (const std::string& text : {std::string(kRich), Reversed()}) {
    ReadInto reader(ReadingPack());
    for (std::size_t size = 0; size < text.size(); ++size) {
      ASSERT_EQ(reader.Read(text.substr(0, size)), "general") << size;
      ASSERT_EQ(reader.Read(text.substr(0, size), false), "general") << size;
    }
    ASSERT_TRUE(reader.Read(text).starts_with("organisation  o\n"));
  }
}

TEST(Damaged, EveryByteChanged) {
  for (const std::string& text : {std::string(kRich), Reversed()}) {
    ReadInto reader(ReadingPack());
    for (std::size_t at = 0; at < text.size(); ++at) {
      for (const char byte :
           {'"', '\\', '{', '}', '[', ']',    ',',    ':',    ' ',    '\n',   '0', '9',
            '-', '.',  'e', 'a', 'n', '\x01', '\x80', '\xb8', '\xe0', '\xff', '\0'}) {
        std::string changed = text;
        changed[at] = byte;
        const std::string row = reader.Read(changed);
        ASSERT_FALSE(row.starts_with("WRONG")) << row << changed;
      }
    }
  }
}

TEST(Damaged, EveryByteLeftOutOrTwice) {
  for (const std::string& text : {std::string(kRich), Reversed()}) {
    ReadInto reader(ReadingPack());
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::string begin = text.substr(0, at);
      for (const std::string& changed :
           {begin + text.substr(at + 1), begin + text[at] + text.substr(at)}) {
        const std::string row = reader.Read(changed);
        ASSERT_FALSE(row.starts_with("WRONG")) << row << changed;
      }
    }
  }
}

}  // namespace
}  // namespace radap::testing
