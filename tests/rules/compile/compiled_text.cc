#include "tests/rules/compile/compiled_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "rules/check/check.h"
#include "rules/compile/compile.h"
#include "rules/syntax/parse.h"

namespace radap {
namespace {

constexpr std::string_view kHead = R"(pack small version 1
  title th "เล็ก" en "small"
  source form document "form.txt" th "แบบ" en "form"
  scale 0 .. 500 points
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"
    level advance from 400 points th "ก้าวหน้า" en "Advance"
)";

constexpr std::string_view kElements = R"(
rule score of kpi, points
  otherwise: 100
total th "รวม" en "Total": mean of categories
category 1 th "หนึ่ง" en "One": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 level basic th "ข" en "B": 500
      field cost number in baht th "ค" en "C"
      field story text optional th "ค" en "C"
      issue 1 th "ค" en "C"
      issue 2 starred th "ง" en "D"
  item 1.2 th "จ" en "E": sum of kpis
    group 1 th "ฉ" en "F"
)";

std::vector<std::string> LinesIn(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

Program CompileText(std::string text) {
  const Source source{.name = "test.radap", .text = std::move(text)};
  Diagnostics diagnostics;
  const ast::Ast ast = Parse(source, diagnostics);
  const model::Model model = Check(ast, diagnostics);
  std::string mistakes;
  for (const Diagnostic& found : diagnostics) {
    if (SeverityOf(found.code) == Severity::kError) mistakes += DumpLine(found, source) + "\n";
  }
  EXPECT_EQ(mistakes, "");
  return HasErrors(diagnostics) ? Program{} : Compile(model, source);
}

std::string SmallPack(std::string_view rules) {
  return std::string(kHead) + std::string(rules) + std::string(kElements);
}

std::string DumpOf(const Program& program, std::string_view rule) {
  const std::string header = "rule " + std::string(rule);
  std::string dump;
  bool is_inside = false;
  for (const std::string& line : LinesIn(Dump(program))) {
    if (!line.starts_with("  ")) is_inside = line.starts_with(header);
    if (is_inside) dump += line + "\n";
  }
  return dump;
}

std::string LinesOf(const Program& program, const std::vector<std::string_view>& words) {
  std::string lines;
  for (const std::string& line : LinesIn(Dump(program))) {
    const std::string_view first(line.data(), std::min(line.find(' '), line.size()));
    if (std::ranges::find(words, first) != words.end()) lines += line + "\n";
  }
  return lines;
}

}  // namespace radap
