// Zip archives and xlsx files made from a few lines of XML, for tests and fuzzers.
#ifndef RADAP_TESTS_ENGINE_IMPORT_MADE_XLSX_H_
#define RADAP_TESTS_ENGINE_IMPORT_MADE_XLSX_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace radap::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;  // name, content

inline std::uint32_t Checksum(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

// Little-endian, `size` bytes.
inline std::string Bytes(std::size_t number, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) {
    bytes += static_cast<char>(number & 0xFF);
    number >>= 8;
  }
  return bytes;
}

// What the local header and the central directory have in common.
inline std::string Header(const std::string& name, const std::string& content) {
  return Bytes(20, 2) + Bytes(0x800, 2) + Bytes(0, 2) + Bytes(0, 4) + Bytes(Checksum(content), 4) +
         Bytes(content.size(), 4) + Bytes(content.size(), 4) + Bytes(name.size(), 2) + Bytes(0, 2);
}

// A zip archive without compression.
inline std::string ZipOf(const Parts& parts) {
  std::string zip;
  std::string directory;
  for (const auto& [name, content] : parts) {
    directory += "PK\x01\x02" + Bytes(20, 2) + Header(name, content) + Bytes(0, 2) + Bytes(0, 2) +
                 Bytes(0, 2) + Bytes(0, 4) + Bytes(zip.size(), 4) + name;
    zip += "PK\x03\x04" + Header(name, content) + name + content;
  }
  return zip + directory + "PK\x05\x06" + Bytes(0, 4) + Bytes(parts.size(), 2) +
         Bytes(parts.size(), 2) + Bytes(directory.size(), 4) + Bytes(zip.size(), 4) + Bytes(0, 2);
}

// The parts of an xlsx file with one sheet "KPI" of these rows ("<row>...</row>").
inline Parts XlsxParts(const std::string& rows) {
  const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  return {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + type +
                          "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
      {"xl/workbook.xml",
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns:r=\"r\"><workbookPr/><sheets>"
       "<sheet name=\"KPI\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId7\" Type=\"" + type +
           "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId8\" Type=\"" +
           type +
           "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"rId9\" Type=\"" +
           type + "styles\" Target=\"styles.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml",
       "<sst><si><t>แรก</t></si><si><r><rPr><b/></rPr><t>หนา</t></r><r><t xml:space=\"preserve\"> "
       "บาง</t></r><rPh sb=\"0\" eb=\"1\"><t>เสียง</t></rPh></si>"
       "<si><t>a_x000D_\nb &amp; &lt;c&gt; &#3585;</t></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"d\\-mmm\\-yyyy\"/>"
       "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/></numFmts>"
       "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
       "<xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
       "</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"0%\"/></dxf></dxfs>"
       "</styleSheet>"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
  };
}

// Puts another content into the part, or adds it.
inline void SetPart(Parts& parts, const std::string& name, const std::string& content) {
  for (auto& part : parts) {
    if (part.first == name) {
      part.second = content;
      return;
    }
  }
  parts.emplace_back(name, content);
}

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_IMPORT_MADE_XLSX_H_
