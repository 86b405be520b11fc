#include "engine/batch/rows/finding_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

namespace radap::batch {
namespace {

constexpr std::string_view kListed[] = {
#define FINDING(name, text, severity, th, en) text,
#include "engine/dossier/all_findings.def"
#undef FINDING
};
constexpr std::size_t kSeverities = 3;

struct Heads {
  std::vector<std::uint16_t> place;  // by number of the code: in `heads`
  std::vector<std::array<RowText, kSeverities>> heads;
};

Heads MakeHeads() {
  Heads words;
  words.heads.reserve(std::size(kListed));
  for (const std::string_view code : kListed) {
    const std::size_t number = NumberOfFinding(code);
    words.place.resize(std::max(words.place.size(), number + 1));
    words.place[number] = static_cast<std::uint16_t>(words.heads.size());
    std::array<RowText, kSeverities>& heads = words.heads.emplace_back();
    for (std::size_t i = 0; i < kSeverities; ++i) {
      heads[i].Add("{\"code\":\"");
      heads[i].Add(code);
      heads[i].Add("\",\"severity\":\"");
      heads[i].Add(TextOf(static_cast<Severity>(i)));
      heads[i].Add("\"");
    }
  }
  return words;
}

}  // namespace

const RowText& HeadOf(FindingCode code, Severity severity) {
  static const Heads kWords = MakeHeads();
  const std::size_t place = kWords.place[static_cast<std::size_t>(code)];
  return kWords.heads[place][static_cast<std::size_t>(severity)];
}

std::string_view CodeText(FindingCode code) {
  return HeadOf(code, Severity::kError).text().substr(9, 5);
}

std::string MeaningOf(std::string_view code, Language language) {
  constexpr std::size_t kMostArgs = 10;
  if (std::ranges::find(kListed, code) == std::ranges::end(kListed)) return "";
  const std::vector<Label> args(kMostArgs, Same("…"));
  return MessageOf(MakeFinding(FindingCode{NumberOfFinding(code)}, "", args), language);
}

}  // namespace radap::batch
