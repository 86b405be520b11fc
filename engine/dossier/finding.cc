#include "engine/dossier/finding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "engine/dossier/finding_codes.h"

namespace radap {
namespace {

struct Entry {
  std::string_view name;
  std::string_view code;
  Severity severity;
  std::string_view th;
  std::string_view en;
};

constexpr Entry kEntries[] = {
#define FINDING(name, text, severity, th, en) {#name, text, severity, th, en},
#include "engine/dossier/all_findings.def"
#undef FINDING
};

// By number; findings are few, so a look at each is fast enough.
const Entry& EntryOf(FindingCode code) {
  const Entry* const entry =
      std::find_if(std::begin(kEntries), std::end(kEntries), [code](const Entry& one) {
        return NumberOfFinding(one.code) == static_cast<std::uint16_t>(code);
      });
  return *entry;
}

// The text with each {0} .. {9} replaced by its arg; braces without an arg stay ("{ and [").
std::string FillIn(std::string_view text, const std::vector<Label>& args, Language language) {
  std::string filled;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_place = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    const std::size_t index = is_place ? static_cast<std::size_t>(text[i + 1]) - '0' : args.size();
    if (index < args.size()) {
      filled += args[index].Pick(language);
      i += 2;
    } else {
      filled += text[i];
    }
  }
  return filled;
}

}  // namespace

Finding MakeFinding(FindingCode code, std::string path, std::vector<Label> args) {
  return Finding{code, EntryOf(code).severity, std::move(path), std::move(args)};
}

Finding MakeFindingAt(FindingCode code, Place place, std::string path, std::vector<Label> args) {
  Finding finding = MakeFinding(code, std::move(path), std::move(args));
  finding.place = std::move(place);
  return finding;
}

std::string TextOf(const Place& place, Language language) {
  std::string text;
  const auto add = [&](const Label& what, const std::string& value) {
    text += (text.empty()                  ? ""
             : language == Language::kThai ? " "
                                           : ", ") +
            what.Pick(language) + value;
  };
  if (!place.sheet.empty()) add({"แผ่นงาน ", "sheet "}, place.sheet);
  if (!place.cell.empty()) add({"ช่อง ", "cell "}, place.cell);
  if (place.page > 0) add({"หน้า ", "page "}, std::to_string(place.page));
  if (place.line > 0) add({"บรรทัด ", "line "}, std::to_string(place.line));
  return text;
}

Label Same(std::string_view text) { return Label{std::string(text), std::string(text)}; }

std::string_view TextOf(FindingCode code) { return EntryOf(code).code; }

std::string_view NameOf(FindingCode code) { return EntryOf(code).name; }

std::string_view TextOf(Severity severity) {
  static constexpr std::array<std::string_view, 3> kTexts = {"error", "warning", "note"};
  return kTexts[static_cast<std::size_t>(severity)];
}

std::string MessageOf(const Finding& finding, Language language) {
  if (finding.code == FindingCode::kPackLint) return finding.lint_message.Pick(language);
  const Entry& entry = EntryOf(finding.code);
  return FillIn(language == Language::kThai ? entry.th : entry.en, finding.args, language);
}

bool HasErrors(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::kError; });
}

}  // namespace radap
