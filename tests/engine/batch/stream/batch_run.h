// Runs of small batches in a folder of their own, for the tests of engine/batch/stream: dossiers, blank lines, what is
// no dossier and an unknown pack, as one file and as a folder.
#ifndef RADAP_TESTS_ENGINE_BATCH_STREAM_BATCH_RUN_H_
#define RADAP_TESTS_ENGINE_BATCH_STREAM_BATCH_RUN_H_

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/batch/stream/batch.h"
#include "rules/packs/packs.h"
#include "tests/engine/batch/merge/made_shards.h"

namespace radap::batch {
namespace fs = std::filesystem;

inline constexpr const char* kPack = "seam-scm-2566";
inline constexpr int kLines = 60;

inline const Program* PackOf(std::string_view id) {
  static const LoadedPack pack = CompilePack(*FindPackById(kPack, PackFolders{}));
  return id == kPack ? &*pack.program : nullptr;
}

inline std::string DossierOf(int number) {
  return R"({"format":"radap.dossier/1","pack":")" + std::string(kPack) +
         R"(","organisation":{"id":"o-)" + std::to_string(number) +
         R"("},"fiscal_year":2564,"ratings":{"2.1":{"2564":)" + std::to_string(number % 5) +
         ".25}}}";
}

// Dossiers, blank lines, what is none, and an unknown pack.
inline std::string LineOf(int number) {
  if (number % 10 == 3) return "";
  if (number % 10 == 5) return R"({"format": 1)";
  if (number % 10 == 7) return R"({"format":"radap.dossier/1","pack":"none"})";
  return DossierOf(number);
}

inline std::string Lines() {
  std::string lines;
  for (int number = 1; number <= kLines; ++number) lines += LineOf(number) + "\n";
  return lines;
}

class BatchRun : public ::testing::Test {
 protected:
  BatchRun() {
    WriteText(folder_ / "in.ndjson", Lines());
    fs::create_directories(folder_ / "in/deep");
    for (int number = 10; number < 30; ++number) {
      const std::string place = number % 4 == 0 ? "in/deep/" : "in/";
      WriteText(folder_ / (place + std::to_string(number) + ".json"), LineOf(number) + "\n");
    }
  }

  BatchOptions Options(const std::string& output = "out") {
    BatchOptions options;
    options.input = folder_ / "in.ndjson";
    options.output = folder_ / output;
    options.portion_bytes = 400;
    options.scoring.find_pack = PackOf;
    options.identity = "a run";
    return options;
  }
  // Rows and summary.
  std::string Whole(const BatchOptions& options) {
    const BatchResult result = RunBatch(options);
    EXPECT_EQ(result.end, BatchEnd::kWhole) << result.why.en;
    EXPECT_FALSE(fs::exists(options.output + ".part"));
    EXPECT_FALSE(fs::exists(options.output + ".part.json"));
    return Written(options);
  }
  static std::string Written(const BatchOptions& options) {
    return FileText(options.output) + FileText(options.output + ".summary.json");
  }
  // Puts `rows` where an interrupted run would have left them.
  static void Interrupt(BatchOptions options, std::string_view rows) {
    const std::atomic<bool> stop{true};
    options.stop = &stop;
    options.resume = false;
    EXPECT_EQ(RunBatch(options).end, BatchEnd::kStopped);
    WriteText(options.output + ".part", rows);
  }

  Folder folder_;
};

}  // namespace radap::batch

#endif  // RADAP_TESTS_ENGINE_BATCH_STREAM_BATCH_RUN_H_
