// This file is compiled once for each kind of processor (foreach_target); HWY_NAMESPACE is a name of its own each time.
#include "engine/batch/read/scan.h"

// AVX-512, AVX2, SSSE3, and what any processor has; Highway makes the list of the others.
#undef HWY_DISABLED_TARGETS
#define HWY_DISABLED_TARGETS HWY_SSE4
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/batch/read/scan.cc"
#include <hwy/foreach_target.h>  // before highway.h
#include <hwy/highway.h>

#include <bit>
#include <cstddef>
#include <cstring>
#include <vector>

#include "rules/base/text.h"

HWY_BEFORE_NAMESPACE();
namespace radap::batch::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// At most 64 bytes, so that a mask fits an integer.
using Bytes = hn::CappedTag<std::uint8_t, 64>;
using Vec = hn::Vec<Bytes>;
using Mask = hn::Mask<Bytes>;

HWY_INLINE const std::uint8_t* BytesAt(const char* at) {
  return reinterpret_cast<const std::uint8_t*>(at);
}

// Bit i: lane i.
HWY_INLINE std::uint64_t Bits(Mask mask) {
  std::uint8_t bytes[8] = {};
  hn::StoreMaskBits(Bytes(), mask, bytes);
  std::uint64_t bits = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&bits, bytes, sizeof(bits));  // a loop would go through memory
  } else {
    for (std::size_t i = 0; i < 8; ++i) bits |= std::uint64_t{bytes[i]} << (8 * i);
  }
  return bits;
}

HWY_INLINE Mask IsByte(Vec v, char byte) {
  return hn::Eq(v, hn::Set(Bytes(), static_cast<std::uint8_t>(byte)));
}

HWY_INLINE Mask IsBelow(Vec v, std::uint8_t byte) { return hn::Lt(v, hn::Set(Bytes(), byte)); }

// A quote, a backslash or a control character: 0 after one of three steps. Masks cost more than what is done to get
// along with one.
HWY_INLINE Mask EndsText(Vec v) {
  const Vec quote = hn::Xor(v, hn::Set(Bytes(), '"'));
  const Vec backslash = hn::Xor(v, hn::Set(Bytes(), '\\'));
  const Vec control = hn::SaturatedSub(v, hn::Set(Bytes(), 0x1f));
  return hn::Eq(hn::Min(hn::Min(quote, backslash), control), hn::Zero(Bytes()));
}

// Whether the top bit is set: a byte of a letter beyond ASCII.
HWY_INLINE Mask IsHigh(Vec v) {
  const hn::RebindToSigned<Bytes> of_signed;
  return hn::RebindMask(Bytes(), hn::Lt(hn::BitCast(of_signed, v), hn::Zero(of_signed)));
}

// Neither 0x80 .. 0xBF: the first byte of a letter.
HWY_INLINE Mask IsFirst(Vec v) {
  const hn::RebindToSigned<Bytes> of_signed;
  return hn::RebindMask(Bytes(),
                        hn::Gt(hn::BitCast(of_signed, v), hn::Set(of_signed, std::int8_t{-65})));
}

// Keiser and Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte": each pair of neighbours is looked up in
// three tables by half bytes; a bit that all three have names what is wrong with the pair.
constexpr std::uint8_t kTooShort = 1 << 0;  // a first byte where the letter before is not complete
constexpr std::uint8_t kTooLong = 1 << 1;   // ASCII and a byte that goes on
constexpr std::uint8_t kOverlong3 = 1 << 2;
constexpr std::uint8_t kTooLarge = 1 << 3;
constexpr std::uint8_t kSurrogate = 1 << 4;
constexpr std::uint8_t kOverlong2 = 1 << 5;
constexpr std::uint8_t kTooLarge1000 = 1 << 6;
constexpr std::uint8_t kOverlong4 = 1 << 6;
constexpr std::uint8_t kTwoContinue = 1 << 7;
constexpr std::uint8_t kCarry = kTooShort | kTooLong | kTwoContinue;

