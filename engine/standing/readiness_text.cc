// Who is one fix away from the next level, as text: what is missing, and the fixes that do.
#include <algorithm>

#include "engine/report/figures.h"
#include "engine/standing/name_text.h"
#include "engine/standing/readiness_parts.h"
#include "engine/standing/render.h"
#include "engine/standing/text_table.h"

namespace radap::standing {
namespace {

constexpr std::size_t kMostFixes = 3;
constexpr int kNameCells = 50;
constexpr int kIdCells = 30;
constexpr int kIndent = 6;

using Entry = ReadinessView::Entry;

void WriteEntry(const ReadinessView& view, const Entry& entry, Page& page) {
  const Language language = page.language();
  const ProgramScale& scale = ScaleOf(*view.of.program, 0);
  const int places = radap::PlacesOf(scale);
  const benchmark::Member& member = view.members[entry.member];
  std::string line = ShownName(NameOf(member, language), kNameCells);
  if (NameOf(member, language) != member.organisation) {
    line += " (" + ShownName(member.organisation, kIdCells) + ")";
  }
  line +=
      " · " + entry.total.ToDecimal(places) + " · " +
      Say(Word::kToNext, language, standing::Missing(entry.readiness.missing, places),
          LevelName(scale, entry.readiness.level, language), entry.readiness.from.ToPlain(places));
  page.Paragraph(4, "  ", line, Style::kBold);
  const std::size_t shown = std::min(kMostFixes, entry.fixes.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string needs = NeedsOf(entry, i);
    page.Paragraph(kIndent + 2, "      -",
                   GainText(entry, i, places) + "  " + ShownName(entry.fixes[i].id, kIdCells) +
                       (needs.empty() ? "" : ": " + needs));
  }
  if (shown < entry.fixes.size()) {
    page.Paragraph(kIndent, "", Say(Word::kMoreFixes, language, entry.fixes.size() - shown));
  }
  if (entry.fixes.empty())
    page.Paragraph(kIndent, "", Say(Word::kTakesMore, language), Style::kDim);
}

// What is cut are those that need more than one.
std::vector<const Entry*> ReadyFirst(const ReadinessView& view) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : view.entries) entries.push_back(&entry);
  std::stable_partition(entries.begin(), entries.end(),
                        [](const Entry* entry) { return !entry->fixes.empty(); });
  return entries;
}

}  // namespace

std::string ReadinessText(const ReadinessView& view, const ReportOptions& options) {
  Page page(options);
  const Language language = page.language();
  WriteHead(view.of, Word::kReadiness, page);
  if (ScaleOf(*view.of.program, 0).levels.empty()) {
    page.Paragraph(2, "", Say(Word::kNoLevels, language));
    WriteMethods(MethodsOf(view), *view.of.program, page);
    return page.Take();
  }
  const auto ready =
      std::ranges::count_if(view.entries, [](const Entry& entry) { return !entry.fixes.empty(); });
  page.Paragraph(2, "",
                 Say(Word::kReadyCount, language, ready,
                     static_cast<std::ptrdiff_t>(view.entries.size()) - ready, view.at_top));
  if (view.entries.empty()) page.Paragraph(2, "", Say(Word::kNoReady, language));
  page.Blank();
  const std::size_t all = view.entries.size();
  const std::size_t shown = view.most == 0 ? all : std::min(view.most, all);
  const std::vector<const Entry*> entries = ReadyFirst(view);
  for (std::size_t i = 0; i < shown; ++i) WriteEntry(view, *entries[i], page);
  if (shown < all) page.Paragraph(2, "", Say(Word::kMore, language, all - shown));
  WriteMethods(MethodsOf(view), *view.of.program, page);
  return page.Take();
}

}  // namespace radap::standing
