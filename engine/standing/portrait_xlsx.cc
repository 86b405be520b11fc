// The portrait as a workbook: where it stands, its peers, their distribution, its years, what changed, its KPIs.
#include <array>

#include "engine/standing/changes.h"
#include "engine/standing/render.h"
#include "engine/standing/trend.h"
#include "engine/standing/xlsx_file.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr int kNameWidth = 36;
constexpr int kIdWidth = 9;
constexpr int kWordWidth = 18;

constexpr Column kExactColumn{"", Word::kExact, 14};

constexpr std::array kStandingColumns = {Column{"", Word::kId, kIdWidth},
                                         Column{"", Word::kElement, kNameWidth},
                                         Column{"", Word::kScore},
                                         kExactColumn,
                                         Column{"", Word::kLevel, kWordWidth},
                                         Column{"", Word::kPercentileLow},
                                         kExactColumn,
                                         Column{"", Word::kPercentileHigh},
                                         kExactColumn,
                                         Column{"", Word::kRank, 8},
                                         Column{"", Word::kRankOf, 8},
                                         Column{"", Word::kTied, 10},
                                         Column{"", Word::kNextLevel, kWordWidth},
                                         Column{"", Word::kDistance},
                                         kExactColumn,
                                         Column{"", Word::kOutlier, 10}};
constexpr std::array kPeersColumns = {Column{"", Word::kId, kIdWidth},
                                      Column{"", Word::kElement, kNameWidth},
                                      Column{"", Word::kPeers, 10},
                                      Column{"", Word::kTenth},
                                      kExactColumn,
                                      Column{"", Word::kLowerQuartile},
                                      kExactColumn,
                                      Column{"", Word::kMedian},
                                      kExactColumn,
                                      Column{"", Word::kUpperQuartile},
                                      kExactColumn,
                                      Column{"", Word::kNinetieth},
                                      kExactColumn,
                                      Column{"", Word::kMean},
                                      kExactColumn,
                                      Column{"", Word::kBest},
                                      kExactColumn,
                                      Column{"", Word::kBestOf, 10},
                                      Column{"", Word::kLowFence},
                                      kExactColumn,
                                      Column{"", Word::kOutliersLow, 10},
                                      Column{"", Word::kHighFence},
                                      kExactColumn,
                                      Column{"", Word::kOutliersHigh, 10}};
constexpr std::array kBinColumns = {
    Column{"", Word::kId, kIdWidth}, Column{"", Word::kElement, kNameWidth},
    Column{"", Word::kFrom},         kExactColumn,
    Column{"", Word::kTo},           kExactColumn,
    Column{"", Word::kCount}};
constexpr std::array kYearColumns = {Column{"", Word::kYear, 8},
                                     Column{"", Word::kOfPack, 30},
                                     Column{"", Word::kTotal},
                                     kExactColumn,
                                     Column{"", Word::kLevel, kWordWidth},
                                     Column{"", Word::kIncrease},
                                     kExactColumn};
constexpr std::array kChangeColumns = {
    Column{"", Word::kId, kIdWidth}, Column{"", Word::kElement, kNameWidth},
    Column{"", Word::kBefore},       kExactColumn,
    Column{"", Word::kOldInNew},     kExactColumn,
    Column{"", Word::kAfter},        kExactColumn,
    Column{"", Word::kCriteria},     kExactColumn,
    Column{"", Word::kYou},          kExactColumn,
    Column{"", Word::kChange},       kExactColumn};
constexpr std::array kKpiColumns = {Column{"", Word::kId, kIdWidth},
                                    Column{"", Word::kKpi, kNameWidth},
                                    Column{"", Word::kUnit, 14},
                                    Column{"", Word::kOtherUnitsHead, 14},
                                    Column{"", Word::kDirection, 14},
                                    Column{"", Word::kYear, 8},
                                    Column{"", Word::kResult},
                                    kExactColumn,
                                    Column{"", Word::kTarget},
                                    kExactColumn,
                                    Column{"", Word::kReached, 10},
                                    Column{"", Word::kScore},
                                    kExactColumn,
                                    Column{"", Word::kDisagreesHead, 12}};

class Workbook {
 public:
  Workbook(const Portrait& portrait, const ReportOptions& options)
      : portrait_(portrait),
        program_(*portrait.program),
        language_(options.language),
        file_(options.language) {}

  std::string Write();