HWY_ALIGN constexpr std::uint8_t kByFirstHigh[16] = {
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTwoContinue,
    kTwoContinue,
    kTwoContinue,
    kTwoContinue,
    kTooShort | kOverlong2,
    kTooShort,
    kTooShort | kOverlong3 | kSurrogate,
    kTooShort | kTooLarge | kTooLarge1000 | kOverlong4};
constexpr std::uint8_t kLarge = kCarry | kTooLarge | kTooLarge1000;
HWY_ALIGN constexpr std::uint8_t kByFirstLow[16] = {kCarry | kOverlong3 | kOverlong2 | kOverlong4,
                                                    kCarry | kOverlong2,
                                                    kCarry,
                                                    kCarry,
                                                    kCarry | kTooLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge | kSurrogate,
                                                    kLarge,
                                                    kLarge};
constexpr std::uint8_t kSecond = kTooLong | kTwoContinue;
HWY_ALIGN constexpr std::uint8_t kBySecondHigh[16] = {
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kSecond | kOverlong2 | kOverlong3 | kTooLarge1000 | kOverlong4,
    kSecond | kOverlong2 | kOverlong3 | kTooLarge,
    kSecond | kOverlong2 | kSurrogate | kTooLarge,
    kSecond | kOverlong2 | kSurrogate | kTooLarge,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort};

HWY_INLINE Vec LookUp(const std::uint8_t* table, Vec half_bytes) {
#if HWY_TARGET == HWY_SCALAR
  return hn::Set(Bytes(), table[hn::GetLane(half_bytes)]);  // its vectors are too short for a table
#else
  return hn::TableLookupBytes(hn::LoadDup128(Bytes(), table), half_bytes);
#endif
}

HWY_INLINE Vec HighHalf(Vec v) { return hn::ShiftRight<4>(v); }
HWY_INLINE Vec LowHalf(Vec v) { return hn::And(v, hn::Set(Bytes(), 0x0f)); }

// Lanes other than 0: places where the bytes at `at` are wrong after the three before them.
HWY_INLINE Vec Utf8Errors(Vec v, const char* at) {
  const Bytes d;
  const Vec before = hn::LoadU(d, BytesAt(at - 1));
  const Vec second_before = hn::LoadU(d, BytesAt(at - 2));
  const Vec third_before = hn::LoadU(d, BytesAt(at - 3));
  const Vec pair =
      hn::And(hn::And(LookUp(kByFirstHigh, HighHalf(before)), LookUp(kByFirstLow, LowHalf(before))),
              LookUp(kBySecondHigh, HighHalf(v)));
  // The third and fourth byte of a letter must go on; the tables say kTwoContinue of just those.
  const Vec third = hn::SaturatedSub(second_before, hn::Set(d, 0xe0 - 0x80));
  const Vec fourth = hn::SaturatedSub(third_before, hn::Set(d, 0xf0 - 0x80));
  const Vec must_go_on = hn::And(hn::Or(third, fourth), hn::Set(d, 0x80));
  return hn::Xor(must_go_on, pair);
}

// Whether the letters of one block after another are right. Thai letters, all of three bytes of which the first is 0xE0,
// and ASCII are checked by masks of the block alone; blocks with other letters by Utf8Errors, which looks back.
class LetterCheck {
 public:
  // `up_to`: the lanes that count. The lanes of letters that begin elsewhere: of their second, third or fourth bytes.
  // REQUIRES: all lanes of the blocks before counted.
  HWY_INLINE std::uint64_t Add(Vec v, const char* at, std::uint64_t up_to) {
    const std::uint64_t high = Bits(IsHigh(v)) & up_to;
    if ((high | goes_on_) == 0 && !looks_back_) return 0;
    const std::uint64_t first = Bits(IsByte(v, '\xe0')) & up_to;
    const std::uint64_t second = first << 1 | second_;
    const std::uint64_t goes_on = (first << 1 | first << 2 | goes_on_) & up_to;
    if (HWY_TARGET == HWY_SCALAR || looks_back_ || (first | goes_on) != high) {
      LookBack(v, at, up_to);
      return high & ~Bits(IsFirst(v));
    }
    // A lane that must go on is 0x80 .. 0xBF, or 0xA0 .. after 0xE0; so no lane of `first` is one.
    const std::uint64_t too_high = Bits(hn::Not(IsBelow(v, 0xc0)));
    const std::uint64_t too_low = Bits(IsBelow(v, 0xa0));
    wrong_ |= (goes_on & too_high) | (second & up_to & too_low);
    const std::size_t lanes = hn::Lanes(Bytes());
    second_ = first >> (lanes - 1);
    goes_on_ = first >> (lanes - 2) | second_;
    return goes_on;
  }

