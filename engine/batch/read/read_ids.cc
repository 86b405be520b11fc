// Ids and years as keys, and texts that outlive the reading.
#include "engine/batch/read/dossier_reader.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

// A year as ReadDossier takes it; else 0.
int YearOf(std::string_view digits) {
  int year = 0;
  if (digits.size() != 4) return 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return 0;
    year = year * 10 + (digit - '0');
  }
  return year >= kFirstYear && year <= kLastYear ? year : 0;
}

// `"2567":` and the other years of 2500 to 2599: all that are met for a long time.
bool IsYearOf2500(const char* at) {
  constexpr auto kKey = std::bit_cast<std::uint64_t>(std::to_array("\"25\0\0\":"));
  constexpr auto kMask = std::bit_cast<std::uint64_t>(
      std::to_array<unsigned char>({0xff, 0xff, 0xff, 0, 0, 0xff, 0xff, 0}));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return (Load64(at) & kMask) == kKey && is_digit(at[3]) && is_digit(at[4]);
}

}  // namespace

FoundKey DossierReader::FindElement(const char* at, IdOrder& order, std::uint32_t kinds) const {
  FoundKey key{order.Guess(), nullptr};
  const Word& expected = tables_.keys[Index(key.what)];
  if (expected.Matches(at)) {
    key.value = at + expected.size();
  } else {
    std::string_view id;
    key.value = json_.Key(at, id);
    if (key.value == nullptr) return {};
    key.what = tables_.program->Find(id);
    if (key.what < 0) return {};
  }
  if ((kinds >> static_cast<unsigned>(tables_.At(key.what).kind) & 1U) == 0) return {};
  order.Came(key.what);
  return key;
}

FoundKey DossierReader::FindYear(const char* at) const {
  FoundKey key;
  if (IsYearOf2500(at)) [[likely]] {
    key = {2500 + (at[3] - '0') * 10 + (at[4] - '0'), at + 7};
  } else {
    std::string_view text;
    key.value = json_.Key(at, text);
    if (key.value != nullptr) key.what = YearOf(text);
  }
  if (key.what == 0) return {};
  return IsFirst(memory_.seen_year[Index(key.what - kFirstYear)], memory_.object) ? key
                                                                                  : FoundKey();
}

const char* DossierReader::KeptText(const char* at, std::string_view& text) {
  at = json_.Text(at, text);
  if (at != nullptr && text.data() == memory_.scratch.data()) {
    text = block_.unescaped.emplace_back(text);
  }
  return at;
}

}  // namespace radap::batch