 private:
  std::string Words(Word word) const { return Say(word, language_); }
  std::string Truth(bool truth) const { return Words(truth ? Word::kYes : Word::kNo); }
  void WriteElement(int element, Table& to) const;
  void ScoreOr(const std::optional<Exact>& score, int places, Word why, Table& to) const;
  void CountOr(std::optional<std::int64_t> count, Word why, Table& to) const;
  void WriteStanding();
  void WritePlace(const benchmark::Row& row, Table& to) const;
  void WritePeers();
  void WriteDistribution(const benchmark::Distribution& peers, Table& to) const;
  void WriteBins();
  void WriteYears();
  void WriteChange();
  void WriteKpis();
  void WriteMethods();

  const Portrait& portrait_;
  const Program& program_;
  Language language_;
  XlsxFile file_;
};

void Workbook::WriteElement(int element, Table& to) const {
  const Element& one = program_.elements[Index(element)];
  to.Text(one.id);
  to.Text(one.label.Pick(language_));
}

// Why there is none, in words.
void Workbook::ScoreOr(const std::optional<Exact>& score, int places, Word why, Table& to) const {
  if (score) return to.Score(score, places);
  to.Text(Words(why));
  to.Text("");
}

void Workbook::CountOr(std::optional<std::int64_t> count, Word why, Table& to) const {
  if (count) return to.Count(count);
  to.Text(Words(why));
}

void Workbook::WritePlace(const benchmark::Row& row, Table& to) const {
  const ProgramScale& scale = ScaleOf(program_, row.peers.element);
  const int places = radap::PlacesOf(scale);
  const benchmark::Place& place = *row.subject;
  to.Score(place.score, places);
  to.Text(LevelName(scale, place.level, language_));
  const auto& percentile = place.percentile;
  ScoreOr(percentile ? std::optional(percentile->lowest) : std::nullopt, kPercentPlaces,
          Word::kHidden, to);
  ScoreOr(percentile ? std::optional(percentile->highest) : std::nullopt, kPercentPlaces,
          Word::kHidden, to);
  const Word no_rank = portrait_.benchmark.from_summary ? Word::kNotFromSummary : Word::kHidden;
  CountOr(place.rank, no_rank, to);
  CountOr(place.rank ? std::optional(row.peers.n + 1) : std::nullopt, no_rank, to);
  CountOr(place.tied >= 0 ? std::optional(place.tied) : std::nullopt, no_rank, to);
  if (place.next) {
    to.Text(LevelName(scale, place.next->level, language_));
    to.Missing(place.next->distance, places);
  } else {
    to.Text(scale.levels.empty() ? "" : Words(Word::kTop));
    to.Missing(std::nullopt, places);
  }
  to.Text(Truth(place.is_outlier));
}

void Workbook::WriteStanding() {
  XlsxTable to(file_, Word::kSheetStanding, kStandingColumns);
  for (const benchmark::Row& row : portrait_.benchmark.rows) {
    WriteElement(row.peers.element, to);
    if (row.subject) {
      WritePlace(row, to);
    } else {
      to.Text(Words(Word::kNoScore));
    }
    to.EndRow();
  }
}

void Workbook::WriteDistribution(const benchmark::Distribution& peers, Table& to) const {
  const int places = PlacesOf(program_, peers.element);
  if (peers.is_hidden) return to.Text(Words(Word::kHidden));
  to.Count(peers.n);
  for (const auto& quantile :
       {peers.tenth, peers.lower_quartile, peers.median, peers.upper_quartile, peers.ninetieth}) {
    ScoreOr(quantile, places, Word::kHidden, to);
  }
  to.Score(peers.mean, places);
  const auto& best = peers.best;
  ScoreOr(best ? std::optional(best->mean) : std::nullopt, places, Word::kHidden, to);
  CountOr(best ? std::optional(best->of) : std::nullopt, Word::kHidden, to);
  ScoreOr(peers.low_fence, places, Word::kHidden, to);
  CountOr(peers.outliers ? peers.outliers->low : std::nullopt, Word::kHidden, to);
  ScoreOr(peers.high_fence, places, Word::kHidden, to);
  CountOr(peers.outliers ? peers.outliers->high : std::nullopt, Word::kHidden, to);
}

void Workbook::WritePeers() {
  XlsxTable to(file_, Word::kSheetPeers, kPeersColumns);
  for (const benchmark::Row& row : portrait_.benchmark.rows) {
    WriteElement(row.peers.element, to);
    WriteDistribution(row.peers, to);
    to.EndRow();
  }
}

