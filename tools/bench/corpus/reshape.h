// The same dossier as other programs write it: keys in another order, white space, escapes. Part of corpus.h.
//
// JSON text without white space between tokens -> JSON text with the same values. A text that breaks off (the corpus
// has some) stays as far as it goes.
#ifndef RADAP_TOOLS_BENCH_CORPUS_RESHAPE_H_
#define RADAP_TOOLS_BENCH_CORPUS_RESHAPE_H_

#include <string>
#include <string_view>

#include "tools/bench/corpus/random.h"

namespace radap::bench {

// The members of every object shuffled.
void AppendReordered(std::string_view json, Random& random, std::string& out);
// ", " and ": " between tokens; with an indent also that many spaces a level after each bracket and comma, as
// a file on many lines has when its line ends are made spaces.
void AppendPretty(std::string_view json, int indent, std::string& out);
// Every letter outside ASCII as \uXXXX, as json.dumps of Python writes it.
void AppendEscaped(std::string_view json, std::string& out);

}  // namespace radap::bench

#endif  // RADAP_TOOLS_BENCH_CORPUS_RESHAPE_H_
