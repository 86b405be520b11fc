// The claims of a dossier against evaluation: scores of elements and KPIs, success of KPIs.
//
// Program + Dossier -> Claims -> AuditLines. The dossier is evaluated as it is and as its claims suppose.
// Private to engine/audit. Tested by tests/engine/audit/claims_test.cc and samples_test.cc.
#ifndef RADAP_ENGINE_AUDIT_CLAIMS_H_
#define RADAP_ENGINE_AUDIT_CLAIMS_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/audit/printed_parts.h"
#include "engine/eval/result.h"

namespace radap::audit {

class Claims {
 public:
  // REQUIRES: program and dossier outlive it.
  Claims(const Program& program, const Dossier& dossier);
  Claims(const Claims&) = delete;
  Claims& operator=(const Claims&) = delete;

  std::vector<AuditLine> Audit();

 private:
  // What an element, a KPI or its success is in print, as given and as claimed.
  struct Values {
    Exact print;
    int places = 0;
    Exact given;
    Exact claimed;
    bool is_basis = false;
  };

  void TakePrints();
  void AuditElements();
  void AuditUnknownIds();
  void AuditKpi(const Kpi& kpi);
  void AuditScore(Subject subject, AuditLine line);
  void AuditSuccess(Subject kpi, const Exact& print, AuditLine line);
  // Fill in the verdict, what it is held against and why.
  void Judge(const Values& values, Subject subject, AuditLine& line);
  void JudgeOpen(const Values& values, const std::vector<std::string>& missing, Subject subject,
                 AuditLine& line);
  void CannotTell(AuditLine line, Label why);
  Label HowWorkedOut(const Values& values, Subject subject, AuditVerdict verdict);
  Label FactsOf(Subject kpi) const;
  // "the printed 1.1800 of total needs 1.0400"; empty if the print above does not tell.
  Label NeededAbove(Subject subject, const Exact& value, const std::string& shown);

  const Dossier& dossier_;
  Dossier dossier_as_claimed_;
  Evaluation given_;
  Evaluation claimed_;
  Evaluator all_answered_;
  std::set<int> open_kpis_;
  std::map<std::string, Exact> claims_;  // by id of an element, known or not
  std::map<std::string, const PrintedFigure*> printed_scores_;
  std::map<int, Subject> kpis_;  // by Kpi::index
  Prints prints_;
  std::vector<AuditLine> lines_;
};

}  // namespace radap::audit

#endif  // RADAP_ENGINE_AUDIT_CLAIMS_H_
