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
  FoundKey key{YearKeyAt(at), at + kYearKey};
  if (key.what == 0) {
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
