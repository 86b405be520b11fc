// radap store list: who is in the store and what counts of each; or its assessment cycles.
#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include "engine/dossier/json_writer.h"
#include "engine/dossier/quote.h"
#include "engine/report/csv_writer.h"
#include "rules/base/vocabulary.h"
#include "tools/cli/store.h"

namespace radap::cli {
namespace {

struct Asked {
  std::string store;
  bool cycles = false;
  int year = 0;
  std::string kind;
  std::string parent;
  std::string search;
};

// A standing, kept beyond its visit.
struct Row {
  std::string organisation;
  std::string name;
  std::string name_en;
  std::string parent;
  std::optional<OrganisationKind> kind;
  int fiscal_year = 0;
  std::int64_t pack = 0;
  std::string total;
  std::string level;
  int errors = 0;
  bool with_overrides = false;
};

struct Listing {
  std::vector<Row> rows;
  std::map<std::int64_t, store::PackEdition> packs;  // by number
  std::map<std::int64_t, const Program*> programs;   // null: its text is not understood any more
};

store::Filter FilterOf(const Asked& asked, const Session& session) {
  store::Filter filter;
  filter.pack_id = session.options.pack;
  if (asked.year != 0) filter.fiscal_year = asked.year;
  if (!asked.kind.empty()) filter.kind = FindKind(asked.kind);
  filter.parent = asked.parent;
  filter.text = asked.search;
  return filter;
}

Listing ListingOf(const store::Store& store, const Asked& asked, StoredPacks& packs,
                  const Session& session) {
  Listing listing;
  store.ForEachStanding(
      FilterOf(asked, session), store::Columns::kNames, [&](const store::Standing& standing) {
        listing.rows.push_back({std::string(standing.organisation), std::string(standing.name),
                                std::string(standing.name_en), std::string(standing.parent),
                                standing.kind, standing.fiscal_year, standing.pack,
                                std::string(standing.total), std::string(standing.level),
                                standing.errors, standing.with_overrides});
      });
  std::ranges::sort(listing.rows, [](const Row& a, const Row& b) {
    if (a.organisation != b.organisation) return a.organisation < b.organisation;
    return a.fiscal_year != b.fiscal_year ? a.fiscal_year < b.fiscal_year : a.pack < b.pack;
  });
  for (store::PackEdition& pack : store.Packs()) {
    const std::int64_t number = pack.number;
    listing.packs.emplace(number, std::move(pack));
  }
  for (const Row& row : listing.rows) {
    const auto [program, is_new] = listing.programs.emplace(row.pack, nullptr);
    if (is_new) program->second = packs.Find(listing.packs.at(row.pack).sha256);
  }
  return listing;
}

std::string NameOf(const Row& row, Language language) {
  constexpr int kMost = 80;
  const Label name{row.name, row.name_en};
  const std::string line = OneLine(name.Pick(language));
  return DisplayWidth(line) <= kMost ? line : PadRight(line, kMost);
}

void WriteText(const Listing& listing, const Session& session) {
  constexpr int kMostId = 28;
  constexpr int kMostPack = 18;
  constexpr int kMostScore = 44;
  const Language language = session.options.language;
  int width = 0;
  for (const Row& row : listing.rows) {
    width = std::max(width, std::min(kMostId, DisplayWidth(OneLine(row.organisation))));
  }
  std::string text;
  for (const Row& row : listing.rows) {
    const Program* const program = listing.programs.at(row.pack);
    std::string score = ScoreText(program, row.total, row.level, language);
    if (row.with_overrides) score += " *";
    text += PadRight(OneLine(row.organisation), width) + "  " + std::to_string(row.fiscal_year) +
            "  " + PadRight(OneLine(listing.packs.at(row.pack).id), kMostPack) + "  " +
            PadRight(score, kMostScore) + "  " + NameOf(row, language) + "\n";
  }
  const bool has_overrides = std::ranges::any_of(listing.rows, &Row::with_overrides);
  if (has_overrides) text += session.In({"* รวมที่ผู้ประเมินแก้\n", "* with an assessor's overrides\n"});
  text += session.In(
      {Counted(static_cast<std::int64_t>(listing.rows.size())) + " รายการ\n",
       Counted(static_cast<std::int64_t>(listing.rows.size())) +
           (listing.rows.size() == 1 ? " result that counts\n" : " results that count\n")});
  session.Write(text);
}

void WriteJson(const Listing& listing, const Session& session) {
  JsonWriter json;
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Row& row : listing.rows) {
    json.BeginObject();
    json.Text("organisation", row.organisation);
    json.Text("name", row.name);
    json.Text("name_en", row.name_en);
    json.Text("parent", row.parent);
    if (row.kind) json.Text("kind", TextOf(*row.kind));
    if (!row.kind) json.Null("kind");
    json.Number("fiscal_year", std::to_string(row.fiscal_year));
    json.Text("pack", listing.packs.at(row.pack).id);
    json.Text("pack_sha256", listing.packs.at(row.pack).sha256);
    json.Text("total", row.total);
    if (row.level.empty()) json.Null("level");
    if (!row.level.empty()) json.Text("level", row.level);
    json.Number("errors", std::to_string(row.errors));
    json.Truth("with_overrides", row.with_overrides);
    json.EndObject();
  }
  json.EndArray();
  session.Write(json.Take());
}

void WriteCsv(const Listing& listing, const Session& session) {
  CsvWriter csv({"organisation", "name", "name_en", "parent", "kind", "fiscal_year", "pack",
                 "total", "exact", "level", "errors", "with_overrides"});
  for (const Row& row : listing.rows) {
    csv.Text(row.organisation);
    csv.Text(row.name);
    csv.Text(row.name_en);
    csv.Text(row.parent);
    csv.Text(row.kind ? TextOf(*row.kind) : "");
    csv.Number(std::to_string(row.fiscal_year));
    csv.Text(listing.packs.at(row.pack).id);
    csv.Number(DecimalOf(listing.programs.at(row.pack), row.total));
    csv.Number(row.total);
    csv.Text(row.level);
    csv.Number(std::to_string(row.errors));
    csv.Text(row.with_overrides ? "true" : "false");
    csv.EndRow();
  }
  session.Write(csv.Take());
}

void WriteCyclesText(const std::vector<store::Cycle>& cycles, const Session& session) {
  constexpr int kMostPack = 18;
  std::string text;
  for (const store::Cycle& cycle : cycles) {
    const std::string count = Counted(cycle.organisations);
    text +=
        PadRight(OneLine(cycle.pack_id), kMostPack) + "  " + std::to_string(cycle.fiscal_year) +
        "  " +
        session.In({count + " หน่วยงาน  " + (cycle.is_open ? "เปิดรับ" : "ปิดแล้ว"),
                    count + (cycle.organisations == 1 ? " organisation  " : " organisations  ") +
                        (cycle.is_open ? "open" : "closed")}) +
        (cycle.title.empty() ? "" : "  " + OneLine(cycle.title)) + "\n";
  }
  if (cycles.empty()) text = session.In({"ยังไม่มีรอบการประเมิน\n", "no cycles yet\n"});
  session.Write(text);
}

void WriteCycles(std::vector<store::Cycle> cycles, const Asked& asked, const Session& session) {
  std::erase_if(cycles, [&](const store::Cycle& cycle) {
    const std::string& pack = session.options.pack;
    return (asked.year != 0 && cycle.fiscal_year != asked.year) ||
           (!pack.empty() && cycle.pack_id != pack);
  });
  if (session.options.format == "text") return WriteCyclesText(cycles, session);
  JsonWriter json;
  CsvWriter csv({"pack", "fiscal_year", "title", "open", "organisations"});
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const store::Cycle& cycle : cycles) {
    const std::string year = std::to_string(cycle.fiscal_year);
    const std::string count = std::to_string(cycle.organisations);
    json.BeginObject();
    json.Text("pack", cycle.pack_id);
    json.Number("fiscal_year", year);
    json.Text("title", cycle.title);
    json.Truth("open", cycle.is_open);
    json.Number("organisations", count);
    json.EndObject();
    csv.Text(cycle.pack_id);
    csv.Number(year);
    csv.Text(cycle.title);
    csv.Text(cycle.is_open ? "true" : "false");
    csv.Number(count);
    csv.EndRow();
  }
  json.EndArray();
  session.Write(session.options.format == "json" ? json.Take() : csv.Take());
}

