// Bands and ladders in words.
#include <string>

#include "engine/eval/operations.h"
#include "engine/report/explain_run.h"
#include "engine/report/explain_words.h"

namespace radap::explain {
namespace {

constexpr int kEdgePlaces = 12;
constexpr int kMostPlaces = 12;

// 104.999 must not be shown as 105 in a band below 105.
int PlacesInside(const Exact& number, const Band& band, int places) {
  const auto looks_like = [&](const std::optional<Exact>& edge) {
    return edge && number != *edge && number.ToDecimal(places) == edge->ToDecimal(places);
  };
  while (places < kMostPlaces && (looks_like(band.low) || looks_like(band.high))) ++places;
  return places;
}

Phrase PhraseOf(const Band& band) {
  if (!band.low && !band.high) return Phrase::kBandAny;
  if (!band.low) return band.includes_high ? Phrase::kBandUpTo : Phrase::kBandBelow;
  if (!band.high) return band.includes_low ? Phrase::kBandFrom : Phrase::kBandAbove;
  if (band.includes_low) return band.includes_high ? Phrase::kBandFromTo : Phrase::kBandFromBelow;
  return band.includes_high ? Phrase::kBandAboveTo : Phrase::kBandAboveBelow;
}

struct Climbed {
  int met = 0;
  int total = 0;
};

Climbed Climb(const Run& run, const Ladder& ladder, const Ladder::Step& step) {
  const std::uint32_t level = std::uint32_t{1} << static_cast<unsigned>(step.level);
  const int test = step.test >= 0 ? step.test : ladder.test;
  Climbed climbed;
  for (const Subject member : run.evaluator.Members(run.subject, ladder.collection)) {
    if (!run.evaluator.IsAtLevel(member, level)) continue;
    if (ladder.among >= 0 && !run.evaluator.Get(ladder.among, member).IsYes()) continue;
    ++climbed.total;
    if (run.evaluator.Get(test, member).IsYes()) ++climbed.met;
  }
  return climbed;
}

Label StepWords(const Run& run, const Ladder::Step& step, const Climbed& climbed, bool open) {
  const Label& level = run.program().levels[static_cast<std::size_t>(step.level)].label;
  const int places = PlacesOfUnit(run.program(), run.code().unit);
  if (!open) return Say(Phrase::kStepLocked, {level});
  if (climbed.total == 0) return Say(Phrase::kStepEmpty, {level, Both(step.value.ToPlain(places))});
  const Exact points = step.value * Exact::Ratio(climbed.met, climbed.total);
  return Say(Phrase::kStepMet,
             {level, Both(climbed.met), Both(climbed.total), Both(points.ToPlain(places))});
}

}  // namespace

Label TextOfBand(const Band& band) {
  std::vector<Label> edges;
  if (band.low) edges.push_back(Both(band.low->ToPlain(kEdgePlaces)));
  if (band.high) edges.push_back(Both(band.high->ToPlain(kEdgePlaces)));
  return Say(PhraseOf(band), edges);
}

const Band* FindBand(const Program& program, const Instruction& bands, const Value& value) {
  return BandOf(program.band_tables[bands.b], value.number);
}

Label BandWords(const Run& run, std::uint32_t i) {
  const Instruction& at = run.At(i);
  const Value& operand = run.ValueAt(at.a);
  const Band* band = FindBand(run.program(), at, operand);
  if (band == nullptr) return Noun(run, at.a, PlacesOfUnit(run.program(), ""));
  const int places = PlacesInside(operand.number, *band, PlacesOfUnit(run.program(), ""));
  return Say(Phrase::kInBand, {Noun(run, at.a, places), TextOfBand(*band)});
}

Label LadderWords(const Run& run, const Ladder& ladder) {
  std::string th;
  std::string en;
  bool open = true;
  for (const Ladder::Step& step : ladder.steps) {
    const Climbed climbed = Climb(run, ladder, step);
    const Label words = StepWords(run, step, climbed, open);
    th += (th.empty() ? "" : "; ") + words.th;
    en += (en.empty() ? "" : "; ") + words.en;
    open = open && climbed.met == climbed.total;
  }
  return {th, en};
}

}  // namespace radap::explain
