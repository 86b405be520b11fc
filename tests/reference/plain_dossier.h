// A dossier as the reference evaluator sees it: only what can change a score, amounts as text.
// Place in the flow: RandomDossier -> PlainDossier -> Scores; PlainDossier -> ToJson -> engine.
// Not every dossier is well-formed on purpose: unknown ids, missing values and too many KPIs are
// representable. Amounts must follow the number grammar of JSON ("-0.5", "1.5e2", never ".5").
// Does not read JSON. Tested by random_dossier_test.cc.
#ifndef RADAP_TESTS_REFERENCE_PLAIN_DOSSIER_H_
#define RADAP_TESTS_REFERENCE_PLAIN_DOSSIER_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace radap::reference {

struct Evidence {
  bool file = false;
  bool url = false;
};

struct Issue {
  std::optional<bool> claimed = std::nullopt;
  std::vector<Evidence> evidence = {};
};

struct Answer {
  std::map<int, Issue> issues = {};  // by issue number
};

struct Kpi {
  std::string item = {};
  int group = 0;
  std::optional<std::string> direction = std::nullopt;  // any text: "sideways" is a test, too
  std::optional<std::string> target = std::nullopt;
  std::map<int, std::optional<std::string>> results = {};  // by Buddhist-era year
  bool as_strings = false;  // amounts are written as JSON strings, not as JSON numbers
};

struct PlainDossier {
  std::optional<std::string> kind = std::nullopt;  // of the organisation
  int fiscal_year = 0;
  std::map<std::string, Answer> answers = {};  // by question id
  std::vector<Kpi> kpis = {};
};

// Writes format radap.dossier/1 for pack "pmqa4-2568". A missing claimed, target, direction or kind
// is left out; a year without a value is written as null. Seed 0: fixed key order, one line, no
// white space. Any other seed varies the order of the keys and the white space (line breaks, too),
// never the order of the KPIs.
std::string ToJson(const PlainDossier& dossier, std::uint64_t seed = 0);

}  // namespace radap::reference

#endif  // RADAP_TESTS_REFERENCE_PLAIN_DOSSIER_H_
