#include "engine/evidence/hash_file.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace radap {
namespace {

constexpr std::size_t kPiece = 256 * 1024;

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

std::string Hex(const unsigned char* bytes, std::size_t count) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (std::size_t i = 0; i < count; ++i) {
    hex += kDigits[bytes[i] >> 4];
    hex += kDigits[bytes[i] & 15];
  }
  return hex;
}

}  // namespace

FileHash HashFile(int file, std::uint64_t size) {
  OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
  FileHash hash;
  const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  if (context == nullptr || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) {
    hash.error = ENOMEM;
    return hash;
  }
  std::vector<unsigned char> piece(static_cast<std::size_t>(std::min<std::uint64_t>(size, kPiece)));
  while (hash.bytes < size) {
    const std::uint64_t wanted = std::min<std::uint64_t>(size - hash.bytes, piece.size());
    const ssize_t got =
        pread(file, piece.data(), static_cast<std::size_t>(wanted), static_cast<off_t>(hash.bytes));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      hash.error = errno;
      return hash;
    }
    if (got == 0) break;  // it has become shorter
    EVP_DigestUpdate(context.get(), piece.data(), static_cast<std::size_t>(got));
    hash.bytes += static_cast<std::uint64_t>(got);
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned count = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &count);
  hash.sha256 = Hex(digest.data(), count);
  return hash;
}

}  // namespace radap
