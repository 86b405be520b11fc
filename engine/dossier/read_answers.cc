// Answers: issues with their evidence, fields to fill in, narratives.
#include <algorithm>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_object.h"

namespace radap {
namespace {

constexpr std::size_t kSha256Digits = 64;

char LowerHex(char letter) {
  return letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool IsHex(char letter) {
  const char lower = LowerHex(letter);
  return (lower >= '0' && lower <= '9') || (lower >= 'a' && lower <= 'f');
}

void ReadSha256(Reading& reading, JsonValue value, Evidence& evidence) {
  if (!reading.Expect(value, JsonKind::kString)) return;
  const std::string_view text = value.Text();
  if (text.size() != kSha256Digits || !std::all_of(text.begin(), text.end(), IsHex)) {
    reading.Report(FindingCode::kBadSha256, value, {Quoted(text)});
    return;
  }
  evidence.sha256 = text;
  std::transform(text.begin(), text.end(), evidence.sha256.begin(), LowerHex);
}

void ReadFile(Reading& reading, JsonValue value, Evidence& evidence) {
  if (!reading.Expect(value, JsonKind::kString)) return;
  if (IsBlank(value.Text())) {
    reading.Report(FindingCode::kFileNameEmpty, value);
  } else {
    evidence.file = value.Text();
  }
}

void ReadUrl(Reading& reading, JsonValue value, Evidence& evidence) {
  if (!reading.Expect(value, JsonKind::kString)) return;
  if (IsBlank(value.Text())) {
    reading.Report(FindingCode::kEmptyText, value, {Same("url")});
  } else {
    evidence.url = value.Text();
  }
}

constexpr Key<Evidence> kEvidenceKeys[] = {
    {"file", ReadFile},
    {"sha256", ReadSha256},
    {"url", ReadUrl},
};

bool HasFileOrUrl(JsonValue object) {
  for (const JsonValue member : object) {
    const bool is_place = member.Key() == "file" || member.Key() == "url";
    if (is_place && !member.Is(JsonKind::kNull)) return true;
  }
  return false;
}

void ReadEvidence(Reading& reading, JsonValue value, std::vector<Evidence>& all) {
  if (value.Is(JsonKind::kString)) {
    reading.Report(FindingCode::kEvidenceNotObject, value, {Quoted(value.Text())});
    return;
  }
  if (value.Is(JsonKind::kObject) && !HasFileOrUrl(value)) {
    reading.Report(FindingCode::kEvidenceEmpty, value);
  }
  const auto evidence = ReadObject<Evidence>(reading, value, kEvidenceKeys);
  if (evidence && !(evidence->file.empty() && evidence->url.empty())) all.push_back(*evidence);
}

void ReadEvidenceList(Reading& reading, JsonValue value, IssueAnswer& issue) {
  if (!reading.Expect(value, JsonKind::kArray)) return;
  for (const JsonValue element : value) ReadEvidence(reading, element, issue.evidence);
}

constexpr Key<IssueAnswer> kIssueKeys[] = {
    {"applicable", Into<&IssueAnswer::applicable>},
    {"claimed", Into<&IssueAnswer::claimed>},
    {"evidence", ReadEvidenceList},
};

std::vector<std::string> ReadTexts(Reading& reading, JsonValue list) {
  std::vector<std::string> texts;
  for (const JsonValue element : list) {
    if (reading.Expect(element, JsonKind::kString)) texts.emplace_back(element.Text());
  }
  return texts;
}

constexpr Key<Answer> kAnswerKeys[] = {
    {"applicable", Into<&Answer::applicable>},
    {"issues", Into<&Answer::issues>},
    {"fields", Into<&Answer::fields>},
    {"narrative", Into<&Answer::narrative>},
};

}  // namespace

void Read(Reading& reading, JsonValue value, std::optional<IssueAnswer>& issue) {
  issue = ReadObject<IssueAnswer>(reading, value, kIssueKeys);
}

void Read(Reading& reading, JsonValue value, std::optional<FieldValue>& field) {
  if (value.Is(JsonKind::kString)) {
    field = std::string(value.Text());
  } else if (value.Is(JsonKind::kBool)) {
    field = value.Text() == "true";
  } else if (value.Is(JsonKind::kNumber)) {
    std::optional<Exact> number;
    Read(reading, value, number);
    if (number) field = *number;
  } else if (value.Is(JsonKind::kArray)) {
    field = ReadTexts(reading, value);
  } else {
    reading.ReportWrongType(value, {"ข้อความ ตัวเลข true false หรือรายการข้อความ",
                                    "a text, a number, true, false, or a list of texts"});
  }
}

void Read(Reading& reading, JsonValue value, std::optional<Answer>& answer) {
  answer = ReadObject<Answer>(reading, value, kAnswerKeys);
}

}  // namespace radap
