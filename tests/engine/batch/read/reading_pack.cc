#include "tests/engine/batch/read/reading_pack.h"

#include "tests/engine/hand_program.h"

namespace radap::testing {
namespace {

void AddFields(HandProgram& hand, int question) {
  hand.AddField(question, "text", FieldKind::kText);
  const int number = hand.AddField(question, "number", FieldKind::kNumber);
  hand.FieldAt(number).low = Exact(-2);
  hand.FieldAt(number).high = Exact(9);
  const int percent = hand.AddField(question, "percent", FieldKind::kPercent);
  hand.FieldAt(percent).one_of = {Exact(0), Exact(50), Exact::Ratio(201, 4)};
  hand.AddField(question, "date", FieldKind::kDate);
  hand.AddField(question, "period", FieldKind::kPeriod);
  hand.AddField(question, "url", FieldKind::kUrl);
  hand.FieldAt(hand.AddField(question, "list", FieldKind::kList)).at_least = 2;
}

void AddRules(HandProgram& hand) {
  for (const Property property :
       {Property::kResult, Property::kTarget, Property::kTargetText, Property::kJudged}) {
    HandCode code = hand.Code();
    hand.AddRule("k", ElementKind::kKpi, code.Return(code.Fact(property, 2)));
  }
  for (const Property property : {Property::kName, Property::kUnitName, Property::kNote,
                                  Property::kApplicable, Property::kBaseline}) {
    hand.AddFact("k", ElementKind::kKpi, property);
  }
  HandCode code = hand.Code();
  hand.AddRule("r", ElementKind::kItem, code.Return(code.Fact(Property::kRating, 1)));
  hand.AddFact("a", ElementKind::kQuestion, Property::kApplicable);
}

HandProgram& Hand() {
  static HandProgram hand;
  const int category = hand.Add(ElementKind::kCategory, "1");
  const int item = hand.Add(ElementKind::kItem, "1.1", category);
  hand.AddField(item, "share", FieldKind::kPercent);
  const int first = hand.Add(ElementKind::kQuestion, "1.1.1", item);
  hand.At(first).narrative_at_most = 5;
  for (const char* issue : {"1.1.1/1", "1.1.1/2", "1.1.1/3"}) {
    hand.Add(ElementKind::kIssue, issue, first);
  }
  hand.At(first + 3).starred = true;
  const int second = hand.Add(ElementKind::kQuestion, "1.1.2", item);
  hand.Add(ElementKind::kIssue, "1.1.2/1", second);
  AddFields(hand, second);
  const int results = hand.Add(ElementKind::kItem, "7.1", hand.Add(ElementKind::kCategory, "7"));
  hand.Add(ElementKind::kGroup, "7.1/1", results);
  hand.Add(ElementKind::kGroup, "7.1/2", results);
  hand.Add(ElementKind::kCategory, "2");
  const int score = hand.AddNumber(ElementKind::kTotal, 1);
  for (const int scored : {0, category, item, first}) hand.At(scored).score = score;
  AddRules(hand);
  return hand;
}

}  // namespace

const batch::Schema& ReadingPack() {
  static const batch::Schema kSchema = batch::MakeSchema(Hand().Done());
  return kSchema;
}

std::string DossierOf(std::string_view members) {
  const std::string_view comma = members.empty() ? "" : ",";
  return R"({"format":"radap.dossier/1","pack":"hand","organisation":{"id":"o"},"fiscal_year":2567)" +
         std::string(comma) + std::string(members) + "}";
}

std::string DossierOfKpi(std::string_view members) {
  return DossierOf(R"("kpis":[{"item":"7.1","group":1,)" + std::string(members) + "}]");
}

}  // namespace radap::testing
