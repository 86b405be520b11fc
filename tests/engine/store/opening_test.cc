// What is not a whole store of this version is refused, and not a byte of it or beside it is changed.
#include <SQLiteCpp/Database.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <random>

#include "engine/store/store.h"
#include "tests/engine/store/store_files.h"
#include "tests/environment.h"

namespace radap::store {
namespace {

constexpr int kOpened = -1;

// Everything whose SHA-256 is kept.
std::string Records(const Store& store) {
  std::string text;
  store.ForEachRevision([&](const Revision& revision) {
    text += revision.organisation + revision.source + revision.pack_id + revision.added_at +
            std::to_string(revision.number) + std::to_string(revision.fiscal_year);
    text += store.DossierBytes(revision.dossier) + "\n";
    for (const StoredResult& result : store.Results(revision.id)) {
      text += result.scores.total + result.scores.level + result.scores.items +
              result.scores.questions + result.computed_at + result.pack_sha256;
    }
    for (const Note& note : store.Notes(revision.organisation)) {
      text += note.about + note.author + note.text + note.time;
    }
    for (const Override& made : store.Overrides(revision.id)) {
      text += made.path + made.value + made.author + made.reason + made.withdrawn_by;
    }
  });
  return text + StandingLines(store);
}

class OpeningTest : public testing::Test {
 protected:
  OpeningTest() {
    FillWithAll(*std::make_unique<Store>(path_, Access::kCreate));
    whole_ = ReadFile(path_);
  }

  // The kind of the refusal, by every access. Nothing has changed after one.
  int Open(const std::string& name, std::string* message = nullptr) {
    int kind = kOpened;
    for (const Access access : {Access::kRead, Access::kWrite, Access::kCreate}) {
      const auto before = folder_.Files();
      kind = kOpened;
      try {
        const Store store(folder_ / name, access);
      } catch (const StoreError& error) {
        kind = static_cast<int>(error.kind);
        if (message != nullptr) *message = error.message.th + "\n" + error.message.en;
        EXPECT_NE(error.message.th.find(folder_ / name), std::string::npos);
        EXPECT_NE(error.message.en.find(folder_ / name), std::string::npos);
      }
      EXPECT_TRUE(before == folder_.Files());
    }
    return kind;
  }
  int OpenWith(const std::string& bytes) {
    WriteFile(path_, bytes);
    return Open("s.radap");
  }

