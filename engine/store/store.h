// The store: every dossier, result, note and override that was ever added, in one SQLite file (schema.sql, STORE.md).
//
// Dossiers are kept byte for byte under their SHA-256; nothing is ever changed or deleted but by `vacuum` of free pages.
// Add returns -> Commit returns -> the record is on the disk (WAL, synchronous=FULL). Knows no pack and evaluates nothing:
// engine/intake brings scores. All SQL is prepared; values are bound. A store has one writer at a time, which waits for
// others; readers never wait. Throws StoreError. Tested by tests/engine/store/.
#ifndef RADAP_ENGINE_STORE_STORE_H_
#define RADAP_ENGINE_STORE_STORE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/records.h"

namespace radap::store {

enum class Access : std::uint8_t {
  kRead,    // the file must be there; nothing is written to it
  kWrite,   // the file must be there; migrated to this version first
  kCreate,  // as kWrite; made if it is not there
};

class Store {
 public:
  // Refuses (StoreError) what is not a store of radap, is of a newer version, or is damaged as far as a look at its head,
  // size and (up to 64 MiB) all pages tells: then nothing was written to it.
  Store(const std::string& path, Access access);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  // What is added within one is there whole or not at all. Without one, each call is its own.
  class Batch {
   public:
    explicit Batch(Store& store);  // waits for other writers, at most a minute
    ~Batch();                      // without Commit: undone
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;
    // When it returns, all is on the disk.
    void Commit();

   private:
    Store* store_;
    bool done_ = false;
  };

  // The id of the pack's edition: by the SHA-256 of its text.
  std::int64_t AddPack(const PackEdition& pack);
  // A revision is the same dossier for the same organisation, fiscal year and pack: added once, whatever came later, unless
  // `as_latest` says that this content shall count again. A newer revision's result replaces the older one's in standings.
  // Throws if the cycle is closed.
  Added AddDossier(const NewDossier& dossier, const NewResult& result, bool as_latest = false);
  // Under another edition of the pack, or with overrides; the same again is not added.
  void AddResult(std::int64_t revision, const NewResult& result);
  std::int64_t AddNote(const NewNote& note);
  // `result`: that of the revision with all its overrides that stand, this one included.
  std::int64_t AddOverride(const NewOverride& made, const NewResult& result);
  // Withdrawn, not deleted; `result` as above, nothing if none is left.
  void WithdrawOverride(std::int64_t override_id, const NewNote& why,
                        const std::optional<NewResult>& result);
  // Makes it, or changes its title or whether it takes dossiers.
  void SetCycle(const Cycle& cycle);

  std::vector<Cycle> Cycles() const;
  // Organisations in the order of their ids, bytewise. Empty parts of the filter ask for nothing.
  std::vector<StoredOrganisation> Organisations(const Filter& filter) const;
  // All revisions of an organisation: by fiscal year, pack, number.
  std::vector<Revision> History(std::string_view organisation) const;
  // The latest one of the year, of that pack if given; nothing if there is none.
  std::optional<Revision> Latest(std::string_view organisation, std::optional<int> fiscal_year,
                                 std::string_view pack_id) const;
  std::optional<Revision> FindRevision(std::int64_t revision) const;
  // Ids of dossiers that begin with these hex digits (at least 6).
  std::vector<std::string> FindDossiers(std::string_view sha256_prefix) const;
  // The bytes as they were added. Throws if they do not have this hash any more.
  std::string DossierBytes(std::string_view sha256) const;
  // As they were computed, the one that counts last.
  std::vector<StoredResult> Results(std::int64_t revision) const;
  std::vector<Note> Notes(std::string_view organisation) const;
  std::vector<Override> Overrides(std::int64_t revision) const;
  std::vector<PackEdition> Packs() const;  // with their text

  // What counts of each organisation, in no order; `visit` may keep no view, may read the store, must not write. 100,000 of them in some 30 ms, with
  // `columns` kTotal; every further column costs its length.
  void ForEachStanding(const Filter& filter, Columns columns,
                       const std::function<void(const Standing&)>& visit) const;
  // For verify and export: every revision, in the order it was added.
  void ForEachRevision(const std::function<void(const Revision&)>& visit) const;

  // SQLite's own check of all pages and indices, foreign keys, hashes of dossiers and packs, standings against results: what
  // is wrong, one text each, at most 100; empty: nothing. `progress`: done, of how many.
  std::vector<Label> CheckWhole(
      const std::function<void(std::int64_t, std::int64_t)>& progress) const;
  // A copy of the store as it is now, other writers or not; complete under `path` or not there at all. Refuses to write over
  // a file.
  void BackUp(const std::string& path) const;
  // Gives free pages back to the system. Returns the bytes of the file before and after.
  std::pair<std::int64_t, std::int64_t> Vacuum();
  Totals Count() const;

  struct State;  // of this folder: state.h

 private:
  std::unique_ptr<State> state_;
};

// $RADAP_STORE, else radap/store.radap in the user's data folder ($XDG_DATA_HOME, else ~/.local/share).
std::string DefaultStorePath();

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_STORE_H_
