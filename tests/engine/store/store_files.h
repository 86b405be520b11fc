// Folders, dossiers and results for the tests of the store. Nothing here is computed from a pack.
#ifndef RADAP_TESTS_ENGINE_STORE_STORE_FILES_H_
#define RADAP_TESTS_ENGINE_STORE_STORE_FILES_H_

#include <map>
#include <string>
#include <string_view>

#include "engine/store/store.h"

namespace radap::store {

// A folder of its own, removed at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }
  const std::string& path() const { return path_; }
  // Name -> bytes, of every file in it.
  std::map<std::string, std::string> Files() const;

 private:
  std::string path_;
};

std::string ReadFile(const std::string& path);
void WriteFile(const std::string& path, std::string_view bytes);

PackEdition MadeUpPack(const std::string& version = "1");
NewResult ResultOf(std::int64_t pack, const std::string& total);
// The bytes live as long as the object.
struct MadeUpDossier {
  explicit MadeUpDossier(const std::string& organisation, int year = 2568,
                         const std::string& content = "");
  std::string bytes;
  NewDossier dossier;
};
// Adds it with the total, in a transaction of its own; the pack too.
Added AddOne(Store& store, const std::string& organisation, int year = 2568,
             const std::string& content = "", const std::string& total = "380");
// Four organisations, two years, notes and overrides, one withdrawn.
void FillWithAll(Store& store);

// "org 2568 total level" of all that stands, sorted, a line each.
std::string StandingLines(const Store& store, const Filter& filter = {});
std::string Join(const std::vector<Label>& labels);

// The kind of the error that `act` throws; -1: none.
template <typename Act>
int KindThrown(const Act& act) {
  try {
    act();
  } catch (const StoreError& error) {
    return static_cast<int>(error.kind);
  }
  return -1;
}

}  // namespace radap::store

#endif  // RADAP_TESTS_ENGINE_STORE_STORE_FILES_H_
