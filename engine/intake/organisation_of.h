// The organisation of a dossier that columns took: they keep its id and kind, a store keeps its names too.
//
// Bytes -> OrganisationOf -> Organisation, as ReadDossier reads it. Part of engine/intake, and the one place that
// includes simdjson. Tested by tests/engine/intake/organisation_of_test.cc.
#ifndef RADAP_ENGINE_INTAKE_ORGANISATION_OF_H_
#define RADAP_ENGINE_INTAKE_ORGANISATION_OF_H_

#include <memory>
#include <optional>
#include <string_view>

#include "engine/dossier/dossier.h"

namespace radap {

class OrganisationReader {
 public:
  OrganisationReader();
  ~OrganisationReader();

  // Nothing if there is any doubt. REQUIRES: reading the bytes as a dossier gives no finding (batch::LineReader took them);
  // batch::kPadding readable bytes after their end.
  std::optional<Organisation> Read(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_ORGANISATION_OF_H_
