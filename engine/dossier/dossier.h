// An organisation's answers, evidence and KPIs as given (format radap.dossier/1), nothing judged yet.
//
// Bytes -> ReadDossier -> Dossier + Findings. Knows no pack: ids are kept as written and are matched to a
// pack by engine/eval. Numbers are exact, read from their digits. Missing (no value), 0 and false stay
// different. Tested by tests/engine/dossier/ and tests/fuzz/dossier_fuzz.cc.
#ifndef RADAP_ENGINE_DOSSIER_DOSSIER_H_
#define RADAP_ENGINE_DOSSIER_DOSSIER_H_

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/dossier/printed.h"
#include "rules/base/exact.h"
#include "rules/base/vocabulary.h"

namespace radap {

struct Organisation {
  std::string id;
  std::string name;
  std::string name_en;
  std::string parent;
  std::optional<OrganisationKind> kind;

  friend bool operator==(const Organisation&, const Organisation&) = default;
};

struct Evidence {
  std::string file;    // as given; empty if there is none
  std::string sha256;  // 64 lower-case hex digits or empty
  std::string url;

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct IssueAnswer {
  bool applicable = true;
  std::optional<bool> claimed;
  std::vector<Evidence> evidence;

  friend bool operator==(const IssueAnswer&, const IssueAnswer&) = default;
};

using FieldValue = std::variant<std::string, Exact, bool, std::vector<std::string>>;

struct Answer {
  bool applicable = true;
  std::map<std::string, IssueAnswer> issues;  // by issue number as written
  std::map<std::string, FieldValue> fields;
  std::optional<std::string> narrative;

  friend bool operator==(const Answer&, const Answer&) = default;
};

// A target of one year: a number, a text that a person judges, or one that refers to the baseline or to another
// year's result; a text may stand beside either. All empty: expressly no target that year.
struct YearTarget {
  std::optional<Exact> amount;
  std::string text;
  bool to_baseline = false;
  std::optional<int> to_year;  // the result of this year
  Exact plus;                  // added to what it refers to
  Exact plus_percent;          // percent of what it refers to, added

  friend bool operator==(const YearTarget&, const YearTarget&) = default;
};

struct KpiClaim {
  std::optional<Exact> success;  // percent
  std::optional<Exact> score;    // points

  friend bool operator==(const KpiClaim&, const KpiClaim&) = default;
};

struct Kpi {
  int index = 0;  // place in the dossier's list, for paths: "/kpis/<index>"
  std::string item;
  std::optional<int> group;
  std::string name;
  std::string unit;
  std::string note;
  std::optional<Direction> direction;
  bool applicable = true;
  std::optional<Exact> baseline;
  std::optional<Exact> target;  // of the fiscal year
  std::map<int, YearTarget>
      targets;                   // by Buddhist-era year; null is an empty one; goes before `target`
  std::map<int, bool> judged;    // by year: whether a person judges the target as reached
  std::map<int, Exact> results;  // by Buddhist-era year; null and absent years are not here
  KpiClaim claimed;

  friend bool operator==(const Kpi&, const Kpi&) = default;
};

struct Dossier {
  std::string pack;
  Organisation organisation;
  std::optional<int> fiscal_year;         // Buddhist era
  std::map<std::string, Answer> answers;  // by question id
  std::map<std::string, std::map<int, Exact>>
      ratings;                           // by item id, by year; year 0: the fiscal year
  std::vector<Kpi> kpis;                 // in the order of the file
  std::map<std::string, Exact> claimed;  // by id of an item, category, or "total"
  std::vector<PrintedFigure> printed;    // further figures of a document, for the audit
  std::string sha256;                    // of the bytes read

  friend bool operator==(const Dossier&, const Dossier&) = default;
};

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_DOSSIER_H_