  HWY_INLINE bool IsRight() const { return wrong_ == 0; }

 private:
  HWY_INLINE void LookBack(Vec v, const char* at, std::uint64_t up_to) {
    wrong_ |= Bits(hn::Not(IsByte(Utf8Errors(v, at), 0))) & up_to;
    second_ = 0;
    goes_on_ = 0;
    const char* end = at + hn::Lanes(Bytes());
    looks_back_ = BytesAt(end)[-1] >= 0xc0 || BytesAt(end)[-2] >= 0xe0 || BytesAt(end)[-3] >= 0xf0;
  }

  std::uint64_t wrong_ = 0;
  std::uint64_t second_ = 0;   // lanes of the next block that are the second byte of a Thai letter
  std::uint64_t goes_on_ = 0;  // ... or the second or third
  bool looks_back_ = false;    // some other letter may not be complete
};

template <bool kCount>
HWY_INLINE const char* EndOfText(const char* at, const char* end, std::int64_t& points) {
  const Bytes d;
  const std::size_t lanes = hn::Lanes(d);
  const std::uint64_t all = ~std::uint64_t{0} >> (64 - lanes);
  LetterCheck letters;
  for (; at < end; at += lanes) {
    const Vec v = hn::LoadU(d, BytesAt(at));
    const std::uint64_t stops = Bits(EndsText(v));
    if (stops != 0) {
      const std::uint64_t up_to_stop = stops ^ (stops - 1);
      const std::uint64_t inner = letters.Add(v, at, up_to_stop);
      if (kCount) points += std::countr_zero(stops) - std::popcount(inner & (up_to_stop >> 1));
      at += std::countr_zero(stops);
      if (!letters.IsRight() || at >= end) [[unlikely]]
        return nullptr;
      return at;
    }
    const std::uint64_t inner = letters.Add(v, at, all);
    if (kCount) points += static_cast<std::int64_t>(lanes) - std::popcount(inner);
  }
  return nullptr;
}

HWY_ATTR const char* TextEnd(const char* text, const char* end) {
  std::int64_t ignored = 0;
  return EndOfText<false>(text, end, ignored);
}

HWY_ATTR const char* TextEndAndPoints(const char* text, const char* end, std::int64_t& points) {
  return EndOfText<true>(text, end, points);
}

// Whole blocks of letters that cannot be white space beyond ASCII are counted here, the others by CountLetters. A block
// that ends within a letter counts that letter; the next one begins with bytes that count for nothing.
HWY_ATTR std::int64_t Letters(const char* text, const char* end) {
  const Bytes d;
  const std::size_t lanes = hn::Lanes(d);
  std::int64_t letters = 0;
  const char* at = text;
  while (at < end) {
    const Vec v = hn::LoadU(d, BytesAt(at));
    const Mask may_be_space = hn::Or(IsByte(v, '\xc2'), IsBelow(hn::Sub(v, hn::Set(d, 0xe1)), 3));
    const auto left = static_cast<std::size_t>(end - at);
    if (left < lanes || !hn::AllFalse(d, may_be_space)) {
      const char* stop = at + (left < lanes ? left : lanes);
      while (stop < end && (static_cast<unsigned char>(*stop) & 0xc0U) == 0x80U) ++stop;
      letters += static_cast<std::int64_t>(CountLetters({at, static_cast<std::size_t>(stop - at)}));
      at = stop;
      continue;
    }
    const Mask is_space = hn::Or(IsByte(v, ' '), IsBelow(hn::Sub(v, hn::Set(d, '\t')), 5));
    letters += static_cast<std::int64_t>(hn::CountTrue(d, hn::AndNot(is_space, IsFirst(v))));
    at += lanes;
  }
  return letters;
}

