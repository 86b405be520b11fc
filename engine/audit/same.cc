// The same figure in two places of a document: equal, or one is the other rounded.
#include "engine/audit/compare.h"
#include "engine/audit/figures.h"

namespace radap::audit {
namespace {

// Of two numbers the one with fewer decimals may be the other one rounded or cut off.
AuditVerdict CompareTexts(const std::string& printed, const std::string& other) {
  const std::optional<Exact> a = Exact::Parse(printed);
  const std::optional<Exact> b = Exact::Parse(other);
  if (!a || !b) return printed == other ? AuditVerdict::kMatches : AuditVerdict::kMisprint;
  const int a_places = PlacesFor(*a, PlacesIn(printed));
  const int b_places = PlacesFor(*b, PlacesIn(other));
  return a_places <= b_places ? Compare(*a, *b, a_places) : Compare(*b, *a, b_places);
}

}  // namespace

void AuditSame(const PrintedFigure& figure, AuditLine& line) {
  line.verdict = AuditVerdict::kCannotTell;
  line.why = {"ไม่มีค่าให้เทียบ", "there is no other figure to compare with"};
  if (figure.value.empty()) return;
  bool is_one_missing = false;
  for (const std::string& other : figure.parts) {
    if (other.empty()) {
      is_one_missing = true;
      continue;
    }
    line.verdict = CompareTexts(figure.value, other);
    line.recomputed = Exact::Parse(other);
    line.shown = other;
    line.why = {"อีกแห่งพิมพ์ " + other, "printed as " + other + " elsewhere"};
    if (line.verdict != AuditVerdict::kMatches) return;
  }
  if (is_one_missing) {
    line.verdict = AuditVerdict::kCannotTell;
    line.why = Listed(line.why, {"ค่าที่จะเทียบอ่านไม่ได้", "a figure to compare with cannot be read"});
  }
}

}  // namespace radap::audit
