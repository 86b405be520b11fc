// An explanation as text.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

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
constexpr int kMostNameCells = 44;
constexpr int kIdCells = 12;
constexpr int kValueCells = 10;
constexpr std::size_t kMostGaps = 10;
constexpr std::size_t kMostMembers = 30;

bool Gains(const Gap& gap) { return !gap.gain.total.IsZero() || !gap.gain.item.IsZero(); }

class Writer {
 public:
  Writer(Evaluation& evaluation, const Explanation& told, const ReportOptions& options)
      : evaluator_(evaluation.evaluator), told_(told), page_(options) {}

  void Title();
  void Facts();
  void Steps();
  void Beside();
  void Members();
  void DecidedBy();
  void Assumes();
  void Lost();
  std::string Take() { return page_.Take(); }

 private:
  std::string In(Phrase phrase, const std::vector<Label>& args = {}) const {
    return page_.In(Say(phrase, args));
  }
  // On the main scale, as gains are, or on that of the subject.
  std::string Points(const Exact& points) const { return points.ToPlain(places_); }
  std::string OnScale(const Exact& value) const { return value.ToPlain(PlacesOf(scale_)); }
  Label WithUnit(const Exact& value) const;
  int IdCells() const;
  Subject ItemOf(Subject subject) const;
  std::string FromWhere() const;
  void Gaps(Phrase heading, bool that_gain);
  void Gained(const Gap& gap);

  Evaluator& evaluator_;
  const Explanation& told_;
  const ProgramScale& scale_ = evaluator_.ScaleOf(told_.subject);
  Page page_;
  int places_ = PlacesOf(evaluator_.program());
};

// "100 points", "16.67 %", "1.29".
Label Writer::WithUnit(const Exact& value) const {
  const Label number = Both(OnScale(value));
  if (scale_.unit == "rating") return number;
  const auto unit = std::ranges::find(evaluator_.program().units, scale_.unit, &ProgramUnit::id);
  if (unit == evaluator_.program().units.end() || unit->label.Pick(Language::kEnglish).empty()) {
    return number;
  }
  return Say(Phrase::kNamed, {number, unit->label});
}

int Writer::IdCells() const {
  int cells = kIdCells;
  for (const Member& member : told_.members) {
    cells = std::max(cells, DisplayWidth(IdOf(evaluator_, member.subject)) + 2);
  }
  for (const Gap& gap : told_.gaps) cells = std::max(cells, DisplayWidth(gap.id) + 2);
  return cells;
}

void Writer::Title() {
  page_.Paragraph(0, "", told_.id + "  " + page_.In(told_.name), Style::kBold);
  if (told_.value) {
    const Label shown = Both(OnScale(*told_.value));
    const Label most = WithUnit(scale_.high);
    const Label exact = Both(told_.value->ToFraction());
    std::string score = IsDecimal(*told_.value, PlacesOf(scale_))
                            ? In(Phrase::kScoreOf, {shown, most})
                            : In(Phrase::kScoreExactly, {shown, most, exact});
    if (told_.claimed) {
      score += " · " + In(Phrase::kClaimed, {Both(OnScale(*told_.claimed))});
    }
    if (!scale_.id.empty()) {
      score += " · " + In(Phrase::kOnScale, {scale_.label});
      const int level = LevelOf(scale_, *told_.value);
      if (level >= 0) {
        const Label& name = scale_.levels[static_cast<std::size_t>(level)].label;
        score += " · " + In(Phrase::kAtLevel, {name});
      }
    }
    page_.Line(score);
  }
  page_.Blank();
  page_.Paragraph(0, "", page_.In(told_.sentence));
}

void Writer::Facts() {
  if (told_.facts.empty()) return;
  page_.Heading(In(Phrase::kFacts));
  int name = kNameCells;
  for (const Fact& fact : told_.facts) {
    name = std::max(name, std::min(kMostNameCells, DisplayWidth(page_.In(fact.name)) + 2));
  }
  for (const Fact& fact : told_.facts) {
    page_.Paragraph(kIndent + name, "  " + PadRight(page_.In(fact.name), name),
                    page_.In(fact.value));
  }
}

