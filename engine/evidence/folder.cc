#include "engine/evidence/folder.h"

#include <dirent.h>
#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "engine/import/text/thai_text.h"
#include "rules/base/text.h"

namespace radap {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};

}  // namespace

Folder::Folder(const std::string& path)
    : root_(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (!IsOpen()) error_ = errno;
}

Opened Folder::OpenToRead(const std::string& name_on_disk) const {
  return OpenBeneath(root_.number(), name_on_disk, OpenFor::kRead);
}

FoundFile Folder::Find(const std::string& name) {
  FoundFile found;
  found.opened = OpenBeneath(root_.number(), name, OpenFor::kLook);
  if (found.opened.error == ENOENT) return FindOtherForm(name);
  if (found.opened.file.IsOpen()) found.name = name;
  return found;
}

// The names in a folder below the root; empty if it cannot be listed.
const Folder::Listing& Folder::List(const std::string& folder) {
  const auto [place, is_new] = listings_.try_emplace(folder);
  Listing& listing = place->second;
  if (!is_new) return listing;
  Opened opened = OpenBeneath(root_.number(), folder.empty() ? "." : folder, OpenFor::kList);
  if (!opened.file.IsOpen()) return listing;
  const std::unique_ptr<DIR, CloseFolder> open_folder(fdopendir(opened.file.number()));
  if (open_folder == nullptr) return listing;
  opened.file.Release();  // closed by closedir
  while (listed_ < kMaxListed) {
    const dirent* const entry = readdir(open_folder.get());
    if (entry == nullptr) break;
    const std::string name = entry->d_name;
    if (name == "." || name == ".." || FindInvalidUtf8(name)) continue;
    listing[RepairThai(name)].push_back(name);
    ++listed_;
  }
  for (auto& [repaired, names] : listing) std::sort(names.begin(), names.end());
  return listing;
}

FoundFile Folder::FindOtherForm(std::string_view name) {
  FoundFile found;
  std::string on_disk;
  while (!name.empty()) {
    const std::string part(name.substr(0, name.find('/')));
    name.remove_prefix(std::min(name.size(), part.size() + 1));
    if (part.empty() || part == ".") continue;
    const Listing& listing = List(on_disk);
    const auto same = listing.find(RepairThai(part));
    if (same == listing.end()) {
      found.opened.error = ENOENT;
      return found;
    }
    const std::vector<std::string>& names = same->second;
    const bool is_as_written = std::binary_search(names.begin(), names.end(), part);
    if (!is_as_written) found.forms = std::max(found.forms, names.size());
    if (!on_disk.empty()) on_disk += '/';
    on_disk += is_as_written ? part : names.front();
  }
  found.opened = OpenBeneath(root_.number(), on_disk, OpenFor::kLook);
  if (found.opened.file.IsOpen()) found.name = on_disk;
  return found;
}

}  // namespace radap
