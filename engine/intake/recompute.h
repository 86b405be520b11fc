// Stored results computed again, many of one edition at a time; one for each thread. Part of engine/intake.
// Tested by tests/engine/intake/verify_test.cc.
#ifndef RADAP_ENGINE_INTAKE_RECOMPUTE_H_
#define RADAP_ENGINE_INTAKE_RECOMPUTE_H_

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/intake/taker.h"
#include "engine/intake/verify.h"
#include "engine/store/store.h"

namespace radap {

// The packs that a store keeps, compiled. From any thread.
class EditionShelf {
 public:
  EditionShelf(std::vector<store::PackEdition> editions, CompileEdition compile);
  // Null if the text that is kept does not compile any more.
  const Program* Find(const std::string& sha256);
  const std::shared_ptr<ColumnBook>& columns() const { return columns_; }

 private:
  std::map<std::string, store::PackEdition> editions_;
  CompileEdition compile_;
  std::map<std::string, const Program*> compiled_;
  std::shared_ptr<ColumnBook> columns_;
  std::mutex mutex_;
};

// A revision with all that is stored about its scores.
struct StoredScores {
  store::Revision revision;
  std::string bytes;  // of the dossier, with batch::kPadding bytes behind
  std::vector<store::StoredResult> results;
  std::vector<store::Override> overrides;
  std::optional<Label> unread;  // why the bytes are not there
  // As the store describes it, if this is the revision that the description is of.
  std::optional<Organisation> organisation;

  std::string_view Dossier() const;
};

// What differs of one revision.
using Differences = std::vector<Label>;

class Recomputer {
 public:
  explicit Recomputer(EditionShelf& shelf) : shelf_(shelf) {}
  // Appends to `found`.
  void Compare(const std::vector<StoredScores>& all, Differences& found);

 private:
  void CompareEdition(const std::string& sha256, const std::vector<const StoredScores*>& of,
                      Differences& found);
  void ComparePlain(const StoredScores& stored, const TakenLine& now, const std::string& sha256,
                    Differences& found);
  void CompareOverridden(const StoredScores& stored, const store::StoredResult& result,
                         Differences& found);

  EditionShelf& shelf_;
  std::map<std::string, std::unique_ptr<Taker>> takers_;  // by edition
};

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_RECOMPUTE_H_
