// Answers: issues, narratives, and what answers say of other elements.
#include <algorithm>
#include <limits>

#include "engine/batch/read/dossier_reader.h"
#include "engine/batch/read/unescape.h"
#include "rules/base/index.h"
#include "rules/base/text.h"

namespace radap::batch {
namespace {

constexpr std::uint32_t SetOf(ElementKind kind) {
  return std::uint32_t{1} << static_cast<unsigned>(kind);
}
constexpr std::uint32_t kAnswered = SetOf(ElementKind::kTotal) | SetOf(ElementKind::kCategory) |
                                    SetOf(ElementKind::kItem) | SetOf(ElementKind::kQuestion);

constexpr std::ptrdiff_t kHexDigits = 64;

// One with escapes is for the general path.
const char* ReadSha256(const Cursor& json, const char* at) {
  const bool is_text = json.end() - at > kHexDigits + 1 && *at == '"' && at[kHexDigits + 1] == '"';
  return is_text && json.scan().hex(at + 1) ? at + kHexDigits + 2 : nullptr;
}

}  // namespace

const char* DossierReader::ReadAnswers(const char* at) {
  memory_.answers.Begin();
  const std::uint64_t object = ++memory_.object;
  return json_.Entries(
      at, [this](const char* key) { return FindElement(key, memory_.answers, kAnswered); },
      [this, object](int element, const char* value, bool is_null) -> const char* {
        if (!IsFirst(memory_.seen_element[Index(element)], object)) {
          return nullptr;
        }
        return is_null ? value + 4 : ReadAnswer(element, value);
      });
}

const char* DossierReader::ReadAnswer(int element, const char* at) {
  const Element& asked = tables_.At(element);
  const bool is_question = asked.kind == ElementKind::kQuestion;
  bool has_fields = false;
  at = json_.Members(
      at, Member<"applicable">([&](const char* value) { return ReadApplicable(element, value); }),
      Member<"issues">([&](const char* value) { return ReadIssues(element, value); }),
      Member<"fields">([&](const char* value) { return ReadFields(element, value, has_fields); }),
      Member<"narrative">([&](const char* value) {
        return is_question ? ReadNarrative(element, value) : nullptr;
      }));
  if (is_question) {
    block_.answered[SlotCell(element)] = 1;
    return at;
  }
  // Of elements that ask nothing, an answer must say something that any element takes.
  const bool is_applicable = block_.applicable[Cell(element)] != 0;
  return !asked.fields.empty() || has_fields || !is_applicable ? at : nullptr;
}

const char* DossierReader::ReadApplicable(int element, const char* at) {
  bool is_applicable = true;
  at = json_.Truth(at, is_applicable);
  if (is_applicable || at == nullptr) return at;
  block_.applicable[Cell(element)] = 0;
  return tables_.AsksApplicable(tables_.At(element).kind) ? at : nullptr;
}

// Where a narrative cannot be too long, how many letters of it are white space does not matter.
const char* DossierReader::ReadNarrative(int question, const char* at) {
  if (at >= json_.end() || *at != '"') return nullptr;
  Unescaped to;
  const char* text = at + 1;
  const char* stop = json_.scan().points(text, json_.end(), to.points);
  if (stop == nullptr) return nullptr;
  const bool is_plain = *stop == '"';
  if (!is_plain) stop = Unescape(json_.scan(), stop, json_.end(), to);
  if (stop == nullptr) return nullptr;
  std::int64_t letters = to.points;
  const std::optional<int> limit = tables_.At(question).narrative_at_most;
  if (tables_.schema->asks_letters || (limit && letters > *limit)) {
    if (is_plain) {
      letters = json_.scan().letters(text, stop);
    } else {
      std::string_view unescaped;
      json_.Text(at, unescaped);
      letters = static_cast<std::int64_t>(CountLetters(unescaped));
    }
  }
  block_.letters[SlotCell(question)] = static_cast<std::int32_t>(letters);
  return stop + 1;
}

// `next`: the one that most likely comes.
FoundKey DossierReader::FindIssue(const std::vector<IssueKey>& issues, std::size_t& next,
                                  const char* at) const {
  const auto guess = static_cast<std::size_t>(at[1] - '1');  // issue 3 mostly is the third
  if (guess < issues.size() && issues[guess].key.Matches(at)) {
    return {issues[guess].element, at + issues[guess].key.size()};
  }
  for (std::size_t tried = 0; tried < issues.size(); ++tried) {
    const IssueKey& issue = issues[next < issues.size() ? next : 0];
    next = next < issues.size() ? next + 1 : 1;
    if (issue.key.Matches(at)) return {issue.element, at + issue.key.size()};
  }
  std::string_view number;
  const char* value = json_.Key(at, number);
  if (value == nullptr) return {};
  const auto found = std::ranges::find(issues, number, &IssueKey::number);
  return found == issues.end() ? FoundKey() : FoundKey{found->element, value};
}

const char* DossierReader::ReadEvidence(std::size_t cell, const char* at) {
  constexpr int kMost = std::numeric_limits<std::uint16_t>::max();
  int files = 0;
  int links = 0;
  at = json_.Elements(at, [&](const char* entry) -> const char* {
    bool has_file = false;
    bool has_url = false;
    entry =
        json_.Members(entry, Member<"file">([&](const char* value) {
                        has_file = true;
                        return json_.FilledText(value);
                      }),
                      Member<"sha256">([&](const char* value) { return ReadSha256(json_, value); }),
                      Member<"url">([&](const char* value) {
                        has_url = true;
                        return json_.FilledText(value);
                      }));
    files += has_file ? 1 : 0;
    links += has_url && !has_file ? 1 : 0;
    return has_file || has_url ? entry : nullptr;
  });
  if (files > kMost || links > kMost) return nullptr;
  block_.files[cell] = static_cast<std::uint16_t>(files);
  block_.links[cell] = static_cast<std::uint16_t>(links);
  return at;
}

const char* DossierReader::ReadIssue(int issue, const char* at) {
  const std::size_t cell = SlotCell(issue);
  block_.mentioned[cell] = 1;
  return json_.Members(
      at, Member<"applicable">([&](const char* value) { return ReadApplicable(issue, value); }),
      Member<"claimed">([&](const char* value) {
        bool is_claimed = false;
        value = json_.Truth(value, is_claimed);
        block_.claims[cell] = is_claimed ? 1 : 0;
        return value;
      }),
      Member<"evidence">([&](const char* value) { return ReadEvidence(cell, value); }));
}

// Most of a dossier is read here: all of it in one function.
[[gnu::flatten]] const char* DossierReader::ReadIssues(int question, const char* at) {
  const std::vector<IssueKey>& issues = tables_.issues[Index(question)];
  const char* after =
      MayBePlain() ? Plainly(json_.scan().plain.issues(at, json_.end(), issues, block_)) : nullptr;
  if (after != nullptr) return after;
  const std::uint64_t object = ++memory_.object;
  std::size_t next = 0;
  return json_.Entries(
      at, [&](const char* key) { return FindIssue(issues, next, key); },
      [&](int issue, const char* value, bool is_null) -> const char* {
        if (!IsFirst(memory_.seen_element[Index(issue)], object)) return nullptr;
        return is_null ? value + 4 : ReadIssue(issue, value);
      });
}

}  // namespace radap::batch
