// An explanation as text.
#include <algorithm>

#include "engine/report/explain.h"
#include "engine/report/explain_words.h"
#include "engine/report/figures.h"
#include "engine/report/needs.h"
#include "engine/report/page.h"
#include "engine/report/subject.h"

namespace radap::explain {
namespace {

constexpr int kIndent = 2;
constexpr int kNameCells = 14;
constexpr int kIdCells = 12;
constexpr int kValueCells = 10;
constexpr std::size_t kMostGaps = 10;

class Writer {
 public:
  Writer(Evaluation& evaluation, const Explanation& told, const ReportOptions& options)
      : evaluator_(evaluation.evaluator), told_(told), page_(options) {}

  void Title();
  void Facts();
  void Steps();
  void Members();
  void DecidedBy();
  void Assumes();
  void Lost();
  std::string Take() { return page_.Take(); }

 private:
  std::string In(Phrase phrase, const std::vector<Label>& args = {}) const {
    return page_.In(Say(phrase, args));
  }
  std::string Points(const Exact& points) const { return points.ToPlain(places_); }
  Subject ItemOf(Subject subject) const;
  std::string FromWhere() const;
  void Gained(const Gap& gap);

  Evaluator& evaluator_;
  const Explanation& told_;
  Page page_;
  int places_ = PlacesOf(evaluator_.program());
};

void Writer::Title() {
  page_.Paragraph(0, "", told_.id + "  " + page_.In(told_.name), Style::kBold);
  if (told_.value) {
    const Label shown = Both(Points(*told_.value));
    const Label most = Both(Points(evaluator_.program().scale_high));
    const Label exact = Both(told_.value->ToFraction());
    std::string score = IsDecimal(*told_.value, places_)
                            ? In(Phrase::kScoreOf, {shown, most})
                            : In(Phrase::kScoreExactly, {shown, most, exact});
    if (told_.claimed) {
      score += " · " + In(Phrase::kClaimed, {Both(Points(*told_.claimed))});
    }
    page_.Line(score);
  }
  page_.Blank();
  page_.Paragraph(0, "", page_.In(told_.sentence));
}

void Writer::Facts() {
  if (told_.facts.empty()) return;
  page_.Heading(In(Phrase::kFacts));
  for (const Fact& fact : told_.facts) {
    const int name = std::max(kNameCells, DisplayWidth(page_.In(fact.name)) + 2);
    page_.Paragraph(kIndent + name, "  " + page_.In(fact.name), page_.In(fact.value));
  }
}

void Writer::Steps() {
  // A single one is what the sentence says, unless the KPI does not count.
  if (told_.steps.size() < 2 && !told_.if_counted) return;
  page_.Heading(told_.if_counted ? In(Phrase::kStepsIfCounted, {Both(Points(*told_.if_counted))})
                                 : In(Phrase::kSteps));
  int number = 0;
  for (const Step& step : told_.steps) {
    page_.Paragraph(kIndent + 3, "  " + std::to_string(++number) + ". ", page_.In(step.words));
    if (!step.clause) continue;
    page_.Paragraph(kIndent + 3, "", page_.In(TextOfClause(evaluator_.program(), *step.clause)),
                    Style::kDim);
  }
}

void Writer::Members() {
  if (told_.members.empty() && told_.slots.en.empty()) return;
  page_.Heading(In(Phrase::kMembers));
  if (!told_.slots.en.empty()) page_.Paragraph(kIndent, "", page_.In(told_.slots));
  const int indent = kIndent + kIdCells + kValueCells + 2;
  for (const Member& member : told_.members) {
    page_.Row({{"", kIndent},
               {IdOf(evaluator_, member.subject), kIdCells},
               {page_.In(member.value), kValueCells, Align::kRight, Style::kBold},
               {"", 2},
               {page_.In(radap::NameOf(evaluator_, member.subject)), page_.width() - indent}});
    if (member.note.en.empty()) continue;
    page_.Paragraph(indent, "", page_.In(member.note), Style::kDim);
  }
}

void Writer::DecidedBy() {
  const Program& program = evaluator_.program();
  if (told_.decision) {
    page_.Heading(In(Phrase::kDecidedBy));
    page_.Line("  " + told_.decision->file + ":" + std::to_string(told_.decision->line_number));
    page_.Line("    " + told_.decision->line, Style::kBold);
    if (told_.decision->clause) {
      page_.Paragraph(
          kIndent, "",
          In(Phrase::kRuleFrom) + ": " + page_.In(TextOfClause(program, *told_.decision->clause)));
    }
  }
  if (!told_.clause) return;
  if (!told_.decision) page_.Blank();
  page_.Paragraph(kIndent, "", FromWhere() + ": " + page_.In(TextOfClause(program, *told_.clause)));
}

std::string Writer::FromWhere() const {
  if (told_.clause_of == told_.subject) return In(Phrase::kElementFrom);
  return In(Phrase::kElementFromAbove,
            {LabelOf(evaluator_.KindOf(told_.clause_of)), Both(IdOf(evaluator_, told_.clause_of))});
}

void Writer::Assumes() {
  if (told_.assumes.empty()) return;
  page_.Heading(In(Phrase::kAssumes));
  for (const Assume& assume : told_.assumes) {
    page_.Paragraph(kIndent + 2, "  - ", page_.In(assume.label));
  }
}

// The item that a subject is or stands in; -1 if there is none.
Subject Writer::ItemOf(Subject subject) const {
  while (subject >= 0 && evaluator_.KindOf(subject) != ElementKind::kItem) {
    subject = evaluator_.ParentOf(subject);
  }
  return subject;
}

void Writer::Gained(const Gap& gap) {
  std::string gain = In(Phrase::kGainTotal, {Both(Points(gap.gain.total))});
  const Subject item = ItemOf(gap.subject);
  if (item > 0 && !gap.gain.item.IsZero()) {
    const Label id = Both(IdOf(evaluator_, item));
    gain = In(Phrase::kGainItem, {Both(Points(gap.gain.item)), id}) + ", " + gain;
  }
  if (gap.results.size() > 1) gain = In(Phrase::kGainAtBest, {Both(gain)});
  page_.Paragraph(kIndent + kIdCells, "  " + gap.id,
                  NeedsOf(evaluator_, gap, page_.language()) + " (" + gain + ")");
}

void Writer::Lost() {
  if (told_.value && told_.lost.IsZero()) {
    page_.Heading(In(Phrase::kNothingLost));
  } else if (told_.value) {
    page_.Heading(In(Phrase::kLost, {Both(Points(told_.lost))}));
    if (told_.if_counted) {
      page_.Paragraph(kIndent, "", page_.In(told_.advice));
    } else if (told_.gaps.empty()) {
      page_.Line("  " + In(Phrase::kNoGain));
    }
  }
  if (told_.gaps.empty()) return;
  if (told_.value) {
    page_.Line("  " + In(Phrase::kWouldGain) + ":");
  } else {
    page_.Heading(In(Phrase::kWouldGain));
  }
  for (std::size_t i = 0; i < std::min(kMostGaps, told_.gaps.size()); ++i) Gained(told_.gaps[i]);
  if (told_.gaps.size() <= kMostGaps) return;
  page_.Line("  " + In(Phrase::kMore, {Both(static_cast<int>(told_.gaps.size() - kMostGaps))}));
}

}  // namespace

std::string ExplanationText(Evaluation& evaluation, const Explanation& told,
                            const ReportOptions& options) {
  Writer writer(evaluation, told, options);
  writer.Title();
  writer.Facts();
  writer.Steps();
  writer.Members();
  writer.DecidedBy();
  writer.Assumes();
  writer.Lost();
  return writer.Take();
}

Label TextOfClause(const Program& program, const Clause& clause) {
  const auto source = std::ranges::find(program.sources, clause.source, &ProgramSource::id);
  Label text = Both(clause.source);
  if (source != program.sources.end()) {
    const bool labelled = !source->label.th.empty() || !source->label.en.empty();
    const Label document = Both(source->document);
    text = labelled ? Say(Phrase::kOfYear, {source->label, document}) : document;
  }
  if (clause.first_line > 0) {
    const bool one = clause.last_line <= clause.first_line;
    const Label lines =
        one ? Say(Phrase::kLine, {Both(clause.first_line)})
            : Say(Phrase::kLines, {Both(clause.first_line), Both(clause.last_line)});
    text = Say(Phrase::kNamed, {text, lines});
  }
  if (!clause.text.empty()) text = Say(Phrase::kNamed, {text, Both("“" + clause.text + "”")});
  return text;
}

}  // namespace radap::explain
