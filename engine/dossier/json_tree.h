// A JSON text as a small tree of our own: members in the order of the file with duplicates kept, and
// numbers as their text, so that no digit passes through a floating-point number.
//
// Bytes -> ParseJson -> JsonTree, read by the readers of this folder. Knows no dossier. All nodes lie in
// one array in the order of the file, all texts in one string: 28 bytes a value beside its text.
// Tested by tests/engine/dossier/json_tree_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_JSON_TREE_H_
#define RADAP_ENGINE_DOSSIER_JSON_TREE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding.h"

namespace radap {

enum class JsonKind : std::uint8_t { kNull, kBool, kNumber, kString, kArray, kObject };

struct JsonNode {
  std::uint32_t parent = 0;  // index of the array or object around it; the root: its own index, 0
  std::uint32_t end = 0;  // index after the last node inside it; its first child is the next node
  std::uint32_t key = 0;  // in an object: where its key begins in the text; in an array: its place
  std::uint32_t key_size = 0;
  std::uint32_t text = 0;  // where its text begins: digits, letters, "true" or "false"
  std::uint32_t text_size = 0;
  JsonKind kind = JsonKind::kNull;
};

struct JsonTree {
  // Far below 4 GiB, so that places in the text fit the 32 bits of a node.
  static constexpr std::size_t kMaxBytes = std::size_t{1} << 30;
  static constexpr std::size_t kMaxDepth = 64;
  static constexpr std::size_t kMaxValues = 1'000'000;

  std::vector<JsonNode> nodes;  // not empty once parsed; the root first
  std::string text;
};

// One value of a tree; the tree must outlive it. A range over its members or elements.
class JsonValue {
 public:
  class Iterator {
   public:
    Iterator(const JsonTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
    JsonValue operator*() const { return {*tree_, index_}; }
    Iterator& operator++() {
      index_ = tree_->nodes[index_].end;
      return *this;
    }
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const JsonTree* tree_;
    std::uint32_t index_;
  };

  JsonValue(const JsonTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

  JsonKind Kind() const { return Node().kind; }
  bool Is(JsonKind kind) const { return Kind() == kind; }
  // Of a number: as written; of a string: unescaped UTF-8; of a bool: "true" or "false"; else empty.
  std::string_view Text() const { return TextAt(Node().text, Node().text_size); }
  // REQUIRES: it is the member of an object.
  std::string_view Key() const { return TextAt(Node().key, Node().key_size); }
  // JSON pointer from the root. Keys above 200 bytes are cut, so that a path can always be shown.
  std::string Path() const;

  Iterator begin() const { return {*tree_, index_ + 1}; }
  Iterator end() const { return {*tree_, Node().end}; }

 private:
  const JsonNode& Node() const { return tree_->nodes[index_]; }
  std::string_view TextAt(std::uint32_t begin, std::uint32_t size) const {
    return std::string_view(tree_->text).substr(begin, size);
  }

  const JsonTree* tree_;
  std::uint32_t index_;
};

// "/" and the key as one step of a JSON pointer ("~" and "/" escaped).
std::string PathStep(std::string_view key);

// Reports one of F0001 .. F0012 and returns nothing if the bytes are not one JSON value within the limits.
// A byte order mark of UTF-8 is skipped.
std::optional<JsonTree> ParseJson(std::string_view bytes, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_JSON_TREE_H_
