#include "tools/cli/what_if.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "engine/dossier/finding_codes.h"
#include "engine/mapping/mapping.h"
#include "engine/report/page.h"

namespace radap::cli {
namespace {

void Append(Findings more, Findings& findings) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

// What its own pack finds wrong in the answers is why something may not be met there; its limits for KPIs, its
// lints and the claims have no meaning under another pack.
Findings OnAnswers(const Findings& own) {
  Findings kept;
  std::copy_if(own.begin(), own.end(), std::back_inserter(kept), [](const Finding& finding) {
    return finding.severity != Severity::kNote && finding.code != FindingCode::kPackLint &&
           finding.path.starts_with("/answers");
  });
  return kept;
}

Label TitleOf(const Program& to, const Program& from) {
  return {"ลองคิด: ให้คะแนนด้วย “" + to.title.Pick(Language::kThai) + "” (" + to.id +
              ") ทั้งที่แฟ้มเป็นของ “" + from.title.Pick(Language::kThai) + "” (" + from.id + ")",
          "What if: scored under “" + to.title.Pick(Language::kEnglish) + "” (" + to.id +
              "), though the dossier is of “" + from.title.Pick(Language::kEnglish) + "” (" +
              from.id + ")"};
}

void Write(const Label& title, const std::vector<Label>& lines, const Session& session) {
  if (title.en.empty() || session.Format() != ReportFormat::kText) return;
  const ReportOptions options = session.Report();
  Page page(options);
  page.Paragraph(0, "", page.In(title), Style::kBold);
  for (const Label& line : lines) page.Paragraph(2, "", page.In(line));
  page.Blank();
  session.Write(page.Take());
}

}  // namespace

bool ReadWithOther(const Program& program, Dossier& dossier, Findings& findings, WhatIf& what_if,
                   Session& session) {
  if (dossier.pack.empty() || dossier.pack == program.id) return true;
  const std::optional<Source> source = FindMapping(program.source, dossier.pack);
  if (!source) {
    findings.push_back(
        MakeFinding(FindingCode::kNoMapping, "/pack", {Same(program.id), Same(dossier.pack)}));
    return true;
  }
  MappingMistakes mistakes;
  const Mapping mapping = ParseMapping(*source, mistakes);
  if (mapping.lines.empty()) {
    Append(FindingsOf(mistakes, mapping), findings);
    return true;
  }
  const Program* from = session.LoadPack(dossier.pack, false);
  if (from == nullptr) return false;
  Append(FindingsOf(mistakes, mapping), findings);
  Append(FindingsOf(CheckMapping(mapping, program, *from), mapping), findings);
  Evaluation own = Evaluate(*from, dossier);
  Mapped mapped = MapDossier(mapping, program, own);
  what_if.title = TitleOf(program, *from);
  what_if.counts = {MessageOf(mapped.findings.front(), Language::kThai),
                    MessageOf(mapped.findings.front(), Language::kEnglish)};
  what_if.nothing = mapped.nothing;
  what_if.about = std::move(mapped.about);
  Append(std::move(mapped.findings), findings);
  Append(OnAnswers(own.findings), findings);
  dossier = std::move(mapped.dossier);
  return true;
}

void WriteHead(const WhatIf& what_if, const Session& session) {
  std::vector<Label> lines = {what_if.counts};
  if (!what_if.nothing.empty()) {
    lines.push_back({"ไม่มีสิ่งที่เทียบได้: " + what_if.nothing, "no counterpart: " + what_if.nothing});
  }
  Write(what_if.title, lines, session);
}

void WriteHeadAbout(const std::string& id, const WhatIf& what_if, const Session& session) {
  const auto found = what_if.about.find(id);
  Write(what_if.title, found == what_if.about.end() ? std::vector<Label>() : found->second,
        session);
}

}  // namespace radap::cli
