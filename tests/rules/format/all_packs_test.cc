// On every pack in the repository, on random changes of them that still parse, and on packs written carelessly:
// the meaning stays, no comment is lost, and formatting again changes nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/rules/format/format_text.h"

namespace radap {
namespace {

namespace fs = std::filesystem;

struct File {
  std::string name;
  std::string text;
};

std::vector<File> AllPacks() {
  std::vector<File> files;
  for (const std::string folder : {"criteria", "tests"}) {
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(RADAP_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".radap") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      files.push_back({entry.path().string(), {std::istreambuf_iterator<char>(file), {}}});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

// The letters outside spaces, sorted: what a format that only moves and spaces words must keep.
std::string LettersOf(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  std::sort(text.begin(), text.end());
  return text;
}

// With the one word that is written another way.
std::string SpeltOut(std::string text) {
  constexpr std::string_view kShort = "to <";
  for (std::size_t at = 0; (at = text.find(kShort, at)) != std::string::npos;) {
    text.replace(at, kShort.size(), "to below ");
  }
  return text;
}

// Whether `text` parses; if so, all that must hold of its format is checked.
bool Holds(const std::string& text, const std::string& name) {
  const std::string meaning = Meaning(text);
  if (meaning.empty()) return false;
  const std::string once = Formatted(text);
  EXPECT_EQ(Meaning(once), meaning) << name << "\n" << text;
  EXPECT_EQ(Formatted(once), once) << name << "\n" << text;
  EXPECT_EQ(std::count(once.begin(), once.end(), '#'), std::count(text.begin(), text.end(), '#'))
      << name << "\n"
      << text;
  return true;
}

class Random {
 public:
  std::size_t Below(std::size_t limit) { return engine_() % limit; }
  template <typename List>
  auto Of(const List& list) {
    return list[Below(list.size())];
  }

 private:
  std::mt19937 engine_{20250101};  // NOLINT(cert-msc51-cpp): the same cases in every run
};

// Some lines of a file, from the left edge on.
std::string PartOf(const std::string& text, Random& random) {
  constexpr std::size_t kBytes = 1500;
  std::size_t begin = text.size() < kBytes ? 0 : random.Below(text.size() - kBytes);
  while (begin > 0 && begin < text.size() && !(text[begin - 1] == '\n' && text[begin] != ' ')) {
    ++begin;
  }
  const std::string part = text.substr(std::min(begin, text.size()), kBytes);
  return part.substr(0, part.rfind('\n') + 1);
}

void ChangeBytes(std::string& text, Random& random) {
  constexpr std::string_view kLetters = "  \n\n#\"-<>()=:,.%01ah\r";
  for (std::size_t i = 1 + random.Below(2); i > 0 && !text.empty(); --i) {
    const std::size_t at = random.Below(text.size());
    switch (random.Below(3)) {
      case 0:
        text.insert(at, 1, random.Of(kLetters));
        break;
      case 1:
        text.erase(at, 1);
        break;
      default:
        text[at] = random.Of(kLetters);
    }
  }
}

// The same pack as somebody without an editor would write it.
std::string Careless(const std::string& text, Random& random) {
  std::string result;
  bool is_text = false;
  bool is_comment = false;
  bool is_indentation = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      if (!is_comment && random.Below(8) == 0) result += random.Below(2) == 0 ? "# x" : "  ";
      result.append(random.Below(6) == 0 ? "   \n\n" : "");
      result += random.Below(4) == 0 ? "\r\n" : "\n";
      is_comment = false;
      is_indentation = true;
      continue;
    }
    if (c != ' ') is_indentation = false;
    if (c == '"' && !is_comment && (i == 0 || text[i - 1] != '\\')) is_text = !is_text;
    if (c == '#' && !is_text) is_comment = true;
    result += c;
    if (is_indentation) result += ' ';
    if (c == ' ' && !is_text && !is_indentation) result.append(random.Below(3), ' ');
  }
  return result;
}

TEST(AllPacksTest, MeanTheSameAndStay) {
  const std::vector<File> files = AllPacks();
  EXPECT_GT(files.size(), 15U);
  std::size_t right = 0;
  for (const File& file : files) {
    if (!Holds(file.text, file.name)) continue;
    ++right;
    EXPECT_EQ(LettersOf(Formatted(file.text)), LettersOf(SpeltOut(file.text))) << file.name;
  }
  EXPECT_GT(right, 15U);
}

TEST(AllPacksTest, ChangedAtRandom) {
  Random random;
  std::size_t right = 0;
  const std::vector<File> files = AllPacks();
  for (std::size_t i = 0; i < 3000; ++i) {
    const File& file = files[random.Below(files.size())];
    std::string part = PartOf(file.text, random);
    ChangeBytes(part, random);
    right += Holds(part, file.name) ? 1U : 0U;
  }
  EXPECT_GT(right, 100U);
}

TEST(AllPacksTest, WrittenCarelessly) {
  Random random;
  for (const File& file : AllPacks()) {
    if (Meaning(file.text).empty()) continue;
    const std::string careless = Careless(file.text, random);
    EXPECT_NE(careless, file.text);
    EXPECT_TRUE(Holds(careless, file.name)) << file.name;
    EXPECT_EQ(Meaning(careless), Meaning(file.text)) << file.name;
  }
}

}  // namespace
}  // namespace radap
