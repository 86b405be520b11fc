// What goes into a store comes out of it, and the right revision counts.
#include "engine/store/store.h"

#include <gtest/gtest.h>

#include "engine/store/packed.h"
#include "rules/base/sha256.h"
#include "tests/engine/store/store_files.h"

namespace radap::store {
namespace {

class StoreTest : public testing::Test {
 protected:
  void TearDown() override { EXPECT_EQ("", Join(store_.CheckWhole(nullptr))); }
  Folder folder_;
  Store store_{folder_ / "s.radap", Access::kCreate};
};

TEST_F(StoreTest, BytesComeBackAsTheyWere) {
  const std::string odd = std::string("{\"a\": \"") + '\0' + "\xff \r\n\"}";
  MadeUpDossier made("a");
  for (const std::string& bytes : {odd, std::string(), std::string(3'000'000, 'x')}) {
    made.dossier.bytes = bytes;
    made.dossier.sha256 = Sha256Hex(bytes);
    store_.AddDossier(made.dossier, ResultOf(store_.AddPack(MadeUpPack()), "1"));
    EXPECT_EQ(bytes, store_.DossierBytes(made.dossier.sha256));
  }
  EXPECT_EQ(3, store_.Count().dossiers);
}

TEST_F(StoreTest, PackedElsewhereIsTheSame) {
  const MadeUpDossier made("a");
  const std::string packed = Packer().Pack(made.bytes);
  NewDossier dossier = made.dossier;
  dossier.packed = packed;
  store_.AddDossier(dossier, ResultOf(store_.AddPack(MadeUpPack()), "1"));
  EXPECT_EQ(made.bytes, store_.DossierBytes(dossier.sha256));
}

TEST_F(StoreTest, AddingAgainChangesNothing) {
  const Added first = AddOne(store_, "a");
  const Added again = AddOne(store_, "a");
  EXPECT_EQ(Added::What::kNew, first.what);
  EXPECT_EQ(Added::What::kAlreadyThere, again.what);
  EXPECT_EQ(first.revision, again.revision);
  EXPECT_TRUE(again.is_latest);
  const Totals totals = store_.Count();
  EXPECT_EQ(1, totals.revisions);
  EXPECT_EQ(1, totals.results);
}

TEST_F(StoreTest, NewestRevisionCounts) {
  AddOne(store_, "a", 2568, "x", "1");
  const Added second = AddOne(store_, "a", 2568, "y", "2");
  EXPECT_EQ(2, second.number);
  EXPECT_EQ("a 2568 2\n", StandingLines(store_));
  const Added old = AddOne(store_, "a", 2568, "x", "1");
  EXPECT_EQ(Added::What::kAlreadyThere, old.what);
  EXPECT_EQ(1, old.number);
  EXPECT_FALSE(old.is_latest);
  EXPECT_EQ("a 2568 2\n", StandingLines(store_));
}

TEST_F(StoreTest, OldContentCountsAgainIfAsked) {
  AddOne(store_, "a", 2568, "x", "1");
  AddOne(store_, "a", 2568, "y", "2");
  const MadeUpDossier made("a", 2568, "x");
  const NewResult result = ResultOf(store_.AddPack(MadeUpPack()), "1");
  const Added added = store_.AddDossier(made.dossier, result, true);
  EXPECT_EQ(Added::What::kNew, added.what);
  EXPECT_EQ(3, added.number);
  EXPECT_EQ("a 2568 1\n", StandingLines(store_));
  EXPECT_EQ(2, store_.Count().dossiers);
  EXPECT_EQ(Added::What::kAlreadyThere, store_.AddDossier(made.dossier, result, true).what);
  const std::vector<Revision> history = store_.History("a");
  ASSERT_EQ(3U, history.size());
  EXPECT_FALSE(history[1].is_latest);
  EXPECT_TRUE(history[2].is_latest);
  EXPECT_EQ(history[0].dossier, history[2].dossier);
}

TEST_F(StoreTest, SameBytesOfTwoYearsAreTwoRevisionsOfOneDossier) {
  MadeUpDossier made("a");
  const NewResult result = ResultOf(store_.AddPack(MadeUpPack()), "1");
  store_.AddDossier(made.dossier, result);
  made.dossier.fiscal_year = 2569;
  store_.AddDossier(made.dossier, result);
  made.dossier.pack_id = "another";
  store_.AddDossier(made.dossier, result);
  EXPECT_EQ(3, store_.Count().revisions);
  EXPECT_EQ(1, store_.Count().dossiers);
  EXPECT_EQ(2569, store_.Latest("a", std::nullopt, "")->fiscal_year);
  EXPECT_EQ("another", store_.Latest("a", 2569, "")->pack_id);
  EXPECT_EQ("made-up", store_.Latest("a", 2569, "made-up")->pack_id);
  EXPECT_FALSE(store_.Latest("a", 2567, ""));
}

TEST_F(StoreTest, ResultUnderAnotherEditionCounts) {
  const Added added = AddOne(store_, "a");
  const std::int64_t second = store_.AddPack(MadeUpPack("2"));
  EXPECT_EQ(second, store_.AddPack(MadeUpPack("2")));
  store_.AddResult(added.revision, ResultOf(second, "999/7"));
  store_.AddResult(added.revision, ResultOf(second, "999/7"));
  EXPECT_EQ("a 2568 999/7\n", StandingLines(store_));
  const std::vector<StoredResult> results = store_.Results(added.revision);
  ASSERT_EQ(2U, results.size());
  EXPECT_EQ("2", results[1].pack_version);
  EXPECT_EQ(MadeUpPack("2").sha256, results[1].pack_sha256);
  EXPECT_EQ(ResultOf(second, "999/7").scores, results[1].scores);
  const std::vector<PackEdition> packs = store_.Packs();
  ASSERT_EQ(2U, packs.size());
  EXPECT_EQ(second, packs[1].number);
  EXPECT_EQ(MadeUpPack("2").text, packs[1].text);
  EXPECT_EQ(MadeUpPack("2").elements, packs[1].elements);
}

TEST_F(StoreTest, ResultOfAnOlderRevisionDoesNotCount) {
  const Added first = AddOne(store_, "a", 2568, "x", "1");
  AddOne(store_, "a", 2568, "y", "2");
  store_.AddResult(first.revision, ResultOf(store_.AddPack(MadeUpPack("2")), "3"));
  EXPECT_EQ("a 2568 2\n", StandingLines(store_));
}

TEST_F(StoreTest, ClosedCycleTakesNothingNew) {
  AddOne(store_, "a");
  store_.SetCycle({"made-up", 2568, "รอบแรก", false, 0});
  EXPECT_EQ(static_cast<int>(ErrorKind::kRefused), KindThrown([&] { AddOne(store_, "b"); }));
  EXPECT_EQ(Added::What::kAlreadyThere, AddOne(store_, "a").what);
  const std::vector<Cycle> cycles = store_.Cycles();
  ASSERT_EQ(1U, cycles.size());
  EXPECT_EQ("รอบแรก", cycles[0].title);
  EXPECT_FALSE(cycles[0].is_open);
  EXPECT_EQ(1, cycles[0].organisations);
  EXPECT_EQ(1, store_.Count().organisations);
  store_.SetCycle({"made-up", 2568, "รอบแรก", true, 0});
  AddOne(store_, "b");
  EXPECT_EQ(2, store_.Cycles()[0].organisations);
}

TEST_F(StoreTest, OrganisationIsAsItsNewestYearSays) {
  MadeUpDossier made("a", 2568, "x");
  const NewResult result = ResultOf(store_.AddPack(MadeUpPack()), "1");
  store_.AddDossier(made.dossier, result);
  MadeUpDossier older("a", 2567, "y");
  older.dossier.organisation.name = "ชื่อเก่า";
  older.dossier.organisation.kind = OrganisationKind::kFund;
  store_.AddDossier(older.dossier, result);
  EXPECT_EQ(made.dossier.organisation, store_.Organisations({}).at(0).organisation);
  MadeUpDossier newer("a", 2569, "z");
  newer.dossier.organisation.name = "ชื่อใหม่";
  newer.dossier.organisation.kind = std::nullopt;
  store_.AddDossier(newer.dossier, result);
  const std::vector<StoredOrganisation> found = store_.Organisations({});
  ASSERT_EQ(1U, found.size());
  EXPECT_EQ(newer.dossier.organisation, found[0].organisation);
  EXPECT_EQ(3, found[0].revisions);
  EXPECT_EQ((std::vector<int>{2567, 2568, 2569}), found[0].years);
  Filter filter;
  filter.kind = OrganisationKind::kProvince;
  EXPECT_EQ("", StandingLines(store_, filter));
}

TEST_F(StoreTest, FiltersAskForWhatTheySay) {
  AddOne(store_, "a", 2567);
  AddOne(store_, "b", 2568);
  MadeUpDossier other("C'c", 2568);
  other.dossier.organisation = {"C'c", "กองทุน", "Fund % _", "", OrganisationKind::kFund};
  other.dossier.pack_id = "another";
  store_.AddDossier(other.dossier, ResultOf(store_.AddPack(MadeUpPack()), "5"));
  const auto lines = [&](const Filter& filter) {
    std::string text;
    for (const auto& found : store_.Organisations(filter)) text += found.organisation.id + " ";
    return text + "| " + StandingLines(store_, filter);
  };
  EXPECT_EQ("C'c a b | C'c 2568 5\na 2567 380\nb 2568 380\n", lines({}));
  EXPECT_EQ("a b | a 2567 380\nb 2568 380\n", lines({"made-up", {}, {}, "", ""}));
  EXPECT_EQ("C'c b | C'c 2568 5\nb 2568 380\n", lines({"", 2568, {}, "", ""}));
  EXPECT_EQ("C'c | C'c 2568 5\n", lines({"", {}, OrganisationKind::kFund, "", ""}));
  EXPECT_EQ("a b | a 2567 380\nb 2568 380\n", lines({"", {}, {}, "กระทรวงสมมุติ", ""}));
  EXPECT_EQ("C'c | C'c 2568 5\n", lines({"", {}, {}, "", "% _"}));
  EXPECT_EQ("C'c | C'c 2568 5\n", lines({"", {}, {}, "", "FUND"}));
  EXPECT_EQ("C'c | C'c 2568 5\n", lines({"", {}, {}, "", "ทุน"}));
  EXPECT_EQ("a | a 2567 380\n", lines({"", {}, {}, "", "agency a"}));
  EXPECT_EQ("| ", lines({"made-up", 2568, OrganisationKind::kFund, "", ""}));
}

TEST_F(StoreTest, ColumnsAreThoseAskedFor) {
  AddOne(store_, "a");
  const Scores scores = ResultOf(1, "380").scores;
  const auto read = [&](Columns columns) {
    std::string text;
    store_.ForEachStanding({}, columns, [&](const Standing& s) {
      for (const std::string_view part : {s.total, s.level, s.categories, s.items, s.questions,
                                          s.kpis, s.claimed, s.name, s.name_en, s.parent}) {
        text += std::string(part) + "|";
      }
      EXPECT_EQ(OrganisationKind::kProvince, s.kind);
      EXPECT_EQ(1, s.errors);
      EXPECT_FALSE(s.with_overrides);
    });
    return text;
  };
  EXPECT_EQ("380|advance|||||||||", read(Columns::kTotal));
  EXPECT_EQ("380|advance|50 40||2 - 9/2||||||", read(Columns::kCategories | Columns::kQuestions));
  EXPECT_EQ("380|advance||1/3 - 7||4 5|1.1=400||||",
            read(Columns::kItems | Columns::kKpis | Columns::kClaimed));
  EXPECT_EQ("380|advance||||||หน่วยงาน a|Agency a|กระทรวงสมมุติ|", read(Columns::kNames));
  EXPECT_EQ("380|advance||1/3 - 7||||หน่วยงาน a|Agency a|กระทรวงสมมุติ|",
            read(Columns::kNames | Columns::kItems));
}

TEST_F(StoreTest, DossiersAreFoundByTheirFirstDigits) {
  AddOne(store_, "a");
  AddOne(store_, "b");
  const std::string hash = MadeUpDossier("a").dossier.sha256;
  const std::vector<std::string> one = {hash};
  for (const std::size_t digits : {6U, 7U, 9U, 63U, 64U}) {
    EXPECT_EQ(one, store_.FindDossiers(hash.substr(0, digits))) << digits;
  }
  std::string upper = hash.substr(0, 13);
  for (char& digit : upper) {
    if (digit >= 'a') digit = static_cast<char>(digit - 'a' + 'A');
  }
  EXPECT_EQ(one, store_.FindDossiers(upper));
  for (const std::string& wrong : {hash.substr(0, 5), hash + "0", std::string("zzzzzz")}) {
    EXPECT_TRUE(store_.FindDossiers(wrong).empty()) << wrong;
  }
  EXPECT_EQ(static_cast<int>(ErrorKind::kRefused),
            KindThrown([&] { store_.DossierBytes(std::string(64, '0')); }));
}

TEST_F(StoreTest, RevisionsAreVisitedInTheOrderOfAdding) {
  FillWithAll(store_);
  std::int64_t last = 0;
  store_.ForEachRevision([&](const Revision& revision) {
    EXPECT_EQ(last + 1, revision.id);
    last = revision.id;
    const std::optional<Revision> found = store_.FindRevision(revision.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(revision.dossier, found->dossier);
    EXPECT_EQ(static_cast<std::int64_t>(store_.DossierBytes(revision.dossier).size()),
              revision.size);
  });
  EXPECT_EQ(9, last);
  EXPECT_FALSE(store_.FindRevision(10));
}

TEST_F(StoreTest, RefusesWhatNamesNothing) {
  const int refused = static_cast<int>(ErrorKind::kRefused);
  const NewResult result = ResultOf(store_.AddPack(MadeUpPack()), "1");
  const auto add = [&](auto change) {
    MadeUpDossier made("a");
    change(made.dossier);
    return KindThrown([&] { store_.AddDossier(made.dossier, result); });
  };
  EXPECT_EQ(refused, add([](NewDossier& dossier) { dossier.organisation.id = ""; }));
  EXPECT_EQ(refused, add([](NewDossier& dossier) { dossier.pack_id = ""; }));
  EXPECT_EQ(refused, add([](NewDossier& dossier) { dossier.sha256 = "12"; }));
  EXPECT_EQ(refused, add([](NewDossier& dossier) { dossier.sha256 = std::string(64, 'g'); }));
  EXPECT_EQ(refused,
            KindThrown([&] { store_.AddDossier(MadeUpDossier("a").dossier, ResultOf(77, "1")); }));
  EXPECT_EQ(refused, KindThrown([&] { store_.AddResult(1, result); }));
  EXPECT_EQ(0, store_.Count().revisions);
}

}  // namespace
}  // namespace radap::store
