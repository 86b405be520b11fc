#include "engine/dossier/printed.h"

#include <array>
#include <cstddef>

namespace radap {
namespace {

constexpr auto kWords = std::to_array<std::string_view>({
#define PRINTED_KIND(name, word, th, en) word,
#include "engine/dossier/printed.def"
#undef PRINTED_KIND
});

}  // namespace

std::string_view WordOf(PrintedKind kind) { return kWords[static_cast<std::size_t>(kind)]; }

std::optional<PrintedKind> PrintedKindOf(std::string_view word) {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (kWords[i] == word) return static_cast<PrintedKind>(i);
  }
  return std::nullopt;
}

std::span<const std::string_view> PrintedKindWords() { return kWords; }

}  // namespace radap
