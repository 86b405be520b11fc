#include "rules/base/clause.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

TEST(Clause, ReadsAsAPackWritesIt) {
  EXPECT_EQ(TextOf(Clause{"form-2568", 3147, 3147, ""}), "form-2568 line 3147");
  EXPECT_EQ(TextOf(Clause{"form-2568", 26, 28, ""}), "form-2568 lines 26-28");
  EXPECT_EQ(TextOf(Clause{"form-2568", 0, 0, "category 7"}), "form-2568 category 7");
  EXPECT_EQ(TextOf(Clause{"form-2568", 12, 12, "category 7"}), "form-2568 line 12, category 7");
  EXPECT_EQ(TextOf(Clause{"form-2568", 0, 0, ""}), "form-2568");
}

}  // namespace
}  // namespace radap
