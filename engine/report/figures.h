// Numbers as they are shown: rounded once, half away from zero, or to the side that keeps a promise.
// Exact -> text. Tested by tests/engine/report/figures_test.cc.
#ifndef RADAP_ENGINE_REPORT_FIGURES_H_
#define RADAP_ENGINE_REPORT_FIGURES_H_

#include <string>

#include "rules/base/exact.h"

namespace radap {

// Decimals of a result or target that was asked for, and of one that was given (all, if they are fewer).
constexpr int kNeededPlaces = 4;
constexpr int kGivenPlaces = 12;

// "+17.46", "-0.05", "+0.00".
std::string Signed(const Exact& number, int places);
// The nearest decimal of `places`, all of them shown, that is not below / not above the number.
std::string RoundUp(const Exact& number, int places);
std::string RoundDown(const Exact& number, int places);
// Whether so many places say the number exactly.
bool IsDecimal(const Exact& number, int places);
// "105.3800" -> "105.38".
std::string WithoutNeedlessZeros(std::string decimal);
// "-1234567.5" -> "-1,234,567.5": amounts of money, for people only.
std::string WithThousands(std::string decimal);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_FIGURES_H_
