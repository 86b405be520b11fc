// The built-in packs as programs, compiled when radap was built: a start does not compile them again.
//
// The build runs tools/compile_packs, which compiles each pack as CompilePack does and writes the bytes of its
// program (program_bytes.h) as a C++ source; this gives them back. Tested by tests/rules/packs/compiled_test.cc.
#ifndef RADAP_RULES_PACKS_COMPILED_COMPILED_H_
#define RADAP_RULES_PACKS_COMPILED_COMPILED_H_

#include <span>
#include <string_view>

#include "rules/base/source.h"
#include "rules/packs/packs.h"

namespace radap {

struct CompiledPack {
  std::string_view file;   // Source::name of the pack
  std::string_view bytes;  // of its program
};

// All built-in packs without errors. The definition is generated.
std::span<const CompiledPack> CompiledPacks();

// What CompilePack gives, less warnings and notes. The program of a pack without errors has the text (its own
// source), and LoadedPack::source is empty.
LoadedPack LoadPack(Source source);

}  // namespace radap

#endif  // RADAP_RULES_PACKS_COMPILED_COMPILED_H_
