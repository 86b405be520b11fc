// From a pack's id or path to its Program: find the text, then Parse, Check, FindLints, Compile.
// Packs are found in this order: a path to a file or folder; in the folders given (--packs, then
// $RADAP_PACKS, as DIR/ID/ID.radap or DIR/ID.radap); among the built-in ones (criteria/, embedded
// in the program). Tested by tests/rules/packs/packs_test.cc.
#ifndef RADAP_RULES_PACKS_PACKS_H_
#define RADAP_RULES_PACKS_PACKS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/base/diagnostic.h"
#include "rules/base/source.h"
#include "rules/compile/program.h"

namespace radap {

struct LoadedPack {
  Source source;
  Diagnostics diagnostics;
  std::optional<Program> program;  // set when there is no error
};

// Source text -> Program with all diagnostics, in the order of their place in the text.
LoadedPack CompilePack(Source source);
// The same for the text of a program (Program::source), which has what it includes: kept with results, so that
// they can be computed again whatever has become of the pack's files.
LoadedPack CompileKeptPack(std::string id, std::string text);

struct PackFolders {
  std::vector<std::string> folders;
};

// The text of the pack; nothing if no such pack is found or the file cannot be read.
// A path to a folder means FOLDER/NAME.radap with the folder's own name, else its only .radap file.
// The first place that has the pack decides: one there that cannot be read hides those after it.
std::optional<Source> FindPack(std::string_view id_or_path, const PackFolders& folders);

// The same without paths, for ids that come from a dossier: reads only inside `folders`.
std::optional<Source> FindPackById(std::string_view id, const PackFolders& folders);

// The text of `from-<from_id>.map` beside the pack's main file: how a dossier of that pack is read with this one
// (engine/mapping). Nothing if there is none.
std::optional<Source> FindMapping(const Source& pack, std::string_view from_id);

struct PackEntry {
  std::string id;
  std::string where;  // "built in" or the path
};
// All packs that FindPackById would find, sorted by id; the first found wins.
std::vector<PackEntry> ListPacks(const PackFolders& folders);

}  // namespace radap

#endif  // RADAP_RULES_PACKS_PACKS_H_
