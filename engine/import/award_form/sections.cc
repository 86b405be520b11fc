// Head, categories, items with their printed scores; hands each question to ReadQuestion.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "engine/import/award_form/codes.h"
#include "engine/import/award_form/form.h"
#include "engine/import/award_form/marks.h"
#include "engine/import/text/thai_text.h"

namespace radap::award_form {
namespace {

constexpr std::size_t kTitleLines = 8;  // a heading and the words under it

// "หมวด 2 ..." is a heading below the head of a part or above the columns; elsewhere it is a sentence.
bool IsCategoryHeading(const Form& form, std::size_t line) {
  if (!IsCategory(form.lines[line].bare)) return false;
  if (line > 0) {
    const std::string& above = form.lines[line - 1].bare;
    if (IsOrganisation(above) || IsAward(above)) return true;
  }
  return line + 1 < form.lines.size() && IsColumnHead(form.lines[line + 1].bare);
}

// An item is a heading that a question's heading follows.
bool IsItemHeading(const Form& form, std::size_t line, const Heading& heading) {
  if (ElementOf(form.program, heading.id, ElementKind::kItem) == nullptr) return false;
  const std::size_t end = std::min(form.lines.size(), line + 4);
  for (std::size_t i = line + 1; i < end; ++i) {
    if (ListHeadUnder(form, i)) return true;
    if (HeadingOf(form.lines[i].text)) return false;
  }
  return false;
}

// "คะแนนรวม 500 คะแนน", nothing else in the line.
std::optional<Exact> TotalOf(std::string_view bare) {
  constexpr std::string_view kTotal = "คะแนนรวม";
  constexpr std::string_view kPoints = "คะแนน";
  if (!bare.starts_with(kTotal) || bare.size() > 60) return std::nullopt;
  bare.remove_prefix(kTotal.size());
  if (bare.ends_with(kPoints)) bare.remove_suffix(kPoints.size());
  return Exact::Parse(ArabicDigits(bare));
}

// The head of a part: award, organisation, category. Such words may begin a line of a narrative too.
bool BeginsHead(const Form& form, std::size_t line) {
  const std::string& bare = form.lines[line].bare;
  const std::size_t end = std::min(form.lines.size(), line + 4);
  if (IsAward(bare)) {
    for (std::size_t i = line + 1; i < end; ++i) {
      if (IsOrganisation(form.lines[i].bare)) return true;
    }
  }
  return IsOrganisation(bare) && line + 1 < end && IsCategory(form.lines[line + 1].bare);
}

class Sections {
 public:
  explicit Sections(Form& form) : form_(form) {}

  void Read() {
    for (std::size_t i = 0; i < form_.lines.size();) {
      i = form_.is_read[i] ? i + 1 : ReadAt(i);
    }
  }

 private:
  std::size_t ReadAt(std::size_t i) {
    const FormLine& line = form_.lines[i];
    if (const std::optional<std::size_t> list_head = ListHeadUnder(form_, i)) {
      return ReadQuestionAt(i, *list_head);
    }
    if (IsCategoryHeading(form_, i)) {
      ReadCategory(i);
    } else if (IsOrganisation(line.bare)) {
      ReadOrganisation(i);
    } else if (const std::optional<Exact> total = TotalOf(line.bare); total && !category_.empty()) {
      form_.MarkRead(i, i + 1);
      form_.dossier.claimed.insert_or_assign(category_, *total);
    } else if (IsAward(line.bare) || IsColumnHead(line.bare) || IsTitle(line.bare)) {
      form_.MarkRead(i, i + 1);
    } else if (const std::optional<Heading> heading = HeadingOf(line.text);
               heading && IsItemHeading(form_, i, *heading)) {
      ReadItem(i, heading->id);
    }
    return i + 1;
  }

  std::size_t ReadQuestionAt(std::size_t i, std::size_t list_head) {
    const std::string id = HeadingOf(form_.lines[i].text)->id;
    const Element* const question = ElementOf(form_.program, id, ElementKind::kQuestion);
    if (question == nullptr) {
      form_.Report(AwardFormCode::kUnknownSection, i, "", {Same(id)});
      return list_head + 1;
    }
    if (!form_.places.emplace(id, form_.lines[i].place).second) {
      form_.Report(AwardFormCode::kPrintedTwice, i, "/answers/" + id, {Same(id)});
      return list_head + 1;
    }
    return ReadQuestion(form_, *question, i, list_head);
  }

  void ReadCategory(std::size_t i) {
    form_.MarkRead(i, i + 1);
    const std::string bare = ArabicDigits(form_.lines[i].bare);
    const std::size_t begin = bare.find_first_of("0123456789");
    category_ = bare.substr(begin, bare.find_first_not_of("0123456789", begin) - begin);
    if (ElementOf(form_.program, category_, ElementKind::kCategory) == nullptr) {
      form_.Report(AwardFormCode::kUnknownSection, i, "", {Same(category_)});
      category_.clear();
    } else {
      form_.places.emplace(category_, form_.lines[i].place);
    }
  }

  void ReadOrganisation(std::size_t i) {
    form_.MarkRead(i, i + 1);
    const std::string& text = form_.lines[i].text;
    const std::string name = Squeezed(text.substr(text.find(':') + 1));
    std::string& known = form_.dossier.organisation.name;
    if (known.empty()) {
      known = name;
    } else if (Bare(known) != Bare(name) && !name.empty()) {
      form_.Report(AwardFormCode::kOtherOrganisation, i, "/organisation/name",
                   {Same(Shown(name)), Same(Shown(known))});
    }
  }

  // The score ends the heading, or stands on a line of its own below it.
  void ReadItem(std::size_t i, const std::string& id) {
    form_.places.emplace(id, form_.lines[i].place);
    form_.MarkRead(i, i + 1);
    std::optional<LastNumber> score;
    for (std::size_t at = i; at < form_.lines.size() && at < i + 4 && !score; ++at) {
      if (at > i && ListHeadUnder(form_, at)) break;
      form_.MarkRead(at, at + 1);
      score = LastNumberOf(form_.lines[at].text);
    }
    const std::optional<Exact> points = score ? Exact::Parse(score->digits) : std::nullopt;
    if (points) {
      form_.dossier.claimed.insert_or_assign(id, *points);
    } else {
      form_.Report(AwardFormCode::kNoItemScore, i, "/claimed/" + id, {Same(id)});
    }
  }

  Form& form_;
  std::string category_;
};

}  // namespace

std::optional<std::size_t> ListHeadUnder(const Form& form, std::size_t line) {
  const std::optional<Heading> heading = HeadingOf(form.lines[line].text);
  if (!heading || std::count(heading->id.begin(), heading->id.end(), '.') != 2) {
    return std::nullopt;
  }
  const std::size_t end = std::min(form.lines.size(), line + 1 + kTitleLines);
  for (std::size_t i = line + 1; i < end; ++i) {
    if (IsListHead(form.lines[i].bare)) return i;
    if (form.is_read[i] || FindCount(form.lines[i].text)) break;
  }
  return std::nullopt;
}

bool BeginsSection(const Form& form, std::size_t line) {
  const FormLine& at = form.lines[line];
  if (form.is_read[line] || BeginsHead(form, line) || TotalOf(at.bare) ||
      IsCategoryHeading(form, line) || ListHeadUnder(form, line)) {
    return true;
  }
  const std::optional<Heading> heading = HeadingOf(at.text);
  return heading && IsItemHeading(form, line, *heading);
}

void ReadSections(Form& form) { Sections(form).Read(); }

}  // namespace radap::award_form
