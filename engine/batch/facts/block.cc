#include "engine/batch/facts/block.h"

#include <algorithm>

#include "engine/eval/asked.h"

namespace radap::batch {
namespace {

void Resize(Amounts& amounts, std::size_t cells) {
  amounts.millionths.resize(cells);
  amounts.given.resize(cells);
}

template <typename T>
void Fill(std::vector<T>& column, T value = T()) {
  std::fill(column.begin(), column.end(), value);
}

void Resize(KpiColumns& kpis, const Schema& schema) {
  kpis.row.resize(kKpis);
  kpis.index.resize(kKpis);
  kpis.group.resize(kKpis);
  kpis.direction.resize(kKpis);
  kpis.applicable.resize(kKpis);
  kpis.has_year_target.resize(kKpis);
  for (Amounts* amounts : {&kpis.baseline, &kpis.claimed_success, &kpis.claimed_score}) {
    Resize(*amounts, kKpis);
  }
  const auto years = static_cast<std::size_t>(schema.years);
  kpis.result.resize(years);
  kpis.target.resize(years);
  kpis.target_text.resize(years);
  kpis.judged.resize(years);
  for (std::size_t year = 0; year < years; ++year) {
    Resize(kpis.result[year], kKpis);
    Resize(kpis.target[year], kKpis);
    kpis.target_text[year].text.resize(kKpis);
    kpis.target_text[year].given.resize(kKpis);
    kpis.judged[year].resize(kKpis);
  }
  const auto asks = [&](Property property) { return (schema.kpi_facts & SetOf(property)) != 0; };
  if (asks(Property::kName)) kpis.name.resize(kKpis);
  if (asks(Property::kUnitName)) kpis.unit.resize(kKpis);
  if (asks(Property::kNote)) kpis.note.resize(kKpis);
}

}  // namespace

Block::Block(const Schema& of) : schema(&of) {
  const std::size_t elements = of.program->elements.size() * kRows;
  const std::size_t questions = of.Of(ElementKind::kQuestion).size() * kRows;
  const std::size_t issues = of.Of(ElementKind::kIssue).size() * kRows;
  const std::size_t fields = of.program->fields.size() * kRows;
  organisation.resize(kRows);
  kind.resize(kRows);
  year.resize(kRows);
  applicable.resize(elements);
  Resize(claimed, elements);
  answered.resize(questions);
  letters.resize(questions);
  mentioned.resize(issues);
  claims.resize(issues);
  files.resize(issues);
  links.resize(issues);
  rating.resize(static_cast<std::size_t>(of.rating_years));
  for (Amounts& amounts : rating) Resize(amounts, of.Of(ElementKind::kItem).size() * kRows);
  filled.resize(fields);
  field_millionths.resize(fields);
  field_text.resize(fields);
  Resize(kpis, of);
  Clear();
}

void Block::Clear() {
  rows = 0;
  Fill(kind, kNone);
  Fill(year);
  Fill(applicable, std::uint8_t{1});
  Fill(claimed.given);
  Fill(answered);
  Fill(letters);
  Fill(mentioned);
  Fill(claims);
  Fill(files);
  Fill(links);
  for (Amounts& amounts : rating) Fill(amounts.given);
  Fill(filled);
  Fill(field_text);
  kpis.count = 0;  // each KPI that is added sets all its cells
  unescaped.clear();
}

}  // namespace radap::batch
