// Any bytes -> ReadDossier: no crash, and a dossier or at least one error; every text that comes out of it
// is UTF-8 of a size that can be shown. What was read and is written reads as the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/dossier/read_dossier.h"
#include "engine/dossier/write_dossier.h"

namespace {

void Require(bool is_met) {
  if (!is_met) std::abort();
}

void CheckMessage(const std::string& message) {
  Require(!message.empty() && message.size() < 4096);
  Require(!radap::FindInvalidUtf8(message));
}

void CheckWritten(const radap::Dossier& dossier) {
  const std::string text = radap::WriteDossier(dossier);
  radap::Findings findings;
  std::optional<radap::Dossier> again = radap::ReadDossier(text, findings);
  Require(again.has_value());
  again->sha256 = dossier.sha256;
  for (std::size_t i = 0; i < dossier.kpis.size(); ++i)
    again->kpis[i].index = dossier.kpis[i].index;
  Require(*again == dossier);
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
  if (dossier) CheckWritten(*dossier);
  return 0;
}