void Workbook::WriteBins() {
  XlsxTable to(file_, Word::kSheetBins, kBinColumns);
  for (const benchmark::Row& row : portrait_.benchmark.rows) {
    const int places = PlacesOf(program_, row.peers.element);
    for (const benchmark::Bin& bin : row.peers.bins) {
      WriteElement(row.peers.element, to);
      to.Score(bin.from, places);
      to.Score(bin.to, places);
      to.Count(bin.organisations);
      to.EndRow();
    }
  }
}

void Workbook::WriteYears() {
  XlsxTable to(file_, Word::kSheetYears, kYearColumns);
  for (std::size_t i = 0; i < portrait_.years.size(); ++i) {
    const history::YearScore& year = portrait_.years[i];
    const int places = PlacesOf(program_, year);
    to.Count(year.year);
    to.Text(year.pack);
    to.Score(year.total, places);
    to.Text(YearLevel(year, language_));
    ScoreOr(year.increase, places,
            IsFirstYear(portrait_.years, i) ? Word::kFirstYear : Word::kOtherCriteria, to);
    to.EndRow();
  }
}

void Workbook::WriteChange() {
  XlsxTable to(file_, Word::kSheetChange, kChangeColumns);
  for (const history::ElementChange& change : portrait_.split->elements) {
    const int places = PlacesOf(program_, change);
    to.Text(change.id);
    to.Text(change.label.Pick(language_));
    for (const auto& number : {change.before, change.old_in_new, change.after, change.criteria,
                               change.you, ChangeOf(change)}) {
      to.Score(number, places);
    }
    to.EndRow();
  }
}

void Workbook::WriteKpis() {
  XlsxTable to(file_, Word::kSheetKpis, kKpiColumns);
  for (const history::KpiTrend& trend : portrait_.trends) {
    for (const history::TrendPoint& point : trend.points) {
      to.Text(trend.id);
      to.Text(trend.name);
      to.Text(trend.unit);
      to.Text(Joined(trend.other_units));
      to.Text(trend.direction ? radap::LabelOf(*trend.direction).Pick(language_)
                              : Words(Word::kNoDirection));
      to.Count(point.year);
      if (point.is_applicable || point.result) {
        to.Score(point.result, kNeededPlaces);
      } else {
        ScoreOr(std::nullopt, kNeededPlaces, Word::kNotApplicable, to);
      }
      to.Score(point.target, kNeededPlaces);
      const std::optional<bool> is_reached = IsReached(trend, point);
      to.Text(is_reached ? Truth(*is_reached) : "");
      to.Score(point.score, PlacesOf(program_, trend));
      to.Text(point.disagrees ? Words(Word::kYes) : "");
      to.EndRow();
    }
  }
}

void Workbook::WriteMethods() {
  const benchmark::Benchmark& benchmark = portrait_.benchmark;
  std::vector<std::pair<std::string, std::string>> about = {
      {Words(Word::kOfPack), program_.title.Pick(language_)},
      {"", Say(Word::kPack, language_, program_.id, program_.version)},
      {Words(Word::kOrganisationId), benchmark.organisation},
      {Words(Word::kOrganisation), benchmark.organisation_name}};
  if (benchmark.subject_year != 0) {
    about.emplace_back("", Say(Word::kFiscalYear, language_, benchmark.subject_year));
  }
  about.emplace_back(Words(Word::kPeers), PeersCount(benchmark, language_));
  about.emplace_back("", PeersText(benchmark.peers, language_));
  if (benchmark.from_summary && benchmark.is_hidden) {
    about.emplace_back("", Words(Word::kFromSummary));
  }
  if (portrait_.split) {
    const history::ChangeSplit& split = *portrait_.split;
    about.emplace_back(Words(Word::kSheetChange),
                       Say(Word::kSplitPacks, language_, split.pack_before, split.pack_after));
    if (split.same_edition) about.emplace_back("", Words(Word::kSameEdition));
    if (!split.is_comparable) about.emplace_back("", Words(Word::kNotComparable));
    if (!split.without_counterpart.empty()) {
      about.emplace_back("", Say(Word::kWithoutCounterpart, language_, split.without_counterpart));
    }
  }
  file_.AddMethods(about, MethodsOf(portrait_));
}

std::string Workbook::Write() {
  WriteStanding();
  if (!portrait_.benchmark.is_hidden) {
    WritePeers();
    WriteBins();
  }
  if (!portrait_.years.empty()) WriteYears();
  if (portrait_.split) WriteChange();
  if (!portrait_.trends.empty()) WriteKpis();
  WriteMethods();
  return file_.Take();
}

}  // namespace

std::string PortraitXlsx(const Portrait& portrait, const ReportOptions& options) {
  return Workbook(portrait, options).Write();
}

}  // namespace radap::standing
