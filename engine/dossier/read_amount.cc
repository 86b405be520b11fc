// Amounts: JSON numbers, or decimal texts in the same grammar. Whatever else people type into a cell of a
// table is refused with a hint that says what to write, because a silent guess would change a score.
#include "engine/dossier/amount_text.h"
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_values.h"

namespace radap {
namespace {

void ReadNumberText(Reading& reading, JsonValue value, std::optional<Exact>& amount) {
  amount = Exact::Parse(value.Text());
  if (amount) return;
  reading.Report(FindingCode::kAmountTooLong, value,
                 {Quoted(value.Text()), Same(std::to_string(Exact::kMaxDigits))});
}

}  // namespace

void Read(Reading& reading, JsonValue value, std::optional<Exact>& amount) {
  if (!value.Is(JsonKind::kNumber) && !value.Is(JsonKind::kString)) {
    reading.ReportWrongType(value, {"ตัวเลข", "a number"});
  } else if (Exact::IsNumberText(value.Text())) {
    ReadNumberText(reading, value, amount);
  } else {
    const AmountMistake mistake = MistakeIn(value.Text());
    reading.Report(mistake.code, value, {Quoted(value.Text()), Same(mistake.meant)});
  }
}

}  // namespace radap
