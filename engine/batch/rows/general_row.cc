#include "engine/batch/rows/general_row.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "engine/batch/rows/codes.h"
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/dossier/read_dossier.h"
#include "engine/gaps/gap.h"
#include "engine/report/report.h"

namespace radap::batch {
namespace {

// What the reader says about a pack that is not there; after a thousand mistakes it may have said nothing.
Finding PackMissing(const Findings& findings) {
  const auto found = std::ranges::find(findings, "/pack", &Finding::path);
  if (found != findings.end()) return *found;
  return MakeFinding(FindingCode::kMissingKey, "/pack",
                     {Same("pack"), Same(R"("pack": "pmqa4-2568")")});
}

// In the order of the layout; both are in the order of the pack.
void TakeScores(const RowLayout& layout, const Evaluation& evaluation,
                std::vector<RowScore>& scores) {
  scores.clear();
  auto line = evaluation.scores.begin();
  for (const ShownScore& shown : layout.shown) {
    line = std::ranges::find(line, evaluation.scores.end(), shown.element, &ScoreLine::subject);
    scores.push_back(ScoreOf(line->value));
  }
}

}  // namespace

GeneralPath::GeneralPath(const ScorerOptions& options, PackBook& packs)
    : options_(options), packs_(packs) {
  if (const Program* const program = ColumnsOf(options)) {
    if (options.format == RowFormat::kCsv) columns_ = packs.Of(*program).layout.shown.size() - 1;
  }
}

const BookedPack* GeneralPath::PackFor(const Dossier& dossier, const Findings& findings,
                                       Finding& why) {
  if (options_.pack != nullptr) return &packs_.Of(*options_.pack);
  if (dossier.pack.empty()) {
    why = PackMissing(findings);
    return nullptr;
  }
  const BookedPack* const pack = packs_.Find(dossier.pack);
  if (pack == nullptr) {
    why = MakeFinding(BatchCode::kBatchUnknownPack, "/pack", {Quoted(dossier.pack)});
    return nullptr;
  }
  const Program* const columns = ColumnsOf(options_);
  if (options_.format == RowFormat::kCsv && columns != nullptr && columns != pack->layout.program) {
    why = MakeFinding(BatchCode::kBatchOtherPack, "/pack",
                      {Quoted(dossier.pack), Quoted(columns->id)});
    return nullptr;
  }
  return pack;
}

void GeneralPath::AppendResult(Evaluation& evaluation, std::string& out) const {
  ReportOptions report;
  report.language = options_.language;
  report.engine_version = options_.engine_version;
  out += "\"result\":";
  AppendCompact(RenderScore(evaluation, FindGaps(evaluation), ReportFormat::kJson, report), out);
  out += "}\n";
}

void GeneralPath::WriteScored(const BookedPack& pack, Evaluation& evaluation, RowTally& tally,
                              std::string& out) {
  TakeScores(pack.layout, evaluation, scores_);
  findings_.clear();
  for (const Finding& finding : evaluation.findings) {
    findings_.push_back({finding.code, finding.severity, finding.path, finding.lint});
  }
  const Dossier& dossier = *evaluation.dossier;
  const RowView row{&pack.layout, dossier.organisation.id,         dossier.fiscal_year.value_or(0),
                    scores_,      evaluation.scores.front().level, findings_};
  tally.AddScored(row);
  if (options_.format == RowFormat::kNdjson && options_.fields == RowFields::kFull) {
    AppendResult(evaluation, out);
  } else {
    writer_.Append(row, options_.format, out);
  }
}

const BookedPack* GeneralPath::Score(std::string_view bytes, const std::string& place,
                                     RowTally& tally, std::string& out) {
  Findings findings;
  Finding why;
  std::optional<Dossier> dossier;
  const BookedPack* pack = nullptr;
  if (bytes.size() > options_.MostBytes()) {
    why = MakeFinding(FindingCode::kDossierTooLarge, "",
                      {Same(std::to_string(options_.most_mebibytes))});
  } else if (dossier = ReadDossier(bytes, findings); !dossier) {
    why = findings.back();
  } else {
    pack = PackFor(*dossier, findings, why);
  }
  if (pack == nullptr) {
    tally.AddBad(place);
    AppendErrorRow(why, options_.format, columns_, out);
    return nullptr;
  }
  const Program& program = *pack->layout.program;
  if (options_.map_to_pack && !dossier->pack.empty() && dossier->pack != program.id) {
    options_.map_to_pack(program, *dossier, findings);
  }
  Evaluation evaluation = Evaluate(program, *dossier);
  evaluation.findings.insert(evaluation.findings.begin(), std::make_move_iterator(findings.begin()),
                             std::make_move_iterator(findings.end()));
  WriteScored(*pack, evaluation, tally, out);
  return pack;
}

void AppendCompact(std::string_view json, std::string& out) {
  bool is_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char letter = json[i];
    if (is_text && letter == '\\') {
      out += letter;
      out += json[++i];
      continue;
    }
    if (letter == '"') is_text = !is_text;
    if (is_text || (letter != ' ' && letter != '\n')) out += letter;
  }
}

}  // namespace radap::batch
