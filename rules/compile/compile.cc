#include "rules/compile/compile.h"

#include "rules/compile/passes.h"

namespace radap {
namespace {

void CompileHead(const model::Model& model, Program& program) {
  program.id = model.id;
  program.version = model.version;
  program.title = model.title;
  program.scale_low = model.scale_low;
  program.scale_high = model.scale_high;
  program.scale_unit = model.units.at(model.scale_unit).id;
  for (const model::Source& source : model.sources) {
    program.sources.push_back({source.id, source.document, source.label});
  }
  for (const model::Unit& unit : model.units) program.units.push_back({unit.id, unit.label});
  for (const model::Level& level : model.levels) {
    program.levels.push_back({level.id, level.from, level.label});
  }
}

void CompileRules(const model::Model& model, Program& program) {
  Pools pools(program);
  for (const model::Rule& rule : model.rules) {
    program.rules.push_back(CompileRule(rule, model, pools));
  }
  program.kpi_score = program.FindRule("score", ElementKind::kKpi);
}

void CompileLints(const model::Model& model, Program& program) {
  for (const model::Lint& lint : model.lints) {
    program.lints.push_back({lint.name, lint.subject, lint.severity, lint.condition, lint.message});
  }
}

}  // namespace

Program Compile(const model::Model& model, const Source& source) {
  Program program;
  CompileHead(model, program);
  CompileElements(model, program);
  CompileRules(model, program);
  CompileLints(model, program);
  program.source = source;
  return program;
}

}  // namespace radap
