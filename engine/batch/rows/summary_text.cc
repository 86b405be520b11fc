// The summary as a person reads it at the end of a batch: counts, then each pack, then findings, in a column.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "engine/batch/rows/finding_words.h"
#include "engine/batch/rows/summary.h"
#include "engine/report/figures.h"
#include "rules/base/index.h"
#include "rules/compile/program.h"

namespace radap::batch {
namespace {

constexpr int kNameWidth = 28;
constexpr int kCountWidth = 11;
constexpr int kBarCells = 30;
constexpr std::size_t kMostPlaces = 10;    // of bad dossiers
constexpr std::size_t kMostFindings = 15;  // codes
constexpr int kMeanPlaces = 2;

std::string Counted(std::int64_t count) { return WithThousands(std::to_string(count)); }

class Text {
 public:
  explicit Text(const SummaryLook& look) : look_(look) {}

  const SummaryLook& look() const { return look_; }
  const std::string& In(const Label& label) const { return label.Pick(look_.language); }
  void Row(int indent, const std::string& name, std::int64_t count, const std::string& rest = "") {
    const std::string space(Index(indent), ' ');
    text_ += space + PadRight(name, kNameWidth - indent);
    text_ += PadLeft(Counted(count), kCountWidth);
    if (!rest.empty()) text_ += "  " + rest;
    text_ += '\n';
  }
  // The same, with a rest that is cut to the width of a line.
  void CutRow(int indent, const std::string& name, std::int64_t count, const std::string& rest) {
    const int cells = look_.width - kNameWidth - kCountWidth - 2;
    const bool fits = DisplayWidth(rest) <= cells;
    Row(indent, name, count, fits ? rest : PadRight(rest, cells));
  }
  void Heading(const std::string& text) { text_ += "\n" + text + "\n"; }
  std::string Take() { return std::move(text_); }

 private:
  const SummaryLook& look_;
  std::string text_;
};

// At least one cell for what is there at all.
std::string Bar(std::int64_t count, std::int64_t of) {
  const std::int64_t cells = of == 0 ? 0 : (count * kBarCells + of - 1) / of;
  std::string bar;
  for (std::int64_t i = 0; i < cells; ++i) bar += "█";
  return bar;
}

std::string PlacesOf(const Summary& summary) {
  std::string places;
  const std::size_t shown = std::min(kMostPlaces, summary.first_bad.size());
  for (std::size_t i = 0; i < shown; ++i) {
    places += (i == 0 ? "" : ", ") + summary.first_bad[i];
  }
  return summary.bad > static_cast<std::int64_t>(shown) ? places + " …" : places;
}

void WriteCounts(const Summary& summary, Text& text) {
  text.Row(0, text.In({"ให้คะแนนแล้ว", "Scored"}), summary.scored);
  if (summary.with_errors > 0) {
    text.Row(2, text.In({"มีข้อผิดพลาด", "with errors"}), summary.with_errors,
             Bar(summary.with_errors, summary.scored));
  }
  if (summary.bad > 0) {
    text.Row(0, text.In({"ให้คะแนนไม่ได้", "Not scored"}), summary.bad,
             text.In({"ที่ ", "at "}) + PlacesOf(summary));
  }
  const std::int64_t blank = summary.lines - summary.scored - summary.bad;
  if (blank > 0) text.Row(0, text.In({"บรรทัดว่าง", "Blank lines"}), blank);
}

// The name of a level of the total; its id if the pack does not tell.
std::string LevelName(const std::string& pack, const std::string& level, const Text& text) {
  const Program* const program = text.look().find_pack ? text.look().find_pack(pack) : nullptr;
  if (program == nullptr) return level;
  const auto& levels = program->scales[Index(program->elements.front().scale)].levels;
  const auto found = std::ranges::find(levels, level, &ProgramLevel::id);
  return found == levels.end() ? level : text.In(found->label);
}

void WritePack(const std::string& id, const PackSummary& pack, Text& text) {
  const std::string mean =
      pack.dossiers == 0 ? "" : (pack.total / Exact(pack.dossiers)).ToDecimal(kMeanPlaces);
  text.Heading(id + ": " + Counted(pack.dossiers) + text.In({" แฟ้ม คะแนนเฉลี่ย ", " scored, mean "}) +
               WithThousands(mean));
  for (const auto& [level, count] : pack.levels) {
    if (level.empty()) continue;
    text.Row(2, LevelName(id, level, text), count, Bar(count, pack.dossiers));
  }
  const auto below = pack.levels.find("");
  if (below != pack.levels.end() && below->second > 0) {
    const bool has_levels = pack.levels.size() > 1;
    text.Row(2,
             text.In(has_levels ? Label{"ต่ำกว่าระดับแรก", "below the first level"}
                                : Label{"ไม่มีระดับ", "no level"}),
             below->second, Bar(below->second, pack.dossiers));
  }
  for (int tenth = 9; tenth >= 0; --tenth) {
    const auto found = pack.distribution.find(tenth);
    if (found == pack.distribution.end() || found->second == 0) continue;
    const std::string range = std::to_string(tenth * 10) + "–" + std::to_string(tenth * 10 + 10) +
                              text.In({" % ของคะแนนเต็ม", " % of the maximum"});
    text.Row(2, range, found->second, Bar(found->second, pack.dossiers));
  }
}

void WriteFindings(const Summary& summary, Text& text) {
  if (summary.findings.empty()) return;
  std::vector<std::pair<std::string, std::int64_t>> found(summary.findings.begin(),
                                                          summary.findings.end());
  std::ranges::stable_sort(found, std::ranges::greater(),
                           &std::pair<std::string, std::int64_t>::second);
  text.Heading(text.In({"สิ่งที่พบ", "Findings"}));
  const std::size_t shown = std::min(kMostFindings, found.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& [code, count] = found[i];
    text.CutRow(2, code, count, MeaningOf(code, text.look().language));
  }
  std::int64_t others = 0;
  for (std::size_t i = shown; i < found.size(); ++i) others += found[i].second;
  if (others > 0) text.Row(2, text.In({"รหัสอื่น", "other codes"}), others);
}

}  // namespace

std::string SummaryText(const Summary& summary, const SummaryLook& look) {
  Text text(look);
  WriteCounts(summary, text);
  for (const auto& [id, pack] : summary.packs) WritePack(id, pack, text);
  WriteFindings(summary, text);
  return text.Take();
}

}  // namespace radap::batch
