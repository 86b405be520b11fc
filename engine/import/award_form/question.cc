// One question: its list of issues with evidence, its narrative, the printed count of the narrative.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/import/award_form/codes.h"
#include "engine/import/award_form/evidence.h"
#include "engine/import/award_form/form.h"
#include "engine/import/award_form/marks.h"
#include "engine/import/award_form/narrative.h"
#include "engine/import/text/thai_text.h"

namespace radap::award_form {
namespace {

// Issues of the pack behind the last one with a star, all if none has one.
std::size_t IssuesBehindStars(const Form& form, const Element& question) {
  std::size_t behind = 0;
  for (const int child : question.children) {
    const bool starred = form.program.elements[static_cast<std::size_t>(child)].starred;
    behind = starred ? 0 : behind + 1;
  }
  return behind;
}

class QuestionReader {
 public:
  QuestionReader(Form& form, const Element& question, std::size_t list_head)
      : form_(form), question_(question), begin_(list_head + 1) {}

  // The first line behind the question.
  std::size_t Read(std::size_t heading) {
    Answer& answer = form_.dossier.answers[question_.id];
    for (const int child : question_.children) {
      const std::string& id = form_.program.elements[static_cast<std::size_t>(child)].id;
      answer.issues[id.substr(id.find('/') + 1)];
    }
    FindEnd();
    const std::vector<EvidenceList> lists = FindEvidence(form_, begin_, EndOfLists());
    const std::size_t narrative = FindNarrativeBehind(lists);
    CheckIssues(lists, narrative);
    PlaceEvidence(form_, question_, lists);
    TakeLinksInWords(form_, question_, narrative, end_);
    const std::size_t next = count_ ? end_ + 1 : end_;
    form_.MarkRead(heading, next);
    return next;
  }

 private:
  // The line of the printed count, or the first line that is no more of this question.
  void FindEnd() {
    for (end_ = begin_; end_ < form_.lines.size(); ++end_) {
      count_ = FindCount(form_.lines[end_].text);
      if (count_ || BeginsSection(form_, end_)) break;
    }
    if (count_ && !count_->digits.empty()) {
      form_.dossier.printed.push_back({PrintedKind::kCharacters,
                                       question_.id,
                                       count_->digits,
                                       {},
                                       PlaceText(form_.lines[end_].place),
                                       false});
    } else {
      form_.Report(AwardFormCode::kNoCount, std::min(end_, form_.lines.size() - 1), Path(),
                   {Same(question_.id)});
    }
  }

  // Evidence stands above the line of spaces, if there is one.
  std::size_t EndOfLists() const {
    return LineBelowSpaces(form_, std::min(begin_ + 1, end_), end_, Letters()).value_or(end_);
  }

  // The printed count.
  std::optional<std::size_t> Letters() const {
    if (!count_ || count_->digits.empty()) return std::nullopt;
    return static_cast<std::size_t>(std::stoul(count_->digits));
  }

  std::size_t FindNarrativeBehind(const std::vector<EvidenceList>& lists) {
    NarrativeLines lines;
    lines.begin = lists.empty() ? begin_ : lists.back().end;
    lines.end = end_;
    lines.issues = IssuesBehindStars(form_, question_);
    lines.letters = Letters();
    const NarrativeBegin narrative = FindNarrative(form_, lines);
    if (narrative.is_guessed) {
      form_.Report(AwardFormCode::kNarrativeGuessed, narrative.line, Path() + "/narrative",
                   {Same(question_.id)});
    }
    form_.narratives.push_back(
        {question_.id, narrative.line, end_,
         count_ ? Squeezed(form_.lines[end_].text.substr(0, count_->at)) : ""});
    return narrative.line;
  }

  // An issue's last line ends with two spaces, where the text kept them.
  void CheckIssues(const std::vector<EvidenceList>& lists, std::size_t narrative) {
    std::size_t ends = 0;
    bool is_open = false;
    auto list = lists.begin();
    for (std::size_t i = begin_; i < narrative; ++i) {
      if (list != lists.end() && i >= list->end) ++list;
      if (list != lists.end() && i >= list->begin) continue;
      is_open = form_.lines[i].trailing < 2;
      if (!is_open) ++ends;
    }
    if (ends == 0) return;  // the text did not keep them
    const std::size_t printed = ends + (is_open ? 1 : 0);
    if (printed != question_.children.size()) {
      form_.Report(AwardFormCode::kIssueCount, begin_, Path() + "/issues",
                   {Same(question_.id), Same(std::to_string(printed)),
                    Same(std::to_string(question_.children.size()))});
    }
  }

  std::string Path() const { return "/answers/" + question_.id; }

  Form& form_;
  const Element& question_;
  std::size_t begin_;
  std::size_t end_ = 0;
  std::optional<PrintedCount> count_;
};

}  // namespace

std::size_t ReadQuestion(Form& form, const Element& question, std::size_t heading,
                         std::size_t list_head) {
  return QuestionReader(form, question, list_head).Read(heading);
}

}  // namespace radap::award_form
