// The live checks of a row: missing answers and files, numbers out of range, narratives too long.
#include "engine/form/literal.h"
#include "engine/form/validation.h"
#include "engine/form/write_parts.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr const char* kDone = "\"✓\"";

// Letters that are not white space, as CountLetters counts them.
std::string LettersIn(const std::string& cell) {
  std::string text = cell;
  for (const char* space : {"\" \"", "CHAR(10)", "CHAR(13)", "CHAR(9)", "_xlfn.UNICHAR(160)"}) {
    text = "SUBSTITUTE(" + text + "," + space + ",\"\")";
  }
  return "LEN(" + text + ")";
}

class RowChecks {
 public:
  RowChecks(const FormWriting& writing, const FormSheet& sheet, int row, lxw_worksheet* to)
      : writing_(writing),
        sheet_(sheet),
        row_(sheet.rows[Index(row)]),
        at_(sheet.FirstRow() + row),
        to_(to) {
    answer_ = sheet.ColumnOf("answer");
    entries_ = 1;
    const int rows = static_cast<int>(sheet.rows.size());
    while (row + entries_ < rows &&
           sheet.rows[Index(row + entries_)].style == RowStyle::kEvidence) {
      ++entries_;
    }
  }

  void Write();

 private:
  void WriteIssue();
  void WriteField();
  void WriteNarrative();
  void WriteOther();
  void AddRange(const Field& field);
  void Check(const std::string& formula);
  CellRange AnswerRange() const { return {at_, answer_, at_}; }
  std::string AnswerCell() const { return CellName(at_, answer_); }

  const FormWriting& writing_;
  const FormSheet& sheet_;
  const FormRow& row_;
  int at_;
  lxw_worksheet* to_;
  int answer_ = 0;
  int entries_ = 1;
};

void RowChecks::Check(const std::string& formula) {
  const int column = sheet_.ColumnOf(ColumnRole::kCheck);
  if (column < 0) return;
  WriteFormula(to_, at_, column, "=" + formula, "",
               writing_.book.FormatOf(Look{.fill = Fill::kCheck}));
}

void RowChecks::WriteIssue() {
  AddChoices(to_, AnswerRange(), ChoiceList::kIssue);
  const bool is_starred = writing_.program.elements[Index(row_.element)].starred;
  const int file = sheet_.ColumnOf("file");
  const std::string files = CellName(at_, file) + ":" + CellName(at_ + entries_ - 1, file);
  const std::string claimed = AnswerCell() + "=\"" + ShownOf(ChoiceList::kIssue, "yes") + "\"";
  const std::string lacks_file = "AND(" + claimed + ",COUNTA(" + files + ")=0)";
  const std::string done = std::string("IF(") + AnswerCell() + "=\"\",\"ยังไม่ตอบ\"," + kDone + ")";
  if (!is_starred) return Check(done);
  Check("IF(" + lacks_file + ",\"✗ ขาดไฟล์\"," + done + ")");
  ColourIf(writing_.book, to_, at_, file, "=" + lacks_file);
}

void RowChecks::AddRange(const Field& field) {
  if (!field.one_of.empty()) {
    std::vector<std::string> words;
    for (const Exact& value : field.one_of) words.push_back(PlainText(value));
    return AddChoices(to_, AnswerRange(), words);
  }
  std::optional<std::string> low;
  std::optional<std::string> high;
  if (field.low) low = PlainText(*field.low);
  if (field.high) high = PlainText(*field.high);
  if (field.kind == FieldKind::kPercent && !low && !high) {
    low = "0";
    high = "100";
  }
  AddNumbers(to_, AnswerRange(), low, high, "กรอกตัวเลข: " + row_.asks);
}

void RowChecks::WriteField() {
  const Field& field = writing_.program.fields[Index(row_.field)];
  const bool is_number = field.kind == FieldKind::kNumber || field.kind == FieldKind::kPercent;
  if (is_number) AddRange(field);
  const std::string empty = field.is_required ? "\"ยังไม่กรอก\"" : "\"\"";
  std::string filled = kDone;
  if (is_number) {
    filled = "IF(ISNUMBER(" + AnswerCell() + ")," + filled + ",\"✗ ไม่ใช่ตัวเลข\")";
    if (field.low) {
      filled =
          "IF(N(" + AnswerCell() + ")<" + PlainText(*field.low) + ",\"✗ น้อยเกินไป\"," + filled + ")";
    }
    if (field.high) {
      filled = "IF(N(" + AnswerCell() + ")>" + PlainText(*field.high) + ",\"✗ มากเกินไป\"," +
               filled + ")";
    }
  }
  Check("IF(" + AnswerCell() + "=\"\"," + empty + "," + filled + ")");
}

void RowChecks::WriteNarrative() {
  const Element& question = writing_.program.elements[Index(row_.element)];
  const std::string letters = LettersIn(AnswerCell());
  if (!question.narrative_at_most) {
    return Check("TEXT(" + letters + ",\"#,##0\")&\" ตัวอักษร\"");
  }
  const std::string most = std::to_string(*question.narrative_at_most);
  Check("IF(" + letters + ">" + most + ",\"✗ เกิน \"&TEXT(" + letters + "-" + most +
        ",\"#,##0\"),TEXT(" + letters + ",\"#,##0\"))&\" / " +
        std::to_string(*question.narrative_at_most) + "\"");
}

// What has a drop-down or a range but no check of its own.
void RowChecks::WriteOther() {
  const std::vector<std::string> steps = StepsOf(row_.key);
  if (steps.empty() || answer_ < 0) return;
  if (row_.key == "/organisation/kind") AddChoices(to_, AnswerRange(), ChoiceList::kKind);
  if (row_.key == "/fiscal_year") {
    AddNumbers(to_, AnswerRange(), "2400", "2700", "กรอกปี พ.ศ. สี่หลัก เช่น 2567");
  }
  if (steps[0] == "claimed") AddNumbers(to_, AnswerRange(), {}, {}, "กรอกตัวเลข");
  if (steps.size() == 3 && steps[2] == "applicable") {
    AddChoices(to_, AnswerRange(), ChoiceList::kApplicable);
  }
}

void RowChecks::Write() {
  if (row_.style == RowStyle::kIssue) return WriteIssue();
  if (row_.style == RowStyle::kNarrative) return WriteNarrative();
  if (row_.style == RowStyle::kInput && row_.field >= 0) return WriteField();
  WriteOther();
}

}  // namespace

void WriteRowChecks(const FormWriting& writing, const FormSheet& sheet, int row,
                    lxw_worksheet* to) {
  RowChecks(writing, sheet, row, to).Write();
}

}  // namespace radap
