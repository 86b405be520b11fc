#include "engine/dossier/read_dossier.h"

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/json_tree.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_object.h"
#include "rules/base/sha256.h"

namespace radap {
namespace {

constexpr std::string_view kFormat = "radap.dossier/1";

// A text that must say something: an id.
void ReadId(Reading& reading, JsonValue value, std::string& id) {
  if (!reading.Expect(value, JsonKind::kString)) return;
  id = value.Text();
  if (IsBlank(id)) reading.Report(FindingCode::kEmptyText, value, {Same(value.Key())});
}

constexpr Key<Organisation> kOrganisationKeys[] = {
    {"id",
     [](Reading& reading, JsonValue value, Organisation& organisation) {
       ReadId(reading, value, organisation.id);
     },
     "id", R"("id": "mof-ops")"},
    {"name", Into<&Organisation::name>},
    {"name_en", Into<&Organisation::name_en>},
    {"parent", Into<&Organisation::parent>},
    {"kind", Into<&Organisation::kind>},
};

void ReadFormat(Reading& reading, JsonValue value, Dossier& /*dossier*/) {
  if (reading.Expect(value, JsonKind::kString) && value.Text() != kFormat) {
    reading.Report(FindingCode::kWrongFormat, value, {Quoted(value.Text()), Same(kFormat)});
  }
}

void ReadPack(Reading& reading, JsonValue value, Dossier& dossier) {
  ReadId(reading, value, dossier.pack);
}

void ReadOrganisation(Reading& reading, JsonValue value, Dossier& dossier) {
  auto organisation = ReadObject<Organisation>(reading, value, kOrganisationKeys);
  if (organisation) dossier.organisation = std::move(*organisation);
}

// 2567.0 is the year 2567; what is not whole is reported as it was written.
void ReadFiscalYear(Reading& reading, JsonValue value, Dossier& dossier) {
  if (!reading.Expect(value, JsonKind::kNumber)) return;
  const std::optional<Exact> number = Exact::Parse(value.Text());
  const std::optional<int> whole = number ? WholeOf(*number) : std::nullopt;
  const std::string text = whole ? std::to_string(*whole) : std::string(value.Text());
  dossier.fiscal_year = YearOf(reading, value, text);
}

constexpr Key<Dossier> kDossierKeys[] = {
    {"format", ReadFormat, "format", R"("format": "radap.dossier/1")"},
    {"pack", ReadPack, "pack", R"("pack": "pmqa4-2568")"},
    {"organisation", ReadOrganisation, "organisation/id", R"("organisation": {"id": "mof-ops"})"},
    {"fiscal_year", ReadFiscalYear, "fiscal_year", R"("fiscal_year": 2567)"},
    {"answers", Into<&Dossier::answers>},
    {"ratings", Into<&Dossier::ratings>},
    {"kpis", Into<&Dossier::kpis>},
    {"claimed", Into<&Dossier::claimed>},
    {"printed", Into<&Dossier::printed>},
};

}  // namespace

std::optional<Dossier> ReadDossier(std::string_view bytes, Findings& findings) {
  const std::optional<JsonTree> tree = ParseJson(bytes, findings);
  if (!tree) return std::nullopt;
  Reading reading(findings);
  const JsonValue root(*tree, 0);
  if (!root.Is(JsonKind::kObject)) {
    reading.Report(FindingCode::kNotAnObject, root, {FoundText(root)});
    return std::nullopt;
  }
  std::optional<Dossier> dossier = ReadObject<Dossier>(reading, root, kDossierKeys);
  dossier->sha256 = Sha256Hex(bytes);
  return dossier;
}

}  // namespace radap
