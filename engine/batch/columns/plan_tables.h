// The tables that steps of a plan point to: bands, curves, fields, members, made ready when compiling.
//
// Part of Plan (plan.h). Numbers are over the one denominator of the step's column, unless they are Ratios.
// Used in this folder only.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_PLAN_TABLES_H_
#define RADAP_ENGINE_BATCH_COLUMNS_PLAN_TABLES_H_

#include <cstdint>
#include <vector>

#include "engine/batch/columns/ratio.h"
#include "rules/compile/program.h"

namespace radap::batch {

// Where the numbers of a band begin; the first has no edge.
struct BandEdges {
  std::vector<Ratio> edges;            // rising
  std::vector<std::int64_t> includes;  // 1: the edge itself belongs to the band that it begins
  std::vector<std::int64_t>
      from;  // for a column with one denominator: the first number of the band
  std::vector<std::int64_t> values;
  bool are_small = false;  // parts of edges are below 2^16, values below 2^62
};

struct CurveTable {
  std::vector<int> places;  // steps
  std::vector<Ratio> values;
};

struct MatrixTable {
  std::vector<Ratio> rows;
  std::vector<Ratio> columns;
  std::vector<std::int64_t> cells;  // row by row
};

// What IsFilledAt asks of each subject: indices into Program::fields.
struct FilledTable {
  struct Need {
    int at_least = 1;
    std::vector<std::vector<int>> terms;
  };
  struct Asked {
    bool asks = false;
    std::vector<int> required;
    std::vector<Need> needs;
  };
  std::vector<Asked> by_slot;
};

// An aggregate over subjects of another kind, whose plan has run before.
struct MemberTable {
  Function function{};
  ElementKind kind{};  // of the members
  int value = -1;      // their steps, all kept; -1: none
  int test = -1;
  int among = -1;
  bool known_only = false;
  std::vector<std::vector<int>> slots;  // by slot of the subject: members; kKpi: empty
  std::vector<std::vector<int>>
      slots_above;  // kKpi: by element (a group), slots of the subjects that it is below of
  std::vector<std::int64_t> weights;  // by slot of the members, or of kKpi empty
  std::vector<std::int64_t>
      factors;  // by slot of the subject: the sum times this, if counts are settled
};

// A sum, mean, least or greatest of several steps: a fact of several years.
struct SeriesTable {
  Function function{};
  bool known_only = false;
  std::vector<int> steps;
};

struct LadderTable {
  struct Rung {
    int test = -1;                             // step of the members
    std::vector<std::vector<int>> slots;       // by slot of the subject: members of this level
    std::vector<std::int64_t> value_by_total;  // [members there are]: value of one that is met
    std::int64_t value = 0;                    // of all; if there are none, too
  };
  ElementKind kind{};
  int among = -1;
  std::vector<Rung> rungs;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_PLAN_TABLES_H_
