#include "engine/form/validation.h"

#include "rules/base/text.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RADAP_HAS_LEAK_CHECK
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define RADAP_HAS_LEAK_CHECK
#endif
#ifdef RADAP_HAS_LEAK_CHECK
#include <sanitizer/lsan_interface.h>
#endif

namespace radap {
namespace {

// libxlsxwriter 1.1.4 copies the formula of a list twice and frees one copy: some hundred bytes a form.
#ifdef RADAP_HAS_LEAK_CHECK
using IgnoredLeak = __lsan::ScopedDisabler;
#else
struct IgnoredLeak {};
#endif

void Apply(lxw_worksheet* sheet, CellRange range, lxw_data_validation& validation) {
  [[maybe_unused]] const IgnoredLeak ignored{};
  worksheet_data_validation_range(sheet, RowOf(range.row), ColumnOf(range.column),
                                  RowOf(range.last_row), ColumnOf(range.column), &validation);
}

}  // namespace

void AddChoices(lxw_worksheet* sheet, CellRange range, const std::vector<std::string>& words) {
  constexpr std::size_t kMaxBytes = 250;    // the library's own lists overflow above 255
  constexpr std::size_t kMaxLetters = 255;  // Excel
  std::string list;
  std::vector<std::string> copies = words;
  std::vector<char*> pointers;
  for (std::string& word : copies) {
    list += (list.empty() ? "" : ",") + word;
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  if (CountLetters(list) > kMaxLetters) return;
  std::string formula = "=\"" + list + "\"";
  std::string title = "เลือกจากรายการ";
  std::string says = "เลือกจากรายการ หรือเว้นว่างถ้ายังไม่มีคำตอบ";
  lxw_data_validation validation = {};
  if (list.size() <= kMaxBytes) {
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = pointers.data();
  } else {
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = formula.data();
  }
  validation.error_title = title.data();
  validation.error_message = says.data();
  Apply(sheet, range, validation);
}

void AddChoices(lxw_worksheet* sheet, CellRange range, ChoiceList list) {
  std::vector<std::string> words;
  for (const Choice& choice : ChoicesOf(list)) {
    if (choice.word != "open" && choice.word != "applicable") words.push_back(choice.shown);
  }
  AddChoices(sheet, range, words);
}

void AddFoundChoices(lxw_worksheet* sheet, CellRange range, const std::string& formula) {
  std::string source = formula;
  std::string title = "ไม่อยู่ในรายการ";
  std::string says = "เลือกจากรายการของเกณฑ์ ค่านี้ไม่อยู่ในรายการ";
  lxw_data_validation validation = {};
  validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation.value_formula = source.data();
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  validation.error_title = title.data();
  validation.error_message = says.data();
  Apply(sheet, range, validation);
}

void AddNumbers(lxw_worksheet* sheet, CellRange range, const std::optional<std::string>& low,
                const std::optional<std::string>& high, const std::string& says) {
  std::string lowest = "=" + low.value_or("-1E+15");
  std::string highest = "=" + high.value_or("1E+15");
  std::string title = "ต้องเป็นตัวเลข";
  std::string message = says;
  lxw_data_validation validation = {};
  validation.validate = LXW_VALIDATION_TYPE_DECIMAL_FORMULA;
  validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  validation.minimum_formula = lowest.data();
  validation.maximum_formula = highest.data();
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  validation.error_title = title.data();
  validation.error_message = message.data();
  Apply(sheet, range, validation);
}

}  // namespace radap
