// What is no NDJSON at all is told in one message, before thousands of rows that say no dossier.
#include <algorithm>
#include <string>
#include <string_view>

#include "engine/batch/stream/input.h"
#include "engine/batch/stream/read_bytes.h"

namespace radap::batch {
namespace {

constexpr std::size_t kLooked = std::size_t{64} << 10;  // bytes
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

struct Kind {
  std::string_view begin;
  Label is;
  Label advice;
};

Label Imported() {
  return {"ทำเป็นแฟ้ม .json ของแต่ละหน่วยงานด้วย radap import ก่อน",
          "make a .json file of each agency with `radap import` first"};
}

Label Unpacked(const std::string& command) {
  return {"คลายก่อน: " + command + " FILE | radap batch -",
          "unpack it: `" + command + " FILE | radap batch -`"};
}

std::vector<Kind> Kinds() {
  using namespace std::string_view_literals;
  const Label utf16{"เป็น UTF-16", "is UTF-16"};
  const Label to_utf8{"แปลงก่อน: iconv -f UTF-16 -t UTF-8 FILE | radap batch -",
                      "convert it: `iconv -f UTF-16 -t UTF-8 FILE | radap batch -`"};
  const Label packed{"เป็นแฟ้มบีบอัด", "is compressed"};
  return {
      {"PK\x03\x04", {"เป็นแฟ้มตารางหรือ zip", "is a workbook or a zip archive"}, Imported()},
      {"PK\x05\x06", {"เป็น zip ที่ว่าง", "is an empty zip archive"}, Imported()},
      {"%PDF", {"เป็น PDF", "is a PDF"}, Imported()},
      {"\x1F\x8B", packed, Unpacked("zcat")},
      {"\x28\xB5\x2F\xFD", packed, Unpacked("zstdcat")},
      {"\xFD\x37zXZ\0"sv, packed, Unpacked("xzcat")},
      {"\xFF\xFE", utf16, to_utf8},
      {"\xFE\xFF", utf16, to_utf8},
      {"[",
       {"เป็นรายการ JSON รายการเดียว ไม่ใช่หน่วยงานละบรรทัด", "is one JSON array, not a dossier a line"},
       {"ทำเป็นบรรทัด: jq -c '.[]' FILE | radap batch -",
        "make lines of it: `jq -c '.[]' FILE | radap batch -`"}},
  };
}

// Whether a JSON object begins on the first line and goes on in the next: that line is whole in no case.
bool IsOverManyLines(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (!text.starts_with('{') || end == std::string_view::npos) return false;
  std::string_view line = text.substr(0, end);
  line = line.substr(0, line.find_last_not_of(kSpace) + 1);
  const bool goes_on = std::string_view("{[,:").find(line.back()) != std::string_view::npos;
  return goes_on && text.find_first_not_of(kSpace, end) != std::string_view::npos;
}

Failure Is(const std::string& path, const Label& what, const Label& advice) {
  return {BatchEnd::kWrongUsage,
          {"“" + path + "” " + what.th + ": " + advice.th,
           "`" + path + "` " + what.en + ": " + advice.en}};
}

}  // namespace

std::optional<Failure> WrongKind(int handle, const std::string& path) {
  std::string bytes(kLooked, '\0');
  bytes.resize(static_cast<std::size_t>(
      std::max<std::int64_t>(0, ReadAt(handle, bytes.data(), bytes.size(), 0))));
  std::string_view text = bytes;
  if (text.starts_with(kUtf8Mark)) text.remove_prefix(kUtf8Mark.size());
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  for (const Kind& kind : Kinds()) {
    if (text.starts_with(kind.begin)) return Is(path, kind.is, kind.advice);
  }
  if (!IsOverManyLines(text)) return std::nullopt;
  return Is(path,
            {"เป็นแฟ้มของหน่วยงานเดียวที่เขียนไว้หลายบรรทัด ไม่ใช่หน่วยงานละบรรทัด",
             "is one dossier over many lines, not a dossier a line"},
            {"ใช้ radap score หรือวางแฟ้มเช่นนี้ไว้ในโฟลเดอร์แล้วระบุโฟลเดอร์",
             "use `radap score`, or put such files into a folder and give that"});
}

}  // namespace radap::batch
