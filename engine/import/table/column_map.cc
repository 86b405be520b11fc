// The file of --map: "HEADER = field" a line.
#include <string>

#include "engine/dossier/quote.h"
#include "engine/import/table/codes.h"
#include "engine/import/table/field.h"
#include "engine/import/table/table.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

void ReadMapLine(const std::string& line, int number, ColumnMap& map, Findings& findings) {
  Place place;
  place.line = number;
  const auto report = [&](FindingCode code, std::vector<Label> args) {
    args.insert(args.begin(), Same(std::to_string(number)));
    findings.push_back(MakeFindingAt(code, place, "", std::move(args)));
  };
  // The last "=": a header may have one.
  const std::size_t equals = line.rfind('=');
  const std::string header = Squeezed(line.substr(0, std::min(equals, line.size())));
  if (equals == std::string::npos || header.empty() || map.contains(header)) {
    return report(TableCode::kMapLine, {Quoted(line)});
  }
  const std::string field = Squeezed(ArabicDigits(line.substr(equals + 1)));
  if (!free_table::FieldOfWord(field)) {
    const std::span<const std::string_view> words = free_table::FieldWords();
    Label hint;
    if (const std::optional<std::string> near = NearestName(field, words)) {
      hint = {" (หมายถึง " + *near + " หรือไม่)", " (did you mean `" + *near + "`?)"};
    }
    return report(TableCode::kMapField,
                  {Quoted(field), std::move(hint), Same(ListOf(words) + ", result-2567")});
  }
  map.emplace(header, field);
}

}  // namespace

ColumnMap ReadColumnMap(std::string_view text, Findings& findings) {
  ColumnMap map;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view whole = text.substr(0, end);
    const std::string line = Squeezed(RepairThai(whole.substr(0, whole.find('#'))));
    if (!line.empty()) ReadMapLine(line, number, map, findings);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return map;
}

}  // namespace radap
