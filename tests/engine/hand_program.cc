#include "tests/engine/hand_program.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "tests/engine/small_pack.h"

namespace radap::testing {

std::uint32_t HandCode::Do(Opcode op, std::uint32_t a, std::uint32_t b) {
  code_.push_back({op, a, b, {}});
  return static_cast<std::uint32_t>(code_.size() - 1);
}

std::uint32_t HandCode::Number(const Exact& number) {
  program_.constants.push_back(number);
  return Do(Opcode::kNumber, static_cast<std::uint32_t>(program_.constants.size() - 1));
}

std::uint32_t HandCode::Fact(Property property, std::uint32_t years_before) {
  return Do(Opcode::kProperty, static_cast<std::uint32_t>(property), years_before);
}

std::uint32_t HandCode::Take(const Aggregate& aggregate) {
  program_.aggregates.push_back(aggregate);
  return Do(Opcode::kAggregate, static_cast<std::uint32_t>(program_.aggregates.size() - 1));
}

std::vector<Instruction> HandCode::Return(std::uint32_t value) {
  Do(Opcode::kReturn, value);
  return code_;
}

HandProgram::HandProgram() {
  program.id = "hand";
  program.scale_low = 0;
  program.scale_high = 500;
  program.scale_unit = "points";
  program.levels = {{"basic", 300, {}}, {"advance", 400, {}}};
  ProgramScale main;
  main.low = 0;
  main.high = 500;
  main.unit = "points";
  main.levels = program.levels;
  program.scales.push_back(main);
  Add(ElementKind::kTotal, "total", -1);
}

int HandProgram::Add(ElementKind kind, const std::string& id, int parent) {
  Element element;
  element.kind = kind;
  element.id = id;
  element.parent = parent;
  const int index = static_cast<int>(program.elements.size());
  program.elements.push_back(std::move(element));
  if (parent >= 0) At(parent).children.push_back(index);
  return index;
}

int HandProgram::AddField(int element, const std::string& name, FieldKind kind) {
  const auto known = std::ranges::find(program.field_names, name);
  Field field;
  field.element = element;
  field.name = static_cast<int>(known - program.field_names.begin());
  field.kind = kind;
  field.label = {"ช่อง " + name, "field " + name};
  if (known == program.field_names.end()) program.field_names.push_back(name);
  const int index = static_cast<int>(program.fields.size());
  program.fields.push_back(std::move(field));
  At(element).fields.push_back(index);
  return index;
}

int HandProgram::AddRule(const std::string& name, ElementKind subject,
                         std::vector<Instruction> code, ValueType type) {
  Rule rule;
  rule.name = name;
  rule.subject = subject;
  rule.type = type;
  rule.code = std::move(code);
  program.rules.push_back(std::move(rule));
  return static_cast<int>(program.rules.size()) - 1;
}

int HandProgram::AddFact(const std::string& name, ElementKind subject, Property property) {
  HandCode code = Code();
  return AddRule(name, subject, code.Return(code.Fact(property)));
}

int HandProgram::AddNumber(ElementKind subject, const Exact& number) {
  HandCode code = Code();
  return AddRule("", subject, code.Return(code.Number(number)));
}

int HandProgram::AddAggregate(ElementKind subject, const Aggregate& aggregate) {
  HandCode code = Code();
  return AddRule("", subject, code.Return(code.Take(aggregate)));
}

const Program& HandProgram::Done() {
  program.elements_by_id.resize(program.elements.size());
  std::iota(program.elements_by_id.begin(), program.elements_by_id.end(), 0);
  std::ranges::sort(program.elements_by_id, {},
                    [this](int element) -> const std::string& { return At(element).id; });
  return program;
}

Dossier HandDossier(std::string_view members) {
  std::string json =
      R"({"format":"radap.dossier/1","pack":"hand","organisation":{"id":"x","kind":"service"},"fiscal_year":2567)";
  if (!members.empty()) json += ",";
  return ReadOrStop(json + std::string(members) + "}");
}

Evaluator Bound(HandProgram& hand, const Dossier& dossier, Findings& findings) {
  const Program& program = hand.Done();
  return {program, Bind(program, dossier, findings)};
}

}  // namespace radap::testing
