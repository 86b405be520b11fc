#include "engine/prove/setting.h"

#include <algorithm>
#include <set>

#include "rules/base/index.h"

namespace radap::prove {
namespace {

Property PropertyOf(const Fact& fact) { return static_cast<Property>(fact.index); }

bool Is(const Fact& fact, Property property) {
  return fact.kind == Fact::Kind::kProperty && PropertyOf(fact) == property;
}

bool IsFilled(const Fact& fact) {
  return fact.kind == Fact::Kind::kFilledAt || Is(fact, Property::kFilled);
}

class Constants {
 public:
  Constants(const Program& program, const Place& place) : program_(program), place_(place) {}

  void AddRule(int rule);
  std::vector<Exact> Take() const { return {numbers_.begin(), numbers_.end()}; }

 private:
  const Program& program_;
  Place place_;
  std::set<int> seen_;
  std::set<Exact> numbers_;
};

void Constants::AddRule(int rule) {
  if (rule < 0 || !seen_.insert(rule).second) return;
  for (const Instruction& instruction : program_.rules[Index(rule)].code) {
    if (instruction.op == Opcode::kNumber) numbers_.insert(program_.constants[instruction.a]);
    if (instruction.op == Opcode::kRule) AddRule(static_cast<int>(instruction.a));
    if (instruction.op == Opcode::kScore) AddRule(ScoreRuleOf(program_, place_));
    if (instruction.op == Opcode::kMatrix) {
      const Matrix& matrix = program_.matrices[instruction.a];
      numbers_.insert(matrix.rows.begin(), matrix.rows.end());
      numbers_.insert(matrix.columns.begin(), matrix.columns.end());
    }
    if (instruction.op != Opcode::kBands) continue;
    for (const Band& band : program_.band_tables[instruction.b]) {
      if (band.low) numbers_.insert(*band.low);
    }
  }
}

Setting Missing(const Fact& fact) {
  Setting setting;
  setting.fact = fact;
  return setting;
}

Setting Given(const Fact& fact, const Exact& number) {
  Setting setting = Missing(fact);
  setting.is_given = true;
  setting.number = number;
  return setting;
}

Setting Coded(const Fact& fact, std::uint8_t code) {
  Setting setting = Missing(fact);
  setting.is_given = true;
  setting.code = code;
  return setting;
}

// The numbers worth trying, without repeats, those of the domain only.
std::vector<Setting> Numbers(const Fact& fact, const Abstract& domain,
                             const std::vector<Exact>& usual) {
  std::vector<Setting> settings;
  std::set<Exact> seen;
  for (const Exact& number : usual) {
    if (domain.range.Has(number) && seen.insert(number).second) {
      settings.push_back(Given(fact, number));
    }
  }
  return settings;
}

std::vector<Exact> UsualOf(const Fact& fact, const Abstract& domain,
                           const std::vector<Exact>& constants) {
  if (!domain.choices.empty()) return domain.choices;
  std::vector<Exact> usual;
  if (Is(fact, Property::kResult)) usual = {90, 110, 100, 0};
  if (Is(fact, Property::kTarget)) usual = {100, 0};
  if (Is(fact, Property::kBaseline)) usual = {50, 150, 100, 0};
  if (Is(fact, Property::kYear)) usual = {kYear};
  const Range& range = domain.range;
  const bool is_bounded = range.low.infinite == 0 && range.high.infinite == 0;
  if (usual.empty() && is_bounded) {
    usual = {range.high.at, range.low.at, (range.low.at + range.high.at) / 2};
  } else if (usual.empty()) {
    usual = {100, 0, 1, 1000, -1};
    if (range.low.infinite == 0) usual.push_back(range.low.at);
    if (range.high.infinite == 0) usual.push_back(range.high.at);
  }
  const std::size_t most = usual.size() + 5;
  for (const Exact& constant : constants) {
    if (Is(fact, Property::kYear) && (constant < 2400 || constant > 2700)) continue;
    if (usual.size() < most) usual.push_back(constant);
  }
  return usual;
}

Kpi& KpiOf(Dossier& dossier) { return dossier.kpis.front(); }

void ApplyKpi(const Setting& setting, int year, Kpi& kpi) {
  year -= setting.fact.years_before;
  switch (PropertyOf(setting.fact)) {
    case Property::kDirection:
      kpi.direction = static_cast<Direction>(setting.code);
      return;
    case Property::kTarget:
      kpi.targets[year].amount = setting.number;
      return;
    case Property::kTargetText:
      kpi.targets[year].text = setting.text;
      return;
    case Property::kResult:
      kpi.results[year] = setting.number;
      return;
    case Property::kBaseline:
      kpi.baseline = setting.number;
      return;
    case Property::kJudged:
      kpi.judged[year] = setting.code != 0;
      return;
    case Property::kApplicable:
      kpi.applicable = setting.code != 0;
      return;
    case Property::kName:
      kpi.name = setting.text;
      return;
    case Property::kUnitName:
      kpi.unit = setting.text;
      return;
    case Property::kNote:
      kpi.note = setting.text;
      return;
    default:
      return;
  }
}

const Field* FieldOf(const Program& program, const Element& element, int name) {
  for (const int field : element.fields) {
    if (program.fields[Index(field)].name == name) return &program.fields[Index(field)];
  }
  return nullptr;
}

std::string SampleText(FieldKind kind) {
  switch (kind) {
    case FieldKind::kDate:
      return "2567-09-30";
    case FieldKind::kPeriod:
      return "2566-10..2567-09";
    case FieldKind::kUrl:
      return "https://example.go.th";
    default:
      return "x";
  }
}

// Of entries or letters.
std::size_t CountOf(const Exact& number) {
  constexpr std::size_t kMost = 10'000;
  std::size_t count = 0;
  while (Exact(static_cast<std::int64_t>(count)) < number && count < kMost) ++count;
  return count;
}

void ApplyField(const Program& program, const Element& element, const Setting& setting,
                Dossier& dossier) {
  const Field* field = FieldOf(program, element, setting.fact.index);
  if (field == nullptr) return;
  FieldValue& value =
      dossier.answers[element.id].fields[program.field_names[Index(setting.fact.index)]];
  if (field->kind == FieldKind::kList) {
    value = std::vector<std::string>(CountOf(setting.number), "x");
  } else if (field->kind == FieldKind::kNumber || field->kind == FieldKind::kPercent) {
    value = setting.number;
  } else {
    value = SampleText(field->kind);
  }
}

void ApplyElement(const Element& element, const Setting& setting, Dossier& dossier) {
  const int year = dossier.fiscal_year.value_or(kYear) - setting.fact.years_before;
  Answer* answer = nullptr;
  if (setting.number.Sign() > 0 || setting.code != 0) answer = &dossier.answers[element.id];
  switch (PropertyOf(setting.fact)) {
    case Property::kNarrativeLetters:
      if (answer != nullptr) answer->narrative = std::string(CountOf(setting.number), 'x');
      return;
    case Property::kRating:
      dossier.ratings[element.id][year] = setting.number;
      return;
    case Property::kApplicable:
      dossier.answers[element.id].applicable = setting.code != 0;
      return;
    case Property::kAnswered:
      if (answer != nullptr && !answer->narrative) answer->narrative = "";
      return;
    default:
      return;
  }
}

// "90 90": the results of the years before, oldest first.
std::string HistoryOf(const std::vector<Setting>& settings) {
  std::vector<const Setting*> years;
  for (const Setting& setting : settings) {
    if (Is(setting.fact, Property::kResult) && setting.fact.years_before > 0) {
      years.push_back(&setting);
    }
  }
  std::ranges::sort(years, [](const Setting* a, const Setting* b) {
    return a->fact.years_before > b->fact.years_before;
  });
  std::string history;
  for (const Setting* setting : years) {
    history += " " + (setting->is_given ? Shown(setting->number) : "-");
  }
  return history;
}

Label WordOf(const Setting& setting) {
  if (Is(setting.fact, Property::kDirection)) {
    const auto direction = static_cast<Direction>(setting.code);
    return {LabelOf(direction).th, std::string(radap::TextOf(direction))};
  }
  if (Is(setting.fact, Property::kKind))
    return LabelOf(static_cast<OrganisationKind>(setting.code));
  return setting.code != 0 ? Label{"ใช่", "yes"} : Label{"ไม่ใช่", "no"};
}

Label TextOfOne(const Program& program, const Setting& setting) {
  const Label name = NameOf(program, setting.fact);
  if (!setting.is_given) return {"ไม่มี" + name.th, "no " + name.en};
  if (Is(setting.fact, Property::kDirection) || Is(setting.fact, Property::kKind)) {
    return WordOf(setting);
  }
  if (!setting.text.empty())
    return {name.th + " \"" + setting.text + "\"", name.en + " \"" + setting.text + "\""};
  const bool is_truth = IsFilled(setting.fact) || Is(setting.fact, Property::kJudged) ||
                        Is(setting.fact, Property::kApplicable) ||
                        Is(setting.fact, Property::kAnswered);
  const Label value =
      is_truth ? WordOf(setting) : Label{Shown(setting.number), Shown(setting.number)};
  return {name.th + " " + value.th, name.en + " " + value.en};
}

}  // namespace

std::vector<Exact> ConstantsOf(const Program& program, const Place& place, int rule) {
  Constants constants(program, place);
  constants.AddRule(rule);
  return constants.Take();
}

std::vector<Setting> SettingsOf(const Program& program, const Place& place, const Fact& fact,
                                const std::vector<Exact>& constants) {
  const Abstract domain = DomainOf(program, place, fact);
  std::vector<Setting> settings;
  if (!domain.may_have) return settings;
  if (domain.type == ValueType::kNumber) {
    settings = Numbers(fact, domain, UsualOf(fact, domain, constants));
  } else if (domain.type == ValueType::kText) {
    settings.push_back(Coded(fact, 0));
    settings.back().text = "x";
  } else {
    for (std::uint8_t code = 0; code < 32; ++code) {
      if ((domain.codes >> code & 1U) != 0) settings.push_back(Coded(fact, code));
    }
    if (domain.type == ValueType::kTruth) std::ranges::reverse(settings);
  }
  if (domain.may_lack && !Is(fact, Property::kYear)) settings.push_back(Missing(fact));
  return settings;
}

Dossier StartOf(const Program& program, const Place& place) {
  Dossier dossier;
  dossier.pack = program.id;
  dossier.fiscal_year = kYear;
  if (!place.is_kpi) return dossier;
  const std::string& id = program.elements[Index(place.element)].id;  // "7.1/2"
  const std::size_t slash = id.find('/');
  Kpi kpi;
  kpi.item = id.substr(0, slash);
  kpi.group = std::stoi(id.substr(slash + 1));
  kpi.name = "x";
  dossier.kpis.push_back(kpi);
  return dossier;
}

namespace {

// All that is not filled in yet, with anything that fits.
void FillAll(const Program& program, const Place& place, Dossier& dossier) {
  const Element& element = program.elements[Index(place.element)];
  for (const int index : element.fields) {
    const int name = program.fields[Index(index)].name;
    if (dossier.answers[element.id].fields.contains(program.field_names[Index(name)])) continue;
    const Fact fact{Fact::Kind::kField, name, 0};
    const std::vector<Setting> settings = SettingsOf(program, place, fact, {});
    if (!settings.empty()) Apply(program, place, settings.front(), dossier);
  }
}

}  // namespace

void Apply(const Program& program, const Place& place, const Setting& setting, Dossier& dossier) {
  if (!setting.is_given) {
    if (Is(setting.fact, Property::kName)) KpiOf(dossier).name.clear();
    return;
  }
  const Element& element = program.elements[Index(place.element)];
  if (IsFilled(setting.fact)) {
    if (setting.code != 0) FillAll(program, place, dossier);
  } else if (setting.fact.kind == Fact::Kind::kField) {
    ApplyField(program, element, setting, dossier);
  } else if (Is(setting.fact, Property::kKind)) {
    dossier.organisation.kind = static_cast<OrganisationKind>(setting.code);
  } else if (Is(setting.fact, Property::kYear)) {
    dossier.fiscal_year = std::stoi(setting.number.ToDecimal(0));
  } else if (place.is_kpi) {
    ApplyKpi(setting, dossier.fiscal_year.value_or(kYear), KpiOf(dossier));
  } else {
    ApplyElement(element, setting, dossier);
  }
}

Label TextOf(const Program& program, const std::vector<Setting>& settings) {
  Label text;
  const auto add = [&](const Label& part) {
    text.th += (text.th.empty() ? "" : ", ") + part.th;
    text.en += (text.en.empty() ? "" : ", ") + part.en;
  };
  for (const Property first : {Property::kDirection, Property::kTarget, Property::kBaseline}) {
    for (const Setting& setting : settings) {
      if (Is(setting.fact, first)) add(TextOfOne(program, setting));
    }
  }
  const std::string history = HistoryOf(settings);
  if (!history.empty()) add({"ผลปีก่อน" + history, "history" + history});
  for (const Setting& setting : settings) {
    const Fact& fact = setting.fact;
    const bool is_told = Is(fact, Property::kDirection) || Is(fact, Property::kTarget) ||
                         Is(fact, Property::kBaseline) ||
                         (Is(fact, Property::kResult) && fact.years_before > 0);
    if (!is_told) add(TextOfOne(program, setting));
  }
  return text;
}

Label NameOf(const Program& program, const Fact& fact) {
  if (fact.kind == Fact::Kind::kField) {
    const std::string& name = program.field_names[Index(fact.index)];
    return {name, name};
  }
  if (fact.kind == Fact::Kind::kFilledAt) return LabelOf(Property::kFilled);
  Label name = LabelOf(PropertyOf(fact));
  if (fact.years_before > 0) {
    const std::string years = std::to_string(fact.years_before);
    name.th += " " + years + " ปีก่อน";
    name.en += " " + years + (fact.years_before == 1 ? " year before" : " years before");
  }
  return name;
}

std::string Shown(const Exact& number) {
  std::string plain = number.ToPlain(6);
  return Exact::Parse(plain) == number ? plain : number.ToFraction();
}

}  // namespace radap::prove
