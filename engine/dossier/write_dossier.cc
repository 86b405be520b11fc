#include "engine/dossier/write_dossier.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <variant>

#include "engine/dossier/json_writer.h"
#include "engine/dossier/plain_amount.h"

namespace radap {
namespace {

using Layout = JsonWriter::Layout;

bool IsDigit(char letter) { return letter >= '0' && letter <= '9'; }

// The digits at the start of the text, without leading zeros; they are taken from the text.
std::string_view TakeNumber(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && IsDigit(text[size])) ++size;
  std::string_view digits = text.substr(0, size);
  text.remove_prefix(size);
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

// "1.2" before "1.10", as people count.
bool IsBefore(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (IsDigit(a[0]) && IsDigit(b[0])) {
      const std::string_view left = TakeNumber(a);
      const std::string_view right = TakeNumber(b);
      if (left.size() != right.size()) return left.size() < right.size();
      if (left != right) return left < right;
    } else if (a[0] != b[0]) {
      return a[0] < b[0];
    } else {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.empty() && !b.empty();
}

// The members of a map by ids in the order of people.
template <typename Map>
std::vector<const typename Map::value_type*> InOrder(const Map& map) {
  std::vector<const typename Map::value_type*> members;
  for (const auto& member : map) members.push_back(&member);
  std::stable_sort(members.begin(), members.end(),
                   [](const auto* a, const auto* b) { return IsBefore(a->first, b->first); });
  return members;
}

class DossierWriter {
 public:
  std::string Write(const Dossier& dossier);

 private:
  void Text(std::string_view key, std::string_view text);
  void Amount(std::string_view key, const Exact& amount);
  void Amount(std::string_view key, const std::optional<Exact>& amount);
  void NotApplicable(bool applicable);
  void ByYear(std::string_view key, const std::map<int, Exact>& amounts);
  void Members(const Organisation& organisation);
  void Members(const Evidence& evidence);
  void Members(const IssueAnswer& issue);
  void Fields(const std::map<std::string, FieldValue>& fields);
  void Value(const FieldValue& value);
  void Write(const Answer& answer);
  void Target(const YearTarget& target);
  void Targets(const std::map<int, YearTarget>& targets);
  void Members(const Kpi& kpi);
  void Members(const KpiClaim& claim);
  void Members(const PrintedFigure& figure);
  void Answers(const std::map<std::string, Answer>& answers);
  void Ratings(const std::map<std::string, std::map<int, Exact>>& ratings);
  template <typename T>
  void List(std::string_view key, const std::vector<T>& elements, Layout layout);

  JsonWriter json_;
};

void DossierWriter::Text(std::string_view key, std::string_view text) {
  if (!text.empty()) json_.Text(key, text);
}

void DossierWriter::Amount(std::string_view key, const Exact& amount) {
  json_.Number(key, PlainAmount(amount));
}

void DossierWriter::Amount(std::string_view key, const std::optional<Exact>& amount) {
  if (amount) Amount(key, *amount);
}

void DossierWriter::NotApplicable(bool applicable) {
  if (!applicable) json_.Truth("applicable", false);
}

void DossierWriter::ByYear(std::string_view key, const std::map<int, Exact>& amounts) {
  json_.Key(key);
  json_.BeginObject();
  for (const auto& [year, amount] : amounts) Amount(std::to_string(year), amount);
  json_.EndObject();
}

template <typename T>
void DossierWriter::List(std::string_view key, const std::vector<T>& elements, Layout layout) {
  if (elements.empty()) return;
  json_.Key(key);
  json_.BeginArray(layout);
  for (const T& element : elements) {
    json_.BeginObject();
    Members(element);
    json_.EndObject();
  }
  json_.EndArray();
}

void DossierWriter::Members(const Organisation& organisation) {
  Text("id", organisation.id);
  Text("name", organisation.name);
  Text("name_en", organisation.name_en);
  Text("parent", organisation.parent);
  if (organisation.kind) json_.Text("kind", TextOf(*organisation.kind));
}

void DossierWriter::Members(const Evidence& evidence) {
  Text("file", evidence.file);
  Text("sha256", evidence.sha256);
  Text("url", evidence.url);
}

void DossierWriter::Members(const IssueAnswer& issue) {
  NotApplicable(issue.applicable);
  if (issue.claimed) json_.Truth("claimed", *issue.claimed);
  List("evidence", issue.evidence, Layout::kOneLine);
}

void DossierWriter::Value(const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    json_.Text(*text);
  } else if (const auto* number = std::get_if<Exact>(&value)) {
    json_.Number(PlainAmount(*number));
  } else if (const auto* truth = std::get_if<bool>(&value)) {
    json_.Truth(*truth);
  } else if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) {
    json_.BeginArray();
    for (const std::string& one : *texts) json_.Text(one);
    json_.EndArray();
  }
}

void DossierWriter::Fields(const std::map<std::string, FieldValue>& fields) {
  if (fields.empty()) return;
  json_.Key("fields");
  json_.BeginObject(Layout::kLines);
  for (const auto* field : InOrder(fields)) {
    json_.Key(field->first);
    Value(field->second);
  }
  json_.EndObject();
}

bool IsLong(const FieldValue& value) {
  return std::holds_alternative<std::string>(value) ||
         std::holds_alternative<std::vector<std::string>>(value);
}

// Amounts and ticks alone take one line.
Layout LayoutOf(const Answer& answer) {
  const bool has_words =
      answer.narrative || std::any_of(answer.fields.begin(), answer.fields.end(),
                                      [](const auto& field) { return IsLong(field.second); });
  return has_words || !answer.issues.empty() ? Layout::kLines : Layout::kOneLine;
}

void DossierWriter::Write(const Answer& answer) {
  json_.BeginObject(LayoutOf(answer));
  NotApplicable(answer.applicable);
  if (!answer.issues.empty()) {
    json_.Key("issues");
    json_.BeginObject(Layout::kLines);
    for (const auto* issue : InOrder(answer.issues)) {
      json_.Key(issue->first);
      json_.BeginObject();
      Members(issue->second);
      json_.EndObject();
    }
    json_.EndObject();
  }
  Fields(answer.fields);
  if (answer.narrative) json_.Text("narrative", *answer.narrative);
  json_.EndObject();
}

void DossierWriter::Answers(const std::map<std::string, Answer>& answers) {
  if (answers.empty()) return;
  json_.Key("answers");
  json_.BeginObject(Layout::kLines);
  for (const auto* answer : InOrder(answers)) {
    json_.Key(answer->first);
    Write(answer->second);
  }
  json_.EndObject();
}

// A rating of year 0 stands alone.
void DossierWriter::Ratings(const std::map<std::string, std::map<int, Exact>>& ratings) {
  if (ratings.empty()) return;
  json_.Key("ratings");
  json_.BeginObject(Layout::kLines);
  for (const auto* rating : InOrder(ratings)) {
    const auto of_fiscal_year = rating->second.find(0);
    if (of_fiscal_year == rating->second.end()) {
      ByYear(rating->first, rating->second);
    } else {
      Amount(rating->first, of_fiscal_year->second);
    }
  }
  json_.EndObject();
}

void DossierWriter::Target(const YearTarget& target) {
  const bool is_relative = target.to_baseline || target.to_year;
  if (target.amount) return json_.Number(PlainAmount(*target.amount));
  if (!is_relative && target.text.empty()) return json_.Null();
  json_.BeginObject();
  Text("text", target.text);
  if (target.to_baseline) json_.Text("relative_to", "baseline");
  if (target.to_year) json_.Text("relative_to", std::to_string(*target.to_year));
  if (is_relative && target.plus_percent.IsZero()) Amount("plus", target.plus);
  if (is_relative && !target.plus_percent.IsZero()) Amount("plus_percent", target.plus_percent);
  json_.EndObject();
}

void DossierWriter::Targets(const std::map<int, YearTarget>& targets) {
  if (targets.empty()) return;
  json_.Key("targets");
  json_.BeginObject();
  for (const auto& [year, target] : targets) {
    json_.Key(std::to_string(year));
    Target(target);
  }
  json_.EndObject();
}

void DossierWriter::Members(const KpiClaim& claim) {
  Amount("success", claim.success);
  Amount("score", claim.score);
}

void DossierWriter::Members(const Kpi& kpi) {
  Text("item", kpi.item);
  if (kpi.group) json_.Number("group", std::to_string(*kpi.group));
  Text("name", kpi.name);
  Text("unit", kpi.unit);
  if (kpi.direction) json_.Text("direction", TextOf(*kpi.direction));
  NotApplicable(kpi.applicable);
  Amount("baseline", kpi.baseline);
  Amount("target", kpi.target);
  Targets(kpi.targets);
  if (!kpi.results.empty()) ByYear("results", kpi.results);
  if (!kpi.judged.empty()) {
    json_.Key("judged");
    json_.BeginObject();
    for (const auto& [year, is_reached] : kpi.judged) json_.Truth(std::to_string(year), is_reached);
    json_.EndObject();
  }
  Text("note", kpi.note);
  if (!kpi.claimed.success && !kpi.claimed.score) return;
  json_.Key("claimed");
  json_.BeginObject();
  Members(kpi.claimed);
  json_.EndObject();
}

void DossierWriter::Members(const PrintedFigure& figure) {
  json_.Text("what", WordOf(figure.what));
  Text("of", figure.of);
  json_.Text("value", figure.value);
  if (!figure.parts.empty()) {
    json_.Key("parts");
    json_.BeginArray();
    for (const std::string& part : figure.parts) json_.Text(part);
    json_.EndArray();
  }
  Text("at", figure.at);
  if (figure.is_basis) json_.Truth("basis", true);
}

std::string DossierWriter::Write(const Dossier& dossier) {
  json_.BeginObject(Layout::kLines);
  json_.Text("format", "radap.dossier/1");
  Text("pack", dossier.pack);
  json_.Key("organisation");
  json_.BeginObject();
  Members(dossier.organisation);
  json_.EndObject();
  if (dossier.fiscal_year) json_.Number("fiscal_year", std::to_string(*dossier.fiscal_year));
  Answers(dossier.answers);
  Ratings(dossier.ratings);
  List("kpis", dossier.kpis, Layout::kLines);
  if (!dossier.claimed.empty()) {
    json_.Key("claimed");
    json_.BeginObject(Layout::kLines);
    for (const auto* claim : InOrder(dossier.claimed)) Amount(claim->first, claim->second);
    json_.EndObject();
  }
  List("printed", dossier.printed, Layout::kLines);
  json_.EndObject();
  return json_.Take();
}

}  // namespace

std::string WriteDossier(const Dossier& dossier) { return DossierWriter().Write(dossier); }

}  // namespace radap