void List(const Asked& asked, Session& session) {
  for (const std::string& text : {asked.parent, asked.search, session.options.pack}) {
    if (FindInvalidUtf8(text)) {
      Refuse(kUsage, {"คำที่ค้นไม่ใช่ UTF-8", "what to look for is not UTF-8"}, session);
    }
  }
  const store::Store store = OpenStoreAt(asked.store, store::Access::kRead, session);
  if (asked.cycles) return WriteCycles(store.Cycles(), asked, session);
  StoredPacks packs(store, session);
  const Listing listing = ListingOf(store, asked, packs, session);
  if (session.options.format == "json") return WriteJson(listing, session);
  if (session.options.format == "csv") return WriteCsv(listing, session);
  WriteText(listing, session);
}

}  // namespace

void AddStoreList(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command =
      AddStoreCommand(store, session, "list",
                      {"รายชื่อหน่วยงานและผลที่ใช้ของแต่ละปี หรือรอบการประเมิน (--cycles)",
                       "the organisations and what counts of each year; or the cycles (--cycles)"},
                      "radap store list --year 2567", asked->store);
  AddFlag(*command, session, "--cycles", asked->cycles,
          {"รอบการประเมิน (ชุดเกณฑ์และปี) แทนหน่วยงาน",
           "assessment cycles (pack and year) instead of organisations"});
  AddText(*command, session, "--pack", "ID", session.options.pack,
          {"เฉพาะชุดเกณฑ์นี้", "only of this pack"});
  AddNumber(*command, session, "--year", kFirstStoreYear, kLastStoreYear, asked->year,
            {"เฉพาะปีงบประมาณนี้ (พ.ศ.)", "only of this fiscal year, B.E."});
  std::vector<std::string> kinds;
  for (const std::string_view kind : KindTexts()) kinds.emplace_back(kind);
  AddChoice(*command, session, "--kind", asked->kind, kinds,
            {"เฉพาะหน่วยงานประเภทนี้", "only of this kind of organisation"});
  AddText(*command, session, "--parent", "NAME", asked->parent,
          {"เฉพาะสังกัดนี้ (ตรงทั้งคำ)", "only of this parent (the whole name)"});
  AddText(*command, session, "--search", "TEXT", asked->search,
          {"เฉพาะที่มีคำนี้ในรหัสหรือชื่อ", "only with this in the id or a name"});
  AddFormat(*command, session, {"text", "json", "csv"});
  OnRun(*command, [asked, &session] { Guarded(session, [&] { List(*asked, session); }); });
}

}  // namespace radap::cli
