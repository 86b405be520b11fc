// radap-reader | number of findings | finding: code, page, line, sheet, cell, number of args, args
// in Thai and English | 0 or 1, content | end
#include "engine/import/sheet/reader_text.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "engine/import/sheet/counted.h"

namespace radap {
namespace {

constexpr std::string_view kStart = "radap-reader ";
constexpr std::string_view kEnd = "end\n";
constexpr std::size_t kMaxFindings = 100000;
constexpr std::size_t kMaxArgs = 10;
constexpr std::size_t kMaxPlace = 100000000;

constexpr std::uint16_t kCodes[] = {
#define FINDING(name, text, severity, th, en) NumberOfFinding(text),
#include "engine/dossier/findings/sheet.def"
#undef FINDING
};

void AddFinding(std::string& out, const Finding& finding) {
  AddNumber(out, static_cast<std::size_t>(finding.code));
  AddNumber(out, static_cast<std::size_t>(finding.place.page));
  AddNumber(out, static_cast<std::size_t>(finding.place.line));
  AddText(out, finding.place.sheet);
  AddText(out, finding.place.cell);
  AddNumber(out, finding.args.size());
  for (const Label& arg : finding.args) {
    AddText(out, arg.th);
    AddText(out, arg.en);
  }
}

void ReadFinding(CountedReader& reader, Findings& findings) {
  const std::size_t code = reader.Number(UINT16_MAX);
  Place place;
  place.page = static_cast<int>(reader.Number(kMaxPlace));
  place.line = static_cast<int>(reader.Number(kMaxPlace));
  place.sheet = reader.Text();
  place.cell = reader.Text();
  std::vector<Label> args(reader.Number(kMaxArgs));
  for (Label& arg : args) {
    arg.th = reader.Text();
    arg.en = reader.Text();
  }
  if (std::find(std::begin(kCodes), std::end(kCodes), code) == std::end(kCodes)) reader.Fail();
  if (reader.HasFailed()) return;
  findings.push_back(MakeFindingAt(FindingCode{static_cast<std::uint16_t>(code)}, std::move(place),
                                   "", std::move(args)));
}

}  // namespace

std::string WriteReaderText(const ReaderAnswer& answer) {
  std::string out(kStart);
  AddNumber(out, answer.findings.size());
  for (const Finding& finding : answer.findings) AddFinding(out, finding);
  AddNumber(out, answer.content ? 1 : 0);
  if (answer.content) AddText(out, *answer.content);
  return out += kEnd;
}

std::optional<ReaderAnswer> ReadReaderText(std::string_view text) {
  CountedReader reader(text);
  reader.Expect(kStart);
  ReaderAnswer answer;
  const std::size_t findings = reader.Number(kMaxFindings);
  for (std::size_t i = 0; i < findings && !reader.HasFailed(); ++i) {
    ReadFinding(reader, answer.findings);
  }
  if (reader.Number(1) == 1) answer.content = reader.Text();
  reader.Expect(kEnd);
  if (!reader.IsAtEnd()) return std::nullopt;
  return answer;
}

}  // namespace radap
