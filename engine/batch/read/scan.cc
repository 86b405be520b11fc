// This file is compiled once for each kind of processor (foreach_target); HWY_NAMESPACE is a name of its own each time.
#include "engine/batch/read/scan.h"

// AVX2, SSSE3, and what any processor has; Highway makes the list of the others. AVX-512 was measured slower: texts are
// short beside its vectors.
#undef HWY_DISABLED_TARGETS
#define HWY_DISABLED_TARGETS (HWY_AVX3 | HWY_AVX3_DL | HWY_SSE4)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/batch/read/scan.cc"
#include <hwy/foreach_target.h>  // before highway.h
#include <hwy/highway.h>

#include <bit>
#include <cstddef>
#include <vector>

#include "engine/batch/read/plain_kpi_inl.h"
#include "engine/batch/read/plain_parts_inl.h"
#include "engine/batch/read/scan_text_inl.h"
#include "rules/base/text.h"

HWY_BEFORE_NAMESPACE();
namespace radap::batch::HWY_NAMESPACE {

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

HWY_ATTR bool Hex(const char* at) { return AreHexDigits(at); }

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

HWY_MAYBE_UNUSED constexpr Scan kScan = {&TextEnd, &TextEndAndPoints,        &Letters, &Hex,
                                         &Skip,    {&PlainIssues, &PlainKpi}};

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
