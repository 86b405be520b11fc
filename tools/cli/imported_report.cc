#include "tools/cli/imported_report.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/dossier/json_writer.h"
#include "engine/report/page.h"
#include "engine/report/result_json.h"

namespace radap::cli {
namespace {

constexpr int kIndent = 2;
constexpr int kNameCells = 34;
constexpr int kSeverityCells = 10;
constexpr int kCodeCells = 7;
constexpr std::array<std::size_t, 3> kShownOfACode = {10, 3, 1};  // errors, warnings, notes
constexpr std::size_t kShownIds = 12;

struct Count {
  std::string_view key;
  Label what;
  std::size_t number = 0;
};

// The counts in the order in which they are shown.
enum Counted : std::size_t {
  kAnswers,
  kIssues,
  kTicks,
  kFiles,
  kLinks,
  kNarratives,
  kFields,
  kRatings,
  kKpis,
  kResults,
  kScores,
  kFigures,
  kCounts
};

std::vector<Count> NoCounts() {
  return {{"answers", {"คำถามหรือหัวข้อที่มีคำตอบ", "questions or items answered"}},
          {"issues", {"ประเด็น", "issues"}},
          {"claimed", {"ประเด็นที่ระบุว่ามี", "issues claimed"}},
          {"evidence_files", {"แฟ้มหลักฐาน", "evidence files"}},
          {"links", {"ลิงก์หลักฐาน", "links to evidence"}},
          {"narratives", {"คำบรรยาย", "narratives"}},
          {"fields", {"ช่องที่กรอก", "fields filled in"}},
          {"ratings", {"คะแนนประเมินรายหัวข้อ", "ratings of items"}},
          {"kpis", {"ตัวชี้วัด", "KPIs"}},
          {"results", {"ผลของตัวชี้วัด (รายปี)", "results of KPIs, by year"}},
          {"printed_scores", {"คะแนนที่เอกสารพิมพ์ไว้", "printed scores"}},
          {"printed_figures", {"ตัวเลขอื่นที่ตรวจย้อนได้", "further printed figures to audit"}}};
}

std::vector<Count> CountsOf(const Dossier& dossier) {
  std::vector<Count> counts = NoCounts();
  const auto add = [&counts](Counted what, std::size_t number) { counts[what].number += number; };
  add(kAnswers, dossier.answers.size());
  for (const auto& [id, answer] : dossier.answers) {
    add(kIssues, answer.issues.size());
    add(kFields, answer.fields.size());
    add(kNarratives, answer.narrative && !answer.narrative->empty() ? 1 : 0);
    for (const auto& [number, issue] : answer.issues) {
      add(kTicks, issue.claimed.value_or(false) ? 1 : 0);
      for (const Evidence& evidence : issue.evidence) {
        add(kFiles, evidence.file.empty() ? 0 : 1);
        add(kLinks, evidence.url.empty() ? 0 : 1);
      }
    }
  }
  add(kRatings, dossier.ratings.size());
  add(kKpis, dossier.kpis.size());
  add(kScores, dossier.claimed.size());
  for (const Kpi& kpi : dossier.kpis) {
    add(kResults, kpi.results.size());
    add(kScores, kpi.claimed.score ? 1 : 0);
    add(kFigures, kpi.claimed.success ? 1 : 0);
  }
  add(kFigures, dossier.printed.size());
  return counts;
}

// What the pack asks and the document does not have.
struct NotRead {
  std::vector<std::string> answers;  // questions, and others with fields
  std::vector<std::string> kpis;     // items with groups of KPIs
};

NotRead NotReadOf(const Program& program, const Dossier& dossier) {
  std::set<std::string_view> items;
  for (const Kpi& kpi : dossier.kpis) items.insert(kpi.item);
  NotRead not_read;
  for (const Element& element : program.elements) {
    const bool asks = element.kind == ElementKind::kQuestion || !element.fields.empty();
    const bool has_groups = std::ranges::any_of(element.children, [&](int child) {
      return program.elements[static_cast<std::size_t>(child)].kind == ElementKind::kGroup;
    });
    if (asks && !dossier.answers.contains(element.id)) not_read.answers.push_back(element.id);
    if (has_groups && !items.contains(element.id)) not_read.kpis.push_back(element.id);
  }
  return not_read;
}

std::string ListOfIds(const std::vector<std::string>& ids, const ImportReport& report,
                      const Page& page) {
  const std::size_t shown = report.shows_all ? ids.size() : std::min(ids.size(), kShownIds);
  std::string list;
  for (std::size_t i = 0; i < shown; ++i) list += (i == 0 ? "" : ", ") + ids[i];
  if (shown < ids.size()) list += " " + page.Words(Word::kAndMore, ids.size() - shown);
  return list;
}

void WriteTitle(const ImportReport& report, Page& page) {
  if (report.document == nullptr) {
    page.Line(page.In({"อ่านแฟ้มนี้ไม่ได้", "This file could not be read"}), Style::kBold);
    return;
  }
  const Organisation& organisation = report.document->organisation;
  const std::string& name = page.language() == Language::kEnglish && !organisation.name_en.empty()
                                ? organisation.name_en
                                : organisation.name;
  std::string title = page.In({"อ่าน", "Read "}) + page.In(report.kind_label);
  if (!name.empty()) title += ": " + name;
  if (report.program != nullptr) {
    title += page.In({" ชุดเกณฑ์ ", ", pack "}) + report.program->id;
  }
  page.Paragraph(0, "", title, Style::kBold);
}

void WriteCounts(const ImportReport& report, Page& page) {
  for (const Count& count : CountsOf(*report.document)) {
    if (count.number == 0) continue;
    page.Row({{"", kIndent},
              {page.In(count.what), kNameCells},
              {std::to_string(count.number), 8, Align::kRight}});
  }
}

void WriteNotRead(const ImportReport& report, Page& page) {
  if (report.program == nullptr) return;
  const NotRead not_read = NotReadOf(*report.program, *report.document);
  if (not_read.answers.empty() && not_read.kpis.empty()) return;
  page.Heading(page.In({"ชุดเกณฑ์ถาม แต่ไม่มีในเอกสาร", "Asked by the pack, not in the document"}));
  const auto write = [&](const Label& what, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    page.Paragraph(
        kIndent, "",
        page.In(what) + " (" + std::to_string(ids.size()) + "): " + ListOfIds(ids, report, page));
  };
  write({"คำตอบ", "answers"}, not_read.answers);
  write({"หัวข้อที่ยังไม่มีตัวชี้วัด", "items without a KPI"}, not_read.kpis);
}

const Label& NameOf(Severity severity) {
  static const auto kNames =
      std::to_array<Label>({{"ผิด", "error"}, {"เตือน", "warning"}, {"หมายเหตุ", "note"}});
  return kNames[static_cast<std::size_t>(severity)];
}

std::string Where(const Finding& finding, const Page& page) {
  const std::string place = TextOf(finding.place, page.language());
  if (place.empty() || finding.path.empty()) return place + finding.path;
  return place + " → " + finding.path;
}

// How many of a group are shown: one more than is usual, where only one would be left out.
std::size_t ShownOf(const std::vector<const Finding*>& group, const ImportReport& report) {
  const std::size_t usual = kShownOfACode[static_cast<std::size_t>(group.front()->severity)];
  return report.shows_all || group.size() <= usual + 1 ? group.size() : usual;
}

// Findings of one code, in order; those that say the same as the one before only add their place.
void WriteGroup(const std::vector<const Finding*>& group, const ImportReport& report, Page& page) {
  const std::size_t shown = ShownOf(group, report);
  const Finding& first = *group.front();
  std::string head = PadRight(page.In(NameOf(first.severity)), kSeverityCells);
  head += PadRight(TextOf(first.code), kCodeCells);
  const int indent = kSeverityCells + kCodeCells;
  std::string said;
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string message = MessageOf(*group[i], page.language());
    if (message != said) page.Paragraph(indent, std::exchange(head, ""), message);
    said = message;
    const std::string where = Where(*group[i], page);
    if (!where.empty()) page.Paragraph(indent, "", where, Style::kDim);
  }
  if (shown == group.size()) return;
  const std::string left = std::to_string(group.size() - shown);
  page.Paragraph(indent, "",
                 page.In({"และอีก " + left + " แห่งแบบเดียวกัน (ดูทั้งหมดด้วย --all)",
                          "and " + left + " more of this kind (all of them with --all)"}),
                 Style::kDim);
}

void WriteFindings(const ImportReport& report, Page& page) {
  std::map<std::pair<Severity, std::string_view>, std::vector<const Finding*>> groups;
  std::array<std::size_t, 3> counts{};
  for (const Finding& finding : report.findings) {
    groups[{finding.severity, TextOf(finding.code)}].push_back(&finding);
    ++counts[static_cast<std::size_t>(finding.severity)];
  }
  if (groups.empty()) return;
  page.Heading(page.In({"สิ่งที่พบระหว่างอ่าน", "Found while reading"}));
  for (const auto& [key, group] : groups) WriteGroup(group, report, page);
  page.Line(page.Words(Word::kFindingCount, counts[0], counts[1], counts[2]), Style::kBold);
}

void WriteOutput(const ImportReport& report, Page& page) {
  if (report.output.empty()) return;
  page.Blank();
  page.Line(
      page.In(report.is_update ? Label{"ปรับปรุงแฟ้ม ", "Updated "} : Label{"บันทึกแฟ้ม ", "Wrote "}) +
      report.output);
}

void WriteIds(std::string_view key, const std::vector<std::string>& ids, JsonWriter& json) {
  json.Key(key);
  json.BeginArray();
  for (const std::string& id : ids) json.Text(id);
  json.EndArray();
}

void WriteDocument(const ImportReport& report, JsonWriter& json) {
  json.Key("read");
  json.BeginObject();
  for (const Count& count : CountsOf(*report.document)) {
    json.Number(count.key, std::to_string(count.number));
  }
  json.EndObject();
  if (report.program == nullptr) return;
  const NotRead not_read = NotReadOf(*report.program, *report.document);
  json.Key("not_in_document");
  json.BeginObject();
  WriteIds("answers", not_read.answers, json);
  WriteIds("kpis", not_read.kpis, json);
  json.EndObject();
}

}  // namespace

std::string ImportText(const ImportReport& report, const ReportOptions& options) {
  Page page(options);
  WriteTitle(report, page);
  if (report.document != nullptr) {
    WriteCounts(report, page);
    WriteNotRead(report, page);
  }
  WriteFindings(report, page);
  WriteOutput(report, page);
  return page.Take();
}

std::string ImportJson(const ImportReport& report, const ReportOptions& options) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", "radap.import/1");
  json.Text("engine", options.engine_version);
  if (report.document != nullptr) {
    json.Text("kind", report.kind);
    json.Text("pack", report.document->pack);
    WriteDocument(report, json);
  }
  if (!report.output.empty()) {
    json.Text("output", report.output);
    json.Truth("updated", report.is_update);
  }
  radap::WriteFindings(report.findings, json);
  json.EndObject();
  return json.Take();
}

}  // namespace radap::cli
