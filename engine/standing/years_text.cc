// The years of one organisation as text: its totals, and what changed in the last one, as parts that add up.
#include "engine/report/figures.h"
#include "engine/standing/changes.h"
#include "engine/standing/render.h"
#include "engine/standing/text_table.h"

namespace radap::standing {
namespace {

constexpr std::size_t kMostOff = 12;  // changes that are given exactly because of how they round

void WriteTotals(const Portrait& portrait, Page& page) {
  const Language language = page.language();
  TextTable table({{Say(Word::kYear, language)},
                   {Say(Word::kOfPack, language), Align::kLeft, true},
                   {Say(Word::kTotal, language), Align::kRight},
                   {Say(Word::kLevel, language)},
                   {Say(Word::kIncrease, language), Align::kRight},
                   {""}});
  std::string off;
  for (std::size_t i = 0; i < portrait.years.size(); ++i) {
    const history::YearScore& year = portrait.years[i];
    const int places = PlacesOf(*portrait.program, year);
    const bool is_off = SeemsOff(portrait.years, i, places);
    if (is_off)
      off += (off.empty() ? "" : ", ") + std::to_string(year.year) + ": " +
             year.increase->ToFraction();
    const std::string none =
        Say(IsFirstYear(portrait.years, i) ? Word::kFirstYear : Word::kOtherCriteria, language);
    table.Row({std::to_string(year.year), year.pack, year.total.ToDecimal(places),
               YearLevel(year, language), year.increase ? Signed(*year.increase, places) : none,
               is_off ? "≈" : ""});
  }
  page.Heading(Say(Word::kYears, language));
  table.Write(page);
  if (!off.empty()) {
    page.Paragraph(2, "", Say(Word::kRoundedIncrease, language, off), Style::kDim);
  }
}

std::string YearText(int year) { return year == 0 ? "–" : std::to_string(year); }

class Split {
 public:
  Split(const Portrait& portrait, Page& page)
      : program_(*portrait.program), split_(*portrait.split), page_(page) {}

  void Write() const;

 private:
  void WriteTable() const;
  void WriteSum() const;
  void WriteOff() const;
  std::string Words(Word word) const { return Say(word, page_.language()); }
  std::string Number(const history::ElementChange& change,
                     const std::optional<Exact>& number) const {
    return number ? number->ToDecimal(PlacesOf(program_, change)) : "–";
  }
  std::string Part(const history::ElementChange& change, const std::optional<Exact>& number) const {
    return number ? Signed(*number, PlacesOf(program_, change)) : "–";
  }

  const Program& program_;
  const history::ChangeSplit& split_;
  Page& page_;
};

void Split::WriteSum() const {
  if (split_.elements.empty()) return;
  const history::ElementChange& total = split_.elements.front();
  const std::optional<Exact> change = ChangeOf(total);
  if (!change || !total.criteria || !total.you) return;
  page_.Paragraph(2, "",
                  Say(Word::kSplitSum, page_.language(), Part(total, change),
                      Part(total, total.criteria), Part(total, total.you)),
                  Style::kBold);
  page_.Paragraph(2, "",
                  Say(Word::kSplitExact, page_.language(), change->ToFraction(),
                      InSum(*total.criteria), InSum(*total.you)));
}

void Split::WriteTable() const {
  TextTable table({{Words(Word::kId)},
                   {Words(Word::kElement), Align::kLeft, true},
                   {Words(Word::kBefore), Align::kRight},
                   {Words(Word::kOldInNew), Align::kRight},
                   {Words(Word::kAfter), Align::kRight},
                   {Words(Word::kCriteria), Align::kRight},
                   {Words(Word::kYou), Align::kRight},
                   {Words(Word::kChange), Align::kRight},
                   {""}});
  for (const history::ElementChange& change : split_.elements) {
    table.Row({change.id, page_.In(change.label), Number(change, change.before),
               Number(change, change.old_in_new), Number(change, change.after),
               Part(change, change.criteria), Part(change, change.you),
               Part(change, ChangeOf(change)),
               SeemsOff(change, PlacesOf(program_, change)) ? "≈" : ""});
  }
  table.Write(page_);
  page_.Paragraph(2, "",
                  Say(Word::kOldInNewLegend, page_.language(), YearText(split_.year_before),
                      YearText(split_.year_after)),
                  Style::kDim);
}

void Split::WriteOff() const {
  std::string off;
  std::size_t count = 0;
  for (const history::ElementChange& change : split_.elements) {
    const std::optional<Exact> sum = ChangeOf(change);
    if (!sum || !SeemsOff(change, PlacesOf(program_, change))) continue;
    if (++count > kMostOff) continue;
    off += (off.empty() ? "" : "; ") + change.id + ": " + sum->ToFraction() + " = " +
           InSum(*change.criteria) + " + " + InSum(*change.you);
  }
  if (count > kMostOff) off += "; …";
  if (count > 0)
    page_.Paragraph(2, "", Say(Word::kRoundedSplit, page_.language(), off), Style::kDim);
}

void Split::Write() const {
  page_.Heading(Say(Word::kSplit, page_.language(), YearText(split_.year_before),
                    YearText(split_.year_after)));
  page_.Paragraph(2, "",
                  Say(Word::kSplitPacks, page_.language(), split_.pack_before, split_.pack_after));
  if (split_.same_edition) page_.Paragraph(2, "", Words(Word::kSameEdition));
  if (!split_.is_comparable) page_.Paragraph(2, "", Words(Word::kNotComparable), Style::kPoor);
  WriteSum();
  WriteTable();
  WriteOff();
  if (!split_.without_counterpart.empty()) {
    page_.Paragraph(2, "",
                    Say(Word::kWithoutCounterpart, page_.language(), split_.without_counterpart),
                    Style::kFair);
  }
}

}  // namespace

void WriteYears(const Portrait& portrait, Page& page) {
  if (!portrait.years.empty()) WriteTotals(portrait, page);
  if (portrait.split) Split(portrait, page).Write();
}

}  // namespace radap::standing
