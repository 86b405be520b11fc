// radap benchmark: how an organisation stands among its peers and against its past; what an assessor sees of all.
#include "tools/cli/benchmark.h"

#include <array>
#include <charconv>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "tools/cli/commands.h"
#include "tools/cli/replace_file.h"

namespace radap::cli {
namespace {

constexpr int kMostK = 1000;
constexpr int kFirstYear = 2400;
constexpr int kLastYear = 2700;

// "kind=policy,parent=a, b,year=2567" -> the three parts: a comma divides only where a key follows.
std::vector<std::string> PartsOf(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t comma = text.find(','); comma != std::string::npos;
       comma = text.find(',', comma + 1)) {
    const std::size_t key = text.find_first_not_of(' ', comma + 1);
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", key);
    if (key == std::string::npos || end == std::string::npos || text[end] != '=') continue;
    parts.push_back(text.substr(begin, comma - begin));
    begin = key;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::string KindWords() {
  std::string words;
  for (const std::string_view kind : KindTexts()) {
    words += (words.empty() ? "" : ", ") + std::string(kind);
  }
  return words;
}

void ReadPeer(const std::string& part, PeersAsked& peers, Session& session) {
  const std::size_t equals = std::min(part.find('='), part.size());
  const std::string key = part.substr(0, equals);
  const std::string value = equals < part.size() ? part.substr(equals + 1) : "";
  if (key == "kind") {
    peers.kind = FindKind(value);
    if (peers.kind) return;
    Refuse({"--peers: ไม่มีประเภทหน่วยงาน “" + value + "” ใช้ได้: " + KindWords(),
            "--peers: no kind of organisation `" + value + "`; one of: " + KindWords()},
           kUsage, session);
  }
  if (key == "parent" && !value.empty()) {
    peers.parent = value;
    return;
  }
  int year = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), year);
  const bool is_year = read.ec == std::errc() && read.ptr == value.data() + value.size() &&
                       year >= kFirstYear && year <= kLastYear;
  if (key == "year" && is_year) {
    peers.year = year;
    return;
  }
  Refuse({"--peers: ไม่เข้าใจ “" + part +
              "” ใช้ kind=ประเภท,parent=สังกัด,year=ปี พ.ศ. เช่น kind=policy,year=2567",
          "--peers: cannot read `" + part +
              "`; use kind=KIND,parent=PARENT,year=YEAR (B.E.), as kind=policy,year=2567"},
         kUsage, session);
}

void AddShared(CLI::App& command, Session& session, BenchmarkAsked& asked) {
  AddText(command, session, "--store", "FILE", asked.store,
          {"แฟ้มคลัง (ถ้าไม่ระบุ: $RADAP_STORE หรือคลังของผู้ใช้)",
           "the store (default: $RADAP_STORE, else the user's own)"});
  AddText(command, session, "--pack", "PACK", session.options.pack,
          {"ชุดเกณฑ์ (ถ้าไม่ระบุ: ตามแฟ้มของหน่วยงาน หรือชุดเดียวที่มีในคลัง)",
           "the pack (default: that of the dossier, or the only one in the store)"});
  AddPackFolders(command, session);
  AddNumber(command, session, "--year", kFirstYear, kLastYear, asked.year,
            {"ปีงบประมาณ พ.ศ. (ถ้าไม่ระบุ: ปีล่าสุด)", "fiscal year, B.E. (default: the latest)"});
  AddTexts(command, session, "--peers", "kind=..,parent=..,year=..", asked.peers,
           {"เทียบกับหน่วยงานใด (ถ้าไม่ระบุ: ทุกหน่วยงานของชุดเกณฑ์และปีเดียวกัน)",
            "whom to compare with (default: all of the same pack and year)"});
  AddText(command, session, "-o,--output", "FILE", asked.output,
          {"แฟ้มที่จะเขียน (ถ้าไม่ระบุ: ออกจอ)", "file to write (default: standard output)"});
}

void AddK(CLI::App& command, Session& session, BenchmarkAsked& asked) {
  AddNumber(command, session, "--k", 1, kMostK, asked.k,
            {"ไม่แสดงตัวเลขของหน่วยงานที่น้อยกว่านี้ (ถ้าไม่ระบุ: 5)",
             "show no figure about fewer organisations than this (default: 5)"});
}

// What stops a command was told where it was found; what the store throws is told here.
void Guard(Session& session, const std::function<void()>& run) {
  try {
    run();
  } catch (const CannotBenchmark&) {
  } catch (const store::StoreError& error) {
    session.Complain(error.message);
    session.Raise(kUnreadable);
  }
}

// Whether both name one file that is there.
bool IsSame(const std::string& path, const std::string& other) {
  std::error_code error;
  return std::filesystem::equivalent(path, other, error) && !error;
}

struct View {
  const char* name;
  Label does;
  std::vector<std::string> formats;
};

void AddView(CLI::App& benchmark, Session& session, const View& view) {
  const std::string name = view.name;
  CLI::App* command = AddCommand(benchmark, session, name, view.does,
                                 "radap benchmark " + name + " --pack pmqa4-2568 --year 2567");
  auto asked = std::make_shared<BenchmarkAsked>();
  AddShared(*command, session, *asked);
  AddFormat(*command, session, view.formats);
  AddNumber(*command, session, "--top", 0, 1'000'000'000, asked->top,
            {"ใน text แสดงเท่านี้แถวแรก (ถ้าไม่ระบุ หรือ 0: ทั้งหมด)",
             "text: only the first so many rows (default, and 0: all)"});
  OnRun(*command,
        [asked, name, &session] { Guard(session, [&] { ShowView(name, *asked, session); }); });
}

void AddViews(CLI::App& benchmark, Session& session) {
  const std::vector<std::string> formats = {"text", "json", "csv", "xlsx"};
  const std::array<View, 4> views = {{
      {"ranking", {"ลำดับของทุกหน่วยงานตามคะแนนรวม", "all organisations by their total"}, formats},
      {"claims",
       {"คะแนนที่หน่วยงานอ้าง เทียบกับที่หลักฐานรองรับ ต่างมากที่สุดก่อน",
        "claimed scores against supported ones, biggest difference first"},
       formats},
      {"readiness",
       {"หน่วยงานใดแก้เพียงเรื่องเดียวก็ถึงระดับถัดไป", "who is one fix away from the next level"},
       formats},
      {"heatmap",
       {"คะแนนของทุกหน่วยงานรายหัวข้อ", "scores of all organisations by item"},
       {"text", "json", "csv", "xlsx", "svg"}},
  }};
  for (const View& view : views) AddView(benchmark, session, view);
}

void AddExportSummary(CLI::App& benchmark, Session& session) {
  CLI::App* command = AddCommand(
      benchmark, session, "export",
      {"สรุปของกลุ่มเปรียบเทียบเป็นแฟ้มที่ไม่มีชื่อหน่วยงาน ส่งให้ผู้อื่นใช้เทียบได้",
       "the cohort's figures as a file without names, for others to compare with (--summary)"},
      "radap benchmark export --pack pmqa4-2568 --year 2567");
  auto asked = std::make_shared<BenchmarkAsked>();
  AddShared(*command, session, *asked);
  AddK(*command, session, *asked);
  OnRun(*command, [asked, &session] { Guard(session, [&] { ExportSummary(*asked, session); }); });
}

}  // namespace

