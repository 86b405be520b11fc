#include "tests/reference/evaluate.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <vector>

#include "tests/reference/form_facts.h"

namespace radap::reference {
namespace {

using Fraction = boost::multiprecision::cpp_rational;

class Evaluator {
 public:
  explicit Evaluator(const PlainDossier& dossier) : dossier_(dossier) {}

  std::map<std::string, std::string> Run();

 private:
  Fraction ScoreCategory(const CategoryFacts& category);
  Fraction ScoreItem(const ItemFacts& item);
  Fraction ScoreQuestion(const QuestionFacts& question);
  Fraction ScoreResultCategory();
  Fraction ScoreResultItem(const ResultItemFacts& item);
  Fraction Record(const std::string& id, const Fraction& score);

  const PlainDossier& dossier_;
  std::map<std::string, std::string> scores_;
};

bool IsDigit(char letter) { return letter >= '0' && letter <= '9'; }

// Reads digits from position on and multiplies them onto value; returns how many there were.
int ReadDigits(const std::string& text, std::size_t& position, Fraction& value) {
  int digits = 0;
  for (; position < text.size() && IsDigit(text[position]); ++position, ++digits) {
    value = value * 10 + (text[position] - '0');
  }
  return digits;
}

int ReadExponent(const std::string& text, std::size_t& position) {
  if (position == text.size() || (text[position] != 'e' && text[position] != 'E')) return 0;
  ++position;
  if (position == text.size()) throw std::invalid_argument("no exponent: " + text);
  std::size_t used = 0;
  const int exponent = std::stoi(text.substr(position), &used);
  position += used;
  return exponent;
}

// "-12.5e-1" -> -5/4
Fraction FromDecimal(const std::string& text) {
  std::size_t position = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) ++position;
  Fraction value = 0;
  int places = 0;
  if (ReadDigits(text, position, value) == 0) throw std::invalid_argument("no digits: " + text);
  if (position < text.size() && text[position] == '.') {
    ++position;
    places = ReadDigits(text, position, value);
    if (places == 0) throw std::invalid_argument("no decimals: " + text);
  }
  int power = ReadExponent(text, position) - places;
  if (position != text.size()) throw std::invalid_argument("not a decimal: " + text);
  for (; power > 0; --power) value *= 10;
  for (; power < 0; ++power) value /= 10;
  return negative ? Fraction(-value) : value;
}

// REQUIRES: values is not empty.
Fraction Mean(const std::vector<Fraction>& values) {
  Fraction sum = 0;
  for (const Fraction& value : values) sum += value;
  return sum / values.size();
}

// Clause: award form 2568, a starred issue needs an attached file; a link alone is none.
bool IsIssueMet(const Issue& issue, bool starred) {
  if (issue.claimed != true) return false;
  if (!starred) return true;
  for (const Evidence& evidence : issue.evidence) {
    if (evidence.file) return true;
  }
  return false;
}

// The result of that year; nothing when the year is absent or null.
std::optional<Fraction> ResultOf(const Kpi& kpi, int year) {
  const auto found = kpi.results.find(year);
  if (found == kpi.results.end() || !found->second) return std::nullopt;
  return FromDecimal(*found->second);
}

// Clause: a target is challenging unless it is worse than the mean of the two years before.
// Without any history it counts as challenging (design, section 8).
bool IsChallenging(const Kpi& kpi, const Fraction& target, int fiscal_year) {
  std::vector<Fraction> history;
  for (const int year : {fiscal_year - 2, fiscal_year - 1}) {
    if (const std::optional<Fraction> known = ResultOf(kpi, year)) history.push_back(*known);
  }
  if (history.empty()) return true;
  return kpi.direction == "higher" ? target >= Mean(history) : target <= Mean(history);
}

// Percent. REQUIRES: direction is higher or lower, and not both higher and target 0.
Fraction Success(const std::string& direction, const Fraction& target, const Fraction& result) {
  if (direction == "higher") return result / target * 100;
  if (target == 0) return result <= 0 ? 100 : 0;
  return (2 - result / target) * 100;
}

// Clause: the bands 200, 300 and 500 are printed; the edges 105 and 110 are of the 2565 criteria.
int PointsOfBand(const Fraction& success) {
  if (success < 100) return 200;
  if (success < 105) return 300;
  if (success < 110) return 400;
  return 500;
}

int ScoreKpi(const Kpi& kpi, int fiscal_year) {
  const std::optional<Fraction> result = ResultOf(kpi, fiscal_year);
  if (!result || !kpi.target) return 0;
  if (kpi.direction != "higher" && kpi.direction != "lower") return 0;
  const Fraction target = FromDecimal(*kpi.target);
  if (target == 0 && kpi.direction == "higher") return 0;
  if (!IsChallenging(kpi, target, fiscal_year)) return 100;
  return PointsOfBand(Success(*kpi.direction, target, *result));
}

Fraction Evaluator::Record(const std::string& id, const Fraction& score) {
  scores_[id] = score.str();  // cpp_rational is always reduced, and an integer has no "/1"
  return score;
}

Fraction Evaluator::ScoreQuestion(const QuestionFacts& question) {
  int met = 0;
  const auto answer = dossier_.answers.find(question.id);
  for (int number = 1; number <= question.issues; ++number) {
    if (answer == dossier_.answers.end()) break;
    const auto issue = answer->second.issues.find(number);
    if (issue == answer->second.issues.end()) continue;
    if (IsIssueMet(issue->second, question.starred.count(number) > 0)) ++met;
  }
  return Record(question.id, Fraction(500) * met / question.issues);
}

Fraction Evaluator::ScoreItem(const ItemFacts& item) {
  std::vector<Fraction> questions;
  for (const QuestionFacts& question : item.questions) {
    questions.push_back(ScoreQuestion(question));
  }
  return Record(item.id, Mean(questions));
}

Fraction Evaluator::ScoreCategory(const CategoryFacts& category) {
  std::vector<Fraction> items;
  for (const ItemFacts& item : category.items) items.push_back(ScoreItem(item));
  return Record(category.id, Mean(items));
}

// A KPI counts in dossier order while its group is not over its maximum and the item is not full.
// The divisor is always 5: a missing KPI scores 0.
Fraction Evaluator::ScoreResultItem(const ResultItemFacts& item) {
  Fraction sum = 0;
  int counted = 0;
  std::map<int, int> seen;  // by group
  for (const Kpi& kpi : dossier_.kpis) {
    if (kpi.item != item.id) continue;
    if (kpi.group < 1 || kpi.group > static_cast<int>(item.groups.size())) continue;
    const GroupFacts& group = item.groups[static_cast<std::size_t>(kpi.group - 1)];
    const int nth = ++seen[kpi.group];
    const bool over_group = group.maximum && nth > *group.maximum;
    const bool counts = !over_group && counted < kKpisPerResultItem;
    if (counts) ++counted;
    const std::string id = item.id + "/" + std::to_string(kpi.group) + "#" + std::to_string(nth);
    sum += Record(id, counts ? ScoreKpi(kpi, dossier_.fiscal_year) : 0);
  }
  return Record(item.id, sum / kKpisPerResultItem);
}

Fraction Evaluator::ScoreResultCategory() {
  std::vector<Fraction> items;
  for (const ResultItemFacts& item : ResultItems()) items.push_back(ScoreResultItem(item));
  return Record("7", Mean(items));
}

std::map<std::string, std::string> Evaluator::Run() {
  std::vector<Fraction> categories;
  for (const CategoryFacts& category : AnswerCategories()) {
    categories.push_back(ScoreCategory(category));
  }
  categories.push_back(ScoreResultCategory());
  Record("total", Mean(categories));
  return scores_;
}

}  // namespace

std::map<std::string, std::string> Scores(const PlainDossier& dossier) {
  return Evaluator(dossier).Run();
}

}  // namespace radap::reference
