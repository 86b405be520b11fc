#include "tests/engine/batch/wild_pack.h"

#include <array>
#include <vector>

#include "rules/base/element.h"
#include "rules/packs/packs.h"
#include "tests/reference/draw.h"

namespace radap::testing {
namespace {

constexpr std::array kBottomUp = {ElementKind::kKpi,      ElementKind::kIssue,
                                  ElementKind::kQuestion, ElementKind::kItem,
                                  ElementKind::kCategory, ElementKind::kTotal};

// Rules of one kind that are there already, for others to use.
struct Made {
  std::vector<std::string> numbers;
  std::vector<std::string> tests;
};

// All numbers are in the unit `number`, so that any of them goes with any other.
class Maker {
 public:
  explicit Maker(std::mt19937_64& engine) : draw_(engine) {}

  std::string Make();

 private:
  Made& Of(ElementKind kind) { return made_[static_cast<std::size_t>(kind)]; }
  std::string Constant();
  std::string Fact(ElementKind kind);
  std::string Number(ElementKind kind, int depth);
  std::string Joined(ElementKind kind, int depth);
  std::string Aggregate(ElementKind kind);
  std::string Filters(ElementKind members);
  std::string TruthFact(ElementKind kind);
  std::string Truth(ElementKind kind, int depth);
  ElementKind Below(ElementKind kind);
  void AddNumber(ElementKind kind);
  std::string Table(ElementKind kind);
  void AddTest(ElementKind kind);
  void AddScore(ElementKind kind, const std::string& name);
  void AddLint(ElementKind kind);
  void AddElements();
  void AddQuestion(const std::string& id, const std::string& weight);
  void AddGroups();
  std::string Openness();
  std::string Label() { return " th \"ก\" en \"a\""; }