void Refuse(const Label& message, Exit exit, Session& session) {
  session.Complain(message);
  session.Raise(exit);
  throw CannotBenchmark{};
}

PeersAsked ReadPeers(const std::vector<std::string>& texts, Session& session) {
  PeersAsked peers;
  for (const std::string& text : texts) {
    for (const std::string& part : PartsOf(text)) ReadPeer(part, peers, session);
  }
  return peers;
}

benchmark::Level LevelIn(std::string_view word) {
  if (word == "total") return benchmark::Level::kTotal;
  if (word == "item") return benchmark::Level::kItem;
  return word == "kpi" ? benchmark::Level::kKpi : benchmark::Level::kCategory;
}

store::Store OpenStore(const std::string& path) {
  return store::Store(path.empty() ? store::DefaultStorePath() : path, store::Access::kRead);
}

standing::Format FormatOf(const BenchmarkAsked& asked, Session& session) {
  const std::string& word = session.options.format;
  if (word == "xlsx" && asked.output.empty()) {
    Refuse({"--format xlsx ต้องมี -o แฟ้ม.xlsx", "--format xlsx needs -o FILE.xlsx"}, kUsage, session);
  }
  if (word == "xlsx") return standing::Format::kXlsx;
  if (word == "json") return standing::Format::kJson;
  return word == "csv" ? standing::Format::kCsv : standing::Format::kText;
}

