// Any bytes -> ReadDossier: no crash, and a dossier or at least one error; every text that comes out of it
// is UTF-8 of a size that can be shown.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/dossier/read_dossier.h"

namespace {

void Require(bool is_met) {
  if (!is_met) std::abort();
}

void CheckMessage(const std::string& message) {
  Require(!message.empty() && message.size() < 4096);
  Require(!radap::FindInvalidUtf8(message));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  radap::Findings findings;
  const std::optional<radap::Dossier> dossier = radap::ReadDossier(bytes, findings);
  Require(dossier || radap::HasErrors(findings));
  for (const radap::Finding& finding : findings) {
    CheckMessage(radap::MessageOf(finding, radap::Language::kThai));
    CheckMessage(radap::MessageOf(finding, radap::Language::kEnglish));
    Require(!radap::FindInvalidUtf8(finding.path));
  }
  return 0;
}
