#include "engine/import/update_dossier.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/dossier/json_tree.h"
#include "engine/dossier/plain_amount.h"
#include "engine/dossier/quote.h"
#include "engine/import/codes.h"
#include "engine/import/match_kpis.h"

namespace radap {
namespace {

std::string Shown(const std::string& text) { return text; }
std::string Shown(const Exact& amount) { return PlainAmount(amount); }
std::string Shown(bool truth) { return truth ? "true" : "false"; }
std::string Shown(Direction direction) { return std::string(TextOf(direction)); }
std::string Shown(OrganisationKind kind) { return std::string(TextOf(kind)); }

std::string Shown(const std::vector<std::string>& texts) {
  std::string shown;
  for (const std::string& text : texts) shown += (shown.empty() ? "" : ", ") + text;
  return shown;
}

std::string Shown(const FieldValue& value) {
  return std::visit([](const auto& one) { return Shown(one); }, value);
}

std::string Shown(const YearTarget& target) {
  if (target.amount) return Shown(*target.amount);
  std::string shown = target.text;
  if (target.to_baseline || target.to_year) {
    shown += (shown.empty() ? "" : " ");
    shown += target.to_baseline ? "baseline" : std::to_string(*target.to_year);
    shown += " + " + Shown(target.plus_percent.IsZero() ? target.plus : target.plus_percent);
    if (!target.plus_percent.IsZero()) shown += "%";
  }
  return shown.empty() ? "null" : shown;
}

// Of two long texts with the same beginning: from a little before where they differ.
std::size_t StartOfDifference(std::string_view a, std::string_view b) {
  constexpr std::size_t kSameAtMost = 45;
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  auto start = static_cast<std::size_t>(differ.first - a.begin());
  if (start <= kSameAtMost) return 0;
  start -= kSameAtMost / 2;
  while (start > 0 && (static_cast<unsigned char>(a[start]) & 0xC0U) == 0x80U) --start;
  return start;
}

class Updater {
 public:
  Updater(Dossier dossier, Findings& findings)
      : dossier_(std::move(dossier)), findings_(findings) {}

  Dossier Update(const Dossier& imported);

 private:
  void Report(FindingCode code, const std::string& path, std::vector<Label> args) {
    findings_.push_back(MakeFinding(code, path, std::move(args)));
  }
  void NoteChange(const std::string& path, const std::string& before, const std::string& after);
  template <typename T>
  void Set(const std::string& path, T& old, const T& now);
  template <typename T>
  void Set(const std::string& path, std::optional<T>& old, const std::optional<T>& now);
  void SetText(const std::string& path, std::string& old, const std::string& now);
  void SetApplicable(const std::string& path, bool& old, bool now);
  template <typename Id, typename T>
  void SetAll(const std::string& path, std::map<Id, T>& old, const std::map<Id, T>& now);
  void Update(const Organisation& imported);
  void Update(const std::string& path, IssueAnswer& issue, const IssueAnswer& imported);
  void Update(const std::string& path, Answer& answer, const Answer& imported);
  void UpdateRatings(const std::map<std::string, std::map<int, Exact>>& imported);
  void Update(const std::string& path, Kpi& kpi, const Kpi& imported);
  void UpdateKpis(const std::vector<Kpi>& imported);
  void UpdatePrinted(const std::vector<PrintedFigure>& imported);

