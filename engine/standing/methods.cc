// How each figure came to be, in words: what stands below every text, in every JSON and on the last sheet.
#include "engine/standing/parts.h"

namespace radap::standing {
namespace {

Method MethodOf(std::string_view id, Word word) { return {id, LabelOf(word)}; }

std::vector<Method> OfNames(std::string_view id, Word word) {
  return {MethodOf(id, word), MethodOf("rounding", Word::kMethodRounding),
          MethodOf("names", Word::kMethodNames)};
}

}  // namespace

std::vector<Method> MethodsOf(const Portrait& portrait) {
  const benchmark::Benchmark& benchmark = portrait.benchmark;
  std::vector<Method> methods = {
      MethodOf("peers", benchmark.from_summary ? Word::kMethodPeersOfSummary : Word::kMethodPeers),
      {"k", Both(Word::kMethodK, benchmark.k)},
      MethodOf("rounding", Word::kMethodRounding),
      MethodOf("missing", Word::kMethodMissing)};
  if (!benchmark.is_hidden) {
    methods.push_back(MethodOf("quantiles", Word::kMethodQuantiles));
    methods.push_back(MethodOf("percentile", Word::kMethodPercentile));
    methods.push_back(benchmark.from_summary
                          ? MethodOf("percentile-range", Word::kMethodPercentileRange)
                          : MethodOf("rank", Word::kMethodRank));
    if (!benchmark.from_summary) {
      methods.push_back({"hidden-rank", Both(Word::kMethodHiddenRank, benchmark.k)});
    }
    methods.push_back({"best", Both(Word::kMethodBest, benchmark.k)});
    methods.push_back(MethodOf("outliers", Word::kMethodOutliers));
    methods.push_back(MethodOf("sharing", Word::kMethodSharing));
  }
  if (portrait.split) methods.push_back(MethodOf("split", Word::kMethodSplit));
  if (!portrait.trends.empty()) methods.push_back(MethodOf("kpis", Word::kMethodTrends));
  return methods;
}

std::vector<Method> MethodsOf(const RankingView& /*view*/) {
  return OfNames("ties", Word::kMethodTies);
}

std::vector<Method> MethodsOf(const ClaimsView& /*view*/) {
  return OfNames("claims", Word::kMethodClaims);
}

std::vector<Method> MethodsOf(const ReadinessView& view) {
  if (ScaleOf(*view.of.program, 0).levels.empty()) {
    return {MethodOf("no-levels", Word::kNoLevels), MethodOf("names", Word::kMethodNames)};
  }
  std::vector<Method> methods = OfNames("readiness", Word::kMethodReadiness);
  methods.insert(methods.begin() + 1, MethodOf("missing", Word::kMethodMissing));
  return methods;
}

std::vector<Method> MethodsOf(const HeatView& /*view*/) {
  std::vector<Method> methods = OfNames("heat", Word::kMethodHeat);
  methods.insert(methods.begin() + 1, MethodOf("quantiles", Word::kMethodQuantiles));
  return methods;
}

}  // namespace radap::standing
