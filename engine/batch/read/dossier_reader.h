// One dossier into one row of a Block.
//
// Cursor + PackTables -> DossierReader -> columns. A Read of a part takes the place where its value begins and gives the
// place after it, or null (see Cursor). What it has written of a dossier that turns out to be for the general path,
// LineReader takes back. Part of engine/batch/read. Tested by tests/engine/batch/read/read_line_test.cc.
#ifndef RADAP_ENGINE_BATCH_READ_DOSSIER_READER_H_
#define RADAP_ENGINE_BATCH_READ_DOSSIER_READER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/facts/block.h"
#include "engine/batch/read/cursor.h"
#include "engine/batch/read/pack_tables.h"
#include "engine/batch/read/read_line.h"
#include "engine/batch/read/reader_memory.h"

namespace radap::batch {

class DossierReader {
 public:
  DossierReader(const PackTables& tables, ReaderMemory& memory, const Cursor& json, bool any_pack,
                Block& block)
      : tables_(tables), memory_(memory), json_(json), any_pack_(any_pack), block_(block) {}

  // The place after the dossier; null: see outcome.
  const char* Read(const char* at);
  ReadOutcome outcome() const { return outcome_; }
  std::size_t kpis() const { return kpi_ - block_.kpis.count; }

 private:
  struct KpiPlace;
  using ReadPart = const char* (DossierReader::*)(const char*);

  // dossier_reader.cc
  const char* ReadFormat(const char* at);
  const char* ReadPack(const char* at);
  const char* ReadOrganisation(const char* at);
  const char* ReadId(const char* at);
  const char* ReadKind(const char* at);
  const char* ReadYear(const char* at);
  const char* ReadOrDefer(ReadPart read, bool needs_year, const char* at);
  const char* ReadDeferred(const char* at);
  bool HasMandatory() const;
  // read_ids.cc
  FoundKey FindElement(const char* at, IdOrder& order, std::uint32_t kinds) const;
  FoundKey FindYear(const char* at) const;
  // Members of an object by years: see Cursor::Entries.
  template <typename Read>
  const char* ByYear(const char* at, Read read) {
    ++memory_.object;
    return json_.Entries(
        at, [this](const char* key) { return FindYear(key); }, read);
  }
  static bool IsFirst(std::uint64_t& seen, std::uint64_t object) {
    const bool is_first = seen != object;
    seen = object;
    return is_first;
  }
  const char* KeptText(const char* at, std::string_view& text);
  // read_answers.cc
  const char* ReadAnswers(const char* at);
  const char* ReadAnswer(int element, const char* at);
  const char* ReadIssues(int question, const char* at);
  FoundKey FindIssue(const std::vector<IssueKey>& issues, std::size_t& next, const char* at) const;
  const char* ReadIssue(int issue, const char* at);
  const char* ReadApplicable(int element, const char* at);
  const char* ReadNarrative(int question, const char* at);
  const char* ReadEvidence(std::size_t cell, const char* at);
  // read_fields.cc
  const char* ReadFields(int element, const char* at, bool& any);
  const char* ReadField(int field, const char* at);
  const char* ReadAmountField(int field, const char* at);
  const char* ReadListField(int field, const char* at);
  const char* ReadTextField(int field, const char* at);
  void Fill(int field, std::int64_t millionths, std::string_view text);
  // read_kpis.cc
  const char* ReadKpis(const char* at);
  const char* ReadKpi(int index, const char* at);
  const char* ReadPlainKpi(const char* at);
  void ClearKpis();
  const char* ReadItem(const char* at, KpiPlace& place);
  const char* ReadDirection(const char* at);
  const char* ReadKpiApplicable(const char* at);
  const char* ReadKpiText(const char* at, std::vector<std::string_view>& texts);
  const char* ReadClaim(const char* at);
  const char* ReadResults(const char* at);
  const char* ReadPlainTarget(const char* at);
  const char* ReadTargets(const char* at);
  const char* ReadTarget(int year, const char* at);
  const char* ReadTargetText(int year, const char* at);
  const char* ReadJudged(const char* at);
  // read_scores.cc
  const char* ReadRatings(const char* at);
  const char* ReadRating(int item, const char* at);
  const char* ReadClaims(const char* at);
  const char* ReadInto(Amounts& amounts, std::size_t cell, const char* at) const;
  static void Give(Amounts& amounts, std::size_t cell, std::int64_t millionths) {
    amounts.millionths[cell] = millionths;
    amounts.given[cell] = 1;
  }

  // Whether to try PlainParts: not for long in a dossier that is written in another way.
  bool MayBePlain() const { return odd_parts_ < kMaxOddParts; }
  const char* Plainly(const char* after) {
    odd_parts_ += after == nullptr ? 1 : -(odd_parts_ > 0);
    return after;
  }

  // The cell of this dossier for an element, or a slot of a kind of elements, or a field.
  std::size_t Cell(int of) const { return static_cast<std::size_t>(of) * kRows + block_.rows; }
  std::size_t SlotCell(int element) const {
    return Cell(tables_.schema->slot[static_cast<std::size_t>(element)]);
  }
  // Years before the fiscal year, if there are columns for it; else -1.
  int YearsBefore(int year, int years) const {
    const int before = year_ - year;
    return before >= 0 && before < years ? before : -1;
  }

  const PackTables& tables_;
  ReaderMemory& memory_;
  const Cursor& json_;
  bool any_pack_;
  Block& block_;
  ReadOutcome outcome_ = ReadOutcome::kGeneral;
  bool has_format_ = false;
  bool has_pack_ = false;
  bool has_organisation_ = false;
  int year_ = 0;
  std::size_t kpi_ = 0;        // where the next KPI goes
  std::size_t clear_end_ = 0;  // nothing is given in the rows from there to here
  static constexpr int kMaxOddParts = 4;
  int odd_parts_ = 0;
  int deferred_count_ = 0;
  struct Deferred {
    ReadPart read = nullptr;
    const char* begin = nullptr;
    const char* end = nullptr;
  };
  std::array<Deferred, 4> deferred_{};
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_DOSSIER_READER_H_
