// The KPIs of a made-up dossier: amounts on and beside the edges of the bands, and what the organisation claims.
// Part of corpus.h.
#ifndef RADAP_TOOLS_BENCH_CORPUS_KPIS_H_
#define RADAP_TOOLS_BENCH_CORPUS_KPIS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tools/bench/corpus/random.h"
#include "tools/bench/corpus/words.h"

namespace radap::bench {

// In ten-thousandths. History: of the year before and the one before that.
struct KpiAmounts {
  bool higher = true;
  std::int64_t target = 0;
  std::optional<std::int64_t> before[2];
  std::optional<std::int64_t> result;
};

struct KpiPlace {
  std::string_view item;
  int group = 0;
  int year = 0;  // fiscal year
};

KpiAmounts MakeKpiAmounts(Random& random, bool faulty);
// 0, 100 .. 500, by the rules of the pack, in whole numbers.
int KpiScore(const KpiAmounts& amounts);
void AppendKpi(const KpiPlace& place, const KpiAmounts& amounts, bool faulty, const Words& words,
               Random& random, std::string& out);

}  // namespace radap::bench

#endif  // RADAP_TOOLS_BENCH_CORPUS_KPIS_H_
