#include "tests/engine/standing/samples.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "tests/engine/small_pack.h"

namespace radap::standing::testing {
namespace {

constexpr std::string_view kElements = R"(
total th "รวม" en "Total": mean of categories
category 1 th "การนำองค์การ" en "Leadership": mean of items
  item 1.1 th "วิสัยทัศน์" en "Vision": sum of kpis
    group 1 th "กลุ่ม" en "Group"
  item 1.2 th "ธรรมาภิบาล" en "Governance": sum of kpis
    group 1 th "กลุ่ม" en "Group"
category 2 th "ผลลัพธ์" en "Results": mean of items
  item 2.1 th "ผลผลิต" en "Output": sum of kpis
    group 1 th "กลุ่ม" en "Group"
)";

std::string PackOf(std::string_view scale, std::string_view basic, std::string_view advance) {
  return std::string("pack small version 1\n  title th \"เกณฑ์เล็ก\" en \"Small criteria\"\n  scale ")
      .append(scale)
      .append("\n  levels\n    level basic from ")
      .append(basic)
      .append(" th \"พื้นฐาน\" en \"Basic\"\n    level advance from ")
      .append(advance)
      .append(
          " th \"ก้าวหน้า\" en \"Advance\"\nrule score of kpi, points\n  when result is missing: 0\n "
          " otherwise: 100\n")
      .append(kElements);
}

int ElementOf(std::string_view id) { return SmallProgram().Find(id); }

benchmark::Place PlaceAt(const Exact& score, const Exact& percentile, std::int64_t rank) {
  benchmark::Place place;
  place.score = score;
  place.level = 0;
  place.percentile = {percentile, percentile};
  place.rank = rank;
  place.next = {1, 400, Exact(400) - score};
  return place;
}

history::KpiTrend SmallTrend() {
  history::KpiTrend trend;
  trend.id = "1.1/1#1";
  trend.name = "ร้อยละความพึงพอใจ";
  trend.unit = "ร้อยละ";
  trend.direction = Direction::kHigher;
  history::TrendPoint first{.year = 2565, .result = 80, .target = 85, .score = 300};
  history::TrendPoint second{.year = 2566, .result = {}, .target = 85, .score = {}};
  history::TrendPoint left_out;
  left_out.year = 2567;
  left_out.is_applicable = false;
  history::TrendPoint last{
      .year = 2568, .result = 90, .target = 85, .score = 500, .disagrees = true};
  trend.points = {first, second, left_out, last};
  return trend;
}

Gap GapOf(std::string id, const Exact& gain) {
  Gap gap;
  gap.id = std::move(id);
  gap.kind = GapKind::kEvidenceMissing;
  gap.gain.total = gain;
  return gap;
}

}  // namespace

const Program& SmallProgram() {
  static const Program program =
      radap::testing::CompileOrStop(PackOf("0 .. 500 points", "300 points", "400 points"));
  return program;
}

const Program& RatingProgram() {
  static const Program program =
      radap::testing::CompileOrStop(PackOf("1 .. 5 points", "2 points", "3 points"));
  return program;
}

benchmark::Distribution SmallDistribution(int element, std::int64_t n) {
  benchmark::Distribution peers;
  peers.element = element;
  peers.n = n;
  peers.mean = Exact::Ratio(1051, 3);
  peers.tenth = 250;
  peers.lower_quartile = 300;
  peers.median = 350;
  peers.upper_quartile = 400;
  peers.ninetieth = 450;
  peers.outliers = benchmark::Outliers{{}, 0};
  peers.low_fence = 150;
  peers.high_fence = 550;
  peers.best = benchmark::Best{460, 5};
  peers.bins = {{0, 300, 6}, {300, 350, 6}, {350, 400, 7}, {400, 500, 6}};
  return peers;
}

Portrait SmallPortrait() {
  Portrait portrait;
  portrait.program = &SmallProgram();
  benchmark::Benchmark& benchmark = portrait.benchmark;
  benchmark.pack_id = "small";
  benchmark.peers = {OrganisationKind::kService, "กระทรวงตัวอย่าง", 2568};
  benchmark.organisations = 25;
  benchmark.organisation = "dept-7";
  benchmark.organisation_name = "กรมทดสอบ";
  benchmark.subject_year = 2568;
  benchmark.rows.push_back({SmallDistribution(0, 25), PlaceAt(380, 60, 11)});
  benchmark::Place tied = PlaceAt(Exact::Ratio(1000, 3), Exact::Ratio(100, 3), 12);
  tied.tied = 5;
  tied.is_outlier = true;
  benchmark.rows.push_back({SmallDistribution(ElementOf("1"), 25), tied});
  benchmark::Distribution hidden;
  hidden.element = ElementOf("1.1");
  hidden.is_hidden = true;
  benchmark::Place alone = PlaceAt(0, 0, 1);
  alone.percentile.reset();
  alone.rank.reset();
  alone.tied = -1;
  alone.level = -1;
  alone.next = {0, 300, 300};
  benchmark.rows.push_back({hidden, alone});
  benchmark::Distribution few = SmallDistribution(ElementOf("1.2"), 9);
  few.tenth.reset();
  few.lower_quartile.reset();
  few.upper_quartile.reset();
  few.ninetieth.reset();
  few.outliers.reset();
  few.low_fence.reset();
  few.high_fence.reset();
  few.best.reset();
  benchmark.rows.push_back({few, std::nullopt});
  portrait.years = {{2566, "other", Exact(4), 3, true, "silver", {"เงิน", "Silver"}, std::nullopt},
                    {2567, "small", Exact(350), 0, true, "basic", {"พื้นฐาน", "Basic"}, std::nullopt},
                    {2568, "small", Exact(380), 0, true, "basic", {"พื้นฐาน", "Basic"}, Exact(30)}};
  portrait.split = SmallSplit();
  portrait.trends = {SmallTrend()};
  return portrait;
}

