// The live parts of the KPI sheet: drop-downs, the name of the group, what a row lacks, the result against the target.
#include "engine/form/validation.h"
#include "engine/form/write_parts.h"
#include "rules/base/index.h"

namespace radap {
namespace {

std::string ListRange(int column, int count) {
  return InFormula(kListSheet) + Fixed(1, column) + ":" + Fixed(std::max(count, 1), column);
}

class KpiChecks {
 public:
  KpiChecks(const FormWriting& writing, const FormSheet& sheet, lxw_worksheet* to)
      : writing_(writing),
        sheet_(sheet),
        to_(to),
        first_(sheet.FirstRow()),
        last_(sheet.FirstRow() + static_cast<int>(sheet.rows.size()) - 1) {}

  void Write();

 private:
  void AddLists();
  void AddRanges();
  void WriteGroupName(int row);
  void WriteCheck(int row);
  void WriteSuccess(int row);
  // "E7" of the column with this key.
  std::string Cell(int row, std::string_view key) const {
    return CellName(row, sheet_.ColumnOf(key));
  }
  // The columns by year of this key: "$K$4:$M$4" or, of a row, "K7:M7"; empty if there are none.
  std::string Years(std::string_view key) const { return Span(kYearRow, key, true); }
  std::string ByYear(int row, std::string_view key) const { return Span(row, key, false); }
  std::string Span(int row, std::string_view key, bool is_fixed) const;
  // Whether the row has a value of the fiscal year.
  std::string HasOfYear(int row, std::string_view key) const;
  CellRange Whole(int column) const { return {first_, column, last_}; }

