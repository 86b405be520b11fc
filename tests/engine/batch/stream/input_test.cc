// Portions and shards: every line exactly once, whole, in order, however the input is cut.
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "engine/batch/stream/input.h"
#include "tests/engine/batch/merge/made_shards.h"

namespace radap::batch {
namespace {

constexpr int kMostShards = 20;
constexpr std::size_t kMebibyte = std::size_t{1} << 20;

const std::vector<std::string>& OddTexts() {
  static const std::vector<std::string> kTexts = {
      "",
      "a",
      "\n",
      "a\n",
      "a\nb",
      "\n\n\n",
      "a\n\n\nb\n",
      "one\r\ntwo\r\n\r\nthree",
      "1\n22\n333\n4444\n55555\n666666\n7777777\n88888888\n999999999\n",
      std::string(100, 'x') + "\ny\n" + std::string(50, 'z'),
      "\xEF\xBB\xBF{}\n{}\n",
      std::string("nul\0in\nit\n", 10),
  };
  return kTexts;
}

BatchOptions OptionsOf(const std::string& input, std::size_t portion_bytes, Shard shard = {}) {
  BatchOptions options;
  options.input = input;
  options.portion_bytes = portion_bytes;
  options.shard = shard;
  return options;
}

std::unique_ptr<Input> Open(const BatchOptions& options) {
  OpenedInput opened = OpenInput(options);
  EXPECT_TRUE(opened.input) << opened.failure->why.en;
  return std::move(opened.input);
}

// All that is left, each portion checked: whole lines, bytes behind it that can be read.
std::string Rest(Input& input) {
  std::string all;
  Portion portion;
  while (input.Claim(portion)) {
    const std::optional<Failure> failure = input.Fill(portion);
    EXPECT_FALSE(failure) << failure->why.en;
    if (!all.empty()) {
      EXPECT_EQ(all.back(), '\n') << "a line torn before " << portion.text;
    }
    EXPECT_FALSE(portion.text.empty());
    EXPECT_EQ(portion.bytes, static_cast<std::int64_t>(portion.text.size()));
    int sum = 0;
    for (std::size_t i = 0; i < kPadding; ++i) sum += portion.text.data()[portion.text.size() + i];
    EXPECT_NE(sum, -1);
    all += portion.text;
  }
  EXPECT_FALSE(input.failure());
  return all;
}

std::string Rest(const BatchOptions& options) {
  const std::unique_ptr<Input> input = Open(options);
  return input ? Rest(*input) : "";
}

// The text through a pipe, written in pieces of so many bytes.
class Piped {
 public:
  Piped(std::string text, std::size_t piece) {
    EXPECT_EQ(::pipe(ends_.data()), 0);
    writer_ = std::jthread([this, text = std::move(text), piece] {
      for (std::size_t at = 0; at < text.size(); at += piece) {
        const std::string part = text.substr(at, piece);
        EXPECT_EQ(::write(ends_[1], part.data(), part.size()), static_cast<ssize_t>(part.size()));
      }
      ::close(ends_[1]);
    });
  }
  ~Piped() {
    writer_.join();
    ::close(ends_[0]);
  }
  std::string path() const { return "/dev/fd/" + std::to_string(ends_[0]); }

