// What is filled in: which values a field takes, what is said of the others, and what counts as filled.
#include <string>

#include <gtest/gtest.h>

#include "engine/dossier/finding_codes.h"
#include "engine/eval/result.h"
#include "tests/engine/hand_program.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

struct FieldCase {
  FieldKind kind;
  const char* given;  // JSON
  const char* value;
  const char* code = "";
};

constexpr FieldCase kCases[] = {
    {FieldKind::kText, R"("เศรษฐกิจ")", "\"เศรษฐกิจ\""},
    {FieldKind::kText, R"("  x ")", "\"x\""},
    {FieldKind::kText, R"("")", "missing"},
    {FieldKind::kText, R"(" \n\t")", "missing"},
    {FieldKind::kText, "\"\xE2\x80\x83\"", "missing"},  // a space that is none of ASCII
    {FieldKind::kText, "5", "missing", "F0219"},
    {FieldKind::kText, "true", "missing", "F0219"},
    {FieldKind::kText, R"(["x"])", "missing", "F0219"},
    {FieldKind::kText, "null", "missing"},
    {FieldKind::kNumber, "0", "0"},
    {FieldKind::kNumber, "-12.50", "-25/2"},
    {FieldKind::kNumber, R"("1.5")", "3/2"},
    {FieldKind::kNumber, R"(" ")", "missing"},
    {FieldKind::kNumber, R"("15%")", "missing", "F0219"},
    {FieldKind::kNumber, R"("๑๕")", "missing", "F0113"},
    {FieldKind::kNumber, R"("1,500")", "missing", "F0114"},
    {FieldKind::kNumber, R"("-")", "missing", "F0117"},
    {FieldKind::kNumber, R"("สิบ")", "missing", "F0112"},
    {FieldKind::kNumber, R"("1e99")", "missing", "F0111"},
    {FieldKind::kNumber, "false", "missing", "F0219"},
    {FieldKind::kPercent, "100", "100"},
    {FieldKind::kPercent, "100.01", "missing", "F0220"},
    {FieldKind::kPercent, "-1", "missing", "F0220"},
    {FieldKind::kDate, R"(" 2567-09-30 ")", "\"2567-09-30\""},
    {FieldKind::kDate, R"("2024-09-30")", "missing", "F0219"},
    {FieldKind::kDate, R"("30/9/2567")", "missing", "F0219"},
    {FieldKind::kDate, "2567", "missing", "F0219"},
    {FieldKind::kPeriod, R"("2565-10..2567-09")", "\"2565-10..2567-09\""},
    {FieldKind::kPeriod, R"("6 months")", "\"6 months\""},
    {FieldKind::kPeriod, R"("2567-09..2565-10")", "missing", "F0219"},
    {FieldKind::kPeriod, R"("หลายเดือน")", "missing", "F0219"},
    {FieldKind::kUrl, R"("https://www.example.go.th/a?b#c")",
     "\"https://www.example.go.th/a?b#c\""},
    {FieldKind::kUrl, R"("HTTP://example.go.th")", "\"HTTP://example.go.th\""},
    {FieldKind::kUrl, R"("https://")", "missing", "F0219"},
    {FieldKind::kUrl, R"("https:///path")", "missing", "F0219"},
    {FieldKind::kUrl, R"("https://a b")", "missing", "F0219"},
    {FieldKind::kUrl, R"("www.example.go.th")", "missing", "F0219"},
    {FieldKind::kUrl, R"("javascript:alert")", "missing", "F0219"},
    {FieldKind::kList, R"(["a","b"])", "2"},
    {FieldKind::kList, R"(["a"," ","b",""])", "2"},
    {FieldKind::kList, R"(["a"])", "missing", "F0222"},
    {FieldKind::kList, "[]", "missing"},
    {FieldKind::kList, R"(["",""])", "missing"},
    {FieldKind::kList, R"("a, b")", "missing", "F0219"},
    {FieldKind::kList, R"("")", "missing"},
};

// The value of field `a` of question 1.1.1, and the codes of all findings.
struct Filled {
  std::string value;
  std::string codes;
  std::string path;
  std::string en;
  std::string th;
};

Filled Fill(const Field& like, const std::string& given) {
  HandProgram hand;
  const int question = hand.Add(ElementKind::kQuestion, "1.1.1");
  const int field = hand.AddField(question, "a", like.kind);
  hand.FieldAt(field).low = like.low;
  hand.FieldAt(field).high = like.high;
  hand.FieldAt(field).one_of = like.one_of;
  hand.FieldAt(field).at_least = like.at_least;
  const Dossier dossier = HandDossier(R"("answers":{"1.1.1":{"fields":{"a":)" + given + "}}}");
  Findings findings;
  const Evaluator evaluator = Bound(hand, dossier, findings);
  Filled filled;
  filled.value = TextOf(FieldOf(evaluator, question, 0));
  EXPECT_EQ(evaluator.facts().fields[0].filled, filled.value != "missing") << given;
  for (const Finding& finding : findings) {
    filled.codes += radap::TextOf(finding.code);
    filled.path = finding.path;
    filled.en = MessageOf(finding, Language::kEnglish);
    filled.th = MessageOf(finding, Language::kThai);
  }
  return filled;
}

TEST(Fields, TakeValuesOfTheirKindOnly) {
  for (const FieldCase& one : kCases) {
    Field field;
    field.kind = one.kind;
    field.at_least = one.kind == FieldKind::kList ? 2 : 1;
    const Filled filled = Fill(field, one.given);
    EXPECT_EQ(filled.value, one.value) << one.given;
    EXPECT_EQ(filled.codes, one.code) << one.given;
    if (!filled.codes.empty()) {
      EXPECT_EQ(filled.path, "/answers/1.1.1/fields/a");
    }
  }
}

TEST(Fields, LeapDaysAreThoseOfTheChristianYear) {
  Field field;
  field.kind = FieldKind::kDate;
  EXPECT_EQ(Fill(field, R"("2567-02-29")").value, "\"2567-02-29\"");
  EXPECT_EQ(Fill(field, R"("2568-02-29")").codes, "F0219");
}

TEST(Fields, RangesAndChoices) {
  Field range;
  range.kind = FieldKind::kNumber;
  range.low = 1;
  range.high = 5;
  EXPECT_EQ(Fill(range, "1").value, "1");
  EXPECT_EQ(Fill(range, "5").value, "5");
  EXPECT_EQ(Fill(range, "0.99").codes, "F0220");
  EXPECT_EQ(Fill(range, "5.01").en,
            "field `a` is 5.01, outside 1 to 5; taken as not filled in: correct it");
  EXPECT_EQ(Fill(range, "6").th, "ช่อง “a” ได้ 6 ซึ่งอยู่นอกช่วง 1 ถึง 5 จึงถือว่ายังไม่กรอก: แก้ให้อยู่ในช่วง");
  range.high.reset();
  EXPECT_EQ(Fill(range, "1e30").codes, "");
  EXPECT_EQ(Fill(range, "0").en,
            "field `a` is 0, outside what is at least 1; taken as not filled in: correct it");
  Field choice;
  choice.kind = FieldKind::kNumber;
  choice.one_of = {0, Exact::Ratio(1, 2), 1};
  EXPECT_EQ(Fill(choice, "0.50").value, "1/2");
  EXPECT_EQ(Fill(choice, "0").value, "0");
  EXPECT_EQ(Fill(choice, "0.4").codes, "F0221");
  EXPECT_EQ(Fill(choice, "0.4").en,
            "field `a` is 0.4, which is none of its values; taken as not filled in: use 0, 0.5, 1");
}

TEST(Fields, MessagesSayWhatToWrite) {
  Field field;
  field.kind = FieldKind::kPercent;
  EXPECT_EQ(Fill(field, R"("85%")").en,
            "field `a` must be a percent, found the text `85%`; taken as not filled in: write for "
            "example 85");
  field.kind = FieldKind::kDate;
  EXPECT_EQ(Fill(field, R"("วันนี้")").th,
            "ช่อง “a” ต้องเป็นวันที่ แต่พบข้อความ “วันนี้” จึงถือว่ายังไม่กรอก: เขียนเช่น \"2567-09-30\"");
  field.kind = FieldKind::kList;
  field.at_least = 3;
  EXPECT_EQ(Fill(field, R"(["x"])").en,
            "field `a` has 1 of at least 3 entries; taken as not filled in");
}

std::string BindingFindings(HandProgram& hand, const std::string& members) {
  const Dossier dossier = HandDossier(members);
  Findings findings;
  Bind(hand.Done(), dossier, findings);
  return Dump(findings);
}

TEST(Fields, UnknownNamesWithTheNearest) {
  HandProgram hand;
  const int question = hand.Add(ElementKind::kQuestion, "1.1.1");
  hand.Add(ElementKind::kQuestion, "1.1.2");
  hand.AddField(question, "economy", FieldKind::kText);
  const Dossier dossier = HandDossier(R"("answers":{"1.1.1":{"fields":{"econmy":"x"}}})");
  Findings findings;
  Bind(hand.Done(), dossier, findings);
  ASSERT_EQ(Dump(findings), "F0218 error /answers/1.1.1/fields/econmy\n");
  EXPECT_EQ(MessageOf(findings[0], Language::kEnglish),
            "1.1.1 has no field `econmy`, not read; did you mean `economy`?");
  EXPECT_EQ(BindingFindings(hand, R"("answers":{"1.1.2":{"fields":{"economy":"x"}}})"),
            "F0218 error /answers/1.1.2/fields/economy\n");
  EXPECT_EQ(BindingFindings(hand, R"("answers":{"1.1.1":{"fields":{"a/b~":null,"c/d~":"x"}}})"),
            "F0218 error /answers/1.1.1/fields/c~1d~0\n");
}

TEST(Fields, OfAnyElement) {
  HandProgram hand;
  const int item = hand.Add(ElementKind::kItem, "1.1");
  hand.Add(ElementKind::kItem, "1.2");
  hand.Add(ElementKind::kIssue, "1.1.1/1");
  hand.AddField(item, "a", FieldKind::kText);
  hand.AddField(0, "b", FieldKind::kText);
  const auto findings = [&hand](const std::string& answers) {
    return BindingFindings(hand, "\"answers\":" + answers);
  };
  EXPECT_EQ(findings(R"({"1.1":{"fields":{"a":"x"}},"total":{"fields":{"b":"x"}}})"), "");
  EXPECT_EQ(findings(R"({"1.1":{}})"), "");
  EXPECT_EQ(findings(R"({"1.2":{}})"), "F0202 error /answers/1.2\n");
  EXPECT_EQ(findings(R"({"1.2":{"fields":{"a":"x"}}})"), "F0218 error /answers/1.2/fields/a\n");
  EXPECT_EQ(findings(R"({"1.1":{"fields":{"a":"x"},"narrative":"x"}})"),
            "F0202 error /answers/1.1\n");
  EXPECT_EQ(findings(R"({"1.1":{"issues":{"1":{}}}})"), "F0202 error /answers/1.1\n");
  EXPECT_EQ(findings(R"({"1.1.1/1":{"fields":{"a":"x"}}})"), "F0202 error /answers/1.1.1~11\n");
  EXPECT_EQ(findings(R"({"9":{"fields":{"a":"x"}}})"), "F0202 error /answers/9\n");
}

TEST(Applicable, ByTheDossierAndByKind) {
  HandProgram hand;
  const int item = hand.Add(ElementKind::kItem, "1.1");
  const int question = hand.Add(ElementKind::kQuestion, "1.1.1", item);
  const int issue = hand.Add(ElementKind::kIssue, "1.1.1/1", question);
  const int closed = hand.Add(ElementKind::kItem, "1.2");
  hand.At(closed).open_to = SetOf(OrganisationKind::kProvince);
  hand.AddFact("a", ElementKind::kIssue, Property::kApplicable);
  const Dossier dossier = HandDossier(
      R"("answers":{"1.1":{"applicable":false},"1.1.1":{"issues":{"1":{"applicable":false}}}})");
  Findings findings;
  const Facts facts = Bind(hand.Done(), dossier, findings);
  EXPECT_EQ(facts.applicable, (std::vector<bool>{true, false, true, false, false}));
  EXPECT_EQ(Dump(findings), "F0216 warning /answers/1.1/applicable\n");
  EXPECT_EQ(facts.issues[static_cast<std::size_t>(issue)].claimed, false);
}

TEST(Applicable, UnknownKindIsToldOnce) {
  HandProgram hand;
  const int item = hand.Add(ElementKind::kItem, "1.1");
  hand.At(item).open_to = SetOf(OrganisationKind::kProvince);
  Dossier dossier = HandDossier("");
  dossier.organisation.kind.reset();
  Findings findings;
  EXPECT_TRUE(Bind(hand.Done(), dossier, findings).applicable[1]);
  EXPECT_EQ(Dump(findings), "F0213 note /organisation/kind\n");
}

TEST(Validity, FiscalYearsThatOverlap) {
  HandProgram hand;
  const auto findings = [&hand](std::optional<Date> from, std::optional<Date> to) {
    hand.program.valid_from = from;
    hand.program.valid_to = to;
    return BindingFindings(hand, "");  // fiscal year 2567: 2566-10-01 to 2567-09-30
  };
  EXPECT_EQ(findings({}, {}), "");
  EXPECT_EQ(findings(Date{2567, 9, 30}, {}), "");
  EXPECT_EQ(findings(Date{2567, 10, 1}, {}), "F0217 warning /fiscal_year\n");
  EXPECT_EQ(findings(Date{2565, 10, 1}, Date{2566, 10, 1}), "");
  EXPECT_EQ(findings(Date{2565, 10, 1}, Date{2566, 9, 30}), "F0217 warning /fiscal_year\n");
  Findings told;
  const Dossier dossier = HandDossier("");
  Bind(hand.Done(), dossier, told);
  EXPECT_EQ(MessageOf(told[0], Language::kEnglish),
            "this pack is valid from 2565-10-01 to 2566-09-30, but the dossier is of fiscal year "
            "2567: use the pack of that year");
}

constexpr std::uint32_t kBasic = 1;
constexpr std::uint32_t kAdvance = 2;

// Question 1.1.1 with a required field `a`, an advance one `b`, an optional one `c` and `needs at least 1 of d, e and f`.
class FilledTest : public ::testing::Test {
 protected:
  FilledTest() : question_(hand_.Add(ElementKind::kQuestion, "1.1.1")) {
    int fields[6];
    for (int i = 0; i < 6; ++i) {
      fields[i] =
          hand_.AddField(question_, std::string(1, static_cast<char>('a' + i)), FieldKind::kText);
      hand_.FieldAt(fields[i]).is_required = i < 2;
    }
    hand_.FieldAt(fields[1]).levels = kAdvance;
    for (int i = 3; i < 6; ++i) hand_.FieldAt(fields[i]).levels = kBasic;
    Needs needs;
    needs.terms = {{fields[3]}, {fields[4], fields[5]}};
    hand_.At(question_).needs.push_back(needs);
  }

  // "all basic advance" as far as filled, with the fields of these names filled in.
  std::string With(const std::string& names) {
    Facts facts;
    const Dossier dossier = HandDossier("");
    Findings findings;
    facts = Bind(hand_.Done(), dossier, findings);
    for (const char name : names) {
      facts.fields[static_cast<std::size_t>(name - 'a')] = {true, Value::Text("x")};
    }
    const Evaluator evaluator(hand_.program, facts);
    std::string filled;
    if (PropertyOf(evaluator, question_, Property::kFilled, 0).IsYes()) filled += " all";
    if (IsFilledAt(evaluator, question_, kBasic)) filled += " basic";
    if (IsFilledAt(evaluator, question_, kAdvance)) filled += " advance";
    return filled;
  }

  HandProgram hand_;
  int question_;
};

TEST_F(FilledTest, RequiredOnesAndNeeds) {
  EXPECT_EQ(With(""), "");
  EXPECT_EQ(With("a"), "");
  EXPECT_EQ(With("ad"), " basic");
  EXPECT_EQ(With("ae"), "");
  EXPECT_EQ(With("aef"), " basic");
  EXPECT_EQ(With("ab"), " advance");
  EXPECT_EQ(With("abd"), " all basic advance");
  EXPECT_EQ(With("bdef"), "");
  EXPECT_EQ(With("c"), "");
}

TEST_F(FilledTest, MoreThanOneOfTheTerms) {
  hand_.At(question_).needs[0].at_least = 2;
  EXPECT_EQ(With("abd"), " advance");
  EXPECT_EQ(With("abdef"), " all basic advance");
}

TEST(FilledOf, NothingAskedForIsNotFilled) {
  HandProgram hand;
  const int question = hand.Add(ElementKind::kQuestion, "1.1.1");
  const int other = hand.Add(ElementKind::kQuestion, "1.1.2");
  hand.FieldAt(hand.AddField(other, "a", FieldKind::kText)).levels = kAdvance;
  const Dossier dossier = HandDossier(R"("answers":{"1.1.2":{"fields":{"a":"x"}}})");
  Findings findings;
  const Evaluator evaluator = Bound(hand, dossier, findings);
  EXPECT_FALSE(IsFilledAt(evaluator, question, kEveryLevel));
  EXPECT_TRUE(IsFilledAt(evaluator, other, kEveryLevel));
  EXPECT_TRUE(IsFilledAt(evaluator, other, kAdvance));
  EXPECT_FALSE(IsFilledAt(evaluator, other, kBasic)) << "it asks for nothing at that level";
  EXPECT_EQ(TextOf(FieldOf(evaluator, question, 0)), "missing") << "it has no such field";
}

}  // namespace
}  // namespace radap::testing
