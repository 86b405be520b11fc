// What a LineReader keeps from dossier to dossier, so that none has to allocate and most ids are met without a search.
// Part of engine/batch/read. Tested by tests/engine/batch/read/read_line_test.cc.
#ifndef RADAP_ENGINE_BATCH_READ_READER_MEMORY_H_
#define RADAP_ENGINE_BATCH_READ_READER_MEMORY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rules/compile/program.h"

namespace radap::batch {

inline constexpr int kFirstYear = 2400;
inline constexpr int kLastYear = 2700;

// The order in which the ids of an object came last time: the next dossier most likely has it too.
class IdOrder {
 public:
  explicit IdOrder(std::size_t elements) : next_(elements + 1, 0) {}
  void Begin() { last_ = next_.size() - 1; }
  int Guess() const { return next_[last_]; }
  void Came(int element) {
    next_[last_] = element;
    last_ = static_cast<std::size_t>(element);
  }

 private:
  std::vector<int> next_;  // by element; the last one: what comes first
  std::size_t last_ = 0;
};

struct ReaderMemory {
  explicit ReaderMemory(const Program& program)
      : seen_element(program.elements.size()),
        seen_field(program.fields.size()),
        answers(program.elements.size()),
        ratings(program.elements.size()),
        claims(program.elements.size()) {}

  std::string scratch;
  int item = 0;  // of the last KPI
  std::size_t kpi_head = 0;
  // A key is given twice if its cell has the number of the object that is read. Objects within each other do not speak of
  // the same elements.
  std::uint64_t object = 0;
  std::vector<std::uint64_t> seen_element;
  std::vector<std::uint64_t> seen_field;
  std::array<std::uint64_t, kLastYear - kFirstYear + 1> seen_year{};
  IdOrder answers;
  IdOrder ratings;
  IdOrder claims;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_READER_MEMORY_H_
