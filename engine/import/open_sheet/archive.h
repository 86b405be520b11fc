// The zip archive that an xlsx or ods file is (libzip). What the archive says of itself is checked
// before anything is unpacked, and each part again while it is unpacked. Archives inside it are
// never opened. Refuses (refusal.h): damaged, encrypted, above 256 MiB unpacked, a ratio of a zip
// bomb, above 10,000 parts. Tested by tests/engine/import/open_sheet_test.cc,
// tests/import/hostile_test.py.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_ARCHIVE_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_ARCHIVE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace radap {

class Archive {
 public:
  explicit Archive(std::string_view bytes);  // `bytes` must outlive it

  bool Has(std::string_view part) const { return parts_.find(part) != parts_.end(); }
  // Whether the name of any part contains `text`.
  bool HasPartLike(std::string_view text) const;
  std::string Read(std::string_view part);  // refuses if it is not there
  std::optional<std::string> ReadIfThere(std::string_view part);

 private:
  struct Part {
    std::uint64_t index;
    std::uint64_t size;  // unpacked, as the archive says
  };

  void List();
  void CheckRatio(const std::string& name, std::uint64_t size, std::uint64_t packed) const;

  std::unique_ptr<zip, void (*)(zip*)> zip_;
  std::map<std::string, Part, std::less<>> parts_;
};

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_ARCHIVE_H_
