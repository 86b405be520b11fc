// One pass over the bytes of a dossier straight into the columns of a Block, guided by the pack.
//
// Input: bytes of radap.dossier/1, one object, anywhere in a window. Keys in the order that writers use and without
// white space are met by comparing whole words; any other order, white space and escapes take slower turns of the same
// code. UTF-8 is validated. It never reports: a dossier that would bring a finding of ReadDossier, or that is not JSON,
// or that has a number, text or KPI which the columns cannot hold, is left to the general path.
// Tested by tests/engine/batch/read/ and tests/fuzz/batch_fuzz.cc.
#ifndef RADAP_ENGINE_BATCH_READ_READ_LINE_H_
#define RADAP_ENGINE_BATCH_READ_READ_LINE_H_

#include <cstddef>
#include <cstdint>
#include <memory>

#include "engine/batch/facts/block.h"

namespace radap::batch {

// Readable bytes, of any value, after the end of every text given to ReadDossierAt.
inline constexpr std::size_t kPadding = 64;

enum class ReadOutcome : std::uint8_t {
  kRead,       // the block has a row more
  kOtherPack,  // the dossier names another pack; the block is as it was
  kGeneral,    // for the general path; the block is as it was
  kBlockFull,  // its KPIs do not fit beside those in the block; the block is as it was
};

struct LineRead {
  ReadOutcome outcome{};
  // kRead: the byte after the dossier and the white space behind it, which is a '\n' or the end. Else not set.
  const char* end = nullptr;
};

class LineReader {
 public:
  // any_pack: the person chose the pack. A dossier of another one is kGeneral then (which says so), never kOtherPack.
  // REQUIRES: the schema outlives the reader.
  explicit LineReader(const Schema& schema, bool any_pack = false);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  // Reads the dossier that begins at `begin`. In a file of many, it ends at a '\n'; `one_line` false: line ends are
  // white space like any other (a file of its own). REQUIRES: block.rows < kRows; kPadding bytes after `end`.
  LineRead Read(const char* begin, const char* end, bool one_line, Block& block);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_READ_LINE_H_
