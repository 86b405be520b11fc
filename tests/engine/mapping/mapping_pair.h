// Two small editions and what is between them: `form` asks for issues, `blanks` for fields.
#ifndef RADAP_TESTS_ENGINE_MAPPING_MAPPING_PAIR_H_
#define RADAP_TESTS_ENGINE_MAPPING_MAPPING_PAIR_H_

#include <string>
#include <string_view>

#include "engine/mapping/mapping.h"

namespace radap::testing {

// Question 1.1.1 with issues 1, 2 (starred) and 3; groups 1.2/1 and 1.2/2. Met: claimed, and a star needs a file.
const Program& FormPack();
// Question 1.1.1: needs at least 1 of two texts; 1.1.2: a list of at least 2 and an optional text; 1.1.3: a text and
// a percent. Groups 1.2/1 and 1.2/3.
const Program& BlanksPack();

// "3: question 1.1.1 from 1.1.1/1, 1.1.1/2" a line, or "3: group 1.2/3 nothing th|en".
std::string Dump(const Mapping& mapping);
// "3: message in English" a line.
std::string Dump(const MappingMistakes& mistakes);

// The lines, then the mistakes, of a text.
std::string Parsed(const std::string& text);
Mapping MappingOf(const std::string& text);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_MAPPING_MAPPING_PAIR_H_
