// Tables of KPIs -> the dossier's KPIs, with what their items print.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/import/award_form/codes.h"
#include "engine/import/award_form/form.h"
#include "engine/import/award_form/kpi_notes.h"
#include "engine/import/award_form/kpi_rows.h"
#include "engine/import/award_form/kpi_tables.h"
#include "engine/import/award_form/marks.h"
#include "engine/import/award_form/unwrap.h"

namespace radap::award_form {
namespace {

class Kpis {
 public:
  explicit Kpis(Form& form) : form_(form) {}

  void Read() {
    for (const KpiTable& table : FindKpiTables(form_)) ReadTable(table);
    ReadNotes();
  }

 private:
  void ReadTable(const KpiTable& table) {
    if (table.item_line) ReadItem(table);
    const std::string id =
        table.group ? table.item + "/" + std::to_string(*table.group) : std::string();
    const Element* const group = ElementOf(form_.program, id, ElementKind::kGroup);
    if (group == nullptr) {
      form_.Report(AwardFormCode::kUnknownTable, table.head, "", {Same(id.empty() ? "-" : id)});
      return;
    }
    if (!form_.places.emplace(id, form_.lines[table.group_line].place).second) {
      form_.Report(AwardFormCode::kPrintedTwice, table.group_line, "", {Same(id)});
    }
    form_.MarkRead(table.begin, table.rows);
    TakeYear(table);
    const ProgramScale& scale = ScaleOf(form_.program, *group);
    KpiRows rows = ReadKpiRows(form_.lines, table.rows, table.end,
                               {table.years.size(), scale.low, scale.high});
    for (KpiRow& row : rows.rows) Add(table, std::move(row));
    for (const std::size_t line : rows.stray_directions) {
      form_.Report(AwardFormCode::kStrayDirection, line, "", {Same(id)});
    }
    form_.MarkRead(table.rows, rows.rest);
    if (!rows.rows.empty()) ReadMean(table, rows.rest);
    if (rows.rows.empty()) {
      const bool has_text = table.rows < table.end;
      form_.Report(has_text ? AwardFormCode::kKpisUnread : AwardFormCode::kGroupEmpty,
                   has_text ? table.rows : table.group_line, "", {Same(id)});
    }
  }

  // The mean stands on a line of its own below the heading, or at its end.
  void ReadItem(const KpiTable& table) {
    const std::string& id = table.item;
    const std::size_t begin = *table.item_line;
    form_.places.emplace(id, form_.lines[begin].place);
    const std::size_t end = table.group ? table.group_line : table.head;
    form_.MarkRead(begin, end);
    std::optional<LastNumber> mean;
    for (std::size_t i = begin; i < end; ++i) {
      const std::optional<LastNumber> number = LastNumberOf(form_.lines[i].text);
      if (number && (number->at == 0 || i == begin)) mean = number;
    }
    const std::optional<Exact> points = mean ? Exact::Parse(mean->digits) : std::nullopt;
    if (points) {
      form_.dossier.claimed.insert_or_assign(id, *points);
    } else {
      form_.Report(AwardFormCode::kNoItemScore, begin, "/claimed/" + id, {Same(id)});
    }
  }

  // Behind the last table: the mean of the category, alone or with words.
  void ReadMean(const KpiTable& table, std::size_t line) {
    if (line + 1 != table.end) return;
    const std::optional<LastNumber> number = LastNumberOf(form_.lines[line].text);
    const std::optional<Exact> points = number ? Exact::Parse(number->digits) : std::nullopt;
    const bool has_words = form_.lines[line].bare.find("เฉลี่ย") != std::string::npos ||
                           form_.lines[line].bare.find("คะแนน") != std::string::npos;
    if (!points || (number->at > 0 && !has_words)) return;
    form_.MarkRead(line, line + 1);
    form_.dossier.claimed.insert_or_assign(table.item.substr(0, table.item.find('.')), *points);
  }

