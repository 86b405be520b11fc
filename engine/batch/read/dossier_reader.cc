// The members of a dossier itself. Answers need the pack, KPIs and ratings the year too: where these stand before what
// they need, they are skipped and read when all else is.
#include "engine/batch/read/dossier_reader.h"

#include "engine/dossier/read_values.h"

namespace radap::batch {
namespace {

constexpr std::string_view kFormat = "radap.dossier/1";

}  // namespace

const char* DossierReader::Read(const char* at) {
  kpi_ = block_.kpis.count;
  clear_end_ = kpi_;
  at = json_.Members(
      at, Member<"format">([this](const char* value) { return ReadFormat(value); }),
      Member<"pack">([this](const char* value) { return ReadPack(value); }),
      Member<"organisation">([this](const char* value) { return ReadOrganisation(value); }),
      Member<"fiscal_year">([this](const char* value) { return ReadYear(value); }),
      Member<"answers">([this](const char* value) {
        return ReadOrDefer(&DossierReader::ReadAnswers, false, value);
      }),
      Member<"ratings">([this](const char* value) {
        return ReadOrDefer(&DossierReader::ReadRatings, true, value);
      }),
      Member<"kpis">(
          [this](const char* value) { return ReadOrDefer(&DossierReader::ReadKpis, true, value); }),
      Member<"claimed">([this](const char* value) {
        return ReadOrDefer(&DossierReader::ReadClaims, false, value);
      }),
      Member<"printed">([](const char*) -> const char* { return nullptr; }));  // for the audit
  if (at == nullptr || !HasMandatory()) return nullptr;
  return ReadDeferred(at);
}

bool DossierReader::HasMandatory() const {
  return has_format_ && has_pack_ && has_organisation_ && year_ != 0;
}

const char* DossierReader::ReadFormat(const char* at) {
  std::string_view text;
  at = json_.Text(at, text);
  has_format_ = text == kFormat;
  return has_format_ ? at : nullptr;
}

const char* DossierReader::ReadPack(const char* at) {
  std::string_view text;
  at = json_.Text(at, text);
  if (at == nullptr || IsBlank(text)) return nullptr;
  has_pack_ = text == tables_.program->id;
  if (has_pack_) return at;
  if (!any_pack_) outcome_ = ReadOutcome::kOtherPack;
  return nullptr;
}

const char* DossierReader::ReadOrganisation(const char* at) {
  const auto any_text = [this](const char* value) { return json_.AnyText(value); };
  return json_.Members(at, Member<"id">([this](const char* value) { return ReadId(value); }),
                       Member<"name">(any_text), Member<"name_en">(any_text),
                       Member<"parent">(any_text),
                       Member<"kind">([this](const char* value) { return ReadKind(value); }));
}

const char* DossierReader::ReadId(const char* at) {
  std::string_view id;
  at = KeptText(at, id);
  if (at == nullptr || IsBlank(id)) return nullptr;
  has_organisation_ = true;
  block_.organisation[block_.rows] = id;
  return at;
}

const char* DossierReader::ReadKind(const char* at) {
  std::string_view word;
  at = json_.Text(at, word);
  const auto kind = at != nullptr ? FindKind(word) : std::nullopt;
  if (!kind) return nullptr;
  block_.kind[block_.rows] = static_cast<std::uint8_t>(*kind);
  return at;
}

const char* DossierReader::ReadYear(const char* at) {
  std::int64_t year = 0;
  at = json_.Whole(at, year);
  if (at == nullptr || year < kFirstYear || year > kLastYear) return nullptr;
  year_ = static_cast<int>(year);
  block_.year[block_.rows] = year_;
  return at;
}

const char* DossierReader::ReadOrDefer(ReadPart read, bool needs_year, const char* at) {
  if (has_pack_ && (year_ != 0 || !needs_year)) return (this->*read)(at);
  if (*at != '{' && *at != '[') return nullptr;
  if (!needs_year) {  // and the pack is not known: most likely it is this one
    const char* after = (this->*read)(at);
    if (after != nullptr) return after;
  }
  const char* end = json_.scan().skip(at, json_.end());
  deferred_[static_cast<std::size_t>(deferred_count_++)] = {read, at, end};
  return end;
}

// What was skipped may turn out not to be JSON: then it does not end where it seemed to.
const char* DossierReader::ReadDeferred(const char* at) {
  for (int i = 0; i < deferred_count_; ++i) {
    const Deferred& part = deferred_[static_cast<std::size_t>(i)];
    if ((this->*part.read)(part.begin) != part.end) return nullptr;
  }
  return at;
}

}  // namespace radap::batch
