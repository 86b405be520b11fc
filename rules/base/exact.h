// Exact numbers: every score, target, result and weight is a rational number, never a rounded one.
//
// Input: the digits of a text ("0.10", "1.5e2"). Output: a reduced fraction ("3400/7"), or a decimal
// rounded once, half away from zero, for display. Small values stay in two 64-bit integers; what does
// not fit widens to any size, so overflow never wraps. Does not read Thai digits or thousands commas:
// the readers that meet a person's typing do. Tested by tests/rules/base/exact_test.cc.
#ifndef RADAP_RULES_BASE_EXACT_H_
#define RADAP_RULES_BASE_EXACT_H_

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace radap {

class Exact {
 public:
  // Longest mantissa and largest power of ten that Parse accepts; longer is not a number of this world.
  static constexpr int kMaxDigits = 40;
  static constexpr int kMaxExponent = 40;

  Exact() = default;
  Exact(std::int64_t integer) : numerator_(integer) {}  // NOLINT(google-explicit-constructor)
  // REQUIRES: denominator is not 0.
  static Exact Ratio(std::int64_t numerator, std::int64_t denominator);

  // Reads a JSON number (RFC 8259): "-0.10", "1.5e2". Nothing for any other text, and nothing above
  // kMaxDigits digits or kMaxExponent (the reader tells the two apart with IsNumberText).
  static std::optional<Exact> Parse(std::string_view text);
  static bool IsNumberText(std::string_view text);

  friend Exact operator+(const Exact& a, const Exact& b);
  friend Exact operator-(const Exact& a, const Exact& b);
  friend Exact operator*(const Exact& a, const Exact& b);
  // REQUIRES: b is not 0.
  friend Exact operator/(const Exact& a, const Exact& b);
  Exact operator-() const;
  Exact& operator+=(const Exact& other) { return *this = *this + other; }

  friend std::strong_ordering operator<=>(const Exact& a, const Exact& b);
  friend bool operator==(const Exact& a, const Exact& b) { return std::is_eq(a <=> b); }
  bool IsZero() const { return wide_ == nullptr && numerator_ == 0; }
  // -1, 0 or 1.
  int Sign() const;

  // Reduced, with a positive denominator: "3400/7", "380", "-5/2".
  std::string ToFraction() const;
  // Rounded half away from zero to `places` decimals, all of them shown: 400/7, 2 -> "57.14".
  std::string ToDecimal(int places) const;
  // As a person would write it: all decimals when at most `places` say it exactly ("9.5", "826"),
  // otherwise rounded to `places`.
  std::string ToPlain(int places) const;

 private:
  struct Wide;
  explicit Exact(const Wide& wide);
  static Exact Narrow(const Wide& wide);
  Wide Widen() const;

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;      // > 0 and coprime to numerator_
  std::shared_ptr<const Wide> wide_;  // set only when the value does not fit the two integers
};

}  // namespace radap

#endif  // RADAP_RULES_BASE_EXACT_H_
