// Golden text -> cases. One line at a time: what it says hangs on its first word alone.
#include <array>
#include <utility>

#include "engine/golden/golden.h"
#include "engine/golden/parse_kpi.h"
#include "engine/golden/words.h"

namespace radap::golden {
namespace {

using WordList = std::vector<std::string>;

std::string_view After(std::string_view text, std::string_view word) {
  return Trim(text.substr(text.find(word) + word.size()));
}

// kind KIND
bool ReadKind(const WordList& words, GivenLine& given) {
  const std::optional<OrganisationKind> kind =
      words.size() == 2 ? FindKind(words[1]) : std::nullopt;
  given.kind = kind.value_or(OrganisationKind::kOther);
  return kind.has_value();
}

// year YEAR
bool ReadYear(const WordList& words, GivenLine& given) {
  const std::optional<int> year = words.size() == 2 ? YearIn(words[1]) : std::nullopt;
  given.number = year.value_or(0);
  return year.has_value();
}

// dossier FILE
bool ReadDossierLine(const WordList& words, GivenLine& given) {
  if (words.size() != 2) return false;
  given.file = TextIn(words[1]).value_or(words[1]);
  return true;
}

// kpis GROUP COUNT
bool ReadKpis(const WordList& words, GivenLine& given) {
  const std::optional<int> count = words.size() == 3 ? CountIn(words[2], 1) : std::nullopt;
  if (!count) return false;
  given.id = words[1];
  given.number = *count;
  return true;
}

// claim all [files] | claim ID [file]
bool ReadClaim(const WordList& words, GivenLine& given) {
  if (words.size() < 2 || words.size() > 3) return false;
  given.id = words[1];
  given.files = words.size() == 3;
  return !given.files || words[2] == (given.id == "all" ? "files" : "file");
}

// ID/NAME, parted at the last slash: names have none.
bool ReadFieldName(const std::string& word, GivenLine& given) {
  const std::size_t slash = word.rfind('/');
  if (slash == std::string::npos || slash + 1 == word.size()) return false;
  given.id = word.substr(0, slash);
  given.field = word.substr(slash + 1);
  return true;
}

// field ID/NAME "text" | N | yes | no | list N | list "text" "text"
bool ReadField(const WordList& words, GivenLine& given) {
  if (words.size() < 3 || !ReadFieldName(words[1], given)) return false;
  if (words[2] == "list") {
    std::vector<std::string> entries;
    const std::optional<int> count = words.size() == 4 ? CountIn(words[3], 0) : std::nullopt;
    for (std::size_t i = 3; i < words.size() && !count; ++i) {
      const std::optional<std::string> entry = TextIn(words[i]);
      if (!entry) return false;
      entries.push_back(*entry);
    }
    for (int i = 0; i < count.value_or(0); ++i) entries.push_back("entry " + std::to_string(i + 1));
    given.value = std::move(entries);
    return words.size() > 3;
  }
  if (words.size() != 3) return false;
  if (const std::optional<std::string> text = TextIn(words[2])) {
    given.value = *text;
  } else if (const std::optional<Exact> number = Exact::Parse(words[2])) {
    given.value = *number;
  } else {
    given.value = words[2] == "yes";
    return words[2] == "yes" || words[2] == "no";
  }
  return true;
}

// fill ID [LEVEL] | fill all [LEVEL]
bool ReadFill(const WordList& words, GivenLine& given) {
  if (words.size() < 2 || words.size() > 3) return false;
  given.id = words[1];
  if (words.size() == 3) given.level = words[2];
  return true;
}

// blank all | blank ID | blank ID/NAME
bool ReadBlank(const WordList& words, GivenLine& given) {
  if (words.size() != 2) return false;
  if (ReadFieldName(words[1], given)) return true;
  given.id = words[1];
  return words[1].find('/') == std::string::npos;
}

// rating ID N | rating ID of YEAR N; "-" takes it away
bool ReadRating(const WordList& words, GivenLine& given) {
  const bool of_year = words.size() == 5 && words[2] == "of" && YearIn(words[3]);
  if (words.size() != 3 && !of_year) return false;
  given.id = words[1];
  if (of_year) given.number = *YearIn(words[3]);
  given.amount = Exact::Parse(words.back());
  return given.amount || words.back() == "-";
}

bool ReadId(const WordList& words, GivenLine& given) {
  if (words.size() != 2) return false;
  given.id = words[1];
  return true;
}

struct Form {
  std::string_view word;
  Given given;
  bool (*read)(const WordList&, GivenLine&);
};

constexpr std::array<Form, 12> kForms = {{
    {"dossier", Given::kDossier, ReadDossierLine},
    {"year", Given::kYear, ReadYear},
    {"kind", Given::kKind, ReadKind},
    {"kpis", Given::kKpis, ReadKpis},
    {"claim", Given::kClaim, ReadClaim},
    {"unclaim", Given::kUnclaim, ReadId},
    {"nofile", Given::kNoFile, ReadId},
    {"field", Given::kField, ReadField},
    {"fill", Given::kFill, ReadFill},
    {"blank", Given::kBlank, ReadBlank},
    {"rating", Given::kRating, ReadRating},
    {"inapplicable", Given::kInapplicable, ReadId},
}};

bool Has(const Case& one, Given given) {
  for (const GivenLine& line : one.given) {
    if (line.given == given) return true;
  }
  return false;
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
  bool ReadCase(const WordList& words);
  bool ReadExpect(const WordList& words, std::string_view text);
  bool ReadGiven(const WordList& words, std::string_view text);
  void Mistake(int line, const std::string& name, const std::string& expected,
               const std::string& got = "nothing") {
    file_.mistakes.push_back({file_.name, line, name, expected, got, true});
  }

  GoldenFile file_;
  std::string_view text_;
  int line_ = 0;
};

void Parser::ReadLine(std::string_view raw) {
  const std::string_view text = WithoutComment(raw);
  if (text.empty()) return;
  const WordList words = Words(text);
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
bool Parser::ReadCase(const WordList& words) {
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

// expect no findings | expect finding NAME [at PATH] | expect ID VALUE | expect RULE VALUE | expect ID RULE VALUE
bool Parser::ReadExpect(const WordList& words, std::string_view text) {
  Case& one = file_.cases.back();
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
  } else if (words.size() == 3 || words.size() == 4) {
    const bool is_rule = words.size() == 4 || !one.kpi_group.empty();
    expect.expected = Expected::kValue;
    expect.value = words.back();
    if (words.size() == 4 || !is_rule) expect.id = words[1];
    if (is_rule) expect.name = words[words.size() - 2];
  } else {
    return false;
  }
  one.expects.push_back(std::move(expect));
  return true;
}

bool Parser::ReadGiven(const WordList& words, std::string_view text) {
  Case& one = file_.cases.back();
  GivenLine given;
  given.line = line_;
  bool ok = false;
  if (!one.kpi_group.empty() && words[0] != "year") {
    given.given = Given::kKpi;
    given.id = one.kpi_group;
    ok = !Has(one, Given::kKpi) && ReadFacts(text, given.kpi);
  } else if (words[0] == "kpi" && words.size() > 2) {
    given.given = Given::kKpi;
    given.id = words[1];
    ok = ReadFacts(After(text, words[1]), given.kpi);
  }
  for (const Form& form : kForms) {
    if (given.given == Given::kKpi || form.word != words[0]) continue;
    given.given = form.given;
    ok = form.read(words, given);
  }
  if (given.given == Given::kDossier) ok = ok && one.given.empty();
  if (given.given == Given::kYear) ok = ok && !Has(one, Given::kYear);
  if (ok) one.given.push_back(std::move(given));
  return ok;
}

}  // namespace

GoldenFile ParseGolden(std::string name, std::string_view text) {
  return Parser(std::move(name), text).Parse();
}

}  // namespace radap::golden
