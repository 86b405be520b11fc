// A Program as bytes, and back: all of it but the text of its source.
//
// For bytes that were written by the same build of the same sources (compiled.h): no version, no byte order, and
// nothing is checked on reading but the length. Tested by tests/rules/packs/compiled_test.cc.
#ifndef RADAP_RULES_PACKS_PROGRAM_BYTES_H_
#define RADAP_RULES_PACKS_PROGRAM_BYTES_H_

#include <string>
#include <string_view>

#include "rules/compile/program.h"

namespace radap {

std::string ToBytes(Program program);
// REQUIRES: bytes of ToBytes. The program has them in its strings, not by reference.
Program FromBytes(std::string_view bytes);

}  // namespace radap

#endif  // RADAP_RULES_PACKS_PROGRAM_BYTES_H_
