#include "tools/bench/corpus/corpus.h"

#include "tools/bench/corpus/dossier_writer.h"
#include "tools/bench/corpus/reshape.h"

namespace radap::bench {
namespace {

// Cut short at a place that leaves it no JSON.
void Spoil(Random& random, std::size_t begin, std::string& out) {
  const std::size_t size = out.size() - begin;
  out.resize(begin + size / 4 + random.Below(size / 2));
}

}  // namespace

Shape Corpus::MixedShape(std::uint64_t number) {
  switch (Random(2, number).Below(10)) {
    case 0:
      return Shape::kReordered;
    case 1:
      return Shape::kPretty;
    case 2:
      return Shape::kEscaped;
    default:
      return Shape::kCanonical;
  }
}

void Corpus::AppendCanonical(Size size, std::uint64_t number, std::string& out) const {
  const std::size_t begin = out.size();
  Random random(seed_, number);
  DossierWriter(pack_, words_, random, out).Write(size, number);
  if (random.OneIn(10'000)) Spoil(random, begin, out);
}

void Corpus::Append(Size size, Shape shape, std::uint64_t number, std::string& out) const {
  if (shape == Shape::kCanonical) {
    AppendCanonical(size, number, out);
  } else {
    std::string canonical;
    AppendCanonical(size, number, canonical);
    Random random(seed_ + 1, number);
    if (shape == Shape::kReordered) AppendReordered(canonical, random, out);
    if (shape == Shape::kPretty) AppendPretty(canonical, random.OneIn(2) ? 0 : 2, out);
    if (shape == Shape::kEscaped) AppendEscaped(canonical, out);
  }
  out += '\n';
}

}  // namespace radap::bench
