#include "engine/batch/read/cursor.h"

#include "engine/batch/read/unescape.h"
#include "engine/dossier/read_values.h"

namespace radap::batch {

// Members are mostly indented by many spaces.
const char* Cursor::SkipSpaces(const char* at) const {
  constexpr std::uint64_t kSpaces = 0x2020202020202020;
  while (at < end_) {
    if (*at == ' ') {
      const std::uint64_t others = Load64(at) ^ kSpaces;
      at += others == 0 ? sizeof(others) : FirstByte(others);
      if (at > end_) return end_;
    } else if (*at == '\t' || *at == '\r' || (*at == '\n' && !one_line_)) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

const char* Cursor::Key(const char* at, std::string_view& name) const {
  at = Text(at, name);
  if (at == nullptr) return nullptr;
  at = SkipSpace(at);
  return *at == ':' ? at + 1 : nullptr;
}

const char* Cursor::Text(const char* at, std::string_view& text) const {
  at = SkipSpace(at);
  // The first text of a dossier has no three bytes before it (see Scan); whoever escapes that one waits longer.
  if (at >= end_ || *at != '"' || at - begin_ < 2) return nullptr;
  const char* stop = scan_.text(at + 1, end_);
  if (stop == nullptr) return nullptr;
  if (*stop == '"') {
    text = {at + 1, static_cast<std::size_t>(stop - at - 1)};
    return stop + 1;
  }
  scratch_.assign(at + 1, stop);
  Unescaped to;
  to.text = &scratch_;
  stop = Unescape(scan_, stop, end_, to);
  if (stop == nullptr) return nullptr;
  text = scratch_;
  return stop + 1;
}

const char* Cursor::EscapedText(const char* stop) const {
  if (stop == nullptr) return nullptr;
  Unescaped ignored;
  stop = Unescape(scan_, stop, end_, ignored);
  return stop == nullptr ? nullptr : stop + 1;
}

const char* Cursor::MaybeBlankText(const char* at) const {
  std::string_view text;
  at = Text(at, text);
  return at == nullptr || IsBlank(text) ? nullptr : at;
}

}  // namespace radap::batch
