#include "engine/import/open_sheet/archive.h"

#include <zip.h>

#include <algorithm>

#include "engine/import/open_sheet/refusal.h"

namespace radap {
namespace {

constexpr std::uint64_t kMiB = 1024 * 1024;
constexpr std::uint64_t kMaxUnpacked = 256 * kMiB;  // of all parts together
constexpr zip_int64_t kMaxParts = 10000;
// Tables compress well: 100 times is seen, and 1,032 times is the most that deflate can do.
constexpr std::uint64_t kMaxRatio = 200;
constexpr std::size_t kBytesAhead = 16;  // room that the reader of XML wants, to copy nothing
constexpr std::uint64_t kSmallPart = 4 * kMiB;  // of which any ratio may be

[[noreturn]] void RefuseArchive(zip_error_t* error) {
  const std::string reason = zip_error_strerror(error);
  zip_error_fini(error);
  Refuse(SheetCode::kArchiveBroken, {Quoted(reason)});
}

zip* OpenZip(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) RefuseArchive(&error);
  zip* const opened = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (opened == nullptr) {
    zip_source_free(source);
    RefuseArchive(&error);
  }
  zip_error_fini(&error);
  return opened;
}

}  // namespace

Archive::Archive(std::string_view bytes) : zip_(OpenZip(bytes), &zip_discard) { List(); }

void Archive::CheckRatio(const std::string& name, std::uint64_t size, std::uint64_t packed) const {
  if (size > kSmallPart && size / kMaxRatio > packed) {
    Refuse(SheetCode::kArchiveBomb, {Quoted(name), Same(std::to_string(kMaxRatio))});
  }
}

void Archive::List() {
  const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
  if (count > kMaxParts) {
    Refuse(SheetCode::kArchiveTooManyParts,
           {Same(std::to_string(count)), Same(std::to_string(kMaxParts))});
  }
  constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  std::uint64_t unpacked = 0;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t stat;
    if (zip_stat_index(zip_.get(), i, 0, &stat) != 0 || (stat.valid & kNeeded) != kNeeded) {
      Refuse(SheetCode::kArchiveBroken,
             {{"สารบัญของแฟ้มไม่ครบ", "its table of contents is not complete"}});
    }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
      Refuse(SheetCode::kFileEncrypted, {});
    }
    CheckRatio(stat.name, stat.size, stat.comp_size);
    unpacked += std::min<std::uint64_t>(stat.size, kMaxUnpacked + 1);
    parts_.emplace(stat.name, Part{i, stat.size});
  }
  if (unpacked > kMaxUnpacked) {
    Refuse(SheetCode::kArchiveTooLarge, {Same(std::to_string(kMaxUnpacked / kMiB))});
  }
}

bool Archive::HasPartLike(std::string_view text) const {
  return std::any_of(parts_.begin(), parts_.end(), [text](const auto& part) {
    return part.first.find(text) != std::string::npos;
  });
}

std::string Archive::Read(std::string_view part) {
  std::optional<std::string> text = ReadIfThere(part);
  if (!text) RefusePart(part, {"ไม่มีส่วนนี้", "it is not there"});
  return *std::move(text);
}

// No byte more than the archive said beforehand is unpacked.
std::optional<std::string> Archive::ReadIfThere(std::string_view part) {
  const auto found = parts_.find(part);
  if (found == parts_.end()) return std::nullopt;
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      zip_fopen_index(zip_.get(), found->second.index, 0), &zip_fclose);
  if (file == nullptr) RefusePart(part, Quoted(zip_strerror(zip_.get())));
  std::string text;
  text.reserve(found->second.size + kBytesAhead);
  text.resize(found->second.size);
  const zip_int64_t read = zip_fread(file.get(), text.data(), text.size());
  char beyond = 0;
  const bool is_whole = read == static_cast<zip_int64_t>(text.size()) &&
                        zip_fread(file.get(), &beyond, 1) == 0;  // checks the checksum too
  if (!is_whole) RefusePart(part, {"ข้อมูลไม่ครบหรือเสียหาย", "its data is cut short or damaged"});
  return text;
}

}  // namespace radap