  reference::Draw draw_;
  std::array<Made, 7> made_;
  std::string text_;
  int names_ = 0;
};

std::string Maker::Constant() {
  static const std::vector<std::string> kNumbers = {
      "0",   "1",  "2",       "3",        "7",       "10",    "100",        "0.5",
      "0.1", "-1", "33.3333", "0.000001", "1000000", "-0.25", "12345678901"};
  return draw_.OneOf(kNumbers);
}

std::string Maker::Fact(ElementKind kind) {
  static const std::vector<std::string> kKpi = {
      "result / target",
      "result / 1 measure",
      "target / 1 measure",
      "baseline / 1 measure",
      "(result - target) / target",
      "(result of 1 year before) / 1 measure",
      "(target of 1 year before) / 1 measure",
      "(mean of known results of 2 years before) / 1 measure",
      "(mean of results of 3 years) / 1 measure",
      "(sum of known results of 5 years) / 1 measure",
      "(max of known targets of 2 years) / 1 measure",
      "(min of results of 2 years before) / 1 measure",
      "(result - baseline) / (target - baseline)",
      "year / 1 years"};
  static const std::vector<std::string> kQuestion = {
      "fa", "fb", "fc", "fp / 1 percent", "fl / 1 count", "narrative-letters / 1 count", "fa / fb"};
  if (kind == ElementKind::kKpi) return draw_.OneOf(kKpi);
  if (kind == ElementKind::kQuestion && draw_.Chance(70)) return draw_.OneOf(kQuestion);
  if (kind == ElementKind::kItem && draw_.Chance(30)) return "rating / 1 rating";
  if (kind == ElementKind::kItem && draw_.Chance(40)) return "(rating of 1 year before) / 1 rating";
  if (kind == ElementKind::kIssue) return draw_.Chance(50) ? "files / 1 count" : "links / 1 count";
  return Aggregate(kind);
}

ElementKind Maker::Below(ElementKind kind) {
  switch (kind) {
    case ElementKind::kTotal:
      return draw_.OneOf(std::vector{ElementKind::kCategory, ElementKind::kItem,
                                     ElementKind::kQuestion, ElementKind::kKpi,
                                     ElementKind::kIssue});
    case ElementKind::kCategory:
      return draw_.OneOf(std::vector{ElementKind::kItem, ElementKind::kItem, ElementKind::kQuestion,
                                     ElementKind::kKpi});
    case ElementKind::kItem:
      return draw_.Chance(50) ? ElementKind::kQuestion : ElementKind::kKpi;
    default:
      return ElementKind::kIssue;
  }
}

std::string Maker::Filters(ElementKind members) {
  std::string filters;
  const std::vector<std::string>& tests = Of(members).tests;
  if (draw_.Chance(25)) {
    filters += " among (" + (draw_.Chance(50) ? "applicable" : draw_.OneOf(tests)) + ")";
  }
  if (draw_.Chance(25)) filters += " where (" + draw_.OneOf(tests) + ")";
  return filters;
}

std::string Maker::Aggregate(ElementKind kind) {
  static const std::vector<std::string> kFunctions = {"mean", "sum", "min", "max"};
  const ElementKind members = Below(kind);
  const std::string plural(PluralOf(members));
  const int way = draw_.Between(1, 10);
  if (way <= 2 || members == ElementKind::kIssue) {
    const std::string test = " of " + plural + " " + draw_.OneOf(Of(members).tests);
    const std::string filters = Filters(members);
    return draw_.Chance(50) ? "(count" + test + filters + ") / 1 count" : "share" + test + filters;
  }
  std::string function = draw_.OneOf(kFunctions);
  // Weights sum to 1 below each category and item, and of the categories.
  const bool has_weights = members != ElementKind::kKpi &&
                           (kind != ElementKind::kTotal || members == ElementKind::kCategory);
  const bool is_weighted = has_weights && draw_.Chance(10);
  if (is_weighted) {
    function = draw_.Chance(50) ? "weighted mean" : "weighted sum";
  }
  std::string text = function + " of ";
  if (draw_.Chance(50)) {
    if (!is_weighted && draw_.Chance(30)) text += "known ";
    text += draw_.OneOf(Of(members).numbers) + " of ";
  }
  text += plural;
  return text + Filters(members);
}

std::string Maker::Joined(ElementKind kind, int depth) {
  const std::string a = Number(kind, depth - 1);
  const std::string b = Number(kind, depth - 1);
  switch (draw_.Between(1, 9)) {
    case 1:
      return "(" + a + " + " + b + ")";
    case 2:
      return "(" + a + " - " + b + ")";
    case 3:
      return "(" + a + " * " + b + ")";
    case 4:
      return "(" + a + ") / (" + b + ")";
    case 5:
      return "min(" + a + ", " + b + ")";
    case 6:
      return "max(" + a + ", " + b + ", 1)";
    case 7:
      return "clamp(" + a + ", -5, 100)";
    case 8:
      return "round(" + a + ", " + std::to_string(draw_.Between(0, 4)) + ")";
    default:
      return "(-(" + a + "))";
  }
}

std::string Maker::Number(ElementKind kind, int depth) {
  const std::vector<std::string>& numbers = Of(kind).numbers;
  const int way = draw_.Between(1, 10);
  if (depth > 0 && way <= 5) return Joined(kind, depth);
  if (way <= 7 && !numbers.empty()) return draw_.OneOf(numbers);
  if (way == 8) return Constant();
  return "(" + Fact(kind) + ")";
}

std::string Maker::TruthFact(ElementKind kind) {
  static const std::vector<std::string> kAny = {"kind is one of service, province",
                                                "kind is missing",
                                                "applicable",
                                                "not applicable",
                                                "year >= 2567",
                                                "kind is not fund"};
  static const std::vector<std::string> kKpi = {"direction is higher",
                                                "direction is lower",
                                                "direction is missing",
                                                "judged",
                                                "judged of 1 year before",
                                                "target-text is known",
                                                "target is missing",
                                                "result of 1 year before is missing",
                                                "name starts with \"จำนวน\"",
                                                "unit-name contains \"ร้อยละ\"",
                                                "name is missing",
                                                "note contains \"a\"",
                                                "target-text of 1 year before is missing",
                                                "result > target",
                                                "target = result of 1 year before"};
  static const std::vector<std::string> kIssue = {
      "claimed", "starred", "files >= 1", "links >= 1", "level is basic", "claimed and files >= 1"};
  static const std::vector<std::string> kQuestion = {"answered",          "filled",
                                                     "filled at basic",   "ft is missing",
                                                     "ft contains \"ก\"", "fa is known",
                                                     "fl >= 2",           "fd is missing",
                                                     "fu is known",       "narrative-letters > 5",
                                                     "level is advance",  "fe is missing"};
  if (draw_.Chance(20)) return draw_.OneOf(kAny);
  if (kind == ElementKind::kKpi) return draw_.OneOf(kKpi);
  if (kind == ElementKind::kIssue) return draw_.OneOf(kIssue);
  if (kind == ElementKind::kQuestion) return draw_.OneOf(kQuestion);
  if (kind == ElementKind::kItem && draw_.Chance(40)) return "rating is missing";
  return "kind is known";
}

std::string Maker::Truth(ElementKind kind, int depth) {
  static const std::vector<std::string> kCompares = {" < ", " <= ", " > ", " >= ", " = ", " <> "};
  const std::vector<std::string>& tests = Of(kind).tests;
  const int way = draw_.Between(1, 10);
  if (depth > 0 && way <= 3) {
    const std::string a = Truth(kind, depth - 1);
    const std::string b = Truth(kind, depth - 1);
    return "((" + a + ")" + (draw_.Chance(50) ? " and (" : " or (") + b + "))";
  }
  if (depth > 0 && way == 4) return "not (" + Truth(kind, depth - 1) + ")";
  if (way <= 6 && !Of(kind).numbers.empty()) {
    const std::string a = Number(kind, 1);
    const std::string compare = draw_.OneOf(kCompares);
    return "(" + a + ")" + compare + "(" + Number(kind, 1) + ")";
  }
  if (way == 7 && !Of(kind).numbers.empty()) return draw_.OneOf(Of(kind).numbers) + " is missing";
  if (way == 8 && !tests.empty()) return draw_.OneOf(tests);
  return TruthFact(kind);
}

// What may end a rule in place of `otherwise`.
std::string Maker::Table(ElementKind kind) {
  const std::string of = Number(kind, 1);
  switch (draw_.Between(1, 3)) {
    case 1:
      return "  bands of " + of +
             "\n    below 1 -> 10\n    1 to 2 -> 20\n    above 2 to below 100 -> " + Constant() +
             "\n    100 and above -> 0.5\n";
    case 2:
      return "  interpolate " + of + "\n    at 0 -> 0\n    at 1 -> " + Constant() +
             "\n    at 3.5 -> 100\n";
    default: {
      const std::string second = "(" + Fact(kind) + ")";
      return "  interpolate " + of + "\n    at " + second + " -> 10\n    at " + Number(kind, 1) +
             " -> 20\n";
    }
  }
}

void Maker::AddNumber(ElementKind kind) {
  const std::string name = "n" + std::to_string(++names_);
  text_ += "rule " + name + " of " + std::string(TextOf(kind)) + ", number" +
           (draw_.Chance(50) ? Label() : "") + "\n";
  for (int left = draw_.Between(0, 2); left > 0; --left) {
    const std::string condition = Truth(kind, 2);
    text_ += "  when " + condition + ": " + Number(kind, 1) + "\n";
  }
  if (kind == ElementKind::kQuestion && draw_.Chance(15)) {
    text_ += "  ladder of issues " + draw_.OneOf(Of(ElementKind::kIssue).tests) +
             "\n    step basic -> 30\n    step advance -> 20.5\n";
  } else if (kind == ElementKind::kQuestion && draw_.Chance(15)) {
    text_ +=
        "  matrix of fc by fe\n    columns 1, 2, 3\n    row 0 -> 1, 2, 3\n    row 0.5 -> 4, 5, "
        "-6\n";
  } else if (draw_.Chance(35)) {
    text_ += Table(kind);
  } else {
    text_ += "  otherwise: " + Number(kind, 3) + "\n";
  }
  Of(kind).numbers.push_back(name);
}

void Maker::AddTest(ElementKind kind) {
  const std::string name = "t" + std::to_string(++names_);
  text_ += "test " + name + " of " + std::string(TextOf(kind)) + Label() + "\n";
  if (draw_.Chance(30)) {
    const std::string condition = Truth(kind, 1);
    text_ += "  when " + condition + ": " + (draw_.Chance(50) ? "yes" : "no") + "\n";
  }
  text_ += "  otherwise: " + Truth(kind, 2) + "\n";
  Of(kind).tests.push_back(name);
}

void Maker::AddScore(ElementKind kind, const std::string& name) {
  const std::string number = draw_.OneOf(Of(kind).numbers);
  text_ += "rule " + name + " of " + std::string(TextOf(kind)) + ", number" + Label() +
           "\n  when " + number + " is missing: " + (draw_.Chance(50) ? "0" : "1.25") +
           "\n  otherwise: " + number + "\n";
}

void Maker::AddLint(ElementKind kind) {
  static const std::vector<std::string> kSeverities = {"error", "warning", "note"};
  text_ += "lint l" + std::to_string(++names_) + " of " + std::string(TextOf(kind)) + ", " +
           draw_.OneOf(kSeverities) + "\n";
  text_ += "  when " + Truth(kind, 2) + "\n  say th \"ก\" en \"a\"\n";
}

std::string Maker::Openness() {
  static const std::vector<std::string> kWords = {" only for province, local", " not for fund",
                                                  " only for service, policy, other"};
  return draw_.Chance(25) ? draw_.OneOf(kWords) : "";
}

void Maker::AddQuestion(const std::string& id, const std::string& weight) {
  text_ += "    question " + id + Openness() +
           (draw_.Chance(50) ? " level basic" : " level advance") + " weight " + weight + Label() +
           "\n";
  if (draw_.Chance(50)) text_ += "      narrative at most 12 letters\n";
  const bool has_all = draw_.Chance(70);
  static const std::vector<std::string> kFields = {"fa number 0 .. 10",
                                                   "fb number optional",
                                                   "fc number one of 0, 0.5, 1 level advance",
                                                   "fe number one of 1, 2, 3",
                                                   "fp percent optional",
                                                   "fl list at least 2 optional",
                                                   "ft text level basic",
                                                   "fd date",
                                                   "fu url optional",
                                                   "fo period optional"};
  for (const std::string& field : kFields) {
    if (has_all || draw_.Chance(50)) text_ += "      field " + field + Label() + "\n";
  }
  for (int i = 1, issues = draw_.Between(1, 3); i <= issues; ++i) {
    text_ += "      issue " + std::to_string(i) + (draw_.Chance(40) ? " starred" : "") +
             Openness() + (draw_.Chance(50) ? " level basic" : " level advance") + Label() + "\n";
  }
}

void Maker::AddGroups() {
  if (draw_.Chance(60)) text_ += "    kpis 1 to 3\n";
  for (int i = 1; i <= 3; ++i) {
    text_ += "    group " + std::to_string(i);
    const std::string openness = Openness();
    if (openness.empty() && draw_.Chance(30)) {
      text_ += draw_.Chance(50) ? " mandatory" : " mandatory for service, local";
    }
    text_ += openness + Label();
    if (draw_.Chance(30)) text_ += ": group-score";
    text_ += "\n";
    if (draw_.Chance(40))
      text_ += "      kpis " + std::string(draw_.Chance(50) ? "at most 1\n" : "1 to 2\n");
  }
}

void Maker::AddElements() {
  text_ += "total" + Label() + "\n  field fa number optional" + Label() + "\n";
  for (int c = 1; c <= 2; ++c) {
    const std::string category = std::to_string(c);
    text_ += "category " + category + Openness() + " weight 0.5" + Label() + "\n";
    for (int i = 1; i <= 2; ++i) {
      const std::string item = category + "." + std::to_string(i);
      text_ +=
          "  item " + item + Openness() + " weight " + (i == 1 ? "0.3" : "0.7") + Label() + "\n";
      if (i == c) {
        AddGroups();
        continue;
      }
      AddQuestion(item + ".1", "0.25");
      AddQuestion(item + ".2", "0.75");
    }
  }
}

std::string Maker::Make() {
  text_ = "pack wild version 1\n  title th \"ก\" en \"a\"\n";
  if (draw_.Chance(50)) text_ += "  valid from 2566-10-01 to 2568-09-30\n";
  text_ += draw_.Chance(50) ? "  scale 0 .. 100 number\n" : "  scale 1 .. 5 number\n";
  text_ += "  levels\n    level basic from 1 number" + Label() +
           "\n    level advance from 3.5 number" + Label() + "\n";
  for (const ElementKind kind : kBottomUp) {
    for (int left = draw_.Between(1, 2); left > 0; --left) AddTest(kind);
    if (kind == ElementKind::kIssue) continue;
    for (int left = draw_.Between(1, 4); left > 0; --left) {
      AddNumber(kind);
      if (draw_.Chance(50)) AddTest(kind);
    }
    AddScore(kind, "score");
    if (kind == ElementKind::kKpi) AddScore(kind, "group-score");
    if (draw_.Chance(60)) AddLint(kind);
  }
  AddElements();
  return text_;
}

}  // namespace

// Now and then conditions happen to decide every case before the last line, which is an error.
std::string WildPack(std::mt19937_64& engine) {
  while (true) {
    std::string text = Maker(engine).Make();
    if (CompilePack({"wild.radap", text}).program) return text;
  }
}

}  // namespace radap::testing