 private:
  std::array<int, 2> ends_{};
  std::jthread writer_;
};

TEST(InputTest, PortionsOfAFileCutAtEveryByte) {
  const Folder folder;
  for (const std::string& text : OddTexts()) {
    WriteText(folder / "in", text);
    for (std::size_t portion = 1; portion <= text.size() + 2; ++portion) {
      EXPECT_EQ(Rest(OptionsOf(folder / "in", portion)), text) << portion;
    }
  }
}

TEST(InputTest, ShardsAreAllLinesOnce) {
  const Folder folder;
  for (const std::string& text : OddTexts()) {
    WriteText(folder / "in", text);
    for (int of = 1; of <= kMostShards; ++of) {
      std::string all;
      std::int64_t end = 0;
      for (int index = 1; index <= of; ++index) {
        const std::unique_ptr<Input> input = Open(OptionsOf(folder / "in", 7, {index, of}));
        const Part part = *input->PartTaken();
        EXPECT_EQ(part.from, end);
        end = part.to;
        const std::string lines = Rest(*input);
        if (!all.empty() && !lines.empty()) {
          EXPECT_EQ(all.back(), '\n') << index << " of " << of;
        }
        all += lines;
      }
      EXPECT_EQ(all, text) << of;
      EXPECT_EQ(end, static_cast<std::int64_t>(text.size()));
    }
  }
}

TEST(InputTest, AShardTakesTheLinesThatBeginInIt) {
  const Folder folder;
  WriteText(folder / "in", "aaaa\nbb\ncc\ndddddddddd\n");  // begin at 0, 5, 8, 11; 22 bytes
  EXPECT_EQ(Rest(OptionsOf(folder / "in", 100, {1, 2})), "aaaa\nbb\ncc\n");
  EXPECT_EQ(Rest(OptionsOf(folder / "in", 100, {2, 2})), "dddddddddd\n");
  EXPECT_EQ(Rest(OptionsOf(folder / "in", 100, {3, 3})), "");
}

TEST(InputTest, PipesInPiecesOfAnySize) {
  for (const std::string& text : OddTexts()) {
    for (const std::size_t piece : {1U, 2U, 3U, 7U, 1000U}) {
      for (const std::size_t portion : {1U, 5U, 64U, 1000U}) {
        const Piped piped(text, piece);
        EXPECT_EQ(Rest(OptionsOf(piped.path(), portion)), text) << piece << " " << portion;
      }
    }
  }
}

TEST(InputTest, LinesThatComeWhileNothingElseDoesAreNotHeldBack) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  ASSERT_EQ(::write(ends[1], "first\nsec", 9), 9);
  const auto input = Open(OptionsOf("/dev/fd/" + std::to_string(ends[0]), kPortionBytes));
  Portion portion;
  ASSERT_TRUE(input->Claim(portion));
  EXPECT_EQ(portion.text, "first\n");
  ASSERT_EQ(::write(ends[1], "ond", 3), 3);
  ::close(ends[1]);
  ASSERT_TRUE(input->Claim(portion));
  EXPECT_EQ(portion.text, "second");
  EXPECT_FALSE(input->Claim(portion));
  ::close(ends[0]);
}

TEST(InputTest, APipeThatSaysNothingCanBeStopped) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  std::atomic<bool> stop{false};
  BatchOptions options = OptionsOf("/dev/fd/" + std::to_string(ends[0]), kPortionBytes);
  options.stop = &stop;
  const auto input = Open(options);
  std::jthread stopper([&stop] { stop = true; });
  Portion portion;
  EXPECT_FALSE(input->Claim(portion));
  EXPECT_FALSE(input->failure());
  ::close(ends[0]);
  ::close(ends[1]);
}

// More than can be a dossier is cut, the lines around it stay.
void CheckTooLarge(Input& input) {
  std::vector<std::string> lines;
  Portion portion;
  while (input.Claim(portion)) {
    EXPECT_FALSE(input.Fill(portion));
    for (std::string_view text = portion.text; !text.empty();) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      lines.emplace_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0], "before");
  EXPECT_GT(lines[1].size(), kMebibyte);
  EXPECT_LT(lines[1].size(), 6 * kMebibyte);
  EXPECT_EQ(lines[2], "after");
  EXPECT_GT(lines[3].size(), kMebibyte);
}

