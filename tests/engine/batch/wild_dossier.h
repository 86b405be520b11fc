// Dossiers such as people and programs write them, right and wrong, for holding the fast path of a batch against the
// general one: any pack, any order of keys, white space, escapes, spellings of numbers, mistakes, torn bytes.
//
// Program + engine -> bytes. The same engine state gives the same bytes on every machine. Used by agreement_test.cc,
// and by tests/batch/agreement_test.py through WildCorpus.
#ifndef RADAP_TESTS_ENGINE_BATCH_WILD_DOSSIER_H_
#define RADAP_TESTS_ENGINE_BATCH_WILD_DOSSIER_H_

#include <random>
#include <string>
#include <vector>

#include "rules/compile/program.h"

namespace radap::testing {

// one_line: without line ends, for NDJSON.
std::string WildDossier(const Program& program, bool one_line, std::mt19937_64& engine);

// Lines between dossiers that are none: blank ones, other JSON, single bytes.
std::string WildLine(std::mt19937_64& engine);

// All packs of criteria/ and tests/schemes/, in the order of their ids; compiled once.
const std::vector<Program>& AllPacks();

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_BATCH_WILD_DOSSIER_H_
