#include "rules/syntax/statements.h"

#include <algorithm>
#include <array>

namespace radap::syntax {
namespace {

struct Statement {
  std::string_view keyword;
  std::string_view under;
};

constexpr auto kStatements = std::to_array<Statement>({
#define STATEMENT(keyword, reader, under, example) {keyword, under},
#include "rules/syntax/statements.def"
});

}  // namespace

std::string_view ParentsOf(std::string_view keyword) {
  const auto* found =
      std::find_if(kStatements.begin(), kStatements.end(),
                   [&](const Statement& statement) { return statement.keyword == keyword; });
  return found == kStatements.end() ? std::string_view() : found->under;
}

bool MayStandUnder(std::string_view keyword, std::string_view parent) {
  std::string_view left = ParentsOf(keyword);
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(' '), left.size());
    if (left.substr(0, end) == parent) return true;
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return false;
}

}  // namespace radap::syntax
