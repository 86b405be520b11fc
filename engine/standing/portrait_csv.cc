// The portrait as one flat table, a row a figure: "element,1.1,..,median,380.00,380,".
#include "engine/report/csv_writer.h"
#include "engine/report/figures.h"
#include "engine/standing/changes.h"
#include "engine/standing/render.h"
#include "engine/standing/trend.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr std::string_view kHidden = "hidden";
constexpr std::string_view kBelowFirst = "below-first";

// What the rows to come are about.
struct About {
  std::string_view section;
  std::string id;
  Label label;
  int year = 0;  // 0: of none
};

class Figures {
 public:
  explicit Figures(const Portrait& portrait)
      : portrait_(portrait), program_(*portrait.program), benchmark_(portrait.benchmark) {}

  std::string Write();

 private:
  void Begin(const About& about, std::string_view figure);
  void End(std::string_view note);
  // `note` where there is no number: "hidden", "no-score"; else why.
  void Number(const About& about, std::string_view figure, const std::optional<Exact>& number,
              int places, std::string_view note = "");
  void Count(const About& about, std::string_view figure, std::optional<std::int64_t> count,
             std::string_view note = "");
  void Word(const About& about, std::string_view figure, std::string_view word);
  void WriteRow(const benchmark::Row& row);
  void WriteSubject(const About& about, const benchmark::Row& row, int places);
  void WritePeers(const About& about, const benchmark::Distribution& peers, int places);
  void WriteYears();
  void WriteChange();
  void WriteKpis();

  const Portrait& portrait_;
  const Program& program_;
  const benchmark::Benchmark& benchmark_;
  CsvWriter csv_{"section", "id",    "label_th", "label_en", "year",
                 "figure",  "value", "exact",    "note"};
};

void Figures::Begin(const About& about, std::string_view figure) {
  csv_.Text(about.section);
  csv_.Text(about.id);
  csv_.Text(about.label.Pick(Language::kThai));
  csv_.Text(about.label.Pick(Language::kEnglish));
  csv_.Number(about.year == 0 ? "" : std::to_string(about.year));
  csv_.Text(figure);
}

void Figures::End(std::string_view note) {
  csv_.Text(note);
  csv_.EndRow();
}

void Figures::Number(const About& about, std::string_view figure,
                     const std::optional<Exact>& number, int places, std::string_view note) {
  Begin(about, figure);
  csv_.Number(number ? number->ToDecimal(places) : "");
  csv_.Number(number ? number->ToFraction() : "");
  End(number ? "" : note);
}

void Figures::Count(const About& about, std::string_view figure, std::optional<std::int64_t> count,
                    std::string_view note) {
  Number(about, figure, count ? std::optional<Exact>(*count) : std::nullopt, 0, note);
}

void Figures::Word(const About& about, std::string_view figure, std::string_view word) {
  Begin(about, figure);
  csv_.Number("");
  csv_.Number("");
  End(word);
}

void Figures::WriteSubject(const About& about, const benchmark::Row& row, int places) {
  if (!row.subject) return Number(about, "score", std::nullopt, places, "no-score");
  const benchmark::Place& place = *row.subject;
  const ProgramScale& scale = ScaleOf(program_, row.peers.element);
  const auto level_id = [&](int level) -> std::string_view {
    return level < 0 ? kBelowFirst : std::string_view(scale.levels[Index(level)].id);
  };
  Number(about, "score", place.score, places);
  if (!scale.levels.empty()) Word(about, "level", level_id(place.level));
  const auto percentile = [&](const Exact benchmark::Percentile::*side) {
    return place.percentile ? std::optional<Exact>((*place.percentile).*side) : std::nullopt;
  };
  Number(about, "percentile_lowest", percentile(&benchmark::Percentile::lowest), kPercentPlaces,
         kHidden);
  Number(about, "percentile_highest", percentile(&benchmark::Percentile::highest), kPercentPlaces,
         kHidden);
  const std::string_view no_rank = benchmark_.from_summary ? "not-from-summary" : kHidden;
  Count(about, "rank", place.rank, no_rank);
  Count(about, "rank_of", place.rank ? std::optional(row.peers.n + 1) : std::nullopt, no_rank);
  Count(about, "tied", place.tied >= 0 ? std::optional(place.tied) : std::nullopt, no_rank);
  if (place.next) {
    Word(about, "next_level", level_id(place.next->level));
    Number(about, "next_from", place.next->from, places);
    Begin(about, "next_distance");
    csv_.Number(standing::Missing(place.next->distance, places));
    csv_.Number(place.next->distance.ToFraction());
    End("");
  } else if (!scale.levels.empty()) {
    Word(about, "next_level", "highest");
  }
  Word(about, "outlier", place.is_outlier ? "true" : "false");
}