  Folder folder_;
  const std::string path_ = folder_ / "s.radap";
  std::string whole_;
};

TEST_F(OpeningTest, WholeStoreIsOpenedAndLeavesNothingBeside) {
  EXPECT_EQ(kOpened, Open("s.radap"));
  EXPECT_EQ(1U, folder_.Files().size());
  Store store(path_, Access::kRead);
  EXPECT_EQ("", Join(store.CheckWhole(nullptr)));
}

TEST_F(OpeningTest, ByteOfTheHead) {
  int refused = 0;
  for (std::size_t at = 0; at < 100; ++at) {
    std::string bytes = whole_;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    refused += OpenWith(bytes) == kOpened ? 0 : 1;
  }
  EXPECT_EQ(88, refused);  // not: the schema's counter, a cache size, SQLite's own version
}

TEST_F(OpeningTest, BytesAnywhereAreRefusedOrFoundByVerify) {
  std::mt19937 random(7);
  Store(path_, Access::kRead).CheckWhole(nullptr);
  const std::string records = Records(Store(path_, Access::kRead));
  int refused = 0;
  int found = 0;
  const int rounds = FromEnvironment("RADAP_FLIPPED_BYTES", 60);
  for (int round = 0; round < rounds; ++round) {
    std::string bytes = whole_;
    const std::size_t at = random() % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
    if (OpenWith(bytes) != kOpened) {
      ++refused;
      continue;
    }
    const Store store(path_, Access::kRead);
    if (!store.CheckWhole(nullptr).empty()) {
      ++found;
    } else {
      EXPECT_EQ(records, Records(store)) << at;  // unused space
    }
  }
  EXPECT_GE(refused, 1);
  EXPECT_GE(found, 1);
}

TEST_F(OpeningTest, RunsOfZeros) {
  int refused = 0;
  const std::size_t pages = whole_.size() / 8192;
  for (std::size_t page = 0; page < pages; ++page) {
    std::string bytes = whole_;
    bytes.replace(page * 8192, 8192, std::string(8192, '\0'));
    refused += OpenWith(bytes) == kOpened ? 0 : 1;
  }
  EXPECT_EQ(static_cast<int>(pages), refused);
}

TEST_F(OpeningTest, Truncated) {
  const int damaged = static_cast<int>(ErrorKind::kDamaged);
  const int not_a_store = static_cast<int>(ErrorKind::kNotAStore);
  for (const std::size_t size : {0U, 1U, 15U, 99U}) {
    EXPECT_EQ(not_a_store, OpenWith(whole_.substr(0, size))) << size;
  }
  for (const std::size_t size : {100U, 512U, 4096U, 8191U}) {
    EXPECT_EQ(damaged, OpenWith(whole_.substr(0, size))) << size;
  }
  for (std::size_t size = 8192; size < whole_.size(); size += 8192) {
    EXPECT_EQ(damaged, OpenWith(whole_.substr(0, size))) << size;
  }
  EXPECT_EQ(damaged, OpenWith(whole_.substr(0, whole_.size() - 1)));
  EXPECT_EQ(damaged, OpenWith(whole_ + "x"));
  EXPECT_EQ(damaged, OpenWith(whole_ + whole_));
}

TEST_F(OpeningTest, OtherFiles) {
  const int not_a_store = static_cast<int>(ErrorKind::kNotAStore);
  WriteFile(folder_ / "empty", "");
  WriteFile(folder_ / "text", std::string(10'000, 'x'));
  WriteFile(folder_ / "name with % ? # ' \" กขค.json", "{\"format\": \"radap.dossier/1\"}");
  std::filesystem::create_directory(folder_ / "folder");
  ASSERT_EQ(0, mkfifo((folder_ / "pipe").c_str(), 0600));
  {
    SQLite::Database other(folder_ / "other", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("PRAGMA user_version = 1; CREATE TABLE edition (id INTEGER)");
  }
  for (const char* name :
       {"empty", "text", "name with % ? # ' \" กขค.json", "folder", "pipe", "other"}) {
    EXPECT_EQ(not_a_store, Open(name)) << name;
  }
}

TEST_F(OpeningTest, OddNamesOfStores) {
  for (const char* name :
       {"name with % ? # ' \" กขค&mode=memory", "file:x?mode=memory", ":memory:"}) {
    AddOne(*std::make_unique<Store>(folder_ / name, Access::kCreate), "a");
    EXPECT_EQ("a 2568 380\n", StandingLines(Store(folder_ / name, Access::kRead))) << name;
  }
  EXPECT_EQ(4U, folder_.Files().size());
}

TEST_F(OpeningTest, RelativeNamesAndLinks) {
  const std::filesystem::path was = std::filesystem::current_path();
  std::filesystem::current_path(folder_.path());
  AddOne(*std::make_unique<Store>("relative.radap", Access::kCreate), "a");
  std::filesystem::create_directory("below");
  std::filesystem::create_symlink("../relative.radap", "below/link");
  std::filesystem::current_path("below");
  AddOne(*std::make_unique<Store>("link", Access::kWrite), "b");
  std::filesystem::current_path(was);
  EXPECT_EQ("a 2568 380\nb 2568 380\n",
            StandingLines(Store(folder_ / "relative.radap", Access::kRead)));
  EXPECT_EQ(3U, folder_.Files().size());
}

TEST_F(OpeningTest, NotThere) {
  EXPECT_EQ(static_cast<int>(ErrorKind::kNotThere),
            KindThrown([&] { Store(folder_ / "none", Access::kRead); }));
  EXPECT_EQ(static_cast<int>(ErrorKind::kNotThere),
            KindThrown([&] { Store(folder_ / "none", Access::kWrite); }));
  EXPECT_EQ(static_cast<int>(ErrorKind::kCannotWrite),
            KindThrown([&] { Store(folder_ / "no/folder/s.radap", Access::kCreate); }));
  EXPECT_EQ(static_cast<int>(ErrorKind::kNotThere),
            KindThrown([&] { Store("", Access::kCreate); }));
  EXPECT_EQ(1U, folder_.Files().size());
}

TEST_F(OpeningTest, NewerAndOlderThanAny) {
  const auto with_version = [&](int version) {
    std::string bytes = whole_;
    bytes[63] = static_cast<char>(version);
    return OpenWith(bytes);
  };
  EXPECT_EQ(static_cast<int>(ErrorKind::kNewer), with_version(99));
  EXPECT_EQ(static_cast<int>(ErrorKind::kDamaged), with_version(0));
  std::string message;
  std::string bytes = whole_;
  bytes[63] = 99;
  WriteFile(path_, bytes);
  Open("s.radap", &message);
  EXPECT_NE(message.find("รุ่น 99"), std::string::npos);
  EXPECT_NE(message.find("version 99"), std::string::npos);
}

TEST_F(OpeningTest, TablesThatAreNotOurs) {
  for (const char* change : {"DROP INDEX note_of_organisation", "CREATE TABLE more (x)",
                             "ALTER TABLE note RENAME COLUMN about TO around"}) {
    WriteFile(path_, whole_);
    SQLite::Database(path_, SQLite::OPEN_READWRITE).exec(change);
    EXPECT_EQ(static_cast<int>(ErrorKind::kDamaged), Open("s.radap")) << change;
  }
}

TEST_F(OpeningTest, JournalBeside) {
  WriteFile(folder_ / "s.radap-journal", "something");
  EXPECT_EQ(static_cast<int>(ErrorKind::kDamaged), Open("s.radap"));
}

// As a user without rights, which root becomes for it.
class WithoutRights {
 public:
  WithoutRights() : was_root_(geteuid() == 0) {
    if (was_root_ && seteuid(65534) != 0) std::abort();
  }
  ~WithoutRights() {
    if (was_root_ && seteuid(0) != 0) std::abort();
  }

 private:
  bool was_root_;
};

TEST_F(OpeningTest, NoPermission) {
  const auto before = folder_.Files();
  const int cannot = static_cast<int>(ErrorKind::kCannotWrite);
  chmod(path_.c_str(), 0000);
  chmod(folder_.path().c_str(), 0555);
  const auto open = [&](Access access) {
    const WithoutRights without;
    return KindThrown([&] { EXPECT_NE("", StandingLines(Store(path_, access))); });
  };
  EXPECT_EQ(cannot, open(Access::kRead));
  EXPECT_EQ(cannot, open(Access::kWrite));
  chmod(path_.c_str(), 0444);
  EXPECT_EQ(kOpened, open(Access::kRead));
  EXPECT_EQ(cannot, open(Access::kWrite));
  chmod(folder_.path().c_str(), 0000);
  EXPECT_EQ(cannot, open(Access::kRead));
  EXPECT_EQ(cannot, open(Access::kCreate));
  chmod(folder_.path().c_str(), 0755);
  chmod(path_.c_str(), 0644);
  EXPECT_TRUE(before == folder_.Files());
}

// Runs `act` in a process that then dies at once.
void InProcessThatDies(const std::function<void()>& act) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    try {
      act();
    } catch (const StoreError&) {
      _exit(1);
    }
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_EQ(0, status);
}

TEST_F(OpeningTest, AfterADeathWhatWasCommittedIsThere) {
  InProcessThatDies([&] {
    auto* store = new Store(path_, Access::kWrite);  // never closed
    AddOne(*store, "new");
    auto* batch = new Store::Batch(*store);
    AddOne(*store, "lost");
    static_cast<void>(batch);
    _exit(0);
  });
  ASSERT_GT(std::filesystem::file_size(path_ + "-wal"), 0U);
  const std::string log = ReadFile(path_ + "-wal");
  for (const Access access : {Access::kRead, Access::kWrite}) {
    const Store store(path_, access);
    EXPECT_TRUE(store.Latest("new", std::nullopt, ""));
    EXPECT_FALSE(store.Latest("lost", std::nullopt, ""));
    EXPECT_EQ("", Join(store.CheckWhole(nullptr)));
    EXPECT_EQ(whole_, ReadFile(path_));  // readers leave the log as it is
    EXPECT_EQ(log, ReadFile(path_ + "-wal"));
  }
  EXPECT_EQ(1U, folder_.Files().size());
  EXPECT_TRUE(Store(path_, Access::kRead).Latest("new", std::nullopt, ""));
}

TEST_F(OpeningTest, DamagedWithALog) {
  InProcessThatDies([&] {
    AddOne(*new Store(path_, Access::kWrite), "new");
    _exit(0);
  });
  ASSERT_EQ(kOpened, KindThrown([&] { Store(path_, Access::kRead); }));
  std::string bytes = whole_;
  for (std::size_t page = 2; page < bytes.size() / 8192; ++page) {
    bytes.replace(page * 8192, 100, std::string(100, '\x7f'));
  }
  EXPECT_EQ(static_cast<int>(ErrorKind::kDamaged), OpenWith(bytes));
  EXPECT_EQ(static_cast<int>(ErrorKind::kNotAStore), OpenWith(std::string(10'000, 'x')));
  std::filesystem::remove(path_ + "-shm");
  EXPECT_EQ(static_cast<int>(ErrorKind::kDamaged), OpenWith(bytes));
}

TEST_F(OpeningTest, OpenedWhileAnotherWrites) {
  Store writer(path_, Access::kWrite);
  AddOne(writer, "one");
  const Store::Batch batch(writer);
  AddOne(writer, "two");
  InProcessThatDies([&] {
    const Store reader(path_, Access::kRead);
    if (!reader.Latest("one", std::nullopt, "") || reader.Latest("two", std::nullopt, "")) {
      _exit(2);
    }
  });
}

}  // namespace
}  // namespace radap::store
