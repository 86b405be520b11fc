// One Read for each type of value in a dossier: texts, truth values, words, amounts, years.
//
// JsonValue -> Read -> a member of Dossier, with a finding for what does not fit; the target is then left as
// it was. REQUIRES for all: the value is not null (a null means the same as an absent key).
// Tested by tests/engine/dossier/read_dossier_test.cc and read_mistakes_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_READ_VALUES_H_
#define RADAP_ENGINE_DOSSIER_READ_VALUES_H_

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/reading.h"

namespace radap {

void Read(Reading& reading, JsonValue value, std::string& text);
void Read(Reading& reading, JsonValue value, std::optional<std::string>& text);
void Read(Reading& reading, JsonValue value, std::optional<bool>& flag);
void Read(Reading& reading, JsonValue value, bool& flag);
void Read(Reading& reading, JsonValue value, std::optional<Exact>& amount);  // read_amount.cc
void Read(Reading& reading, JsonValue value, std::optional<OrganisationKind>& kind);
void Read(Reading& reading, JsonValue value, std::optional<Direction>& direction);
void Read(Reading& reading, JsonValue value, std::map<int, Exact>& results);  // read_kpis.cc
void Read(Reading& reading, JsonValue value, std::map<int, bool>& judged);    // read_kpis.cc
void Read(Reading& reading, JsonValue value,
          std::map<int, YearTarget>& targets);  // read_targets.cc
// A rating: one amount, of year 0, or amounts by year.
void Read(Reading& reading, JsonValue value, std::optional<std::map<int, Exact>>& rating);
void Read(Reading& reading, JsonValue value, std::vector<Kpi>& kpis);  // read_kpis.cc
void Read(Reading& reading, JsonValue value,
          std::vector<PrintedFigure>& printed);                                   // read_printed.cc
void Read(Reading& reading, JsonValue value, std::optional<Answer>& answer);      // read_answers.cc
void Read(Reading& reading, JsonValue value, std::optional<IssueAnswer>& issue);  // read_answers.cc
void Read(Reading& reading, JsonValue value, std::optional<FieldValue>& field);   // read_answers.cc
// The year that a text names, 2400..2700; otherwise reports F0108 or F0109 with the year probably meant.
std::optional<int> YearOf(Reading& reading, JsonValue value, std::string_view text);
// Reports F0107: the word is none of these, with the nearest of them.
void ReportUnknownWord(Reading& reading, JsonValue value, std::span<const std::string_view> words);
// The whole number, if it is one and fits.
std::optional<int> WholeOf(const Exact& number);
bool IsBlank(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_READ_VALUES_H_
