// A flat table cell by cell, as CSV or as a sheet of a workbook: a view fills it once for both.
//
// Cells in the order of the columns -> CSV (ids as heads, codes) or xlsx (heads and names in the language). A score is two
// cells: rounded, and exact. Private to engine/standing. Tested by tests/engine/standing/{csv,xlsx}_test.cc.
#ifndef RADAP_ENGINE_STANDING_TABLE_H_
#define RADAP_ENGINE_STANDING_TABLE_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/report/csv_writer.h"
#include "engine/report/figures.h"
#include "engine/standing/words.h"
#include "rules/base/exact.h"

namespace radap::standing {

struct Column {
  std::string_view id;  // of CSV
  Word head{};          // of a sheet
  int width = 12;       // letters, of a sheet
  bool wraps = false;   // in a sheet: goes on in another line; else cut where the next cell begins
};

class Table {
 public:
  virtual ~Table() = default;
  virtual void Text(std::string_view text) = 0;
  // A word of a closed list: its code in CSV, its name in a sheet.
  virtual void Choice(std::string_view code, const std::string& name) = 0;
  // Nothing: an empty cell.
  virtual void Count(std::optional<std::int64_t> count) = 0;
  // Two cells; both empty where there is none.
  virtual void Score(const std::optional<Exact>& score, int places) = 0;
  // The same, rounded up.
  virtual void Missing(const std::optional<Exact>& distance, int places) = 0;
  virtual void EndRow() = 0;
};

class CsvTable final : public Table {
 public:
  template <std::size_t N>
  explicit CsvTable(const std::array<Column, N>& columns)
      : CsvTable(columns, std::make_index_sequence<N>()) {}

  void Text(std::string_view text) override { csv_.Text(text); }
  void Choice(std::string_view code, const std::string& /*name*/) override { csv_.Text(code); }
  void Count(std::optional<std::int64_t> count) override {
    csv_.Number(count ? std::to_string(*count) : "");
  }
  void Score(const std::optional<Exact>& score, int places) override {
    csv_.Number(score ? score->ToDecimal(places) : "");
    csv_.Number(score ? score->ToFraction() : "");
  }
  void Missing(const std::optional<Exact>& distance, int places) override {
    csv_.Number(distance ? RoundUp(*distance, places) : "");
    csv_.Number(distance ? distance->ToFraction() : "");
  }
  void EndRow() override { csv_.EndRow(); }

  std::string Take() { return csv_.Take(); }

 private:
  template <std::size_t N, std::size_t... I>
  CsvTable(const std::array<Column, N>& columns, std::index_sequence<I...> /*places*/)
      : csv_{columns[I].id...} {}

  CsvWriter csv_;
};

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_TABLE_H_
