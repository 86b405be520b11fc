// The printed count of characters of a narrative.
//
// The award form counts characters without spaces, but with line breaks: of the 22 counts of the form of 2568, one is
// the count without white space and the others are 0.1 to 2.6 % above it, the more the more paragraphs there are,
// and all are below the count with spaces. A text that went through a PDF has lost its line breaks, so a count
// that lies between the ways of counting, or within kMarginPercent of one, proves nothing.
#include <algorithm>
#include <array>

#include "engine/audit/compare.h"
#include "engine/audit/figures.h"
#include "rules/base/text.h"

namespace radap::audit {
namespace {

constexpr int kMarginPercent = 3;

struct Way {
  std::int64_t count;
  Label name;
};

struct Counts {
  std::int64_t letters = 0;  // without white space
  std::int64_t points = 0;   // code points, line breaks apart
  std::int64_t breaks = 0;
  std::int64_t pairs = 0;  // code points that UTF-16 writes as two
};

Counts CountsOf(const std::string& text) {
  Counts counts;
  counts.letters = static_cast<std::int64_t>(CountLetters(text));
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if ((byte & 0xC0U) == 0x80U || letter == '\r') continue;
    if (letter == '\n') {
      ++counts.breaks;
    } else {
      ++counts.points;
    }
    if (byte >= 0xF0U) ++counts.pairs;
  }
  return counts;
}

std::array<Way, 6> WaysOf(const Counts& n) {
  const Label letters = {"ไม่นับช่องว่าง", "without white space"};
  const Label points = {"นับช่องว่าง", "with spaces"};
  const Label one = {" ขึ้นบรรทัดนับ 1", ", a line break as 1"};
  const Label two = {" ขึ้นบรรทัดนับ 2", ", a line break as 2"};
  return {{{n.letters, letters},
           {n.letters + n.breaks, Joined(letters, one)},
           {n.letters + 2 * n.breaks, Joined(letters, two)},
           {n.points + n.breaks, Joined(points, one)},
           {n.points + 2 * n.breaks, Joined(points, two)},
           {n.points + n.breaks + n.pairs, Joined(points, {" แบบ UTF-16", ", as UTF-16"})}}};
}

Label Says(const Way& way) {
  const std::string count = std::to_string(way.count) + " ";
  return Joined(Same(count), way.name);
}

// Near enough to what is there, that lost spaces and line breaks may be the difference.
bool IsNear(const Exact& printed, const std::array<Way, 6>& ways) {
  const auto [least, most] = std::ranges::minmax(ways, {}, &Way::count);
  const Exact margin = Exact(most.count) * kMarginPercent / 100;
  return printed >= Exact(least.count) - margin && printed <= Exact(most.count) + margin;
}

}  // namespace

void AuditCharacters(const PrintedFigure& figure, const std::string* narrative, AuditLine& line) {
  line.verdict = AuditVerdict::kCannotTell;
  const std::optional<Exact> printed = Exact::Parse(figure.value);
  if (!printed) {
    line.why = {"ค่าที่พิมพ์ไม่ใช่ตัวเลข", "the print is no number"};
    return;
  }
  if (narrative == nullptr) {
    line.why = {"ไม่มีคำบรรยายให้นับ", "there is no narrative to count"};
    return;
  }
  const std::array<Way, 6> ways = WaysOf(CountsOf(*narrative));
  const auto exact = std::ranges::find_if(ways, [&](const Way& w) { return *printed == w.count; });
  const Way& shown = exact == ways.end() ? ways.front() : *exact;
  line.recomputed = shown.count;
  line.shown = std::to_string(shown.count);
  line.why = Says(shown);
  if (exact != ways.end()) {
    line.verdict = AuditVerdict::kMatches;
    return;
  }
  line.why = Joined(line.why, Joined(Same(", "), Says(ways[4])));
  if (!IsNear(*printed, ways)) {
    line.verdict = AuditVerdict::kMisprint;
    return;
  }
  const Label lost = {"แบบฟอร์มนับการขึ้นบรรทัดด้วย ซึ่งข้อความจาก PDF ไม่เหลือไว้",
                      "forms count line breaks, which the text of a PDF loses"};
  line.why = Listed(line.why, lost);
  line.doubt = Joined(lost, {" (ในวงเล็บไม่นับช่องว่าง)", " (in brackets: without white space)"});
}

}  // namespace radap::audit
