#include "engine/batch/columns/finding_log.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "engine/dossier/finding_codes.h"

namespace radap::batch {
namespace {

constexpr std::size_t kPage = 16 * 1024;
constexpr std::size_t kLongest = 64;  // of a path of a KPI

Severity SeverityOf(FindingCode code) {
  switch (code) {
#define FINDING(name, text, severity, th, en) \
  case FindingCode::name:                     \
    return severity;
#include "engine/dossier/findings.def"
#undef FINDING
  }
  return Severity::kError;
}

}  // namespace

void FindingLog::Clear() {
  for (std::vector<RowFinding>& findings : of_row_) findings.clear();
  page_ = 0;
  used_ = 0;
}

void FindingLog::Add(std::size_t row, FindingCode code, std::string_view path) {
  of_row_[row].push_back({code, SeverityOf(code), path, {}});
}

void FindingLog::AddLint(std::size_t row, const Lint& lint, std::string_view path) {
  of_row_[row].push_back({FindingCode::kPackLint, lint.severity, path, lint.name});
}

void FindingLog::AddOfKpi(std::size_t row, FindingCode code, std::int32_t index,
                          std::string_view key) {
  Add(row, code, KpiPath(index, key));
}

void FindingLog::AddLintOfKpi(std::size_t row, const Lint& lint, std::int32_t index) {
  AddLint(row, lint, KpiPath(index, ""));
}

std::string_view FindingLog::KpiPath(std::int32_t index, std::string_view key) {
  constexpr std::string_view kKpiList = "/kpis/";
  if (used_ + kLongest > kPage) {
    ++page_;
    used_ = 0;
  }
  if (page_ == pages_.size()) pages_.push_back(std::make_unique<char[]>(kPage));
  char* const begin = pages_[page_].get() + used_;
  char* at = std::copy(kKpiList.begin(), kKpiList.end(), begin);
  at = std::to_chars(at, begin + kLongest, index).ptr;
  at = std::copy(key.begin(), key.end(), at);
  const auto length = static_cast<std::size_t>(at - begin);
  used_ += length;
  return {begin, length};
}

void FindingLog::CopyTo(std::size_t rows, BlockScores& scores) const {
  scores.findings.clear();
  for (std::size_t row = 0; row <= kRows; ++row) {
    scores.first_finding[row] = scores.findings.size();
    if (row >= rows || scores.general[row]) continue;
    scores.findings.insert(scores.findings.end(), of_row_[row].begin(), of_row_[row].end());
  }
}

}  // namespace radap::batch
