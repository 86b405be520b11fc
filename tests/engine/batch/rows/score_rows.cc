#include "tests/engine/batch/rows/score_rows.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>
#include <optional>

#include "engine/batch/read/read_line.h"
#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::batch::testing {
namespace {

constexpr std::string_view kSmallPack = R"(pack small-batch version 1
  title th "เล็ก" en "Small"
  scale 0 .. 10 rating
  levels
    level good from 5 rating th "ดี" en "Good"
    level best from 10 rating th "ดีที่สุด" en "Best"

rule score of item, rating th "คะแนน" en "score"
  when rating is missing: 0 rating
  otherwise: rating

lint too-high of item, warning
  when rating > 10
  say th "สูงเกิน" en "too high"

total th "รวม" en "Total": mean of categories
category 1 th "หมวด" en "Category": mean of items
  item 1.1 th "หนึ่ง" en "One"
  item 1.2 th "สอง" en "Two"
)";

constexpr std::string_view kNotText = "\xFF\xFE{\"organisation\":[,\"\n";

}  // namespace

const Program& SmallProgram() {
  static const Program kProgram = radap::testing::CompileOrStop(kSmallPack);
  return kProgram;
}

const Program* FindTestPack(std::string_view id) {
  static std::mutex mutex;
  static std::map<std::string, std::optional<Program>, std::less<>> packs;
  if (id == "small-batch") return &SmallProgram();
  const std::lock_guard lock(mutex);
  auto found = packs.find(id);
  if (found == packs.end()) {
    std::optional<Source> source = FindPackById(id, {});
    std::optional<Program> program;
    if (source) program = CompilePack(std::move(*source)).program;
    found = packs.emplace(id, std::move(program)).first;
  }
  return found->second ? &*found->second : nullptr;
}

const Program& PackOrStop(std::string_view id) {
  const Program* const program = FindTestPack(id);
  if (program == nullptr) std::abort();
  return *program;
}

ScorerOptions OptionsOf(RowFormat format) {
  ScorerOptions options;
  options.format = format;
  options.find_pack = FindTestPack;
  options.engine_version = "test";
  return options;
}

Scored ScoreText(std::string_view lines, const ScorerOptions& options) {
  std::string padded(lines);
  while (padded.size() < lines.size() + kPadding) padded += kNotText;
  Scorer scorer(options, MakePackBook(options));
  Chunk chunk;
  scorer.ScoreLines(std::string_view(padded).substr(0, lines.size()), chunk);
  Scored scored;
  AppendRows(chunk, 0, options.format, scored.rows);
  scored.summary = chunk.summary;
  scored.general = chunk.general;
  return scored;
}

Scored ScoreOneFile(std::string_view bytes, std::string_view name, const ScorerOptions& options) {
  std::string padded(bytes);
  while (padded.size() < bytes.size() + kPadding) padded += kNotText;
  Scorer scorer(options, MakePackBook(options));
  Chunk chunk;
  scorer.ScoreFile(std::string_view(padded).substr(0, bytes.size()), chunk);
  Scored scored;
  AppendFileRow(chunk, name, options.format, scored.rows);
  scored.summary = chunk.summary;
  scored.general = chunk.general;
  return scored;
}

std::string OneLine(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string SampleLine(std::string_view name) {
  return OneLine(radap::testing::FileText("samples/" + std::string(name)));
}

}  // namespace radap::batch::testing
