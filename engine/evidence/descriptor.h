// An open file of the operating system that is closed at the end of its scope.
// Used by open_beneath and folder. Tested by tests/engine/evidence/open_beneath_test.cc.
#ifndef RADAP_ENGINE_EVIDENCE_DESCRIPTOR_H_
#define RADAP_ENGINE_EVIDENCE_DESCRIPTOR_H_

#include <unistd.h>

#include <utility>

namespace radap {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (IsOpen()) close(number_);
  }

  bool IsOpen() const { return number_ >= 0; }
  int number() const { return number_; }
  // Gives the file away; who takes it closes it.
  int Release() { return std::exchange(number_, -1); }

 private:
  int number_ = -1;
};

}  // namespace radap

#endif  // RADAP_ENGINE_EVIDENCE_DESCRIPTOR_H_
