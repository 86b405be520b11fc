#include "engine/batch/rows/row_writer.h"

#include "engine/batch/rows/append_text.h"
#include "engine/batch/rows/csv_row.h"
#include "engine/batch/rows/finding_words.h"
#include "engine/dossier/json_text.h"

namespace radap::batch {
namespace {

// Bytes of a row beside its texts and scores, and of a score or finding: more than enough.
constexpr std::size_t kRoom = 1024;

// What there may be no room for.
void PutLong(const std::string& text, Pen& pen) {
  pen.Room(text.size() + kRoom);
  pen.Put(text);
}

}  // namespace

void RowWriter::PutExact(const RowScore& score) {
  if (score.wide != nullptr) return PutLong(score.wide->ToFraction() + '"', pen_);
  const auto mixed = static_cast<std::uint64_t>(score.numerator) * 0x9E3779B97F4A7C15U +
                     static_cast<std::uint64_t>(score.denominator) * 0xC2B2AE3D27D4EB4FU;
  Known& known = known_[(mixed >> 32U) % kKnown];
  if (known.numerator != score.numerator || known.denominator != score.denominator) {
    text_.clear();
    AppendFraction(score.numerator, score.denominator, text_);
    known = {score.numerator, score.denominator, RowText(text_ + '"')};
  }
  pen_.Put(known.text);
}

void RowWriter::PutRounded(const RowScore& score, int places) {
  if (score.wide != nullptr) return PutLong(score.wide->ToDecimal(places), pen_);
  text_.clear();
  AppendDecimal(score.numerator, score.denominator, places, text_);
  pen_.Put(text_);
}

void RowWriter::PutFindings(const RowView& row) {
  for (std::size_t i = 0; i < row.findings.size(); ++i) {
    const RowFinding& finding = row.findings[i];
    pen_.Room(kRoom);
    if (i > 0) pen_.Put(',');
    pen_.Put(HeadOf(finding.code, finding.severity));
    if (!finding.lint.empty()) {
      pen_.Put(",\"lint\":\"");
      pen_.PutEscaped(finding.lint);
      pen_.Room(kRoom);
      pen_.Put('"');
    }
    pen_.Put(",\"path\":\"");
    pen_.PutEscaped(finding.path);
    pen_.Room(kRoom);
    pen_.Put("\"}");
  }
}

void RowWriter::AppendJson(const RowView& row, std::string& out) {
  const RowLayout& layout = *row.layout;
  pen_.Room(kRoom);
  pen_.Put("\"organisation\":\"");
  pen_.PutEscaped(row.organisation);
  pen_.Room(kRoom + layout.pack_json.size() + layout.max_json.size());
  pen_.Put("\",\"fiscal_year\":");
  row.fiscal_year == 0 ? pen_.Put("null") : pen_.PutNumber(row.fiscal_year);
  pen_.Put(layout.pack_json);
  PutRounded(row.scores.front(), layout.shown.front().places);
  pen_.Put(",\"exact\":\"");
  PutExact(row.scores.front());
  pen_.Put(layout.max_json);
  const std::string& level = layout.levels_json[static_cast<std::size_t>(row.level + 1)];
  pen_.Room(kRoom + level.size());
  pen_.Put(level);
  for (std::size_t i = 1; i < row.scores.size(); ++i) {
    pen_.Room(kRoom);
    pen_.Put(layout.shown[i].json_key);
    PutExact(row.scores[i]);
  }
  const FindingCounts counts = CountsOf(row.findings);
  pen_.Room(kRoom);
  pen_.Put("},\"errors\":");
  pen_.PutNumber(counts.errors);
  pen_.Put(",\"warnings\":");
  pen_.PutNumber(counts.warnings);
  pen_.Put(",\"notes\":");
  pen_.PutNumber(counts.notes);
  pen_.Put(",\"findings\":[");
  PutFindings(row);
  pen_.Room(kRoom);
  pen_.Put("]}\n");
  pen_.MoveTo(out);
}

void RowWriter::Append(const RowView& row, RowFormat format, std::string& out) {
  format == RowFormat::kCsv ? AppendCsvRow(row, out) : AppendJson(row, out);
}

void AppendErrorRow(const Finding& why, RowFormat format, std::size_t columns, std::string& out) {
  if (format == RowFormat::kCsv) return AppendCsvErrorRow(why, columns, out);
  out.append("\"error\":{\"code\":\"").append(TextOf(why.code)).append("\",\"path\":");
  AppendJsonText(why.path, out);
  out += ",\"message\":{\"th\":";
  AppendJsonText(MessageOf(why, Language::kThai), out);
  out += ",\"en\":";
  AppendJsonText(MessageOf(why, Language::kEnglish), out);
  out += "}}}\n";
}

}  // namespace radap::batch
