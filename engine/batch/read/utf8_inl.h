// Vectors of bytes and their masks, and where bytes are not UTF-8.
//
// Included once for each kind of processor (see scan.cc). Tested by tests/engine/batch/read/scan_test.cc.
#if defined(RADAP_ENGINE_BATCH_READ_UTF8_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef RADAP_ENGINE_BATCH_READ_UTF8_INL_H_
#undef RADAP_ENGINE_BATCH_READ_UTF8_INL_H_
#else
#define RADAP_ENGINE_BATCH_READ_UTF8_INL_H_
#endif

#include <hwy/highway.h>

#include <bit>
#include <cstdint>
#include <cstring>

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
  constexpr std::size_t kSize = (hn::MaxLanes(Bytes()) + 7) / 8;
  std::uint8_t bytes[8] = {};
  hn::StoreMaskBits(Bytes(), mask, bytes);
  std::uint64_t bits = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&bits, bytes, kSize);  // a loop would go through memory
  } else {
    for (std::size_t i = 0; i < kSize; ++i) bits |= std::uint64_t{bytes[i]} << (8 * i);
  }
  return bits;
}

HWY_INLINE Mask IsByte(Vec v, char byte) {
  return hn::Eq(v, hn::Set(Bytes(), static_cast<std::uint8_t>(byte)));
}

HWY_INLINE Mask IsBelow(Vec v, std::uint8_t byte) { return hn::Lt(v, hn::Set(Bytes(), byte)); }

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

}  // namespace radap::batch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per target
