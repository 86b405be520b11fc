#include "engine/intake/organisation_of.h"

#include <simdjson.h>

#include <string>

#include "engine/batch/read/read_line.h"

namespace radap {
namespace {

namespace json = simdjson::ondemand;

static_assert(batch::kPadding >= simdjson::SIMDJSON_PADDING);

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

// False on any doubt; a null stays as it was.
bool ReadText(json::value value, std::string& text) {
  bool is_null = false;
  if (value.is_null().get(is_null) != simdjson::SUCCESS) return false;
  if (is_null) return true;
  std::string_view read;
  if (value.get_string().get(read) != simdjson::SUCCESS) return false;
  text = read;
  return true;
}

bool ReadKind(json::value value, Organisation& organisation) {
  std::string word;
  if (!ReadText(value, word)) return false;
  if (word.empty()) return true;
  organisation.kind = FindKind(word);
  return organisation.kind.has_value();
}

bool ReadMember(json::field& member, Organisation& organisation) {
  std::string_view key;
  if (member.unescaped_key().get(key) != simdjson::SUCCESS) return false;
  if (key == "id") return ReadText(member.value(), organisation.id);
  if (key == "name") return ReadText(member.value(), organisation.name);
  if (key == "name_en") return ReadText(member.value(), organisation.name_en);
  if (key == "parent") return ReadText(member.value(), organisation.parent);
  return key == "kind" && ReadKind(member.value(), organisation);
}

std::optional<Organisation> ReadObject(json::object object) {
  Organisation organisation;
  for (auto member : object) {
    json::field field;
    if (std::move(member).get(field) != simdjson::SUCCESS) return std::nullopt;
    if (!ReadMember(field, organisation)) return std::nullopt;
  }
  return organisation;
}

}  // namespace

struct OrganisationReader::State {
  json::parser parser;
};

OrganisationReader::OrganisationReader() : state_(std::make_unique<State>()) {}

OrganisationReader::~OrganisationReader() = default;

std::optional<Organisation> OrganisationReader::Read(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  const simdjson::padded_string_view padded(bytes.data(), bytes.size(),
                                            bytes.size() + batch::kPadding);
  json::document document;
  if (state_->parser.iterate(padded).get(document) != simdjson::SUCCESS) return std::nullopt;
  json::object root;
  if (document.get_object().get(root) != simdjson::SUCCESS) return std::nullopt;
  for (auto member : root) {
    json::field field;
    if (std::move(member).get(field) != simdjson::SUCCESS) return std::nullopt;
    std::string_view key;
    if (field.unescaped_key().get(key) != simdjson::SUCCESS) return std::nullopt;
    if (key != "organisation") continue;
    json::object object;
    if (field.value().get_object().get(object) != simdjson::SUCCESS) return std::nullopt;
    return ReadObject(object);
  }
  return std::nullopt;
}

}  // namespace radap
