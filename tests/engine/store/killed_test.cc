// Killed at any moment: all that was reported as stored is there, batches are whole, the store opens clean.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <random>

#include "engine/store/store.h"
#include "tests/engine/store/store_files.h"
#include "tests/environment.h"

namespace radap::store {
namespace {

constexpr int kToABatch = 3;

// A byte to `report` after each batch, until it is killed.
[[noreturn]] void AddForever(const std::string& path, int report) {
  try {
    for (int i = 0;;) {
      Store store(path, Access::kCreate);
      for (int batches = 0; batches < 20; ++batches) {
        Store::Batch batch(store);
        for (const int end = i + kToABatch; i < end; ++i) AddOne(store, "o" + std::to_string(i));
        batch.Commit();
        if (write(report, "x", 1) != 1) _exit(1);
      }
    }
  } catch (const StoreError& error) {
    fprintf(stderr, "%s\n", error.message.en.c_str());
  }
  _exit(1);
}

// How many batches were reported.
int RunAndKill(const std::string& path, useconds_t after) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return -1;
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    AddForever(path, ends[1]);
  }
  close(ends[1]);
  usleep(after);
  kill(child, SIGKILL);
  int reported = 0;
  std::array<char, 4096> bytes{};
  for (ssize_t got = 0; (got = read(ends[0], bytes.data(), bytes.size())) > 0;) {
    reported += static_cast<int>(got);
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? reported : -1;
}

TEST(KilledTest, NothingReportedIsLost) {
  std::mt19937 random(11);
  int all_reported = 0;
  const int rounds = FromEnvironment("RADAP_KILLS", 30);
  for (int round = 0; round < rounds; ++round) {
    const Folder folder;
    const std::string path = folder / "s.radap";
    const int reported = RunAndKill(path, static_cast<useconds_t>(random() % 150'000));
    ASSERT_GE(reported, 0);
    all_reported += reported;
    Store store(path, Access::kCreate);
    EXPECT_EQ("", Join(store.CheckWhole(nullptr)));
    const Totals totals = store.Count();
    EXPECT_EQ(0, totals.organisations % kToABatch);
    EXPECT_GE(totals.organisations, reported * kToABatch);
    EXPECT_LE(totals.organisations, (reported + 1) * kToABatch);
    EXPECT_EQ(totals.organisations, totals.dossiers);
    EXPECT_EQ(Added::What::kNew, AddOne(store, "later").what);
  }
  EXPECT_GT(all_reported, rounds);
}

}  // namespace
}  // namespace radap::store
