#include "engine/import/award_form/narrative.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/import/award_form/codes.h"
#include "engine/import/award_form/marks.h"
#include "engine/import/award_form/unwrap.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"
#include "rules/base/text.h"

namespace radap::award_form {
namespace {

// Letters of each tail of the lines: [i] of lines begin + i .. end.
std::vector<std::size_t> LettersFrom(const Form& form, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> letters(end - begin + 1);
  for (std::size_t i = end; i > begin; --i) {
    letters[i - 1 - begin] = letters[i - begin] + CountLetters(form.lines[i - 1].bare);
  }
  return letters;
}

// The printed count is that of the letters and, about twice, of the line feeds.
bool IsNear(std::size_t letters, std::optional<std::size_t> printed) {
  constexpr std::size_t kLineFeeds = 100;
  return !printed ||
         (letters <= *printed && letters + std::max(kLineFeeds, *printed / 10) >= *printed);
}

// Whether line `rest` is the end of an issue whose line above was full.
bool IsRest(const Form& form, std::size_t rest) {
  return DisplayWidth(form.lines[rest - 1].text) * 100 >= form.issue_column * 93 &&
         DisplayWidth(form.lines[rest].text) * 2 < form.issue_column;
}

// Without marks: the first line from which on there are no more letters than printed. A short rest of an issue may
// still fit into the count.
std::size_t Guess(const Form& form, const NarrativeLines& lines,
                  const std::vector<std::size_t>& letters, std::size_t first) {
  if (!lines.letters) return first;
  std::size_t guess = first;
  while (guess < lines.end && letters[guess - lines.begin] > *lines.letters) ++guess;
  const std::size_t after = guess + 1;
  const bool is_rest = guess > lines.begin && after < lines.end &&
                       letters[guess - lines.begin] < *lines.letters &&
                       IsNear(letters[after - lines.begin], lines.letters) && IsRest(form, guess);
  return is_rest ? after : guess;
}

// The number behind "ข้อ" in the text, if it is there.
std::string IssueNamed(std::string_view text) {
  constexpr std::string_view kWord = "ข้อ";
  std::size_t at = text.find(kWord);
  if (at == std::string_view::npos) return "";
  at += kWord.size();
  while (at < text.size() && text[at] == ' ') ++at;
  text.remove_prefix(at);
  const std::string_view digits = LeadingDigits(text);
  const bool is_id = text.substr(digits.size()).starts_with('.');  // ข้อ 2.1 is no issue
  return is_id ? "" : std::string(digits);
}

std::vector<std::string> UrlsIn(std::string_view text) {
  std::vector<std::string> urls;
  for (std::size_t at = text.find("http"); at != std::string_view::npos;
       at = text.find("http", at + 4)) {
    const std::string_view url = text.substr(at, text.find_first_of(" )]\"", at) - at);
    if (IsUrl(url)) urls.emplace_back(url);
  }
  return urls;
}

}  // namespace

int ColumnOfIssues(const std::vector<FormLine>& lines) {
  constexpr std::size_t kMost = 8;  // lines of an issue
  int column = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!IsEvidence(lines[i].bare)) continue;
    for (std::size_t above = i; above > 0 && above + kMost > i; --above) {
      if (IsStarter(lines[above - 1].bare)) break;
      column = std::max(column, DisplayWidth(lines[above - 1].text));
    }
  }
  return column;
}

std::optional<std::size_t> LineBelowSpaces(const Form& form, std::size_t begin, std::size_t end,
                                           std::optional<std::size_t> letters) {
  std::optional<std::size_t> first;
  std::optional<std::size_t> agreeing;
  std::size_t tail = 0;
  for (std::size_t i = end; i > begin; --i) {
    tail += CountLetters(form.lines[i - 1].bare);
    if (!form.lines[i - 1].is_spaced) continue;
    first = i - 1;
    if (letters && IsNear(tail, letters)) agreeing = i - 1;
  }
  return agreeing ? agreeing : first;
}

NarrativeBegin FindNarrative(const Form& form, const NarrativeLines& lines) {
  const std::size_t first = std::min(lines.begin + lines.issues, lines.end);
  int indent = 0;
  for (std::size_t i = lines.begin; i < first; ++i) {
    indent = std::max(indent, form.lines[i].indent);
  }
  if (const auto line = LineBelowSpaces(form, first, lines.end, lines.letters)) {
    return {*line, false};
  }
  const std::vector<std::size_t> letters = LettersFrom(form, lines.begin, lines.end);
  for (std::size_t i = first; i < lines.end; ++i) {
    const FormLine& line = form.lines[i];
    const bool is_apart =
        (line.is_far && !line.begins_page) || (first > lines.begin && line.indent > indent);
    if (is_apart && IsNear(letters[i - lines.begin], lines.letters)) return {i, false};
  }
  if (first == lines.end || lines.issues == 0) return {first, false};
  return {Guess(form, lines, letters, first), true};
}

void ReadNarratives(Form& form) {
  std::vector<std::string_view> lines;
  for (const FoundNarrative& narrative : form.narratives) {
    for (std::size_t i = narrative.begin; i < narrative.end; ++i) {
      lines.emplace_back(form.lines[i].text);
    }
  }
  const int column = WidthOfColumn(lines);
  for (const FoundNarrative& narrative : form.narratives) {
    lines.clear();
    for (std::size_t i = narrative.begin; i < narrative.end; ++i) {
      lines.emplace_back(form.lines[i].text);
    }
    lines.emplace_back(narrative.last);
    std::string text = Unwrap(lines, column, Paragraphs::kMany);
    if (text.empty()) {
      form.Report(AwardFormCode::kNoNarrative, std::min(narrative.end, form.lines.size() - 1),
                  "/answers/" + narrative.question + "/narrative", {Same(narrative.question)});
    }
    form.dossier.answers[narrative.question].narrative = std::move(text);
  }
}

void TakeLinksInWords(Form& form, const Element& question, std::size_t begin, std::size_t end) {
  bool is_evidence = false;
  std::string issue;
  for (std::size_t i = begin; i < end; ++i) {
    const FormLine& line = form.lines[i];
    is_evidence = is_evidence || IsEvidenceInWords(line.bare);
    if (!is_evidence) continue;
    const std::string text = ArabicDigits(line.text);
    if (std::string named = IssueNamed(text); !named.empty()) issue = std::move(named);
    if (ElementOf(form.program, question.id + "/" + issue, ElementKind::kIssue) == nullptr)
      continue;
    for (std::string& url : UrlsIn(line.text)) {
      form.Report(AwardFormCode::kLinkInWords, i, "/answers/" + question.id + "/issues/" + issue,
                  {Same(Shown(url, 200))});
      form.dossier.answers[question.id].issues[issue].evidence.push_back({"", "", std::move(url)});
    }
  }
}

}  // namespace radap::award_form
