#include "engine/benchmark/check_summary.h"

#include <string>

#include "engine/benchmark/distribution.h"

namespace radap::benchmark {
namespace {

using Wrong = std::optional<Label>;

std::string Text(std::int64_t count) { return std::to_string(count); }

Wrong WrongCount(std::int64_t n, std::int64_t organisations, std::int64_t k) {
  if (n < k) {
    return Label{"n คือ " + Text(n) + " น้อยกว่า k ซึ่งคือ " + Text(k),
                 "n is " + Text(n) + ", fewer than k, which is " + Text(k)};
  }
  if (n > organisations) {
    return Label{
        "n คือ " + Text(n) + " มากกว่าหน่วยงานทั้งหมด " + Text(organisations),
        "n is " + Text(n) + ", more than the " + Text(organisations) + " organisations in all"};
  }
  return std::nullopt;
}

Wrong TooFew(const std::string& what, std::int64_t count, std::int64_t k) {
  return Label{what + " มี " + Text(count) + " หน่วยงาน ต้องเป็น 0 หรืออย่างน้อย k ซึ่งคือ " + Text(k),
               what + " has " + Text(count) +
                   " organisations; it must be 0, or at least k, which is " + Text(k)};
}

Wrong WrongBins(const Distribution& distribution, std::int64_t k) {
  std::int64_t sum = 0;
  const Bin* before = nullptr;
  for (const Bin& bin : distribution.bins) {
    if (!MayTell(bin.organisations, k)) return TooFew("bins", bin.organisations, k);
    if (bin.from >= bin.to || (before != nullptr && before->to != bin.from)) {
      return Label{"bins ต้องเรียงจากน้อยไปมากและต่อกัน: ช่วง " + bin.from.ToPlain(4) + " ถึง " +
                       bin.to.ToPlain(4) + " ไม่เป็นเช่นนั้น",
                   "bins must rise and join each other: " + bin.from.ToPlain(4) + " to " +
                       bin.to.ToPlain(4) + " does not"};
    }
    sum += bin.organisations;
    before = &bin;
  }
  if (sum == distribution.n) return std::nullopt;
  return Label{
      "bins รวมได้ " + Text(sum) + " หน่วยงาน แต่ n คือ " + Text(distribution.n),
      "bins have " + Text(sum) + " organisations in all, but n is " + Text(distribution.n)};
}

Wrong WrongOrder(const Distribution& distribution) {
  const QuantileOf* before = nullptr;
  for (const QuantileOf& quantile : kQuantiles) {
    if (!(distribution.*quantile.member)) continue;
    if (before != nullptr && *(distribution.*before->member) > *(distribution.*quantile.member)) {
      const std::string low = before->name;
      const std::string high = quantile.name;
      return Label{low + " มากกว่า " + high, low + " is more than " + high};
    }
    before = &quantile;
  }
  return std::nullopt;
}

Wrong WrongOutliers(const Distribution& distribution, std::int64_t k) {
  if (!distribution.outliers) return std::nullopt;
  if (!distribution.low_fence) {
    return Label{"มี outliers แต่ไม่มีควอร์ไทล์ทั้งสอง", "there are outliers, but not both quartiles"};
  }
  const std::int64_t low = distribution.outliers->low.value_or(0);
  const std::int64_t high = distribution.outliers->high.value_or(0);
  if (!MayTell(low, k)) return TooFew("outliers/low", low, k);
  if (!MayTell(high, k)) return TooFew("outliers/high", high, k);
  if (low + high <= distribution.n / 2) return std::nullopt;
  return Label{"outliers มากกว่าครึ่งของ n", "outliers are more than half of n"};
}

Wrong WrongBest(const Distribution& distribution, std::int64_t k) {
  if (!distribution.best) return std::nullopt;
  const std::int64_t of = distribution.best->of;
  if (of < k || of > distribution.n || !MayTell(distribution.n - of, k)) {
    return Label{"best/of คือ " + Text(of) + " ต้องอย่างน้อย k และเหลือหน่วยงานอื่น 0 หรืออย่างน้อย k จาก n",
                 "best/of is " + Text(of) +
                     "; it must be at least k, and leave none or at least k others of n"};
  }
  if (distribution.best->mean >= distribution.mean) return std::nullopt;
  return Label{"best/mean น้อยกว่า mean ของทั้งหมด", "best/mean is less than the mean of all"};
}

}  // namespace

std::optional<Label> WrongWith(const Distribution& distribution, std::int64_t organisations,
                               std::int64_t k) {
  Wrong wrong = WrongCount(distribution.n, organisations, k);
  if (!wrong) wrong = WrongBins(distribution, k);
  if (!wrong) wrong = WrongOrder(distribution);
  if (!wrong) wrong = WrongOutliers(distribution, k);
  if (!wrong) wrong = WrongBest(distribution, k);
  return wrong;
}

}  // namespace radap::benchmark
