// The members of each part of a Program, so that a program can be written as bytes and read again (program_bytes.cc)
// without naming each one twice. A structured binding names as many members as the struct has, or does not compile:
// a member that is added is not forgotten here. Used in this folder only.
#ifndef RADAP_RULES_PACKS_PROGRAM_MEMBERS_H_
#define RADAP_RULES_PACKS_PROGRAM_MEMBERS_H_

#include <tuple>

#include "rules/compile/program.h"

namespace radap {

inline auto Members(Label& label) {
  auto& [th, en] = label;
  return std::tie(th, en);
}
inline auto Members(Span& span) {
  auto& [begin, end] = span;
  return std::tie(begin, end);
}
inline auto Members(Date& date) {
  auto& [year, month, day] = date;
  return std::tie(year, month, day);
}
inline auto Members(Clause& clause) {
  auto& [source, first_line, last_line, text] = clause;
  return std::tie(source, first_line, last_line, text);
}
inline auto Members(SourcePart& part) {
  auto& [begin, name, line] = part;
  return std::tie(begin, name, line);
}
inline auto Members(Source& source) {
  auto& [name, text, parts, is_built_in] = source;
  return std::tie(name, text, parts, is_built_in);
}
inline auto Members(Assume& assume) {
  auto& [id, label] = assume;
  return std::tie(id, label);
}
inline auto Members(Field& field) {
  auto& [element, name, kind, unit, low, high, one_of, at_least, is_required, levels, label,
         clause] = field;
  return std::tie(element, name, kind, unit, low, high, one_of, at_least, is_required, levels,
                  label, clause);
}
inline auto Members(Needs& needs) {
  auto& [at_least, terms] = needs;
  return std::tie(at_least, terms);
}
inline auto Members(Element& element) {
  auto& [kind, id, parent, children, label, clause, assumes, score, scale, fields, needs, starred,
         levels, weight, mandatory, open_to, kpis_at_least, kpis_at_most, narrative_at_most] =
      element;
  return std::tie(kind, id, parent, children, label, clause, assumes, score, scale, fields, needs,
                  starred, levels, weight, mandatory, open_to, kpis_at_least, kpis_at_most,
                  narrative_at_most);
}
inline auto Members(Instruction& instruction) {
  auto& [op, a, b, span] = instruction;
  return std::tie(op, a, b, span);
}
inline auto Members(Aggregate& aggregate) {
  auto& [function, collection, of_results, series, years, through_now, known_only, rule, test,
         among] = aggregate;
  return std::tie(function, collection, of_results, series, years, through_now, known_only, rule,
                  test, among);
}
inline auto Members(Band& band) {
  auto& [low, high, includes_low, includes_high, value, span] = band;
  return std::tie(low, high, includes_low, includes_high, value, span);
}
inline auto Members(Ladder::Step& step) {
  auto& [level, test, value, span] = step;
  return std::tie(level, test, value, span);
}
inline auto Members(Ladder& ladder) {
  auto& [collection, test, among, steps] = ladder;
  return std::tie(collection, test, among, steps);
}
inline auto Members(Curve::Point& point) {
  auto& [at, value, span] = point;
  return std::tie(at, value, span);
}
inline auto Members(Curve& curve) {
  auto& [points] = curve;
  return std::tie(points);
}
inline auto Members(Matrix& matrix) {
  auto& [row, column, rows, columns, cells, spans] = matrix;
  return std::tie(row, column, rows, columns, cells, spans);
}
inline auto Members(Rule& rule) {
  auto& [name, subject, type, unit, label, span, code, clause, assumes] = rule;
  return std::tie(name, subject, type, unit, label, span, code, clause, assumes);
}
inline auto Members(Lint& lint) {
  auto& [name, subject, severity, condition, message] = lint;
  return std::tie(name, subject, severity, condition, message);
}
inline auto Members(ProgramSource& source) {
  auto& [id, document, label] = source;
  return std::tie(id, document, label);
}
inline auto Members(ProgramLevel& level) {
  auto& [id, from, label] = level;
  return std::tie(id, from, label);
}
inline auto Members(ProgramUnit& unit) {
  auto& [id, label] = unit;
  return std::tie(id, label);
}
inline auto Members(ProgramScale& scale) {
  auto& [id, low, high, unit, label, levels] = scale;
  return std::tie(id, low, high, unit, label, levels);
}
inline auto Members(Constant& constant) {
  auto& [id, value, unit, label, clause] = constant;
  return std::tie(id, value, unit, label, clause);
}
inline auto Members(Program& program) {
  auto& [id, version, sha256, title, valid_from, valid_to, sources, scales, named_constants,
         field_names, fields, scale_low, scale_high, scale_unit, units, levels, elements,
         elements_by_id, rules, kpi_score, lints, constants, texts, aggregates, band_tables,
         ladders, curves, matrices, source] = program;
  return std::tie(id, version, sha256, title, valid_from, valid_to, sources, scales,
                  named_constants, field_names, fields, scale_low, scale_high, scale_unit, units,
                  levels, elements, elements_by_id, rules, kpi_score, lints, constants, texts,
                  aggregates, band_tables, ladders, curves, matrices, source);
}

}  // namespace radap

#endif  // RADAP_RULES_PACKS_PROGRAM_MEMBERS_H_
