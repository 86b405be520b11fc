// Leaves -> Dossier: each is put where its path says.
#include <charconv>
#include <optional>
#include <utility>

#include "engine/form/leaves.h"

namespace radap {
namespace {

std::optional<int> IntegerOf(std::string_view digits) {
  int integer = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), integer);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return integer;
}

// The number of a KPI, an evidence entry or a printed figure.
std::optional<int> PlaceOf(std::string_view digits) {
  const std::optional<int> place = IntegerOf(digits);
  return place && *place >= 0 ? place : std::nullopt;
}

template <typename T>
bool Take(const Leaf& leaf, T& to) {
  const T* value = std::get_if<T>(&leaf);
  if (value != nullptr) to = *value;
  return value != nullptr;
}

template <typename T>
bool Take(const Leaf& leaf, std::optional<T>& to) {
  const T* value = std::get_if<T>(&leaf);
  if (value != nullptr) to = *value;
  return value != nullptr;
}

bool TakeWhole(const Leaf& leaf, std::optional<int>& to) {
  const Exact* amount = std::get_if<Exact>(&leaf);
  const std::optional<int> whole = amount ? IntegerOf(amount->ToFraction()) : std::nullopt;
  if (whole) to = whole;
  return whole.has_value();
}

template <typename Word>
bool TakeWord(const Leaf& leaf, std::optional<Word>& to,
              std::optional<Word> (*find)(std::string_view)) {
  const auto* text = std::get_if<std::string>(&leaf);
  const std::optional<Word> word = text ? find(*text) : std::nullopt;
  if (word) to = word;
  return word.has_value();
}

template <typename T>
bool TakeByYear(std::string_view year_text, const Leaf& leaf, std::map<int, T>& by_year) {
  const std::optional<int> year = IntegerOf(year_text);
  const T* value = std::get_if<T>(&leaf);
  if (!year || value == nullptr) return false;
  by_year[*year] = *value;
  return true;
}

// Calls put(entry) for the entry of this key, which is new only if that takes something.
template <typename Key, typename T, typename PutInto>
bool PutEntry(std::map<Key, T>& entries, const Key& key, PutInto put) {
  const auto [entry, is_new] = entries.try_emplace(key);
  const bool is_put = put(entry->second);
  if (!is_put && is_new) entries.erase(entry);
  return is_put;
}

// `steps` behind the year: none, or the part of the target.
bool TakeTarget(const std::string& part, const Leaf& leaf, YearTarget& target) {
  if (part.empty() && std::holds_alternative<Present>(leaf)) return true;
  if (part.empty()) return Take(leaf, target.amount);
  if (part == "text") return Take(leaf, target.text);
  if (part == "to_baseline") return Take(leaf, target.to_baseline);
  if (part == "to_year") return TakeWhole(leaf, target.to_year);
  if (part == "plus") return Take(leaf, target.plus);
  return part == "plus_percent" && Take(leaf, target.plus_percent);
}

bool TakeField(const Leaf& leaf, FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&leaf)) {
    value = *text;
  } else if (const auto* amount = std::get_if<Exact>(&leaf)) {
    value = *amount;
  } else if (const auto* flag = std::get_if<bool>(&leaf)) {
    value = *flag;
  } else if (const auto* list = std::get_if<std::vector<std::string>>(&leaf)) {
    value = *list;
  } else {
    return false;
  }
  return true;
}

bool TakeKpiValue(const std::string& name, const Leaf& leaf, Kpi& kpi) {
  if (name == "item") return Take(leaf, kpi.item);
  if (name == "group") return TakeWhole(leaf, kpi.group);
  if (name == "name") return Take(leaf, kpi.name);
  if (name == "unit") return Take(leaf, kpi.unit);
  if (name == "note") return Take(leaf, kpi.note);
  if (name == "direction") return TakeWord(leaf, kpi.direction, &FindDirection);
  if (name == "applicable") return Take(leaf, kpi.applicable);
  if (name == "baseline") return Take(leaf, kpi.baseline);
  return name == "target" && Take(leaf, kpi.target);
}

// A target, judgement or result of a year, or a part of what is claimed.
bool TakeKpiPart(const std::vector<std::string>& steps, const Leaf& leaf, Kpi& kpi) {
  if (steps[2] == "targets" && steps.size() <= 5) {
    const std::optional<int> year = IntegerOf(steps[3]);
    const std::string part = steps.size() == 5 ? steps[4] : "";
    return year && PutEntry(kpi.targets, *year,
                            [&](YearTarget& target) { return TakeTarget(part, leaf, target); });
  }
  if (steps.size() != 4) return false;
  if (steps[2] == "judged") return TakeByYear(steps[3], leaf, kpi.judged);
  if (steps[2] == "results") return TakeByYear(steps[3], leaf, kpi.results);
  if (steps[2] != "claimed") return false;
  if (steps[3] == "success") return Take(leaf, kpi.claimed.success);
  return steps[3] == "score" && Take(leaf, kpi.claimed.score);
}

}  // namespace

std::vector<std::string> StepsOf(std::string_view path) {
  std::vector<std::string> steps;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '/') {
      steps.emplace_back();
    } else if (steps.empty()) {
      return {};
    } else if (path[i] == '~' && i + 1 < path.size() &&
               (path[i + 1] == '0' || path[i + 1] == '1')) {
      steps.back() += path[++i] == '0' ? '~' : '/';
    } else {
      steps.back() += path[i];
    }
  }
  return steps;
}