  // The year that is assessed is the last column.
  void TakeYear(const KpiTable& table) {
    if (table.years.empty()) return;
    const int year = *std::max_element(table.years.begin(), table.years.end());
    std::optional<int>& known = form_.dossier.fiscal_year;
    if (!known) {
      known = year;
      form_.Report(AwardFormCode::kFiscalYear, table.rows - 1, "/fiscal_year",
                   {Same(std::to_string(year))});
    } else if (*known != year) {
      form_.Report(AwardFormCode::kOtherYears, table.rows - 1, "/fiscal_year",
                   {Same(std::to_string(year)), Same(std::to_string(*known))});
    }
  }

  void Add(const KpiTable& table, KpiRow row) {
    Kpi kpi;
    kpi.index = static_cast<int>(form_.dossier.kpis.size());
    kpi.item = table.item;
    kpi.group = table.group;
    kpi.name = std::move(row.name);
    kpi.direction = row.direction;
    kpi.unit = row.unit.value_or("");
    path_ = "/kpis/" + std::to_string(kpi.index);
    name_ = Same(Shown(kpi.name));
    line_ = row.line;
    if (kpi.name.empty()) Report(AwardFormCode::kKpiNoName, "/name");
    if (kpi.unit.empty()) Report(AwardFormCode::kKpiNoUnit, "/unit");
    TakeFigures(table, row, kpi);
    kpi.claimed.score = row.score;
    if (!row.score) Report(AwardFormCode::kKpiNoScore, "/claimed/score");
    if (row.is_score_unsure) Report(AwardFormCode::kKpiScoreUnsure, "/claimed/score");
    notes_.push_back({std::move(row.note), line_});
    form_.dossier.kpis.push_back(std::move(kpi));
  }

  // Together, since the lines of all notes are as wide.
  void ReadNotes() {
    std::vector<std::string_view> lines;
    for (const Note& note : notes_) lines.insert(lines.end(), note.lines.begin(), note.lines.end());
    const int column = WidthOfColumn(lines);
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      lines.assign(notes_[i].lines.begin(), notes_[i].lines.end());
      Kpi& kpi = form_.dossier.kpis[i];
      kpi.note = Unwrap(lines, column, Paragraphs::kOne);
      CheckZeros(kpi, notes_[i].line);
    }
  }

  void TakeFigures(const KpiTable& table, const KpiRow& row, Kpi& kpi) {
    kpi.target = NumberOf(row.target, "/target");
    const std::size_t years = table.years.size();
    for (std::size_t i = 0; i < std::min(years, row.figures.size()); ++i) {
      const std::string path = "/results/" + std::to_string(table.years[i]);
      if (const std::optional<Exact> result = NumberOf(row.figures[i], path)) {
        kpi.results.insert_or_assign(table.years[i], *result);
      }
    }
    if (row.figures.size() > years) {
      kpi.claimed.success = NumberOf(row.figures[years], "/claimed/success");
    } else {
      form_.Report(
          AwardFormCode::kKpiFigures, line_, path_,
          {name_, Same(std::to_string(row.figures.size())), Same(std::to_string(years + 1))});
    }
  }

  // Nothing for a dash, N/A or nothing, with a finding.
  std::optional<Exact> NumberOf(const TypedAmount& amount, const std::string& key) {
    if (amount.kind == AmountKind::kNumber) return amount.number;
    Report(AwardFormCode::kNoFigure, key);
    return std::nullopt;
  }

  void CheckZeros(const Kpi& kpi, std::size_t line) {
    for (const auto& [year, result] : kpi.results) {
      if (!result.IsZero()) continue;
      const std::optional<std::string> words = WordsOfNoValue(kpi.note, year);
      if (!words) continue;
      form_.Report(AwardFormCode::kZeroIsNoValue, line,
                   "/kpis/" + std::to_string(kpi.index) + "/results/" + std::to_string(year),
                   {Same(Shown(kpi.name)), Same(std::to_string(year)), Same(*words)});
    }
  }

  void Report(FindingCode code, const std::string& key) {
    form_.Report(code, line_, path_ + key, {name_});
  }

  struct Note {
    std::vector<std::string> lines;
    std::size_t line;
  };

  Form& form_;
  std::vector<Note> notes_;  // of the KPIs, in their order
  std::string path_;         // of the KPI that is read
  Label name_;
  std::size_t line_ = 0;
};

}  // namespace

void ReadKpis(Form& form) { Kpis(form).Read(); }

}  // namespace radap::award_form
