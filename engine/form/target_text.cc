#include "engine/form/target_text.h"

#include <array>
#include <cstddef>

#include "engine/dossier/amount_text.h"
#include "engine/form/literal.h"
#include "engine/import/text/amount.h"
#include "engine/import/text/ascii.h"

namespace radap {
namespace {

constexpr std::string_view kBaseline = "ค่าฐาน";
constexpr std::string_view kResultOf = "ผลปี";
constexpr std::string_view kBeside = "; ";

void SkipSpaces(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

bool Skip(std::string_view& text, std::string_view word) {
  if (text.substr(0, word.size()) != word) return false;
  text.remove_prefix(word.size());
  SkipSpaces(text);
  return true;
}

// "ค่าฐาน", "baseline", "ผลปี 2566": what the target refers to.
bool SkipReference(std::string_view& text, YearTarget& target) {
  constexpr std::array<std::string_view, 4> kBaselines = {kBaseline, "baseline", "Baseline",
                                                          "BASELINE"};
  for (const std::string_view word : kBaselines) {
    if (!Skip(text, word)) continue;
    target.to_baseline = true;
    return true;
  }
  if (!Skip(text, kResultOf) && !Skip(text, "ผล ปี")) return false;
  constexpr std::size_t kYearDigits = 4;
  const std::optional<int> year = WholeNumber(text.substr(0, kYearDigits));
  if (!year || *year < 2400 || *year > 2700) return false;
  target.to_year = year;
  text.remove_prefix(kYearDigits);
  SkipSpaces(text);
  return true;
}

// "+ 0.1", "- 5%": one step more or less.
bool SkipStep(std::string_view& text, YearTarget& target) {
  const bool is_less = Skip(text, "-");
  if (!is_less && !Skip(text, "+")) return false;
  const std::size_t end = text.find_first_of(" %+-;");
  const auto amount = Exact::Parse(text.substr(0, end));
  if (!amount) return false;
  text.remove_prefix(end == std::string_view::npos ? text.size() : end);
  SkipSpaces(text);
  Exact& to = Skip(text, "%") ? target.plus_percent : target.plus;
  to += is_less ? -*amount : *amount;
  return true;
}

std::string StepText(const Exact& step, std::string_view unit) {
  const bool is_less = step.Sign() < 0;
  return std::string(is_less ? " - " : " + ") + PlainText(is_less ? -step : step) +
         std::string(unit);
}

std::string ReferenceText(const YearTarget& target) {
  std::string text(kBaseline);
  if (!target.to_baseline) text = std::string(kResultOf) + " " + std::to_string(*target.to_year);
  const bool has_percent = !target.plus_percent.IsZero();
  if (!target.plus.IsZero() || !has_percent) text += StepText(target.plus, "");
  if (has_percent) text += StepText(target.plus_percent, "%");
  return text;
}

bool IsQuoted(std::string_view text) {
  return text.size() > 2 && text.front() == '"' && text.back() == '"';
}

// Whether these words, alone in a cell, would be read as something else.
bool NeedsQuotes(const std::string& text) {
  if (IsQuoted(text) || ParseTarget(text)) return true;
  return ReadTypedAmount(text).kind != AmountKind::kWords;
}

}  // namespace

std::string TextOfTarget(const YearTarget& target) {
  std::string text;
  if (target.amount) {
    text = PlainText(*target.amount);
  } else if (target.to_baseline || target.to_year) {
    text = ReferenceText(target);
  }
  if (target.text.empty()) return text.empty() ? "-" : text;
  if (!text.empty()) return text + std::string(kBeside) + target.text;
  return NeedsQuotes(target.text) ? "\"" + target.text + "\"" : target.text;
}

std::optional<YearTarget> ParseTarget(std::string_view text) {
  YearTarget target;
  if (IsQuoted(text)) {
    target.text = text.substr(1, text.size() - 2);
    return target;
  }
  const std::string arabic = WithArabicDigits(text);
  std::string_view left = arabic;
  if (SkipReference(left, target)) {
    if (!SkipStep(left, target)) return std::nullopt;
    while (!left.empty() && left.front() != ';') {
      if (!SkipStep(left, target)) return std::nullopt;
    }
  } else {
    const std::size_t end = left.find(kBeside);
    target.amount = Exact::Parse(left.substr(0, end));
    if (!target.amount) return std::nullopt;
    left.remove_prefix(end == std::string_view::npos ? left.size() : end);
  }
  if (left.empty()) return target;
  if (left.substr(0, kBeside.size()) != kBeside) return std::nullopt;
  target.text = text.substr(text.find(kBeside) + kBeside.size());
  return target;
}

}  // namespace radap
