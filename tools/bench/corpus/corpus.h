// Made-up dossiers (radap.dossier/1 of pack pmqa4-2568) for measurements: any number of them, each following from
// seed and number alone. No other part of the project uses them.
//
// Seed, number, size, shape -> one line of NDJSON. Canonical: keys in the order of the published schema, no white
// space between tokens. About half the dossiers have the faults that real ones have (a claim that does not hold, a
// starred issue with only a link, a missing result or KPI); 1 in 1,000 has an unknown key or Thai digits; 1 in 10,000
// is not JSON. KPI results often lie exactly on an edge (100, 105, 110 % of target), targets exactly on the mean of
// the two years before. Used by radap_corpus.cc and the micro benchmarks.
#ifndef RADAP_TOOLS_BENCH_CORPUS_CORPUS_H_
#define RADAP_TOOLS_BENCH_CORPUS_CORPUS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rules/compile/program.h"
#include "tools/bench/corpus/random.h"
#include "tools/bench/corpus/words.h"

namespace radap::bench {

enum class Size : std::uint8_t { kSlim, kFull };  // about 40 KB, about 270 KB
enum class Shape : std::uint8_t { kCanonical, kReordered, kPretty, kEscaped };

class Corpus {
 public:
  static constexpr std::string_view kPack = "pmqa4-2568";

  // REQUIRES: `pack` is that pack and outlives the corpus.
  Corpus(const Program& pack, std::uint64_t seed) : pack_(pack), seed_(seed) {}

  // Appends dossier `number` and a '\n'. The same number has the same facts in every shape.
  void Append(Size size, Shape shape, std::uint64_t number, std::string& out) const;
  // 70 % canonical, 10 % of each other shape.
  static Shape MixedShape(std::uint64_t number);

 private:
  void AppendCanonical(Size size, std::uint64_t number, std::string& out) const;

  const Program& pack_;
  std::uint64_t seed_;
  Words words_;
};

}  // namespace radap::bench

#endif  // RADAP_TOOLS_BENCH_CORPUS_CORPUS_H_
