// A full disk: what was reported as stored is there, nothing else is, and the store is whole.
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>

#include "engine/store/store.h"
#include "tests/engine/store/store_files.h"

namespace radap::store {
namespace {

// Bytes that do not get smaller.
std::string Noise(int seed) {
  std::string text;
  unsigned state = static_cast<unsigned>(seed) * 2654435761U + 1;
  for (int i = 0; i < 5'000; ++i) {
    state = state * 1664525U + 1013904223U;
    text += static_cast<char>('#' + (state >> 16) % 57);
  }
  return text;
}

// Adds two to a batch until that fails; exit code: how many were reported as stored, 255 if it fails otherwise.
[[noreturn]] void AddUntil(ErrorKind expected, const std::string& path) {
  int stored = 0;
  try {
    Store store(path, Access::kWrite);
    for (int i = 0; i < 200; i += 2) {
      Store::Batch batch(store);
      AddOne(store, "o" + std::to_string(i), 2568, Noise(i));
      AddOne(store, "o" + std::to_string(i + 1), 2568, Noise(i + 1));
      batch.Commit();
      stored += 2;
    }
  } catch (const StoreError& error) {
    _exit(error.kind == expected ? stored : 255);
  }
  _exit(254);
}

// `limit`: of the size of files, in bytes; 0: none.
int StoredUntil(ErrorKind expected, const std::string& path, rlim_t limit) {
  const pid_t child = fork();
  if (child == 0) {
    const rlimit most{limit, limit};
    if (limit != 0 && setrlimit(RLIMIT_FSIZE, &most) != 0) _exit(255);
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
    AddUntil(expected, path);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

void ExpectStored(const std::string& path, int stored) {
  Store store(path, Access::kWrite);
  EXPECT_EQ("", Join(store.CheckWhole(nullptr)));
  EXPECT_EQ(stored, store.Count().organisations);
  for (int i = 0; i < stored; ++i) {
    const std::string name = "o" + std::to_string(i);
    ASSERT_TRUE(store.Latest(name, 2568, "")) << name;
    EXPECT_EQ(MadeUpDossier(name, 2568, Noise(i)).bytes,
              store.DossierBytes(store.Latest(name, 2568, "")->dossier));
  }
  EXPECT_EQ(Added::What::kNew, AddOne(store, "later").what);
}

TEST(FullTest, FilesMayNotGrow) {
  int most = 0;
  for (rlim_t limit = 200'000; limit < 800'000; limit += 31'337) {
    const Folder folder;
    const std::string path = folder / "s.radap";
    { const Store store(path, Access::kCreate); }
    const int stored = StoredUntil(ErrorKind::kCannotWrite, path, limit);
    ASSERT_LT(stored, 200) << limit;
    most = std::max(most, stored);
    ExpectStored(path, stored);
  }
  EXPECT_GT(most, 10);
}

TEST(FullTest, DiskIsFull) {
  for (int kilobytes = 400; kilobytes < 1'600; kilobytes += 150) {
    const Folder folder;
    const Folder other;
    const std::string size = "size=" + std::to_string(kilobytes) + "k";
    if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, size.c_str()) != 0) {
      GTEST_SKIP() << "only root makes a small disk";
    }
    { const Store store(folder / "s.radap", Access::kCreate); }
    const int stored = StoredUntil(ErrorKind::kFull, folder / "s.radap", 0);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      std::filesystem::copy(entry.path(), other / entry.path().filename().string());
    }
    {  // As it is on the full disk: it can be read there.
      const Store store(folder / "s.radap", Access::kRead);
      EXPECT_EQ(stored, store.Count().organisations);
    }
    umount(folder.path().c_str());
    ASSERT_LT(stored, 200) << kilobytes;
    ExpectStored(other / "s.radap", stored);
  }
}

TEST(FullTest, NoRoomForANewStoreOrACopy) {
  const Folder folder;
  if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
    GTEST_SKIP() << "only root makes a small disk";
  }
  const int full = static_cast<int>(ErrorKind::kFull);
  EXPECT_EQ(full, KindThrown([&] { Store(folder / "s.radap", Access::kCreate); }));
  const Folder other;
  const Store store(other / "s.radap", Access::kCreate);
  EXPECT_EQ(full, KindThrown([&] { store.BackUp(folder / "copy"); }));
  EXPECT_EQ(0U, folder.Files().size());
  umount(folder.path().c_str());
}

}  // namespace
}  // namespace radap::store
