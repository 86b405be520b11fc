#include "tests/engine/batch/wild_dossier.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "engine/dossier/read_dossier.h"
#include "engine/dossier/write_dossier.h"
#include "engine/eval/result.h"
#include "rules/base/index.h"
#include "rules/packs/packs.h"
#include "tests/engine/any_dossier.h"
#include "tests/engine/batch/wild_changes.h"
#include "tests/engine/batch/wild_content.h"
#include "tests/engine/batch/wild_tree.h"
#include "tests/reference/draw.h"
#include "tests/reference/random_dossier.h"

namespace radap::testing {
namespace {

using reference::Draw;

// A score as printed, or with a last digit that decides how it is rounded.
std::string NearScore(const Exact& score, Draw& draw) {
  static const std::vector<std::string> kTails = {"5", "4", "49", "499999999", "51", "0", "6"};
  const std::string printed = score.ToDecimal(draw.Between(0, 6));
  const std::size_t places = static_cast<std::size_t>(draw.OneOf(std::vector<int>{2, 4}));
  switch (draw.Between(1, 5)) {
    case 1:
      return printed;
    case 2:
      return score.ToDecimal(static_cast<int>(places)) + draw.OneOf(kTails);
    case 3:
      return (score + Exact::Ratio(draw.Between(-1, 1), places == 2 ? 200 : 20000)).ToDecimal(5);
    case 4:
      return (score + Exact::Ratio(draw.Between(-2, 2), 100)).ToDecimal(2);
    default:
      return score.IsZero() ? "-0.004" : score.ToPlain(6);
  }
}

// Claims at and beside what the dossier supports.
void AddClaims(const Program& program, WildValue& tree, std::mt19937_64& engine) {
  Draw draw(engine);
  Findings findings;
  const std::optional<Dossier> dossier = ReadDossier(WriteWild(tree, {}, engine), findings);
  if (!dossier) return;
  Evaluation evaluation = Evaluate(program, *dossier);
  WildValue claimed = WildValue::Object();
  for (const ScoreLine& line : evaluation.scores) {
    if (!draw.Chance(30)) continue;
    const WildValue claim = WildValue::Amount(NearScore(line.value, draw));
    if (!evaluation.evaluator.IsKpi(line.subject)) {
      if (program.elements[Index(line.subject)].kind == ElementKind::kGroup) continue;
      claimed.Add(line.id, claim);
      continue;
    }
    const Kpi& given = evaluation.evaluator.KpiOf(line.subject).given;
    WildValue* kpis = tree.Find("kpis");
    WildValue& kpi = kpis->members[static_cast<std::size_t>(given.index)].value;
    if (!kpi.IsContainer() || kpi.Find("claimed") != nullptr) continue;
    WildValue& of_kpi = kpi.Add("claimed", WildValue::Object());
    for (const NamedValue& named : line.named) {
      if (program.rules[Index(named.rule)].name != "success" || !named.value.IsNumber()) continue;
      of_kpi.Add("success", WildValue::Amount(NearScore(named.value.number, draw)));
    }
    of_kpi.Add("score", claim);
  }
  if (tree.Find("claimed") == nullptr) tree.Add("claimed", std::move(claimed));
}

WildValue Content(const Program& program, std::mt19937_64& engine) {
  Draw draw(engine);
  const int kind = draw.Between(1, 100);
  if (kind <= 10 && program.id == "pmqa4-2568") {
    return ReadWild(reference::ToJson(reference::RandomDossier(engine)));
  }
  if (kind <= 12) {
    Dossier any = AnyDossier(engine);
    any.pack = program.id;
    return ReadWild(WriteDossier(any));
  }
  WildMood mood;
  if (kind <= 65) mood = {.missing = draw.Chance(50) ? 0 : 6, .odd = 0};
  if (kind > 92) mood = {.missing = 20, .odd = 60};
  WildContent content(program, mood, engine);
  return content.Make();
}

WildStyle AnyStyle(Draw& draw, bool one_line) {
  WildStyle style;
  style.one_line = one_line;
  if (draw.Chance(40)) return style;  // as our own writers do
  if (draw.Chance(40)) style.spaces = draw.OneOf(std::vector<int>{2, 30, 100});
  if (draw.Chance(40)) style.shuffled = draw.OneOf(std::vector<int>{10, 100});
  if (draw.Chance(30)) style.escapes = draw.OneOf(std::vector<int>{1, 10, 100});
  if (draw.Chance(40)) style.spellings = draw.OneOf(std::vector<int>{3, 60});
  style.pretty = draw.Chance(30);
  return style;
}

// The keys that say how to read the rest stand behind it.
void MoveHeadToEnd(WildValue& tree, Draw& draw) {
  for (const char* key : {"pack", "fiscal_year", "organisation", "format"}) {
    if (!draw.Chance(60)) continue;
    const auto found =
        std::ranges::find_if(tree.members, [&](const auto& member) { return member.key == key; });
    if (found != tree.members.end()) std::rotate(found, found + 1, tree.members.end());
  }
}

std::vector<Program> LoadAll() {
  std::vector<Program> packs;
  const PackFolders folders{{RADAP_SOURCE_DIR "/tests/schemes"}};
  for (const PackEntry& entry : ListPacks(folders)) {
    LoadedPack pack = CompilePack(FindPackById(entry.id, folders).value());
    if (!pack.program) {
      std::fprintf(stderr, "pack %s cannot be compiled\n", entry.id.c_str());
      std::abort();
    }
    packs.push_back(*std::move(pack.program));
  }
  return packs;
}

}  // namespace

std::string WildDossier(const Program& program, bool one_line, std::mt19937_64& engine) {
  Draw draw(engine);
  WildValue tree = Content(program, engine);
  if (draw.Chance(15)) AddClaims(program, tree, engine);
  if (draw.Chance(15)) MoveHeadToEnd(tree, draw);
  if (draw.Chance(8)) AddNulls(tree, engine);
  if (draw.Chance(20)) {
    for (int left = draw.Between(1, 3); left > 0; --left) BreakTree(tree, engine);
  }
  const WildStyle style = AnyStyle(draw, one_line);
  std::string bytes = WriteWild(tree, style, engine);
  if (draw.Chance(6)) {
    for (int left = draw.Between(1, 2); left > 0; --left) BreakBytes(bytes, engine);
  }
  if (draw.Chance(5)) bytes += draw.Chance(50) ? "\r" : " \t ";
  if (draw.Chance(5)) bytes.insert(0, draw.Chance(50) ? "  " : "\t");
  if (one_line) std::ranges::replace(bytes, '\n', ' ');
  return bytes;
}

std::string WildLine(std::mt19937_64& engine) {
  static const std::vector<std::string> kLines = {"",
                                                  " ",
                                                  "\r",
                                                  "\t \r",
                                                  "{}",
                                                  "[]",
                                                  "null",
                                                  "5",
                                                  "\"a\"",
                                                  "{",
                                                  "}",
                                                  "\xEF\xBB\xBF",
                                                  "\xEF\xBB\xBF ",
                                                  "\xFF\xFE",
                                                  "\xFE\xFF{",
                                                  std::string(1, '\0'),
                                                  "\v",
                                                  "\u00a0",
                                                  "true",
                                                  "[{}]",
                                                  "{\"pack\":\"pmqa4-2568\"}",
                                                  "{\"pack\":\"no-such\"}",
                                                  "{\"pack\":5}",
                                                  "{\"pack\":null}",
                                                  "{\"pack\":\"\"}",
                                                  "{}{}",
                                                  ",",
                                                  std::string(100, '['),
                                                  "\x80",
                                                  "# comment"};
  Draw draw(engine);
  return draw.OneOf(kLines);
}

const std::vector<Program>& AllPacks() {
  static const std::vector<Program> kPacks = LoadAll();
  return kPacks;
}

}  // namespace radap::testing
