#include "engine/import/award_form/evidence.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/import/award_form/codes.h"
#include "engine/import/award_form/marks.h"
#include "engine/import/text/thai_text.h"

namespace radap::award_form {
namespace {

constexpr std::size_t kMostLines = 8;  // of one list

// "[a.pdf] [b.pdf]" without the outer brackets -> a.pdf, b.pdf.
std::vector<std::string> NamesIn(std::string_view list) {
  std::vector<std::string> names;
  std::size_t begin = 0;
  for (std::size_t at = list.find(']'); at != std::string_view::npos; at = list.find(']', at + 1)) {
    std::size_t next = at + 1;
    while (next < list.size() && (list[next] == ' ' || list[next] == ',')) ++next;
    if (next >= list.size() || list[next] != '[') continue;
    names.push_back(Squeezed(list.substr(begin, at - begin)));
    begin = next + 1;
  }
  names.push_back(Squeezed(list.substr(begin)));
  names.erase(std::remove(names.begin(), names.end(), ""), names.end());
  return names;
}

std::string_view Inside(std::string_view brackets) {
  if (brackets.starts_with('[')) brackets.remove_prefix(1);
  if (brackets.ends_with(']')) brackets.remove_suffix(1);
  return brackets;
}

// The list that begins at `begin`; its bracket may close some lines below.
EvidenceList ListAt(Form& form, std::size_t begin, std::size_t limit) {
  const std::string& first = form.lines[begin].text;
  const std::size_t colon = first.find(':');
  std::string name = colon == std::string::npos ? "" : Squeezed(first.substr(colon + 1));
  std::string tight = name;
  std::size_t end = begin + 1;
  if (name.empty() && end < limit && form.lines[end].text.starts_with('[')) {
    name = tight = form.lines[end++].text;
  }
  while (name.starts_with('[') && !name.ends_with(']') && end < limit && end - begin < kMostLines &&
         !IsStarter(form.lines[end].bare)) {
    name = JoinLines(name, form.lines[end].text);
    tight += form.lines[end++].text;
  }
  if (name.starts_with('[') && !name.ends_with(']')) {
    form.Report(AwardFormCode::kEvidenceOpen, begin, "", {Same(Shown(name))});
    end = begin + 1;
    name = tight = Squeezed(first.substr(colon + 1));
  }
  EvidenceList list{begin, end, {}};
  const std::vector<std::string> names = NamesIn(Inside(name));
  const std::vector<std::string> tights = NamesIn(Inside(tight));
  for (std::size_t i = 0; i < names.size(); ++i) {
    list.files.push_back({names[i], names.size() == tights.size() ? tights[i] : names[i]});
  }
  return list;
}

std::string IssueOf(const Element& issue) { return issue.id.substr(issue.id.find('/') + 1); }

// The evidence of one question while it is put together: file, issue that its list says ("": none), link.
struct Placed {
  std::string issue;
  const PrintedFile* file;
  std::size_t line;
  const Link* link = nullptr;
};

class Placing {
 public:
  Placing(Form& form, const Element& question, const std::vector<EvidenceList>& lists)
      : form_(form), question_(question), lists_(lists) {
    for (const int child : question.children) {
      const Element& issue = form.program.elements[static_cast<std::size_t>(child)];
      issues_.push_back(IssueOf(issue));
      if (issue.starred) stars_.push_back(IssueOf(issue));
    }
  }

  void Place() {
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      const std::string issue = lists_.size() == stars_.size() ? stars_[i] : "";
      for (const PrintedFile& file : lists_[i].files) {
        free_.emplace(Bare(file.name), placed_.size());
        placed_.push_back({issue, &file, lists_[i].begin});
      }
    }
    for (const Link& link : form_.links) {
      if (link.question == question_.id) PlaceLink(link);
    }
    for (const Placed& placed : placed_) Add(placed);
  }