  Dossier dossier_;
  Findings& findings_;
};

void Updater::NoteChange(const std::string& path, const std::string& before,
                         const std::string& after) {
  const std::size_t start = StartOfDifference(before, after);
  const std::string cut = start > 0 ? "…" : "";
  Report(ImportCode::kValueChanged, path,
         {Quoted(cut + before.substr(start)), Quoted(cut + after.substr(start))});
}

template <typename T>
void Updater::Set(const std::string& path, T& old, const T& now) {
  if (old == now) return;
  NoteChange(path, Shown(old), Shown(now));
  old = now;
}

template <typename T>
void Updater::Set(const std::string& path, std::optional<T>& old, const std::optional<T>& now) {
  if (!now) return;
  if (old) {
    Set(path, *old, *now);
  } else {
    old = now;
  }
}

void Updater::SetText(const std::string& path, std::string& old, const std::string& now) {
  if (now.empty()) return;
  if (old.empty()) {
    old = now;
  } else {
    Set(path, old, now);
  }
}

// A document that does not say false says nothing.
void Updater::SetApplicable(const std::string& path, bool& old, bool now) {
  if (!now) Set(path + "/applicable", old, now);
}

std::string StepOf(const std::string& id) { return PathStep(id); }
std::string StepOf(int year) { return PathStep(std::to_string(year)); }

template <typename Id, typename T>
void Updater::SetAll(const std::string& path, std::map<Id, T>& old, const std::map<Id, T>& now) {
  for (const auto& [id, value] : now) {
    const auto [place, is_new] = old.emplace(id, value);
    if (!is_new) Set(path + StepOf(id), place->second, value);
  }
}

void Updater::Update(const Organisation& imported) {
  Organisation& organisation = dossier_.organisation;
  SetText("/organisation/id", organisation.id, imported.id);
  SetText("/organisation/name", organisation.name, imported.name);
  SetText("/organisation/name_en", organisation.name_en, imported.name_en);
  SetText("/organisation/parent", organisation.parent, imported.parent);
  Set("/organisation/kind", organisation.kind, imported.kind);
}

// "https://a.example" and "https://a.example/" lead to the same place.
bool IsSameUrl(std::string_view a, std::string_view b) {
  if (a.ends_with('/')) a.remove_suffix(1);
  if (b.ends_with('/')) b.remove_suffix(1);
  return a == b;
}

bool IsSameEvidence(const Evidence& a, const Evidence& b) {
  return a.file == b.file && (!a.file.empty() || IsSameUrl(a.url, b.url));
}

void Updater::Update(const std::string& path, IssueAnswer& issue, const IssueAnswer& imported) {
  SetApplicable(path, issue.applicable, imported.applicable);
  Set(path + "/claimed", issue.claimed, imported.claimed);
  if (imported.evidence.empty()) return;
  const std::string list = path + "/evidence/";
  std::vector<bool> is_old_seen(issue.evidence.size());
  for (const Evidence& now : imported.evidence) {
    std::size_t i = 0;
    while (i < is_old_seen.size() && (is_old_seen[i] || !IsSameEvidence(issue.evidence[i], now)))
      ++i;
    if (i == is_old_seen.size()) {
      issue.evidence.push_back(now);
    } else {
      is_old_seen[i] = true;
      SetText(list + std::to_string(i) + "/sha256", issue.evidence[i].sha256, now.sha256);
      if (!IsSameUrl(issue.evidence[i].url, now.url)) {
        SetText(list + std::to_string(i) + "/url", issue.evidence[i].url, now.url);
      }
    }
  }
  for (std::size_t i = 0; i < is_old_seen.size(); ++i) {
    if (is_old_seen[i]) continue;
    const Evidence& kept = issue.evidence[i];
    Report(ImportCode::kEvidenceKept, list + std::to_string(i),
           {Quoted(kept.file.empty() ? kept.url : kept.file)});
  }
}

void Updater::Update(const std::string& path, Answer& answer, const Answer& imported) {
  SetApplicable(path, answer.applicable, imported.applicable);
  for (const auto& [number, issue] : imported.issues) {
    Update(path + "/issues" + PathStep(number), answer.issues[number], issue);
  }
  SetAll(path + "/fields", answer.fields, imported.fields);
  Set(path + "/narrative", answer.narrative, imported.narrative);
}

// A rating alone, of year 0, is that of the fiscal year.
std::map<int, Exact> ByYear(std::map<int, Exact> rating, std::optional<int> fiscal_year) {
  const auto alone = rating.find(0);
  if (alone == rating.end() || !fiscal_year) return rating;
  rating.emplace(*fiscal_year, alone->second);
  rating.erase(0);
  return rating;
}

void Updater::UpdateRatings(const std::map<std::string, std::map<int, Exact>>& imported) {
  for (const auto& [item, now] : imported) {
    std::map<int, Exact>& rating = dossier_.ratings[item];
    const std::string path = "/ratings" + PathStep(item);
    const bool are_alone = rating.contains(0) && now.contains(0);
    if (are_alone || rating.empty()) {
      SetAll(path, rating, now);
    } else {
      rating = ByYear(std::move(rating), dossier_.fiscal_year);
      SetAll(path, rating, ByYear(now, dossier_.fiscal_year));
    }
  }
}

// The name stays where it says the same.
void Updater::Update(const std::string& path, Kpi& kpi, const Kpi& imported) {
  SetText(path + "/unit", kpi.unit, imported.unit);
  SetText(path + "/note", kpi.note, imported.note);
  Set(path + "/direction", kpi.direction, imported.direction);
  SetApplicable(path, kpi.applicable, imported.applicable);
  Set(path + "/baseline", kpi.baseline, imported.baseline);
  Set(path + "/target", kpi.target, imported.target);
  SetAll(path + "/targets", kpi.targets, imported.targets);
  SetAll(path + "/results", kpi.results, imported.results);
  SetAll(path + "/judged", kpi.judged, imported.judged);
  Set(path + "/claimed/success", kpi.claimed.success, imported.claimed.success);
  Set(path + "/claimed/score", kpi.claimed.score, imported.claimed.score);
}

void Updater::UpdateKpis(const std::vector<Kpi>& imported) {
  const std::vector<Kpi> old = std::move(dossier_.kpis);
  dossier_.kpis.clear();
  for (const MatchedKpi& matched : MatchKpis(old, imported)) {
    const auto index = static_cast<int>(dossier_.kpis.size());
    const std::string path = "/kpis/" + std::to_string(index);
    Kpi kpi = matched.old != nullptr ? *matched.old : *matched.now;
    kpi.index = index;
    if (matched.old == nullptr) {
      Report(ImportCode::kKpiAdded, path, {Quoted(kpi.name)});
    } else if (matched.now == nullptr) {
      if (matched.is_group_imported) Report(ImportCode::kKpiKept, path, {Quoted(kpi.name)});
    } else {
      Update(path, kpi, *matched.now);
    }
    if (matched.is_by_place) {
      Report(ImportCode::kKpiRenamed, path, {Quoted(kpi.name), Quoted(matched.now->name)});
      kpi.name = matched.now->name;
    }
    dossier_.kpis.push_back(std::move(kpi));
  }
}

// What the document prints of the same thing takes the place of what was known of it.
void Updater::UpdatePrinted(const std::vector<PrintedFigure>& imported) {
  std::set<std::pair<PrintedKind, std::string>> printed;
  for (const PrintedFigure& figure : imported) printed.emplace(figure.what, figure.of);
  std::erase_if(dossier_.printed, [&](const PrintedFigure& figure) {
    return printed.contains({figure.what, figure.of});
  });
  dossier_.printed.insert(dossier_.printed.end(), imported.begin(), imported.end());
}

Dossier Updater::Update(const Dossier& imported) {
  SetText("/pack", dossier_.pack, imported.pack);
  Update(imported.organisation);
  if (!dossier_.fiscal_year) dossier_.fiscal_year = imported.fiscal_year;
  for (const auto& [id, answer] : imported.answers) {
    Update("/answers" + PathStep(id), dossier_.answers[id], answer);
  }
  UpdateRatings(imported.ratings);
  UpdateKpis(imported.kpis);
  SetAll("/claimed", dossier_.claimed, imported.claimed);
  UpdatePrinted(imported.printed);
  return std::move(dossier_);
}

// Of another organisation, year or edition: then it is another dossier.
bool IsOther(const Label& what, const std::string& old, const std::string& now,
             const std::string& path, Findings& findings) {
  if (old.empty() || now.empty() || old == now) return false;
  findings.push_back(
      MakeFinding(ImportCode::kOtherDossier, path, {what, Quoted(old), Quoted(now)}));
  return true;
}

std::string YearText(const Dossier& dossier) {
  return dossier.fiscal_year ? std::to_string(*dossier.fiscal_year) : "";
}

}  // namespace

Dossier UpdateDossier(const Dossier& old, const Dossier& imported, Findings& findings) {
  bool is_other = IsOther({"ชุดเกณฑ์", "packs"}, old.pack, imported.pack, "/pack", findings);
  is_other |= IsOther({"หน่วยงาน", "organisations"}, old.organisation.id, imported.organisation.id,
                      "/organisation/id", findings);
  is_other |= IsOther({"ปีงบประมาณ", "fiscal years"}, YearText(old), YearText(imported),
                      "/fiscal_year", findings);
  return is_other ? old : Updater(old, findings).Update(imported);
}

}  // namespace radap
