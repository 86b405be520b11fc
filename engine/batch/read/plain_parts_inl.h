// The body of PlainParts::issues. Included once for each kind of processor (see scan.cc).
//
// A place moves forward over phrases of constant length; texts and numbers look at the end of the input, so that it
// never stands more than a few bytes behind. Tested by tests/engine/batch/read/plain_parts_test.cc.
#if defined(RADAP_ENGINE_BATCH_READ_PLAIN_PARTS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef RADAP_ENGINE_BATCH_READ_PLAIN_PARTS_INL_H_
#undef RADAP_ENGINE_BATCH_READ_PLAIN_PARTS_INL_H_
#else
#define RADAP_ENGINE_BATCH_READ_PLAIN_PARTS_INL_H_
#endif

#include "engine/batch/read/plain_parts.h"
#include "engine/batch/read/scan_text_inl.h"

HWY_BEFORE_NAMESPACE();
namespace radap::batch::HWY_NAMESPACE {

// Moves `at` over the phrase, if it stands there.
template <std::size_t kSize>
HWY_INLINE bool Passes(const char*& at, const char (&phrase)[kSize]) {
  const bool is_there = GoesOnWith(at, phrase);
  if (is_there) at += kSize - 1;
  return is_there;
}

// The closing quote of a text without escapes.
HWY_INLINE const char* PlainText(const char* text, const char* end) {
  std::int64_t ignored = 0;
  const char* stop = EndOfText<false>(text, end, ignored);
  return stop != nullptr && *stop == '"' ? stop : nullptr;
}

// ... that is not blank, as its first byte shows, mostly.
HWY_INLINE const char* FilledText(const char* text, const char* end) {
  const auto first = static_cast<unsigned char>(*text);
  return first > '"' && first != '\\' ? PlainText(text, end) : nullptr;
}

// How many entries have a file, and how many only a link.
struct EvidenceCount {
  int files = 0;
  int links = 0;
};

// One entry, but for its last bracket.
HWY_INLINE const char* PlainEntry(const char* at, const char* end, EvidenceCount& count) {
  if (Passes(at, "{\"file\":\"")) {
    at = FilledText(at, end);
    if (at == nullptr) return nullptr;
    ++count.files;
    if (Passes(at, "\",\"sha256\":\"")) {
      if (end - at <= 64 || at[64] != '"' || !AreHexDigits(at)) return nullptr;
      at += 64;
    }
    if (!Passes(at, "\",\"url\":\"")) return at + 1;
  } else {
    if (!Passes(at, "{\"url\":\"")) return nullptr;
    ++count.links;
  }
  at = FilledText(at, end);
  return at != nullptr ? at + 1 : nullptr;
}

// From the first entry on.
HWY_INLINE const char* PlainEvidence(const char* at, const char* end, EvidenceCount& count) {
  do {
    at = PlainEntry(at, end, count);
    if (at == nullptr) return nullptr;
  } while (Passes(at, "},"));
  const bool fits = count.files <= 0xffff && count.links <= 0xffff;
  return Passes(at, "}]") && fits ? at : nullptr;
}

// `true` or `false`, without a branch on which.
HWY_INLINE const char* PlainTruth(const char* at, std::uint8_t& truth) {
  const bool is_true = GoesOnWith(at, "true");
  const bool is_false = GoesOnWith(at, "false");
  truth = static_cast<std::uint8_t>(is_true);
  return is_true || is_false ? at + 5 - truth : nullptr;
}

HWY_ATTR const char* PlainIssues(const char* object, const char* end,
                                 const std::vector<IssueKey>& issues, Block& block) {
  const char* at = object;
  if (!GoesOnWith(at, "{\"")) return nullptr;
  for (const IssueKey& issue : issues) {
    if (!issue.claimed.Matches(at + 1)) continue;  // nothing is said of this one
    const std::size_t cell = issue.first_cell + block.rows;
    block.mentioned[cell] = 1;
    at = PlainTruth(at + 1 + issue.claimed.size(), block.claims[cell]);
    if (at == nullptr) return nullptr;
    if (Passes(at, ",\"evidence\":[")) {
      EvidenceCount count;
      at = PlainEvidence(at, end, count);
      if (at == nullptr) return nullptr;
      block.files[cell] = static_cast<std::uint16_t>(count.files);
      block.links[cell] = static_cast<std::uint16_t>(count.links);
    }
    if (at >= end || !Passes(at, "}")) return nullptr;
    if (*at == '}') return at + 1;
    if (*at != ',') return nullptr;
  }
  return nullptr;
}

}  // namespace radap::batch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per target
