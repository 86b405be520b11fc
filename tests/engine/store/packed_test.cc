// Bytes packed and unpacked are the same; what is not one whole frame is not unpacked.
#include "engine/store/packed.h"

#include <gtest/gtest.h>

#include <random>

namespace radap::store {
namespace {

TEST(PackedTest, RoundTrip) {
  Packer packer;
  std::mt19937 random(3);
  for (const std::size_t size : {0U, 1U, 100U, 43'000U, 1'000'000U, 7U}) {
    for (const unsigned letters : {1U, 4U, 256U}) {
      std::string bytes(size, ' ');
      for (char& byte : bytes) byte = static_cast<char>(random() % letters);
      const std::string frame = packer.Pack(bytes);
      EXPECT_EQ(bytes, packer.Unpack(frame, size));
      EXPECT_EQ(frame, Packer().Pack(bytes));  // nothing of the one before
    }
  }
}

TEST(PackedTest, OnlyWholeFrames) {
  Packer packer;
  const std::string bytes(5'000, 'x');
  const std::string frame = packer.Pack(bytes);
  EXPECT_FALSE(packer.Unpack(frame, 4'999));
  EXPECT_FALSE(packer.Unpack(frame, 5'001));
  EXPECT_FALSE(packer.Unpack(frame + "x", 5'000));
  EXPECT_FALSE(packer.Unpack(frame + frame, 5'000));
  EXPECT_FALSE(packer.Unpack("", 0));
  EXPECT_FALSE(packer.Unpack("no frame", 8));
  for (std::size_t size = 0; size < frame.size(); ++size) {
    EXPECT_FALSE(packer.Unpack(frame.substr(0, size), 5'000)) << size;
  }
}

TEST(PackedTest, FrameThatClaimsTerabytesIsRefusedBySize) {
  // A head that names 2^40 bytes of content.
  const std::string frame("\x28\xb5\x2f\xfd\xe0\x00\x00\x00\x00\x00\x01\x00\x00\x01\x00\x00", 16);
  EXPECT_FALSE(Packer().Unpack(frame, 100));
  EXPECT_FALSE(Packer().Unpack(frame, std::size_t{1} << 40U));  // nor is room made for it
}

}  // namespace
}  // namespace radap::store
