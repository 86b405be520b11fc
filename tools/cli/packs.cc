// radap packs: the packs that a dossier can name, with their titles and places.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/dossier/json_writer.h"
#include "engine/report/csv_writer.h"
#include "tools/cli/commands.h"

namespace radap::cli {
namespace {

struct Row {
  PackEntry entry;
  Label title;
};

std::vector<Row> Rows(const Session& session) {
  std::vector<Row> rows;
  for (const PackEntry& entry : ListPacks(session.Folders())) {
    std::optional<Source> source = FindPackById(entry.id, session.Folders());
    Label title{"(อ่านไม่ได้)", "(cannot be read)"};
    if (source) {
      const LoadedPack pack = CompilePack(std::move(*source));
      title = pack.program ? pack.program->title : Label{"(มีข้อผิดพลาด)", "(has errors)"};
    }
    rows.push_back({entry, title});
  }
  return rows;
}

std::string Where(const Row& row, const Session& session) {
  return row.entry.where == "built in" ? session.In({"มากับโปรแกรม", "built in"}) : row.entry.where;
}

std::string AsText(const std::vector<Row>& rows, const Session& session) {
  int id = 0;
  int title = 0;
  for (const Row& row : rows) {
    id = std::max(id, DisplayWidth(row.entry.id));
    title = std::max(title, DisplayWidth(session.In(row.title)));
  }
  std::string text;
  for (const Row& row : rows) {
    text += PadRight(row.entry.id, id + 2) + PadRight(session.In(row.title), title + 2) +
            Where(row, session) + "\n";
  }
  return text;
}

std::string AsJson(const std::vector<Row>& rows) {
  JsonWriter json;
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Row& row : rows) {
    json.BeginObject();
    json.Text("id", row.entry.id);
    json.Key("title");
    json.BeginObject();
    json.Text("th", row.title.Pick(Language::kThai));
    json.Text("en", row.title.Pick(Language::kEnglish));
    json.EndObject();
    json.Text("where", row.entry.where);
    json.EndObject();
  }
  json.EndArray();
  return json.Take();
}

std::string AsCsv(const std::vector<Row>& rows) {
  CsvWriter csv({"id", "title_th", "title_en", "where"});
  for (const Row& row : rows) {
    csv.Text(row.entry.id);
    csv.Text(row.title.Pick(Language::kThai));
    csv.Text(row.title.Pick(Language::kEnglish));
    csv.Text(row.entry.where);
    csv.EndRow();
  }
  return csv.Take();
}

void Packs(Session& session) {
  const std::vector<Row> rows = Rows(session);
  switch (session.Format()) {
    case ReportFormat::kText:
      return session.Write(AsText(rows, session));
    case ReportFormat::kJson:
      return session.Write(AsJson(rows));
    case ReportFormat::kCsv:
      return session.Write(AsCsv(rows));
  }
}

}  // namespace

void AddPacks(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "packs", {"ชุดเกณฑ์ที่มี และอยู่ที่ไหน", "the packs there are, and where"},
                 "radap packs");
  AddFormat(*command, session, {"text", "json", "csv"});
  AddPackFolders(*command, session);
  OnRun(*command, [&session] { Packs(session); });
}

}  // namespace radap::cli
