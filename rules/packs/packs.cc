#include "rules/packs/packs.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <system_error>

#include "rules/packs/embedded.h"

namespace radap {
namespace {

namespace fs = std::filesystem;
using Path = fs::path;

constexpr std::string_view kExtension = ".radap";
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
    if (const auto file = FileOfId(folder, id)) return Read(*file);
  }
  const EmbeddedPack* pack = FindEmbedded(id);
  if (pack == nullptr) return std::nullopt;
  return Source{.name = std::string(pack->file), .text = std::string(pack->text)};
}

std::optional<Source> FindPack(std::string_view id_or_path, const PackFolders& folders) {
  const Path path(id_or_path);
  if (IsFile(path)) return Read(path);
  if (IsFolder(path)) {
    if (const auto file = FileOfFolder(path)) return Read(*file);
  }
  return FindPackById(id_or_path, folders);
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
