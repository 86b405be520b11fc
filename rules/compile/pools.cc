#include "rules/compile/pools.h"

#include <utility>

namespace radap {
namespace {

template <class Value>
std::uint32_t Append(std::vector<Value>& table, Value value) {
  table.push_back(std::move(value));
  return static_cast<std::uint32_t>(table.size() - 1);
}

template <class Key, class Value>
std::uint32_t FindOrAppend(std::map<Key, std::uint32_t>& places, const Key& key,
                           std::vector<Value>& table, const Value& value) {
  const auto [place, is_new] = places.try_emplace(key, static_cast<std::uint32_t>(table.size()));
  if (is_new) table.push_back(value);
  return place->second;
}

}  // namespace

std::uint32_t Pools::Add(const Exact& constant) {
  return FindOrAppend(constants_, constant, program_.constants, constant);
}

std::uint32_t Pools::Add(const std::string& text) {
  return FindOrAppend(texts_, text, program_.texts, text);
}

std::uint32_t Pools::Add(const Aggregate& aggregate) {
  const AggregateKey key{aggregate.function,   aggregate.collection, aggregate.of_results,
                         aggregate.series,     aggregate.years,      aggregate.through_now,
                         aggregate.known_only, aggregate.rule,       aggregate.test,
                         aggregate.among};
  return FindOrAppend(aggregates_, key, program_.aggregates, aggregate);
}

std::uint32_t Pools::Add(std::vector<Band> table) {
  return Append(program_.band_tables, std::move(table));
}

std::uint32_t Pools::Add(Curve curve) { return Append(program_.curves, std::move(curve)); }

std::uint32_t Pools::Add(Matrix matrix) { return Append(program_.matrices, std::move(matrix)); }

std::uint32_t Pools::Add(Ladder ladder) { return Append(program_.ladders, std::move(ladder)); }

}  // namespace radap
