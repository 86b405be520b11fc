// A JSON value that a test can bend: members in any order and more than once, and leaves that need not be JSON.
//
// Content or a dossier as text -> WildValue -> changes -> WriteWild -> bytes. Used by wild_dossier.cc.
#ifndef RADAP_TESTS_ENGINE_BATCH_WILD_TREE_H_
#define RADAP_TESTS_ENGINE_BATCH_WILD_TREE_H_

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/dossier/json_tree.h"

namespace radap::testing {

struct WildMember;

struct WildValue {
  JsonKind kind = JsonKind::kNull;
  std::string text;        // of a text: its letters; of a number or a truth value: as it is written
  bool is_raw = false;     // a text that is written as it is, quotes and all
  bool is_amount = false;  // a number that may be spelled in any way, and as a text
  std::vector<WildMember> members;  // of an array: with empty names

  static WildValue Text(std::string_view text);
  static WildValue Number(std::string_view digits);  // one that must stay as it is spelled
  static WildValue Amount(std::string_view digits);
  static WildValue Truth(bool truth);
  static WildValue Raw(std::string_view bytes);
  static WildValue Object();
  static WildValue Array();

  WildValue& Add(std::string_view key, WildValue value);  // returns what was added
  WildValue& Add(WildValue value);
  WildValue* Find(std::string_view key);  // the first member of that name, if any
  bool IsContainer() const { return kind == JsonKind::kArray || kind == JsonKind::kObject; }
};

struct WildMember {
  std::string key;
  WildValue value;
};

// REQUIRES: JSON.
WildValue ReadWild(std::string_view json);

// How a dossier is written down; each a percentage of the places where it can be done.
struct WildStyle {
  int spaces = 0;
  int shuffled = 0;      // objects whose members are in any order
  int escapes = 0;       // letters written as \u0e01, \/ and so on
  int spellings = 0;     // amounts written in another way: 1.0, 1e0, "1"
  bool pretty = false;   // a member a line, or what stands for a line end
  bool one_line = true;  // no line end
};

std::string WriteWild(const WildValue& value, const WildStyle& style, std::mt19937_64& engine);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_BATCH_WILD_TREE_H_
