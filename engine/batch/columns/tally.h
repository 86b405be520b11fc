// What is summed up while going over the members of subjects: a cell a subject and row.
//
// Members come one after another, each for a run of cells at once (an element for all rows, a year of a fact for a
// strip, a KPI for one cell); Finish makes the mean, share or other value of it. Used in this folder only.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_TALLY_H_
#define RADAP_ENGINE_BATCH_COLUMNS_TALLY_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/batch/columns/cells.h"
#include "rules/compile/program.h"

namespace radap::batch {

// How values are put together.
enum class Gather : std::uint8_t {
  kNothing,  // only counted
  kSum,      // cannot overflow
  kCheckedSum,
  kRatioSum,
  kLeast,
  kGreatest,
};

// One member, its cells from the first of the run on.
struct Member {
  const std::uint8_t* among = nullptr;  // null: all
  const std::uint8_t* test = nullptr;   // null: all
  bool may_lack = false;                // the value
  Cells value;
  std::int64_t weight = 1;
};

class Tally {
 public:
  void Resize(std::size_t cells);
  // Makes ready for so many cells.
  void Begin(Gather gather, bool known_only, std::size_t cells);
  // The same for AddPlain alone.
  void BeginPlain(std::size_t cells);
  // REQUIRES: count <= kStrip.
  void Add(std::size_t cell, std::size_t count, const Member& member);
  // The same as Add of one cell, for a member without test and `among`, but that it is not counted.
  // REQUIRES: kSum, all values wanted.
  void AddPlain(std::size_t cell, std::int64_t number, std::uint8_t state) {
    number_[cell] += number;
    state_[cell] |= state;
  }

  struct Room {
    std::uint8_t* state = nullptr;
    std::int64_t* number = nullptr;
    std::int64_t* denominator = nullptr;
  };
  // Writes cells [cell, cell + count) to the room, from its first cell on. Of a mean and share each cell gets its own
  // denominator: that of the members (0: each its own) times the count or weight. `of`: the number of members that a
  // share is of, if `among` leaves none out.
  void Finish(Function function, std::size_t cell, std::size_t count, std::int64_t denominator,
              const std::int64_t* of, Room room) const;
  // For counts that the pack settles: numbers times `factor`; 0: there are no members and no value.
  void FinishScaled(std::size_t cell, std::size_t count, std::int64_t factor, bool of_counts,
                    Room room) const;

 private:
  void AddValues(std::size_t cell, std::size_t count, const std::uint8_t* in, const Member& member);
  void AddChecked(std::size_t cell, std::int64_t number, std::int64_t weight);
  void AddRatio(std::size_t cell, Ratio value, std::int64_t weight);
  void KeepExtreme(std::size_t cell, Ratio value);
  void FinishPart(std::size_t cell, std::int64_t divisor, std::int64_t denominator, std::size_t at,
                  Room room) const;

  Gather gather_{};
  bool known_only_ = false;
  std::vector<std::int64_t> among_;  // members that `among` leaves in
  std::vector<std::int64_t> had_;    // those of them that the test leaves in
  std::vector<std::int64_t> count_;  // those of them that count
  std::vector<std::int64_t> weight_;
  std::vector<std::uint8_t> state_;
  std::vector<std::int64_t> number_;
  std::vector<std::int64_t> denominator_;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_TALLY_H_
