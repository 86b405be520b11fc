// Fields and ratings of wild dossiers: at the ends of their ranges, of the wrong kind, blank.
#include "rules/base/index.h"
#include "tests/engine/batch/wild_content.h"

namespace radap::testing {

WildValue WildContent::NumberOf(const Field& field) {
  if (!field.one_of.empty() && !IsOdd()) {
    return WildValue::Amount(Digits(draw_.OneOf(field.one_of)));
  }
  const Exact low = field.low.value_or(0);
  const Exact high = field.high.value_or(100);
  if (IsOdd()) {
    const Exact unit = Exact::Ratio(draw_.Between(-1, 1), 1'000'000);
    return WildValue::Amount(Digits((draw_.Chance(50) ? low : high) + unit));
  }
  if (draw_.Chance(20)) return WildValue::Amount(Digits(draw_.Chance(50) ? low : high));
  if (draw_.Chance(30) && !field.low && !field.high && field.kind == FieldKind::kNumber) {
    return WildValue::Amount(AnyAmount());
  }
  const int parts = draw_.Chance(80) ? 20 : 8000;
  const Exact inside = low + (high - low) * Exact::Ratio(draw_.Between(0, parts), parts);
  return WildValue::Amount(inside.ToPlain(6));
}

WildValue WildContent::FieldOf(const Field& field) {
  static const std::vector<std::string> kDates = {"2567-09-30", "2567-02-29", " 2566-01-01 ",
                                                  "2567-1-1",   "0000-00-00", "2569-12-31"};
  static const std::vector<std::string> kPeriods = {"2565-10..2567-09", "6 months", "3 ปี",
                                                    "2567..2565",       "2566",     " 1 quarter"};
  static const std::vector<std::string> kUrls = {
      "https://example.go.th", "http://a",  "HTTPS://ตัวอย่าง/x", "ftp://a", "https://", "https:// a",
      " http://b/c ",          "http://.a", "https://\u00a0"};
  if (IsOdd()) {
    const std::vector<WildValue> odd = {WildValue::Truth(true),
                                        WildValue::Text(""),
                                        WildValue::Text("\u00a0 "),
                                        WildValue::Text("12%"),
                                        WildValue::Text("๑๒"),
                                        WildValue::Text("1,000"),
                                        WildValue::Amount("-1"),
                                        WildValue::Text("N/A"),
                                        WildValue::Text(" 5"),
                                        WildValue::Array(),
                                        WildValue(),
                                        WildValue::Object(),
                                        WildValue::Text("1e400"),
                                        WildValue::Text("1e-400")};
    return draw_.OneOf(odd);
  }
  const int usual = mood_.odd > 0 ? 70 : 100;
  const auto first_or = [&](const std::vector<std::string>& texts) {
    return WildValue::Text(draw_.Chance(usual) ? texts[0] : draw_.OneOf(texts));
  };
  switch (field.kind) {
    case FieldKind::kNumber:
    case FieldKind::kPercent:
      return NumberOf(field);
    case FieldKind::kDate:
      return first_or(kDates);
    case FieldKind::kPeriod:
      return first_or(kPeriods);
    case FieldKind::kUrl:
      return first_or(kUrls);
    case FieldKind::kList: {
      WildValue list = WildValue::Array();
      const int count = draw_.Chance(usual) ? field.at_least : draw_.Between(0, field.at_least + 1);
      for (int i = 0; i < count; ++i) {
        list.Add(WildValue::Text(draw_.Chance(usual) ? "ก" : draw_.Chance(50) ? " \u3000" : ""));
      }
      return list;
    }
    default:
      return WildValue::Text(draw_.Chance(90) ? "x" + Words() : "\u00a0");
  }
}

void WildContent::AddFields(const Element& element, WildValue& answer) {
  const bool has_stray = IsOdd() && draw_.Chance(20);
  if (element.fields.empty() && !has_stray) return;
  WildValue& fields = answer.Add("fields", WildValue::Object());
  for (const int index : element.fields) {
    const Field& field = program_.fields[Index(index)];
    if (IsMissing() || (!field.is_required && draw_.Chance(20))) continue;
    fields.Add(program_.field_names[Index(field.name)], FieldOf(field));
  }
  if (has_stray) fields.Add("stray", WildValue::Amount("1"));
}

std::string WildContent::Rating(const ProgramScale& scale) {
  const int kind = draw_.Between(1, 100);
  if (kind <= 5 && IsOdd()) return AnyAmount();
  if (kind <= 15) return Digits(draw_.Chance(50) ? scale.low : scale.high);
  const Exact part = Exact::Ratio(draw_.Between(0, 10000), 10000);
  return (scale.low + (scale.high - scale.low) * part).ToPlain(4);
}

void WildContent::AddRatings(WildValue& dossier) {
  bool is_asked = false;
  for (const Rule& rule : program_.rules) {
    for (const Instruction& instruction : rule.code) {
      is_asked |= instruction.op == Opcode::kProperty &&
                  instruction.a == static_cast<std::uint32_t>(Property::kRating);
    }
  }
  if (!is_asked && !(IsOdd() && draw_.Chance(20))) return;
  WildValue& ratings = dossier.Add("ratings", WildValue::Object());
  for (const Element& element : program_.elements) {
    if (element.kind != ElementKind::kItem || IsMissing()) continue;
    const ProgramScale& scale = program_.scales[Index(element.scale)];
    if (draw_.Chance(20)) {
      ratings.Add(element.id, WildValue::Amount(Rating(scale)));
      continue;
    }
    WildValue& by_year = ratings.Add(element.id, WildValue::Object());
    for (int year = year_ - 3; year <= year_ + 1; ++year) {
      if (year < 2400 || year > 2700 || IsMissing()) continue;
      by_year.Add(std::to_string(year), WildValue::Amount(Rating(scale)));
    }
  }
}

}  // namespace radap::testing
