#include "engine/intake/recompute.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/batch/read/read_line.h"
#include "engine/dossier/quote.h"

namespace radap {
namespace {

// More overrides than that within the second of a result: which of them it was computed with is not to be told.
constexpr std::size_t kMostUnsettled = 10;

Label NameOf(const store::Revision& revision) {
  const Label id = Quoted(revision.organisation);
  const std::string year = std::to_string(revision.fiscal_year);
  const std::string number = std::to_string(revision.number);
  return {"“" + id.th + "” " + revision.pack_id + " " + year + " ฉบับที่ " + number,
          "`" + id.en + "` " + revision.pack_id + " " + year + " revision " + number};
}

void Tell(const store::Revision& revision, const Label& what, Differences& found) {
  const Label name = NameOf(revision);
  found.push_back({name.th + ": " + what.th, name.en + ": " + what.en});
}

struct Part {
  const char* th;
  const char* en;
  std::string store::Scores::*text;
};
constexpr Part kParts[] = {{"คะแนนรวม", "total", &store::Scores::total},
                           {"ระดับ", "level", &store::Scores::level},
                           {"คะแนนรายหมวด", "scores of categories", &store::Scores::categories},
                           {"คะแนนรายหัวข้อ", "scores of items", &store::Scores::items},
                           {"คะแนนรายคำถาม", "scores of questions", &store::Scores::questions},
                           {"คะแนนกลุ่มตัวชี้วัด", "scores of KPI groups", &store::Scores::kpis},
                           {"คะแนนที่อ้าง", "claims", &store::Scores::claimed}};

// The first part that differs.
Label DifferenceOf(const store::Scores& stored, const store::Scores& now) {
  for (const Part& part : kParts) {
    const std::string& was = stored.*part.text;
    const std::string& is = now.*part.text;
    if (was == is) continue;
    const Label was_word = Quoted(was);
    const Label is_word = Quoted(is);
    return {
        std::string(part.th) + "ที่เก็บไว้คือ “" + was_word.th + "” แต่คำนวณใหม่ได้ “" + is_word.th + "”",
        std::string(part.en) + ": stored `" + was_word.en + "`, computed again `" + is_word.en +
            "`"};
  }
  return {"จำนวนข้อผิดพลาด คำเตือน หรือข้อสังเกตไม่ตรงกับที่คำนวณใหม่",
          "the number of errors, warnings or notes differs from those found again"};
}

Label CannotCompile() {
  return {
      "คำนวณใหม่ไม่ได้ เพราะ radap รุ่นนี้อ่านข้อความของชุดเกณฑ์ที่เก็บไว้ไม่ได้",
      "cannot be computed again: this radap does not understand the text of the pack that is kept"};
}

Label CannotScore(const Finding& why) {
  return {"คำนวณใหม่ไม่ได้: " + MessageOf(why, Language::kThai),
          "cannot be computed again: " + MessageOf(why, Language::kEnglish)};
}

// Overrides as they may have stood when the result was computed: those of the same second, either way.
struct Then {
  std::vector<store::Override> stood;
  std::vector<store::Override> unsettled;
};

Then OverridesAt(const std::string& time, const std::vector<store::Override>& all) {
  Then then;
  for (store::Override one : all) {
    if (one.time > time || (one.withdrawn_at && *one.withdrawn_at < time)) continue;
    const bool is_unsettled = one.time == time || (one.withdrawn_at && *one.withdrawn_at == time);
    one.withdrawn_at.reset();
    (is_unsettled ? then.unsettled : then.stood).push_back(std::move(one));
  }
  return then;
}

}  // namespace

EditionShelf::EditionShelf(std::vector<store::PackEdition> editions, CompileEdition compile)
    : compile_(std::move(compile)), columns_(MakeColumnBook()) {
  for (store::PackEdition& edition : editions) {
    std::string sha256 = edition.sha256;
    editions_.emplace(std::move(sha256), std::move(edition));
  }
}

const Program* EditionShelf::Find(const std::string& sha256) {
  const std::lock_guard lock(mutex_);
  const auto edition = editions_.find(sha256);
  if (edition == editions_.end()) return nullptr;
  const auto [known, is_new] = compiled_.emplace(sha256, nullptr);
  if (is_new) known->second = compile_(edition->second);
  return known->second;
}

std::string_view StoredScores::Dossier() const {
  return std::string_view(bytes).substr(0, bytes.size() - batch::kPadding);
}

void Recomputer::CompareOverridden(const StoredScores& stored, const store::StoredResult& result,
                                   Differences& found) {
  const Program* const program = shelf_.Find(result.pack_sha256);
  const auto find = [program](std::string_view /*id*/) { return program; };
  const Then then = OverridesAt(result.computed_at, stored.overrides);
  if (then.unsettled.size() > kMostUnsettled) return;
  Label difference;
  for (std::size_t chosen = 0; chosen < std::size_t{1} << then.unsettled.size(); ++chosen) {
    std::vector<store::Override> overrides = then.stood;
    for (std::size_t i = 0; i < then.unsettled.size(); ++i) {
      if (((chosen >> i) & 1U) != 0) overrides.push_back(then.unsettled[i]);
    }
    if (overrides.empty()) continue;
    std::ranges::sort(overrides, {}, &store::Override::id);
    Findings findings;
    const std::optional<Taken> taken = Take(stored.Dossier(), find, overrides, findings);
    if (taken && taken->scores == result.scores) return;
    difference = taken ? DifferenceOf(result.scores, taken->scores) : CannotScore(findings.back());
  }
  if (difference.en.empty()) {
    difference = {"เป็นผลที่มีค่าที่ผู้ประเมินแก้ แต่ไม่มีค่าใดที่แก้ไว้ ณ เวลานั้น",
                  "is a result with overrides, but none stood at its time"};
  }
  Tell(stored.revision, difference, found);
}

void Recomputer::ComparePlain(const StoredScores& stored, const TakenLine& now,
                              const std::string& sha256, Differences& found) {
  const store::Revision& revision = stored.revision;
  if (now.program == nullptr) return Tell(revision, CannotScore(now.why), found);
  if (now.organisation.id != revision.organisation || now.fiscal_year != revision.fiscal_year) {
    Tell(revision,
         {"แฟ้มที่เก็บไว้เป็นของหน่วยงานหรือปีอื่น",
          "the dossier that is kept is of another organisation or year"},
         found);
  } else if (stored.organisation && *stored.organisation != now.organisation &&
             sha256 == stored.results.front().pack_sha256) {
    Tell(revision,
         {"ชื่อ ประเภท หรือต้นสังกัดของหน่วยงานที่เก็บไว้ไม่ตรงกับแฟ้มปีล่าสุด",
          "the name, kind or parent stored of the organisation differs from its newest dossier"},
         found);
  }
  for (const store::StoredResult& result : stored.results) {
    if (result.with_overrides || result.pack_sha256 != sha256) continue;
    if (result.scores == now.scores) continue;
    Tell(revision, DifferenceOf(result.scores, now.scores), found);
  }
}

void Recomputer::CompareEdition(const std::string& sha256,
                                const std::vector<const StoredScores*>& of, Differences& found) {
  const Program* const program = shelf_.Find(sha256);
  if (program == nullptr) {
    for (const StoredScores* const stored : of) Tell(stored->revision, CannotCompile(), found);
    return;
  }
  std::unique_ptr<Taker>& taker = takers_[sha256];
  if (taker == nullptr) {
    TakerOptions options;
    options.find_program = [program](std::string_view /*id*/) { return program; };
    options.only_scores = true;
    taker = std::make_unique<Taker>(options, shelf_.columns());
  }
  std::vector<std::string_view> files;
  for (const StoredScores* const stored : of) files.push_back(stored->Dossier());
  std::vector<TakenLine> now;
  taker->TakeFiles(files, now);
  for (std::size_t i = 0; i < of.size(); ++i) {
    ComparePlain(*of[i], now[i], sha256, found);
    for (const store::StoredResult& result : of[i]->results) {
      if (!result.with_overrides || result.pack_sha256 != sha256) continue;
      CompareOverridden(*of[i], result, found);
    }
  }
}

void Recomputer::Compare(const std::vector<StoredScores>& all, Differences& found) {
  std::map<std::string, std::vector<const StoredScores*>> by_edition;
  for (const StoredScores& stored : all) {
    if (stored.unread) {
      Tell(stored.revision, *stored.unread, found);
      continue;
    }
    std::set<std::string> editions;
    for (const store::StoredResult& result : stored.results) editions.insert(result.pack_sha256);
    for (const std::string& edition : editions) by_edition[edition].push_back(&stored);
  }
  for (const auto& [edition, of] : by_edition) CompareEdition(edition, of, found);
}

}  // namespace radap
