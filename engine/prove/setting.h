// Facts as a search for counter-examples sets them: applied to a dossier, and told in words.
// Tested by tests/engine/prove/prove_test.cc.
#ifndef RADAP_ENGINE_PROVE_SETTING_H_
#define RADAP_ENGINE_PROVE_SETTING_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/prove/abstract.h"
#include "engine/prove/place.h"

namespace radap::prove {

constexpr int kYear = 2567;  // of dossiers that the search makes up

struct Setting {
  Fact fact;
  bool is_given = false;
  Exact number;
  std::uint8_t code = 0;  // of a truth or a word
  std::string text;
};

// Numbers that rules of the place compare and compute with, rising, each once.
std::vector<Exact> ConstantsOf(const Program& program, const Place& place, int rule);

// What is worth trying of a fact, the usual first.
std::vector<Setting> SettingsOf(const Program& program, const Place& place, const Fact& fact,
                                const std::vector<Exact>& constants);

// A dossier with one KPI of the place, or with an answer for it.
Dossier StartOf(const Program& program, const Place& place);
void Apply(const Program& program, const Place& place, const Setting& setting, Dossier& dossier);

// "higher, target 100, history 90 90".
Label TextOf(const Program& program, const std::vector<Setting>& settings);
Label NameOf(const Program& program, const Fact& fact);
// As a person writes it, exactly: "99.5", "100/3".
std::string Shown(const Exact& number);

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_SETTING_H_
