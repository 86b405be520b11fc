// How much a test does, as an environment variable says. Not for what a test expects.
#ifndef RADAP_TESTS_ENVIRONMENT_H_
#define RADAP_TESTS_ENVIRONMENT_H_

#include <cstdlib>

namespace radap {

inline int FromEnvironment(const char* name, int otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

}  // namespace radap

#endif  // RADAP_TESTS_ENVIRONMENT_H_
