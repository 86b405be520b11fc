#include "engine/batch/stream/first_pack.h"

#include <algorithm>

#include "engine/dossier/read_dossier.h"

namespace radap::batch {
namespace {

constexpr int kMostLooks = 100;

const Program* PackOf(std::string_view bytes, const BatchOptions& options) {
  if (bytes.size() > options.scoring.MostBytes()) return nullptr;
  Findings unused;
  const std::optional<Dossier> dossier = ReadDossier(bytes, unused);
  if (!dossier || dossier->pack.empty()) return nullptr;
  return options.scoring.find_pack(dossier->pack);
}

const Program* InLines(std::string_view lines, int& looks, const BatchOptions& options) {
  while (!lines.empty() && looks < kMostLooks) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    ++looks;
    if (const Program* program = PackOf(line, options)) return program;
  }
  return nullptr;
}

// A portion of a pipe cannot be given back but the last one, so only one is looked at.
const Program* InLinesOf(Input& input, const BatchOptions& options) {
  Portion portion;
  if (!input.Claim(portion) || input.Fill(portion)) return nullptr;
  int looks = 0;
  const Program* program = InLines(portion.text, looks, options);
  input.Return(portion, 0);
  return program;
}

const Program* InFilesOf(Input& input, const BatchOptions& options) {
  Portion portion;
  for (int looks = 0; looks < kMostLooks && input.Claim(portion); ++looks) {
    if (input.Fill(portion)) return nullptr;
    if (const Program* program = PackOf(portion.text, options)) return program;
  }
  return nullptr;
}

}  // namespace

const Program* FirstPack(const BatchOptions& options, Input& input) {
  if (!input.PartTaken()) return InLinesOf(input, options);
  BatchOptions whole = options;
  whole.shard = Shard();
  const OpenedInput opened = OpenInput(whole);
  if (!opened.input) return nullptr;
  return input.IsOfFiles() ? InFilesOf(*opened.input, whole) : InLinesOf(*opened.input, whole);
}

}  // namespace radap::batch
