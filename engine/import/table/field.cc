// Headers and the words of --map. Years in headers: header_year.cc.
#include "engine/import/table/field.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "engine/import/table/header_year.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap::free_table {
namespace {

constexpr std::string_view kWords[] = {
#define FIELD(name, word, th, en) word,
#include "engine/import/table/synonyms.def"
};

struct Synonym {
  TableField field;
  std::string_view header;
};

constexpr Synonym kSynonyms[] = {
#define HEADER(name, text) {TableField::name, text},
#include "engine/import/table/synonyms.def"
};

using FieldsByHeader = std::unordered_map<std::string, TableField>;

const FieldsByHeader& Headers() {
  static const FieldsByHeader headers = [] {
    FieldsByHeader made;
    for (const Synonym& one : kSynonyms) made.emplace(Normalised(one.header), one.field);
    return made;
  }();
  return headers;
}

bool HasYear(TableField field) {
  return field == TableField::kResult || field == TableField::kTarget;
}

// `header` is normalised.
std::optional<TableColumn> FieldOfNormal(const std::string& header) {
  if (const auto found = Headers().find(header); found != Headers().end()) {
    return TableColumn{found->second};
  }
  const std::optional<HeaderYear> year = HeaderYearIn(header);
  if (!year) return std::nullopt;
  TableColumn column{TableField::kResult, year->year, year->is_repaired};
  if (year->rest.empty()) return column;
  const auto found = Headers().find(year->rest);
  if (found == Headers().end()) return std::nullopt;
  column.field = found->second;
  // A baseline is of one year anyway; of other fields a year tells nothing that could be kept.
  if (column.field == TableField::kBaseline) return TableColumn{column.field};
  if (!HasYear(column.field)) return std::nullopt;
  return column;
}

// The bytes of a mark or blank that is left aside in headers and words, 0 if it is a letter.
std::size_t SizeOfMark(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return IsLatin(text.front()) || IsDigit(text.front()) ? 0 : 1;
  for (const std::string_view mark :
       {"“", "”", "‘", "’", "–", "—", "…", "•", "·", "：", "／", "\uFE0F", "\uFEFF"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

}  // namespace

const Label& LabelOf(TableField field) {
  static const Label labels[] = {
#define FIELD(name, word, th, en) {th, en},
#include "engine/import/table/synonyms.def"
  };
  return labels[static_cast<std::size_t>(field)];
}

std::string WordOf(const TableColumn& column) {
  const std::string word(kWords[static_cast<std::size_t>(column.field)]);
  return column.year ? word + "-" + std::to_string(*column.year) : word;
}

std::span<const std::string_view> FieldWords() { return kWords; }

std::optional<TableColumn> FieldOfWord(std::string_view word) {
  std::optional<int> year;
  const std::size_t dash = word.rfind('-');
  if (dash != std::string_view::npos && word.size() == dash + 5) {
    const std::optional<HeaderYear> read = HeaderYearIn(word.substr(dash + 1));
    if (read && read->rest.empty() && !read->is_repaired) year = read->year;
    if (year) word = word.substr(0, dash);
  }
  const auto* const found = std::find(std::begin(kWords), std::end(kWords), word);
  if (found == std::end(kWords)) return std::nullopt;
  const TableColumn column{static_cast<TableField>(found - std::begin(kWords)), year};
  if (year && !HasYear(column.field)) return std::nullopt;
  return column;
}

std::string Normalised(std::string_view text) {
  std::string normal;
  const std::string repaired = ArabicDigits(RepairThai(text));
  for (std::size_t i = 0; i < repaired.size();) {
    const std::size_t mark = SizeOfMark(std::string_view(repaired).substr(i));
    if (mark == 0) normal += Lower(repaired[i]);
    i += std::max<std::size_t>(mark, 1);
  }
  return normal;
}

std::string NormalisedWithoutBrackets(std::string_view text) {
  std::string outside;
  int depth = 0;
  for (const char letter : text) {
    if (letter == '(' || letter == '[') ++depth;
    if (depth == 0) outside += letter;
    if ((letter == ')' || letter == ']') && depth > 0) --depth;
  }
  return Normalised(outside);
}

std::optional<TableColumn> FieldOfHeader(std::string_view header) {
  const std::string normal = Normalised(header);
  if (normal.empty()) return std::nullopt;
  if (const std::optional<TableColumn> column = FieldOfNormal(normal)) return column;
  const std::string outside = NormalisedWithoutBrackets(header);
  if (outside.empty() || outside == normal) return std::nullopt;
  std::optional<TableColumn> column = FieldOfNormal(outside);
  // "ผล (2567)": the year stands in the brackets.
  if (const std::optional<HeaderYear> year = HeaderYearIn(normal);
      column && year && !column->year && HasYear(column->field)) {
    column->year = year->year;
    column->is_year_repaired = year->is_repaired;
  }
  return column;
}

bool IsOnlyYear(std::string_view header) {
  const std::optional<HeaderYear> year = HeaderYearIn(Normalised(header));
  return year && year->rest.empty();
}

std::optional<NearHeader> NearestHeader(std::string_view header) {
  const std::string normal = Normalised(header);
  std::vector<std::string_view> names;
  for (const auto& [name, field] : Headers()) {
    if (field < TableField::kOrganisation)
      names.push_back(name);  // the others are of a whole table
  }
  std::sort(names.begin(), names.end());  // the same answer each time
  const std::optional<std::string> nearest = NearestName(normal, names);
  if (!nearest) return std::nullopt;
  const auto* const synonym =
      std::find_if(std::begin(kSynonyms), std::end(kSynonyms),
                   [&](const Synonym& one) { return Normalised(one.header) == *nearest; });
  return NearHeader{std::string(synonym->header), synonym->field};
}

}  // namespace radap::free_table
