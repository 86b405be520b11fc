// Thai text for made-up dossiers: words of public administration strung together, as the inside of a JSON string.
// Made once; a dossier copies sentences of it. Part of corpus.h.
#ifndef RADAP_TOOLS_BENCH_CORPUS_WORDS_H_
#define RADAP_TOOLS_BENCH_CORPUS_WORDS_H_

#include <string>
#include <vector>

#include "tools/bench/corpus/random.h"

namespace radap::bench {

struct Sentence {
  std::string text;
  int letters = 0;  // without white space
};

class Words {
 public:
  Words();
  // About so many letters: whole sentences, with line ends (\n) between some.
  void AppendText(Random& random, int letters, std::string& out) const;
  // A short phrase without a space: the name of a file or a KPI.
  void AppendPhrase(Random& random, std::string& out) const;

 private:
  std::vector<Sentence> sentences_;
  std::vector<std::string> phrases_;
};

}  // namespace radap::bench

#endif  // RADAP_TOOLS_BENCH_CORPUS_WORDS_H_
