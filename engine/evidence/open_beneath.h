// Opens what lies in a folder, and nothing that lies outside it, whatever links there are in between.
//
// Open folder + relative path -> OpenBeneath -> Opened. The kernel keeps the path inside (openat2); where it cannot,
// the path is walked part by part and no link at all is followed. Opening never waits, as a pipe without a
// writer would. Tested by tests/engine/evidence/open_beneath_test.cc.
#ifndef RADAP_ENGINE_EVIDENCE_OPEN_BENEATH_H_
#define RADAP_ENGINE_EVIDENCE_OPEN_BENEATH_H_

#include <string>

#include "engine/evidence/descriptor.h"

namespace radap {

enum class OpenFor {
  kLook,  // to see what it is (fstat); no right to read is needed, and no device notices
  kRead,
  kList,  // a folder
};

struct Opened {
  Descriptor file;
  int error = 0;  // errno; EXDEV or ELOOP: a link leads out, or cannot be followed safely
};

// REQUIRES: `path` has no NUL. Absolute paths and ".." that lead out give EXDEV.
Opened OpenBeneath(int folder, const std::string& path, OpenFor purpose);
// The same for a kernel without openat2; every ".." gives EXDEV, every link ELOOP.
Opened OpenByParts(int folder, const std::string& path, OpenFor purpose);

}  // namespace radap

#endif  // RADAP_ENGINE_EVIDENCE_OPEN_BENEATH_H_
