#include "tests/rules/check/checked_text.h"

#include <algorithm>
#include <utility>

#include "rules/check/check.h"
#include "rules/syntax/parse.h"

namespace radap::checking {
namespace {

struct Piece {
  std::string_view first;  // left out if a line of the case begins with this
  std::string_view text;
};

constexpr Piece kPieces[] = {
    {"pack ", R"(pack small version 1
  title th "เล็ก" en "Small"
  source form document "form.txt" th "แบบ" en "Form"
  scale 0 .. 500 points
  levels
    level basic from 300 points th "พื้นฐาน" en "Basic"
    level advance from 400 points th "ก้าวหน้า" en "Advance"
)"},
    {"test met of issue", "test met of issue\n  otherwise: claimed\n"},
    {"rule score of question",
     "rule score of question, points\n  otherwise: share of issues met * 500 points\n"},
    {"rule score of kpi", "rule score of kpi, points\n  otherwise: 100\n"},
    {"total", "total th \"รวม\" en \"Total\": mean of categories\n"},
    {"category ", R"(category 1 th "หมวด" en "Category" clause form line 1: mean of items
  item 1.1 th "หัวข้อ" en "Item" clause form line 2: mean of questions
    question 1.1.1 th "คำถาม" en "Question" clause form line 3
      issue 1 th "ประเด็น" en "Issue" clause form line 4
  item 1.2 th "หัวข้อ" en "Item" clause form line 5: sum of kpis / 5
    group 1 th "กลุ่ม" en "Group" clause form line 6
)"},
};

bool HasLine(std::string_view text, std::string_view first) {
  return text.starts_with(first) || text.find("\n" + std::string(first)) != std::string_view::npos;
}

}  // namespace

std::string InFrame(std::string_view lines) {
  std::string text(lines);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  for (const Piece& piece : kPieces) {
    if (!HasLine(lines, piece.first)) text += piece.text;
  }
  return text;
}

Checked CheckText(std::string text) {
  Checked checked;
  checked.source = {.name = "test.radap", .text = std::move(text)};
  const ast::Ast ast = Parse(checked.source, checked.diagnostics);
  checked.model = Check(ast, checked.diagnostics);
  std::stable_sort(
      checked.diagnostics.begin(), checked.diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.at.begin < b.at.begin; });
  return checked;
}

std::string Lines(const Checked& checked) {
  std::string lines;
  for (const Diagnostic& diagnostic : checked.diagnostics) {
    if (!lines.empty()) lines += '\n';
    lines += DumpLine(diagnostic, checked.source);
  }
  return lines;
}

std::string Rendered(const Checked& checked, Language language) {
  std::string text;
  for (const Diagnostic& diagnostic : checked.diagnostics) {
    text += Render(diagnostic, checked.source, language);
  }
  return text;
}

}  // namespace radap::checking
