#include "tests/reference/plain_dossier.h"

#include <cstddef>
#include <random>
#include <utility>

#include "tests/reference/draw.h"

namespace radap::reference {
namespace {

using Member = std::pair<std::string, std::string>;  // key, value already written as JSON

std::string Quoted(const std::string& text) {
  static const char kHexDigits[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 0x20) {
      out += std::string("\\u00") + kHexDigits[byte / 16] + kHexDigits[byte % 16];
      continue;
    }
    if (letter == '"' || letter == '\\') out += '\\';
    out += letter;
  }
  return out + "\"";
}

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : varied_(seed != 0), engine_(seed), draw_(engine_) {}

  std::string Dossier(const PlainDossier& dossier);

 private:
  std::string Space();
  std::string Object(std::vector<Member> members);
  std::string Array(const std::vector<std::string>& values);
  std::string OrganisationText(const PlainDossier& dossier);
  std::string EvidenceText(const Evidence& evidence);
  std::string IssueText(const Issue& issue);
  std::string AnswerText(const Answer& answer);
  std::string KpiText(const Kpi& kpi);

  bool varied_;
  std::mt19937_64 engine_;
  Draw draw_;
};

std::string Writer::Space() {
  static const std::vector<std::string> spaces = {"", "", " ", "\n", "\t", "\r\n  "};
  return varied_ ? draw_.OneOf(spaces) : "";
}

std::string Writer::Object(std::vector<Member> members) {
  if (varied_) draw_.Shuffle(members);
  std::string out = "{" + Space();
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) out += "," + Space();
    out += Quoted(members[i].first) + Space();
    out += ":" + Space();
    out += members[i].second + Space();
  }
  return out + "}";
}

std::string Writer::Array(const std::vector<std::string>& values) {
  std::string out = "[" + Space();
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += "," + Space();
    out += values[i] + Space();
  }
  return out + "]";
}

std::string Writer::OrganisationText(const PlainDossier& dossier) {
  std::vector<Member> members = {{"id", Quoted("reference")}};
  if (dossier.kind) members.emplace_back("kind", Quoted(*dossier.kind));
  return Object(members);
}

std::string Writer::EvidenceText(const Evidence& evidence) {
  std::vector<Member> members;
  if (evidence.file) members.emplace_back("file", Quoted("เอกสารแนบ 1.pdf"));
  if (evidence.url) members.emplace_back("url", Quoted("https://example.go.th/evidence?id=1"));
  return Object(members);
}

std::string Writer::IssueText(const Issue& issue) {
  std::vector<Member> members;
  if (issue.claimed) members.emplace_back("claimed", *issue.claimed ? "true" : "false");
  if (!issue.evidence.empty()) {
    std::vector<std::string> entries;
    for (const Evidence& evidence : issue.evidence) entries.push_back(EvidenceText(evidence));
    members.emplace_back("evidence", Array(entries));
  }
  return Object(members);
}

std::string Writer::AnswerText(const Answer& answer) {
  std::vector<Member> issues;
  for (const auto& [number, issue] : answer.issues) {
    issues.emplace_back(std::to_string(number), IssueText(issue));
  }
  return Object({{"issues", Object(issues)}});
}

std::string Writer::KpiText(const Kpi& kpi) {
  const auto amount = [&kpi](const std::string& text) {
    return kpi.as_strings ? Quoted(text) : text;
  };
  std::vector<Member> results;
  for (const auto& [year, result] : kpi.results) {
    results.emplace_back(std::to_string(year), result ? amount(*result) : "null");
  }
  std::vector<Member> members = {{"item", Quoted(kpi.item)}, {"group", std::to_string(kpi.group)}};
  if (kpi.direction) members.emplace_back("direction", Quoted(*kpi.direction));
  if (kpi.target) members.emplace_back("target", amount(*kpi.target));
  members.emplace_back("results", Object(results));
  return Object(members);
}

std::string Writer::Dossier(const PlainDossier& dossier) {
  std::vector<Member> answers;
  for (const auto& [question, answer] : dossier.answers) {
    answers.emplace_back(question, AnswerText(answer));
  }
  std::vector<std::string> kpis;
  for (const Kpi& kpi : dossier.kpis) kpis.push_back(KpiText(kpi));
  std::vector<Member> members = {{"format", Quoted("radap.dossier/1")},
                                 {"pack", Quoted("pmqa4-2568")},
                                 {"organisation", OrganisationText(dossier)},
                                 {"fiscal_year", std::to_string(dossier.fiscal_year)}};
  members.emplace_back("answers", Object(answers));
  members.emplace_back("kpis", Array(kpis));
  return Object(members);
}

}  // namespace

std::string ToJson(const PlainDossier& dossier, std::uint64_t seed) {
  return Writer(seed).Dossier(dossier);
}

}  // namespace radap::reference
