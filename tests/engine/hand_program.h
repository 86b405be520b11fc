// Programs put together by hand, instruction by instruction, for tests of what runs them: no text, no checks.
#ifndef RADAP_TESTS_ENGINE_HAND_PROGRAM_H_
#define RADAP_TESTS_ENGINE_HAND_PROGRAM_H_

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/eval/evaluator.h"
#include "rules/compile/program.h"

namespace radap::testing {

// The code of one rule; each call adds an instruction and gives its register.
class HandCode {
 public:
  explicit HandCode(Program& program) : program_(program) {}

  std::uint32_t Do(Opcode op, std::uint32_t a = 0, std::uint32_t b = 0);
  std::uint32_t Number(const Exact& number);
  std::uint32_t Fact(Property property, std::uint32_t years_before = 0);
  std::uint32_t Take(const Aggregate& aggregate);
  // The value of the rule.
  std::vector<Instruction> Return(std::uint32_t value);

 private:
  Program& program_;
  std::vector<Instruction> code_;
};

// A total scored 0 .. 500 points with levels basic (300) and advance (400), and what a test adds to it.
class HandProgram {
 public:
  HandProgram();

  // The last word of an id is the element's own: "1.1.1/3". Returns its index. REQUIRES: after its parent.
  int Add(ElementKind kind, const std::string& id, int parent = 0);
  int AddField(int element, const std::string& name, FieldKind kind);
  int AddRule(const std::string& name, ElementKind subject, std::vector<Instruction> code,
              ValueType type = ValueType::kNumber);
  // A rule that is one fact, one constant or one aggregate.
  int AddFact(const std::string& name, ElementKind subject, Property property);
  int AddNumber(ElementKind subject, const Exact& number);
  int AddAggregate(ElementKind subject, const Aggregate& aggregate);
  HandCode Code() { return HandCode(program); }
  Element& At(int element) { return program.elements[static_cast<std::size_t>(element)]; }
  Field& FieldAt(int field) { return program.fields[static_cast<std::size_t>(field)]; }

  // Ready to run.
  const Program& Done();

  Program program;
};

// A dossier of 2567 for pack "hand" with these members.
Dossier HandDossier(std::string_view members);

// The dossier bound to the program, which must outlive it.
Evaluator Bound(HandProgram& hand, const Dossier& dossier, Findings& findings);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_HAND_PROGRAM_H_
