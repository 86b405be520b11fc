// The parts of MakeDocument, one file each. Used in this folder only; document.h is the way in.
// Tested by tests/rules/document/.
#ifndef RADAP_RULES_DOCUMENT_SECTIONS_H_
#define RADAP_RULES_DOCUMENT_SECTIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "rules/document/document.h"
#include "rules/document/phrases.h"
#include "rules/document/wording.h"

namespace radap::document {

struct Writer {
  const Program& program;
  Language language;
  Wording wording{program, Names::kLinks};

  const std::string& In(const Label& label) const { return label.Pick(language); }
  std::string Words(Phrase phrase, const std::vector<Label>& args = {}) const {
    return In(Say(phrase, args));
  }
  std::string Text(const Label& label) const { return In(wording.Text(label)); }
  std::string From(const std::optional<Clause>& clause) const {
    return clause ? In(wording.From(*clause)) : std::string();
  }
};

// The texts of these assumptions, one a line, with links to the list of all.
std::string NotesOf(const Writer& writer, const std::vector<Assume>& assumes);

// Adds a fact if there is something to say.
void AddFact(Facts& facts, const std::string& name, const std::string& text);
// Without the columns in which all cells are empty; nothing if no row is left.
void AddTable(Table table, std::vector<Block>& blocks);

Section AboutSection(const Writer& writer);
Section SourcesSection(const Writer& writer);
Section ScalesSection(const Writer& writer);
Section AssumptionsSection(const Writer& writer);
Section ConstantsSection(const Writer& writer);
Section AskedSection(const Writer& writer);
Section RulesSection(const Writer& writer);
Section LintsSection(const Writer& writer);

// The line of the pack that a span is on, with its number.
std::string SourceLine(const Program& program, Span span);

}  // namespace radap::document

#endif  // RADAP_RULES_DOCUMENT_SECTIONS_H_
