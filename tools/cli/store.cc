// radap store: what was assessed, kept for good. Its commands, and what they share.
#include "tools/cli/store.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

#include "engine/batch/rows/read_exact.h"
#include "engine/dossier/quote.h"
#include "engine/eval/result.h"
#include "engine/report/figures.h"
#include "rules/base/index.h"
#include "tools/cli/batch_stop.h"

namespace radap::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Bytes of the letter at the beginning if it is one that moves the cursor or turns the direction of a line; else 0.
std::size_t ControlBytes(std::string_view text) {
  const auto byte = [text](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) < 0xA0) return 2;  // C1
  if (byte(0) != 0xE2) return 0;
  const bool is_embedding = byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE;  // U+202A ..
  const bool is_isolate = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;    // U+2066 ..
  return is_embedding || is_isolate ? 3 : 0;
}

const ProgramLevel* FindLevel(const Program& program, std::string_view id) {
  const ProgramScale& scale = program.scales[Index(program.elements.front().scale)];
  const auto found = std::ranges::find(scale.levels, id, &ProgramLevel::id);
  return found == scale.levels.end() ? nullptr : &*found;
}

// "" in a pack without levels.
std::string LevelText(const Program* program, std::string_view id, Language language) {
  const bool is_thai = language == Language::kThai;
  if (id.empty() && program != nullptr && program->levels.empty()) return "";
  if (id.empty()) return is_thai ? "ต่ำกว่าระดับแรก" : "below the first level";
  const ProgramLevel* const level = program == nullptr ? nullptr : FindLevel(*program, id);
  const std::string name = level == nullptr ? std::string(id) : level->label.Pick(language);
  return (is_thai ? "ระดับ" : "level ") + name;
}

}  // namespace

CLI::App* AddStoreCommand(CLI::App& store, Session& session, const std::string& name,
                          const Label& does, const std::string& example, std::string& path) {
  CLI::App* const command = AddCommand(store, session, name, does, example);
  AddText(*command, session, "--store", "FILE", path,
          {"แฟ้มคลัง (ถ้าไม่ระบุ: $RADAP_STORE หรือคลังของผู้ใช้)",
           "the store (default: $RADAP_STORE, else the user's own)"});
  return command;
}

void AddStoreYear(CLI::App& command, const Session& session, int& year) {
  AddNumber(command, session, "--year", kFirstStoreYear, kLastStoreYear, year,
            {"ปีงบประมาณ พ.ศ. (ถ้าไม่ระบุ: ปีล่าสุด)", "fiscal year, B.E. (default: the latest)"});
}

void Refuse(Exit code, const Label& why, Session& session) {
  session.Complain(why);
  session.Raise(code);
  throw CannotStore{};
}

void Guarded(Session& session, const std::function<void()>& run) {
  CatchStop();
  try {
    run();
  } catch (const CannotStore&) {
    return;
  } catch (const store::StoreError& error) {
    session.Complain(error.message);
    session.Raise(error.kind == store::ErrorKind::kRefused ? kUsage : kUnreadable);
  }
}

store::Store OpenStoreAt(const std::string& path, store::Access access, const Session& session) {
  const std::string file = path.empty() ? store::DefaultStorePath() : path;
  std::error_code ignored;
  const bool is_new = access == store::Access::kCreate && !fs::exists(file, ignored);
  if (is_new && path.empty()) fs::create_directories(fs::path(file).parent_path(), ignored);
  store::Store store(file, access);
  if (is_new) {
    session.Complain({"สร้างคลังใหม่ที่ “" + file + "”", "made a new store, `" + file + "`"});
  }
  return store;
}

store::Revision RevisionFor(const store::Store& store, const std::string& organisation, int year,
                            Session& session) {
  const std::optional<int> asked = year == 0 ? std::nullopt : std::optional(year);
  if (!FindInvalidUtf8(organisation)) {
    const auto found = store.Latest(organisation, asked, session.options.pack);
    if (found) return *found;
  }
  const bool is_text = !FindInvalidUtf8(organisation).has_value();
  const std::string id = is_text ? Quote(organisation) : "?";
  if (is_text && !store.History(organisation).empty()) {
    Refuse(
        kUsage,
        {"คลังไม่มีแฟ้มของ “" + id + "” ตามปีหรือชุดเกณฑ์ที่ระบุ: ดูด้วย radap store history",
         "the store has no dossier of `" + id + "` for that year or pack: see radap store history"},
        session);
  }
  std::vector<std::string> ids;
  for (store::StoredOrganisation& one : store.Organisations({})) {
    ids.push_back(std::move(one.organisation.id));
  }
  const std::vector<std::string_view> views(ids.begin(), ids.end());
  std::optional<std::string> nearest;
  if (is_text && organisation.size() < 200) nearest = NearestName(organisation, views);
  Refuse(
      kUsage,
      {"คลังไม่มีหน่วยงาน “" + id + "”" + (nearest ? " หมายถึง “" + Quote(*nearest) + "” หรือไม่" : "") +
           ": ดูรหัสด้วย radap store list --search ชื่อ",
       "the store has no organisation `" + id + "`" +
           (nearest ? "; did you mean `" + Quote(*nearest) + "`?" : "") +
           ": find its id with radap store list --search NAME"},
      session);
}

