// A case's lines -> the dossier that they tell of.
#include <algorithm>
#include <utility>

#include "engine/dossier/read_dossier.h"
#include "engine/golden/build_parts.h"

namespace radap::golden {
namespace {

IssueAnswer& AnswerOf(const std::string& issue_id, Dossier& dossier) {
  const std::size_t slash = std::min(issue_id.find('/'), issue_id.size());
  const std::string number = slash < issue_id.size() ? issue_id.substr(slash + 1) : "";
  return dossier.answers[issue_id.substr(0, slash)].issues[number];
}

void Claim(const std::string& issue_id, bool file, Dossier& dossier) {
  IssueAnswer& answer = AnswerOf(issue_id, dossier);
  answer.claimed = true;
  answer.evidence.clear();
  if (file) answer.evidence.push_back({"evidence.pdf", "", ""});
}

// Each starred issue has a file, if any has.
void ClaimAll(const Program& program, bool files, Dossier& dossier) {
  for (const Element& element : program.elements) {
    if (element.kind == ElementKind::kIssue) Claim(element.id, files && element.starred, dossier);
  }
}

Wrong AddIssue(const Program& program, const GivenLine& line, Dossier& dossier) {
  if (line.given == Given::kClaim && line.id == "all") {
    ClaimAll(program, line.files, dossier);
    return std::nullopt;
  }
  if (Wrong wrong = UnlessKind(program, line.id, ElementKind::kIssue)) return wrong;
  if (line.given == Given::kClaim) {
    Claim(line.id, line.files, dossier);
  } else if (line.given == Given::kUnclaim) {
    AnswerOf(line.id, dossier).claimed = false;
  } else {
    AnswerOf(line.id, dossier).evidence.clear();
  }
  return std::nullopt;
}

Wrong AddRating(const Program& program, const GivenLine& line, Dossier& dossier) {
  std::map<int, Exact>& ratings = dossier.ratings[line.id];
  if (line.number == 0 || line.number == dossier.fiscal_year) ratings.erase(0);
  const int year = line.number == 0 ? dossier.fiscal_year.value_or(0) : line.number;
  if (line.amount) {
    ratings[year] = *line.amount;
  } else {
    ratings.erase(year);
  }
  return UnlessKind(program, line.id, ElementKind::kItem);
}

Wrong AddInapplicable(const Program& program, const GivenLine& line, Dossier& dossier) {
  if (line.id.find('#') != std::string::npos) {
    Kpi* kpi = FindKpi(line.id, dossier);
    if (kpi == nullptr) return Unknown(ElementKind::kKpi, line.id);
    kpi->applicable = false;
    return std::nullopt;
  }
  const int found = program.Find(line.id);
  if (found < 0) return "no `" + line.id + "`";
  const ElementKind kind = program.elements[static_cast<std::size_t>(found)].kind;
  if (kind == ElementKind::kGroup) return "a KPI group; only its KPIs can be inapplicable";
  if (kind == ElementKind::kIssue) {
    AnswerOf(line.id, dossier).applicable = false;
  } else {
    dossier.answers[line.id].applicable = false;
  }
  return std::nullopt;
}

Wrong Add(const Program& program, const GivenLine& line, Dossier& dossier) {
  switch (line.given) {
    case Given::kDossier:
    case Given::kYear:
      return std::nullopt;  // done by Start
    case Given::kKind:
      dossier.organisation.kind = line.kind;
      return std::nullopt;
    case Given::kKpis:
      return AddBestKpis(program, line, dossier);
    case Given::kKpi:
      return AddKpiLine(program, line, dossier);
    case Given::kClaim:
    case Given::kUnclaim:
    case Given::kNoFile:
      return AddIssue(program, line, dossier);
    case Given::kField:
    case Given::kFill:
    case Given::kBlank:
      return AddFields(program, line, dossier);
    case Given::kRating:
      return AddRating(program, line, dossier);
    case Given::kInapplicable:
      return AddInapplicable(program, line, dossier);
  }
  return std::nullopt;
}

// The dossier that a case changes: that of a file, or an empty one.
Built Start(const Program& program, const Case& one, const ReadBytes& read) {
  Built built;
  Dossier& dossier = built.dossier;
  dossier.pack = program.id;
  dossier.organisation.id = "golden";
  dossier.fiscal_year = kFiscalYear;
  for (const GivenLine& line : one.given) {
    if (line.given == Given::kYear) dossier.fiscal_year = line.number;
    if (line.given != Given::kDossier) continue;
    const std::optional<std::string> bytes = read ? read(line.file) : std::nullopt;
    std::optional<Dossier> given;
    if (bytes) given = ReadDossier(*bytes, built.findings);
    if (given) {
      dossier = std::move(*given);
    } else {
      built.bad_lines.push_back({line.line, "a dossier that can be read",
                                 (bytes ? "no dossier in `" : "no file `") + line.file + "`"});
    }
  }
  return built;
}

}  // namespace

Wrong Unknown(ElementKind kind, const std::string& id) {
  return "no " + std::string(radap::TextOf(kind)) + " `" + id + "`";
}

Wrong UnlessKind(const Program& program, const std::string& id, ElementKind kind) {
  const int element = program.Find(id);
  if (element >= 0 && program.elements[static_cast<std::size_t>(element)].kind == kind) {
    return std::nullopt;
  }
  return Unknown(kind, id);
}

Built BuildDossier(const Program& program, const Case& one, const ReadBytes& read) {
  Built built = Start(program, one, read);
  for (const GivenLine& line : one.given) {
    const Wrong wrong = Add(program, line, built.dossier);
    if (wrong) built.bad_lines.push_back({line.line, "an id of the pack", *wrong});
  }
  return built;
}

}  // namespace radap::golden
