#include "tools/cli/choose_pack.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/import/codes.h"

namespace radap::cli {
namespace {

// Fewer places fit by chance. The best pack must have so many times the places of the second.
constexpr std::size_t kFewestPlaces = 5;
constexpr std::size_t kTimesTheSecond = 2;

struct Candidate {
  std::size_t places = 0;
  std::string id;
};

// How many issues, fields' owners and KPI groups of the dossier the pack has.
std::size_t PlacesIn(const Program& program, const Dossier& dossier) {
  std::set<std::string_view> ids;
  for (const Element& element : program.elements) ids.insert(element.id);
  std::size_t places = 0;
  for (const auto& [question, answer] : dossier.answers) {
    if (!answer.fields.empty() && ids.contains(question)) ++places;
    for (const auto& [issue, given] : answer.issues) {
      if (ids.contains(question + "/" + issue)) ++places;
    }
  }
  for (const Kpi& kpi : dossier.kpis) {
    const std::string group = kpi.item + "/" + std::to_string(kpi.group.value_or(0));
    if (ids.contains(group)) ++places;
  }
  return places;
}

std::vector<std::string> PackIds(const Session& session) {
  std::vector<std::string> ids;
  for (const PackEntry& entry : ListPacks(session.Folders())) ids.push_back(entry.id);
  return ids;
}

// Every pack under which the document gives something, the best one first.
std::vector<Candidate> Candidates(const PackHints& hints, const Session& session) {
  std::vector<Candidate> candidates;
  for (const std::string& id : PackIds(session)) {
    std::optional<Source> source = FindPackById(id, session.Folders());
    if (!source) continue;
    const LoadedPack pack = CompilePack(std::move(*source));
    if (!pack.program) continue;
    Findings unused;
    const std::optional<Dossier> dossier = hints.read_as(*pack.program, unused);
    const std::size_t places = dossier ? PlacesIn(*pack.program, *dossier) : 0;
    if (places >= kFewestPlaces) candidates.push_back({places, id});
  }
  std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::places);
  return candidates;
}

bool StandsOut(const std::vector<Candidate>& candidates) {
  if (candidates.empty()) return false;
  return candidates.size() == 1 || candidates[0].places >= kTimesTheSecond * candidates[1].places;
}

std::string Joined(const std::vector<std::string>& ids) {
  std::string joined;
  for (const std::string& id : ids) joined += (joined.empty() ? "" : ", ") + id;
  return joined;
}

}  // namespace

const Program* ChoosePack(const PackHints& hints, Session& session, Findings& findings) {
  if (!session.options.pack.empty()) return session.LoadPack(session.options.pack, true);
  if (!hints.named.empty()) return session.LoadPack(hints.named, false);
  if (!hints.known.empty()) return session.LoadPack(hints.known, false);
  const std::vector<Candidate> candidates = Candidates(hints, session);
  if (StandsOut(candidates)) {
    const Candidate& best = candidates[0];
    findings.push_back(MakeFinding(ImportCode::kPackChosen, "/pack",
                                   {Same(best.id), Same(std::to_string(best.places))}));
    return session.LoadPack(best.id, false);
  }
  const std::string packs = Joined(PackIds(session));
  session.Complain(
      {"ไม่รู้ว่าเอกสารนี้เป็นของชุดเกณฑ์ใด: ระบุ --pack ชื่อ (" + packs + ")",
       "it cannot be told which pack this document is for: give --pack ID (" + packs + ")"});
  session.Raise(kUsage);
  return nullptr;
}

}  // namespace radap::cli
