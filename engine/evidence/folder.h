// The folder of the evidence files: opened once, each file looked up below it by the name that the dossier gives.
//
// A name that is not there as written is looked for under the same name in another Unicode form: both are compared as
// RepairThai gives them (NFC, real Thai marks). Folders are listed once, up to kMaxListed entries in all; beyond,
// only names as written are found. Tested by tests/engine/evidence/folder_test.cc.
#ifndef RADAP_ENGINE_EVIDENCE_FOLDER_H_
#define RADAP_ENGINE_EVIDENCE_FOLDER_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/evidence/open_beneath.h"

namespace radap {

struct FoundFile {
  std::string name;       // on disk; empty if there is nothing of that name
  std::size_t forms = 1;  // names on disk that are this one but for their Unicode form
  Opened opened;          // for kLook
};

class Folder {
 public:
  static constexpr std::size_t kMaxListed = 200'000;

  explicit Folder(const std::string& path);

  bool IsOpen() const { return root_.IsOpen(); }
  int error() const { return error_; }  // errno if it is not open

  // REQUIRES: `name` has no NUL and passed CheckName.
  FoundFile Find(const std::string& name);
  Opened OpenToRead(const std::string& name_on_disk) const;

 private:
  using Listing = std::map<std::string, std::vector<std::string>>;  // repaired name -> on disk

  const Listing& List(const std::string& folder);
  FoundFile FindOtherForm(std::string_view name);

  Descriptor root_;
  int error_ = 0;
  std::map<std::string, Listing> listings_;  // by folder below the root, "" for it
  std::size_t listed_ = 0;
};

}  // namespace radap

#endif  // RADAP_ENGINE_EVIDENCE_FOLDER_H_