 private:
  void PlaceLink(const Link& link) {
    if (std::find(issues_.begin(), issues_.end(), link.issue) == issues_.end())
      return Unknown(link);
    Placed* const file = FileOf(link);
    if (file == nullptr) {
      Put(link.issue, {link.file, "", link.prefix + link.file});
      ReportAt(link, AwardFormCode::kLinkNotListed, {Same(Shown(link.file))});
      return;
    }
    if (!file->issue.empty() && file->issue != link.issue) {
      ReportAt(link, AwardFormCode::kLinkElsewhere,
               {Same(Shown(link.file)), Same(link.issue), Same(file->issue)});
    }
    file->issue = link.issue;
    file->link = &link;
  }

  // The file of that name without a link yet; one under the same issue first.
  Placed* FileOf(const Link& link) {
    const auto [begin, end] = free_.equal_range(Bare(link.file));
    if (begin == end) return nullptr;
    auto found = begin;
    for (auto one = begin; one != end; ++one) {
      if (placed_[one->second].issue != link.issue) continue;
      found = one;
      break;
    }
    Placed& placed = placed_[found->second];
    free_.erase(found);
    return &placed;
  }

  void Add(const Placed& placed) {
    const PrintedFile& file = *placed.file;
    if (placed.issue.empty()) {
      form_.Report(AwardFormCode::kEvidenceUnplaced, placed.line, "/answers/" + question_.id,
                   {Same(question_.id), Same(Shown(file.name))});
    } else if (placed.link == nullptr) {
      Put(placed.issue, {file.name, "", ""});
      form_.Report(AwardFormCode::kNoLink, placed.line, PathOf(placed.issue),
                   {Same(Shown(file.name))});
    } else {
      const std::string name = WithSpacesOfBoth(file.tight, placed.link->file);
      Put(placed.issue, {name, "", placed.link->prefix + name});
    }
  }

  void Put(const std::string& issue, Evidence evidence) {
    form_.dossier.answers[question_.id].issues[issue].evidence.push_back(std::move(evidence));
  }

  void Unknown(const Link& link) {
    form_.findings.push_back(MakeFindingAt(AwardFormCode::kLinkUnknownPlace, link.place, "",
                                           {Same(Shown(link.prefix + link.file, 200))}));
  }

  void ReportAt(const Link& link, FindingCode code, std::vector<Label> args) {
    form_.findings.push_back(MakeFindingAt(code, link.place, PathOf(link.issue), std::move(args)));
  }

  std::string PathOf(const std::string& issue) const {
    return "/answers/" + question_.id + "/issues/" + issue;
  }

  Form& form_;
  const Element& question_;
  const std::vector<EvidenceList>& lists_;
  std::vector<std::string> issues_;
  std::vector<std::string> stars_;
  std::vector<Placed> placed_;
  std::multimap<std::string, std::size_t> free_;  // name without spaces -> place in placed_
};

}  // namespace

std::vector<EvidenceList> FindEvidence(Form& form, std::size_t begin, std::size_t end) {
  std::vector<EvidenceList> lists;
  for (std::size_t i = begin; i < end;) {
    if (IsEvidence(form.lines[i].bare)) {
      lists.push_back(ListAt(form, i, end));
      i = lists.back().end;
    } else {
      ++i;
    }
  }
  return lists;
}

void PlaceEvidence(Form& form, const Element& question, const std::vector<EvidenceList>& lists) {
  Placing(form, question, lists).Place();
}

std::string WithSpacesOfBoth(std::string_view one, std::string_view other) {
  std::string both;
  std::size_t at = 0;
  for (const char letter : one) {
    if (letter == ' ') {
      if (at < other.size() && other[at] == ' ') ++at;
      both += ' ';
      continue;
    }
    if (at < other.size() && other[at] == ' ') {
      both += ' ';
      ++at;
    }
    both += letter;
    ++at;
  }
  return both;
}

}  // namespace radap::award_form