HWY_ATTR bool AreHexDigits(const char* at) {
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

// Sixty-four bytes as masks of what brackets and texts are made of.
struct Marks {
  std::uint64_t quotes = 0;
  std::uint64_t backslashes = 0;
  std::uint64_t opening = 0;
  std::uint64_t closing = 0;
};

HWY_INLINE Marks MarksAt(const char* at) {
  Marks marks;
  for (std::size_t i = 0; i < 64; i += hn::Lanes(Bytes())) {
    const Vec v = hn::LoadU(Bytes(), BytesAt(at + i));
    const Vec folded =
        hn::Or(v, hn::Set(Bytes(), 0x20));  // '[' and '{', ']' and '}' differ in this bit
    marks.quotes |= Bits(IsByte(v, '"')) << i;
    marks.backslashes |= Bits(IsByte(v, '\\')) << i;
    marks.opening |= Bits(IsByte(folded, '{')) << i;
    marks.closing |= Bits(IsByte(folded, '}')) << i;
  }
  return marks;
}

// The bytes that are escaped; `carry`: whether the first one is, then whether the one behind the last is.
HWY_INLINE std::uint64_t EscapedIn(std::uint64_t backslashes, bool& carry) {
  std::uint64_t escaped = carry ? 1 : 0;
  carry = false;
  for (backslashes &= ~escaped; backslashes != 0;) {
    const std::uint64_t behind = (backslashes & (~backslashes + 1)) << 1;
    carry = behind == 0;
    escaped |= behind;
    backslashes &= (backslashes - 1) & ~behind;
  }
  return escaped;
}

// Bit i: the number of bits up to i is odd.
HWY_INLINE std::uint64_t OddUpTo(std::uint64_t bits) {
  for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

HWY_ATTR const char* Skip(const char* value, const char* end) {
  int depth = 0;
  bool is_escaped = false;
  std::uint64_t in_text = 0;  // all bits, if the block begins within a text
  for (const char* at = value; at < end; at += 64) {
    const Marks marks = MarksAt(at);
    const std::uint64_t quotes = marks.quotes & ~EscapedIn(marks.backslashes, is_escaped);
    const std::uint64_t texts = OddUpTo(quotes) ^ in_text;
    in_text = 0 - (texts >> 63);
    std::uint64_t closing = marks.closing & ~texts;
    const std::uint64_t opening = marks.opening & ~texts;
    if (depth > std::popcount(closing)) {
      depth += std::popcount(opening) - std::popcount(closing);
      continue;
    }
    int closed = 0;
    for (; closing != 0; closing &= closing - 1) {
      const std::uint64_t up_to = closing ^ (closing - 1);
      if (depth + std::popcount(opening & up_to) == ++closed)
        return at + std::countr_zero(closing) + 1;
    }
    depth += std::popcount(opening) - closed;
  }
  return nullptr;
}

HWY_MAYBE_UNUSED constexpr Scan kScan = {&TextEnd, &TextEndAndPoints, &Letters, &AreHexDigits,
                                         &Skip};

}  // namespace radap::batch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace radap::batch {

// Not Highway's own choice, which would take its library, and there is none to link statically.
std::vector<const Scan*> Scans() {
  std::vector<const Scan*> scans;
#if HWY_ARCH_X86
  [[maybe_unused]] const bool has_avx2 =
      __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
      __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma");
#endif
#if HWY_TARGETS & HWY_AVX3 & ~HWY_STATIC_TARGET
  const bool has_avx3 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
  if (has_avx2 && has_avx3) scans.push_back(&N_AVX3::kScan);
#endif
#if HWY_TARGETS & HWY_AVX2 & ~HWY_STATIC_TARGET
  if (has_avx2) scans.push_back(&N_AVX2::kScan);
#endif
#if HWY_TARGETS & HWY_SSSE3 & ~HWY_STATIC_TARGET
  if (__builtin_cpu_supports("ssse3")) scans.push_back(&N_SSSE3::kScan);
#endif
  scans.push_back(&HWY_STATIC_DISPATCH(kScan));  // what the whole program is compiled for
  return scans;
}

const Scan& BestScan() {
  static const Scan& best = *Scans().front();
  return best;
}

}  // namespace radap::batch
#endif
