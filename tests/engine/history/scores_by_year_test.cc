// Totals by year: the real samples of three years, and years that do not follow.
#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <vector>

#include "engine/history/history.h"
#include "tests/engine/history/forms.h"
#include "tests/engine/small_pack.h"

namespace radap::history {
namespace {

using testing::FileText;
using testing::Pack;
using testing::ReadOrStop;

TEST(ScoresByYearTest, RealSampleRisesBy01104InTheLastYear) {
  std::deque<Dossier> dossiers;
  std::deque<Evaluation> evaluations;
  std::vector<const Evaluation*> years;
  for (const char* year : {"2562", "2563", "2564"}) {
    dossiers.push_back(ReadOrStop(FileText("samples/seam-scm-" + std::string(year) + ".json")));
    evaluations.push_back(Evaluate(Pack("seam-scm-2566"), dossiers.back()));
    years.push_back(&evaluations.back());
  }
  const std::vector<YearScore> scores = ScoresByYear(years);
  ASSERT_EQ(scores.size(), 3U);
  EXPECT_EQ(scores[0].year, 2562);
  EXPECT_EQ(scores[0].pack, "seam-scm-2566");
  EXPECT_EQ(scores[0].total.ToDecimal(4), "1.1502");
  EXPECT_EQ(scores[1].total.ToDecimal(4), "1.1800");
  EXPECT_EQ(scores[2].total.ToDecimal(4), "1.2904");
  EXPECT_FALSE(scores[0].has_levels);
  EXPECT_EQ(scores[0].level_id, "");
  EXPECT_EQ(scores[0].increase, std::nullopt);
  EXPECT_EQ(scores[1].increase->ToDecimal(4), "0.0298");
  EXPECT_EQ(scores[2].increase->ToDecimal(4), "0.1104");
  EXPECT_EQ(*scores[2].increase, scores[2].total - scores[1].total);
}

constexpr std::string_view kRating = R"( version 1
  title th "ก" en "a"
  scale 1 .. 5 rating
rule score of item, rating
  when rating is missing: 1 rating
  otherwise: rating / rating * rating
total th "ก" en "a": sum of items / sum of items * sum of items
category 1 th "ก" en "a": mean of items
  item 1.1 th "ก" en "a"
)";

TEST(ScoresByYearTest, ALevelHasItsNameInItsPack) {
  std::string text = "pack a" + std::string(kRating);
  const std::string scale = "scale 1 .. 5 rating\n";
  text.insert(text.find(scale) + scale.size(),
              "  levels\n    level low from 2 rating th \"ต่ำ\" en \"Low\"\n"
              "    level high from 4 rating th \"สูง\" en \"High\"\n");
  const Program pack = testing::CompileOrStop(text);
  const auto score_of = [&pack](const std::string& rating) {
    const Dossier dossier =
        ReadOrStop(R"({"format": "radap.dossier/1", "pack": "a", "fiscal_year": 2567,
                       "organisation": {"id": "o", "name": "ก"}, "ratings": {"1.1": )" +
                   rating + "}}");
    const Evaluation evaluation = Evaluate(pack, dossier);
    return ScoresByYear({&evaluation}).at(0);
  };
  EXPECT_TRUE(score_of("1").has_levels);
  EXPECT_EQ(score_of("1").level_id, "");
  EXPECT_EQ(score_of("3").level_id, "low");
  EXPECT_EQ(score_of("5").level_id, "high");
  EXPECT_EQ(score_of("5").level_label.en, "High");
}

// Years of packs a and b with one rating each.
class ByYear {
 public:
  ByYear()
      : packs_{testing::CompileOrStop("pack a" + std::string(kRating)),
               testing::CompileOrStop("pack b" + std::string(kRating))} {}

  void Add(int pack, const std::string& year, const std::string& rating) {
    dossiers_.push_back(ReadOrStop(R"({"format": "radap.dossier/1", "pack": ")" + packs_[pack].id +
                                   R"(", "organisation": {"id": "o", "name": "ก"}, )" +
                                   (year.empty() ? "" : "\"fiscal_year\": " + year + ", ") +
                                   R"("ratings": {"1.1": )" + rating + "}}"));
    evaluations_.push_back(Evaluate(packs_[pack], dossiers_.back()));
  }

  // "2565 a 2 +1": year, pack, total, increase.
  std::string Text() const {
    std::vector<const Evaluation*> years;
    for (const Evaluation& one : evaluations_) years.push_back(&one);
    std::string text;
    for (const YearScore& score : ScoresByYear(years)) {
      text += std::to_string(score.year) + " " + score.pack + " " + score.total.ToFraction() +
              (score.increase ? " +" + score.increase->ToFraction() : "") + "\n";
    }
    return text;
  }

 private:
  Program packs_[2];
  std::deque<Dossier> dossiers_;
  std::deque<Evaluation> evaluations_;
};

TEST(ScoresByYearTest, OnlyOverTheSamePack) {
  ByYear years;
  years.Add(0, "2565", "2");
  years.Add(1, "2566", "4");
  years.Add(1, "2567", "3");
  EXPECT_EQ(years.Text(), "2565 a 2\n2566 b 4\n2567 b 3 +-1\n");
}

TEST(ScoresByYearTest, TwoPacksInOneYear) {
  ByYear years;
  years.Add(0, "2566", "2");
  years.Add(1, "2566", "3");
  years.Add(0, "2567", "5");
  years.Add(1, "2567", "5");
  EXPECT_EQ(years.Text(), "2566 a 2\n2566 b 3\n2567 a 5 +3\n2567 b 5 +2\n");
}

TEST(ScoresByYearTest, InTheOrderOfYearsAlsoOverAYearWithoutADossier) {
  ByYear years;
  years.Add(0, "2567", "5");
  years.Add(0, "2562", "1");
  EXPECT_EQ(years.Text(), "2562 a 1\n2567 a 5 +4\n");
}

TEST(ScoresByYearTest, NoYearAndNoValueAreLeftOut) {
  ByYear years;
  years.Add(0, "2565", "2");
  years.Add(0, "2566", "0");
  years.Add(0, "", "3");
  years.Add(0, "2567", "3");
  EXPECT_EQ(years.Text(), "2565 a 2\n2567 a 3 +1\n") << "0 / 0 is no total of 0";
}

}  // namespace
}  // namespace radap::history
