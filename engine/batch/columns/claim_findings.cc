#include <algorithm>

#include "engine/batch/columns/findings.h"
#include "engine/dossier/finding_codes.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

bool IsOffScale(std::int64_t millionths, const ScaleLimits& scale) {
  return (millionths < scale.least) | (millionths > scale.most);
}

// Whether one of kRows claims is off its scale.
bool IsAnyOffScale(const std::uint8_t* given, const std::int64_t* millionths,
                   const ScaleLimits& scale) {
  bool is_any = false;
  for (std::size_t row = 0; row < kRows; ++row) {
    is_any |= (given[row] != 0) & IsOffScale(millionths[row], scale);
  }
  return is_any;
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
template <typename Integer>
bool RoundsTo(Integer number, std::int64_t denominator, std::int64_t rounded) {
  const Integer twice = 2 * (number - static_cast<Integer>(rounded) * denominator);
  if (twice > -denominator && twice < denominator) return true;
  return (rounded > 0 && twice == -denominator) || (rounded < 0 && twice == denominator);
}

// Whether claim and value are equal when rounded to so many decimals: any numbers.
template <std::int64_t kPower>
bool HoldsWide(std::int64_t claim, Ratio value) {
  const std::int64_t rounded = Rounded<kUnit / kPower>(claim);
  return RoundsTo<Int128>(static_cast<Int128>(value.number) * kPower, value.denominator, rounded);
}

// The same; quick for claims of so many decimals and values that fit 64 bits.
template <std::int64_t kPower>
bool HoldsTo(std::int64_t claim, Ratio value) {
  constexpr std::uint64_t kMany = std::uint64_t{1} << 46U;
  constexpr std::uint64_t kFew = std::uint64_t{1} << 20U;
  const std::int64_t rounded = claim / (kUnit / kPower);
  const bool is_whole = rounded * (kUnit / kPower) == claim;
  const bool is_quick = is_whole && IsWithin(rounded, kFew) && IsWithin(value.number, kMany) &&
                        IsWithin(value.denominator, kMany / 32);
  if (!is_quick) return HoldsWide<kPower>(claim, value);
  return RoundsTo<std::int64_t>(value.number * kPower, value.denominator, rounded);
}

bool Holds(std::int64_t claim, Ratio value, int places) {
  constexpr int kOfRatings = 4;
  return places == kOfRatings ? HoldsTo<10'000>(claim, value) : HoldsTo<100>(claim, value);
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
};

void Claims::FindKpis(std::vector<int>& wrong) {
  wrong.clear();
  for (std::size_t kpi = 0; kpi < block_.kpis.count; ++kpi) {
    if (plan_.success >= 0 && block_.kpis.claimed_success.given[kpi] != 0 &&
        IsTooWide(success_.state[kpi])) {
      scores_.general[block_.kpis.row[kpi]] = true;
    }
    if (SuccessDiffers(kpi) || ScoreDiffers(kpi)) wrong.push_back(static_cast<int>(kpi));
  }
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
  if (!AnyOf(block_.claimed.given.data() + first)) return;
  const int places = ScaleOf(element).places;
  for (std::size_t row = 0; row < block_.rows; ++row) {
    const std::size_t cell = first + row;
    if (block_.claimed.given[cell] == 0) continue;
    const Ratio score{scores_.numerator[cell], scores_.denominator[cell]};
    if (Holds(block_.claimed.millionths[cell], score, places)) continue;
    log_.Add(row, FindingCode::kClaimDiffers, code_.paths[Index(element)].claimed);
  }
}

}  // namespace

void FindClaimsOffScale(const ColumnCode& code, const Block& block, FindingLog& log) {
  const std::vector<Element>& elements = code.schema->program->elements;
  for (const int element : code.scored_by_id) {
    const std::size_t first = Index(element) * kRows;
    const std::uint8_t* const given = block.claimed.given.data() + first;
    if (!AnyOf(given)) continue;
    const ScaleLimits& scale = code.scales[Index(elements[Index(element)].scale)];
    if (!IsAnyOffScale(given, block.claimed.millionths.data() + first, scale)) continue;
    for (std::size_t row = 0; row < block.rows; ++row) {
      if (block.claimed.given[first + row] == 0) continue;
      if (!IsOffScale(block.claimed.millionths[first + row], scale)) continue;
      log.Add(row, FindingCode::kClaimOutOfScale, code.paths[Index(element)].claimed);
    }
  }
  const KpiColumns& kpis = block.kpis;
  for (std::size_t kpi = 0; kpi < kpis.count; ++kpi) {
    if (kpis.claimed_score.given[kpi] == 0) continue;
    const ScaleLimits& scale = code.scales[Index(elements[Index(kpis.group[kpi])].scale)];
    if (!IsOffScale(kpis.claimed_score.millionths[kpi], scale)) continue;
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
