// One made-up dossier, written in a single pass; the scores that it claims are counted along the way.
// Part of corpus.h.
#ifndef RADAP_TOOLS_BENCH_CORPUS_DOSSIER_WRITER_H_
#define RADAP_TOOLS_BENCH_CORPUS_DOSSIER_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compile/program.h"
#include "tools/bench/corpus/corpus.h"

namespace radap::bench {

class DossierWriter {
 public:
  DossierWriter(const Program& pack, const Words& words, Random& random, std::string& out)
      : pack_(pack), words_(words), random_(random), out_(out), score_(pack.elements.size()) {}

  void Write(Size size, std::uint64_t number);

 private:
  void WriteHead(std::uint64_t number);
  void WriteAnswers(Size size);
  void WriteQuestion(int question, Size size);
  bool WriteIssue(const Element& issue);  // whether it is met; writes nothing if it is left out
  int WriteEvidence(bool only_link);      // entries with a file
  void WriteKpis();
  void WriteItemKpis(int item);
  void WriteClaims();
  void WriteClaim(int element);
  std::int64_t MeanOfChildren(int element);
  void Add(std::string_view text) { out_ += text; }
  void AddHex(int digits);

  const Program& pack_;
  const Words& words_;
  Random& random_;
  std::string& out_;
  std::vector<std::int64_t> score_;  // by element, times kShare (dossier_writer.cc)
  bool faulty_ = false;
  bool needs_general_ = false;  // has a mistake that no reader may pass over
  bool is_first_ = true;        // in the list being written
  int year_ = 0;
  std::uint64_t claims_off_ = 0;  // percent of claims that do not hold
};

}  // namespace radap::bench

#endif  // RADAP_TOOLS_BENCH_CORPUS_DOSSIER_WRITER_H_
