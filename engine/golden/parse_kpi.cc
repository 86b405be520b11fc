#include "engine/golden/parse_kpi.h"

#include <array>
#include <string>
#include <utility>

#include "engine/golden/words.h"

namespace radap::golden {
namespace {

// A number, or nothing for "-". `ok` becomes false for anything else.
std::optional<Exact> Amount(const std::string& word, bool& ok) {
  if (word == "-") return std::nullopt;
  std::optional<Exact> amount = Exact::Parse(word);
  ok = ok && amount.has_value();
  return amount;
}

class KpiReader {
 public:
  explicit KpiReader(KpiLine& kpi) : kpi_(kpi) {}

  bool Read(const std::vector<std::string>& words);

 private:
  using Words = std::vector<std::string>;

  bool ReadWord(const std::string& word);
  bool ReadNone(const std::string& fact);
  bool ReadFact(const Words& words);
  bool ReadAmounts(const Words& words);
  bool ReadYear(const Words& words);
  std::optional<YearTarget> ReadTarget(const Words& words) const;

  KpiLine& kpi_;
  std::string by_year_;  // "targets": the list that a part beginning with a year goes on
};

// higher | lower | inapplicable
bool KpiReader::ReadWord(const std::string& word) {
  if (word == "inapplicable") {
    kpi_.applicable = false;
    return true;
  }
  kpi_.direction = FindDirection(word);
  return kpi_.direction.has_value();
}

// no direction | no target | no result | no baseline
bool KpiReader::ReadNone(const std::string& fact) {
  if (fact == "direction") {
    kpi_.no_direction = true;
  } else if (fact == "target") {
    if (!kpi_.target) kpi_.target.emplace();
    kpi_.target->amount.reset();
  } else if (fact == "result") {
    kpi_.results_before[0] = std::nullopt;
  } else if (fact == "baseline") {
    kpi_.baseline.emplace();
  } else {
    return false;
  }
  return true;
}

// N | - | baseline plus N | YEAR plus N [percent] | text "…"
std::optional<YearTarget> KpiReader::ReadTarget(const Words& words) const {
  YearTarget target;
  bool ok = true;
  if (words.size() == 1) {
    target.amount = Amount(words[0], ok);
    return ok ? std::optional(target) : std::nullopt;
  }
  if (words.size() == 2) {
    const std::optional<std::string> text = TextIn(words[1]);
    target.text = text.value_or("");
    return words[0] == "text" && text ? std::optional(target) : std::nullopt;
  }
  const bool percent = words.size() == 4 && (words[3] == "percent" || words[3] == "%");
  if ((words.size() != 3 && !percent) || words[1] != "plus" || words[2] == "-") return std::nullopt;
  target.to_baseline = words[0] == "baseline";
  if (!target.to_baseline) target.to_year = YearIn(words[0]);
  (percent ? target.plus_percent : target.plus) = Amount(words[2], ok).value_or(Exact());
  return ok && (target.to_baseline || target.to_year) ? std::optional(target) : std::nullopt;
}

// YEAR and what holds in it, in the list that the last `targets`, `results` or `judged` began.
bool KpiReader::ReadYear(const Words& words) {
  const std::optional<int> year = words.size() < 2 ? std::nullopt : YearIn(words[0]);
  if (!year) return false;
  bool ok = true;
  if (by_year_ == "targets") {
    const std::optional<YearTarget> target = ReadTarget({words.begin() + 1, words.end()});
    if (target) kpi_.targets[*year] = *target;
    return target.has_value();
  }
  if (words.size() != 2) return false;
  if (by_year_ == "results") {
    kpi_.results[*year] = Amount(words[1], ok);
  } else {
    kpi_.judged_by_year[*year] = words[1] == "yes";
    ok = by_year_ == "judged" && (words[1] == "yes" || words[1] == "no");
  }
  return ok;
}

// target .. | result N | baseline N | history A B
bool KpiReader::ReadAmounts(const Words& words) {
  bool ok = true;
  if (words[0] == "target") {
    const std::optional<YearTarget> target = ReadTarget({words.begin() + 1, words.end()});
    if (!target) return false;
    const std::string text = kpi_.target ? kpi_.target->text : "";
    kpi_.target = *target;
    if (kpi_.target->text.empty()) kpi_.target->text = text;
  } else if (words[0] == "history") {
    if (words.size() != 3) return false;
    kpi_.results_before[2] = Amount(words[1], ok);
    kpi_.results_before[1] = Amount(words[2], ok);
  } else if (words.size() == 2 && words[0] == "result") {
    kpi_.results_before[0] = Amount(words[1], ok);
  } else if (words.size() == 2 && words[0] == "baseline") {
    kpi_.baseline.emplace(Amount(words[1], ok));
  } else {
    ok = false;
  }
  return ok;
}

// text "…" | name "…" | unit "…" | note "…" | judged yes | kind KIND
bool KpiReader::ReadFact(const Words& words) {
  if (words.size() != 2) return false;
  if (words[0] == "kind") {
    kpi_.kind = FindKind(words[1]);
    return kpi_.kind.has_value();
  }
  if (words[0] == "judged") {
    kpi_.judged = words[1] == "yes";
    return words[1] == "yes" || words[1] == "no";
  }
  std::optional<std::string> text = TextIn(words[1]);
  if (!text) return false;
  if (words[0] == "text") {
    if (!kpi_.target) kpi_.target.emplace();
    kpi_.target->text = std::move(*text);
    return true;
  }
  const std::array<std::pair<const char*, std::optional<std::string>*>, 3> texts = {
      {{"name", &kpi_.name}, {"unit", &kpi_.unit}, {"note", &kpi_.note}}};
  for (const auto& each : texts) {
    if (words[0] != each.first) continue;
    *each.second = std::move(*text);
    return true;
  }
  return false;
}

// One part of the line, between commas.
bool KpiReader::Read(const std::vector<std::string>& words) {
  if (words.empty()) return false;
  if (!by_year_.empty() && YearIn(words[0])) return ReadYear(words);
  by_year_.clear();
  const bool is_judged_by_year = words[0] == "judged" && words.size() == 3;
  if (words[0] == "targets" || words[0] == "results" || is_judged_by_year) {
    by_year_ = words[0];
    return ReadYear({words.begin() + 1, words.end()});
  }
  if (words.size() == 1) return ReadWord(words[0]);
  if (words[0] == "no") return words.size() == 2 && ReadNone(words[1]);
  return ReadFact(words) || ReadAmounts(words);
}

}  // namespace

bool ReadFacts(std::string_view text, KpiLine& kpi) {
  KpiReader reader(kpi);
  for (const std::string_view part : Parts(text)) {
    if (!reader.Read(Words(part))) return false;
  }
  return true;
}

}  // namespace radap::golden