bool DossierBuilder::Put(const std::string& path, const Leaf& leaf) {
  const Steps steps = StepsOf(path);
  if (steps.empty()) return false;
  const std::string& first = steps[0];
  if (steps.size() == 1) {
    if (first == "pack") return radap::Take(leaf, dossier_.pack);
    return first == "fiscal_year" && TakeWhole(leaf, dossier_.fiscal_year);
  }
  if (first == "organisation") return PutOrganisation(steps, leaf);
  if (first == "answers") return PutAnswer(steps, leaf);
  if (first == "kpis") return PutKpi(steps, leaf);
  if (first == "ratings") return PutRating(steps, leaf);
  if (first == "printed") return PutPrinted(steps, leaf);
  const auto* score = std::get_if<Exact>(&leaf);
  if (first != "claimed" || steps.size() != 2 || score == nullptr) return false;
  dossier_.claimed[steps[1]] = *score;
  return true;
}

bool DossierBuilder::PutOrganisation(const Steps& steps, const Leaf& leaf) {
  if (steps.size() != 2) return false;
  Organisation& organisation = dossier_.organisation;
  if (steps[1] == "id") return radap::Take(leaf, organisation.id);
  if (steps[1] == "name") return radap::Take(leaf, organisation.name);
  if (steps[1] == "name_en") return radap::Take(leaf, organisation.name_en);
  if (steps[1] == "parent") return radap::Take(leaf, organisation.parent);
  return steps[1] == "kind" && TakeWord(leaf, organisation.kind, &FindKind);
}

bool DossierBuilder::PutAnswer(const Steps& steps, const Leaf& leaf) {
  if (steps.size() >= 4 && steps[2] == "issues") return PutIssue(steps, leaf);
  return PutEntry(dossier_.answers, steps[1], [&](Answer& answer) {
    if (steps.size() == 2) return std::holds_alternative<Present>(leaf);
    if (steps.size() == 3 && steps[2] == "applicable") return radap::Take(leaf, answer.applicable);
    if (steps.size() == 3 && steps[2] == "narrative") return radap::Take(leaf, answer.narrative);
    if (steps.size() != 4 || steps[2] != "fields") return false;
    return PutEntry(answer.fields, steps[3],
                    [&](FieldValue& value) { return TakeField(leaf, value); });
  });
}

bool DossierBuilder::PutIssue(const Steps& steps, const Leaf& leaf) {
  return PutEntry(dossier_.answers, steps[1], [&](Answer& answer) {
    return PutEntry(answer.issues, steps[3], [&](IssueAnswer& issue) {
      if (steps.size() == 4) return std::holds_alternative<Present>(leaf);
      if (steps[4] == "evidence") return PutEvidence(steps, leaf);
      if (steps.size() != 5) return false;
      if (steps[4] == "applicable") return radap::Take(leaf, issue.applicable);
      return steps[4] == "claimed" && radap::Take(leaf, issue.claimed);
    });
  });
}

bool DossierBuilder::PutEvidence(const Steps& steps, const Leaf& leaf) {
  const std::optional<int> place = steps.size() >= 6 ? PlaceOf(steps[5]) : std::nullopt;
  if (!place || steps.size() > 7) return false;
  const auto put = [&](Evidence& entry) {
    if (steps.size() == 6) return std::holds_alternative<Present>(leaf);
    if (steps[6] == "file") return radap::Take(leaf, entry.file);
    if (steps[6] == "url") return radap::Take(leaf, entry.url);
    return steps[6] == "sha256" && radap::Take(leaf, entry.sha256);
  };
  return PutEntry(evidence_, {steps[1], steps[3]},
                  [&](std::map<int, Evidence>& entries) { return PutEntry(entries, *place, put); });
}

bool DossierBuilder::PutKpi(const Steps& steps, const Leaf& leaf) {
  const std::optional<int> place = PlaceOf(steps[1]);
  if (!place) return false;
  return PutEntry(kpis_, *place, [&](Kpi& kpi) {
    if (steps.size() == 2) return std::holds_alternative<Present>(leaf);
    if (steps.size() == 3) return TakeKpiValue(steps[2], leaf, kpi);
    return TakeKpiPart(steps, leaf, kpi);
  });
}

bool DossierBuilder::PutRating(const Steps& steps, const Leaf& leaf) {
  return PutEntry(dossier_.ratings, steps[1], [&](std::map<int, Exact>& rating) {
    if (steps.size() == 2) return std::holds_alternative<Present>(leaf);
    return steps.size() == 3 && TakeByYear(steps[2], leaf, rating);
  });
}

bool DossierBuilder::PutPrinted(const Steps& steps, const Leaf& leaf) {
  const std::optional<int> place = PlaceOf(steps[1]);
  if (!place || steps.size() != 3) return false;
  return PutEntry(printed_, *place, [&](PrintedFigure& figure) {
    if (steps[2] == "of") return radap::Take(leaf, figure.of);
    if (steps[2] == "value") return radap::Take(leaf, figure.value);
    if (steps[2] == "parts") return radap::Take(leaf, figure.parts);
    if (steps[2] == "at") return radap::Take(leaf, figure.at);
    if (steps[2] == "basis") return radap::Take(leaf, figure.is_basis);
    std::optional<PrintedKind> what;
    if (steps[2] != "what" || !TakeWord(leaf, what, &PrintedKindOf)) return false;
    figure.what = *what;
    return true;
  });
}

Dossier DossierBuilder::Take() {
  for (auto& [issue, entries] : evidence_) {
    std::vector<Evidence>& evidence = dossier_.answers[issue.first].issues[issue.second].evidence;
    for (auto& [place, entry] : entries) evidence.push_back(std::move(entry));
  }
  for (auto& [place, kpi] : kpis_) {
    kpi.index = static_cast<int>(dossier_.kpis.size());
    dossier_.kpis.push_back(std::move(kpi));
  }
  for (auto& [place, figure] : printed_) dossier_.printed.push_back(std::move(figure));
  return std::move(dossier_);
}

}  // namespace radap
