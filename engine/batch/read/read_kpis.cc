// KPIs, each into the next row of the KPI columns.
#include <algorithm>
#include <cstring>

#include "engine/batch/read/dossier_reader.h"
#include "engine/dossier/read_values.h"
#include "rules/base/index.h"
#include "rules/base/text.h"

namespace radap::batch {
namespace {

constexpr Word kHigher(R"("higher")");
constexpr Word kLower(R"("lower")");

// Many rows are cleared at once: as many as most dossiers have KPIs.
struct Rows {
  static constexpr std::size_t kAtMost = 32;

  template <typename T>
  void Fill(std::vector<T>& column, T value = T()) const {
    if (!column.empty()) std::fill_n(column.data() + begin, count, value);
  }
  void Clear(Amounts& amounts) const {
    Fill(amounts.millionths);
    Fill(amounts.given);
  }

  std::size_t begin;
  std::size_t count;
};

}  // namespace

// Where a KPI belongs: its keys may come in any order.
struct DossierReader::KpiPlace {
  int item = -1;
  std::int64_t group = 0;
};

[[gnu::noinline]] void DossierReader::ClearKpis() {
  const Rows rows{kpi_, std::min(Rows::kAtMost, kKpis - kpi_)};
  clear_end_ = kpi_ + rows.count;
  KpiColumns& kpis = block_.kpis;
  rows.Fill(kpis.row, static_cast<std::uint8_t>(block_.rows));
  rows.Fill(kpis.direction, kNone);
  rows.Fill(kpis.applicable, std::uint8_t{1});
  rows.Fill(kpis.has_year_target);
  rows.Clear(kpis.baseline);
  rows.Clear(kpis.claimed_success);
  rows.Clear(kpis.claimed_score);
  for (std::size_t year = 0; year < Index(tables_.schema->years); ++year) {
    rows.Clear(kpis.result[year]);
    rows.Clear(kpis.target[year]);
    rows.Fill(kpis.target_text[year].text);
    rows.Fill(kpis.target_text[year].given);
    rows.Fill(kpis.judged[year], kNone);
  }
  rows.Fill(kpis.name);
  rows.Fill(kpis.unit);
  rows.Fill(kpis.note);
}

// Mostly that of the KPI before.
const char* DossierReader::ReadItem(const char* at, KpiPlace& place) {
  const Word& expected = tables_.texts[Index(memory_.item)];
  if (expected.Matches(at)) {
    at += expected.size();
  } else {
    std::string_view id;
    at = json_.Text(at, id);
    const int item = at != nullptr ? tables_.program->Find(id) : -1;
    if (item < 0) return nullptr;
    memory_.item = item;
  }
  place.item = memory_.item;
  return at;
}

const char* DossierReader::ReadDirection(const char* at) {
  std::optional<Direction> direction;
  if (kHigher.Matches(at)) {
    direction = Direction::kHigher;
    at += kHigher.size();
  } else if (kLower.Matches(at)) {
    direction = Direction::kLower;
    at += kLower.size();
  } else {
    std::string_view word;
    at = json_.Text(at, word);
    if (at != nullptr) direction = FindDirection(word);
  }
  if (!direction) return nullptr;
  block_.kpis.direction[kpi_] = static_cast<std::uint8_t>(*direction);
  return at;
}

const char* DossierReader::ReadKpiApplicable(const char* at) {
  bool is_applicable = true;
  at = json_.Truth(at, is_applicable);
  block_.kpis.applicable[kpi_] = is_applicable ? 1 : 0;
  return is_applicable || tables_.AsksApplicable(ElementKind::kKpi) ? at : nullptr;
}

const char* DossierReader::ReadKpiText(const char* at, std::vector<std::string_view>& texts) {
  return texts.empty() ? json_.AnyText(at) : KeptText(at, texts[kpi_]);
}

const char* DossierReader::ReadClaim(const char* at) {
  KpiColumns& kpis = block_.kpis;
  return json_.Members(at, Member<"success">([&](const char* value) {
                         return ReadInto(kpis.claimed_success, kpi_, value);
                       }),
                       Member<"score">([&](const char* value) {
                         return ReadInto(kpis.claimed_score, kpi_, value);
                       }));
}

const char* DossierReader::ReadResults(const char* at) {
  return ByYear(at, [this](int year, const char* value, bool is_null) -> const char* {
    if (is_null) return value + 4;
    std::int64_t millionths = 0;
    value = json_.Amount(value, millionths);
    const int before = YearsBefore(year, tables_.schema->years);
    if (before >= 0) Give(block_.kpis.result[Index(before)], kpi_, millionths);
    return value;
  });
}

const char* DossierReader::ReadJudged(const char* at) {
  return ByYear(at, [this](int year, const char* value, bool is_null) -> const char* {
    if (is_null) return value + 4;
    bool is_reached = false;
    value = json_.Truth(value, is_reached);
    const int before = YearsBefore(year, tables_.schema->years);
    if (before >= 0) block_.kpis.judged[Index(before)][kpi_] = is_reached ? 1 : 0;
    return value;
  });
}

// `targets` goes before this one if it speaks of the fiscal year, be it read before or after.
const char* DossierReader::ReadPlainTarget(const char* at) {
  std::int64_t millionths = 0;
  at = json_.Amount(at, millionths);
  if (block_.kpis.has_year_target[kpi_] == 0) Give(block_.kpis.target[0], kpi_, millionths);
  return at;
}

const char* DossierReader::ReadTargets(const char* at) {
  return ByYear(at, [this](int year, const char* value, bool is_null) -> const char* {
    if (year == year_) {
      block_.kpis.has_year_target[kpi_] = 1;
      Give(block_.kpis.target[0], kpi_, 0);
      block_.kpis.target[0].given[kpi_] = 0;
    }
    return is_null ? value + 4 : ReadTarget(year, value);
  });
}

const char* DossierReader::ReadTarget(int year, const char* at) {
  if (*at == '{') return ReadTargetText(year, at);
  std::int64_t millionths = 0;
  at = json_.Amount(at, millionths);
  const int before = YearsBefore(year, tables_.schema->years);
  if (before >= 0) Give(block_.kpis.target[Index(before)], kpi_, millionths);
  return at;
}

// A target that refers to the baseline or another year's result is for the general path.
const char* DossierReader::ReadTargetText(int year, const char* at) {
  bool has_text = false;
  const auto unusual = [](const char*) -> const char* { return nullptr; };
  at = json_.Members(at, Member<"text">([&](const char* value) -> const char* {
                       std::string_view text;
                       value = KeptText(value, text);
                       if (value == nullptr || IsBlank(text)) return nullptr;
                       has_text = true;
                       const int before = YearsBefore(year, tables_.schema->years);
                       if (before < 0 || CountLetters(text) == 0) return value;
                       block_.kpis.target_text[Index(before)].text[kpi_] = text;
                       block_.kpis.target_text[Index(before)].given[kpi_] = 1;
                       return value;
                     }),
                     Member<"relative_to">(unusual), Member<"plus">(unusual),
                     Member<"plus_percent">(unusual));
  return has_text ? at : nullptr;
}

const char* DossierReader::ReadKpis(const char* at) {
  int index = 0;
  return json_.Elements(at, [&](const char* element) { return ReadKpi(index++, element); });
}

// As writers put it: of the group of the KPI before, or the next one, or the first. Null: in another way, or wrong.
const char* DossierReader::ReadPlainKpi(const char* at) {
  const std::vector<PackTables::KpiHead>& heads = tables_.kpi_heads;
  if (at >= json_.end()) return nullptr;
  for (const std::size_t head : {memory_.kpi_head, memory_.kpi_head + 1, std::size_t{0}}) {
    if (head >= heads.size()) continue;
    const std::string& text = heads[head].text;
    if (std::memcmp(at, text.data(), text.size()) != 0) continue;
    memory_.kpi_head = head;
    block_.kpis.group[kpi_] = heads[head].group;
    return json_.scan().plain.kpi(at + text.size(), json_.end(), year_, block_.kpis, kpi_);
  }
  return nullptr;
}

// All of it in one function.
[[gnu::flatten]] const char* DossierReader::ReadKpi(int index, const char* at) {
  if (kpi_ == kKpis) {
    if (block_.kpis.count > 0) outcome_ = ReadOutcome::kBlockFull;
    return nullptr;
  }
  if (kpi_ == clear_end_) ClearKpis();
  KpiPlace place;
  KpiColumns& kpis = block_.kpis;
  kpis.index[kpi_] = index;
  const char* after = MayBePlain() ? Plainly(ReadPlainKpi(at)) : nullptr;
  if (after != nullptr) {
    ++kpi_;
    return after;
  }
  at = json_.Members(
      at, Member<"item">([&](const char* value) { return ReadItem(value, place); }),
      Member<"group">([&](const char* value) { return json_.Whole(value, place.group); }),
      Member<"name">([&](const char* value) { return ReadKpiText(value, kpis.name); }),
      Member<"unit">([&](const char* value) { return ReadKpiText(value, kpis.unit); }),
      Member<"direction">([&](const char* value) { return ReadDirection(value); }),
      Member<"applicable">([&](const char* value) { return ReadKpiApplicable(value); }),
      Member<"baseline">([&](const char* value) { return ReadInto(kpis.baseline, kpi_, value); }),
      Member<"target">([&](const char* value) { return ReadPlainTarget(value); }),
      Member<"targets">([&](const char* value) { return ReadTargets(value); }),
      Member<"results">([&](const char* value) { return ReadResults(value); }),
      Member<"judged">([&](const char* value) { return ReadJudged(value); }),
      Member<"note">([&](const char* value) { return ReadKpiText(value, kpis.note); }),
      Member<"claimed">([&](const char* value) { return ReadClaim(value); }));
  if (at == nullptr || place.item < 0) return nullptr;
  const int group = tables_.FindGroup(place.item, place.group);
  if (group < 0) return nullptr;
  block_.kpis.group[kpi_++] = group;
  return at;
}

}  // namespace radap::batch
