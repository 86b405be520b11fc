// The XML of one part of an xlsx or ods file -> calls on an XmlReader, in order (the parser of
// liborcus). Refuses (refusal.h): a DTD (so that no entity can grow), text that is not UTF-8, XML
// that is not well formed. Tested by tests/engine/import/open_sheet_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_XML_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_XML_H_

#include <string>
#include <string_view>
#include <vector>

namespace radap {

struct XmlAttribute {
  std::string_view prefix;
  std::string_view name;
  std::string_view value;
};

class XmlAttributes {
 public:
  // "" if it is not there. Names as in the file: "r", "office:value".
  std::string_view Get(std::string_view name) const;
  // Of the first with this name after any prefix: "id" for r:id.
  std::string_view GetPrefixed(std::string_view name) const;
  void Add(const XmlAttribute& attribute) { attributes_.push_back(attribute); }
  void Clear() { attributes_.clear(); }

 private:
  std::vector<XmlAttribute> attributes_;
};

// Names of elements come without prefix.
class XmlReader {
 public:
  virtual ~XmlReader() = default;
  virtual void Start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void End(std::string_view) {}
  virtual void Characters(std::string_view) {}
};

// `part`: for findings.
void ReadXml(std::string_view part, std::string text, XmlReader& reader);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_XML_H_
