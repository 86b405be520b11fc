// The scores of pmqa4-2568 as one would write them by hand with doubles: what C++ peers share once they have read the
// facts of a dossier. Part of the peers only: radap itself never scores with doubles.
#ifndef RADAP_TOOLS_BENCH_PEERS_PEER_SCORE_H_
#define RADAP_TOOLS_BENCH_PEERS_PEER_SCORE_H_

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <nlohmann/json.hpp>

namespace radap::bench {

struct PeerQuestion {
  std::string id;  // "1.1.1": category, item, question are single digits
  std::vector<bool> starred;
};

// What `radap_corpus pack` prints. In the order of the pack.
inline std::vector<PeerQuestion> ReadPeerPack(const char* path) {
  std::ifstream file(path);
  std::vector<PeerQuestion> questions;
  const auto json = nlohmann::ordered_json::parse(file);
  for (const auto& [id, starred] : json.items()) {
    questions.push_back({id, starred.get<std::vector<bool>>()});
  }
  return questions;
}

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

// An amount written as a text; missing if it is none.
inline double AmountOf(std::string_view text) {
  double amount = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
  return error == std::errc() && end == text.data() + text.size() ? amount : kMissing;
}

struct PeerKpi {
  int item = 0;  // 1..6 of category 7
  bool has_direction = false;
  bool higher = false;
  double target = kMissing;
  double result[3] = {kMissing, kMissing, kMissing};  // by years before the fiscal year
};

inline bool IsChallenging(const PeerKpi& kpi) {
  const bool one = !std::isnan(kpi.result[1]);
  const bool two = !std::isnan(kpi.result[2]);
  if (!one && !two) return true;
  const double history = one && two ? (kpi.result[1] + kpi.result[2]) / 2 : kpi.result[one ? 1 : 2];
  return kpi.higher ? kpi.target >= history : kpi.target <= history;
}

inline double SuccessOf(const PeerKpi& kpi) {
  if (kpi.target == 0) return kpi.result[0] <= 0 ? 100 : 0;
  const double ratio = kpi.result[0] / kpi.target;
  return (kpi.higher ? ratio : 2 - ratio) * 100;
}

inline int ScoreOf(const PeerKpi& kpi) {
  if (std::isnan(kpi.result[0]) || std::isnan(kpi.target) || !kpi.has_direction) return 0;
  if (kpi.target == 0 && kpi.higher) return 0;
  if (!IsChallenging(kpi)) return 100;
  const double success = SuccessOf(kpi);
  if (success < 100) return 200;
  if (success < 105) return 300;
  return success < 110 ? 400 : 500;
}

struct PeerDossier {
  std::vector<double> question;  // scores, by place in the pack; 0 where there is no answer
  std::vector<PeerKpi> kpis;
  std::vector<int> kpi_scores;  // of those that count: five an item
};

// The total; fills kpi_scores.
inline double TotalOf(const std::vector<PeerQuestion>& pack, PeerDossier& dossier) {
  double total = 0;
  for (std::size_t i = 0; i < pack.size();) {
    double category = 0;
    int items = 0;
    for (const char of = pack[i].id[0]; i < pack.size() && pack[i].id[0] == of; ++items) {
      double item = 0;
      int questions = 0;
      for (const char in = pack[i].id[2];
           i < pack.size() && pack[i].id[0] == of && pack[i].id[2] == in; ++i, ++questions) {
        item += dossier.question[i];
      }
      category += item / questions;
    }
    total += category / items;
  }
  int counted[7] = {};
  double items[7] = {};
  dossier.kpi_scores.clear();
  for (const PeerKpi& kpi : dossier.kpis) {
    if (kpi.item < 1 || kpi.item > 6 || counted[kpi.item] == 5) continue;
    ++counted[kpi.item];
    items[kpi.item] += dossier.kpi_scores.emplace_back(ScoreOf(kpi));
  }
  double results = 0;
  for (const double item : items) results += item / 5;
  return (total + results / 6) / 7;
}

// One line a dossier: its total, and the scores of its KPIs if asked for.
inline void Print(double total, const PeerDossier& dossier, bool with_kpis) {
  std::printf("%.17g", total);
  for (std::size_t i = 0; with_kpis && i < dossier.kpi_scores.size(); ++i) {
    std::printf(" %d", dossier.kpi_scores[i]);
  }
  std::putchar('\n');
}

}  // namespace radap::bench

#endif  // RADAP_TOOLS_BENCH_PEERS_PEER_SCORE_H_
