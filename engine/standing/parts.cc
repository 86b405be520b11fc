#include "engine/standing/parts.h"

#include <algorithm>

#include "engine/report/figures.h"
#include "engine/standing/name_text.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr int kParentCells = 60;

void Join(std::string& line, const std::string& part) {
  if (!line.empty()) line += " · ";
  line += part;
}

}  // namespace

const ProgramScale& ScaleOf(const Program& program, int element) {
  return program.scales[Index(program.elements[Index(element)].scale)];
}

int PlacesOf(const Program& program, int element) {
  return radap::PlacesOf(ScaleOf(program, element));
}

std::string LevelName(const ProgramScale& scale, int level, Language language) {
  if (scale.levels.empty()) return "";
  if (level < 0) return Say(Word::kNoLevel, language);
  return scale.levels[Index(level)].label.Pick(language);
}

int FindLevel(const Program& program, std::string_view id) {
  const std::vector<ProgramLevel>& levels = ScaleOf(program, 0).levels;
  const auto found = std::ranges::find(levels, id, &ProgramLevel::id);
  return found == levels.end() ? -1 : static_cast<int>(found - levels.begin());
}

const std::string& NameOf(const benchmark::Member& member, Language language) {
  const std::string& wanted = language == Language::kThai ? member.name : member.name_en;
  if (!wanted.empty()) return wanted;
  const std::string& other = language == Language::kThai ? member.name_en : member.name;
  return other.empty() ? member.organisation : other;
}

std::string PeersCount(const benchmark::Benchmark& benchmark, Language language) {
  if (benchmark.is_hidden) return Say(Word::kPeersHidden, language, benchmark.k);
  const Word word = benchmark.from_summary ? Word::kPeersOfSummary : Word::kPeersOf;
  return Say(word, language, benchmark.organisations);
}

std::string PeersText(const benchmark::Peers& peers, Language language) {
  std::string text;
  if (peers.kind) Join(text, Say(Word::kOfKind, language, LabelOf(*peers.kind).Pick(language)));
  if (!peers.parent.empty()) {
    Join(text, Say(Word::kUnder, language, ShownName(peers.parent, kParentCells)));
  }
  if (text.empty()) text = Say(Word::kAllOfYear, language);
  if (peers.fiscal_year != 0) Join(text, Say(Word::kFiscalYear, language, peers.fiscal_year));
  return text;
}

std::string PercentileText(const benchmark::Percentile& percentile) {
  const std::string lowest = percentile.lowest.ToDecimal(kPercentPlaces);
  if (percentile.lowest == percentile.highest) return lowest;
  return lowest + "–" + percentile.highest.ToDecimal(kPercentPlaces);
}

std::string Missing(const Exact& distance, int places) { return RoundUp(distance, places); }

}  // namespace radap::standing
