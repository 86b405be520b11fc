// peer_ondemand: the scores by hand with simdjson's ondemand interface and doubles: the fastest that one would write
// with a library. It takes keys in any order, and checks nothing that it does not use.
//
// usage: peer_ondemand PACK.json FILE [--kpis]    (PACK.json: `radap_corpus pack`)
#include <cstring>

#include <simdjson.h>

#include "tools/bench/peers/lines.h"
#include "tools/bench/peers/peer_score.h"

namespace radap::bench {
namespace {

namespace ondemand = simdjson::ondemand;

double Amount(ondemand::value value) {
  double amount = kMissing;
  if (value.get_double().get(amount) == simdjson::SUCCESS) return amount;
  std::string_view text;
  return value.get_string().get(text) == simdjson::SUCCESS ? AmountOf(text) : kMissing;
}

class Reader {
 public:
  explicit Reader(const std::vector<PeerQuestion>& pack) : pack_(pack) {}

  // Throws simdjson::simdjson_error.
  void Read(std::string_view line, PeerDossier& dossier) {
    ondemand::document document =
        parser_.iterate(line.data(), line.size(), line.size() + kLinePadding);
    dossier.question.assign(pack_.size(), 0);
    dossier.kpis.clear();
    int year = 0;
    for (auto member : document.get_object()) {
      const ondemand::raw_json_string key = member.key();
      if (key == "fiscal_year") {
        year = static_cast<int>(member.value().get_int64().value());
      } else if (key == "answers") {
        ReadAnswers(member.value(), dossier);
      } else if (key == "kpis") {
        ReadKpis(member.value(), dossier);
      }
    }
    for (std::size_t i = 0; i < dossier.kpis.size(); ++i)
      PlaceResults(results_[i], year, dossier.kpis[i]);
  }

 private:
  struct YearResult {
    int year = 0;
    double amount = kMissing;
  };
  struct Results {
    YearResult of[8];
    int count = 0;
  };

  // The fiscal year may come after the results.
  static void PlaceResults(const Results& results, int year, PeerKpi& kpi) {
    for (int i = 0; i < results.count; ++i) {
      const int before = year - results.of[i].year;
      if (before >= 0 && before < 3) kpi.result[before] = results.of[i].amount;
    }
  }

  std::size_t PlaceOf(std::string_view id, std::size_t guess) const {
    if (guess < pack_.size() && pack_[guess].id == id) return guess;
    std::size_t i = 0;
    while (i < pack_.size() && pack_[i].id != id) ++i;
    return i;
  }

  void ReadAnswers(ondemand::object answers, PeerDossier& dossier) {
    std::size_t next = 0;
    for (auto answer : answers) {
      const std::string_view id = answer.unescaped_key();
      const std::size_t place = PlaceOf(id, next);
      next = place + 1;
      if (place == pack_.size()) continue;
      for (auto member : answer.value().get_object()) {
        if (member.key() != "issues") continue;
        const auto& starred = pack_[place].starred;
        dossier.question[place] =
            500.0 * CountMet(member.value(), starred) / static_cast<double>(starred.size());
      }
    }
  }

  static int CountMet(ondemand::object issues, const std::vector<bool>& starred) {
    int met = 0;
    for (auto issue : issues) {
      const std::string_view number = issue.unescaped_key();
      const std::size_t place = static_cast<std::size_t>(number[0] - '1');
      bool claimed = false;
      bool has_file = false;
      for (auto member : issue.value().get_object()) {
        const ondemand::raw_json_string key = member.key();
        if (key == "claimed") {
          claimed = member.value().get_bool();
        } else if (place < starred.size() && starred[place] && key == "evidence") {
          has_file = HasFile(member.value());
        }
      }
      if (place < starred.size() && claimed && (has_file || !starred[place])) ++met;
    }
    return met;
  }

  static bool HasFile(ondemand::array evidence) {
    bool found = false;
    for (auto entry : evidence) {
      std::string_view file;
      found |= entry["file"].get(file) == simdjson::SUCCESS && !file.empty();
    }
    return found;
  }

  void ReadKpis(ondemand::array kpis, PeerDossier& dossier) {
    for (auto json : kpis) {
      PeerKpi& kpi = dossier.kpis.emplace_back();
      if (results_.size() < dossier.kpis.size()) results_.emplace_back();
      Results& results = results_[dossier.kpis.size() - 1];
      results.count = 0;
      for (auto member : json.get_object()) ReadKpiMember(member, kpi, results);
    }
  }

  using Member = simdjson::simdjson_result<ondemand::field>;
  static void ReadKpiMember(Member& member, PeerKpi& kpi, Results& results) {
    const ondemand::raw_json_string key = member.key();
    if (key == "item") {
      const std::string_view item = member.value().get_string();
      kpi.item = item.size() == 3 ? item[2] - '0' : 0;
    } else if (key == "direction") {
      kpi.has_direction = true;
      kpi.higher = member.value().get_string().value() == "higher";
    } else if (key == "target") {
      kpi.target = Amount(member.value());
    } else if (key == "results") {
      for (auto result : member.value().get_object()) {
        const std::string_view text = result.unescaped_key();
        int year = 0;
        std::from_chars(text.data(), text.data() + text.size(), year);
        if (results.count < 8) results.of[results.count++] = {year, Amount(result.value())};
      }
    }
  }

  const std::vector<PeerQuestion>& pack_;
  ondemand::parser parser_;
  std::vector<Results> results_;
};

void Run(const char* pack_path, const char* path, bool with_kpis) {
  const std::vector<PeerQuestion> pack = ReadPeerPack(pack_path);
  Reader reader(pack);
  PeerDossier dossier;
  ForEachLine(path, std::size_t{1} << 20, [&](std::string_view line) {
    try {
      reader.Read(line, dossier);
    } catch (const simdjson::simdjson_error&) {
      std::puts("bad");
      return;
    }
    const double total = TotalOf(pack, dossier);
    Print(total, dossier, with_kpis);
  });
}

}  // namespace
}  // namespace radap::bench

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: peer_ondemand PACK.json FILE [--kpis]\n", stderr);
    return 2;
  }
  radap::bench::Run(argv[1], argv[2], argc > 3 && std::strcmp(argv[3], "--kpis") == 0);
  return 0;
}
