// A mapping held against both packs.
#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "engine/dossier/finding_codes.h"
#include "engine/mapping/mapping.h"
#include "engine/mapping/mistakes.h"

namespace radap {
namespace {

constexpr std::size_t kMostIds = 10;

class MappingCheck {
 public:
  MappingCheck(const Mapping& mapping, const Program& to, const Program& from)
      : mapping_(mapping), to_(to), from_(from) {}

  MappingMistakes Check();

 private:
  bool IsFull() const { return mistakes_.size() >= kMostMistakes; }
  void CheckLeft(const MappingLine& line);
  void CheckRight(const MappingLine& line);
  void CheckGroupOnce(const MappingLine& line, const std::string& id);
  void CheckMentioned();
  void Unknown(const MappingLine& line, const std::string& id, const Program& program,
               const std::vector<ElementKind>& kinds);

  const Mapping& mapping_;
  const Program& to_;
  const Program& from_;
  MappingMistakes mistakes_;
  std::map<std::string, int> lines_;          // of the left side
  std::map<std::string, int> group_sources_;  // of the right side
};

void MappingCheck::Unknown(const MappingLine& line, const std::string& id, const Program& program,
                           const std::vector<ElementKind>& kinds) {
  Label names;
  std::vector<std::string_view> ids;
  for (const ElementKind kind : kinds) {
    names.th += (names.th.empty() ? "" : "หรือ") + LabelOf(kind).th;
    names.en += (names.en.empty() ? "" : " or ") + LabelOf(kind).en;
    for (const Element& element : program.elements) {
      if (element.kind == kind) ids.push_back(element.id);
    }
  }
  Label message = {"ชุดเกณฑ์ “" + program.id + "” ไม่มี" + names.th + " “" + id + "”",
                   "pack `" + program.id + "` has no " + names.en + " `" + id + "`"};
  if (const std::optional<std::string> nearest = NearestName(id, ids)) {
    message.th += " หมายถึง “" + *nearest + "” หรือไม่";
    message.en += "; did you mean `" + *nearest + "`?";
  }
  AddMistake(mistakes_, line.line, message);
}

void MappingCheck::CheckLeft(const MappingLine& line) {
  const auto [first, is_new] = lines_.try_emplace(line.id, line.line);
  const std::string before = std::to_string(first->second);
  if (!is_new) {
    AddMistake(mistakes_, line.line,
               {"“" + line.id + "” มีแล้วที่บรรทัด " + before + ": ใช้บรรทัดแรก ลบบรรทัดที่เกิน",
                "`" + line.id + "` stands on line " + before +
                    " already: that one counts, remove the other"});
    return;
  }
  const int element = FindOfKind(to_, line.id, line.kind);
  if (element < 0) return Unknown(line, line.id, to_, {line.kind});
  if (!IsMapped(to_.elements[static_cast<std::size_t>(element)])) {
    AddMistake(mistakes_, line.line,
               {"คำถาม " + line.id + " ไม่มีช่องกรอก: เขียนบรรทัด issue ของแต่ละประเด็นแทน",
                "question " + line.id +
                    " has no blanks to fill in: write an `issue` line for each of its issues"});
  }
}

void MappingCheck::CheckGroupOnce(const MappingLine& line, const std::string& id) {
  const auto [first, is_new] = group_sources_.try_emplace(id, line.line);
  if (is_new || first->second == line.line) return;
  const std::string before = std::to_string(first->second);
  AddMistake(mistakes_, line.line,
             {"ตัวชี้วัดของกลุ่ม " + id + " มีที่แล้วตามบรรทัด " + before + ": ใช้บรรทัดแรก",
              "the KPIs of group " + id + " have a place by line " + before +
                  " already: that one counts"});
}

void MappingCheck::CheckRight(const MappingLine& line) {
  std::set<std::string> seen;
  for (const std::string& id : line.from) {
    if (IsFull()) return;
    if (!seen.insert(id).second) {
      AddMistake(mistakes_, line.line,
                 {"“" + id + "” ซ้ำในบรรทัดนี้: ลบออก", "`" + id + "` is given twice: remove one"});
    } else if (line.kind == ElementKind::kGroup) {
      if (FindOfKind(from_, id, ElementKind::kGroup) < 0) {
        Unknown(line, id, from_, {ElementKind::kGroup});
      } else {
        CheckGroupOnce(line, id);
      }
    } else if (FindOfKind(from_, id, ElementKind::kIssue) < 0 &&
               FindOfKind(from_, id, ElementKind::kQuestion) < 0) {
      Unknown(line, id, from_, {ElementKind::kIssue, ElementKind::kQuestion});
    }
  }
}

void MappingCheck::CheckMentioned() {
  std::size_t count = 0;
  std::string ids;
  for (const Element& element : to_.elements) {
    if (!IsMapped(element) || lines_.contains(element.id)) continue;
    if (++count <= kMostIds) ids += (ids.empty() ? "" : ", ") + element.id;
  }
  if (count == 0) return;
  if (count > kMostIds) ids += " …";
  AddMistake(mistakes_, 0,
             {"ยังไม่กล่าวถึง " + std::to_string(count) + " รายการของ “" + to_.id + "”: " + ids +
                  " เขียนบรรทัด from หรือ nothing ให้แต่ละรายการ",
              "not mentioned, of pack `" + to_.id + "` (" + std::to_string(count) + "): " + ids +
                  "; write a line with `from` or `nothing` for each"});
}

MappingMistakes MappingCheck::Check() {
  for (const MappingLine& line : mapping_.lines) {
    if (IsFull()) break;
    CheckLeft(line);
    CheckRight(line);
  }
  CheckMentioned();
  return std::move(mistakes_);
}

}  // namespace

MappingMistakes CheckMapping(const Mapping& mapping, const Program& to, const Program& from) {
  return MappingCheck(mapping, to, from).Check();
}

Findings FindingsOf(const MappingMistakes& mistakes, const Mapping& mapping) {
  Findings findings;
  for (const MappingMistake& mistake : mistakes) {
    const std::string place =
        mistake.line == 0 ? mapping.file : mapping.file + ":" + std::to_string(mistake.line);
    findings.push_back(
        MakeFinding(FindingCode::kMappingMistake, "", {Same(place), mistake.message}));
  }
  return findings;
}

}  // namespace radap