  const FormWriting& writing_;
  const FormSheet& sheet_;
  lxw_worksheet* to_;
  int first_;
  int last_;
};

std::string KpiChecks::Span(int row, std::string_view key, bool is_fixed) const {
  const int first = sheet_.ColumnOf(key);
  if (first < 0) return "";
  int last = first;
  const int columns = static_cast<int>(sheet_.columns.size());
  while (last + 1 < columns && sheet_.columns[Index(last + 1)].key == key) ++last;
  if (is_fixed) return Fixed(row, first) + ":" + Fixed(row, last);
  return CellName(row, first) + ":" + CellName(row, last);
}

std::string KpiChecks::HasOfYear(int row, std::string_view key) const {
  const std::string values = ByYear(row, key);
  if (values.empty()) return "FALSE";
  return "SUMPRODUCT((" + Years(key) + "=" + writing_.fiscal_year_cell + ")*(" + values +
         "<>\"\"))>0";
}

void KpiChecks::AddLists() {
  const int items = ItemCount(writing_.program);
  const int groups = GroupCount(writing_.program);
  if (items > 0) {
    AddFoundChoices(to_, Whole(sheet_.ColumnOf("item")), "=" + ListRange(kListItems, items));
    const std::string item = "$" + Cell(first_, "item");
    const std::string of_items = ListRange(kListGroupItems, groups);
    AddFoundChoices(to_, Whole(sheet_.ColumnOf("group")),
                    "=OFFSET(" + InFormula(kListSheet) + Fixed(1, kListGroupNumbers) + ",MATCH(" +
                        item + "," + of_items + ",0)-1,0,SUMPRODUCT(--(" + of_items + "=" + item +
                        ")),1)");
  }
  AddChoices(to_, Whole(sheet_.ColumnOf("direction")), ChoiceList::kDirection);
  const int applicable = sheet_.ColumnOf("applicable");
  if (applicable > 0) AddChoices(to_, Whole(applicable), ChoiceList::kApplicable);
}

void KpiChecks::AddRanges() {
  for (int column = 1; column < static_cast<int>(sheet_.columns.size()); ++column) {
    const std::string& key = sheet_.columns[Index(column)].key;
    if (key == "judged/") AddChoices(to_, Whole(column), ChoiceList::kJudged);
    if (key == "results/" || key == "baseline" || key == "target" || key == "claimed/success" ||
        key == "claimed/score") {
      AddNumbers(to_, Whole(column), {}, {}, "กรอกตัวเลข หรือเว้นว่างถ้าไม่มีข้อมูล (ไม่ใช่ 0)");
    }
  }
}

void KpiChecks::WriteGroupName(int row) {
  const int column = sheet_.ColumnOf(ColumnRole::kGroupName);
  const int groups = GroupCount(writing_.program);
  if (groups == 0) return;
  const std::string formula = "=IFERROR(INDEX(" + ListRange(kListGroupLabels, groups) + ",MATCH(" +
                              Cell(row, "item") + "&\"/\"&" + Cell(row, "group") + "," +
                              ListRange(kListGroupIds, groups) + ",0)),\"\")";
  WriteFormula(to_, row, column, formula, "", writing_.book.FormatOf(Look{.fill = Fill::kCheck}));
}

void KpiChecks::WriteCheck(int row) {
  const int check = sheet_.ColumnOf(ColumnRole::kCheck);
  const std::string from_name = Cell(row, "name") + ":" + Cell(row, "claimed/score");
  std::string formula = "IF(" + HasOfYear(row, "results/") + ",\"✓\",\"✗ ยังไม่มีผลปีนี้\")";
  formula = "IF(AND(" + Cell(row, "target") + "=\"\",NOT(" + HasOfYear(row, "targets/") +
            ")),\"ไม่มีเป้าหมายปีนี้\"," + formula + ")";
  formula = "IF(" + Cell(row, "direction") + "=\"\",\"✗ เลือกทิศทาง\"," + formula + ")";
  formula = "IF(" + Cell(row, "name") + "=\"\",\"✗ ใส่ชื่อ\"," + formula + ")";
  if (sheet_.ColumnOf("applicable") > 0) {
    formula = "IF(" + Cell(row, "applicable") + "=\"" +
              ShownOf(ChoiceList::kApplicable, "not-applicable") + "\",\"ไม่เกี่ยวข้อง\"," + formula +
              ")";
  }
  formula = "IF(" + Cell(row, "group") + "=\"\",\"✗ เลือกกลุ่ม\"," + formula + ")";
  formula = "IF(" + Cell(row, "item") + "=\"\",\"✗ เลือกหัวข้อ\"," + formula + ")";
  formula = "=IF(COUNTA(" + from_name + ")=0,\"\"," + formula + ")";
  WriteFormula(to_, row, check, formula, "", writing_.book.FormatOf(Look{.fill = Fill::kCheck}));
}

// Result by target in percent; where lower is better, as far below 200 as the result is above 0.
void KpiChecks::WriteSuccess(int row) {
  const int success = sheet_.ColumnOf(ColumnRole::kSuccess);
  const std::string& fiscal = writing_.fiscal_year_cell;
  std::string target = Cell(row, "target");
  if (sheet_.ColumnOf("targets/") > 0) {
    target = "IF(" + HasOfYear(row, "targets/") + ",SUMIF(" + Years("targets/") + "," + fiscal +
             "," + ByYear(row, "targets/") + ")," + target + ")";
  }
  const std::string result =
      "SUMIF(" + Years("results/") + "," + fiscal + "," + ByYear(row, "results/") + ")";
  const std::string ratio = result + "/" + target;
  const std::string lower =
      Cell(row, "direction") + "=\"" + ShownOf(ChoiceList::kDirection, "lower") + "\"";
  const std::string check = CellName(row, sheet_.ColumnOf(ColumnRole::kCheck));
  const std::string formula = "=IF(" + check + "<>\"✓\",\"\",IFERROR(ROUND(100*IF(" + lower +
                              ",2-" + ratio + "," + ratio + "),2),\"\"))";
  WriteFormula(to_, row, success, formula, "",
               writing_.book.FormatOf(Look{.fill = Fill::kCheck, .number = "#,##0.00"}));
}

void KpiChecks::Write() {
  AddLists();
  AddRanges();
  for (int row = first_; row <= last_; ++row) {
    WriteGroupName(row);
    WriteCheck(row);
    WriteSuccess(row);
  }
}

}  // namespace

void WriteKpiChecks(const FormWriting& writing, const FormSheet& sheet, lxw_worksheet* to) {
  KpiChecks(writing, sheet, to).Write();
}

}  // namespace radap
