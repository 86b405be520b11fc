// What the parts of Bind share. Private to engine/eval.
#ifndef RADAP_ENGINE_EVAL_BIND_PARTS_H_
#define RADAP_ENGINE_EVAL_BIND_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/eval/facts.h"
#include "rules/compile/program.h"

namespace radap {

struct Binding {
  const Program& program;
  Facts& facts;
  Findings& findings;

  void Report(FindingCode code, std::string path, std::vector<Label> args = {}) const;
};

// "; did you mean `x`?" or nothing, to end a message with.
Label Suggest(std::string_view word, const std::vector<std::string_view>& valid);

// Fills facts.fields of an element from its answer at `path`.
void BindFields(const Binding& to, const Element& element, const Answer& answer,
                const std::string& path);

// Reports F0216 if a dossier says for such a subject that it is not applicable and no rule asks for that.
void CheckApplicable(const Binding& to, ElementKind kind, std::string_view id,
                     const std::string& path);

// Fills facts.kpis and judges their numbers against the limits of items and groups.
void BindKpis(const Binding& to, const Dossier& dossier);

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_BIND_PARTS_H_
