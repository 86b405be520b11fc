// What a reader asks of a pack, laid out for reading: ids as they stand in a dossier, groups of KPIs by number.
//
// Schema -> PackTables, once a LineReader. Part of engine/batch/read.
#ifndef RADAP_ENGINE_BATCH_READ_PACK_TABLES_H_
#define RADAP_ENGINE_BATCH_READ_PACK_TABLES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/facts/schema.h"
#include "engine/batch/read/plain_parts.h"
#include "engine/batch/read/word.h"

namespace radap::batch {

struct PackTables {
  explicit PackTables(const Schema& of);

  // Element of the group with this number in an item; -1 if there is none.
  int FindGroup(int item, std::int64_t number) const;
  // `"applicable": false` without a finding.
  bool AsksApplicable(ElementKind kind) const {
    return asks_applicable[static_cast<std::size_t>(kind)];
  }
  void AddKpiHead(int group);
  const Element& At(int element) const {
    return program->elements[static_cast<std::size_t>(element)];
  }

  struct Group {
    std::int64_t number = 0;
    int element = -1;
  };

  // How writers begin a KPI: `{"item":"7.1","group":1,"name":"`.
  struct KpiHead {
    std::string text;
    int group = -1;
  };

  const Schema* schema;
  const Program* program;
  std::vector<Word> keys;                     // by element: `"1.1.1":`
  std::vector<Word> texts;                    // by element: `"1.1.1"`
  std::vector<std::vector<IssueKey>> issues;  // by element, in the order of the pack
  std::vector<std::vector<Group>> groups;     // by element
  std::vector<KpiHead> kpi_heads;             // in the order of the pack
  std::array<bool, kElementKinds> asks_applicable{};
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_READ_PACK_TABLES_H_
