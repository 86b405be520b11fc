#include "tools/cli/proofs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "rules/base/codes.h"

namespace radap::cli {
namespace {

constexpr int kPlaces = 6;

constexpr std::array<std::string_view, 3> kClaims = {"on-scale", "monotone", "total"};
constexpr std::array<std::string_view, 3> kVerdicts = {"proven", "refuted", "undecided"};

struct Counts {
  long proven = 0;
  long refuted = 0;
  long undecided = 0;
  long notes = 0;  // refuted, but nobody asks for it
};

Counts CountsOf(const std::vector<Proof>& proofs) {
  Counts counts;
  for (const Proof& proof : proofs) {
    if (proof.verdict == Verdict::kProven) ++counts.proven;
    if (proof.verdict == Verdict::kUndecided) ++counts.undecided;
    if (proof.verdict == Verdict::kRefuted) ++(proof.is_note ? counts.notes : counts.refuted);
  }
  return counts;
}

Label WordOf(const Proof& proof) {
  if (proof.verdict == Verdict::kProven) return {"พิสูจน์แล้ว", "proven"};
  if (proof.verdict == Verdict::kUndecided) return {"ยังตัดสินไม่ได้", "undecided"};
  return proof.is_note ? Label{"ข้อสังเกต", "note"} : Label{"ไม่จริง", "refuted"};
}

std::string PlaceOf(const Proof& proof, const Source& source) {
  const Position at = source.PositionOf(proof.at.begin);
  return source.NameAt(proof.at.begin) + ":" + std::to_string(at.line);
}

Label SearchOf(const Proof& proof) {
  if (proof.tried == 0) {
    return {"; ไม่ได้ลองหากรณี เพราะลองครบจำนวนที่กำหนดแล้ว",
            "; no case tried: the number of tries is used up"};
  }
  const std::string tried = std::to_string(proof.tried);
  return {"; ลองแล้ว " + tried + " กรณี ไม่พบกรณีที่ไม่จริง",
          "; tried " + tried + " cases, none against it"};
}

std::string LineOf(const Proof& proof, const LoadedPack& pack, const Session& session) {
  std::string line = session.In(WordOf(proof)) + "  " + PlaceOf(proof, pack.source) + "  " +
                     session.In(proof.about) + ": " + session.In(TextOf(proof, *pack.program));
  if (proof.subjects > 1) {
    const std::string count = std::to_string(proof.subjects);
    line += session.In({" (" + count + " แห่ง)", " (" + count + " places)"});
  }
  if (proof.verdict == Verdict::kUndecided) line += session.In(SearchOf(proof));
  if (proof.counter) line += "\n    " + session.In(proof.counter->text);
  return "  " + line + "\n";
}

std::string SummaryOf(const std::vector<Proof>& proofs, const Session& session) {
  const Counts counts = CountsOf(proofs);
  const auto text = [](long number) { return std::to_string(number); };
  std::string summary =
      session.In({"บทพิสูจน์: พิสูจน์แล้ว " + text(counts.proven) + " ไม่จริง " + text(counts.refuted) +
                      " ยังตัดสินไม่ได้ " + text(counts.undecided),
                  "proofs: " + text(counts.proven) + " proven, " + text(counts.refuted) +
                      " refuted, " + text(counts.undecided) + " undecided"});
  if (counts.notes > 0) {
    summary += session.In({" ข้อสังเกต " + text(counts.notes),
                           ", " + text(counts.notes) + (counts.notes == 1 ? " note" : " notes")});
  }
  return summary;
}

const Label& Assumed() {
  static const Label kAssumed = {
      "  สำหรับเป้าหมายและผลตั้งแต่ 0 ขึ้นไป ช่องกรอกในช่วงของตน คะแนนประเมินและคะแนนข้างใต้ใน scale ของตน "
      "คะแนนที่คำนวณไม่ได้นับเป็น 0",
      "  for targets and results of 0 and more, fields in their range, ratings and the scores "
      "below on "
      "their scales; a score without a value counts as 0"};
  return kAssumed;
}

// Whether the lint on numbers off the scale points into this very rule.
bool IsSaidByLint(const Rule& rule, const Diagnostics& diagnostics) {
  std::uint32_t end = rule.span.end;
  for (const Instruction& instruction : rule.code) end = std::max(end, instruction.span.end);
  return std::ranges::any_of(diagnostics, [&](const Diagnostic& diagnostic) {
    return diagnostic.code == Code::kOffScale && diagnostic.at.begin >= rule.span.begin &&
           diagnostic.at.begin < end;
  });
}

Diagnostic WarningOf(const Proof& proof, const Program& program) {
  const Label& text = proof.counter->text;
  const std::string about = "`" + proof.about.en + "`";
  if (proof.claim == Claim::kMonotone) {
    return {Code::kNotMonotone, proof.at, {about, text.th, text.en}};
  }
  const ProgramScale& scale = program.scales[static_cast<std::size_t>(proof.scale)];
  return {Code::kLeavesScale,
          proof.at,
          {about, scale.low.ToPlain(kPlaces), scale.high.ToPlain(kPlaces), text.th, text.en}};
}

void WriteLabel(std::string_view key, const Label& label, JsonWriter& json) {
  json.Key(key);
  json.BeginObject();
  json.Text("th", label.th);
  json.Text("en", label.en);
  json.EndObject();
}

void WriteProof(const Proof& proof, const LoadedPack& pack, JsonWriter& json) {
  const Position at = pack.source.PositionOf(proof.at.begin);
  json.BeginObject();
  json.Text("verdict", kVerdicts[static_cast<std::size_t>(proof.verdict)]);
  json.Text("claim", kClaims[static_cast<std::size_t>(proof.claim)]);
  json.Text("rule", proof.about.en);
  if (proof.claim == Claim::kMonotone) json.Text("fact", proof.fact.en);
  json.Truth("note", proof.is_note);
  json.Text("file", pack.source.NameAt(proof.at.begin));
  json.Number("line", std::to_string(at.line));
  json.Number("places", std::to_string(proof.subjects));
  json.Number("tried", std::to_string(proof.tried));
  if (proof.counter) WriteLabel("counter_example", proof.counter->text, json);
  json.EndObject();
}

}  // namespace

void AddWarnings(const std::vector<Proof>& proofs, const Program& program,
                 Diagnostics& diagnostics) {
  const Diagnostics lints = diagnostics;
  for (const Proof& proof : proofs) {
    if (proof.verdict != Verdict::kRefuted || proof.is_note) continue;
    const Rule& rule = program.rules[static_cast<std::size_t>(proof.rule)];
    if (proof.claim == Claim::kOnScale && IsSaidByLint(rule, lints)) continue;
    diagnostics.push_back(WarningOf(proof, program));
  }
  std::ranges::stable_sort(diagnostics, {}, [](const Diagnostic& each) { return each.at.begin; });
}

std::string ProofsAsText(const std::vector<Proof>& proofs, const LoadedPack& pack, bool in_full,
                         const Session& session) {
  if (proofs.empty()) return "";
  std::string text = SummaryOf(proofs, session) + (in_full ? "\n" : "");
  if (!in_full) return text + session.In({" (ดูทั้งหมด: --proofs)\n", " (all of them: --proofs)\n"});
  for (const Proof& proof : proofs) text += LineOf(proof, pack, session);
  return text + session.In(Assumed()) + "\n";
}

void WriteProofs(const std::vector<Proof>& proofs, const LoadedPack& pack, JsonWriter& json) {
  const Counts counts = CountsOf(proofs);
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Number("proven", std::to_string(counts.proven));
  json.Number("refuted", std::to_string(counts.refuted));
  json.Number("undecided", std::to_string(counts.undecided));
  json.Number("notes", std::to_string(counts.notes));
  json.Key("list");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Proof& proof : proofs) WriteProof(proof, pack, json);
  json.EndArray();
  json.EndObject();
}

}  // namespace radap::cli
