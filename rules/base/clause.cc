#include "rules/base/clause.h"

#include <fmt/format.h>

namespace radap {

std::string TextOf(const Clause& clause) {
  std::string text = clause.source;
  if (clause.first_line > 0 && clause.last_line > clause.first_line) {
    text += fmt::format(" lines {}-{}", clause.first_line, clause.last_line);
  } else if (clause.first_line > 0) {
    text += fmt::format(" line {}", clause.first_line);
  }
  if (!clause.text.empty()) text += (clause.first_line > 0 ? ", " : " ") + clause.text;
  return text;
}

}  // namespace radap
