// The findings of a block's rows, in the order of Evaluate: each function adds one part, in the order of this list.
//
// Bind's come first: validity, answers, which KPIs count, how many there are, claims beyond their scale. Then, when all
// values are computed, what is missing of KPIs, lints and rules without a value, claims that differ.
// Used in this folder only. Tested by tests/engine/batch/columns/.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_FINDINGS_H_
#define RADAP_ENGINE_BATCH_COLUMNS_FINDINGS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "engine/batch/columns/code.h"
#include "engine/batch/columns/finding_log.h"
#include "engine/batch/columns/strip.h"
#include "rules/base/index.h"

namespace radap::batch {

using ColumnCode = ColumnProgram::Code;

void FindOutsideValidity(const Program& program, const Block& block, FindingLog& log);
void FindInAnswers(const ColumnCode& code, const Block& block, FindingLog& log);

// How many KPIs each row has: of groups those given, of items those that count.
class KpiCounts {
 public:
  // Settles which KPIs count, by row of KpiColumns.
  void Count(const ColumnCode& code, const Block& block, std::vector<std::uint8_t>& counts,
             FindingLog& log);
  void FindWrongNumbers(const ColumnCode& code, const Block& block, FindingLog& log) const;

 private:
  bool Add(const ColumnCode& code, const Block& block, std::size_t kpi, FindingLog& log);

  std::vector<std::uint16_t> of_element_;  // [element * kRows + row]
};

void FindClaimsOffScale(const ColumnCode& code, const Block& block, FindingLog& log);

// These mark rows that need the general path, too.
void FindMissingFacts(const ColumnCode& code, const Frame& frame, FindingLog& log);
void FindLints(const ColumnCode& code, const Frame& frame, std::vector<int>& kpis,
               BlockScores& scores, FindingLog& log);
void FindWrongClaims(const ColumnCode& code, const Frame& frame, std::vector<int>& kpis,
                     BlockScores& scores, FindingLog& log);

// Whether one of kRows bytes is not 0.
inline bool AnyOf(const std::uint8_t* rows) {
  std::uint64_t any = 0;
  for (std::size_t i = 0; i < kRows; i += sizeof(any)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, rows + i, sizeof(eight));
    any |= eight;
  }
  return any != 0;
}

// Calls `report` with the number of each of the bytes that is not 0. For bytes that seldom are.
template <typename Report>
void EachSet(const std::uint8_t* bytes, std::size_t count, Report report) {
  constexpr std::size_t kAtOnce = sizeof(std::uint64_t);
  std::size_t i = 0;
  const auto look = [&](std::size_t end) {
    for (; i < end; ++i) {
      if (bytes[i] != 0) report(i);
    }
  };
  while (i + kAtOnce <= count) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes + i, kAtOnce);
    eight == 0 ? void(i += kAtOnce) : look(i + kAtOnce);
  }
  look(count);
}

// Elements and KPIs in the order of the pack: an element, then the KPIs of that group. REQUIRES: `elements` rise, and
// so do the groups of `listed`.
template <typename Element, typename Kpi>
void ByElement(const std::vector<int>& elements, const std::vector<int>& listed,
               const KpiColumns& kpis, Element of_element, Kpi of_kpi) {
  auto next = listed.begin();
  for (const int element : elements) {
    for (; next != listed.end() && kpis.group[Index(*next)] < element; ++next) of_kpi(Index(*next));
    of_element(element);
  }
  for (; next != listed.end(); ++next) of_kpi(Index(*next));
}

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_FINDINGS_H_
