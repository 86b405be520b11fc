// Many dossiers on their way into a store: scored, hashed and packed, in as many threads as there are.
//
// Whole lines of NDJSON, or the bytes of one file -> Taker -> TakenLine each. By columns (engine/batch) where they can,
// else the general way (Take); the same either way. One Taker a thread; a ColumnBook is shared. Writes nothing.
// Tested by tests/engine/intake/taker_test.cc.
#ifndef RADAP_ENGINE_INTAKE_TAKER_H_
#define RADAP_ENGINE_INTAKE_TAKER_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/intake.h"
#include "engine/store/packed.h"

namespace radap {

struct TakenLine {
  std::int64_t line = 0;             // from 1 within the lines given; 0: a file
  std::string_view bytes;            // of what was given
  const Program* program = nullptr;  // null: it was not taken
  Finding why;                       // ... because of this
  Organisation organisation;
  int fiscal_year = 0;
  std::string sha256;
  std::string packed;  // store::Packer::Pack of the bytes
  store::Scores scores;
};

// Packs made ready for columns.
class ColumnBook;
std::shared_ptr<ColumnBook> MakeColumnBook();

struct TakerOptions {
  FindProgram find_program;   // must be safe to call from several threads
  bool general_only = false;  // never columns: for tests and comparison
  bool only_scores = false;   // neither hashes nor packs
};

class Taker {
 public:
  Taker(TakerOptions options, std::shared_ptr<ColumnBook> columns);
  ~Taker();
  // Both fill `taken` anew. Returns how many lines there were; blank ones (white space, a byte order mark) give nothing.
  // `lines`: whole lines, the last one may lack its '\n'. REQUIRES: batch::kPadding readable bytes after the end.
  std::int64_t TakeLines(std::string_view lines, std::vector<TakenLine>& taken);
  // Each is the bytes of one file, with the same padding.
  void TakeFiles(std::span<const std::string_view> files, std::vector<TakenLine>& taken);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_TAKER_H_
