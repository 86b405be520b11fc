// The sheet of checks: how much of each category is filled in, and the number of KPIs against the limits of the pack.
#include "engine/form/write_parts.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr int kFirstRow = 3;
constexpr int kRowHeight = 24;
enum Column { kKey, kId, kLabel, kLimit, kCount, kState, kColumns };

std::string Quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

class Summary {
 public:
  explicit Summary(const FormWriting& writing)
      : writing_(writing), to_(writing.book.AddSheet("ตรวจสอบ")) {}

  void Write();

 private:
  void WriteHeads();
  void WriteCategory(const FormSheet& sheet);
  void WriteKpis(const FormSheet& sheet);
  void WriteItem(const FormSheet& sheet, const Element& item);
  void WriteGroup(const FormSheet& sheet, const Element& group);
  void WriteLine(const std::string& id, const std::string& label, const std::string& limit,
                 const std::string& count, const std::string& state, Fill fill);
  std::string CountCell() const { return CellName(row_, kCount); }
  std::string MandatoryIf(KindSet kinds) const;
  std::string ColumnRange(const FormSheet& sheet, int column) const;

  const FormWriting& writing_;
  lxw_worksheet* to_;
  int row_ = kFirstRow;
};

// Without coercing: 1.1 and 1.10 are two ids.
std::string Summary::ColumnRange(const FormSheet& sheet, int column) const {
  const int last = sheet.FirstRow() + static_cast<int>(sheet.rows.size()) - 1;
  return InFormula(sheet.name) + Fixed(sheet.FirstRow(), column) + ":" + Fixed(last, column);
}

void Summary::WriteHeads() {
  lxw_format* const format = writing_.book.FormatOf(HeaderLook());
  lxw_format* const plain = writing_.book.FormatOf(PlainLook());
  WriteText(to_, 0, kKey, MarkText(writing_.program, "text/checks"), plain);
  WriteText(to_, 1, kId, "ตรวจสอบความครบถ้วน (คำนวณเอง ไม่ต้องกรอก)",
            writing_.book.FormatOf(TitleLook()));
  static constexpr const char* kHeads[] = {"", "ที่", "รายการ", "ที่กำหนด", "กรอกแล้ว", "ผลตรวจ"};
  static constexpr int kWidths[] = {4, 12, 70, 30, 14, 40};
  for (int column = kId; column < kColumns; ++column) {
    WriteText(to_, kFirstRow - 1, column, kHeads[column], format);
    worksheet_set_column(to_, ColumnOf(column), ColumnOf(column), kWidths[column], nullptr);
  }
  constexpr int kTitleHeight = 32;
  worksheet_set_row(to_, 1, kTitleHeight, nullptr);
  worksheet_set_row(to_, RowOf(kFirstRow - 1), kRowHeight, nullptr);
  HideKeyRow(to_);
  HideKeyColumn(to_);
  worksheet_freeze_panes(to_, RowOf(kFirstRow), 0);
  SetUpPrint(to_, 1, kFirstRow - 1);
}

void Summary::WriteLine(const std::string& id, const std::string& label, const std::string& limit,
                        const std::string& count, const std::string& state, Fill fill) {
  lxw_format* const format = writing_.book.FormatOf(Look{.fill = fill});
  lxw_format* const centred = writing_.book.FormatOf(Look{.fill = fill, .is_centred = true});
  WriteText(to_, row_, kId, id, centred);
  WriteText(to_, row_, kLabel, label, format);
  WriteText(to_, row_, kLimit, limit, format);
  WriteFormula(to_, row_, kCount, "=" + count, "", centred);
  WriteFormula(to_, row_, kState, "=" + state, "", format);
  worksheet_set_row(to_, RowOf(row_), kRowHeight, nullptr);
  ++row_;
}

void Summary::WriteCategory(const FormSheet& sheet) {
  const std::string checks = ColumnRange(sheet, sheet.ColumnOf(ColumnRole::kCheck));
  const auto count = [&](std::string_view pattern) {
    return "COUNTIF(" + checks + "," + Quoted(pattern) + ")";
  };
  const std::string done = count("✓*");
  const std::string wrong = count("✗*");
  const std::string open = count("ยังไม่*");
  const std::string state = "IF(" + wrong + ">0," + Quoted("✗ ต้องแก้ ") + "&" + wrong +
                            "&\" แห่ง\",IF(" + open + ">0," + Quoted("เหลือ ") + "&" + open +
                            "&\" ข้อ\",\"✓\"))";
  WriteLine(sheet.key.substr(sheet.key.find('/') + 1), sheet.title, "ตอบทุกข้อ", done, state,
            Fill::kItem);
}

