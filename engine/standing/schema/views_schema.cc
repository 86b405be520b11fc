// radap.ranking/1, radap.claims/1, radap.readiness/1 and radap.heatmap/1.
#include "engine/standing/schema/schema_parts.h"

namespace radap::standing {
namespace {

constexpr std::string_view kPart = R"json(    "ranking": {
      "type": "object",
      "required": ["format", "pack", "engine", "peers", "k", "methods", "without_score", "ranking"],
      "additionalProperties": false,
      "properties": {
        "format": {"const": "radap.ranking/1"},
        "pack": {"$ref": "#/definitions/pack"},
        "engine": {"type": "string"},
        "peers": {"$ref": "#/definitions/peers"},
        "k": {"$ref": "#/definitions/no_k"},
        "methods": {"$ref": "#/definitions/methods"},
        "without_score": {"$ref": "#/definitions/count"},
        "ranking": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["rank", "tied", "organisation", "name", "name_en", "kind", "parent", "score", "level",
                         "errors", "with_overrides"],
            "additionalProperties": false,
            "properties": {
              "rank": {"type": "integer", "minimum": 1},
              "tied": {"type": "integer", "minimum": 1, "description": "that many share the rank"},
              "organisation": {"type": "string"},
              "name": {"type": "string"},
              "name_en": {"type": "string"},
              "kind": {"$ref": "#/definitions/kind"},
              "parent": {"type": "string"},
              "score": {"$ref": "#/definitions/figure"},
              "level": {"type": ["string", "null"]},
              "errors": {"$ref": "#/definitions/count"},
              "with_overrides": {"type": "boolean"}
            }
          }
        }
      }
    },
    "claims": {
      "type": "object",
      "required": ["format", "pack", "engine", "peers", "k", "methods", "claims"],
      "additionalProperties": false,
      "properties": {
        "format": {"const": "radap.claims/1"},
        "pack": {"$ref": "#/definitions/pack"},
        "engine": {"type": "string"},
        "peers": {"$ref": "#/definitions/peers"},
        "k": {"$ref": "#/definitions/no_k"},
        "methods": {"$ref": "#/definitions/methods"},
        "claims": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["organisation", "name", "name_en", "kind", "parent", "id", "claimed", "supported",
                         "difference", "errors", "with_overrides"],
            "additionalProperties": false,
            "properties": {
              "organisation": {"type": "string"},
              "name": {"type": "string"},
              "name_en": {"type": "string"},
              "kind": {"$ref": "#/definitions/kind"},
              "parent": {"type": "string"},
              "id": {"type": "string", "minLength": 1},
              "claimed": {"$ref": "#/definitions/figure"},
              "supported": {"$ref": "#/definitions/figure"},
              "difference": {"$ref": "#/definitions/figure"},
              "errors": {"$ref": "#/definitions/count"},
              "with_overrides": {"type": "boolean"}
            }
          }
        }
      }
    },
    "readiness": {
      "type": "object",
      "required": ["format", "pack", "engine", "peers", "k", "methods", "at_top", "readiness"],
      "additionalProperties": false,
      "properties": {
        "format": {"const": "radap.readiness/1"},
        "pack": {"$ref": "#/definitions/pack"},
        "engine": {"type": "string"},
        "peers": {"$ref": "#/definitions/peers"},
        "k": {"$ref": "#/definitions/no_k"},
        "methods": {"$ref": "#/definitions/methods"},
        "at_top": {
          "anyOf": [{"$ref": "#/definitions/count"}, {"type": "null"}],
          "description": "organisations at the highest level; null = the pack has no levels"
        },
        "readiness": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["organisation", "name", "name_en", "kind", "parent", "total", "next_level", "from",
                         "missing", "fixes"],
            "additionalProperties": false,
            "properties": {
              "organisation": {"type": "string"},
              "name": {"type": "string"},
              "name_en": {"type": "string"},
              "kind": {"$ref": "#/definitions/kind"},
              "parent": {"type": "string"},
              "total": {"$ref": "#/definitions/figure"},
              "next_level": {"type": "string"},
              "from": {"$ref": "#/definitions/figure"},
              "missing": {"$ref": "#/definitions/figure"},
              "fixes": {
                "type": "array",
                "description": "each alone gives at least what is missing; none = it takes more than one",
                "items": {
                  "type": "object",
                  "required": ["id", "kind", "gain", "needs"],
                  "additionalProperties": false,
                  "properties": {
                    "id": {"type": "string"},
                    "kind": {"type": "string", "minLength": 1},
                    "gain": {"$ref": "#/definitions/figure"},
                    "needs": {"type": "string"}
                  }
                }
              }
            }
          }
        }
      }
    },
    "heatmap": {
      "type": "object",
      "required": ["format", "pack", "engine", "peers", "k", "methods", "elements", "organisations"],
      "additionalProperties": false,
      "properties": {
        "format": {"const": "radap.heatmap/1"},
        "pack": {"$ref": "#/definitions/pack"},
        "engine": {"type": "string"},
        "peers": {"$ref": "#/definitions/peers"},
        "k": {"$ref": "#/definitions/no_k"},
        "methods": {"$ref": "#/definitions/methods"},
        "elements": {
          "type": "object",
          "propertyNames": {"$ref": "#/definitions/element_id"},
          "additionalProperties": {
            "type": "object",
            "required": ["label", "median"],
            "additionalProperties": false,
            "properties": {
              "label": {"$ref": "#/definitions/label"},
              "median": {"$ref": "#/definitions/figure_or_none"}
            }
          }
        },
        "organisations": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["organisation", "name", "name_en", "kind", "parent", "scores"],
            "additionalProperties": false,
            "properties": {
              "organisation": {"type": "string"},
              "name": {"type": "string"},
              "name_en": {"type": "string"},
              "kind": {"$ref": "#/definitions/kind"},
              "parent": {"type": "string"},
              "scores": {
                "type": "object",
                "description": "by id; null = no score",
                "propertyNames": {"$ref": "#/definitions/element_id"},
                "additionalProperties": {"$ref": "#/definitions/figure_or_none"}
              }
            }
          }
        }
      }
    }
  }
}
)json";

}  // namespace

std::string_view ViewsSchema() { return kPart; }

}  // namespace radap::standing
