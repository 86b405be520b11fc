#include <algorithm>
#include <cstdint>

#include "engine/batch/columns/steps.h"
#include "engine/batch/columns/vectors.h"
#include "rules/base/index.h"
#include "rules/base/text.h"

namespace radap::batch {
namespace {

std::uint8_t StateOf(std::uint8_t given) { return static_cast<std::uint8_t>((given ^ 1U) << 7U); }

void ShowAmounts(const Amounts& amounts, Strip& strip) {
  const std::size_t count = strip.count;
  const std::uint8_t* const given = amounts.given.data() + strip.begin;
  std::uint8_t* const __restrict state = strip.state();
  for (std::size_t i = 0; i < count; ++i) state[i] = StateOf(given[i]);
  strip.own().number = amounts.millionths.data() + strip.begin;
}

// A byte that may be kNone.
void ShowCodes(const std::uint8_t* codes, Strip& strip) {
  const std::size_t count = strip.count;
  std::uint8_t* const __restrict state = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    state[i] = codes[i] == kNone ? kLacks : codes[i];
  }
}

// What holds for a row as a whole, in each of its cells.
template <typename T, typename Value>
void SpreadRows(Strip& strip, T* out, Value value_of_row) {
  const std::size_t count = strip.count;
  if (strip.plan.kind == ElementKind::kKpi) {
    const std::uint8_t* const rows = strip.block().kpis.row.data() + strip.begin;
    for (std::size_t i = 0; i < count; ++i) out[i] = value_of_row(rows[i]);
    return;
  }
  for (std::size_t i = 0; i < count; ++i) out[i] = value_of_row(i % kRows);
}

template <typename T>
void Widen(const std::vector<T>& counts, Strip& strip) {
  const std::size_t count = strip.count;
  std::int64_t* const __restrict out = strip.number();
  for (std::size_t i = 0; i < count; ++i) out[i] = counts[strip.begin + i];
}

void IsAtLeast(const std::vector<std::uint16_t>& counts, std::int64_t least, Strip& strip) {
  const std::size_t count = strip.count;
  const auto from = static_cast<std::uint16_t>(least);
  const std::uint16_t* const numbers = counts.data() + strip.begin;
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) out[i] = numbers[i] >= from ? kYes : kNo;
}

const std::vector<std::string_view>& TextsOf(const KpiColumns& kpis, Property property) {
  if (property == Property::kName) return kpis.name;
  return property == Property::kUnitName ? kpis.unit : kpis.note;
}

}  // namespace

RADAP_WIDE void KpiAmountStep(const Step& step, Strip& strip) {
  const KpiColumns& kpis = strip.block().kpis;
  const auto years_before = static_cast<std::size_t>(step.q);
  const auto property = static_cast<Property>(step.p);
  if (property == Property::kBaseline) return ShowAmounts(kpis.baseline, strip);
  ShowAmounts(property == Property::kResult ? kpis.result[years_before] : kpis.target[years_before],
              strip);
}

RADAP_WIDE void KpiJudgedStep(const Step& step, Strip& strip) {
  ShowCodes(strip.block().kpis.judged[static_cast<std::size_t>(step.q)].data() + strip.begin,
            strip);
}

RADAP_WIDE void KpiDirectionStep(const Step&, Strip& strip) {
  ShowCodes(strip.block().kpis.direction.data() + strip.begin, strip);
}

void KpiApplicableStep(const Step&, Strip& strip) {
  const std::size_t count = strip.count;
  const Block& block = strip.block();
  const std::vector<Element>& elements = strip.frame.schema->program->elements;
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t kpi = strip.begin + i;
    const std::size_t row = block.kpis.row[kpi];
    const std::size_t group = Index(block.kpis.group[kpi]);
    const std::uint8_t kind = block.kind[row];
    const bool is_open = kind == kNone || ((elements[group].open_to >> kind) & 1U) != 0;
    out[i] = static_cast<std::uint8_t>(block.kpis.applicable[kpi] &
                                       block.applicable[group * kRows + row] &
                                       static_cast<std::uint8_t>(is_open));
  }
}

void KpiCountsStep(const Step&, Strip& strip) {
  strip.own().state = strip.frame.kpi_counts.data() + strip.begin;
}

void KpiTextStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const KpiColumns& kpis = strip.block().kpis;
  const auto property = static_cast<Property>(step.p);
  if (property != Property::kTargetText) {
    strip.own().text = TextsOf(kpis, property).data() + strip.begin;
    return;
  }
  const Texts& texts = kpis.target_text[static_cast<std::size_t>(step.q)];
  strip.own().text = texts.text.data() + strip.begin;
  std::uint8_t* const __restrict state = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t kpi = strip.begin + i;
    const bool is_known = texts.given[kpi] != 0 && CountLetters(texts.text[kpi]) > 0;
    state[i] = is_known ? kKnown : kLacks;
  }
}

void KindStep(const Step&, Strip& strip) {
  const std::vector<std::uint8_t>& kinds = strip.block().kind;
  SpreadRows(strip, strip.state(),
             [&](std::size_t row) { return kinds[row] == kNone ? kLacks : kinds[row]; });
}

void YearStep(const Step&, Strip& strip) {
  const std::vector<std::int32_t>& years = strip.block().year;
  SpreadRows(strip, strip.number(), [&](std::size_t row) { return years[row]; });
  SpreadRows(strip, strip.state(),
             [&](std::size_t row) { return years[row] == 0 ? kLacks : kKnown; });
}

void ApplicableStep(const Step&, Strip& strip) {
  const std::size_t count = strip.count;
  const Block& block = strip.block();
  const std::vector<int>& elements = strip.frame.schema->Of(strip.plan.kind);
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = i % kRows;
    const std::size_t element = Index(elements[(strip.begin + i) / kRows]);
    const KindSet open_to = strip.frame.schema->program->elements[element].open_to;
    const std::uint8_t kind = block.kind[row];
    const bool is_open = kind == kNone || ((open_to >> kind) & 1U) != 0;
    out[i] = is_open ? block.applicable[element * kRows + row] : kNo;
  }
}

void RatingStep(const Step& step, Strip& strip) {
  ShowAmounts(strip.block().rating[static_cast<std::size_t>(step.q)], strip);
}

void AnsweredStep(const Step&, Strip& strip) {
  strip.own().state = strip.block().answered.data() + strip.begin;
}

void LettersStep(const Step&, Strip& strip) { Widen(strip.block().letters, strip); }

void ClaimsStep(const Step&, Strip& strip) {
  strip.own().state = strip.block().claims.data() + strip.begin;
}

void FilesStep(const Step&, Strip& strip) { Widen(strip.block().files, strip); }
void LinksStep(const Step&, Strip& strip) { Widen(strip.block().links, strip); }

RADAP_WIDE void FileCountStep(const Step& step, Strip& strip) {
  IsAtLeast(strip.block().files, step.p, strip);
}

RADAP_WIDE void LinkCountStep(const Step& step, Strip& strip) {
  IsAtLeast(strip.block().links, step.p, strip);
}

}  // namespace radap::batch
