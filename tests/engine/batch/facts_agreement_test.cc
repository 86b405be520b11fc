// What a LineReader puts into a block is what ReadDossier and Bind make of the same bytes: for RADAP_WILD_DOSSIERS wild
// dossiers from the seed RADAP_FIRST_SEED on. A dossier of which they would report what columns cannot is not read.
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "engine/batch/read/read_line.h"
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/read_dossier.h"
#include "engine/eval/asked.h"
#include "engine/eval/evaluator.h"
#include "rules/base/index.h"
#include "tests/engine/batch/wild_dossier.h"
#include "tests/engine/batch/wild_lines.h"
#include "tests/environment.h"

namespace radap::batch {
namespace {

std::string Shown(const Value& value) {
  if (value.IsNumber()) return value.number.ToFraction();
  if (value.state == ValueState::kText) return "'" + std::string(value.text) + "'";
  if (value.IsKnown()) return std::to_string(value.code);
  return "-";
}

std::string Shown(const Amounts& amounts, std::size_t cell) {
  if (amounts.given[cell] == 0) return "-";  // its number has no meaning
  return Exact::Ratio(amounts.millionths[cell], kUnit).ToFraction();
}

std::string Shown(const std::optional<Exact>& amount) {
  return amount ? amount->ToFraction() : "-";
}

// What columns can report themselves.
bool IsOfColumns(FindingCode code) {
  static const std::set<FindingCode> kCodes = {
      FindingCode::kLinkIsNoFile,    FindingCode::kNarrativeTooLong, FindingCode::kIssueLeftOut,
      FindingCode::kOutsideValidity, FindingCode::kKindUnknown,      FindingCode::kClaimOutOfScale,
      FindingCode::kKpiTooFew,       FindingCode::kKpiTooMany,       FindingCode::kGroupTooFew,
      FindingCode::kGroupTooMany,    FindingCode::kGroupMandatory,   FindingCode::kGroupClosed};
  return kCodes.contains(code);
}

// One row of a block against the facts of the same dossier.
class Comparison {
 public:
  Comparison(const Schema& schema, const Block& block, const Dossier& dossier, Facts facts)
      : schema_(schema),
        program_(*schema.program),
        block_(block),
        row_(block.rows - 1),
        dossier_(dossier),
        evaluator_(program_, std::move(facts)) {}

  void All() {
    EXPECT_EQ(block_.organisation[row_], dossier_.organisation.id);
    const auto kind = dossier_.organisation.kind;
    EXPECT_EQ(block_.kind[row_], kind ? static_cast<std::uint8_t>(*kind) : kNone);
    EXPECT_EQ(block_.year[row_], dossier_.fiscal_year.value_or(0));
    for (int i = 0; i < static_cast<int>(program_.elements.size()); ++i) Element(i);
    for (int i = 0; i < static_cast<int>(program_.fields.size()); ++i) Field(i);
    Kpis();
  }

 private:
  std::size_t Cell(int element) const { return Index(element) * kRows + row_; }
  std::size_t SlotCell(int element) const {
    return Index(schema_.slot[Index(element)]) * kRows + row_;
  }
  void Element(int index);
  void Field(int index);
  void Kpis();
  void Kpi(std::size_t kpi);
  void Year(std::size_t kpi, int before);

