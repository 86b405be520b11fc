// Reads a dossier in a test: the text, what was read, and each finding as one line "F0102 /fiscalyear".
#ifndef RADAP_TESTS_ENGINE_DOSSIER_READING_OF_H_
#define RADAP_TESTS_ENGINE_DOSSIER_READING_OF_H_

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/read_dossier.h"

namespace radap {

struct ReadingOf {
  explicit ReadingOf(std::string_view text) : dossier(ReadDossier(text, findings)) {}

  std::vector<std::string> Lines() const {
    std::vector<std::string> lines;
    for (const Finding& finding : findings) {
      lines.push_back(std::string(TextOf(finding.code)) + " " + finding.path);
    }
    return lines;
  }

  std::string Last(Language language) const {
    return findings.empty() ? "" : MessageOf(findings.back(), language);
  }

  Findings findings;  // before `dossier`, which is read with it
  std::optional<Dossier> dossier;
};

// A dossier with the four mandatory keys, and `members` after them.
inline std::string DossierWith(std::string_view members) {
  std::string text =
      R"({"format": "radap.dossier/1", "pack": "p", "organisation": {"id": "o"}, "fiscal_year": 2567)";
  if (!members.empty()) text += ", ";
  return text + std::string(members) + "}";
}

inline std::string SampleText(std::string_view name) {
  std::ifstream file(std::string(RADAP_SOURCE_DIR) + "/samples/" + std::string(name),
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace radap

#endif  // RADAP_TESTS_ENGINE_DOSSIER_READING_OF_H_
