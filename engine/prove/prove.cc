#include "engine/prove/prove.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "engine/prove/search.h"
#include "rules/base/index.h"

namespace radap {
namespace prove {
namespace {

constexpr std::size_t kMostSearched =
    3;  // elements of one rule that are searched for a counter-example

// All elements, or groups for their KPIs, with one score rule on one scale.
struct Scored {
  int rule = -1;
  int scale = 0;
  std::vector<Place> places;
};

class Prover {
 public:
  explicit Prover(const Program& program) : program_(program), scores_(program), search_(program) {}

  std::vector<Proof> Run();

 private:
  std::vector<Scored> AllScored() const;
  void ProveScale(const Scored& scored);
  void ProveResult(int rule, const std::vector<Place>& places, bool is_score);
  void ProveFacts(const Scored& scored);
  void ProveFact(const Scored& scored, const Fact& fact, const std::vector<Place>& places);
  void ProveNamed();
  bool IsOfScore(int rule) const;
  void ProveTables();
  std::vector<Fact> AskedBy(int rule, const Place& place);
  Proof Start(Claim claim, int rule, const Place& place) const;

  const Program& program_;
  Scores scores_;
  Search search_;
  std::vector<Proof> proofs_;
};

std::vector<Scored> Prover::AllScored() const {
  std::vector<Scored> all;
  std::map<std::pair<int, int>, std::size_t> found;
  for (std::size_t i = 0; i < program_.elements.size(); ++i) {
    const Element& element = program_.elements[i];
    const Place place{static_cast<int>(i), element.kind == ElementKind::kGroup};
    const int rule = ScoreRuleOf(program_, place);
    if (rule < 0) continue;
    const auto [at, is_new] = found.try_emplace({rule, element.scale}, all.size());
    if (is_new) all.push_back({rule, element.scale, {}});
    all[at->second].places.push_back(place);
  }
  return all;
}

Proof Prover::Start(Claim claim, int rule, const Place& place) const {
  const Rule& of = program_.rules[Index(rule)];
  Proof proof;
  proof.claim = claim;
  proof.rule = rule;
  proof.at = of.span;
  if (of.name.empty()) {
    const std::string& id = program_.elements[Index(place.element)].id;
    proof.about = {id, id};
  } else {
    const std::string text = of.name + " of " + std::string(radap::TextOf(of.subject));
    proof.about = {text, text};
  }
  return proof;
}

std::vector<Fact> Prover::AskedBy(int rule, const Place& place) {
  const Box box;
  Reading reading(scores_, place, box, std::nullopt);
  reading.Rule(rule);
  return reading.asked();
}

void Prover::ProveScale(const Scored& scored) {
  Proof proof = Start(Claim::kOnScale, scored.rule, scored.places.front());
  proof.scale = scored.scale;
  proof.subjects = static_cast<int>(scored.places.size());
  std::vector<Place> open;
  for (const Place& place : scored.places) {
    if (!scores_.Of(place).is_inside) open.push_back(place);
  }
  if (!open.empty()) proof.verdict = Verdict::kUndecided;
  for (std::size_t i = 0; i < open.size() && i < kMostSearched && !proof.counter; ++i) {
    Tried tried = search_.OffScale(open[i], scored.rule, scores_.Of(open[i]).asked);
    proof.tried += tried.tried;
    proof.counter = std::move(tried.counter);
  }
  if (proof.counter) proof.verdict = Verdict::kRefuted;
  proofs_.push_back(std::move(proof));
}

Fact FactOf(Property property) { return {Fact::Kind::kProperty, static_cast<int>(property), 0}; }

// Where lower is better, more of a result may never give more. A rule that does not ask for the direction is taken
// to be about KPIs of which higher is better.
void Prover::ProveResult(int rule, const std::vector<Place>& places, bool is_score) {
  const Place& place = places.front();
  const std::vector<Fact> asked = AskedBy(rule, place);
  const Fact result = FactOf(Property::kResult);
  if (std::ranges::find(asked, result) == asked.end()) return;
  const Fact direction = FactOf(Property::kDirection);
  const bool asks_direction = std::ranges::find(asked, direction) != asked.end();
  Proof proof = Start(Claim::kMonotone, rule, place);
  proof.fact = NameOf(program_, result);
  proof.is_note = !is_score;
  proof.subjects = static_cast<int>(places.size());
  Sense sense{rule, place, result, Trend::kRising, is_score};
  bool is_shown = true;
  for (const Direction way : {Direction::kHigher, Direction::kLower}) {
    if (way == Direction::kLower && !asks_direction) continue;
    sense.wanted = way == Direction::kHigher ? Trend::kRising : Trend::kFalling;
    const std::uint32_t code = std::uint32_t{1} << static_cast<unsigned>(way);
    const Box box = {{direction, Abstract::Word(ValueType::kDirection, code)}};
    is_shown = is_shown && IsShownMonotone(scores_, sense, box);
  }
  if (!is_shown) {
    Tried tried = search_.NotMonotone(sense, asked);
    proof.tried = tried.tried;
    proof.verdict = tried.counter ? Verdict::kRefuted : Verdict::kUndecided;
    proof.counter = std::move(tried.counter);
  }
  proofs_.push_back(std::move(proof));
}

void Prover::ProveFact(const Scored& scored, const Fact& fact, const std::vector<Place>& places) {
  Proof proof = Start(Claim::kMonotone, scored.rule, places.front());
  proof.is_note = true;
  proof.fact = NameOf(program_, fact);
  proof.subjects = static_cast<int>(places.size());
  std::size_t searched = 0;
  for (const Place& place : places) {
    const Sense sense{scored.rule, place, fact, Trend::kRising, true};
    if (IsShownMonotone(scores_, sense, {})) continue;
    if (proof.verdict == Verdict::kProven) proof.verdict = Verdict::kUndecided;
    if (searched++ >= kMostSearched) continue;
    Tried tried = search_.NotMonotone(sense, AskedBy(scored.rule, place));
    proof.tried += tried.tried;
    if (!tried.counter) continue;
    proof.verdict = Verdict::kRefuted;
    proof.counter = std::move(tried.counter);
    break;
  }
  proofs_.push_back(std::move(proof));
}

// A number that is filled in or a rating.
bool IsAmount(const Program& program, const Place& place, const Fact& fact) {
  const Abstract domain = DomainOf(program, place, fact);
  if (domain.type != ValueType::kNumber || !domain.may_have) return false;
  return fact.kind == Fact::Kind::kField || fact == FactOf(Property::kRating);
}

void Prover::ProveFacts(const Scored& scored) {
  std::vector<Fact> order;
  std::map<Fact, std::vector<Place>> by_fact;
  for (const Place& place : scored.places) {
    if (place.is_kpi) return;
    for (const Fact& fact : scores_.Of(place).asked) {
      if (!IsAmount(program_, place, fact)) continue;
      std::vector<Place>& places = by_fact[fact];
      if (places.empty()) order.push_back(fact);
      places.push_back(place);
    }
  }
  for (const Fact& fact : order) ProveFact(scored, fact, by_fact[fact]);
}

// Whether it is proven already, itself or as all that a group's own expression says.
bool Prover::IsOfScore(int rule) const {
  return std::ranges::any_of(proofs_, [&](const Proof& proof) {
    const std::vector<Instruction>& code = program_.rules[Index(proof.rule)].code;
    const bool is_call =
        code.size() == 2 && code[0].op == Opcode::kRule && static_cast<int>(code[0].a) == rule;
    return proof.claim == Claim::kMonotone && (proof.rule == rule || is_call);
  });
}

// Other rules of KPIs that give a number, beside the scores.
void Prover::ProveNamed() {
  const auto group = std::ranges::find(program_.elements, ElementKind::kGroup, &Element::kind);
  if (group == program_.elements.end()) return;
  const Place place{static_cast<int>(group - program_.elements.begin()), true};
  for (std::size_t i = 0; i < program_.rules.size(); ++i) {
    const Rule& rule = program_.rules[i];
    const bool is_named = !rule.name.empty() && rule.subject == ElementKind::kKpi;
    if (!is_named || rule.type != ValueType::kNumber) continue;
    if (!IsOfScore(static_cast<int>(i))) ProveResult(static_cast<int>(i), {place}, false);
  }
}

// Looked at once more, though `check` lets no other table pass.
bool AreTotal(const std::vector<Band>& bands) {
  if (bands.empty() || bands.front().low || bands.back().high) return false;
  for (std::size_t i = 1; i < bands.size(); ++i) {
    const Band& below = bands[i - 1];
    const Band& band = bands[i];
    if (!below.high || !band.low || *below.high != *band.low) return false;
    if (below.includes_high == band.includes_low) return false;
  }
  return true;
}

void Prover::ProveTables() {
  for (std::size_t i = 0; i < program_.rules.size(); ++i) {
    bool has_table = false;
    bool is_total = true;
    for (const Instruction& instruction : program_.rules[i].code) {
      if (instruction.op == Opcode::kLadder) has_table = true;
      if (instruction.op != Opcode::kBands) continue;
      has_table = true;
      is_total = is_total && AreTotal(program_.band_tables[instruction.b]);
    }
    if (!has_table) continue;
    Proof proof = Start(Claim::kTotal, static_cast<int>(i), {});
    proof.verdict = is_total ? Verdict::kProven : Verdict::kUndecided;
    proofs_.push_back(std::move(proof));
  }
}

std::vector<Proof> Prover::Run() {
  for (const Scored& scored : AllScored()) {
    ProveScale(scored);
    if (scored.places.front().is_kpi) ProveResult(scored.rule, scored.places, true);
    ProveFacts(scored);
  }
  ProveNamed();
  ProveTables();
  std::ranges::stable_sort(proofs_, {}, [](const Proof& proof) { return proof.at.begin; });
  return std::move(proofs_);
}

}  // namespace
}  // namespace prove

std::vector<Proof> Prove(const Program& program) { return prove::Prover(program).Run(); }

Label TextOf(const Proof& proof, const Program& program) {
  if (proof.claim == Claim::kTotal) {
    return {"ทุกค่ามีผลเดียวเสมอ", "every case has exactly one value"};
  }
  if (proof.claim == Claim::kMonotone) {
    if (program.rules[static_cast<std::size_t>(proof.rule)].subject == ElementKind::kKpi) {
      return {proof.fact.th + "ที่ดีขึ้นไม่ทำให้ได้น้อยลง",
              "a better " + proof.fact.en + " never gives less"};
    }
    return {proof.fact.th + " ที่มากขึ้นไม่ทำให้ได้น้อยลง", "more " + proof.fact.en + " never gives less"};
  }
  const ProgramScale& scale = program.scales[static_cast<std::size_t>(proof.scale)];
  const std::string ends = prove::Shown(scale.low) + " .. " + prove::Shown(scale.high);
  return {"อยู่ในช่วง " + ends + " เสมอ", "stays on its scale " + ends};
}

}  // namespace radap
