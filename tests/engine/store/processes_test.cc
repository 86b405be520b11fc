// Several processes at once: nothing is lost, nothing is there twice, and readers do not wait.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <vector>

#include "engine/store/store.h"
#include "tests/engine/store/store_files.h"

namespace radap::store {
namespace {

// Starts all at one moment; each returns its exit code. No store may be open here.
std::vector<int> RunAtOnce(const std::vector<std::function<int()>>& acts) {
  std::array<int, 2> gate{};
  if (pipe(gate.data()) != 0) return {};
  std::vector<pid_t> children;
  for (const std::function<int()>& act : acts) {
    const pid_t child = fork();
    if (child == 0) {
      alarm(100);  // should it wait for what another failed to do
      close(gate[1]);
      char byte = 0;
      static_cast<void>(!read(gate[0], &byte, 1));  // until the gate is closed
      int code = 99;
      try {
        code = act();
      } catch (const StoreError& error) {
        fprintf(stderr, "%s\n", error.message.en.c_str());
      }
      _exit(code);
    }
    children.push_back(child);
  }
  close(gate[0]);
  close(gate[1]);
  std::vector<int> codes;
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    codes.push_back(WIFEXITED(status) ? WEXITSTATUS(status) : 255);
  }
  return codes;
}

// Organisations [first, last), a few to a batch.
int AddAll(const std::string& path, int first, int last) {
  Store store(path, Access::kCreate);
  for (int i = first; i < last;) {
    Store::Batch batch(store);
    for (const int end = std::min(i + 7, last); i < end; ++i)
      AddOne(store, "o" + std::to_string(i));
    batch.Commit();
  }
  return 0;
}

TEST(ProcessesTest, TwoAddAtOnce) {
  const Folder folder;
  const std::string path = folder / "s.radap";
  const auto read = [&] {
    std::int64_t last = 0;
    while (last < 450) {
      const Store store(path, Access::kRead);
      std::int64_t count = 0;
      store.ForEachStanding({}, Columns::kItems, [&](const Standing& standing) {
        count += standing.items.empty() ? 0 : 1;
      });
      if (count < last || store.Count().revisions < count) return 1;
      last = count;
    }
    return 0;
  };
  { const Store store(path, Access::kCreate); }
  const std::vector<int> codes = RunAtOnce(
      {[&] { return AddAll(path, 0, 300); }, [&] { return AddAll(path, 150, 450); }, read});
  EXPECT_EQ((std::vector<int>{0, 0, 0}), codes);
  const Store store(path, Access::kRead);
  EXPECT_EQ("", Join(store.CheckWhole(nullptr)));
  const Totals totals = store.Count();
  EXPECT_EQ(450, totals.organisations);
  EXPECT_EQ(450, totals.revisions);
  EXPECT_EQ(450, totals.dossiers);
  EXPECT_EQ(450, totals.results);
  EXPECT_EQ(1U, store.Packs().size());
}

TEST(ProcessesTest, AllMakeTheStoreAtOnce) {
  for (int round = 0; round < 10; ++round) {
    const Folder folder;
    const std::string path = folder / "s.radap";
    std::vector<std::function<int()>> acts;
    for (int process = 0; process < 4; ++process) {
      acts.emplace_back([&path, process] { return AddAll(path, process, process + 1); });
    }
    EXPECT_EQ((std::vector<int>{0, 0, 0, 0}), RunAtOnce(acts));
    EXPECT_EQ("o0 2568 380\no1 2568 380\no2 2568 380\no3 2568 380\n",
              StandingLines(Store(path, Access::kRead)));
    EXPECT_EQ(1U, folder.Files().size());
  }
}

TEST(ProcessesTest, SameOrganisationGetsEachNumberOnce) {
  const Folder folder;
  const std::string path = folder / "s.radap";
  const auto add = [&](const std::string& who) {
    Store store(path, Access::kCreate);
    for (int i = 0; i < 40; ++i) AddOne(store, "a", 2568, who + std::to_string(i));
    return 0;
  };
  EXPECT_EQ((std::vector<int>{0, 0}),
            RunAtOnce({[&] { return add("x"); }, [&] { return add("y"); }}));
  const Store store(path, Access::kRead);
  const std::vector<Revision> history = store.History("a");
  ASSERT_EQ(80U, history.size());
  for (std::size_t i = 0; i < history.size(); ++i) EXPECT_EQ(i + 1, history[i].number);
  EXPECT_EQ("", Join(store.CheckWhole(nullptr)));
}

TEST(ProcessesTest, BackupAndVacuumWhileAnotherAdds) {
  const Folder folder;
  const std::string path = folder / "s.radap";
  { const Store store(path, Access::kCreate); }
  const auto back_up = [&] {
    const Store store(path, Access::kRead);
    for (int i = 0; i < 5; ++i) store.BackUp(folder / ("copy" + std::to_string(i)));
    Store(path, Access::kWrite).Vacuum();
    return 0;
  };
  EXPECT_EQ((std::vector<int>{0, 0}), RunAtOnce({[&] { return AddAll(path, 0, 300); }, back_up}));
  EXPECT_EQ(300, Store(path, Access::kRead).Count().organisations);
  std::int64_t last = 0;
  for (int i = 0; i < 5; ++i) {
    const Store copy(folder / ("copy" + std::to_string(i)), Access::kRead);
    EXPECT_EQ("", Join(copy.CheckWhole(nullptr)));
    EXPECT_LE(last, copy.Count().organisations);
    last = copy.Count().organisations;
  }
}

}  // namespace
}  // namespace radap::store
