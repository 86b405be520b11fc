#include "tests/engine/batch/wild_lines.h"

#include <algorithm>
#include <random>

#include "engine/batch/read/read_line.h"
#include "tests/engine/batch/wild_dossier.h"
#include "tests/reference/draw.h"

namespace radap::testing {
namespace {

std::string LineOf(int seed) {
  std::mt19937_64 engine(static_cast<std::uint64_t>(seed));
  reference::Draw draw(engine);
  if (draw.Chance(3)) return WildLine(engine);
  if (draw.Chance(20)) return WildDossier(*PackOf("pmqa4-2568"), true, engine);
  // The others in runs, so that blocks fill.
  const int pack = draw.Chance(80) ? seed / 50 : draw.Between(0, 999);
  return WildDossier(AllPacks()[static_cast<std::size_t>(pack) % AllPacks().size()], true, engine);
}

}  // namespace

const Program* PackOf(std::string_view id) {
  const auto found = std::ranges::find(AllPacks(), id, &Program::id);
  return found == AllPacks().end() ? nullptr : &*found;
}

WildLines::WildLines(int first, int count) : first_(first) {
  for (int i = 0; i < count; ++i) {
    lines_.push_back(LineOf(first + i));
    text_ += lines_.back() + "\n";
  }
  if (first % 200 < 100) text_.pop_back();  // the last line need not end
}

std::string WildLines::Tell(std::size_t index) const {
  return "\nseed " + std::to_string(first_ + static_cast<int>(index)) + "\n" + lines_[index];
}

Padded::Padded(std::string_view text)
    : size_(text.size()), bytes_(std::make_unique<char[]>(text.size() + batch::kPadding)) {
  std::ranges::copy(text, bytes_.get());
  std::fill_n(bytes_.get() + size_, batch::kPadding,
              '"');  // what would do harm if it were taken for input
}

}  // namespace radap::testing
