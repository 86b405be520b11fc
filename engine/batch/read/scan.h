// What looks at many bytes at a time, made for each kind of processor and chosen when the program runs.
//
// Text of the input -> where it ends, and whether it is UTF-8. Knows JSON texts and brackets, and of a dossier only
// PlainParts. The code is written once with Highway (scan.cc). Tested by tests/engine/batch/read/scan_test.cc.
#ifndef RADAP_ENGINE_BATCH_READ_SCAN_H_
#define RADAP_ENGINE_BATCH_READ_SCAN_H_

#include <cstdint>
#include <vector>

#include "engine/batch/read/plain_parts.h"

namespace radap::batch {

// REQUIRES for all: kPadding bytes after `end` can be read, and three bytes before `text`, none of which is the first
// byte of a letter that goes on in `text`.
struct Scan {
  // The first byte from `text` on that is a quote, a backslash or below 0x20. Null if there is none before `end`, or if
  // what stands before it is not UTF-8.
  const char* (*text)(const char* text, const char* end);
  // The same; adds the code points before that byte.
  const char* (*points)(const char* text, const char* end, std::int64_t& points);
  // CountLetters (rules/base/text.h) of [text, end), which is valid UTF-8.
  std::int64_t (*letters)(const char* text, const char* end);
  // Whether the 64 bytes at `at` are hexadecimal digits.
  bool (*hex)(const char* at);
  // Of an object or array that begins at `value`: the byte after it, if it is JSON; else any byte up to `end`, or null.
  const char* (*skip)(const char* value, const char* end);
  PlainParts plain;
};

// Those that this processor can run, the best one first.
std::vector<const Scan*> Scans();
const Scan& BestScan();

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_SCAN_H_