history::ChangeSplit SmallSplit() {
  history::ChangeSplit split;
  split.year_before = 2567;
  split.year_after = 2568;
  split.pack_before = "small version 0";
  split.pack_after = "small version 1";
  history::ElementChange total{.id = "total",
                               .label = {"รวม", "Total"},
                               .before = Exact(380) - Exact::Ratio(2, 3),
                               .old_in_new = Exact(380) - Exact::Ratio(1, 3),
                               .after = 380,
                               .criteria = Exact::Ratio(1, 3),
                               .you = Exact::Ratio(1, 3)};
  history::ElementChange even{.id = "1",
                              .label = {"การนำองค์การ", "Leadership"},
                              .before = 300,
                              .old_in_new = 290,
                              .after = 310,
                              .criteria = -10,
                              .you = 20};
  history::ElementChange gone;
  gone.id = "3.1";
  gone.label = {"ของเดิม", "Old one"};
  gone.before = 100;
  split.elements = {total, even, gone};
  split.without_counterpart = "3.1";
  return split;
}

benchmark::Member MemberOf(std::string organisation, std::string name, std::string level) {
  benchmark::Member member;
  member.organisation = std::move(organisation);
  member.name = std::move(name);
  member.kind = OrganisationKind::kService;
  member.parent = "กระทรวงตัวอย่าง";
  member.level = std::move(level);
  return member;
}

std::vector<benchmark::Member> HostileMembers() {
  std::string tall = "e";
  for (int i = 0; i < 5000; ++i) tall += "\u0301";
  return {MemberOf("q", "say \"hi\", 'you'"),
          MemberOf("f", "=HYPERLINK(\"http://x\")"),
          MemberOf("r", "\u202Eשלום\u202C abc"),
          MemberOf("u", "abc \u202Egnihtyna\u2066"),
          MemberOf("l", std::string(10000, 'x')),
          MemberOf("e", "👩‍👩‍👧‍👦 กรม 🏛"),
          MemberOf("n", "one\r\ntwo\tthree\u2028four\u0085"),
          MemberOf("t", tall),
          MemberOf("", "")};
}

RankingView SmallRanking() {
  RankingView view;
  view.of = {&SmallProgram(), {std::nullopt, "", 2568}, 6};
  view.members = {MemberOf("a", "กรมหนึ่ง", "advance"), MemberOf("b", "กรมสอง"),
                  MemberOf("c", "กรมสาม"), MemberOf("d", "กรมสี่"), MemberOf("e", "กรมห้า", "")};
  view.members[1].errors = 2;
  view.members[2].with_overrides = true;
  view.ranked = {{0, 420, 1, 1},
                 {1, Exact::Ratio(1000, 3), 2, 2},
                 {2, Exact::Ratio(1000, 3), 2, 2},
                 {3, Exact::Ratio(33333, 100), 4, 1},
                 {4, 0, 5, 1}};
  view.without_score = 1;
  return view;
}

ClaimsView SmallClaims() {
  ClaimsView view;
  view.of = SmallRanking().of;
  view.members = SmallRanking().members;
  view.disagreements = {{1, 0, 500, Exact::Ratio(1000, 3), Exact::Ratio(500, 3)},
                        {1, ElementOf("1.1"), 100, 150, -50}};
  return view;
}

ReadinessView SmallReadiness() {
  ReadinessView view;
  view.of = SmallRanking().of;
  view.members = SmallRanking().members;
  ReadinessView::Entry ready;
  ready.member = 1;
  ready.total = Exact(400) - Exact::Ratio(4991, 1000);
  ready.readiness = {1, 400, Exact::Ratio(4991, 1000), {0, 1}};
  ready.fixes = {GapOf("1.1.1/3", Exact::Ratio(4993, 1000)), GapOf("2.1/1#1", Exact::Ratio(20, 3))};
  ready.needs = {"attach an evidence file", "result needed: 90"};
  ReadinessView::Entry far;
  far.member = 4;
  far.total = 0;
  far.readiness = {0, 300, 300, {}};
  view.entries = {ready, far};
  view.at_top = 1;
  return view;
}

HeatView SmallHeat() {
  HeatView view;
  view.of = SmallRanking().of;
  view.members = SmallRanking().members;
  view.map.members = {0, 1, 4};
  view.map.elements = {ElementOf("1.1"), ElementOf("1.2"), ElementOf("2.1")};
  view.map.scores = {{500, Exact::Ratio(1000, 3), 250},
                     {124, std::nullopt, Exact::Ratio(499, 2)},
                     {0, 300, std::nullopt}};
  view.map.medians = {124, Exact::Ratio(950, 3), std::nullopt};
  return view;
}

ReportOptions Options(Language language) {
  ReportOptions options;
  options.language = language;
  options.engine_version = "1.2.3";
  return options;
}

std::string LineWith(const std::string& text, std::string_view part) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) return "";
  const std::size_t begin = text.rfind('\n', at) + 1;
  const std::string line = text.substr(begin, text.find('\n', at) - begin);
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string::npos ? "" : line.substr(first);
}

bool Has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

int CountOf(std::string_view text, std::string_view part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

void ExpectGolden(const std::string& name, const std::string& text) {
  const std::string path = "tests/engine/standing/" + name;
  if (std::getenv("RADAP_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(RADAP_SOURCE_DIR "/" + path, std::ios::binary) << text;
  }
  EXPECT_EQ(text, radap::testing::FileText(path));
}

}  // namespace radap::standing::testing
