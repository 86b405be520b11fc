#include "engine/store/packed.h"

#include <zstd.h>

#include <new>

namespace radap::store {
namespace {

// Dossiers are 20 to 300 KB of JSON: level 1 takes them to a sixth; level 3 to a seventh in half as much time again.
constexpr int kLevel = 1;

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

}  // namespace

struct Packer::Contexts {
  std::unique_ptr<ZSTD_CCtx, FreeContext> pack{ZSTD_createCCtx()};
  std::unique_ptr<ZSTD_DCtx, FreeContext> unpack{ZSTD_createDCtx()};
  std::string room;
};

Packer::Packer() : contexts_(std::make_unique<Contexts>()) {
  if (!contexts_->pack || !contexts_->unpack) throw std::bad_alloc();
}
Packer::~Packer() = default;
Packer::Packer(Packer&&) noexcept = default;
Packer& Packer::operator=(Packer&&) noexcept = default;

std::string Packer::Pack(std::string_view bytes) {
  std::string& room = contexts_->room;
  const std::size_t bound = ZSTD_compressBound(bytes.size());
  if (room.size() < bound) room.resize(bound);
  const std::size_t size = ZSTD_compressCCtx(contexts_->pack.get(), room.data(), room.size(),
                                             bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // nothing else can go wrong with this room
  return room.substr(0, size);
}

std::optional<std::string> Packer::Unpack(std::string_view frame, std::size_t size) {
  if (ZSTD_getFrameContentSize(frame.data(), frame.size()) != size) return std::nullopt;
  // No frame unpacks to more: a block of at most 128 KiB takes more than one byte. Nothing is made room for on its word.
  if (size / (std::size_t{128} << 10U) > frame.size()) return std::nullopt;
  std::string bytes(size, '\0');
  const std::size_t got = ZSTD_decompressDCtx(contexts_->unpack.get(), bytes.data(), bytes.size(),
                                              frame.data(), frame.size());
  if (ZSTD_isError(got) != 0 || got != size) return std::nullopt;
  return bytes;
}

}  // namespace radap::store
