// The portrait of one organisation as text: whom it is compared with, its total, then the parts.
#include <algorithm>

#include "engine/report/figures.h"
#include "engine/standing/name_text.h"
#include "engine/standing/render.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr int kNameCells = 80;
constexpr int kParentCells = 60;
constexpr int kBarCells = 40;

void Join(std::string& line, const std::string& part) {
  if (part.empty()) return;
  if (!line.empty()) line += " · ";
  line += part;
}

void WriteTitle(const Portrait& portrait, Page& page) {
  const benchmark::Benchmark& benchmark = portrait.benchmark;
  page.Paragraph(0, "", page.In(portrait.program->title), Style::kBold);
  std::string line = ShownName(benchmark.organisation_name, kNameCells);
  if (benchmark.organisation != benchmark.organisation_name) {
    Join(line, ShownName(benchmark.organisation, kParentCells));
  }
  if (benchmark.subject_year != 0) {
    Join(line, Say(Word::kFiscalYear, page.language(), benchmark.subject_year));
  }
  page.Paragraph(0, "", line);
  page.Rule();
}

void WritePeers(const benchmark::Benchmark& benchmark, Page& page) {
  const Language language = page.language();
  std::string line = PeersCount(benchmark, language);
  Join(line, PeersText(benchmark.peers, language));
  if (benchmark.from_summary && benchmark.is_hidden) Join(line, Say(Word::kFromSummary, language));
  page.Paragraph(2, "", line, benchmark.is_hidden ? Style::kPoor : Style::kPlain);
}

std::string TiesText(const benchmark::Place& place, Language language) {
  if (place.tied < 0) return Say(Word::kTiesHidden, language);
  return place.tied == 0 ? Say(Word::kNoTies, language) : Say(Word::kTiesAre, language, place.tied);
}

// Rank, ties, percentile, next level of the total.
void WritePlace(const Portrait& portrait, const benchmark::Row& row, Page& page) {
  const Language language = page.language();
  const int element = row.peers.element;
  const ProgramScale& scale = ScaleOf(*portrait.program, element);
  const int places = radap::PlacesOf(scale);
  const benchmark::Place& place = *row.subject;
  std::string line =
      place.score.ToDecimal(places) + " " + Say(Word::kOutOf, language, scale.high.ToPlain(places));
  Join(line, LevelName(scale, place.level, language));
  if (place.next) {
    Join(line,
         Say(Word::kToNext, language, standing::Missing(place.next->distance, places),
             LevelName(scale, place.next->level, language), place.next->from.ToPlain(places)));
  } else if (!scale.levels.empty()) {
    Join(line, Say(Word::kTopLevel, language));
  }
  page.Paragraph(2, "", page.In(portrait.program->elements[Index(element)].label) + "  " + line,
                 Style::kBold);
  if (row.peers.is_hidden) return;
  std::string second;
  const bool has_ranks = !portrait.benchmark.from_summary;
  if (has_ranks) {
    Join(second, place.rank ? Say(Word::kRankIs, language, *place.rank, row.peers.n + 1)
                            : Say(Word::kRankHidden, language));
  }
  if (place.percentile) {
    Join(second, Say(Word::kPercentileIs, language, PercentileText(*place.percentile)));
  }
  if (has_ranks) Join(second, TiesText(place, language));
  if (place.is_outlier) Join(second, Say(Word::kIsOutlier, language));
  page.Paragraph(2, "", second);
}

std::string FewOr(const std::optional<std::int64_t>& count, int k, Language language) {
  return count ? std::to_string(*count) : Say(Word::kSomeFew, language, k);
}

std::string OutliersText(const benchmark::Distribution& peers, int places, int k,
                         Language language) {
  if (!peers.outliers || !peers.low_fence || !peers.high_fence) {
    return Say(Word::kOutliersHidden, language);
  }
  return Say(Word::kOutliersAre, language, peers.low_fence->ToDecimal(places),
             FewOr(peers.outliers->low, k, language), peers.high_fence->ToDecimal(places),
             FewOr(peers.outliers->high, k, language));
}