void WriteOut(const std::string& bytes, const BenchmarkAsked& asked, Session& session) {
  if (bytes.empty()) {  // a workbook is made in a file first
    Refuse({"สร้างแฟ้มไม่ได้: ตรวจที่ว่างและสิทธิ์ของโฟลเดอร์ชั่วคราว (TMPDIR)",
            "the file could not be made: check the room in, and the rights of, the folder for "
            "temporary files (TMPDIR)"},
           kUnreadable, session);
  }
  if (asked.output.empty()) return session.Write(bytes);
  if (IsSame(asked.output, asked.subject) || IsSame(asked.output, asked.summary)) {
    Refuse(
        {"“" + asked.output + "” คือแฟ้มที่อ่าน จึงไม่เขียนทับ: ระบุแฟ้มอื่นที่ -o",
         "`" + asked.output + "` is what is read and is not written over: give another file to -o"},
        kUsage, session);
  }
  if (const std::optional<Label> why = WriteFile(asked.output, bytes))
    Refuse(*why, kUnreadable, session);
  session.Tell(
      session.In({"เขียน “" + asked.output + "” แล้ว\n", "written to `" + asked.output + "`\n"}));
}

void WriteCharts(const std::vector<standing::NamedChart>& charts, const std::string& folder,
                 Session& session) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  for (const standing::NamedChart& chart : charts) {
    const std::string path = (std::filesystem::path(folder) / (chart.name + ".svg")).string();
    if (const std::optional<Label> why = WriteFile(path, chart.svg))
      Refuse(*why, kUnreadable, session);
  }
  const std::string count = std::to_string(charts.size());
  session.Tell(session.In({"เขียนแผนภูมิ " + count + " แฟ้มใน “" + folder + "” แล้ว\n",
                           count + " charts written to `" + folder + "`\n"}));
}

void AddBenchmark(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "benchmark",
                 {"เทียบหน่วยงานกับกลุ่มและกับปีก่อนของตน ลำดับ คำอ้าง และความพร้อมของทุกหน่วยงาน",
                  "an organisation among its peers and against its past; ranking, claims and "
                  "readiness of all"},
                 "radap benchmark mof-ops --peers kind=policy");
  auto asked = std::make_shared<BenchmarkAsked>();
  AddOptionalArgument(*command, session, "ORG|FILE", asked->subject,
                      {"ชื่อย่อ (id) ของหน่วยงานในคลัง หรือแฟ้ม JSON ของหน่วยงาน",
                       "id of an organisation in the store, or a dossier in JSON"});
  AddShared(*command, session, *asked);
  AddK(*command, session, *asked);
  AddChoice(*command, session, "--level", asked->level, {"total", "category", "item", "kpi"},
            {"ละเอียดถึงระดับใด (ถ้าไม่ระบุ: category)", "how far down (default: category)"});
  AddText(*command, session, "--summary", "FILE", asked->summary,
          {"เทียบกับแฟ้มสรุปของ radap benchmark export แทนคลัง",
           "compare with a file of `radap benchmark export` instead of the store"});
  AddText(*command, session, "--charts", "FOLDER", asked->charts,
          {"เขียนแผนภูมิ (SVG) ในโฟลเดอร์นี้ด้วย", "write charts (SVG) to this folder too"});
  AddFormat(*command, session, {"text", "json", "csv", "xlsx"});
  AddColour(*command, session);
  AddViews(*command, session);
  AddExportSummary(*command, session);
  OnRun(*command, [asked, command, &session] {
    if (HasSubcommand(*command)) return;
    Guard(session, [&] { ShowPortrait(*asked, session); });
  });
}

}  // namespace radap::cli
