#include "rules/compile/compile.h"

#include "rules/compile/passes.h"

namespace radap {
namespace {

std::vector<ProgramLevel> CompileLevels(const std::vector<model::Level>& levels) {
  std::vector<ProgramLevel> compiled;
  compiled.reserve(levels.size());
  for (const model::Level& level : levels) {
    compiled.push_back({level.id, level.from, level.label});
  }
  return compiled;
}

void CompileScales(const model::Model& model, Program& program) {
  program.scales.push_back({.id = {},
                            .low = program.scale_low,
                            .high = program.scale_high,
                            .unit = program.scale_unit,
                            .label = {},
                            .levels = program.levels});
  for (const model::Scale& scale : model.scales) {
    program.scales.push_back({scale.id, scale.low, scale.high, model.units.at(scale.unit).id,
                              scale.label, CompileLevels(scale.levels)});
  }
}

void CompileFields(const model::Model& model, Program& program) {
  program.field_names = model.field_names;
  for (const model::Field& field : model.fields) {
    program.fields.push_back({.element = field.element,
                              .name = field.name,
                              .kind = field.kind,
                              .unit = model.units.at(field.unit).id,
                              .low = field.low,
                              .high = field.high,
                              .one_of = field.one_of,
                              .at_least = field.at_least,
                              .is_required = field.is_required,
                              .levels = field.levels,
                              .label = field.label,
                              .clause = field.clause});
  }
}

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
  program.levels = CompileLevels(model.levels);
  program.valid_from = model.valid_from;
  program.valid_to = model.valid_to;
  for (const model::Constant& constant : model.constants) {
    program.named_constants.push_back({constant.id, constant.value,
                                       model.units.at(constant.unit).id, constant.label,
                                       constant.clause});
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
  CompileScales(model, program);
  CompileFields(model, program);
  CompileElements(model, program);
  CompileRules(model, program);
  CompileLints(model, program);
  program.source = source;
  return program;
}

}  // namespace radap
