// A pack and a dossier for the tests of reports: small enough to know every figure by heart.
//
// One category of a checklist (1.1.1: issue 1, starred issue 2) and one of KPIs (2.1, exactly 2, scored by
// success in bands, 100 while the target is below the mean of history).
#ifndef RADAP_TESTS_ENGINE_REPORT_REPORTED_H_
#define RADAP_TESTS_ENGINE_REPORT_REPORTED_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/report/report.h"

namespace radap::testing {

std::string SmallCriteria();

// The dossier of that pack with these members after `fiscal_year` ("answers", "kpis", "claimed").
std::string SmallDossier(std::string_view members);

// Everything that a report is made of, kept alive together.
class Reported {
 public:
  // `members`: see SmallDossier. Stops the test if the pack or the dossier cannot be read.
  explicit Reported(std::string_view members) : Reported(SmallCriteria(), SmallDossier(members)) {}
  Reported(std::string_view pack, std::string_view dossier);
  Reported(Program pack, std::string_view dossier);
  // samples/NAME.json with the built-in pack of that id.
  static Reported OfSample(std::string_view name, std::string_view pack);

  std::string Score(ReportFormat format, Language language = Language::kEnglish);
  std::string Gaps(ReportFormat format, Language language = Language::kEnglish);
  // The first line that has this in it, without the spaces before it; empty if there is none.
  static std::string LineWith(const std::string& text, std::string_view part);

  Program program;
  Dossier dossier;
  Evaluation evaluation;
  std::vector<Gap> gaps;
  ReportOptions options;
};

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_REPORT_REPORTED_H_
