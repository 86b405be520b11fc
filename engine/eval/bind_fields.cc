// What was filled in, held against what the pack's fields ask for: their kind, range and number of entries.
// What does not fit is a finding and counts as not filled in; what is blank is not filled in, without a finding.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/dossier/amount_text.h"
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/json_tree.h"
#include "engine/dossier/quote.h"
#include "engine/eval/bind_parts.h"
#include "engine/eval/field_text.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr int kPlaces = 12;

bool IsBlank(std::string_view text) { return CountLetters(text) == 0; }

std::string_view ExampleOf(FieldKind kind) {
  static constexpr std::array<std::string_view, 7> kExamples = {
      "\"…\"",
      "12.5",
      "80",
      "\"2567-09-30\"",
      "\"2565-10..2567-09\" / \"6 months\"",
      "\"https://example.go.th\"",
      "[\"…\", \"…\"]"};
  return kExamples[static_cast<std::size_t>(kind)];
}

Label Found(const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return {"ข้อความ “" + Quote(*text) + "”", "the text `" + Quote(*text) + "`"};
  }
  if (const auto* number = std::get_if<Exact>(&value)) {
    const std::string digits = number->ToPlain(kPlaces);
    return {"ตัวเลข " + digits, "the number " + digits};
  }
  if (const auto* flag = std::get_if<bool>(&value)) return Same(*flag ? " true" : " false");
  return {"รายการในวงเล็บ [ ]", "a list in [ ]"};
}

Label RangeOf(const std::optional<Exact>& low, const std::optional<Exact>& high) {
  const std::string from = low ? low->ToPlain(kPlaces) : "";
  const std::string to = high ? high->ToPlain(kPlaces) : "";
  if (!high) return {"ตั้งแต่ " + from, "what is at least " + from};
  if (!low) return {"ไม่เกิน " + to, "what is at most " + to};
  return {from + " ถึง " + to, from + " to " + to};
}

// Reads one value for one field; Missing where it is not filled in.
class FieldReader {
 public:
  FieldReader(const Binding& to, const Field& field, std::string path)
      : to_(to), field_(field), path_(std::move(path)) {}

  Value Read(const FieldValue& given) const;

 private:
  Value ReadAmount(const FieldValue& given) const;
  Value ReadAmountText(const FieldValue& given, std::string_view text) const;
  Value Checked(const Exact& number) const;
  Value ReadList(const FieldValue& given) const;
  Value ReadText(const FieldValue& given) const;
  Value WrongKind(const FieldValue& given, std::string_view example) const;
  Label Name() const { return Same(to_.program.field_names[Index(field_.name)]); }

  const Binding& to_;
  const Field& field_;
  std::string path_;
};

Value FieldReader::Read(const FieldValue& given) const {
  const auto* text = std::get_if<std::string>(&given);
  if (text != nullptr && IsBlank(*text)) return Value::Missing();
  switch (field_.kind) {
    case FieldKind::kNumber:
    case FieldKind::kPercent:
      return ReadAmount(given);
    case FieldKind::kList:
      return ReadList(given);
    default:
      return ReadText(given);
  }
}

Value FieldReader::WrongKind(const FieldValue& given, std::string_view example) const {
  to_.Report(FindingCode::kFieldWrongKind, path_,
             {Name(), LabelOf(field_.kind), Found(given), Same(example)});
  return Value::Missing();
}

Value FieldReader::ReadAmount(const FieldValue& given) const {
  if (const auto* number = std::get_if<Exact>(&given)) return Checked(*number);
  if (const auto* text = std::get_if<std::string>(&given)) return ReadAmountText(given, *text);
  return WrongKind(given, ExampleOf(field_.kind));
}

Value FieldReader::ReadAmountText(const FieldValue& given, std::string_view text) const {
  if (Exact::IsNumberText(text)) {
    if (const auto number = Exact::Parse(text)) return Checked(*number);
    to_.Report(FindingCode::kAmountTooLong, path_,
               {Quoted(text), Same(std::to_string(Exact::kMaxDigits))});
    return Value::Missing();
  }
  const AmountMistake mistake = MistakeIn(text);
  if (mistake.code == FindingCode::kAmountPercentSign) return WrongKind(given, mistake.meant);
  to_.Report(mistake.code, path_, {Quoted(text), Same(mistake.meant)});
  return Value::Missing();
}

Value FieldReader::Checked(const Exact& number) const {
  std::optional<Exact> low = field_.low;
  std::optional<Exact> high = field_.high;
  if (field_.kind == FieldKind::kPercent && !low && !high) {
    low = 0;
    high = 100;
  }
  const Label shown = Same(number.ToPlain(kPlaces));
  if ((low && number < *low) || (high && number > *high)) {
    to_.Report(FindingCode::kFieldOutOfRange, path_, {Name(), shown, RangeOf(low, high)});
    return Value::Missing();
  }
  const std::vector<Exact>& one_of = field_.one_of;
  if (one_of.empty() || std::ranges::find(one_of, number) != one_of.end()) {
    return Value::Number(number);
  }
  std::string values;
  for (const Exact& value : one_of) {
    values += (values.empty() ? "" : ", ") + value.ToPlain(kPlaces);
  }
  to_.Report(FindingCode::kFieldNotOneOf, path_, {Name(), shown, Same(values)});
  return Value::Missing();
}

Value FieldReader::ReadList(const FieldValue& given) const {
  const auto* entries = std::get_if<std::vector<std::string>>(&given);
  if (entries == nullptr) return WrongKind(given, ExampleOf(field_.kind));
  const auto count = static_cast<int>(
      std::ranges::count_if(*entries, [](const std::string& entry) { return !IsBlank(entry); }));
  if (count >= field_.at_least) return Value::Number(count);
  if (count > 0) {
    to_.Report(FindingCode::kFieldListShort, path_,
               {Name(), Same(std::to_string(count)), Same(std::to_string(field_.at_least))});
  }
  return Value::Missing();
}

Value FieldReader::ReadText(const FieldValue& given) const {
  const auto* text = std::get_if<std::string>(&given);
  if (text == nullptr || !FitsField(field_.kind, Trimmed(*text)))
    return WrongKind(given, ExampleOf(field_.kind));
  return Value::Text(Trimmed(*text));
}

}  // namespace

void BindFields(const Binding& to, const Element& element, const Answer& answer,
                const std::string& path) {
  const Program& program = to.program;
  if (program.fields.empty()) {
    if (!answer.fields.empty()) {
      to.Report(FindingCode::kUnusedFields, path + "/fields", {Same("fields")});
    }
    return;
  }
  std::vector<std::string_view> names;
  for (const int field : element.fields) {
    names.push_back(program.field_names[Index(program.fields[Index(field)].name)]);
  }
  for (const auto& [name, value] : answer.fields) {
    const std::string at = path + "/fields" + PathStep(name);
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
      to.Report(FindingCode::kUnknownField, at,
                {Same(element.id), Quoted(name), Suggest(name, names)});
      continue;
    }
    const int field = element.fields[static_cast<std::size_t>(found - names.begin())];
    FieldFacts& facts = to.facts.fields[Index(field)];
    facts.value = FieldReader(to, program.fields[Index(field)], at).Read(value);
    facts.filled = facts.value.IsKnown();
  }
}

}  // namespace radap
