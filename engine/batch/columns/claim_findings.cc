// Few claims are wrong: one quick look at all of a column finds those that may be, and only they are compared exactly.
#include <algorithm>
#include <array>
#include <limits>

#include "engine/batch/columns/findings.h"
#include "engine/batch/columns/vectors.h"
#include "engine/dossier/finding_codes.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

constexpr int kPlacesOfRatings = 4;

bool IsOffScale(std::int64_t millionths, const ScaleLimits& scale) {
  return (millionths < scale.least) | (millionths > scale.most);
}

// Of what is within all scales.
ScaleLimits CommonLimits(const std::vector<ScaleLimits>& scales) {
  ScaleLimits common;
  common.least = std::numeric_limits<std::int64_t>::min();
  common.most = std::numeric_limits<std::int64_t>::max();
  for (const ScaleLimits& scale : scales) {
    common.least = std::max(common.least, scale.least);
    common.most = std::min(common.most, scale.most);
  }
  return common;
}

// Whether one of so many claims is less than `least` or more than `most`.
RADAP_WIDE bool IsAnyOutside(std::int64_t least, std::int64_t most, const std::uint8_t* given,
                             const std::int64_t* millionths, std::size_t count) {
  std::int64_t outside = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t is_given = given[i];
    const std::int64_t too_low = millionths[i] < least ? is_given : 0;
    const std::int64_t too_high = millionths[i] > most ? is_given : 0;
    outside |= too_low | too_high;
  }
  return outside != 0;
}

// To a multiple of kPart, in such parts; half away from zero.
template <std::int64_t kPart>
std::int64_t Rounded(std::int64_t millionths) {
  const std::int64_t rest = millionths % kPart;
  const bool is_up = rest >= kPart - kPart / 2;
  const bool is_down = rest <= kPart / 2 - kPart;
  return millionths / kPart + static_cast<int>(is_up) - static_cast<int>(is_down);
}

// Whether number / denominator, rounded half away from zero, is `rounded`: they are less than a half apart, or a half
// of which the value is the nearer one to zero.
bool RoundsTo(Int128 number, std::int64_t denominator, std::int64_t rounded) {
  const Int128 twice = 2 * (number - static_cast<Int128>(rounded) * denominator);
  if (twice > -denominator && twice < denominator) return true;
  return (rounded > 0 && twice == -denominator) || (rounded < 0 && twice == denominator);
}

// Whether claim and value are equal when rounded to so many decimals: any numbers.
template <std::int64_t kPower>
bool HoldsTo(std::int64_t claim, Ratio value) {
  const std::int64_t rounded = Rounded<kUnit / kPower>(claim);
  return RoundsTo(static_cast<Int128>(value.number) * kPower, value.denominator, rounded);
}

bool Holds(std::int64_t claim, Ratio value, int places) {
  return places == kPlacesOfRatings ? HoldsTo<10'000>(claim, value) : HoldsTo<100>(claim, value);
}

// The number that times `odd` is 1, modulo 2^64. REQUIRES: it is odd.
constexpr std::uint64_t InverseOf(std::uint64_t odd) {
  std::uint64_t inverse = odd;  // right in three bits; each turn doubles them
  for (int bits = 3; bits < 64; bits *= 2) inverse *= 2 - odd * inverse;
  return inverse;
}