void Writer::Steps() {
  // A single one is what the sentence says, unless the KPI does not count.
  if (told_.steps.size() < 2 && !told_.if_counted) return;
  page_.Heading(told_.if_counted ? In(Phrase::kStepsIfCounted, {Both(OnScale(*told_.if_counted))})
                                 : In(Phrase::kSteps));
  int number = 0;
  for (const Step& step : told_.steps) {
    page_.Paragraph(kIndent + 3, "  " + std::to_string(++number) + ". ", page_.In(step.words));
    if (!step.clause) continue;
    page_.Paragraph(kIndent + 3, "", page_.In(TextOfClause(evaluator_.program(), *step.clause)),
                    Style::kDim);
  }
}

void Writer::Beside() {
  if (told_.beside.empty()) return;
  page_.Heading(In(Phrase::kBeside));
  for (const Step& step : told_.beside) page_.Paragraph(kIndent + 2, "  - ", page_.In(step.words));
}

void Writer::Members() {
  if (told_.members.empty() && told_.slots.en.empty()) return;
  page_.Heading(In(Phrase::kMembers));
  if (!told_.slots.en.empty()) page_.Paragraph(kIndent, "", page_.In(told_.slots));
  const int id_cells = IdCells();
  const int indent = kIndent + id_cells + kValueCells + 2;
  for (std::size_t i = 0; i < std::min(kMostMembers, told_.members.size()); ++i) {
    const Member& member = told_.members[i];
    page_.Row({{"", kIndent},
               {IdOf(evaluator_, member.subject), id_cells},
               {page_.In(member.value), kValueCells, Align::kRight, Style::kBold},
               {"", 2},
               {page_.In(radap::NameOf(evaluator_, member.subject)), page_.width() - indent}});
    if (member.note.en.empty()) continue;
    page_.Paragraph(indent, "", page_.In(member.note), Style::kDim);
  }
  if (told_.members.size() <= kMostMembers) return;
  const auto more = static_cast<int>(told_.members.size() - kMostMembers);
  page_.Line("  " + In(Phrase::kMore, {Both(more)}));
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
  const std::string needs = NeedsOf(evaluator_, gap, page_.language());
  page_.Paragraph(kIndent + IdCells(), "  " + gap.id,
                  Gains(gap) ? needs + " (" + gain + ")" : needs);
}

void Writer::Lost() {
  if (told_.value && told_.lost.IsZero()) {
    page_.Heading(In(Phrase::kNothingLost));
  } else if (told_.value) {
    page_.Heading(In(Phrase::kLost, {WithUnit(told_.lost)}));
    if (told_.if_counted) {
      page_.Paragraph(kIndent, "", page_.In(told_.advice));
    } else if (told_.gaps.empty()) {
      page_.Line("  " + In(Phrase::kNoGain));
    }
  }
  Gaps(Phrase::kWouldGain, true);
  Gaps(Phrase::kOpenPoints, false);
}

void Writer::Gaps(Phrase heading, bool that_gain) {
  std::vector<const Gap*> gaps;
  for (const Gap& gap : told_.gaps) {
    if (Gains(gap) == that_gain) gaps.push_back(&gap);
  }
  if (gaps.empty()) return;
  if (told_.value) {
    page_.Line("  " + In(heading) + ":");
  } else {
    page_.Heading(In(heading));
  }
  for (std::size_t i = 0; i < std::min(kMostGaps, gaps.size()); ++i) Gained(*gaps[i]);
  if (gaps.size() <= kMostGaps) return;
  page_.Line("  " + In(Phrase::kMore, {Both(static_cast<int>(gaps.size() - kMostGaps))}));
}

}  // namespace

std::string ExplanationText(Evaluation& evaluation, const Explanation& told,
                            const ReportOptions& options) {
  Writer writer(evaluation, told, options);
  writer.Title();
  writer.Facts();
  writer.Steps();
  writer.Beside();
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