store::StoredResult ResultThatCounts(const store::Store& store, std::int64_t revision) {
  const std::vector<store::StoredResult> results = store.Results(revision);
  if (!results.empty()) return results.back();
  const std::string id = std::to_string(revision);
  throw store::StoreError{
      store::ErrorKind::kDamaged,
      {"คลังเสียหาย: ฉบับเลขที่ " + id + " ไม่มีผลคะแนน ตรวจทั้งคลังด้วย radap store verify",
       "the store is damaged: revision no. " + id +
           " has no result; check all of it with radap store verify"}};
}

std::string DecimalOf(const Program* program, std::string_view total) {
  const std::optional<Exact> value = batch::ReadExact(total);
  if (program == nullptr || !value) return std::string(total);
  return value->ToDecimal(PlacesOf(*program));
}

std::string ScoreText(const Program* program, std::string_view total, std::string_view level,
                      Language language) {
  std::string text = DecimalOf(program, total);
  if (program != nullptr) {
    const ProgramScale& scale = program->scales[Index(program->elements.front().scale)];
    text += (language == Language::kThai ? " จาก " : " of ") + scale.high.ToPlain(kGivenPlaces);
  }
  const std::string word = LevelText(program, level, language);
  if (word.empty()) return text;
  return text + (language == Language::kThai ? " " : ", ") + word;
}

Label NameOf(std::string_view organisation, int fiscal_year, std::string_view pack) {
  const std::string id = Quote(organisation);
  const std::string rest = " " + std::to_string(fiscal_year) + " " + Quote(pack);
  return {"“" + id + "”" + rest, "`" + id + "`" + rest};
}

std::string OneLine(std::string_view text) {
  std::string line;
  while (!text.empty()) {
    const std::size_t controls = ControlBytes(text);
    if (text.front() == '\n' || text.front() == '\t') {
      line += ' ';
    } else if (controls > 0) {
      line += kReplacement;
    } else {
      line += text.front();
    }
    text.remove_prefix(std::max<std::size_t>(1, controls));
  }
  return line;
}

std::string Counted(std::int64_t count) { return WithThousands(std::to_string(count)); }

std::string FindingText(int errors, int warnings, Language language) {
  if (errors == 0 && warnings == 0) return "";
  const std::string e = std::to_string(errors);
  const std::string w = std::to_string(warnings);
  if (language == Language::kThai) return " (ข้อผิดพลาด " + e + " คำเตือน " + w + ")";
  return " (" + e + (errors == 1 ? " error, " : " errors, ") + w +
         (warnings == 1 ? " warning)" : " warnings)");
}

void AddStore(CLI::App& app, Session& session) {
  CLI::App* const store = AddCommand(
      app, session, "store",
      {"เก็บแฟ้มของหน่วยงาน คะแนน บันทึก และการแก้ของผู้ประเมินไว้ทุกฉบับ",
       "keep dossiers, their scores, notes and an assessor's overrides, every revision of them"},
      "radap store add samples/mof-ops-2567.json");
  RequireSubcommand(*store);
  AddStoreAdd(*store, session);
  AddStoreImport(*store, session);
  AddStoreList(*store, session);
  AddStoreShow(*store, session);
  AddStoreHistory(*store, session);
  AddStoreNote(*store, session);
  AddStoreOverride(*store, session);
  AddStoreCycle(*store, session);
  AddStoreVerify(*store, session);
  AddStoreBackup(*store, session);
  AddStoreExport(*store, session);
  AddStoreVacuum(*store, session);
  AddFooter(
      *store, session,
      {"รหัสออก: 0 สำเร็จ, 1 บางแฟ้มเก็บไม่ได้ หรือ verify หรือ backup พบสิ่งผิด, 2 คำสั่งผิด, 3 อ่านหรือเขียนไม่ได้",
       "Exit code: 0 done; 1 some dossier was not stored, or verify or backup found something; "
       "2 wrong usage; 3 cannot read or write"});
}

}  // namespace radap::cli
