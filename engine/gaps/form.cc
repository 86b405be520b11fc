#include "engine/gaps/form.h"

namespace radap {
namespace {

bool SameDenominator(const LinearFraction& f, const LinearFraction& g) {
  return f.c == g.c && f.d == g.d;
}

LinearFraction Scale(const LinearFraction& f, const Exact& factor) {
  return {f.a * factor, f.b * factor, f.c, f.d};
}

Exact ValueOf(const LinearFraction& constant) { return constant.a / constant.c; }

}  // namespace

std::optional<LinearFraction> Add(const LinearFraction& f, const LinearFraction& g) {
  if (SameDenominator(f, g)) return LinearFraction{f.a + g.a, f.b + g.b, f.c, f.d};
  if (f.IsConstant()) return Add(g, f);
  if (!g.IsConstant()) return std::nullopt;
  const Exact value = ValueOf(g);
  return LinearFraction{f.a + value * f.c, f.b + value * f.d, f.c, f.d};
}

std::optional<LinearFraction> Subtract(const LinearFraction& f, const LinearFraction& g) {
  return Add(f, Scale(g, -1));
}

std::optional<LinearFraction> Multiply(const LinearFraction& f, const LinearFraction& g) {
  if (g.IsConstant()) return Scale(f, ValueOf(g));
  if (f.IsConstant()) return Scale(g, ValueOf(f));
  return std::nullopt;
}

std::optional<LinearFraction> Divide(const LinearFraction& f, const LinearFraction& g) {
  if (g.a.IsZero() && g.b.IsZero()) return std::nullopt;
  if (g.IsConstant()) return Scale(f, 1 / ValueOf(g));
  if (f.IsConstant()) return Scale(LinearFraction{g.c, g.d, g.a, g.b}, ValueOf(f));
  if (SameDenominator(f, g)) return LinearFraction{f.a, f.b, g.a, g.b};
  return std::nullopt;
}

std::optional<Exact> Meet(const LinearFraction& f, const LinearFraction& g) {
  const std::optional<LinearFraction> difference = Subtract(f, g);
  if (!difference || difference->b.IsZero()) return std::nullopt;
  const Exact x = -difference->a / difference->b;
  if ((difference->c + difference->d * x).IsZero()) return std::nullopt;
  return x;
}

}  // namespace radap
