#include "engine/form/leaves.h"

#include "engine/dossier/json_tree.h"

namespace radap {
namespace {

// Adds what differs from the default, so that an absent value has no leaf.
class Adder {
 public:
  Adder(Leaves& leaves, std::string path) : leaves_(leaves), path_(std::move(path)) {}

  void Text(const char* name, const std::string& text) const {
    if (!text.empty()) leaves_[path_ + "/" + name] = text;
  }
  void Amount(const char* name, const std::optional<Exact>& amount) const {
    if (amount) leaves_[path_ + "/" + name] = *amount;
  }
  void Applicable(bool applicable) const {
    if (!applicable) leaves_[path_ + "/applicable"] = false;
  }
  template <typename T>
  void ByYear(const char* name, const std::map<int, T>& by_year) const {
    for (const auto& [year, value] : by_year) {
      leaves_[path_ + "/" + name + "/" + std::to_string(year)] = value;
    }
  }
  // Keeps that it is there: call last, with the number of leaves before.
  void PresentIfNothingSince(std::size_t before) const {
    if (leaves_.size() == before) leaves_[path_] = Present{};
  }

 private:
  Leaves& leaves_;
  std::string path_;
};

void AddEvidence(const std::string& path, const Evidence& evidence, Leaves& leaves) {
  const std::size_t before = leaves.size();
  const Adder add(leaves, path);
  add.Text("file", evidence.file);
  add.Text("url", evidence.url);
  add.Text("sha256", evidence.sha256);
  add.PresentIfNothingSince(before);
}

void AddIssue(const std::string& path, const IssueAnswer& issue, Leaves& leaves) {
  const std::size_t before = leaves.size();
  const Adder add(leaves, path);
  add.Applicable(issue.applicable);
  if (issue.claimed) leaves[path + "/claimed"] = *issue.claimed;
  for (std::size_t i = 0; i < issue.evidence.size(); ++i) {
    AddEvidence(path + "/evidence/" + std::to_string(i), issue.evidence[i], leaves);
  }
  add.PresentIfNothingSince(before);
}

Leaf LeafOf(const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* amount = std::get_if<Exact>(&value)) return *amount;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  return std::get<std::vector<std::string>>(value);
}

void AddAnswer(const std::string& path, const Answer& answer, Leaves& leaves) {
  const std::size_t before = leaves.size();
  const Adder add(leaves, path);
  add.Applicable(answer.applicable);
  if (answer.narrative) leaves[path + "/narrative"] = *answer.narrative;
  for (const auto& [name, value] : answer.fields) {
    leaves[path + "/fields" + PathStep(name)] = LeafOf(value);
  }
  for (const auto& [number, issue] : answer.issues) {
    AddIssue(path + "/issues" + PathStep(number), issue, leaves);
  }
  add.PresentIfNothingSince(before);
}

void AddKpi(const std::string& path, const Kpi& kpi, Leaves& leaves) {
  const std::size_t before = leaves.size();
  const Adder add(leaves, path);
  add.Text("item", kpi.item);
  if (kpi.group) leaves[path + "/group"] = Exact(*kpi.group);
  add.Text("name", kpi.name);
  add.Text("unit", kpi.unit);
  add.Text("note", kpi.note);
  if (kpi.direction) leaves[path + "/direction"] = std::string(TextOf(*kpi.direction));
  add.Applicable(kpi.applicable);
  add.Amount("baseline", kpi.baseline);
  add.Amount("target", kpi.target);
  for (const auto& [year, target] : kpi.targets) {
    AddTarget(path + "/targets/" + std::to_string(year), target, leaves);
  }
  add.ByYear("judged", kpi.judged);
  add.ByYear("results", kpi.results);
  add.Amount("claimed/success", kpi.claimed.success);
  add.Amount("claimed/score", kpi.claimed.score);
  add.PresentIfNothingSince(before);
}

void AddPrinted(const std::string& path, const PrintedFigure& figure, Leaves& leaves) {
  leaves[path + "/what"] = std::string(WordOf(figure.what));
  const Adder add(leaves, path);
  add.Text("of", figure.of);
  add.Text("value", figure.value);
  if (!figure.parts.empty()) leaves[path + "/parts"] = figure.parts;
  add.Text("at", figure.at);
  if (figure.is_basis) leaves[path + "/basis"] = true;
}

void AddOrganisation(const Organisation& organisation, Leaves& leaves) {
  const Adder add(leaves, "/organisation");
  add.Text("id", organisation.id);
  add.Text("name", organisation.name);
  add.Text("name_en", organisation.name_en);
  add.Text("parent", organisation.parent);
  if (organisation.kind) add.Text("kind", std::string(TextOf(*organisation.kind)));
}

}  // namespace

void AddTarget(const std::string& path, const YearTarget& target, Leaves& leaves) {
  const std::size_t before = leaves.size();
  if (target.amount) leaves[path] = *target.amount;
  if (!target.text.empty()) leaves[path + "/text"] = target.text;
  if (target.to_baseline) leaves[path + "/to_baseline"] = true;
  if (target.to_year) leaves[path + "/to_year"] = Exact(*target.to_year);
  if (!target.plus.IsZero()) leaves[path + "/plus"] = target.plus;
  if (!target.plus_percent.IsZero()) leaves[path + "/plus_percent"] = target.plus_percent;
  if (leaves.size() == before) leaves[path] = Present{};
}

Leaves LeavesOf(const Dossier& dossier) {
  Leaves leaves;
  if (!dossier.pack.empty()) leaves["/pack"] = dossier.pack;
  AddOrganisation(dossier.organisation, leaves);
  if (dossier.fiscal_year) leaves["/fiscal_year"] = Exact(*dossier.fiscal_year);
  for (const auto& [id, answer] : dossier.answers) {
    AddAnswer("/answers" + PathStep(id), answer, leaves);
  }
  for (const auto& [id, rating] : dossier.ratings) {
    const std::string path = "/ratings" + PathStep(id);
    if (rating.empty()) leaves[path] = Present{};
    for (const auto& [year, amount] : rating) leaves[path + "/" + std::to_string(year)] = amount;
  }
  for (std::size_t i = 0; i < dossier.kpis.size(); ++i) {
    AddKpi("/kpis/" + std::to_string(i), dossier.kpis[i], leaves);
  }
  for (const auto& [id, score] : dossier.claimed) leaves["/claimed" + PathStep(id)] = score;
  for (std::size_t i = 0; i < dossier.printed.size(); ++i) {
    AddPrinted("/printed/" + std::to_string(i), dossier.printed[i], leaves);
  }
  return leaves;
}

}  // namespace radap
