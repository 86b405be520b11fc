// Rows of a table of answers -> claims, evidence and narratives by question and issue.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/dossier/json_tree.h"
#include "engine/dossier/quote.h"
#include "engine/import/table/cell_words.h"
#include "engine/import/table/codes.h"
#include "engine/import/table/table_parts.h"
#include "engine/import/text/amount.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap::free_table {
namespace {

// The column that says the question: "ข้อ" does where there is no other.
TableField QuestionField(const Columns& columns) {
  return columns.Of(TableField::kQuestion) < 0 ? TableField::kItem : TableField::kQuestion;
}

// A cell with several files or links: one a line, or with ";" between them.
std::vector<std::string> PartsOf(const Cell& cell) {
  std::vector<std::string> parts;
  std::string left = LinesIn(cell);
  std::replace(left.begin(), left.end(), '\n', ';');
  for (const std::string_view one : Split(left, ';')) {
    if (std::string part = Squeezed(one); !part.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

bool IsUrl(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

class AnswerRow {
 public:
  AnswerRow(TableReading& reading, int row) : reading_(reading), row_(row) {}

  void Read() {
    ReadQuestion();
    ReadIssue();
    if (question_.empty()) return ReportNoPlace(TableField::kQuestion);
    path_ = "/answers" + PathStep(question_);
    ReadNarrative();
    ReadClaim();
    ReadEvidence();
  }

 private:
  int ColumnOf(TableField field) const { return reading_.columns.Of(field); }

  bool Has(TableField field) const {
    return ColumnOf(field) >= 0 && !IsEmpty(reading_.At(row_, ColumnOf(field)));
  }

  void ReportNoPlace(TableField field) {
    reading_.ReportRow(TableCode::kRowNotUsed, row_, LabelOf(field));
  }

  void ReportUnknown(TableField field, ElementKind kind, const std::string& id,
                     const std::string& parent) {
    reading_.Report(TableCode::kUnknownId, row_, ColumnOf(field), "/answers",
                    {Quoted(id), LabelOf(kind), Same(reading_.ids.pack()),
                     reading_.ids.Hint(kind, parent, id)});
  }

  void TakeIssue(const Element& issue) {
    question_ = ParentPartOf(issue.id);
    issue_ = LastPartOf(issue.id);
  }

  void ReadQuestion() {
    const TableField field = QuestionField(reading_.columns);
    const std::string text = reading_.TextOf(field, row_, "/answers");
    PlaceAbove& above = reading_.above;
    if (text.empty()) {
      question_ = above.question;
      if (!question_.empty() && !above.is_section && ColumnOf(field) >= 0) {
        reading_.Note(TableCode::kInherited, row_, ColumnOf(field),
                      {LabelOf(TableField::kQuestion)});
      }
      return;
    }
    const std::string id = LeadingIdIn(text).id;
    const Element* element = reading_.ids.ById(id);
    if (element == nullptr) element = reading_.ids.ByLabel(ElementKind::kQuestion, "", text);
    if (element != nullptr && element->kind == ElementKind::kIssue) {
      TakeIssue(*element);
    } else if (element != nullptr && element->kind == ElementKind::kQuestion) {
      question_ = element->id;
    } else {
      question_ = id.empty() ? text : id;
      ReportUnknown(field, ElementKind::kQuestion, question_, "");
    }
    above.question = question_;
    above.is_section = false;
  }

  void ReadIssue() {
    const std::string text = reading_.TextOf(TableField::kIssue, row_, "/answers");
    if (text.empty()) return;
    const std::string id = LeadingIdIn(text).id;
    const Element* element = reading_.ids.ById(id);
    const bool is_whole_id = element != nullptr && element->kind == ElementKind::kIssue;
    if (is_whole_id && (question_.empty() || !Has(QuestionField(reading_.columns)))) {
      TakeIssue(*element);
      reading_.above.question = question_;
      return;
    }
    if (!is_whole_id && !id.empty()) element = reading_.ids.ById(question_ + "/" + id);
    if (element == nullptr) element = reading_.ids.ByLabel(ElementKind::kIssue, question_, text);
    if (element != nullptr && ParentPartOf(element->id) == question_) {
      TakeIssue(*element);
    } else {
      issue_ = id.empty() ? text : id;
      ReportUnknown(TableField::kIssue, ElementKind::kIssue, issue_, question_);
    }
  }

  // Of a column of words; empty if the cell says that there is nothing, too (reported).
  bool IsNone(const std::string& text, TableField field, const std::string& path) {
    const AmountKind kind = ReadTypedAmount(text).kind;
    if (kind != AmountKind::kDash && kind != AmountKind::kNotAvailable) return false;
    reading_.Report(TableCode::kNotAvailable, row_, ColumnOf(field), path,
                    {Quoted(text), LabelOf(field)});
    return true;
  }

  void ReadNarrative() {
    if (!Has(TableField::kNarrative)) return;
    const std::string path = path_ + "/narrative";
    const std::string line = reading_.TextOf(TableField::kNarrative, row_, path);
    if (line.empty() || IsNone(line, TableField::kNarrative, path)) return;
    const std::string text = LinesIn(reading_.At(row_, ColumnOf(TableField::kNarrative)));
    std::optional<std::string>& narrative = reading_.dossier.answers[question_].narrative;
    if (!narrative) narrative = text;
    if (*narrative == text) return;
    ReportTwice(TableField::kNarrative, path, text, *narrative);
  }

  void ReportTwice(TableField field, const std::string& path, const std::string& here,
                   const std::string& before) {
    reading_.Report(TableCode::kSaidTwice, row_, ColumnOf(field), path,
                    {LabelOf(field), Quoted(here), Quoted(before)});
  }

  void ReadClaim() {
    const std::string path = path_ + (issue_.empty() ? "" : "/issues" + PathStep(issue_));
    const std::string text = reading_.TextOf(TableField::kClaimed, row_, path);
    if (text.empty()) return;
    const std::optional<Claim> claim = ClaimIn(text);
    if (!claim) {
      if (IsNone(text, TableField::kClaimed, path)) return;
      reading_.Report(TableCode::kWordNotKnown, row_, ColumnOf(TableField::kClaimed), path,
                      {Quoted(text),
                       LabelOf(TableField::kClaimed),
                       {"มี ไม่มี หรือ ไม่เกี่ยวข้อง", "yes, no or not applicable"}});
    } else if (!issue_.empty()) {
      TakeClaim(*claim, text, path);
    } else if (*claim == Claim::kNotApplicable) {
      reading_.dossier.answers[question_].applicable = false;
    } else {
      ReportNoIssue(TableField::kClaimed);
    }
  }

  void ReportNoIssue(TableField field) {
    reading_.Report(TableCode::kNoPlace, row_, ColumnOf(field), path_,
                    {LabelOf(TableField::kIssue)});
  }

  void TakeClaim(Claim claim, const std::string& text, const std::string& path) {
    IssueAnswer& answer = reading_.dossier.answers[question_].issues[issue_];
    const bool is_claimed = claim == Claim::kYes;
    const bool is_applicable = claim != Claim::kNotApplicable;
    const bool is_new = answer.applicable && !answer.claimed;
    const bool is_same =
        answer.applicable == is_applicable && (!is_applicable || answer.claimed == is_claimed);
    if (!is_new && !is_same) {
      const std::string before = !answer.applicable ? "ไม่เกี่ยวข้อง" : *answer.claimed ? "มี" : "ไม่มี";
      return ReportTwice(TableField::kClaimed, path, text, before);
    }
    answer.applicable = is_applicable;
    if (is_applicable) answer.claimed = is_claimed;
  }

  // The parts of a cell of evidence; none if it says that there is none.
  std::vector<std::string> Parts(TableField field) {
    if (!Has(field)) return {};
    const std::string path = path_ + "/issues" + PathStep(issue_) + "/evidence";
    const std::string line = reading_.TextOf(field, row_, path);
    if (line.empty() || IsNone(line, field, path)) return {};
    return PartsOf(reading_.At(row_, ColumnOf(field)));
  }

  void ReadEvidence() {
    using enum TableField;
    if (!Has(kEvidenceFile) && !Has(kEvidenceUrl)) return;
    if (issue_.empty()) return ReportNoIssue(Has(kEvidenceFile) ? kEvidenceFile : kEvidenceUrl);
    const std::vector<std::string> files = Parts(kEvidenceFile);
    const std::vector<std::string> urls = Parts(kEvidenceUrl);
    if (files.empty() && urls.empty()) return;
    std::vector<Evidence>& evidence = reading_.dossier.answers[question_].issues[issue_].evidence;
    // As many links as files: each file has its link. Else nobody can say whose a link is.
    const bool is_paired = files.size() == urls.size();
    for (std::size_t i = 0; i < files.size(); ++i) {
      const std::string url = is_paired ? urls[i] : "";
      evidence.push_back(IsUrl(files[i]) && url.empty() ? Evidence{"", "", files[i]}
                                                        : Evidence{files[i], "", url});
    }
    if (is_paired) return;
    for (const std::string& url : urls) evidence.push_back({"", "", url});
  }

  TableReading& reading_;
  const int row_;
  std::string path_;      // of the answer
  std::string question_;  // id
  std::string issue_;     // its number; empty: the row is of the question
};

// Whether anything stands in the row but a question, an issue or a running number.
bool HasData(const TableReading& reading, int row) {
  using enum TableField;
  for (const TableField field : {kClaimed, kEvidenceFile, kEvidenceUrl, kNarrative, kIssue}) {
    const int column = reading.columns.Of(field);
    // A section row stands in the first column, whichever that is.
    const bool is_first = column == FirstCell(*reading.table.sheet, row);
    const bool is_alone = is_first && CountCells(*reading.table.sheet, row) == 1;
    if (column >= 0 && !IsEmpty(reading.At(row, column)) && !is_alone) return true;
  }
  return false;
}

}  // namespace

void ReadAnswerRows(TableReading& reading) {
  for (int row = reading.table.data_row; row < reading.table.end_row; ++row) {
    if (FirstCell(*reading.table.sheet, row) < 0 || !reading.table.IsData(row)) continue;
    if (IsAside(reading, row)) continue;
    if (HasData(reading, row)) {
      AnswerRow(reading, row).Read();
    } else if (!TakeSection(reading, row)) {
      reading.ReportRow(TableCode::kRowNotUsed, row,
                        Label{"คำตอบ หลักฐาน หรือคำบรรยาย", "answer, evidence or narrative"});
    }
  }
  reading.ReportNotes();
}

}  // namespace radap::free_table
