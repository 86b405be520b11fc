#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "engine/assess/note.h"
#include "engine/assess/words.h"
#include "engine/dossier/quote.h"

namespace radap {

void LintZeroNotAvailable(const Assessed& assessed, Findings& findings) {
  ForEachKpi(assessed, [&](const Kpi& kpi, const std::string& path) {
    if (kpi.note.empty()) return;
    const Note note(kpi.note);
    std::set<int> reported;
    ForEachWord(note.text(), WordList::kNotAvailable, [&](std::size_t at, std::string_view word) {
      const std::vector<int> named = note.YearsAt(at);
      for (const auto& [year, result] : kpi.results) {
        const bool is_meant =
            named.empty() || std::find(named.begin(), named.end(), year) != named.end();
        if (!result.IsZero() || !is_meant || !reported.insert(year).second) continue;
        findings.push_back(MakeFinding(AssessCode::kZeroNotAvailable,
                                       path + "/results/" + std::to_string(year),
                                       {NameOf(kpi), Same(std::to_string(year)), Quoted(word)}));
      }
    });
  });
}

}  // namespace radap
