#include "engine/dossier/json_tree.h"

#include <nlohmann/json.hpp>
#include <string>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/json_error.h"
#include "engine/dossier/quote.h"

namespace radap {
namespace {

constexpr std::size_t kMaxShownKey = 200;
constexpr int kOverflowId = 406;  // nlohmann::json::out_of_range: the value does not fit a double

// Builds the tree from the events of nlohmann's parser, which gives a number beyond 64 bits or with a
// fraction as its text. The value that it computes beside it is never looked at.
class Builder final : public nlohmann::json::json_sax_t {
 public:
  explicit Builder(JsonTree& tree) : tree_(tree) {}

  bool null() override { return Leaf(JsonKind::kNull, ""); }
  bool boolean(bool value) override { return Leaf(JsonKind::kBool, value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override {
    return Leaf(JsonKind::kNumber, std::to_string(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return Leaf(JsonKind::kNumber, std::to_string(value));
  }
  bool number_float(number_float_t, const string_t& text) override {
    return Leaf(JsonKind::kNumber, text);
  }
  bool string(string_t& value) override { return Leaf(JsonKind::kString, value); }
  bool binary(binary_t&) override { return false; }  // no JSON text has one
  bool start_object(std::size_t) override { return Open(JsonKind::kObject); }
  bool start_array(std::size_t) override { return Open(JsonKind::kArray); }
  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }
  bool key(string_t& value) override;
  bool parse_error(std::size_t bytes_read, const std::string& last_token,
                   const nlohmann::detail::exception& problem) override;

  // REQUIRES: the parser has stopped early.
  Finding Problem(std::string_view text) const;

 private:
  struct Container {
    std::uint32_t node = 0;
    std::uint32_t count = 0;  // elements so far
  };

  bool Add(JsonKind kind);
  bool Leaf(JsonKind kind, std::string_view text);
  bool Open(JsonKind kind);
  bool Close();
  JsonPlace Place() const;
  std::string OpenPath() const;
  std::string MissingEnd() const;

  JsonTree& tree_;
  std::vector<Container> open_;
  std::uint32_t key_ = 0;
  std::uint32_t key_size_ = 0;
  bool is_after_key_ = false;
  bool is_too_deep_ = false;
  bool has_too_many_ = false;
  JsonError error_;
};

bool Builder::key(string_t& value) {
  key_ = static_cast<std::uint32_t>(tree_.text.size());
  key_size_ = static_cast<std::uint32_t>(value.size());
  tree_.text += value;
  is_after_key_ = true;
  return true;
}

bool Builder::Add(JsonKind kind) {
  if (tree_.nodes.size() == JsonTree::kMaxValues) {
    has_too_many_ = true;
    return false;
  }
  const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
  JsonNode node;
  node.kind = kind;
  node.end = index + 1;
  if (!open_.empty()) {
    node.parent = open_.back().node;
    node.key = is_after_key_ ? key_ : open_.back().count++;
    node.key_size = is_after_key_ ? key_size_ : 0;
  }
  is_after_key_ = false;
  tree_.nodes.push_back(node);
  return true;
}

bool Builder::Leaf(JsonKind kind, std::string_view text) {
  if (!Add(kind)) return false;
  tree_.nodes.back().text = static_cast<std::uint32_t>(tree_.text.size());
  tree_.nodes.back().text_size = static_cast<std::uint32_t>(text.size());
  tree_.text += text;
  return true;
}

bool Builder::Open(JsonKind kind) {
  if (open_.size() == JsonTree::kMaxDepth) {
    is_too_deep_ = true;
    return false;
  }
  if (!Add(kind)) return false;
  open_.push_back({static_cast<std::uint32_t>(tree_.nodes.size() - 1), 0});
  return true;
}

bool Builder::Close() {
  tree_.nodes[open_.back().node].end = static_cast<std::uint32_t>(tree_.nodes.size());
  open_.pop_back();
  return true;
}

bool Builder::parse_error(std::size_t bytes_read, const std::string& /*last_token*/,
                          const nlohmann::detail::exception& problem) {
  error_ = {bytes_read, Place(),     is_after_key_, problem.id == kOverflowId,
            OpenPath(), MissingEnd()};
  return false;
}

JsonPlace Builder::Place() const {
  if (tree_.nodes.empty()) return JsonPlace::kStart;
  if (open_.empty()) return JsonPlace::kAfterEnd;
  const bool is_object = tree_.nodes[open_.back().node].kind == JsonKind::kObject;
  return is_object ? JsonPlace::kObject : JsonPlace::kArray;
}

std::string Builder::OpenPath() const {
  if (open_.empty()) return "";
  std::string path = JsonValue(tree_, open_.back().node).Path();
  if (!is_after_key_) return path;
  return path + PathStep(std::string_view(tree_.text).substr(key_, key_size_));
}

std::string Builder::MissingEnd() const {
  std::string brackets;
  for (auto container = open_.rbegin(); container != open_.rend(); ++container) {
    brackets += tree_.nodes[container->node].kind == JsonKind::kObject ? '}' : ']';
  }
  return brackets;
}

Finding Builder::Problem(std::string_view text) const {
  if (is_too_deep_) {
    return MakeFinding(FindingCode::kTooDeep, OpenPath(),
                       {Same(std::to_string(JsonTree::kMaxDepth))});
  }
  if (has_too_many_) {
    return MakeFinding(FindingCode::kTooManyValues, OpenPath(),
                       {Same(std::to_string(JsonTree::kMaxValues))});
  }
  return ExplainJsonError(text, error_);
}

}  // namespace

std::string PathStep(std::string_view key) {
  const std::string_view shown = FirstBytes(key, kMaxShownKey);
  std::string step = "/";
  for (const char letter : shown) {
    if (letter == '~') {
      step += "~0";
    } else if (letter == '/') {
      step += "~1";
    } else {
      step += letter;
    }
  }
  if (shown.size() < key.size()) step += "…";
  return step;
}

std::string JsonValue::Path() const {
  if (index_ == 0) return "";
  const JsonValue parent(*tree_, Node().parent);
  const bool is_element = parent.Is(JsonKind::kArray);
  return parent.Path() + (is_element ? "/" + std::to_string(Node().key) : PathStep(Key()));
}

std::optional<JsonTree> ParseJson(std::string_view bytes, Findings& findings) {
  if (!IsReadableText(bytes, findings)) return std::nullopt;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  JsonTree tree;
  Builder builder(tree);
  if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder)) {
    findings.push_back(builder.Problem(bytes));
    return std::nullopt;
  }
  return tree;
}

}  // namespace radap
