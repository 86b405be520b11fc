#include "tests/docs/documents.h"

#include <cstddef>

namespace radap::testing {
namespace {

std::vector<std::string> LinesOf(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

bool MatchesFrom(const std::vector<std::string>& text, std::size_t i,
                 const std::vector<std::string>& pattern, std::size_t j) {
  for (; j < pattern.size(); ++i, ++j) {
    if (pattern[j] == "...") {
      for (std::size_t k = i; k <= text.size(); ++k) {
        if (MatchesFrom(text, k, pattern, j + 1)) return true;
      }
      return false;
    }
    if (i >= text.size() || text[i] != pattern[j]) return false;
  }
  return i == text.size();
}

bool HasLine(const std::string& part, std::string_view start) {
  for (const std::string& line : LinesOf(part)) {
    if (line.starts_with(start)) return true;
  }
  return false;
}

}  // namespace

std::vector<Block> BlocksOf(std::string_view markdown) {
  std::vector<Block> blocks;
  bool inside = false;
  int number = 0;
  for (const std::string& line : LinesOf(markdown)) {
    ++number;
    if (line.starts_with("```")) {
      if (!inside) blocks.push_back({number, line.substr(3), ""});
      inside = !inside;
    } else if (inside) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

std::vector<Command> CommandsOf(const Block& block) {
  std::vector<Command> commands;
  for (const std::string& line : LinesOf(block.text)) {
    if (line.starts_with("$ ")) {
      commands.push_back({line.substr(2), ""});
    } else if (!commands.empty()) {
      commands.back().expected += line + "\n";
    }
  }
  return commands;
}

bool Matches(std::string_view text, std::string_view pattern) {
  return MatchesFrom(LinesOf(text), 0, LinesOf(pattern), 0);
}

std::string InFrame(const std::string& part) {
  std::string pack;
  if (!HasLine(part, "pack ")) {
    pack +=
        "pack example version 1\n"
        "  title th \"ตัวอย่าง\" en \"Example\"\n"
        "  source form document \"form.txt\" th \"แบบ\" en \"the form\"\n"
        "  scale 0 .. 500 points\n"
        "  levels\n"
        "    level basic from 300 points th \"พื้นฐาน\" en \"Basic\"\n"
        "    level advance from 400 points th \"ก้าวหน้า\" en \"Advance\"\n"
        "    level significance from 500 points th \"เกิดผล\" en \"Significance\"\n";
  }
  if (!HasLine(part, "test met of issue")) pack += "test met of issue\n  otherwise: claimed\n";
  if (!HasLine(part, "rule score of question")) {
    pack += "rule score of question, points\n  otherwise: share of issues met * 500 points\n";
  }
  if (!HasLine(part, "rule score of kpi")) pack += "rule score of kpi, points\n  otherwise: 100\n";
  pack += part;
  if (!HasLine(part, "total ")) pack += "total th \"รวม\" en \"Total\": mean of categories\n";
  if (!HasLine(part, "category ")) {
    pack +=
        "category 1 th \"หมวด\" en \"Category\": mean of items\n"
        "  item 1.1 th \"หัวข้อ\" en \"Item\": mean of questions\n"
        "    question 1.1.1 th \"คำถาม\" en \"Question\"\n"
        "      issue 1 th \"ประเด็น\" en \"Issue\"\n"
        "  item 1.2 th \"ผลลัพธ์\" en \"Results\": sum of kpis / 5\n"
        "    group 1 th \"กลุ่ม\" en \"Group\"\n";
  }
  return pack;
}

}  // namespace radap::testing
