#include "tools/cli/test_coverage.h"

#include <algorithm>

namespace radap::cli {
namespace {

using golden::Branch;
using golden::Coverage;
using golden::RuleCoverage;

std::string LineOf(const Source& source, const Branch& branch) {
  const std::string_view line = source.LineAt(branch.span.begin);
  const std::size_t first = line.find_first_not_of(" \t");
  return std::string(line.substr(std::min(first, line.size())));
}

// "66.6", of tenths of a percent.
std::string PercentText(int permille) {
  return std::to_string(permille / 10) + "." + std::to_string(permille % 10);
}

// "rule score of kpi: 3 of 4; reached 12, 0, 7, 1 times"
std::string RuleText(const RuleCoverage& rule, const Session& session) {
  std::string times;
  for (const Branch& branch : rule.branches) {
    times += (times.empty() ? "" : ", ") + std::to_string(branch.reached);
  }
  const std::string reached = std::to_string(rule.Reached());
  const std::string all = std::to_string(rule.branches.size());
  return "  " + rule.title + ": " +
         session.In({"ถึง " + reached + " จาก " + all + "; จำนวนครั้ง " + times,
                     reached + " of " + all + "; times " + times}) +
         "\n";
}

std::string NeverText(const RuleCoverage& rule, const Branch& branch, const Source& source,
                      const Session& session) {
  const std::string part = branch.part.th.empty() ? "" : " (" + session.In(branch.part) + ")";
  return source.NameAt(branch.span.begin) + ":" +
         std::to_string(source.PositionOf(branch.span.begin).line) + ": " + rule.title + ": " +
         LineOf(source, branch) + part + "\n";
}

void WriteBranch(const Branch& branch, const Source& source, JsonWriter& json) {
  json.BeginObject();
  json.Text("kind", golden::TextOf(branch.kind));
  json.Text("file", source.NameAt(branch.span.begin));
  json.Number("line", std::to_string(source.PositionOf(branch.span.begin).line));
  json.Text("text", LineOf(source, branch));
  if (!branch.part.th.empty()) {
    json.Key("part");
    json.BeginObject();
    json.Text("th", branch.part.th);
    json.Text("en", branch.part.en);
    json.EndObject();
  }
  json.Number("reached", std::to_string(branch.reached));
  json.EndObject();
}

}  // namespace

std::string CoverageText(const Coverage& coverage, const Source& source, const Session& session) {
  std::string text = session.In({"กรณีทดสอบผ่านทางเลือกใดของกฎบ้าง (ตามลำดับบรรทัดของกฎ)",
                                 "which branches of the rules the cases reach (in the order of "
                                 "the rule's lines)"}) +
                     "\n";
  std::string never;
  for (const RuleCoverage& rule : coverage.rules()) {
    text += RuleText(rule, session);
    for (const Branch& branch : rule.branches) {
      if (branch.reached == 0) never += NeverText(rule, branch, source, session);
    }
  }
  if (!never.empty()) {
    text += session.In({"ยังไม่มีกรณีใดไปถึง: เพิ่มกรณีทดสอบ หรือลบบรรทัดที่ไม่มีทางใช้",
                        "never reached: add cases, or remove what nothing can reach"}) +
            "\n" + never;
  }
  const std::string reached = std::to_string(coverage.Reached());
  const std::string all = std::to_string(coverage.Branches());
  const std::string percent = PercentText(coverage.Permille());
  return text +
         session.In({"ไปถึง " + reached + " จาก " + all + " ทางเลือก (ร้อยละ " + percent + ")",
                     "reached " + reached + " of " + all + " branches (" + percent + " %)"}) +
         "\n";
}

void WriteCoverage(const Coverage& coverage, const Source& source, JsonWriter& json) {
  json.Key("coverage");
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Number("reached", std::to_string(coverage.Reached()));
  json.Number("branches", std::to_string(coverage.Branches()));
  json.Number("percent", PercentText(coverage.Permille()));
  json.Key("rules");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const RuleCoverage& rule : coverage.rules()) {
    json.BeginObject(JsonWriter::Layout::kLines);
    json.Text("rule", rule.title);
    json.Key("branches");
    json.BeginArray(JsonWriter::Layout::kLines);
    for (const Branch& branch : rule.branches) WriteBranch(branch, source, json);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

}  // namespace radap::cli
