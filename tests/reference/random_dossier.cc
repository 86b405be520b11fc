#include "tests/reference/random_dossier.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tests/reference/draw.h"
#include "tests/reference/form_facts.h"

namespace radap::reference {
namespace {

using Integer = boost::multiprecision::cpp_int;

// units / 10^places: the digits of a decimal and where its point stands.
struct Decimal {
  Integer units = 0;
  int places = 0;
};

Decimal WithPlaces(Decimal value, int places) {
  for (; value.places < places; ++value.places) value.units *= 10;
  return value;
}

Decimal WithoutTrailingZeros(Decimal value) {
  while (value.places > 0 && value.units % 10 == 0) {
    value.units /= 10;
    --value.places;
  }
  return value;
}

Decimal Moved(Decimal value, const Integer& units) {
  value.units += units;
  return value;
}

// percent % of value, exactly: two more places.
Decimal PercentOf(const Decimal& value, int percent) {
  return {value.units * percent, value.places + 2};
}

std::string PlainText(const Decimal& value) {
  const auto places = static_cast<std::size_t>(value.places);
  std::string digits = Integer(abs(value.units)).str();
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, ".");
  return (value.units < 0 ? "-" : "") + digits;
}

class Generator {
 public:
  explicit Generator(std::mt19937_64& engine) : draw_(engine) {}

  PlainDossier Dossier();

 private:
  enum class Mood { kPerfect, kMixed, kPoor };

  void AddAnswers(PlainDossier& dossier);
  Answer MakeAnswer(const QuestionFacts& question, Mood mood);
  Issue MakeIssue(bool starred, Mood mood);
  std::vector<Evidence> MakeEvidence(bool starred, Mood mood);
  void AddKpis(PlainDossier& dossier);
  int KpiCount();
  int KnownGroup(const ResultItemFacts& item);
  void MisplaceNowAndThen(Kpi& kpi);
  void FillKpi(Kpi& kpi, int fiscal_year);
  void DropNowAndThen(Kpi& kpi, int fiscal_year);
  std::optional<std::string> DirectionText();
  void AddHistory(Kpi& kpi, const Decimal& target, int fiscal_year);
  void AddPair(Kpi& kpi, const Decimal& target, int fiscal_year);
  void AddAlone(Kpi& kpi, const Decimal& target, int fiscal_year);
  Decimal MakeTarget();
  Decimal MakeResult(const Decimal& target, bool higher);
  Decimal ResultAtEdge(const Decimal& target, bool higher);
  Decimal AnyAmount();
  std::string Text(Decimal value);
  std::string ExponentText(const Decimal& value);

