// A figure that a document prints and that follows from others: for the audit, never to score.
//
// Documents -> importers -> Dossier::printed -> engine/audit, which works it out again. Amounts keep the
// digits as printed ("27.65", "3616000": Arabic digits, no commas), since the audit must see how many
// decimals there were. Scores and success of a KPI are not here: they are Dossier::claimed, Kpi::claimed.
// Tested by tests/engine/dossier/read_printed_test.cc and tests/engine/audit/.
#ifndef RADAP_ENGINE_DOSSIER_PRINTED_H_
#define RADAP_ENGINE_DOSSIER_PRINTED_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace radap {

// How the value follows from the parts. In JSON by the word in printed.def.
enum class PrintedKind {
#define PRINTED_KIND(name, word, th, en) name,
#include "engine/dossier/printed.def"
#undef PRINTED_KIND
};

struct PrintedFigure {
  PrintedKind what{};
  std::string of;     // an id of the dossier, or what it is in words: "1.1.1.1 budget 2567"
  std::string value;  // "10080000", "27.65"; a date as "2567-01-15"
  std::vector<std::string> parts;  // in the order of printed.def; a part that cannot be read is ""
  std::string at;                  // "line 649", "page 3 line 111", "KPI!C5"
  bool is_basis = false;           // answers were inferred from this figure, so it proves nothing

  friend bool operator==(const PrintedFigure&, const PrintedFigure&) = default;
};

std::string_view WordOf(PrintedKind kind);  // "sum"
std::optional<PrintedKind> PrintedKindOf(std::string_view word);
std::span<const std::string_view> PrintedKindWords();

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_PRINTED_H_
