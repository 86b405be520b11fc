// The elements of a portrait as text: a box line each with the place of the organisation, the figures of its peers, the way
// to the next level.
#include "engine/report/figures.h"
#include "engine/standing/box_line.h"
#include "engine/standing/render.h"
#include "engine/standing/text_table.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr int kBoxCells = 26;

class Elements {
 public:
  Elements(const Portrait& portrait, Page& page)
      : benchmark_(portrait.benchmark), program_(*portrait.program), page_(page) {}

  void WritePlaces() const;
  void WriteFigures() const;
  void WriteLevels() const;
  void WriteOutliers() const;

 private:
  std::string Words(Word word) const { return Say(word, page_.language()); }
  const Element& ElementOf(const benchmark::Row& row) const {
    return program_.elements[Index(row.peers.element)];
  }
  int Places(const benchmark::Row& row) const { return PlacesOf(program_, row.peers.element); }
  // "hidden" where there is none.
  std::string Quantile(const benchmark::Row& row, const std::optional<Exact>& quantile) const {
    return quantile ? quantile->ToDecimal(Places(row)) : Words(Word::kHidden);
  }
  std::string Outliers(const std::optional<benchmark::Outliers>& outliers, bool low) const;
  std::string RankText(const benchmark::Row& row) const;
  std::string PercentileOf(const benchmark::Row& row) const;

  const benchmark::Benchmark& benchmark_;
  const Program& program_;
  Page& page_;
};

std::string Elements::RankText(const benchmark::Row& row) const {
  if (!row.subject) return "–";
  if (row.peers.is_hidden) return Words(Word::kHidden);
  if (!row.subject->rank) return benchmark_.from_summary ? "–" : Words(Word::kHidden);
  std::string text = std::to_string(*row.subject->rank) + "/" + std::to_string(row.peers.n + 1);
  return row.subject->tied > 0 ? "=" + text : text;
}

std::string Elements::PercentileOf(const benchmark::Row& row) const {
  if (!row.subject) return "–";
  return row.subject->percentile ? PercentileText(*row.subject->percentile) : Words(Word::kHidden);
}

void Elements::WritePlaces() const {
  TextTable table({{Words(Word::kId)},
                   {Words(Word::kElement), Align::kLeft, true},
                   {Words(Word::kSpread)},
                   {Words(Word::kScore), Align::kRight},
                   {Words(Word::kMedian), Align::kRight},
                   {Words(Word::kPercentile), Align::kRight},
                   {Words(Word::kRank), Align::kRight}});
  for (const benchmark::Row& row : benchmark_.rows) {
    const auto score = row.subject ? std::optional(row.subject->score) : std::nullopt;
    table.Row({ElementOf(row).id, page_.In(ElementOf(row).label),
               BoxLine(ScaleOf(program_, row.peers.element), row.peers, score, kBoxCells),
               score ? score->ToDecimal(Places(row)) : Words(Word::kNoScore),
               Quantile(row, row.peers.median), PercentileOf(row), RankText(row)},
              ElementOf(row).kind == ElementKind::kItem ? Style::kPlain : Style::kBold);
  }
  page_.Heading(Words(Word::kByElement));
  table.Write(page_);
  const ProgramScale& scale = ScaleOf(program_, benchmark_.rows.front().peers.element);
  page_.Paragraph(2, "",
                  Say(Word::kBoxLegend, page_.language(), scale.low.ToPlain(kGivenPlaces),
                      scale.high.ToPlain(kGivenPlaces)),
                  Style::kDim);
}

std::string Elements::Outliers(const std::optional<benchmark::Outliers>& outliers, bool low) const {
  if (!outliers) return Words(Word::kHidden);
  const std::optional<std::int64_t>& count = low ? outliers->low : outliers->high;
  return count ? std::to_string(*count) : "<" + std::to_string(benchmark_.k);
}

void Elements::WriteFigures() const {
  TextTable table({{Words(Word::kId)},
                   {Words(Word::kPeers), Align::kRight},
                   {Words(Word::kTenth), Align::kRight},
                   {Words(Word::kLowerQuartile), Align::kRight},
                   {Words(Word::kMedian), Align::kRight},
                   {Words(Word::kUpperQuartile), Align::kRight},
                   {Words(Word::kNinetieth), Align::kRight},
                   {Words(Word::kMean), Align::kRight},
                   {Words(Word::kBest), Align::kRight},
                   {Words(Word::kOutliersLow), Align::kRight},
                   {Words(Word::kOutliersHigh), Align::kRight}});
  for (const benchmark::Row& row : benchmark_.rows) {
    const benchmark::Distribution& peers = row.peers;
    const std::string few = "<" + std::to_string(benchmark_.k);
    std::vector<std::string> cells = {ElementOf(row).id,
                                      peers.is_hidden ? few : std::to_string(peers.n)};
    for (const auto& quantile :
         {peers.tenth, peers.lower_quartile, peers.median, peers.upper_quartile, peers.ninetieth}) {
      cells.push_back(Quantile(row, quantile));
    }
    cells.push_back(Quantile(row, peers.is_hidden ? std::nullopt : std::optional(peers.mean)));
    cells.push_back(Quantile(row, peers.best ? std::optional(peers.best->mean) : std::nullopt));
    cells.push_back(Outliers(peers.outliers, true));
    cells.push_back(Outliers(peers.outliers, false));
    table.Row(std::move(cells));
  }
  page_.Heading(Words(Word::kFigures));
  table.Write(page_);
  page_.Paragraph(
      2, "", Say(Word::kFiguresLegend, page_.language(), benchmark_.k, Words(Word::kBestLegend)),
      Style::kDim);
}

void Elements::WriteLevels() const {
  TextTable table({{Words(Word::kId)},
                   {Words(Word::kElement), Align::kLeft, true},
                   {Words(Word::kScore), Align::kRight},
                   {Words(Word::kLevel)},
                   {Words(Word::kNextLevel)},
                   {Words(Word::kFrom), Align::kRight},
                   {Words(Word::kDistance), Align::kRight}});
  for (const benchmark::Row& row : benchmark_.rows) {
    const ProgramScale& scale = ScaleOf(program_, row.peers.element);
    if (!row.subject || scale.levels.empty()) continue;
    const benchmark::Place& place = *row.subject;
    table.Row(
        {ElementOf(row).id, page_.In(ElementOf(row).label), place.score.ToDecimal(Places(row)),
         LevelName(scale, place.level, page_.language()),
         place.next ? LevelName(scale, place.next->level, page_.language()) : Words(Word::kTop),
         place.next ? place.next->from.ToPlain(Places(row)) : "",
         place.next ? standing::Missing(place.next->distance, Places(row)) : ""});
  }
  if (table.IsEmpty()) return;
  page_.Heading(Words(Word::kLevels));
  table.Write(page_);
}

void Elements::WriteOutliers() const {
  std::string ids;
  for (const benchmark::Row& row : benchmark_.rows) {
    if (row.subject && row.subject->is_outlier)
      ids += (ids.empty() ? "" : ", ") + ElementOf(row).id;
  }
  if (ids.empty()) return;
  page_.Paragraph(2, "", Say(Word::kSubjectOutlier, page_.language(), ids), Style::kFair);
}

}  // namespace

void WriteElements(const Portrait& portrait, Page& page) {
  const Elements elements(portrait, page);
  elements.WritePlaces();
  elements.WriteOutliers();
  if (!portrait.benchmark.is_hidden) elements.WriteFigures();
  elements.WriteLevels();
}

}  // namespace radap::standing
