// How far a batch is, on one line of a terminal; and what is said of a run at its end. Whole numbers only.
// Tested by tests/batch/interrupt_test.py (a terminal) and tests/cli/batch_test.cc.
#ifndef RADAP_TOOLS_CLI_BATCH_PROGRESS_H_
#define RADAP_TOOLS_CLI_BATCH_PROGRESS_H_

#include <chrono>
#include <string>

#include "engine/batch/stream/batch.h"
#include "rules/base/text.h"

namespace radap::cli {

// "[#####-----]  50 %  12,345 dossiers  83,000/s  3,210 MB/s  0:12 left"; of a pipe without bar, percent and rest.
std::string ProgressLine(const batch::Progress& progress, Language language);
// Rate, general path, slowest.
std::string RunText(const batch::BatchResult& result, Language language);

// Draws the line over itself on stderr, at most ten times a second.
class ProgressBar {
 public:
  explicit ProgressBar(Language language) : language_(language) {}
  void Show(const batch::Progress& progress);
  void Clear();

 private:
  Language language_;
  std::chrono::nanoseconds next_ = std::chrono::milliseconds(100);
  bool is_shown_ = false;
};

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_BATCH_PROGRESS_H_
