// How an organisation stands among its peers: the figures, before they are written or drawn.
//
// Cohort (a ScoreColumn an element) + subject -> Compare -> Benchmark -> text, JSON, CSV, xlsx, charts; or without a subject
// -> Summarise -> a summary file that can be given away. The subject is never among its peers: who loads the cohort leaves it out.
// k: no figure about fewer than k is in here. Of fewer than k peers only that there are too few; a quantile only where at least
// k lie on either side of it or on it; bins of at least k, joined until they are; the best as the mean of the best max(k, a tenth
// of n rounded up), and only where the rest is none or at least k (a mean less a mean is a mean, too); outliers counted from k on;
// where fewer than k peers are above, below or beside the subject, its percentile is a range that does not count them.
// Limits: k holds for each figure of one answer. Answers about cohorts that differ by a few (filters, years, additions) can be
// subtracted; where all score alike, each score is told; a quantile may be the very score of one, unnamed; who may ask with
// scores made up feels his way along the distribution in steps of k. Tested by tests/engine/benchmark/, against R and Python.
#ifndef RADAP_ENGINE_BENCHMARK_FIGURES_H_
#define RADAP_ENGINE_BENCHMARK_FIGURES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/benchmark/distribution.h"
#include "engine/benchmark/score_column.h"
#include "rules/base/exact.h"
#include "rules/base/vocabulary.h"
#include "rules/compile/program.h"

namespace radap::benchmark {

enum class Level : std::uint8_t { kTotal, kCategory, kItem, kKpi };  // kKpi: groups of KPIs

// Elements of the pack of this level, in its order; kTotal: the total alone, kCategory: total and categories, and so on
// (kKpi: total, categories, items, groups of KPIs). Questions are no level of their own.
std::vector<int> ElementsOf(const Program& program, Level level);

// Whom a cohort is made of; empty: all of the pack and year.
struct Peers {
  std::optional<OrganisationKind> kind;
  std::string parent;
  int fiscal_year = 0;

  friend bool operator==(const Peers&, const Peers&) = default;
};

struct NextLevel {
  int level = -1;  // index into the levels of the element's scale
  Exact from;
  Exact distance;  // points to gain, > 0
};

// Percent of peers that are lower, with half of those equal. Lowest = highest, unless that would count fewer than k, or the
// peers are those of a summary file: then between the two.
struct Percentile {
  Exact lowest;
  Exact highest;
};

struct Place {
  Exact score;
  int level = -1;
  std::optional<Percentile> percentile;  // where the distribution is not hidden
  // 1 is best; equal ones share it; of n + 1 with the subject. Not of a summary file, nor where it would count fewer than k.
  std::optional<std::int64_t> rank;
  std::int64_t tied = 0;          // peers with the same score; -1: not told
  std::optional<NextLevel> next;  // nothing at the highest level
  bool is_outlier = false;        // beyond a fence
};

struct Row {
  Distribution peers;
  std::optional<Place> subject;  // nothing: the organisation has no score there
};

struct Benchmark {
  std::string pack_id;
  std::string pack_sha256;
  std::string pack_version;
  Peers peers;
  std::int64_t organisations = 0;  // peers; 0 and is_hidden if fewer than k
  bool is_hidden = false;
  int k = 5;
  bool from_summary = false;
  std::string organisation;  // the subject; empty in a summary
  std::string organisation_name;
  int subject_year = 0;
  std::vector<Row> rows;
};

// A column for each element asked for, in that order.
struct Cohort {
  Peers peers;
  std::int64_t organisations = 0;
  std::vector<int> elements;
  std::vector<ScoreColumn> columns;
};
struct Subject {
  std::string organisation;
  std::string name;
  int fiscal_year = 0;
  std::vector<int> elements;                 // for CompareWith: what the scores are of
  std::vector<std::optional<Exact>> scores;  // for Compare: of the cohort's elements, in that order
};

// k below 1 is taken as 1.
Benchmark Compare(const Program& program, const Cohort& cohort, const Subject& subject, int k);
Benchmark Summarise(const Program& program, const Cohort& cohort, int k);
// The subject against a summary from elsewhere, as far as it goes: a row for each of the subject's elements that is in it.
// REQUIRES: the summary is of this pack's id.
Benchmark CompareWith(const Program& program, const Benchmark& summary, const Subject& subject);

}  // namespace radap::benchmark

#endif  // RADAP_ENGINE_BENCHMARK_FIGURES_H_
