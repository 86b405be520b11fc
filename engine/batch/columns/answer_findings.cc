#include <array>

#include "engine/batch/columns/findings.h"
#include "engine/batch/columns/vectors.h"
#include "engine/dossier/finding_codes.h"
#include "rules/base/date.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

using RowFlags = std::array<std::uint8_t, kRows>;

// What there is to say about one question, by row.
struct QuestionFlags {
  RowFlags too_long{};
  RowFlags only_links{};  // some starred issue has no file
  RowFlags mentions{};    // some issue
  RowFlags leaves_out{};  // some issue
};

class AnswerFindings {
 public:
  AnswerFindings(const ColumnCode& code, const Block& block, FindingLog& log)
      : code_(code), block_(block), program_(*code.schema->program), log_(log) {}

  void Find(int question);

 private:
  void LookAtNarrative(int question, QuestionFlags& flags) const;
  void LookAtIssue(int issue, QuestionFlags& flags) const;
  bool HasOnlyLinks(int issue, std::size_t row) const;
  void Report(int question, std::size_t row, const QuestionFlags& flags);
  std::size_t FirstCell(int element) const {
    return Index(code_.schema->slot[Index(element)]) * kRows;
  }

  const ColumnCode& code_;
  const Block& block_;
  const Program& program_;
  FindingLog& log_;
};

void AnswerFindings::LookAtNarrative(int question, QuestionFlags& flags) const {
  const std::optional<int>& most = program_.elements[Index(question)].narrative_at_most;
  if (!most) return;
  const std::size_t first = FirstCell(question);
  for (std::size_t row = 0; row < kRows; ++row) {
    const bool is_too_long = block_.letters[first + row] > *most;
    flags.too_long[row] = is_too_long ? block_.answered[first + row] : kNo;
  }
}

bool AnswerFindings::HasOnlyLinks(int issue, std::size_t row) const {
  const std::size_t cell = FirstCell(issue) + row;
  return program_.elements[Index(issue)].starred && block_.claims[cell] != 0 &&
         block_.files[cell] == 0 && block_.links[cell] != 0;
}

RADAP_WIDE void AnswerFindings::LookAtIssue(int issue, QuestionFlags& flags) const {
  const Element& element = program_.elements[Index(issue)];
  const std::size_t first = FirstCell(issue);
  const std::uint8_t* const mentioned = block_.mentioned.data() + first;
  for (std::size_t row = 0; row < kRows; ++row) flags.mentions[row] |= mentioned[row];
  if (element.open_to == kEveryKind) {
    for (std::size_t row = 0; row < kRows; ++row) {
      flags.leaves_out[row] |= static_cast<std::uint8_t>(mentioned[row] == 0);
    }
  } else {
    for (std::size_t row = 0; row < kRows; ++row) {
      const std::uint8_t kind = block_.kind[row];
      const bool is_open = kind == kNone || ((element.open_to >> kind) & 1U) != 0;
      flags.leaves_out[row] |= static_cast<std::uint8_t>(is_open && mentioned[row] == 0);
    }
  }
  if (!element.starred) return;
  const std::uint16_t* const files = block_.files.data() + first;
  const std::uint16_t* const links = block_.links.data() + first;
  const std::uint8_t* const claims = block_.claims.data() + first;
  for (std::size_t row = 0; row < kRows; ++row) {
    const std::uint8_t is_claimed = claims[row];
    const bool is_link = (files[row] == 0) & (links[row] != 0);
    flags.only_links[row] |= is_link ? is_claimed : kNo;
  }
}

void AnswerFindings::Report(int question, std::size_t row, const QuestionFlags& flags) {
  const ElementPaths& paths = code_.paths[Index(question)];
  if (flags.too_long[row] != 0) log_.Add(row, FindingCode::kNarrativeTooLong, paths.narrative);
  if (flags.only_links[row] != 0) {
    for (const int issue : code_.issues_by_id[Index(question)]) {
      if (!HasOnlyLinks(issue, row)) continue;
      log_.Add(row, FindingCode::kLinkIsNoFile, code_.paths[Index(issue)].evidence);
    }
  }
  if (flags.leaves_out[row] != 0) log_.Add(row, FindingCode::kIssueLeftOut, paths.issues);
}

void AnswerFindings::Find(int question) {
  QuestionFlags flags;
  LookAtNarrative(question, flags);
  for (const int issue : program_.elements[Index(question)].children) LookAtIssue(issue, flags);
  const std::uint8_t* const applicable = block_.applicable.data() + Index(question) * kRows;
  RowFlags any;
  for (std::size_t row = 0; row < kRows; ++row) {
    flags.leaves_out[row] &= flags.mentions[row];
    flags.leaves_out[row] &= applicable[row];
    any[row] = static_cast<std::uint8_t>(flags.too_long[row] | flags.only_links[row] |
                                         flags.leaves_out[row]);
  }
  if (!AnyOf(any.data())) return;
  for (std::size_t row = 0; row < block_.rows; ++row) {
    if (any[row] != 0) Report(question, row, flags);
  }
}

}  // namespace

void FindOutsideValidity(const Program& program, const Block& block, FindingLog& log) {
  for (std::size_t row = 0; row < block.rows; ++row) {
    const int year = block.year[row];
    if (year == 0) continue;
    const bool is_before = program.valid_from && LastDayOfFiscalYear(year) < *program.valid_from;
    const bool is_after = program.valid_to && FirstDayOfFiscalYear(year) > *program.valid_to;
    if (is_before || is_after) log.Add(row, FindingCode::kOutsideValidity, "/fiscal_year");
  }
}

void FindInAnswers(const ColumnCode& code, const Block& block, FindingLog& log) {
  AnswerFindings findings(code, block, log);
  for (const int question : code.questions_by_id) findings.Find(question);
}

}  // namespace radap::batch
