// A path is met step by step; its value is read by the readers of dossiers, so that it means what it means there.
#include "engine/dossier/edit.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/json_text.h"
#include "engine/dossier/json_tree.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_object.h"

namespace radap {
namespace {

constexpr int kFirstYear = 2400;
constexpr int kLastYear = 2700;

using Mistake = std::optional<Label>;
using Steps = std::vector<std::string>;

struct Given {
  std::string path;
  std::string json;  // one JSON value
  bool is_null = false;
};

Mistake At(std::string_view path, const Label& why) {
  const Label where = Quoted(path);
  return Label{"“" + where.th + "”: " + why.th, "`" + where.en + "`: " + why.en};
}

Mistake At(const Given& given, const Findings& findings) {
  return At(given.path, {MessageOf(findings.front(), Language::kThai),
                         MessageOf(findings.front(), Language::kEnglish)});
}

// Steps of a JSON pointer, "~0" and "~1" undone. None if it does not begin with a slash.
Steps StepsOf(std::string_view path) {
  Steps steps;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '/') {
      steps.emplace_back();
    } else if (steps.empty()) {
      return {};
    } else if (path[i] == '~' && i + 1 < path.size()) {
      steps.back() += path[++i] == '1' ? '/' : '~';
    } else {
      steps.back() += path[i];
    }
  }
  return steps;
}

// The value of `json` read as a T; nothing of it if it is null.
template <typename T>
Mistake ReadValue(const Given& given, const std::string& json, T& target) {
  Findings findings;
  const std::optional<JsonTree> tree = ParseJson(json, findings);
  if (!tree) return At(given, findings);
  Reading reading(findings);
  const JsonValue root(*tree, 0);
  if (!root.Is(JsonKind::kNull)) Read(reading, root, target);
  return findings.empty() ? std::nullopt : At(given, findings);
}

template <typename T>
Mistake Set(const Given& given, std::optional<T>& target) {
  std::optional<T> value;
  if (Mistake mistake = ReadValue(given, given.json, value)) return mistake;
  target = std::move(value);
  return std::nullopt;
}

Mistake SetApplicable(const Given& given, bool& applicable) {
  std::optional<bool> value;
  if (Mistake mistake = Set(given, value)) return mistake;
  applicable = value.value_or(true);
  return std::nullopt;
}

// One entry of a map, in place of what it has.
template <typename Key, typename T>
Mistake SetEntry(const Given& given, const std::string& name, const Key& key,
                 std::map<Key, T>& entries) {
  std::string object = "{";
  AppendJsonText(name, object);
  std::map<Key, T> read;
  if (Mistake mistake = ReadValue(given, object + ":" + given.json + "}", read)) return mistake;
  entries.erase(key);
  entries.merge(read);
  return std::nullopt;
}

std::optional<int> WholeIn(std::string_view text) {
  int whole = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, whole);
  const bool is_plain = read.ec == std::errc() && read.ptr == end && std::to_string(whole) == text;
  return is_plain && whole >= 0 ? std::optional(whole) : std::nullopt;
}

template <typename T>
Mistake SetYear(const Given& given, const std::string& name, std::map<int, T>& by_year) {
  const std::optional<int> year = WholeIn(name);
  if (year && *year >= kFirstYear && *year <= kLastYear) {
    return SetEntry(given, name, *year, by_year);
  }
  const Label quoted = Quoted(name);
  return At(given.path, {"“" + quoted.th + "” ไม่ใช่ปี พ.ศ. เช่น 2567",
                         "`" + quoted.en + "` is no year of the Buddhist era, as 2567"});
}

Mistake NotAValue(const Given& given) {
  if (FindInvalidUtf8(given.json)) return At(given.path, {"ค่าไม่ใช่ UTF-8", "a value not in UTF-8"});
  const Label value = Quoted(given.json);
  return At(given.path,
            {"“" + value.th + "” ไม่ใช่ค่าแบบ JSON: เขียน 12.5, true, false, null หรือ \"ข้อความ\"",
             "`" + value.en + "` is no JSON value: write 12.5, true, false, null or \"a text\""});
}

Mistake Unknown(const Given& given) {
  return At(
      given.path,
      {"แก้ไม่ได้ ต้องเป็นแบบ /answers/1.1.1/issues/3/claimed, /answers/1.1.1/applicable, "
       "/answers/1.1.1/fields/ชื่อ, /ratings/1.1, /ratings/1.1/2567, /kpis/0/target, "
       "/kpis/0/results/2567 (targets, judged เช่นกัน), /kpis/0/baseline, applicable หรือ direction",
       "nothing that can be put otherwise; write /answers/1.1.1/issues/3/claimed, "
       "/answers/1.1.1/applicable, /answers/1.1.1/fields/NAME, /ratings/1.1, "
       "/ratings/1.1/2567, /kpis/0/target, /kpis/0/results/2567 (targets and judged "
       "likewise), /kpis/0/baseline, applicable or direction"});
}

