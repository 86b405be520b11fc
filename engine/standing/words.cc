#include "engine/standing/words.h"

#include <cstddef>

namespace radap::standing {

const Label& LabelOf(Word word) {
  static const Label kWords[] = {
#define WORD(name, th, en) {th, en},
#include "engine/standing/words.def"
  };
  return kWords[static_cast<std::size_t>(word)];
}

const std::string& Say(Word word, Language language) { return LabelOf(word).Pick(language); }

}  // namespace radap::standing
