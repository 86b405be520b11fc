// Whether a name of an evidence file may be looked up at all, judged by its text alone.
//
// Name -> CheckName -> what is wrong with it, or nothing. Whatever could lead out of the folder, or means something else
// on another system, is refused here, before anything is opened. Tested by tests/engine/evidence/check_name_test.cc.
#ifndef RADAP_ENGINE_EVIDENCE_CHECK_NAME_H_
#define RADAP_ENGINE_EVIDENCE_CHECK_NAME_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/finding.h"

namespace radap {

// Bytes of UTF-8: of one part between slashes, and of the whole.
inline constexpr std::size_t kMaxPart = 255;
inline constexpr std::size_t kMaxName = 4096;

// The finding, with `path`; nothing if the name is fine. REQUIRES: valid UTF-8.
std::optional<Finding> CheckName(std::string_view name, const std::string& path);

}  // namespace radap

#endif  // RADAP_ENGINE_EVIDENCE_CHECK_NAME_H_
