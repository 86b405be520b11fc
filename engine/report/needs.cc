#include "engine/report/needs.h"

#include <cstddef>
#include <vector>

#include "engine/report/figures.h"
#include "engine/report/words.h"

namespace radap {
namespace {

constexpr std::size_t kMostFields = 5;

bool IsLowerBetter(const Evaluator& evaluator, Subject kpi) {
  return evaluator.KpiOf(kpi).given.direction == Direction::kLower;
}

bool Reaches(Evaluator& evaluator, Subject kpi, Property fact, const Exact& value,
             const Exact& score) {
  bool reaches = false;
  SupposeFact(evaluator, kpi, fact, value, [&] { reaches = evaluator.Score(kpi) >= score; });
  return reaches;
}

std::string Join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

struct AtWords {
  Word at;
  Word above;
  Word below;
};
constexpr AtWords kResultWords{Word::kScoreAt, Word::kScoreAbove, Word::kScoreBelow};
constexpr AtWords kTargetWords{Word::kTargetAt, Word::kTargetAbove, Word::kTargetBelow};

class NeedWriter {
 public:
  NeedWriter(Evaluator& evaluator, const Gap& gap, Language language)
      : evaluator_(evaluator), gap_(gap), language_(language) {}

  std::string AttachFile() const;
  std::string GiveFacts() const;
  std::string AddKpis() const;
  std::string FillIn() const;
  std::string Results() const;
  std::string Target() const;
  std::string Give(Word word, std::string_view what) const { return Say(word, language_, what); }
  std::string Plain(Word word) const { return Say(word, language_); }
  std::string Kpi() const;

 private:
  std::string Reached(Property fact, const Reach& reach, const AtWords& words) const;

  Evaluator& evaluator_;
  const Gap& gap_;
  Language language_;
};

std::string NeedWriter::AttachFile() const {
  const IssueFacts& issue = evaluator_.facts().issues[static_cast<std::size_t>(gap_.subject)];
  return Plain(issue.links > 0 ? Word::kAttachFileNotLink : Word::kAttachFile);
}

std::string NeedWriter::GiveFacts() const {
  const auto& given = evaluator_.KpiOf(gap_.subject).given;
  std::vector<std::string> parts;
  if (!PropertyOf(evaluator_, gap_.subject, Property::kTarget, 0).IsKnown())
    parts.push_back(Plain(Word::kGiveTarget));
  if (!given.direction) parts.push_back(Plain(Word::kGiveDirection));
  return Join(parts, "; ");
}

std::string NeedWriter::AddKpis() const {
  if (gap_.count == 1) return Say(Word::kAddKpi, language_, gap_.id);
  return Say(Word::kAddKpis, language_, gap_.count, gap_.id);
}

std::string NeedWriter::FillIn() const {
  std::vector<std::string> labels;
  for (const FieldToFill& to_fill : gap_.fields) {
    if (labels.size() == kMostFields) break;
    const Program& program = evaluator_.program();
    const Field& field = program.fields[static_cast<std::size_t>(to_fill.field)];
    const std::string& label = field.label.Pick(language_);
    labels.push_back(label.empty() ? program.field_names[static_cast<std::size_t>(field.name)]
                                   : label);
  }
  const std::string list = Join(labels, ", ");
  if (gap_.fields.size() <= kMostFields) return Give(Word::kFillIn, list);
  const std::string more = Say(Word::kAndMore, language_, gap_.fields.size() - kMostFields);
  return Give(Word::kFillIn, list + " " + more);
}

std::string NeedWriter::Reached(Property fact, const Reach& reach, const AtWords& words) const {
  const std::string score = reach.score.ToPlain(PlacesOf(evaluator_.ScaleOf(gap_.subject)));
  if (!reach.at) return Say(Word::kScoreAny, language_, score);
  const Figure figure = FigureOf(evaluator_, gap_.subject, fact, reach);
  if (!figure.beyond) return Say(words.at, language_, score, figure.text);
  const bool below = IsLowerBetter(evaluator_, gap_.subject);
  return Say(below ? words.below : words.above, language_, score, figure.text);
}

// One that gains nothing is still worth knowing: below it points are lost.
std::string NeedWriter::Target() const {
  if (gap_.target->score > evaluator_.Score(gap_.subject)) {
    return Reached(Property::kTarget, *gap_.target, kTargetWords);
  }
  const Figure figure = FigureOf(evaluator_, gap_.subject, Property::kTarget, *gap_.target);
  return Give(Word::kTargetKeeps, figure.text);
}

std::string NeedWriter::Results() const {
  std::vector<std::string> parts;
  for (const Reach& reach : gap_.results) {
    parts.push_back(Reached(Property::kResult, reach, kResultWords));
  }
  return Say(Word::kResultNeeded, language_, Join(parts, ", "));
}

std::string NeedWriter::Kpi() const {
  std::vector<std::string> parts;
  if (gap_.kind == GapKind::kResultMissing) {
    parts.push_back(Say(Word::kGiveResult, language_, evaluator_.facts().year.value_or(0)));
  }
  if (!gap_.results.empty()) parts.push_back(Results());
  if (gap_.target) parts.push_back(Target());
  return Join(parts, "; ");
}

}  // namespace

Figure FigureOf(Evaluator& evaluator, Subject kpi, Property fact, const Reach& reach) {
  if (IsDecimal(*reach.at, kNeededPlaces)) return {reach.at->ToPlain(kNeededPlaces), reach.beyond};
  const std::string rounded =
      WithoutNeedlessZeros(IsLowerBetter(evaluator, kpi) ? RoundDown(*reach.at, kNeededPlaces)
                                                         : RoundUp(*reach.at, kNeededPlaces));
  const std::optional<Exact> value = Exact::Parse(rounded);
  if (value && Reaches(evaluator, kpi, fact, *value, reach.score)) return {rounded, false};
  return {reach.at->ToFraction(), reach.beyond};
}

std::string NeedsOf(Evaluator& evaluator, const Gap& gap, Language language) {
  const NeedWriter writer(evaluator, gap, language);
  switch (gap.kind) {
    case GapKind::kEvidenceMissing:
      return writer.AttachFile();
    case GapKind::kNotClaimed:
      return writer.Plain(Word::kDoAndClaim);
    case GapKind::kNotClaimedNoEvidence:
      return writer.Plain(Word::kDoClaimAndAttach);
    case GapKind::kFactMissing:
      return writer.GiveFacts();
    case GapKind::kResultMissing:
    case GapKind::kKpiBelow:
    case GapKind::kTargetTooEasy:
      return writer.Kpi();
    case GapKind::kKpiMissing:
      return writer.AddKpis();
    case GapKind::kFieldsMissing:
      return writer.FillIn();
    case GapKind::kNotJudged:
      return writer.Plain(Word::kLetJudge);
    case GapKind::kGroupMandatory:
      return writer.Give(Word::kAddKpiToGroup, gap.id);
  }
  return "";
}

}  // namespace radap
