// The shared texts of an xlsx file, and the number formats of its styles of cells.
#include <charconv>
#include <map>
#include <utility>

#include "engine/import/open_sheet/xlsx.h"
#include "engine/import/open_sheet/xml.h"

namespace radap {
namespace {

// A text may come in runs of different fonts; how it is pronounced (rPh) is no part of it.
class StringsReader : public XmlReader {
 public:
  void Start(std::string_view name, const XmlAttributes&) override {
    if (name == "si") text_.clear();
    if (name == "rPh") is_phonetic_ = true;
    is_text_ = name == "t" && !is_phonetic_;
  }
  void End(std::string_view name) override {
    if (name == "si") strings.push_back(PlainText(text_));
    if (name == "rPh") is_phonetic_ = false;
    is_text_ = false;
  }
  void Characters(std::string_view text) override {
    if (is_text_) text_ += text;
  }
  std::vector<std::string> strings;

 private:
  std::string text_;
  bool is_text_ = false;
  bool is_phonetic_ = false;
};

class StylesReader : public XmlReader {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt" && !is_differential_) {
      codes_[NumberIn(attributes.Get("numFmtId"))] = FormatOfCode(attributes.Get("formatCode"));
    } else if (name == "dxfs") {
      is_differential_ = true;
    } else if (name == "cellXfs") {
      is_list_ = true;
    } else if (name == "xf" && is_list_) {
      ids_.push_back(NumberIn(attributes.Get("numFmtId")));
    }
  }
  void End(std::string_view name) override {
    if (name == "cellXfs") is_list_ = false;
    if (name == "dxfs") is_differential_ = false;
  }
  std::vector<NumberFormat> Formats() const {
    std::vector<NumberFormat> formats;
    for (const std::size_t id : ids_) {
      const auto code = codes_.find(id);
      formats.push_back(code == codes_.end() ? FormatOfId(id) : code->second);
    }
    return formats;
  }

 private:
  std::map<std::size_t, NumberFormat> codes_;
  std::vector<std::size_t> ids_;
  bool is_list_ = false;
  bool is_differential_ = false;
};

}  // namespace

std::size_t NumberIn(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::vector<std::string> ReadSharedStrings(std::string_view part, std::string xml) {
  StringsReader reader;
  ReadXml(part, std::move(xml), reader);
  return std::move(reader.strings);
}

std::vector<NumberFormat> ReadCellFormats(std::string_view part, std::string xml) {
  StylesReader reader;
  ReadXml(part, std::move(xml), reader);
  return reader.Formats();
}

}  // namespace radap
