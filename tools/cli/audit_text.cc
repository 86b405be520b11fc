// The audit for people: what is wrong first, then what cannot be told; what matches only as a count.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <utility>

#include "engine/assess/codes.h"
#include "engine/report/figures.h"
#include "engine/report/page.h"
#include "tools/cli/audit_report.h"

namespace radap::cli {
namespace {

constexpr int kMostIdCells = 34;
constexpr int kAmountCells = 15;
constexpr int kIndent = 4;
constexpr int kLeastWithThousands = 10000;  // below are years and scores

Style StyleOf(AuditVerdict verdict) {
  if (verdict == AuditVerdict::kMatches) return Style::kGood;
  return verdict == AuditVerdict::kCannotTell ? Style::kFair : Style::kPoor;
}

std::string AmountText(const std::string& text) {
  const std::optional<Exact> amount = Exact::Parse(text);
  const bool is_long =
      amount && (*amount >= kLeastWithThousands || -*amount >= kLeastWithThousands);
  return is_long && Exact::IsNumberText(text) && text.find_first_of("eE") == std::string::npos
             ? WithThousands(text)
             : text;
}

std::int64_t CountOf(const std::vector<AuditLine>& lines, AuditVerdict verdict) {
  return std::ranges::count(lines, verdict, &AuditLine::verdict);
}

// "92 printed figures: 87 match, 5 unsupported": verdicts that there are none of are left out.
void WriteSummary(const std::vector<AuditLine>& lines, Page& page) {
  if (lines.empty()) {
    const Label none = {"ไม่มีค่าที่พิมพ์ไว้ให้ตรวจ", "There are no printed figures to check"};
    return page.Line(page.In(none), Style::kBold);
  }
  const std::string count = std::to_string(lines.size());
  const Label head = {"ค่าที่พิมพ์ " + count + " ค่า: ",
                      count + (lines.size() == 1 ? " printed figure: " : " printed figures: ")};
  const std::string matches = std::to_string(CountOf(lines, AuditVerdict::kMatches));
  std::string text = page.In(head) + page.In({"ตรง " + matches, matches + " match"});
  for (const AuditVerdict verdict : {AuditVerdict::kTruncated, AuditVerdict::kMisprint,
                                     AuditVerdict::kUnsupported, AuditVerdict::kCannotTell}) {
    const std::string number = std::to_string(CountOf(lines, verdict));
    const Label& label = LabelOf(verdict);
    if (number != "0") text += ", " + page.In({label.th + " " + number, number + " " + label.en});
  }
  const bool is_wrong = std::ranges::any_of(lines, IsWrong, &AuditLine::verdict);
  page.Paragraph(0, "", text, is_wrong ? Style::kPoor : Style::kBold);
}

// Widths of the first two columns: as the longest text needs, within reason.
struct Widths {
  int id = 8;
  int what = 8;
};

Widths WidthsOf(const std::vector<const AuditLine*>& lines, const Page& page) {
  Widths widths;
  for (const AuditLine* line : lines) {
    const int id = DisplayWidth(line->id) + 2;
    if (id <= kMostIdCells) widths.id = std::max(widths.id, id);
    widths.what = std::max(widths.what, DisplayWidth(page.In(LabelOfFigure(line->what))));
  }
  return widths;
}

void WriteHead(const Widths& widths, Page& page) {
  page.Row({{"", widths.id + widths.what},
            {page.In({"พิมพ์ไว้", "printed"}), kAmountCells, Align::kRight, Style::kDim},
            {page.In({"คำนวณได้", "recomputed"}), kAmountCells, Align::kRight, Style::kDim}});
}

// "unsupported: 468.25": what evidence supports, with the decimals of the print.
std::string VerdictText(const AuditLine& line, const Page& page) {
  const std::string& verdict = page.In(LabelOf(line.verdict));
  if (!line.supported) return verdict;
  const std::size_t point = line.shown.find('.');
  const std::size_t places = point == std::string::npos ? 0 : line.shown.size() - point - 1;
  return verdict + ": " + line.supported->ToDecimal(static_cast<int>(places));
}

// "page 3 line 111" in the language of the page; a cell of a sheet is the same in both.
std::string WhereText(std::string at, Language language) {
  if (language == Language::kEnglish) return at;
  for (const auto& [en, th] : {std::pair{"page ", "หน้า "}, std::pair{"line ", "บรรทัด "}}) {
    const std::size_t found = at.find(en);
    const bool is_word = found == 0 || (found != std::string::npos && at[found - 1] == ' ');
    if (is_word) at.replace(found, std::string_view(en).size(), th);
  }
  return at;
}

void WriteFigure(const AuditLine& line, const Widths& widths, Page& page) {
  const bool is_long = DisplayWidth(line.id) + 2 > kMostIdCells;  // then it has a line of its own
  if (is_long) page.Paragraph(0, "", line.id);
  const int rest = page.width() - widths.id - widths.what - 2 * kAmountCells - 2;
  page.Row({{is_long ? "" : line.id, widths.id - 1},
            {"", 1},
            {page.In(LabelOfFigure(line.what)), widths.what},
            {AmountText(line.printed), kAmountCells, Align::kRight},
            {line.shown.empty() ? "–" : AmountText(line.shown), kAmountCells, Align::kRight},
            {"", 2},
            {VerdictText(line, page), std::max(rest, 0), Align::kLeft, StyleOf(line.verdict)}});
  const std::string& why = page.In(line.why);
  const std::string at = WhereText(line.at, page.language());
  const std::string text = at + (at.empty() || why.empty() ? "" : ": ") + why;
  if (!text.empty()) page.Paragraph(kIndent, "", text, Style::kDim);
}

void WriteFigures(const std::string& heading, const std::vector<const AuditLine*>& lines,
                  Page& page) {
  if (lines.empty()) return;
  page.Heading(heading + " (" + std::to_string(lines.size()) + ")");
  const Widths widths = WidthsOf(lines, page);
  WriteHead(widths, page);
  for (const AuditLine* line : lines) WriteFigure(*line, widths, page);
}

std::vector<const AuditLine*> Chosen(const std::vector<AuditLine>& lines,
                                     bool (*is_chosen)(AuditVerdict)) {
  std::vector<const AuditLine*> chosen;
  for (const AuditLine& line : lines) {
    if (is_chosen(line.verdict)) chosen.push_back(&line);
  }
  return chosen;
}

// "1.1.1 2709 (2694)": with what was worked out, where that differs.
std::string InShort(const AuditLine& line) {
  const std::string text = line.id + " " + AmountText(line.printed);
  const bool differs = !line.shown.empty() && line.shown != line.printed;
  return differs ? text + " (" + AmountText(line.shown) + ")" : text;
}

// Lines with the same doubt are told together.
void WriteDoubts(const std::vector<const AuditLine*>& lines, Page& page) {
  if (lines.empty()) return;
  page.Heading(page.In({"ตัดสินไม่ได้", "Cannot tell"}) + " (" + std::to_string(lines.size()) + ")");
  std::vector<std::pair<std::string, std::string>> groups;  // head, lines
  std::map<std::string, std::size_t> known;
  for (const AuditLine* line : lines) {
    const std::string& doubt = page.In(line->doubt.en.empty() ? line->why : line->doubt);
    const std::string head = page.In(LabelOfFigure(line->what)) + ": " + doubt;
    const auto [place, is_new] = known.try_emplace(head, groups.size());
    if (is_new) groups.emplace_back(head, "");
    std::string& list = groups[place->second].second;
    list += (list.empty() ? "" : ", ") + InShort(*line);
  }
  for (const auto& [head, list] : groups) {
    page.Paragraph(0, "", head);
    page.Paragraph(kIndent, "", list, Style::kDim);
  }
}

void WriteFiguresPart(const std::vector<AuditLine>& lines, bool all, Page& page) {
  WriteFigures(page.In({"ไม่ถูกต้อง", "Wrong"}), Chosen(lines, IsWrong), page);
  WriteDoubts(Chosen(lines, [](AuditVerdict v) { return v == AuditVerdict::kCannotTell; }), page);
  if (!all) return;
  WriteFigures(page.In({"ตรง", "Matches"}),
               Chosen(lines, [](AuditVerdict v) { return v == AuditVerdict::kMatches; }), page);
}

// Findings in the words and shape of other reports.
void WriteFindings(const Findings& findings, const ReportOptions& options, std::string& text) {
  text += RenderFindings(findings, ReportFormat::kText, options);
}

std::string Heading(const std::string& heading, const ReportOptions& options) {
  Page page(options);
  page.Line(heading, Style::kBold);
  return "\n" + page.Take();
}

std::string EvidenceText(const Audited& audited, const ReportOptions& options) {
  const auto pick = [&](const Label& label) { return label.Pick(options.language); };
  if (audited.files.empty() && audited.evidence.empty()) {
    return Heading(pick({"ไม่มีชื่อแฟ้มหลักฐานให้ตรวจ", "No evidence file is named"}), options);
  }
  const std::string named = std::to_string(audited.files.size());
  const std::string found =
      std::to_string(std::ranges::count(audited.files, true, &EvidenceFile::is_found));
  std::string text = Heading(
      pick({"แฟ้มหลักฐานใน " + audited.folder + ": พบ " + found + " จาก " + named,
            "Evidence files in " + audited.folder + ": " + found + " of " + named + " found"}),
      options);
  if (!audited.evidence.empty()) WriteFindings(audited.evidence, options, text);
  return text;
}

std::string ReadingText(const Findings& reading, const ReportOptions& options) {
  Findings errors;
  std::ranges::copy_if(reading, std::back_inserter(errors),
                       [](const Finding& finding) { return finding.severity == Severity::kError; });
  if (errors.empty()) return "";
  std::string text = Heading(
      Label{"ข้อผิดพลาดในการอ่านแฟ้ม", "Errors in reading the file"}.Pick(options.language), options);
  WriteFindings(errors, options, text);
  return text;
}

void WriteTitle(const Audited& audited, Page& page) {
  const Organisation& who = audited.dossier->organisation;
  const std::string name = page.In({who.name, who.name_en});
  page.Paragraph(0, "", page.In(audited.program->title), Style::kBold);
  std::string line = name.empty() ? who.id : name;
  if (audited.dossier->fiscal_year) {
    line +=
        (line.empty() ? "" : " · ") + page.Words(Word::kFiscalYear, *audited.dossier->fiscal_year);
  }
  page.Paragraph(0, "", line);
  page.Rule();
}

}  // namespace

std::string AuditText(const Audited& audited, bool all, const ReportOptions& options) {
  Page page(options);
  WriteTitle(audited, page);
  if (audited.has_figures) {
    WriteSummary(audited.figures, page);
    WriteFiguresPart(audited.figures, all, page);
  }
  std::string text = page.Take();
  if (audited.has_evidence) text += EvidenceText(audited, options);
  if (audited.has_lints) {
    text += Heading(Label{"สิ่งที่ควรดูซ้ำ", "Worth a second look"}.Pick(options.language), options);
    Findings lints = audited.lints;
    if (audited.has_figures) {  // they say it already
      std::erase_if(lints, [](const Finding& f) { return f.code == AssessCode::kClaimLacksFiles; });
    }
    WriteFindings(lints, options, text);
  }
  return text + ReadingText(audited.reading, options);
}

}  // namespace radap::cli
