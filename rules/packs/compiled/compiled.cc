#include "rules/packs/compiled/compiled.h"

#include <algorithm>
#include <utility>

#include "rules/packs/program_bytes.h"

namespace radap {

LoadedPack LoadPack(Source source) {
  const std::span<const CompiledPack> packs = CompiledPacks();
  const auto pack = std::ranges::find(packs, std::string_view(source.name), &CompiledPack::file);
  if (!source.is_built_in || pack == packs.end()) return CompilePack(std::move(source));
  LoadedPack loaded;
  loaded.program = FromBytes(pack->bytes);
  loaded.program->source.text = std::move(source.text);
  return loaded;
}

}  // namespace radap
