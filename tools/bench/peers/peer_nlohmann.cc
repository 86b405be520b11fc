// peer_nlohmann: the scores by hand over a nlohmann DOM, with doubles.
//
// usage: peer_nlohmann PACK.json FILE [--kpis]    (PACK.json: `radap_corpus pack`)
#include <cstring>

#include "tools/bench/peers/lines.h"
#include "tools/bench/peers/peer_score.h"

namespace radap::bench {
namespace {

using Json = nlohmann::json;

double Amount(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return kMissing;
  if (found->is_string()) return AmountOf(found->get_ref<const std::string&>());
  return found->is_number() ? found->get<double>() : kMissing;
}

bool HasFile(const Json& issue) {
  const auto evidence = issue.find("evidence");
  if (evidence == issue.end()) return false;
  for (const Json& entry : *evidence) {
    if (entry.value("file", "") != "") return true;
  }
  return false;
}

double QuestionScore(const Json& answers, const PeerQuestion& question) {
  const auto answer = answers.find(question.id);
  if (answer == answers.end()) return 0;
  const auto issues = answer->find("issues");
  if (issues == answer->end()) return 0;
  int met = 0;
  for (std::size_t i = 0; i < question.starred.size(); ++i) {
    const auto issue = issues->find(std::to_string(i + 1));
    if (issue == issues->end() || !issue->value("claimed", false)) continue;
    if (!question.starred[i] || HasFile(*issue)) ++met;
  }
  return 500.0 * met / static_cast<double>(question.starred.size());
}

PeerKpi ReadKpi(const Json& json, int year) {
  PeerKpi kpi;
  const auto& item = json.at("item").get_ref<const std::string&>();
  kpi.item = item.size() == 3 ? item[2] - '0' : 0;
  const auto direction = json.find("direction");
  kpi.has_direction = direction != json.end();
  kpi.higher = kpi.has_direction && *direction == "higher";
  kpi.target = Amount(json, "target");
  const auto results = json.find("results");
  if (results == json.end()) return kpi;
  for (int i = 0; i < 3; ++i) kpi.result[i] = Amount(*results, std::to_string(year - i).c_str());
  return kpi;
}

void ReadDossier(const Json& json, const std::vector<PeerQuestion>& pack, PeerDossier& dossier) {
  dossier.question.clear();
  for (const PeerQuestion& question : pack) {
    dossier.question.push_back(QuestionScore(json.at("answers"), question));
  }
  dossier.kpis.clear();
  const int year = json.at("fiscal_year").get<int>();
  for (const Json& kpi : json.at("kpis")) dossier.kpis.push_back(ReadKpi(kpi, year));
}

void Run(const char* pack_path, const char* path, bool with_kpis) {
  const std::vector<PeerQuestion> pack = ReadPeerPack(pack_path);
  PeerDossier dossier;
  ForEachLine(path, std::size_t{1} << 20, [&](std::string_view line) {
    const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
    if (json.is_discarded()) {
      std::puts("bad");
      return;
    }
    ReadDossier(json, pack, dossier);
    const double total = TotalOf(pack, dossier);
    Print(total, dossier, with_kpis);
  });
}

}  // namespace
}  // namespace radap::bench

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: peer_nlohmann PACK.json FILE [--kpis]\n", stderr);
    return 2;
  }
  radap::bench::Run(argv[1], argv[2], argc > 3 && std::strcmp(argv[3], "--kpis") == 0);
  return 0;
}
