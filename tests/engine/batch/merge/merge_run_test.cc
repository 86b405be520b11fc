// Shards of real runs, joined, are the bytes of the run in one go: any count of shards, both formats, a folder.
#include <gtest/gtest.h>

#include <numeric>
#include <string>
#include <vector>

#include "engine/batch/merge/merge.h"
#include "engine/batch/stream/batch.h"
#include "rules/packs/packs.h"
#include "tests/engine/batch/merge/made_shards.h"

namespace radap::batch {
namespace {

constexpr const char* kPack = "seam-scm-2566";

const Program* PackOf(std::string_view id) {
  static const LoadedPack pack = CompilePack(*FindPackById(kPack, PackFolders{}));
  return id == kPack ? &*pack.program : nullptr;
}

std::string Dossier(int number) {
  return "{\"format\":\"radap.dossier/1\",\"pack\":\"" + std::string(kPack) +
         "\",\"organisation\":{\"id\":\"o-" + std::to_string(number) +
         "\"},\"fiscal_year\":2564,\"ratings\":{\"2.1\":{\"2564\":" + std::to_string(number % 5) +
         "." + std::to_string(number % 10) + "}}}";
}

// Lines of every kind: dossiers, blank ones, what is none, of an unknown pack; of very different length.
std::string Line(int number) {
  switch (number % 11) {
    case 3:
      return "";
    case 5:
      return "{\"no dossier\": " + std::string(static_cast<std::size_t>(number) % 7 * 900, '1');
    case 7:
      return "{\"format\":\"radap.dossier/1\",\"pack\":\"none\",\"organisation\":{\"id\":\"o\"},"
             "\"fiscal_year\":2564}";
    default:
      return Dossier(number);
  }
}

struct Kind {
  const char* name;
  RowFormat format;
  RowFields fields;
  bool of_files;
};

class MergeRun : public ::testing::TestWithParam<Kind> {
 protected:
  void Run(const std::string& input, const std::string& output, Shard shard) {
    BatchOptions options;
    options.input = input;
    options.output = output;
    options.jobs = 2;
    options.shard = shard;
    options.scoring.format = GetParam().format;
    options.scoring.fields = GetParam().fields;
    options.scoring.find_pack = PackOf;
    options.identity = "each, ...";
    const BatchResult result = RunBatch(options);
    ASSERT_EQ(result.end, BatchEnd::kWhole) << result.why.en;
  }

  // In each of these counts of shards.
  void Compare(const std::string& input, const std::vector<int>& counts) {
    const std::string whole = folder_ / "whole";
    Run(input, whole, {});
    for (const int of : counts) {
      std::vector<std::string> names;
      for (int index = of; index >= 1; --index) {
        names.push_back(folder_ / (std::to_string(index) + "-of-" + std::to_string(of)));
        Run(input, names.back(), {index, of});
      }
      const std::string merged = folder_ / "merged";
      const MergeResult result = MergeShards(names, merged);
      ASSERT_EQ(result.end, MergeEnd::kWhole) << of << result.why.en;
      EXPECT_EQ(FileText(merged), FileText(whole)) << of;
      EXPECT_EQ(FileText(merged + ".summary.json"), FileText(whole + ".summary.json")) << of;
    }
  }

  Folder folder_;
};

TEST_P(MergeRun, EqualsTheRunInOneGo) {
  const bool of_files = GetParam().of_files;
  const std::string input = folder_ / "input";
  if (of_files) std::filesystem::create_directory(input);
  std::string lines;
  for (int number = 0; number < (of_files ? 30 : 300); ++number) {
    if (of_files) {
      WriteText(input + "/a, \"b\"" + std::to_string(number) + ".json", Line(number));
    } else {
      lines += Line(number) + "\n";
    }
  }
  if (!of_files) WriteText(input, lines);
  std::vector<int> counts(20);
  std::iota(counts.begin(), counts.end(), 1);
  Compare(input, counts);
}

TEST_P(MergeRun, OddInputs) {
  if (GetParam().of_files) GTEST_SKIP() << "of lines only";
  const std::string input = folder_ / "input";
  for (const std::string& text :
       {std::string(), std::string("\n"), std::string("\n\n\n\n\n"), Dossier(1), Dossier(1) + "\n",
        Dossier(1) + "\n\n" + Dossier(2), "x\n" + Dossier(3) + "\r\n" + Dossier(4) + "\n"}) {
    SCOPED_TRACE(text);
    WriteText(input, text);
    Compare(input, {2, 3, 8});
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, MergeRun,
    ::testing::Values(Kind{"Ndjson", RowFormat::kNdjson, RowFields::kSummary, false},
                      Kind{"NdjsonFull", RowFormat::kNdjson, RowFields::kFull, false},
                      Kind{"Csv", RowFormat::kCsv, RowFields::kSummary, false},
                      Kind{"CsvFull", RowFormat::kCsv, RowFields::kFull, false},
                      Kind{"Folder", RowFormat::kNdjson, RowFields::kSummary, true},
                      Kind{"FolderCsv", RowFormat::kCsv, RowFields::kSummary, true}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace radap::batch
