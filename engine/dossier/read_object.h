// How objects are read: by one table of keys for each kind, or by ids that only a pack knows.
//
// JsonValue + table -> ReadObject -> a part of Dossier. Adding a key to the format is one line in a table
// (and in dossier_schema.cc). Reports unknown, missing and duplicate keys; the first of duplicates counts.
// Tested by tests/engine/dossier/read_mistakes_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_READ_OBJECT_H_
#define RADAP_ENGINE_DOSSIER_READ_OBJECT_H_

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_values.h"
#include "engine/dossier/reading.h"

namespace radap {

// A key of an object that is read into a T.
template <typename T>
struct Key {
  std::string_view name;
  void (*read)(Reading&, JsonValue, T&);
  std::string_view missing_path = {};  // of a mandatory key: what is missing, from the object: "id"
  std::string_view example = {};       // and how to write it
};

// For a table: reads a value into one data member.
template <auto kMember, typename T>
void Into(Reading& reading, JsonValue value, T& object) {
  Read(reading, value, object.*kMember);
}

template <typename T>
void ReportMissingKeys(Reading& reading, JsonValue object, std::span<const Key<T>> keys) {
  std::set<std::string_view> given;
  for (const JsonValue member : object) {
    if (!member.Is(JsonKind::kNull)) given.insert(member.Key());
  }
  for (const Key<T>& key : keys) {
    if (key.missing_path.empty() || given.contains(key.name)) continue;
    reading.ReportMissing(object, key.missing_path, key.example);
  }
}

template <typename T>
void ReportUnknown(Reading& reading, JsonValue member, std::span<const Key<T>> keys) {
  std::vector<std::string_view> names;
  for (const Key<T>& key : keys) names.push_back(key.name);
  reading.ReportUnknownKey(member, names);
}

// Reads the members by the table. Nothing if the value is not an object.
template <typename T>
std::optional<T> ReadObject(Reading& reading, JsonValue value, std::span<const Key<T>> keys) {
  if (!reading.Expect(value, JsonKind::kObject)) return std::nullopt;
  ReportMissingKeys(reading, value, keys);
  T object;
  std::vector<bool> seen(keys.size());
  for (const JsonValue member : value) {
    std::size_t i = 0;
    while (i < keys.size() && keys[i].name != member.Key()) ++i;
    if (i == keys.size()) {
      ReportUnknown(reading, member, keys);
    } else if (seen[i]) {
      reading.Report(FindingCode::kDuplicateKey, member, {Quoted(member.Key())});
    } else {
      seen[i] = true;
      if (!member.Is(JsonKind::kNull)) keys[i].read(reading, member, object);
    }
  }
  return object;
}

// Calls `read(member)` for the first member of each name, null or not, whatever its name.
template <typename ReadMember>
void ForEachName(Reading& reading, JsonValue value, ReadMember read) {
  if (!reading.Expect(value, JsonKind::kObject)) return;
  std::set<std::string_view> seen;
  for (const JsonValue member : value) {
    if (!seen.insert(member.Key()).second) {
      reading.Report(FindingCode::kDuplicateKey, member, {Quoted(member.Key())});
    } else {
      read(member);
    }
  }
}

// The same, less those that are null.
template <typename ReadMember>
void ForEachMember(Reading& reading, JsonValue value, ReadMember read) {
  ForEachName(reading, value, [&](JsonValue member) {
    if (!member.Is(JsonKind::kNull)) read(member);
  });
}

// An object by ids: only what could be read is in the map.
template <typename T>
void Read(Reading& reading, JsonValue value, std::map<std::string, T>& entries) {
  ForEachMember(reading, value, [&](JsonValue member) {
    std::optional<T> entry;
    Read(reading, member, entry);
    if (entry) entries.emplace(member.Key(), std::move(*entry));
  });
}

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_READ_OBJECT_H_
