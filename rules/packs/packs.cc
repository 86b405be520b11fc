#include "rules/packs/packs.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <system_error>

#include "rules/packs/embedded.h"
#include "rules/packs/includes.h"

namespace radap {
namespace {

namespace fs = std::filesystem;
using Path = fs::path;

constexpr std::string_view kExtension = ".radap";
constexpr std::string_view kMapping = ".map";
constexpr std::string_view kBuiltIn = "built in";
// Parse refuses a text above this: no need to read on.
constexpr std::size_t kMaxPackBytes = std::size_t{16} << 20;

bool IsFolder(const Path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// A pipe counts too: radap check <(generate-pack).
bool IsFile(const Path& path) {
  std::error_code error;
  return fs::exists(path, error) && !fs::is_directory(path, error);
}

// An id is never a way out of a folder: no slash, no dot.
bool IsId(std::string_view text) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view kAll = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !text.empty() && kLetters.find(text.front()) != std::string_view::npos &&
         text.find_first_not_of(kAll) == std::string_view::npos;
}

std::vector<Path> EntriesOf(const Path& folder) {
  std::vector<Path> entries;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    entries.push_back(entry->path());
  }
  std::ranges::sort(entries);
  return entries;
}

std::optional<Source> Read(const Path& path) {
  std::ifstream file(path, std::ios::binary);
  Source source{.name = path.string(), .text = {}};
  std::array<char, 65536> part{};
  while (file && source.text.size() <= kMaxPackBytes) {
    file.read(part.data(), part.size());
    source.text.append(part.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (file.bad() || !file.is_open()) return std::nullopt;
  return source;
}

// No pipe here, which might never end: an include is a file of the folder.
std::optional<std::string> TextOfFile(const Path& path) {
  std::error_code error;
  auto source = fs::is_regular_file(path, error) ? Read(path) : std::nullopt;
  if (!source) return std::nullopt;
  return std::move(source->text);
}

// The pack's main file with those that it includes from its folder.
std::optional<Source> ReadWhole(const Path& path) {
  const auto source = Read(path);
  if (!source) return std::nullopt;
  const Path folder = path.parent_path();
  return WithIncludes(*source, [&](const std::string& file) { return TextOfFile(folder / file); });
}

// The file that a path to a folder means.
std::optional<Path> FileOfFolder(const Path& folder) {
  std::error_code error;
  const Path whole = fs::canonical(folder, error);
  if (error) return std::nullopt;
  const Path own = folder / (whole.filename().string() + std::string(kExtension));
  if (IsFile(own)) return own;
  std::vector<Path> files = EntriesOf(folder);
  std::erase_if(files, [](const Path& path) { return path.extension() != kExtension; });
  std::erase_if(files, [](const Path& path) { return !IsFile(path); });
  return files.size() == 1 ? std::optional(files.front()) : std::nullopt;
}

std::optional<Path> FileOfId(const Path& folder, std::string_view id) {
  const std::string file = std::string(id) + std::string(kExtension);
  for (const Path& path : {folder / id / file, folder / file}) {
    if (IsFile(path)) return path;
  }
  return std::nullopt;
}

const EmbeddedPack* FindEmbedded(std::string_view id) {
  const std::string file = "/" + std::string(id) + std::string(kExtension);
  const auto packs = EmbeddedPacks();
  const auto found = std::ranges::find_if(
      packs, [&](const EmbeddedPack& pack) { return pack.id == id && pack.file.ends_with(file); });
  return found == packs.end() ? nullptr : &*found;
}

std::optional<std::string> EmbeddedText(std::string_view file) {
  const auto packs = EmbeddedPacks();
  const auto found =
      std::ranges::find_if(packs, [&](const EmbeddedPack& pack) { return pack.file == file; });
  if (found == packs.end()) return std::nullopt;
  return std::string(found->text);
}

Source BuiltIn(const EmbeddedPack& pack) {
  Source source;
  source.name = pack.file;
  source.text = pack.text;
  source.is_built_in = true;
  const std::string folder = Path(pack.file).parent_path().string() + "/";
  return WithIncludes(source, [&](const std::string& file) { return EmbeddedText(folder + file); });
}

// Each pack found is added unless one with its id is there already.
using Found = std::map<std::string, std::string>;

void AddFolder(const Path& folder, Found& found) {
  for (const Path& entry : EntriesOf(folder)) {
    const std::string id = entry.extension() == kExtension ? entry.stem() : entry.filename();
    if (!IsId(id)) continue;
    if (const auto file = FileOfId(folder, id)) found.emplace(id, file->string());
  }
}

void AddEmbedded(Found& found) {
  for (const EmbeddedPack& pack : EmbeddedPacks()) {
    if (FindEmbedded(pack.id) == &pack) found.emplace(pack.id, kBuiltIn);
  }
}

}  // namespace

std::optional<Source> FindPackById(std::string_view id, const PackFolders& folders) {
  if (!IsId(id)) return std::nullopt;
  for (const std::string& folder : folders.folders) {
    if (const auto file = FileOfId(folder, id)) return ReadWhole(*file);
  }
  const EmbeddedPack* pack = FindEmbedded(id);
  if (pack == nullptr) return std::nullopt;
  return BuiltIn(*pack);
}

std::optional<Source> FindPack(std::string_view id_or_path, const PackFolders& folders) {
  const Path path(id_or_path);
  if (IsFile(path)) return ReadWhole(path);
  if (IsFolder(path)) {
    if (const auto file = FileOfFolder(path)) return ReadWhole(*file);
  }
  return FindPackById(id_or_path, folders);
}

std::optional<Source> FindMapping(const Source& pack, std::string_view from_id) {
  if (!IsId(from_id)) return std::nullopt;
  const Path path =
      Path(pack.name).parent_path() / ("from-" + std::string(from_id) + std::string(kMapping));
  if (!pack.is_built_in) return IsFile(path) ? Read(path) : std::nullopt;
  Source source;
  source.name = path.string();
  source.is_built_in = true;
  auto text = EmbeddedText(source.name);
  if (!text) return std::nullopt;
  source.text = std::move(*text);
  return source;
}

std::vector<PackEntry> ListPacks(const PackFolders& folders) {
  Found found;
  for (const std::string& folder : folders.folders) AddFolder(folder, found);
  AddEmbedded(found);
  std::vector<PackEntry> entries;
  for (const auto& [id, where] : found) entries.push_back({id, where});
  return entries;
}

}  // namespace radap