  const Schema& schema_;
  const Program& program_;
  const Block& block_;
  std::size_t row_;
  const Dossier& dossier_;
  Evaluator evaluator_;
};

void Comparison::Element(int index) {
  const radap::Element& element = program_.elements[Index(index)];
  const Facts& facts = evaluator_.facts();
  const bool is_open = !facts.kind || (element.open_to & radap::SetOf(*facts.kind)) != 0;
  EXPECT_EQ(block_.applicable[Cell(index)] != 0 && is_open, facts.applicable[Index(index)])
      << element.id;
  const auto claim = dossier_.claimed.find(element.id);
  const bool is_claimed = claim != dossier_.claimed.end();
  EXPECT_EQ(Shown(block_.claimed, Cell(index)), is_claimed ? claim->second.ToFraction() : "-");
  if (element.kind == ElementKind::kQuestion) {
    const QuestionFacts& question = facts.questions[Index(index)];
    const int letters = block_.letters[SlotCell(index)];
    EXPECT_EQ(block_.answered[SlotCell(index)] != 0, question.answered) << element.id;
    const int limit = element.narrative_at_most.value_or(1 << 30);
    EXPECT_EQ(letters > limit, question.narrative_letters > limit) << element.id;
    if (schema_.asks_letters || question.narrative_letters > limit) {
      EXPECT_EQ(letters, question.narrative_letters) << element.id;
    }
  } else if (element.kind == ElementKind::kIssue) {
    const IssueFacts& issue = facts.issues[Index(index)];
    const std::string& question = program_.elements[Index(element.parent)].id;
    const auto answer = dossier_.answers.find(question);
    const bool is_mentioned =
        answer != dossier_.answers.end() &&
        answer->second.issues.contains(element.id.substr(question.size() + 1));
    EXPECT_EQ(block_.mentioned[SlotCell(index)] != 0, is_mentioned) << element.id;
    EXPECT_EQ(block_.claims[SlotCell(index)] != 0, issue.claimed) << element.id;
    EXPECT_EQ(block_.files[SlotCell(index)], issue.files) << element.id;
    EXPECT_EQ(block_.links[SlotCell(index)], issue.links) << element.id;
  } else if (element.kind == ElementKind::kItem &&
             (schema_.element_facts & SetOf(Property::kRating)) != 0) {
    for (int before = 0; before < schema_.rating_years; ++before) {
      EXPECT_EQ(Shown(block_.rating[Index(before)], SlotCell(index)),
                Shown(PropertyOf(evaluator_, index, Property::kRating, before)))
          << element.id << " " << before;
    }
  }
}

void Comparison::Field(int index) {
  const FieldFacts& field = evaluator_.facts().fields[Index(index)];
  const FieldKind kind = program_.fields[Index(index)].kind;
  EXPECT_EQ(block_.filled[Cell(index)] != 0, field.filled) << index;
  if (!field.filled) return;
  if (kind == FieldKind::kNumber || kind == FieldKind::kPercent || kind == FieldKind::kList) {
    EXPECT_EQ(Exact::Ratio(block_.field_millionths[Cell(index)], kUnit), field.value.number);
  } else {
    EXPECT_EQ(block_.field_text[Cell(index)], field.value.text) << index;
  }
}

void Comparison::Year(std::size_t kpi, int before) {
  const KpiColumns& kpis = block_.kpis;
  const std::size_t first = kpis.count - evaluator_.facts().kpis.size();
  const std::size_t cell = first + kpi;
  const Subject subject = evaluator_.SubjectOfKpi(kpi);
  const auto given = [&](Property property) {
    return Shown(PropertyOf(evaluator_, subject, property, before));
  };
  EXPECT_EQ(Shown(kpis.result[Index(before)], cell), given(Property::kResult)) << before;
  EXPECT_EQ(Shown(kpis.target[Index(before)], cell), given(Property::kTarget)) << before;
  const Texts& texts = kpis.target_text[Index(before)];
  const std::string text = texts.given[cell] != 0 ? "'" + std::string(texts.text[cell]) + "'" : "-";
  EXPECT_EQ(text, given(Property::kTargetText)) << before;
  const std::uint8_t judged = kpis.judged[Index(before)][cell];
  EXPECT_EQ(judged == kNone ? "-" : std::to_string(judged), given(Property::kJudged)) << before;
}

void Comparison::Kpi(std::size_t kpi) {
  const KpiColumns& kpis = block_.kpis;
  const KpiFacts& facts = evaluator_.facts().kpis[kpi];
  const std::size_t cell = kpis.count - evaluator_.facts().kpis.size() + kpi;
  EXPECT_EQ(kpis.row[cell], row_);
  EXPECT_EQ(kpis.index[cell], facts.given.index);
  EXPECT_EQ(kpis.group[cell], facts.group);
  const auto direction = facts.given.direction;
  EXPECT_EQ(kpis.direction[cell], direction ? static_cast<std::uint8_t>(*direction) : kNone);
  EXPECT_EQ(kpis.applicable[cell] != 0, facts.given.applicable);
  EXPECT_EQ(Shown(kpis.baseline, cell), Shown(facts.given.baseline));
  EXPECT_EQ(Shown(kpis.claimed_success, cell), Shown(facts.given.claimed.success));
  EXPECT_EQ(Shown(kpis.claimed_score, cell), Shown(facts.given.claimed.score));
  EXPECT_EQ(kpis.has_year_target[cell] != 0,
            facts.given.targets.contains(dossier_.fiscal_year.value_or(0)));
  if (!kpis.name.empty()) {
    EXPECT_EQ(kpis.name[cell], facts.given.name);
  }
  if (!kpis.unit.empty()) {
    EXPECT_EQ(kpis.unit[cell], facts.given.unit);
  }
  if (!kpis.note.empty()) {
    EXPECT_EQ(kpis.note[cell], facts.given.note);
  }
  for (int before = 0; before < schema_.years; ++before) Year(kpi, before);
}

void Comparison::Kpis() {
  const std::size_t count = evaluator_.facts().kpis.size();
  ASSERT_GE(block_.kpis.count, count);
  const std::size_t before = block_.kpis.count - count;
  if (before > 0) {
    EXPECT_LT(block_.kpis.row[before - 1], row_);
  }
  for (std::size_t kpi = 0; kpi < count; ++kpi) Kpi(kpi);
}

// The first finding that columns cannot report; empty if there is none.
std::string OthersIn(const Findings& findings) {
  for (const Finding& finding : findings) {
    if (!IsOfColumns(finding.code)) return std::string(TextOf(finding.code)) + finding.path;
  }
  return "";
}

TEST(FactsAgreement, BlocksHoldWhatBindSays) {
  const int first = FromEnvironment("RADAP_FIRST_SEED", 1);
  const int count = FromEnvironment("RADAP_WILD_DOSSIERS", 400);
  int is_read = 0;
  for (std::size_t p = 0; p < testing::AllPacks().size(); ++p) {
    const Program& program = testing::AllPacks()[p];
    const Schema schema = MakeSchema(program);
    LineReader reader(schema);
    Block block(schema);
    const int share = count / static_cast<int>(testing::AllPacks().size()) + 1;
    for (int seed = first; seed < first + share; ++seed) {
      std::mt19937_64 engine(static_cast<std::uint64_t>(seed) * 1000 + p);
      const bool one_line = seed % 3 != 0;
      const std::string bytes = testing::WildDossier(program, one_line, engine);
      const testing::Padded padded(bytes);
      const std::string_view text = padded.text();
      if (block.rows == kRows || seed % 50 == 0) block.Clear();
      LineRead read = reader.Read(text.data(), text.data() + text.size(), one_line, block);
      if (read.outcome == ReadOutcome::kBlockFull) {
        block.Clear();
        read = reader.Read(text.data(), text.data() + text.size(), one_line, block);
        ASSERT_NE(read.outcome, ReadOutcome::kBlockFull);
      }
      if (read.outcome != ReadOutcome::kRead) continue;
      ++is_read;
      Findings findings;
      const std::optional<Dossier> dossier = ReadDossier(bytes, findings);
      ASSERT_TRUE(dossier) << "seed " << seed << "\n" << bytes;
      ASSERT_TRUE(findings.empty()) << OthersIn(findings) << "\n" << bytes;
      Facts facts = Bind(program, *dossier, findings);
      ASSERT_EQ(OthersIn(findings), "") << program.id << " seed " << seed << "\n" << bytes;
      Comparison(schema, block, *dossier, std::move(facts)).All();
      ASSERT_FALSE(HasFailure()) << program.id << " seed " << seed << "\n" << bytes;
    }
  }
  std::printf("%d were read\n", is_read);
  EXPECT_GT(is_read * 10, count * 3);
}

}  // namespace
}  // namespace radap::batch
