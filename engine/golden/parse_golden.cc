// Golden text -> cases. One line at a time: what it says hangs on its first word alone.
#include <algorithm>
#include <array>
#include <utility>

#include "engine/golden/golden.h"

namespace radap::golden {
namespace {

std::string_view Trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> words;
  while (!(text = Trim(text)).empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

// A number, or nothing for "-". `ok` becomes false for anything else.
std::optional<Exact> Amount(const std::string& word, bool& ok) {
  if (word == "-") return std::nullopt;
  std::optional<Exact> amount = Exact::Parse(word);
  ok = ok && amount.has_value();
  return amount;
}

bool IsNone(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 3> kFacts = {"direction", "target", "result"};
  return words.size() == 2 && words[0] == "no" &&
         std::ranges::find(kFacts, words[1]) != kFacts.end();
}

// One part of a KPI line, between commas.
bool ReadPart(const std::vector<std::string>& words, KpiLine& kpi) {
  if (words.empty()) return false;
  if (IsNone(words)) return true;
  bool ok = true;
  if (words.size() == 1) {
    kpi.direction = FindDirection(words[0]);
    return kpi.direction.has_value();
  }
  if (words.size() == 3 && words[0] == "history") {
    kpi.two_years_before = Amount(words[1], ok);
    kpi.year_before = Amount(words[2], ok);
    return ok;
  }
  if (words.size() != 2) return false;
  if (words[0] == "target") {
    kpi.target = Amount(words[1], ok);
  } else if (words[0] == "result") {
    kpi.result = Amount(words[1], ok);
  } else if (words[0] == "kind") {
    kpi.kind = FindKind(words[1]);
    ok = kpi.kind.has_value();
  } else {
    ok = false;
  }
  return ok;
}

bool ReadFacts(std::string_view text, KpiLine& kpi) {
  while (true) {
    const std::size_t comma = std::min(text.find(','), text.size());
    if (!ReadPart(Words(text.substr(0, comma)), kpi)) return false;
    if (comma == text.size()) return true;
    text.remove_prefix(comma + 1);
  }
}

std::string_view After(std::string_view text, std::string_view word) {
  return Trim(text.substr(text.find(word) + word.size()));
}

class Parser {
 public:
  Parser(std::string name, std::string_view text) : text_(text) { file_.name = std::move(name); }

  GoldenFile Parse() {
    while (!text_.empty()) {
      const std::size_t end = std::min(text_.find('\n'), text_.size());
      ++line_;
      ReadLine(text_.substr(0, end));
      text_.remove_prefix(std::min(end + 1, text_.size()));
    }
    for (const Case& one : file_.cases) {
      if (one.expects.empty()) Mistake(one.line, one.name, "a case that expects something");
    }
    return std::move(file_);
  }

 private:
  void ReadLine(std::string_view raw);
  bool ReadCase(const std::vector<std::string>& words);
  bool ReadExpect(const std::vector<std::string>& words, std::string_view text);
  bool ReadGiven(const std::vector<std::string>& words, std::string_view text);
  bool ReadClaim(const std::vector<std::string>& words, GivenLine& given);
  bool ReadKpis(const std::vector<std::string>& words, GivenLine& given);
  void Mistake(int line, const std::string& name, const std::string& expected,
               const std::string& got = "nothing") {
    file_.mistakes.push_back({file_.name, line, name, expected, got});
  }

  GoldenFile file_;
  std::string_view text_;
  int line_ = 0;
};

void Parser::ReadLine(std::string_view raw) {
  const std::string_view text = Trim(raw.substr(0, std::min(raw.find(" #"), raw.size())));
  if (text.empty() || text.front() == '#') return;
  const std::vector<std::string> words = Words(text);
  const bool is_case = words[0] == "case";
  bool ok = is_case ? ReadCase(words) : !file_.cases.empty();
  if (ok && !is_case) {
    ok = words[0] == "expect" ? ReadExpect(words, text) : ReadGiven(words, text);
  }
  if (ok) return;
  const std::string name = file_.cases.empty() || is_case ? "" : file_.cases.back().name;
  Mistake(line_, name, "a line of a golden file", std::string(text));
}

// case NAME of kpi GROUP | case NAME of dossier
bool Parser::ReadCase(const std::vector<std::string>& words) {
  const bool of_kpi = words.size() == 5 && words[2] == "of" && words[3] == "kpi";
  const bool of_dossier = words.size() == 4 && words[2] == "of" && words[3] == "dossier";
  if (!of_kpi && !of_dossier) return false;
  Case one;
  one.name = words[1];
  one.line = line_;
  if (of_kpi) one.kpi_group = words[4];
  file_.cases.push_back(std::move(one));
  return true;
}

bool Parser::ReadExpect(const std::vector<std::string>& words, std::string_view text) {
  ExpectLine expect;
  expect.line = line_;
  expect.text = text;
  if (words.size() == 3 && words[1] == "no" && words[2] == "findings") {
    expect.expected = Expected::kNoFindings;
  } else if (words.size() >= 3 && words[1] == "finding") {
    const bool at = words.size() == 5 && words[3] == "at";
    if (words.size() != 3 && !at) return false;
    expect.expected = Expected::kFinding;
    expect.name = words[2];
    if (at) expect.path = words[4];
  } else if (words.size() == 3) {
    expect.expected = Expected::kValue;
    expect.name = words[1];
    expect.value = words[2];
  } else {
    return false;
  }
  file_.cases.back().expects.push_back(std::move(expect));
  return true;
}

// claim all [files] | claim ID [file]
bool Parser::ReadClaim(const std::vector<std::string>& words, GivenLine& given) {
  if (words.size() < 2 || words.size() > 3) return false;
  const bool all = words[1] == "all";
  given.given = all ? Given::kClaimAll : Given::kClaim;
  given.id = words[1];
  given.files = words.size() == 3;
  return !given.files || words[2] == (all ? "files" : "file");
}

// kpis GROUP COUNT
bool Parser::ReadKpis(const std::vector<std::string>& words, GivenLine& given) {
  if (words.size() != 3) return false;
  const std::optional<Exact> count = Exact::Parse(words[2]);
  if (!count || *count < Exact(1) || *count > Exact(1000)) return false;
  given.given = Given::kKpis;
  given.id = words[1];
  given.count = 0;
  while (Exact(given.count) < *count) ++given.count;
  return Exact(given.count) == *count;
}

bool Parser::ReadGiven(const std::vector<std::string>& words, std::string_view text) {
  Case& one = file_.cases.back();
  GivenLine given;
  given.line = line_;
  bool ok = false;
  if (!one.kpi_group.empty()) {
    given.given = Given::kKpi;
    given.id = one.kpi_group;
    ok = one.given.empty() && ReadFacts(text, given.kpi);
  } else if (words[0] == "kind" && words.size() == 2) {
    const std::optional<OrganisationKind> kind = FindKind(words[1]);
    given.given = Given::kKind;
    given.kind = kind.value_or(OrganisationKind::kOther);
    ok = kind.has_value();
  } else if (words[0] == "kpis") {
    ok = ReadKpis(words, given);
  } else if (words[0] == "kpi" && words.size() > 2) {
    given.given = Given::kKpi;
    given.id = words[1];
    ok = ReadFacts(After(text, words[1]), given.kpi);
  } else if (words[0] == "claim") {
    ok = ReadClaim(words, given);
  } else if ((words[0] == "unclaim" || words[0] == "nofile") && words.size() == 2) {
    given.given = words[0] == "unclaim" ? Given::kUnclaim : Given::kNoFile;
    given.id = words[1];
    ok = true;
  }
  if (ok) one.given.push_back(std::move(given));
  return ok;
}

}  // namespace

GoldenFile ParseGolden(std::string name, std::string_view text) {
  return Parser(std::move(name), text).Parse();
}

}  // namespace radap::golden
