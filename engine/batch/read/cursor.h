// The JSON of one dossier, read by moving a place forward: each Read takes the place where a value begins and gives
// the place after it, or null for what the columns cannot hold, be it wrong or only unusual.
//
// Bytes -> Cursor -> the readers of the parts of a dossier. A value may begin with white space. Null is passed through:
// whoever gets null gives null. A place may stand a few bytes behind the end (in the padding); whatever goes on from
// there looks at the end first. Tested by tests/engine/batch/read/cursor_test.cc.
#ifndef RADAP_ENGINE_BATCH_READ_CURSOR_H_
#define RADAP_ENGINE_BATCH_READ_CURSOR_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/batch/read/member.h"
#include "engine/batch/read/plain_number.h"
#include "engine/batch/read/scan.h"
#include "engine/batch/read/word.h"

namespace radap::batch {

// What a key stands for, and the place after its colon; null: nothing known.
struct FoundKey {
  int what = 0;
  const char* value = nullptr;
};

class Cursor {
 public:
  // `line_end` ends the dossier where one_line; else it is white space.
  Cursor(const Scan& scan, const char* begin, const char* end, bool one_line, std::string& scratch)
      : scan_(scan), begin_(begin), end_(end), one_line_(one_line), scratch_(scratch) {}

  const char* end() const { return end_; }
  const Scan& scan() const { return scan_; }

  const char* SkipSpace(const char* at) const {
    if (static_cast<unsigned char>(*at) > ' ') return at;
    if (*at == ' ' && static_cast<unsigned char>(at[1]) > ' ') return at + 1;  // ": ", ", "
    return SkipSpaces(at);
  }

  // An object of these members, each given once at most; those that are null are left out. Members in the order given
  // here, which is that of writers, are met without a search.
  template <typename... Readers>
  const char* Members(const char* at, const Readers&... members) const;
  // An object whose keys only the pack knows. find(at): what the key at `at` stands for; read(what it stands for, where
  // its value begins, whether that is null).
  template <typename Find, typename Read>
  const char* Entries(const char* at, Find find, Read read) const;
  // Calls read(where an element begins) for each element.
  template <typename Read>
  const char* Elements(const char* at, Read read) const;

  // A key in any way of writing it: its name, and the place after the colon.
  const char* Key(const char* at, std::string_view& name) const;
  // The text is a part of the input, or of a scratch that the next call overwrites.
  const char* Text(const char* at, std::string_view& text) const;
  // A text that is only looked at for being one.
  const char* AnyText(const char* at) const {
    at = SkipSpace(at);
    return at < end_ && *at == '"' ? EndOfText(at) : nullptr;
  }
  // ... and that is not blank.
  const char* FilledText(const char* at) const {
    at = SkipSpace(at);
    const auto first = static_cast<unsigned char>(at[1]);
    const bool is_filled = *at == '"' && first > '"' && first != '\\';
    return is_filled ? EndOfText(at) : MaybeBlankText(at);
  }
  const char* Truth(const char* at, bool& truth) const {
    at = SkipSpace(at);
    truth = Load32(at) == kTrue;
    if (truth) return at + 4;
    return *at == 'f' && Load32(at + 1) == kAlse ? at + 5 : nullptr;
  }
  // A number, or a text that is one.
  const char* Amount(const char* at, std::int64_t& millionths) const {
    const char* after = PlainNumber(at, millionths);
    return after != nullptr ? after : OddAmount(at, millionths);
  }
  // A number without decimals.
  const char* Whole(const char* at, std::int64_t& whole) const {
    if (at[0] < '0' || at[0] > '9' || at[1] != ',') return LongWhole(at, whole);
    whole = at[0] - '0';
    return at + 1;
  }

  bool IsNull(const char* at) const { return Load32(at) == kNull; }

 private:
  static constexpr auto kTrue = std::bit_cast<std::uint32_t>(std::array{'t', 'r', 'u', 'e'});
  static constexpr auto kAlse = std::bit_cast<std::uint32_t>(std::array{'a', 'l', 's', 'e'});
  static constexpr std::uint32_t kNull =
      std::bit_cast<std::uint32_t>(std::array{'n', 'u', 'l', 'l'});

  // The place where a value within brackets begins; the closing bracket if there is none.
  const char* Open(const char* at, char bracket) const {
    at = SkipSpace(at);
    return at < end_ && *at == bracket ? SkipSpace(at + 1) : nullptr;
  }
  // After a value: the next one, or the closing bracket; null if neither follows.
  const char* Next(const char* at, char closing) const {
    if (GoesOnWith(at, ",\"")) return at + 1;  // the key of the next member, mostly
    at = SkipSpace(at);
    if (*at == ',') {
      at = SkipSpace(at + 1);
      return *at == closing ? nullptr : at;
    }
    return *at == closing ? at : nullptr;
  }
  template <typename Reader>
  bool InOrder(const char*& at, std::uint32_t bit, std::uint32_t& seen, const Reader& member) const;
  template <typename... Readers>
  const char* InAnyOrder(const char* at, std::uint32_t seen, Readers... members) const;
  const char* SkipSpaces(const char* at) const;
  // REQUIRES: a quote.
  const char* EndOfText(const char* at) const {
    const char* stop = scan_.text(at + 1, end_);
    return stop != nullptr && *stop == '"' ? stop + 1 : EscapedText(stop);
  }
  const char* OddAmount(const char* at, std::int64_t& millionths) const;
  const char* LongWhole(const char* at, std::int64_t& whole) const;  // more than one digit
  const char* EscapedText(const char* stop) const;  // the rest of AnyText, from an escape on
  const char* MaybeBlankText(const char* at) const;

  Scan scan_;
  const char* begin_;
  const char* end_;
  bool one_line_;
  std::string& scratch_;
};

}  // namespace radap::batch

#include "engine/batch/read/cursor_objects.h"  // bodies of the templates

#endif  // RADAP_ENGINE_BATCH_READ_CURSOR_H_
