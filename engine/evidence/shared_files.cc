#include "engine/evidence/shared_files.h"

#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "engine/dossier/quote.h"
#include "engine/evidence/codes.h"

namespace radap {
namespace {

// A content, or where nothing was read a name, and the issues that have it.
struct Sharing {
  bool is_read = false;
  const EvidenceFile* first = nullptr;
  std::set<std::string> issues;
  std::string listed;  // "1.1.1/3, 2.1.1/5"
};

void Add(Sharing& sharing, const std::string& issue) {
  constexpr std::size_t kMaxListed = 20;
  if (!sharing.issues.insert(issue).second) return;
  if (sharing.issues.size() == kMaxListed + 1) sharing.listed += ", …";
  if (sharing.issues.size() > kMaxListed) return;
  sharing.listed += (sharing.listed.empty() ? "" : ", ") + Quote(issue);
}

}  // namespace

void ReportSharedFiles(const std::vector<EvidenceFile>& files,
                       const std::vector<std::string>& issues, Findings& findings) {
  std::vector<Sharing> shared;  // in the order of their first files
  std::map<std::pair<bool, std::string>, std::size_t> places;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const bool is_read = !files[i].sha256.empty();
    if (is_read && files[i].bytes == 0) continue;  // nothing to share
    const auto [place, is_new] =
        places.try_emplace({is_read, is_read ? files[i].sha256 : files[i].file}, shared.size());
    if (is_new) shared.push_back({is_read, &files[i], {}, {}});
    Add(shared[place->second], issues[i]);
  }
  for (const Sharing& sharing : shared) {
    if (sharing.issues.size() < 2) continue;
    findings.push_back(MakeFinding(
        sharing.is_read ? EvidenceCode::kEvidenceSameContent : EvidenceCode::kEvidenceSameName,
        sharing.first->path,
        {Quoted(sharing.first->file), Same(std::to_string(sharing.issues.size())),
         Same(sharing.listed)}));
  }
}

}  // namespace radap
