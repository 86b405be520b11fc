// The sheets with plain texts: how to fill in the form, and the values that no cell of it can hold.
#include "engine/form/literal.h"
#include "engine/form/write_parts.h"

namespace radap {
namespace {

constexpr const char* kFurtherName = "ข้อมูลอื่น";

struct Line {
  const char* th;
  const char* en;
};

// What an officer needs to know, in the order of the work.
constexpr Line kLines[] = {
    {"กรอกเฉพาะช่องสีเหลืองอ่อน ช่องอื่นล็อกไว้เพื่อรักษาเลขข้อ",
     "Fill in the pale yellow cells only; the others are locked to keep the ids."},
    {"เริ่มที่แผ่น “หน่วยงาน”: กรอกรหัส ประเภท และปีงบประมาณ ปีที่หัวตารางอื่นจะตามมาเอง",
     "Begin with the sheet of the organisation: its id, kind and fiscal year; the years of other "
     "tables follow."},
    {"แผ่น “หมวด …”: แต่ละประเด็นเลือก มี / ไม่มี / ไม่เกี่ยวข้อง เว้นว่างหมายถึงยังไม่ตอบ ซึ่งไม่ใช่ “ไม่มี”",
     "Sheets of categories: choose one word for each issue; blank means not answered, which is not "
     "`no`."},
    {"ประเด็นที่มี ★ ต้องใส่ชื่อไฟล์หลักฐาน ลิงก์อย่างเดียวไม่พอ หลักฐานหลายรายการให้ใส่แถวละหนึ่งรายการ",
     "A starred issue needs the name of a file, a link alone is not enough; one entry a row."},
    {"ถ้าแถวหลักฐานไม่พอ ให้แทรกแถวใต้ประเด็นนั้น แล้วกรอกเฉพาะไฟล์หรือลิงก์",
     "For more entries insert a row below the issue and fill in the file or link alone."},
    {"คำบรรยาย: ช่อง “ตรวจ” นับตัวอักษรให้ โดยไม่นับช่องว่าง ขึ้นบรรทัดใหม่ด้วย Alt+Enter",
     "Narratives: the check beside them counts letters without white space; Alt+Enter makes a new "
     "line."},
    {"แผ่น “ตัวชี้วัด”: แถวละหนึ่งตัวชี้วัด เลือกหัวข้อก่อนกลุ่ม แถวไม่พอให้แทรกแถวในตาราง",
     "The sheet of KPIs: a row each; choose the item before the group; insert rows where they do "
     "not suffice."},
    {"ตัวเลขที่ไม่มีข้อมูลให้เว้นว่าง อย่าใส่ 0: 0 คือผลเป็นศูนย์",
     "Leave a number blank if there is none: 0 is a result of zero."},
    {"เป้าหมายรายปีเป็นตัวเลข เป็นข้อความ เช่น ดีมาก เป็น - เมื่อไม่ตั้งเป้าหมาย หรืออ้างอิงได้ เช่น ค่าฐาน + 0.1 หรือ "
     "ผลปี 2566 + 5%",
     "A target of a year is a number, words, - for none, or refers to the baseline or the result "
     "of a year."},
    {"แผ่น “ตรวจสอบ” สรุปสิ่งที่ยังขาด ผลที่แสดงในแบบกรอกเป็นการตรวจเบื้องต้น ไม่ใช่คะแนน",
     "The sheet of checks sums up what is missing; nothing shown in this form is a score."},
    {"เมื่อกรอกแล้ว ใช้คำสั่ง radap import ชื่อไฟล์ -o ชื่อไฟล์.json",
     "When done: radap import FILE -o FILE.json"},
};

}  // namespace

void WriteInstructions(const FormWriting& writing) {
  XlsxBook& book = writing.book;
  lxw_worksheet* const to = book.AddSheet("คำแนะนำ");
  lxw_format* const plain = book.FormatOf(PlainLook());
  WriteText(to, 0, 0, MarkText(writing.program, "text/instructions"), plain);
  HideKeyRow(to);
  WriteText(to, 1, 1, "แบบกรอกข้อมูลการประเมิน", book.FormatOf(TitleLook()));
  WriteText(to, 2, 1, writing.program.title.Pick(Language::kThai), book.FormatOf(TitleLook()));
  WriteText(to, 3, 1, writing.program.title.Pick(Language::kEnglish), plain);
  for (const int heading : {1, 2, 3}) worksheet_set_row(to, RowOf(heading), 30, nullptr);
  lxw_format* const thai = book.FormatOf(Look{.is_border = false, .size = 16});
  lxw_format* const english = book.FormatOf(Look{.is_border = false, .size = 12});
  int row = 5;
  int number = 0;
  for (const Line& line : kLines) {
    WriteText(to, row, 0, std::to_string(++number) + ".", thai);
    worksheet_set_row(to, RowOf(row), 25, nullptr);
    WriteText(to, row++, 1, line.th, thai);
    worksheet_set_row(to, RowOf(row), 19, nullptr);
    WriteText(to, row++, 1, line.en, english);
  }
  Look input = {.fill = Fill::kInput, .is_centred = true};
  WriteText(to, row + 1, 1, "ช่องสีนี้คือช่องที่กรอกได้ / cells of this colour are to be filled in",
            book.FormatOf(input));
  worksheet_set_row(to, RowOf(row + 1), 24, nullptr);
  constexpr int kWidth = 120;
  worksheet_set_column(to, 0, 0, 4, nullptr);
  worksheet_set_column(to, 1, 1, kWidth, nullptr);
  worksheet_gridlines(to, LXW_HIDE_ALL_GRIDLINES);
  SetUpPrint(to, 1, 2);
  worksheet_fit_to_pages(to, 1, 1);
  worksheet_activate(to);
}

// A path and its value a row, each as a literal; a long value goes on in the cells beside it.
void WriteFurther(const FormWriting& writing) {
  if (writing.form.further.empty()) return;
  XlsxBook& book = writing.book;
  lxw_worksheet* const to = book.AddSheet(kFurtherName);
  lxw_format* const plain = book.FormatOf(PlainLook());
  WriteText(to, 0, 0, MarkText(writing.program, "more"), plain);
  HideKeyRow(to);
  WriteText(to, 1, 0, "ค่าที่ไม่มีช่องในแบบกรอก เก็บไว้เพื่อไม่ให้สูญหาย: อย่าแก้ไข", book.FormatOf(TitleLook()));
  WriteText(to, 2, 0,
            "values without a cell of their own, kept so that nothing is lost: do not edit", plain);
  int row = 4;
  for (const auto& [path, leaf] : writing.form.further) {
    WriteText(to, row, 0, LiteralOf(path), plain);
    int column = 1;
    for (const std::string& piece : InPieces(LiteralOf(leaf))) {
      WriteText(to, row, column++, piece, plain);
    }
    ++row;
  }
  constexpr int kPathWidth = 48;
  constexpr int kValueWidth = 90;
  worksheet_set_column(to, 0, 0, kPathWidth, nullptr);
  worksheet_set_column(to, 1, 1, kValueWidth, nullptr);
  SetUpPrint(to, 1, 2);
}

}  // namespace radap
