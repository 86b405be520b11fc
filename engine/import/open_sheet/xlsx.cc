// Which sheets an xlsx file has, in their order, and which parts of the archive belong to them.
#include "engine/import/open_sheet/xlsx.h"

#include <map>
#include <utility>

#include "engine/import/open_sheet/refusal.h"
#include "engine/import/open_sheet/xml.h"

namespace radap {
namespace {

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

struct Relation {
  std::string type;  // its last word: "worksheet"
  std::string target;
};

// ("xl/workbook.xml", "../a.xml") -> "a.xml"; a target that starts with "/" is from the root.
std::string TargetPath(std::string_view from, std::string_view target) {
  if (!target.empty() && target[0] == '/') return std::string(target.substr(1));
  std::string folder(
      from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/') + 1));
  while (target.substr(0, 3) == "../") {
    target.remove_prefix(3);
    if (!folder.empty()) folder.pop_back();
    folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
  }
  if (target.substr(0, 2) == "./") target.remove_prefix(2);
  return folder + std::string(target);
}

// "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels"
std::string RelationsPart(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

class RelationsReader : public XmlReader {
 public:
  explicit RelationsReader(std::string_view from) : from_(from) {}
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.Get("TargetMode") == "External") return;
    const std::string_view type = attributes.Get("Type");
    const std::size_t slash = type.rfind('/');
    relations[std::string(attributes.Get("Id"))] = {
        std::string(type.substr(slash == std::string_view::npos ? 0 : slash + 1)),
        TargetPath(from_, attributes.Get("Target"))};
  }
  std::map<std::string, Relation, std::less<>> relations;

 private:
  std::string_view from_;
};

// `part`: "" for those of the whole archive.
std::map<std::string, Relation, std::less<>> RelationsOf(Archive& archive, std::string_view part) {
  const std::string from = RelationsPart(part);
  RelationsReader reader(part);
  std::optional<std::string> xml = archive.ReadIfThere(from);
  if (xml) ReadXml(from, *std::move(xml), reader);
  return std::move(reader.relations);
}

std::string TargetOfType(const std::map<std::string, Relation, std::less<>>& relations,
                         std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) return relation.target;
  }
  return "";
}

struct ListedSheet {
  std::string name;
  std::string relation;
  bool is_hidden;
};

class SheetListReader : public XmlReader {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "sheet") {
      const std::string_view state = attributes.Get("state");
      sheets.push_back({std::string(attributes.Get("name")),
                        std::string(attributes.GetPrefixed("id")),
                        state == "hidden" || state == "veryHidden"});
    } else if (name == "workbookPr") {
      const std::string_view is_on = attributes.Get("date1904");
      is_1904 = is_on == "1" || is_on == "true";
    }
  }
  std::vector<ListedSheet> sheets;
  bool is_1904 = false;
};

}  // namespace

std::string XlsxWorkbookPart(Archive& archive) {
  const std::string named = TargetOfType(RelationsOf(archive, ""), "officeDocument");
  for (const std::string& part : {named, std::string("xl/workbook.xml")}) {
    if (EndsWith(part, ".xml") && part.find("word/") != 0 && part.find("ppt/") != 0 &&
        archive.Has(part)) {
      return part;
    }
  }
  return "";
}

Workbook ReadXlsx(Archive& archive, const std::string& workbook_part, Findings& findings) {
  SheetListReader list;
  ReadXml(workbook_part, archive.Read(workbook_part), list);
  if (list.sheets.size() > kMaxSheets) {
    Refuse(SheetCode::kSheetTooLarge, {{"แผ่นงาน", "sheets"}, Same(std::to_string(kMaxSheets))});
  }
  const auto relations = RelationsOf(archive, workbook_part);
  XlsxTables tables;
  tables.is_1904 = list.is_1904;
  const std::string strings = TargetOfType(relations, "sharedStrings");
  if (!strings.empty()) tables.strings = ReadSharedStrings(strings, archive.Read(strings));
  const std::string styles = TargetOfType(relations, "styles");
  if (!styles.empty()) tables.formats = ReadCellFormats(styles, archive.Read(styles));
  Workbook workbook;
  std::size_t cells_left = kMaxCells;
  for (const ListedSheet& listed : list.sheets) {
    const auto relation = relations.find(listed.relation);
    if (relation == relations.end()) {
      RefusePart(workbook_part, {"แผ่นงาน " + Quote(listed.name) + " ไม่มีเนื้อหา",
                                 "the sheet " + Quote(listed.name) + " has no content"});
    }
    if (relation->second.type != "worksheet") continue;  // a chart
    SheetBuilder builder(listed.name, listed.is_hidden, cells_left);
    const std::string& part = relation->second.target;
    ReadXlsxSheet(part, archive.Read(part), tables, builder);
    workbook.sheets.push_back(builder.Take(findings));
  }
  return workbook;
}

}  // namespace radap
