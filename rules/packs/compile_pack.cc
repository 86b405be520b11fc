#include <algorithm>
#include <utility>

#include "rules/base/sha256.h"
#include "rules/check/check.h"
#include "rules/compile/compile.h"
#include "rules/lint/lint.h"
#include "rules/packs/includes.h"
#include "rules/packs/packs.h"
#include "rules/syntax/parse.h"

namespace radap {
namespace {

LoadedPack CompileText(Source source, bool has_included) {
  LoadedPack pack{.source = std::move(source), .diagnostics = {}, .program = {}};
  const ast::Ast ast = Parse(pack.source, pack.diagnostics);
  if (!has_included) CheckIncludes(ast, pack.source, pack.diagnostics);
  const model::Model model = Check(ast, pack.diagnostics);
  if (!HasErrors(pack.diagnostics)) {
    FindLints(model, pack.diagnostics);
    pack.program = Compile(model, pack.source);
    pack.program->sha256 = Sha256Hex(pack.source.text);
  }
  std::ranges::stable_sort(pack.diagnostics, {},
                           [](const Diagnostic& diagnostic) { return diagnostic.at.begin; });
  return pack;
}

}  // namespace

LoadedPack CompilePack(Source source) { return CompileText(std::move(source), false); }

LoadedPack CompileKeptPack(std::string id, std::string text) {
  return CompileText({.name = std::move(id), .text = std::move(text)}, true);
}

}  // namespace radap
