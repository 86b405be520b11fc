// What every portrait and view says alike: whom it is about, elements and their scales, levels, methods.
// Program + figures -> words. Private to engine/standing. Tested by tests/engine/standing/.
#ifndef RADAP_ENGINE_STANDING_PARTS_H_
#define RADAP_ENGINE_STANDING_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/standing/standing.h"
#include "engine/standing/words.h"

namespace radap::standing {

constexpr int kPercentPlaces = 2;

const ProgramScale& ScaleOf(const Program& program, int element);
int PlacesOf(const Program& program, int element);

// In the language, "below the first level" for -1; empty on a scale without levels.
std::string LevelName(const ProgramScale& scale, int level, Language language);
// Index of the level with that id on the scale of the total; -1 if there is none.
int FindLevel(const Program& program, std::string_view id);

// The name in the language, the id where there is none.
const std::string& NameOf(const benchmark::Member& member, Language language);

// How many there are; that they are too few to be shown.
std::string PeersCount(const benchmark::Benchmark& benchmark, Language language);

// "kind: service agency · fiscal year 2567"
std::string PeersText(const benchmark::Peers& peers, Language language);

// A method in words, in both languages, with an id for machines.
struct Method {
  std::string_view id;
  Label text;
};
std::vector<Method> MethodsOf(const Portrait& portrait);
std::vector<Method> MethodsOf(const RankingView& view);
std::vector<Method> MethodsOf(const ClaimsView& view);
std::vector<Method> MethodsOf(const ReadinessView& view);
std::vector<Method> MethodsOf(const HeatView& view);

// "83.33"; "62.50–75.00" where only the range is known.
std::string PercentileText(const benchmark::Percentile& percentile);

// "12/7" as the next decimal up that says who gains it is there.
std::string Missing(const Exact& distance, int places);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_PARTS_H_
