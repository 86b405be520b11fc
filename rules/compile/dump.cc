#include <fmt/format.h>

#include <cstddef>

#include "rules/compile/dump_parts.h"

namespace radap {
namespace {

std::string LevelsText(const std::vector<ProgramLevel>& levels) {
  std::string text;
  for (const ProgramLevel& level : levels) {
    text += fmt::format("level {} from {}{}\n", level.id, NumberText(level.from),
                        LabelText(level.label));
  }
  return text;
}

// Validity, scales besides the main one, constants.
std::string FurtherText(const Program& program) {
  std::string text;
  if (program.valid_from) text += "valid from " + TextOf(*program.valid_from);
  if (program.valid_to) text += " to " + TextOf(*program.valid_to);
  if (program.valid_from) text += "\n";
  for (std::size_t i = 1; i < program.scales.size(); ++i) {
    const ProgramScale& scale = program.scales[i];
    text += fmt::format("scale {} {} .. {} {}{}\n", scale.id, NumberText(scale.low),
                        NumberText(scale.high), scale.unit, LabelText(scale.label));
    text += LevelsText(scale.levels);
  }
  for (const Constant& constant : program.named_constants) {
    text += fmt::format("constant {} {} {}{}\n", constant.id, NumberText(constant.value),
                        constant.unit, LabelText(constant.label));
  }
  return text;
}

std::string HeadText(const Program& program) {
  std::string text =
      fmt::format("pack {} version {}{}\n", program.id, program.version, LabelText(program.title));
  for (const ProgramSource& source : program.sources) {
    text += fmt::format("source {} document {}{}\n", source.id, QuotedText(source.document),
                        LabelText(source.label));
  }
  text += fmt::format("scale {} .. {} {}\n", NumberText(program.scale_low),
                      NumberText(program.scale_high), program.scale_unit);
  for (const ProgramUnit& unit : program.units) {
    text += fmt::format("unit {}{}\n", unit.id, LabelText(unit.label));
  }
  return text + LevelsText(program.levels) + FurtherText(program);
}

std::string_view SeverityText(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kNote:
      return "note";
  }
  return "?";
}

std::string LintText(const Program& program, const Lint& lint) {
  return fmt::format("lint {} of {}, {} when {}{}\n", lint.name, TextOf(lint.subject),
                     SeverityText(lint.severity), RuleName(program, lint.condition),
                     LabelText(lint.message));
}

}  // namespace

std::string NumberText(const Exact& number) {
  std::string decimal = number.ToPlain(Exact::kMaxDigits);
  return Exact::Parse(decimal) == number ? decimal : number.ToFraction();
}

std::string QuotedText(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string LabelText(const Label& label) {
  std::string text;
  if (!label.th.empty()) text += " th " + QuotedText(label.th);
  if (!label.en.empty()) text += " en " + QuotedText(label.en);
  return text;
}

std::string OriginText(const std::optional<Clause>& clause, const std::vector<Assume>& assumes) {
  std::string text;
  if (clause) text += " clause " + TextOf(*clause);
  for (const Assume& assume : assumes) text += " assume " + assume.id + LabelText(assume.label);
  return text;
}

std::string RuleName(const Program& program, int rule) {
  const std::string& name = program.rules.at(static_cast<std::size_t>(rule)).name;
  return name.empty() ? fmt::format("#{}", rule) : name;
}

std::string Dump(const Program& program) {
  std::string text = HeadText(program);
  for (const Element& element : program.elements) text += DumpElement(program, element);
  for (const Lint& lint : program.lints) text += LintText(program, lint);
  for (std::size_t rule = 0; rule < program.rules.size(); ++rule) {
    text += DumpRule(program, static_cast<int>(rule));
  }
  return text;
}

}  // namespace radap
