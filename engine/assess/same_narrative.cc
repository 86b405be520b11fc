#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "engine/import/text/thai_letters.h"
#include "engine/import/text/thai_text.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr std::size_t kGram = 8;  // letters that are looked at together
// Of the shorter narrative's grams, that the other has too.
constexpr std::size_t kNearlyPercent = 70;
constexpr std::size_t kShortest = 50;    // letters; shorter ones are alike by chance
constexpr std::size_t kLongest = 6'000;  // letters looked at

struct Narrative {
  std::string question;
  std::u32string letters;            // no white space
  std::vector<std::uint64_t> grams;  // hashes, rising, each once
};

std::u32string Compared(std::string_view text) {
  std::u32string compared;
  for (const char32_t letter : LettersOf(RepairThai(text))) {
    if (compared.size() == kLongest) break;
    if (!u_isUWhiteSpace(static_cast<UChar32>(letter))) compared += letter;
  }
  return compared;
}

std::vector<std::uint64_t> GramsOf(const std::u32string& letters) {
  constexpr std::uint64_t kPrime = 1099511628211U;  // FNV-1a, a code point at a time
  std::vector<std::uint64_t> grams;
  for (std::size_t i = 0; i + kGram <= letters.size(); ++i) {
    std::uint64_t hash = 14695981039346656037U;
    for (std::size_t j = i; j < i + kGram; ++j) hash = (hash ^ letters[j]) * kPrime;
    grams.push_back(hash);
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

std::size_t CountShared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared.size();
}

// Percent of the shorter one's grams that the other has too, cut off.
std::size_t PercentShared(const Narrative& a, const Narrative& b) {
  const std::size_t fewer = std::min(a.grams.size(), b.grams.size());
  return fewer == 0 ? 0 : 100 * CountShared(a.grams, b.grams) / fewer;
}

}  // namespace

void LintSameNarrative(const Assessed& assessed, Findings& findings) {
  std::vector<Narrative> earlier;
  ForEachAnswer(assessed, [&](int question, const Answer& answer) {
    Narrative narrative;
    narrative.question = assessed.program.elements[Index(question)].id;
    narrative.letters = Compared(answer.narrative.value_or(""));
    if (narrative.letters.size() < kShortest) return;
    narrative.grams = GramsOf(narrative.letters);
    const std::string path = "/answers/" + narrative.question + "/narrative";
    for (const Narrative& other : earlier) {  // the first that is alike says enough
      const Label first = Same(other.question);
      if (other.letters == narrative.letters) {
        findings.push_back(
            MakeFinding(AssessCode::kNarrativeTwice, path, {Same(narrative.question), first}));
        break;
      }
      const std::size_t percent = PercentShared(other, narrative);
      if (percent >= kNearlyPercent) {
        findings.push_back(
            MakeFinding(AssessCode::kNarrativeNearlyTwice, path,
                        {Same(narrative.question), first, Same(std::to_string(percent))}));
        break;
      }
    }
    earlier.push_back(std::move(narrative));
  });
}

}  // namespace radap
