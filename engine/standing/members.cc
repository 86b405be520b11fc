#include "engine/standing/members.h"

namespace radap::standing {

void WriteMember(const benchmark::Member& member, Language language, Table& to) {
  to.Text(member.organisation);
  to.Text(member.name);
  to.Text(member.name_en);
  if (member.kind) {
    to.Choice(TextOf(*member.kind), radap::LabelOf(*member.kind).Pick(language));
  } else {
    to.Text("");
  }
  to.Text(member.parent);
}

std::string LevelOf(const benchmark::Member& member, const Program& program, Language language) {
  const int level = FindLevel(program, member.level);
  if (level < 0 && !member.level.empty()) return member.level;  // of another edition
  return LevelName(ScaleOf(program, 0), level, language);
}

void WriteLevel(const benchmark::Member& member, const Program& program, Language language,
                Table& to) {
  to.Choice(member.level, LevelOf(member, program, language));
}

std::string NotesOf(const benchmark::Member& member, Language language) {
  std::string notes;
  if (member.errors > 0) notes = Say(Word::kErrorsNote, language, member.errors);
  if (member.with_overrides) {
    notes += (notes.empty() ? "" : " · ") + Say(Word::kOverridesNote, language);
  }
  return notes;
}

void AddMethods(XlsxFile& file, Word title, const ViewOf& of, const std::vector<Method>& methods) {
  const Language language = file.language();
  file.AddMethods({{Say(Word::kFilterHead, language), Say(title, language)},
                   {Say(Word::kOfPack, language), of.program->title.Pick(language)},
                   {"", Say(Word::kPack, language, of.program->id, of.program->version)},
                   {Say(Word::kPeers, language), PeersText(of.peers, language)},
                   {"", Say(Word::kOrganisations, language, of.organisations)}},
                  methods);
}

}  // namespace radap::standing
