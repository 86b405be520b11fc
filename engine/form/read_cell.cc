// A cell that a person filled in -> its leaves. Every reading that is not literal has a finding.
#include "engine/dossier/amount_text.h"
#include "engine/dossier/quote.h"
#include "engine/form/cell_value.h"
#include "engine/form/codes.h"
#include "engine/form/literal.h"
#include "engine/form/target_text.h"
#include "engine/import/text/amount.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

constexpr int kBuddhistOffset = 543;
constexpr int kFirstYear = 2400;
constexpr int kLastYear = 2700;

class CellReader {
 public:
  CellReader(const Slot& slot, const Cell& cell, const Place& place, Findings& findings)
      : slot_(slot), cell_(cell), place_(place), findings_(findings) {}

  Leaves Read();

 private:
  Leaves ReadAmount();
  std::optional<Exact> Number();
  std::optional<Exact> NumberOfText(const TypedAmount& typed);
  Leaves ReadWords(const TypedAmount& typed);
  Leaves ReadWhole();
  Leaves ReadDate();
  Leaves ReadList();
  Leaves ReadHash();
  Leaves ReadTarget();
  Leaves ReadChoice();
  Leaves ReadIssue(const std::string& word);

  void Report(FindingCode code, std::vector<Label> args) {
    findings_.push_back(MakeFindingAt(code, place_, slot_.path, std::move(args)));
  }
  Leaves One(Leaf leaf) const { return {{slot_.path, std::move(leaf)}}; }

  const Slot& slot_;
  const Cell& cell_;
  const Place& place_;
  Findings& findings_;
};

// What stands in front of the numbers of a sheet and behind them is nothing but digits.
std::optional<Exact> CellReader::Number() {
  const auto number = Exact::Parse(cell_.text);
  if (!number) {
    Report(FormCode::kFormNotAnAmount, {Quoted(cell_.text)});
    return std::nullopt;
  }
  if (!cell_.is_percent) return number;
  const Exact shown = *number * Exact(100);
  Report(FormCode::kFormPercentRead, {Same(PlainText(shown)), Same(PlainText(*number))});
  return shown;
}

std::optional<Exact> CellReader::NumberOfText(const TypedAmount& typed) {
  if (!typed.unit.empty()) {
    Report(FormCode::kFormUnitLeftOut,
           {Quoted(cell_.text), Same(typed.digits), Quoted(typed.unit)});
  } else if (typed.had_commas || typed.had_thai_digits) {
    Report(FormCode::kFormAmountRead, {Quoted(cell_.text), Same(typed.digits)});
  }
  return typed.number;
}

Leaves CellReader::ReadWords(const TypedAmount& typed) {
  if (typed.kind == AmountKind::kWords) {
    // An amount with a power of ten, or longer than what people type.
    if (const auto number = Exact::Parse(cell_.text)) return One(*number);
  }
  if (typed.kind == AmountKind::kDash || typed.kind == AmountKind::kNotAvailable) {
    Report(FormCode::kFormNotAvailable, {Quoted(cell_.text)});
    return {};
  }
  Report(FormCode::kFormNotAnAmount, {Quoted(cell_.text)});
  if (slot_.type == CellType::kFieldAmount) return One(cell_.text);
  return {};
}

Leaves CellReader::ReadAmount() {
  std::optional<Exact> number;
  if (cell_.kind == CellKind::kNumber) {
    number = Number();
  } else if (cell_.kind == CellKind::kDate) {
    Report(FormCode::kFormDateForAmount, {Same(cell_.text)});
  } else {
    const TypedAmount typed = ReadTypedAmount(cell_.text);
    if (typed.kind != AmountKind::kNumber) return ReadWords(typed);
    number = NumberOfText(typed);
  }
  return number ? One(*number) : Leaves();
}

// A group or a year.
Leaves CellReader::ReadWhole() {
  const bool is_year = slot_.type == CellType::kYear;
  const std::string digits = WithArabicDigits(Squeezed(cell_.text));
  const auto number = Exact::Parse(digits);
  const bool is_whole = number && number->ToFraction().find('/') == std::string::npos;
  const Exact low = is_year ? kFirstYear : 1;
  const Exact high = is_year ? Exact(kLastYear) : Exact(INT32_MAX);
  if (!is_whole || *number < low || *number > high || cell_.kind == CellKind::kDate) {
    Report(is_year ? FormCode::kFormNotAYear : FormCode::kFormNotWhole, {Quoted(cell_.text)});
    return {};
  }
  if (digits != Squeezed(cell_.text)) {
    Report(FormCode::kFormAmountRead, {Quoted(cell_.text), Same(digits)});
  }
  return One(*number);
}

