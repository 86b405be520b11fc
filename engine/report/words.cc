#include "engine/report/words.h"

#include <cstddef>

namespace radap {

const std::string& Say(Word word, Language language) {
  static const Label kWords[] = {
#define WORD(name, th, en) {th, en},
#include "engine/report/words.def"
  };
  return kWords[static_cast<std::size_t>(word)].Pick(language);
}

}  // namespace radap
