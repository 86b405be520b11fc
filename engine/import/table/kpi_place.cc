#include "engine/import/table/kpi_place.h"

#include "engine/dossier/quote.h"
#include "engine/import/table/codes.h"

namespace radap::free_table {
namespace {

class PlaceReader {
 public:
  PlaceReader(TableReading& reading, int row, const std::string& path, Kpi& kpi)
      : reading_(reading), row_(row), path_(path), kpi_(kpi) {}

  void Read() {
    const bool has_item = ReadItem();
    const bool has_group = ReadGroup();
    if (!has_item && !has_group) InheritItem();
    if (kpi_.item.empty()) {
      reading_.Report(TableCode::kNoPlace, row_, reading_.columns.Of(TableField::kName),
                      path_ + "/item", {LabelOf(TableField::kItem)});
    }
    if (!has_group && kpi_.item == reading_.above.item) InheritGroup();
    PlaceAbove& above = reading_.above;
    if (has_item) above.is_section = false;
    if (has_item || has_group) above.is_group_section = false;
    above.item = kpi_.item;
    above.group = kpi_.group;
  }

 private:
  void ReportUnknown(TableField field, ElementKind kind, const std::string& text,
                     const std::string& parent) {
    reading_.Report(TableCode::kUnknownId, row_, reading_.columns.Of(field),
                    path_ + (field == TableField::kItem ? "/item" : "/group"),
                    {Quoted(text), LabelOf(kind), Same(reading_.ids.pack()),
                     reading_.ids.Hint(kind, parent, text)});
  }

  void TakeGroup(const Element& group) {
    kpi_.item = ParentPartOf(group.id);
    kpi_.group = WholeNumberIn(LastPartOf(group.id));
  }

  // Whether the cell of the item has something.
  bool ReadItem() {
    const std::string text = reading_.TextOf(TableField::kItem, row_, path_ + "/item");
    if (text.empty()) return false;
    const Element* element = reading_.ids.ById(LeadingIdIn(text).id);
    if (element == nullptr) element = reading_.ids.ByLabel(ElementKind::kItem, "", text);
    if (element != nullptr && element->kind == ElementKind::kItem) {
      kpi_.item = element->id;
    } else if (element != nullptr && element->kind == ElementKind::kGroup) {
      TakeGroup(*element);
    } else {
      const std::string id = LeadingIdIn(text).id;
      kpi_.item = id.empty() ? text : id;
      ReportUnknown(TableField::kItem, ElementKind::kItem, kpi_.item, "");
    }
    return true;
  }

  // The item that the group belongs to: of its own row, else of the rows above.
  const std::string& ItemOfGroup() const {
    return kpi_.item.empty() ? reading_.above.item : kpi_.item;
  }

  // Whether the cell of the group says the item, too ("7.1/2"); the group of a row is in kpi_.group.
  bool ReadGroup() {
    const std::string text = reading_.TextOf(TableField::kGroup, row_, path_ + "/group");
    if (text.empty()) return kpi_.group.has_value();
    const LeadingId leading = LeadingIdIn(text);
    if (const Element* whole = reading_.ids.ById(leading.id);
        whole != nullptr && whole->kind == ElementKind::kGroup) {
      ReadWhole(*whole, text);
      return true;
    }
    if (kpi_.item.empty()) InheritItem();
    if (const std::optional<int> number = WholeNumberIn(leading.id)) {
      kpi_.group = number;
    } else if (const Element* named =
                   reading_.ids.ByLabel(ElementKind::kGroup, ItemOfGroup(), text)) {
      TakeGroup(*named);
    }
    const bool is_known = kpi_.group && reading_.ids.ById(ItemOfGroup() + "/" +
                                                          std::to_string(*kpi_.group)) != nullptr;
    // Of an unknown item nothing can be said.
    const bool is_item_known = reading_.ids.ById(ItemOfGroup()) != nullptr;
    if (!is_known && (is_item_known || !kpi_.group)) {
      ReportUnknown(TableField::kGroup, ElementKind::kGroup, text, ItemOfGroup());
    }
    return true;
  }

  void ReadWhole(const Element& group, const std::string& text) {
    const std::string item = kpi_.item;
    TakeGroup(group);
    if (item.empty() || item == kpi_.item) return;
    reading_.Report(TableCode::kSaidTwice, row_, reading_.columns.Of(TableField::kGroup),
                    path_ + "/group", {LabelOf(TableField::kItem), Quoted(text), Quoted(item)});
    kpi_.item = item;
    kpi_.group.reset();
  }

  void InheritItem() {
    kpi_.item = reading_.above.item;
    const int column = reading_.columns.Of(TableField::kItem);
    if (column < 0 || kpi_.item.empty() || reading_.above.is_section) return;
    reading_.Note(TableCode::kInherited, row_, column, {LabelOf(TableField::kItem)});
  }

  void InheritGroup() {
    kpi_.group = reading_.above.group;
    const int column = reading_.columns.Of(TableField::kGroup);
    if (column < 0 || !kpi_.group || reading_.above.is_group_section) return;
    reading_.Note(TableCode::kInherited, row_, column, {LabelOf(TableField::kGroup)});
  }

  TableReading& reading_;
  const int row_;
  const std::string& path_;
  Kpi& kpi_;
};

}  // namespace

void ReadKpiPlace(TableReading& reading, int row, const std::string& path, Kpi& kpi) {
  PlaceReader(reading, row, path, kpi).Read();
}

}  // namespace radap::free_table
