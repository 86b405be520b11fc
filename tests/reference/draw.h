// Draws from std::mt19937_64 that give the same values with every standard library: only the raw
// output of the engine is used, which the C++ standard fixes. The distributions are not fixed.
// Place in the flow: used by RandomDossier and by ToJson. The tiny bias of % does not matter here.
// Callers take one draw per statement: the order of arguments is up to the compiler.
// Tested by random_dossier_test.cc.
#ifndef RADAP_TESTS_REFERENCE_DRAW_H_
#define RADAP_TESTS_REFERENCE_DRAW_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace radap::reference {

class Draw {
 public:
  // The engine must outlive this object.
  explicit Draw(std::mt19937_64& engine) : engine_(engine) {}

  // From lowest to highest, both included.
  int Between(int lowest, int highest) {
    const auto count = static_cast<std::uint64_t>(highest - lowest) + 1;
    return lowest + static_cast<int>(engine_() % count);
  }

  bool Chance(int percent) { return Between(1, 100) <= percent; }

  // REQUIRES: choices is not empty.
  template <typename T>
  const T& OneOf(const std::vector<T>& choices) {
    return choices[engine_() % choices.size()];
  }

  template <typename T>
  void Shuffle(std::vector<T>& values) {
    for (std::size_t left = values.size(); left > 1; --left) {
      std::swap(values[left - 1], values[engine_() % left]);
    }
  }

 private:
  std::mt19937_64& engine_;
};

}  // namespace radap::reference

#endif  // RADAP_TESTS_REFERENCE_DRAW_H_
