// SHA-256 of an open file, read in pieces so that its size costs no memory.
// Tested by tests/engine/evidence/hash_file_test.cc.
#ifndef RADAP_ENGINE_EVIDENCE_HASH_FILE_H_
#define RADAP_ENGINE_EVIDENCE_HASH_FILE_H_

#include <cstdint>
#include <string>

namespace radap {

struct FileHash {
  std::string sha256;       // 64 lower-case hex digits; empty if reading failed
  std::uint64_t bytes = 0;  // read
  int error = 0;            // errno
};

// From the first byte on, at most `size` bytes: a file that grows meanwhile does not keep us.
FileHash HashFile(int file, std::uint64_t size);

}  // namespace radap

#endif  // RADAP_ENGINE_EVIDENCE_HASH_FILE_H_
