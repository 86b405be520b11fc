// Names of any kind come back as they were and are never read as SQL.
#include <gtest/gtest.h>

#include "engine/store/store.h"
#include "tests/engine/store/store_files.h"

namespace radap::store {
namespace {

std::string Repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

class NamesTest : public testing::TestWithParam<std::string> {};

TEST_P(NamesTest, ComeBackAsTheyWere) {
  const Folder folder;
  Store store(folder / "s.radap", Access::kCreate);
  const std::string& name = GetParam();
  MadeUpDossier made("x");
  made.dossier.organisation = {name, name, name, name, OrganisationKind::kLocal};
  made.dossier.pack_id = name;
  made.dossier.source = name;
  PackEdition pack = MadeUpPack();
  pack.id = name;
  const Added added = store.AddDossier(made.dossier, ResultOf(store.AddPack(pack), "1"));
  store.AddNote({name, added.revision, name, name, name});
  NewResult changed = ResultOf(store.AddPack(pack), "2");
  changed.with_overrides = true;
  store.AddOverride({added.revision, name, name, name, name}, changed);
  store.SetCycle({name, 2568, name, true, 0});

  EXPECT_EQ(Added::What::kAlreadyThere, store.AddDossier(made.dossier, changed).what);
  const Revision revision = store.History(name).at(0);
  EXPECT_EQ(name, revision.organisation);
  EXPECT_EQ(name, revision.pack_id);
  EXPECT_EQ(name, revision.source);
  EXPECT_EQ(made.dossier.organisation,
            store.Organisations({name, {}, {}, name, name}).at(0).organisation);
  EXPECT_EQ(name, store.Notes(name).at(0).text);
  EXPECT_EQ(name, store.Overrides(added.revision).at(0).value);
  EXPECT_EQ(name, store.Cycles().at(0).title);
  int visited = 0;
  store.ForEachStanding({name, {}, {}, name, name}, Columns::kNames, [&](const Standing& standing) {
    EXPECT_EQ(name, standing.organisation);
    EXPECT_EQ(name, standing.name_en);
    EXPECT_EQ(name, standing.parent);
    ++visited;
  });
  EXPECT_EQ(1, visited);
  EXPECT_EQ("", Join(store.CheckWhole(nullptr)));
}

INSTANTIATE_TEST_SUITE_P(
    All, NamesTest,
    testing::Values("'; DROP TABLE organisation; --", "\"quoted\" 'and' `so` [on]",
                    "?1 :name @name $name", "% _ \\ * [a-z]", "กรมสมมุติ ๑๒๓ ำ้",
                    "👩‍👩‍👧‍👦 🇹🇭",
                    "abc \xe2\x80\xae cba \xe2\x80\x8f \xe2\x81\xa6 \xe2\x80\xac",
                    "line\nline\r\n\ttab", " ", "NULL", "0", Repeated("a", 10'000),
                    Repeated("ก", 10'000), Repeated("👩", 10'000), std::string("nul \0 nul", 9)),
    [](const testing::TestParamInfo<std::string>& given) {
      return "Name" + std::to_string(given.index);
    });

}  // namespace
}  // namespace radap::store