// "OR(kind=...)": the group must have a KPI.
std::string Summary::MandatoryIf(KindSet kinds) const {
  if (kinds == kEveryKind) return "TRUE";
  const FormSheet& organisation = writing_.form.layout.sheets[0];
  int row = organisation.FirstRow();
  for (const FormRow& one : organisation.rows) {
    if (one.key == "/organisation/kind") break;
    ++row;
  }
  const std::string cell =
      InFormula(organisation.name) + Fixed(row, organisation.ColumnOf("answer"));
  std::string is_one = "FALSE";
  for (const std::string_view word : KindTexts()) {
    const OrganisationKind kind = *FindKind(word);
    if ((kinds & SetOf(kind)) != 0) is_one += "," + cell + "=" + Quoted(LabelOf(kind).th);
  }
  return "OR(" + is_one + ")";
}

std::string LimitText(const std::optional<int>& least, const std::optional<int>& most) {
  if (least && most && *least == *most) return std::to_string(*least) + " ตัวชี้วัด";
  if (least && most) return std::to_string(*least) + " ถึง " + std::to_string(*most);
  if (least) return "อย่างน้อย " + std::to_string(*least);
  return most ? "ไม่เกิน " + std::to_string(*most) : "";
}

std::string LimitState(const std::string& count, const std::optional<int>& least,
                       const std::optional<int>& most, const std::string& good) {
  std::string state = good;
  if (most) {
    const std::string limit = std::to_string(*most);
    state = "IF(" + count + ">" + limit + ",\"✗ เกิน \"&" + count + "-" + limit + "," + state + ")";
  }
  if (least) {
    const std::string limit = std::to_string(*least);
    state = "IF(" + count + "<" + limit + ",\"✗ ขาด \"&" + limit + "-" + count + "," + state + ")";
  }
  return state;
}

void Summary::WriteItem(const FormSheet& sheet, const Element& item) {
  const std::string items = ColumnRange(sheet, sheet.ColumnOf("item"));
  const std::string names = ColumnRange(sheet, sheet.ColumnOf("name"));
  const std::string count =
      "SUMPRODUCT((" + items + "&\"\"=" + Quoted(item.id) + ")*(" + names + "<>\"\"))";
  WriteLine(item.id, item.label.Pick(Language::kThai),
            LimitText(item.kpis_at_least, item.kpis_at_most), count,
            LimitState(CountCell(), item.kpis_at_least, item.kpis_at_most, "\"✓\""), Fill::kItem);
}

void Summary::WriteGroup(const FormSheet& sheet, const Element& group) {
  const std::string item = group.id.substr(0, group.id.find('/'));
  const std::string number = group.id.substr(group.id.find('/') + 1);
  const std::string items = ColumnRange(sheet, sheet.ColumnOf("item"));
  const std::string numbers = ColumnRange(sheet, sheet.ColumnOf("group"));
  const std::string names = ColumnRange(sheet, sheet.ColumnOf("name"));
  const std::string count = "SUMPRODUCT((" + items + "&\"\"=" + Quoted(item) + ")*(" + numbers +
                            "&\"\"=" + Quoted(number) + ")*(" + names + "<>\"\"))";
  std::string limit = LimitText(group.kpis_at_least, group.kpis_at_most);
  std::string state = LimitState(CountCell(), group.kpis_at_least, group.kpis_at_most, "\"✓\"");
  std::string none = "\"\"";
  if (group.mandatory != kNoKinds) {
    limit += limit.empty() ? "บังคับ" : " · บังคับ";
    if (group.mandatory != kEveryKind) limit += "บางประเภทหน่วยงาน";
    none = "IF(" + MandatoryIf(group.mandatory) + ",\"✗ บังคับ ยังไม่มี\",\"\")";
  }
  WriteLine(group.id, group.label.Pick(Language::kThai), limit, count,
            "IF(" + CountCell() + "=0," + none + "," + state + ")", Fill::kNone);
}

void Summary::WriteKpis(const FormSheet& sheet) {
  int item = -1;
  for (const Element& element : writing_.program.elements) {
    if (element.kind != ElementKind::kGroup) continue;
    if (element.parent != item) {
      WriteItem(sheet, writing_.program.elements[Index(element.parent)]);
    }
    item = element.parent;
    WriteGroup(sheet, element);
  }
}

void Summary::Write() {
  WriteHeads();
  for (const FormSheet& sheet : writing_.form.layout.sheets) {
    if (sheet.kind == SheetKind::kCategory) WriteCategory(sheet);
    if (sheet.kind == SheetKind::kKpis) WriteKpis(sheet);
  }
  ColourChecks(writing_.book, to_, kFirstRow, row_, kState);
}

}  // namespace

void WriteSummary(const FormWriting& writing) { Summary(writing).Write(); }

}  // namespace radap
