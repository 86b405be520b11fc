// An assumption whose text names a number that stands nowhere else in the pack: a limit or an edge was
// probably changed, and the text was not. Numbers of one digit are not looked at.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"
#include "rules/lint/lints.h"

namespace radap::lint {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool HasDigits(std::string_view text, std::size_t at, std::size_t count) {
  const std::string_view digits = text.substr(std::min(at, text.size()), count);
  return digits.size() == count && std::all_of(digits.begin(), digits.end(), IsDigit);
}

// The number that begins at `at`, without its commas; `at` goes on behind it.
std::string TakeNumber(std::string_view text, std::size_t& at) {
  std::string number;
  while (at < text.size()) {
    const bool is_comma = text[at] == ',' && HasDigits(text, at + 1, 3);
    const bool is_point = text[at] == '.' && HasDigits(text, at + 1, 1);
    if (!is_comma && !is_point && !IsDigit(text[at])) break;
    if (!is_comma) number += text[at];
    ++at;
  }
  return number;
}

std::vector<std::string> NumbersIn(std::string_view text) {
  std::vector<std::string> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (IsDigit(text[at])) {
      numbers.push_back(TakeNumber(text, at));
    } else {
      ++at;
    }
  }
  return numbers;
}

// Every number of a pack, as it would be written.
class Numbers {
 public:
  void Add(const Exact& number) {
    constexpr int kPlaces = 20;
    written_.insert(number.ToPlain(kPlaces));
    written_.insert((number * Exact(100)).ToPlain(kPlaces));  // 0.1 is 10 %
  }
  void AddWhole(std::optional<int> number) {
    if (number) written_.insert(std::to_string(*number));
  }
  void AddFrom(std::string_view text) {
    for (std::string& number : NumbersIn(text)) {
      written_.insert(number.substr(0, number.find('.')));
      written_.insert(std::move(number));
    }
  }
  void Add(const std::optional<Clause>& clause) {
    if (!clause) return;
    AddFrom(clause->text);
    AddWhole(clause->first_line);
    AddWhole(clause->last_line);
  }
  bool Has(const std::string& number) const {
    const auto exact = Exact::Parse(number);
    return written_.contains(number) || !exact || written_.contains(exact->ToPlain(20));
  }

 private:
  std::set<std::string> written_;
};

void AddExpr(const model::Expr& expr, Numbers& numbers) {
  check::VisitExpr(expr, [&numbers](const model::Expr& part) {
    if (part.op == model::Op::kNumber) numbers.Add(part.number);
    if (part.op == model::Op::kText) numbers.AddFrom(part.text);
    numbers.AddWhole(part.years_before);
  });
}

void AddBranch(const model::Branch& branch, Numbers& numbers) {
  AddExpr(branch.condition, numbers);
  AddExpr(branch.value, numbers);
  for (const model::Band& band : branch.bands) {
    if (band.low) numbers.Add(*band.low);
    if (band.high) numbers.Add(*band.high);
    AddExpr(band.value, numbers);
  }
  for (const model::Step& step : branch.steps) AddExpr(step.value, numbers);
  for (const model::Point& point : branch.points) {
    AddExpr(point.at, numbers);
    AddExpr(point.value, numbers);
  }
  for (const Exact& column : branch.columns) numbers.Add(column);
  for (const model::Row& row : branch.rows) {
    numbers.Add(row.value);
    for (const model::Expr& cell : row.cells) AddExpr(cell, numbers);
  }
}

void AddFields(const model::Model& model, Numbers& numbers) {
  for (const model::Field& field : model.fields) {
    if (field.low) numbers.Add(*field.low);
    if (field.high) numbers.Add(*field.high);
    for (const Exact& choice : field.one_of) numbers.Add(choice);
    numbers.AddWhole(field.at_least);
    numbers.AddFrom(model.field_names[static_cast<std::size_t>(field.name)]);
    numbers.Add(field.clause);
  }
}

void AddScales(const model::Model& model, Numbers& numbers) {
  for (const model::Scale& scale : model.scales) {
    numbers.Add(scale.low);
    numbers.Add(scale.high);
    for (const model::Level& level : scale.levels) numbers.Add(level.from);
  }
  for (const model::Constant& constant : model.constants) {
    numbers.Add(constant.value);
    numbers.Add(constant.clause);
  }
  if (model.valid_from) numbers.AddFrom(TextOf(*model.valid_from));
  if (model.valid_to) numbers.AddFrom(TextOf(*model.valid_to));
}

void AddHeader(const model::Model& model, Numbers& numbers) {
  numbers.AddFrom(model.id);
  numbers.AddFrom(model.title.th);
  numbers.AddFrom(model.title.en);
  numbers.Add(model.scale_low);
  numbers.Add(model.scale_high);
  for (const model::Level& level : model.levels) numbers.Add(level.from);
  for (const model::Source& source : model.sources) {
    numbers.AddFrom(source.id);
    numbers.AddFrom(source.document);
    numbers.AddFrom(source.label.th);
    numbers.AddFrom(source.label.en);
  }
}

void AddElement(const model::Element& element, Numbers& numbers) {
  numbers.AddFrom(element.id);
  numbers.AddFrom(element.label.th);
  numbers.AddFrom(element.label.en);
  numbers.Add(element.clause);
  if (element.weight) numbers.Add(*element.weight);
  numbers.AddWhole(element.kpis_at_least);
  numbers.AddWhole(element.kpis_at_most);
  numbers.AddWhole(element.narrative_at_most);
}

Numbers NumbersOf(const model::Model& model) {
  Numbers numbers;
  AddHeader(model, numbers);
  AddScales(model, numbers);
  AddFields(model, numbers);
  for (const model::Rule& rule : model.rules) {
    numbers.AddFrom(rule.name);
    numbers.Add(rule.clause);
    for (const model::Branch& branch : rule.branches) AddBranch(branch, numbers);
  }
  for (const model::Element& element : model.elements) AddElement(element, numbers);
  return numbers;
}

void FindIn(const std::vector<model::Assume>& assumes, const Numbers& numbers,
            Diagnostics& diagnostics) {
  for (const model::Assume& assume : assumes) {
    std::set<std::string> said;
    for (const std::string_view text : {assume.label.th, assume.label.en}) {
      for (const std::string& number : NumbersIn(text)) {
        if (std::count_if(number.begin(), number.end(), IsDigit) < 2) continue;
        if (numbers.Has(number) || !said.insert(number).second) continue;
        check::Report(diagnostics, Code::kNumberNamedOnly, assume.span, {number});
      }
    }
  }
}

}  // namespace

void FindStaleNumbers(const model::Model& model, Diagnostics& diagnostics) {
  const Numbers numbers = NumbersOf(model);
  for (const model::Rule& rule : model.rules) FindIn(rule.assumes, numbers, diagnostics);
  for (const model::Element& element : model.elements)
    FindIn(element.assumes, numbers, diagnostics);
}

}  // namespace radap::lint
