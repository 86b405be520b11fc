#include "engine/evidence/check_name.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "engine/dossier/quote.h"
#include "engine/evidence/codes.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_letters.h"
#include "rules/base/text.h"

namespace radap {
namespace {

// "https://...", "file:...", "mailto:..."; one letter before the colon is a drive.
bool IsUrl(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos || colon < 2) return name.substr(0, 4) == "www.";
  const std::string_view scheme = name.substr(0, colon);
  if (name.substr(colon, 3) == "://") return std::all_of(scheme.begin(), scheme.end(), IsLatin);
  return scheme == "file" || scheme == "mailto" || scheme == "data" || scheme == "javascript";
}

bool HasDrive(std::string_view name) {
  return name.size() > 1 && name[1] == ':' && IsLatin(name[0]);
}

// A control character, or one that turns the direction of what stands behind it ("fdp.exe" read as "exe.pdf").
bool HasControl(std::string_view name) {
  const std::u32string letters = LettersOf(name);
  return FindInvalidUtf8(name) || std::any_of(letters.begin(), letters.end(), [](char32_t letter) {
           return u_charType(static_cast<UChar32>(letter)) == U_CONTROL_CHAR ||
                  (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
         });
}

struct Parts {
  std::size_t longest = 0;  // bytes
  bool has_up = false;      // ".."
};

Parts PartsOf(std::string_view name) {
  Parts parts;
  for (const std::string_view part : Split(name, '/')) {
    parts.longest = std::max(parts.longest, part.size());
    parts.has_up = parts.has_up || part == "..";
  }
  return parts;
}

}  // namespace

std::optional<Finding> CheckName(std::string_view name, const std::string& path) {
  const auto wrong = [&](FindingCode code) { return MakeFinding(code, path, {Quoted(name)}); };
  const auto too_long = [&](std::size_t size, std::size_t limit) {
    return MakeFinding(EvidenceCode::kEvidenceNameTooLong, path,
                       {Quoted(name), Same(std::to_string(size)), Same(std::to_string(limit))});
  };
  const Parts parts = PartsOf(name);
  if (HasControl(name)) return wrong(EvidenceCode::kEvidenceNameControl);
  if (IsUrl(name)) return wrong(EvidenceCode::kEvidenceNameUrl);
  if (name.substr(0, 1) == "/" || parts.has_up || HasDrive(name)) {
    return wrong(EvidenceCode::kEvidenceOutside);
  }
  if (name.find('\\') != std::string_view::npos) {
    return wrong(EvidenceCode::kEvidenceNameBackslash);
  }
  if (parts.longest > kMaxPart) return too_long(parts.longest, kMaxPart);
  if (name.size() > kMaxName) return too_long(name.size(), kMaxName);
  return std::nullopt;
}

}  // namespace radap