void Figures::WritePeers(const About& about, const benchmark::Distribution& peers, int places) {
  if (peers.is_hidden) return Count(about, "peers", std::nullopt, kHidden);
  Count(about, "peers", peers.n);
  Number(about, "mean", peers.mean, places);
  Number(about, "tenth", peers.tenth, places, kHidden);
  Number(about, "lower_quartile", peers.lower_quartile, places, kHidden);
  Number(about, "median", peers.median, places, kHidden);
  Number(about, "upper_quartile", peers.upper_quartile, places, kHidden);
  Number(about, "ninetieth", peers.ninetieth, places, kHidden);
  const auto& best = peers.best;
  Number(about, "best_mean", best ? std::optional(best->mean) : std::nullopt, places, kHidden);
  Count(about, "best_of", best ? std::optional(best->of) : std::nullopt, kHidden);
  Number(about, "low_fence", peers.low_fence, places, kHidden);
  Number(about, "high_fence", peers.high_fence, places, kHidden);
  Count(about, "outliers_low", peers.outliers ? peers.outliers->low : std::nullopt, kHidden);
  Count(about, "outliers_high", peers.outliers ? peers.outliers->high : std::nullopt, kHidden);
  for (const benchmark::Bin& bin : peers.bins) {
    Count(about, "bin " + bin.from.ToFraction() + " " + bin.to.ToFraction(), bin.organisations);
  }
}

void Figures::WriteRow(const benchmark::Row& row) {
  const Element& element = program_.elements[Index(row.peers.element)];
  const int places = PlacesOf(program_, row.peers.element);
  const About about{"element", element.id, element.label, benchmark_.subject_year};
  WriteSubject(about, row, places);
  WritePeers({"peers", element.id, element.label, benchmark_.peers.fiscal_year}, row.peers, places);
}

void Figures::WriteYears() {
  for (std::size_t i = 0; i < portrait_.years.size(); ++i) {
    const history::YearScore& year = portrait_.years[i];
    const About about{"year", "total", {year.pack, year.pack}, year.year};
    const int places = PlacesOf(program_, year);
    Number(about, "total", year.total, places);
    Count(about, "level_number", year.level + 1);
    if (year.has_levels) Word(about, "level", year.level < 0 ? kBelowFirst : year.level_id);
    Number(about, "increase", year.increase, places,
           IsFirstYear(portrait_.years, i) ? "first-year" : "other-criteria");
  }
}

void Figures::WriteChange() {
  if (!portrait_.split) return;
  const history::ChangeSplit& split = *portrait_.split;
  const std::string_view why = split.is_comparable ? "not-in-edition" : "not-comparable";
  for (const history::ElementChange& change : split.elements) {
    const int places = PlacesOf(program_, change);
    const About about{"change", change.id, change.label, split.year_after};
    Number(about, "before", change.before, places, why);
    Number(about, "old_in_new", change.old_in_new, places, why);
    Number(about, "after", change.after, places, why);
    Number(about, "criteria", change.criteria, places, why);
    Number(about, "you", change.you, places, why);
    Number(about, "change", ChangeOf(change), places, why);
  }
}

void Figures::WriteKpis() {
  for (const history::KpiTrend& trend : portrait_.trends) {
    for (const history::TrendPoint& point : trend.points) {
      const About about{"kpi", trend.id, {trend.name, trend.name}, point.year};
      const std::string_view why = point.is_applicable ? "missing" : "not-applicable";
      for (const auto& [figure, number] :
           {std::pair("result", &point.result), std::pair("target", &point.target)}) {
        Begin(about, figure);
        csv_.Number(*number ? (*number)->ToPlain(kGivenPlaces) : "");
        csv_.Number(*number ? (*number)->ToFraction() : "");
        const bool differs = point.disagrees && number == &point.result;
        End(!*number ? why : differs ? "other-dossier-differs" : "");
      }
      Number(about, "score", point.score, PlacesOf(program_, trend), why);
      const std::optional<bool> is_reached = IsReached(trend, point);
      Word(about, "reached", !is_reached ? "unknown" : *is_reached ? "true" : "false");
    }
  }
}

std::string Figures::Write() {
  const About about{"organisation", benchmark_.organisation, Label(), benchmark_.subject_year};
  Word(about, "name", benchmark_.organisation_name);  // in one language, whichever it is
  Count(about, "k", benchmark_.k);
  Count(about, "peers",
        benchmark_.is_hidden ? std::nullopt : std::optional(benchmark_.organisations), kHidden);
  Word(about, "peers_kind", benchmark_.peers.kind ? TextOf(*benchmark_.peers.kind) : "any");
  Word(about, "peers_parent", benchmark_.peers.parent);
  for (const benchmark::Row& row : benchmark_.rows) WriteRow(row);
  WriteYears();
  WriteChange();
  WriteKpis();
  return csv_.Take();
}

}  // namespace

std::string PortraitCsv(const Portrait& portrait) { return Figures(portrait).Write(); }

}  // namespace radap::standing
