// Dossiers at random for any pack, with what is hard to keep in a sheet.
#include "tests/engine/form/form_parts.h"

#include "rules/base/index.h"
#include "tests/reference/draw.h"

namespace radap::form {
namespace {

using reference::Draw;

const std::vector<std::string>& Texts() {
  static const std::vector<std::string> texts = {
      "ข้อความ",
      "=1+1",
      "+cmd|' /C calc'!A0",
      "@SUM(A1)",
      "-2+3",
      "\t=1+1",
      "'=1",
      "สองบรรทัด\nบรรทัดที่สอง",
      "ขึ้นบรรทัด\r\nแบบวินโดวส์",
      " เว้นหน้า  กลาง หลัง ",
      "",
      " ",
      "-",
      "N/A",
      "ไม่มี",
      "0",
      "0123",
      "15%",
      "๑๒.๕",
      "1,234",
      "true",
      "2567-09-30",
      "๒๕๖๗-๐๙-๓๐",
      "ค่าฐาน + 0.1",
      "\"อัญประกาศ\"",
      "100; ดี",
      "→ ข้อมูลอื่น",
      "_x0041_ \x01\x1f",
      "\xEF\xBF\xBE",
      "𝒳 emoji 😀",
      "<b>&amp;</b>",
      std::string(40000, 'x'),
      "ยาว " + std::string(3000, ' ') + "มาก",
  };
  return texts;
}

Exact Amount(Draw& draw) {
  static const std::vector<std::string> amounts = {"0",
                                                   "0.10",
                                                   "-0.05",
                                                   "9.95",
                                                   "1839.00",
                                                   "85000",
                                                   "0.1",
                                                   "123456789012345",
                                                   "1234567890123456",
                                                   "0.1234567890123456",
                                                   "1e-40",
                                                   "1e40",
                                                   "-12345678901234567890.5",
                                                   "99.99999999999999",
                                                   "8.41",
                                                   "0.000000001",
                                                   "3.3333333333333333333333333333333333333"};
  return *Exact::Parse(draw.OneOf(amounts));
}

std::string Text(Draw& draw) { return draw.Chance(40) ? "ปกติ" : draw.OneOf(Texts()); }

FieldValue AnyField(Draw& draw, FieldKind kind) {
  const bool is_amount = kind == FieldKind::kNumber || kind == FieldKind::kPercent;
  if (is_amount && draw.Chance(70)) return Amount(draw);
  if (kind == FieldKind::kList && draw.Chance(80)) {
    std::vector<std::string> entries;
    for (int left = draw.Between(0, 3); left > 0; --left) entries.push_back(Text(draw));
    return entries;
  }
  if (draw.Chance(5)) return draw.Chance(50);
  if (draw.Chance(5)) return Amount(draw);
  return Text(draw);
}

IssueAnswer AnyIssue(Draw& draw) {
  IssueAnswer issue;
  issue.applicable = !draw.Chance(10);
  if (draw.Chance(70)) issue.claimed = draw.Chance(80);
  for (int left = draw.Between(-3, 4); left > 0; --left) {
    Evidence evidence;
    evidence.file = draw.Chance(10) ? Text(draw) : "ไฟล์ " + std::to_string(left) + ".pdf";
    if (draw.Chance(30)) evidence.url = "https://example.go.th/?a=1&b=" + std::to_string(left);
    if (draw.Chance(30)) evidence.sha256 = std::string(64, 'a');
    if (evidence.file.empty() && evidence.url.empty()) evidence.sha256.clear();
    issue.evidence.push_back(evidence);
  }
  return issue;
}

void AddIssues(const Program& program, const Element& question, Draw& draw, Answer& answer) {
  for (const int child : question.children) {
    const Element& issue = program.elements[Index(child)];
    if (issue.kind != ElementKind::kIssue || draw.Chance(20)) continue;
    answer.issues[issue.id.substr(issue.id.find('/') + 1)] = AnyIssue(draw);
  }
  if (draw.Chance(5)) answer.issues["99"] = AnyIssue(draw);
}

void AddAnswers(const Program& program, Draw& draw, Dossier& dossier) {
  for (const Element& element : program.elements) {
    if (element.kind == ElementKind::kIssue || element.kind == ElementKind::kGroup) continue;
    if (draw.Chance(40)) continue;
    Answer& answer = dossier.answers[element.id];
    answer.applicable = !draw.Chance(5);
    for (const int field : element.fields) {
      if (draw.Chance(30)) continue;
      const Field& asked = program.fields[Index(field)];
      answer.fields[program.field_names[Index(asked.name)]] = AnyField(draw, asked.kind);
    }
    if (draw.Chance(5)) answer.fields["no-such-field"] = AnyField(draw, FieldKind::kNumber);
    AddIssues(program, element, draw, answer);
    if (draw.Chance(40)) answer.narrative = Text(draw);
  }
  if (draw.Chance(30)) dossier.answers["9.9.9"].narrative = Text(draw);
  if (draw.Chance(10)) dossier.answers["a/b~c"].issues["1/2"] = AnyIssue(draw);
}

YearTarget AnyTarget(Draw& draw, int year) {
  YearTarget target;
  const int kind = draw.Between(0, 5);
  if (kind == 1) target.amount = Amount(draw);
  if (kind == 2 || kind == 4) target.text = Text(draw);
  if (kind == 3 || kind == 4) {
    if (draw.Chance(50)) {
      target.to_baseline = true;
    } else {
      target.to_year = year - 1;
    }
    (draw.Chance(50) ? target.plus : target.plus_percent) = Amount(draw);
  }
  return target;
}

Kpi AnyKpi(const Program& program, Draw& draw, int year) {
  Kpi kpi;
  const Element& element =
      program.elements[Index(draw.Between(0, static_cast<int>(program.elements.size()) - 1))];
  const std::size_t slash = element.id.find('/');
  if (!draw.Chance(3)) kpi.item = draw.Chance(5) ? Text(draw) : element.id.substr(0, slash);
  if (draw.Chance(95)) kpi.group = draw.Between(1, 6);
  if (draw.Chance(4)) return kpi;
  kpi.name = draw.Chance(80) ? "ตัวชี้วัด " + std::to_string(draw.Between(1, 99)) : Text(draw);
  kpi.unit = draw.Chance(80) ? "ร้อยละ" : Text(draw);
  if (draw.Chance(30)) kpi.note = Text(draw);
  if (draw.Chance(90)) kpi.direction = draw.Chance(50) ? Direction::kHigher : Direction::kLower;
  kpi.applicable = !draw.Chance(5);
  if (draw.Chance(30)) kpi.baseline = Amount(draw);
  if (draw.Chance(60)) kpi.target = Amount(draw);
  for (int at = year - 3; at <= year + 2; ++at) {
    if (draw.Chance(25)) kpi.targets[at] = AnyTarget(draw, at);
    if (draw.Chance(10)) kpi.judged[at] = draw.Chance(50);
    if (draw.Chance(40)) kpi.results[at] = Amount(draw);
  }
  if (draw.Chance(20)) kpi.claimed.success = Amount(draw);
  if (draw.Chance(20)) kpi.claimed.score = Amount(draw);
  return kpi;
}

void AddPrinted(Draw& draw, Dossier& dossier) {
  for (int left = draw.Between(-2, 2); left > 0; --left) {
    PrintedFigure figure;
    figure.what = PrintedKind::kSum;
    figure.of = Text(draw);
    figure.value = "27.65";
    figure.parts = {"1", "", Text(draw)};
    figure.at = draw.Chance(50) ? "line 3" : "";
    figure.is_basis = draw.Chance(30);
    dossier.printed.push_back(figure);
  }
}

}  // namespace

Dossier RandomDossier(const Program& program, std::mt19937_64& engine) {
  Draw draw(engine);
  Dossier dossier;
  dossier.pack = draw.Chance(95) ? program.id : "another-pack";
  dossier.organisation.id = draw.Chance(90) ? "an-agency" : Text(draw);
  if (draw.Chance(80)) dossier.organisation.name = Text(draw);
  if (draw.Chance(20)) dossier.organisation.name_en = Text(draw);
  if (draw.Chance(80)) dossier.organisation.kind = OrganisationKind::kProvince;
  const int year = 2567;
  if (draw.Chance(90)) dossier.fiscal_year = year;
  AddAnswers(program, draw, dossier);
  for (const Element& element : program.elements) {
    if (draw.Chance(20)) dossier.claimed[element.id] = Amount(draw);
    if (element.kind != ElementKind::kItem || draw.Chance(70)) continue;
    std::map<int, Exact>& rating = dossier.ratings[element.id];
    for (const int at : {0, year - 1, year}) {
      if (draw.Chance(50)) rating[at] = Amount(draw);
    }
  }
  if (draw.Chance(10)) dossier.claimed["no-such-id"] = Amount(draw);
  for (int left = draw.Between(0, 30); left > 0; --left) {
    dossier.kpis.push_back(AnyKpi(program, draw, year));
  }
  if (draw.Chance(5)) dossier.kpis.emplace_back();
  AddPrinted(draw, dossier);
  return dossier;
}

}  // namespace radap::form
