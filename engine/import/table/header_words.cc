// What a person's map and the synonyms say of a header.
#include <cstddef>

#include "engine/import/table/find_table.h"

namespace radap::free_table {
namespace {

constexpr std::size_t kMaxKnown = 4096;  // a sheet may have a million different texts

std::string LettersOf(int column) {
  std::string name = CellName(0, column);
  name.pop_back();  // the row
  return name;
}

bool IsLetters(std::string_view text) {
  return !text.empty() && text.size() <= 3 &&
         text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

}  // namespace

HeaderWords::HeaderWords(const ColumnMap& map) {
  for (const auto& [header, word] : map) {
    const std::optional<TableColumn> column = FieldOfWord(word);
    if (!column) continue;  // ReadColumnMap reports it
    if (IsLetters(header)) by_letter_[header] = {header, *column};
    by_text_[Normalised(header)] = {header, *column};
  }
}

HeaderCell HeaderWords::Read(const std::string& text) {
  if (const auto known = known_.find(text); known != known_.end()) return known->second;
  HeaderCell cell{text, std::nullopt};
  const auto mapped = by_text_.find(Normalised(text));
  if (mapped != by_text_.end()) {
    mapped->second.is_used = true;
    cell.column = mapped->second.column;
    cell.is_mapped = true;
  } else {
    cell.column = FieldOfHeader(text);
  }
  if (known_.size() < kMaxKnown) known_.emplace(text, cell);
  return cell;
}

std::optional<TableColumn> HeaderWords::ByLetter(int column) {
  if (by_letter_.empty()) return std::nullopt;
  const auto mapped = by_letter_.find(LettersOf(column));
  if (mapped == by_letter_.end()) return std::nullopt;
  mapped->second.is_used = true;
  return mapped->second.column;
}

std::vector<std::string> HeaderWords::Unused() const {
  std::vector<std::string> unused;
  for (const auto& [normal, mapped] : by_text_) {
    const auto letter = by_letter_.find(mapped.header);
    const bool is_used = mapped.is_used || (letter != by_letter_.end() && letter->second.is_used);
    if (!is_used) unused.push_back(mapped.header);
  }
  return unused;
}

}  // namespace radap::free_table