  Draw draw_;
};

// From 0.001 to 1e12, at most 4 places: a result at an edge of success needs two more.
Decimal Generator::AnyAmount() {
  const int places = draw_.Between(0, 4);
  int digits = draw_.Between(places == 4 ? 2 : 1, 12);
  if (digits == 12 && draw_.Chance(30)) return {Integer("1000000000000"), 0};
  Integer units = draw_.Between(1, 9);
  for (; digits > 1; --digits) units = units * 10 + draw_.Between(0, 9);
  return {units, places};
}

Decimal Generator::MakeTarget() {
  static const std::vector<Decimal> usual = {{100, 0},  {80, 0},   {958, 1}, {12, 0},  {15, 2},
                                             {7799, 2}, {1, 1},    {3, 0},   {1, 0},   {90, 1},
                                             {20, 0},   {7439, 2}, {1, 3},   {200, 0}, {85000, 1}};
  if (draw_.Chance(7)) return {0, draw_.Between(0, 2)};
  Decimal target = draw_.Chance(50) ? draw_.OneOf(usual) : AnyAmount();
  if (draw_.Chance(4)) target.units = -target.units;
  return target;
}

// Success of exactly 100, 105 or 110, or one unit of the last written decimal beside it.
Decimal Generator::ResultAtEdge(const Decimal& target, bool higher) {
  static const std::vector<int> edges = {100, 105, 110};
  const int success = draw_.OneOf(edges);
  Decimal result = PercentOf(target, higher ? success : 200 - success);
  if (draw_.Chance(50)) result = WithoutTrailingZeros(result);
  return Moved(result, draw_.Between(-1, 1));
}

Decimal Generator::MakeResult(const Decimal& target, bool higher) {
  const int kind = draw_.Between(1, 100);
  if (kind <= 70) return ResultAtEdge(target, higher);
  if (kind <= 88) return PercentOf(target, draw_.Between(0, 250));
  if (kind <= 93) return {0, draw_.Between(0, 2)};
  Decimal result = AnyAmount();
  if (kind <= 96) result.units = -result.units;
  return result;
}

// Two years whose mean is the target, or beside it by one or by half a unit of some decimal.
void Generator::AddPair(Kpi& kpi, const Decimal& target, int fiscal_year) {
  const int finer = draw_.Between(0, 2);
  const Decimal middle = WithPlaces(target, target.places + finer);
  const int percent = draw_.Between(0, 150);
  const Integer spread = draw_.Chance(25) ? Integer(0) : Integer(middle.units * percent / 100);
  Decimal first = Moved(middle, -spread);
  Decimal second = Moved(middle, spread);
  if (draw_.Chance(60)) {
    const int shift = draw_.Chance(50) ? 1 : -1;
    first = Moved(first, shift);
    if (draw_.Chance(60)) second = Moved(second, shift);
  }
  kpi.results[fiscal_year - 2] = Text(first);
  kpi.results[fiscal_year - 1] = Text(second);
}

// One known year at or beside the target; the other one is null or absent.
void Generator::AddAlone(Kpi& kpi, const Decimal& target, int fiscal_year) {
  const bool early = draw_.Chance(50);
  const Decimal known = Moved(target, draw_.Between(-1, 1));
  kpi.results[early ? fiscal_year - 2 : fiscal_year - 1] = Text(known);
  if (draw_.Chance(50)) kpi.results[early ? fiscal_year - 1 : fiscal_year - 2] = std::nullopt;
}

void Generator::AddHistory(Kpi& kpi, const Decimal& target, int fiscal_year) {
  const int kind = draw_.Between(1, 100);
  if (kind <= 60) {
    AddPair(kpi, target, fiscal_year);
  } else if (kind <= 75) {
    AddAlone(kpi, target, fiscal_year);
  } else if (kind <= 85) {
    if (draw_.Chance(50)) kpi.results[fiscal_year - 2] = std::nullopt;
    if (draw_.Chance(50)) kpi.results[fiscal_year - 1] = std::nullopt;
  } else {
    for (const int year : {fiscal_year - 2, fiscal_year - 1}) {
      kpi.results[year] = Text(PercentOf(target, draw_.Between(0, 200)));
    }
  }
  // Years that no rule looks at.
  if (draw_.Chance(5)) kpi.results[fiscal_year - 3] = Text(AnyAmount());
  if (draw_.Chance(3)) kpi.results[fiscal_year + 1] = Text(AnyAmount());
}

// The same value with the point elsewhere: 155.98 -> "1.5598e2", 0.01 -> "1E-2".
std::string Generator::ExponentText(const Decimal& value) {
  static const std::vector<std::string> marks = {"e", "E"};
  int power = draw_.Between(-3, 6);
  if (value.places + power < 0) power = -value.places;
  const std::string mark = draw_.OneOf(marks);
  const std::string sign = power >= 0 && draw_.Chance(30) ? "+" : "";
  const Decimal digits = {value.units, value.places + power};
  return PlainText(digits) + mark + sign + std::to_string(power);
}

std::string Generator::Text(Decimal value) {
  const int kind = draw_.Between(1, 100);
  if (kind <= 60) value = WithoutTrailingZeros(value);
  if (kind > 95) value = WithPlaces(value, draw_.Between(0, 6));
  if (value.units == 0 && draw_.Chance(5)) return "-" + PlainText(value);
  return kind > 85 && kind <= 95 ? ExponentText(value) : PlainText(value);
}

std::optional<std::string> Generator::DirectionText() {
  static const std::vector<std::string> wrong = {"sideways", "", "Higher", "lower "};
  if (draw_.Chance(2)) return std::nullopt;
  if (draw_.Chance(2)) return draw_.OneOf(wrong);
  return draw_.Chance(50) ? "higher" : "lower";
}

void Generator::DropNowAndThen(Kpi& kpi, int fiscal_year) {
  if (draw_.Chance(3)) kpi.target = std::nullopt;
  if (draw_.Chance(2)) kpi.results.erase(fiscal_year);
  if (draw_.Chance(2)) kpi.results[fiscal_year] = std::nullopt;
}

void Generator::FillKpi(Kpi& kpi, int fiscal_year) {
  kpi.as_strings = draw_.Chance(25);
  kpi.direction = DirectionText();
  const Decimal target = MakeTarget();
  const Decimal result = MakeResult(target, kpi.direction == "higher");
  kpi.target = Text(target);
  kpi.results[fiscal_year] = Text(result);
  AddHistory(kpi, target, fiscal_year);
  DropNowAndThen(kpi, fiscal_year);
}

int Generator::KpiCount() {
  if (draw_.Chance(55)) return kKpisPerResultItem;
  return draw_.Between(0, kKpisPerResultItem + 3);
}

// Groups with limits are drawn more often, so that they overflow.
int Generator::KnownGroup(const ResultItemFacts& item) {
  const int group = draw_.Between(1, static_cast<int>(item.groups.size()));
  return item.groups[0].maximum && draw_.Chance(35) ? 1 : group;
}

void Generator::MisplaceNowAndThen(Kpi& kpi) {
  static const std::vector<std::string> items = {"7.7", "1.1", "7", "", "7.1/1"};
  static const std::vector<int> groups = {0, -1, 6, 99};
  if (draw_.Chance(1)) kpi.item = draw_.OneOf(items);
  if (draw_.Chance(1)) kpi.group = draw_.OneOf(groups);
}

void Generator::AddKpis(PlainDossier& dossier) {
  for (const ResultItemFacts& item : ResultItems()) {
    for (int left = KpiCount(); left > 0; --left) {
      Kpi kpi;
      kpi.item = item.id;
      kpi.group = KnownGroup(item);
      MisplaceNowAndThen(kpi);
      FillKpi(kpi, dossier.fiscal_year);
      dossier.kpis.push_back(kpi);
    }
  }
  if (draw_.Chance(40)) draw_.Shuffle(dossier.kpis);
}

std::vector<Evidence> Generator::MakeEvidence(bool starred, Mood mood) {
  const Evidence file = {.file = true, .url = false};
  const Evidence link = {.file = false, .url = true};
  const Evidence both = {.file = true, .url = true};
  const int kind = draw_.Between(1, 100);
  if (mood == Mood::kPerfect) return starred ? std::vector{file} : std::vector<Evidence>{};
  if (!starred && kind <= 70) return {};
  if (kind <= 60) return {file};
  if (kind <= 75) return {link};
  if (kind <= 82) return {link, file};
  if (kind <= 87) return {link, link};
  if (kind <= 92) return {both};
  if (kind <= 94) return {Evidence{}};
  return {};
}

Issue Generator::MakeIssue(bool starred, Mood mood) {
  Issue issue;
  const int kind = draw_.Between(1, 100);
  issue.claimed = mood == Mood::kPoor ? kind <= 20 : kind <= 85;
  if (kind > 93) issue.claimed = std::nullopt;
  if (mood == Mood::kPerfect) issue.claimed = true;
  issue.evidence = MakeEvidence(starred, mood);
  return issue;
}

Answer Generator::MakeAnswer(const QuestionFacts& question, Mood mood) {
  Answer answer;
  if (mood != Mood::kPerfect && draw_.Chance(4)) return answer;
  for (int number = 1; number <= question.issues; ++number) {
    if (mood != Mood::kPerfect && draw_.Chance(7)) continue;
    answer.issues[number] = MakeIssue(question.starred.count(number) > 0, mood);
  }
  if (draw_.Chance(3)) answer.issues[0] = MakeIssue(false, mood);
  if (draw_.Chance(3)) answer.issues[question.issues + 1] = MakeIssue(false, mood);
  return answer;
}

void Generator::AddAnswers(PlainDossier& dossier) {
  static const std::vector<Mood> moods = {Mood::kPerfect, Mood::kMixed, Mood::kMixed, Mood::kMixed,
                                          Mood::kPoor};
  const Mood mood = draw_.OneOf(moods);
  for (const CategoryFacts& category : AnswerCategories()) {
    for (const ItemFacts& item : category.items) {
      for (const QuestionFacts& question : item.questions) {
        if (mood != Mood::kPerfect && draw_.Chance(8)) continue;
        dossier.answers[question.id] = MakeAnswer(question, mood);
      }
    }
  }
  if (draw_.Chance(3)) dossier.answers["9.9.9"] = MakeAnswer({"9.9.9", 2, {}}, mood);
}

PlainDossier Generator::Dossier() {
  static const std::vector<std::string> kinds = {"service",          "policy", "province", "local",
                                                 "state-enterprise", "fund",   "other"};
  PlainDossier dossier;
  if (!draw_.Chance(15)) dossier.kind = draw_.OneOf(kinds);
  dossier.fiscal_year = draw_.Chance(70) ? 2567 : draw_.Between(2560, 2575);
  AddAnswers(dossier);
  AddKpis(dossier);
  return dossier;
}

}  // namespace

PlainDossier RandomDossier(std::mt19937_64& engine) { return Generator(engine).Dossier(); }

}  // namespace radap::reference
