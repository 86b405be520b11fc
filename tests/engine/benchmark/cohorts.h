// Cohorts for the tests of this folder: from texts, and at random with ties, gaps and odd denominators.
#ifndef RADAP_TESTS_ENGINE_BENCHMARK_COHORTS_H_
#define RADAP_TESTS_ENGINE_BENCHMARK_COHORTS_H_

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "engine/benchmark/figures.h"
#include "rules/compile/program.h"

namespace radap::testing {

// The built-in pack pmqa4-2568: 0 .. 500 points, levels from 300, 400, 500.
const Program& Form();
int ElementOf(std::string_view id);

Exact Number(std::string_view fraction);

// "300 - 3400/7": a place for each word.
benchmark::ScoreColumn ColumnOf(std::string_view words);
// Of the total alone.
benchmark::Cohort CohortOf(std::string_view words);
// `count` times the same score.
std::string Times(int count, std::string_view score);

// 0 to `most` places, scores 0 .. 500; now and then all alike, few values only, none at all, or beyond 64 bits.
std::vector<std::string> RandomScores(std::mt19937_64& random, int most);

// One subject with these scores.
benchmark::Subject SubjectWith(std::vector<std::optional<Exact>> scores);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_BENCHMARK_COHORTS_H_
