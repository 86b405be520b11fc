// JSON text from values that already are text: no number passes through a machine number.
//
// Calls in the order of the document -> bytes, the same for the same calls. Members of a kLines container
// stand on lines of their own, two spaces a level; a kOneLine container and all inside it take one line, so
// that a score, a gap or a finding is one line of a diff. Keeps no tree and does not check for double keys.
// Tested by tests/engine/dossier/json_writer_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_JSON_WRITER_H_
#define RADAP_ENGINE_DOSSIER_JSON_WRITER_H_

#include <string>
#include <string_view>
#include <vector>

namespace radap {

class JsonWriter {
 public:
  enum class Layout { kLines, kOneLine };

  void BeginObject(Layout layout = Layout::kOneLine) { Begin('{', layout); }
  void EndObject() { End('}'); }
  void BeginArray(Layout layout = Layout::kOneLine) { Begin('[', layout); }
  void EndArray() { End(']'); }

  // In an object: before each value.
  void Key(std::string_view key);

  // REQUIRES: UTF-8.
  void Text(std::string_view text);
  // REQUIRES: a number of RFC 8259, as Exact::ToDecimal and ToPlain give.
  void Number(std::string_view decimal) { Value(decimal); }
  void Truth(bool truth) { Value(truth ? "true" : "false"); }
  void Null() { Value("null"); }

  void Text(std::string_view key, std::string_view text);
  void Number(std::string_view key, std::string_view decimal);
  void Truth(std::string_view key, bool truth);
  void Null(std::string_view key);

  // The document with a line end. REQUIRES: every Begin has its End.
  std::string Take();

 private:
  struct Container {
    bool on_lines = false;
    bool is_empty = true;
  };

  void Begin(char bracket, Layout layout);
  void End(char bracket);
  void Value(std::string_view text);
  void Separate();  // what stands before the next member or element
  void NewLine();

  std::string out_;
  std::vector<Container> open_;
  bool after_key_ = false;
};

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_JSON_WRITER_H_
