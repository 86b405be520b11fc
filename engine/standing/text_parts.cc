// Head and foot of every text.
#include "engine/standing/render.h"

namespace radap::standing {

void WriteHead(const ViewOf& of, Word title, Page& page) {
  const Language language = page.language();
  page.Paragraph(0, "", page.In(of.program->title), Style::kBold);
  page.Paragraph(0, "",
                 Say(title, language) + " · " +
                     Say(Word::kOrganisations, language, of.organisations) + " · " +
                     PeersText(of.peers, language));
  page.Rule();
}

void WriteMethods(const std::vector<Method>& methods, const Program& program, Page& page) {
  page.Heading(Say(Word::kMethods, page.language()));
  for (const Method& method : methods) {
    page.Paragraph(4, "  -", page.In(method.text), Style::kDim);
  }
  page.Paragraph(4, "  -", Say(Word::kPack, page.language(), program.id, program.version),
                 Style::kDim);
}

}  // namespace radap::standing
