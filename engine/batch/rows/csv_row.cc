#include "engine/batch/rows/csv_row.h"

#include "engine/batch/rows/append_text.h"
#include "engine/batch/rows/finding_words.h"

namespace radap::batch {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

void AppendExact(const RowScore& score, std::string& out) {
  if (score.wide != nullptr) {
    out += score.wide->ToFraction();
  } else {
    AppendFraction(score.numerator, score.denominator, out);
  }
}

void AppendRounded(const RowScore& score, int places, std::string& out) {
  if (score.wide != nullptr) {
    out += score.wide->ToDecimal(places);
  } else {
    AppendDecimal(score.numerator, score.denominator, places, out);
  }
}

// "F0207 /answers/1.1.1; F0901:NAME /kpis/3": a semicolon within a path is "%3B".
std::string FindingsText(std::span<const RowFinding> findings) {
  std::string text;
  for (const RowFinding& finding : findings) {
    if (!text.empty()) text += "; ";
    text += CodeText(finding.code);
    if (!finding.lint.empty()) text.append(":").append(finding.lint);
    if (!finding.path.empty()) text += ' ';
    for (const char letter : finding.path) {
      letter == ';' ? text += "%3B" : text += letter;
    }
  }
  return text;
}

}  // namespace

void AppendCsvRow(const RowView& row, std::string& out) {
  const RowLayout& layout = *row.layout;
  AppendCsvText(row.organisation, out);
  out += ',';
  if (row.fiscal_year != 0) AppendNumber(row.fiscal_year, out);
  out.append(",").append(layout.pack_csv).append(",");
  AppendRounded(row.scores.front(), layout.shown.front().places, out);
  out += ',';
  AppendExact(row.scores.front(), out);
  out.append(",").append(layout.max_csv).append(",");
  out += layout.levels_csv[static_cast<std::size_t>(row.level + 1)];
  const FindingCounts counts = CountsOf(row.findings);
  for (const int count : {counts.errors, counts.warnings, counts.notes}) {
    out += ',';
    AppendNumber(count, out);
  }
  out += ',';
  AppendCsvText(FindingsText(row.findings), out);
  for (std::size_t i = 1; i < row.scores.size(); ++i) {
    out += ',';
    AppendRounded(row.scores[i], layout.shown[i].places, out);
  }
  out.append(kCsvColumnsBehind, ',');
  out += kLineEnd;
}

void AppendCsvErrorRow(const Finding& why, std::size_t columns, std::string& out) {
  out.append(kCsvColumnsBefore - 1 + columns, ',');
  std::string what(TextOf(why.code));
  if (!why.path.empty()) what.append(" ").append(why.path);
  AppendCsvText(what, out);
  for (const Language language : {Language::kThai, Language::kEnglish}) {
    out += ',';
    AppendCsvText(MessageOf(why, language), out);
  }
  out += kLineEnd;
}

}  // namespace radap::batch
