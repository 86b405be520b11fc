// A dossier's bytes as they are kept: a zstd frame that names its size. Tested by tests/engine/store/packed_test.cc.
#ifndef RADAP_ENGINE_STORE_PACKED_H_
#define RADAP_ENGINE_STORE_PACKED_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace radap::store {

// Keeps what zstd works with from one dossier to the next: one for each thread.
class Packer {
 public:
  Packer();
  ~Packer();
  Packer(Packer&&) noexcept;
  Packer& operator=(Packer&&) noexcept;

  std::string Pack(std::string_view bytes);
  // Nothing if it is not one whole frame of `size` bytes.
  std::optional<std::string> Unpack(std::string_view frame, std::size_t size);

 private:
  struct Contexts;
  std::unique_ptr<Contexts> contexts_;
};

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_PACKED_H_
