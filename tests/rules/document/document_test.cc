// The reference of every built-in pack is whole: nothing that the pack says is left out of the
// page.
#include "rules/document/document.h"

#include <gtest/gtest.h>

#include <string>

#include "rules/document/html_parts.h"
#include "rules/document/wording.h"
#include "rules/packs/packs.h"
#include "tests/rules/compile/compiled_text.h"

namespace radap::document {
namespace {

const std::vector<Program>& BuiltInPacks() {
  static const std::vector<Program> kPacks = [] {
    std::vector<Program> programs;
    for (const PackEntry& entry : ListPacks({})) {
      LoadedPack pack = CompilePack(*FindPackById(entry.id, {}));
      if (pack.program) programs.push_back(std::move(*pack.program));
    }
    return programs;
  }();
  return kPacks;
}

bool Holds(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

bool HasAnchor(const std::string& page, const std::string& anchor) {
  return Holds(page, " id=\"" + Escaped(anchor) + "\"");
}

void ExpectClause(const std::optional<Clause>& clause, const Program& program,
                  const std::string& page, Language language) {
  if (!clause) return;
  const Wording wording(program, Names::kLinks);
  EXPECT_TRUE(Holds(page, WithLinks(wording.From(*clause).Pick(language)))) << TextOf(*clause);
}

void ExpectElements(const Program& program, const std::string& page, Language language) {
  for (const Element& element : program.elements) {
    EXPECT_TRUE(HasAnchor(page, element.id)) << program.id << " " << element.id;
    EXPECT_TRUE(Holds(page, Escaped(element.label.Pick(language)))) << element.id;
    ExpectClause(element.clause, program, page, language);
  }
  for (const Field& field : program.fields) {
    const Element& element = program.elements.at(static_cast<std::size_t>(field.element));
    const std::string& name = program.field_names.at(static_cast<std::size_t>(field.name));
    EXPECT_TRUE(HasAnchor(page, element.id + "/" + name)) << element.id << "/" << name;
    EXPECT_TRUE(Holds(page, Escaped(field.label.Pick(language)))) << element.id << "/" << name;
    ExpectClause(field.clause, program, page, language);
  }
}

void ExpectAssumed(const std::vector<Assume>& assumes, const std::string& page, Language language) {
  for (const Assume& assume : assumes) {
    EXPECT_TRUE(HasAnchor(page, "assume-" + assume.id)) << assume.id;
    EXPECT_TRUE(Holds(page, Escaped(assume.label.Pick(language)))) << assume.id;
  }
}

void ExpectRules(const Program& program, const std::string& page, Language language) {
  for (const Rule& rule : program.rules) {
    if (rule.name.empty()) continue;
    EXPECT_TRUE(HasAnchor(page, AnchorOf(rule))) << rule.name;
    EXPECT_TRUE(Holds(page, Escaped(rule.label.Pick(language)))) << rule.name;
    ExpectClause(rule.clause, program, page, language);
    ExpectAssumed(rule.assumes, page, language);
  }
  for (const Element& element : program.elements) ExpectAssumed(element.assumes, page, language);
  for (const Lint& lint : program.lints) {
    EXPECT_TRUE(Holds(page, Escaped(lint.message.Pick(language)))) << lint.name;
  }
}

TEST(DocumentTest, NothingOfABuiltInPackIsLeftOut) {
  ASSERT_GE(BuiltInPacks().size(), 2U);
  for (const Program& program : BuiltInPacks()) {
    for (const Language language : {Language::kThai, Language::kEnglish}) {
      const std::string page = WriteHtml(MakeDocument(program, language));
      ExpectElements(program, page, language);
      ExpectRules(program, page, language);
    }
  }
}

TEST(DocumentTest, MarkdownHasTheSamePlaces) {
  for (const Program& program : BuiltInPacks()) {
    const std::string text = WriteMarkdown(MakeDocument(program, Language::kThai));
    for (const Element& element : program.elements) {
      EXPECT_TRUE(HasAnchor(text, element.id)) << program.id << " " << element.id;
    }
    for (const Rule& rule : program.rules) {
      EXPECT_TRUE(rule.name.empty() || HasAnchor(text, AnchorOf(rule))) << rule.name;
    }
    EXPECT_EQ(text.find(kLinkTo), std::string::npos);
  }
}

TEST(DocumentTest, TextsOfAPackAreEscaped) {
  const Program program = CompileText(
      SmallPack("rule x of kpi, points th \"<b>&ดี|*\" en \"<script>alert('x')</script>\"\n"
                "  otherwise: 1\n  clause form \"</td><i>\"\n"));
  const std::string page = WriteHtml(MakeDocument(program, Language::kEnglish));
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_TRUE(Holds(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
  EXPECT_TRUE(Holds(page, "&lt;/td&gt;&lt;i&gt;"));
  const std::string text = WriteMarkdown(MakeDocument(program, Language::kThai));
  EXPECT_TRUE(Holds(text, "\\<b\\>&amp;ดี\\|\\*")) << text;
}

TEST(DocumentTest, ACurveIsDrawn) {
  const Program program = CompileText(
      SmallPack("rule x of kpi, points\n  interpolate result\n    at 60 -> 0\n    at 80 -> 300\n"
                "    at 100 -> 500\n"));
  const std::string page = WriteHtml(MakeDocument(program, Language::kEnglish));
  EXPECT_TRUE(Holds(page, "<svg viewBox"));
  EXPECT_TRUE(Holds(page, "aria-label=\"line from 0 at 60 to 500 at 100\"")) << page;
}

}  // namespace
}  // namespace radap::document
