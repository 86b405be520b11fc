// Elements whose numbers leave some out: issue 7 straight after issue 3. A line was probably lost.
#include <charconv>
#include <map>
#include <string>
#include <utility>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"

namespace radap::lint {
namespace {

// The last part of "1.1.1/3"; 0 for the total.
int NumberOf(const model::Element& element) {
  const std::string_view id = element.id;
  const std::size_t separator = id.find_last_of("./");
  const std::string_view digits =
      separator == std::string_view::npos ? id : id.substr(separator + 1);
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string RangeText(int first, int last) {
  const std::string text = std::to_string(first);
  return first == last ? text : text + "-" + std::to_string(last);
}

}  // namespace

void FindNumberGaps(const model::Model& model, Diagnostics& diagnostics) {
  std::map<std::pair<int, ElementKind>, const model::Element*> last;  // by parent and kind
  for (const model::Element& element : model.elements) {
    const auto [entry, is_first] = last.try_emplace({element.parent, element.kind}, &element);
    if (is_first) continue;
    const model::Element& before = *std::exchange(entry->second, &element);
    const int first_lost = NumberOf(before) + 1;
    const int last_lost = NumberOf(element) - 1;
    if (last_lost < first_lost) continue;
    check::Report(diagnostics, Code::kNumbersLeaveGap, element.span,
                  {check::TextOf(before), check::TextOf(element), RangeText(first_lost, last_lost)})
        .other = before.span;
  }
}

}  // namespace radap::lint
