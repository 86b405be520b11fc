// Printed figures: digits as a document prints them, kept as text, so that the audit sees how many there were.
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/read_object.h"

namespace radap {
namespace {

// A figure as its object says it.
struct WrittenFigure {
  std::optional<PrintedKind> what;
  PrintedFigure figure;
};

void ReadWhat(Reading& reading, JsonValue value, WrittenFigure& written) {
  if (!reading.Expect(value, JsonKind::kString)) return;
  written.what = PrintedKindOf(value.Text());
  if (!written.what) ReportUnknownWord(reading, value, PrintedKindWords());
}

void ReadValue(Reading& reading, JsonValue value, WrittenFigure& written) {
  if (!reading.Expect(value, JsonKind::kString)) return;
  if (IsBlank(value.Text())) {
    reading.Report(FindingCode::kEmptyText, value, {Same("value")});
  } else {
    written.figure.value = value.Text();
  }
}

// One that is not a text stays as one that cannot be read, so that the others keep their places.
void ReadParts(Reading& reading, JsonValue value, WrittenFigure& written) {
  if (!reading.Expect(value, JsonKind::kArray)) return;
  for (const JsonValue part : value) {
    const bool is_text = reading.Expect(part, JsonKind::kString);
    written.figure.parts.emplace_back(is_text ? part.Text() : "");
  }
}

template <auto kMember>
void IntoFigure(Reading& reading, JsonValue value, WrittenFigure& written) {
  Read(reading, value, written.figure.*kMember);
}

constexpr Key<WrittenFigure> kFigureKeys[] = {
    {"what", ReadWhat, "what", R"("what": "sum")"},
    {"of", IntoFigure<&PrintedFigure::of>},
    {"value", ReadValue, "value", R"("value": "3616000")"},
    {"parts", ReadParts},
    {"at", IntoFigure<&PrintedFigure::at>},
    {"basis", IntoFigure<&PrintedFigure::is_basis>},
};

}  // namespace

void Read(Reading& reading, JsonValue value, std::vector<PrintedFigure>& printed) {
  if (!reading.Expect(value, JsonKind::kArray)) return;
  for (const JsonValue element : value) {
    auto written = ReadObject<WrittenFigure>(reading, element, kFigureKeys);
    if (!written || !written->what || written->figure.value.empty()) continue;
    written->figure.what = *written->what;
    printed.push_back(std::move(written->figure));
  }
}

}  // namespace radap
