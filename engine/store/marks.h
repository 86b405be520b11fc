// What people add to the records of a store: notes and overrides. Times as in records.h.
// Part of records.h. Tested by tests/engine/store/marks_test.cc.
#ifndef RADAP_ENGINE_STORE_MARKS_H_
#define RADAP_ENGINE_STORE_MARKS_H_

#include <cstdint>
#include <optional>
#include <string>

namespace radap::store {

struct NewNote {
  std::string organisation;
  std::optional<std::int64_t> revision;
  std::string about;  // id of an element; may be empty
  std::string author;
  std::string text;
};
struct Note : NewNote {
  std::int64_t id = 0;
  std::string time;
};

// A fact of a dossier as an assessor sees it, in place of what the organisation says.
struct NewOverride {
  std::int64_t revision = 0;
  std::string path;   // "/answers/1.1.1/issues/3/claimed" (engine/dossier/edit.h)
  std::string value;  // JSON: false, 12.5, null
  std::string author;
  std::string reason;
};
struct Override : NewOverride {
  std::int64_t id = 0;
  std::string time;
  std::optional<std::string> withdrawn_at;
  std::string withdrawn_by;
  std::string withdrawn_why;
};

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_MARKS_H_