// A sheet counts years of the Christian era, but a person who types 2567-01-15 means what is written.
Leaves CellReader::ReadDate() {
  std::string date = cell_.text;
  if (cell_.kind == CellKind::kDate && date.size() >= 4) {
    const auto year = Exact::Parse(date.substr(0, 4));
    if (year && *year < Exact(kFirstYear)) {
      date.replace(0, 4, (*year + Exact(kBuddhistOffset)).ToFraction());
    }
    Report(FormCode::kFormDateRead, {Same(cell_.text), Same(date)});
  } else if (WithArabicDigits(date) != date) {
    date = WithArabicDigits(date);
    Report(FormCode::kFormAmountRead, {Quoted(cell_.text), Quoted(date)});
  }
  return One(date);
}

Leaves CellReader::ReadList() {
  std::vector<std::string> entries;
  for (const std::string_view entry : Split(cell_.text, '\n')) {
    if (CountLetters(entry) > 0) entries.emplace_back(entry);
  }
  return One(std::move(entries));
}

Leaves CellReader::ReadHash() {
  constexpr std::size_t kDigits = 64;
  const std::string hash = Lowered(Squeezed(cell_.text));
  if (hash.size() != kDigits || hash.find_first_not_of("0123456789abcdef") != std::string::npos) {
    Report(FormCode::kFormHashWrong, {Quoted(cell_.text)});
    return {};
  }
  return One(hash);
}

Leaves CellReader::ReadTarget() {
  YearTarget target;
  if (cell_.kind == CellKind::kNumber || cell_.kind == CellKind::kDate) return ReadAmount();
  const TypedAmount typed = ReadTypedAmount(cell_.text);
  if (typed.kind == AmountKind::kNumber) return ReadAmount();
  if (typed.kind == AmountKind::kNotAvailable) {
    Report(FormCode::kFormNotAvailable, {Quoted(cell_.text)});
  } else if (typed.kind == AmountKind::kWords) {
    if (const auto parsed = ParseTarget(Squeezed(cell_.text))) {
      target = *parsed;
    } else {
      target.text = cell_.text;
    }
  }
  Leaves leaves;
  AddTarget(slot_.path, target, leaves);
  return leaves;
}

Leaves CellReader::ReadIssue(const std::string& word) {
  if (word == "open") return One(Present{});
  if (word == "not-applicable") return {{slot_.path + "/applicable", false}};
  return {{slot_.path + "/claimed", word == "yes"}};
}

Leaves CellReader::ReadChoice() {
  const auto found = FindChoice(slot_.list, cell_.text);
  if (!found) {
    Report(FormCode::kFormUnknownWord, {Quoted(cell_.text), Same(ListOf(slot_.list))});
    return {};
  }
  if (!found->is_exact) {
    Report(FormCode::kFormWordRead, {Quoted(cell_.text), Same(ShownOf(slot_.list, found->word))});
  }
  switch (slot_.list) {
    case ChoiceList::kIssue:
      return ReadIssue(found->word);
    case ChoiceList::kApplicable:  // applicable is what nothing says otherwise of
      return found->word == "applicable" ? Leaves() : One(false);
    case ChoiceList::kJudged:
      return One(found->word == "yes");
    default:
      return One(found->word);
  }
}

Leaves CellReader::Read() {
  if (CountLetters(cell_.text) == 0 || cell_.text == kElsewhere) return {};
  if (cell_.kind == CellKind::kError) {
    Report(FormCode::kFormCellError, {Quoted(cell_.text)});
    return {};
  }
  if (cell_.is_formula) Report(FormCode::kFormFormula, {Quoted(cell_.text)});
  switch (slot_.type) {
    case CellType::kText:
      return One(cell_.text);
    case CellType::kId:
      return One(Squeezed(cell_.text));
    case CellType::kAmount:
    case CellType::kFieldAmount:
      return ReadAmount();
    case CellType::kWhole:
    case CellType::kYear:
      return ReadWhole();
    case CellType::kDate:
      return ReadDate();
    case CellType::kList:
      return ReadList();
    case CellType::kHash:
      return ReadHash();
    case CellType::kTarget:
      return ReadTarget();
    case CellType::kChoice:
      return ReadChoice();
  }
  return {};
}

}  // namespace

Leaves ReadCell(const Slot& slot, const Cell& cell, const Place& place, Findings& findings) {
  return CellReader(slot, cell, place, findings).Read();
}

}  // namespace radap
