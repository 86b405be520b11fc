#include "tools/bench/corpus/dossier_writer.h"

#include <array>
#include <cstring>
#include <iterator>

#include "rules/base/vocabulary.h"
#include "tools/bench/corpus/amounts.h"
#include "tools/bench/corpus/kpis.h"

namespace radap::bench {
namespace {

// A score is kept as this many parts of a point, so that every mean of the pack is a whole number.
constexpr std::int64_t kShare = 2520LL * 6 * 6 * 7;

constexpr std::string_view kParents[] = {"กระทรวงมหาดไทย", "กระทรวงการคลัง", "กระทรวงสาธารณสุข",
                                         "กระทรวงเกษตรและสหกรณ์"};

constexpr auto kHexPairs = [] {
  std::array<std::array<char, 2>, 256> pairs{};
  for (unsigned i = 0; i < 256; ++i) {
    pairs[i] = {"0123456789abcdef"[i >> 4], "0123456789abcdef"[i & 15]};
  }
  return pairs;
}();

std::string_view LastPart(std::string_view id, char separator) {
  return id.substr(id.rfind(separator) + 1);
}

}  // namespace

void DossierWriter::AddHex(int digits) {
  const std::size_t begin = out_.size();
  out_.resize(begin + static_cast<std::size_t>(digits));
  char* at = &out_[begin];
  std::uint64_t bits = 0;
  for (int i = 0; i < digits; i += 2) {
    if (i % 16 == 0) bits = random_.Next();
    std::memcpy(at + i, kHexPairs[bits & 0xff].data(), 2);
    bits >>= 8;
  }
}

void DossierWriter::WriteHead(std::uint64_t number) {
  Add("{\"format\":\"radap.dossier/1\",\"pack\":\"");
  Add(Corpus::kPack);
  Add("\",\"organisation\":{\"id\":\"org-");
  AppendDecimal(static_cast<std::int64_t>(number), 1, out_);
  Add("\",\"name\":\"สำนักงาน");
  words_.AppendPhrase(random_, out_);
  Add("\",\"parent\":\"");
  Add(kParents[random_.Below(std::size(kParents))]);
  if (!random_.OneIn(50)) {
    Add("\",\"kind\":\"");
    Add(KindTexts()[random_.Below(4)]);
  }
  const std::uint64_t year = random_.Below(20);
  year_ = year == 0 ? 2566 : year == 1 ? 2568 : 2567;
  Add("\"},\"fiscal_year\":");
  AppendDecimal(year_, 1, out_);
}

int DossierWriter::WriteEvidence(bool only_link) {
  int files = 0;
  Add(",\"evidence\":[");
  for (std::uint64_t left = random_.Percent(20) ? 2 : 1; left > 0; --left) {
    Add("{");
    if (!only_link) {
      ++files;
      Add("\"file\":\"");
      words_.AppendPhrase(random_, out_);
      Add(".pdf\",\"sha256\":\"");
      AddHex(64);
      Add("\"");
    }
    if (only_link || random_.OneIn(6)) {
      if (!only_link) Add(",");
      Add("\"url\":\"https://www.agency.go.th/pmqa/2567/");
      AddHex(12);
      Add(".pdf\"");
    }
    Add(left > 1 ? "}," : "}]");
  }
  return files;
}

bool DossierWriter::WriteIssue(const Element& issue) {
  if (faulty_ && random_.OneIn(200)) return false;
  if (!is_first_) Add(",");
  is_first_ = false;
  Add("\"");
  Add(LastPart(issue.id, '/'));
  const bool claimed = random_.Percent(92);
  Add(claimed ? "\":{\"claimed\":true" : "\":{\"claimed\":false");
  int files = 0;
  if (claimed && random_.Percent(issue.starred ? 97 : 93)) {
    files = WriteEvidence(faulty_ && issue.starred && random_.OneIn(15));
  }
  Add("}");
  return claimed && (files > 0 || !issue.starred);
}

void DossierWriter::WriteQuestion(int index, Size size) {
  const Element& question = pack_.elements[static_cast<std::size_t>(index)];
  Add("\"");
  Add(question.id);
  Add("\":{\"issues\":{");
  is_first_ = true;
  std::int64_t met = 0;
  for (const int child : question.children) {
    if (WriteIssue(pack_.elements[static_cast<std::size_t>(child)])) ++met;
  }
  const auto issues = static_cast<std::int64_t>(question.children.size());
  score_[static_cast<std::size_t>(index)] = 500 * kShare * met / issues;
  Add("},\"narrative\":\"");
  const std::int64_t letters =
      size == Size::kSlim ? random_.Between(50, 75) : random_.Between(2100, 2700);
  words_.AppendText(random_, static_cast<int>(letters), out_);
  Add("\"");
  if (needs_general_ && random_.OneIn(8)) Add(",\"remark\":\"ดูเอกสารแนบ\"");
  Add("}");
}

void DossierWriter::WriteAnswers(Size size) {
  Add(",\"answers\":{");
  bool is_first = true;
  for (std::size_t i = 0; i < pack_.elements.size(); ++i) {
    if (pack_.elements[i].kind != ElementKind::kQuestion) continue;
    if (!is_first) Add(",");
    is_first = false;
    WriteQuestion(static_cast<int>(i), size);
  }
  Add("}");
}

// Five: one for each group, a second or third one for the first that may have more. Seldom four or six.
void DossierWriter::WriteItemKpis(int index) {
  const Element& item = pack_.elements[static_cast<std::size_t>(index)];
  const auto groups = static_cast<int>(item.children.size());
  const int wanted = faulty_ && random_.OneIn(60) ? 4 : faulty_ && random_.OneIn(300) ? 6 : 5;
  int written = 0;
  std::int64_t sum = 0;
  for (int group = 0; group < groups; ++group) {
    for (int again = group == 0 ? wanted - groups + 1 : 1; again > 0 && written < wanted; --again) {
      const std::string_view id =
          pack_.elements[static_cast<std::size_t>(item.children[static_cast<std::size_t>(group)])]
              .id;
      if (!is_first_) Add(",");
      is_first_ = false;
      const KpiAmounts amounts = MakeKpiAmounts(random_, faulty_);
      const int number = LastPart(id, '/')[0] - '0';
      AppendKpi({item.id, number, year_}, amounts, faulty_, words_, random_, out_);
      if (++written <= 5) sum += KpiScore(amounts);
    }
  }
  score_[static_cast<std::size_t>(index)] = sum * kShare / 5;
}

void DossierWriter::WriteKpis() {
  Add(",\"kpis\":[");
  is_first_ = true;
  for (std::size_t i = 0; i < pack_.elements.size(); ++i) {
    const Element& element = pack_.elements[i];
    if (element.kind != ElementKind::kItem || element.children.empty()) continue;
    const auto child = static_cast<std::size_t>(element.children[0]);
    if (pack_.elements[child].kind == ElementKind::kGroup) WriteItemKpis(static_cast<int>(i));
  }
  Add("]");
}

std::int64_t DossierWriter::MeanOfChildren(int index) {
  const Element& element = pack_.elements[static_cast<std::size_t>(index)];
  const bool is_leaf = pack_.elements[static_cast<std::size_t>(element.children.at(0))].kind ==
                           ElementKind::kGroup ||
                       element.kind == ElementKind::kQuestion;
  if (is_leaf) return score_[static_cast<std::size_t>(index)];
  std::int64_t sum = 0;
  for (const int child : element.children) sum += MeanOfChildren(child);
  return sum / static_cast<std::int64_t>(element.children.size());
}

void DossierWriter::WriteClaim(int index) {
  if (!is_first_) Add(",");
  is_first_ = false;
  Add("\"");
  Add(pack_.elements[static_cast<std::size_t>(index)].id);
  Add("\":");
  std::int64_t score = MeanOfChildren(index);
  if (random_.Percent(claims_off_)) score = score / 2 + 250 * kShare;
  if (needs_general_ && random_.OneIn(8)) {
    Add("\"๕๐๐\"");
  } else {
    AppendRounded(score, kShare, out_);
  }
}

// Each category and then its items; the total last.
void DossierWriter::WriteClaims() {
  claims_off_ = faulty_ ? 8 : 0;
  Add(",\"claimed\":{");
  is_first_ = true;
  for (const int category : pack_.elements[0].children) {
    WriteClaim(category);
    for (const int item : pack_.elements[static_cast<std::size_t>(category)].children) {
      WriteClaim(item);
    }
  }
  WriteClaim(0);
  Add("}");
}

void DossierWriter::Write(Size size, std::uint64_t number) {
  faulty_ = random_.OneIn(2);
  needs_general_ = random_.OneIn(1000);
  WriteHead(number);
  WriteAnswers(size);
  WriteKpis();
  WriteClaims();
  if (needs_general_) Add(",\"prepared_by\":\"ฝ่ายแผน\"");
  Add("}");
}

}  // namespace radap::bench
