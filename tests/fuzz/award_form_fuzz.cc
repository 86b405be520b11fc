// Any text -> ReadAwardForm: no crash; repairing Thai twice is repairing it once; every text that comes out is UTF-8
// and every id is one of the pack.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/import/award_form/award_form.h"
#include "engine/import/text/thai_text.h"
#include "rules/packs/packs.h"

namespace {

void Require(bool is_met) {
  if (!is_met) std::abort();
}

const radap::Program& Pack() {
  static const radap::LoadedPack kPack = radap::CompilePack(*radap::FindPackById("pmqa4-2568", {}));
  return *kPack.program;
}

void CheckMessage(const std::string& message) {
  Require(!message.empty() && message.size() < 8192);
  Require(!radap::FindInvalidUtf8(message));
}

void CheckDossier(const radap::Dossier& dossier) {
  Require(!dossier.organisation.id.empty());
  for (const auto& [id, answer] : dossier.answers) {
    Require(Pack().Find(id) >= 0);
    Require(answer.narrative && !radap::FindInvalidUtf8(*answer.narrative));
  }
  for (const radap::Kpi& kpi : dossier.kpis) {
    Require(Pack().Find(kpi.item) >= 0 && kpi.direction);
    Require(!radap::FindInvalidUtf8(kpi.name + kpi.unit + kpi.note));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (radap::FindInvalidUtf8(bytes)) return 0;
  const std::string repaired = radap::RepairThai(bytes);
  Require(radap::RepairThai(repaired) == repaired);
  radap::IsAwardForm(bytes);
  radap::Findings findings;
  const auto dossier = radap::ReadAwardForm(bytes, Pack(), findings);
  Require(dossier || radap::HasErrors(findings));
  if (dossier) CheckDossier(*dossier);
  for (const radap::Finding& finding : findings) {
    CheckMessage(radap::MessageOf(finding, radap::Language::kThai));
    CheckMessage(radap::MessageOf(finding, radap::Language::kEnglish));
  }
  return 0;
}