TEST(InputTest, ALineThatIsTooLargeIsNotKept) {
  const std::string text =
      "before\n" + std::string(20 * kMebibyte, 'x') + "\nafter\n" + std::string(2 * kMebibyte, 'y');
  const Folder folder;
  WriteText(folder / "in", text);
  for (const std::size_t portion : {std::size_t{1}, std::size_t{100}, kMebibyte}) {
    BatchOptions options = OptionsOf(folder / "in", portion);
    options.scoring.most_mebibytes = 1;
    CheckTooLarge(*Open(options));
    const Piped piped(text, 100'000);
    options.input = piped.path();
    CheckTooLarge(*Open(options));
  }
}

TEST(InputTest, AFileThatShrinksIsAFailure) {
  const Folder folder;
  WriteText(folder / "in", "aaaa\nbbbb\ncccc\n");
  const auto input = Open(OptionsOf(folder / "in", 10));
  Portion portion;
  ASSERT_TRUE(input->Claim(portion));
  std::filesystem::resize_file(folder / "in", 3);
  const std::optional<Failure> failure = input->Fill(portion);
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->end, BatchEnd::kCannotRead);
  EXPECT_FALSE(input->Claim(portion));
  ASSERT_TRUE(input->failure());
  EXPECT_TRUE(input->CheckUnchanged());
}

TEST(InputTest, AFileThatGrowsHasChanged) {
  const Folder folder;
  WriteText(folder / "in", "aaaa\n");
  const auto input = Open(OptionsOf(folder / "in", 10));
  EXPECT_FALSE(input->CheckUnchanged());
  WriteText(folder / "in", "aaaa\nbbbb\n");
  EXPECT_EQ(Rest(*input), "aaaa\n");
  EXPECT_TRUE(input->CheckUnchanged());
}

std::string AfterLines(const std::string& text, std::int64_t count) {
  std::size_t at = 0;
  for (; count > 0; --count) at = std::min(text.find('\n', at), text.size() - 1) + 1;
  return text.substr(at);
}

TEST(InputTest, SkipsLines) {
  const Folder folder;
  for (const std::string& text : OddTexts()) {
    WriteText(folder / "in", text);
    const std::int64_t lines = CountLines(text);
    for (std::int64_t count = 0; count <= lines; ++count) {
      for (const std::size_t portion : {1U, 6U, 1000U}) {
        const auto input = Open(OptionsOf(folder / "in", portion));
        const std::string rest = AfterLines(text, count);
        EXPECT_EQ(Skip(*input, count), static_cast<std::int64_t>(text.size() - rest.size()));
        EXPECT_EQ(Rest(*input), rest) << count;
        const Piped piped(text, 5);
        const auto pipe = Open(OptionsOf(piped.path(), portion));
        EXPECT_EQ(Skip(*pipe, count), static_cast<std::int64_t>(text.size() - rest.size()));
        EXPECT_EQ(Rest(*pipe), rest) << count;
      }
    }
    EXPECT_EQ(Skip(*Open(OptionsOf(folder / "in", 6)), lines + 1), -1);
  }
}

TEST(InputTest, SkippingCanBeStopped) {
  const Folder folder;
  WriteText(folder / "in", "a\nb\n");
  const std::atomic<bool> stop{true};
  const auto input = Open(OptionsOf(folder / "in", 1));
  EXPECT_EQ(Skip(*input, 1, &stop), -1);
  EXPECT_FALSE(input->failure());
}

TEST(InputTest, CountsLines) {
  EXPECT_EQ(CountLines(""), 0);
  EXPECT_EQ(CountLines("a"), 1);
  EXPECT_EQ(CountLines("a\n"), 1);
  EXPECT_EQ(CountLines("\n\na"), 3);
}

TEST(InputTest, WhatCannotBeRead) {
  const Folder folder;
  const OpenedInput missing = OpenInput(OptionsOf(folder / "none", 1));
  ASSERT_FALSE(missing.input);
  EXPECT_EQ(missing.failure->end, BatchEnd::kCannotRead);
  EXPECT_NE(missing.failure->why.en.find("none"), std::string::npos);
  const OpenedInput pipe = OpenInput(OptionsOf("/dev/null", 1, {1, 2}));
  ASSERT_FALSE(pipe.input);
  EXPECT_EQ(pipe.failure->end, BatchEnd::kWrongUsage);
}

}  // namespace
}  // namespace radap::batch