Mistake EditIssue(const Given& given, const Steps& steps, Answer& answer) {
  const auto found = answer.issues.find(steps[3]);
  if (found == answer.issues.end() && given.is_null) return std::nullopt;
  IssueAnswer& issue = answer.issues[steps[3]];
  if (steps[4] == "claimed") return Set(given, issue.claimed);
  return SetApplicable(given, issue.applicable);
}

bool IsAnswerPath(const Steps& steps) {
  constexpr std::size_t kOfField = 4;
  constexpr std::size_t kOfIssue = 5;
  if (std::ranges::any_of(steps, [](const std::string& step) { return step.empty(); }))
    return false;
  if (steps.size() == 3) return steps[2] == "applicable";
  if (steps.size() == kOfField) return steps[2] == "fields";
  return steps.size() == kOfIssue && steps[2] == "issues" &&
         (steps[4] == "claimed" || steps[4] == "applicable");
}

Mistake EditAnswer(const Given& given, const Steps& steps, Dossier& dossier) {
  if (!IsAnswerPath(steps)) return Unknown(given);
  const auto found = dossier.answers.find(steps[1]);
  Answer answer = found == dossier.answers.end() ? Answer() : found->second;
  Mistake mistake;
  if (steps[2] == "applicable") {
    mistake = SetApplicable(given, answer.applicable);
  } else if (steps[2] == "fields") {
    mistake = SetEntry(given, steps[3], steps[3], answer.fields);
  } else {
    mistake = EditIssue(given, steps, answer);
  }
  const bool was_there = found != dossier.answers.end();
  if (mistake || (given.is_null && !was_there)) return mistake;  // what is not there stays so
  dossier.answers[steps[1]] = std::move(answer);
  return std::nullopt;
}

Mistake EditRating(const Given& given, const Steps& steps, Dossier& dossier) {
  if (steps.size() > 3 || steps[1].empty()) return Unknown(given);
  if (steps.size() == 2) return SetEntry(given, steps[1], steps[1], dossier.ratings);
  const auto found = dossier.ratings.find(steps[1]);
  std::map<int, Exact> by_year;
  if (found != dossier.ratings.end()) by_year = found->second;
  if (Mistake mistake = SetYear(given, steps[2], by_year)) return mistake;
  dossier.ratings.erase(steps[1]);
  if (!by_year.empty()) dossier.ratings.emplace(steps[1], std::move(by_year));
  return std::nullopt;
}

Mistake EditKpiYear(const Given& given, const Steps& steps, Kpi& kpi) {
  if (steps[2] == "targets") return SetYear(given, steps[3], kpi.targets);
  if (steps[2] == "results") return SetYear(given, steps[3], kpi.results);
  if (steps[2] == "judged") return SetYear(given, steps[3], kpi.judged);
  return Unknown(given);
}

Mistake EditKpi(const Given& given, const Steps& steps, Dossier& dossier) {
  if (steps.size() < 3 || steps.size() > 4) return Unknown(given);
  const std::optional<int> index = WholeIn(steps[1]);
  const auto kpi =
      index ? std::ranges::find(dossier.kpis, *index, &Kpi::index) : dossier.kpis.end();
  if (kpi == dossier.kpis.end()) {
    const std::string count = std::to_string(dossier.kpis.size());
    return At(given.path, {"ไม่มีตัวชี้วัดลำดับนี้ (แฟ้มมี " + count + " ตัว นับจาก 0)",
                           "there is no such KPI (the dossier has " + count + ", counted from 0)"});
  }
  if (steps.size() == 4) return EditKpiYear(given, steps, *kpi);
  if (steps[2] == "target") return Set(given, kpi->target);
  if (steps[2] == "baseline") return Set(given, kpi->baseline);
  if (steps[2] == "direction") return Set(given, kpi->direction);
  return steps[2] == "applicable" ? SetApplicable(given, kpi->applicable) : Unknown(given);
}

}  // namespace

std::optional<Label> Edit(std::string_view path, std::string_view json_value, Dossier& dossier) {
  if (FindInvalidUtf8(path)) return Label{"เส้นทางไม่ใช่ UTF-8", "the path is not UTF-8"};
  Given given{std::string(path), std::string(json_value)};
  Findings findings;
  const std::optional<JsonTree> tree = ParseJson(json_value, findings);
  if (!tree) return NotAValue(given);
  given.is_null = JsonValue(*tree, 0).Is(JsonKind::kNull);
  const Steps steps = StepsOf(path);
  if (steps.size() < 2) return Unknown(given);
  if (steps[0] == "answers") return EditAnswer(given, steps, dossier);
  if (steps[0] == "ratings") return EditRating(given, steps, dossier);
  return steps[0] == "kpis" ? EditKpi(given, steps, dossier) : Unknown(given);
}

}  // namespace radap
