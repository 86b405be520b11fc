// The limits, fields and places of elements in words. Program -> Labels; an empty Label says that
// there is nothing to say. Tested by tests/rules/document/wording_test.cc.
#ifndef RADAP_RULES_DOCUMENT_PART_WORDS_H_
#define RADAP_RULES_DOCUMENT_PART_WORDS_H_

#include "rules/document/wording.h"

namespace radap::document {

Label KpisOf(const Element& element);
Label NarrativeOf(const Element& element);
Label MandatoryOf(const Element& group);
Label OpenToOf(const Element& element);
// How it is scored: the rule and, if that has only one line, what it says; of a group: how each of
// its KPIs is.
Label ScoringOf(const Wording& wording, const Element& element);
Label ScaleOf(const Wording& wording, const Element& element);

// "number (baht), 0 to 1000000".
Label HoldingOf(const Wording& wording, const Field& field);
// Whether it must be filled in.
Label RequirementOf(const Program& program, const Field& field);
Label NeedsOf(const Wording& wording, const Needs& needs);

Label ValidityOf(const Program& program);
Label RangeOf(const Wording& wording, const ProgramScale& scale);
Label SeverityWord(Severity severity);

}  // namespace radap::document

#endif  // RADAP_RULES_DOCUMENT_PART_WORDS_H_
