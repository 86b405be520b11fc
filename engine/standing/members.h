// An organisation in a row of an assessor's view: the columns that every view begins with, what is noted of it.
// Private to engine/standing. Tested by tests/engine/standing/.
#ifndef RADAP_ENGINE_STANDING_MEMBERS_H_
#define RADAP_ENGINE_STANDING_MEMBERS_H_

#include <string>

#include "engine/standing/parts.h"
#include "engine/standing/table.h"
#include "engine/standing/xlsx_file.h"

namespace radap::standing {

inline constexpr Column kOrganisationColumn{"organisation", Word::kOrganisationId, 18};
inline constexpr Column kNameColumn{"name", Word::kName, 28, true};
inline constexpr Column kNameEnColumn{"name_en", Word::kNameEn, 24, true};
inline constexpr Column kKindColumn{"kind", Word::kKind, 18, true};
inline constexpr Column kParentColumn{"parent", Word::kParent, 24, true};

// The cells of these five columns, in this order.
void WriteMember(const benchmark::Member& member, Language language, Table& to);

// Of its total: a cell.
void WriteLevel(const benchmark::Member& member, const Program& program, Language language,
                Table& to);
// The name of its level; "below the first level" where it has none.
std::string LevelOf(const benchmark::Member& member, const Program& program, Language language);

// "errors 2 · overridden"; empty for most.
std::string NotesOf(const benchmark::Member& member, Language language);

// What the last sheet of a view says it is about.
void AddMethods(XlsxFile& file, Word title, const ViewOf& of, const std::vector<Method>& methods);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_MEMBERS_H_
