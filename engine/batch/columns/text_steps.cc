#include <cstdint>
#include <string_view>

#include "engine/batch/columns/steps.h"
#include "rules/base/text.h"

namespace radap::batch {
namespace {

template <typename Test>
void TestTexts(const Step& step, Strip& strip, Test test) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const auto states = static_cast<std::uint8_t>(a.state[i] | b.state[i]);
    out[i] = IsKnown(states) ? static_cast<std::uint8_t>(test(a.TextAt(i), b.TextAt(i))) : states;
  }
}

}  // namespace

void ConstantTextStep(const Step& step, Strip& strip) {
  strip.own().text = &strip.plan.texts[static_cast<std::size_t>(step.p)];
  strip.own().text_step = 0;
}

void IsBlankStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    out[i] = !IsKnown(a.state[i]) || CountLetters(a.TextAt(i)) == 0 ? kYes : kNo;
  }
}

void ContainsStep(const Step& step, Strip& strip) {
  TestTexts(step, strip, [](std::string_view a, std::string_view b) {
    return a.find(b) != std::string_view::npos;
  });
}

void StartsWithStep(const Step& step, Strip& strip) {
  TestTexts(step, strip, [](std::string_view a, std::string_view b) { return a.starts_with(b); });
}

}  // namespace radap::batch
