#include "tests/engine/history/forms.h"

#include <map>

#include "engine/mapping/mapping.h"
#include "rules/base/index.h"
#include "rules/packs/packs.h"

namespace radap::testing {
namespace {

int Below(std::mt19937_64& random, int limit) {
  return static_cast<int>(random() % static_cast<std::uint64_t>(limit));
}

FieldValue RandomValue(FieldKind kind, std::mt19937_64& random) {
  switch (kind) {
    case FieldKind::kNumber:
    case FieldKind::kPercent:
      return Exact(Below(random, 100));
    case FieldKind::kList:
      return std::vector<std::string>(static_cast<std::size_t>(Below(random, 4)), "ก");
    default:
      return std::string("ก");
  }
}

Answer RandomAnswer(const Program& program, const Element& question, std::mt19937_64& random) {
  Answer answer;
  for (const int field : question.fields) {
    const Field& one = program.fields[Index(field)];
    if (Below(random, 12) == 0) continue;
    answer.fields[program.field_names[Index(one.name)]] = RandomValue(one.kind, random);
  }
  for (const int child : question.children) {
    const std::string& id = program.elements[Index(child)].id;
    if (Below(random, 5) == 0) continue;
    IssueAnswer& issue = answer.issues[id.substr(id.find('/') + 1)];
    issue.claimed = Below(random, 4) != 0;
    if (Below(random, 2) == 0) issue.evidence.push_back({.file = "a.pdf", .sha256 = "", .url = ""});
  }
  return answer;
}

Kpi RandomKpi(const std::string& group_id, int fiscal_year, std::mt19937_64& random) {
  Kpi kpi;
  const std::size_t slash = group_id.find('/');
  kpi.item = group_id.substr(0, slash);
  kpi.group = std::stoi(group_id.substr(slash + 1));
  kpi.name = "ตัวชี้วัด " + group_id;
  kpi.direction = Below(random, 3) == 0 ? Direction::kLower : Direction::kHigher;
  kpi.target = Exact(100);
  for (int year = fiscal_year - 2; year <= fiscal_year; ++year) {
    if (Below(random, 8) != 0) kpi.results[year] = Exact(90 + Below(random, 25));
  }
  return kpi;
}

}  // namespace

const Program& Pack(const std::string& id) {
  static std::map<std::string, LoadedPack> packs;
  auto found = packs.find(id);
  if (found == packs.end()) {
    found = packs.emplace(id, CompilePack(FindPack(id, {}).value())).first;
  }
  return found->second.program.value();
}

Dossier RandomForm(const Program& program, int fiscal_year, std::mt19937_64& random) {
  Dossier dossier;
  dossier.pack = program.id;
  dossier.organisation.id = "o";
  dossier.organisation.name = "ก";
  dossier.organisation.kind = OrganisationKind::kPolicy;
  dossier.fiscal_year = fiscal_year;
  for (const Element& element : program.elements) {
    if (element.kind == ElementKind::kQuestion && Below(random, 10) != 0) {
      dossier.answers[element.id] = RandomAnswer(program, element, random);
    }
    if (element.kind == ElementKind::kGroup && Below(random, 4) != 0) {
      dossier.kpis.push_back(RandomKpi(element.id, fiscal_year, random));
      dossier.kpis.back().index = static_cast<int>(dossier.kpis.size()) - 1;
    }
  }
  return dossier;
}

Dossier Mapped(const Program& to, const Program& from, const Dossier& dossier) {
  MappingMistakes mistakes;
  const Mapping mapping = ParseMapping(FindMapping(to.source, from.id).value(), mistakes);
  Evaluation own = Evaluate(from, dossier);
  return MapDossier(mapping, to, own).dossier;
}

}  // namespace radap::testing
