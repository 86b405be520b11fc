// Texts, a vector at a time: where one ends, and whether it is UTF-8; digests.
//
// Included once for each kind of processor (see scan.cc). Tested by tests/engine/batch/read/scan_test.cc.
#if defined(RADAP_ENGINE_BATCH_READ_SCAN_TEXT_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef RADAP_ENGINE_BATCH_READ_SCAN_TEXT_INL_H_
#undef RADAP_ENGINE_BATCH_READ_SCAN_TEXT_INL_H_
#else
#define RADAP_ENGINE_BATCH_READ_SCAN_TEXT_INL_H_
#endif

#include <bit>
#include <cstdint>

#include "engine/batch/read/utf8_inl.h"

HWY_BEFORE_NAMESPACE();
namespace radap::batch::HWY_NAMESPACE {

// Neither 0x80 .. 0xBF: the first byte of a letter.
HWY_INLINE Mask IsFirst(Vec v) {
  const hn::RebindToSigned<Bytes> of_signed;
  return hn::RebindMask(Bytes(),
                        hn::Gt(hn::BitCast(of_signed, v), hn::Set(of_signed, std::int8_t{-65})));
}

// A quote, a backslash or a control character: 0 after one of three steps. Masks cost more than what is done to get
// along with one.
HWY_INLINE Mask EndsText(Vec v) {
  const Vec quote = hn::Xor(v, hn::Set(Bytes(), '"'));
  const Vec backslash = hn::Xor(v, hn::Set(Bytes(), '\\'));
  const Vec control = hn::SaturatedSub(v, hn::Set(Bytes(), 0x1f));
  return hn::Eq(hn::Min(hn::Min(quote, backslash), control), hn::Zero(Bytes()));
}

// Thai letters are E0, A0 .. BF, 80 .. BF; texts are mostly made of them and of ASCII.
struct ThaiBlock {
  Mask inner;  // the second and third bytes of Thai letters
  Mask
      other;  // somewhere in or before the next byte something is wrong, or a letter of another kind
};

// REQUIRES: `at[-2]` and `at[-1]` were looked at in this way, or are ASCII.
HWY_INLINE ThaiBlock ThaiAt(Vec v, const char* at) {
  const Bytes d;
  const hn::RebindToSigned<Bytes> of_signed;
  const Vec lead = hn::Set(d, 0xe0);
  const Mask second = hn::Eq(hn::LoadU(d, BytesAt(at - 1)), lead);
  const Mask inner = hn::Or(second, hn::Eq(hn::LoadU(d, BytesAt(at - 2)), lead));
  // As signed numbers: 0x40 .. 0x7F for bytes that go on, of which a second byte is below 0x60; 0 for the first byte of
  // a Thai letter; below 0 for ASCII; 1 .. 0x3F for the first bytes of others.
  const Vec folded = hn::Xor(v, lead);
  const Vec least = hn::IfThenElseZero(inner, hn::Set(d, 0x3f));
  const Mask goes_on =
      hn::RebindMask(d, hn::Gt(hn::BitCast(of_signed, folded), hn::BitCast(of_signed, least)));
  const Mask too_low = hn::And(second, hn::TestBit(folded, hn::Set(d, 0x20)));
  return {inner, hn::Or(hn::Xor(inner, goes_on), too_low)};
}

// The rest of a text that has other letters, from a block on in which or before which one begins.
template <bool kCount>
HWY_ATTR HWY_NOINLINE const char* EndOfOtherText(const char* at, const char* end,
                                                 std::int64_t& points) {
  const Bytes d;
  for (; at < end; at += hn::Lanes(d)) {
    const Vec v = hn::LoadU(d, BytesAt(at));
    const std::uint64_t stops = Bits(EndsText(v));
    const std::uint64_t up_to_stop = stops ^ (stops - 1);  // all lanes if there is none
    if ((Bits(hn::Not(IsByte(Utf8Errors(v, at), 0))) & up_to_stop) != 0) return nullptr;
    if (kCount) points += std::popcount(Bits(IsFirst(v)) & up_to_stop) - (stops != 0 ? 1 : 0);
    if (stops == 0) continue;
    at += std::countr_zero(stops);
    return at < end ? at : nullptr;
  }
  return nullptr;
}

// Scan::text, or with kCount Scan::points.
template <bool kCount>
HWY_INLINE const char* EndOfText(const char* at, const char* end, std::int64_t& points) {
  if (HWY_TARGET == HWY_SCALAR) return EndOfOtherText<kCount>(at, end, points);
  const Bytes d;
  const char* text = at;
  std::int64_t inner = 0;
  for (; at < end; at += hn::Lanes(d)) {
    const Vec v = hn::LoadU(d, BytesAt(at));
    const Mask stop = EndsText(v);
    const ThaiBlock thai = ThaiAt(v, at);
    if (hn::AllFalse(d, hn::Or(stop, thai.other))) {
      if (kCount) inner += std::popcount(Bits(thai.inner));
      continue;
    }
    const std::uint64_t stops = Bits(stop);
    const std::uint64_t up_to_stop = stops ^ (stops - 1);  // all lanes if there is none
    if ((Bits(thai.other) & up_to_stop) != 0) {
      points += at - text - inner;
      return EndOfOtherText<kCount>(at, end, points);
    }
    if (kCount) inner += std::popcount(Bits(thai.inner) & up_to_stop);
    at += std::countr_zero(stops);
    points += at - text - inner;
    return at < end ? at : nullptr;
  }
  return nullptr;
}

// Whether the 64 bytes at `at` are hexadecimal digits.
HWY_INLINE bool AreHexDigits(const char* at) {
  const Bytes d;
  constexpr std::size_t kDigits = 64;
  bool is_hex = true;
  for (std::size_t i = 0; i < kDigits; i += hn::Lanes(d)) {
    const Vec v = hn::LoadU(d, BytesAt(at + i));
    const Mask is_digit = IsBelow(hn::Sub(v, hn::Set(d, '0')), 10);
    const Vec lower = hn::Or(v, hn::Set(d, 0x20));
    const Mask is_letter = IsBelow(hn::Sub(lower, hn::Set(d, 'a')), 6);
    is_hex = is_hex && hn::AllTrue(d, hn::Or(is_digit, is_letter));
  }
  return is_hex;
}

}  // namespace radap::batch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per target
