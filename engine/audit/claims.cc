#include "engine/audit/claims.h"

#include <utility>

#include "engine/audit/compare.h"
#include "engine/audit/supposed.h"
#include "rules/base/index.h"

namespace radap::audit {
namespace {

constexpr int kSuccessPlaces = 2;
constexpr int kGivenPlaces = 12;

Exact ScoreOf(Evaluator& evaluator, Subject subject) {
  // A KPI that does not count has a score of its own in print.
  const Value& raw = evaluator.RawScore(subject);
  return raw.IsNumber() ? raw.number : evaluator.Score(subject);
}

int PlacesOf(const Evaluator& evaluator, Subject subject, const Exact& print) {
  return PlacesFor(print, radap::PlacesOf(evaluator.ScaleOf(subject)));
}

}  // namespace

Claims::Claims(const Program& program, const Dossier& dossier)
    : dossier_(dossier),
      dossier_as_claimed_(AsClaimed(dossier)),
      given_(Evaluate(program, dossier)),
      claimed_(Evaluate(program, dossier_as_claimed_)),
      all_answered_(program, AllAnswered(given_)),
      open_kpis_(OpenKpis(given_.findings)) {
  TakePrints();
}

void Claims::TakePrints() {
  claims_ = dossier_.claimed;
  for (const PrintedFigure& figure : dossier_.printed) {
    if (figure.what != PrintedKind::kScore) continue;
    printed_scores_.emplace(figure.of, &figure);
    const std::optional<Exact> value = Exact::Parse(figure.value);
    if (value) claims_.emplace(figure.of, *value);
  }
  const Evaluator& evaluator = given_.evaluator;
  for (const ScoreLine& score : given_.scores) {
    if (evaluator.IsKpi(score.subject)) {
      const Kpi& kpi = evaluator.KpiOf(score.subject).given;
      kpis_.emplace(kpi.index, score.subject);
      if (kpi.claimed.score) prints_.emplace(score.subject, *kpi.claimed.score);
    } else if (const auto claim = claims_.find(score.id); claim != claims_.end()) {
      prints_.emplace(score.subject, claim->second);
    }
  }
}

std::vector<AuditLine> Claims::Audit() {
  AuditElements();
  AuditUnknownIds();
  for (const Kpi& kpi : dossier_.kpis) AuditKpi(kpi);
  return std::move(lines_);
}

void Claims::AuditElements() {
  for (const ScoreLine& score : given_.scores) {
    const bool is_kpi = given_.evaluator.IsKpi(score.subject);
    if (is_kpi || !prints_.contains(score.subject)) continue;
    AuditLine line;
    line.id = score.id;
    AuditScore(score.subject, std::move(line));
  }
}

void Claims::AuditUnknownIds() {
  std::set<std::string_view> known;
  for (const ScoreLine& score : given_.scores) known.insert(score.id);
  for (const auto& [id, claim] : claims_) {
    if (known.contains(id)) continue;
    AuditLine line;
    line.id = id;
    line.what = WordOf(PrintedKind::kScore);
    line.printed = claim.ToDecimal(PlacesFor(claim, 0));
    CannotTell(std::move(line), {"ชุดเกณฑ์ไม่มีคะแนนนี้", "the pack has no such score"});
  }
}

void Claims::AuditKpi(const Kpi& kpi) {
  const auto found = kpis_.find(kpi.index);
  AuditLine line;
  line.id = found == kpis_.end() ? "/kpis/" + std::to_string(kpi.index)
                                 : given_.evaluator.KpiOf(found->second).id;
  if (found != kpis_.end()) {
    if (kpi.claimed.success) AuditSuccess(found->second, *kpi.claimed.success, line);
    if (kpi.claimed.score) AuditScore(found->second, line);
    return;
  }
  const Label why = {"ชุดเกณฑ์ไม่มีที่อยู่ของตัวชี้วัดนี้", "the pack has no place for this KPI"};
  const auto unknown = [&](std::string what, const std::optional<Exact>& print) {
    if (!print) return;
    line.what = std::move(what);
    line.printed = print->ToDecimal(PlacesFor(*print, kSuccessPlaces));
    CannotTell(line, why);
  };
  unknown("success", kpi.claimed.success);
  unknown(std::string(WordOf(PrintedKind::kScore)), kpi.claimed.score);
}

void Claims::CannotTell(AuditLine line, Label why) {
  line.verdict = AuditVerdict::kCannotTell;
  line.why = std::move(why);
  lines_.push_back(std::move(line));
}

void Claims::AuditSuccess(Subject kpi, const Exact& print, AuditLine line) {
  Values values{print, PlacesFor(print, kSuccessPlaces), {}, {}, false};
  line.what = "success";
  line.printed = print.ToDecimal(values.places);
  const int rule = given_.evaluator.program().FindRule("success", ElementKind::kKpi);
  if (rule < 0) {
    return CannotTell(std::move(line),
                      {"ชุดเกณฑ์ไม่มีกฎของความสำเร็จ", "the pack has no rule for success"});
  }
  const Value& success = given_.evaluator.Get(rule, kpi);
  if (!success.IsNumber()) return CannotTell(std::move(line), ReasonOf(success));
  values.given = values.claimed = success.number;
  Judge(values, kpi, line);
  line.why = Listed(line.why, FactsOf(kpi));
  lines_.push_back(std::move(line));
}

void Claims::AuditScore(Subject subject, AuditLine line) {
  Values values{prints_.at(subject), 0, ScoreOf(given_.evaluator, subject),
                ScoreOf(claimed_.evaluator, subject), false};
  values.places = PlacesOf(given_.evaluator, subject, values.print);
  line.what = WordOf(PrintedKind::kScore);
  line.printed = values.print.ToDecimal(values.places);
  if (const auto figure = printed_scores_.find(line.id); figure != printed_scores_.end()) {
    values.is_basis = figure->second->is_basis;
    line.at = figure->second->at;
  }
  Judge(values, subject, line);
  const bool is_kpi = given_.evaluator.IsKpi(subject);
  if (is_kpi && !given_.evaluator.KpiOf(subject).counts) {
    line.why = Listed(line.why, {"ตัวชี้วัดนี้ไม่นับ", "this KPI does not count"});
  }
  line.why =
      Listed(line.why, is_kpi ? FactsOf(subject) : HowWorkedOut(values, subject, line.verdict));
  if (line.verdict == AuditVerdict::kMisprint && line.recomputed) {
    line.why = Listed(line.why, NeededAbove(subject, *line.recomputed, line.shown));
  }
  lines_.push_back(std::move(line));
}

void Claims::Judge(const Values& values, Subject subject, AuditLine& line) {
  const auto hold_against = [&](const Exact& value, AuditVerdict verdict) {
    line.recomputed = value;
    line.shown = value.ToDecimal(values.places);
    line.verdict = verdict;
  };
  const AuditVerdict given = Compare(values.print, values.given, values.places);
  if (given != AuditVerdict::kMisprint) {
    hold_against(values.given, given);
    if (!values.is_basis) return;
    line.verdict = AuditVerdict::kCannotTell;
    line.doubt = {"คำตอบได้มาจากคะแนนนี้เอง", "the answers were inferred from this very score"};
    line.why = line.doubt;
    return;
  }
  const AuditVerdict claimed = Compare(values.print, values.claimed, values.places);
  if (values.given < values.claimed) line.supported = values.given;
  if (claimed != AuditVerdict::kMisprint) {
    hold_against(values.claimed, AuditVerdict::kUnsupported);
    line.why = Joined({"ไม่มีแฟ้มหลักฐานของ ", "no file for "},
                      FirstOf(IssuesWithoutFile(claimed_, dossier_, subject)));
    return;
  }
  const bool answers_matter = ScoreOf(all_answered_, subject) != values.given;
  const std::vector<std::string> missing =
      MissingBelow(given_, open_kpis_, answers_matter, subject);
  if (!missing.empty()) return JudgeOpen(values, missing, subject, line);
  hold_against(values.claimed, AuditVerdict::kMisprint);
}

// Facts are missing: only the prints below can tell.
void Claims::JudgeOpen(const Values& values, const std::vector<std::string>& missing,
                       Subject subject, AuditLine& line) {
  line.supported.reset();
  const std::optional<FromPrints> from =
      given_.evaluator.IsKpi(subject) ? std::nullopt
                                      : WorkOutFromPrints(given_.evaluator, subject, prints_);
  if (!from) {
    line.verdict = AuditVerdict::kCannotTell;
    line.why = Joined({"ข้อมูลไม่ครบของ ", "not all is given for "}, FirstOf(missing));
    return;
  }
  line.recomputed = from->value;
  line.shown = from->value.ToDecimal(values.places);
  line.verdict = Compare(values.print, from->value, values.places);
}

Label Claims::HowWorkedOut(const Values& values, Subject subject, AuditVerdict verdict) {
  const std::optional<FromPrints> from = WorkOutFromPrints(given_.evaluator, subject, prints_);
  if (!from) {
    const bool is_said =
        verdict == AuditVerdict::kUnsupported || verdict == AuditVerdict::kCannotTell;
    return is_said ? Label{}
                   : Label{"คิดตามกฎของชุดเกณฑ์ (ดู radap explain)",
                           "by the rules of the pack (see radap explain)"};
  }
  const Label how = Joined(from->how, Same(" = " + InFull(from->value, values.places)));
  const AuditVerdict follows = Compare(values.print, from->value, values.places);
  if (verdict == AuditVerdict::kMatches && follows != AuditVerdict::kMatches) {
    return Joined(how, {": ค่าใดค่าหนึ่งในนี้พิมพ์ผิด", ": one of these is a misprint"});
  }
  return how;
}

Label Claims::FactsOf(Subject kpi) const {
  const auto said = [&](const Label& name, Property property, int years_before) {
    const Value value = PropertyOf(given_.evaluator, kpi, property, years_before);
    return value.IsNumber() ? Joined(name, Same(value.number.ToPlain(kGivenPlaces))) : Label{};
  };
  const auto comma = [](const Label& a, const Label& b) {
    return a.en.empty() || b.en.empty() ? Joined(a, b) : Joined(Joined(a, Same(", ")), b);
  };
  Label facts = said({"ผล ", "result "}, Property::kResult, 0);
  facts = comma(facts, said({"เป้าหมาย ", "target "}, Property::kTarget, 0));
  facts = comma(facts, said({"ปีก่อน ", "last year "}, Property::kResult, 1));
  return comma(facts, said({"สองปีก่อน ", "two years before "}, Property::kResult, 2));
}

Label Claims::NeededAbove(Subject subject, const Exact& value, const std::string& shown) {
  const Evaluator& evaluator = given_.evaluator;
  Subject above = evaluator.ParentOf(subject);
  while (above >= 0 && !prints_.contains(above)) above = evaluator.ParentOf(above);
  if (above < 0) return {};
  const Exact print = prints_.at(above);
  const int places = PlacesOf(evaluator, above, print);
  const auto holds = [&] {
    const std::optional<FromPrints> from = WorkOutFromPrints(evaluator, above, prints_);
    return from && Compare(print, from->value, places) == AuditVerdict::kMatches;
  };
  const bool holds_as_printed = holds();
  const Exact kept = std::exchange(prints_.at(subject), value);
  const bool holds_with_value = holds();
  prints_.at(subject) = kept;
  if (holds_as_printed || !holds_with_value) return {};
  const std::string text = print.ToDecimal(places);
  const std::string& id = evaluator.program().elements[Index(above)].id;
  return {id + " ที่พิมพ์ไว้ " + text + " ต้องใช้ " + shown,
          "the printed " + text + " of " + id + " needs " + shown};
}

}  // namespace radap::audit
