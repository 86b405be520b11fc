// Why a store cannot be used, or does not take a record, as its functions throw it.
// Part of records.h. Tested by tests/engine/store/.
#ifndef RADAP_ENGINE_STORE_STORE_ERROR_H_
#define RADAP_ENGINE_STORE_STORE_ERROR_H_

#include <cstdint>

#include "rules/base/text.h"

namespace radap::store {

enum class ErrorKind : std::uint8_t {
  kNotThere,
  kNotAStore,
  kNewer,
  kDamaged,
  kBusy,
  kFull,
  kCannotWrite,
  kRefused
};

// What the person needs to know: where, what, what to do.
struct StoreError {
  ErrorKind kind{};
  Label message;
};

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_STORE_ERROR_H_
