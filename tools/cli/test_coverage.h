// What the golden cases of a pack reach, for people and for programs. Tested by tests/cli/coverage_test.cc.
#ifndef RADAP_TOOLS_CLI_TEST_COVERAGE_H_
#define RADAP_TOOLS_CLI_TEST_COVERAGE_H_

#include <string>

#include "engine/dossier/json_writer.h"
#include "engine/golden/coverage.h"
#include "rules/base/source.h"
#include "tools/cli/session.h"

namespace radap::cli {

// A line a rule, then a line for each branch that no case reaches, then the sum.
std::string CoverageText(const golden::Coverage& coverage, const Source& source,
                         const Session& session);

// The member "coverage" of the object that is open.
void WriteCoverage(const golden::Coverage& coverage, const Source& source, JsonWriter& json);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_TEST_COVERAGE_H_
