#include "tests/engine/batch/wild_changes.h"

#include <algorithm>

#include "tests/reference/draw.h"

namespace radap::testing {
namespace {

using reference::Draw;

// A container of the tree, deeper ones as likely as they are many.
WildValue& AnyContainer(WildValue& root, Draw& draw) {
  std::vector<WildValue*> all;
  std::vector<WildValue*> open = {&root};
  while (!open.empty()) {
    WildValue* value = open.back();
    open.pop_back();
    if (!value->IsContainer() || value->is_raw) continue;
    if (!value->members.empty()) all.push_back(value);
    for (auto& [key, member] : value->members) open.push_back(&member);
  }
  return all.empty() ? root : *draw.OneOf(all);
}

WildValue Deep(int depth) {
  WildValue value = WildValue::Number("1");
  for (; depth > 0; --depth) {
    WildValue outer = depth % 2 == 0 ? WildValue::Array() : WildValue::Object();
    outer.Add("a", std::move(value));
    value = std::move(outer);
  }
  return value;
}

WildValue OddValue(Draw& draw) {
  switch (draw.Between(1, 12)) {
    case 1:
      return WildValue::Truth(draw.Chance(50));
    case 2:
    case 3:
    case 4:
      return OddText(draw);
    case 5:
      return draw.Chance(50) ? WildValue::Object() : WildValue::Array();
    case 6:
      return Deep(draw.OneOf(std::vector<int>{1, 2, 3, 20, 58, 60, 61, 62, 63, 64, 65, 70, 300}));
    case 7:
      return OddBytes(draw);
    case 8:
      return {};
    default:
      return OddNumber(draw);
  }
}

// What may stand where it must not.
const std::string& Inserted(Draw& draw) {
  static const std::vector<std::string> kInserted = {std::string(1, '\0'),
                                                     "\x80",
                                                     "\xff",
                                                     "\xEF\xBB\xBF",
                                                     ",",
                                                     "\"",
                                                     "\\",
                                                     "{",
                                                     "}",
                                                     "[",
                                                     "]",
                                                     ":",
                                                     " ",
                                                     "\r",
                                                     "\t",
                                                     "\v",
                                                     "\x1f",
                                                     "\x7f",
                                                     "0",
                                                     "e",
                                                     "-",
                                                     "\xE0\xB8",
                                                     "\xC2",
                                                     "\u00a0",
                                                     "\u2028",
                                                     "null",
                                                     "//",
                                                     "\\u0000"};
  return draw.OneOf(kInserted);
}

}  // namespace

void BreakTree(WildValue& dossier, std::mt19937_64& engine) {
  Draw draw(engine);
  WildValue& container = AnyContainer(dossier, draw);
  auto& members = container.members;
  if (members.empty()) return;
  const auto at = static_cast<std::ptrdiff_t>(engine() % members.size());
  const auto member = members.begin() + at;
  const auto copy = *member;
  switch (draw.Between(1, 8)) {
    case 1:
      members.erase(member);
      break;
    case 2:  // once more, the same or another
      members.push_back(copy);
      if (draw.Chance(50)) members.back().value = OddValue(draw);
      break;
    case 3:  // before it, so that the second is the one that was there
      members.insert(member, {copy.key, draw.Chance(50) ? WildValue() : OddValue(draw)});
      break;
    case 4:
      member->key = OddKey(draw, copy.key);
      break;
    case 5:
      members.insert(member, {OddKey(draw, copy.key), OddValue(draw)});
      break;
    case 6:  // the name of one with the value of another
      std::swap(member->value, members[engine() % members.size()].value);
      break;
    default:
      member->value = OddValue(draw);
  }
}

void AddNulls(WildValue& dossier, std::mt19937_64& engine) {
  Draw draw(engine);
  WildValue* kpis = dossier.Find("kpis");
  if (kpis != nullptr) {
    static const std::vector<std::string> kKeys = {
        "name",   "unit", "direction", "baseline",   "target", "targets", "results",
        "judged", "note", "claimed",   "applicable", "group",  "item"};
    for (auto& [unused, kpi] : kpis->members) {
      const std::string& key = draw.OneOf(kKeys);
      if (draw.Chance(40) && kpi.Find(key) == nullptr) kpi.Add(key, {});
    }
  }
  for (const char* key : {"answers", "ratings", "kpis", "claimed", "printed"}) {
    if (draw.Chance(50) && dossier.Find(key) == nullptr) dossier.Add(key, {});
  }
  WildValue* answers = dossier.Find("answers");
  if (answers == nullptr) return;
  for (auto& [id, answer] : answers->members) {
    if (draw.Chance(10) && answer.Find("narrative") == nullptr) answer.Add("narrative", {});
    WildValue* issues = answer.Find("issues");
    if (issues == nullptr || issues->members.empty()) continue;
    if (draw.Chance(10)) issues->members.front().value = {};
    if (draw.Chance(10)) issues->members.back().value.members.clear();
  }
}

void BreakBytes(std::string& bytes, std::mt19937_64& engine) {
  Draw draw(engine);
  const std::size_t at = bytes.empty() ? 0 : engine() % bytes.size();
  switch (draw.Between(1, 9)) {
    case 1:
      bytes.resize(at);
      break;
    case 2:
      bytes.insert(at, Inserted(draw));
      break;
    case 3:
      bytes.erase(at, engine() % 12);
      break;
    case 4:
      if (at < bytes.size()) bytes[at] = static_cast<char>(engine());
      break;
    case 5:
      if (at < bytes.size()) bytes[at] = Inserted(draw)[0];
      break;
    case 6:
      bytes.insert(0, Inserted(draw));
      break;
    case 7:
      bytes += draw.Chance(70) ? Inserted(draw) : bytes;
      break;
    case 8:
      bytes.resize(bytes.size() - std::min<std::size_t>(bytes.size(), 1 + engine() % 3));
      break;
    default: {
      const std::string part = bytes.substr(engine() % (bytes.size() + 1));
      bytes.insert(at, part.substr(0, engine() % 40));
    }
  }
}

}  // namespace radap::testing
