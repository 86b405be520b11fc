#include "engine/evidence/file_type.h"

#include <magic.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "engine/import/text/ascii.h"

namespace radap {
namespace {

constexpr std::size_t kLookedAt = 128 * 1024;  // bytes at the start of a file

struct FileType {
  std::string_view extension;
  std::string_view types;
};

constexpr FileType kFileTypes[] = {
#define FILE_TYPE(extension, types) {extension, types},
#include "engine/evidence/file_types.def"
};
constexpr std::string_view kProgramTypes[] = {
#define PROGRAM_TYPE(type) type,
#include "engine/evidence/file_types.def"
};
constexpr std::string_view kProgramExtensions[] = {
#define PROGRAM_EXTENSION(extension) extension,
#include "engine/evidence/file_types.def"
};

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Lower-case, without the dot; empty if there is none.
std::string ExtensionOf(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  return Lowered(name.substr(dot + 1));
}

bool Accepts(std::string_view types, std::string_view type) {
  while (!types.empty()) {
    const std::string_view one = types.substr(0, types.find(' '));
    types.remove_prefix(std::min(types.size(), one.size() + 1));
    const bool is_any_text = one == "text/*" && type.substr(0, 5) == "text/";
    if (one == type || is_any_text) return true;
  }
  return false;
}

}  // namespace

TypeReader::TypeReader() : magic_(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS)) {
  if (magic_ == nullptr) return;
  magic_setparam(magic_, MAGIC_PARAM_BYTES_MAX, &kLookedAt);
  if (magic_load(magic_, nullptr) == 0) return;
  magic_close(magic_);
  magic_ = nullptr;
}

TypeReader::~TypeReader() {
  if (magic_ != nullptr) magic_close(magic_);
}

std::string TypeReader::TypeOf(int file) const {
  if (!IsReady() || lseek(file, 0, SEEK_SET) != 0) return {};
  const char* const type = magic_descriptor(magic_, file);
  return type == nullptr ? std::string() : std::string(type);
}

TypeVerdict JudgeType(std::string_view name, std::string_view type) {
  const std::string extension = ExtensionOf(name);
  if (Has(kProgramExtensions, extension)) return TypeVerdict::kProgram;
  const auto* const known =
      std::find_if(std::begin(kFileTypes), std::end(kFileTypes),
                   [&](const FileType& one) { return one.extension == extension; });
  const bool is_listed = known != std::end(kFileTypes);
  if (Has(kProgramTypes,
          type)) {  // as plain text a script does not run, but it is no evidence either
    return is_listed && Accepts(known->types, type) ? TypeVerdict::kDiffers : TypeVerdict::kProgram;
  }
  if (type.empty() || !is_listed || Accepts(known->types, type)) return TypeVerdict::kFits;
  return TypeVerdict::kDiffers;
}

}  // namespace radap
