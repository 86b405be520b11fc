#include "tests/engine/mapping/mapping_pair.h"

#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr std::string_view kHead = R"(
  title th "ก" en "a"
  source s document "s.txt" th "ก" en "a"
  scale 0 .. 500 points
  levels
    level basic from 300 points th "ก" en "a"

rule score of kpi, points
  when result is missing: 0
  otherwise: 500
total th "ก" en "a": mean of categories
category 1 th "ก" en "a": mean of items
)";

}  // namespace

const Program& FormPack() {
  static const Program program = CompileOrStop("pack form version 1" + std::string(kHead) + R"(
  item 1.1 th "ก" en "a": mean of questions
    question 1.1.1 th "ก" en "a": share of issues met * 500 points
      issue 1 th "ก" en "a"
      issue 2 starred th "ก" en "a"
      issue 3 th "ก" en "a"
  item 1.2 th "ก" en "a": sum of kpis / 2
    group 1 th "ก" en "a"
    group 2 th "ก" en "a"

test met of issue
  when starred: claimed and files >= 1
  otherwise: claimed
)");
  return program;
}

const Program& BlanksPack() {
  static const Program program = CompileOrStop("pack blanks version 1" + std::string(kHead) + R"(
  item 1.1 th "ก" en "a": mean of questions
    question 1.1.1 th "ก" en "a": share-filled
      field economy text th "ก" en "a"
      field social text th "ก" en "a"
      needs at least 1 of economy, social
    question 1.1.2 th "ก" en "a": share-filled
      field impacts list at least 2 th "ก" en "a"
      field more text optional th "ก" en "a"
    question 1.1.3 th "ก" en "a": share-filled
      field how text th "ก" en "a"
      field part percent th "ก" en "a"
  item 1.2 th "ก" en "a": sum of kpis / 2
    group 1 th "ก" en "a"
    group 3 th "ก" en "a"

rule share-filled of question, points
  when filled: 500
  otherwise: 0
)");
  return program;
}

std::string Dump(const Mapping& mapping) {
  std::string dump;
  for (const MappingLine& line : mapping.lines) {
    dump += std::to_string(line.line) + ": ";
    dump.append(radap::TextOf(line.kind)).append(" ").append(line.id);
    if (line.from.empty()) dump += " nothing " + line.reason.th + "|" + line.reason.en;
    for (const std::string& id : line.from) dump += (id == line.from[0] ? " from " : ", ") + id;
    dump += "\n";
  }
  return dump;
}

std::string Dump(const MappingMistakes& mistakes) {
  std::string dump;
  for (const MappingMistake& mistake : mistakes) {
    dump += std::to_string(mistake.line) + ": " + mistake.message.en + "\n";
  }
  return dump;
}

std::string Parsed(const std::string& text) {
  MappingMistakes mistakes;
  const Mapping mapping = ParseMapping({.name = "from-x.map", .text = text}, mistakes);
  return Dump(mapping) + Dump(mistakes);
}

Mapping MappingOf(const std::string& text) {
  MappingMistakes mistakes;
  return ParseMapping({.name = "from-x.map", .text = text}, mistakes);
}

}  // namespace radap::testing
