// What the readers of the parts of an award form share: the lines, which of them are read, and where results go.
//
// ReadLines, TakeLinks -> Form -> ReadKpis, ReadSections, ReportTheRest -> Dossier. A line is read by one reader.
// Tested by tests/engine/import/award_form/.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_FORM_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_FORM_H_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/import/award_form/lines.h"
#include "engine/import/award_form/links.h"
#include "rules/compile/program.h"

namespace radap::award_form {

// The lines of a question's narrative: [begin, end), and what stands before the printed count.
struct FoundNarrative {
  std::string question;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string last;
};

struct Form {
  const Program& program;
  Dossier& dossier;
  Findings& findings;
  std::vector<FormLine> lines;
  std::vector<Link> links;
  std::vector<bool> is_read;  // by line
  std::map<std::string, Place>
      places;            // of categories, items, questions and groups that the form has
  int issue_column = 0;  // width of the lines of issues, in cells
  std::vector<FoundNarrative> narratives;

  // `line`: index of the line that it is about.
  void Report(FindingCode code, std::size_t line, std::string path, std::vector<Label> args = {});
  void MarkRead(std::size_t begin, std::size_t end);
};

// The element with this id if it is of that kind.
const Element* ElementOf(const Program& program, std::string_view id, ElementKind kind);
// Lowest and highest points of an element; of a group: of its KPIs.
const ProgramScale& ScaleOf(const Program& program, const Element& element);
// At most so many cells of a text, for a message.
std::string Shown(std::string_view text, int width = 60);
// "page 3 line 111", for PrintedFigure::at.
std::string PlaceText(const Place& place);

// In the KPI parts: items with their printed means, groups, KPIs.
void ReadKpis(Form& form);
// All else: organisation, categories, items with scores, questions.
void ReadSections(Form& form);
// From the heading of a question, whose list of issues begins behind line `list_head`. The index of the first line
// behind it.
std::size_t ReadQuestion(Form& form, const Element& question, std::size_t heading,
                         std::size_t list_head);
// The "มี ประเด็น" line under a heading of a question at `line`, if it is one at all.
std::optional<std::size_t> ListHeadUnder(const Form& form, std::size_t line);
// Whether a part other than the narrative above begins with this line.
bool BeginsSection(const Form& form, std::size_t line);

// Claims of issues, as far as the printed score of their item says.
void InferTicks(Form& form);
// Organisation, year, and what of the pack or of the form was not read.
void CompleteDossier(Form& form);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_FORM_H_
