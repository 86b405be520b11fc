// Any bytes -> CompilePack: Parse, Check and, without errors, FindLints and Compile. No crash; every
// diagnostic has a place in the text and can be shown in both languages; a pack without errors has a
// program, and a pack with errors has none. A text without syntax errors is formatted to one that means the
// same and stays as it is when it is formatted again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "rules/base/text.h"
#include "rules/compile/program.h"
#include "rules/format/format.h"
#include "rules/packs/packs.h"
#include "rules/syntax/parse.h"

namespace {

constexpr std::size_t kShown =
    20;  // diagnostics that are rendered; all would make long inputs slow

void Require(bool is_met) {
  if (!is_met) std::abort();
}

void CheckDiagnostics(const radap::LoadedPack& pack) {
  const std::size_t size = pack.source.text.size();
  std::size_t shown = 0;
  for (const radap::Diagnostic& diagnostic : pack.diagnostics) {
    Require(diagnostic.at.begin <= diagnostic.at.end && diagnostic.at.end <= size);
    Require(!diagnostic.other || diagnostic.other->end <= size);
    if (shown++ >= kShown) continue;
    for (const radap::Language language : {radap::Language::kThai, radap::Language::kEnglish}) {
      const std::string text = radap::Render(diagnostic, pack.source, language);
      Require(text.ends_with('\n') && !radap::FindInvalidUtf8(text));
    }
  }
}

void CheckFormat(const radap::Source& source) {
  radap::Diagnostics diagnostics;
  const std::string dump = radap::Dump(radap::Parse(source, diagnostics));
  if (radap::HasErrors(diagnostics)) return;
  radap::Source formatted = source;
  formatted.text = radap::Format(source, diagnostics);
  Require(radap::Dump(radap::Parse(formatted, diagnostics)) == dump);
  Require(radap::Format(formatted, diagnostics) == formatted.text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const radap::LoadedPack pack = radap::CompilePack({.name = "fuzz.radap", .text = text});
  CheckDiagnostics(pack);
  Require(pack.program.has_value() != radap::HasErrors(pack.diagnostics));
  if (pack.program) Require(!radap::Dump(*pack.program).empty());
  radap::Diagnostics diagnostics;
  Require(radap::Dump(radap::Parse(pack.source, diagnostics)).size() <= 64 * (size + 64));
  CheckFormat(pack.source);
  return 0;
}