// Claims without more decimals than they are compared by are whole numbers of 1 / power: claim / (odd << twos) of
// those in millionths, without a rest.
struct Parts {
  std::uint64_t power;
  std::uint64_t inverse_of_odd;
  unsigned twos;
};
constexpr Parts kHundredths{100, InverseOf(625), 4};
constexpr Parts kTenThousandths{10'000, InverseOf(25), 2};
static_assert((625U << kHundredths.twos) * kHundredths.power == kUnit);
static_assert((25U << kTenThousandths.twos) * kTenThousandths.power == kUnit);

const Parts& PartsOf(int places) {
  return places == kPlacesOfRatings ? kTenThousandths : kHundredths;
}

// Whether the claim may differ from the value. Not: it has no more decimals, all is small, and the two are less than
// half a part from each other.
inline bool MayDiffer(std::int64_t claim, Ratio value, const Parts& parts) {
  const auto number = static_cast<std::uint64_t>(value.number);
  const auto denominator = static_cast<std::uint64_t>(value.denominator);
  const std::uint64_t odds = static_cast<std::uint64_t>(claim) * parts.inverse_of_odd;
  const std::uint64_t claimed = odds >> parts.twos;
  const std::uint64_t rest = odds - (claimed << parts.twos);
  constexpr std::uint64_t kSmallNumber = std::uint64_t{1} << 46U;
  const std::uint64_t beyond = claimed >> 20U | (number + kSmallNumber) >> 47U | denominator >> 40U;
  const auto twice = static_cast<std::int64_t>(2 * (number * parts.power - claimed * denominator));
  const bool is_near = (twice < value.denominator) & (twice > -value.denominator);
  return ((rest | beyond) != 0) | !is_near;
}

// Of given claims. States of values are kKnown or not.
RADAP_WIDE void MarkDoubtful(const std::uint8_t* given, const std::int64_t* claims,
                             const Cells& values, Parts parts, std::size_t count,
                             std::uint8_t* __restrict doubtful) {
  const std::uint8_t* const states = values.state;
  const std::int64_t* const numbers = values.number;
  const std::int64_t* const denominators = values.denominator;
  if (values.denominator_step == 0) {
    const std::int64_t denominator = *denominators;
    for (std::size_t i = 0; i < count; ++i) {
      const bool may_differ = MayDiffer(claims[i], {numbers[i], denominator}, parts);
      const std::uint8_t is_given = given[i];
      doubtful[i] = (may_differ | (states[i] != kKnown)) ? is_given : kNo;
    }
  } else {
    for (std::size_t i = 0; i < count; ++i) {
      const bool may_differ = MayDiffer(claims[i], {numbers[i], denominators[i]}, parts);
      const std::uint8_t is_given = given[i];
      doubtful[i] = (may_differ | (states[i] != kKnown)) ? is_given : kNo;
    }
  }
}

// Compares what a block claims with what was computed.
class Claims {
 public:
  Claims(const ColumnCode& code, const Frame& frame, BlockScores& scores, FindingLog& log)
      : code_(code),
        block_(*frame.block),
        plan_(code.plans[static_cast<std::size_t>(ElementKind::kKpi)]),
        scores_(scores),
        log_(log) {
    if (plan_.score >= 0) score_ = frame.Whole(ElementKind::kKpi, plan_.score);
    if (plan_.success >= 0) success_ = frame.Whole(ElementKind::kKpi, plan_.success);
  }

  void FindKpis(std::vector<int>& wrong);
  void Find(int element);
  void ReportKpi(std::size_t kpi);

 private:
  // Those that may differ, of one column of KPIs.
  void MarkSuccess(std::uint8_t* doubtful) const;
  void MarkScore(std::uint8_t* doubtful) const;
  bool SuccessDiffers(std::size_t kpi) const {
    return plan_.success >= 0 && block_.kpis.claimed_success.given[kpi] != 0 &&
           !(IsKnown(success_.state[kpi]) &&
             Holds(block_.kpis.claimed_success.millionths[kpi], success_.RatioAt(kpi), 2));
  }
  bool ScoreDiffers(std::size_t kpi) const {
    return plan_.score >= 0 && block_.kpis.claimed_score.given[kpi] != 0 &&
           !Holds(block_.kpis.claimed_score.millionths[kpi], score_.RatioAt(kpi),
                  ScaleOf(block_.kpis.group[kpi]).places);
  }
  const ScaleLimits& ScaleOf(int element) const {
    return code_.scales[Index(code_.schema->program->elements[Index(element)].scale)];
  }

  const ColumnCode& code_;
  const Block& block_;
  const Plan& plan_;
  BlockScores& scores_;
  FindingLog& log_;
  Cells score_;
  Cells success_;
  std::array<std::uint8_t, kRows> known_{};  // states of scores
};

void Claims::MarkSuccess(std::uint8_t* doubtful) const {
  const Amounts& claimed = block_.kpis.claimed_success;
  MarkDoubtful(claimed.given.data(), claimed.millionths.data(), success_, kHundredths,
               block_.kpis.count, doubtful);
}

// By the decimals of the first scale; where others have other ones, all are doubtful.
void Claims::MarkScore(std::uint8_t* doubtful) const {
  const Amounts& claimed = block_.kpis.claimed_score;
  const int places = code_.scales.front().places;
  if (std::ranges::all_of(code_.scales, [&](const ScaleLimits& s) { return s.places == places; })) {
    MarkDoubtful(claimed.given.data(), claimed.millionths.data(), score_, PartsOf(places),
                 block_.kpis.count, doubtful);
  } else {
    std::copy_n(claimed.given.begin(), block_.kpis.count, doubtful);
  }
}

void Claims::FindKpis(std::vector<int>& wrong) {
  wrong.clear();
  const std::size_t count = block_.kpis.count;
  std::array<std::uint8_t, kKpis> successes;
  std::array<std::uint8_t, kKpis> scores;
  std::fill_n(successes.begin(), count, kNo);
  std::fill_n(scores.begin(), count, kNo);
  if (plan_.success >= 0) MarkSuccess(successes.data());
  if (plan_.score >= 0) MarkScore(scores.data());
  for (std::size_t kpi = 0; kpi < count; ++kpi) successes[kpi] |= scores[kpi];
  EachSet(successes.data(), count, [&](std::size_t kpi) {
    if (plan_.success >= 0 && block_.kpis.claimed_success.given[kpi] != 0 &&
        IsTooWide(success_.state[kpi])) {
      scores_.general[block_.kpis.row[kpi]] = true;
    }
    if (SuccessDiffers(kpi) || ScoreDiffers(kpi)) wrong.push_back(static_cast<int>(kpi));
  });
  std::ranges::sort(wrong, {},
                    [&](int kpi) { return std::pair(block_.kpis.group[Index(kpi)], kpi); });
}

void Claims::ReportKpi(std::size_t kpi) {
  const std::size_t row = block_.kpis.row[kpi];
  const std::int32_t index = block_.kpis.index[kpi];
  if (SuccessDiffers(kpi)) {
    log_.AddOfKpi(row, FindingCode::kSuccessDiffers, index, "/claimed/success");
  }
  if (ScoreDiffers(kpi)) log_.AddOfKpi(row, FindingCode::kClaimDiffers, index, "/claimed/score");
}

void Claims::Find(int element) {
  const std::size_t first = Index(element) * kRows;
  const std::uint8_t* const given = block_.claimed.given.data() + first;
  if (!AnyOf(given)) return;
  const std::int64_t* const claims = block_.claimed.millionths.data() + first;
  const int places = ScaleOf(element).places;
  Cells values;
  values.state = known_.data();
  values.number = scores_.numerator.data() + first;
  values.denominator = scores_.denominator.data() + first;
  values.denominator_step = 1;
  std::array<std::uint8_t, kRows> doubtful;
  MarkDoubtful(given, claims, values, PartsOf(places), kRows, doubtful.data());
  EachSet(doubtful.data(), block_.rows, [&](std::size_t row) {
    if (Holds(claims[row], values.RatioAt(row), places)) return;
    log_.Add(row, FindingCode::kClaimDiffers, code_.paths[Index(element)].claimed);
  });
}

}  // namespace

