// What ended a batch before its end, as the person is told. Tested by tests/engine/batch/stream/batch_test.cc.
#ifndef RADAP_ENGINE_BATCH_STREAM_FAILURE_H_
#define RADAP_ENGINE_BATCH_STREAM_FAILURE_H_

#include <string>

#include "engine/batch/stream/batch.h"
#include "rules/base/text.h"

namespace radap::batch {

struct Failure {
  BatchEnd end{};
  Label why;
};

// `error`: errno.
std::string CauseOf(int error);
Failure CannotRead(const std::string& path, int error);
Failure InputChanged(const std::string& path);
Failure CannotWrite(const std::string& path, int error);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_FAILURE_H_
