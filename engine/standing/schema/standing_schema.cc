// The JSON Schema (draft 7) of portraits and views: one document, told apart by its format. Here what all of them use.
// Tested by tests/engine/standing/standing_schema_test.py.
#include <string>

#include "engine/standing/schema/schema_parts.h"
#include "engine/standing/schema/standing_schema.h"

namespace radap::standing {
namespace {

constexpr std::string_view kBegin = R"json({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "urn:radap:standing:1",
  "title": "radap.portrait/1, radap.ranking/1, radap.claims/1, radap.readiness/1, radap.heatmap/1",
  "description": "Where one organisation stands, and what an assessor sees of all. Scores are rounded (value, half away from zero; what is missing to a level is rounded up) and exact (reduced fractions).",
  "oneOf": [
    {"$ref": "#/definitions/portrait"},
    {"$ref": "#/definitions/ranking"},
    {"$ref": "#/definitions/claims"},
    {"$ref": "#/definitions/readiness"},
    {"$ref": "#/definitions/heatmap"}
  ],
  "definitions": {
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "fraction": {"type": "string", "pattern": "^-?[0-9]+(/[1-9][0-9]*)?$"},
    "count": {"type": "integer", "minimum": 0},
    "year": {"type": ["integer", "null"], "minimum": 1, "description": "Buddhist era; null = not given"},
    "figure": {
      "type": "object",
      "required": ["value", "exact"],
      "additionalProperties": false,
      "properties": {"value": {"type": "number"}, "exact": {"$ref": "#/definitions/fraction"}}
    },
    "figure_or_none": {"anyOf": [{"$ref": "#/definitions/figure"}, {"type": "null"}]},
    "count_or_none": {"anyOf": [{"$ref": "#/definitions/count"}, {"type": "null"}]},
    "label": {
      "type": "object",
      "required": ["th", "en"],
      "additionalProperties": false,
      "properties": {"th": {"type": "string"}, "en": {"type": "string"}}
    },
    "element_id": {"pattern": "^(total|[0-9]+(\\.[0-9]+)*(/[0-9]+)?)$"},
    "kind": {"type": ["string", "null"], "minLength": 1, "description": "of organisation; null = not given, or any"},
    "pack": {
      "description": "The criteria; sha256 of their text.",
      "type": "object",
      "required": ["id", "version", "sha256"],
      "additionalProperties": false,
      "properties": {
        "id": {"type": "string", "minLength": 1},
        "version": {"type": "string", "minLength": 1},
        "sha256": {"$ref": "#/definitions/sha256"}
      }
    },
    "peers": {
      "description": "Whom the figures are about; null = any. organisations is null where they are fewer than k.",
      "type": "object",
      "required": ["kind", "parent", "fiscal_year", "organisations"],
      "additionalProperties": false,
      "properties": {
        "kind": {"$ref": "#/definitions/kind"},
        "parent": {"type": ["string", "null"]},
        "fiscal_year": {"$ref": "#/definitions/year"},
        "organisations": {"$ref": "#/definitions/count_or_none"}
      }
    },
    "methods": {
      "description": "How the figures came to be, in words.",
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "object",
        "required": ["id", "th", "en"],
        "additionalProperties": false,
        "properties": {
          "id": {"type": "string", "minLength": 1},
          "th": {"type": "string", "minLength": 1},
          "en": {"type": "string", "minLength": 1}
        }
      }
    },
    "no_k": {"type": "null", "description": "views are by name: k does not hold"},
)json";

}  // namespace

std::string_view StandingSchema() {
  static const std::string schema =
      std::string(kBegin).append(PortraitSchema()).append(ViewsSchema());
  return schema;
}

}  // namespace radap::standing
