#include "tests/engine/any_dossier.h"

#include <string>
#include <utility>
#include <vector>

#include "tests/reference/draw.h"

namespace radap {
namespace {

class Maker {
 public:
  explicit Maker(std::mt19937_64& engine) : draw_(engine) {}

  Dossier Make();

 private:
  std::string Text();
  std::string Id();
  int Year() { return draw_.Between(2400, 2700); }
  Exact Amount();
  std::optional<Exact> MaybeAmount();
  std::map<int, Exact> Amounts();
  Evidence MakeEvidence();
  IssueAnswer MakeIssue();
  FieldValue MakeField();
  Answer MakeAnswer();
  YearTarget MakeTarget(int year);
  Kpi MakeKpi(int index);
  PrintedFigure MakeFigure();

  reference::Draw draw_;
};

// Never blank, since many places refuse that.
std::string Maker::Text() {
  static const std::vector<std::string> kParts = {
      "ก",    "น้ำ",   "\xEF\x9C\x81", "\"",           "\\",
      "/",    "\n",   "\t",           "\r",           std::string(1, '\0'),
      "\x01", "\x7F", "\xC2\x85",     "\xE2\x80\xA8", "😀",
      "{0}",  " ",    "=1+1",         "\\u0041",      "~1"};
  std::string text = "x";
  for (int left = draw_.Between(0, 6); left > 0; --left) text += draw_.OneOf(kParts);
  return text;
}

std::string Maker::Id() {
  std::string id = std::to_string(draw_.Between(1, 12));
  while (draw_.Chance(50)) id += "." + std::to_string(draw_.Between(1, 12));
  return draw_.Chance(10) ? Text() : id;
}

Exact Maker::Amount() {
  static const std::vector<std::string> kTexts = {"0",
                                                  "-0.5",
                                                  "95",
                                                  "0.1",
                                                  "27.65",
                                                  "1839.00",
                                                  "100000000",
                                                  "1e40",
                                                  "-1e-40",
                                                  "0.000000000000000000000000000000000000001",
                                                  "1234567890123456789012345678901234567890",
                                                  "0.123456789012345678901234567890123456789e-40",
                                                  "1000000000000000000000000000000000000000e40",
                                                  "1234567890123456789012345678901234567891e40",
                                                  "-98765.4321098765432109876543210987654321",
                                                  "9223372036854775807",
                                                  "0.0000000001"};
  return *Exact::Parse(draw_.OneOf(kTexts));
}

std::optional<Exact> Maker::MaybeAmount() {
  return draw_.Chance(50) ? std::optional(Amount()) : std::nullopt;
}

std::map<int, Exact> Maker::Amounts() {
  std::map<int, Exact> amounts;
  for (int left = draw_.Between(0, 3); left > 0; --left) amounts[Year()] = Amount();
  return amounts;
}

Evidence Maker::MakeEvidence() {
  Evidence evidence;
  if (draw_.Chance(70)) evidence.file = Text();
  if (evidence.file.empty() || draw_.Chance(30)) evidence.url = "https://a.example/" + Text();
  if (draw_.Chance(30)) evidence.sha256 = std::string(64, 'a');
  return evidence;
}

IssueAnswer Maker::MakeIssue() {
  IssueAnswer issue;
  issue.applicable = draw_.Chance(80);
  if (draw_.Chance(80)) issue.claimed = draw_.Chance(50);
  for (int left = draw_.Between(0, 2); left > 0; --left) issue.evidence.push_back(MakeEvidence());
  return issue;
}

FieldValue Maker::MakeField() {
  switch (draw_.Between(1, 6)) {
    case 1:
      return Amount();
    case 2:
      return draw_.Chance(50);
    case 3:
      return std::vector<std::string>{Text(), "", Text()};
    case 4:
      return std::vector<std::string>();
    case 5:
      return std::string("95");  // a text that looks like a number stays a text
    default:
      return draw_.Chance(20) ? std::string() : Text();
  }
}

Answer Maker::MakeAnswer() {
  Answer answer;
  answer.applicable = draw_.Chance(80);
  for (int left = draw_.Between(0, 12); left > 0; --left) answer.issues[Id()] = MakeIssue();
  for (int left = draw_.Between(0, 3); left > 0; --left) answer.fields[Text()] = MakeField();
  if (draw_.Chance(50)) answer.narrative = draw_.Chance(20) ? "" : Text();
  return answer;
}

YearTarget Maker::MakeTarget(int year) {
  YearTarget target;
  const int kind = draw_.Between(1, 5);
  if (kind == 1) target.amount = Amount();
  if (kind == 2 || (kind > 3 && draw_.Chance(50))) target.text = Text();
  if (kind == 4) target.to_baseline = true;
  if (kind == 5) target.to_year = year - 1;
  if (kind < 4) return target;
  (draw_.Chance(50) ? target.plus : target.plus_percent) = Amount();
  return target;
}

Kpi Maker::MakeKpi(int index) {
  Kpi kpi;
  kpi.index = index;
  kpi.item = Id();
  if (draw_.Chance(80)) kpi.group = draw_.Between(1, 2147483647);
  kpi.name = Text();
  if (draw_.Chance(50)) kpi.unit = Text();
  if (draw_.Chance(50)) kpi.note = Text();
  if (draw_.Chance(80)) kpi.direction = draw_.Chance(50) ? Direction::kHigher : Direction::kLower;
  kpi.applicable = draw_.Chance(80);
  kpi.baseline = MaybeAmount();
  kpi.target = MaybeAmount();
  for (int left = draw_.Between(0, 4); left > 0; --left) {
    const int year = draw_.Between(2401, 2700);
    kpi.targets[year] = MakeTarget(year);
  }
  for (int left = draw_.Between(0, 2); left > 0; --left) kpi.judged[Year()] = draw_.Chance(50);
  kpi.results = Amounts();
  kpi.claimed.success = MaybeAmount();
  kpi.claimed.score = MaybeAmount();
  return kpi;
}

PrintedFigure Maker::MakeFigure() {
  static const std::vector<std::string> kPrinted = {"1839.00", "27.65", "", "2567-01-15", "-0"};
  PrintedFigure figure;
  const std::vector<std::string_view> words(PrintedKindWords().begin(), PrintedKindWords().end());
  figure.what = *PrintedKindOf(draw_.OneOf(words));
  figure.value = "3616000";
  if (draw_.Chance(50)) figure.of = Text();
  if (draw_.Chance(50)) figure.at = "line 660";
  figure.is_basis = draw_.Chance(30);
  for (int left = draw_.Between(0, 3); left > 0; --left) {
    figure.parts.push_back(draw_.OneOf(kPrinted));
  }
  return figure;
}

Dossier Maker::Make() {
  Dossier dossier;
  dossier.pack = Text();
  dossier.organisation.id = Text();
  if (draw_.Chance(50)) dossier.organisation.name = Text();
  if (draw_.Chance(50)) dossier.organisation.name_en = Text();
  if (draw_.Chance(50)) dossier.organisation.parent = Text();
  if (draw_.Chance(50)) dossier.organisation.kind = OrganisationKind{};
  dossier.fiscal_year = Year();
  for (int left = draw_.Between(0, 4); left > 0; --left) dossier.answers[Id()] = MakeAnswer();
  for (int left = draw_.Between(0, 3); left > 0; --left) dossier.ratings[Id()] = Amounts();
  if (draw_.Chance(30)) dossier.ratings[Id()] = {{0, Amount()}};
  for (int index = 0; index < draw_.Between(0, 4); ++index) dossier.kpis.push_back(MakeKpi(index));
  for (int left = draw_.Between(0, 3); left > 0; --left) dossier.claimed[Id()] = Amount();
  for (int left = draw_.Between(0, 3); left > 0; --left) dossier.printed.push_back(MakeFigure());
  return dossier;
}

}  // namespace

Dossier AnyDossier(std::mt19937_64& engine) { return Maker(engine).Make(); }

}  // namespace radap
