#include "engine/chart/words.h"

#include <cstddef>

namespace radap::chart {

const std::string& Say(Word word, Language language) {
  static const Label kWords[] = {
#define WORD(name, th, en) {th, en},
#include "engine/chart/words.def"
#undef WORD
  };
  return kWords[static_cast<std::size_t>(word)].Pick(language);
}

}  // namespace radap::chart
