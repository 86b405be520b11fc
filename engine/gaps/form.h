// How a value hangs on one unknown x: (a + b x) / (c + d x), exactly.
//
// Enough for what criteria compute of a result or a target: constants, multiples, shares, `2 - result / target`.
// Where two forms meet is a place at which a comparison or a band can turn. Tested by
// tests/engine/gaps/form_test.cc.
#ifndef RADAP_ENGINE_GAPS_FORM_H_
#define RADAP_ENGINE_GAPS_FORM_H_

#include <optional>
#include <utility>

#include "rules/base/exact.h"

namespace radap {

struct LinearFraction {
  Exact a;
  Exact b;
  Exact c = 1;
  Exact d;

  static LinearFraction Constant(Exact value) { return {std::move(value), 0, 1, 0}; }
  static LinearFraction Unknown() { return {0, 1, 1, 0}; }
  bool IsConstant() const { return b.IsZero() && d.IsZero(); }
};

// Nothing where the outcome is not of this form (such as x * x).
std::optional<LinearFraction> Add(const LinearFraction& f, const LinearFraction& g);
std::optional<LinearFraction> Subtract(const LinearFraction& f, const LinearFraction& g);
std::optional<LinearFraction> Multiply(const LinearFraction& f, const LinearFraction& g);
std::optional<LinearFraction> Divide(const LinearFraction& f, const LinearFraction& g);

// The x at which f equals g; nothing if there is none, if all x are, or if it cannot be said.
std::optional<Exact> Meet(const LinearFraction& f, const LinearFraction& g);

}  // namespace radap

#endif  // RADAP_ENGINE_GAPS_FORM_H_
