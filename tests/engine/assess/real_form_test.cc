// The printed award form, read from its text, where it lies beside the repository: its own notes contradict its figures.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "engine/assess/assess.h"
#include "engine/import/award_form/award_form.h"
#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

TEST(AssessRealForm, WarningsAboutTheFormAsPrinted) {
  const std::string text = FileText("../shared/documents/award-form-2568.txt");
  if (text.empty()) GTEST_SKIP() << "the award form is not there";
  const LoadedPack pack = CompilePack(FindPack("pmqa4-2568", {}).value());
  Findings of_reading;
  const std::optional<Dossier> dossier = ReadAwardForm(text, *pack.program, of_reading);
  ASSERT_TRUE(dossier.has_value());
  std::set<std::string> warnings;
  for (const Finding& finding : Assess(*pack.program, Evaluate(*pack.program, *dossier))) {
    if (finding.severity != Severity::kWarning || finding.path.rfind("/kpis/", 0) != 0) continue;
    warnings.insert(std::string(NameOf(finding.code)) + " " + finding.path);
  }
  EXPECT_EQ(warnings, (std::set<std::string>{
                          "kCriterionDiffers /kpis/0", "kNoteShareDiffers /kpis/7",
                          "kNoteSumDiffers /kpis/11", "kZeroNotAvailable /kpis/18/results/2565"}));
}

}  // namespace
}  // namespace radap::testing
