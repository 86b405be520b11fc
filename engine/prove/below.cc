#include "engine/prove/below.h"

#include <algorithm>
#include <cstddef>

#include "engine/prove/setting.h"
#include "rules/base/index.h"

namespace radap::prove {
namespace {

constexpr int kKpisWithoutLimit = 12;  // of a group

class Filler {
 public:
  Filler(const Program& program, Below below, Dossier& dossier)
      : program_(program), below_(below), dossier_(dossier) {}

  void Fill(int element);

 private:
  bool IsMost() const { return below_ == Below::kMost || (below_ == Below::kMixed && turn_); }
  void FillFields(int element);
  void FillRating(int element);
  void AddKpis(int group);

  const Program& program_;
  Below below_;
  Dossier& dossier_;
  bool turn_ = true;  // of kMixed: every other one is at its most
};

void Filler::FillFields(int element) {
  const Place place{element, false};
  for (const int field : program_.elements[Index(element)].fields) {
    const Fact fact{Fact::Kind::kField, program_.fields[Index(field)].name, 0};
    std::vector<Setting> settings = SettingsOf(program_, place, fact, {});
    std::erase_if(settings, [](const Setting& setting) { return !setting.is_given; });
    if (settings.empty()) continue;
    const auto [least, most] = std::ranges::minmax_element(settings, {}, &Setting::number);
    Apply(program_, place, IsMost() ? *most : *least, dossier_);
  }
}

void Filler::FillRating(int element) {
  const ProgramScale& scale = ScaleOf(program_, {element, false});
  dossier_.ratings[program_.elements[Index(element)].id][kYear] = IsMost() ? scale.high : scale.low;
}

// Far better than their target, or far worse.
void Filler::AddKpis(int group) {
  const int count = program_.elements[Index(group)].kpis_at_most.value_or(kKpisWithoutLimit);
  for (int i = 0; i < count; ++i) {
    Kpi kpi = StartOf(program_, {group, true}).kpis.front();
    kpi.index = static_cast<int>(dossier_.kpis.size());
    kpi.direction = Direction::kHigher;
    kpi.target = 100;
    kpi.baseline = 50;
    kpi.results = {{kYear - 2, 90}, {kYear - 1, 90}, {kYear, IsMost() ? 1000 : 0}};
    kpi.judged = {{kYear, IsMost()}};
    dossier_.kpis.push_back(kpi);
  }
}

void Filler::Fill(int element) {
  for (const int child : program_.elements[Index(element)].children) {
    const Element& below = program_.elements[Index(child)];
    turn_ = !turn_;
    FillFields(child);
    if (below.kind == ElementKind::kItem) FillRating(child);
    if (below.kind == ElementKind::kGroup) AddKpis(child);
    if (below.kind == ElementKind::kIssue && IsMost()) {
      const std::size_t slash = below.id.find('/');
      IssueAnswer& answer =
          dossier_.answers[below.id.substr(0, slash)].issues[below.id.substr(slash + 1)];
      answer.claimed = true;
      answer.evidence.push_back({"evidence.pdf", "", ""});
    }
    Fill(child);
  }
}

}  // namespace

Label TextOf(Below below) {
  switch (below) {
    case Below::kNothing:
      return {"ข้างใต้ไม่มีอะไร", "nothing below"};
    case Below::kMost:
      return {"ข้างใต้มากที่สุดทั้งหมด", "everything below at its most"};
    case Below::kLeast:
      return {"ข้างใต้น้อยที่สุดทั้งหมด", "everything below at its least"};
    case Below::kMixed:
      return {"ข้างใต้มากสลับน้อย", "every other one below at its most"};
  }
  return {};
}

void FillBelow(const Program& program, int element, Below below, Dossier& dossier) {
  if (below == Below::kNothing) return;
  Filler(program, below, dossier).Fill(element);
}

}  // namespace radap::prove
