// The fixed words of the award form: what a line is, told by its text without white space.
//
// FormLine::bare -> yes or no, or what stands behind the words. Knows no state: the readers decide what a line
// means where it stands. Tested by tests/engine/import/award_form/marks_test.cc.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_MARKS_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_MARKS_H_

#include <optional>
#include <string>
#include <string_view>

namespace radap::award_form {

// The text without white space.
std::string Bare(std::string_view text);

bool IsAward(std::string_view bare);         // head of each category's part
bool IsTitle(std::string_view bare);         // of the part with KPIs
bool IsOrganisation(std::string_view bare);  // its line with the name of the organisation
bool IsCategory(std::string_view bare);
bool IsColumnHead(std::string_view bare);  // of the items of a category
bool IsListHead(std::string_view bare);    // above the issues of a question
bool IsEvidence(std::string_view bare);
bool IsEvidenceInWords(std::string_view bare);  // a heading inside a narrative
bool IsUrl(std::string_view bare);
bool IsMakersUrl(std::string_view bare);      // of the program that made the PDF
bool IsTableHead(std::string_view bare);      // of KPIs
bool IsTableHeadRest(std::string_view bare);  // a further line of that head
// Words at the end of a page of the form; what a person wrote behind them, mostly nothing.
std::optional<std::string_view> FooterText(std::string_view bare);
// Whether a line that begins so never goes on from the line above.
bool IsStarter(std::string_view bare);

// "(จำนวนอักขระ : 2709 อักขระ)": where it begins in a line's text, and its digits ("" if there are none).
struct PrintedCount {
  std::size_t at = 0;
  std::string digits;
};
std::optional<PrintedCount> FindCount(std::string_view text);

// A number of parts that a line begins with: "7. 6 ประสิทธิผล" is 7.6. Two or three parts.
struct Heading {
  std::string id;
  std::string_view rest;
};
std::optional<Heading> HeadingOf(std::string_view text);
// "3. รางวัล" is 3.
std::optional<int> GroupOf(std::string_view text);

// The number at the end of a line, as printed, and where it begins; only of digits and one point.
struct LastNumber {
  std::size_t at = 0;
  std::string digits;
};
std::optional<LastNumber> LastNumberOf(std::string_view text);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_MARKS_H_
