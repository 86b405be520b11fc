// What radap.portrait/1 is made of.
#include "engine/standing/schema/schema_parts.h"

namespace radap::standing {
namespace {

constexpr std::string_view kPart = R"json(    "next": {
      "description": "null at the highest level, or on a scale without levels",
      "anyOf": [
        {"type": "null"},
        {
          "type": "object",
          "required": ["level", "from", "distance"],
          "additionalProperties": false,
          "properties": {
            "level": {"type": "string"},
            "from": {"$ref": "#/definitions/figure"},
            "distance": {"$ref": "#/definitions/figure"}
          }
        }
      ]
    },
    "subject": {
      "description": "The organisation itself; null = it has no score there.",
      "anyOf": [
        {"type": "null"},
        {
          "type": "object",
          "required": ["score", "level", "percentile", "rank", "of", "tied", "next", "outlier"],
          "additionalProperties": false,
          "properties": {
            "score": {"$ref": "#/definitions/figure"},
            "level": {"type": ["string", "null"], "description": "null = below the first, or none"},
            "percentile": {
              "description": "null where the peers are hidden; lowest = highest where it is known",
              "anyOf": [
                {"type": "null"},
                {
                  "type": "object",
                  "required": ["lowest", "highest"],
                  "additionalProperties": false,
                  "properties": {
                    "lowest": {"$ref": "#/definitions/figure"},
                    "highest": {"$ref": "#/definitions/figure"}
                  }
                }
              ]
            },
            "rank": {
              "anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}],
              "description": "1 is best, equal ones share it; null = hidden, or not from a summary"
            },
            "of": {"$ref": "#/definitions/count_or_none"},
            "tied": {
              "anyOf": [{"$ref": "#/definitions/count"}, {"type": "null"}],
              "description": "peers with the same score; null = not told"
            },
            "next": {"$ref": "#/definitions/next"},
            "outlier": {"type": "boolean"}
          }
        }
      ]
    },
    "distribution": {
      "description": "Of the peers that have a score there. hidden = fewer than k; a figure that is null is hidden for the same reason.",
      "type": "object",
      "required": ["hidden"],
      "if": {"properties": {"hidden": {"const": false}}},
      "then": {
        "required": ["n", "mean", "tenth", "lower_quartile", "median", "upper_quartile", "ninetieth", "best",
                     "outliers", "bins"]
      },
      "else": {"maxProperties": 1},
      "additionalProperties": false,
      "properties": {
        "hidden": {"type": "boolean"},
        "n": {"$ref": "#/definitions/count"},
        "mean": {"$ref": "#/definitions/figure"},
        "tenth": {"$ref": "#/definitions/figure_or_none"},
        "lower_quartile": {"$ref": "#/definitions/figure_or_none"},
        "median": {"$ref": "#/definitions/figure_or_none"},
        "upper_quartile": {"$ref": "#/definitions/figure_or_none"},
        "ninetieth": {"$ref": "#/definitions/figure_or_none"},
        "best": {
          "anyOf": [
            {"type": "null"},
            {
              "type": "object",
              "required": ["mean", "of"],
              "additionalProperties": false,
              "properties": {"mean": {"$ref": "#/definitions/figure"}, "of": {"$ref": "#/definitions/count"}}
            }
          ]
        },
        "outliers": {
          "description": "peers beyond the fences; null = some, but fewer than k",
          "anyOf": [
            {"type": "null"},
            {
              "type": "object",
              "required": ["low_fence", "high_fence", "low", "high"],
              "additionalProperties": false,
              "properties": {
                "low_fence": {"$ref": "#/definitions/figure_or_none"},
                "high_fence": {"$ref": "#/definitions/figure_or_none"},
                "low": {"$ref": "#/definitions/count_or_none"},
                "high": {"$ref": "#/definitions/count_or_none"}
              }
            }
          ]
        },
        "bins": {
          "type": "array",
          "description": "from is included, to only in the last one",
          "items": {
            "type": "object",
            "required": ["from", "to", "organisations"],
            "additionalProperties": false,
            "properties": {
              "from": {"$ref": "#/definitions/figure"},
              "to": {"$ref": "#/definitions/figure"},
              "organisations": {"$ref": "#/definitions/count"}
            }
          }
        }
      }
    },
    "year_score": {
      "type": "object",
      "required": ["year", "pack", "total", "level_number", "level", "level_label", "increase"],
      "additionalProperties": false,
      "properties": {
        "year": {"type": "integer"},
        "pack": {"type": "string"},
        "total": {"$ref": "#/definitions/figure"},
        "level_number": {"type": "integer", "minimum": 0, "description": "1 is the first; 0 = below it, or none"},
        "level": {"type": ["string", "null"], "description": "of that pack; null = below the first, or none"},
        "level_label": {"$ref": "#/definitions/label"},
        "increase": {"$ref": "#/definitions/figure_or_none"}
      }
    },
    "change": {
      "description": "The last year against the one before; null = no such year. criteria + you = change, exactly.",
      "anyOf": [
        {"type": "null"},
        {
          "type": "object",
          "required": ["year_before", "year_after", "pack_before", "pack_after", "same_edition", "comparable",
                       "without_counterpart", "elements"],
          "additionalProperties": false,
          "properties": {
            "year_before": {"$ref": "#/definitions/year"},
            "year_after": {"$ref": "#/definitions/year"},
            "pack_before": {"type": "string"},
            "pack_after": {"type": "string"},
            "same_edition": {"type": "boolean"},
            "comparable": {"type": "boolean"},
            "without_counterpart": {"type": "string"},
            "elements": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "description": "null = not in that edition, or not comparable; rounding_shows: the rounded figures seem not to add up",
                "required": ["label", "before", "old_in_new", "after", "criteria", "you", "change", "rounding_shows"],
                "additionalProperties": false,
                "properties": {
                  "label": {"$ref": "#/definitions/label"},
                  "before": {"$ref": "#/definitions/figure_or_none"},
                  "old_in_new": {"$ref": "#/definitions/figure_or_none"},
                  "after": {"$ref": "#/definitions/figure_or_none"},
                  "criteria": {"$ref": "#/definitions/figure_or_none"},
                  "you": {"$ref": "#/definitions/figure_or_none"},
                  "change": {"$ref": "#/definitions/figure_or_none"},
                  "rounding_shows": {"type": "boolean"}
                }
              }
            }
          }
        }
      ]
    },
    "kpi": {
      "type": "object",
      "required": ["id", "name", "unit", "other_units", "direction", "points"],
      "additionalProperties": false,
      "properties": {
        "id": {"type": "string", "minLength": 1},
        "name": {"type": "string"},
        "unit": {"type": "string"},
        "other_units": {"type": "array", "items": {"type": "string"}},
        "direction": {"enum": ["higher", "lower", null]},
        "points": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["year", "applicable", "result", "target", "score", "reached", "disagrees"],
            "additionalProperties": false,
            "properties": {
              "year": {"type": "integer"},
              "applicable": {"type": "boolean"},
              "result": {"$ref": "#/definitions/figure_or_none"},
              "target": {"$ref": "#/definitions/figure_or_none"},
              "score": {"$ref": "#/definitions/figure_or_none"},
              "reached": {"type": ["boolean", "null"], "description": "null = no result, target or direction"},
              "disagrees": {"type": "boolean", "description": "another dossier says another result"}
            }
          }
        }
      }
    },
    "portrait": {
      "type": "object",
      "required": ["format", "pack", "engine", "organisation", "peers", "hidden", "from_summary", "k", "methods",
                   "elements", "years", "change", "kpis"],
      "additionalProperties": false,
      "properties": {
        "format": {"const": "radap.portrait/1"},
        "pack": {"$ref": "#/definitions/pack"},
        "engine": {"type": "string", "description": "Version of the program."},
        "organisation": {
          "type": "object",
          "required": ["id", "name", "fiscal_year"],
          "additionalProperties": false,
          "properties": {
            "id": {"type": "string"},
            "name": {"type": "string"},
            "fiscal_year": {"$ref": "#/definitions/year"}
          }
        },
        "peers": {"$ref": "#/definitions/peers"},
        "hidden": {"type": "boolean", "description": "fewer than k peers: nothing is said of them"},
        "from_summary": {"type": "boolean"},
        "k": {"type": "integer", "minimum": 1, "description": "no figure is about fewer organisations"},
        "methods": {"$ref": "#/definitions/methods"},
        "elements": {
          "type": "object",
          "propertyNames": {"$ref": "#/definitions/element_id"},
          "additionalProperties": {
            "type": "object",
            "required": ["label", "subject", "peers"],
            "additionalProperties": false,
            "properties": {
              "label": {"$ref": "#/definitions/label"},
              "subject": {"$ref": "#/definitions/subject"},
              "peers": {"$ref": "#/definitions/distribution"}
            }
          }
        },
        "years": {"type": "array", "items": {"$ref": "#/definitions/year_score"}},
        "change": {"$ref": "#/definitions/change"},
        "kpis": {"type": "array", "items": {"$ref": "#/definitions/kpi"}}
      }
    },
)json";

}  // namespace

std::string_view PortraitSchema() { return kPart; }

}  // namespace radap::standing