void FindClaimsOffScale(const ColumnCode& code, const Block& block, FindingLog& log) {
  const std::vector<Element>& elements = code.schema->program->elements;
  for (const int element : code.scored_by_id) {
    const std::size_t first = Index(element) * kRows;
    const std::uint8_t* const given = block.claimed.given.data() + first;
    const std::int64_t* const claims = block.claimed.millionths.data() + first;
    const ScaleLimits& scale = code.scales[Index(elements[Index(element)].scale)];
    if (!AnyOf(given) || !IsAnyOutside(scale.least, scale.most, given, claims, kRows)) continue;
    for (std::size_t row = 0; row < block.rows; ++row) {
      if (given[row] == 0 || !IsOffScale(claims[row], scale)) continue;
      log.Add(row, FindingCode::kClaimOutOfScale, code.paths[Index(element)].claimed);
    }
  }
  const KpiColumns& kpis = block.kpis;
  const Amounts& claimed = kpis.claimed_score;
  const ScaleLimits common = CommonLimits(code.scales);
  if (!IsAnyOutside(common.least, common.most, claimed.given.data(), claimed.millionths.data(),
                    kpis.count)) {
    return;
  }
  for (std::size_t kpi = 0; kpi < kpis.count; ++kpi) {
    if (claimed.given[kpi] == 0) continue;
    const ScaleLimits& scale = code.scales[Index(elements[Index(kpis.group[kpi])].scale)];
    if (!IsOffScale(claimed.millionths[kpi], scale)) continue;
    log.AddOfKpi(kpis.row[kpi], FindingCode::kClaimOutOfScale, kpis.index[kpi], "/claimed/score");
  }
}

void FindWrongClaims(const ColumnCode& code, const Frame& frame, std::vector<int>& kpis,
                     BlockScores& scores, FindingLog& log) {
  Claims claims(code, frame, scores, log);
  claims.FindKpis(kpis);
  ByElement(
      code.scored, kpis, frame.block->kpis, [&](int element) { claims.Find(element); },
      [&](std::size_t kpi) { claims.ReportKpi(kpi); });
}

}  // namespace radap::batch
