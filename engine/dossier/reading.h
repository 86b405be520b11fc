// Where the findings of one reading go, and what the readers of this folder say in the same words.
// Place in the flow: passed to every Read of this folder. Tested by tests/engine/dossier/.
#ifndef RADAP_ENGINE_DOSSIER_READING_H_
#define RADAP_ENGINE_DOSSIER_READING_H_

#include <span>
#include <string_view>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/dossier/json_tree.h"

namespace radap {

// Where findings go while one file is read; after kMaxFindings one more says that the rest is not listed.
class Reading {
 public:
  static constexpr int kMaxFindings = 1000;

  explicit Reading(Findings& findings) : findings_(findings) {}

  void Report(FindingCode code, JsonValue value, std::vector<Label> args = {});
  void ReportMissing(JsonValue object, std::string_view path, std::string_view example);
  void ReportUnknownKey(JsonValue member, std::span<const std::string_view> known);
  // True if it is of the kind; otherwise reports F0104.
  bool Expect(JsonValue value, JsonKind kind);
  // Reports F0104 for a value that may be of several kinds, which `expected` names.
  void ReportWrongType(JsonValue value, Label expected);

 private:
  // False once there is no room for another finding.
  bool HasRoom();

  Findings& findings_;
  int count_ = 0;
};

// The value as the person wrote it, for a message: "the text `yes`".
Label FoundText(JsonValue value);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_READING_H_