// The peers of the total in words: spread first, the mean among it.
void WriteSpread(const Portrait& portrait, const benchmark::Distribution& peers, Page& page) {
  const Language language = page.language();
  const int k = portrait.benchmark.k;
  const int places = PlacesOf(*portrait.program, peers.element);
  if (peers.is_hidden) {
    if (!portrait.benchmark.is_hidden) {
      page.Paragraph(2, "", Say(Word::kRowHidden, language, k), Style::kPoor);
    }
    return;
  }
  const auto number = [&](const Exact& exact) { return exact.ToDecimal(places); };
  std::string line;
  if (peers.median) Join(line, Say(Word::kMedianIs, language, number(*peers.median)));
  if (peers.lower_quartile && peers.upper_quartile) {
    Join(line, Say(Word::kQuartilesAre, language, number(*peers.lower_quartile),
                   number(*peers.upper_quartile)));
  }
  if (peers.tenth && peers.ninetieth) {
    Join(line, Say(Word::kTenthsAre, language, number(*peers.tenth), number(*peers.ninetieth)));
  }
  if (!peers.tenth || !peers.ninetieth || !peers.lower_quartile || !peers.upper_quartile) {
    Join(line, Say(Word::kQuantilesHidden, language, k));
  }
  Join(line, Say(Word::kMeanIs, language, number(peers.mean)));
  Join(line, peers.best ? Say(Word::kBestIs, language, number(peers.best->mean), peers.best->of)
                        : Say(Word::kBestHidden, language));
  page.Paragraph(2, "", Say(Word::kPeerSpread, language, peers.n) + ": " + line);
  page.Paragraph(2, "", OutliersText(peers, places, k, language));
}

bool IsIn(const benchmark::Bin& bin, bool is_last, const Exact& score) {
  return score >= bin.from && (score < bin.to || (is_last && score == bin.to));
}

std::string BarOf(std::int64_t count, std::int64_t most) {
  const std::int64_t cells = most == 0 ? 0 : (count * kBarCells + most - 1) / most;
  std::string bar;
  for (std::int64_t i = 0; i < cells; ++i) bar += "█";
  return bar;
}

void WriteHistogram(const Portrait& portrait, const benchmark::Row& row, Page& page) {
  const std::vector<benchmark::Bin>& bins = row.peers.bins;
  if (row.peers.is_hidden || bins.empty()) return;
  const int places = PlacesOf(*portrait.program, row.peers.element);
  std::int64_t most = 0;
  int range_cells = 0;
  std::vector<std::string> ranges;
  for (const benchmark::Bin& bin : bins) {
    most = std::max(most, bin.organisations);
    ranges.push_back(bin.from.ToPlain(places) + " – " + bin.to.ToPlain(places));
    range_cells = std::max(range_cells, DisplayWidth(ranges.back()));
  }
  page.Heading(Say(Word::kHistogram, page.language()));
  for (std::size_t i = 0; i < bins.size(); ++i) {
    const bool is_here = row.subject && IsIn(bins[i], i + 1 == bins.size(), row.subject->score);
    std::string line = BarOf(bins[i].organisations, most);
    line += (line.empty() ? "" : " ") + std::to_string(bins[i].organisations);
    if (is_here)
      line += "  " + Say(Word::kHere, page.language(), row.subject->score.ToDecimal(places));
    page.Row({{"", 2},
              {ranges[i], range_cells, Align::kRight},
              {"", 2},
              {line, page.width() - range_cells - 4, Align::kLeft,
               is_here ? Style::kBold : Style::kPlain}});
  }
}

void WriteTotal(const Portrait& portrait, const benchmark::Row& row, Page& page) {
  if (row.subject) {
    WritePlace(portrait, row, page);
  } else {
    page.Paragraph(2, "", Say(Word::kNoScoreOf, page.language()), Style::kPoor);
  }
  WriteSpread(portrait, row.peers, page);
  WriteHistogram(portrait, row, page);
}

}  // namespace

std::string PortraitText(const Portrait& portrait, const ReportOptions& options) {
  Page page(options);
  WriteTitle(portrait, page);
  WritePeers(portrait.benchmark, page);
  if (!portrait.benchmark.rows.empty()) {
    // A summary of another edition may have none for the total.
    const benchmark::Row& first = portrait.benchmark.rows.front();
    if (first.peers.element == 0) WriteTotal(portrait, first, page);
    WriteElements(portrait, page);
  }
  WriteYears(portrait, page);
  WriteTrends(portrait, page);
  WriteMethods(MethodsOf(portrait), *portrait.program, page);
  return page.Take();
}

}  // namespace radap::standing
