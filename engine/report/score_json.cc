// Scores in radap.result/1.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "engine/report/figures.h"
#include "engine/report/result_json.h"
#include "engine/report/subject.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr std::string_view kNotCountedRule = "does not count: 0";

// A pack may name a rule like a member of every score: "rule:level" is then the rule's.
std::string KeyOf(const std::string& rule) {
  static constexpr std::array<std::string_view, 9> kTaken = {
      "value", "exact", "scale", "max", "level", "claimed", "claim_holds", "counts", "rule"};
  return std::ranges::find(kTaken, rule) == kTaken.end() ? rule : "rule:" + rule;
}

std::string NumberText(const Rule& rule, const Exact& number) {
  return rule.unit == "percent" ? number.ToDecimal(2) : number.ToPlain(kGivenPlaces);
}

void WriteNamed(const Program& program, const NamedValue& named, JsonWriter& json) {
  const Rule& rule = program.rules[Index(named.rule)];
  json.Key(KeyOf(rule.name));
  switch (named.value.state) {
    case ValueState::kNumber:
      return json.Number(NumberText(rule, named.value.number));
    case ValueState::kTruth:
      return json.Truth(named.value.IsYes());
    case ValueState::kDirection:
      return json.Text(TextOf(static_cast<Direction>(named.value.code)));
    case ValueState::kKind:
      return json.Text(TextOf(static_cast<OrganisationKind>(named.value.code)));
    case ValueState::kText:
      return json.Text(named.value.text);
    case ValueState::kMissing:
    case ValueState::kUndefined:
      return json.Null();
  }
}

void WriteKpi(Evaluator& evaluator, const ScoreLine& line, JsonWriter& json) {
  if (!line.counts) json.Truth("counts", false);
  json.Text("rule", line.counts ? DecidedBy(evaluator, line.subject) : kNotCountedRule);
}

}  // namespace

void WriteScore(Evaluation& evaluation, const ScoreLine& line, JsonWriter& json) {
  const ProgramScale& scale = evaluation.evaluator.ScaleOf(line.subject);
  json.Key(line.id);
  json.BeginObject();
  json.Number("value", line.value.ToDecimal(PlacesOf(scale)));
  json.Text("exact", line.value.ToFraction());
  json.Number("max", scale.high.ToPlain(kGivenPlaces));
  if (!scale.id.empty()) json.Text("scale", scale.id);
  json.Key("level");
  if (line.level < 0) {
    json.Null();
  } else {
    json.Text(scale.levels[Index(line.level)].id);
  }
  if (line.claimed) {
    json.Number("claimed", line.claimed->ToPlain(kGivenPlaces));
    json.Truth("claim_holds", line.claim_holds);
  }
  for (const NamedValue& named : line.named) {
    WriteNamed(evaluation.evaluator.program(), named, json);
  }
  if (evaluation.evaluator.IsKpi(line.subject)) WriteKpi(evaluation.evaluator, line, json);
  json.EndObject();
}

}  // namespace radap
